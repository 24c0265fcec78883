package store

import (
	"errors"
	"syscall"
	"time"

	"github.com/mattn/go-sqlite3"
)

// Work is a part of the daemon whose health is watched.
type Work string

// The works.
const (
	Reading        Work = "reading" // the mailbox as a whole
	ReadingFolders Work = "folders" // one folder or another beside INBOX
	Sending        Work = "sending"
)

// Health is how a work fares.
type Health struct {
	WellAt       Time   `db:"well_at"`       // when it last worked
	FailingSince Time   `db:"failing_since"` // zero while all is well
	LoginRefused bool   `db:"login_refused"`
	Error        string // the last
}

// Works notes that a work has done well.
func (tx *Tx) Works(w Work) error {
	return tx.exec(`INSERT INTO health (what, well_at) VALUES (?, ?)
		ON CONFLICT (what) DO UPDATE SET well_at = excluded.well_at, failing_since = NULL, login_refused = FALSE, error = ''`, w, At(tx.Now))
}

// Fails notes that a work fails, and with which error.
func (tx *Tx) Fails(w Work, why string, loginRefused bool) error {
	return tx.exec(`INSERT INTO health (what, failing_since, error, login_refused) VALUES (?, ?, ?, ?)
		ON CONFLICT (what) DO UPDATE SET failing_since = COALESCE(failing_since, excluded.failing_since), error = excluded.error, login_refused = excluded.login_refused`,
		w, At(tx.Now), why, loginRefused)
}

// loginEnds is the entry that holds until when the mailbox's login is good.
const loginEnds Work = "login"

// LoginEnds notes when a person has to log in again; zero: never, or nobody knows.
func (tx *Tx) LoginEnds(t time.Time) error {
	h, err := tx.HealthOf(loginEnds)
	if err != nil || h.WellAt.Equal(t) {
		return err
	}
	return tx.exec(`INSERT INTO health (what, well_at) VALUES (?, ?) ON CONFLICT (what) DO UPDATE SET well_at = excluded.well_at`, loginEnds, At(t))
}

// HealthOf returns how a work fares; all is zero if it hasn't begun.
func (tx *Tx) HealthOf(w Work) (h Health, err error) {
	err = tx.get(&h, `SELECT well_at, failing_since, login_refused, error FROM health WHERE what = ?`, w)
	if errors.Is(err, ErrNotFound) {
		return h, nil
	}
	return h, err
}

// ProblemKind says what has to be mended.
type ProblemKind string

// The kinds of problems, the gravest first.
const (
	ProblemStorage      ProblemKind = "storage"       // the database can't be written
	ProblemHold         ProblemKind = "hold"          // letters to customers wait for leakytap resume
	ProblemReadingLogin ProblemKind = "reading_login" // the IMAP server refuses the login
	ProblemSendingLogin ProblemKind = "sending_login" // the SMTP server refuses the login
	ProblemLoginEnds    ProblemKind = "login_ends"    // a person has to log in again soon
	ProblemReading      ProblemKind = "reading"       // nothing was fetched for hours
	ProblemFolders      ProblemKind = "folders"       // a folder beside INBOX can't be read
	ProblemStuck        ProblemKind = "stuck"         // letters don't get out
	ProblemReturned     ProblemKind = "returned"      // letters to the owner came back
	ProblemUnknown      ProblemKind = "unknown"       // letters that may be out or not
	ProblemQuarantine   ProblemKind = "quarantine"    // mail that can't be read
)

// Problem is something that a person has to look at.
type Problem struct {
	Kind   ProblemKind `json:"kind"`
	Since  Time        `json:"since"`
	Count  int         `json:"count"`  // of letters or mails; 0 where there is nothing to count
	Detail string      `json:"detail"` // an error, an address

	// Of what happens and can't be undone, the last; zero for what lasts until it is mended.
	Latest Time `json:"-"`
}

// From when on trouble is a problem. Servers are restarted and networks fail;
// that mends itself and nobody needs to know.
const (
	loginTime  = 10 * time.Minute
	silentTime = 6 * time.Hour
	recentTime = 7 * 24 * time.Hour // how long what can't be undone stays a problem
	warnTime   = 7 * 24 * time.Hour // how long before a login ends
)

// Problems lists what has to be mended. awake is since when this machine has
// been awake: what wasn't done while it slept is no problem. It may be zero.
func (tx *Tx) Problems(awake time.Time) (ps []Problem, err error) {
	add := func(p Problem) { ps = append(ps, p) }
	hold, err := tx.Held()
	if err != nil {
		return nil, err
	}
	if hold != nil {
		add(Problem{Kind: ProblemHold, Since: hold.Since, Detail: hold.Reason})
	}
	for _, w := range []struct {
		work           Work
		login, silence ProblemKind
	}{{Reading, ProblemReadingLogin, ProblemReading}, {Sending, ProblemSendingLogin, ""}, {ReadingFolders, "", ProblemFolders}} {
		h, err := tx.HealthOf(w.work)
		if err != nil {
			return nil, err
		}
		silent := h.WellAt
		if silent.IsZero() || w.work == ReadingFolders && !h.FailingSince.IsZero() {
			silent = h.FailingSince
		}
		if awake.After(silent.Time) && !silent.IsZero() {
			silent = At(awake)
		}
		switch {
		case w.login != "" && h.LoginRefused && tx.Now.Sub(h.FailingSince.Time) >= loginTime:
			add(Problem{Kind: w.login, Since: h.FailingSince, Detail: h.Error})
		case w.silence != "" && !silent.IsZero() && tx.Now.Sub(silent.Time) >= silentTime && (w.work == Reading || !h.FailingSince.IsZero()):
			add(Problem{Kind: w.silence, Since: silent, Detail: h.Error})
		}
	}
	ends, err := tx.HealthOf(loginEnds)
	if err != nil {
		return nil, err
	}
	if !ends.WellAt.IsZero() && ends.WellAt.Sub(tx.Now) < warnTime {
		add(Problem{Kind: ProblemLoginEnds, Since: At(ends.WellAt.Add(-warnTime)), Detail: "it ends on " + ends.WellAt.UTC().Format(time.RFC1123)})
	}
	recent := At(tx.Now.Add(-recentTime))
	for _, q := range []struct {
		kind  ProblemKind
		query string
		args  []any
	}{
		{ProblemStuck, `SELECT COUNT(*) AS count, MIN(created_at) AS since, COALESCE(MAX(error), '') AS detail, NULL AS latest FROM letters
			WHERE state = 'queued' AND created_at <= ? AND (attempts > 0 OR NOT to_customer AND due_at <= ?)`,
			[]any{At(tx.Now.Add(-silentTime)), At(tx.Now.Add(-silentTime))}},
		{ProblemReturned, `SELECT COUNT(*) AS count, MIN(sent_at) AS since, COALESCE(MAX(recipient), '') AS detail, MAX(sent_at) AS latest FROM letters
			WHERE ` + unsettled + ` AND state = 'failed' AND NOT to_customer AND created_at >= ?`, []any{recent}},
		{ProblemUnknown, `SELECT COUNT(*) AS count, MIN(created_at) AS since, '' AS detail, MAX(created_at) AS latest FROM letters
			WHERE ` + unsettled + ` AND state = 'unknown' AND created_at >= ?`, []any{recent}},
		{ProblemQuarantine, `SELECT COUNT(*) AS count, MIN(read_at) AS since, '' AS detail, MAX(read_at) AS latest FROM messages
			WHERE problem <> '' AND read_at >= ?`, []any{recent}},
	} {
		if q.kind == ProblemStuck && tx.Now.Sub(awake) < time.Hour {
			continue
		}
		p := Problem{Kind: q.kind}
		if err := tx.get(&p, q.query, q.args...); err != nil {
			return nil, err
		}
		if p.Count > 0 {
			add(p)
		}
	}
	return ps, nil
}

// Untold reports whether one of these problems is one that the owner hasn't been
// told of since t: of what lasts, again and again; of what has happened, once.
func (tx *Tx) Untold(ps []Problem, t time.Time) (bool, error) {
	for _, p := range ps {
		var at Time
		err := tx.get(&at, `SELECT told_at FROM health WHERE what = ?`, told(p.Kind))
		if err != nil && !errors.Is(err, ErrNotFound) {
			return false, err
		}
		if !at.After(t) && (p.Latest.IsZero() || p.Latest.After(at.Time)) {
			return true, nil
		}
	}
	return false, nil
}

func told(k ProblemKind) string { return "told:" + string(k) }

// Tell notes that the owner is being told of these problems.
func (tx *Tx) Tell(ps []Problem) error {
	for _, p := range ps {
		err := tx.exec(`INSERT INTO health (what, told_at) VALUES (?, ?) ON CONFLICT (what) DO UPDATE SET told_at = excluded.told_at`, told(p.Kind), At(tx.Now))
		if err != nil {
			return err
		}
	}
	return nil
}

// Fault says in plain words what keeps the database from being written, or ""
// if err is no such thing. passing: it usually ends by itself.
func Fault(err error) (what string, passing bool) {
	var e sqlite3.Error
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return "the disk is full", false
	case errors.Is(err, syscall.EIO):
		return "the disk reports an error", false
	case errors.Is(err, syscall.EROFS):
		return "the file can't be written (is the disk mounted read-only?)", false
	case !errors.As(err, &e):
		return "", false
	}
	switch e.Code {
	case sqlite3.ErrFull:
		return "the disk is full", false
	case sqlite3.ErrIoErr:
		return "the disk reports an error", false
	case sqlite3.ErrReadonly, sqlite3.ErrCantOpen, sqlite3.ErrPerm:
		return "the file can't be written (is the disk mounted read-only?)", false
	case sqlite3.ErrBusy, sqlite3.ErrLocked:
		return "another program keeps the database locked", true
	case sqlite3.ErrCorrupt, sqlite3.ErrNotADB:
		return "the file is damaged", false
	}
	return "", false
}

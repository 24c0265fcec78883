package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/mattn/go-sqlite3"
)

// recorder is the SQLite driver that notes every statement.
type recorder struct {
	sqlite3.SQLiteDriver
	said []statement
}

type statement struct {
	query string
	args  []any
}

func (r *recorder) Open(dsn string) (driver.Conn, error) {
	c, err := r.SQLiteDriver.Open(dsn)
	if err != nil {
		return nil, err
	}
	return &recordedConn{c.(*sqlite3.SQLiteConn), r}, nil
}

type recordedConn struct {
	*sqlite3.SQLiteConn
	r *recorder
}

func (c *recordedConn) note(query string, args []driver.NamedValue) {
	s := statement{query: query}
	for _, a := range args {
		s.args = append(s.args, a.Value)
	}
	c.r.said = append(c.r.said, s)
}

func (c *recordedConn) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	c.note(query, args)
	return c.SQLiteConn.QueryContext(ctx, query, args)
}

func (c *recordedConn) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	c.note(query, args)
	return c.SQLiteConn.ExecContext(ctx, query, args)
}

// connector opens one file with a driver.
type connector struct {
	*recorder
	dsn string
}

func (c connector) Connect(context.Context) (driver.Conn, error) { return c.Open(c.dsn) }
func (c connector) Driver() driver.Driver                        { return c.recorder }

var scanned = regexp.MustCompile(`^SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?`)

// TestQueriesFindTheirRowsByIndex looks at the plan of every statement that the
// daemon runs while it works. Walking through a table is a defect; walking
// through an index of what is unfinished is what such an index is for.
func TestQueriesFindTheirRowsByIndex(t *testing.T) {
	path := filepath.Join(t.TempDir(), "leakytap.db")
	s, c := openAt(t, path, newClock()), newClock()
	r := &recorder{}
	recording := &Store{w: sqlx.NewDb(sql.OpenDB(connector{r, dsn(path, "immediate")}), "sqlite3"), now: c.now, key: s.key}
	defer recording.w.Close()

	j, ask := asked(t, s, "1", "a@b.test")
	reminder := queue(t, s, ReminderLetter, j)
	reply := replied(t, s, j, "It leaks.")
	f := get(t, s, func(tx *Tx) (FollowUp, error) { return tx.OpenFollowUp(reply) })
	waiting := addJob(t, s, "2", "c@b.test")
	unsent := queue(t, s, AskLetter, waiting)
	queueForOwner(t, s, AlertLetter, f)
	long := c.t.Add(-90 * 24 * time.Hour)

	tests := map[string]struct {
		run   func(*Tx) error
		sorts bool // among the few rows that it finds
	}{
		"JobsToAsk":    {run: func(tx *Tx) error { _, err := tx.JobsToAsk(tx.Now, 200); return err }},
		"JobsToRemind": {run: func(tx *Tx) error { _, err := tx.JobsToRemind(tx.Now, 200); return err }},
		"SilenceJobs":  {run: func(tx *Tx) error { _, err := tx.SilenceJobs(long); return err }},
		"AddJob": {run: func(tx *Tx) error {
			_, _, err := tx.AddJob(Job{Ref: "3", CustomerEmail: "d@b.test", CompletedAt: At(tx.Now)})
			return err
		}},
		"JobByRef":                {run: func(tx *Tx) error { _, err := tx.JobByRef("1"); return err }},
		"RecentJob":               {run: func(tx *Tx) error { _, err := tx.RecentJob("a@b.test", long); return err }},
		"JobsOf":                  {run: func(tx *Tx) error { _, err := tx.JobsOf(j.CustomerID); return err }},
		"SkipJob":                 {run: func(tx *Tx) error { return tx.SkipJob(waiting.ID, SkipCooldown) }},
		"CancelJob":               {run: func(tx *Tx) error { _, err := tx.CancelJob(j.ID); return err }},
		"AnswerJob":               {run: func(tx *Tx) error { return tx.AnswerJob(j.ID) }},
		"AskedSince":              {run: func(tx *Tx) error { _, err := tx.AskedSince(j.CustomerID, long); return err }},
		"Suppress":                {run: func(tx *Tx) error { return tx.Suppress("a@b.test", SuppressedOptOut, "") }},
		"ClaimLetter":             {run: func(tx *Tx) error { _, err := tx.ClaimLetter(true); return err }},
		"ClaimLetter of customer": {run: func(tx *Tx) error { _, err := tx.dueLetter(true); return err }},
		"DotLetter": {run: func(tx *Tx) error {
			_, err := tx.ClaimLetter(false)
			return errors.Join(err, tx.DotLetter(unsent))
		}},
		"SendLetter":              {run: func(tx *Tx) error { return tx.SendLetter(unsent, "") }},
		"FailLetter":              {run: func(tx *Tx) error { return tx.FailLetter(unsent, "no") }},
		"DoubtLetter":             {run: func(tx *Tx) error { return tx.DoubtLetter(reminder, tx.Now, "?") }},
		"RecoverLetters":          {run: func(tx *Tx) error { _, err := tx.RecoverLetters(); return err }},
		"ResolveLetter":           {run: func(tx *Tx) error { return tx.ResolveLetter(ask.ID) }},
		"LetterByMessageID":       {run: func(tx *Tx) error { _, err := tx.LetterByMessageID(ask.MessageID); return err }},
		"LastCustomerLetter":      {run: func(tx *Tx) error { _, err := tx.LastCustomerLetter(j.ID); return err }, sorts: true},
		"LastLetterTo":            {run: func(tx *Tx) error { _, err := tx.LastLetterTo("a@b.test", long); return err }},
		"LettersToCustomersSince": {run: func(tx *Tx) error { _, err := tx.LettersToCustomersSince(long); return err }},
		"LetterCounts":            {run: func(tx *Tx) error { _, err := tx.LetterCounts(); return err }, sorts: true},
		"RepliesOf":               {run: func(tx *Tx) error { _, err := tx.RepliesOf(j.CustomerID, 5); return err }},
		"ReplyByID":               {run: func(tx *Tx) error { _, err := tx.ReplyByID(1); return err }},
		"OpenFollowUp": {run: func(tx *Tx) error {
			_, err := tx.OpenFollowUp(Reply{ID: 1, JobID: j.ID, CustomerID: j.CustomerID})
			return err
		}},
		"UnfinishedFollowUp":   {run: func(tx *Tx) error { _, err := tx.UnfinishedFollowUp(j.CustomerID); return err }},
		"FollowUpToJoin":       {run: func(tx *Tx) error { _, err := tx.FollowUpToJoin(j.CustomerID, long); return err }, sorts: true},
		"FollowUpsToCheckBack": {run: func(tx *Tx) error { _, err := tx.FollowUpsToCheckBack(long, tx.Now); return err }},
		"GatherFollowUp":       {run: func(tx *Tx) error { return tx.GatherFollowUp(f.ID, ask.ID) }},
		"LettersOfKind":        {run: func(tx *Tx) error { _, err := tx.LettersOfKind(AlertLetter, long); return err }},
		"HelpsSince":           {run: func(tx *Tx) error { _, _, err := tx.HelpsSince(long, &f.ID, ""); return err }},
		"LettersAbout":         {run: func(tx *Tx) error { _, err := tx.LettersAbout(f.ID, AlertLetter); return err }},
		"ProbedSince":          {run: func(tx *Tx) error { _, err := tx.ProbedSince(f.ID, Reply{MailID: 1}); return err }},
		"JoinFollowUp":         {run: func(tx *Tx) error { _, err := tx.JoinFollowUp(f.ID, Reply{ID: 1}); return err }},
		"FollowUps":            {run: func(tx *Tx) error { _, err := tx.FollowUps(long); return err }, sorts: true},
		"FollowUpsToAlert":     {run: func(tx *Tx) error { _, err := tx.FollowUpsToAlert(); return err }, sorts: true},
		"FollowUpsToNag":       {run: func(tx *Tx) error { _, err := tx.FollowUpsToNag(tx.Now); return err }, sorts: true},
		"FollowUpsToEscalate":  {run: func(tx *Tx) error { _, err := tx.FollowUpsToEscalate(tx.Now); return err }, sorts: true},
		"Acknowledge":          {run: func(tx *Tx) error { return tx.Acknowledge(f.ID, "bob", "") }},
		"History":              {run: func(tx *Tx) error { _, err := tx.History(f.ID); return err }},
		"ThreadOf":             {run: func(tx *Tx) error { _, err := tx.ThreadOf(f.ID, "bob@acme.test"); return err }},
		"LastJob":              {run: func(tx *Tx) error { _, err := tx.LastJob("a@b.test"); return err }, sorts: true},
		"LetterOf":             {run: func(tx *Tx) error { _, err := tx.LetterOf(j.ID, AskLetter, nil); return err }},
		"Erased":               {run: func(tx *Tx) error { _, err := tx.Erased("a@b.test"); return err }},
		"Problems":             {run: func(tx *Tx) error { _, err := tx.Problems(tx.Now); return err }, sorts: true},
		"DigestLetters":        {run: func(tx *Tx) error { _, err := tx.DigestLetters(thisWeek(s)); return err }},
		"DigestQueued":         {run: func(tx *Tx) error { _, err := tx.DigestQueued(thisWeek(s)); return err }},
		"AddMail": {run: func(tx *Tx) error {
			_, _, err := tx.AddMail(Mail{Folder: "INBOX", ContentHash: []byte{1}, ReceivedAt: At(tx.Now)})
			return err
		}},
		"Sweep": {run: func(tx *Tx) error {
			_, err := tx.Sweep(Retention{Raw: time.Hour, Words: time.Hour})
			return err
		}},
		"AddStandingJobs": {run: func(tx *Tx) error { _, err := tx.AddStandingJobs(0, 0); return err }},
		"Suppressed":      {run: func(tx *Tx) error { _, err := tx.Suppressed("a@b.test"); return err }},
		"Quarantined":     {run: func(tx *Tx) error { _, err := tx.Quarantined(); return err }},
		"MoveCursor":      {run: func(tx *Tx) error { return tx.MoveCursor(Cursor{Folder: "INBOX"}) }},
	}
	partial := map[string]bool{}
	var names []string
	if err := s.r.Select(&names, `SELECT name FROM sqlite_master WHERE type = 'index' AND sql LIKE '% WHERE %'`); err != nil {
		t.Fatal(err)
	}
	for _, n := range names {
		partial[n] = true
	}
	undo := errors.New("undo")
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			r.said = nil
			err := recording.Write(t.Context(), func(tx *Tx) error {
				if err := tt.run(tx); err != nil && !errors.Is(err, ErrNotFound) {
					t.Fatal(err)
				}
				return undo
			})
			if !errors.Is(err, undo) {
				t.Fatal(err)
			}
			said, looked := r.said, 0
			for _, st := range said {
				switch verb, _, _ := strings.Cut(st.query, " "); verb {
				case "BEGIN", "ROLLBACK":
					continue
				case "INSERT": // its plan shows how deferred foreign keys would be checked; there are none
					looked++
					continue
				}
				looked++
				for _, step := range plan(t, s, st) {
					if m := scanned.FindStringSubmatch(step); m != nil && m[1] != "CONSTANT" && !partial[m[2]] {
						t.Errorf("%s in\n%s", step, st.query)
					}
					if strings.HasPrefix(step, "USE TEMP B-TREE FOR ORDER BY") && !tt.sorts {
						t.Errorf("%s in\n%s", step, st.query)
					}
				}
			}
			if looked == 0 {
				t.Error("no statement was seen")
			}
		})
	}
}

func plan(t *testing.T, s *Store, st statement) (steps []string) {
	t.Helper()
	rows, err := s.r.QueryContext(t.Context(), "EXPLAIN QUERY PLAN "+st.query, st.args...)
	if err != nil {
		t.Fatalf("%v in\n%s", err, st.query)
	}
	defer rows.Close()
	for rows.Next() {
		var id, parent, unused int
		var detail string
		if err := rows.Scan(&id, &parent, &unused, &detail); err != nil {
			t.Fatal(err)
		}
		steps = append(steps, detail)
	}
	return steps
}

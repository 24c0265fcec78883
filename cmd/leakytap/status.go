package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"leakytap/cmd/internal/config"
	"leakytap/mailer/letter"
	"leakytap/store"
)

type statusCmd struct {
	JSON bool `help:"Print one JSON object."`
}

// status is the health of the route, as the database tells it.
type status struct {
	Running       bool            `json:"running"`
	Daemon        *holder         `json:"daemon"` // null if it doesn't run
	MailboxReadAt store.Time      `json:"mailbox_read_at"`
	Problems      []store.Problem `json:"problems"` // what lasts
	Failing       []failure       `json:"failing"`  // what failed when it was last tried

	Letters       []store.LetterCount `json:"letters"`
	Doubtful      []stray             `json:"doubtful"` // of the letters of unknown fate, the last
	Failures      []stray             `json:"failures"` // of the letters that failed, the last
	Unknown       int                 `json:"unknown_letters"`
	Failed        int                 `json:"failed_letters"`
	Queued        int                 `json:"queued_letters"`
	OpenFollowUps int                 `json:"open_follow_ups"` // all that aren't closed
	Answered      int                 `json:"answered_follow_ups"`
	Quarantined   int                 `json:"quarantined"`
	Folders       []folder            `json:"folders"`
}

type failure struct {
	What  store.Work `json:"what"`
	Since store.Time `json:"since"`
	Error string     `json:"error"`
}

// stray is a letter that didn't go out, or may not have.
type stray struct {
	Kind     store.LetterKind `json:"kind"`
	Customer string           `json:"customer"`
	Email    string           `json:"email"`
	At       store.Time       `json:"at"`
	Error    string           `json:"error"`
}

// strays are the last letters in a state.
func strays(tx *store.Tx, state store.LetterState) ([]stray, error) {
	all := []stray{}
	letters, err := tx.StrayLetters(state, shownStrays)
	for _, l := range letters {
		all = append(all, stray{l.Kind, l.CustomerName, l.Recipient, l.CreatedAt, l.Error})
	}
	return all, err
}

type folder struct {
	Name   string     `json:"name"`
	ReadAt store.Time `json:"read_at"`
}

func (c *statusCmd) Run(a *app) error {
	return a.withStore(func(conf *config.Config, s *store.Store) error {
		st := status{Problems: []store.Problem{}, Failing: []failure{}, Letters: []store.LetterCount{}, Folders: []folder{}}
		daemon, err := daemonOf(conf.Database)
		if err != nil {
			return err
		}
		st.Daemon, st.Running = daemon, daemon != nil
		if err := s.Read(a.ctx, func(tx *store.Tx) error { return st.read(tx) }); err != nil {
			return fmt.Errorf("read the status: %w", err)
		}
		if c.JSON {
			return errors.Join(printJSON(a.out, st), st.verdict())
		}
		st.print(a, conf)
		return st.verdict()
	})
}

// verdict is an error when somebody has to do something.
func (st *status) verdict() error {
	if !st.Running || len(st.Problems) > 0 || len(st.Failing) > 0 {
		return errSaid
	}
	return nil
}

func (st *status) print(a *app, conf *config.Config) {
	if st.Running {
		fmt.Fprintf(a.out, "leakytap runs: process %d on %s since %s\n", st.Daemon.PID, printable(st.Daemon.Host), when(store.At(st.Daemon.Started), conf.Business.Location()))
	} else {
		fmt.Fprintln(a.out, "leakytap doesn't run: start leakytap run")
	}
	for _, p := range st.Problems {
		what, todo := letter.Explain(p)
		fmt.Fprintf(a.out, "PROBLEM: %s\n", printable(what))
		if !p.Since.IsZero() {
			fmt.Fprintf(a.out, "  since %s\n", when(p.Since, conf.Business.Location()))
		}
		if p.Detail != "" {
			fmt.Fprintf(a.out, "  %s\n", printable(p.Detail))
		}
		fmt.Fprintf(a.out, "  %s\n", printable(todo))
	}
	for _, f := range st.Failing {
		fmt.Fprintf(a.out, "FAILS since %s: %s\n  %s\n", when(f.Since, conf.Business.Location()), works[f.What], printable(f.Error))
	}
	fmt.Fprintf(a.out, "follow-ups that wait: %d, answered but not closed: %d\nletters queued: %d, failed: %d, of unknown fate: %d\nmail in quarantine: %d\n",
		st.OpenFollowUps-st.Answered, st.Answered, st.Queued, st.Failed, st.Unknown, st.Quarantined)
	for _, l := range st.Failures {
		fmt.Fprintf(a.out, "failed: %s\n", l.line(conf))
		if l.Error != "" {
			fmt.Fprintf(a.out, "  %s\n", printable(l.Error))
		}
	}
	for _, l := range st.Doubtful {
		fmt.Fprintf(a.out, "may have gone out or not, and is not sent again: %s\n", l.line(conf))
	}
	if st.MailboxReadAt.IsZero() {
		fmt.Fprintln(a.out, "the mailbox has not been read yet")
	} else {
		fmt.Fprintf(a.out, "mailbox last read %s\n", when(st.MailboxReadAt, conf.Business.Location()))
	}
	for _, f := range st.Folders {
		fmt.Fprintf(a.out, "folder %s had news %s\n", printable(f.Name), when(f.ReadAt, conf.Business.Location()))
	}
}

func (l stray) line(conf *config.Config) string {
	return fmt.Sprintf("%s to %s, %s", l.Kind, printable(strings.TrimSpace(l.Customer+" <"+l.Email+">")), when(l.At, conf.Business.Location()))
}

// works are what the daemon does, in people's words.
var works = map[store.Work]string{
	store.Reading: "reading the mailbox", store.ReadingFolders: "reading a folder beside the inbox", store.Sending: "sending",
}

func (st *status) read(tx *store.Tx) error {
	letters, err := tx.LetterCounts()
	if err != nil {
		return err
	}
	st.Letters = append(st.Letters, letters...)
	for _, n := range st.Letters {
		switch n.State {
		case store.LetterUnknown:
			st.Unknown += n.N
		case store.LetterFailed:
			st.Failed += n.N
		case store.LetterQueued:
			st.Queued += n.N
		}
	}
	open, err := tx.FollowUps(tx.Now)
	if err != nil {
		return err
	}
	st.OpenFollowUps = len(open)
	for _, f := range open {
		if f.State == store.FollowUpAnswered {
			st.Answered++
		}
	}
	if st.Quarantined, err = tx.Quarantined(); err != nil {
		return err
	}
	problems, err := tx.Problems(time.Time{})
	if err != nil {
		return err
	}
	for _, p := range problems {
		// Nobody reads while nothing runs; about letters of unknown fate there is nothing to do.
		if p.Kind != store.ProblemUnknown && (st.Running || p.Kind != store.ProblemReading) {
			st.Problems = append(st.Problems, p)
		}
	}
	if err := st.readFailing(tx); err != nil {
		return err
	}
	if st.Doubtful, err = strays(tx, store.LetterUnknown); err != nil {
		return err
	}
	if st.Failures, err = strays(tx, store.LetterFailed); err != nil {
		return err
	}
	cursors, err := tx.Cursors()
	for _, c := range cursors {
		st.Folders = append(st.Folders, folder{c.Folder, c.ReadAt})
	}
	return err
}

// shownStrays is how many letters are named that failed, or are of unknown fate.
const shownStrays = 20

// readFailing looks how the works have fared that no problem tells of yet.
func (st *status) readFailing(tx *store.Tx) error {
	for _, w := range []store.Work{store.Reading, store.ReadingFolders, store.Sending} {
		h, err := tx.HealthOf(w)
		if err != nil {
			return err
		}
		if w == store.Reading {
			st.MailboxReadAt = h.WellAt
		}
		said := slices.ContainsFunc(st.Problems, func(p store.Problem) bool { return p.Detail == h.Error })
		if !h.FailingSince.IsZero() && !said {
			st.Failing = append(st.Failing, failure{w, h.FailingSince, h.Error})
		}
	}
	return nil
}

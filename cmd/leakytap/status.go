package main

import (
	"errors"
	"fmt"
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
	Problems      []store.Problem `json:"problems"`

	Letters       []letterCount `json:"letters"`
	Unknown       int           `json:"unknown_letters"`
	Failed        int           `json:"failed_letters"`
	Queued        int           `json:"queued_letters"`
	OpenFollowUps int           `json:"open_follow_ups"`
	Quarantined   int           `json:"quarantined"`
	Folders       []folder      `json:"folders"`

	ran bool // leakytap run has worked on the database before
}

type letterCount struct {
	Kind  store.LetterKind  `json:"kind"`
	State store.LetterState `json:"state"`
	Count int               `json:"count"`
}

type folder struct {
	Name   string     `json:"name"`
	ReadAt store.Time `json:"read_at"`
}

func (c *statusCmd) Run(a *app) error {
	return a.withStore(func(conf *config.Config, s *store.Store) error {
		st := status{Problems: []store.Problem{}}
		daemon, ran, err := daemonOf(conf.Database)
		if err != nil {
			return err
		}
		st.Daemon, st.Running, st.ran = daemon, daemon != nil, ran
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

// verdict is an error when something is wrong: with the daemon too, once it has
// begun its work.
func (st *status) verdict() error {
	if len(st.Problems) > 0 || !st.Running && st.ran {
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
	fmt.Fprintf(a.out, "follow-ups that wait: %d\nletters queued: %d, failed: %d, of unknown fate: %d\nmail in quarantine: %d\n",
		st.OpenFollowUps, st.Queued, st.Failed, st.Unknown, st.Quarantined)
	if st.MailboxReadAt.IsZero() {
		fmt.Fprintln(a.out, "the mailbox has not been read yet")
	} else {
		fmt.Fprintf(a.out, "mailbox last read %s\n", when(st.MailboxReadAt, conf.Business.Location()))
	}
	for _, f := range st.Folders {
		fmt.Fprintf(a.out, "folder %s had news %s\n", printable(f.Name), when(f.ReadAt, conf.Business.Location()))
	}
}

func (st *status) read(tx *store.Tx) error {
	counts, err := tx.LetterCounts()
	if err != nil {
		return err
	}
	for _, n := range counts {
		st.Letters = append(st.Letters, letterCount{n.Kind, n.State, n.N})
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
	if st.Quarantined, err = tx.Quarantined(); err != nil {
		return err
	}
	reading, err := tx.HealthOf(store.Reading)
	if err != nil {
		return err
	}
	st.MailboxReadAt = reading.WellAt
	problems, err := tx.Problems(time.Time{})
	if err != nil {
		return err
	}
	for _, p := range problems {
		if st.ran || p.Kind != store.ProblemReading { // the demo's database is read by nobody any more
			st.Problems = append(st.Problems, p)
		}
	}
	cursors, err := tx.Cursors()
	for _, c := range cursors {
		st.Folders = append(st.Folders, folder{c.Folder, c.ReadAt})
	}
	return err
}

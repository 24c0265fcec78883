package main

import (
	"fmt"

	"leakytap/cmd/internal/config"
	"leakytap/store"
)

type statusCmd struct {
	JSON bool `help:"Print one JSON object."`
}

// status is the health of the route, as the database tells it.
type status struct {
	Letters       []letterCount `json:"letters"`
	Unknown       int           `json:"unknown_letters"`
	Failed        int           `json:"failed_letters"`
	Queued        int           `json:"queued_letters"`
	OpenFollowUps int           `json:"open_follow_ups"`
	Quarantined   int           `json:"quarantined"`
	Folders       []folder      `json:"folders"`
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
		var st status
		err := s.Read(a.ctx, func(tx *store.Tx) error { return st.read(tx) })
		if err != nil {
			return fmt.Errorf("read the status: %w", err)
		}
		if c.JSON {
			return printJSON(a.out, st)
		}
		fmt.Fprintf(a.out, "follow-ups that wait: %d\nletters queued: %d, failed: %d, of unknown fate: %d\nmail in quarantine: %d\n",
			st.OpenFollowUps, st.Queued, st.Failed, st.Unknown, st.Quarantined)
		if len(st.Folders) == 0 {
			fmt.Fprintln(a.out, "the mailbox has not been read yet: is leakytap run running?")
		}
		for _, f := range st.Folders {
			fmt.Fprintf(a.out, "folder %s last read %s\n", printable(f.Name), when(f.ReadAt, conf.Business.Location()))
		}
		return nil
	})
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
	cursors, err := tx.Cursors()
	for _, c := range cursors {
		st.Folders = append(st.Folders, folder{c.Folder, c.ReadAt})
	}
	return err
}

package main

import (
	"errors"
	"fmt"

	"leakytap/cmd/internal/config"
	"leakytap/store"
)

type resumeCmd struct{}

// errUnread is returned while the mailbox may still tell of letters that are out.
var errUnread = errors.New("the mailbox hasn't been read since, and its Sent folder may show which letters are out: start leakytap run, wait until leakytap status shows that the mailbox was read, and run leakytap resume again")

// Run ends the hold that a restored backup has brought about, and says what was
// found out meanwhile.
func (c *resumeCmd) Run(a *app) error {
	return a.withStore(func(conf *config.Config, s *store.Store) error {
		var hold *store.Hold
		var found []store.Letter
		waiting := 0
		err := s.Write(a.ctx, func(tx *store.Tx) (err error) {
			if hold, err = tx.Held(); err != nil || hold == nil {
				return err
			}
			reading, err := tx.HealthOf(store.Reading)
			if err != nil {
				return err
			}
			if reading.WellAt.Before(hold.Since.Time) {
				return errUnread
			}
			if found, err = tx.AdoptedLetters(); err != nil {
				return err
			}
			jobs, err := tx.Jobs(store.JobWaiting)
			waiting = len(jobs)
			return errors.Join(err, tx.Resume())
		})
		if hold == nil && err == nil {
			fmt.Fprintln(a.out, "Nothing is on hold.")
			return nil
		}
		if hold != nil {
			fmt.Fprintf(a.out, "Letters to customers were on hold since %s: %s.\n", when(hold.Since, conf.Business.Location()), printable(hold.Reason))
		}
		if err != nil {
			return fmt.Errorf("resume: %w", err)
		}
		if len(found) > 0 {
			fmt.Fprintln(a.out, "The Sent folder shows that these are out; they are marked as sent:")
			rows := [][]string{{"LETTER", "TO", "SENT"}}
			for _, l := range found {
				rows = append(rows, []string{string(l.Kind), l.Recipient, when(l.SentAt, conf.Business.Location())})
			}
			if err := printTable(a.out, rows); err != nil {
				return err
			}
		} else {
			fmt.Fprintln(a.out, "The Sent folder shows no letters that this database doesn't know; not every provider keeps them there.")
		}
		fmt.Fprintf(a.out, "Jobs that wait for their ask: %d (leakytap job list; leakytap job cancel takes one out).\nLetters to customers go out again.\n", waiting)
		return nil
	})
}

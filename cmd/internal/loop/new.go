package loop

import (
	"context"
	"crypto/rand"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"time"

	"leakytap/cmd/internal/account"
	"leakytap/cmd/internal/config"
	"leakytap/inbox"
	"leakytap/inbox/verdict"
	"leakytap/inbox/verdict/second"
	"leakytap/mailer"
	"leakytap/mailer/letter"
	"leakytap/store"
)

// firstLook is how long before the first ask mail is read: replies can't be
// older than that.
const firstLook = 7 * 24 * time.Hour

// New builds the loop that a config describes, on an open store.
func New(c *config.Config, s *store.Store, log *slog.Logger) (*Loop, error) {
	composer, err := newComposer(c)
	if err != nil {
		return nil, err
	}
	verdicts, err := verdict.New(verdict.Options{Dismissed: dismissed(s, log)})
	if err != nil {
		return nil, fmt.Errorf("load the reader of replies: %w", err)
	}
	mailbox, err := account.New(c, s.Now)
	if err != nil {
		return nil, err
	}
	reader, err := mailbox.Reader()
	if err != nil {
		return nil, err
	}
	sender, err := mailbox.Sender()
	if err != nil {
		return nil, err
	}
	address, err := store.NormalEmail(c.Mailbox.Address)
	if err != nil {
		return nil, err
	}
	digests := newDigests(c, composer)
	l := &Loop{
		Store: s, Composer: composer, Verdicts: verdicts, Log: log,
		Address: address, Location: c.Business.Location(), Ask: c.Ask, Alert: c.Alert, FollowUp: c.FollowUp, Praise: c.Praise, Keep: c.Keep, Digests: digests,
		Staff: slices.Concat([]string{address}, c.Alert.To, c.Alert.EscalateTo, c.Intake.From), Fields: c.Intake.Fields,
		LoginEnds: mailbox.LoginEnds,
		Tick:      5 * time.Second, Poll: time.Duration(c.Mailbox.Poll),
	}
	if l.Second, err = newSecond(c); err != nil {
		return nil, err
	}
	started := s.Now()
	reader.Since = func() time.Time { return l.lookBack(started) }
	l.Mailbox = inbox.New(reader)
	l.Outbox = &mailer.Outbox{
		Store: s, From: address, Log: log, Customers: l.MayWriteToCustomers,
		Transport: mailer.NewTransport(sender),
	}
	return l, nil
}

// lookBack is from when on mail is read in a folder that has no cursor yet, or
// whose numbers began anew: from some days before the start, or before the last
// time that the mailbox was read, whichever is earlier.
func (l *Loop) lookBack(started time.Time) time.Time {
	since := started
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	err := l.Store.Read(ctx, func(tx *store.Tx) error {
		cursors, err := tx.Cursors()
		for _, c := range cursors {
			if c.ReadAt.Before(since) {
				since = c.ReadAt.Time
			}
		}
		return err
	})
	if err != nil {
		l.Log.Error("when the mailbox was last read can't be told", "error", err)
	}
	return since.Add(-firstLook)
}

func newComposer(c *config.Config) (*letter.Composer, error) {
	ask, err := config.ReadTemplate(c.Ask.Template)
	if err != nil {
		return nil, err
	}
	reminder, err := config.ReadTemplate(c.Ask.ReminderFile)
	if err != nil {
		return nil, err
	}
	return letter.New(letter.Options{
		Business: letter.Business{
			Name: c.Business.Name, Sender: c.Business.Sender, Address: c.Business.Address, Location: c.Business.Location(),
			Mailbox: c.Mailbox.Address, PlusAddressing: c.Mailbox.PlusAddressing,
		},
		Ask: ask, Reminder: reminder, ReviewLink: c.Ask.ReviewLink, PublicURL: c.HTTP.PublicURL,
		Nonce: func() string { return strings.ToLower(rand.Text()) },
	})
}

func newSecond(c *config.Config) (*second.Reader, error) {
	if c.Second.URL == "" {
		return nil, nil
	}
	key, err := c.SecondKey()
	if err != nil {
		return nil, err
	}
	return second.New(second.Options{URL: c.Second.URL, Model: c.Second.Model, Key: key, Timeout: time.Duration(c.Second.Timeout)})
}

// dismissed counts the owner's corrections for the verdicts.
func dismissed(s *store.Store, log *slog.Logger) func(string) int {
	return func(phrase string) (n int) {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		err := s.Read(ctx, func(tx *store.Tx) (err error) {
			n, err = tx.Dismissed(phrase)
			return err
		})
		if err != nil {
			log.Error("corrections can't be counted", "error", err)
		}
		return n
	}
}

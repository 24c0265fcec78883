package main

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"leakytap/cmd/internal/config"
	"leakytap/cmd/internal/intake"
	"leakytap/store"
)

type customerCmd struct {
	Show     customerShowCmd     `cmd:"" help:"What is known of a customer."`
	Export   customerExportCmd   `cmd:"" help:"All that is known of a customer, with the mails, for them who ask for it."`
	Erase    customerEraseCmd    `cmd:"" help:"Delete all that is known of a customer, for good; they are never asked again."`
	Suppress customerSuppressCmd `cmd:"" help:"Never write to an address again."`
	Allow    customerAllowCmd    `cmd:"" help:"Let an address be written to again after all."`
	Every    customerEveryCmd    `cmd:"" help:"Ask a customer regularly, without a job each time: every jane@example.com 90d."`
}

// address is a customer's address on the command line.
type address string

// UnmarshalText implements encoding.TextUnmarshaler.
func (e *address) UnmarshalText(b []byte) error {
	s, err := store.NormalEmail(string(b))
	*e = address(s)
	return err
}

// unknownCustomer says that nothing is known of an address, or that it was erased.
func (a *app) unknownCustomer(s *store.Store, e address) error {
	return s.Read(a.ctx, func(tx *store.Tx) error {
		sup, err := tx.SuppressionOf(string(e))
		switch {
		case err != nil:
			return err
		case sup.Reason == store.SuppressedErased:
			return fmt.Errorf("%s was erased on %s: nothing else is known", e, sup.At.Format(time.DateOnly))
		case sup.Reason != "":
			return fmt.Errorf("%s is suppressed (%s) since %s: nothing else is known", e, sup.Reason, sup.At.Format(time.DateOnly))
		}
		return fmt.Errorf("there is no customer %s: leakytap job list shows whom there is", e)
	})
}

// knows reports whether anything is kept of an address, be it that it was erased.
func (a *app) knows(s *store.Store, e address) (known bool, err error) {
	err = s.Read(a.ctx, func(tx *store.Tx) error {
		_, err := tx.CustomerByEmail(string(e))
		if known = err == nil; !errors.Is(err, store.ErrNotFound) {
			return err
		}
		sup, err := tx.SuppressionOf(string(e))
		known = sup.Reason != ""
		return err
	})
	return known, err
}

// record reads all that is known of a customer.
func (a *app) record(s *store.Store, e address) (r store.Record, err error) {
	err = s.Read(a.ctx, func(tx *store.Tx) (err error) {
		r, err = tx.RecordOf(string(e))
		return err
	})
	if errors.Is(err, store.ErrNotFound) {
		return r, a.unknownCustomer(s, e)
	}
	if err != nil {
		return r, fmt.Errorf("read what is known of %s: %w", e, err)
	}
	return r, nil
}

type customerShowCmd struct {
	Email address `arg:"" help:"The customer's address."`
	JSON  bool    `help:"Print it as JSON."`
}

func (c *customerShowCmd) Run(a *app) error {
	return a.withStore(func(conf *config.Config, s *store.Store) error {
		r, err := a.record(s, c.Email)
		if err != nil {
			return err
		}
		if c.JSON {
			return printJSON(a.out, r)
		}
		loc := conf.Business.Location()
		fmt.Fprintf(a.out, "%s, known since %s\n", printable(strings.TrimSpace(r.Name+" <"+r.Email+">")), when(r.Since, loc))
		if r.Suppression != nil {
			fmt.Fprintf(a.out, "never written to, since %s: %s %s\n", when(r.Suppression.At, loc), r.Suppression.Reason, printable(r.Suppression.Note))
		}
		for _, e := range r.Allowed {
			fmt.Fprintf(a.out, "%s: %s\n", when(e.At, loc), printable(e.Text))
		}
		if r.Standing != nil {
			fmt.Fprintf(a.out, "asked every %g days, next on %s\n", r.Standing.Every.Hours()/24, when(r.Standing.NextAt, loc))
		}
		rows := [][]string{{"WHEN", "WHAT", "STATE", "DETAILS"}}
		for _, j := range r.Jobs {
			rows = append(rows, []string{when(j.CompletedAt, loc), "job " + j.Ref, strings.TrimSpace(string(j.State) + " " + shorten(why(j), 100)), shorten(j.Summary, 60)})
		}
		for _, l := range r.Letters {
			rows = append(rows, []string{when(l.CreatedAt, loc), string(l.Kind), string(l.State), shorten(l.Subject, 60)})
		}
		for _, re := range r.Replies {
			rows = append(rows, []string{when(re.ReceivedAt, loc), fmt.Sprintf("reply %d", re.ID), category(re.Reply), shorten(re.Text, 60)})
		}
		for _, f := range r.FollowUps {
			rows = append(rows, []string{when(f.OpenedAt, loc), fmt.Sprintf("follow-up %d", f.ID), string(f.State), string(f.Outcome)})
		}
		return printTable(a.out, rows)
	})
}

type customerEraseCmd struct {
	Email address `arg:"" help:"The customer's address."`
}

func (c *customerEraseCmd) Run(a *app) error {
	return a.withStore(func(_ *config.Config, s *store.Store) error {
		known, err := a.knows(s, c.Email)
		if err != nil {
			return fmt.Errorf("erase %s: %w", c.Email, err)
		}
		e, err := s.Erase(a.ctx, string(c.Email))
		if err != nil {
			return fmt.Errorf("erase %s: %w", c.Email, err)
		}
		if !known {
			return fmt.Errorf("nothing was known of %s: check the spelling (leakytap job list shows whom there is). "+
				"This address is neither stored nor asked from now on: if it was wrong, leakytap customer allow %[1]s takes that back", c.Email)
		}
		fmt.Fprintf(a.out, "erased: jobs %d, letters %d, replies %d, mails %d\n", e.Jobs, e.Letters, e.Replies, e.Mails)
		fmt.Fprintln(a.out, "A keyed hash of the address is kept, so that they are neither stored nor asked again.")
		fmt.Fprintln(a.out, "leakytap doesn't touch your mailbox, your backups, your logs and the files that jobs came in: look there yourself.")
		return nil
	})
}

type customerSuppressCmd struct {
	Email  address `arg:"" help:"The address; it need not be a customer's yet."`
	Reason string  `help:"Why, for whoever asks later." placeholder:"WORDS"`
}

func (c *customerSuppressCmd) Run(a *app) error {
	return a.withStore(func(_ *config.Config, s *store.Store) error {
		var already store.Suppression
		err := s.Write(a.ctx, func(tx *store.Tx) (err error) {
			if already, err = tx.SuppressionOf(string(c.Email)); err != nil || already.Reason != "" {
				return err
			}
			return tx.Suppress(string(c.Email), store.SuppressedOwner, c.Reason)
		})
		switch {
		case err != nil:
			return fmt.Errorf("suppress %s: %w", c.Email, err)
		case already.Reason != "":
			fmt.Fprintf(a.out, "%s is suppressed already (%s); nothing was changed\n", c.Email, already.Reason)
		default:
			fmt.Fprintf(a.out, "%s is never written to again\n", c.Email)
		}
		return nil
	})
}

type customerAllowCmd struct {
	Email  address `arg:"" help:"The address."`
	Reason string  `help:"Why it may be written to again, for whoever asks later; needed where the customer asked for peace." placeholder:"WORDS"`
}

func (c *customerAllowCmd) Run(a *app) error {
	return a.withStore(func(_ *config.Config, s *store.Store) error {
		var lifted store.Suppression
		err := s.Write(a.ctx, func(tx *store.Tx) (err error) {
			if lifted, err = tx.Allow(string(c.Email), c.Reason); err != nil {
				return err
			}
			if theirs := lifted.Reason == store.SuppressedOptOut || lifted.Reason == store.SuppressedAbuse; theirs && c.Reason == "" {
				return usageError{errors.New("the customer asked for no more mail: say with --reason why they may be written to again")}
			}
			return nil
		})
		switch {
		case err != nil:
			return fmt.Errorf("allow %s: %w", c.Email, err)
		case lifted.Reason == "":
			fmt.Fprintf(a.out, "%s was not suppressed; nothing was changed\n", c.Email)
		default:
			fmt.Fprintf(a.out, "%s, suppressed since %s (%s), may be written to again\n", c.Email, lifted.At.Format(time.DateOnly), lifted.Reason)
		}
		return nil
	})
}

// shortestEvery keeps a slip of the finger from asking somebody every hour.
const shortestEvery = 7 * 24 * time.Hour

type customerEveryCmd struct {
	Email   address `arg:"" help:"The customer's address."`
	Every   string  `arg:"" help:"How often: 90d, 12w; or off."`
	Name    string  `help:"The customer's name, where it isn't known yet."`
	Summary string  `help:"What they are asked about, as they would call it: your flat." placeholder:"WORDS"`
	Consent bool    `help:"The customer agreed to be asked; see ask.consent in the config."`
}

func (c *customerEveryCmd) Run(a *app) error {
	return a.withStore(func(conf *config.Config, s *store.Store) error {
		if c.Every == "off" {
			var was bool
			err := s.Write(a.ctx, func(tx *store.Tx) (err error) {
				was, err = tx.Unstand(string(c.Email))
				return err
			})
			if err == nil && !was {
				err = errors.New("they were not asked regularly")
			}
			if err != nil {
				return fmt.Errorf("stop asking %s regularly: %w", c.Email, err)
			}
			fmt.Fprintf(a.out, "%s is no longer asked regularly\n", c.Email)
			return nil
		}
		every, err := config.ParseDuration(c.Every)
		if err == nil && time.Duration(every) < shortestEvery {
			err = fmt.Errorf("%s is too often: a week is the least", c.Every)
		}
		if err != nil {
			return usageError{err}
		}
		if err := intake.RefuseMailbox(string(c.Email), conf.Mailbox.Address); err != nil {
			return usageError{err}
		}
		if c.Summary == "" {
			return usageError{errors.New("--summary is missing: what they are asked about, for instance --summary \"your flat\"")}
		}
		var st store.Standing
		err = s.Write(a.ctx, func(tx *store.Tx) (err error) {
			st, err = tx.Stand(string(c.Email), printable(c.Name), store.Standing{Every: time.Duration(every), Summary: printable(c.Summary), Consent: c.Consent})
			return err
		})
		if err != nil {
			return fmt.Errorf("ask %s every %s: %w", c.Email, c.Every, err)
		}
		fmt.Fprintf(a.out, "%s is asked every %s, first on %s or when the cooldown is over\n", c.Email, c.Every, st.NextAt.In(conf.Business.Location()).Format(time.DateOnly))
		return nil
	})
}

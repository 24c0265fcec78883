package main

import (
	"errors"
	"fmt"

	"leakytap/cmd/internal/config"
	"leakytap/store"
)

type replyCorrectCmd struct {
	ID       int64          `arg:"" help:"The reply's number."`
	Category store.Category `arg:"" enum:"complaint,question,suggestion,hesitant,wrong_person,unclear,opt_out,praise,content" help:"What it is: complaint, question, suggestion, hesitant, wrong_person, unclear, opt_out, praise or content."`
}

func (c *replyCorrectCmd) Run(a *app) error {
	return a.withStore(func(_ *config.Config, s *store.Store) error {
		var follows string
		err := s.Write(a.ctx, func(tx *store.Tx) error {
			r, err := tx.CorrectReply(c.ID, c.Category)
			if err == nil {
				follows, err = whatFollows(tx, r)
			}
			return err
		})
		if errors.Is(err, store.ErrNotFound) {
			return fmt.Errorf("there is no reply %d: leakytap reply list shows them", c.ID)
		}
		if err != nil {
			return fmt.Errorf("correct reply %d: %w", c.ID, err)
		}
		fmt.Fprintf(a.out, "reply %d: %s\n%s", c.ID, c.Category, follows)
		return nil
	})
}

// whatFollows says what a correction has done beside itself, or what it leaves to do.
func whatFollows(tx *store.Tx, r store.Reply) (string, error) {
	mail, err := ofTheirMail(tx, r)
	if err != nil {
		return "", err
	}
	work, err := ofTheFollowUp(tx, r)
	return mail + work, err
}

func ofTheirMail(tx *store.Tx, r store.Reply) (string, error) {
	if r.Corrected == store.OptOut {
		return r.CustomerEmail + " is never written to again\n", nil
	}
	reason, err := tx.Suppressed(r.CustomerEmail)
	if err != nil || reason != store.SuppressedOptOut {
		return "", err
	}
	return fmt.Sprintf("%[1]s is still never written to: if the customer didn't ask for that, leakytap customer allow %[1]s --reason … takes it back\n", r.CustomerEmail), nil
}

func ofTheFollowUp(tx *store.Tx, r store.Reply) (string, error) {
	needed := r.Corrected.NeedsFollowUp()
	if r.FollowUpID == nil {
		if needed {
			return "leakytap opens no follow-up for it: write to the customer yourself\n", nil
		}
		return "", nil
	}
	f, err := tx.FollowUpByID(*r.FollowUpID)
	switch closed := f.State == store.FollowUpClosed; {
	case err != nil:
		return "", err
	case needed && closed:
		return fmt.Sprintf("follow-up %d stays closed: leakytap followup ack %[1]d opens it again\n", f.ID), nil
	case !needed && !closed:
		return fmt.Sprintf("follow-up %d stays %s: leakytap followup dismiss %[1]d closes it\n", f.ID, f.State), nil
	}
	return "", nil
}

type replyCorrectionsCmd struct {
	JSON bool `help:"Print one JSON object a line: what to teach a reader with."`
}

// correction is a labelled example.
type correction struct {
	ID        int64          `json:"id"`
	Text      string         `json:"text"`
	Category  store.Category `json:"category"`
	Corrected store.Category `json:"corrected"`
	Language  string         `json:"language"`
}

func (c *replyCorrectionsCmd) Run(a *app) error {
	return a.withStore(func(_ *config.Config, s *store.Store) error {
		var rs []store.Reply
		err := s.Read(a.ctx, func(tx *store.Tx) (err error) {
			rs, err = tx.Corrections()
			return err
		})
		if err != nil {
			return fmt.Errorf("list corrections: %w", err)
		}
		rows := [][]string{{"ID", "WAS READ AS", "IS", "WORDS"}}
		var examples []correction
		for _, r := range rs {
			examples = append(examples, correction{r.ID, r.Text, r.Category, r.Corrected, r.Language})
			rows = append(rows, []string{fmt.Sprint(r.ID), string(r.Category), string(r.Corrected), shorten(r.Text, 80)})
		}
		if c.JSON {
			return printJSON(a.out, examples...)
		}
		return printTable(a.out, rows)
	})
}

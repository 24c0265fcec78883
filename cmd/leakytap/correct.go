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
	said := ""
	if r.Corrected == store.OptOut {
		said = r.CustomerEmail + " is never written to again\n"
	}
	if r.FollowUpID == nil {
		if r.Corrected.NeedsFollowUp() {
			said += "leakytap opens no follow-up for it: write to the customer yourself\n"
		}
		return said, nil
	}
	f, err := tx.FollowUpByID(*r.FollowUpID)
	if err == nil && !r.Corrected.NeedsFollowUp() && f.State != store.FollowUpClosed {
		said += fmt.Sprintf("follow-up %d stays %s: leakytap followup dismiss %d closes it\n", f.ID, f.State, f.ID)
	}
	return said, err
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

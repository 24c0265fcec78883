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
		err := s.Write(a.ctx, func(tx *store.Tx) error { return tx.CorrectReply(c.ID, c.Category) })
		if errors.Is(err, store.ErrNotFound) {
			return fmt.Errorf("there is no reply %d: leakytap reply list shows them", c.ID)
		}
		if err != nil {
			return fmt.Errorf("correct reply %d: %w", c.ID, err)
		}
		fmt.Fprintf(a.out, "reply %d: %s\n", c.ID, c.Category)
		return nil
	})
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

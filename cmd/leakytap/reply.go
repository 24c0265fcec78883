package main

import (
	"errors"
	"fmt"
	"strings"

	"leakytap/cmd/internal/config"
	"leakytap/store"
)

type replyCmd struct {
	List replyListCmd `cmd:"" help:"List the replies and what they mean."`
	Show replyShowCmd `cmd:"" help:"Show one reply whole."`

	Correct     replyCorrectCmd     `cmd:"" help:"Say what a reply really is. A phrase that was called no problem three times is no longer flagged, unless it is a complaint, a question or urgent. opt_out suppresses the customer; a follow-up stays as it is."`
	Corrections replyCorrectionsCmd `cmd:"" help:"List what was corrected, by this and by 'not a problem'."`
}

type replyListCmd struct {
	JSON bool `help:"Print one JSON object a line." xor:"format"`
	CSV  bool `help:"Print CSV for a spreadsheet." name:"csv" xor:"format"`
}

func (c *replyListCmd) Run(a *app) error {
	return a.withStore(func(conf *config.Config, s *store.Store) error {
		var replies []store.Reply
		err := s.Read(a.ctx, func(tx *store.Tx) (err error) {
			replies, err = tx.Replies()
			return err
		})
		if err != nil {
			return fmt.Errorf("list replies: %w", err)
		}
		if c.JSON {
			return printJSON(a.out, replies...)
		}
		if c.CSV {
			return printCSV(a.out, replies...)
		}
		rows := [][]string{{"ID", "RECEIVED", "JOB", "CUSTOMER", "CATEGORY", "FOLLOW-UP", "WORDS"}}
		for _, r := range replies {
			rows = append(rows, []string{fmt.Sprint(r.ID), when(r.ReceivedAt, conf.Business.Location()), r.JobRef, r.CustomerEmail,
				category(r), followUpNumber(r), shorten(r.Text, 60)})
		}
		return printTable(a.out, rows)
	})
}

// category is what a reply is, and how it was read where the business has said
// that it is something else.
func category(r store.Reply) string {
	if r.Corrected == "" || r.Corrected == r.Category {
		return flags(r.Verdict)
	}
	return fmt.Sprintf("%s (read as %s)", r.Corrected, flags(r.Verdict))
}

func flags(v store.Verdict) string {
	s := string(v.Category)
	if v.Urgent {
		s += " URGENT"
	}
	if v.OptOut && v.Category != store.OptOut {
		s += " +opt_out"
	}
	return s
}

func followUpNumber(r store.Reply) string {
	if r.FollowUpID == nil {
		return "-"
	}
	return fmt.Sprint(*r.FollowUpID)
}

type replyShowCmd struct {
	ID   int64 `arg:"" help:"The reply's number."`
	JSON bool  `help:"Print it as JSON."`
	Raw  bool  `help:"Print the raw mail."`
}

func (c *replyShowCmd) Run(a *app) error {
	return a.withStore(func(conf *config.Config, s *store.Store) error {
		var r store.Reply
		var mail store.Mail
		err := s.Read(a.ctx, func(tx *store.Tx) (err error) {
			if r, err = tx.ReplyByID(c.ID); err != nil {
				return err
			}
			mail, err = tx.MailByID(r.MailID)
			return err
		})
		switch {
		case errors.Is(err, store.ErrNotFound):
			return fmt.Errorf("there is no reply %d: leakytap reply list shows them", c.ID)
		case err != nil:
			return fmt.Errorf("show reply %d: %w", c.ID, err)
		case c.JSON:
			return printJSON(a.out, r)
		case c.Raw:
			_, err := a.out.Write(mail.Raw)
			return err
		}
		printReply(a, conf, r)
		return nil
	})
}

func printReply(a *app, conf *config.Config, r store.Reply) {
	fmt.Fprintf(a.out, "reply %d to job %s, %s\n", r.ID, r.JobRef, when(r.ReceivedAt, conf.Business.Location()))
	fmt.Fprintf(a.out, "from %s (matched by %s)\n", strings.TrimSpace(printable(r.FromName)+" <"+r.From+">"), r.MatchedBy)
	if r.From != r.CustomerEmail {
		fmt.Fprintf(a.out, "asked was %s\n", r.CustomerEmail)
	}
	verdict := flags(r.Verdict)
	if r.NeedsFollowUp {
		verdict += ", needs follow-up"
	}
	fmt.Fprintf(a.out, "verdict: %s\n", verdict)
	if r.Corrected != "" {
		fmt.Fprintf(a.out, "corrected: %s\n", r.Corrected)
	}
	fmt.Fprintf(a.out, "\n%s\n\n", paragraphs(r.Text))
	for _, e := range r.Evidence {
		fmt.Fprintf(a.out, "  %q: %s\n", printable(e.Quote), e.Why)
	}
	if r.Signature != "" {
		fmt.Fprintf(a.out, "signature:\n%s\n", paragraphs(r.Signature))
	}
	if len(r.Attachments) > 0 {
		fmt.Fprintln(a.out, "attached (not opened):")
	}
	for _, at := range r.Attachments {
		fmt.Fprintf(a.out, "  %s\n", printable(at.String()))
	}
}

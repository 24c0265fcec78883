package main

import (
	"cmp"
	"errors"
	"fmt"
	"os/user"
	"strings"
	"time"

	"github.com/alecthomas/kong"

	"leakytap/cmd/internal/config"
	"leakytap/cmd/internal/loop"
	"leakytap/store"
)

type followupCmd struct {
	List    followupListCmd   `cmd:"" help:"List the follow-ups that aren't closed, and those closed in the last 30 days."`
	Show    followupShowCmd   `cmd:"" help:"Show one with the customer's words and its history."`
	Ack     changeCmd         `cmd:"" help:"Somebody is on it: no more nagging."`
	Done    changeCmd         `cmd:"" help:"It has been dealt with."`
	Snooze  followupSnoozeCmd `cmd:"" help:"Bring it up again later: snooze 12 3d, snooze 12 until monday."`
	Dismiss changeCmd         `cmd:"" help:"It isn't a problem."`
	LetGo   changeCmd         `cmd:"" name:"let-go" help:"Nothing more will be done."`
	Note    noteCmd           `cmd:"" help:"Add a note."`
}

// recently is how long closed follow-ups stay in the list.
const recently = 30 * 24 * time.Hour

type followupListCmd struct {
	All  bool `help:"All that were ever opened." xor:"all"`
	Open bool `help:"Only those that aren't closed." xor:"all"`
	JSON bool `help:"Print one JSON object a line." xor:"format"`
	CSV  bool `help:"Print CSV for a spreadsheet." name:"csv" xor:"format"`
}

func (c *followupListCmd) Run(a *app) error {
	return a.withStore(func(conf *config.Config, s *store.Store) error {
		since := s.Now().Add(-recently)
		if c.All {
			since = time.UnixMicro(0)
		}
		if c.Open {
			since = s.Now().Add(recently)
		}
		var fs []store.FollowUp
		err := s.Read(a.ctx, func(tx *store.Tx) (err error) {
			fs, err = tx.FollowUps(since)
			return err
		})
		if err != nil {
			return fmt.Errorf("list follow-ups: %w", err)
		}
		if c.JSON {
			return printJSON(a.out, fs...)
		}
		if c.CSV {
			return printCSV(a.out, fs...)
		}
		rows := [][]string{{"ID", "OPENED", "CUSTOMER", "JOB", "STATE", "OUTCOME", "NAGS", "VERDICT", "WORDS"}}
		for _, f := range fs {
			verdict := string(f.Category)
			if f.Urgent {
				verdict += " URGENT"
			}
			rows = append(rows, []string{fmt.Sprint(f.ID), when(f.OpenedAt, conf.Business.Location()), f.CustomerEmail, f.JobRef, stateOf(f, s.Now(), conf.Business.Location()), string(f.Outcome), fmt.Sprint(f.Nags),
				verdict, shorten(strings.Join(strings.Fields(f.Text), " "), 50)})
		}
		return printTable(a.out, rows)
	})
}

type followupShowCmd struct {
	ID   int64 `arg:"" help:"The follow-up's number."`
	JSON bool  `help:"Print it as JSON."`
}

func (c *followupShowCmd) Run(a *app) error {
	return a.withStore(func(conf *config.Config, s *store.Store) error {
		var f store.FollowUp
		var j store.Job
		var r store.Reply
		var history []store.FollowUpEvent
		err := s.Read(a.ctx, func(tx *store.Tx) (err error) {
			if f, err = tx.FollowUpByID(c.ID); err != nil {
				return err
			}
			if r, err = tx.ReplyByID(f.ReplyID); err != nil {
				return err
			}
			if j, err = tx.JobByID(f.JobID); err != nil {
				return err
			}
			history, err = tx.History(f.ID)
			return err
		})
		if err != nil {
			return followupError(c.ID, err)
		}
		if c.JSON {
			return printJSON(a.out, struct {
				store.FollowUp
				Reply   store.Reply           `json:"reply"`
				History []store.FollowUpEvent `json:"history"`
			}{f, r, history})
		}
		fmt.Fprintln(a.out, strings.TrimSpace(fmt.Sprintf("follow-up %d: %s %s", f.ID, stateOf(f, s.Now(), conf.Business.Location()), f.Outcome)))
		fmt.Fprintf(a.out, "customer: %s\n", printable(strings.TrimSpace(f.CustomerName+" <"+f.CustomerEmail+">")))
		fmt.Fprintf(a.out, "job %s: %s\n", printable(j.Ref), printable(cmp.Or(j.Summary, "(no summary)")))
		if j.Staff != "" {
			fmt.Fprintf(a.out, "done by: %s\n", printable(j.Staff))
		}
		printReply(a, conf, r)
		for _, e := range history {
			fmt.Fprintf(a.out, "%s  %s  %s  %s\n", when(e.At, conf.Business.Location()), printable(e.Actor), actionOf(e, conf.Business.Location()), printable(e.Note))
		}
		return nil
	})
}

// stateOf is a follow-up's state, and until when it is put off.
func stateOf(f store.FollowUp, now time.Time, loc *time.Location) string {
	if !f.SnoozedUntil.After(now) {
		return string(f.State)
	}
	return fmt.Sprintf("%s, snoozed until %s", f.State, when(f.SnoozedUntil, loc))
}

// actionOf is what happened to a follow-up, with its time as the others are printed.
func actionOf(e store.FollowUpEvent, loc *time.Location) string {
	if until, ok := strings.CutPrefix(e.Action, "snoozed until "); ok {
		if t, err := time.Parse(time.RFC3339, until); err == nil {
			return "snoozed until " + when(store.At(t), loc)
		}
	}
	return e.Action
}

func followupError(id int64, err error) error {
	switch {
	case errors.Is(err, store.ErrNotFound):
		return fmt.Errorf("there is no follow-up %d: leakytap followup list shows them", id)
	case errors.Is(err, store.ErrClosed):
		return fmt.Errorf("follow-up %d is closed already; leakytap followup note adds a note to it", id)
	}
	return fmt.Errorf("follow-up %d: %w", id, err)
}

// apply carries out a command from the shell, in the name of who typed it.
func (a *app) apply(id int64, cmd loop.Command, words []string) error {
	cmd.Note = strings.Join(words, " ")
	return a.withStore(func(conf *config.Config, s *store.Store) error {
		err := s.Write(a.ctx, func(tx *store.Tx) error { return cmd.Apply(tx, id, actor()) })
		if err != nil {
			return followupError(id, err)
		}
		said := string(cmd.Action)
		if cmd.Action == loop.Snooze {
			said = "snoozed until " + when(store.At(cmd.Until), conf.Business.Location())
		}
		fmt.Fprintf(a.out, "follow-up %d: %s\n", id, said)
		return nil
	})
}

// actor is who types, for the history.
func actor() string {
	if u, err := user.Current(); err == nil {
		return "cli:" + u.Username
	}
	return "cli"
}

// changeCmd is a verb whose name is the action.
type changeCmd struct {
	ID   int64    `arg:"" help:"The follow-up's number."`
	Note []string `arg:"" optional:"" help:"A note for the history."`
}

func (c *changeCmd) Run(a *app, k *kong.Context) error {
	return a.apply(c.ID, loop.Command{Action: loop.Action(k.Selected().Name)}, c.Note)
}

type noteCmd struct {
	ID   int64    `arg:"" help:"The follow-up's number."`
	Note []string `arg:"" help:"The note."`
}

func (c *noteCmd) Run(a *app) error {
	if strings.TrimSpace(strings.Join(c.Note, " ")) == "" {
		return usageError{errors.New("the note is empty: nothing was changed")}
	}
	return a.apply(c.ID, loop.Command{Action: loop.Note}, c.Note)
}

type followupSnoozeCmd struct {
	ID    int64    `arg:"" help:"The follow-up's number."`
	Until []string `arg:"" optional:"" help:"For how long or until when: 3d, 2 weeks, monday, 2026-12-01. Default: one day."`
}

func (c *followupSnoozeCmd) Run(a *app) error {
	conf, err := a.config()
	if err != nil {
		return err
	}
	words := strings.Join(c.Until, " ")
	cmd, ok := loop.ParseCommand("snooze "+words, a.now().In(conf.Business.Location()))
	if !ok {
		return usageError{fmt.Errorf("snooze: %q: %s", words, cmp.Or(cmd.Refused, "that is no time that is clear: write it like 3d, 2 weeks, monday or 2026-12-01"))}
	}
	return a.apply(c.ID, cmd, []string{cmd.Note})
}

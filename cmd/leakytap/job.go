package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"leakytap/cmd/internal/config"
	"leakytap/cmd/internal/intake"
	"leakytap/store"
)

type jobCmd struct {
	Add     jobAddCmd     `cmd:"" help:"Add one finished job."`
	Import  jobImportCmd  `cmd:"" help:"Add the jobs of a CSV or JSON file; the first line of CSV names the columns."`
	Address jobAddressCmd `cmd:"" help:"The address that takes jobs by mail: for BCC, or with lines like email: jane@example.com."`
	List    jobListCmd    `cmd:"" help:"List jobs and what became of them."`
	Cancel  jobCancelCmd  `cmd:"" help:"Withdraw a job: nothing more is sent about it."`
}

type jobAddCmd struct {
	Email     string `help:"The customer's address." required:"" aliases:"customer-email,customer"`
	Name      string `help:"The customer's name." aliases:"customer-name"`
	Ref       string `help:"Your own name for the job, such as the invoice number. The same ref twice is one job." aliases:"job-ref"`
	Summary   string `help:"What was done, as the customer would call it: boiler service." aliases:"description"`
	Staff     string `help:"Who did it."`
	Service   string `help:"What kind of work it was."`
	Expect    string `help:"How you think that it went: happy, unsure or unhappy." placeholder:"HOW"`
	Completed string `help:"When it was finished: 2026-03-31 or 2026-03-31 16:30. Default: now." aliases:"completed-at" placeholder:"TIME"`
	Consent   bool   `help:"The customer agreed to be asked; see ask.consent in the config."`
	JSON      bool   `help:"Print the job as JSON."`
}

func (c *jobAddCmd) Run(a *app) error {
	return a.withStore(func(conf *config.Config, s *store.Store) error {
		completed, err := intake.ParseTime(c.Completed, conf.Business.Location())
		if err != nil {
			return usageError{fmt.Errorf("--completed: %w", err)}
		}
		var j store.Job
		var added bool
		if err = intake.RefuseMailbox(c.Email, conf.Mailbox.Address); err == nil {
			j, added, err = intake.Add(a.ctx, s, "cli", intake.Job{
				Ref: c.Ref, Email: c.Email, Name: c.Name, Summary: c.Summary, Staff: c.Staff, Service: c.Service,
				Expect: c.Expect, Consent: c.Consent, CompletedAt: completed,
			})
		}
		var refused *intake.RefusedError
		if errors.As(err, &refused) {
			return usageError{fmt.Errorf("the job was not added: %w", err)}
		}
		if err != nil {
			return fmt.Errorf("add the job: %w", err)
		}
		switch {
		case c.JSON:
			return printJSON(a.out, j)
		case added:
			fmt.Fprintf(a.out, "added job %s for %s\n", j.Ref, j.CustomerEmail)
			if !a.now().Before(conf.Ask.Expires(j.CompletedAt.Time)) {
				fmt.Fprintln(a.out, "it was finished too long ago to be asked about, and will be skipped: see ask.expire_after in the config")
			}
		default:
			fmt.Fprintf(a.out, "job %s is known already (%s, %s); nothing was changed\n", j.Ref, j.CustomerEmail, j.State)
		}
		return nil
	})
}

type jobImportCmd struct {
	File   string `arg:"" help:"The CSV or JSON file; - reads CSV from standard input."`
	DryRun bool   `help:"Check every row and add nothing."`
}

func (c *jobImportCmd) Run(a *app) error {
	var in io.Reader = a.in
	if c.File != "-" {
		f, err := openFile(c.File)
		if err != nil {
			return fmt.Errorf("import: %w", err)
		}
		defer f.Close()
		in = f
	}
	return a.withStore(func(conf *config.Config, s *store.Store) error {
		read := intakeOf(conf, s, "csv")
		read.DryRun, read.Progress = c.DryRun, a.progress()
		take, place := read.CSV, "line"
		if strings.EqualFold(filepath.Ext(c.File), ".json") {
			take, place = read.JSON, "job"
		}
		r, err := take(a.ctx, in)
		if err != nil {
			return fmt.Errorf("import %s: %w", c.File, err)
		}
		a.sayColumns(r)
		added := "added"
		if c.DryRun {
			added = "nothing was changed: would have added"
		}
		fmt.Fprintf(a.out, "%s %s, %d were known already, %d were refused\n", added, count(r.Added, "job"), r.Known, len(r.Refused))
		for _, row := range r.Refused {
			fmt.Fprintf(a.err, "%s %s %d: %s\n", c.File, place, row.Line, printable(row.Reason))
		}
		if len(r.Refused) > 0 {
			return errSaid
		}
		return nil
	})
}

// intakeOf is how many jobs come in at once, as the config has it.
func intakeOf(conf *config.Config, s *store.Store, source string) intake.Import {
	return intake.Import{Store: s, Source: source, Location: conf.Business.Location(), Fields: conf.Intake.Fields, Mailbox: conf.Mailbox.Address}
}

// sayColumns tells what was read of a file, so that a column that leakytap
// doesn't know isn't missed in silence.
func (a *app) sayColumns(r intake.Report) {
	if len(r.Read)+len(r.Ignored) > 0 {
		fmt.Fprintf(a.out, "read: %s", printable(cmp.Or(strings.Join(r.Read, ", "), "nothing")))
		if len(r.Ignored) > 0 {
			fmt.Fprintf(a.out, "; ignored: %s\nto have one of those read, name it under intake.fields in the config", printable(strings.Join(r.Ignored, ", ")))
		}
		fmt.Fprintln(a.out)
	}
	if r.Dates != "" {
		fmt.Fprintln(a.out, printable(r.Dates))
	}
	if r.Undated {
		fmt.Fprintln(a.out, "no date column: the jobs count as completed now")
	}
}

type jobAddressCmd struct {
	Renew bool `help:"Make a new address; the old one takes no more jobs."`
}

func (c *jobAddressCmd) Run(a *app) error {
	return a.withStore(func(conf *config.Config, s *store.Store) error {
		var token string
		err := s.Write(a.ctx, func(tx *store.Tx) (err error) {
			if c.Renew {
				token, err = tx.RenewIntakeToken()
			} else {
				token, err = tx.IntakeToken()
			}
			return err
		})
		if err != nil {
			return fmt.Errorf("make the address: %w", err)
		}
		local, domain, _ := strings.Cut(conf.Mailbox.Address, "@")
		if conf.Mailbox.PlusAddressing {
			fmt.Fprintf(a.out, "%s+%s@%s\n", local, token, domain)
		} else {
			fmt.Fprintf(a.out, "%s, with this in the subject: [%s]\n", conf.Mailbox.Address, token)
		}
		return nil
	})
}

// progressEvery is how many rows of a long file go by between two words about it.
const progressEvery = 20_000

// progress tells how far a long import is.
func (a *app) progress() func(intake.Report) {
	next := progressEvery
	return func(r intake.Report) {
		if r.Rows() >= next {
			fmt.Fprintf(a.err, "%d rows so far\n", r.Rows())
			next = r.Rows() + progressEvery
		}
	}
}

type jobListCmd struct {
	State *store.JobState `help:"Only jobs in this state: waiting, asked, reminded, answered, silent, skipped, cancelled." enum:"waiting,asked,reminded,answered,silent,skipped,cancelled"`
	JSON  bool            `help:"Print one JSON object a line." xor:"format"`
	CSV   bool            `help:"Print CSV for a spreadsheet." name:"csv" xor:"format"`
}

func (c *jobListCmd) Run(a *app) error {
	state := store.JobState("") // any
	if c.State != nil {
		state = *c.State
	}
	return a.withStore(func(conf *config.Config, s *store.Store) error {
		var jobs []store.Job
		err := s.Read(a.ctx, func(tx *store.Tx) (err error) {
			jobs, err = tx.Jobs(state)
			return err
		})
		if err != nil {
			return fmt.Errorf("list jobs: %w", err)
		}
		if c.JSON {
			return printJSON(a.out, jobs...)
		}
		if c.CSV {
			return printCSV(a.out, jobs...)
		}
		rows := [][]string{{"REF", "CUSTOMER", "SUMMARY", "COMPLETED", "STATE", "WHY"}}
		for _, j := range jobs {
			rows = append(rows, []string{j.Ref, j.CustomerEmail, shorten(j.Summary, 40), when(j.CompletedAt, conf.Business.Location()), string(j.State), shorten(why(j), 100)})
		}
		return printTable(a.out, rows)
	})
}

// why says why a job was skipped; what a mail server has said belongs to it.
func why(j store.Job) string {
	if j.SkipReason == store.SkipSendFailed && j.AskError != "" {
		return j.SkipReason + ": " + j.AskError
	}
	return j.SkipReason
}

type jobCancelCmd struct {
	Ref string `arg:"" help:"The job's ref."`
}

func (c *jobCancelCmd) Run(a *app) error {
	return a.withStore(func(_ *config.Config, s *store.Store) error {
		var j store.Job
		var done bool
		err := s.Write(a.ctx, func(tx *store.Tx) (err error) {
			if j, err = tx.JobByRef(c.Ref); err != nil {
				return err
			}
			done, err = tx.CancelJob(j.ID)
			return err
		})
		switch {
		case errors.Is(err, store.ErrNotFound):
			return fmt.Errorf("there is no job %q: leakytap job list shows them", c.Ref)
		case err != nil:
			return fmt.Errorf("cancel job %s: %w", c.Ref, err)
		case !done:
			return fmt.Errorf("job %s is %s already: there is nothing to cancel", j.Ref, j.State)
		}
		fmt.Fprintf(a.out, "cancelled job %s\n", j.Ref)
		return nil
	})
}

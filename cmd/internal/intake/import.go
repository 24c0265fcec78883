package intake

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"time"

	"leakytap/store"
)

// Import is how many jobs come in at once.
type Import struct {
	Store    *store.Store
	Source   string         // csv, folder, webhook
	Location *time.Location // of times without a zone
	Fields   Fields
	Mailbox  string // the business's own address, which is no customer's

	DryRun   bool         // check all, add nothing
	Progress func(Report) // told how far it is after each batch; may be nil
}

// Report is what became of the rows of an import.
type Report struct {
	Added, Known int
	Refused      []RefusedRow
	Header       []string // of CSV, as Undated and Dates

	Read    []string // the fields that were read, each with the column's name where that is another
	Ignored []string // the columns that weren't, and why where another was surer
	Undated bool     // no column tells when the jobs were completed: they count as completed now
	Dates   string   // how dates that could be two days were read, and why; "" where there are none
}

// RefusedRow is a row that wasn't taken.
type RefusedRow struct {
	Line   int // of the file; in JSON the object's number, from 1 on
	Reason string
	Fields []FieldError // the same, field by field
	Record []string     // its cells; in JSON the object alone
}

// FileError is for a file that can't be taken at all, now or later.
type FileError struct{ Err error }

func (e *FileError) Error() string { return e.Err.Error() }
func (e *FileError) Unwrap() error { return e.Err }

// fileError makes a FileError of what is wrong with a file; trouble with reading it
// may be over the next time.
func fileError(err error) error {
	var trouble *fs.PathError
	if errors.As(err, &trouble) {
		return err
	}
	return &FileError{err}
}

// Rows counts the rows that were looked at.
func (r Report) Rows() int { return r.Added + r.Known + len(r.Refused) }

// row is one job as it was read; err is a *RefusedError.
type row struct {
	line   int
	record []string
	names  []string // of JSON: what stands in it
	job    Job
	err    error
}

// importBatch is how many rows go into one transaction.
const importBatch = 1000

// errDry takes back what a dry run has added.
var errDry = errors.New("dry run")

// take adds all rows that next gives until io.EOF, a batch in a transaction.
func (i Import) take(ctx context.Context, report *Report, next func() (row, error)) error {
	seen := map[string]string{} // in a dry run: the refs that would be known by now, and their addresses
	for done := false; !done; {
		var part Report
		err := i.Store.Write(ctx, func(tx *store.Tx) (err error) {
			part, done, err = i.batch(tx, next, seen)
			if err == nil && i.DryRun {
				return errDry
			}
			return err
		})
		if err != nil && !errors.Is(err, errDry) {
			return err
		}
		report.Added += part.Added
		report.Known += part.Known
		report.Refused = append(report.Refused, part.Refused...)
		if i.Progress != nil {
			i.Progress(*report)
		}
	}
	return nil
}

func (i Import) batch(tx *store.Tx, next func() (row, error), seen map[string]string) (report Report, done bool, err error) {
	for range importBatch {
		r, err := next()
		if errors.Is(err, io.EOF) {
			return report, true, nil
		}
		if err != nil {
			return report, true, fmt.Errorf("read: %w", err)
		}
		var j store.Job
		var added bool
		if err = r.err; err == nil {
			err = RefuseMailbox(r.job.Email, i.Mailbox)
		}
		if err == nil {
			j, added, err = AddTx(tx, i.Source, r.job)
		}
		if err == nil {
			err = sameCustomer(j, seen[j.Ref])
		}
		var refused *RefusedError
		switch {
		case errors.As(err, &refused):
			report.Refused = append(report.Refused, RefusedRow{r.line, refused.Error(), refused.Fields, r.record})
		case err != nil:
			return report, true, err
		case added && seen[j.Ref] == "":
			report.Added++
		default:
			report.Known++
		}
		if i.DryRun && err == nil {
			seen[j.Ref] = j.CustomerEmail
		}
	}
	return report, false, nil
}

// Package intake is how finished jobs come in: every way in ends at Add.
package intake

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode"

	"leakytap/store"
)

// Job is a finished job as the business reports it.
type Job struct {
	Ref         string    // the business's own name for it; "": made from the other fields
	Email       string    // required
	Name        string    // of the customer
	Summary     string    // "boiler service"
	Staff       string    // who did it
	Service     string    // what kind of work it was
	Expect      string    // how the business thinks that it went: happy, unsure, unhappy or ""
	Consent     bool      // the customer agreed to be asked
	CompletedAt time.Time // zero: now
}

// Bounds on what is kept of a field, in characters.
const (
	maxRef   = 200
	maxLine  = 300
	maxShown = 60 // of what is wrong
)

// futureSlack is how far ahead a completion may lie: clocks and time zones differ.
const futureSlack = 24 * time.Hour

// RefusedError says why a job can't be taken.
type RefusedError struct{ Fields []FieldError }

// FieldError says what is wrong with one field of a job.
type FieldError struct {
	Field  string `json:"field"`
	Reason string `json:"reason"`
}

func (e *RefusedError) Error() string {
	var all []string
	for _, f := range e.Fields {
		all = append(all, f.Field+": "+f.Reason)
	}
	return strings.Join(all, "; ")
}

func (e *RefusedError) add(field, reason string) {
	e.Fields = append(e.Fields, FieldError{field, reason})
}

func refuse(field, reason string) *RefusedError {
	return &RefusedError{[]FieldError{{field, reason}}}
}

// Add checks a job and remembers it. A job whose ref is known already changes
// nothing: added is false and the job as it is known is returned. What can't be
// taken is a *RefusedError, also a job with the ref of another customer's.
func Add(ctx context.Context, s *store.Store, source string, n Job) (j store.Job, added bool, err error) {
	err = s.Write(ctx, func(tx *store.Tx) error {
		j, added, err = AddTx(tx, source, n)
		return err
	})
	return j, added, err
}

// AddTx is Add within a transaction, for many jobs at once.
func AddTx(tx *store.Tx, source string, n Job) (store.Job, bool, error) {
	j, err := n.check(tx.Now)
	if err != nil {
		return store.Job{}, false, err
	}
	j.Source = source
	job, added, err := tx.AddJob(j)
	if errors.Is(err, store.ErrErased) {
		err = refuse("email", err.Error()+": leakytap customer allow lifts that")
	}
	if err == nil {
		err = sameCustomer(j, job.CustomerEmail)
	}
	return job, added, err
}

// sameCustomer refuses a job whose ref is known with another customer's address:
// it is another job, which would never be asked about.
func sameCustomer(reported store.Job, known string) error {
	if known == "" || known == reported.CustomerEmail {
		return nil
	}
	return refuse("ref", fmt.Sprintf("%s is known already, with the address %s: give this job a ref of its own", reported.Ref, known))
}

// RefuseMailbox refuses the business's own mailbox as a customer: leakytap would
// ask itself, and hear its own question as the answer.
func RefuseMailbox(email, mailbox string) error {
	normal, err := store.NormalEmail(email)
	own, errOwn := store.NormalEmail(mailbox)
	if err != nil || errOwn != nil || !store.SameMailbox(normal, own) {
		return nil // Add says what is wrong with an address that is none
	}
	return refuse("email", normal+" is leakytap's own mailbox and not a customer: give the customer's address, or another one of yours to try it")
}

func (n Job) check(now time.Time) (store.Job, error) {
	var wrong RefusedError
	email, err := store.NormalEmail(n.Email)
	if strings.TrimSpace(n.Email) == "" {
		wrong.add("email", "it is missing: the customer's address")
	} else if err != nil {
		wrong.add("email", err.Error())
	}
	expect := strings.ToLower(strings.TrimSpace(n.Expect))
	switch expect {
	case "", "happy", "unsure", "unhappy":
	default:
		wrong.add("expect", fmt.Sprintf("%q is none of happy, unsure, unhappy", cut(line(n.Expect), maxShown)))
	}
	completed := n.CompletedAt
	if completed.IsZero() {
		completed = now
	}
	if completed.After(now.Add(futureSlack)) {
		wrong.add("completed", completed.Format(time.RFC3339)+" lies in the future: report a job when it is finished")
	}
	j := store.Job{
		Ref: line(n.Ref), CustomerEmail: email, CustomerName: cut(line(n.Name), maxLine), Summary: cut(line(n.Summary), maxLine),
		Staff: cut(line(n.Staff), maxLine), Service: cut(line(n.Service), maxLine), Expect: expect, Consent: n.Consent, CompletedAt: store.At(completed),
	}
	if len(j.Ref) > maxRef {
		wrong.add("ref", fmt.Sprintf("it is longer than %d bytes", maxRef))
	}
	if len(wrong.Fields) > 0 {
		return store.Job{}, &wrong
	}
	if j.Ref == "" {
		j.Ref = derivedRef(j)
	}
	return j, nil
}

// derivedRef names a job that the business hasn't named: the same customer, the
// same work and the same day are the same job.
func derivedRef(j store.Job) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{j.CustomerEmail, j.Summary, j.Service, j.Staff, j.CompletedAt.UTC().Format(time.DateOnly)}, "\x00")))
	return j.CompletedAt.UTC().Format("20060102") + "-" + hex.EncodeToString(sum[:6])
}

// line makes one line of plain characters: no control or direction marks, no
// spaces without width, single spaces, so that nothing in it can end a header.
func line(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r) || r == '\u2028' || r == '\u2029':
			return ' '
		case unicode.IsControl(r) || r == unicode.ReplacementChar || unicode.Is(unicode.Bidi_Control, r) || r == '\u200b' || r == '\u2060' || r == '\ufeff':
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
	return strings.Join(strings.Fields(s), " ")
}

func cut(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return strings.TrimSpace(string(r[:n-1])) + "…"
	}
	return s
}

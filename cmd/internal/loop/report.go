package loop

import (
	"errors"
	"fmt"
	"net/mail"
	"slices"
	"strings"
	"time"

	"leakytap/cmd/internal/intake"
	"leakytap/inbox"
	"leakytap/inbox/reply"
	"leakytap/store"
)

// reportsJob reports whether a mail tells of a finished job: it carries the
// intake token, and it is from the business itself.
func (l *Loop) reportsJob(tx *store.Tx, at inbox.Header, h reply.Header) (bool, error) {
	has, err := tx.HasIntakeToken(string(at.Raw))
	if err != nil || !has {
		return false, err
	}
	if !l.isStaff(h.From.Email) {
		if !at.Again {
			l.Log.Warn("job mail ignored: it is not from mailbox.address, alert.to or intake.from", "from", h.From.Email)
		}
		return false, nil
	}
	return true, nil
}

func (l *Loop) isStaff(email string) bool {
	return slices.ContainsFunc(l.Staff, func(own string) bool { return store.SameMailbox(own, email) })
}

// notesADay bounds how often a mail that can't be understood is answered.
const notesADay = 5

// notesFor is how long after it came a mail is still answered: a rescan finds old ones.
const notesFor = 24 * time.Hour

// fileReport adds the job that a mail of the business tells of. The mail itself
// isn't kept.
func (l *Loop) fileReport(tx *store.Tx, m inbox.Message, read reply.Message) error {
	switch read.Kind {
	case reply.KindBounce, reply.KindReceipt, reply.KindChallenge, reply.KindComplaintReport:
		return nil
	}
	j, added, err := l.addReported(tx, read)
	var refused *intake.RefusedError
	if err != nil && !errors.As(err, &refused) {
		return err
	}
	kept := mailOf(m, read.Header, tx.Now)
	kept.Kind, kept.Raw = "job", nil
	if refused == nil {
		kept.CustomerID = &j.CustomerID
	}
	_, news, err := tx.AddMail(kept)
	if err != nil || !news {
		return err
	}
	if refused == nil {
		l.Log.Info("job added", "job", j.Ref, "to", j.CustomerEmail, "source", "mail", "known", !added)
		if n := l.customersIn(read.To); n > 1 {
			l.Log.Warn("job mail is to several customers: only the first is asked", "job", j.Ref, "to", j.CustomerEmail, "customers", n)
		}
		return nil
	}
	l.Log.Warn("job mail not understood", "from", read.From.Email, "error", refused)
	n, err := tx.LettersOfKind(store.JobNoteLetter, tx.Now.Add(-24*time.Hour))
	if err != nil || n >= notesADay || read.Kind != reply.KindReply || tx.Now.Sub(kept.ReceivedAt.Time) > notesFor {
		return err
	}
	note, err := l.Composer.JobNote(read.From.Email, read.Subject, refused.Error(), bare(read.MessageID), tx.Now)
	if err != nil {
		return fmt.Errorf("write the note about a job mail: %w", err)
	}
	_, err = l.queueForOwner(tx, note, nil, ownerLetterLife, true)
	return err
}

func (l *Loop) customersIn(to []reply.Address) int {
	customers := map[string]bool{}
	for _, a := range to {
		if a.Email != "" && !l.isStaff(a.Email) {
			customers[strings.ToLower(a.Email)] = true
		}
	}
	return len(customers)
}

func (l *Loop) addReported(tx *store.Tx, read reply.Message) (store.Job, bool, error) {
	report := intake.Mail{Subject: read.Subject, Text: read.Text + "\n" + read.Signature, Date: read.Date}
	for _, a := range slices.Concat(read.To, read.Cc) {
		if a.Email != "" && !l.isStaff(a.Email) {
			report.To = append(report.To, mail.Address{Name: a.Name, Address: a.Email})
		}
	}
	if report.Date.After(tx.Now) {
		report.Date = tx.Now
	}
	j, err := report.Job(l.Fields, l.Location)
	if err == nil {
		err = intake.RefuseMailbox(j.Email, l.Outbox.From)
	}
	if err != nil {
		return store.Job{}, false, err
	}
	return intake.AddTx(tx, "mail", j)
}

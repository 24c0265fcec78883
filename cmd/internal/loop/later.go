package loop

import (
	"errors"
	"fmt"
	"time"

	"leakytap/mailer/letter"
	"leakytap/store"
)

// laterLetterLife is how long a later letter to a customer stays worth sending.
const laterLetterLife = 7 * 24 * time.Hour

// checkBack asks the customers of follow-ups that were closed as done some days
// ago whether it was put right.
func (l *Loop) checkBack(tx *store.Tx) error {
	after := time.Duration(l.FollowUp.CheckBackAfter)
	if after == 0 || !l.windowOpen(tx) {
		return nil
	}
	fs, err := tx.FollowUpsToCheckBack(tx.Now.Add(-after-laterLetterLife), tx.Now.Add(-after))
	if err != nil {
		return err
	}
	for _, f := range fs {
		j, err := tx.JobByID(f.JobID)
		if err != nil {
			return err
		}
		m, err := l.Composer.CheckBack(j, tx.Token(store.CheckBackToken, f.ID), tx.Now)
		if err != nil {
			return fmt.Errorf("write the check-back for follow-up %d: %w", f.ID, err)
		}
		if err := l.queueLater(tx, m, j, &f.ID); err != nil {
			return err
		}
	}
	return nil
}

// probe answers a hesitant reply with one open question.
func (l *Loop) probe(tx *store.Tx, f store.FollowUp, r store.Reply) error {
	n, err := tx.LettersAbout(f.ID, store.ProbeLetter)
	if err != nil || n > 0 {
		return err
	}
	j, err := tx.JobByID(r.JobID)
	if err != nil {
		return err
	}
	m, err := l.Composer.Probe(j, r, tx.Token(store.ProbeToken, f.ID), tx.Now)
	if err != nil {
		return fmt.Errorf("write the probe for follow-up %d: %w", f.ID, err)
	}
	return l.queueLater(tx, m, j, &f.ID)
}

// thank answers praise, and asks whether it may be quoted.
func (l *Loop) thank(tx *store.Tx, r store.Reply) error {
	if _, err := tx.LetterOf(r.JobID, store.ThanksLetter, nil); !errors.Is(err, store.ErrNotFound) {
		return err // they have been thanked
	}
	j, err := tx.JobByID(r.JobID)
	if err != nil {
		return err
	}
	m, err := l.Composer.Thanks(j, r, tx.Token(store.ThanksToken, r.ID), tx.Now)
	if err != nil {
		return fmt.Errorf("write the thanks for reply %d: %w", r.ID, err)
	}
	return l.queueLater(tx, m, j, nil)
}

func (l *Loop) queueLater(tx *store.Tx, m letter.Letter, j store.Job, followUpID *int64) error {
	_, err := tx.QueueLetter(store.Letter{
		Kind: m.Kind, Recipient: m.To, Subject: m.Subject, Text: m.Text, Raw: m.Raw, MessageID: m.MessageID,
		CustomerID: &j.CustomerID, JobID: &j.ID, FollowUpID: followUpID, ExpiresAt: store.At(tx.Now.Add(laterLetterLife)),
	})
	return err
}

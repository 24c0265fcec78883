package store

import (
	"errors"
	"fmt"
	"time"
)

// A hold keeps the letters to customers back after a backup was restored, until
// the owner says that they may go out.

// Hold says why and since when letters to customers are held back.
type Hold struct {
	Since  Time   `json:"since" db:"failing_since"`
	Reason string `json:"reason" db:"error"`
}

const holdRow = "hold"

func (tx *Tx) hold(reason string) error {
	if err := tx.exec(`DELETE FROM health WHERE what = ?`, told(ProblemHold)); err != nil {
		return err
	}
	return tx.exec(`INSERT INTO health (what, failing_since, error) VALUES (?, ?, ?)
		ON CONFLICT (what) DO UPDATE SET failing_since = excluded.failing_since, error = excluded.error`, holdRow, At(tx.Now), reason)
}

// Held returns the hold, or nil when letters to customers may go out.
func (tx *Tx) Held() (*Hold, error) {
	var h Hold
	err := tx.get(&h, `SELECT failing_since, error FROM health WHERE what = ? AND failing_since IS NOT NULL`, holdRow)
	if errors.Is(err, ErrNotFound) {
		return nil, nil
	}
	return &h, err
}

// holdForSent holds the letters to customers because a letter was found in Sent
// that the database had not sent; an earlier hold stays as it is.
func (tx *Tx) holdForSent() error {
	h, err := tx.Held()
	if err != nil || h != nil {
		return err
	}
	if err := tx.skipIDs(); err != nil {
		return err
	}
	return tx.hold("a letter was found in Sent that this database had not sent: it was restored from a backup, or leakytap runs twice")
}

// Resume ends the hold.
func (tx *Tx) Resume() error {
	if err := tx.exec(`UPDATE letters SET error = '' WHERE state = 'sent' AND error = ? AND to_customer`, foundInSent); err != nil {
		return err
	}
	return tx.exec(`UPDATE health SET failing_since = NULL, error = '' WHERE what = ?`, holdRow)
}

// foundInSent marks the letters that the Sent folder alone told of.
const foundInSent = "found in Sent"

// AdoptLetter takes over a letter that the Sent folder shows to be out and the
// database doesn't know to be sent: one that is queued, or that went out after
// the backup that this database is from. Then letters to customers are held. The
// job is one that the database knows. adopted is false where there was nothing
// to learn. A letter of unknown fate is resolved.
func (tx *Tx) AdoptLetter(l Letter, sent time.Time) (adopted bool, err error) {
	known, err := tx.LetterOf(*l.JobID, l.Kind, l.FollowUpID)
	switch {
	case errors.Is(err, ErrNotFound):
		l.DueAt, l.ExpiresAt = At(sent), At(sent)
		if known, err = tx.QueueLetter(l); err != nil {
			return false, err
		}
	case err != nil:
		return false, err
	case known.State == LetterUnknown:
		return true, tx.ResolveLetter(known.ID)
	case !known.unsent():
		return false, nil
	}
	err = tx.exec(`UPDATE letters SET state = 'sent', sent_at = ?, server_message_id = CASE WHEN message_id = ? THEN server_message_id ELSE ? END, error = ? WHERE id = ?`,
		At(sent), l.MessageID, l.MessageID, foundInSent, known.ID)
	if err != nil {
		return false, err
	}
	if known.Attempts == 0 { // else a server that had kept a copy of what it put off
		if err := tx.holdForSent(); err != nil {
			return false, err
		}
	}
	return true, tx.arrive(known)
}

// LostJob reports whether a job was added after the backup that this database is
// from: its token is genuine, and the database never gave out its id, or letters
// are held because it was restored.
func (tx *Tx) LostJob(id int64) (lost bool, err error) {
	err = tx.get(&lost, `SELECT NOT EXISTS (SELECT 1 FROM jobs WHERE id = ?) AND (? > COALESCE((SELECT seq FROM sqlite_sequence WHERE name = 'jobs'), 0)
		OR EXISTS (SELECT 1 FROM health WHERE what = ? AND failing_since IS NOT NULL))`, id, id, holdRow)
	return lost, err
}

// RestoreJob takes a lost job up again under its old id, as far as its ask in
// Sent tells of it, so that answers find it. Letters to customers are held then.
// It returns ErrErased for a customer of whom nothing may be kept.
func (tx *Tx) RestoreJob(id int64, email, summary string, sent time.Time) (Job, error) {
	if err := tx.holdForSent(); err != nil {
		return Job{}, err
	}
	c, err := tx.customer(email, "")
	if err != nil {
		return Job{}, err
	}
	err = tx.exec(`INSERT INTO jobs (id, ref, customer_id, summary, source, state, completed_at, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
		id, fmt.Sprintf("restored-%d", id), c.ID, summary, foundInSent, JobWaiting, At(sent), At(tx.Now))
	if err != nil {
		return Job{}, err
	}
	if err := tx.rewindCursors(); err != nil { // its answers were passed by
		return Job{}, err
	}
	return tx.JobByID(id)
}

// LetterOf finds the letter of a kind to the customer of a job; followUpID is nil
// for the kinds that are about the job alone.
func (tx *Tx) LetterOf(jobID int64, kind LetterKind, followUpID *int64) (l Letter, err error) {
	return l, tx.get(&l, selectLetter+`WHERE job_id = ? AND to_customer AND kind = ? AND (? IS NULL OR follow_up_id = ?) LIMIT 1`, jobID, kind, followUpID, followUpID)
}

// unsent reports whether a letter has not gone out, as far as is known here.
func (l Letter) unsent() bool { return l.State == LetterQueued || l.State == LetterExpired }

// Doubtful reports whether a copy in Sent tells something new about a letter to
// a customer.
func (l Letter) Doubtful() bool { return l.ToCustomer && (l.unsent() || l.State == LetterUnknown) }

// AdoptedLetters lists the letters that the Sent folder alone told of since the
// hold began.
func (tx *Tx) AdoptedLetters() (ls []Letter, err error) {
	return ls, tx.list(&ls, selectLetter+`WHERE state = 'sent' AND error = ? AND to_customer ORDER BY id`, foundInSent)
}

package store

import (
	"errors"
	"time"
)

// JobState is how far a job has travelled.
type JobState string

// The states of a job. A job that is skipped says why.
const (
	JobWaiting   JobState = "waiting"
	JobAsked     JobState = "asked"
	JobReminded  JobState = "reminded"
	JobAnswered  JobState = "answered"
	JobSilent    JobState = "silent"
	JobSkipped   JobState = "skipped"
	JobCancelled JobState = "cancelled"
)

// Why a job was skipped.
const (
	SkipCooldown   = "cooldown"    // asked about another job not long ago
	SkipExpired    = "expired"     // too long ago to ask now
	SkipSuppressed = "suppressed"  // the customer wants no mail, or the address doesn't take any
	SkipBounced    = "bounced"     // the ask came back
	SkipSendFailed = "send_failed" // the ask was refused
	SkipTemplate   = "template"    // the owner's template fails on this job
	SkipNoConsent  = "no_consent"  // the config wants the customer's consent, and the job carries none
)

// Job is a finished piece of work for a customer, with what became of its ask.
type Job struct {
	ID            int64    `json:"-"`
	Ref           string   `json:"ref"`
	CustomerID    int64    `json:"-" db:"customer_id"`
	CustomerEmail string   `json:"customer_email" db:"customer_email"`
	CustomerName  string   `json:"customer_name" db:"customer_name"`
	Summary       string   `json:"summary"`
	Staff         string   `json:"staff"`
	Service       string   `json:"service"`
	Expect        string   `json:"expect"` // happy, unsure, unhappy or empty
	Source        string   `json:"source"`
	Consent       bool     `json:"consent"` // the customer agreed to be asked
	CompletedAt   Time     `json:"completed_at" db:"completed_at"`
	CreatedAt     Time     `json:"created_at" db:"created_at"`
	State         JobState `json:"state"`
	SkipReason    string   `json:"skip_reason" db:"skip_reason"`
	AskedAt       Time     `json:"asked_at" db:"asked_at"`
	RemindedAt    Time     `json:"reminded_at" db:"reminded_at"`
	AskLetterID   *int64   `json:"-" db:"ask_letter_id"`
	AskState      string   `json:"ask_state" db:"ask_state"`
	AskMessageID  string   `json:"ask_message_id" db:"ask_message_id"`
	AskError      string   `json:"ask_error" db:"ask_error"` // why it isn't out
}

const selectJob = `SELECT j.id, j.ref, j.customer_id, c.email AS customer_email, c.name AS customer_name,
	j.summary, j.staff, j.service, j.expect, j.source, j.consent, j.completed_at, j.created_at, j.state, j.skip_reason,
	j.asked_at, j.reminded_at, j.ask_letter_id,
	COALESCE(l.state, '') AS ask_state, COALESCE(l.message_id, '') AS ask_message_id, COALESCE(l.error, '') AS ask_error
	FROM jobs j JOIN customers c ON c.id = j.customer_id LEFT JOIN letters l ON l.id = j.ask_letter_id `

// AddJob remembers a new job of the customer with j.CustomerEmail (a normal
// address). A ref that is known already changes nothing: added is false and the
// job as it is known is returned. A customer who was erased is ErrErased.
func (tx *Tx) AddJob(j Job) (job Job, added bool, err error) {
	known, err := tx.JobByRef(j.Ref)
	if !errors.Is(err, ErrNotFound) {
		return known, false, err
	}
	c, err := tx.customer(j.CustomerEmail, j.CustomerName)
	if err != nil {
		return Job{}, false, err
	}
	j.CustomerID, j.CreatedAt, j.State = c.ID, At(tx.Now), JobWaiting
	j.ID, err = tx.insert(`INSERT INTO jobs (ref, customer_id, summary, staff, service, expect, source, consent, state, completed_at, created_at)
		VALUES (:ref, :customer_id, :summary, :staff, :service, :expect, :source, :consent, :state, :completed_at, :created_at) RETURNING id`, j)
	return j, true, err
}

// JobByRef finds a job by the business's own name for it.
func (tx *Tx) JobByRef(ref string) (j Job, err error) {
	return j, tx.get(&j, selectJob+`WHERE j.ref = ?`, ref)
}

// JobByID finds a job.
func (tx *Tx) JobByID(id int64) (j Job, err error) {
	return j, tx.get(&j, selectJob+`WHERE j.id = ?`, id)
}

// Jobs lists jobs in a state (all if it is empty), oldest first.
func (tx *Tx) Jobs(state JobState) (js []Job, err error) {
	return js, tx.list(&js, selectJob+`WHERE ? = '' OR j.state = ? ORDER BY j.id`, state, state)
}

// JobsToAsk lists at most n waiting jobs that were completed before t and have
// no ask yet, oldest first.
func (tx *Tx) JobsToAsk(t time.Time, n int) (js []Job, err error) {
	return js, tx.list(&js, selectJob+`WHERE j.state = 'waiting' AND j.ask_letter_id IS NULL AND j.completed_at <= ?
		ORDER BY j.completed_at LIMIT ?`, At(t), n)
}

// JobsToRemind lists at most n jobs that were asked before t, heard nothing
// since, and have had no reminder. An ask of unknown fate is never followed by
// another letter, nor is one to a mailbox that another leakytap answers.
func (tx *Tx) JobsToRemind(t time.Time, n int) (js []Job, err error) {
	return js, tx.list(&js, selectJob+`WHERE j.state IN ('asked', 'reminded') AND j.state = 'asked' AND j.asked_at <= ? AND l.state = 'sent'
		AND NOT EXISTS (SELECT 1 FROM letters r WHERE r.job_id = j.id AND r.to_customer AND r.kind = 'reminder')
		AND NOT EXISTS (SELECT 1 FROM events e WHERE e.job_id = j.id AND e.kind = '`+metLeakytap+`')
		ORDER BY j.asked_at LIMIT ?`, At(t), n)
}

const metLeakytap = "met_leakytap"

// MeetLeakytap notes that the customer of a job has a leakytap too, which has
// written to us: there is no reminder then.
func (tx *Tx) MeetLeakytap(jobID int64, messageID string) error {
	return tx.Log(metLeakytap, jobID, messageID)
}

// LastJob finds the job of a customer that was added last.
func (tx *Tx) LastJob(email string) (j Job, err error) {
	return j, tx.get(&j, selectJob+`WHERE j.customer_id = (SELECT id FROM customers WHERE email = ?) ORDER BY j.id DESC LIMIT 1`, email)
}

// SilenceJobs ends the wait for an answer to what was asked before t and
// returns the refs.
func (tx *Tx) SilenceJobs(t time.Time) (refs []string, err error) {
	return refs, tx.list(&refs, `UPDATE jobs SET state = 'silent' WHERE state IN ('asked', 'reminded') AND asked_at <= ? RETURNING ref`, At(t))
}

// SkipJob says that a job is not asked about, and why.
func (tx *Tx) SkipJob(id int64, reason string) error {
	return tx.exec(`UPDATE jobs SET state = 'skipped', skip_reason = ?, skipped_at = ? WHERE id = ? AND state IN ('waiting', 'asked', 'reminded')`, reason, At(tx.Now), id)
}

// CancelJob withdraws a job that hasn't been answered: nothing more is sent
// about it. It reports whether there was anything to withdraw.
func (tx *Tx) CancelJob(id int64) (bool, error) {
	done, err := tx.changed(`UPDATE jobs SET state = 'cancelled' WHERE id = ? AND state IN ('waiting', 'asked', 'reminded')`, id)
	if err != nil || !done {
		return false, err
	}
	return true, tx.WithdrawLetters(id)
}

// AnswerJob notes that the customer has answered: the reminder is off.
func (tx *Tx) AnswerJob(id int64) error {
	if err := tx.exec(`UPDATE jobs SET state = 'answered' WHERE id = ? AND state IN ('waiting', 'asked', 'reminded', 'silent', 'skipped')`, id); err != nil {
		return err
	}
	return tx.WithdrawLetters(id)
}

// RecentJob finds the customer's job that was asked about last, after t: what a
// mail without token or thread is taken to answer.
func (tx *Tx) RecentJob(email string, t time.Time) (j Job, err error) {
	return j, tx.get(&j, selectJob+`WHERE c.email = ? AND j.asked_at > ? ORDER BY j.asked_at DESC LIMIT 1`, email, At(t))
}

// JobsOf counts a customer's jobs.
func (tx *Tx) JobsOf(customerID int64) (n int, err error) {
	return n, tx.get(&n, `SELECT COUNT(*) FROM jobs WHERE customer_id = ?`, customerID)
}

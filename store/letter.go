package store

import (
	"errors"
	"fmt"
	"time"
)

// LetterKind is what a letter is for.
type LetterKind string

// The kinds of letters.
const (
	AskLetter       LetterKind = "ask"
	ReminderLetter  LetterKind = "reminder"
	CheckBackLetter LetterKind = "check_back" // did we put it right?
	ProbeLetter     LetterKind = "probe"      // one open question after a hesitant reply
	ThanksLetter    LetterKind = "thanks"     // for praise: may we quote it?
	AlertLetter     LetterKind = "alert"
	GatheredLetter  LetterKind = "gathered" // the alerts that could wait, in one mail
	NagLetter       LetterKind = "nag"
	EscalateLetter  LetterKind = "escalation"
	HelpLetter      LetterKind = "help"     // tells the owner which commands there are
	HealthLetter    LetterKind = "health"   // tells the owner what has to be mended
	JobNoteLetter   LetterKind = "job_note" // tells who mailed a job that it wasn't understood
	DigestLetter    LetterKind = "digest"   // tells the owner what the week came to
)

// ToCustomer reports whether letters of this kind go to customers.
func (k LetterKind) ToCustomer() bool {
	switch k {
	case AskLetter, ReminderLetter, CheckBackLetter, ProbeLetter, ThanksLetter:
		return true
	}
	return false
}

// LetterState is how far a letter is on its way (DESIGN section 5).
type LetterState string

// queued → claimed → dot → sent, or one of the other ends.
const (
	LetterQueued     LetterState = "queued"
	LetterClaimed    LetterState = "claimed" // being sent; nothing has been accepted yet
	LetterDot        LetterState = "dot"     // the final dot may be out
	LetterSent       LetterState = "sent"
	LetterFailed     LetterState = "failed"
	LetterUnknown    LetterState = "unknown" // the answer to the dot was lost; never sent again
	LetterSuppressed LetterState = "suppressed"
	LetterExpired    LetterState = "expired"
)

// Letter is a mail that we send: a row of the outbox. Raw is rendered once,
// before any I/O, and never changes.
type Letter struct {
	ID              int64
	Kind            LetterKind
	ToCustomer      bool `db:"to_customer"`
	State           LetterState
	Recipient       string
	Subject         string
	Text            string // the plain text, to be recognised in quotes
	Raw             []byte
	MessageID       string `db:"message_id"`        // without <>
	ServerMessageID string `db:"server_message_id"` // where a relay has replaced ours
	CustomerID      *int64 `db:"customer_id"`
	JobID           *int64 `db:"job_id"`
	FollowUpID      *int64 `db:"follow_up_id"`
	CreatedAt       Time   `db:"created_at"`
	DueAt           Time   `db:"due_at"`
	ExpiresAt       Time   `db:"expires_at"`
	Attempts        int
	SentAt          Time `db:"sent_at"`
	Error           string
}

// unsettled has the very words of the index letters_unsettled: only by them does
// SQLite find it.
const unsettled = `state IN ('claimed', 'dot', 'unknown', 'failed')`

const selectLetter = `SELECT id, kind, to_customer, state, recipient, subject, text, raw, message_id, server_message_id, customer_id,
	job_id, follow_up_id, created_at, due_at, expires_at, attempts, sent_at, error FROM letters `

// QueueLetter puts a letter into the outbox; due at once unless it says otherwise.
func (tx *Tx) QueueLetter(l Letter) (Letter, error) {
	l.ToCustomer, l.State, l.CreatedAt = l.Kind.ToCustomer(), LetterQueued, At(tx.Now)
	if l.DueAt.IsZero() {
		l.DueAt = At(tx.Now)
	}
	var err error
	l.ID, err = tx.insert(`INSERT INTO letters (kind, to_customer, state, recipient, subject, text, raw, message_id, customer_id, job_id, follow_up_id, created_at, due_at, expires_at)
		VALUES (:kind, :to_customer, :state, :recipient, :subject, :text, :raw, :message_id, :customer_id, :job_id, :follow_up_id, :created_at, :due_at, :expires_at) RETURNING id`, l)
	if err != nil {
		return l, err
	}
	if l.Kind == AskLetter {
		err = tx.exec(`UPDATE jobs SET ask_letter_id = ? WHERE id = ?`, l.ID, l.JobID)
	}
	return l, err
}

// ClaimLetter takes the next letter that is due: letters to the owner first,
// then the oldest. Letters past their expiry, to suppressed addresses, or of a
// job that is no longer asked about, are put away on the way. With customers
// false, letters to customers stay where they are. ErrNotFound: nothing is due.
func (tx *Tx) ClaimLetter(customers bool) (Letter, error) {
	for {
		l, err := tx.dueLetter(false)
		if customers && errors.Is(err, ErrNotFound) {
			l, err = tx.dueLetter(true)
		}
		if err != nil {
			return l, err
		}
		end, why, err := tx.obstacle(l)
		if err != nil {
			return l, err
		}
		if end != "" {
			if err := tx.endLetter(l, end, why); err != nil {
				return l, err
			}
			continue
		}
		full, err := tx.addressFull(l)
		if err != nil {
			return l, err
		}
		if full {
			if err := tx.RetryLetter(l.ID, tx.Now.Add(time.Hour), "this address has had enough letters for today"); err != nil {
				return l, err
			}
			continue
		}
		l.State = LetterClaimed
		l.Attempts++
		return l, tx.exec(`UPDATE letters SET state = ?, attempts = ? WHERE id = ?`, l.State, l.Attempts, l.ID)
	}
}

// The most letters to one address in 24 hours, whatever asks for them: no defect
// and no mail from outside makes a flood. What is too much waits.
const (
	MaxToCustomer = 3
	MaxToOwner    = 500
)

// oldestLetter bounds how long before it was sent a letter can have been queued.
const oldestLetter = 60 * 24 * time.Hour

// addressFull reports whether a letter's recipient has had the most for a day.
func (tx *Tx) addressFull(l Letter) (bool, error) {
	most := MaxToOwner
	if l.ToCustomer {
		most = MaxToCustomer
	}
	var n int
	err := tx.get(&n, `SELECT COUNT(*) FROM letters WHERE recipient = ? AND created_at > ? AND (sent_at > ? OR state IN ('dot', 'unknown') AND created_at > ?)`,
		l.Recipient, At(tx.Now.Add(-oldestLetter)), At(tx.Now.Add(-24*time.Hour)), At(tx.Now.Add(-24*time.Hour)))
	return n >= most, err
}

func (tx *Tx) dueLetter(toCustomer bool) (l Letter, err error) {
	return l, tx.get(&l, selectLetter+`WHERE state = 'queued' AND to_customer = ? AND due_at <= ? ORDER BY due_at LIMIT 1`, toCustomer, At(tx.Now))
}

// obstacle says why a letter that is due must not go out after all.
func (tx *Tx) obstacle(l Letter) (end LetterState, why string, err error) {
	if !tx.Now.Before(l.ExpiresAt.Time) {
		return LetterExpired, "not sent in time", nil
	}
	if !l.ToCustomer {
		return "", "", nil
	}
	s, err := tx.Suppressed(l.Recipient)
	if err != nil || s != "" {
		return LetterSuppressed, s, err
	}
	want, ofJob := map[LetterKind]JobState{AskLetter: JobWaiting, ReminderLetter: JobAsked}[l.Kind]
	if !ofJob {
		return "", "", nil
	}
	var state JobState
	if err := tx.get(&state, `SELECT state FROM jobs WHERE id = ?`, l.JobID); err != nil {
		return "", "", err
	}
	if state != want {
		return LetterSuppressed, "the job is " + string(state), nil
	}
	return "", "", nil
}

// ErrWithdrawn is returned for a letter that must not go out any more.
var ErrWithdrawn = errors.New("the letter is no longer to be sent")

// DotLetter notes that the final dot is about to go out. After an error it must
// not: ErrWithdrawn tells that the customer opted out, the job was cancelled or
// the like since the letter was claimed.
func (tx *Tx) DotLetter(l Letter) error {
	end, why, err := tx.obstacle(l)
	if err != nil {
		return err
	}
	if end != "" {
		return fmt.Errorf("%w: %s", ErrWithdrawn, why)
	}
	return tx.step(l.ID, LetterDot, LetterClaimed)
}

// SendLetter notes that the server has accepted the letter; serverMessageID is
// its final Message-ID where the server replaced ours, else empty.
func (tx *Tx) SendLetter(l Letter, serverMessageID string) error {
	if err := tx.exec(`UPDATE letters SET state = 'sent', sent_at = ?, server_message_id = ?, error = '' WHERE id = ?`, At(tx.Now), serverMessageID, l.ID); err != nil {
		return err
	}
	return tx.arrive(l)
}

// arrive moves the job or follow-up along with a letter that is out, or that
// may be: for the customer's sake an unknown fate counts as asked.
func (tx *Tx) arrive(l Letter) error {
	switch l.Kind {
	case AskLetter:
		return tx.exec(`UPDATE jobs SET state = 'asked', asked_at = ? WHERE id = ? AND state = 'waiting'`, At(tx.Now), l.JobID)
	case ReminderLetter:
		return tx.exec(`UPDATE jobs SET state = 'reminded', reminded_at = ? WHERE id = ? AND state = 'asked'`, At(tx.Now), l.JobID)
	case AlertLetter:
		return tx.exec(`UPDATE follow_ups SET alerted_at = COALESCE(alerted_at, ?) WHERE id = ?`, At(tx.Now), l.FollowUpID)
	case GatheredLetter:
		return tx.exec(`UPDATE follow_ups SET alerted_at = COALESCE(alerted_at, ?) WHERE gathered_letter_id = ?`, At(tx.Now), l.ID)
	}
	return nil
}

// RetryLetter puts a claimed letter back for another attempt at t.
func (tx *Tx) RetryLetter(id int64, t time.Time, why string) error {
	return tx.exec(`UPDATE letters SET state = 'queued', due_at = ?, error = ? WHERE id = ?`, At(t), why, id)
}

// FailLetter notes that a letter was refused for good.
func (tx *Tx) FailLetter(l Letter, why string) error {
	return tx.endLetter(l, LetterFailed, why)
}

// DoubtLetter notes that the answer to the dot was lost. A letter to a customer
// becomes unknown and is never sent again; one to the owner goes out once more
// at t, under the same Message-ID.
func (tx *Tx) DoubtLetter(l Letter, t time.Time, why string) error {
	if !l.ToCustomer {
		return tx.RetryLetter(l.ID, t, why)
	}
	if err := tx.exec(`UPDATE letters SET state = 'unknown', error = ? WHERE id = ?`, why, l.ID); err != nil {
		return err
	}
	return tx.arrive(l)
}

// endLetter puts a letter away that won't go out; a job whose ask it was is
// skipped with the reason.
func (tx *Tx) endLetter(l Letter, end LetterState, why string) error {
	if err := tx.exec(`UPDATE letters SET state = ?, error = ? WHERE id = ?`, end, why, l.ID); err != nil || l.Kind != AskLetter {
		return err
	}
	reason := map[LetterState]string{LetterFailed: SkipSendFailed, LetterExpired: SkipExpired, LetterSuppressed: SkipSuppressed}[end]
	return tx.SkipJob(*l.JobID, reason)
}

// WithdrawLetters takes a job's letters that haven't gone out from the outbox.
func (tx *Tx) WithdrawLetters(jobID int64) error {
	return tx.exec(`UPDATE letters SET state = 'suppressed', error = 'no longer needed' WHERE job_id = ? AND to_customer AND state = 'queued'`, jobID)
}

// step moves a letter from one state to the next; it must have been there.
func (tx *Tx) step(id int64, to, from LetterState) error {
	ok, err := tx.changed(`UPDATE letters SET state = ? WHERE id = ? AND state = ?`, to, id, from)
	if err == nil && !ok {
		return ErrNotFound
	}
	return err
}

// RecoverLetters settles what a crash has left half done (DESIGN section 5) and
// returns the letters that were past their dot.
func (tx *Tx) RecoverLetters() ([]Letter, error) {
	if err := tx.exec(`UPDATE letters SET state = 'queued' WHERE ` + unsettled + ` AND state = 'claimed'`); err != nil {
		return nil, err
	}
	var ls []Letter
	if err := tx.list(&ls, selectLetter+`WHERE `+unsettled+` AND state = 'dot'`); err != nil {
		return nil, err
	}
	for _, l := range ls {
		if err := tx.DoubtLetter(l, tx.Now, "stopped while the server's answer was awaited"); err != nil {
			return nil, err
		}
	}
	return ls, nil
}

// ResolveLetter notes that a letter of unknown fate has reached somebody after
// all: there is a Sent copy, a bounce or a reply.
func (tx *Tx) ResolveLetter(id int64) error {
	return tx.exec(`UPDATE letters SET state = 'sent', sent_at = COALESCE(sent_at, ?), error = '' WHERE id = ? AND state = 'unknown'`, At(tx.Now), id)
}

// ReturnLetter notes that a letter to the owner came back.
func (tx *Tx) ReturnLetter(id int64, why string) error {
	return tx.exec(`UPDATE letters SET state = 'failed', error = ? WHERE id = ? AND NOT to_customer`, why, id)
}

// LetterByMessageID finds a letter by its own or its server's Message-ID.
func (tx *Tx) LetterByMessageID(id string) (l Letter, err error) {
	if id == "" {
		return l, ErrNotFound
	}
	return l, tx.get(&l, selectLetter+`WHERE message_id = ? OR server_message_id <> '' AND server_message_id = ? LIMIT 1`, id, id)
}

// LastCustomerLetter finds the letter about a job that went to its customer last.
func (tx *Tx) LastCustomerLetter(jobID int64) (l Letter, err error) {
	return l, tx.get(&l, selectLetter+`WHERE job_id = ? AND to_customer AND state NOT IN ('suppressed', 'expired', 'failed') ORDER BY id DESC LIMIT 1`, jobID)
}

// LastLetterTo finds the customer's letter that went to an address last, after t.
func (tx *Tx) LastLetterTo(recipient string, t time.Time) (l Letter, err error) {
	return l, tx.get(&l, selectLetter+`WHERE recipient = ? AND created_at > ? AND to_customer AND state IN ('sent', 'unknown', 'dot') ORDER BY created_at DESC LIMIT 1`, recipient, At(t))
}

// AskedSince reports whether the customer was asked about a job or whether it
// was put right, or is about to be, after t.
func (tx *Tx) AskedSince(customerID int64, t time.Time) (asked bool, err error) {
	return asked, tx.get(&asked, `SELECT EXISTS (SELECT 1 FROM letters WHERE customer_id = ? AND kind IN ('ask', 'check_back')
		AND (COALESCE(sent_at, due_at) > ? AND state NOT IN ('failed', 'suppressed', 'expired') OR state IN ('queued', 'claimed', 'dot')))`, customerID, At(t))
}

// StrayLetter is a letter that failed, or of which nobody knows whether it went out.
type StrayLetter struct {
	Kind         LetterKind
	CustomerName string `db:"customer_name"`
	Recipient    string
	CreatedAt    Time `db:"created_at"`
	Error        string
}

// StrayLetters lists the last n letters that failed, or of unknown fate, the newest first.
func (tx *Tx) StrayLetters(state LetterState, n int) (ls []StrayLetter, err error) {
	return ls, tx.list(&ls, `SELECT kind, COALESCE((SELECT name FROM customers WHERE id = customer_id), '') AS customer_name, recipient, created_at, error
		FROM letters WHERE `+unsettled+` AND state = ? ORDER BY created_at DESC LIMIT ?`, state, n)
}

// LettersToCustomersSince counts the letters to customers that went out, or may
// have, since t.
func (tx *Tx) LettersToCustomersSince(t time.Time) (n int, err error) {
	return n, tx.get(&n, `SELECT (SELECT COUNT(*) FROM letters WHERE sent_at > ? AND to_customer)
		+ (SELECT COUNT(*) FROM letters WHERE `+unsettled+` AND state <> 'failed' AND created_at > ? AND to_customer)`, At(t), At(t))
}

// LettersAbout counts the letters of a kind about a follow-up.
func (tx *Tx) LettersAbout(followUpID int64, kind LetterKind) (n int, err error) {
	return n, tx.get(&n, `SELECT COUNT(*) FROM letters WHERE follow_up_id = ? AND kind = ?`, followUpID, kind)
}

// ProbedSince reports whether a follow-up's probe was queued when a reply was
// read, or later: by our clock, since the mail server's may be another.
func (tx *Tx) ProbedSince(followUpID int64, r Reply) (probed bool, err error) {
	return probed, tx.get(&probed, `SELECT EXISTS (SELECT 1 FROM letters WHERE follow_up_id = ? AND kind = 'probe'
		AND created_at >= (SELECT read_at FROM messages WHERE id = ?))`, followUpID, r.MailID)
}

// LettersOfKind counts the letters of a kind that were queued since t.
func (tx *Tx) LettersOfKind(kind LetterKind, t time.Time) (n int, err error) {
	return n, tx.get(&n, `SELECT COUNT(*) FROM letters WHERE NOT to_customer AND kind = ? AND created_at >= ?`, kind, At(t))
}

// HelpsSince counts the help about a follow-up, or about digests where it is nil,
// that was queued since t: all of it, and what had the same text.
func (tx *Tx) HelpsSince(t time.Time, followUpID *int64, text string) (all, same int, err error) {
	var n struct{ Every, Same int }
	err = tx.get(&n, `SELECT COUNT(*) AS every, COALESCE(SUM(CASE WHEN text = ? THEN 1 ELSE 0 END), 0) AS same FROM letters
		WHERE NOT to_customer AND kind = ? AND created_at >= ? AND COALESCE(follow_up_id, 0) = COALESCE(?, 0)`,
		text, HelpLetter, At(t), followUpID)
	return n.Every, n.Same, err
}

// LetterCount is a number of letters of one kind in one state.
type LetterCount struct {
	Kind  LetterKind  `json:"kind"`
	State LetterState `json:"state"`
	N     int         `json:"count"`
}

// LetterCounts counts the letters that are not out: queued, doubtful, failed.
func (tx *Tx) LetterCounts() (cs []LetterCount, err error) {
	return cs, tx.list(&cs, `SELECT kind, state, COUNT(*) AS n FROM letters WHERE state = 'queued' GROUP BY kind, state
		UNION ALL SELECT kind, state, COUNT(*) AS n FROM letters WHERE `+unsettled+` GROUP BY kind, state ORDER BY kind, state`)
}

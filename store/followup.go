package store

import (
	"errors"
	"time"
)

// FollowUpState is how far the business has come with a reply.
type FollowUpState string

// The states of a follow-up.
const (
	FollowUpOpen         FollowUpState = "open"
	FollowUpAcknowledged FollowUpState = "acknowledged" // somebody is on it
	FollowUpAnswered     FollowUpState = "answered"     // the customer has been written to
	FollowUpClosed       FollowUpState = "closed"
)

// Outcome is how a closed follow-up ended; empty while nobody can tell.
type Outcome string

// The outcomes.
const (
	Recovered  Outcome = "recovered"
	Unresolved Outcome = "unresolved"
	LetGo      Outcome = "let_go"
	NotAnIssue Outcome = "not_an_issue"
)

// FollowUp is what the owner has to do about a customer's reply.
type FollowUp struct {
	ID             int64         `json:"id"`
	ReplyID        int64         `json:"reply_id" db:"reply_id"`
	JobID          int64         `json:"-" db:"job_id"`
	JobRef         string        `json:"job_ref" db:"job_ref"`
	CustomerID     int64         `json:"-" db:"customer_id"`
	CustomerEmail  string        `json:"customer_email" db:"customer_email"`
	CustomerName   string        `json:"customer_name" db:"customer_name"`
	State          FollowUpState `json:"state"`
	Urgent         bool          `json:"urgent"`
	Category       Category      `json:"category"` // of the reply that it was opened for
	Text           string        `json:"text"`     // its words
	OpenedAt       Time          `json:"opened_at" db:"opened_at"`
	AlertedAt      Time          `json:"alerted_at" db:"alerted_at"`
	AcknowledgedAt Time          `json:"acknowledged_at" db:"acknowledged_at"`
	AnsweredAt     Time          `json:"answered_at" db:"answered_at"`
	ClosedAt       Time          `json:"closed_at" db:"closed_at"`
	Outcome        Outcome       `json:"outcome"`
	SnoozedUntil   Time          `json:"snoozed_until" db:"snoozed_until"`
	Nags           int           `json:"nags"`
	NaggedAt       Time          `json:"-" db:"nagged_at"`
	EscalatedAt    Time          `json:"escalated_at" db:"escalated_at"`
}

const selectFollowUp = `SELECT f.id, f.reply_id, f.job_id, j.ref AS job_ref, f.customer_id, c.email AS customer_email, c.name AS customer_name,
	f.state, f.urgent, f.outcome, f.opened_at, f.alerted_at, f.acknowledged_at, f.answered_at, f.closed_at, f.snoozed_until,
	f.nags, f.nagged_at, f.escalated_at, a.category, a.text
	FROM follow_ups f JOIN replies a ON a.id = f.reply_id JOIN jobs j ON j.id = f.job_id JOIN customers c ON c.id = f.customer_id `

// OpenFollowUp starts a follow-up for a reply.
func (tx *Tx) OpenFollowUp(r Reply) (FollowUp, error) {
	f := FollowUp{ReplyID: r.ID, JobID: r.JobID, CustomerID: r.CustomerID, State: FollowUpOpen, Urgent: r.Urgent, OpenedAt: At(tx.Now)}
	var err error
	f.ID, err = tx.insert(`INSERT INTO follow_ups (reply_id, job_id, customer_id, state, urgent, opened_at)
		VALUES (:reply_id, :job_id, :customer_id, :state, :urgent, :opened_at) RETURNING id`, f)
	if err != nil {
		return f, err
	}
	if err := tx.FollowReply(r.ID, f.ID); err != nil {
		return f, err
	}
	if err := tx.note(f.ID, ActorSystem, "opened", ""); err != nil {
		return f, err
	}
	return tx.FollowUpByID(f.ID)
}

// FollowUpByID finds a follow-up.
func (tx *Tx) FollowUpByID(id int64) (f FollowUp, err error) {
	return f, tx.get(&f, selectFollowUp+`WHERE f.id = ?`, id)
}

// FollowUps lists, oldest first, the follow-ups that aren't closed and those
// that were closed after t.
func (tx *Tx) FollowUps(t time.Time) (fs []FollowUp, err error) {
	return fs, tx.list(&fs, selectFollowUp+`WHERE f.id IN (SELECT id FROM follow_ups WHERE state <> 'closed' UNION ALL SELECT id FROM follow_ups WHERE closed_at > ?)
		ORDER BY f.opened_at, f.id`, At(t))
}

// FollowUpToJoin finds the customer's follow-up that further trouble belongs to:
// the last that isn't closed, or was closed after t.
func (tx *Tx) FollowUpToJoin(customerID int64, t time.Time) (f FollowUp, err error) {
	return f, tx.get(&f, selectFollowUp+`WHERE f.customer_id = ? AND (f.state <> 'closed' OR f.closed_at > ?)
		ORDER BY f.state = 'closed', f.opened_at DESC, f.id DESC LIMIT 1`, customerID, At(t))
}

// FollowUpsToCheckBack lists the follow-ups of the unhappy and the hesitant that
// were closed as done between two moments, whose customers haven't been asked
// yet whether it was put right, have nothing open and take mail.
func (tx *Tx) FollowUpsToCheckBack(from, to time.Time) (fs []FollowUp, err error) {
	return fs, tx.list(&fs, selectFollowUp+`WHERE f.closed_at > ? AND f.closed_at <= ? AND f.outcome = ''
		AND EXISTS (SELECT 1 FROM replies r WHERE r.id = f.reply_id AND r.category IN ('complaint', 'hesitant'))
		AND NOT EXISTS (SELECT 1 FROM letters l WHERE l.follow_up_id = f.id AND l.kind = 'check_back')
		AND NOT EXISTS (SELECT 1 FROM follow_ups o WHERE o.customer_id = f.customer_id AND o.state <> 'closed')
		AND NOT EXISTS (SELECT 1 FROM suppressions s WHERE s.email = c.email)
		ORDER BY f.closed_at`, At(from), At(to))
}

// UnfinishedFollowUp finds the customer's last follow-up that isn't closed.
func (tx *Tx) UnfinishedFollowUp(customerID int64) (f FollowUp, err error) {
	return f, tx.get(&f, selectFollowUp+`WHERE f.customer_id = ? AND f.state <> 'closed' ORDER BY f.opened_at DESC, f.id DESC LIMIT 1`, customerID)
}

// FollowUpsToNag lists the alerted follow-ups that nobody has acknowledged, or
// whose snooze is over, and that were last mentioned before t or before the
// snooze ended; urgent ones first, then the oldest.
func (tx *Tx) FollowUpsToNag(t time.Time) (fs []FollowUp, err error) {
	return fs, tx.list(&fs, selectFollowUp+`WHERE f.state <> 'closed' AND (f.state = 'open' OR f.snoozed_until IS NOT NULL)
		AND (f.snoozed_until IS NULL OR f.snoozed_until <= ?)
		AND (f.alerted_at IS NOT NULL OR f.snoozed_until IS NOT NULL)
		AND (COALESCE(f.nagged_at, f.alerted_at, f.opened_at) <= ? OR f.snoozed_until > COALESCE(f.nagged_at, f.alerted_at, f.opened_at))
		ORDER BY f.urgent DESC, f.opened_at, f.id`, At(tx.Now), At(t))
}

// FollowUpsToEscalate lists the follow-ups that were alerted before t and are
// still open, and that the second address hasn't heard of.
func (tx *Tx) FollowUpsToEscalate(t time.Time) (fs []FollowUp, err error) {
	return fs, tx.list(&fs, selectFollowUp+`WHERE f.state <> 'closed' AND f.state = 'open' AND f.escalated_at IS NULL AND f.alerted_at <= ?
		ORDER BY f.urgent DESC, f.opened_at, f.id`, At(t))
}

// NagFollowUp counts a nag.
func (tx *Tx) NagFollowUp(id int64) error {
	return tx.exec(`UPDATE follow_ups SET nags = nags + 1, nagged_at = ? WHERE id = ?`, At(tx.Now), id)
}

// EscalateFollowUp notes that the second address has been told.
func (tx *Tx) EscalateFollowUp(id int64) error {
	if err := tx.exec(`UPDATE follow_ups SET escalated_at = ? WHERE id = ?`, At(tx.Now), id); err != nil {
		return err
	}
	return tx.note(id, ActorSystem, "escalated", "")
}

// Urge marks a follow-up urgent, because of what the customer wrote since.
func (tx *Tx) Urge(id int64) error {
	return tx.exec(`UPDATE follow_ups SET urgent = ? WHERE id = ?`, true, id)
}

// ErrClosed is returned for a change to a follow-up that is closed already.
var ErrClosed = errors.New("the follow-up is closed already")

// ActorSystem is leakytap itself, in a follow-up's history.
const ActorSystem = "leakytap"

// Acknowledge notes that somebody is on it.
func (tx *Tx) Acknowledge(id int64, actor, note string) error {
	return tx.change(id, actor, "acknowledged", note,
		`state = CASE state WHEN 'open' THEN 'acknowledged' ELSE state END, acknowledged_at = COALESCE(acknowledged_at, ?), snoozed_until = NULL`, At(tx.Now))
}

// Snooze acknowledges, and brings the follow-up up again at t.
func (tx *Tx) Snooze(id int64, t time.Time, actor, note string) error {
	return tx.change(id, actor, "snoozed until "+t.UTC().Format(time.RFC3339), note,
		`state = CASE state WHEN 'open' THEN 'acknowledged' ELSE state END, acknowledged_at = COALESCE(acknowledged_at, ?), snoozed_until = ?`, At(tx.Now), At(t))
}

// Answer notes that the customer has been written to.
func (tx *Tx) Answer(id int64, actor, note string) error {
	return tx.change(id, actor, "answered", note,
		`state = 'answered', acknowledged_at = COALESCE(acknowledged_at, ?), answered_at = COALESCE(answered_at, ?),
		first_answered_at = COALESCE(first_answered_at, ?), snoozed_until = NULL`, At(tx.Now), At(tx.Now), At(tx.Now))
}

// Finish closes a follow-up; the outcome is empty where only the customer can
// tell whether they are content now.
func (tx *Tx) Finish(id int64, outcome Outcome, actor, action, note string) error {
	return tx.change(id, actor, action, note,
		`state = 'closed', outcome = ?, acknowledged_at = COALESCE(acknowledged_at, ?), closed_at = ?,
		first_answered_at = COALESCE(first_answered_at, ?), settled_at = ?, snoozed_until = NULL`, outcome, At(tx.Now), At(tx.Now), At(tx.Now), At(tx.Now))
}

// ReopenFollowUp opens a follow-up again if it is closed.
func (tx *Tx) ReopenFollowUp(id int64, actor string) error {
	opened, err := tx.changed(`UPDATE follow_ups SET state = 'open', outcome = '', closed_at = NULL WHERE id = ? AND state = 'closed'`, id)
	if err != nil || !opened {
		return err
	}
	return tx.note(id, actor, "opened again", "")
}

// SettleFollowUp sets the outcome that the customer's own words tell, whatever
// state the follow-up is in.
func (tx *Tx) SettleFollowUp(id int64, outcome Outcome, actor, action string) error {
	if err := tx.exec(`UPDATE follow_ups SET outcome = ?, settled_at = ? WHERE id = ?`, outcome, At(tx.Now), id); err != nil {
		return err
	}
	return tx.note(id, actor, action, "")
}

// GatherFollowUp notes in which mail the owner will hear of a follow-up.
func (tx *Tx) GatherFollowUp(id, letterID int64) error {
	return tx.exec(`UPDATE follow_ups SET gathered_letter_id = ? WHERE id = ?`, letterID, id)
}

// Remark adds a note and changes nothing else; closed follow-ups take notes too.
func (tx *Tx) Remark(id int64, actor, note string) error {
	if _, err := tx.FollowUpByID(id); err != nil {
		return err
	}
	return tx.note(id, actor, "note", note)
}

// change updates a follow-up that isn't closed and writes its history.
func (tx *Tx) change(id int64, actor, action, note, set string, args ...any) error {
	ok, err := tx.changed(`UPDATE follow_ups SET `+set+` WHERE id = ? AND state <> 'closed'`, append(args, id)...)
	if err != nil {
		return err
	}
	if !ok {
		if _, err := tx.FollowUpByID(id); err != nil {
			return err
		}
		return ErrClosed
	}
	return tx.note(id, actor, action, note)
}

func (tx *Tx) note(id int64, actor, action, note string) error {
	return tx.exec(`INSERT INTO follow_up_events (follow_up_id, at, actor, action, note) VALUES (?, ?, ?, ?, ?)`, id, At(tx.Now), actor, action, note)
}

// FollowUpEvent is one line of a follow-up's history.
type FollowUpEvent struct {
	At     Time   `json:"at"`
	Actor  string `json:"actor"`
	Action string `json:"action"`
	Note   string `json:"note"`
}

// History lists what happened to a follow-up, oldest first.
func (tx *Tx) History(id int64) (es []FollowUpEvent, err error) {
	return es, tx.list(&es, `SELECT at, actor, action, note FROM follow_up_events WHERE follow_up_id = ? ORDER BY id`, id)
}

// FollowUpsToAlert lists the open follow-ups that the owner hasn't heard of and
// won't hear of from what is in the outbox, alone or gathered.
func (tx *Tx) FollowUpsToAlert() (fs []FollowUp, err error) {
	return fs, tx.list(&fs, selectFollowUp+`WHERE f.state <> 'closed' AND f.state = 'open' AND f.alerted_at IS NULL
		AND NOT EXISTS (SELECT 1 FROM letters l WHERE (l.follow_up_id = f.id AND l.kind = 'alert' OR l.id = f.gathered_letter_id)
			AND l.state IN ('queued', 'claimed', 'dot'))
		ORDER BY f.opened_at`)
}

// ThreadOf returns the Message-ID of the first alert about a follow-up to an
// address, or "".
func (tx *Tx) ThreadOf(id int64, recipient string) (messageID string, err error) {
	err = tx.get(&messageID, `SELECT message_id FROM letters WHERE follow_up_id = ? AND recipient = ? AND kind = 'alert' ORDER BY id LIMIT 1`, id, recipient)
	if errors.Is(err, ErrNotFound) {
		return "", nil
	}
	return messageID, err
}

// JoinFollowUp adds a further reply of the customer to a follow-up: it becomes
// the one to be answered, and the follow-up is open (again). One that was open
// all the time stays alerted, so that its escalation isn't put off.
func (tx *Tx) JoinFollowUp(id int64, r Reply) (FollowUp, error) {
	err := tx.exec(`UPDATE follow_ups SET reply_id = ?, state = 'open', outcome = '', urgent = urgent OR ?, closed_at = NULL, answered_at = NULL,
		acknowledged_at = NULL, snoozed_until = NULL, settled_at = NULL, gathered_letter_id = NULL, nagged_at = ?,
		alerted_at = CASE state WHEN 'open' THEN alerted_at END, escalated_at = CASE state WHEN 'open' THEN escalated_at END WHERE id = ?`,
		r.ID, r.Urgent, At(tx.Now), id)
	if err != nil {
		return FollowUp{}, err
	}
	if err := tx.note(id, r.From, "wrote again", ""); err != nil {
		return FollowUp{}, err
	}
	if err := tx.FollowReply(r.ID, id); err != nil {
		return FollowUp{}, err
	}
	return tx.FollowUpByID(id)
}

package store

import "fmt"

// MatchedBy is how a mail was recognised as the answer to a letter.
type MatchedBy string

// The ways to match, the surest first.
const (
	ByToken  MatchedBy = "token"  // our token in an address that it was sent to
	ByThread MatchedBy = "thread" // In-Reply-To or References name our letter
	BySender MatchedBy = "sender" // it came from an address that we asked not long ago
)

// Reply is a customer's answer: their words, how they came to us, what they mean.
type Reply struct {
	ID            int64       `json:"id"`
	MailID        int64       `json:"-" db:"mail_id"`
	JobID         int64       `json:"-" db:"job_id"`
	JobRef        string      `json:"job_ref" db:"job_ref"`
	CustomerID    int64       `json:"-" db:"customer_id"`
	CustomerEmail string      `json:"customer_email" db:"customer_email"`
	CustomerName  string      `json:"customer_name" db:"customer_name"`
	From          string      `json:"from" db:"from_email"`
	FromName      string      `json:"from_name" db:"from_name"`
	Subject       string      `json:"subject"`
	ReceivedAt    Time        `json:"received_at" db:"received_at"`
	MatchedBy     MatchedBy   `json:"matched_by" db:"matched_by"`
	Text          string      `json:"text"`
	Signature     string      `json:"signature"`
	Attachments   Attachments `json:"attachments"`
	Verdict
	FollowUpID *int64   `json:"follow_up_id" db:"follow_up_id"`
	Phrase     string   `json:"-"`         // the words in their normal form, whoever says them; empty where they are many
	Corrected  Category `json:"corrected"` // what the business says it is; empty where it has said nothing
}

const selectReply = `SELECT r.id, r.mail_id, r.job_id, j.ref AS job_ref, r.customer_id, c.email AS customer_email, c.name AS customer_name,
	r.from_email, r.from_name, r.subject, r.received_at, r.matched_by, r.text, r.signature, r.attachments,
	r.category, r.needs_follow_up, r.urgent, r.opt_out, r.language, r.evidence, r.follow_up_id, r.phrase, r.corrected
	FROM replies r JOIN jobs j ON j.id = r.job_id JOIN customers c ON c.id = r.customer_id `

// isA is what a reply is: what the business says, else as it was read.
const isA = `COALESCE(NULLIF(r.corrected, ''), r.category)`

// AddReply stores an answer.
func (tx *Tx) AddReply(r Reply) (Reply, error) {
	var err error
	r.ID, err = tx.insert(`INSERT INTO replies (mail_id, customer_id, job_id, follow_up_id, matched_by, from_email, from_name, subject, received_at,
		text, signature, attachments, category, needs_follow_up, urgent, opt_out, language, evidence, phrase)
		VALUES (:mail_id, :customer_id, :job_id, :follow_up_id, :matched_by, :from_email, :from_name, :subject, :received_at,
		:text, :signature, :attachments, :category, :needs_follow_up, :urgent, :opt_out, :language, :evidence, :phrase) RETURNING id`, r)
	if err != nil {
		return r, err
	}
	return r, tx.exec(`UPDATE messages SET customer_id = ? WHERE id = ?`, r.CustomerID, r.MailID)
}

// ReplyByID finds a reply.
func (tx *Tx) ReplyByID(id int64) (r Reply, err error) {
	return r, tx.get(&r, selectReply+`WHERE r.id = ?`, id)
}

// Replies lists all replies, oldest first.
func (tx *Tx) Replies() (rs []Reply, err error) {
	return rs, tx.list(&rs, selectReply+`ORDER BY r.id`)
}

// RepliesOf lists what a customer has said, newest first, at most n.
func (tx *Tx) RepliesOf(customerID int64, n int) (rs []Reply, err error) {
	return rs, tx.list(&rs, selectReply+`WHERE r.customer_id = ? ORDER BY r.received_at DESC, r.id DESC LIMIT ?`, customerID, n)
}

// FollowReply ties a reply to the follow-up that it opened or joined.
func (tx *Tx) FollowReply(replyID, followUpID int64) error {
	return tx.exec(`UPDATE replies SET follow_up_id = ? WHERE id = ?`, followUpID, replyID)
}

// CorrectReply keeps what the business says that a reply is: a labelled example.
// Who has opted out by it is never written to again.
func (tx *Tx) CorrectReply(id int64, c Category) (Reply, error) {
	if err := tx.exec(`UPDATE replies SET corrected = ? WHERE id = ?`, c, id); err != nil {
		return Reply{}, err
	}
	r, err := tx.ReplyByID(id)
	if err == nil && c == OptOut {
		err = tx.Suppress(r.CustomerEmail, SuppressedOptOut, fmt.Sprintf("reply %d, corrected", id))
	}
	return r, err
}

// Corrections lists the replies that the business has called something else than
// the verdict did, by correction or by "not a problem" on an alert.
func (tx *Tx) Corrections() (rs []Reply, err error) {
	err = tx.list(&rs, selectReply+`WHERE r.corrected <> '' OR EXISTS (SELECT 1 FROM follow_ups f WHERE f.id = r.follow_up_id AND f.outcome = 'not_an_issue') ORDER BY r.id`)
	for i := range rs {
		if rs[i].Corrected == "" {
			rs[i].Corrected = Content
		}
	}
	return rs, err
}

// Dismissed counts how often the business has called a reply of this phrase no
// problem.
func (tx *Tx) Dismissed(phrase string) (n int, err error) {
	return n, tx.get(&n, `SELECT COUNT(*) FROM replies r WHERE r.phrase <> '' AND r.phrase = ? AND (r.corrected IN ('content', 'praise')
		OR r.corrected = '' AND EXISTS (SELECT 1 FROM follow_ups f WHERE f.id = r.follow_up_id AND f.outcome = 'not_an_issue'))`, phrase)
}

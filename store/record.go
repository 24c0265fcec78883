package store

import "errors"

// Record is all that is known of a customer, as it is given to them who ask.
type Record struct {
	Email       string           `json:"email"`
	Name        string           `json:"name"`
	Since       Time             `json:"known_since"`
	Suppression *Suppression     `json:"suppression"` // null: may be written to
	Allowed     []Event          `json:"allowed"`     // when a suppression was lifted, and why
	Standing    *Standing        `json:"asked_regularly"`
	Jobs        []Job            `json:"jobs"`
	Letters     []RecordedLetter `json:"letters"`
	Replies     []RecordedReply  `json:"replies"`
	FollowUps   []RecordedMatter `json:"follow_ups"`
	Mails       []Mail           `json:"-"` // theirs, with their raw bytes; the owner's commands hold tokens and stay here
}

// RecordedLetter is a letter to the customer.
type RecordedLetter struct {
	Kind      LetterKind  `json:"kind"`
	State     LetterState `json:"state"`
	Recipient string      `json:"recipient"`
	MessageID string      `json:"message_id" db:"message_id"`
	CreatedAt Time        `json:"created_at" db:"created_at"`
	SentAt    Time        `json:"sent_at" db:"sent_at"`
	Subject   string      `json:"subject"`
	Text      string      `json:"text"`
	Raw       []byte      `json:"-"`
}

// RecordedReply is a reply with what its customer allowed to be quoted of it.
type RecordedReply struct {
	Reply
	Quotable string `json:"may_be_quoted"`
}

// RecordedMatter is a follow-up with its history.
type RecordedMatter struct {
	FollowUp
	History []FollowUpEvent `json:"history"`
}

// RecordOf gathers all that is known of the customer with this address. It is
// ErrNotFound for an address of which nothing is known but that it was
// suppressed, if that.
func (tx *Tx) RecordOf(email string) (r Record, err error) {
	c, err := tx.CustomerByEmail(email)
	if err != nil {
		return r, err
	}
	r = Record{Email: c.Email, Name: c.Name, Since: c.CreatedAt, Jobs: []Job{}, Letters: []RecordedLetter{}, Replies: []RecordedReply{}, FollowUps: []RecordedMatter{}}
	if s, err := tx.SuppressionOf(email); err != nil {
		return r, err
	} else if s.Reason != "" {
		r.Suppression = &s
	}
	if r.Allowed, err = tx.allowances(email); err != nil {
		return r, err
	}
	if s, err := tx.StandingOf(c.ID); err == nil {
		r.Standing = &s
	} else if !errors.Is(err, ErrNotFound) {
		return r, err
	}
	if err := tx.list(&r.Jobs, selectJob+`WHERE j.customer_id = ? ORDER BY j.id`, c.ID); err != nil {
		return r, err
	}
	err = tx.list(&r.Letters, `SELECT kind, state, recipient, message_id, created_at, sent_at, subject, text, raw FROM letters
		WHERE customer_id = ? ORDER BY id`, c.ID)
	if err != nil {
		return r, err
	}
	var replies []Reply
	if err := tx.list(&replies, selectReply+`WHERE r.customer_id = ? ORDER BY r.id`, c.ID); err != nil {
		return r, err
	}
	for _, reply := range replies {
		rr := RecordedReply{Reply: reply}
		if err := tx.get(&rr.Quotable, `SELECT words FROM consents WHERE reply_id = ?`, reply.ID); err != nil && !errors.Is(err, ErrNotFound) {
			return r, err
		}
		r.Replies = append(r.Replies, rr)
	}
	var fs []FollowUp
	if err := tx.list(&fs, selectFollowUp+`WHERE f.customer_id = ? ORDER BY f.id`, c.ID); err != nil {
		return r, err
	}
	for _, f := range fs {
		h, err := tx.History(f.ID)
		if err != nil {
			return r, err
		}
		r.FollowUps = append(r.FollowUps, RecordedMatter{f, h})
	}
	return r, tx.list(&r.Mails, `SELECT id, folder, uid_validity, uid, message_id, content_hash, kind, size, received_at, read_at, raw, problem, customer_id
		FROM messages WHERE customer_id = ? AND kind <> 'command' ORDER BY id`, c.ID)
}

package loop

import (
	"errors"
	"regexp"
	"time"

	"leakytap/inbox"
	"leakytap/inbox/reply"
	"leakytap/store"
)

// rejoinTime is how long after a follow-up was closed further trouble of the
// same customer opens it again, in place of a new one.
const rejoinTime = 30 * 24 * time.Hour

// fileReply stores a customer's answer and sees to what it asks for.
func (l *Loop) fileReply(tx *store.Tx, mail store.Mail, to match, read reply.Message, v store.Verdict) error {
	j := to.job
	r, err := tx.AddReply(store.Reply{
		MailID: mail.ID, JobID: j.ID, JobRef: j.Ref, CustomerID: j.CustomerID, CustomerEmail: j.CustomerEmail, CustomerName: j.CustomerName,
		From: read.From.Email, FromName: read.From.Name, Subject: read.Subject, ReceivedAt: mail.ReceivedAt, MatchedBy: to.by,
		Text: read.Text, Signature: read.Signature, Attachments: attachments(read), Verdict: v,
		Phrase: l.Verdicts.Phrase(read.Text),
	})
	if err != nil {
		return err
	}
	if err := tx.AnswerJob(j.ID); err != nil {
		return err
	}
	if to.letter != nil {
		if err := tx.ResolveLetter(to.letter.ID); err != nil {
			return err
		}
	}
	if v.OptOut {
		if err := tx.Suppress(j.CustomerEmail, store.SuppressedOptOut, "reply "+mail.MessageID); err != nil {
			return err
		}
	}
	l.Log.Info("reply read", "reply", r.ID, "job", j.Ref, "from", r.From, "to_letter", to.asked, "matched_by", r.MatchedBy,
		"category", v.Category, "needs_follow_up", v.NeedsFollowUp, "urgent", v.Urgent, "opt_out", v.OptOut)
	if v.NeedsFollowUp {
		return l.followUp(tx, to, r)
	}
	return l.wellAnswered(tx, to, r)
}

// followUp opens a follow-up for a reply that needs one, or goes on with the
// customer's last, and alerts: the alert tells of a probe.
func (l *Loop) followUp(tx *store.Tx, to match, r store.Reply) error {
	f, err := tx.FollowUpToJoin(r.CustomerID, tx.Now.Add(-rejoinTime))
	switch {
	case errors.Is(err, store.ErrNotFound):
		f, err = tx.OpenFollowUp(r)
	case err == nil:
		f, err = tx.JoinFollowUp(f.ID, r)
	}
	if err != nil {
		return err
	}
	if to.asked == store.CheckBackLetter {
		if err := tx.SettleFollowUp(f.ID, store.Unresolved, r.From, "not put right"); err != nil {
			return err
		}
	}
	if l.mayGather(r) && f.AlertedAt.IsZero() {
		return nil
	}
	if l.FollowUp.Probe && r.Category == store.Hesitant && !r.OptOut && to.asked == store.AskLetter {
		if err := l.probe(tx, f, r); err != nil {
			return err
		}
	}
	return l.alert(tx, f, r)
}

// wellAnswered sees to a reply that needs no follow-up: it may settle one.
func (l *Loop) wellAnswered(tx *store.Tx, to match, r store.Reply) error {
	switch {
	case r.OptOut:
		return nil
	case to.asked == store.CheckBackLetter:
		err := tx.Finish(to.followUp.ID, store.Recovered, r.From, "put right, says the customer", "")
		if errors.Is(err, store.ErrClosed) {
			return tx.SettleFollowUp(to.followUp.ID, store.Recovered, r.From, "put right, says the customer")
		}
		return err
	case to.asked == store.ProbeLetter:
		if err := tx.FollowReply(r.ID, to.followUp.ID); err != nil {
			return err
		}
		err := tx.Finish(to.followUp.ID, store.NotAnIssue, r.From, "all well, says the customer", "")
		if errors.Is(err, store.ErrClosed) {
			return nil
		}
		return err
	case to.asked == store.ThanksLetter:
		if !consents(r.Text) {
			return nil
		}
		l.Log.Info("praise may be quoted", "reply", to.praise.ID, "from", r.From)
		return tx.Consent(to.praise, r.Text)
	case r.Category == store.Praise && l.Praise.Thank && to.asked == store.AskLetter:
		return l.thank(tx, r)
	}
	return nil
}

// fileHeard looks at a mail of a customer who has answered already, out of any
// thread: it is their business with the business, but a STOP is a STOP. It is
// stored, so that it counts once.
func (l *Loop) fileHeard(tx *store.Tx, m inbox.Message, to match, read reply.Message, v store.Verdict) error {
	if read.Kind != reply.KindReply || !v.OptOut {
		return nil
	}
	mail := mailOf(m, read.Header, tx.Now)
	mail.Kind, mail.CustomerID = string(read.Kind), to.customer()
	if _, added, err := tx.AddMail(mail); err != nil || !added {
		return err
	}
	l.Log.Info("opt-out read", "job", to.job.Ref, "from", read.From.Email)
	return tx.Suppress(to.job.CustomerEmail, store.SuppressedOptOut, "mail "+mail.MessageID)
}

// fileStaff takes a mail of the business's own in a customer's thread for what
// it is: somebody has answered.
func (l *Loop) fileStaff(tx *store.Tx, to match, read reply.Message) error {
	f, err := tx.UnfinishedFollowUp(to.job.CustomerID)
	if errors.Is(err, store.ErrNotFound) || err == nil && f.State == store.FollowUpAnswered {
		return nil
	}
	if err != nil {
		return err
	}
	l.Log.Info("follow-up answered", "follow_up", f.ID, "to", f.CustomerEmail, "message_id", bare(read.MessageID))
	return tx.Answer(f.ID, read.From.Email, "seen in the mailbox: "+bare(read.MessageID))
}

// A clear yes without a condition, or there is no consent.
var (
	allows  = regexp.MustCompile(`(?i)\b(?:yes|yeah|yep|sure|of course|go ahead|feel free|by all means|happy (?:for you )?to|you (?:may|can)|please do|absolutely|certainly|no problem|fine (?:by|with) me|ok|okay)\b`)
	hinders = regexp.MustCompile(`(?i)\b(?:no[,.!]|no$|not|never|rather|prefer|but|only|unless|without|anonym\w*|first name)|n['’]t\b`)
)

// consents reports whether an answer allows us to quote the customer's words.
func consents(text string) bool {
	return allows.MatchString(text) && !hinders.MatchString(text)
}

func attachments(m reply.Message) (as store.Attachments) {
	for _, a := range m.Attachments {
		as = append(as, store.Attachment(a))
	}
	return as
}

package loop

import (
	"errors"
	"strings"
	"time"

	"leakytap/inbox"
	"leakytap/inbox/reply"
	"leakytap/store"
)

// matchKind is what a message has to do with us, as far as its header tells.
type matchKind int

const (
	nobody   matchKind = iota // nothing: it is passed by
	job                       // it answers a letter about a job
	followUp                  // it is to a follow-up: the owner speaks
	machine                   // a bounce or report, maybe of one of our letters: the body will tell
	sentByUs                  // in Sent: a letter of ours, or the owner's mail to a customer
)

// match is what a message answers, and how that was found out.
type match struct {
	kind     matchKind
	by       store.MatchedBy
	job      store.Job
	letter   *store.Letter // the letter that is answered, where it is known
	followUp store.FollowUp
	answered []store.FollowUp // of the customers that a mail in Sent went to
}

// senderTime is how long after an ask a mail without token or thread is still
// taken for the answer, if nothing else has answered.
const senderTime = 30 * 24 * time.Hour

// match finds what a message is about: by the token in an address it was sent
// to, then by the thread, then by its sender (DESIGN section 6).
func (l *Loop) match(tx *store.Tx, at inbox.Header, h reply.Header) (match, error) {
	if at.Role == inbox.Sent {
		return l.matchSent(tx, at.InternalDate, h)
	}
	if h.Leakytap != "" && h.From.Email == l.Address {
		return match{}, nil
	}
	addresses := strings.Join(append(addressesOf(h), h.DeliveredTo...), " ")
	thread := append(append([]string{}, h.InReplyTo...), h.References...)
	for _, try := range []struct {
		by   store.MatchedBy
		text string
	}{
		{store.ByToken, addresses},
		{store.ByThread, strings.Join(thread, " ") + " " + h.Subject},
	} {
		m, err := l.matchToken(tx, try.text)
		if err != nil || m.kind != nobody {
			m.by = try.by
			return m, err
		}
	}
	for _, id := range thread {
		le, err := tx.LetterByMessageID(bare(id))
		if errors.Is(err, store.ErrNotFound) {
			continue
		}
		if err != nil {
			return match{}, err
		}
		m, err := l.matchLetter(tx, le)
		m.by = store.ByThread
		return m, err
	}
	if fromMachine(h) {
		return match{kind: machine}, nil
	}
	return l.matchSender(tx, h)
}

// matchToken finds the job or follow-up of the first genuine token in text.
func (l *Loop) matchToken(tx *store.Tx, text string) (match, error) {
	for _, id := range tx.FindTokens(store.FollowUpToken, text) {
		f, err := tx.FollowUpByID(id)
		if !errors.Is(err, store.ErrNotFound) {
			return match{kind: followUp, followUp: f}, err
		}
	}
	for _, id := range tx.FindTokens(store.JobToken, text) {
		j, err := tx.JobByID(id)
		if !errors.Is(err, store.ErrNotFound) {
			return l.matchJob(tx, j, err)
		}
	}
	return match{}, nil
}

func (l *Loop) matchLetter(tx *store.Tx, le store.Letter) (match, error) {
	if le.FollowUpID != nil {
		f, err := tx.FollowUpByID(*le.FollowUpID)
		return match{kind: followUp, followUp: f}, err
	}
	if le.JobID == nil {
		return match{}, nil
	}
	j, err := tx.JobByID(*le.JobID)
	return match{kind: job, job: j, letter: &le}, err
}

// matchJob completes a match with the letter that the customer saw last.
func (l *Loop) matchJob(tx *store.Tx, j store.Job, err error) (match, error) {
	if err != nil {
		return match{}, err
	}
	m := match{kind: job, job: j}
	le, err := tx.LastCustomerLetter(j.ID)
	if errors.Is(err, store.ErrNotFound) {
		return m, nil
	}
	m.letter = &le
	return m, err
}

// matchSender takes a mail for an answer when it came from somebody who was
// asked not long ago and hasn't been heard of.
func (l *Loop) matchSender(tx *store.Tx, h reply.Header) (match, error) {
	from, err := store.NormalEmail(h.From.Email)
	if err != nil {
		return match{}, nil
	}
	j, err := tx.RecentJob(from, tx.Now.Add(-senderTime))
	if errors.Is(err, store.ErrNotFound) || err == nil && (j.State == store.JobAnswered || j.State == store.JobCancelled) {
		return match{}, nil
	}
	m, err := l.matchJob(tx, j, err)
	m.by = store.BySender
	return m, err
}

// matchSent looks at a mail that the business sent: a letter of unknown fate,
// or mail to customers who have waited for a word since before it was sent.
func (l *Loop) matchSent(tx *store.Tx, sent time.Time, h reply.Header) (match, error) {
	if h.Leakytap != "" {
		le, err := l.letterBy(tx, bare(h.MessageID))
		if errors.Is(err, store.ErrNotFound) || err == nil && le.State != store.LetterUnknown {
			return match{}, nil
		}
		return match{kind: sentByUs, letter: &le}, err
	}
	var m match
	for _, a := range addressesOf(h) {
		email, err := store.NormalEmail(a)
		if err != nil {
			continue
		}
		c, err := tx.CustomerByEmail(email)
		if errors.Is(err, store.ErrNotFound) {
			continue
		}
		if err != nil {
			return m, err
		}
		f, err := tx.UnfinishedFollowUp(c.ID)
		if errors.Is(err, store.ErrNotFound) {
			continue
		}
		if err != nil {
			return m, err
		}
		if f.State == store.FollowUpAnswered || sent.Before(f.OpenedAt.Time) {
			continue
		}
		m.kind = sentByUs
		m.answered = append(m.answered, f)
	}
	return m, nil
}

// letterBy finds a letter by a Message-ID of ours, or by the token within it
// where a relay has changed the rest.
func (l *Loop) letterBy(tx *store.Tx, messageID string) (store.Letter, error) {
	le, err := tx.LetterByMessageID(messageID)
	if !errors.Is(err, store.ErrNotFound) {
		return le, err
	}
	for _, id := range tx.FindTokens(store.JobToken, messageID) {
		return tx.LastCustomerLetter(id)
	}
	return le, store.ErrNotFound
}

// maxAddresses bounds how many recipients of one mail are looked up.
const maxAddresses = 50

func addressesOf(h reply.Header) []string {
	var as []string
	for _, a := range append(append([]reply.Address{}, h.To...), h.Cc...) {
		if len(as) < maxAddresses {
			as = append(as, a.Email)
		}
	}
	return as
}

// fromMachine reports whether a mail may be a delivery or complaint report.
func fromMachine(h reply.Header) bool {
	if h.ReturnPath == "<>" || len(h.FailedTo) > 0 || h.ContentType == "multipart/report" || h.From.Email == "" {
		return true
	}
	local, _, _ := strings.Cut(strings.ToLower(h.From.Email), "@")
	switch local {
	case "mailer-daemon", "postmaster", "mail-daemon", "mailerdaemon", "mdaemon", "bounce", "bounces", "complaints", "abuse", "fbl":
		return true
	}
	return strings.Contains(local, "daemon") || strings.HasPrefix(local, "microsoftexchange") || strings.HasPrefix(local, "bounce")
}

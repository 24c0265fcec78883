package loop

import (
	"errors"
	"slices"
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
	guess                     // it is to a digest: the owner guesses
	machine                   // a bounce or report, maybe of one of our letters: the body will tell
	leakytap                  // a customer has a leakytap too, which asks us
	heard                     // it is from a customer who has answered already, and answers nothing
	report                    // it is from the business and tells of a finished job
	sentByUs                  // in Sent: a letter of ours, or the owner's mail to a customer
)

// match is what a message answers, and how that was found out.
type match struct {
	kind     matchKind
	by       store.MatchedBy
	job      store.Job
	asked    store.LetterKind // which letter's question a customer answers
	letter   *store.Letter    // the letter that went to the customer last
	followUp store.FollowUp   // that the owner speaks of, or that was checked back on or probed
	praise   store.Reply      // that may be quoted, if the customer allows it
	week     int64            // of the digest that the owner answers
	lost     int64            // the id of a job that a restored database doesn't know, and only mail tells of
	lostTo   string           // its customer
	answered []store.FollowUp // of the customers that a mail in Sent went to
}

// customer is whom a mail is about, nil where that isn't known: with them it is erased.
func (m match) customer() *int64 {
	switch {
	case m.job.CustomerID != 0:
		return &m.job.CustomerID
	case m.followUp.CustomerID != 0:
		return &m.followUp.CustomerID
	case m.letter != nil:
		return m.letter.CustomerID
	}
	return nil
}

// senderTime is how long after an ask a mail without token or thread is still
// taken for the answer, if nothing else has answered.
const senderTime = 30 * 24 * time.Hour

// match finds what a message is about: by the token in an address it was sent
// to, then by the thread, then by its sender (DESIGN section 6).
func (l *Loop) match(tx *store.Tx, at inbox.Header, h reply.Header) (match, error) {
	if h.Leakytap == "" {
		if yes, err := l.reportsJob(tx, at, h); err != nil || yes {
			return match{kind: report}, err
		}
	}
	if at.Role == inbox.Sent {
		return l.matchSent(tx, at.InternalDate, h)
	}
	if h.Leakytap != "" && h.From.Email == l.Address {
		return match{}, nil
	}
	if h.Leakytap != "" {
		return l.matchLeakytap(tx, h)
	}
	addresses := strings.Join(slices.Concat(addressesOf(h), h.DeliveredTo), " ")
	thread := slices.Concat(h.InReplyTo, h.References)
	m, err := l.matchToken(tx, addresses)
	if err != nil || m.kind != nobody {
		m.by, m.lostTo = store.ByToken, h.From.Email
		return m, err
	}
	m, err = l.matchThread(tx, thread, h.Subject)
	if m.kind == followUp && strings.EqualFold(h.From.Email, m.followUp.CustomerEmail) {
		// The owner has answered the alert to the customer, who answers that.
		m, err = l.matchJob(tx, m.followUp.JobID, store.AskLetter)
	}
	if m.kind == followUp && !l.isStaff(h.From.Email) && !names(tx, h.Subject, m.followUp) {
		// A thread is known to everybody that an alert was forwarded to.
		if !at.Again {
			l.Log.Warn("command ignored: it is not from mailbox.address, alert.to or alert.escalate_to", "follow_up", m.followUp.ID, "from", h.From.Email)
		}
		return match{}, nil
	}
	if err != nil || m.kind != nobody {
		m.by, m.lostTo = store.ByThread, h.From.Email
		return m, err
	}
	if fromMachine(h) {
		return match{kind: machine}, nil
	}
	return l.matchSender(tx, h)
}

// names reports whether a subject holds a follow-up's token, as those of the
// alert's buttons do.
func names(tx *store.Tx, subject string, f store.FollowUp) bool {
	return slices.Contains(tx.FindTokens(subject), store.Token{Kind: store.FollowUpToken, ID: f.ID})
}

// matchLeakytap looks whether a customer has a leakytap too, which writes to us.
func (l *Loop) matchLeakytap(tx *store.Tx, h reply.Header) (match, error) {
	from, err := store.NormalEmail(h.From.Email)
	if err != nil {
		return match{}, nil
	}
	j, err := tx.LastJob(from)
	if errors.Is(err, store.ErrNotFound) {
		return match{}, nil
	}
	return match{kind: leakytap, job: j}, err
}

// matchThread finds what a mail answers by the Message-IDs that it names, ours
// or those that a relay has put in their place, or by a token within one or in
// the subject.
func (l *Loop) matchThread(tx *store.Tx, thread []string, subject string) (match, error) {
	for _, id := range thread[:min(len(thread), maxThread)] {
		le, err := tx.LetterByMessageID(bare(id))
		if errors.Is(err, store.ErrNotFound) {
			continue
		}
		if err != nil {
			return match{}, err
		}
		return l.matchLetter(tx, le)
	}
	return l.matchToken(tx, strings.Join(thread, " ")+" "+subject)
}

// maxThread bounds how many Message-IDs of one mail are looked up.
const maxThread = 50

// matchToken finds what the first genuine token in text names. The owner's go
// first: a mail to a follow-up is a command, whatever else it quotes.
func (l *Loop) matchToken(tx *store.Tx, text string) (match, error) {
	tokens := tx.FindTokens(text)
	for _, owners := range []bool{true, false} {
		for _, t := range tokens {
			if owners != (t.Kind == store.FollowUpToken || t.Kind == store.DigestToken) {
				continue
			}
			m, err := l.matchThing(tx, t)
			if !errors.Is(err, store.ErrNotFound) {
				return m, err
			}
		}
	}
	return match{}, nil
}

// matchThing finds what a token names.
func (l *Loop) matchThing(tx *store.Tx, t store.Token) (match, error) {
	switch t.Kind {
	case store.FollowUpToken:
		f, err := tx.FollowUpByID(t.ID)
		return match{kind: followUp, followUp: f}, err
	case store.DigestToken:
		return match{kind: guess, week: t.ID}, nil
	case store.JobToken:
		m, err := l.matchJob(tx, t.ID, store.AskLetter)
		if !errors.Is(err, store.ErrNotFound) {
			return m, err
		}
		lost, err := tx.LostJob(t.ID)
		if err != nil || lost {
			return match{kind: job, asked: store.AskLetter, lost: t.ID}, err
		}
		return m, store.ErrNotFound
	case store.CheckBackToken, store.ProbeToken:
		f, err := tx.FollowUpByID(t.ID)
		if err != nil {
			return match{}, err
		}
		asked := map[store.TokenKind]store.LetterKind{store.CheckBackToken: store.CheckBackLetter, store.ProbeToken: store.ProbeLetter}[t.Kind]
		m, err := l.matchJob(tx, f.JobID, asked)
		m.followUp = f
		return m, err
	case store.ThanksToken:
		r, err := tx.ReplyByID(t.ID)
		if err != nil {
			return match{}, err
		}
		m, err := l.matchJob(tx, r.JobID, store.ThanksLetter)
		m.praise = r
		return m, err
	}
	return match{}, store.ErrNotFound
}

func (l *Loop) matchLetter(tx *store.Tx, le store.Letter) (match, error) {
	if le.FollowUpID != nil && !le.ToCustomer {
		return l.matchThing(tx, store.Token{Kind: store.FollowUpToken, ID: *le.FollowUpID})
	}
	return l.matchToken(tx, le.MessageID)
}

// matchJob matches a job, with the letter that its customer saw last.
func (l *Loop) matchJob(tx *store.Tx, id int64, asked store.LetterKind) (match, error) {
	j, err := tx.JobByID(id)
	if err != nil {
		return match{}, err
	}
	m := match{kind: job, job: j, asked: asked}
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
	if errors.Is(err, store.ErrNotFound) || err == nil && j.State == store.JobCancelled {
		return match{}, nil
	}
	if err != nil {
		return match{}, err
	}
	if j.State == store.JobAnswered {
		return match{kind: heard, job: j}, nil
	}
	m, err := l.matchJob(tx, j.ID, store.AskLetter)
	m.by = store.BySender
	return m, err
}

// matchSent looks at a mail that the business sent: a letter of unknown fate,
// or mail to customers who have waited for a word since before it was sent.
func (l *Loop) matchSent(tx *store.Tx, sent time.Time, h reply.Header) (match, error) {
	if h.Leakytap != "" {
		return l.matchCopy(tx, h)
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

// matchCopy looks at the copy of a letter of ours. It tells something new if the
// database doesn't know that the letter is out: its fate is unknown, or the
// database was restored from a backup.
func (l *Loop) matchCopy(tx *store.Tx, h reply.Header) (match, error) {
	ids := []string{bare(h.MessageID)}
	if n := len(h.References); n > 0 {
		ids = append(ids, bare(h.References[n-1])) // our own, where a relay has changed the other
	}
	for _, id := range ids {
		le, err := tx.LetterByMessageID(id)
		if errors.Is(err, store.ErrNotFound) {
			continue
		}
		if err != nil || !le.Doubtful() {
			return match{}, err
		}
		m, err := l.matchToken(tx, le.MessageID)
		m.asked = le.Kind
		return m.copy(), err
	}
	kind := store.LetterKind(h.Leakytap)
	if !kind.ToCustomer() {
		return match{}, nil
	}
	text := strings.Join(ids, " ")
	if to, ok := onlyTo(h); ok && kind == store.AskLetter {
		for _, t := range tx.FindTokens(text) {
			lost, err := tx.LostJob(t.ID)
			if err != nil || lost && t.Kind == store.JobToken {
				return match{kind: sentByUs, asked: kind, lost: t.ID, lostTo: to}, err
			}
		}
	}
	m, err := l.matchToken(tx, text)
	if err != nil || m.kind != job {
		return match{}, err
	}
	if kind == store.ReminderLetter { // its token is the ask's
		m.asked = kind
	}
	le, err := tx.LetterOf(m.job.ID, m.asked, m.about())
	if errors.Is(err, store.ErrNotFound) || err == nil && le.Doubtful() {
		return m.copy(), nil
	}
	return match{}, err
}

// onlyTo is the address that a letter of ours is to.
func onlyTo(h reply.Header) (string, bool) {
	if len(h.To) != 1 {
		return "", false
	}
	to, err := store.NormalEmail(h.To[0].Email)
	return to, err == nil
}

// copy makes of the match of a token that of a letter's copy in Sent.
func (m match) copy() match {
	if m.kind == nobody {
		return m
	}
	m.kind, m.letter = sentByUs, nil
	return m
}

// about is the follow-up that a letter to a customer is about, if it is.
func (m match) about() *int64 {
	if m.followUp.ID == 0 {
		return nil
	}
	return &m.followUp.ID
}

// letterBy finds a letter by a Message-ID of ours, or by the token within it
// where a relay has changed the rest.
func (l *Loop) letterBy(tx *store.Tx, messageID string) (store.Letter, error) {
	le, err := tx.LetterByMessageID(messageID)
	if !errors.Is(err, store.ErrNotFound) {
		return le, err
	}
	m, err := l.matchToken(tx, messageID)
	if err != nil {
		return le, err
	}
	if m.letter == nil {
		return le, store.ErrNotFound
	}
	return *m.letter, nil
}

// maxAddresses bounds how many recipients of one mail are looked up.
const maxAddresses = 50

func addressesOf(h reply.Header) []string {
	var as []string
	for _, a := range slices.Concat(h.To, h.Cc) {
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

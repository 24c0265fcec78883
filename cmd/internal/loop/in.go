package loop

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"runtime/debug"
	"strings"
	"time"

	"leakytap/inbox"
	"leakytap/inbox/reply"
	"leakytap/inbox/verdict"
	"leakytap/store"
	"leakytap/store/crash"
)

func (l *Loop) cursor(ctx context.Context, folder string) (c inbox.Cursor, known bool, err error) {
	err = l.Store.Read(ctx, func(tx *store.Tx) error {
		var s store.Cursor
		s, known, err = tx.CursorOf(folder)
		c = inbox.Cursor{UIDValidity: s.UIDValidity, LastUID: s.LastUID}
		return err
	})
	return c, known, err
}

// want says by their headers alone which messages are ours to read.
func (l *Loop) want(ctx context.Context, hs []inbox.Header) ([]bool, error) {
	l.pulse.reading.beat(l.Store.Now())
	wanted := make([]bool, len(hs))
	err := l.Store.Read(ctx, func(tx *store.Tx) error {
		for i, h := range hs {
			header, err := l.readHeader(h.Raw)
			if err != nil {
				wanted[i] = true // to be put into quarantine
				continue
			}
			m, err := l.match(tx, h, header)
			if err != nil {
				return err
			}
			wanted[i] = m.kind != nobody
		}
		return nil
	})
	crash.Point("headers")
	return wanted, err
}

// take stores a batch: each message with the cursor behind it, in a transaction
// of its own, so that the command line beside the daemon never waits for long.
func (l *Loop) take(ctx context.Context, b inbox.Batch) error {
	crash.Point("fetched")
	if b.Reset {
		l.Log.Warn("folder was renumbered by the server; reading it again", "folder", b.Folder)
	}
	for _, m := range b.Messages {
		if err := l.takeOne(ctx, m); err != nil {
			return fmt.Errorf("store message %d of %s: %w", m.UID, m.Folder, err)
		}
	}
	err := l.Store.Write(ctx, func(tx *store.Tx) error {
		return tx.MoveCursor(store.Cursor{Folder: b.Folder, UIDValidity: b.Cursor.UIDValidity, LastUID: b.Cursor.LastUID})
	})
	crash.Point("taken")
	if len(b.Messages) > 0 {
		l.tell()
	}
	return err
}

// takeOne stores a message and moves the cursor behind it. A message that can't
// be dealt with is put into quarantine, and the next one is read.
func (l *Loop) takeOne(ctx context.Context, m inbox.Message) error {
	keep := func(f func(*store.Tx) error) error {
		return l.Store.Write(ctx, func(tx *store.Tx) error {
			if err := f(tx); err != nil {
				return err
			}
			crash.Point("stored")
			return tx.AdvanceCursor(store.Cursor{Folder: m.Folder, UIDValidity: m.UIDValidity, LastUID: m.UID})
		})
	}
	problem := m.Problem
	if problem == "" {
		to, read, v, err := l.understand(ctx, m)
		if err == nil {
			err = keep(func(tx *store.Tx) error { return l.file(tx, m, to, read, v) })
		}
		if fault, _ := store.Fault(err); err == nil || ctx.Err() != nil || fault != "" {
			return err
		}
		problem = err.Error()
	}
	return keep(func(tx *store.Tx) error { return l.quarantine(tx, m, problem) })
}

// understand finds what a message is about and reads it.
func (l *Loop) understand(ctx context.Context, m inbox.Message) (to match, read reply.Message, v store.Verdict, err error) {
	header, err := l.readHeader(m.Body)
	if err != nil {
		return to, read, v, err
	}
	err = l.Store.Read(ctx, func(tx *store.Tx) error {
		to, err = l.match(tx, m.Header, header)
		return err
	})
	if err != nil || to.kind == nobody {
		return to, read, v, err
	}
	known := reply.Options{OwnAddress: l.Address}
	if to.letter != nil {
		known.Original, known.Subject = to.letter.Text, to.letter.Subject
	}
	read, v, err = l.judge(m.Body, known, to.asked)
	if err == nil && l.Second != nil && to.kind == job && read.Kind == reply.KindReply {
		v = l.readAgain(ctx, read.Text, v)
	}
	return to, read, v, err
}

// readAgain lets the second reader have its say. Without it the first verdict
// stands.
func (l *Loop) readAgain(ctx context.Context, text string, first store.Verdict) store.Verdict {
	v, err := l.Second.Read(ctx, text, first)
	if err != nil {
		l.Log.Warn("second reader not heard", "error", err)
		return first
	}
	return v
}

// readHeader reads a header; one that breaks the reader is an error.
func (l *Loop) readHeader(raw []byte) (h reply.Header, err error) {
	defer l.survive(&err)
	return reply.ReadHeader(raw), nil
}

// survive makes an error of a reader that broke down on what a stranger wrote.
func (l *Loop) survive(err *error) {
	if p := recover(); p != nil {
		*err = fmt.Errorf("the mail reader broke down on it: %v", p)
		l.Log.Error("mail reader broke down", "error", p, "stack", string(debug.Stack()))
	}
}

// judge reads a mail and what it means. A mail that breaks the reader is an
// error, and the next one is read.
func (l *Loop) judge(raw []byte, known reply.Options, asked store.LetterKind) (m reply.Message, v store.Verdict, err error) {
	defer l.survive(&err)
	m = reply.Read(raw, known)
	if m.Kind == reply.KindUnreadable {
		return m, v, fmt.Errorf("it can't be read: %s", m.Why)
	}
	question := verdict.BetterQuestion
	if asked == store.CheckBackLetter || asked == store.ThanksLetter { // both are questions where yes is good
		question = verdict.PutRightQuestion
	}
	v = l.Verdicts.Read(verdict.Answer{Text: m.Text, Language: m.Language, Question: question})
	if asked == store.ThanksLetter && (v.Category == store.Hesitant || v.Category == store.Unclear) {
		v.Category, v.NeedsFollowUp = store.Content, false // whether they may be quoted is theirs to say, and no trouble
	}
	return m, v, nil
}

// mailOf is the row for a message; its identity is the Message-ID and a hash of
// what its writer wrote, which stays when it is moved or delivered twice.
func mailOf(m inbox.Message, h reply.Header, now time.Time) store.Mail {
	sum := sha256.New()
	fmt.Fprintf(sum, "%s\n%s\n%d\n", h.From.Email, h.Subject, h.Date.Unix())
	sum.Write(bodyOf(m.Body))
	if m.Raw == nil && m.Body == nil { // nothing of it could be had: all that tells it from others is its place
		fmt.Fprintf(sum, "%s/%d/%d", m.Folder, m.UIDValidity, m.UID)
	}
	received := m.InternalDate
	for _, t := range []time.Time{h.Date, now} {
		if received.IsZero() {
			received = t
		}
	}
	return store.Mail{
		Folder: m.Folder, UIDValidity: m.UIDValidity, UID: m.UID, MessageID: bare(h.MessageID), ContentHash: sum.Sum(nil),
		Size: m.Size, ReceivedAt: store.At(received), Raw: m.Body,
	}
}

func bodyOf(raw []byte) []byte {
	for _, gap := range []string{"\r\n\r\n", "\n\n"} {
		if _, body, ok := bytes.Cut(raw, []byte(gap)); ok {
			return body
		}
	}
	return nil
}

// bare takes the angle brackets off a Message-ID.
func bare(id string) string { return strings.Trim(id, "<>") }

// quarantine keeps a message that can't be read, raw and out of the way.
func (l *Loop) quarantine(tx *store.Tx, m inbox.Message, problem string) error {
	h, err := l.readHeader(m.Raw)
	if err != nil {
		h = reply.Header{}
	}
	mail := mailOf(m, h, tx.Now)
	if mail.Raw == nil {
		mail.Raw = m.Raw
	}
	mail.Problem = problem
	_, added, err := tx.AddMail(mail)
	if added {
		l.Log.Error("mail put into quarantine", "folder", m.Folder, "uid", m.UID, "from", h.From.Email, "problem", problem)
	}
	return err
}

// file stores what was read and does what it asks for: bounce first, then other
// machines, then people (DESIGN section 6).
func (l *Loop) file(tx *store.Tx, m inbox.Message, to match, read reply.Message, v store.Verdict) error {
	switch to.kind {
	case nobody:
		return nil
	case report:
		return l.fileReport(tx, m, read)
	case sentByUs:
		return l.fileSent(tx, m, to, read)
	case heard:
		return l.fileHeard(tx, m, to, read, v)
	}
	var act func(store.Mail) error
	kind := string(read.Kind)
	switch read.Kind {
	case reply.KindOwn:
		return nil
	case reply.KindBounce, reply.KindComplaintReport:
		found, err := l.returned(tx, &to, read)
		if err != nil || !found {
			return err
		}
		if !l.bearsOut(m, to, read) {
			if !m.Again {
				l.Log.Warn("bounce ignored: it names an address and no letter of ours", "from", read.From.Email, "to", to.letter.Recipient)
			}
			return nil
		}
		act = func(store.Mail) error { return l.fileReturned(tx, to, read) }
	case reply.KindReply, reply.KindUnrelated: // what came to a token or thread of ours is not unrelated, whatever it looks like
		switch to.kind {
		case followUp:
			kind = "command"
			act = func(store.Mail) error {
				return l.obey(tx, to.followUp, read.From.Email, commandText(read), bare(read.MessageID))
			}
		case guess:
			kind = "guess"
			act = func(store.Mail) error {
				return l.guess(tx, to.week, read.From.Email, commandText(read), bare(read.MessageID))
			}
		case job:
			if found, err := l.restore(tx, &to, read.Subject, tx.Now); err != nil || !found {
				return err
			}
			if from := read.From.Email; l.isStaff(from) && !strings.EqualFold(from, to.job.CustomerEmail) {
				return l.fileStaff(tx, to, read)
			}
			act = func(mail store.Mail) error { return l.fileReply(tx, mail, to, read, v) }
		default:
			return nil
		}
	default:
		if to.kind == machine {
			return nil
		}
		act = func(mail store.Mail) error {
			l.Log.Info("automatic mail read", "kind", read.Kind, "from", read.From.Email, "why", read.Why)
			if to.kind == leakytap {
				return tx.MeetLeakytap(to.job.ID, mail.MessageID)
			}
			return nil
		}
	}
	mail := mailOf(m, read.Header, tx.Now)
	mail.Kind, mail.CustomerID = kind, to.customer()
	mail, added, err := tx.AddMail(mail)
	if err != nil || !added {
		return err
	}
	return act(mail)
}

// commandText is what the owner wrote; a mail from an action link may have its
// command in the subject alone.
func commandText(read reply.Message) string {
	if strings.TrimSpace(read.Text) != "" {
		return read.Text
	}
	subject, _, _ := strings.Cut(read.Subject, "[")
	return subject
}

// returned finds the letter that a bounce or complaint report is about, if the
// header has not told it: by the Message-ID inside, else by the recipient.
func (l *Loop) returned(tx *store.Tx, to *match, read reply.Message) (bool, error) {
	if read.Bounce == nil {
		return false, nil
	}
	le, err := l.letterBy(tx, bare(read.Bounce.OriginalMessageID))
	for _, r := range read.Bounce.Recipients {
		if errors.Is(err, store.ErrNotFound) {
			le, err = tx.LastLetterTo(strings.ToLower(r), tx.Now.Add(-bounceTime))
		}
	}
	if errors.Is(err, store.ErrNotFound) {
		return to.letter != nil, nil
	}
	to.letter = &le
	return err == nil, err
}

// bearsOut reports whether a bounce shows that it is about our letter: a stranger
// who knows no more than a customer's address must not silence them.
func (l *Loop) bearsOut(m inbox.Message, to match, read reply.Message) bool {
	if to.by != "" || read.Bounce == nil {
		return true
	}
	if _, token, ok := strings.Cut(to.letter.MessageID, "."); ok && bytes.Contains(m.Body, []byte(token)) {
		return true
	}
	return strings.Contains(read.Text, to.letter.Subject) || bytes.Contains(m.Body, []byte(to.letter.Subject))
}

// bounceTime is how long after a letter a bounce without its Message-ID is
// taken to be about it: servers give up after five days (RFC 5321 4.5.4.1).
const bounceTime = 7 * 24 * time.Hour

// fileReturned acts on a bounce or a complaint report about one of our letters.
func (l *Loop) fileReturned(tx *store.Tx, to match, read reply.Message) error {
	le, b := *to.letter, read.Bounce
	if err := tx.ResolveLetter(le.ID); err != nil {
		return err
	}
	log := l.Log.With("letter", le.ID, "kind", le.Kind, "to", le.Recipient, "status", b.Status, "reason", b.Reason)
	switch {
	case !le.ToCustomer:
		log.Error("letter to the owner came back: look at alert.to in the config", "diagnostic", b.Diagnostic)
		if !b.Permanent {
			return nil
		}
		return tx.ReturnLetter(le.ID, b.Diagnostic)
	case read.Kind == reply.KindComplaintReport:
		log.Warn("customer reported the letter as spam; they are not written to again")
		return tx.Suppress(le.Recipient, store.SuppressedAbuse, b.Diagnostic)
	case !b.Permanent:
		log.Info("delivery trouble reported", "diagnostic", b.Diagnostic)
		return nil
	}
	log.Warn("letter came back; the address is not written to again", "diagnostic", b.Diagnostic)
	if err := tx.Suppress(le.Recipient, store.SuppressedBounce, b.Diagnostic); err != nil || le.JobID == nil {
		return err
	}
	return tx.SkipJob(*le.JobID, store.SkipBounced)
}

// restore takes up a lost job again, if it is one. found is false where nothing
// may be kept of its customer, or nobody knows who it is.
func (l *Loop) restore(tx *store.Tx, to *match, subject string, at time.Time) (found bool, err error) {
	if to.lost == 0 {
		return true, nil
	}
	email, err := store.NormalEmail(to.lostTo)
	if err != nil {
		return false, nil
	}
	if to.job, err = tx.RestoreJob(to.lost, email, subject, at); err != nil {
		if errors.Is(err, store.ErrErased) {
			err = nil
		}
		return false, err
	}
	l.Log.Warn("job taken up again that the restored database didn't know", "job", to.job.Ref, "to", email)
	return true, nil
}

// fileSent sees in the Sent folder what went out: a letter that the database
// doesn't know to be out, or the owner's own mail to a customer, which answers
// the follow-up.
func (l *Loop) fileSent(tx *store.Tx, m inbox.Message, to match, read reply.Message) error {
	if to.asked != "" {
		sent := m.InternalDate
		if sent.IsZero() || sent.After(tx.Now) {
			sent = tx.Now
		}
		if found, err := l.restore(tx, &to, read.Subject, sent); err != nil || !found {
			return err
		}
		adopted, err := tx.AdoptLetter(store.Letter{
			Kind: to.asked, Recipient: to.job.CustomerEmail, Subject: read.Subject, Text: read.Text, Raw: m.Body, MessageID: bare(read.MessageID),
			CustomerID: &to.job.CustomerID, JobID: &to.job.ID, FollowUpID: to.about(),
		}, sent)
		if adopted {
			l.Log.Warn(string(to.asked)+" found in Sent", "job", to.job.Ref, "to", to.job.CustomerEmail, "message_id", bare(read.MessageID))
		}
		return err
	}
	switch read.Kind {
	case reply.KindReply, reply.KindUnrelated, reply.KindOwn:
	default:
		return nil // a machine of the owner's is no word from the owner
	}
	for _, f := range to.answered {
		if err := tx.Answer(f.ID, read.From.Email, "seen in Sent: "+bare(read.MessageID)); err != nil {
			return err
		}
		l.Log.Info("follow-up answered", "follow_up", f.ID, "to", f.CustomerEmail, "message_id", bare(read.MessageID))
	}
	return nil
}

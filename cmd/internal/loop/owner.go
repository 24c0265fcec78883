package loop

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"leakytap/mailer/letter"
	"leakytap/store"
)

// alert queues the mail to the owner about a reply, to everyone in alert.to.
func (l *Loop) alert(tx *store.Tx, f store.FollowUp, r store.Reply) error {
	c, err := l.caseOf(tx, f, r)
	if err != nil {
		return err
	}
	for _, to := range l.Alert.To {
		c.Thread, err = tx.ThreadOf(f.ID, to)
		if err != nil {
			return err
		}
		m, err := l.Composer.Alert(to, c, tx.Now)
		if err != nil {
			return fmt.Errorf("write the alert for follow-up %d: %w", f.ID, err)
		}
		if _, err := l.queueForOwner(tx, m, &f.ID, ownerLetterLife, r.Urgent); err != nil {
			return err
		}
	}
	return nil
}

// alertWaiting looks after the follow-ups that the owner hasn't heard of: those
// whose alert may be gathered, once a day in one mail; and those whose alert was
// never sent and isn't waiting to be, expired or lost with a restored backup.
func (l *Loop) alertWaiting(tx *store.Tx) error {
	fs, err := tx.FollowUpsToAlert()
	if err != nil {
		return err
	}
	var gathered []store.FollowUp
	for _, f := range fs {
		r, err := tx.ReplyByID(f.ReplyID)
		if err != nil {
			return err
		}
		if l.mayGather(r) {
			gathered = append(gathered, f)
		} else if err := l.alert(tx, f, r); err != nil {
			return err
		}
	}
	return l.gather(tx, gathered)
}

// mayGather reports whether the alert about a reply may wait for the day's mail.
func (l *Loop) mayGather(r store.Reply) bool {
	return l.Alert.Gather && !r.Urgent && (r.Category == store.Suggestion || r.Category == store.WrongPerson)
}

// gather writes the day's one mail about what could wait, when the window opens
// in the morning.
func (l *Loop) gather(tx *store.Tx, fs []store.FollowUp) error {
	if len(fs) == 0 || !l.windowOpen(tx) {
		return nil
	}
	now := tx.Now.In(l.Location)
	n, err := tx.LettersOfKind(store.GatheredLetter, time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, l.Location))
	if err != nil || n > 0 {
		return err
	}
	letters, err := l.writeOwner(tx, fs, l.Alert.To, l.Composer.Gathered, ownerLetterLife)
	if err != nil {
		return err
	}
	for _, f := range fs {
		if err := tx.GatherFollowUp(f.ID, letters[0].ID); err != nil {
			return err
		}
	}
	return nil
}

// nag reminds the owner of everything that nobody has acknowledged, in one mail.
func (l *Loop) nag(tx *store.Tx) error {
	fs, err := tx.FollowUpsToNag(tx.Now.Add(-time.Duration(l.Alert.NagEvery)))
	fs = l.notWaiting(tx, fs)
	if err != nil || len(fs) == 0 {
		return err
	}
	if _, err := l.writeOwner(tx, fs, l.Alert.To, l.Composer.Nag, time.Duration(l.Alert.NagEvery)); err != nil {
		return err
	}
	for _, f := range fs {
		if err := tx.NagFollowUp(f.ID); err != nil {
			return err
		}
	}
	return nil
}

// escalate tells the second address of what the first has left open.
func (l *Loop) escalate(tx *store.Tx) error {
	if len(l.Alert.EscalateTo) == 0 {
		return nil
	}
	fs, err := tx.FollowUpsToEscalate(tx.Now.Add(-time.Duration(l.Alert.EscalateAfter)))
	fs = l.notWaiting(tx, fs)
	if err != nil || len(fs) == 0 {
		return err
	}
	if _, err := l.writeOwner(tx, fs, l.Alert.EscalateTo, l.Composer.Escalation, ownerLetterLife); err != nil {
		return err
	}
	for _, f := range fs {
		if err := tx.EscalateFollowUp(f.ID); err != nil {
			return err
		}
	}
	return nil
}

// notWaiting leaves out, while the window is closed, the follow-ups that can wait
// until it opens: by then somebody may be on it, and the days that nobody was
// reminded on come to one mail.
func (l *Loop) notWaiting(tx *store.Tx, fs []store.FollowUp) []store.FollowUp {
	if l.windowOpen(tx) {
		return fs
	}
	return slices.DeleteFunc(fs, func(f store.FollowUp) bool { return !f.Urgent })
}

// writeOwner queues one mail about several follow-ups to each address.
func (l *Loop) writeOwner(tx *store.Tx, fs []store.FollowUp, to []string,
	write func(string, []letter.Case, time.Time) (letter.Letter, error), life time.Duration) (letters []store.Letter, err error) {
	var cases []letter.Case
	var only *int64 // a letter about several can't be answered as one about the first
	if len(fs) == 1 {
		only = &fs[0].ID
	}
	urgent := false
	for _, f := range fs {
		r, err := tx.ReplyByID(f.ReplyID)
		if err != nil {
			return nil, err
		}
		c, err := l.caseOf(tx, f, r)
		if err != nil {
			return nil, err
		}
		cases = append(cases, c)
		urgent = urgent || f.Urgent
	}
	for _, address := range to {
		m, err := write(address, cases, tx.Now)
		if err != nil {
			return nil, fmt.Errorf("write to %s about %d follow-ups: %w", address, len(cases), err)
		}
		queued, err := l.queueForOwner(tx, m, only, life, urgent)
		if err != nil {
			return nil, err
		}
		letters = append(letters, queued)
	}
	return letters, nil
}

// earlierReplies is how many of a customer's earlier words an alert shows.
const earlierReplies = 5

// caseOf gathers what a letter to the owner tells about a follow-up.
func (l *Loop) caseOf(tx *store.Tx, f store.FollowUp, r store.Reply) (letter.Case, error) {
	c := letter.Case{FollowUp: f, Token: tx.Token(store.FollowUpToken, f.ID), Reply: r}
	var err error
	if c.Job, err = tx.JobByID(r.JobID); err != nil {
		return c, err
	}
	if c.Jobs, err = tx.JobsOf(f.CustomerID); err != nil {
		return c, err
	}
	if c.Probed, err = tx.ProbedSince(f.ID, r); err != nil {
		return c, err
	}
	said, err := tx.RepliesOf(f.CustomerID, earlierReplies+1)
	for _, e := range said {
		if e.ID != r.ID && len(c.Earlier) < earlierReplies {
			c.Earlier = append(c.Earlier, e)
		}
	}
	return c, err
}

// queueForOwner queues a letter to the owner for the next moment that the window
// is open; urgent ones go out at any hour.
func (l *Loop) queueForOwner(tx *store.Tx, m letter.Letter, followUpID *int64, life time.Duration, urgent bool) (store.Letter, error) {
	due := tx.Now
	if !urgent {
		due = l.Ask.Window.Next(tx.Now.In(l.Location), l.Ask.Holidays)
	}
	return tx.QueueLetter(store.Letter{
		Kind: m.Kind, Recipient: m.To, Subject: m.Subject, Text: m.Text, Raw: m.Raw, MessageID: m.MessageID,
		FollowUpID: followUpID, DueAt: store.At(due), ExpiresAt: store.At(due.Add(life)),
	})
}

// obey carries out the owner's command about one follow-up.
func (l *Loop) obey(tx *store.Tx, f store.FollowUp, from, text, inReplyTo string) error {
	cmd, ok := ParseCommand(text, tx.Now.In(l.Location))
	if !ok {
		return l.help(tx, f, from, text, cmd.Refused, inReplyTo)
	}
	err := cmd.Apply(tx, f.ID, from)
	if errors.Is(err, store.ErrClosed) {
		l.Log.Info("follow-up is closed already", "follow_up", f.ID, "from", from, "action", cmd.Action)
		return tx.Remark(f.ID, from, "said after it was closed: "+cmd.Said)
	}
	if err == nil {
		l.Log.Info("command obeyed", "follow_up", f.ID, "from", from, "action", cmd.Action)
	}
	return err
}

// A machine that passes for a person must not be answered for ever: what one
// follow-up, or a digest, explains in a day, and how often it says the same.
const (
	helpsADay     = 20
	sameHelpsADay = 2
)

// queueHelp queues a letter that says what would be understood, about a
// follow-up or, where it is nil, a digest.
func (l *Loop) queueHelp(tx *store.Tx, m letter.Letter, followUpID *int64) error {
	all, same, err := tx.HelpsSince(tx.Now.Add(-24*time.Hour), followUpID, m.Text)
	if err != nil || all >= helpsADay || same >= sameHelpsADay {
		return err
	}
	_, err = l.queueForOwner(tx, m, followUpID, ownerLetterLife, true)
	return err
}

// help answers what can't be understood, or carried out for a reason, with what
// could be, and changes nothing.
// It goes to people who are alerted, whoever wrote.
func (l *Loop) help(tx *store.Tx, f store.FollowUp, from, text, why, inReplyTo string) error {
	l.Log.Info("command not understood", "follow_up", f.ID, "from", from)
	r, err := tx.ReplyByID(f.ReplyID)
	if err != nil {
		return err
	}
	c, err := l.caseOf(tx, f, r)
	if err != nil {
		return err
	}
	to := l.Alert.To[0]
	for _, known := range append(append([]string{}, l.Alert.To...), l.Alert.EscalateTo...) {
		if strings.EqualFold(known, from) {
			to = known
		}
	}
	m, err := l.Composer.Help(to, c, text, why, inReplyTo, tx.Now)
	if err != nil {
		return fmt.Errorf("write the help for follow-up %d: %w", f.ID, err)
	}
	return l.queueHelp(tx, m, &f.ID)
}

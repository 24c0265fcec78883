// Package loop is the route that every job travels: ask, reply, verdict, follow-up, alert, answer.
//
// The database is the queue between the steps. Every step selects what is due,
// does one piece of I/O and records the result, so that whatever stops the
// process, the next start goes on from there.
package loop

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"leakytap/cmd/internal/config"
	"leakytap/cmd/internal/intake"
	"leakytap/inbox"
	"leakytap/inbox/verdict"
	"leakytap/inbox/verdict/second"
	"leakytap/mailer"
	"leakytap/mailer/letter"
	"leakytap/store"
	"leakytap/store/crash"
)

// Loop joins the rooms of the house: it is the only one that knows them all.
type Loop struct {
	Store    *store.Store
	Mailbox  *inbox.Client
	Outbox   *mailer.Outbox
	Composer *letter.Composer
	Verdicts *verdict.Reader
	Second   *second.Reader // nil: there is none
	Log      *slog.Logger

	Address  string // the mailbox's own address, as stored and compared
	Location *time.Location
	Ask      config.Ask
	Alert    config.Alert
	FollowUp config.FollowUp
	Praise   config.Praise
	Keep     config.Keep
	Staff    []string      // addresses of the business, which may report jobs by mail
	Fields   intake.Fields // the business's own names for a job's fields
	Digests  *Digests

	LoginEnds func() time.Time // when a person has to open the mailbox again; zero: never

	Tick time.Duration // how often the due rows are looked for
	Poll time.Duration // how often all folders are read, beside IDLE

	news  chan struct{} // something was read that may call for a letter
	watch watch
	pulse pulse

	// Run writes to customers only when the mailbox has been read once: it may
	// hold a STOP, or in Sent what a restored database doesn't know of.
	unread atomic.Bool
}

// Run travels the route until ctx ends. Trouble with the servers is logged and
// waited out; the error is for what only a person can mend.
func (l *Loop) Run(ctx context.Context) error {
	l.news = make(chan struct{}, 1)
	l.unread.Store(true)
	if err := l.recover(ctx); err != nil {
		return err
	}
	var both sync.WaitGroup
	both.Go(func() { l.keepReading(ctx) })
	both.Go(func() { l.keepSending(ctx) })
	both.Wait()
	return errors.Join(l.Mailbox.Close(), l.Outbox.Transport.Close())
}

// recover settles what the last run left half done.
func (l *Loop) recover(ctx context.Context) error {
	var doubtful []store.Letter
	err := l.Store.Write(ctx, func(tx *store.Tx) (err error) {
		if doubtful, err = tx.RecoverLetters(); err != nil {
			return err
		}
		return tx.KeepCursors()
	})
	if err != nil {
		return fmt.Errorf("recover the outbox: %w", err)
	}
	crash.Point("recovered")
	for _, d := range doubtful {
		if d.ToCustomer {
			l.Log.Warn("fate of "+string(d.Kind)+" unknown", "letter", d.ID, "to", d.Recipient, "error", "stopped between the final dot and the server's answer; it is not sent again")
		}
	}
	return nil
}

// Send is the way out, once: everything that is due at this moment.
func (l *Loop) Send(ctx context.Context) error {
	l.watch.wake(l.Store.Now())
	held := false
	err := l.Store.Read(ctx, func(tx *store.Tx) error {
		h, err := tx.Held()
		held = h != nil
		return err
	})
	if err != nil {
		return fmt.Errorf("look whether letters are held: %w", err)
	}
	var failed []error // a step that fails doesn't keep the others from their work
	for _, step := range []struct {
		what     string
		customer bool
		do       func(*store.Tx) error
	}{
		{"ask regularly", true, l.standing},
		{"ask", true, l.ask},
		{"remind", true, l.remind},
		{"end the wait for answers", false, l.silence},
		{"check back", true, l.checkBack},
		{"alert", false, l.alertWaiting},
		{"nag", false, l.nag},
		{"escalate", false, l.escalate},
		{"look after health", false, l.health},
		{"forget", false, l.sweep},
		{"write the digest", false, l.digest},
	} {
		if held && step.customer {
			continue
		}
		if err := l.Store.Write(ctx, step.do); err != nil {
			failed = append(failed, fmt.Errorf("%s: %w", step.what, err))
		}
	}
	crash.Point("queued")
	sent, err := l.Outbox.Deliver(ctx)
	if sent > 0 || errors.As(err, new(*mailer.Error)) { // not: nothing was tried, or the database failed
		err = errors.Join(err, l.note(ctx, store.Sending, err))
	}
	return errors.Join(append(failed, err)...)
}

// largeMail is when a mail is large, in octets.
const largeMail = 1 << 20

// Read is the way in, once: everything new in the mailbox.
func (l *Loop) Read(ctx context.Context) error {
	large := false
	_, err := l.Mailbox.Sync(ctx, inbox.Handler{Cursor: l.cursor, Want: l.want, Take: func(ctx context.Context, b inbox.Batch) error {
		large = large || slices.ContainsFunc(b.Messages, func(m inbox.Message) bool { return len(m.Body) > largeMail })
		return l.take(ctx, b)
	}})
	if large {
		debug.FreeOSMemory() // what it took to read it
	}
	reading, folders := err, error(nil)
	if foldersOnly(err) {
		reading, folders = nil, err
	}
	noting := l.note(ctx, store.Reading, reading)
	if reading == nil {
		noting = errors.Join(noting, l.note(ctx, store.ReadingFolders, folders))
		if l.unread.Swap(false) {
			l.tell()
		}
	}
	if noting != nil {
		return errors.Join(err, noting)
	}
	return err
}

// MayWriteToCustomers reports whether letters to customers may go out at the
// moment of tx: the window is open and the caps are not reached.
func (l *Loop) MayWriteToCustomers(tx *store.Tx) (bool, error) {
	l.pulse.sending.beat(l.Store.Now())
	if !l.windowOpen(tx) || l.unread.Load() {
		return false, nil
	}
	if held, err := tx.Held(); err != nil || held != nil {
		return false, err
	}
	minute, err := tx.LettersToCustomersSince(tx.Now.Add(-time.Minute))
	if err != nil || minute >= l.Ask.PerMinute {
		return false, err
	}
	day, err := tx.LettersToCustomersSince(tx.Now.Add(-24 * time.Hour))
	return day < l.Ask.DailyCap, err
}

func (l *Loop) windowOpen(tx *store.Tx) bool {
	return l.Ask.Window.Open(tx.Now.In(l.Location), l.Ask.Holidays)
}

// keepSending sends whenever something was read, and at every tick.
func (l *Loop) keepSending(ctx context.Context) {
	p := patience{log: l.Log, what: "sending"}
	for ctx.Err() == nil {
		l.pulse.sending.beat(l.Store.Now())
		err := l.Send(ctx)
		l.stored(ctx, err)
		wait := l.Tick
		if err != nil || !l.watch.failing(store.Sending) { // not: nothing is due as yet, after a failure
			wait = p.after(ctx, err, l.Tick)
		}
		select {
		case <-ctx.Done():
		case <-l.news:
		case <-time.After(wait):
		}
	}
}

// keepReading reads whenever the server says that there is news, and at every poll.
func (l *Loop) keepReading(ctx context.Context) {
	p := patience{log: l.Log, what: "reading the mailbox"}
	folders := patience{log: l.Log, what: "reading a folder"}
	for ctx.Err() == nil {
		l.pulse.reading.beat(l.Store.Now())
		err := l.Read(ctx)
		l.stored(ctx, err)
		if foldersOnly(err) {
			folders.after(ctx, err, 0)
			err = nil
		} else if err == nil {
			folders.after(ctx, nil, 0)
		}
		if err == nil {
			err = l.Mailbox.Wait(ctx, l.Poll)
		}
		if wait := p.after(ctx, err, 0); wait > 0 {
			select {
			case <-ctx.Done():
			case <-time.After(wait):
			}
		}
	}
}

// tell wakes the sending side.
func (l *Loop) tell() {
	select {
	case l.news <- struct{}{}:
	default:
	}
}

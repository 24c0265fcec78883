package loop

import (
	"context"
	"errors"
	"slices"
	"sync"
	"time"

	"leakytap/cmd/internal/oauth"
	"leakytap/inbox"
	"leakytap/mailer"
	"leakytap/store"
)

// tellEvery is how often the owner hears of what still isn't mended.
const tellEvery = 24 * time.Hour

// watch is what the loop remembers, beside the database, of how it fares.
type watch struct {
	mu     sync.Mutex
	noted  map[store.Work]time.Time // when a work was last noted as well
	fails  map[store.Work]bool      // whether it failed when it was last tried
	round  time.Time                // of sending, the last
	awake  time.Time                // since when the rounds follow each other
	looked time.Time                // when health was last looked at

	fault      string // what keeps the database from being written
	faultSince time.Time
	faultTold  time.Time
}

// A pause this long between two rounds of sending means that the machine slept.
const sleepTime = 2 * time.Hour

// wake notes a round of sending.
func (w *watch) wake(now time.Time) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if now.Sub(w.round) > sleepTime {
		w.awake = now
	}
	w.round = now
}

// noteEvery is how often it is written down that all is well.
const noteEvery = time.Minute

// note records how a work fares.
func (l *Loop) note(ctx context.Context, w store.Work, err error) error {
	if ctx.Err() != nil {
		return nil
	}
	now := l.Store.Now()
	l.watch.mu.Lock()
	fresh := err == nil && now.Sub(l.watch.noted[w]) < noteEvery
	if l.watch.fails == nil {
		l.watch.fails = map[store.Work]bool{}
	}
	l.watch.fails[w] = err != nil
	l.watch.mu.Unlock()
	if fresh {
		return nil
	}
	noting := l.Store.Write(ctx, func(tx *store.Tx) error {
		if err == nil {
			return tx.Works(w)
		}
		return tx.Fails(w, err.Error(), loginRefused(err))
	})
	l.watch.mu.Lock()
	defer l.watch.mu.Unlock()
	if l.watch.noted == nil {
		l.watch.noted = map[store.Work]time.Time{}
	}
	l.watch.noted[w] = now
	if err != nil || noting != nil {
		delete(l.watch.noted, w)
	}
	return noting
}

// failing reports whether a work failed when it was last tried.
func (w *watch) failing(work store.Work) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.fails[work]
}

func loginRefused(err error) bool {
	var imap *inbox.AuthError
	var smtp *mailer.Error
	var token *oauth.LoginError
	return errors.As(err, &imap) || errors.As(err, &token) || errors.As(err, &smtp) && smtp.Stage == mailer.StageAuth && smtp.Code/100 == 5
}

// foldersOnly reports whether a sync has failed in nothing but folders beside
// INBOX.
func foldersOnly(err error) bool {
	joined, ok := errors.Unwrap(err).(interface{ Unwrap() []error })
	if !ok {
		return false
	}
	for _, e := range joined.Unwrap() {
		f, ok := e.(*inbox.FolderError)
		if !ok || f.Folder == "INBOX" {
			return false
		}
	}
	return true
}

// health writes to the owner about what has to be mended, once a day.
func (l *Loop) health(tx *store.Tx) error {
	l.watch.mu.Lock()
	awake, due := l.watch.awake, tx.Now.Sub(l.watch.looked) >= noteEvery
	if due {
		l.watch.looked = tx.Now
	}
	l.watch.mu.Unlock()
	if !due {
		return nil
	}
	if err := tx.LoginEnds(l.LoginEnds()); err != nil {
		return err
	}
	ps, err := tx.Problems(awake)
	if err != nil {
		return err
	}
	untold, err := tx.Untold(ps, tx.Now.Add(-tellEvery))
	if err != nil || !untold {
		return err
	}
	for _, to := range l.healthTo(ps) {
		m, err := l.Composer.Health(to, ps, tx.Now)
		if err != nil {
			return err
		}
		if _, err := l.queueForOwner(tx, m, nil, tellEvery, true); err != nil {
			return err
		}
	}
	for _, p := range ps {
		l.Log.Warn("the owner is told of a problem", "problem", p.Kind, "since", p.Since, "count", p.Count, "detail", p.Detail)
	}
	return tx.Tell(ps)
}

// healthTo is who is told: if letters to the owner come back, everybody else
// that there is, and the mailbox itself.
func (l *Loop) healthTo(ps []store.Problem) []string {
	to := slices.Clone(l.Alert.To)
	if slices.ContainsFunc(ps, func(p store.Problem) bool { return p.Kind == store.ProblemReturned }) {
		to = append(append(to, l.Alert.EscalateTo...), l.Address)
	}
	slices.Sort(to)
	return slices.Compact(to)
}

// lockedTime is how long a lock of another program is waited out quietly: a
// backup program's copy takes a while.
const lockedTime = 5 * time.Minute

// stored sees to a database that can't be written: the owner is told by a mail
// that doesn't go through it.
func (l *Loop) stored(ctx context.Context, err error) {
	what, passing := store.Fault(err)
	now := l.Store.Now()
	w := &l.watch
	w.mu.Lock()
	if what == "" {
		if err == nil {
			w.fault = ""
		}
		w.mu.Unlock()
		return
	}
	if w.fault == "" {
		w.faultSince = now
	}
	w.fault = what
	since := w.faultSince
	quiet := now.Sub(w.faultTold) < tellEvery || passing && now.Sub(since) < lockedTime
	if !quiet {
		w.faultTold = now
	}
	w.mu.Unlock()
	if quiet || ctx.Err() != nil {
		return
	}
	l.Log.Error("the database can't be written; leakytap goes on by itself when that is mended", "reason", what, "error", err)
	problems := []store.Problem{{Kind: store.ProblemStorage, Since: store.At(since), Detail: what}}
	for _, to := range l.Alert.To {
		m, err := l.Composer.Health(to, problems, now)
		if err == nil {
			_, err = l.Outbox.Transport.Send(ctx, mailer.Envelope{From: l.Outbox.From, To: m.To, Raw: m.Raw}, nil)
		}
		if err != nil {
			l.Log.Error("the owner could not be told of it", "to", to, "error", err)
			w.mu.Lock()
			w.faultTold = time.Time{}
			w.mu.Unlock()
		}
	}
}

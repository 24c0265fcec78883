package mailer

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"strings"
	"time"

	"leakytap/store"
	"leakytap/store/crash"
)

// Outbox takes letters from the store to the submission server, one at a time:
// claimed, then dot right before the final dot, then what became of it
// (DESIGN section 5). Only one goroutine of one process may use it.
type Outbox struct {
	Store     *store.Store
	Transport *Transport
	From      string // envelope sender: the mailbox's address
	Log       *slog.Logger

	// Customers says whether letters to customers may go out at this moment.
	Customers func(*store.Tx) (bool, error)

	// settle records the end of the last dialogue. It is kept until the
	// database has taken it: a full disk must not forget a letter that is out.
	settle func(*store.Tx) error
}

// How long a letter waits for its next attempt: twice as long after each, and
// up to half as much more or less so that retries don't march in step.
const (
	firstRetry = time.Minute
	lastRetry  = time.Hour
)

// recordTimeout bounds a database write that must outlive a shutdown.
const recordTimeout = 10 * time.Second

// Deliver sends every letter that is due. It stops early, with an error, where
// no letter could be sent: no connection, no login, no database.
func (o *Outbox) Deliver(ctx context.Context) (sent int, err error) {
	for ctx.Err() == nil {
		l, err := o.claim(ctx)
		if errors.Is(err, store.ErrNotFound) {
			return sent, nil
		}
		if err != nil {
			return sent, fmt.Errorf("take a letter from the outbox: %w", err)
		}
		accepted, err := o.send(ctx, l)
		if err != nil {
			return sent, err
		}
		if accepted {
			sent++
		}
	}
	return sent, ctx.Err()
}

// claim records how the last dialogue ended, if that is still to be done, and
// takes the next letter, in one transaction.
func (o *Outbox) claim(ctx context.Context) (l store.Letter, err error) {
	nothing := false
	err = o.Store.Write(ctx, func(tx *store.Tx) error {
		if o.settle != nil {
			if err := o.settle(tx); err != nil {
				return err
			}
		}
		customers, err := o.Customers(tx)
		if err != nil {
			return err
		}
		l, err = tx.ClaimLetter(customers)
		if nothing = errors.Is(err, store.ErrNotFound); nothing {
			return nil
		}
		return err
	})
	if err != nil {
		return l, err
	}
	o.settle = nil
	if nothing {
		return l, store.ErrNotFound
	}
	return l, nil
}

// send goes through one dialogue. The error is for trouble that the next letter
// would meet as well.
func (o *Outbox) send(ctx context.Context, l store.Letter) (accepted bool, err error) {
	log := o.Log.With("letter", l.ID, "kind", l.Kind, "to", l.Recipient)
	crash.Point("claimed")
	receipt, err := o.Transport.Send(ctx, Envelope{From: o.From, To: l.Recipient, Raw: l.Raw}, func() error {
		crash.Point("before dot")
		err := o.Store.Dot(context.WithoutCancel(ctx), l)
		crash.Point("dot")
		return err
	})
	crash.Point("answered")
	var refusal *Error
	if err != nil && !errors.As(err, &refusal) {
		refusal = &Error{Temporary: true, Err: err}
	}
	next := o.Store.Now().Add(backoff(l.Attempts))
	if errors.Is(err, errWithdrawn) { // the database's trouble, not the letter's nor the server's
		next = o.Store.Now()
	}
	switch {
	case refusal == nil:
		o.settle = func(tx *store.Tx) error {
			return tx.SendLetter(l, strings.Trim(receipt.MessageID, "<>"))
		}
		log.Info(string(l.Kind)+" sent", "message_id", l.MessageID, "answer", receipt.Response)
	case refusal.Unknown:
		o.settle = func(tx *store.Tx) error { return tx.DoubtLetter(l, next, refusal.Error()) }
		log.Warn("fate of "+string(l.Kind)+" unknown", "error", refusal)
	case refusal.Temporary || !l.ToCustomer:
		o.settle = func(tx *store.Tx) error { return tx.RetryLetter(l.ID, next, refusal.Error()) }
		log.Warn(string(l.Kind)+" put off", "until", next, "error", refusal)
	default:
		o.settle = func(tx *store.Tx) error {
			if err := tx.FailLetter(l, refusal.Error()); err != nil || !refusal.Recipient {
				return err
			}
			return tx.Suppress(l.Recipient, store.SuppressedBounce, refusal.Error())
		}
		log.Error(string(l.Kind)+" refused", "error", refusal)
	}
	if err := o.record(ctx); err != nil {
		return false, fmt.Errorf("record what became of letter %d: %w", l.ID, err)
	}
	crash.Point("recorded")
	if refusal != nil && stops(refusal) {
		return false, refusal
	}
	return refusal == nil, nil
}

// stops reports whether the next letter would meet the same trouble: it lies
// with the server, the login or the database and not with the letter. A server
// that leaves one letter in doubt isn't given another at once.
func stops(e *Error) bool {
	switch {
	case errors.Is(e, store.ErrWithdrawn):
		return false
	case e.Unknown || e.Code == 421 || e.Stage == StageDial || e.Stage == StageTLS || e.Stage == StageAuth:
		return true
	}
	return e.Temporary && e.Code/100 != 4
}

// record writes down how a dialogue ended, even while the process is stopping.
func (o *Outbox) record(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), recordTimeout)
	defer cancel()
	if err := o.Store.Write(ctx, o.settle); err != nil {
		return err
	}
	o.settle = nil
	return nil
}

func backoff(attempts int) time.Duration {
	d := firstRetry << min(max(attempts-1, 0), 10)
	d = min(d, lastRetry)
	return d/2 + rand.N(d)
}

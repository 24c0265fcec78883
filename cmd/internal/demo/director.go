package demo

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"leakytap/cmd/internal/intake"
	"leakytap/store"
)

// step is how far simulated time moves at once, if nothing is planned before.
const step = 30 * time.Minute

// How long it takes, in real time, to read a line, and to see time pass.
const (
	lineTime = 150 * time.Millisecond
	stepTime = 5 * time.Millisecond
)

// director lets time pass while the loop has nothing to do, and has people act
// on the mail that they get.
type director struct {
	*house
	play *play
	out  *printer
	keep *keeper
	slow bool

	agenda      []event
	seen        int                 // of the mails that the post office has sent
	delivered   map[string]uint32   // mails put into each folder of the business's mailbox
	received    map[string][]string // kinds of the letters to each customer
	owned       []mail              // letters to the owner
	firstAnswer string              // file
}

// event is something that is going to happen.
type event struct {
	at time.Time
	do func(context.Context) error
}

func newDirector(h *house, p *play, out *printer, slow bool) *director {
	d := &director{house: h, play: p, out: out, slow: slow, keep: &keeper{dir: h.dir},
		delivered: make(map[string]uint32), received: make(map[string][]string)}
	for _, c := range p.customers {
		for _, v := range c.visits {
			v.job.Name, v.job.Email = c.name, c.email
			d.plan(v.job.CompletedAt.Add(10*time.Minute), func(ctx context.Context) error { return d.finishJob(ctx, v.job) })
		}
	}
	return d
}

func (d *director) plan(at time.Time, do func(context.Context) error) {
	d.agenda = append(d.agenda, event{at, do})
	slices.SortStableFunc(d.agenda, func(a, b event) int { return a.at.Compare(b.at) })
}

// direct plays until the end of the script.
func (d *director) direct(ctx context.Context) error {
	for {
		if err := errors.Join(d.settle(ctx), d.narrate(ctx), d.out.err); err != nil {
			return err
		}
		if err := d.readMail(); err != nil {
			return err
		}
		now := d.clock.Now()
		switch {
		case len(d.agenda) > 0 && !d.agenda[0].at.After(now):
			next := d.agenda[0]
			d.agenda = d.agenda[1:]
			if err := next.do(ctx); err != nil {
				return err
			}
		case !now.Before(d.play.end):
			return nil
		default:
			d.advance(now)
			if err := d.wait(ctx, stepTime); err != nil {
				return err
			}
		}
	}
}

// advance moves the clock to the next full step, or to what is planned before it.
func (d *director) advance(now time.Time) {
	next := now.Truncate(step).Add(step)
	if len(d.agenda) > 0 && d.agenda[0].at.Before(next) {
		next = d.agenda[0].at
	}
	d.clock.set(next)
}

// wait lets real time pass where somebody watches.
func (d *director) wait(ctx context.Context, t time.Duration) error {
	if !d.slow {
		return ctx.Err()
	}
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(t):
		return nil
	}
}

// settle returns when the loop has read all mail and has nothing left to do at
// this moment.
func (d *director) settle(ctx context.Context) error {
	limit := time.NewTimer(stalled)
	defer limit.Stop()
	read, err := d.allRead(ctx)
	for rests := 0; err == nil && rests < 2; { // one may have begun before the last mail was read
		select {
		case <-ctx.Done():
			return ctx.Err()
		case err := <-d.stopped:
			d.stopped <- err
			return errors.Join(errors.New("the loop has stopped"), err)
		case <-limit.C:
			return &StalledError{d.clock.Now()}
		case at := <-d.rested:
			if !at.Equal(d.clock.Now()) {
				continue
			}
		}
		if read {
			rests++
		} else {
			read, err = d.allRead(ctx)
		}
	}
	return err
}

// readEvery is how far simulated time may run ahead of the loop's reading, which
// takes real time: well below what the owner would be told of.
const readEvery = 3 * time.Hour

// allRead reports whether the loop has read all that was put into its mailbox,
// and not long ago.
func (d *director) allRead(ctx context.Context) (all bool, err error) {
	err = d.store.Read(ctx, func(tx *store.Tx) error {
		reading, err := tx.HealthOf(store.Reading)
		if err != nil {
			return err
		}
		all = tx.Now.Sub(reading.WellAt.Time) < readEvery
		for folder, n := range d.delivered {
			c, _, err := tx.CursorOf(folder)
			if err != nil {
				return err
			}
			all = all && c.LastUID >= n // nothing is ever deleted: UIDs count
		}
		return nil
	})
	return all, err
}

// finishJob is the business reporting a job.
func (d *director) finishJob(ctx context.Context, j intake.Job) error {
	job, added, err := intake.Add(ctx, d.store, "demo", j)
	if err != nil {
		return fmt.Errorf("add the job %s: %w", j.Ref, err)
	}
	if !added {
		return fmt.Errorf("the job %s is there already", j.Ref)
	}
	d.say("job done: %s for %s, by %s", lower(job.Summary), job.CustomerName, job.Staff)
	return d.wait(ctx, lineTime)
}

// readMail has everybody read what arrived since, and plan what they do about it.
func (d *director) readMail() error {
	sent := d.office.Sent()
	for _, m := range sent[d.seen:] {
		file, err := d.keep.save(m.Raw)
		if err != nil {
			return err
		}
		if m.User != businessEmail {
			if d.firstAnswer == "" {
				d.firstAnswer = file
			}
			continue
		}
		l, err := parseMail(m.Raw)
		if err != nil {
			return fmt.Errorf("a letter from leakytap to %v: %w", m.To, err)
		}
		l.file = file
		for _, to := range m.To {
			d.arrived(to, l)
		}
	}
	d.seen = len(sent)
	return nil
}

func (d *director) arrived(to string, l mail) {
	if to == owner.email {
		d.owned = append(d.owned, l)
		d.ownerReads(l)
		return
	}
	if l.kind == "" {
		return // the owner's own mail
	}
	d.received[to] = append(d.received[to], l.kind)
	for _, c := range d.play.customers {
		if c.email != to {
			continue
		}
		for _, a := range c.answers {
			if string(a.to) == l.kind {
				d.plan(d.clock.Now().Add(a.after), func(ctx context.Context) error { return d.answer(ctx, c, a, l) })
			}
		}
	}
}

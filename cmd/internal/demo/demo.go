// Package demo plays the whole route in simulated time: the production loop, real mail servers on loopback, scripted customers.
package demo

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"
)

// Options of a performance.
type Options struct {
	Dir    string    // an empty folder: the config, the database and every mail are left there
	Out    io.Writer // what people read
	Colour bool
	Slow   bool // leave time to read along
}

// Result is what a performance came to.
type Result struct {
	Mails int           // that were sent, by everybody
	Days  int           // simulated
	Took  time.Duration // in real time

	Answer, Alert, Digest string // three of the mails that are left, without .eml or .html: a customer's answer, an alert, a week's digest
}

// DeviationError lists the customers who didn't end as scripted, and how.
type DeviationError struct{ Problems []string }

func (e *DeviationError) Error() string {
	return "not everyone ended as scripted:\n  " + strings.Join(e.Problems, "\n  ")
}

// Run plays the demo. The error is a *DeviationError where somebody didn't end as
// scripted; the result is whole then, too.
func Run(ctx context.Context, o Options) (r Result, err error) {
	began := time.Now()
	play, err := newPlay()
	if err != nil {
		return r, err
	}
	h, err := openHouse(ctx, o.Dir, play)
	if err != nil {
		return r, err
	}
	defer func() { err = errors.Join(err, h.close()) }()

	out := &printer{w: o.Out, colour: o.Colour}
	d := newDirector(h, play, out, o.Slow)
	out.print(opening)
	if err := d.direct(ctx); err != nil {
		return r, err
	}
	endings, err := h.endings(ctx, play, d.received)
	if err != nil {
		return r, err
	}
	out.print("\n")
	out.table(endings)
	if alert, ok := d.alertAbout(play.showcase); ok {
		out.print("\nOne alert, as %s reads it (the text part; there is HTML beside it):\n\n", owner.first())
		out.frame(alert)
		r.Alert = filepath.Join(o.Dir, mailFolder, alert.file)
	}
	if digest, ok := d.lastDigest(); ok {
		out.print("\nAnd on Monday, the week in one mail, with pictures: “%s”.\n", digest.subject)
		r.Digest = filepath.Join(o.Dir, mailFolder, digest.file)
	}
	r.Answer = filepath.Join(o.Dir, mailFolder, d.firstAnswer)
	r.Mails, r.Days, r.Took = d.keep.n, int(play.end.Sub(play.begin).Hours()/24)+1, time.Since(began)
	if problems := deviations(endings); len(problems) > 0 {
		return r, &DeviationError{problems}
	}
	return r, out.err
}

const opening = "Acme Plumbing, Leeds: a fortnight, simulated. The mail servers are real, and on this machine only.\n\n"

// stalled is how long, in real time, the loop may take over one moment.
const stalled = 30 * time.Second

// StalledError says that the loop didn't come to rest.
type StalledError struct{ At time.Time }

func (e *StalledError) Error() string {
	return fmt.Sprintf("the demo stands still at %s: something is under way for %v and doesn't end", e.At.Format(stamp), stalled)
}

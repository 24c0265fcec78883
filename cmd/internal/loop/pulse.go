package loop

import (
	"sync/atomic"
	"time"
)

// pulse notes when either side of the loop last got on: for a watchdog.
type pulse struct{ sending, reading beat }

type beat struct{ at atomic.Pointer[time.Time] }

func (b *beat) beat(now time.Time) { b.at.Store(&now) }

// maxStep is longer than anything that a side of the loop may wait for at one
// time, but for the next poll: ten minutes for an answer to the dot or for a large
// mail, and as long as patience has.
const maxStep = 20 * time.Minute

// Alive reports whether both sides of the loop get on, or haven't begun. Time
// that the machine slept doesn't count.
func (l *Loop) Alive() bool {
	now := l.Store.Now()
	within := func(b *beat, limit time.Duration) bool {
		last := b.at.Load()
		return last == nil || now.Sub(*last) <= limit
	}
	return within(&l.pulse.sending, maxStep) && within(&l.pulse.reading, maxStep+l.Poll)
}

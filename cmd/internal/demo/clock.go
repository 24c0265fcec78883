package demo

import (
	"sync/atomic"
	"time"
)

// clock is the simulated time. Only the director moves it.
type clock struct{ t atomic.Pointer[time.Time] }

func newClock(t time.Time) *clock {
	c := new(clock)
	c.set(t)
	return c
}

func (c *clock) set(t time.Time) { c.t.Store(&t) }

// Now is the moment that it is for everybody in the demo.
func (c *clock) Now() time.Time { return *c.t.Load() }

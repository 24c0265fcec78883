package loop

import (
	"context"
	"log/slog"
	"math/rand/v2"
	"time"
)

// patience says how long to wait after trouble: longer and longer, and it logs
// the same trouble once, not at every attempt.
type patience struct {
	log   *slog.Logger
	what  string
	fails int
	last  string
}

const (
	shortestWait = time.Second
	longestWait  = 5 * time.Minute
)

// after takes how an attempt ended and returns the wait before the next; calm
// is the wait when all is well.
func (p *patience) after(ctx context.Context, err error, calm time.Duration) time.Duration {
	if ctx.Err() != nil {
		return calm
	}
	if err == nil {
		if p.fails > 0 {
			p.log.Info(p.what+" works again", "failures", p.fails)
		}
		p.fails, p.last = 0, ""
		return calm
	}
	d := min(shortestWait<<min(p.fails, 10), longestWait)
	p.fails++
	level := slog.LevelDebug
	if err.Error() != p.last {
		p.last, level = err.Error(), slog.LevelError
	}
	p.log.Log(ctx, level, p.what+" failed", "error", err, "next_try_in", d)
	return d/2 + rand.N(d)
}

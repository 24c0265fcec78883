package loop

import (
	"path/filepath"
	"testing"
	"time"

	"leakytap/store"
)

func TestQuietMailboxIsAliveUntilItsPollIsOverdue(t *testing.T) {
	reading := func(p *pulse) *beat { return &p.reading }
	sending := func(p *pulse) *beat { return &p.sending }
	for _, c := range []struct {
		what          string
		poll, silence time.Duration
		side          func(*pulse) *beat
		alive         bool
	}{
		{"reading, usual poll", time.Minute, maxStep, reading, true},
		{"reading, usual poll, overdue", time.Minute, maxStep + 2*time.Minute, reading, false},
		{"reading, long poll", 30 * time.Minute, 40 * time.Minute, reading, true},
		{"reading, long poll, overdue", 30 * time.Minute, 51 * time.Minute, reading, false},
		{"sending", 30 * time.Minute, maxStep, sending, true},
		{"sending, overdue", 30 * time.Minute, maxStep + time.Second, sending, false},
	} {
		t.Run(c.what, func(t *testing.T) {
			now := time.Now()
			s, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "leakytap.db"), func() time.Time { return now })
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			l := &Loop{Store: s, Poll: c.poll}
			if !l.Alive() {
				t.Error("not alive before it has begun")
			}
			c.side(&l.pulse).beat(now)
			now = now.Add(c.silence)
			if got := l.Alive(); got != c.alive {
				t.Errorf("alive: %t after %v, want %t", got, c.silence, c.alive)
			}
		})
	}
}

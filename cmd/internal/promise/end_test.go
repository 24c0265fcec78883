package promise

import (
	"context"
	"fmt"
	"strings"
	"syscall"
	"testing"
	"time"
)

// testEnd: one daemon a database, the CLI beside it, and how it ends.
func testEnd(t *testing.T, tab *table) {
	t.Run("alone", func(t *testing.T) { testAlone(t, tab) })
	t.Run("signal", func(t *testing.T) { testSignal(t, tab) })
	t.Run("goroutines", func(t *testing.T) { testGoroutines(t) })
}

func testAlone(t *testing.T, tab *table) {
	office := newOffice(t, plan{customers: 10}, time.Now)
	h := newHouse(t, plan{office: office, now: time.Now})
	d := startDaemon(t, h.path())
	if !eventually(time.Minute, func() bool { return h.count(`SELECT COUNT(*) FROM health WHERE well_at IS NOT NULL`) > 0 }) {
		t.Fatalf("it doesn't begin to work:\n%s", d.log)
	}
	out, code := leakytap(t, h.path(), "run")
	refused := 0
	if code == 1 && strings.Contains(out, fmt.Sprintf("process %d on ", d.cmd.Process.Pid)) {
		refused++
	} else {
		t.Errorf("exit code %d: %s", code, out)
	}
	tab.hold(t, 11, "a second run refused, naming the first", refused, 1)
	failed := 0
	for i := range 5 {
		for _, args := range [][]string{{"job", "add", "--ref", fmt.Sprint(i), "--email", customer(i), "--summary", "tap"}, {"job", "list", "--json"}, {"followup", "list"}, {"status"}} {
			if out, code := leakytap(t, h.path(), args...); code != 0 {
				failed++
				t.Errorf("%v: exit code %d: %s", args, code, out)
			}
		}
	}
	tab.note(11, "verbs run beside the daemon", 20)
	tab.hold(t, 11, "of which failed", failed, 0)
	d.kill()
	again := startDaemon(t, h.path())
	if !eventually(time.Minute, func() bool {
		return strings.Contains(again.log.String(), "leakytap runs") && len(sentTo(office, "ask")) == 5
	}) {
		t.Errorf("after kill -9 the database stays locked:\n%s", again.log)
	}
	again.stop(t)
	if out, code := leakytap(t, h.path(), "status"); code != 1 {
		t.Errorf("status of a stopped daemon: exit code %d: %s", code, out)
	}
}

// testSignal: SIGTERM while the answer to the dot is awaited.
func testSignal(t *testing.T, tab *table) {
	for signals, want := range map[int]string{1: "sent", 2: "unknown"} {
		dots := make(chan struct{}, 10)
		delay := 3 * time.Second
		if signals == 2 {
			delay = time.Minute
		}
		office := newOffice(t, plan{customers: 1}, time.Now)
		proxy := newSMTPProxy(t, office.SMTPAddr, func(step string) action {
			if step != "DOT" {
				return action{}
			}
			dots <- struct{}{}
			return action{delay: delay}
		})
		h := newHouse(t, plan{office: office, smtp: proxy.addr, now: time.Now})
		h.job(0)
		d := startDaemon(t, h.path())
		select {
		case <-dots:
		case <-time.After(time.Minute):
			t.Fatalf("nothing is sent:\n%s", d.log)
		}
		begun := time.Now()
		for range signals {
			d.cmd.Process.Signal(syscall.SIGTERM)
			eventually(300*time.Millisecond, func() bool { return strings.Count(d.log.String(), "stopping") == signals })
		}
		ended := d.endsWithin(50 * time.Second)
		if !ended || d.err != nil {
			t.Errorf("%d signals: ended %t: %v\n%s", signals, ended, d.err, d.log)
		}
		got := h.count(`SELECT COUNT(*) FROM letters WHERE kind = 'ask' AND state = ?`, want)
		tab.hold(t, 11, fmt.Sprintf("SIGTERM ×%d between dot and answer (%v late): %s, ended after %.1f s", signals, delay, want, time.Since(begun).Seconds()), got, 1)
		d.kill()
	}
}

// testGoroutines: a loop that has run leaves nothing behind, as TestMain checks.
func testGoroutines(t *testing.T) {
	h := newHouse(t, plan{customers: 5})
	for i := range 5 {
		h.job(i)
	}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- h.loop.Run(ctx) }()
	if !eventually(time.Minute, func() bool { return len(sentTo(h.office, "ask")) == 5 }) {
		t.Error("it doesn't work")
	}
	cancel()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

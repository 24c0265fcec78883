package inbox

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"
)

func TestWaitEndsOnNews(t *testing.T) {
	sc, s := newScript(t, mail("reply 1")), newStore()
	c := newClient(t, sc.options())
	run(t, c, s)
	sc.answer = func(s *session, tag, command string) bool {
		if command != "IDLE" {
			return false
		}
		s.say("+ idling")
		sc.change(func() { sc.mails[2], sc.next = mail("reply 2"), 3 })
		s.say("* 2 EXISTS")
		if done, _ := s.lines.ReadString('\n'); strings.TrimSpace(done) != "DONE" {
			t.Errorf("IDLE ended with %q", done)
		}
		s.say("%s OK done", tag)
		return true
	}
	if err := c.Wait(t.Context(), time.Hour); err != nil {
		t.Fatal(err)
	}
	run(t, c, s)
	if got := s.subjects(); len(got) != 2 {
		t.Errorf("took %q", got)
	}
	if sc.sessions != 1 {
		t.Errorf("%d connections", sc.sessions)
	}
}

func TestWaitSeesWhatCameBeforeIdle(t *testing.T) {
	sc, s := newScript(t, mail("reply 1")), newStore()
	c := newClient(t, sc.options())
	run(t, c, s)
	sc.change(func() { sc.mails[2], sc.next = mail("reply 2"), 3 })
	if err := c.Wait(t.Context(), time.Hour); err != nil || sc.count("IDLE") > 0 {
		t.Errorf("error %v, %d times IDLE", err, sc.count("IDLE"))
	}
}

func TestUIDValidityThatChangesAtEachLookIsNoNews(t *testing.T) { // Courier
	sc := newScript(t, mail("reply 1"))
	sc.next = 0
	sc.answer = func(s *session, tag, command string) bool {
		if strings.HasPrefix(command, "EXAMINE") {
			sc.change(func() { sc.validity++ })
		}
		return false
	}
	c := newClient(t, sc.options())
	run(t, c, newStore())
	if err := c.Wait(t.Context(), time.Millisecond); err != nil || sc.count("IDLE") != 1 {
		t.Errorf("error %v, %d times IDLE", err, sc.count("IDLE"))
	}
}

func TestWaitRenewsIdle(t *testing.T) {
	sc, s := newScript(t, mail("reply 1")), newStore()
	o := sc.options()
	o.limits.settle, o.limits.renew = time.Millisecond, time.Millisecond
	c := newClient(t, o)
	run(t, c, s)
	if err := c.Wait(t.Context(), 50*time.Millisecond); err != nil || sc.count("IDLE") < 2 {
		t.Errorf("error %v, %d times IDLE", err, sc.count("IDLE"))
	}
}

func TestNewsToldLateEndsAWait(t *testing.T) {
	sc := newScript(t, mail("reply 1"))
	o := sc.options()
	o.limits.settle = time.Millisecond
	c := newClient(t, o)
	run(t, c, newStore())
	sc.answer = func(s *session, tag, command string) bool {
		if command == "IDLE" {
			s.say("+ idling")
			s.lines.ReadString('\n')
			s.say("* 2 EXISTS")
			s.say("%s OK done", tag)
		}
		return command == "IDLE"
	}
	if err := c.Wait(t.Context(), time.Hour); err != nil || sc.count("IDLE") != 1 {
		t.Errorf("error %v, %d times IDLE", err, sc.count("IDLE"))
	}
}

func TestHalfOpenConnectionIsNoticedAtTheRenewal(t *testing.T) {
	sc, s := newScript(t, mail("reply 1")), newStore()
	o := sc.options()
	o.limits = limits{settle: 5 * time.Millisecond, done: 20 * time.Millisecond}
	c := newClient(t, o)
	run(t, c, s)
	sc.answer = func(s *session, tag, command string) bool {
		if command == "IDLE" && s.number == 1 {
			s.say("+ idling")
			s.lines.ReadString('\n') // DONE is read, and nothing follows
			return true
		}
		return false
	}
	err := c.Wait(t.Context(), time.Hour)
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
	sc.change(func() { sc.mails[2], sc.next = mail("reply 2"), 3 })
	run(t, c, s) // on a new connection
	if got := s.subjects(); len(got) != 2 || sc.sessions != 2 {
		t.Errorf("took %q over %d connections", got, sc.sessions)
	}
	if d := (limits{}).orDefault(); d.renew+d.done > 5*time.Minute {
		t.Errorf("a dead peer shows only after %v", d.renew+d.done)
	}
}

func TestWaitWithoutIdleJustWaits(t *testing.T) {
	for name, set := range map[string]func(*script){
		"not offered": func(sc *script) { sc.caps = "IMAP4rev1 AUTH=PLAIN" },
		"refused": func(sc *script) {
			sc.answer = func(s *session, tag, command string) bool {
				if command == "IDLE" {
					s.say("%s NO not today", tag)
				}
				return command == "IDLE"
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			sc := newScript(t, mail("reply 1"))
			set(sc)
			c := newClient(t, sc.options())
			run(t, c, newStore())
			if offered := name != "not offered"; c.CanIdle() != offered {
				t.Errorf("CanIdle: %t", c.CanIdle())
			}
			if err := c.Wait(t.Context(), time.Millisecond); err != nil {
				t.Error(err)
			}
			ctx, cancel := context.WithTimeout(t.Context(), time.Millisecond)
			defer cancel()
			if err := c.Wait(ctx, time.Hour); !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestContextEndsAWait(t *testing.T) {
	sc := newScript(t, mail("reply 1"))
	c := newClient(t, sc.options())
	run(t, c, newStore())
	ctx, cancel := context.WithCancel(t.Context())
	sc.answer = func(s *session, tag, command string) bool {
		if command == "IDLE" {
			s.say("+ idling")
			cancel()
			s.lines.ReadString('\n')
		}
		return command == "IDLE"
	}
	if err := c.Wait(ctx, time.Hour); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestByeDuringIdleIsAnError(t *testing.T) {
	sc := newScript(t, mail("reply 1"))
	c := newClient(t, sc.options())
	run(t, c, newStore())
	sc.answer = func(s *session, tag, command string) bool {
		if command == "IDLE" {
			s.say("+ idling")
			s.say("* BYE going down")
			s.Close()
		}
		return command == "IDLE"
	}
	if err := c.Wait(t.Context(), time.Hour); err == nil || !strings.Contains(err.Error(), "closed the connection") {
		t.Errorf("got %v", err)
	}
}

package mailer

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

func TestEveryWayThatADialogueEnds(t *testing.T) {
	type want struct {
		stage                         Stage
		code                          int
		temporary, recipient, unknown bool
	}
	answers := map[string]string{
		"421": "421 4.3.2 going down", "451": "451 4.3.0 try later", "550": "550 5.7.1 policy",
		"hang up": hangUp, "reset": reset, "silence": silence,
	}
	verbs := map[string]Stage{
		"CONNECT": StageDial, "EHLO": StageDial, "AUTH": StageAuth,
		"MAIL": StageMail, "RCPT": StageRcpt, "DATA": StageData, "DOT": StageDot,
	}
	for verb, stage := range verbs {
		beforeLetter := stage == StageDial || stage == StageAuth
		wants := map[string]want{
			"421":     {stage: stage, code: 421, temporary: true},
			"451":     {stage: stage, code: 451, temporary: true},
			"550":     {stage: stage, code: 550, temporary: beforeLetter},
			"hang up": {stage: stage, temporary: stage != StageDot, unknown: stage == StageDot},
			"reset":   {stage: stage, temporary: stage != StageDot, unknown: stage == StageDot},
			"silence": {stage: stage, temporary: stage != StageDot, unknown: stage == StageDot},
		}
		for how, answer := range answers {
			t.Run(verb+" "+how, func(t *testing.T) {
				s := newScript(t, on(verb, answer))
				o := Options{
					Port: s.port, Username: "bob",
					Password: func(context.Context) (string, error) { return "secret", nil },
				}
				if how == "silence" {
					o.Timeout, o.DotTimeout = 20*time.Millisecond, 20*time.Millisecond
				}
				tr := newTransport(t, o)
				hooks := 0
				_, err := tr.Send(t.Context(), letter("b@example.test"), func() error { hooks++; return nil })
				var e *Error
				if !errors.As(err, &e) {
					t.Fatalf("got %v", err)
				}
				if got := (want{e.Stage, e.Code, e.Temporary, e.Recipient, e.Unknown}); got != wants[how] {
					t.Errorf("got %+v, want %+v (%v)", got, wants[how], err)
				}
				if calls := map[bool]int{true: 1}[verb == "DOT"]; hooks != calls {
					t.Errorf("hook called %d times, want %d", hooks, calls)
				}
				if accepted, _, _ := s.state(); len(accepted) > 0 {
					t.Error("accepted")
				}
			})
		}
	}
}

func TestTransportServesOnAfterARefusal(t *testing.T) {
	for _, verb := range []string{"MAIL", "RCPT", "DATA", "DOT"} {
		for _, answer := range []string{"421 4.3.2 going down", "451 4.3.0 try later", "550 5.7.1 policy", hangUp} {
			t.Run(verb+" "+answer, func(t *testing.T) {
				first := true
				s := newScript(t, func(_ int, v, _ string) string {
					if v == verb && first {
						first = false
						return answer
					}
					return ""
				})
				tr := newTransport(t, Options{Port: s.port})
				if _, err := tr.Send(t.Context(), letter("one@example.test"), nil); err == nil {
					t.Fatal("no error")
				}
				if _, err := tr.Send(t.Context(), letter("two@example.test"), nil); err != nil {
					t.Fatal(err)
				}
				accepted, conns, _ := s.state()
				cut := answer == hangUp || strings.HasPrefix(answer, "421")
				if want := map[bool]int{false: 1, true: 2}[cut]; conns != want {
					t.Errorf("%d connections, want %d", conns, want)
				}
				if len(accepted) != 1 {
					t.Errorf("%d accepted, want 1", len(accepted))
				}
			})
		}
	}
}

func TestRefusedRSETIsNotTheNextLettersFault(t *testing.T) {
	for _, answer := range []string{"503 5.5.1 too many errors", "451 4.3.0 try later", "421 4.3.2 going down", hangUp} {
		t.Run(answer, func(t *testing.T) {
			s := newScript(t, func(_ int, verb, line string) string {
				switch {
				case verb == "RSET":
					return answer
				case verb == "RCPT" && strings.Contains(line, "gone@"):
					return "550 5.1.1 no such user"
				}
				return ""
			})
			tr := newTransport(t, Options{Port: s.port})
			if e := sendError(t, tr, letter("gone@example.test")); !e.Recipient {
				t.Errorf("the first letter: %v", e)
			}
			if _, err := tr.Send(t.Context(), letter("b@example.test"), nil); err != nil {
				t.Errorf("the second letter: %v", err)
			}
			if accepted, conns, _ := s.state(); len(accepted) != 1 || conns != 2 {
				t.Errorf("%d letters accepted over %d connections, want 1 over 2", len(accepted), conns)
			}
		})
	}
}

func TestReusedConnectionFoundDead(t *testing.T) {
	// The first connection carries one message; at the next, it fails like this.
	tests := map[string]struct {
		verb, answer string
		conns        int // in all, after the second Send
		fails        bool
	}{
		"closed at MAIL":           {"MAIL", hangUp, 2, false},
		"reset at MAIL":            {"MAIL", reset, 2, false},
		"421 at MAIL":              {"MAIL", "421 4.4.2 idle too long", 2, false},
		"451 at MAIL is an answer": {"MAIL", "451 4.3.0 later", 1, true},
		"closed at RCPT":           {"RCPT", hangUp, 1, true},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			seen := 0
			s := newScript(t, func(conn int, verb, _ string) string {
				if conn == 1 && verb == tt.verb {
					if seen++; seen == 2 {
						return tt.answer
					}
				}
				return ""
			})
			tr := newTransport(t, Options{Port: s.port})
			hooks := 0
			hook := func() error { hooks++; return nil }
			if _, err := tr.Send(t.Context(), letter("one@example.test"), hook); err != nil {
				t.Fatal(err)
			}
			_, err := tr.Send(t.Context(), letter("two@example.test"), hook)
			if (err != nil) != tt.fails {
				t.Errorf("got %v", err)
			}
			accepted, conns, _ := s.state()
			if conns != tt.conns || len(accepted) != hooks {
				t.Errorf("%d connections, want %d; %d accepted, %d hooks", conns, tt.conns, len(accepted), hooks)
			}
		})
	}
	t.Run("every connection", func(t *testing.T) {
		var dead atomic.Bool
		s := newScript(t, func(_ int, verb, _ string) string {
			if verb == "MAIL" && dead.Load() {
				return hangUp
			}
			return ""
		})
		tr := newTransport(t, Options{Port: s.port})
		if _, err := tr.Send(t.Context(), letter("one@example.test"), nil); err != nil {
			t.Fatal(err)
		}
		dead.Store(true)
		if e := sendError(t, tr, letter("two@example.test")); e.Stage != StageMail || !e.Temporary {
			t.Errorf("got %+v", e)
		}
		if _, conns, _ := s.state(); conns != 2 {
			t.Errorf("%d connections, want 2", conns)
		}
	})
}

func TestHookComesBetweenTheDataAndTheDot(t *testing.T) {
	for name, raw := range map[string]string{
		"short":        "A: b\r\n\r\nlast line\r\n",
		"unterminated": "A: b\r\n\r\nlast line",
		"long":         "A: b\r\n\r\n" + strings.Repeat("x\r\n", 50_000) + "last line\r\n",
	} {
		t.Run(name, func(t *testing.T) {
			s := newScript(t, on("", ""))
			s.data = make(chan string, 100_000)
			tr := newTransport(t, Options{Port: s.port})
			calls := 0
			_, err := tr.Send(t.Context(), Envelope{"a@acme.test", "b@example.test", []byte(raw)}, func() error {
				calls++
				for line := range s.data { // all of it is at the server
					if line == "last line\r\n" {
						break
					}
				}
				if accepted, _, _ := s.state(); len(accepted) > 0 {
					t.Error("the dot is out before the hook")
				}
				return nil
			})
			accepted, _, _ := s.state()
			if err != nil || calls != 1 || len(accepted) != 1 {
				t.Errorf("%v; hook called %d times, %d accepted", err, calls, len(accepted))
			}
		})
	}
}

func TestCancelBeforeTheDotIsObeyedAtOnce(t *testing.T) {
	for _, verb := range []string{"CONNECT", "EHLO", "MAIL", "RCPT", "DATA"} {
		t.Run(verb, func(t *testing.T) {
			ctx, cancel := context.WithCancel(t.Context())
			s := newScript(t, func(_ int, v, _ string) string {
				if v == verb {
					cancel()
					return silence
				}
				return ""
			})
			tr := newTransport(t, Options{Port: s.port, Timeout: time.Minute})
			_, err := tr.Send(ctx, letter("b@example.test"), nil)
			var e *Error
			if !errors.As(err, &e) || !errors.Is(err, context.Canceled) || !e.Temporary || e.Unknown {
				t.Errorf("got %v", err)
			}
		})
	}
	t.Run("in line behind another", func(t *testing.T) {
		dot := make(chan struct{})
		s := newScript(t, func(_ int, verb, _ string) string {
			if verb == "DOT" {
				close(dot)
				return silence
			}
			return ""
		})
		tr := newTransport(t, Options{Port: s.port})
		first := make(chan error)
		go func() { _, err := tr.Send(context.Background(), letter("b@example.test"), nil); first <- err }()
		<-dot
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if _, err := tr.Send(ctx, letter("c@example.test"), nil); !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
		tr.Abort()
		var e *Error
		if err := <-first; !errors.As(err, &e) || !e.Unknown {
			t.Errorf("the first: %v", err)
		}
	})
}

func TestLateAnswerToTheDotIsWaitedFor(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	const timeout = 20 * time.Millisecond
	s := newScript(t, func(_ int, verb, _ string) string {
		if verb == "DOT" {
			cancel()                  // in vain
			<-time.After(5 * timeout) // longer than any other command may take
		}
		return ""
	})
	tr := newTransport(t, Options{Port: s.port, Timeout: timeout, DotTimeout: time.Minute})
	receipt, err := tr.Send(ctx, letter("b@example.test"), nil)
	if err != nil || receipt.Response != "2.0.0 queued as 4711" {
		t.Errorf("got %+v, %v", receipt, err)
	}
}

func TestAnyPositiveAnswerToTheDotIsAcceptance(t *testing.T) {
	s := newScript(t, on("DOT", "252 2.0.0 as you like"))
	tr := newTransport(t, Options{Port: s.port})
	if r, err := tr.Send(t.Context(), letter("b@example.test"), nil); err != nil || r.Response != "2.0.0 as you like" {
		t.Errorf("got %+v, %v", r, err)
	}
}

func TestEndlessAnswerIsCutShort(t *testing.T) {
	s := newScript(t, on("MAIL", strings.Repeat("250-and so on\r\n", answerSize/10)))
	tr := newTransport(t, Options{Port: s.port})
	if e := sendError(t, tr, letter("b@example.test")); !errors.Is(e, errAnswerTooLong) || !e.Temporary {
		t.Errorf("got %v", e)
	}
}

func TestConcurrentSendsTakeTurns(t *testing.T) {
	s := newScript(t, on("", ""))
	tr := newTransport(t, Options{Port: s.port})
	var senders sync.WaitGroup
	for i := range 20 {
		senders.Go(func() {
			e := letter("b@example.test")
			e.Raw = bytes.Repeat(fmt.Appendf(nil, "message %d\r\n", i), 500)
			if _, err := tr.Send(t.Context(), e, nil); err != nil {
				t.Error(err)
			}
		})
	}
	senders.Wait()
	accepted, conns, _ := s.state()
	if len(accepted) != 20 || conns != 1 {
		t.Errorf("%d accepted over %d connections, want 20 over 1", len(accepted), conns)
	}
	for _, m := range accepted {
		first, _, _ := strings.Cut(m, "\n")
		if m != strings.Repeat(first+"\n", 500) {
			t.Error("messages got mixed up")
		}
	}
}

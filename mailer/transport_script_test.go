package mailer

import (
	"bufio"
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"net"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// What a scripted server does in place of answering.
const (
	hangUp  = "hang up"
	reset   = "reset"
	silence = "silence"
)

// script is a TCP server that answers each verb as told, and otherwise as a
// polite submission server would. Beside the commands there are the verbs
// CONNECT and DOT.
type script struct {
	port  int
	reply func(conn int, verb, line string) string // "" for the usual answer
	data  chan string                              // if set, gets each line of a message as it arrives

	replying sync.Mutex // held while reply runs
	mu       sync.Mutex
	lines    []string // commands received
	accepted []string // messages answered with 250
	conns    int
}

func newScript(t testing.TB, reply func(conn int, verb, line string) string) *script {
	t.Helper()
	s := &script{reply: reply}
	l := listen(t)
	s.port = port(l)
	var running sync.WaitGroup
	over := make(chan struct{})
	running.Go(func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			s.mu.Lock()
			s.conns++
			n := s.conns
			s.mu.Unlock()
			running.Go(func() { defer c.Close(); s.serve(n, c, over) })
		}
	})
	t.Cleanup(func() { close(over); l.Close(); running.Wait() })
	return s
}

var polite = map[string]string{
	"CONNECT": "220 script.test ESMTP", "EHLO": "250-script.test\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME",
	"AUTH": "235 2.7.0 welcome", "DATA": "354 go on", "DOT": "250 2.0.0 queued as 4711", "QUIT": "221 bye",
}

func (s *script) serve(n int, c net.Conn, over <-chan struct{}) {
	r := bufio.NewReader(c)
	for verb, line := "CONNECT", ""; ; {
		s.replying.Lock()
		answer := s.reply(n, verb, line)
		s.replying.Unlock()
		if answer == "" {
			answer = polite[verb]
		}
		if answer == "" {
			answer = "250 2.0.0 fine"
		}
		switch answer {
		case hangUp:
			return
		case reset:
			c.(*net.TCPConn).SetLinger(0)
			return
		case silence:
			<-over
			return
		}
		if verb == "DOT" && strings.HasPrefix(answer, "250") {
			s.mu.Lock()
			s.accepted = append(s.accepted, line)
			s.mu.Unlock()
		}
		if _, err := io.WriteString(c, answer+"\r\n"); err != nil {
			return
		}
		var err error
		if verb == "DATA" && strings.HasPrefix(answer, "354") {
			verb = "DOT"
			line, err = s.message(r)
		} else {
			line, err = r.ReadString('\n')
			line = strings.TrimSpace(line)
			verb, _, _ = strings.Cut(line, " ")
			verb = strings.ToUpper(verb)
			s.mu.Lock()
			s.lines = append(s.lines, line)
			s.mu.Unlock()
		}
		if err != nil {
			return
		}
	}
}

func (s *script) message(r *bufio.Reader) (string, error) {
	var b strings.Builder
	for {
		line, err := r.ReadString('\n')
		if err != nil {
			return "", err
		}
		if line == ".\r\n" {
			return b.String(), nil
		}
		b.WriteString(line)
		if s.data != nil {
			s.data <- line
		}
	}
}

func (s *script) state() (accepted []string, conns int, lines []string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.accepted), s.conns, slices.Clone(s.lines)
}

// on answers one verb in one way.
func on(verb, answer string) func(int, string, string) string {
	return func(_ int, v, _ string) string {
		if v == verb || verb == "EHLO" && v == "HELO" {
			return answer
		}
		return ""
	}
}

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

func TestServerThatEchoesTheLogin(t *testing.T) {
	const secret = "correct horse battery"
	plain := base64.StdEncoding.EncodeToString([]byte("\x00bob\x00" + secret))
	for name, answer := range map[string]string{
		"encoded": "535 5.7.8 bad credentials " + plain,
		"decoded": "535 5.7.8 no, not " + secret,
	} {
		t.Run(name, func(t *testing.T) {
			s := newScript(t, on("AUTH", answer))
			tr := newTransport(t, Options{
				Port: s.port, Username: "bob",
				Password: func(context.Context) (string, error) { return secret, nil },
			})
			e := sendError(t, tr, letter("b@example.test"))
			for _, text := range []string{e.Error(), fmt.Sprintf("%+v %v", *e, e.Err)} {
				if strings.Contains(text, secret) || strings.Contains(text, plain) {
					t.Errorf("the password stands in %q", text)
				}
			}
			if !strings.Contains(e.Error(), "535 5.7.8") || !strings.Contains(e.Error(), "password") {
				t.Errorf("unhelpful: %v", e)
			}
		})
	}
}

func TestLoginByLOGIN(t *testing.T) {
	b64 := base64.StdEncoding.EncodeToString
	s := newScript(t, func(_ int, verb, line string) string {
		switch line {
		case "AUTH LOGIN":
			return "334 " + b64([]byte("Username:"))
		case b64([]byte("bob")):
			return "334 " + b64([]byte("Password:"))
		case b64([]byte("secret")):
			return "235 2.7.0 welcome"
		}
		if verb == "EHLO" {
			return "250-script.test\r\n250 AUTH LOGIN CRAM-MD5"
		}
		return ""
	})
	tr := newTransport(t, Options{
		Port: s.port, Username: "bob",
		Password: func(context.Context) (string, error) { return "secret", nil },
	})
	if _, err := tr.Send(t.Context(), letter("b@example.test"), nil); err != nil {
		t.Fatal(err)
	}
}

func TestNoCommonLoginMechanism(t *testing.T) {
	for name, ehlo := range map[string]string{"none": "250 script.test", "other": "250-script.test\r\n250 AUTH GSSAPI NTLM"} {
		t.Run(name, func(t *testing.T) {
			s := newScript(t, on("EHLO", ehlo))
			tr := newTransport(t, Options{
				Port: s.port, Username: "bob",
				Password: func(context.Context) (string, error) { return "secret", nil },
			})
			if e := sendError(t, tr, letter("b@example.test")); e.Stage != StageAuth || !errors.As(e, new(*noMechanism)) {
				t.Errorf("got %v", e)
			}
			if _, _, lines := s.state(); slices.ContainsFunc(lines, func(l string) bool { return strings.HasPrefix(l, "AUTH") }) {
				t.Errorf("tried to log in: %q", lines)
			}
		})
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

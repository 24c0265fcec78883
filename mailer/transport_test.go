package mailer

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func newTransport(t testing.TB, o Options) *Transport {
	t.Helper()
	if o.Host == "" {
		o.Host = "127.0.0.1"
	}
	if o.Security == "" {
		o.Security = SecurityNone
	}
	if o.Timeout == 0 {
		o.Timeout = 5 * time.Second
	}
	if o.DotTimeout == 0 {
		o.DotTimeout = 5 * time.Second
	}
	tr := NewTransport(o)
	t.Cleanup(func() { tr.Close() })
	return tr
}

func letter(to string) Envelope {
	return Envelope{From: "bob@acme.test", To: to, Raw: []byte("Subject: hello\r\n\r\nHow was it?\r\n")}
}

func sendError(t testing.TB, tr *Transport, e Envelope) *Error {
	t.Helper()
	_, err := tr.Send(t.Context(), e, nil)
	var typed *Error
	if !errors.As(err, &typed) {
		t.Fatalf("got %v, want an *Error", err)
	}
	return typed
}

func TestConnectionIsReused(t *testing.T) {
	s := newSink(t, sinkOptions{})
	tr := newTransport(t, Options{Port: s.port})
	for i := range 5 {
		if _, err := tr.Send(t.Context(), letter(fmt.Sprintf("c%d@example.test", i)), nil); err != nil {
			t.Fatal(err)
		}
	}
	if e := sendError(t, tr, letter("nobody@example.test")); !e.Recipient || e.Temporary || e.Code != 550 || e.Enhanced != "5.1.1" {
		t.Errorf("unknown user: %+v", e)
	}
	if _, err := tr.Send(t.Context(), letter("after@example.test"), nil); err != nil {
		t.Errorf("after a refusal: %v", err)
	}
	if got := s.messages(); len(got) != 6 || got[0].To != "c0@example.test" || got[5].To != "after@example.test" {
		t.Errorf("accepted: %v", got)
	}
	if n := s.conns.Load(); n != 1 {
		t.Errorf("%d connections, want 1", n)
	}
}

func TestIdleConnectionIsClosed(t *testing.T) {
	s := newSink(t, sinkOptions{})
	tr := newTransport(t, Options{Port: s.port, IdleClose: time.Millisecond})
	if _, err := tr.Send(t.Context(), letter("a@example.test"), nil); err != nil {
		t.Fatal(err)
	}
	shut := make(chan struct{})
	go func() { defer close(shut); s.server.Shutdown(context.Background()) }() // waits for connections to end
	select {
	case <-shut:
	case <-time.After(10 * time.Second):
		t.Error("the idle connection is still open")
	}
}

func TestMessageArrivesByteForByte(t *testing.T) {
	long := strings.Repeat("0123456789abcdef", 8<<10) // more than every buffer on the way
	tests := map[string]struct{ raw, want string }{
		"plain":                {"A: b\r\n\r\nhello\r\n", "A: b\r\n\r\nhello\r\n"},
		"dots":                 {"A: b\r\n\r\n.\r\n..\r\n...x\r\n.\r\n", "A: b\r\n\r\n.\r\n..\r\n...x\r\n.\r\n"},
		"starts with a dot":    {".A: b\r\n", ".A: b\r\n"},
		"no final newline":     {"A: b\r\n\r\nend", "A: b\r\n\r\nend\r\n"},
		"ends in a lone dot":   {"A: b\r\n\r\n.", "A: b\r\n\r\n.\r\n"},
		"ends in CR":           {"A: b\r\n\r\nend\r", "A: b\r\n\r\nend\r\n"},
		"bare LF":              {"A: b\n\n.\nend\n", "A: b\r\n\r\n.\r\nend\r\n"},
		"bare CR":              {"A: b\r\n\r\nx\r.\ry\r\n", "A: b\r\n\r\nx\r\n.\r\ny\r\n"},
		"smuggled end of data": {"A: b\r\n\r\nx\n.\r\nMAIL FROM:<evil@x>\r\n", "A: b\r\n\r\nx\r\n.\r\nMAIL FROM:<evil@x>\r\n"},
		"8-bit":                {"A: b\r\n\r\n\xff\x00\xfe\r\n", "A: b\r\n\r\n\xff\x00\xfe\r\n"},
		"long":                 {"A: b\r\n\r\n" + long + "\r\n." + long, "A: b\r\n\r\n" + long + "\r\n." + long + "\r\n"},
		"empty":                {"", "\r\n"},
	}
	s := newSink(t, sinkOptions{})
	tr := newTransport(t, Options{Port: s.port})
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			before := len(s.messages())
			if _, err := tr.Send(t.Context(), Envelope{"a@acme.test", "b@example.test", []byte(tt.raw)}, nil); err != nil {
				t.Fatal(err)
			}
			got := s.messages()
			if len(got) != before+1 {
				t.Fatalf("%d messages accepted, want one", len(got)-before)
			}
			if g := got[before].Raw; !bytes.Equal(g, []byte(tt.want)) {
				t.Errorf("arrived as %.200q, want %.200q", g, tt.want)
			}
		})
	}
}

func TestAddresses(t *testing.T) {
	tests := map[string]struct {
		to     string
		noUTF8 bool
		want   string // the recipient at the server, or
		refuse Error
	}{
		"plain":                   {to: "b@example.test", want: "b@example.test"},
		"plus":                    {to: "b+t.1@example.test", want: "b+t.1@example.test"},
		"quoted":                  {to: `"b c"@example.test`, want: "b c@example.test"},
		"international domain":    {to: "b@bücher.example", want: "b@xn--bcher-kva.example", noUTF8: true},
		"international local":     {to: "bücher@example.test", want: "bücher@example.test"},
		"international, unserved": {to: "bücher@example.test", noUTF8: true, refuse: Error{Stage: StageRcpt, Enhanced: "5.6.7"}},
		"no domain":               {to: "bob", refuse: Error{Stage: StageRcpt, Enhanced: "5.1.3", Recipient: true}},
		"line end":                {to: "b@example.test>\r\nDATA", refuse: Error{Stage: StageRcpt, Enhanced: "5.1.3", Recipient: true}},
		"second command":          {to: "b@example.test> NOTIFY=NEVER", refuse: Error{Stage: StageRcpt, Enhanced: "5.1.3", Recipient: true}},
		"list":                    {to: "a@example.test,b@example.test", refuse: Error{Stage: StageRcpt, Enhanced: "5.1.3", Recipient: true}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := newSink(t, sinkOptions{noUTF8: tt.noUTF8})
			tr := newTransport(t, Options{Port: s.port})
			if tt.want == "" {
				e := sendError(t, tr, letter(tt.to))
				if e.Stage != tt.refuse.Stage || e.Enhanced != tt.refuse.Enhanced || e.Recipient != tt.refuse.Recipient || e.Temporary || e.Unknown {
					t.Errorf("got %+v", e)
				}
				if len(s.messages()) > 0 {
					t.Error("accepted")
				}
				return
			}
			if _, err := tr.Send(t.Context(), letter(tt.to), nil); err != nil {
				t.Fatal(err)
			}
			if got := s.messages()[0].To; got != tt.want {
				t.Errorf("sent to %q, want %q", got, tt.want)
			}
		})
	}
}

func TestTooLargeMessageIsNotEvenStarted(t *testing.T) {
	s := newSink(t, sinkOptions{maxBytes: 100})
	tr := newTransport(t, Options{Port: s.port})
	e := letter("b@example.test")
	e.Raw = bytes.Repeat([]byte("x\r\n"), 50)
	if err := sendError(t, tr, e); err.Temporary || err.Recipient || err.Enhanced != "5.3.4" {
		t.Errorf("got %+v", err)
	}
}

func TestHookRefusesAndNothingIsAccepted(t *testing.T) {
	s := newSink(t, sinkOptions{})
	tr := newTransport(t, Options{Port: s.port})
	reason := errors.New("database is locked")
	_, err := tr.Send(t.Context(), letter("b@example.test"), func() error { return reason })
	var e *Error
	if !errors.As(err, &e) || !errors.Is(err, reason) || !e.Temporary || e.Unknown {
		t.Fatalf("got %+v", err)
	}
	if err := tr.Close(); err != nil {
		t.Fatal(err)
	}
	s.server.Shutdown(t.Context()) // until the server is done with the connection
	if got := s.messages(); len(got) > 0 || s.aborted != 1 {
		t.Errorf("accepted %d, aborted %d; want 0 and 1", len(got), s.aborted)
	}
}

func TestSendAfterClose(t *testing.T) {
	s := newSink(t, sinkOptions{})
	tr := newTransport(t, Options{Port: s.port})
	tr.Close()
	if e := sendError(t, tr, letter("b@example.test")); !errors.Is(e, net.ErrClosed) || !e.Temporary {
		t.Errorf("got %+v", e)
	}
}

func TestPlainTextIsRefusedBeyondLoopback(t *testing.T) {
	tr := newTransport(t, Options{Host: "192.0.2.1", Port: 25})
	if e := sendError(t, tr, letter("b@example.test")); !errors.Is(e, errClear) || e.Stage != StageDial {
		t.Errorf("got %+v", e)
	}
}

func TestUnreachableServer(t *testing.T) {
	l := listen(t)
	p := port(l)
	l.Close()
	tr := newTransport(t, Options{Port: p})
	if e := sendError(t, tr, letter("b@example.test")); e.Stage != StageDial || !e.Temporary || e.Unknown || !strings.Contains(e.Error(), "Check host and port") {
		t.Errorf("got %v", e)
	}
}

func BenchmarkSend(b *testing.B) {
	s := newSink(b, sinkOptions{quiet: true})
	tr := newTransport(b, Options{Port: s.port})
	e := letter("b@example.test")
	e.Raw = append(e.Raw, bytes.Repeat([]byte("All work and no play makes Jack a dull boy.\r\n"), 33)...)
	for b.Loop() {
		if _, err := tr.Send(b.Context(), e, func() error { return nil }); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "letters/s")
}

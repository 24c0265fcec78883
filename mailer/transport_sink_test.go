package mailer

import (
	"crypto/tls"
	"io"
	"log"
	"net"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
)

// sink is a go-smtp server on loopback that keeps what it accepts.
type sink struct {
	server *smtp.Server
	port   int
	bearer bool
	conns  atomic.Int32

	mu       sync.Mutex
	accepted []Envelope
	aborted  int
	logins   []string
}

type sinkOptions struct {
	tls      *tls.Config
	implicit bool
	noUTF8   bool
	login    bool
	bearer   bool // the only login is OAUTHBEARER
	maxBytes int64
	quiet    bool // keep nothing
}

func newSink(t testing.TB, o sinkOptions) *sink {
	t.Helper()
	s := &sink{bearer: o.bearer}
	s.server = smtp.NewServer(smtp.BackendFunc(func(*smtp.Conn) (smtp.Session, error) {
		session := &sinkSession{sink: s, quiet: o.quiet}
		if o.login {
			return &loginSession{session}, nil
		}
		return session, nil
	}))
	s.server.Domain = "sink.test"
	s.server.ErrorLog = log.New(io.Discard, "", 0)
	s.server.AllowInsecureAuth = true
	s.server.EnableSMTPUTF8 = !o.noUTF8
	s.server.MaxMessageBytes = o.maxBytes
	s.server.MaxLineLength = 1 << 20
	l := listen(t)
	s.port = port(l)
	l = &countingListener{l, &s.conns}
	switch {
	case o.implicit:
		l = tls.NewListener(l, o.tls)
	default:
		s.server.TLSConfig = o.tls
	}
	done := make(chan struct{})
	go func() { defer close(done); s.server.Serve(l) }()
	t.Cleanup(func() { s.server.Close(); l.Close(); <-done })
	return s
}

func (s *sink) messages() []Envelope {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.accepted)
}

type sinkSession struct {
	sink  *sink
	quiet bool
	env   Envelope
}

func (s *sinkSession) Mail(from string, _ *smtp.MailOptions) error { s.env.From = from; return nil }
func (s *sinkSession) Rcpt(to string, _ *smtp.RcptOptions) error {
	if strings.HasPrefix(to, "nobody@") {
		return &smtp.SMTPError{Code: 550, EnhancedCode: smtp.EnhancedCode{5, 1, 1}, Message: "No such user here"}
	}
	s.env.To = to
	return nil
}
func (s *sinkSession) Data(r io.Reader) error {
	raw, err := io.ReadAll(r)
	s.sink.mu.Lock()
	defer s.sink.mu.Unlock()
	if err != nil {
		s.sink.aborted++
		return err
	}
	if !s.quiet {
		s.sink.accepted = append(s.sink.accepted, Envelope{s.env.From, s.env.To, raw})
	}
	return nil
}
func (s *sinkSession) Reset()        { s.env = Envelope{} }
func (s *sinkSession) Logout() error { return nil }

type loginSession struct{ *sinkSession }

func (s *loginSession) AuthMechanisms() []string {
	if s.sink.bearer {
		return []string{sasl.OAuthBearer}
	}
	return []string{sasl.Plain, "XOAUTH2"}
}
func (s *loginSession) Auth(mech string) (sasl.Server, error) {
	note := func(login string) error {
		s.sink.mu.Lock()
		defer s.sink.mu.Unlock()
		s.sink.logins = append(s.sink.logins, mech+" "+login)
		if !strings.HasSuffix(login, "right") {
			return &smtp.SMTPError{Code: 535, EnhancedCode: smtp.EnhancedCode{5, 7, 8}, Message: "Bad credentials"}
		}
		return nil
	}
	if mech == sasl.OAuthBearer {
		return sasl.NewOAuthBearerServer(func(o sasl.OAuthBearerOptions) *sasl.OAuthBearerError {
			if note(o.Username+":"+o.Token) != nil {
				return &sasl.OAuthBearerError{Status: "invalid_token"}
			}
			return nil
		}), nil
	}
	if mech == "XOAUTH2" {
		return xoauth2Server(func(ir string) error {
			_, token, _ := strings.Cut(ir, "auth=Bearer ")
			return note(strings.TrimRight(token, "\x01"))
		}), nil
	}
	return sasl.NewPlainServer(func(_, user, password string) error { return note(user + ":" + password) }), nil
}

type xoauth2Server func(ir string) error

func (x xoauth2Server) Next(response []byte) ([]byte, bool, error) {
	return nil, true, x(string(response))
}

type countingListener struct {
	net.Listener
	n *atomic.Int32
}

func (l *countingListener) Accept() (net.Conn, error) {
	c, err := l.Listener.Accept()
	if err == nil {
		l.n.Add(1)
	}
	return c, err
}

func listen(t testing.TB) net.Listener {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func port(l net.Listener) int { return l.Addr().(*net.TCPAddr).Port }

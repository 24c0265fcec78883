package inbox

import (
	"bytes"
	"context"
	"crypto/tls"
	"fmt"
	"io"
	"log"
	"maps"
	"net"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapserver"
	"github.com/emersion/go-imap/v2/imapserver/imapmemserver"
	"github.com/emersion/go-sasl"
	"go.uber.org/goleak"
)

func TestMain(m *testing.M) {
	// go-imap's server, when it fails to write, leaves its connection locked for ever; no goroutine of ours may.
	goleak.VerifyTestMain(m, goleak.IgnoreAnyFunction("github.com/emersion/go-imap/v2/imapserver.(*Conn).serve"))
}

const (
	user   = "bob@example.test"
	secret = "pass word\"\\ä"
)

// memServer is go-imap's in-memory server on loopback.
type memServer struct {
	user   *imapmemserver.User
	server *imapserver.Server
	port   int
	idle   chan struct{} // gets something when a client has said IDLE
}

// overheard is a listener that tells what clients say.
type overheard struct {
	net.Listener
	said func([]byte)
}

type overheardConn struct {
	net.Conn
	said func([]byte)
}

func (l *overheard) Accept() (net.Conn, error) {
	c, err := l.Listener.Accept()
	if err != nil {
		return nil, err
	}
	return &overheardConn{c, l.said}, nil
}

func (c *overheardConn) Read(b []byte) (int, error) {
	n, err := c.Conn.Read(b)
	c.said(b[:n])
	return n, err
}

func newMemServer(t testing.TB) *memServer {
	t.Helper()
	s := &memServer{user: imapmemserver.NewUser(user, secret), idle: make(chan struct{}, 1)}
	mem := imapmemserver.New()
	mem.AddUser(s.user)
	s.create(t, "INBOX", "")
	s.server = imapserver.New(&imapserver.Options{
		NewSession: func(*imapserver.Conn) (imapserver.Session, *imapserver.GreetingData, error) {
			return mem.NewSession(), nil, nil
		},
		Caps: imap.CapSet{imap.CapIMAP4rev1: {}, imap.CapIMAP4rev2: {}, imap.CapUIDPlus: {}, imap.CapMove: {}, imap.CapNamespace: {},
			imap.CapESearch: {}, imap.CapSpecialUse: {}, imap.CapListExtended: {}},
		InsecureAuth: true, Logger: log.New(io.Discard, "", 0),
		TLSConfig: &tls.Config{},
	})
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s.port = l.Addr().(*net.TCPAddr).Port
	done := make(chan struct{})
	said := func(b []byte) {
		if bytes.HasSuffix(b, []byte(" IDLE\r\n")) {
			select {
			case s.idle <- struct{}{}:
			default:
			}
		}
	}
	go func() { s.server.Serve(&overheard{l, said}); close(done) }()
	t.Cleanup(func() { s.server.Close(); <-done })
	return s
}

func (s *memServer) create(t testing.TB, folder string, use imap.MailboxAttr) {
	t.Helper()
	var o *imap.CreateOptions
	if use != "" {
		o = &imap.CreateOptions{SpecialUse: []imap.MailboxAttr{use}}
	}
	if err := s.user.Create(folder, o); err != nil {
		t.Fatal(err)
	}
}

func (s *memServer) add(t testing.TB, folder, mail string) {
	t.Helper()
	if _, err := s.user.Append(folder, bytes.NewReader([]byte(mail)), &imap.AppendOptions{}); err != nil {
		t.Fatal(err)
	}
}

func mail(subject string) string {
	return fmt.Sprintf("From: Jo <jo@example.test>\r\nSubject: %s\r\nMessage-ID: <%s@example.test>\r\n\r\nAbout %s.\r\n",
		subject, strings.ReplaceAll(subject, " ", "."), subject)
}

func (s *memServer) options() Options { return plainOptions(s.port) }

func plainOptions(port int) Options {
	return Options{
		Host: "127.0.0.1", Port: port, Security: None, Username: user,
		SASL: func(context.Context) (sasl.Client, error) { return Plain(user, secret), nil },
	}
}

func newClient(t testing.TB, o Options) *Client {
	t.Helper()
	c := New(o)
	t.Cleanup(func() { c.Close() })
	return c
}

// store is a caller as the loop is one: it keeps cursors, wants mail with "reply" in the header, and notes what it got.
type store struct {
	cursors  map[string]Cursor
	shown    []string // folder/uid of each header
	messages []Message
	batches  []Batch
	takeErr  error
}

func newStore() *store { return &store{cursors: map[string]Cursor{}} }

func (s *store) handler() Handler {
	return Handler{
		Cursor: func(_ context.Context, folder string) (Cursor, bool, error) {
			c, known := s.cursors[folder]
			return c, known, nil
		},
		Want: func(_ context.Context, hs []Header) ([]bool, error) {
			yes := make([]bool, len(hs))
			for i, h := range hs {
				s.shown = append(s.shown, fmt.Sprintf("%s/%d", h.Folder, h.UID))
				yes[i] = bytes.Contains(bytes.ToLower(h.Raw), []byte("subject: reply"))
			}
			return yes, nil
		},
		Take: func(_ context.Context, b Batch) error {
			if s.takeErr != nil {
				return s.takeErr
			}
			s.cursors[b.Folder] = b.Cursor
			s.batches = append(s.batches, b)
			s.messages = append(s.messages, b.Messages...)
			return nil
		},
	}
}

// subjects lists what was taken, by subject, sorted.
func (s *store) subjects() []string {
	var l []string
	for _, m := range s.messages {
		_, rest, _ := strings.Cut(string(m.Body), "Subject: ")
		subject, _, _ := strings.Cut(rest, "\r\n")
		l = append(l, subject)
	}
	slices.Sort(l)
	return l
}

func run(t testing.TB, c *Client, s *store) Report {
	t.Helper()
	rep, err := c.Sync(t.Context(), s.handler())
	if err != nil {
		t.Fatal(err)
	}
	return rep
}

func TestReadsWhatIsWantedAndMovesTheCursor(t *testing.T) {
	srv, s := newMemServer(t), newStore()
	for i := range 5 {
		srv.add(t, "INBOX", mail(fmt.Sprintf("reply %d", i)))
		srv.add(t, "INBOX", mail(fmt.Sprintf("news %d", i)))
	}
	c := newClient(t, srv.options())
	rep := run(t, c, s)
	if want := []string{"reply 0", "reply 1", "reply 2", "reply 3", "reply 4"}; !slices.Equal(s.subjects(), want) {
		t.Errorf("took %q, want %q", s.subjects(), want)
	}
	if string(s.messages[0].Body) != mail("reply 0") || s.messages[0].Truncated || s.messages[0].Size != int64(len(mail("reply 0"))) {
		t.Errorf("message differs: %+v", s.messages[0])
	}
	if got, want := s.cursors, (map[string]Cursor{"INBOX": {1, 10}}); !maps.Equal(got, want) {
		t.Errorf("cursors %v, want %v", got, want)
	}
	if f := rep.Folders[0]; f.Seen != 10 || f.Taken != 5 || f.Exists != 10 {
		t.Errorf("report %+v", f)
	}

	srv.add(t, "INBOX", mail("reply later"))
	s.shown = nil
	run(t, c, s)
	if want := []string{"INBOX/11"}; !slices.Equal(s.shown, want) {
		t.Errorf("looked at %q, want %q", s.shown, want)
	}
	run(t, c, s)
	if len(s.messages) != 6 || len(s.shown) != 1 {
		t.Errorf("read twice: %q", s.shown)
	}
}

func TestIdleWakes(t *testing.T) {
	srv, s := newMemServer(t), newStore()
	c := newClient(t, srv.options())
	run(t, c, s)
	added := make(chan struct{})
	go func() {
		defer close(added)
		<-srv.idle
		srv.add(t, "INBOX", mail("reply"))
	}()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	if err := c.Wait(ctx, time.Hour); err != nil {
		t.Fatal("it doesn't wake: ", err)
	}
	<-added
	run(t, c, s)
	if want := []string{"reply"}; !slices.Equal(s.subjects(), want) {
		t.Errorf("took %q", s.subjects())
	}
}

package inbox

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"net"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/emersion/go-imap/v2"
)

func TestUIDValidityResetReadsAgain(t *testing.T) {
	sc, s := newScript(t, mail("reply 1"), mail("news"), mail("reply 2")), newStore()
	c := newClient(t, sc.options())
	run(t, c, s)
	sc.change(func() { sc.validity = 8 })
	rep := run(t, c, s)
	if !rep.Folders[0].Reset || !s.batches[len(s.batches)-1].Reset || s.cursors["INBOX"] != (Cursor{8, 3}) || len(s.messages) != 4 {
		t.Errorf("report %+v, cursor %v, %d messages", rep.Folders[0], s.cursors["INBOX"], len(s.messages))
	}
}

func TestFallingUIDNextIsAReset(t *testing.T) {
	before, after, s := newMemServer(t), newMemServer(t), newStore()
	for range 3 {
		before.add(t, "INBOX", mail("reply before"))
	}
	run(t, newClient(t, before.options()), s)
	after.add(t, "INBOX", mail("reply after"))
	rep := run(t, newClient(t, after.options()), s) // the server forgot, and its UIDVALIDITY is 1 again
	if !rep.Folders[0].Reset || !slices.Contains(s.subjects(), "reply after") || s.cursors["INBOX"] != (Cursor{1, 1}) {
		t.Errorf("report %+v, cursors %v, %q", rep.Folders[0], s.cursors, s.subjects())
	}
}

func TestNothingNewCostsOneCommandPerFolder(t *testing.T) {
	sc, s := newScript(t, mail("reply")), newStore()
	sc.folders = []string{`() "/" INBOX`, `(\Junk) "/" Junk`}
	c := newClient(t, sc.options())
	run(t, c, s)
	before := len(sc.commands)
	run(t, c, s)
	if got, want := sc.commands[before:], []string{`EXAMINE INBOX`, `LIST "" "*"`, `EXAMINE "Junk"`}; !slices.Equal(got, want) {
		t.Errorf("said %q, want %q", got, want)
	}
}

func TestServerWithoutUIDNext(t *testing.T) { // Courier
	sc, s := newScript(t, mail("reply 1"), mail("news")), newStore()
	sc.next = 0
	c := newClient(t, sc.options())
	run(t, c, s)
	if s.cursors["INBOX"] != (Cursor{7, 2}) {
		t.Errorf("cursor %v", s.cursors["INBOX"])
	}
	s.shown = nil
	run(t, c, s)
	if len(s.shown) > 0 {
		t.Errorf("the last message was shown again: %q", s.shown)
	}
	sc.change(func() { sc.mails[9] = mail("reply 2") })
	run(t, c, s)
	if want := []string{"reply 1", "reply 2"}; !slices.Equal(s.subjects(), want) || s.cursors["INBOX"].LastUID != 9 {
		t.Errorf("took %q, cursor %v", s.subjects(), s.cursors["INBOX"])
	}
}

func TestLateUIDsBelowTheCursorAreSeen(t *testing.T) {
	sc, s := newScript(t), newStore()
	for i := range uint32(120) {
		if i+1 != 100 {
			sc.mails[i+1] = mail("news")
		}
	}
	sc.next = 121
	c := newClient(t, sc.options())
	run(t, c, s)
	s.shown = nil
	sc.change(func() { sc.mails[100] = mail("reply late") })
	run(t, c, s)
	if want := []string{"INBOX/100"}; !slices.Equal(s.shown, want) || s.cursors["INBOX"].LastUID != 120 {
		t.Errorf("looked at %q, want %q; cursor %v", s.shown, want, s.cursors["INBOX"])
	}
	if want := []string{"reply late"}; !slices.Equal(s.subjects(), want) {
		t.Errorf("took %q", s.subjects())
	}

	s.shown = nil
	run(t, newClient(t, sc.options()), s) // after a restart the overlap is looked at once more
	if len(s.shown) != overlap || s.shown[0] != "INBOX/71" {
		t.Errorf("looked at %d from %s", len(s.shown), s.shown[0])
	}
}

func TestFirstSightReadsSince(t *testing.T) {
	sc, s := newScript(t, mail("reply 1"), mail("reply 2")), newStore()
	var asked string
	sc.answer = func(s *session, tag, command string) bool {
		if !strings.HasPrefix(command, "UID SEARCH") {
			return false
		}
		asked = command
		s.say("* SEARCH 2")
		s.say("%s OK done", tag)
		return true
	}
	o := sc.options()
	o.Since = func() time.Time { return time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC) }
	run(t, newClient(t, o), s)
	if !strings.Contains(asked, "21-Nov-2026") || !slices.Equal(s.subjects(), []string{"reply 2"}) || s.cursors["INBOX"].LastUID != 2 {
		t.Errorf("asked %q, took %q, cursor %v", asked, s.subjects(), s.cursors["INBOX"])
	}
}

func TestOneBadFolderDoesNotStopTheOthers(t *testing.T) {
	srv, s := newMemServer(t), newStore()
	srv.create(t, "Spam", imap.MailboxAttrJunk)
	srv.create(t, "Archive", "")
	srv.add(t, "Spam", mail("reply in spam"))
	srv.add(t, "Archive", mail("reply in archive"))
	o := srv.options()
	o.ExtraFolders = []string{"Gone", "Archive"}
	rep, err := newClient(t, o).Sync(t.Context(), s.handler())
	var fe *FolderError
	if !errors.As(err, &fe) || fe.Folder != "Gone" || !strings.Contains(err.Error(), `"Gone"`) {
		t.Errorf("error %v", err)
	}
	if want := []string{"reply in archive", "reply in spam"}; !slices.Equal(s.subjects(), want) {
		t.Errorf("took %q, want %q", s.subjects(), want)
	}
	if last := rep.Folders[len(rep.Folders)-1]; last.Folder != "Gone" || last.Err == nil {
		t.Errorf("report %+v", rep)
	}
}

func TestWhatWasNotTakenIsReadAgain(t *testing.T) {
	srv, s := newMemServer(t), newStore()
	srv.add(t, "INBOX", mail("reply"))
	s.takeErr = errors.New("disk full")
	c := newClient(t, srv.options())
	if _, err := c.Sync(t.Context(), s.handler()); !errors.Is(err, s.takeErr) {
		t.Errorf("error %v", err)
	}
	s.takeErr = nil
	run(t, c, s)
	if want := []string{"reply"}; !slices.Equal(s.subjects(), want) {
		t.Errorf("took %q", s.subjects())
	}
}

func TestLargeMessageIsCut(t *testing.T) {
	srv, s := newMemServer(t), newStore()
	exact, large := mail("reply exact"), mail("reply large")+strings.Repeat("x", 10000)
	srv.add(t, "INBOX", large)
	srv.add(t, "INBOX", exact)
	o := srv.options()
	o.MaxMessage = int64(len(exact))
	run(t, newClient(t, o), s)
	if m := s.messages[0]; !m.Truncated || string(m.Body) != large[:o.MaxMessage] || m.Size != int64(len(large)) {
		t.Errorf("large: %+v", m)
	}
	if m := s.messages[1]; m.Truncated || string(m.Body) != exact {
		t.Errorf("exact: %+v", m)
	}
}

func TestBodiesAreHandedOnABoundedAmountAtATime(t *testing.T) {
	srv, s := newMemServer(t), newStore()
	for i := range 10 {
		srv.add(t, "INBOX", mail(fmt.Sprintf("reply %d", i))+strings.Repeat("x", 1000))
		srv.add(t, "INBOX", mail("news"))
	}
	o := srv.options()
	o.limits.hold = 3500
	rep := run(t, newClient(t, o), s)
	var cursors []uint32
	seen := 0
	for _, b := range s.batches {
		cursors = append(cursors, b.Cursor.LastUID)
		seen += b.Seen
	}
	if want := []uint32{6, 12, 18, 20}; !slices.Equal(cursors, want) || seen != 20 || rep.Folders[0].Seen != 20 {
		t.Errorf("cursors %v, want %v; %d seen", cursors, want, seen)
	}
	if len(s.subjects()) != 10 {
		t.Errorf("took %q", s.subjects())
	}
}

// cutter is a proxy that cuts each connection after so many octets from the server.
type cutter struct {
	l    net.Listener
	port int
	cut  atomic.Int64 // 0: never
	wg   sync.WaitGroup
}

func newCutter(t testing.TB, to int) *cutter {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	c := &cutter{l: l, port: l.Addr().(*net.TCPAddr).Port}
	c.wg.Go(func() {
		for {
			down, err := l.Accept()
			if err != nil {
				return
			}
			up, err := net.Dial("tcp", fmt.Sprintf("127.0.0.1:%d", to))
			if err != nil {
				down.Close()
				continue
			}
			cut := c.cut.Load()
			c.wg.Go(func() { io.Copy(up, down); up.Close() })
			c.wg.Go(func() {
				if cut > 0 {
					io.CopyN(down, up, cut)
				} else {
					io.Copy(down, up)
				}
				down.Close()
				up.Close()
			})
		}
	})
	t.Cleanup(func() { l.Close(); c.wg.Wait() })
	return c
}

func TestConnectionCutAnywhereLosesNothing(t *testing.T) {
	srv := newMemServer(t)
	want := map[string]bool{}
	for i := range 40 {
		subject := fmt.Sprintf("reply %02d", i)
		want[subject] = true
		srv.add(t, "INBOX", mail(subject)+strings.Repeat("line after line\r\n", i*20))
	}
	proxy := newCutter(t, srv.port)
	for _, step := range []int64{97, 1024, 4096} {
		t.Run(fmt.Sprint(step), func(t *testing.T) {
			s := newStore()
			o := plainOptions(proxy.port)
			o.limits = limits{batch: 7}
			c := newClient(t, o)
			proxy.cut.Store(0)
			for failures := 0; ; failures++ {
				proxy.cut.Add(step)
				if _, err := c.Sync(t.Context(), s.handler()); err == nil {
					t.Logf("%d syncs failed", failures)
					break
				}
			}
			got := map[string]bool{}
			for _, m := range s.messages {
				if m.Problem != "" {
					t.Errorf("uid %d is blamed: %s", m.UID, m.Problem)
				}
			}
			for _, subject := range s.subjects() {
				if got[subject] {
					t.Errorf("%s was taken twice", subject)
				}
				got[subject] = true
			}
			if !maps.Equal(got, want) {
				t.Errorf("took %d of %d", len(got), len(want))
			}
		})
	}
}

func TestConnectionAlwaysCutAtTheSameOctetBlamesNobody(t *testing.T) {
	srv, s := newMemServer(t), newStore()
	for i := range 4 {
		srv.add(t, "INBOX", mail(fmt.Sprintf("reply %d", i))+strings.Repeat("line after line\r\n", 1000))
	}
	proxy := newCutter(t, srv.port)
	c := newClient(t, plainOptions(proxy.port))
	for _, cut := range []int64{1000, 5000, 15000} {
		for range 4 {
			proxy.cut.Store(cut)
			if _, err := c.Sync(t.Context(), s.handler()); err == nil {
				t.Fatalf("read through a connection cut at %d", cut)
			}
		}
	}
	proxy.cut.Store(0)
	run(t, c, s)
	if want := []string{"reply 0", "reply 1", "reply 2", "reply 3"}; !slices.Equal(s.subjects(), want) {
		t.Errorf("took %q", s.subjects())
	}
}

func TestSilentServerIsLeft(t *testing.T) {
	for _, at := range []string{"AUTHENTICATE", "EXAMINE", "UID SEARCH", "UID FETCH", "LIST"} {
		t.Run(at, func(t *testing.T) {
			sc := newScript(t, mail("reply 1"), mail("reply 2"))
			sc.answer = func(s *session, tag, command string) bool { return strings.HasPrefix(command, at) }
			o := sc.options()
			o.limits = limits{stall: 30 * time.Millisecond}
			_, err := newClient(t, o).Sync(t.Context(), newStore().handler())
			if err == nil || errors.As(err, new(*AuthError)) || !strings.Contains(err.Error(), "no answer for") {
				t.Errorf("got %v", err)
			}
		})
	}
	t.Run("greeting", func(t *testing.T) {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		defer l.Close()
		o := plainOptions(l.Addr().(*net.TCPAddr).Port)
		for _, o.Security = range []Security{None, TLS, StartTLS} {
			o.limits = limits{dial: 30 * time.Millisecond}
			if _, err := newClient(t, o).Sync(t.Context(), newStore().handler()); err == nil || !strings.Contains(err.Error(), "no answer: check host and port") {
				t.Errorf("%s: got %v", o.Security, err)
			}
		}
	})
}

func TestContextEndsASync(t *testing.T) {
	sc, s := newScript(t, mail("reply")), newStore()
	ctx, cancel := context.WithCancel(t.Context())
	sc.answer = func(s *session, tag, command string) bool {
		if strings.HasPrefix(command, "UID FETCH") {
			cancel()
			return true
		}
		return false
	}
	if _, err := newClient(t, sc.options()).Sync(ctx, s.handler()); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestUnknownResponsesCostTheConnectionOnly(t *testing.T) {
	sc, s := newScript(t, mail("reply")), newStore()
	sc.folders = []string{`() "/" INBOX`, `(\Junk) "/" Junk`, `(\Archive) "/" Archive`}
	sc.answer = func(s *session, tag, command string) bool {
		if strings.HasPrefix(command, `EXAMINE "Junk"`) {
			s.say("* XYZZY (1 2 3)")
		}
		return false
	}
	_, err := newClient(t, sc.options()).Sync(t.Context(), s.handler())
	var fe *FolderError
	if !errors.As(err, &fe) || fe.Folder != "Junk" {
		t.Errorf("got %v", err)
	}
	if _, ok := s.cursors["Archive"]; !ok || !slices.Equal(s.subjects(), []string{"reply"}) {
		t.Errorf("the others were not read: %v, %q", s.cursors, s.subjects())
	}
}

func TestHeadersAreCappedAndEmptyOnesPass(t *testing.T) {
	srv, s := newMemServer(t), newStore()
	srv.add(t, "INBOX", "Subject: reply long\r\nX-Long: "+strings.Repeat("x", 100<<10)+"\r\n\r\nhi\r\n")
	srv.add(t, "INBOX", "\r\nno header at all\r\n")
	srv.add(t, "INBOX", mail("reply"))
	run(t, newClient(t, srv.options()), s)
	if len(s.messages) != 2 || len(s.messages[0].Raw) != headerMax || !bytes.Contains(s.messages[0].Body, []byte("\r\n\r\nhi")) {
		t.Errorf("%d messages, header of %d octets", len(s.messages), len(s.messages[0].Raw))
	}
}

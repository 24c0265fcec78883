package mailrig_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-sasl"
	"go.uber.org/goleak"

	"leakytap/cmd/internal/mailrig"
	"leakytap/inbox"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func options(r *mailrig.Rig, user string) inbox.Options {
	return inbox.Options{
		Host: "localhost", Port: r.IMAPS.Port, Security: inbox.TLS, TLS: r.TLS(), Username: r.Address(user),
		SASL: func(context.Context) (sasl.Client, error) { return inbox.Plain(r.Address(user), mailrig.Password), nil },
	}
}

func client(t testing.TB, o inbox.Options) *inbox.Client {
	t.Helper()
	c := inbox.New(o)
	t.Cleanup(func() { c.Close() })
	return c
}

// reader keeps cursors as the loop does, wants replies only, and notes their subjects.
type reader struct {
	cursors  map[string]inbox.Cursor
	subjects []string
	batches  []inbox.Batch
	looked   int
}

func newReader() *reader { return &reader{cursors: map[string]inbox.Cursor{}} }

func (r *reader) handler() inbox.Handler {
	return inbox.Handler{
		Cursor: func(_ context.Context, folder string) (inbox.Cursor, bool, error) {
			c, known := r.cursors[folder]
			return c, known, nil
		},
		Want: func(_ context.Context, hs []inbox.Header) ([]bool, error) {
			yes := make([]bool, len(hs))
			for i, h := range hs {
				yes[i] = bytes.Contains(h.Raw, []byte("Subject: reply"))
			}
			r.looked += len(hs)
			return yes, nil
		},
		Take: func(_ context.Context, b inbox.Batch) error {
			r.cursors[b.Folder] = b.Cursor
			for _, m := range b.Messages {
				if m.Problem != "" {
					return fmt.Errorf("uid %d: %s", m.UID, m.Problem)
				}
				_, rest, _ := strings.Cut(string(m.Body), "Subject: ")
				subject, _, _ := strings.Cut(rest, "\r\n")
				r.subjects = append(r.subjects, subject)
			}
			b.Messages = nil
			r.batches = append(r.batches, b)
			return nil
		},
	}
}

func (r *reader) sync(t testing.TB, c *inbox.Client) inbox.Report {
	t.Helper()
	rep, err := c.Sync(t.Context(), r.handler())
	if err != nil {
		t.Fatal(err)
	}
	return rep
}

func (r *reader) expect(t testing.TB, subjects ...string) {
	t.Helper()
	got := slices.Sorted(slices.Values(r.subjects))
	slices.Sort(subjects)
	if !slices.Equal(got, subjects) {
		t.Errorf("read %q, want %q", got, subjects)
	}
}

func letter(subject string) []byte {
	return []byte("From: Jo <jo@elsewhere.test>\r\nTo: bob@example.test\r\nSubject: " + subject +
		"\r\nMessage-ID: <" + strings.ReplaceAll(subject, " ", ".") + "@elsewhere.test>\r\n\r\nAbout " + subject + ".\r\n")
}

func TestDovecot(t *testing.T) {
	rig := mailrig.Start(t, "logins", "idle", "flags", "validity", "moved", "kicked", "since")

	t.Run("Logins", func(t *testing.T) {
		rig.Deliver(rig.Address("logins"), letter("reply 1"))
		startTLS := options(rig, "logins")
		startTLS.Security, startTLS.Port = inbox.StartTLS, rig.IMAP.Port
		plain := options(rig, "logins")
		plain.Security, plain.Port = inbox.None, rig.IMAP.Port
		oauth := options(rig, "logins")
		oauth.SASL = func(context.Context) (sasl.Client, error) {
			return inbox.XOAUTH2(rig.Address("logins"), rig.Token(rig.Address("logins"), time.Minute)), nil
		}
		for name, o := range map[string]inbox.Options{"tls": options(rig, "logins"), "starttls": startTLS, "none": plain, "xoauth2": oauth} {
			t.Run(name, func(t *testing.T) {
				r := newReader()
				r.sync(t, client(t, o))
				r.expect(t, "reply 1")
			})
		}
	})

	t.Run("RefusedLogins", func(t *testing.T) {
		password := options(rig, "logins")
		password.SASL = func(context.Context) (sasl.Client, error) { return inbox.Plain(rig.Address("logins"), "wrong"), nil }
		oauth := options(rig, "logins")
		oauth.SASL = func(context.Context) (sasl.Client, error) {
			return inbox.XOAUTH2(rig.Address("logins"), rig.Token(rig.Address("logins"), -time.Minute)), nil
		}
		for name, o := range map[string]inbox.Options{"password": password, "token": oauth} {
			t.Run(name, func(t *testing.T) {
				_, err := client(t, o).Sync(t.Context(), newReader().handler())
				var refused *inbox.AuthError
				if !errors.As(err, &refused) || refused.Text == "" {
					t.Errorf("want an AuthError with the server's text, got %v", err)
				}
			})
		}
	})

	t.Run("UnknownAuthorityNamesCAFile", func(t *testing.T) {
		o := options(rig, "logins")
		o.TLS = nil
		_, err := client(t, o).Sync(t.Context(), newReader().handler())
		if err == nil || !strings.Contains(err.Error(), "ca_file") {
			t.Errorf("got %v", err)
		}
	})

	t.Run("IdleWakes", func(t *testing.T) {
		r, c := newReader(), client(t, options(rig, "idle"))
		r.sync(t, c)
		woke := make(chan error, 1)
		go func() { woke <- c.Wait(t.Context(), time.Minute) }()
		rig.Deliver(rig.Address("idle"), letter("reply while waiting"))
		select {
		case err := <-woke:
			if err != nil {
				t.Fatal(err)
			}
		case <-time.After(30 * time.Second):
			t.Fatal("not woken")
		}
		r.sync(t, c)
		r.expect(t, "reply while waiting")
	})

	t.Run("LeavesNoTrace", func(t *testing.T) {
		user := rig.Address("flags")
		for i := range 20 {
			rig.Deliver(user, letter(fmt.Sprintf("reply %02d", i)))
		}
		rig.Doveadm("flags", "add", "-u", user, `\Seen`, "mailbox", "INBOX", "1:10")
		rig.Doveadm("mailbox", "create", "-u", user, "Archive", "Junk", "Sent") // else the first login would
		rig.Doveadm("move", "-u", user, "Archive", "mailbox", "INBOX", "5:6")
		state := func() string {
			return rig.Doveadm("fetch", "-u", user, "mailbox uid guid flags modseq date.received", "ALL") +
				rig.Doveadm("mailbox", "status", "-u", user, "messages recent unseen uidnext highestmodseq", "*")
		}
		before := state()
		if !strings.Contains(before, `\Recent`) || !strings.Contains(before, `\Seen`) {
			t.Fatalf("nothing to disturb:\n%s", before)
		}
		r, c := newReader(), client(t, options(rig, "flags"))
		r.sync(t, c)
		if len(r.subjects) != 20 {
			t.Errorf("read %d of 20, seen or not", len(r.subjects))
		}
		r.sync(t, c)
		if err := c.Wait(t.Context(), time.Millisecond); err != nil {
			t.Error(err)
		}
		if after := state(); after != before {
			t.Errorf("the mailbox was\n%s\nand is\n%s", before, after)
		}
	})

	t.Run("NewUIDValidityReadsAgain", func(t *testing.T) {
		user := rig.Address("validity")
		rig.Deliver(user, letter("reply 1"), letter("news"), letter("reply 2"))
		r, c := newReader(), client(t, options(rig, "validity"))
		r.sync(t, c)
		old := r.cursors["INBOX"]
		c.Close()
		rig.Doveadm("mailbox", "update", "-u", user, "--uid-validity", fmt.Sprint(old.UIDValidity+7), "INBOX")
		rep := r.sync(t, c)
		r.expect(t, "reply 1", "reply 1", "reply 2", "reply 2")
		if got := r.cursors["INBOX"]; got.UIDValidity != old.UIDValidity+7 || got.LastUID != 3 || !rep.Folders[0].Reset {
			t.Errorf("cursor %+v, report %+v", got, rep.Folders[0])
		}
	})

	t.Run("FindsWhatWasMoved", func(t *testing.T) {
		user := rig.Address("moved")
		rig.Doveadm("mailbox", "create", "-u", user, "Archive", "Archive.2026", "Junk", "Sent", "Work")
		r, c := newReader(), client(t, options(rig, "moved"))
		r.sync(t, c)
		rig.Deliver(user, letter("reply 1"), letter("reply 2"), letter("reply 3"), letter("reply 4"), letter("reply 5"))
		rig.Doveadm("move", "-u", user, "Archive", "mailbox", "INBOX", "uid", "1")
		rig.Doveadm("move", "-u", user, "Junk", "mailbox", "INBOX", "uid", "2")
		rig.Doveadm("move", "-u", user, "Archive.2026", "mailbox", "INBOX", "uid", "3")
		rig.Doveadm("move", "-u", user, "Work", "mailbox", "INBOX", "uid", "4") // nobody asked for this one
		rep := r.sync(t, c)
		r.expect(t, "reply 1", "reply 2", "reply 3", "reply 5")
		var roles []inbox.Role
		for _, f := range rep.Folders {
			roles = append(roles, f.Role)
		}
		if want := []inbox.Role{inbox.Inbox, inbox.Junk, inbox.Archive, inbox.Archive, inbox.Sent}; !slices.Equal(roles, want) {
			t.Errorf("roles %v, want %v", roles, want)
		}
		o := options(rig, "moved")
		o.ExtraFolders = []string{"Work"}
		newReader().sync(t, client(t, o))
		r.sync(t, client(t, o))
		if !slices.Contains(r.subjects, "reply 4") {
			t.Errorf("the extra folder was not read: %q", r.subjects)
		}
	})

	t.Run("ReconnectsWhenKicked", func(t *testing.T) {
		user := rig.Address("kicked")
		r, c := newReader(), client(t, options(rig, "kicked"))
		r.sync(t, c)
		rig.Doveadm("kick", user)
		rig.Deliver(user, letter("reply 1"))
		r.sync(t, c)
		r.expect(t, "reply 1")

		failed := make(chan error, 1)
		go func() { failed <- c.Wait(t.Context(), time.Minute) }()
		for !strings.Contains(rig.Doveadm("who", user), user) {
		}
		rig.Doveadm("kick", user)
		if err := <-failed; err == nil {
			t.Log("news came before the kick") // possible, not wrong
		}
		rig.Deliver(user, letter("reply 2"))
		r.sync(t, c)
		r.expect(t, "reply 1", "reply 2")
	})

	t.Run("FirstSightReadsSince", func(t *testing.T) {
		user := rig.Address("since")
		rig.Deliver(user, letter("reply old"), letter("reply new"))
		long := time.Now().Add(-30 * 24 * time.Hour)
		dir := filepath.Join(rig.Dir, "mail", user, "Maildir", "new")
		mails, err := os.ReadDir(dir)
		if err != nil || len(mails) != 2 {
			t.Fatal(mails, err)
		}
		for _, m := range mails {
			name := filepath.Join(dir, m.Name())
			if b, err := os.ReadFile(name); err != nil || !bytes.Contains(b, []byte("reply old")) {
				continue
			}
			if err := os.Chtimes(name, long, long); err != nil { // Maildir's INTERNALDATE
				t.Fatal(err)
			}
		}
		o := options(rig, "since")
		o.Since = func() time.Time { return time.Now().Add(-7 * 24 * time.Hour) }
		r := newReader()
		r.sync(t, client(t, o))
		r.expect(t, "reply new")
		if got := r.cursors["INBOX"].LastUID; got != 2 {
			t.Errorf("the cursor stands at %d", got)
		}
		for _, folder := range []string{"Archive", "Junk", "Sent"} {
			if c, ok := r.cursors[folder]; !ok || c.UIDValidity == 0 || c.LastUID != 0 {
				t.Errorf("%s: an empty folder's cursor is %+v, %t", folder, c, ok)
			}
		}
	})
}

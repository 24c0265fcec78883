package loop_test

import (
	"bytes"
	"fmt"
	"log/slog"
	"net"
	"net/mail"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"leakytap/cmd/internal/config"
	"leakytap/cmd/internal/demo/postoffice"
	"leakytap/cmd/internal/intake"
	"leakytap/cmd/internal/loop"
	"leakytap/store"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const (
	mailbox = "hello@acme.example"
	owner   = "bob@acme.example"
	boss    = "boss@acme.example"
	jane    = "jane@customer.example"
	tom     = "tom@customer.example"
)

// monday is a Monday in summer time, nine in the morning in London.
var monday = time.Date(2026, 6, 1, 8, 0, 0, 0, time.UTC)

// house is a business with its mail servers, whose time stands still between steps.
type house struct {
	*loop.Loop
	t      testing.TB
	conf   *config.Config
	office *postoffice.Office
	now    time.Time
	log    bytes.Buffer
	mails  int // written by people so far
}

// newHouse opens a house; extra is YAML that is added to the config, and more are
// the addresses of further people.
func newHouse(t *testing.T, extra string, more ...string) *house {
	t.Helper()
	h := &house{t: t, now: monday}
	clock := func() time.Time { return h.now }
	var users []postoffice.User
	for _, a := range append([]string{mailbox, owner, boss, jane, tom}, more...) {
		users = append(users, postoffice.User{Address: a, Password: "secret"})
	}
	var err error
	if h.office, err = postoffice.Open(postoffice.Options{Users: users, Now: clock}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { h.office.Close() })
	h.conf = h.config(extra)
	s, err := store.Open(t.Context(), h.conf.Database, clock)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	h.start(s)
	t.Cleanup(func() {
		h.stop()
		if t.Failed() {
			t.Logf("log:\n%s", &h.log)
		}
	})
	return h
}

func (h *house) start(s *store.Store) {
	h.t.Helper()
	var err error
	if h.Loop, err = loop.New(h.conf, s, slog.New(slog.NewTextHandler(&h.log, nil))); err != nil {
		h.t.Fatal(err)
	}
}

func (h *house) stop() {
	h.Mailbox.Close()
	h.Outbox.Transport.Close()
}

// restart leaves the loop with nothing but its database.
func (h *house) restart() {
	h.t.Helper()
	h.stop()
	h.start(h.Store)
	h.pass()
}

func (h *house) config(extra string) *config.Config {
	h.t.Helper()
	_, imapPort, _ := net.SplitHostPort(h.office.IMAPAddr)
	_, smtpPort, _ := net.SplitHostPort(h.office.SMTPAddr)
	text := fmt.Sprintf(`business: {name: Acme Plumbing, sender: Bob, address: "1 High Street, Leeds LS1 1AA", timezone: Europe/London}
mailbox:
  address: %s
  password_file: mailbox.secret
  imap: {host: 127.0.0.1, port: %s, security: none}
  smtp: {host: 127.0.0.1, port: %s, security: none}
`, mailbox, imapPort, smtpPort)
	if !strings.Contains(extra, "alert:") {
		text += "alert: {to: [" + owner + "]}\n"
	}
	if !strings.Contains(extra, "digest:") {
		text += "digest: {weekday: never}\n"
	}
	dir := h.t.TempDir()
	path := filepath.Join(dir, "leakytap.yaml")
	for name, b := range map[string]string{path: text + extra, filepath.Join(dir, "mailbox.secret"): "secret"} {
		if err := os.WriteFile(name, []byte(b), 0o600); err != nil {
			h.t.Fatal(err)
		}
	}
	c, err := config.Load(path)
	if err != nil {
		h.t.Fatal(err)
	}
	return c
}

// pass travels the route once: what has come in, then what is due.
func (h *house) pass() {
	h.t.Helper()
	if err := h.Read(h.t.Context()); err != nil {
		h.t.Fatal(err)
	}
	if err := h.Send(h.t.Context()); err != nil {
		h.t.Fatal(err)
	}
}

// wait lets time go by, three hours at a time, with a pass after each.
func (h *house) wait(d time.Duration) {
	h.t.Helper()
	for end := h.now.Add(d); h.now.Before(end); {
		h.now = h.now.Add(min(3*time.Hour, end.Sub(h.now)))
		h.pass()
	}
}

func (h *house) job(ref, email string) {
	h.t.Helper()
	name, _, _ := strings.Cut(email, "@")
	_, added, err := intake.Add(h.t.Context(), h.Store, "test", intake.Job{Ref: ref, Email: email, Name: strings.ToUpper(name[:1]) + name[1:] + " Smith", Summary: "boiler service", Staff: "Dave", CompletedAt: h.now})
	if err != nil || !added {
		h.t.Fatalf("job %s: added %v, %v", ref, added, err)
	}
}

// inbox returns what a person has got from leakytap so far.
func (h *house) inbox(user string) []*mail.Message {
	h.t.Helper()
	raws, err := h.office.Messages(user, "INBOX")
	if err != nil {
		h.t.Fatal(err)
	}
	var ms []*mail.Message
	for _, raw := range raws {
		m, err := mail.ReadMessage(bytes.NewReader(raw))
		if err != nil {
			h.t.Fatal(err)
		}
		if m.Header.Get("X-Leakytap") != "" {
			ms = append(ms, m)
		}
	}
	return ms
}

// last is the letter that a person got last, of a kind.
func (h *house) last(user, kind string) *mail.Message {
	h.t.Helper()
	var found *mail.Message
	for _, m := range h.inbox(user) {
		if m.Header.Get("X-Leakytap") == kind {
			found = m
		}
	}
	if found == nil {
		h.t.Fatalf("%s has no %s", user, kind)
	}
	return found
}

// kinds lists the kinds of letters that a person has got.
func (h *house) kinds(user string) string {
	h.t.Helper()
	var ks []string
	for _, m := range h.inbox(user) {
		ks = append(ks, m.Header.Get("X-Leakytap"))
	}
	return strings.Join(ks, " ")
}

// reply writes what a person's mail program makes of a reply to m, into the mailbox.
func (h *house) reply(from string, m *mail.Message, text string) {
	h.t.Helper()
	to := m.Header.Get("Reply-To")
	if a, err := mail.ParseAddress(to); err == nil {
		to = a.Address
	}
	h.write(from, to, "Re: "+m.Header.Get("Subject"), text+"\r\n\r\nOn Mon, 1 Jun 2026 at 09:00, Bob <hello@acme.example> wrote:\r\n> Is there anything we could have done better?\r\n",
		"In-Reply-To: "+m.Header.Get("Message-ID"), "References: "+m.Header.Get("Message-ID"))
}

// write puts a mail by a person into the mailbox.
func (h *house) write(from, to, subject, text string, headers ...string) {
	h.t.Helper()
	h.append("INBOX", from, to, subject, text, headers...)
}

func (h *house) append(folder, from, to, subject, text string, headers ...string) {
	h.t.Helper()
	h.mails++
	raw := fmt.Sprintf("From: %s\r\nTo: <%s>\r\nSubject: %s\r\nMessage-ID: <m%d@mail.example>\r\nDate: %s\r\n%s\r\n%s\r\n",
		from, to, subject, h.mails, h.now.Format(time.RFC1123Z), strings.Join(append(headers, ""), "\r\n"), text)
	if err := h.office.Append(mailbox, folder, []byte(raw)); err != nil {
		h.t.Fatal(err)
	}
}

// asked brings a customer to where they have just been asked about a job.
func (h *house) asked(ref, email string) *mail.Message {
	h.t.Helper()
	h.job(ref, email)
	h.wait(25 * time.Hour)
	return h.last(email, "ask")
}

func (h *house) followUps() []store.FollowUp {
	h.t.Helper()
	var fs []store.FollowUp
	h.read(func(tx *store.Tx) (err error) {
		fs, err = tx.FollowUps(time.UnixMicro(0))
		return err
	})
	return fs
}

func (h *house) followUp(i int) store.FollowUp {
	h.t.Helper()
	fs := h.followUps()
	if len(fs) <= i {
		h.t.Fatalf("%d follow-ups", len(fs))
	}
	return fs[i]
}

func (h *house) jobState(ref string) string {
	h.t.Helper()
	var j store.Job
	h.read(func(tx *store.Tx) (err error) {
		j, err = tx.JobByRef(ref)
		return err
	})
	if j.SkipReason != "" {
		return string(j.State) + " " + j.SkipReason
	}
	return string(j.State)
}

func (h *house) replies() []store.Reply {
	h.t.Helper()
	var rs []store.Reply
	h.read(func(tx *store.Tx) (err error) {
		rs, err = tx.Replies()
		return err
	})
	return rs
}

func (h *house) read(f func(*store.Tx) error) {
	h.t.Helper()
	if err := h.Store.Read(h.t.Context(), f); err != nil {
		h.t.Fatal(err)
	}
}

func expect[T comparable](t testing.TB, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}

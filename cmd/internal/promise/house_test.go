package promise

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/mail"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"leakytap/cmd/internal/config"
	"leakytap/cmd/internal/demo/postoffice"
	"leakytap/cmd/internal/intake"
	"leakytap/cmd/internal/loop"
	"leakytap/cmd/internal/mailrig"
	"leakytap/store"
)

const (
	shop     = "hello@acme.test"
	boss     = "owner@acme.test"
	password = "secret"
)

// clock is the time of a scenario.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func newClock() *clock { return &clock{now: time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)} }

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) pass(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

// buffer is a log that is written and read at once.
type buffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *buffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *buffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.String()
}

// plan is how a house is set up. Empty fields take what newHouse says.
type plan struct {
	address    string // of the business
	smtp, imap string // host:port, for a proxy or another server in between
	username   string
	ask        string // further keys of the config's ask
	now        func() time.Time
	office     *postoffice.Office
	customers  int
	onMail     func(postoffice.Mail)
	refuse     func(verb, arg string) error
	dir        string
	poll       string
}

// house is a business: mail servers on loopback, a config, a database.
type house struct {
	t      *testing.T
	office *postoffice.Office
	clock  *clock
	dir    string
	config *config.Config
	store  *store.Store
	loop   *loop.Loop
	log    *buffer
	plan   plan
}

func customer(i int) string { return fmt.Sprintf("c%d@customer.test", i) }

func newOffice(t *testing.T, p plan, now func() time.Time) *postoffice.Office {
	t.Helper()
	var customers []string
	for i := range p.customers {
		customers = append(customers, customer(i))
	}
	o, err := postoffice.Open(postoffice.Options{
		Users: []postoffice.User{{Address: shop, Password: password}, {Address: boss, Password: password}, {Address: "other@beta.test", Password: password},
			{Address: "hello@" + mailrig.Domain, Password: password}},
		Now: now, BounceLater: customers, OnMail: p.onMail, Refuse: p.refuse,
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { o.Close() })
	return o
}

// newHouse sets a business up. Its loop is driven step by step, unless run.
func newHouse(t *testing.T, p plan) *house {
	t.Helper()
	h := &house{t: t, clock: newClock(), dir: p.dir, log: &buffer{}, office: p.office}
	if p.now == nil {
		p.now = h.clock.Now
	}
	if h.dir == "" {
		h.dir = t.TempDir()
	}
	if h.office == nil {
		h.office = newOffice(t, p, p.now)
	}
	if p.address == "" {
		p.address = shop
	}
	if p.username == "" {
		p.username = p.address
	}
	if p.smtp == "" {
		p.smtp = h.office.SMTPAddr
	}
	if p.imap == "" {
		p.imap = h.office.IMAPAddr
	}
	if p.poll == "" {
		p.poll = "1s"
	}
	h.plan = p
	h.configure()
	h.open()
	t.Cleanup(func() {
		h.shut()
		if t.Failed() {
			t.Logf("the log of %s:\n%s", h.dir, tail(h.log.String(), 4000))
		}
	})
	return h
}

func tail(s string, n int) string { return s[max(0, len(s)-n):] }

func (h *house) path() string { return filepath.Join(h.dir, "leakytap.yaml") }

func (h *house) configure() {
	h.t.Helper()
	server := func(addr string) string {
		host, port, err := net.SplitHostPort(addr)
		if err != nil {
			h.t.Fatal(err)
		}
		return fmt.Sprintf("{host: %s, port: %s, security: none}", host, port)
	}
	text := fmt.Sprintf(`business: {name: Acme Plumbing, sender: Bob, address: "1 High Street, Leeds LS1 1AA", timezone: UTC}
mailbox: {address: %s, username: %s, password_file: secret, imap: %s, smtp: %s, poll: %s}
ask: {delay: 0s, window: always, daily_cap: 1000000, per_minute: 1000000%s}
alert: {to: [%s]}
digest: {weekday: never}
log: {format: json}
`, h.plan.address, h.plan.username, server(h.plan.imap), server(h.plan.smtp), h.plan.poll, h.plan.ask, boss)
	for name, text := range map[string]string{"leakytap.yaml": text, "secret": password + "\n"} {
		if err := os.WriteFile(filepath.Join(h.dir, name), []byte(text), 0o600); err != nil {
			h.t.Fatal(err)
		}
	}
	c, err := config.Load(h.path())
	if err != nil {
		h.t.Fatal(err)
	}
	h.config = c
}

// open opens the database and builds the loop, as a start of the daemon does.
func (h *house) open() {
	h.t.Helper()
	s, err := store.Open(context.Background(), h.config.Database, h.plan.now)
	if err != nil {
		h.t.Fatal(err)
	}
	l, err := loop.New(h.config, s, slog.New(slog.NewTextHandler(h.log, nil)))
	if err != nil {
		h.t.Fatal(err)
	}
	l.Tick = 20 * time.Millisecond
	h.store, h.loop = s, l
}

// shut closes what open has opened.
func (h *house) shut() {
	if h.store == nil {
		return
	}
	if err := errors.Join(h.loop.Mailbox.Close(), h.loop.Outbox.Transport.Close(), h.store.Close()); err != nil {
		h.t.Error(err)
	}
	h.store, h.loop = nil, nil
}

// job adds a job for a customer.
func (h *house) job(i int) {
	h.t.Helper()
	if _, _, err := intake.Add(context.Background(), h.store, "test", intake.Job{
		Ref: fmt.Sprintf("J%d", i), Email: customer(i), Name: "Jane Smith", Summary: "boiler service", CompletedAt: h.plan.now()}); err != nil {
		h.t.Fatal(err)
	}
}

func (h *house) send() error { return h.loop.Send(context.Background()) }
func (h *house) read() error { return h.loop.Read(context.Background()) }

// settle sends and reads until there is no trouble and nothing to do.
func (h *house) settle() {
	h.t.Helper()
	for range 100 {
		before := len(h.office.Sent())
		if err := errors.Join(h.read(), h.send()); err != nil {
			h.t.Fatal(err)
		}
		if len(h.office.Sent()) == before {
			return
		}
	}
	h.t.Fatal("it doesn't come to rest")
}

// count asks the database for a number.
func (h *house) count(query string, args ...any) (n int) {
	h.t.Helper()
	err := h.store.Read(context.Background(), func(tx *store.Tx) error { return tx.Get(&n, query, args...) })
	if err != nil {
		h.t.Fatal(err)
	}
	return n
}

// sound checks the database (PRAGMA integrity_check, foreign_key_check) and gives the number of complaints.
func (h *house) sound() int {
	h.t.Helper()
	var said, orphans []string
	err := h.store.Read(context.Background(), func(tx *store.Tx) error {
		return errors.Join(tx.Select(&said, `PRAGMA integrity_check`), tx.Select(&orphans, `SELECT "table" FROM pragma_foreign_key_check`))
	})
	if err != nil {
		h.t.Fatal(err)
	}
	if len(said) == 1 && said[0] == "ok" {
		said = nil
	}
	for _, s := range said {
		h.t.Error(s)
	}
	return len(said) + len(orphans)
}

// sentTo counts the mails that an address was sent, by the kinds that X-Leakytap tells.
func sentTo(o *postoffice.Office, kinds ...string) map[string]int {
	n := map[string]int{}
	for _, m := range o.Sent() {
		kind := header(m.Raw, "X-Leakytap")
		for _, k := range kinds {
			if k == kind {
				n[m.To[0]]++
			}
		}
	}
	return n
}

// more counts the addresses that got more than most.
func more(n map[string]int, most int) (over int) {
	for _, k := range n {
		if k > most {
			over++
		}
	}
	return over
}

func header(raw []byte, name string) string {
	m, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		return ""
	}
	return m.Header.Get(name)
}

// answerTo is what a mail program makes of a person's reply to a mail.
func answerTo(raw []byte, from, text string, more ...string) []byte {
	to := header(raw, "Reply-To")
	id := header(raw, "Message-ID")
	extra := ""
	for _, m := range more {
		extra += m + "\r\n"
	}
	if !strings.Contains(strings.ToLower(extra), "message-id:") {
		extra += fmt.Sprintf("Message-ID: <%x@mail.example>\r\n", text+from)
	}
	return fmt.Appendf(nil, "From: <%s>\r\nTo: %s\r\nSubject: Re: %s\r\nIn-Reply-To: %s\r\nReferences: %s\r\nDate: Mon, 02 Mar 2026 10:00:00 +0000\r\n%s\r\n%s\r\n\r\nOn Mon, 2 Mar 2026, Bob wrote:\r\n> Is there anything we could have done better?\r\n",
		from, to, header(raw, "Subject"), id, id, extra, text)
}

// put delivers a mail into a folder of the business.
func (h *house) put(folder string, raw []byte) {
	h.t.Helper()
	if err := h.office.Append(shop, folder, raw); err != nil {
		h.t.Fatal(err)
	}
}

var softBreak = strings.NewReplacer("=\r\n", "", "=\n", "")

// alerted counts, for each mark that stands in alerts to the owner as a word of the form x…x, the alerts in which it does.
func alerted(o *postoffice.Office) map[string]int {
	n := map[string]int{}
	for _, m := range o.Sent() {
		if m.To[0] != boss || header(m.Raw, "X-Leakytap") != "alert" {
			continue
		}
		seen := map[string]bool{}
		text := softBreak.Replace(string(m.Raw))
		for _, mark := range markPattern.FindAllString(text, -1) {
			seen[mark] = true
		}
		for mark := range seen {
			n[mark]++
		}
	}
	return n
}

var markPattern = regexp.MustCompile(`mark[0-9]+x`)

// mark names a reply in its own words.
func mark(i int) string { return fmt.Sprintf("mark%dx", i) }

// complaint is a reply that needs follow-up, told from others by its mark.
func complaint(i int) string {
	return fmt.Sprintf("The tap still drips and nobody called back, see %s.", mark(i))
}

// content is a reply that needs none.
func content(i int) string { return "No, all good thanks." }

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"leakytap/cmd/internal/config"
	"leakytap/cmd/internal/demo/postoffice"
	"leakytap/cmd/internal/loop"
	"leakytap/store"
)

const (
	helloAt = "hello@acme.example"
	bobAt   = "bob@acme.example"
)

// shop is a business whose daemon runs in this process, with mail servers in memory.
type shop struct {
	t       *testing.T
	dir     string
	office  *postoffice.Office
	store   *store.Store
	signals chan os.Signal
	log     *lockedBuffer
	ended   chan error
	refuse  func(verb, arg string) error // by the submission server; set before start
}

// newShop writes a config with some extra YAML; customers have mailboxes.
func newShop(t *testing.T, extra string, customers ...string) *shop {
	t.Helper()
	h := &shop{t: t, dir: t.TempDir(), signals: make(chan os.Signal, 2), log: &lockedBuffer{}, ended: make(chan error, 1)}
	var users []postoffice.User
	for _, a := range append([]string{helloAt, bobAt}, customers...) {
		users = append(users, postoffice.User{Address: a, Password: "secret"})
	}
	var err error
	if h.office, err = postoffice.Open(postoffice.Options{Users: users, Now: time.Now, Refuse: func(verb, arg string) error {
		if h.refuse == nil {
			return nil
		}
		return h.refuse(verb, arg)
	}}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { h.office.Close() })
	h.file("mailbox.secret", "secret")
	h.configure(extra)
	return h
}

func (h *shop) file(name, text string) string {
	h.t.Helper()
	path := filepath.Join(h.dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		h.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		h.t.Fatal(err)
	}
	return path
}

func (h *shop) configure(extra string) {
	h.t.Helper()
	_, imap, _ := net.SplitHostPort(h.office.IMAPAddr)
	_, smtp, _ := net.SplitHostPort(h.office.SMTPAddr)
	h.file("leakytap.yaml", fmt.Sprintf(`business: {name: Acme Plumbing, sender: Bob, address: "1 High Street, Leeds LS1 1AA", timezone: Europe/London}
mailbox:
  address: %s
  password_file: mailbox.secret
  imap: {host: 127.0.0.1, port: %s, security: none}
  smtp: {host: 127.0.0.1, port: %s, security: none}
  poll: 1s
alert: {to: [%s]}
%s`, helloAt, imap, smtp, bobAt, extra))
}

func (h *shop) app() *app {
	return &app{ctx: h.t.Context(), out: h.log, err: h.log, configNamed: filepath.Join(h.dir, "leakytap.yaml"), now: time.Now}
}

// start runs the daemon until stop.
func (h *shop) start() {
	h.t.Helper()
	a := h.app()
	conf, err := config.Load(a.configNamed)
	if err != nil {
		h.t.Fatal(err)
	}
	if h.store, err = store.Open(h.t.Context(), conf.Database, time.Now); err != nil {
		h.t.Fatal(err)
	}
	log := newLog(h.log, conf.Log, h.store.Pseudonym)
	l, err := loop.New(conf, h.store, log)
	if err != nil {
		h.t.Fatal(err)
	}
	d := &daemon{app: a, conf: conf, store: h.store, log: log, loop: l, signals: h.signals, look: 20 * time.Millisecond}
	go func() { h.ended <- d.run() }()
	h.t.Cleanup(func() {
		h.stop()
		h.store.Close()
		if h.t.Failed() {
			h.t.Logf("log:\n%s", h.log)
		}
	})
}

// stop ends the daemon as systemd does; it may have ended already.
func (h *shop) stop() {
	h.t.Helper()
	if h.ended == nil {
		return
	}
	h.signals <- syscall.SIGTERM
	select {
	case err := <-h.ended:
		if err != nil {
			h.t.Errorf("the daemon ended with %v", err)
		}
	case <-time.After(patience):
		h.t.Fatal("the daemon doesn't stop")
	}
	h.ended = nil
}

// until waits for something to come about.
func (h *shop) until(what string, f func() bool) {
	h.t.Helper()
	ctx, cancel := context.WithTimeout(h.t.Context(), patience)
	defer cancel()
	for again := time.NewTicker(10 * time.Millisecond); !f(); {
		select {
		case <-again.C:
		case <-ctx.Done():
			h.t.Fatalf("waited in vain for %s", what)
		}
	}
}

// asked reports whether somebody has got a letter that holds text.
func (h *shop) asked(user, text string) bool {
	h.t.Helper()
	raws, err := h.office.Messages(user, "INBOX")
	if err != nil {
		h.t.Fatal(err)
	}
	return slices.ContainsFunc(raws, func(raw []byte) bool { return bytes.Contains(raw, []byte(text)) })
}

// freePort finds an address on which nobody listens.
func freePort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

var plain = &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}

func TestEachWayInEndsAtAnAskToTheCustomer(t *testing.T) {
	customers := []string{"cli@customer.example", "csv@customer.example", "folder@customer.example", "http@customer.example", "mail@customer.example"}
	h := newShop(t, "", customers...)
	listen := freePort(t)
	h.file("hook.token", "a-bearer-token-of-some-length")
	h.file("jobs/.keep", "")
	h.configure("ask: {delay: 0s, window: always, per_minute: 100}\nintake: {folder: jobs, fields: {email: kunde}}\nhttp: {listen: '" + listen + "', token_file: hook.token}\n")
	h.start()

	run := func(want int, args ...string) string {
		t.Helper()
		var out bytes.Buffer
		if code := Run(t.Context(), append([]string{"--config", filepath.Join(h.dir, "leakytap.yaml")}, args...), strings.NewReader(""), &out, &out); code != want {
			t.Errorf("leakytap %v: exit code %d, want %d: %s", args, code, want, &out)
		}
		return out.String()
	}
	run(0, "job", "add", "--email", customers[0], "--summary", "by cli")
	run(2, "job", "add", "--email", "nobody")
	file := h.file("import.csv", "Kunde;Summary\n"+customers[1]+";by csv\nnobody;x\n")
	if out := run(1, "job", "import", file, "--dry-run"); !strings.Contains(out, "would have added 1") || !strings.Contains(out, "line 3: email") {
		t.Errorf("dry run: %s", out)
	}
	run(1, "job", "import", file)
	h.file("jobs/export.json", `[{"kunde":"`+customers[2]+`","summary":"by folder"},{"kunde":"nobody"}]`)
	post := func(body, token string) int {
		t.Helper()
		r, err := http.NewRequest("POST", "http://"+listen+"/jobs", strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Authorization", "Bearer "+token)
		res, err := plain.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		return res.StatusCode
	}
	h.until("the listener", func() bool { c, err := net.Dial("tcp", listen); return err == nil && c.Close() == nil })
	for want, status := range map[int]int{
		201: post(`{"kunde":"`+customers[3]+`","summary":"by http"}`, "a-bearer-token-of-some-length"),
		401: post(`{"kunde":"eve@customer.example"}`, "wrong"),
		422: post(`{"kunde":"nobody"}`, "a-bearer-token-of-some-length"),
	} {
		if status != want {
			t.Errorf("POST /jobs: %d, want %d", status, want)
		}
	}
	jobAddress := strings.TrimSpace(run(0, "job", "address"))
	for _, from := range []string{bobAt, "eve@else.example"} {
		raw := fmt.Sprintf("From: %s\r\nTo: %s\r\nSubject: by mail from %s\r\nDelivered-To: %s\r\nMessage-ID: <%s.x>\r\nDate: %s\r\n\r\nAll done.\r\n",
			from, customers[4], from, jobAddress, from, time.Now().Format(time.RFC1123Z))
		if err := h.office.Append(helloAt, "INBOX", []byte(raw)); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range customers {
		way, _, _ := strings.Cut(c, "@")
		h.until("the ask to "+c, func() bool { return h.asked(c, "by "+way) })
	}
	var list bytes.Buffer
	if code := Run(t.Context(), []string{"--config", filepath.Join(h.dir, "leakytap.yaml"), "job", "list", "--json"}, nil, &list, &list); code != 0 || strings.Count(list.String(), "\n") != len(customers) ||
		strings.Contains(list.String(), "eve@") {
		t.Errorf("jobs:\n%s", &list)
	}
	if _, err := os.Stat(filepath.Join(h.dir, "jobs", "rejected", "export.jsonl")); err != nil {
		t.Error(err)
	}
}

func TestSIGHUPReadsConfigAndTemplatesAgain(t *testing.T) {
	h := newShop(t, "ask: {delay: 0s, window: always}\n", "a@customer.example", "b@customer.example")
	h.start()
	add := func(email string) {
		t.Helper()
		var out bytes.Buffer
		if code := Run(t.Context(), []string{"--config", filepath.Join(h.dir, "leakytap.yaml"), "job", "add", "--email", email}, nil, &out, &out); code != 0 {
			t.Fatal(out.String())
		}
	}
	add("a@customer.example")
	h.until("the first ask", func() bool { return h.asked("a@customer.example", "better?") })

	h.configure("ask: {delay: soon}\n")
	h.signals <- syscall.SIGHUP
	h.until("the complaint about the config", func() bool { return strings.Contains(h.log.String(), "the old one stays") })

	h.file("ask.txt", "Subject: Hello again\n\nWas everything right this time?\n")
	h.configure("ask: {delay: 0s, window: always, template: ask.txt}\ndatabase: other.db\n")
	h.signals <- syscall.SIGHUP
	h.until("the config to be read again", func() bool { return strings.Count(h.log.String(), "leakytap runs") == 2 })
	if !strings.Contains(h.log.String(), "a change of database needs a restart") {
		t.Error("it doesn't say what needs a restart")
	}
	h.configure("ask: {delay: 0s, window: always, template: ask.txt}\n")
	add("b@customer.example")
	h.until("an ask by the new template", func() bool { return h.asked("b@customer.example", "right this time?") })
}

func TestSIGHUPKeepsOrChangesTheHTTPAddress(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	first, second := freePort(t), freePort(t)
	h := newShop(t, "http: {listen: '"+first+"'}\n")
	h.start()
	healthy := func(address string) bool {
		r, err := plain.Get("http://" + address + "/healthz")
		return err == nil && r.Body.Close() == nil && r.StatusCode == 200
	}
	h.until("the listener", func() bool { return healthy(first) })

	complaints := 0
	for name, extra := range map[string]string{
		"an address that is taken":   "http: {listen: '" + taken.Addr().String() + "'}\n",
		"an address of another host": "http: {listen: '192.0.2.1:80'}\n",
		"no file with the secret":    "http: {listen: '" + second + "', token_file: missing.token}\n",
	} {
		h.configure(extra)
		h.signals <- syscall.SIGHUP
		complaints++
		h.until("the complaint about "+name, func() bool { return strings.Count(h.log.String(), "the old one stays") == complaints })
		if !healthy(first) {
			t.Errorf("%s: the old listener doesn't answer any more", name)
		}
	}

	h.configure("http: {listen: '" + first + "'}\n")
	h.signals <- syscall.SIGHUP
	for again := 1; again < 2; again = strings.Count(h.log.String(), "leakytap runs") {
		if c, err := net.Dial("tcp", first); err != nil {
			t.Errorf("turned away between two configs with the same address: %v", err)
		} else {
			c.Close()
		}
	}

	h.configure("http: {listen: '" + second + "'}\n")
	h.signals <- syscall.SIGHUP
	h.until("the other listener", func() bool { return healthy(second) })
	if healthy(first) {
		t.Error("the old listener answers still")
	}
	h.configure("")
	h.signals <- syscall.SIGHUP
	h.until("no listener", func() bool { return !healthy(second) })
}

// systemd listens to what the daemon tells it.
type systemd struct {
	t      *testing.T
	socket *net.UnixConn
}

func newSystemd(t *testing.T) *systemd {
	t.Helper()
	path := filepath.Join(t.TempDir(), "notify")
	socket, err := net.ListenUnixgram("unixgram", &net.UnixAddr{Name: path, Net: "unixgram"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { socket.Close() })
	t.Setenv("NOTIFY_SOCKET", path)
	t.Setenv("WATCHDOG_USEC", "100000")
	t.Setenv("WATCHDOG_PID", fmt.Sprint(os.Getpid()))
	return &systemd{t, socket}
}

func (s *systemd) next() string {
	s.t.Helper()
	b := make([]byte, 1000)
	s.socket.SetReadDeadline(time.Now().Add(patience))
	n, err := s.socket.Read(b)
	if err != nil {
		s.t.Fatal(err)
	}
	return string(b[:n])
}

// forget skips what was said so far.
func (s *systemd) forget() {
	for err := error(nil); err == nil; {
		s.socket.SetReadDeadline(time.Now().Add(time.Millisecond))
		_, err = s.socket.Read(make([]byte, 1000))
	}
}

func TestSystemdIsToldOfStartHealthAndEnd(t *testing.T) {
	s := newSystemd(t)
	h := newShop(t, "")
	h.start()
	said := map[string]int{}
	for range 4 {
		said[s.next()]++
	}
	if said["READY=1"] != 1 || said["WATCHDOG=1"] != 3 {
		t.Errorf("said %v", said)
	}
	h.signals <- syscall.SIGTERM
	for {
		if got := s.next(); got == "STOPPING=1" {
			break
		} else if got != "WATCHDOG=1" {
			t.Fatalf("said %q", got)
		}
	}
	if err := <-h.ended; err != nil {
		t.Error(err)
	}
	h.ended = nil
}

func TestWatchdogIsFedWhileTheOldConfigEnds(t *testing.T) {
	s := newSystemd(t)
	h := newShop(t, "ask: {delay: 0s, window: always}\n", "a@customer.example")
	dot, answer := make(chan struct{}), make(chan struct{})
	h.refuse = func(verb, _ string) error { // asked with SENT before the answer to the dot
		if verb == "SENT" {
			close(dot)
			<-answer
		}
		return nil
	}
	h.start()
	answered := sync.OnceFunc(func() { close(answer) })
	t.Cleanup(answered)
	var out bytes.Buffer
	if code := Run(t.Context(), []string{"--config", filepath.Join(h.dir, "leakytap.yaml"), "job", "add", "--email", "a@customer.example"}, nil, &out, &out); code != 0 {
		t.Fatal(out.String())
	}
	<-dot
	h.signals <- syscall.SIGHUP
	h.until("the config to be read again", func() bool { return strings.Contains(h.log.String(), "config read again") })
	s.forget()
	for range 5 {
		if got := s.next(); got != "WATCHDOG=1" {
			t.Errorf("said %q", got)
		}
	}
	if strings.Count(h.log.String(), "leakytap runs") != 1 {
		t.Error("the old loop didn't wait for its answer")
	}
	answered()
	h.until("the next loop", func() bool { return strings.Count(h.log.String(), "leakytap runs") == 2 })
}

func TestMaskedLogHoldsNoAddress(t *testing.T) {
	h := newShop(t, "ask: {delay: 0s, window: always}\nlog: {format: json, mask_addresses: true}\n", "jane.doe@customer.example")
	h.start()
	var out bytes.Buffer
	if code := Run(t.Context(), []string{"--config", filepath.Join(h.dir, "leakytap.yaml"), "job", "add", "--email", "jane.doe@customer.example"}, nil, &out, &out); code != 0 {
		t.Fatal(out.String())
	}
	h.until("the ask", func() bool { return strings.Contains(h.log.String(), "ask sent") })
	h.stop()
	var to string
	for line := range strings.Lines(h.log.String()) {
		var entry map[string]any
		if err := json.Unmarshal([]byte(line), &entry); err != nil {
			t.Fatalf("%v in %s", err, line)
		}
		if entry["msg"] == "ask sent" {
			to = fmt.Sprint(entry["to"])
			if !strings.Contains(fmt.Sprint(entry["message_id"]), "@acme.example") {
				t.Errorf("the Message-ID is masked: %s", line)
			}
		}
	}
	if strings.Contains(h.log.String(), "jane") || strings.Contains(h.log.String(), "hello@") || to != h.store.Pseudonym("Jane.Doe@customer.example") {
		t.Errorf("to is %q in\n%s", to, h.log)
	}
}

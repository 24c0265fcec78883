package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/mail"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"leakytap/cmd/internal/mailrig"
)

// patience bounds every wait for real servers and a real process.
const patience = 2 * time.Minute

// business is leakytap as a small business runs it: a built binary, a config,
// Dovecot and Postfix.
type business struct {
	t      *testing.T
	rig    *mailrig.Rig
	binary string
	config string
	daemon *exec.Cmd
	log    *lockedBuffer
}

// lockedBuffer is written by the daemon and read by the test.
type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *lockedBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *lockedBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.String()
}

func newBusiness(t *testing.T) *business {
	rig := mailrig.Start(t, "hello", "owner", "jane", "tom")
	dir := t.TempDir()
	b := &business{t: t, rig: rig, binary: filepath.Join(dir, "leakytap"), config: filepath.Join(dir, "leakytap.yaml")}
	if out, err := exec.Command("go", "build", "-o", b.binary, ".").CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, out)
	}
	conf := fmt.Sprintf(`business: {name: Acme Plumbing, sender: Bob, address: "1 High Street, Leeds LS1 1AA", timezone: Europe/London}
mailbox:
  address: %s
  password_file: mailbox.secret
  imap: {host: localhost, port: %d, security: tls}
  smtp: {host: localhost, port: %d, security: starttls}
  ca_file: %s
ask: {delay: 0s, window: always}
alert: {to: [%s]}
log: {format: json}
`, rig.Address("hello"), rig.IMAPS.Port, rig.Submission.Port, rig.CAFile, rig.Address("owner"))
	for name, text := range map[string]string{b.config: conf, filepath.Join(dir, "mailbox.secret"): mailrig.Password + "\n"} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return b
}

// cli runs a verb and returns what it printed; it has to end well.
func (b *business) cli(args ...string) string {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.t.Context(), patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, b.binary, append([]string{"--config", b.config}, args...)...)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		b.t.Fatalf("leakytap %s: %v\n%s%s", strings.Join(args, " "), err, &out, &errs)
	}
	return out.String()
}

// list runs a listing verb with --json.
func (b *business) list(args ...string) []map[string]any {
	b.t.Helper()
	var all []map[string]any
	lines := bufio.NewScanner(strings.NewReader(b.cli(append(args, "--json")...)))
	for lines.Scan() {
		var one map[string]any
		if err := json.Unmarshal(lines.Bytes(), &one); err != nil {
			b.t.Fatalf("%v in %s", err, lines.Text())
		}
		all = append(all, one)
	}
	return all
}

func (b *business) start() {
	b.t.Helper()
	b.log = &lockedBuffer{}
	b.daemon = exec.Command(b.binary, "--config", b.config, "run")
	b.daemon.Stderr = b.log
	if err := b.daemon.Start(); err != nil {
		b.t.Fatal(err)
	}
	b.t.Cleanup(func() {
		b.daemon.Process.Kill()
		b.daemon.Wait()
		if b.t.Failed() {
			b.t.Logf("the daemon's log:\n%s", b.log)
		}
	})
}

// stop ends the daemon as systemd does; it has to end well and soon.
func (b *business) stop() {
	b.t.Helper()
	if err := b.daemon.Process.Signal(syscall.SIGTERM); err != nil {
		b.t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- b.daemon.Wait() }()
	select {
	case err := <-ended:
		if err != nil {
			b.t.Fatalf("after SIGTERM: %v", err)
		}
	case <-time.After(patience):
		b.t.Fatal("the daemon doesn't stop on SIGTERM")
	}
}

// eventually waits until there is what f looks for.
func eventually[T any](b *business, what string, f func() (T, bool)) T {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.t.Context(), patience)
	defer cancel()
	for again := time.NewTicker(100 * time.Millisecond); ; {
		if v, ok := f(); ok {
			return v
		}
		select {
		case <-again.C:
		case <-ctx.Done():
			b.t.Fatalf("waited in vain for %s", what)
		}
	}
}

// inbox returns the mails in a user's INBOX, oldest first.
func (b *business) inbox(user string) []*mail.Message {
	b.t.Helper()
	var ms []*mail.Message
	for _, raw := range b.rig.Messages(b.rig.Address(user)) {
		m, err := mail.ReadMessage(bytes.NewReader(raw))
		if err != nil {
			b.t.Fatal(err)
		}
		ms = append(ms, m)
	}
	return ms
}

// answer is what a mail program makes of a person's reply to m.
func answer(m *mail.Message, from, text string) (to string, raw []byte) {
	to = m.Header.Get("Reply-To")
	if a, err := mail.ParseAddress(to); err == nil {
		to = a.Address
	}
	return to, fmt.Appendf(nil, "From: %s\r\nTo: <%s>\r\nSubject: Re: %s\r\nMessage-ID: <%d@mail.example>\r\nIn-Reply-To: %s\r\nReferences: %s\r\nDate: %s\r\n\r\n%s\r\n\r\nOn Mon, 1 Jun 2026, Bob wrote:\r\n> Is there anything we could have done better?\r\n",
		from, to, m.Header.Get("Subject"), time.Now().UnixNano(), m.Header.Get("Message-ID"), m.Header.Get("Message-ID"),
		time.Now().Format(time.RFC1123Z), text)
}

var letterWord = regexp.MustCompile(`[A-Za-z]{4,}`)

func TestOneJobTravelsTheWholeRouteOnDovecotAndPostfix(t *testing.T) {
	b := newBusiness(t)
	b.start()

	b.cli("job", "add", "--ref", "J1", "--email", b.rig.Address("jane"), "--name", "Jane Smith", "--summary", "boiler service")
	b.cli("job", "add", "--ref", "J2", "--email", b.rig.Address("tom"), "--name", "Tom Jones", "--summary", "new tap")
	ask := eventually(b, "the ask", func() (*mail.Message, bool) {
		ms := b.inbox("jane")
		return first(ms), len(ms) > 0
	})
	if !strings.Contains(ask.Header.Get("Reply-To"), "hello+j") {
		t.Errorf("the ask's Reply-To is %q: no token in it", ask.Header.Get("Reply-To"))
	}

	to, raw := answer(ask, b.rig.Address("jane"), "All good apart from the mess in the hall.")
	b.rig.Submit(b.rig.Address("jane"), to, raw)
	alert := eventually(b, "the alert", func() (*mail.Message, bool) {
		ms := b.inbox("owner")
		return first(ms), len(ms) > 0
	})

	replies := b.list("reply", "list")
	if len(replies) != 1 {
		t.Fatalf("%d replies: %v", len(replies), replies)
	}
	for field, want := range map[string]any{"job_ref": "J1", "matched_by": "token", "text": "All good apart from the mess in the hall.",
		"category": "complaint", "needs_follow_up": true, "urgent": false, "opt_out": false, "customer_email": b.rig.Address("jane")} {
		if got := replies[0][field]; got != want {
			t.Errorf("reply: %s is %v, want %v", field, got, want)
		}
	}
	open := eventually(b, "the follow-up to be alerted", func() (map[string]any, bool) {
		fs := b.list("followup", "list")
		return first(fs), len(fs) == 1 && fs[0]["alerted_at"] != nil
	})
	if open["state"] != "open" {
		t.Errorf("follow-up %v, want it open", open)
	}

	to, raw = answer(alert, b.rig.Address("owner"), "Done, I rang her and sent Dave round to clean up.")
	b.rig.Submit(b.rig.Address("owner"), to, raw)
	eventually(b, "the follow-up to be closed", func() (bool, bool) {
		return true, b.list("followup", "list")[0]["state"] == "closed"
	})

	// The mail of the second customer arrives while nobody is looking.
	eventually(b, "the other ask", func() (bool, bool) { return true, len(b.inbox("tom")) > 0 })
	b.stop()
	to, raw = answer(b.inbox("tom")[0], b.rig.Address("tom"), "It was fine.")
	b.rig.Submit(b.rig.Address("tom"), to, raw)
	b.start()
	eventually(b, "the second alert", func() (bool, bool) { return true, len(b.inbox("owner")) == 2 })
	b.stop()

	for user, want := range map[string]int{"jane": 1, "tom": 1, "owner": 2} {
		if got := len(b.inbox(user)); got != want {
			t.Errorf("%s has %d mails, want %d: nothing is sent twice", user, got, want)
		}
	}
	if n := len(b.list("reply", "list")); n != 2 {
		t.Errorf("%d replies after the restart, want 2: nothing is read twice", n)
	}
	for _, j := range b.list("job", "list") {
		if j["state"] != "answered" || j["ask_state"] != "sent" {
			t.Errorf("job %v", j)
		}
	}
	if flags := b.rig.Doveadm("fetch", "-u", b.rig.Address("hello"), "flags", "mailbox", "INBOX", "ALL"); strings.Contains(flags, `\Seen`) || !letterWord.MatchString(flags) {
		t.Errorf("flags in the mailbox were changed, or none could be read:\n%s", flags)
	}
}

func first[T any](s []T) (v T) {
	if len(s) > 0 {
		v = s[0]
	}
	return v
}

package promise

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"leakytap/cmd/internal/mailrig"
)

// newDovecotHouse sets a business up whose mailbox is on Dovecot. It asks all customers.
func newDovecotHouse(t *testing.T, rig *mailrig.Rig, p plan) *house {
	t.Helper()
	p.address = rig.Address("hello")
	if p.imap == "" {
		p.imap = rig.IMAP.String()
	}
	h := newHouse(t, p)
	if err := h.read(); err != nil {
		t.Fatal(err)
	}
	for i := range p.customers {
		h.job(i)
	}
	h.settle()
	return h
}

// answers puts a reply to every ask into INBOX, at once.
func (h *house) answers(rig *mailrig.Rig, text func(i int) string) {
	h.t.Helper()
	asks := map[string][]byte{}
	for _, m := range h.office.Sent() {
		asks[m.To[0]] = m.Raw
	}
	rig.Fill(rig.Address("hello"), h.plan.customers, func(i int) []byte { return answerTo(asks[customer(i)], customer(i), text(i)) })
}

// folders is every message of the mailbox with its folder, UID and flags.
func folders(rig *mailrig.Rig) []string {
	return strings.Split(rig.Doveadm("-f", "tab", "fetch", "-u", rig.Address("hello"), "mailbox uid flags", "ALL"), "\n")
}

// testPhone is scenario 4.
func testPhone(t *testing.T, tab *table) {
	rig := mailrig.Start(t, "hello")
	const n = 1000
	h := newDovecotHouse(t, rig, plan{customers: n})
	h.answers(rig, content)
	user := rig.Address("hello")
	rig.Doveadm("flags", "add", "-u", user, `\Seen`, "mailbox", "INBOX", "uid", "1:500")
	rig.Doveadm("flags", "add", "-u", user, `\Answered \Flagged`, "mailbox", "INBOX", "uid", "480:520")
	rig.Doveadm("move", "-u", user, "Archive", "mailbox", "INBOX", "uid", "401:550")
	rig.Doveadm("move", "-u", user, "Junk", "mailbox", "INBOX", "uid", "551:700")
	before := folders(rig)
	if err := h.read(); err != nil {
		t.Fatal(err)
	}
	after := folders(rig)
	changed := max(len(before), len(after)) - min(len(before), len(after))
	for i := range min(len(before), len(after)) {
		if before[i] != after[i] {
			changed++
		}
	}
	if !strings.Contains(strings.Join(after, "\n"), `\Seen`) || len(after) < n {
		t.Errorf("doveadm shows no flags:\n%s", strings.Join(after[:min(5, len(after))], "\n"))
	}
	tab.note(4, "replies, of which seen, moved to Archive, moved to Junk", "1000, 500, 150, 150")
	tab.hold(t, 4, "replies found", h.count(`SELECT COUNT(*) FROM replies`), n)
	tab.hold(t, 4, "messages whose flags or folder changed (doveadm)", changed, 0)
}

// testMailboxFaults is scenario 5.
func testMailboxFaults(t *testing.T, tab *table) {
	t.Run("validity", func(t *testing.T) { testValidity(t, tab) })
	t.Run("cuts", func(t *testing.T) { testCuts(t, tab) })
	t.Run("silence", func(t *testing.T) { testSilence(t, tab) })
}

// testValidity: the server numbers its messages anew, again and again.
func testValidity(t *testing.T, tab *table) {
	rig := mailrig.Start(t, "hello")
	const n = 30
	h := newDovecotHouse(t, rig, plan{customers: n})
	h.answers(rig, complaint)
	h.settle()
	resets := size(20, 20)
	for i := range resets {
		rig.Doveadm("mailbox", "update", "-u", rig.Address("hello"), "--uid-validity", fmt.Sprint(2_000_000_000+i), "INBOX")
		h.clock.pass(time.Minute)
		if !eventually(time.Minute, func() bool { h.settle(); return strings.Count(h.log.String(), "renumbered") > i }) { // Dovecot shows it a moment later
			t.Fatalf("reset %d is not noticed", i+1)
		}
	}
	tab.note(5, "UIDVALIDITY resets of a folder with 30 replies", resets)
	tab.hold(t, 5, "replies stored", h.count(`SELECT COUNT(*) FROM replies`), n)
	tab.hold(t, 5, "alerted twice", more(alerted(h.office), 1), 0)
	tab.hold(t, 5, "alerts lost", n-len(alerted(h.office)), 0)
}

// testCuts: every connection ends after 1 KiB, then after 2, 3, … until one carries all.
func testCuts(t *testing.T, tab *table) {
	rig := mailrig.Start(t, "hello")
	n := size(10, 60)
	p := plan{customers: n}
	h := newDovecotHouse(t, rig, p)
	h.answers(rig, func(i int) string { return complaint(i) + "\r\n" + strings.Repeat("And so on and on. ", 100) })
	h.shut()
	template := h.config.Database

	cuts, missed, twice := 0, 0, 0
	for whole := false; !whole && cuts < 2000; cuts++ {
		proxy := newTCPProxy(t, rig.IMAP.String())
		one := newHouse(t, plan{address: rig.Address("hello"), imap: proxy.addr, office: h.office, customers: n, dir: copyOf(t, template)})
		proxy.cut.Store(int64(cuts+1) << 10)
		err := one.read() // nil only when nothing was lost any more
		whole = err == nil && proxy.dials.Load() == 1
		proxy.cut.Store(0)
		one.loop.Mailbox.Close()
		if err := errors.Join(one.read(), one.send()); err != nil {
			t.Fatal(err)
		}
		missed += n - one.count(`SELECT COUNT(*) FROM replies`)
		twice += one.count(`SELECT COUNT(*) FROM letters WHERE kind = 'alert'`) - n
		one.shut()
	}
	tab.note(5, "connections cut after 1 KiB, 2 KiB, … up to (KiB)", cuts)
	tab.hold(t, 5, "replies missed after a cut", missed, 0)
	tab.hold(t, 5, "alerted twice after a cut", twice, 0)
}

// copyOf copies a closed database with its anchor into a folder of its own.
func copyOf(t *testing.T, database string) string {
	t.Helper()
	dir := t.TempDir()
	for _, suffix := range []string{"", ".anchor"} {
		b, err := os.ReadFile(database + suffix)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, filepath.Base(database)+suffix), b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// testSilence: while the daemon idles, the peer vanishes without a word.
func testSilence(t *testing.T, tab *table) {
	rig := mailrig.Start(t, "hello")
	poll := "3s"
	if *long {
		poll = "2m" // the default
	}
	proxy := newTCPProxy(t, rig.IMAP.String())
	h := newDovecotHouse(t, rig, plan{customers: 1, imap: proxy.addr, poll: poll})
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- h.loop.Run(ctx) }()
	defer func() {
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	}()
	idles, last := int64(0), time.Now()
	if !eventually(time.Minute, func() bool { // an IDLE that news doesn't end at once
		if n := proxy.idles.Load(); n != idles {
			idles, last = n, time.Now()
		}
		return idles > 0 && time.Since(last) > time.Second
	}) {
		t.Fatal("it doesn't idle")
	}
	proxy.frozen.Store(proxy.dials.Load())
	silent := time.Now()
	h.answers(rig, content)
	found := eventually(6*time.Minute, func() bool { return h.count(`SELECT COUNT(*) FROM replies`) == 1 })
	within := 0
	if found && time.Since(silent) < 5*time.Minute {
		within = 1
	}
	tab.hold(t, 5, fmt.Sprintf("dead peer noticed within 5 minutes, polling every %s: after %.0f s", poll, time.Since(silent).Seconds()), within, 1)
}

package promise

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"leakytap/cmd/internal/demo/postoffice"
)

// testRestore is scenario 9: a backup taken while letters go out, and restored after more have gone. In half of the
// rounds the provider keeps copies in Sent, and the owner resumes; in the others nothing tells which letters are out.
func testRestore(t *testing.T, tab *table) {
	rounds := size(20, 20)
	sum := map[string]int{}
	for round := range rounds {
		for k, n := range oneRestore(t, round%2 == 0) {
			sum[k] += n
		}
	}
	tab.note(9, "backups under load, restored", rounds)
	tab.note(9, "asks that went out after the backup", sum["after"])
	tab.note(9, "of which about jobs added after it", sum["lost"])
	tab.hold(t, 9, "complaints of integrity_check", sum["unsound"], 0)
	tab.hold(t, 9, "held, where letters went out after the backup", sum["held"], rounds)
	tab.hold(t, 9, "owner told of it", sum["told"], rounds)
	tab.hold(t, 9, "asks re-sent before leakytap resume", sum["early"], 0)
	tab.hold(t, 9, "asks re-sent after it, with copies in Sent, all jobs imported again", sum["twice"], 0)
	tab.hold(t, 9, "replies lost", sum["missing"], 0)
	tab.hold(t, 9, "replies taken for another customer's", sum["mixed"], 0)
}

func oneRestore(t *testing.T, copies bool) map[string]int {
	const before, after = 20, 15
	c := &customers{said: map[int]string{}}
	onMail := func(m postoffice.Mail) {
		if copies && strings.HasPrefix(m.To[0], "c") {
			c.office.Append(shop, "Sent", m.Raw)
		}
		c.answer(m)
	}
	c.office = newOffice(t, plan{customers: before + after, onMail: onMail}, time.Now)
	h := newHouse(t, plan{office: c.office, now: time.Now})
	run := func(work func()) {
		t.Helper()
		ctx, cancel := context.WithCancel(t.Context())
		ended := make(chan error, 1)
		go func() { ended <- h.loop.Run(ctx) }()
		work()
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
		h.shut()
	}
	asks := func() int { return len(sentTo(c.office, "ask")) }
	backup := filepath.Join(h.dir, "copy.db")
	got := map[string]int{}
	run(func() {
		for i := range before {
			h.job(i)
		}
		if !eventually(time.Minute, func() bool { return asks() >= 5 }) {
			t.Fatal("nothing is sent")
		}
		if err := h.store.Backup(t.Context(), backup); err != nil {
			t.Fatal(err)
		}
		got["after"] -= asks()
		for i := range after {
			h.job(before + i)
		}
		if !eventually(time.Minute, func() bool { return asks() == before+after && h.idle() }) {
			t.Fatalf("%d asks", asks())
		}
		got["after"] += asks()
	})
	if got["after"] < after {
		t.Fatalf("only %d asks after the backup", got["after"])
	}

	for _, name := range []string{h.config.Database, h.config.Database + "-wal", h.config.Database + "-shm"} {
		if err := os.Remove(name); err != nil && !errors.Is(err, os.ErrNotExist) {
			t.Fatal(err)
		}
	}
	if err := os.Rename(backup, h.config.Database); err != nil {
		t.Fatal(err)
	}
	h.open()
	got["unsound"] += h.sound()
	got["lost"] = before + after - h.count(`SELECT COUNT(*) FROM jobs`)
	for i := range before + after { // the owner imports the same list again
		h.job(i)
	}
	first := len(c.office.Sent())
	asksAfter := func() map[string]int {
		n := map[string]int{}
		for _, m := range c.office.Sent()[first:] {
			if header(m.Raw, "X-Leakytap") == "ask" {
				n[m.To[0]]++
			}
		}
		return n
	}
	told := func() int {
		return h.count(`SELECT COUNT(*) FROM letters WHERE kind = 'health' AND state = 'sent'`)
	}
	run(func() {
		read := func() bool {
			return h.count(`SELECT COUNT(*) FROM health WHERE what = 'reading' AND well_at > (SELECT failing_since FROM health WHERE what = 'hold')`) == 1
		}
		if !eventually(time.Minute, func() bool { return read() && told() > 0 && h.atRest() }) {
			t.Errorf("no mail tells the owner: %d, read %t", told(), read())
		}
		got["held"] = h.count(`SELECT COUNT(*) FROM health WHERE what = 'hold' AND failing_since IS NOT NULL`)
		got["told"] = told()
		got["early"] = len(asksAfter())
		if !eventually(time.Minute, func() bool { return h.count(`SELECT COUNT(*) FROM replies`) >= c.answers() }) {
			t.Error("replies are missing")
		}
		got["missing"] = c.lost(h)
		got["mixed"] = h.count(`SELECT COUNT(*) FROM replies r JOIN customers c ON c.id = r.customer_id WHERE r.from_email <> c.email`)
		if !copies {
			return
		}
		out, code := leakytap(t, h.path(), "resume")
		if code != 0 || !strings.Contains(out, "marked as sent") {
			t.Errorf("resume: exit code %d: %s", code, out)
		}
		if !eventually(time.Minute, func() bool { return h.count(`SELECT COUNT(*) FROM jobs WHERE state = 'waiting'`) == 0 && h.atRest() }) {
			t.Error("jobs still wait after resume")
		}
		got["twice"] = len(asksAfter())
	})
	return got
}

// atRest tells whether a running loop has nothing to send now: what it holds back doesn't count.
func (h *house) atRest() bool {
	h.t.Helper()
	held := h.count(`SELECT COUNT(*) FROM health WHERE what = 'hold' AND failing_since IS NOT NULL`) > 0
	n := h.count(`SELECT COUNT(*) FROM letters WHERE state IN ('queued', 'claimed', 'dot') AND NOT (to_customer AND ?)`, held)
	return n == 0
}

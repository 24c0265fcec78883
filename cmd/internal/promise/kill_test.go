package promise

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"leakytap/cmd/internal/demo/postoffice"
	"leakytap/store"
)

// points are the places at which the process is killed (package crash), in the order of the route.
var points = []string{
	"recovered", "queued", "claimed", "before dot", "before anchor", "dot", "answered", "recorded", // sending
	"headers", "fetched", "stored", "taken", // reading
	"commit", // within any transaction
}

// testKills is scenario 1: a real process, a real database, a server that counts.
func testKills(t *testing.T, tab *table) {
	n := kills
	if *long {
		n = 1000
	}
	const jobsEach = 2
	customers := &customers{said: map[int]string{}}
	office := newOffice(t, plan{customers: n * jobsEach, onMail: customers.answer}, time.Now)
	customers.office = office
	h := newHouse(t, plan{office: office, now: time.Now})
	random := rand.New(rand.NewPCG(1, uint64(n)))

	killed := map[string]int{}
	doubtful := map[int64]bool{}
	unsound := 0
	for i := range n {
		for j := range jobsEach {
			h.job(i*jobsEach + j)
		}
		point, d := "at random", (*daemon)(nil)
		if i%4 == 3 {
			d = startDaemon(t, h.path())
			if d.endsWithin(time.Duration(random.Int64N(int64(300 * time.Millisecond)))) {
				t.Fatalf("the daemon ended by itself:\n%s", d.log)
			}
		} else {
			point = points[(i-i/4)%len(points)]
			times := 1 + random.IntN(3)
			if point == "recovered" || point == "queued" { // passed once a start
				times = 1
			}
			d = startDaemon(t, h.path(), fmt.Sprintf("LEAKYTAP_CRASH=%s:%d", point, times))
			if !d.endsWithin(3 * time.Second) {
				point = "point not reached"
			} else if s := d.err.Error(); !strings.Contains(s, "killed") {
				t.Fatalf("%s: %s\n%s", point, s, d.log)
			}
		}
		d.kill()
		killed[point]++
		h.doubt(doubtful)
		if i%25 == 0 {
			unsound += h.sound()
		}
	}

	d := startDaemon(t, h.path())
	settled := eventually(2*time.Minute, func() bool {
		return strings.Contains(d.log.String(), "leakytap runs") && h.count(`SELECT COUNT(*) FROM letters WHERE state IN ('queued', 'claimed', 'dot')`) == 0 &&
			h.count(`SELECT COUNT(*) FROM jobs WHERE state = 'waiting'`) == 0 &&
			h.count(`SELECT COUNT(*) FROM replies`) >= customers.answers() && len(alerted(office)) >= customers.complaints()
	})
	d.stop(t)
	if !settled {
		t.Errorf("it doesn't come to rest:\n%s", tail(d.log.String(), 3000))
	}
	unsound += h.sound()

	tab.note(1, "kills", n)
	for _, p := range slices.Sorted(maps.Keys(killed)) {
		tab.note(1, "  "+p, killed[p])
	}
	reached := 0
	for _, p := range points {
		if killed[p] > 0 {
			reached++
		}
	}
	tab.hold(t, 1, "points reached", reached, len(points))
	tab.note(1, "asks accepted by the server", len(sentTo(office, "ask")))
	tab.hold(t, 1, "customers asked twice", more(sentTo(office, "ask"), 1), 0)
	tab.note(1, "replies written", customers.answers())
	tab.hold(t, 1, "replies lost", customers.lost(h), 0)
	tab.note(1, "complaints among them", customers.complaints())
	tab.hold(t, 1, "alerts lost", customers.unalerted(), 0)
	tab.note(1, "letters that were at their dot when the process was killed", len(doubtful))
	tab.hold(t, 1, "letters whose state is not what their fate makes it", h.misjudged(doubtful, customers), 0)
	tab.hold(t, 1, "complaints of integrity_check", unsound, 0)
}

// customers answer the asks: with a complaint, with praise, or not at all.
type customers struct {
	office *postoffice.Office

	mu   sync.Mutex
	said map[int]string // by customer
}

// complains tells which customers are unhappy: so few that 1,000 kills don't reach the most letters to the owner a day.
func complains(i int) bool { return i%6 == 0 }

// answer is called for every mail that the server has accepted.
func (c *customers) answer(m postoffice.Mail) {
	var i int
	if _, err := fmt.Sscanf(m.To[0], "c%d@", &i); err != nil || header(m.Raw, "X-Leakytap") != "ask" || i%3 == 2 {
		return
	}
	text := content(i)
	if complains(i) {
		text = complaint(i)
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.said[i] == "" && c.office.Append(shop, "INBOX", answerTo(m.Raw, m.To[0], text)) == nil {
		c.said[i] = text
	}
}

func (c *customers) all() map[int]string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return maps.Clone(c.said)
}

func (c *customers) answers() int { return len(c.all()) }

func (c *customers) complaints() (n int) {
	for i := range c.all() {
		if complains(i) {
			n++
		}
	}
	return n
}

// lost counts the replies that are not stored exactly once.
func (c *customers) lost(h *house) (n int) {
	for i, text := range c.all() {
		if got := h.count(`SELECT COUNT(*) FROM replies r JOIN customers c ON c.id = r.customer_id WHERE c.email = ? AND r.text = ?`, customer(i), text); got != 1 {
			h.t.Errorf("the reply of %s is stored %d times", customer(i), got)
			n++
		}
	}
	return n
}

// unalerted counts the complaints that no alert to the owner tells of.
func (c *customers) unalerted() (n int) {
	told := alerted(c.office)
	for i := range c.all() {
		if complains(i) && told[mark(i)] == 0 {
			n++
		}
	}
	return n
}

// doubt notes the letters to customers whose dot may be out: what a kill has left in that state.
func (h *house) doubt(doubtful map[int64]bool) {
	h.t.Helper()
	var ids []int64
	err := h.store.Read(context.Background(), func(tx *store.Tx) error {
		return tx.Select(&ids, `SELECT id FROM letters WHERE state = 'dot' AND to_customer`)
	})
	if err != nil {
		h.t.Fatal(err)
	}
	for _, id := range ids {
		doubtful[id] = true
	}
}

// misjudged compares the state of every ask with what has happened: unknown are exactly those that were at their dot
// when the process was killed and that no reply has resolved; all others are sent.
func (h *house) misjudged(doubtful map[int64]bool, c *customers) (n int) {
	h.t.Helper()
	var asks []struct {
		ID        int64
		State     store.LetterState
		Recipient string
	}
	err := h.store.Read(context.Background(), func(tx *store.Tx) error {
		return tx.Select(&asks, `SELECT id, state, recipient FROM letters WHERE kind = 'ask'`)
	})
	if err != nil {
		h.t.Fatal(err)
	}
	said, accepted := c.all(), sentTo(c.office, "ask")
	for _, a := range asks {
		var i int
		fmt.Sscanf(a.Recipient, "c%d@", &i)
		want := store.LetterSent
		if doubtful[a.ID] && said[i] == "" {
			want = store.LetterUnknown
		}
		if a.State != want || want == store.LetterSent && accepted[a.Recipient] != 1 {
			h.t.Errorf("ask %d to %s is %s, want %s; accepted %d times", a.ID, a.Recipient, a.State, want, accepted[a.Recipient])
			n++
		}
	}
	return n
}

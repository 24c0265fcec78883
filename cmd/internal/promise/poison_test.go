package promise

import (
	"bytes"
	"fmt"
	"net"
	"strings"
	"testing"
	"time"
)

// poisonMark stands in the mails that break the connection whenever they are fetched.
const poisonMark = "this-mail-breaks-the-connection"

// newPoisonProxy ends every connection over which the mark comes, at the very octet.
func newPoisonProxy(t *testing.T, target string) *relay {
	return newRelay(t, func(r *relay, client net.Conn) {
		server := r.dial(target)
		if server == nil {
			return
		}
		defer r.drop(server)
		done := make(chan struct{})
		go func() {
			defer close(done)
			(&tcpProxy{}).pass(1, server, client, nil)
			server.Close()
		}()
		defer func() { client.Close(); <-done }()
		var held []byte // what may be the beginning of the mark
		b := make([]byte, 4096)
		for {
			n, err := server.Read(b)
			held = append(held, b[:n]...)
			at := bytes.Index(held, []byte(poisonMark))
			out := len(held)
			if at >= 0 {
				out = at
			} else if i := bytes.LastIndexByte(held, poisonMark[0]); i >= 0 && bytes.HasPrefix([]byte(poisonMark), held[i:]) {
				out = i
			}
			if _, werr := client.Write(held[:out]); err != nil || werr != nil || at >= 0 {
				return
			}
			held = held[out:]
		}
	})
}

// testPoison is scenario 6.
func testPoison(t *testing.T, tab *table) {
	t.Run("poison", func(t *testing.T) { testPoisonous(t, tab) })
	t.Run("identity", func(t *testing.T) { testIdentity(t, tab) })
}

func testPoisonous(t *testing.T, tab *table) {
	all, every := size(500, 500), 10
	now := newClock()
	p := plan{customers: all, now: now.Now}
	p.office = newOffice(t, p, now.Now)
	p.imap = newPoisonProxy(t, p.office.IMAPAddr).addr
	h := newHouse(t, p)
	h.clock = now
	for i := range all {
		h.job(i)
	}
	h.settle()
	poisoned := 0
	for i, m := range h.office.Sent() {
		text := content(i)
		if i%every == every/2 {
			poisoned++
			text = strings.Repeat("All is well here. ", 20) + poisonMark
		}
		h.put("INBOX", answerTo(m.Raw, m.To[0], text))
	}
	rounds := 0
	for ; rounds < 400 && h.count(`SELECT COUNT(*) FROM messages`) < all; rounds++ {
		h.read() // a connection ends now and then
	}
	tab.note(6, "mails, of which break the connection", fmt.Sprintf("%d, %d", all, poisoned))
	tab.note(6, "rounds of reading it took", rounds)
	tab.hold(t, 6, "processed", h.count(`SELECT COUNT(*) FROM replies`), all-poisoned)
	tab.hold(t, 6, "in quarantine", h.count(`SELECT COUNT(*) FROM messages WHERE problem <> ''`), poisoned)
	for range 3 {
		now.pass(time.Hour)
		if err := h.send(); err != nil {
			t.Fatal(err)
		}
	}
	told := 0
	for _, m := range h.office.Sent() {
		if header(m.Raw, "X-Leakytap") == "health" && strings.Contains(softBreak.Replace(string(m.Raw)), fmt.Sprintf("%d mails for leakytap", poisoned)) {
			told++
		}
	}
	tab.hold(t, 6, "mails to the owner that tell of it", told, 1)
}

// testIdentity: mails that come twice, without a Message-ID, or with that of another.
func testIdentity(t *testing.T, tab *table) {
	each := size(100, 100)
	h := newHouse(t, plan{customers: 3 * each})
	for i := range 3 * each {
		h.job(i)
	}
	h.settle()
	for i, m := range h.office.Sent()[:3*each] {
		switch raw := answerTo(m.Raw, m.To[0], complaint(i)); i % 3 {
		case 0: // the same mail, twice in one folder and once in another
			h.put("INBOX", raw)
			h.put("INBOX", raw)
			h.put("Archive", raw)
		case 1: // no Message-ID, two different mails
			without := bytes.Replace(raw, []byte("Message-ID:"), []byte("X-Other:"), 1)
			h.put("INBOX", without)
			h.put("INBOX", bytes.Replace(without, []byte("nobody called"), []byte("again nobody called"), 1))
		case 2: // all have the same
			h.put("INBOX", answerTo(m.Raw, m.To[0], complaint(i), "Message-ID: <1@mail.example>"))
		}
	}
	h.settle()
	tab.note(6, "the same mail three times", each)
	tab.note(6, "no Message-ID, two mails each", each)
	tab.note(6, "the same Message-ID, different mails", each)
	tab.hold(t, 6, "replies stored", h.count(`SELECT COUNT(*) FROM replies`), 4*each)
	tab.hold(t, 6, "alerts lost", 3*each-len(alerted(h.office)), 0)
}

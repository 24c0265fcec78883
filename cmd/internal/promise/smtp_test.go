package promise

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"leakytap/store"
)

// testSubmission is scenario 2.
func testSubmission(t *testing.T, tab *table) {
	t.Run("dropped", func(t *testing.T) { testDropped(t, tab) })
	t.Run("verbs", func(t *testing.T) { testVerbs(t, tab) })
	t.Run("late", func(t *testing.T) { testLate(t, tab) })
}

// switchable is a fault that can be changed while the proxy works.
type switchable struct {
	mu sync.Mutex
	f  func(string) action
}

func (s *switchable) set(f func(string) action) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.f = f
}

func (s *switchable) at(step string) action {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.f == nil {
		return action{}
	}
	return s.f(step)
}

func only(step string, a action) func(string) action {
	return func(s string) action {
		if s == step {
			return a
		}
		return action{}
	}
}

// newHouseBehind sets a business up whose submission server stands behind a proxy.
func newHouseBehind(t *testing.T, p plan) (*house, *switchable) {
	var fault switchable
	now := newClock()
	p.now, p.office = now.Now, newOffice(t, p, now.Now)
	p.smtp = newSMTPProxy(t, p.office.SMTPAddr, fault.at).addr
	h := newHouse(t, p)
	h.clock = now
	return h, &fault
}

// testDropped: the server has accepted, and its 250 never comes. Of four customers one answers, of one there is a copy in
// Sent, and of one the ask comes back.
func testDropped(t *testing.T, tab *table) {
	const n = 200
	h, fault := newHouseBehind(t, plan{customers: n})
	fault.set(only("DOT", action{drop: true}))
	for i := range n {
		h.job(i)
	}
	for range n {
		h.send() // each ends at the first letter of unknown fate
	}
	tab.note(2, "the answer to the dot dropped", n)
	tab.hold(t, 2, "of unknown fate", h.count(`SELECT COUNT(*) FROM letters WHERE state = 'unknown'`), n)
	fault.set(nil)
	for i, m := range h.office.Sent() {
		switch i % 4 {
		case 0:
			h.put("INBOX", answerTo(m.Raw, m.To[0], content(i)))
		case 1:
			h.put("Sent", m.Raw)
		case 2:
			h.put("INBOX", bounceOf(m.Raw, m.To[0]))
		}
	}
	for range 12 { // days
		h.clock.pass(24 * time.Hour)
		h.settle()
	}
	tab.hold(t, 2, "resolved by a reply, a copy in Sent, a bounce", h.count(`SELECT COUNT(*) FROM letters WHERE kind = 'ask' AND state = 'sent'`), n-n/4)
	tab.hold(t, 2, "still unknown, and shown", h.count(`SELECT COUNT(*) FROM letters WHERE kind = 'ask' AND state = 'unknown'`), n/4)
	tab.hold(t, 2, "asked twice", more(sentTo(h.office, "ask"), 1), 0)
	tab.hold(t, 2, "reminded, where a copy in Sent shows that the ask is out", len(sentTo(h.office, "reminder")), n/4) // those with a copy in Sent
	tab.hold(t, 2, "the owner told of unknown letters (mails)", sentTo(h.office, "health")[boss], 1)
}

// bounceOf is what a server says that can't deliver a letter.
func bounceOf(raw []byte, to string) []byte {
	return fmt.Appendf(nil, "Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.test\r\nTo: <%s>\r\nSubject: Undelivered Mail Returned to Sender\r\nMessage-ID: <bounce.%s>\r\nMIME-Version: 1.0\r\n"+
		"Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n<%s>: User unknown\r\n--b\r\n"+
		"Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.test\r\n\r\nFinal-Recipient: rfc822; %s\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n"+
		"--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: %s\r\nSubject: x\r\n\r\nx\r\n--b--\r\n", shop, to, to, to, header(raw, "Message-ID"))
}

// testVerbs: each refusal at each step, and what becomes of the letter.
func testVerbs(t *testing.T, tab *table) {
	answers := map[string]action{
		"421": {answer: "421 4.3.2 Closing down"}, "451": {answer: "451 4.3.0 Try again later"},
		"550": {answer: "550 5.7.1 No"}, "reset": {reset: true},
	}
	tried, wrong, twice, lost := 0, 0, 0, 0
	for _, step := range []string{"GREETING", "EHLO", "AUTH", "MAIL", "RCPT", "DATA", "BODY", "DOT"} {
		for name, a := range answers {
			if step == "BODY" && name != "reset" {
				continue
			}
			want := store.LetterQueued
			switch {
			case name == "550" && (step == "MAIL" || step == "RCPT" || step == "DATA" || step == "DOT"):
				want = store.LetterFailed
			case name == "reset" && step == "DOT":
				want = store.LetterUnknown
			}
			h, fault := newHouseBehind(t, plan{customers: 1})
			fault.set(only(step, a))
			h.job(0)
			h.send()
			tried++
			if step == "BODY" && h.count(`SELECT COUNT(*) FROM letters WHERE state = 'unknown'`) == 1 {
				want = store.LetterUnknown // all of it was on the wire already
			}
			if h.count(`SELECT COUNT(*) FROM letters WHERE state = ?`, want) != 1 {
				wrong++
				t.Errorf("%s at %s: not %s", name, step, want)
			}
			fault.set(nil)
			for range 6 {
				h.clock.pass(time.Hour)
				h.settle()
			}
			sent := sentTo(h.office, "ask")[customer(0)]
			if sent > 1 {
				twice++
			}
			if want == store.LetterQueued && sent != 1 {
				lost++
				t.Errorf("%s at %s: %d letters in the end", name, step, sent)
			}
			h.shut()
		}
	}
	tab.note(2, "421, 451, 550 and reset at every step (dialogues)", tried)
	tab.hold(t, 2, "letters in a wrong state after it", wrong, 0)
	tab.hold(t, 2, "letters lost that could be tried again", lost, 0)
	tab.hold(t, 2, "customers asked twice by it", twice, 0)
}

// testLate: the answer to the dot takes a minute.
func testLate(t *testing.T, tab *table) {
	late := time.Minute
	if raced {
		late = 5 * time.Second
	}
	h, fault := newHouseBehind(t, plan{customers: 1})
	fault.set(only("DOT", action{delay: late}))
	h.job(0)
	if err := h.send(); err != nil {
		t.Fatal(err)
	}
	tab.hold(t, 2, fmt.Sprintf("sent, though the dot's answer came %v late", late), h.count(`SELECT COUNT(*) FROM letters WHERE state = 'sent'`), 1)
	if !strings.Contains(h.log.String(), "ask sent") {
		t.Error("not in the log")
	}
}

package promise

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"leakytap/cmd/internal/demo/postoffice"
	"leakytap/cmd/internal/intake"
)

// responders answer every mail by machine, in ways that are harder and harder to tell from people.
var responders = []struct{ head, text string }{
	{"Auto-Submitted: auto-replied", "I am out of the office."},
	{"X-Autoreply: yes\r\nPrecedence: bulk", "Thank you for your mail. We will come back to you."},
	{"Subject: Automatic reply", "I am away until Monday and will answer then."},
	{"", "Your request has been received. Ticket 1234. Do not reply to this mail."},
	{"", "Thanks, we got your mail and will look into it!"},
}

// testLoops is scenario 7: a week, hour by hour. Two leakytaps have done jobs for each other; and customers have
// machines that answer whatever comes.
func testLoops(t *testing.T, tab *table) {
	now := newClock()
	var h *house
	answered := map[string]int{}
	p := plan{customers: len(responders) * 10, now: now.Now}
	p.onMail = func(m postoffice.Mail) {
		var i int
		if _, err := fmt.Sscanf(m.To[0], "c%d@", &i); err != nil {
			return
		}
		r := responders[i%len(responders)]
		answered[m.To[0]]++
		raw := answerTo(m.Raw, m.To[0], r.text, strings.Split(strings.TrimSpace(r.head+"\r\nMessage-ID: <"+fmt.Sprint(i, ".", answered[m.To[0]])+"@responder.example>"), "\r\n")...)
		h.office.Append(shop, "INBOX", raw)
	}
	p.office = newOffice(t, p, now.Now)
	h = newHouse(t, p)
	h.clock = now
	other := newHouse(t, plan{office: p.office, now: now.Now, address: "other@beta.test"})
	for i := range p.customers {
		h.job(i)
	}
	for from, to := range map[*house]string{h: "other@beta.test", other: shop} {
		if _, _, err := intake.Add(t.Context(), from.store, "test", intake.Job{Ref: "each other", Email: to, Summary: "tap"}); err != nil {
			t.Fatal(err)
		}
	}
	for range 7 * 24 {
		for _, one := range []*house{h, other} {
			if err := errors.Join(one.read(), one.send()); err != nil {
				t.Fatal(err)
			}
		}
		now.pass(time.Hour)
	}

	letters := map[string]int{}
	for _, m := range h.office.Sent() {
		if m.To[0] != boss && header(m.Raw, "X-Leakytap") != "" {
			letters[m.To[0]]++
		}
	}
	tab.note(7, "customers with a machine that answers everything", p.customers)
	asks, reminders := sentTo(h.office, "ask"), sentTo(h.office, "reminder")
	tab.hold(t, 7, "asked more than once in a week", more(asks, 1), 0)
	tab.hold(t, 7, "reminded more than once", more(reminders, 1), 0)
	for to := range letters {
		letters[to] -= asks[to] + reminders[to]
	}
	tab.hold(t, 7, "written to for any other reason", more(letters, 0), 0)
	tab.hold(t, 7, "letters from one leakytap to another", asks["other@beta.test"]+reminders["other@beta.test"], 1)
	tab.hold(t, 7, "letters back", asks[shop]+reminders[shop], 1)
	most := 0
	for _, n := range sentTo(h.office, "alert", "nag", "health") {
		most = max(most, n)
	}
	tab.note(7, "letters to the owner in that week", most)
}

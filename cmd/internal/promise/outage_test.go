package promise

import (
	"testing"
	"time"
)

// testOutage is scenario 3, hour by hour: first no submission server for three days, then no mailbox for a week.
func testOutage(t *testing.T, tab *table) {
	early, late, expiring := 100, size(500, 500), 100
	now := newClock()
	p := plan{customers: early + late + expiring, ask: ", expire_after: 2d, remind_after: 0", now: now.Now}
	p.office = newOffice(t, p, now.Now)
	smtp, imap := newTCPProxy(t, p.office.SMTPAddr), newTCPProxy(t, p.office.IMAPAddr)
	p.smtp, p.imap = smtp.addr, imap.addr
	h := newHouse(t, p)
	h.clock = now
	hours := func(n int) (failed int) {
		for range n {
			now.pass(time.Hour)
			if h.read() != nil {
				failed++
			}
			if h.send() != nil {
				failed++
			}
		}
		return failed
	}

	for i := range early + late {
		h.job(i)
	}
	h.settle()
	asks := map[string][]byte{}
	for _, m := range h.office.Sent() {
		asks[m.To[0]] = m.Raw
	}

	smtp.down.Store(true)
	h.loop.Outbox.Transport.Abort() // the open connection ends too
	for i := range early {
		h.put("INBOX", answerTo(asks[customer(i)], customer(i), complaint(i)))
	}
	for i := range expiring {
		h.job(early + late + i)
	}
	failed := hours(72)
	tab.note(3, "hours without submission server", 72)
	tab.note(3, "failed attempts", failed)
	tab.hold(t, 3, "alerts out meanwhile", len(alerted(h.office)), 0)
	smtp.down.Store(false)
	hours(3)
	tab.note(3, "alerts that waited", early)
	tab.hold(t, 3, "alerts lost", early-len(alerted(h.office)), 0)
	tab.note(3, "asks that came due and expired meanwhile", expiring)
	tab.hold(t, 3, "expired asks sent", len(sentTo(h.office, "ask"))-early-late, 0)
	tab.hold(t, 3, "expired asks that say so", h.count(`SELECT COUNT(*) FROM jobs WHERE state = 'skipped' AND skip_reason = 'expired'`), expiring)

	unhappy := 0
	health := sentTo(h.office, "health")[boss]
	imap.down.Store(true)
	h.loop.Mailbox.Close()
	for i := early; i < early+late; i++ {
		text := content(i)
		if i%2 == 0 {
			text = complaint(i)
			unhappy++
		}
		h.put([]string{"INBOX", "Archive", "Junk"}[i%3], answerTo(asks[customer(i)], customer(i), text))
	}
	failed = hours(7 * 24)
	tab.note(3, "hours without mailbox", 7*24)
	tab.note(3, "failed attempts", failed)
	tab.hold(t, 3, "mails about it to the owner, one a day", sentTo(h.office, "health")[boss]-health, 7)
	imap.down.Store(false)
	hours(2)
	now.pass(48 * time.Hour) // the day's most letters to one address
	hours(2)
	tab.hold(t, 3, "replies found", h.count(`SELECT COUNT(*) FROM replies`)-early, late)
	tab.hold(t, 3, "alerts lost", early+unhappy-len(alerted(h.office)), 0)
	tab.hold(t, 3, "customers asked twice", more(sentTo(h.office, "ask"), 1), 0)
	tab.hold(t, 3, "complaints of integrity_check", h.sound(), 0)
}

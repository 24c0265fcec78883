package loop_test

import (
	"context"
	"net"
	"strings"
	"testing"
	"time"

	"leakytap/mailer"
	"leakytap/store"
)

// bounce puts into the mailbox what a server says about a letter that it can't deliver.
func (h *house) bounce(to, messageID string) {
	h.t.Helper()
	h.append("INBOX", "MAILER-DAEMON@acme.example", mailbox, "Undelivered Mail Returned to Sender",
		"--b\r\nContent-Type: text/plain\r\n\r\n<"+to+">: User unknown\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n"+
			"Final-Recipient: rfc822; "+to+"\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\r\n--b\r\n"+
			"Content-Type: message/rfc822\r\n\r\nMessage-ID: "+messageID+"\r\nTo: "+to+"\r\nSubject: x\r\n\r\nx\r\n--b--",
		"Return-Path: <>", "MIME-Version: 1.0", "Content-Type: multipart/report; report-type=delivery-status; boundary=b")
}

func (h *house) letterState(kind store.LetterKind, job string) (state string) {
	h.t.Helper()
	h.read(func(tx *store.Tx) error {
		return tx.Get(&state, `SELECT l.state FROM letters l JOIN jobs j ON j.id = l.job_id WHERE l.kind = ? AND j.ref = ?`, kind, job)
	})
	return state
}

func TestReturnedAlertIsToldToEverybodyElse(t *testing.T) {
	h := newHouse(t, "alert: {to: ["+owner+"], escalate_to: ["+boss+"], escalate_after: 30d}\n")
	h.reply(jane, h.asked("J1", jane), "It still leaks.")
	h.pass()
	h.bounce(owner, h.last(owner, "alert").Header.Get("Message-ID"))
	h.wait(3 * time.Hour)
	if got := h.last(boss, "health").Header.Get("Subject"); !strings.Contains(got, "came back") {
		t.Errorf("the boss is told %q", got)
	}
	if got := h.kinds(mailbox); !strings.Contains(got, "health") {
		t.Errorf("the mailbox itself has %q", got)
	}
	h.wait(48 * time.Hour)
	if got := h.kinds(boss); got != "health" {
		t.Errorf("the boss has %q: what has happened is told once", got)
	}
}

// lose makes an ask one of unknown fate, as a connection does that breaks at the wrong moment.
func (h *house) lose(ref, email string) string {
	h.t.Helper()
	ask := h.asked(ref, email)
	err := h.Store.Write(h.t.Context(), func(tx *store.Tx) error {
		_, err := tx.Exec(`UPDATE letters SET state = 'unknown', sent_at = NULL WHERE message_id = ?`, strings.Trim(ask.Header.Get("Message-ID"), "<>"))
		return err
	})
	if err != nil {
		h.t.Fatal(err)
	}
	return ask.Header.Get("Message-ID")
}

func TestUnknownFateIsResolved(t *testing.T) {
	for name, happens := range map[string]func(h *house, id string){
		"by the copy in Sent": func(h *house, id string) {
			h.append("Sent", mailbox, jane, "One question", "Hi", "X-Leakytap: ask", "X-Other: "+id, "References: "+id)
		},
		"by a bounce": func(h *house, id string) { h.bounce(jane, id) },
		"by a reply":  func(h *house, id string) { h.reply(jane, h.last(jane, "ask"), "All good.") },
	} {
		t.Run(name, func(t *testing.T) {
			h := newHouse(t, "")
			id := h.lose("J1", jane)
			h.pass()
			if got := h.letterState(store.AskLetter, "J1"); got != "unknown" {
				t.Fatalf("it is %s", got)
			}
			happens(h, id)
			h.pass()
			if got := h.letterState(store.AskLetter, "J1"); got != "sent" {
				t.Errorf("it is %s, want sent", got)
			}
			h.read(func(tx *store.Tx) error {
				if held, err := tx.Held(); held != nil || err != nil {
					t.Errorf("held: %v, %v", held, err)
				}
				return nil
			})
		})
	}
}

func TestLetterOnlySentKnowsOfIsNotSentAgain(t *testing.T) {
	h := newHouse(t, "")
	ask := h.asked("J1", jane)
	write := func(query string, args ...any) {
		t.Helper()
		if err := h.Store.Write(t.Context(), func(tx *store.Tx) error { _, err := tx.Exec(query, args...); return err }); err != nil {
			t.Fatal(err)
		}
	}
	// What a backup of before the ask has.
	write(`UPDATE letters SET state = 'queued', attempts = 0, sent_at = NULL`)
	write(`UPDATE jobs SET state = 'waiting', asked_at = NULL`)
	h.append("Sent", mailbox, jane, "One question", "Hi", "X-Leakytap: ask", "References: "+ask.Header.Get("Message-ID"))
	h.wait(24 * time.Hour)
	if got := h.kinds(jane); got != "ask" {
		t.Errorf("jane has %q", got)
	}
	if got := h.jobState("J1"); got != "asked" {
		t.Errorf("the job is %s", got)
	}
	if got := h.last(owner, "health").Header.Get("Subject"); !strings.Contains(got, "on hold") {
		t.Errorf("the owner is told %q", got)
	}
	h.job("J2", tom)
	h.wait(48 * time.Hour)
	if got := h.kinds(tom); got != "" {
		t.Errorf("tom has %q while letters are held", got)
	}
	if err := h.Store.Write(t.Context(), func(tx *store.Tx) error { return tx.Resume() }); err != nil {
		t.Fatal(err)
	}
	h.wait(3 * time.Hour)
	if got := h.kinds(tom); got != "ask" {
		t.Errorf("tom has %q after the hold", got)
	}
}

// deaf is the way to a mail server that isn't there.
func deaf(t *testing.T) *mailer.Transport {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return mailer.NewTransport(mailer.Options{Host: "127.0.0.1", Port: l.Addr().(*net.TCPAddr).Port, Security: mailer.SecurityNone})
}

func (h *house) sendingFails() bool {
	h.t.Helper()
	var health store.Health
	h.read(func(tx *store.Tx) (err error) {
		health, err = tx.HealthOf(store.Sending)
		return err
	})
	return !health.FailingSince.IsZero()
}

func TestSendingWorksAgainOnceALetterIsOut(t *testing.T) {
	h := newHouse(t, "")
	h.job("J1", jane)
	h.now = h.now.Add(25 * time.Hour)
	well := h.Outbox.Transport
	h.Outbox.Transport = deaf(t)
	ctx, stop := context.WithCancel(t.Context())
	rounds := 0 // since the ask was put off
	h.Tick, h.Poll = time.Millisecond, time.Hour
	h.Outbox.Customers = func(tx *store.Tx) (bool, error) {
		var off int
		if err := tx.Get(&off, `SELECT COUNT(*) FROM letters WHERE attempts > 0`); err != nil {
			return false, err
		}
		if rounds += off; rounds == 5 {
			stop()
		}
		return h.MayWriteToCustomers(tx)
	}
	if err := h.Run(ctx); err != nil {
		t.Fatal(err)
	}
	if log := h.log.String(); strings.Count(log, "sending failed") != 1 || strings.Contains(log, "works again") {
		t.Errorf("while nothing gets out:\n%s", log)
	}
	expect(t, "sending fails", h.sendingFails(), true)

	h.Outbox.Transport = well
	if err := h.Send(t.Context()); err != nil {
		t.Fatal(err)
	}
	expect(t, "sending fails while nothing is due", h.sendingFails(), true)
	h.wait(3 * time.Hour)
	expect(t, "letters", h.kinds(jane), "ask")
	expect(t, "sending fails when a letter is out", h.sendingFails(), false)
}

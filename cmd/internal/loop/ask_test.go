package loop_test

import (
	"strings"
	"testing"
	"time"
)

const day = 24 * time.Hour

func TestCustomerIsAskedOnceAndRemindedOnceAndThenLeftAlone(t *testing.T) {
	h := newHouse(t, "")
	h.job("J1", jane)
	h.wait(23 * time.Hour)
	expect(t, "letters before the delay is over", h.kinds(jane), "")
	h.wait(30 * day)
	expect(t, "letters", h.kinds(jane), "ask reminder")
	expect(t, "job", h.jobState("J1"), "silent")
}

func TestNobodyIsRemindedWhereTheConfigSaysSo(t *testing.T) {
	h := newHouse(t, "ask: {remind_after: 0}\n")
	h.job("J1", jane)
	h.wait(30 * day)
	expect(t, "letters", h.kinds(jane), "ask")
	expect(t, "job", h.jobState("J1"), "silent")
}

func TestAnyAnswerCancelsTheReminder(t *testing.T) {
	for _, words := range []string{"No, all good thanks", "STOP", "It was fine.", "Could you resend the invoice?"} {
		t.Run(words, func(t *testing.T) {
			h := newHouse(t, "")
			h.reply(jane, h.asked("J1", jane), words)
			h.wait(10 * day)
			if got := h.kinds(jane); strings.Contains(got, "reminder") {
				t.Errorf("letters: %s", got)
			}
			expect(t, "job", h.jobState("J1"), "answered")
		})
	}
}

func TestLettersToCustomersKeepToTheWindow(t *testing.T) {
	h := newHouse(t, "ask: {delay: 1h, holidays: [2026-06-08]}\n")
	h.now = time.Date(2026, 6, 5, 17, 0, 0, 0, time.UTC) // Friday, 18:00 in London
	h.job("J1", jane)
	h.wait(2*day + 12*time.Hour)
	expect(t, "letters at the weekend", h.kinds(jane), "")
	h.wait(24 * time.Hour)
	expect(t, "letters on the holiday", h.kinds(jane), "")
	h.wait(24 * time.Hour)
	expect(t, "letters on Tuesday", h.kinds(jane), "ask")
}

func TestCooldownKeepsACustomerFromBeingAskedAgain(t *testing.T) {
	h := newHouse(t, "")
	h.asked("J1", jane)
	h.job("J2", jane)
	h.wait(2 * day)
	expect(t, "second job", h.jobState("J2"), "skipped cooldown")
	h.wait(90 * day)
	h.job("J3", jane)
	h.wait(3 * day)
	expect(t, "third job", h.jobState("J3"), "asked")
}

func TestTwoJobsOfOneCustomerDueTogetherAreOneAsk(t *testing.T) {
	h := newHouse(t, "")
	h.job("J1", jane)
	h.job("J2", jane)
	h.wait(3 * day)
	expect(t, "letters", h.kinds(jane), "ask")
	expect(t, "second job", h.jobState("J2"), "skipped cooldown")
}

func TestAskThatIsLongOverdueExpires(t *testing.T) {
	h := newHouse(t, "")
	h.job("J1", jane)
	h.now = h.now.Add(20 * day) // nothing ran
	h.pass()
	h.wait(day)
	expect(t, "letters", h.kinds(jane), "")
	expect(t, "job", h.jobState("J1"), "skipped expired")
}

func TestCapsHoldLettersBack(t *testing.T) {
	h := newHouse(t, "ask: {delay: 1h, window: always, per_minute: 1}\n")
	h.job("J1", jane)
	h.job("J2", tom)
	h.now = h.now.Add(time.Hour)
	h.pass()
	expect(t, "first minute", len(h.inbox(jane))+len(h.inbox(tom)), 1)
	h.now = h.now.Add(61 * time.Second)
	h.pass()
	expect(t, "second minute", len(h.inbox(jane))+len(h.inbox(tom)), 2)
}

func TestStopIsHonouredForGood(t *testing.T) {
	h := newHouse(t, "")
	h.reply(jane, h.asked("J1", jane), "STOP")
	h.pass()
	h.job("J2", jane)
	h.wait(100 * day)
	expect(t, "second job", h.jobState("J2"), "skipped suppressed")
	expect(t, "letters", h.kinds(jane), "ask")
	expect(t, "alerts", h.kinds(owner), "")
}

func TestUnsubscribeLinkStops(t *testing.T) {
	h := newHouse(t, "")
	ask := h.asked("J1", jane)
	link := ask.Header.Get("List-Unsubscribe")
	to, _, ok := strings.Cut(strings.TrimPrefix(link, "<mailto:"), "?subject=STOP>")
	if !ok {
		t.Fatalf("List-Unsubscribe %q", link)
	}
	h.write(jane, to, "STOP", "")
	h.pass()
	expect(t, "opt-out", h.replies()[0].OptOut, true)
	h.job("J2", jane)
	h.wait(4 * day)
	expect(t, "second job", h.jobState("J2"), "skipped suppressed")
}

func TestAddressThatDoesNotExistIsNotWrittenToAgain(t *testing.T) {
	h := newHouse(t, "")
	const nobody = "nobody@customer.example"
	h.job("J1", nobody) // the server refuses the recipient at once
	h.wait(2 * day)
	expect(t, "job", h.jobState("J1"), "skipped send_failed")
	h.job("J2", nobody)
	h.wait(4 * day)
	expect(t, "second job", h.jobState("J2"), "skipped suppressed")
}

func TestBounceThatComesLaterEndsTheMatter(t *testing.T) {
	h := newHouse(t, "")
	ask := h.asked("J1", jane)
	h.write("MAILER-DAEMON@mail.example", mailbox, "Undelivered Mail Returned to Sender", strings.ReplaceAll(`This is a MIME message.

--b
Content-Type: text/plain

The mail system: <jane@customer.example>: host said: 550 5.1.1 user unknown

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example

Final-Recipient: rfc822; jane@customer.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 user unknown

--b
Content-Type: text/rfc822-headers

Message-ID: `+ask.Header.Get("Message-ID")+`

--b--`, "\n", "\r\n"), "Return-Path: <>", "Content-Type: multipart/report; report-type=delivery-status; boundary=b", "MIME-Version: 1.0")
	h.wait(10 * day)
	expect(t, "letters", h.kinds(jane), "ask")
	expect(t, "job", h.jobState("J1"), "skipped bounced")
}

func TestAutomaticRepliesAreNeitherAnswersNorAnswered(t *testing.T) {
	h := newHouse(t, "")
	ask := h.asked("J1", jane)
	h.write(jane, strings.Trim(ask.Header.Get("Reply-To"), "<>"), "Automatic reply: away", "STOP! I am out of the office until Monday.", "Auto-Submitted: auto-replied",
		"In-Reply-To: "+ask.Header.Get("Message-ID"))
	h.wait(6 * day)
	expect(t, "replies", len(h.replies()), 0)
	expect(t, "letters: the reminder still comes", h.kinds(jane), "ask reminder")
	expect(t, "alerts", h.kinds(owner), "")
}

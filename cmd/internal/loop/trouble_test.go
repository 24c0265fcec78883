package loop_test

import (
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"leakytap/cmd/internal/intake"
	"leakytap/cmd/internal/loop"
	"leakytap/store"
)

func TestSecondPraiseIsThankedForOnce(t *testing.T) {
	h := newHouse(t, "praise: {thank: true}\n")
	ask := h.asked("J1", jane)
	h.reply(jane, ask, "No, Dave was brilliant, can't fault him!")
	h.pass()
	h.reply(jane, ask, "And I forgot: Dave was absolutely brilliant, thank you so much!")
	h.wait(day)
	expect(t, "letters", h.kinds(jane), "ask thanks")
	expect(t, "replies", len(h.replies()), 2)
}

func TestCustomerWhoNamesTheAlertIsNoOwner(t *testing.T) {
	h := newHouse(t, "")
	h.reply(jane, h.asked("J1", jane), mess)
	h.pass()
	alert := h.last(owner, "alert") // the owner replied to it, with the customer's address in To
	h.write(jane, mailbox, "Re: your hall", "Done is it? No, nobody came. I want my money back.",
		"In-Reply-To: <owner1@mail.example>", "References: "+alert.Header.Get("Message-ID")+" <owner1@mail.example>")
	h.write(jane, mailbox, "Re: your hall", "Resolved, not! Still a mess.",
		"In-Reply-To: <owner2@mail.example>", "References: "+alert.Header.Get("Message-ID")+" <owner2@mail.example>")
	h.pass()
	expect(t, "replies", len(h.replies()), 3)
	expect(t, "state", h.followUp(0).State, store.FollowUpOpen)
}

func TestOwnersAnswerWithTheMailboxInCopyIsNoReply(t *testing.T) {
	h := newHouse(t, "")
	ask := h.asked("J1", jane)
	h.reply(jane, ask, mess)
	h.pass()
	h.write(owner, jane, "Re: the hall", "I am so sorry about the mess. When can I come round to clean it?", "Cc: "+mailbox,
		"In-Reply-To: <m1@mail.example>", "References: "+ask.Header.Get("Message-ID")+" <m1@mail.example>")
	h.pass()
	expect(t, "replies", len(h.replies()), 1)
	expect(t, "state", h.followUp(0).State, store.FollowUpAnswered)
}

func TestVacationReplyInSentAnswersNobody(t *testing.T) {
	h := newHouse(t, "")
	h.reply(jane, h.asked("J1", jane), mess)
	h.pass()
	h.append("Sent", mailbox, jane, "Automatic reply: away", "I am away until Monday.", "Auto-Submitted: auto-replied")
	h.pass()
	expect(t, "state", h.followUp(0).State, store.FollowUpOpen)
}

func TestSnoozeBeforeTheGatheredAlertEndsToo(t *testing.T) {
	h := newHouse(t, "alert: {to: ["+owner+"], gather: true}\n")
	ask := h.asked("J1", jane)
	h.now = time.Date(2026, 6, 2, 17, 0, 0, 0, time.UTC) // the window has closed
	h.reply(jane, ask, "Would be handy if you texted before arriving.")
	h.pass()
	f := h.followUp(0)
	if err := h.Store.Write(t.Context(), func(tx *store.Tx) error { return tx.Snooze(f.ID, h.now.Add(day), "cli", "") }); err != nil {
		t.Fatal(err)
	}
	h.wait(3 * day)
	if h.kinds(owner) == "" {
		t.Error("the owner never heard of it")
	}
}

func TestSuggestionThatJoinsAnAlertedFollowUpIsAlerted(t *testing.T) {
	h := newHouse(t, "alert: {to: ["+owner+"], gather: true}\n")
	ask := h.asked("J1", jane)
	h.reply(jane, ask, mess)
	h.pass()
	h.reply(jane, ask, "Would be handy if you texted before arriving.")
	h.pass()
	expect(t, "letters", h.kinds(owner), "alert alert")
}

func TestYesToTheCheckBackClosesWhatWasOpenAgain(t *testing.T) {
	h := newHouse(t, "")
	h.reply(jane, h.asked("J1", jane), mess)
	h.pass()
	h.reply(owner, h.last(owner, "alert"), "done")
	h.wait(7 * day)
	checkBack := h.last(jane, "check_back")
	h.reply(jane, checkBack, "No, it is still a mess.")
	h.pass()
	expect(t, "state", h.followUp(0).State, store.FollowUpOpen)
	h.reply(jane, checkBack, "Yes, all sorted now, thank you")
	h.pass()
	expect(t, "state", h.followUp(0).State, store.FollowUpClosed)
	expect(t, "outcome", h.followUp(0).Outcome, store.Recovered)
}

func TestStopInAFreshMailAfterAnAnswerIsHonoured(t *testing.T) {
	h := newHouse(t, "")
	h.reply(jane, h.asked("J1", jane), "No, all good thanks!")
	h.pass()
	h.write(jane, mailbox, "STOP", "STOP")
	h.pass()
	var why string
	h.read(func(tx *store.Tx) (err error) { why, err = tx.Suppressed(jane); return err })
	expect(t, "suppressed", why, store.SuppressedOptOut)
}

func TestOldStopDoesNotUndoAllowing(t *testing.T) {
	h := newHouse(t, "")
	h.reply(jane, h.asked("J1", jane), "No, all good thanks!")
	h.pass()
	h.write(jane, mailbox, "STOP", "STOP")
	h.pass()
	h.change(func(tx *store.Tx) error { _, err := tx.Allow(jane, "she rang"); return err })
	var why string
	suppressed := func() string {
		h.read(func(tx *store.Tx) (err error) { why, err = tx.Suppressed(jane); return err })
		return why
	}
	h.restart()
	expect(t, "suppressed after a restart", suppressed(), "")
	h.rescan()
	expect(t, "suppressed after a rescan", suppressed(), "")
	h.write(jane, mailbox, "STOP", "STOP")
	h.pass()
	expect(t, "suppressed by a further mail", suppressed(), store.SuppressedOptOut)
}

func TestIgnoredMailIsLoggedOnce(t *testing.T) {
	h := newHouse(t, "")
	h.reply(jane, h.asked("J1", jane), mess)
	h.pass()
	h.write("eve@else.example", h.jobAddress(), "Your new boiler", "x")
	h.write("eve@else.example", mailbox, "Re: alert", "done", "In-Reply-To: "+h.last(owner, "alert").Header.Get("Message-ID"))
	h.write("MAILER-DAEMON@evil.example", mailbox, "Undelivered Mail Returned to Sender",
		"This is the mail system.\r\n\r\n<jane@customer.example>: host mx.customer.example said: 550 5.1.1 User unknown\r\n",
		"Return-Path: <>", "Auto-Submitted: auto-replied")
	h.pass()
	h.restart()
	for _, message := range []string{"job mail ignored", "command ignored", "bounce ignored"} {
		expect(t, message, strings.Count(h.log.String(), message), 1)
	}
}

func TestBounceThatNamesNoLetterOfOursSilencesNobody(t *testing.T) {
	h := newHouse(t, "")
	h.asked("J1", jane)
	h.write("MAILER-DAEMON@evil.example", mailbox, "Undelivered Mail Returned to Sender",
		"This is the mail system.\r\n\r\n<jane@customer.example>: host mx.customer.example said: 550 5.1.1 User unknown\r\n",
		"Return-Path: <>", "Auto-Submitted: auto-replied")
	h.pass()
	var why string
	h.read(func(tx *store.Tx) (err error) { why, err = tx.Suppressed(jane); return err })
	expect(t, "suppressed", why, "")
	expect(t, "job", h.jobState("J1"), "asked")
}

func TestStaffAddressWithATagReportsJobs(t *testing.T) {
	h := newHouse(t, "alert: {to: [bob+leakytap@acme.example]}\n")
	var token string
	if err := h.Store.Write(t.Context(), func(tx *store.Tx) (err error) { token, err = tx.IntakeToken(); return err }); err != nil {
		t.Fatal(err)
	}
	h.write("bob+leakytap@acme.example", "hello+"+token+"@acme.example", "Boiler", "email: tom@customer.example\r\nsummary: Boiler service")
	h.pass()
	var n int
	h.read(func(tx *store.Tx) error { js, err := tx.Jobs(""); n = len(js); return err })
	expect(t, "jobs", n, 1)
}

func TestJobWhoseLetterCannotBeWrittenStopsNobodyElses(t *testing.T) {
	template := filepath.Join(t.TempDir(), "ask.txt")
	if err := os.WriteFile(template, []byte("Subject: Your job\n\nHi {{if .FirstName}}{{slice .FirstName 0 3}}{{end}}, {{.Question}}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	h := newHouse(t, "ask: {template: "+template+"}\n")
	ask := h.asked("J1", jane)
	if _, _, err := intake.Add(t.Context(), h.Store, "test", intake.Job{Ref: "J2", Email: tom, Name: "Al Jones", CompletedAt: h.now}); err != nil {
		t.Fatal(err)
	}
	h.now = h.now.Add(25 * time.Hour)
	h.reply(jane, ask, mess)
	h.pass()
	expect(t, "letters to the owner", h.kinds(owner), "alert")
	expect(t, "the job", h.jobState("J2"), "skipped template")
}

func TestRepliesOfALongOutageAreFoundInARenumberedMailbox(t *testing.T) {
	h := newHouse(t, "")
	ask := h.asked("J1", jane)
	h.now = h.now.Add(time.Hour)
	h.reply(jane, ask, mess)
	h.Mailbox.Close()
	h.now = h.now.Add(10 * day) // the machine was off, and the provider moved the mailbox
	err := h.Store.Write(t.Context(), func(tx *store.Tx) error {
		c, _, err := tx.CursorOf("INBOX")
		if err != nil {
			return err
		}
		return tx.AdvanceCursor(store.Cursor{Folder: "INBOX", UIDValidity: 4711, LastUID: c.LastUID})
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := h.Store.Write(t.Context(), func(tx *store.Tx) error {
		_, err := tx.ExecContext(t.Context(), `UPDATE cursors SET read_at = ?`, store.At(h.now.Add(-10*day)))
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if h.Loop, err = loop.New(h.config(""), h.Store, slog.New(slog.NewTextHandler(&h.log, nil))); err != nil {
		t.Fatal(err)
	}
	h.pass()
	expect(t, "replies", len(h.replies()), 1)
}

func TestForwardedAlertGivesNoAuthority(t *testing.T) {
	h := newHouse(t, "")
	h.reply(jane, h.asked("J1", jane), mess)
	h.pass()
	alert := h.last(owner, "alert")
	h.write("mallory@else.example", mailbox, "Re: alert", "done", "In-Reply-To: "+alert.Header.Get("Message-ID"))
	h.pass()
	expect(t, "state after a stranger's done", h.followUp(0).State, store.FollowUpOpen)
	h.write(owner, mailbox, "Re: alert", "done", "In-Reply-To: "+alert.Header.Get("Message-ID"))
	h.pass()
	expect(t, "state after the owner's done", h.followUp(0).State, store.FollowUpClosed)
}

func TestWhoTakesAClosedFollowUpOnOpensItAgain(t *testing.T) {
	for text, want := range map[string]store.FollowUpState{
		"On it": store.FollowUpAcknowledged, "snooze 2 days": store.FollowUpAcknowledged, "done": store.FollowUpClosed, "note: she moved": store.FollowUpClosed,
	} {
		t.Run(text, func(t *testing.T) {
			h := newHouse(t, "")
			h.reply(jane, h.asked("J1", jane), mess)
			h.pass()
			h.reply(owner, h.last(owner, "alert"), "done")
			h.pass()
			h.reply(owner, h.last(owner, "alert"), text)
			h.pass()
			expect(t, "state", h.followUp(0).State, want)
		})
	}
}

func TestEmptyReplyIsUnclear(t *testing.T) {
	h := newHouse(t, "")
	ask := h.asked("J1", jane)
	h.write(jane, addressIn(ask.Header.Get("Reply-To")), "Re: "+ask.Header.Get("Subject"), "", "In-Reply-To: "+ask.Header.Get("Message-ID"))
	h.pass()
	expect(t, "category", h.replies()[0].Category, store.Unclear)
}

func TestPhraseThatIsDismissedAgainAndAgainIsNoLongerFlagged(t *testing.T) {
	for words, want := range map[string]bool{"It was fine.": false, mess: true} {
		t.Run(words, func(t *testing.T) {
			h := newHouse(t, "ask: {cooldown: 1d}\n")
			var last store.Reply
			for _, ref := range []string{"J1", "J2", "J3", "J4"} {
				h.reply(jane, h.asked(ref, jane), words)
				h.pass()
				rs := h.replies()
				last = rs[len(rs)-1]
				if last.NeedsFollowUp {
					h.reply(owner, h.last(owner, "alert"), "not a problem")
					h.pass()
				}
				h.wait(2 * day)
			}
			expect(t, "replies", len(h.replies()), 4)
			expect(t, "flagged the fourth time", last.NeedsFollowUp, want)
		})
	}
}

func TestSecondReaderMayRaiseConcernAndIsNotMissed(t *testing.T) {
	for name, tt := range map[string]struct {
		answer string
		want   store.Category
	}{
		"it sees more":  {`{"choices":[{"message":{"content":"{\"category\":\"complaint\",\"urgent\":false,\"quote\":\"all good\"}"}}]}`, store.Complaint},
		"it is down":    {"", store.Content},
		"it is no JSON": {"hello", store.Content},
	} {
		t.Run(name, func(t *testing.T) {
			model := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				if tt.answer == "" {
					w.WriteHeader(http.StatusInternalServerError)
				}
				io.WriteString(w, tt.answer)
			}))
			defer model.Close()
			defer model.CloseClientConnections()
			h := newHouse(t, "second_reader: {url: '"+model.URL+"', model: test}\n")
			h.reply(jane, h.asked("J1", jane), "No, all good thanks")
			h.pass()
			expect(t, "category", h.replies()[0].Category, tt.want)
		})
	}
}

func TestOwnerIsToldBeforeTheLoginEnds(t *testing.T) {
	h := newHouse(t, "")
	ends := h.now.Add(10 * day)
	h.LoginEnds = func() time.Time { return ends }
	h.wait(2 * day)
	expect(t, "letters too early", h.kinds(owner), "")
	h.wait(2 * day)
	if got := h.kinds(owner); got == "" {
		t.Error("nobody was told")
	}
	if text := body(t, h.last(owner, "health")); !strings.Contains(text, "leakytap login") {
		t.Errorf("the letter doesn't say what to do:\n%s", text)
	}
}

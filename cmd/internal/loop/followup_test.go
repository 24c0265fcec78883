package loop_test

import (
	"io"
	"mime"
	"net/mail"
	"strings"
	"testing"
	"time"

	"leakytap/store"
)

func body(t *testing.T, m *mail.Message) string {
	t.Helper()
	b, err := io.ReadAll(m.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

const mess = "All good apart from the mess in the hall."

func TestUnhappyReplyIsAlertedAtOnceWithItsWords(t *testing.T) {
	h := newHouse(t, "")
	h.reply(jane, h.asked("J1", jane), mess)
	h.pass()
	expect(t, "letters to the owner", h.kinds(owner), "alert")
	unmarked := strings.NewReplacer("=\r\n", "", "=C2=BB", "", "=C2=AB", "") // »the telling phrases«
	if text := unmarked.Replace(body(t, h.last(owner, "alert"))); !strings.Contains(text, mess) {
		t.Errorf("the alert lacks the words:\n%s", text)
	}
	f := h.followUp(0)
	expect(t, "state", f.State, store.FollowUpOpen)
	expect(t, "alerted", f.AlertedAt.Time.Equal(h.now), true)
}

func TestHappyRepliesDisturbNobody(t *testing.T) {
	h := newHouse(t, "")
	h.reply(jane, h.asked("J1", jane), "No, all good thanks!")
	h.wait(3 * day)
	expect(t, "letters to the owner", h.kinds(owner), "")
	expect(t, "letters to the customer", h.kinds(jane), "ask")
}

func TestOwnerIsRemindedDailyUntilSomebodyAcknowledges(t *testing.T) {
	h := newHouse(t, "")
	h.reply(jane, h.asked("J1", jane), mess) // Tuesday
	h.pass()
	h.wait(2*day + 6*time.Hour)
	expect(t, "letters", h.kinds(owner), "alert nag nag")
	expect(t, "nags", h.followUp(0).Nags, 2)
	h.reply(owner, h.last(owner, "nag"), "on it")
	h.wait(5 * day)
	expect(t, "letters", h.kinds(owner), "alert nag nag")
	expect(t, "state", h.followUp(0).State, store.FollowUpAcknowledged)
}

func TestNagsGatherInOneMailAndSkipTheWeekend(t *testing.T) {
	h := newHouse(t, "")
	h.job("J1", jane)
	h.job("J2", tom)
	h.wait(25 * time.Hour)
	h.reply(jane, h.last(jane, "ask"), mess)
	h.reply(tom, h.last(tom, "ask"), "It was fine.")
	h.pass()
	h.wait(24 * time.Hour)
	expect(t, "letters", h.kinds(owner), "alert alert nag")
	nag := h.last(owner, "nag")
	text := body(t, nag)
	for _, name := range []string{"Jane Smith", "Tom Smith"} {
		if !strings.Contains(text, name) {
			t.Errorf("the nag lacks %s:\n%s", name, text)
		}
	}
	h.reply(owner, nag, "done")
	h.pass()
	expect(t, "a reply to a mail about two", h.followUp(0).State, store.FollowUpOpen)

	h.now = time.Date(2026, 6, 5, 17, 0, 0, 0, time.UTC) // Friday evening
	before := len(h.inbox(owner))
	h.wait(2*day + 12*time.Hour)
	expect(t, "letters at the weekend", len(h.inbox(owner))-before, 0)
}

func TestCommandsByMail(t *testing.T) {
	for _, tt := range []struct {
		text    string
		state   store.FollowUpState
		outcome store.Outcome
	}{
		{"On it!", store.FollowUpAcknowledged, ""},
		{"Done, I rang her", store.FollowUpClosed, ""},
		{"not a problem", store.FollowUpClosed, store.NotAnIssue},
		{"let go", store.FollowUpClosed, store.LetGo},
		{"snooze 3 days", store.FollowUpAcknowledged, ""},
		{"note: she moves out in May", store.FollowUpOpen, ""},
		{"What is this about?", store.FollowUpOpen, ""},
	} {
		t.Run(tt.text, func(t *testing.T) {
			h := newHouse(t, "")
			h.reply(jane, h.asked("J1", jane), mess)
			h.pass()
			h.reply(owner, h.last(owner, "alert"), tt.text)
			h.pass()
			f := h.followUp(0)
			expect(t, "state", f.State, tt.state)
			expect(t, "outcome", f.Outcome, tt.outcome)
			expect(t, "letters to the customer", h.kinds(jane), "ask")
			help := strings.Contains(h.kinds(owner), "help")
			expect(t, "help", help, tt.text == "What is this about?")
		})
	}
}

func TestSnoozedFollowUpComesBack(t *testing.T) {
	h := newHouse(t, "")
	h.reply(jane, h.asked("J1", jane), mess) // Tuesday, 10 o'clock
	h.pass()
	h.reply(owner, h.last(owner, "alert"), "snooze until Thursday")
	h.wait(day)
	expect(t, "letters on Wednesday", h.kinds(owner), "alert")
	h.wait(day)
	expect(t, "letters on Thursday", h.kinds(owner), "alert nag")
}

func TestSnoozeThatCannotBeIsExplained(t *testing.T) {
	h := newHouse(t, "")
	h.reply(jane, h.asked("J1", jane), mess)
	h.pass()
	h.reply(owner, h.last(owner, "alert"), "snooze until 1 May 2026")
	h.pass()
	help := h.last(owner, "help")
	expect(t, "subject", help.Header.Get("Subject"), "Nothing changed: Jane Smith")
	if text := body(t, help); !strings.Contains(text, "that is not in the future") {
		t.Errorf("the help:\n%s", text)
	}
}

func TestMailInSentClosesTheLoop(t *testing.T) {
	h := newHouse(t, "")
	ask := h.asked("J1", jane)
	h.append("Sent", mailbox, jane, "Something older", "Hello Jane")
	h.wait(3 * time.Hour)
	h.reply(jane, ask, mess)
	h.pass()
	expect(t, "before", h.followUp(0).State, store.FollowUpOpen)
	h.wait(3 * time.Hour)
	h.append("Sent", mailbox, jane, "Re: the mess", "So sorry, Jane. Dave comes by tomorrow.")
	h.wait(3 * day)
	expect(t, "after", h.followUp(0).State, store.FollowUpAnswered)
	expect(t, "letters", h.kinds(owner), "alert")
}

func TestEscalationTellsTheSecondAddressOnce(t *testing.T) {
	h := newHouse(t, "alert: {to: ["+owner+"], escalate_to: ["+boss+"], escalate_after: 2d}\n")
	h.reply(jane, h.asked("J1", jane), mess)
	h.pass()
	h.wait(day)
	expect(t, "too early", h.kinds(boss), "")
	h.wait(6 * day)
	expect(t, "letters", h.kinds(boss), "escalation")
}

func TestSecondReplyJoinsTheFollowUpAndItsThread(t *testing.T) {
	h := newHouse(t, "")
	ask := h.asked("J1", jane)
	h.reply(jane, ask, mess)
	h.pass()
	h.reply(owner, h.last(owner, "alert"), "on it")
	h.pass()
	h.reply(jane, ask, "And now the tap drips again.")
	h.pass()
	expect(t, "follow-ups", len(h.followUps()), 1)
	expect(t, "state", h.followUp(0).State, store.FollowUpOpen)
	alerts := h.inbox(owner)
	if first, second := alerts[0].Header.Get("Message-ID"), h.last(owner, "alert").Header.Get("In-Reply-To"); first != second {
		t.Errorf("the second alert answers %q, the first is %q", second, first)
	}
	h.reply(owner, h.last(owner, "alert"), "done")
	h.pass()
	h.reply(jane, ask, "Thanks!")
	h.pass()
	expect(t, "state after bare thanks", h.followUp(0).State, store.FollowUpClosed)
	h.reply(jane, ask, "It leaks again, worse than before.")
	h.pass()
	expect(t, "follow-ups after new trouble", len(h.followUps()), 1)
	expect(t, "state after new trouble", h.followUp(0).State, store.FollowUpOpen)
}

func TestUrgentAlertGoesOutAtAnyHour(t *testing.T) {
	h := newHouse(t, "")
	ask := h.asked("J1", jane)
	h.now = time.Date(2026, 6, 6, 2, 0, 0, 0, time.UTC) // in the night to Saturday
	h.reply(jane, ask, "There is water coming through the ceiling and it's getting worse!")
	h.pass()
	expect(t, "urgent", h.followUp(0).Urgent, true)
	alert := h.last(owner, "alert")
	subject, err := new(mime.WordDecoder).DecodeHeader(alert.Header.Get("Subject"))
	if err != nil || !strings.HasPrefix(subject, "URGENT") {
		t.Errorf("subject %q, %v", subject, err)
	}
}

func TestWhatCanWaitIsGathered(t *testing.T) {
	h := newHouse(t, "alert: {to: ["+owner+"], gather: true}\n")
	h.job("J1", jane)
	h.job("J2", tom)
	h.wait(25 * time.Hour)
	h.reply(jane, h.last(jane, "ask"), "Would be handy if you texted before arriving.")
	h.reply(tom, h.last(tom, "ask"), mess)
	h.pass()
	h.wait(day)
	if got := h.kinds(owner); strings.Count(got, "alert") != 1 || strings.Count(got, "gathered") != 1 {
		t.Errorf("letters: %s", got)
	}
	for _, f := range h.followUps() {
		if f.AlertedAt.IsZero() {
			t.Errorf("follow-up %d was never told of", f.ID)
		}
	}
}

func TestCheckBack(t *testing.T) {
	for _, tt := range []struct {
		answer, letters string
		outcome         store.Outcome
		state           store.FollowUpState
	}{
		{"Yes, all sorted now, thank you!", "ask check_back", store.Recovered, store.FollowUpClosed},
		{"No, it still leaks.", "ask check_back", store.Unresolved, store.FollowUpOpen},
		{"", "ask check_back", "", store.FollowUpClosed},
	} {
		t.Run(tt.answer, func(t *testing.T) {
			h := newHouse(t, "follow_up: {check_back_after: 3d}\n")
			h.reply(jane, h.asked("J1", jane), mess)
			h.pass()
			h.reply(owner, h.last(owner, "alert"), "done")
			h.wait(2 * day)
			expect(t, "letters too early", h.kinds(jane), "ask")
			h.wait(5 * day)
			if tt.answer != "" {
				h.reply(jane, h.last(jane, "check_back"), tt.answer)
			}
			h.wait(20 * day)
			expect(t, "letters", h.kinds(jane), tt.letters)
			expect(t, "outcome", h.followUp(0).Outcome, tt.outcome)
			expect(t, "state", h.followUp(0).State, tt.state)
		})
	}
}

func TestNoCheckBackWhereItWouldPester(t *testing.T) {
	for name, tt := range map[string]struct{ config, words, command string }{
		"switched off":  {"follow_up: {check_back_after: 0s}\n", mess, "done"},
		"let go":        {"", mess, "let go"},
		"not a problem": {"", mess, "not a problem"},
		"opted out":     {"", "You left a mess. And stop e-mailing me.", "done"},
	} {
		t.Run(name, func(t *testing.T) {
			h := newHouse(t, tt.config)
			h.reply(jane, h.asked("J1", jane), tt.words)
			h.pass()
			h.reply(owner, h.last(owner, "alert"), tt.command)
			h.wait(15 * day)
			expect(t, "letters", h.kinds(jane), "ask")
		})
	}
}

func TestProbeAsksOnceAndItsAnswerCounts(t *testing.T) {
	h := newHouse(t, "follow_up: {probe: true}\n")
	h.reply(jane, h.asked("J1", jane), "It was fine.")
	h.pass()
	expect(t, "letters", h.kinds(jane), "ask probe")
	expect(t, "alerts", h.kinds(owner), "alert")
	alert := strings.ReplaceAll(body(t, h.last(owner, "alert")), "=\r\n", "")
	if !strings.Contains(alert, "leakytap asks them") || strings.Contains(alert, "that would have made it better for you?") {
		t.Errorf("the alert has the owner ask the same:\n%s", alert)
	}
	h.wait(3 * time.Hour)
	h.reply(jane, h.last(jane, "probe"), "It was ok I suppose.")
	h.pass()
	if alert := strings.ReplaceAll(body(t, h.last(owner, "alert")), "=\r\n", ""); strings.Contains(alert, "leakytap asks them") {
		t.Errorf("the alert promises a second probe:\n%s", alert)
	}
	h.reply(jane, h.last(jane, "probe"), "No really, everything was great, thank you!")
	h.wait(2 * day)
	expect(t, "outcome", h.followUp(0).Outcome, store.NotAnIssue)
	expect(t, "letters", h.kinds(jane), "ask probe")
}

func TestAlertTellsOfAProbeWhateverTheMailServersClockSays(t *testing.T) {
	asks := func(h *house) bool {
		return strings.Contains(strings.ReplaceAll(body(t, h.last(owner, "alert")), "=\r\n", ""), "leakytap asks them")
	}
	for name, ahead := range map[string]time.Duration{"right": 0, "ahead": 2 * time.Minute, "behind": -2 * time.Minute} {
		t.Run(name, func(t *testing.T) {
			h := newHouse(t, "follow_up: {probe: true}\n")
			ask := h.asked("J1", jane)
			arrives := func(m *mail.Message, words string) {
				h.now = h.now.Add(ahead)
				h.reply(jane, m, words)
				h.now = h.now.Add(30*time.Second - ahead)
				h.pass()
			}
			arrives(ask, "It was fine.")
			expect(t, "told of the probe", asks(h), true)
			arrives(h.last(jane, "probe"), "It was ok I suppose.")
			expect(t, "alerts", h.kinds(owner), "alert alert")
			expect(t, "told of a second one", asks(h), false)
		})
	}
}

func TestNobodyIsProbedWhoWantsNoMail(t *testing.T) {
	h := newHouse(t, "follow_up: {probe: true}\n")
	h.reply(jane, h.asked("J1", jane), "It was fine. Please don't email me again.")
	h.pass()
	expect(t, "letters", h.kinds(jane), "ask")
	expect(t, "opted out, and to be followed up", h.replies()[0].OptOut && h.replies()[0].NeedsFollowUp, true)
	if alert := strings.ReplaceAll(body(t, h.last(owner, "alert")), "=\r\n", ""); strings.Contains(alert, "leakytap asks them") {
		t.Errorf("the alert promises a letter that can't go:\n%s", alert)
	}
}

func TestPraiseIsQuotedOnlyWithConsent(t *testing.T) {
	for answer, want := range map[string]int{"Yes, of course!": 1, "Yes, but only my first name please": 0, "I'd rather not.": 0, "Thanks!": 0} {
		t.Run(answer, func(t *testing.T) {
			h := newHouse(t, "praise: {thank: true}\n")
			h.reply(jane, h.asked("J1", jane), "No, Dave was brilliant, can't fault him.")
			h.pass()
			expect(t, "letters", h.kinds(jane), "ask thanks")
			h.reply(jane, h.last(jane, "thanks"), answer)
			h.wait(day)
			var ps []store.Praised
			h.read(func(tx *store.Tx) (err error) {
				ps, err = tx.Praise(true)
				return err
			})
			expect(t, "consents", len(ps), want)
			if len(ps) == 1 {
				expect(t, "words", ps[0].Words, "No, Dave was brilliant, can't fault him.")
			}
		})
	}
}

package loop_test

import (
	"fmt"
	"net/mail"
	"strings"
	"testing"
	"time"

	"leakytap/store"
)

func TestRepliesAreMatchedByTokenThenThreadThenSender(t *testing.T) {
	for name, tt := range map[string]struct {
		to, from string
		thread   bool
		want     store.MatchedBy
	}{
		"token":                    {"", jane, false, store.ByToken},
		"token, another sender":    {"", "jane.private@else.example", false, store.ByToken},
		"token in capitals":        {"UPPER", jane, false, store.ByToken},
		"thread":                   {mailbox, jane, true, store.ByThread},
		"thread, another sender":   {mailbox, "jane.private@else.example", true, store.ByThread},
		"sender":                   {mailbox, jane, false, store.BySender},
		"nothing: it isn't ours":   {mailbox, "stranger@else.example", false, ""},
		"a forged token: the same": {strings.Replace(mailbox, "@", "+j1-abcdefghijklmnopqrstuvwxyz@", 1), "stranger@else.example", false, ""},
	} {
		t.Run(name, func(t *testing.T) {
			h := newHouse(t, "")
			ask := h.asked("J1", jane)
			to := tt.to
			if to == "" || to == "UPPER" {
				to = addressIn(ask.Header.Get("Reply-To"))
			}
			if tt.to == "UPPER" {
				to = strings.ToUpper(to)
			}
			var headers []string
			if tt.thread {
				headers = append(headers, "References: <x@y.example> "+ask.Header.Get("Message-ID"))
			}
			h.write(tt.from, to, "Re: your question", mess, headers...)
			h.pass()
			rs := h.replies()
			if tt.want == "" {
				expect(t, "replies", len(rs), 0)
				return
			}
			if len(rs) != 1 {
				t.Fatalf("%d replies", len(rs))
			}
			expect(t, "matched by", rs[0].MatchedBy, tt.want)
			expect(t, "from", rs[0].From, tt.from)
			expect(t, "customer", rs[0].CustomerEmail, jane)
		})
	}
}

// addressIn cuts the address out of a header like "Bob <hello@acme.example>".
func addressIn(s string) string {
	if _, after, ok := strings.Cut(s, "<"); ok {
		s, _, _ = strings.Cut(after, ">")
	}
	return s
}

func TestMailThatAnswersNothingIsNotTakenForAnAnswer(t *testing.T) {
	h := newHouse(t, "")
	ask := h.asked("J1", jane)
	h.reply(jane, ask, "No, all good thanks")
	h.pass()
	h.write(jane, mailbox, "Quote for a new bathroom", "Could you quote for a new bathroom?")
	h.pass()
	expect(t, "replies", len(h.replies()), 1)
}

func TestReplyIsFoundWhereverAFilterPutIt(t *testing.T) {
	for _, folder := range []string{"Junk", "Archive"} {
		t.Run(folder, func(t *testing.T) {
			h := newHouse(t, "")
			ask := h.asked("J1", jane)
			h.append(folder, jane, addressIn(ask.Header.Get("Reply-To")), "Re: question", mess)
			h.pass()
			expect(t, "replies", len(h.replies()), 1)
		})
	}
}

func TestMovedMailIsReadOnce(t *testing.T) {
	h := newHouse(t, "")
	ask := h.asked("J1", jane)
	h.reply(jane, ask, mess)
	h.pass()
	h.mails-- // the same mail again, elsewhere
	h.append("Archive", jane, addressIn(ask.Header.Get("Reply-To")), "Re: "+ask.Header.Get("Subject"),
		mess+"\r\n\r\nOn Mon, 1 Jun 2026 at 09:00, Bob <hello@acme.example> wrote:\r\n> Is there anything we could have done better?\r\n",
		"In-Reply-To: "+ask.Header.Get("Message-ID"), "References: "+ask.Header.Get("Message-ID"))
	h.pass()
	expect(t, "replies", len(h.replies()), 1)
	expect(t, "alerts", h.kinds(owner), "alert")
}

func TestHelpIsNotGivenToAMachineForEver(t *testing.T) {
	h := newHouse(t, "")
	h.reply(jane, h.asked("J1", jane), mess)
	h.pass()
	for range 10 {
		h.reply("robot@else.example", h.last(owner, "alert"), "Thank you for your ticket, we will get back to you.")
		h.now = h.now.Add(time.Minute)
		h.pass()
	}
	if n := strings.Count(h.kinds(owner), "help"); n > 3 {
		t.Errorf("%d helps in a quarter of an hour", n)
	}
}

func TestEveryMailThatIsNotUnderstoodIsAnswered(t *testing.T) {
	h := newHouse(t, "digest: {weekday: Mon}\n")
	h.reply(jane, h.asked("J1", jane), mess)
	h.wait(6 * day)
	about := map[string][]string{
		"alert":  {"what", "yes please", "snooze until 32 December", "who is this?", "Hi Jane, so sorry, can I come on Tuesday? Bob"},
		"digest": {"hello?", "150", "lots", "what is this?", "Hi Jane, so sorry, can I come on Tuesday? Bob"},
	}
	for kind, words := range about {
		for _, said := range words {
			h.now = h.now.Add(time.Minute)
			h.reply(owner, h.last(owner, kind), said)
			h.pass()
			if help := body(t, h.last(owner, "help")); !strings.Contains(help, said) {
				t.Errorf("%q in answer to the %s got no help", said, kind)
			}
		}
	}
}

func TestHelpIsBoundedForEachWhateverIsSaid(t *testing.T) {
	h := newHouse(t, "digest: {weekday: Mon}\n")
	h.reply(jane, h.asked("J1", jane), mess)
	h.pass()
	first := h.last(owner, "alert")
	h.reply(tom, h.asked("J2", tom), mess)
	h.pass()
	second := h.last(owner, "alert")
	h.wait(5 * day)
	for i := range 30 {
		h.reply("robot@else.example", first, fmt.Sprintf("Your ticket has the number %d.", i))
		h.pass()
	}
	helps := strings.Count(h.kinds(owner), "help")
	if helps > 20 {
		t.Errorf("%d helps in an hour", helps)
	}
	for _, other := range []*mail.Message{second, h.last(owner, "digest")} {
		h.reply(owner, other, "what?")
		h.pass()
		helps++
		expect(t, "helps, with that for "+other.Header.Get("Subject"), strings.Count(h.kinds(owner), "help"), helps)
	}
}

func TestOneMailboxForBusinessAndOwner(t *testing.T) {
	h := newHouse(t, "alert: {to: ["+mailbox+"]}\n")
	h.reply(jane, h.asked("J1", jane), mess)
	h.pass()
	expect(t, "letters", h.kinds(mailbox), "alert")
	h.wait(3 * time.Hour)
	h.reply(mailbox, h.last(mailbox, "alert"), "done")
	h.pass()
	expect(t, "state", h.followUp(0).State, store.FollowUpClosed)
	expect(t, "replies", len(h.replies()), 1)
}

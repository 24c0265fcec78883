package letter

import (
	"strings"
	"testing"
	"time"

	"leakytap/store"
)

const (
	jobToken       = "j3f-abcdefghijklmnopqrstuvwxyz"
	followUpToken  = "f12-zyxwvutsrqponmlkjihgfedcba"
	checkBackToken = "c12-abcdefghijklmnopqrstuvwxyz"
	probeToken     = "p12-abcdefghijklmnopqrstuvwxyz"
	thanksToken    = "t9-abcdefghijklmnopqrstuvwxyz"
)

// now is a Thursday in summer time.
var now = time.Date(2026, 4, 2, 9, 30, 0, 0, time.UTC)

func ago(d time.Duration) store.Time { return store.At(now.Add(-d)) }

const days = 24 * time.Hour

func london(t testing.TB) *time.Location {
	l, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func acme(t testing.TB) Options {
	return Options{
		Business: Business{
			Name: "Acme Plumbing", Sender: "Bob", Address: "1 High Street, Leeds LS1 1AA",
			Mailbox: "hello@acme.example", PlusAddressing: true, Location: london(t),
		},
		Nonce: func() string { return "n0nce" },
	}
}

func compose(t testing.TB, o Options) *Composer {
	t.Helper()
	c, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func boilerJob() store.Job {
	return store.Job{
		ID: 3, Ref: "A-1042", CustomerEmail: "jane@example.com", CustomerName: "Jane Smith",
		Summary: "Boiler service", Staff: "Dave", Service: "Heating", Expect: "happy", CompletedAt: ago(3 * days),
	}
}

// said is a reply in which each of the phrases decided.
func said(id int64, c store.Category, text string, phrases ...string) store.Reply {
	r := store.Reply{
		ID: id, From: "jane@example.com", FromName: "Jane", Subject: "Re: One question about the boiler service on 30 March",
		ReceivedAt: ago(2 * time.Hour), MatchedBy: store.ByToken, Text: text,
		Verdict: store.Verdict{Category: c, NeedsFollowUp: c.NeedsFollowUp()},
	}
	for _, p := range phrases {
		quote, why, _ := strings.Cut(p, "=")
		at := strings.Index(text, quote)
		r.Evidence = append(r.Evidence, store.Evidence{Quote: quote, Why: why, Start: at, End: at + len(quote)})
	}
	return r
}

func caseOf(r store.Reply) Case {
	return Case{
		FollowUp: store.FollowUp{ID: 38, ReplyID: r.ID, State: store.FollowUpOpen, Urgent: r.Urgent, OpenedAt: r.ReceivedAt},
		Token:    followUpToken, Job: boilerJob(), Reply: r, Jobs: 1,
	}
}

func plainCase() Case {
	return caseOf(said(7, store.Complaint,
		"Hi Bob,\n\nAll good apart from the mess in the hall. Dave was lovely though.\n\nThanks\nJane",
		"apart from=what follows is the part that wasn't good", "the mess in the hall=something was left undone"))
}

func urgentCase() Case {
	k := caseOf(said(8, store.Complaint,
		"Thanks but the joint you did is leaking and it's getting worse, water is coming through the kitchen ceiling now!! Please call me.",
		"getting worse=it is still getting worse", "water is coming through the kitchen ceiling=water where it does harm"))
	k.Reply.Urgent, k.FollowUp.Urgent = true, true
	k.Reply.From, k.Reply.FromName = "jsmith@work.example", "J Smith"
	k.Reply.Attachments = store.Attachments{{Name: "IMG_2210.jpg", Type: "image/jpeg", Size: 2_200_000}, {Name: "IMG_2211.jpg", Type: "image/jpeg", Size: 2_000_000}}
	k.Reply.Signature = "Jane Smith\n07700 900123"
	k.Jobs = 4
	return k
}

func historyCase() Case {
	k := caseOf(said(9, store.Hesitant, "It was fine.", "It was fine=faint praise: nothing warm beside it"))
	k.Job.Expect, k.Jobs = "unsure", 9
	for i, r := range []store.Reply{
		said(6, store.Content, "No, all good thanks"), said(5, store.Praise, "No, Dave was brilliant, can't fault him. See https://example.com/me"),
		said(4, store.Suggestion, "Would be handy if you texted before arriving"), said(3, store.Complaint, strings.Repeat("He came two hours late and nobody rang. ", 20)),
		said(2, store.Content, "Nope"), said(1, store.Content, "👍"), said(10, store.OptOut, "STOP"),
	} {
		r.ReceivedAt = ago(time.Duration(90*(i+1)) * days)
		k.Earlier = append(k.Earlier, r)
	}
	return k
}

func probedCase() Case {
	k := caseOf(said(9, store.Hesitant, "It was fine.", "It was fine=faint praise: nothing warm beside it"))
	k.Probed = true
	return k
}

func longCase() Case {
	k := caseOf(said(11, store.Complaint, strings.Repeat("And another thing: the tap in the upstairs bathroom was left dripping.\nNobody told us.\n\n", 200)+"the end",
		"left dripping=it isn't mended"))
	k.Job.Summary = strings.Repeat("Replaced the kitchen mixer, re-sealed the sink, ", 8)
	return k
}

func thread(k Case) Case {
	k.Thread = "alert." + followUpToken + ".first@acme.example"
	k.FollowUp.ReplyID = 6
	k.Earlier = append([]store.Reply{said(6, store.Hesitant, "It was ok I suppose.", "I suppose=hedged")}, k.Earlier...)
	return k
}

func nagCases() []Case {
	young, old, urgent := plainCase(), historyCase(), urgentCase()
	young.FollowUp.OpenedAt, old.FollowUp.OpenedAt, urgent.FollowUp.OpenedAt = ago(26*time.Hour), ago(5*days), ago(3*time.Hour)
	young.Token, old.Token = "f13-zyxwvutsrqponmlkjihgfedcba", "f14-zyxwvutsrqponmlkjihgfedcba"
	young.Job.CustomerName, young.Job.CustomerEmail = "Ali Khan", "ali@example.org"
	old.Job.CustomerName, old.Job.CustomerEmail = "", "accounts@lettings.example"
	old.Reply.FromName = ""
	return []Case{young, old, urgent}
}

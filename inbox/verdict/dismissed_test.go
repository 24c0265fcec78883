package verdict

import (
	"testing"

	"leakytap/store"
)

func TestPhraseIsTheSameWhoeverWroteIt(t *testing.T) {
	r := newReader(t)
	for _, same := range [][]string{
		{"Same as usual", "same as usual.", "Hi Bob,\n\nSame as usual\n\nCheers, Jane", "SAME AS USUAL!!"},
		{"It was fine, Dave", "It was fine, Priya", "it was fine"},
		{"See you in 6 weeks", "see you in 12 weeks"},
	} {
		for _, text := range same[1:] {
			if got, want := r.Phrase(text), r.Phrase(same[0]); got != want || got == "" {
				t.Errorf("Phrase(%q) = %q, Phrase(%q) = %q", text, got, same[0], want)
			}
		}
	}
	if p := r.Phrase("This is a much longer reply, the likes of which no two customers will ever write in the same words."); p != "" {
		t.Errorf("a long reply has the phrase %q", p)
	}
}

func TestADismissedPhraseIsNoLongerFlagged(t *testing.T) {
	counts := map[string]int{}
	r, err := New(Options{Dismissed: func(p string) int { return counts[p] }})
	if err != nil {
		t.Fatal(err)
	}
	const text = "It was fine."
	for n := range dismissedEnough + 1 {
		counts[r.Phrase(text)] = n
		v := r.Read(Answer{Text: text})
		if flagged := n < dismissedEnough; v.NeedsFollowUp != flagged {
			t.Errorf("dismissed %d times: needs follow-up %v", n, v.NeedsFollowUp)
		}
		checkEvidence(t, text, v)
	}
}

func TestDismissingCannotSilenceComplaints(t *testing.T) {
	r, err := New(Options{Dismissed: func(string) int { return 1000 }})
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range lines(`
The tap still drips
He broke my vase
Nobody turned up
I can smell gas
Water is coming through the ceiling
Not happy
Yes
Yes. Everything.
Thanks for nothing
All good apart from the mess in the hall
I want a refund
Could you resend the invoice?
When are you coming back?
Wrong person
My solicitor will be in touch
He made racist comments
Terrible
2/10
👎
`) {
		if v := r.Read(Answer{Text: text}); !v.NeedsFollowUp {
			t.Errorf("%q was silenced as %s", text, v.Category)
		}
	}
	if v := r.Read(Answer{Text: "STOP"}); !v.OptOut || v.Category != store.OptOut {
		t.Errorf("STOP was silenced: %+v", v)
	}
}

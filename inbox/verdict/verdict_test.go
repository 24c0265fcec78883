package verdict

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"leakytap/store"
)

func newReader(t testing.TB) *Reader {
	t.Helper()
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestEmptyRepliesAreUnclear(t *testing.T) {
	r := newReader(t)
	for _, text := range []string{"", " ", "\n\n", "...", "-", "\u200b\u200b", "\xff\xfe", "()"} {
		if v := r.Read(Answer{Text: text}); v.Category != store.Unclear || !v.NeedsFollowUp {
			t.Errorf("%q is %s, should be unclear", text, v.Category)
		}
	}
}

func TestSubjectIsReadWhereTheTextIsEmpty(t *testing.T) {
	r := newReader(t)
	v := r.Read(Answer{Text: " \n", Subject: "STOP"})
	if !v.OptOut || v.Category != store.OptOut {
		t.Errorf("subject STOP: %+v", v)
	}
	if len(v.Evidence) > 0 {
		t.Errorf("evidence quotes the subject: %+v", v.Evidence)
	}
	if v := r.Read(Answer{Text: "No, all good thanks", Subject: "STOP"}); v.OptOut {
		t.Error("the subject of a reply with text was read")
	}
}

func TestEvidenceQuotesTheReply(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ text, quote, why string }{
		{"It does the job I suppose", "I suppose", "faint praise"},
		{"Lovely chap, but the tap still drips", "still drips", "something went wrong"},
		{"No, all good thanks", "No", "nothing to improve"},
		{"Great! Could you send me the invoice?", "Could you send me the invoice", "asks for something"},
		{"please unsubscribe me", "unsubscribe", "asks for no more mail"},
		{"Café crème 👍 — can’t fault him", "can’t fault him", "praise"},
		{"3/10", "3/10", "a low score"},
	} {
		v := r.Read(Answer{Text: c.text})
		found := false
		for _, e := range v.Evidence {
			found = found || strings.Contains(e.Quote, c.quote) && e.Why == c.why
		}
		if !found {
			t.Errorf("%q: evidence %+v lacks %q: %s", c.text, v.Evidence, c.quote, c.why)
		}
		checkEvidence(t, c.text, v)
	}
}

func checkEvidence(t testing.TB, text string, v store.Verdict) {
	t.Helper()
	if len(v.Evidence) > maxEvidence {
		t.Errorf("%d phrases of evidence", len(v.Evidence))
	}
	for _, e := range v.Evidence {
		if e.Start < 0 || e.End > len(text) || e.Start >= e.End || text[e.Start:e.End] != e.Quote || e.Why == "" {
			t.Errorf("bad evidence %+v for %.80q", e, text)
		}
	}
}

func TestEveryFlaggedReplyShowsWhy(t *testing.T) {
	r := newReader(t)
	for _, text := range []string{"The cellar", "Communication", "My husband took it badly when the wall went.", "It was fine.", "Spent the night with a bucket."} {
		if v := r.Read(Answer{Text: text}); !v.NeedsFollowUp || len(v.Evidence) == 0 {
			t.Errorf("%q: %+v", text, v)
		}
	}
}

func TestHiddenSignsDoNotHideWords(t *testing.T) {
	r := newReader(t)
	for _, text := range []string{
		"The tap st\u200bill dr\u200bips and there is a hole in my wall",
		"The tap still drіps and there is a hоle in my wall", // Cyrillic і and о
		"\u202eThe tap still drips\u202c and there is a hole in my wall",
		"T\u00adhe t\u00adap still drips and there is a ho\u00adle in my wall",
		"Ｔｈｅ ｔａｐ ｓｔｉｌｌ ｄｒｉｐｓ and there is a ｈｏｌｅ in my wall",
		"The tap stillll drips and there is a hooole in my wall",
	} {
		v := r.Read(Answer{Text: text})
		if v.Category != store.Complaint {
			t.Errorf("%q is %s", text, v.Category)
		}
		checkEvidence(t, text, v)
	}
}

func TestAReplyTooLongToReadIsNeverGood(t *testing.T) {
	r := newReader(t)
	text := strings.Repeat("All good thanks. ", maxText/10)
	if v := r.Read(Answer{Text: text}); !v.NeedsFollowUp {
		t.Errorf("%d bytes were judged %s", len(text), v.Category)
	}
}

func TestReaderIsSafeForConcurrentUse(t *testing.T) {
	r := newReader(t)
	texts := []string{"No, all good thanks", "The tap still drips", "STOP", "¿Cuándo vienen a terminar?", "It was fine."}
	want := make([]string, len(texts))
	for i, text := range texts {
		want[i] = fmt.Sprint(r.Read(Answer{Text: text}))
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for n := range 200 {
				i := n % len(texts)
				if got := fmt.Sprint(r.Read(Answer{Text: texts[i]})); got != want[i] {
					t.Errorf("%q: %s, alone %s", texts[i], got, want[i])
				}
			}
		})
	}
	wg.Wait()
}

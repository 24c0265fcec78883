package verdict

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"No, all good thanks", "It was fine.", "\xff\xfe\xfd", "No\xc3", "🙂🙂👎🏽", "⭐⭐⭐☆☆", "9/10", "10/10/2026", ":-( :) ;/",
		"\u202eSTOP\u202c", "n\u200bo\u200b", "Hi Bob,\r\n\r\nNo\r\n\r\nCheers, Jane", strings.Repeat("a", 5000), strings.Repeat("'", 300),
		strings.Repeat("no ", 400), strings.Repeat("?!", 400), "¿Cuándo?", "Не", "\u2028x\u2029", "é́́́", "1.2.3,4", "e-e-e-mail", "…", "((((", "don't can't won’t",
	} {
		f.Add(s, "", "")
	}
	r, err := New(Options{Dismissed: func(string) int { return 3 }})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text, subject, language string) {
		for _, q := range []Question{BetterQuestion, PutRightQuestion} {
			v := r.Read(Answer{Text: text, Subject: subject, Language: language, Question: q})
			if v.NeedsFollowUp != v.Category.NeedsFollowUp() {
				t.Errorf("%s needs follow-up %v", v.Category, v.NeedsFollowUp)
			}
			if v.Urgent && !v.NeedsFollowUp {
				t.Error("urgent, and nobody is told")
			}
			checkEvidence(t, text, v)
			if utf8.ValidString(text) {
				for _, e := range v.Evidence {
					if !utf8.ValidString(e.Quote) {
						t.Errorf("%q cuts a letter", e.Quote)
					}
				}
			}
		}
		r.Phrase(text)
	})
}

func TestOneMebibyteOfOneCharacter(t *testing.T) {
	r := newReader(t)
	for _, c := range []string{"a", "!", "?", " ", "\n", ".", "👍", "⭐", "é", "\u200b", "\xff", "1", "'", "no ", "not a ", "-", "漢", "a\u0301"} {
		text := strings.Repeat(c, 1<<20/len(c))
		v := r.Read(Answer{Text: text})
		if !v.NeedsFollowUp {
			t.Errorf("1 MiB of %q is %s", c, v.Category)
		}
		checkEvidence(t, text, v)
	}
}

package loop

import "testing"

func TestGuessesAreReadLeniently(t *testing.T) {
	for text, want := range map[string]int{
		"80": 80, "80%": 80, "80 %": 80, "80\u202f%": 80, "80.": 80, " 80 ": 80, "80\n\nBob": 80, "0": 0, "100": 100, "100%!": 100, "5": 5,
		"about 75": 75, "About 75%": 75, "roughly 75": 75, "~75": 75, "maybe 60?": -1, "Maybe 60": 60, "I'd say 85": 85, "I’d say about 85%": 85, "I guess 90": 90, "I think it will be 70": 70,
		"my guess: 80": 80, "My guess is 80 percent": 80, "Guess: 88": 88, "80/100": 80, "80 / 100": 80, "80 of 100": 80, "80 out of 100": 80, "80 out of a hundred": 80,
		"85 customers": 85, "85 I think": 85, "85-ish": 85, "85 or so": 85, "85, I hope": 85, "Hi, 80": 80, "Well, 80 then": -1, "*80*": 80, "82.5": 83, "82,5 %": 83, "80 per cent": 80,
		"at least 70": 70, "let's say 90": 90, "80 please": 80, "hmm... 80": 80,

		"": -1, "lots": -1, "101": -1, "-5": -1, "1000": -1, "70-80": -1, "70 to 80": -1, "between 70 and 80": -1, "80 High Street": -1, "80 customers complained": -1,
		"not 80": -1, "call me on 0113 80": -1, "done": -1, "stop": -1, "80 90": -1, "8O": -1, "none": -1, "80 £": -1, "more than last week": -1, "Ring Jane at 10": -1,
		"Thanks!\n80": -1, "eighty": -1, "80 days": -1, "2026-06-01": -1, "10:30": -1,
	} {
		got, ok := ParseGuess(text)
		if !ok {
			got = -1
		}
		if got != want {
			t.Errorf("%q is read as %d, want %d", text, got, want)
		}
	}
}

func FuzzParseGuess(f *testing.F) {
	for _, s := range []string{"80", "about 75 %", "I'd say 80 of 100", "", "\x80", "maybe maybe maybe 1,5"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if n, ok := ParseGuess(s); n < 0 || n > 100 || !ok && n != 0 {
			t.Errorf("%q: %d, %v", s, n, ok)
		}
	})
}

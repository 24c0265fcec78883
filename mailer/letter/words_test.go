package letter

import (
	"strings"
	"testing"

	"leakytap/store"
)

func TestTellingPhrasesAreMarked(t *testing.T) {
	const text = "It’s ok, but it still drips a bit"
	at := func(phrase string) store.Evidence {
		i := strings.Index(text, phrase)
		return store.Evidence{Start: i, End: i + len(phrase)}
	}
	for name, c := range map[string]struct {
		text     string
		evidence []store.Evidence
		want     string
	}{
		"none":              {text, nil, "| " + text},
		"one":               {text, []store.Evidence{at("still drips")}, "| It’s ok, but it »still drips« a bit"},
		"out of order":      {text, []store.Evidence{at("drips"), at("ok")}, "| It’s »ok«, but it still »drips« a bit"},
		"overlapping":       {text, []store.Evidence{at("still drips"), at("drips a"), at("drips")}, "| It’s ok, but it »still drips a« bit"},
		"side by side":      {text, []store.Evidence{at("still"), at("drips")}, "| It’s ok, but it »still drips« a bit"},
		"all":               {text, []store.Evidence{at(text)}, "| »" + text + "«"},
		"out of range":      {text, []store.Evidence{{Start: -5, End: 2}, {Start: 500, End: 900}, {Start: 9, End: 4}, {Start: len(text) - 3, End: len(text) + 9}}, "| »It«’s ok, but it still drips a »bit«"},
		"within a letter":   {text, []store.Evidence{{Start: 3, End: 4}}, "| It»’«s ok, but it still drips a bit"},
		"empty":             {"", []store.Evidence{{Start: 0, End: 3}}, "| "},
		"over lines":        {"a\r\nb\r\nc", []store.Evidence{{Start: 0, End: 4}}, "| »a«\n| »b«\n| c"},
		"after removals":    {"\n\n  \r\nhi\u202e \u200bthere", []store.Evidence{{Start: 15, End: 20}}, "| hi »there«"},
		"around a link":     {"see http://a.example/x now", []store.Evidence{{Start: 4, End: 22}}, "| see »hxxp://a[.]example/x« now"},
		"inside a link":     {"see http://a.example/x now", []store.Evidence{{Start: 11, End: 14}}, "| see »hxxp://a[.]example/x« now"},
		"inside an address": {"at jane@work.com now", []store.Evidence{{Start: 8, End: 12}}, "| at »jane@work.com« now"},
		"forged structure":  {"ok\n\nReply to this mail with: let go", nil, "| ok\n| \n| Reply to this mail with: let go"},
		"blank lines":       {"a \n\n \n\n\nb\n\n\n", nil, "| a\n| \n| b"},
		"bytes":             {"a\xff\x00b\u2028c\u0085d", nil, "| a\uFFFDb\n| c\n| d"},
	} {
		t.Run(name, func(t *testing.T) {
			r := store.Reply{Text: c.text}
			r.Evidence = c.evidence
			if got := wordsOf(r).Lines(); got != c.want {
				t.Errorf("%q\nwant %q", got, c.want)
			}
		})
	}
}

func TestLongWordsAreCutAndItIsSaid(t *testing.T) {
	whole, cut := strings.Repeat("ü", maxWords), strings.Repeat("ü", maxWords+1)
	if w := wordsOf(store.Reply{Text: whole}); w.Cut() || w.Text() != whole {
		t.Error("cut too early")
	}
	r := store.Reply{Text: cut}
	r.Evidence = store.EvidenceList{{Start: 0, End: len(cut)}}
	if w := wordsOf(r); !w.Cut() || w.Text() != whole {
		t.Error("not cut")
	}
	l, err := compose(t, acme(t)).Alert("bob@acme.example", caseOf(r), now)
	if err != nil {
		t.Fatal(err)
	}
	p := inspect(t, l)
	const note = "There is more; the whole of it is in the mailbox."
	if !strings.Contains(p.text, note) || !strings.Contains(p.html, note) {
		t.Error("nothing is said about it")
	}
}

func TestLinksAreDefangedAndStayReadable(t *testing.T) {
	for in, want := range map[string]string{
		"http://evil.example/a.html?b=c":     "hxxp://evil[.]example/a[.]html?b=c",
		"HTTPS://Evil.Example.":              "HxxPS://Evil[.]Example.",
		"(see https://a.example/x).":         "(see hxxps://a[.]example/x).",
		"http://http://a.example":            "hxxp://http[:]//a[.]example",
		"xhttp://a.example":                  "xhttp[:]//a[.]example",
		"ftp://a.example/f":                  "ftp[:]//a[.]example/f",
		"javascript://a.example/%0Aalert(1)": "javascript[:]//a[.]example/%0Aalert(1)",
		"http://1.2.3.4:80/":                 "hxxp://1[.]2[.]3[.]4:80/",
		"http://user@evil.com/":              "hxxp://user@evil[.]com/",
		"http:evil.com":                      "http:evil[.]com",
		"www.evil.test":                      "www[.]evil[.]test",
		"evil.com":                           "evil[.]com",
		"Evil.CO.UK, today":                  "Evil[.]CO[.]UK, today",
		"evil.рф":                            "evil[.]рф",
		"evil。com":                           "evil[.]com",
		"evil.test/x":                        "evil[.]test/x",
		"a@b.com":                            "a@b.com",
		"jane.smith@example.co.uk":           "jane.smith@example.co.uk",
		"write to jane@work.com.":            "write to jane@work.com.",
		"co.uk。http://evil.com":              "co[.]uk[.]http[:]//evil[.]com",
		"@evil.com":                          "@evil[.]com",
		"evil.com水":                          "evil[.]com水",
		"me@work.com/www.evil.com":           "me@work.com/www[.]evil[.]com",
		"It leaks.Please ring":               "It leaks.Please ring",
		"ok e.g. at 9.30, £3.50, 2.5/10":     "ok e.g. at 9.30, £3.50, 2.5/10",
		"Well...fine":                        "Well...fine",
		"a.m. or p.m.":                       "a.m. or p.m.",
		"":                                   "",
	} {
		if got, _ := rewrite(in, nil, defanging(in)); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestGistIsTheSentenceThatTells(t *testing.T) {
	for _, c := range []struct{ text, phrase, want string }{
		{"Hello. The tap still drips. Bye.", "still drips", "The tap still drips."},
		{"Hello. The tap still drips. Bye.", "", "Hello. The tap still drips. Bye."},
		{"Hi Bob,\n\nstill drips", "", "still drips"},
		{"See http://a.example/b.html?c the tap drips", "drips", "See hxxp://a[.]example/b[.]html?c the tap drips"},
		{"Why? It drips!! Really.", "drips", "It drips!!"},
		{"Hi Bob,", "", "Hi Bob,"},
		{"The very nice man who came on Tuesday in the morning broke the fence", "broke the fence", "…broke the fence"},
		{"one two three four five six seven eight nine ten eleven twelve", "one", "one two three four five six seven eight nine ten eleven…"},
		{"", "", ""},
	} {
		r := store.Reply{Text: c.text}
		if c.phrase != "" {
			at := strings.Index(c.text, c.phrase)
			r.Evidence = store.EvidenceList{{Start: at, End: at + len(c.phrase)}}
		}
		if got := wordsOf(r).gist(maxGist); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestShortenedTextEndsAtAWordAndFits(t *testing.T) {
	for _, c := range []struct {
		in   string
		n    int
		want string
	}{{"abc", 3, "abc"}, {"abcd", 3, "ab…"}, {"the tap drips", 9, "the tap…"}, {"the tap, drips", 10, "the tap…"}, {"über alles", 5, "über…"}} {
		if got := shorten(c.in, c.n); got != c.want {
			t.Errorf("%q to %d: %q, want %q", c.in, c.n, got, c.want)
		}
	}
}

package letter

import (
	"flag"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"leakytap/store"
)

const digestToken = "d4cbj-abcdefghijklmnopqrstuvwxyz"

var pages = flag.String("pages", "", "a folder to leave the digests in, as web pages")

// digestNow is the Monday after week 22 of 2026.
var digestNow = time.Date(2026, 6, 1, 8, 0, 0, 0, time.UTC)

func before(d time.Duration) store.Time { return store.At(digestNow.Add(-d)) }

func emptyWeek(t *testing.T) store.Digest {
	w := store.WeekOf(digestNow.In(london(t)), time.Monday).Plus(-1)
	d := store.Digest{Week: w, At: digestNow, Outcomes: map[store.Outcome]int{},
		Reading: store.Health{WellAt: before(2 * time.Minute)}, LastSent: before(26 * time.Hour), LastJob: before(3 * days)}
	for i := range store.TrendWeeks {
		d.Weeks = append(d.Weeks, store.WeekSaid{Week: w.Plus(i + 1 - store.TrendWeeks), Verdicts: map[store.Category]int{}})
	}
	return d
}

// fullWeek is the digest of a business that has asked for seven weeks.
func fullWeek(t *testing.T) store.Digest {
	d := emptyWeek(t)
	d.Asked, d.Answered = 15, 9
	people := []string{"Jane Smith", "Ali Khan", "Maria Rossi", "Tom Baker", "Carol Whitaker", "Peter Hughes", "Grace Okafor", "Wei Chen", "Anna Nowak"}
	verdicts := []string{"pcpsh", "ccpcq", "pccc", "pcccxcp", "pccchcp", "cpscpc", "pcpcxhsco"}
	letters := map[rune]store.Category{'p': store.Praise, 'c': store.Content, 's': store.Suggestion, 'h': store.Hesitant, 'x': store.Complaint, 'q': store.Question, 'o': store.OptOut}
	for i, said := range verdicts {
		w := &d.Weeks[len(d.Weeks)-len(verdicts)+i]
		for j, v := range said {
			s := store.Said{At: store.At(w.Week.From.Add(time.Duration(j) * 14 * time.Hour)), Category: letters[v],
				Expect: []string{"happy", "happy", "unsure", "happy", ""}[j%5], Staff: []string{"Dave", "Sandra", "Dave", "Tom"}[j%4],
				Service: []string{"Heating", "Plumbing", "Plumbing"}[j%3], Name: people[j]}
			d.Said = append(d.Said, s)
			w.Verdicts[s.Category]++
			well, told := s.Well()
			if !told {
				continue
			}
			w.Told++
			if well {
				w.Well++
			}
			if s.Expect == "" {
				continue
			}
			w.Expected++
			if s.Expect == "happy" {
				w.ExpectedHappy++
			}
			if well {
				w.ExpectedWell++
			}
		}
		if g := 70 + 5*i; i >= 3 {
			w.Guess = &g
		}
	}
	open := func(name, text string, c store.Category, age time.Duration, urgent bool, state store.FollowUpState) {
		r := said(40, c, text)
		d.Open = append(d.Open, store.OpenFollowUp{Reply: r, FollowUp: store.FollowUp{CustomerName: name, CustomerEmail: "x@example.com", Urgent: urgent, State: state, OpenedAt: before(age)}})
	}
	open("Carol Whitaker", "The joint is leaking again and it's getting worse.", store.Complaint, 5*time.Hour, true, store.FollowUpOpen)
	open("Peter Hughes", "It was fine.", store.Hesitant, 4*days, false, store.FollowUpAcknowledged)
	d.Answers, d.AnswerTime = 3, 5*time.Hour+20*time.Minute
	d.Outcomes = map[store.Outcome]int{store.Recovered: 1, store.NotAnIssue: 1, "": 1}
	d.Recovered = []string{"Mark Ellis"}
	d.Praise = []store.Praised{
		{CustomerName: "Jane Smith", CustomerEmail: "jane@example.com", Staff: "Dave", Words: "No, Dave was brilliant. He explained everything and left the kitchen spotless. Can't fault him!", ConsentedAt: before(2 * days)},
		{CustomerName: "Maria Rossi", CustomerEmail: "maria@example.com", Staff: "Dave", Words: "Honestly the best plumber we have had in twenty years. See https://example.com/me"},
	}
	idea := func(name, text string) {
		r := said(50, store.Suggestion, text)
		r.CustomerName = name
		d.Suggestions = append(d.Suggestions, r)
	}
	idea("Tom Baker", "Would be handy if you texted before arriving.")
	idea("Wei Chen", "Could you take cards?")
	idea("Anna Nowak", "A text message before you arrive would be nice.")
	d.Taps = []store.Tap{
		{Customer: store.Customer{Name: "Fraser Lettings", Email: "helen@fraser-lettings.example"}, Jobs: 11, LastJob: digestNow.Add(-149 * days),
			Leaks: []store.Leak{{Kind: store.LeakOverdue, Every: 61 * days, Since: 149 * days}, {Kind: store.LeakSilent, Times: 2, Answered: true}}},
		{Customer: store.Customer{Name: "Ali Khan", Email: "ali@example.org"}, Jobs: 4, LastJob: digestNow.Add(-9 * days),
			Leaks: []store.Leak{{Kind: store.LeakCooler, Before: store.Praise, After: store.Content}, {Kind: store.LeakShorter, Usual: 140, Now: 9}}},
	}
	d.Skips = []store.Skips{{Reason: store.SkipCooldown, N: 3}, {Reason: store.SkipBounced, N: 1}}
	d.Undelivered = []store.LetterCount{{Kind: store.AskLetter, State: store.LetterUnknown, N: 1}}
	d.Quarantined = 1
	return d
}

func TestDigestsReadAsTheGoldenFiles(t *testing.T) {
	c := compose(t, acme(t))
	for name, d := range map[string]store.Digest{"digest": fullWeek(t), "digest-empty": emptyWeek(t)} {
		t.Run(name, func(t *testing.T) {
			w := Weekly{Digest: d, Token: digestToken, Version: "0.4.0"}
			l, err := c.Digest("bob@acme.example", w, digestNow)
			if err != nil {
				t.Fatal(err)
			}
			inspect(t, l)
			golden(t, name+".golden.eml", normal(l.Raw))
			golden(t, name+".golden.txt", []byte("To: "+l.To+"\nSubject: "+l.Subject+"\n\n"+l.Text))
			if n := len(l.Raw); n > 200<<10 {
				t.Errorf("%d bytes", n)
			}
			if *pages != "" {
				page, err := c.DigestPage(w, digestNow)
				if err == nil {
					err = os.WriteFile(filepath.Join(*pages, name+".html"), []byte(page), 0o644)
				}
				if err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

var (
	boundaries = regexp.MustCompile(`[0-9a-f]{60}`)
	base64PNG  = regexp.MustCompile(`(?s)iVBORw0KGgo[A-Za-z0-9+/=\r\n]*`)
)

// normal is a mail without what differs each time (boundaries) and what nobody can read (pictures).
func normal(raw []byte) []byte {
	known := map[string]string{}
	raw = boundaries.ReplaceAllFunc(raw, func(b []byte) []byte {
		if known[string(b)] == "" {
			known[string(b)] = "boundary-" + string(rune('a'+len(known)))
		}
		return []byte(known[string(b)])
	})
	return base64PNG.ReplaceAll(raw, []byte("(a picture)\r\n"))
}

func TestDigestPageNeedsNothingElse(t *testing.T) {
	page, err := compose(t, acme(t)).DigestPage(Weekly{Digest: fullWeek(t), Token: digestToken}, digestNow)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Count(page, `src="data:image/png;base64,`) != 2 || strings.Contains(page, "cid:") {
		t.Error("the pictures are not within it")
	}
}

func TestWilson(t *testing.T) {
	// R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, 1998, table I,
	// method 3; and what the formula comes to at its ends: z²/(n+z²).
	for _, tt := range []struct {
		k, n      int
		low, high float64
	}{
		{81, 263, 0.2553, 0.3662}, {15, 148, 0.0624, 0.1605}, {0, 20, 0, 0.1611}, {1, 29, 0.0061, 0.1718},
		{0, 10, 0, 0.2775}, {10, 10, 0.7225, 1}, {1, 1, 0.2065, 1}, {0, 0, 0, 1},
	} {
		low, high := Wilson(tt.k, tt.n)
		if math.Abs(low-tt.low) > 5e-5 || math.Abs(high-tt.high) > 5e-5 {
			t.Errorf("Wilson(%d, %d) = %v, %v, want %v, %v", tt.k, tt.n, low, high, tt.low, tt.high)
		}
	}
}

func TestSharesOfFewAreNotSaidPrecisely(t *testing.T) {
	for _, tt := range []struct {
		k, n int
		want string
	}{
		{1, 1, "1 of 1 (too few to tell)"},
		{2, 5, "2 of 5 (so few that anything from 12 to 77% fits)"},
		{9, 9, "9 of 9 (so few that anything from 70 to 100% fits)"},
		{9, 10, "9 of 10 (90%; likely 60 to 98%)"},
		{90, 120, "90 of 120 (75%; likely 67 to 82%)"},
	} {
		if got := shareOf(tt.k, tt.n); got != tt.want {
			t.Errorf("%s, want %s", got, tt.want)
		}
	}
}

func TestFollowUpsOfTheWeekAreCountedApart(t *testing.T) {
	for _, tt := range []struct {
		digest store.Digest
		want   string
	}{
		{store.Digest{Answers: 1, AnswerTime: 5 * time.Hour, Outcomes: map[store.Outcome]int{store.Recovered: 1, "": 1}},
			"One follow-up was first answered or closed, 5 hours after it was opened.\nEnded, whenever they were opened: 1 won back, 1 closed without a word from the customer so far."},
		{store.Digest{Answers: 3, AnswerTime: 5 * time.Hour}, "3 follow-ups were first answered or closed, half of them within 5 hours."},
		{store.Digest{Outcomes: map[store.Outcome]int{store.LetGo: 2}}, "Ended, whenever they were opened: 2 let go."},
	} {
		if got := strings.Join(careLines(tt.digest), "\n"); got != tt.want {
			t.Errorf("got\n%s\nwant\n%s", got, tt.want)
		}
	}
}

func TestLeaksAreGivenInWords(t *testing.T) {
	for _, tt := range []struct {
		leak store.Leak
		want string
	}{
		{store.Leak{Kind: store.LeakSilent, Times: 2, Answered: true}, "Used to answer; the last 2 questions brought nothing"},
		{store.Leak{Kind: store.LeakSilent, Times: 3}, "Asked 3 times, never answered"},
		{store.Leak{Kind: store.LeakCooler, Before: store.Praise, After: store.Hesitant}, "Cooler: hesitant the last time, full of praise before"},
		{store.Leak{Kind: store.LeakShorter, Usual: 140, Now: 12}, "Shorter answers: 12 characters the last time, about 140 before"},
		{store.Leak{Kind: store.LeakOverdue, Every: 15 * days, Since: 40 * days}, "Usually a job every 15 days, none for 6 weeks"},
		{store.Leak{Kind: store.LeakOverdue, Every: 91 * days, Since: 182 * days}, "Usually a job every 3 months, none for 6 months"},
		{store.Leak{Kind: store.LeakOverdue, Every: 365 * days, Since: 600 * days}, "Usually a job every 12 months, none for 20 months"},
	} {
		if got := leakReason(tt.leak); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}

func TestAlikeSuggestionsStandTogether(t *testing.T) {
	var rs []store.Reply
	for _, text := range []string{
		"Would be handy if you texted before arriving.", "Could you take cards?", "A text message before you arrive would be nice.", "Please text us before you arrive",
		"Card payments please", "It would be better if the invoice came by e-mail.", "",
	} {
		rs = append(rs, store.Reply{Text: text})
	}
	var got []string
	for _, g := range alikes(rs) {
		var texts []string
		for _, r := range g {
			texts = append(texts, r.Text)
		}
		got = append(got, strings.Join(texts, " | "))
	}
	want := []string{
		"Would be handy if you texted before arriving. | A text message before you arrive would be nice. | Please text us before you arrive",
		"Could you take cards? | Card payments please", "It would be better if the invoice came by e-mail.", "",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestNobodyIsRankedByFewAnswers(t *testing.T) {
	var said []store.Said
	add := func(name string, well, told int) {
		for i := range told {
			c := store.Complaint
			if i < well {
				c = store.Content
			}
			said = append(said, store.Said{Staff: name, Category: c})
		}
	}
	add("Zoe", 9, 9)
	add("Bill", 0, 3)
	add("Dave", 9, 12)
	add("Sandra", 10, 10)
	said = append(said, store.Said{Staff: "Tom", Category: store.Question})
	lines, few := tallies(said, func(s store.Said) string { return s.Staff })
	want := "Sandra: 10 of 10 (100%; likely 72 to 100%)\nDave: 9 of 12 (75%; likely 47 to 91%)\nBill: 0 of 3\nZoe: 9 of 9"
	if got := strings.Join(lines, "\n"); got != want || !few {
		t.Errorf("few %v, got\n%s\nwant\n%s", few, got, want)
	}
}

func TestHostileWordsStayWordsInADigest(t *testing.T) {
	d := fullWeek(t)
	const evil = "<script>alert(1)</script> https://evil.example.com/x \u202egnp.exe\x00 \" onload=x"
	d.Recovered, d.Praise[0].Words, d.Praise[0].Staff, d.Praise[0].CustomerName = []string{evil}, evil, evil, evil
	d.Suggestions[0].Text, d.Suggestions[0].CustomerName = evil, evil
	d.Taps[0].Customer.Name = evil
	d.Open[0].Reply.Text, d.Open[0].FollowUp.CustomerName = evil, evil
	d.Skips[0].Reason = evil
	for i := range d.Said {
		d.Said[i].Name, d.Said[i].Staff, d.Said[i].Service = evil, evil, evil
	}
	l, err := compose(t, acme(t)).Digest("bob@acme.example", Weekly{Digest: d, Token: digestToken}, digestNow)
	if err != nil {
		t.Fatal(err)
	}
	p := inspect(t, l)
	if strings.Contains(p.html, "<script") {
		t.Error("a script")
	}
}

func TestDigestHelp(t *testing.T) {
	c := compose(t, acme(t))
	week := emptyWeek(t).Week
	l, err := c.DigestHelp("bob@acme.example", digestToken, week, "lots", "x@y.example", digestNow)
	if err != nil {
		t.Fatal(err)
	}
	inspect(t, l)
	golden(t, "digest-help.golden.txt", []byte("To: "+l.To+"\nSubject: "+l.Subject+"\n\n"+l.Text))
	l, err = c.DigestHelp("bob@acme.example", digestToken, week, "80", "x@y.example", digestNow.Add(8*days))
	if err != nil || !strings.Contains(l.Text, "over") {
		t.Errorf("%v, %s", err, l.Text)
	}
}

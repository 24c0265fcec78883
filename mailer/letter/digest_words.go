package letter

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"leakytap/store"
)

// span7 is a week as one says it: 1 to 7 June.
func span7(w store.Week, at time.Time) string {
	last := w.To.AddDate(0, 0, -1)
	from := w.From.Format("2 January")
	switch {
	case w.From.Year() != last.Year():
		from = w.From.Format("2 January 2006")
	case w.From.Month() == last.Month():
		from = w.From.Format("2")
	}
	return from + " to " + day(last, at.In(w.From.Location()))
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

func customerName(name, email string) string {
	return nameOf(Case{Job: store.Job{CustomerName: name, CustomerEmail: email}})
}

func lead(d store.Digest, quiet bool) string {
	switch {
	case quiet && len(d.Open) == 0:
		return "A quiet week: nobody was asked, nobody wrote, and nobody waits for you."
	case quiet:
		return "A quiet week: nobody was asked, and nobody wrote."
	case d.Asked == 0:
		return "Nobody was asked this week."
	case d.Answered == 0:
		return fmt.Sprintf("%s asked; none has answered so far.", plural(d.Asked, "customer"))
	}
	return fmt.Sprintf("%s asked, %s", plural(d.Asked, "customer"), rate(d.Answered, d.Asked)+" answered so far.")
}

// none is a number as one says it.
func none(n int) string {
	if n == 0 {
		return "none"
	}
	return fmt.Sprint(n)
}

// rate is a number with its share of all, where there are enough for one.
func rate(n, of int) string {
	have := "have"
	if n == 1 {
		have = "has"
	}
	if of < 5 {
		return fmt.Sprintf("%d %s", n, have)
	}
	return fmt.Sprintf("%d (%s) %s", n, percent100(float64(n)/float64(of)), have)
}

func percent100(share float64) string { return fmt.Sprintf("%.0f%%", 100*share) }

// fewAnswers is below how many a share is not to be trusted.
const fewAnswers = 10

// shareOf says how many of all, and between which shares the truth may lie: 95 of 100 such ranges hold it.
func shareOf(k, n int) string {
	low, high := Wilson(k, n)
	switch {
	case n < 3:
		return fmt.Sprintf("%d of %d (too few to tell)", k, n)
	case n < fewAnswers:
		return fmt.Sprintf("%d of %d (so few that anything from %.0f to %s fits)", k, n, 100*low, percent100(high))
	}
	return fmt.Sprintf("%d of %d (%s; likely %.0f to %s)", k, n, percent100(float64(k)/float64(n)), 100*low, percent100(high))
}

// verdictWords are the categories as the digest counts them, in the order in which it does.
var verdictWords = []struct {
	of  store.Category
	say string
}{
	{store.Praise, "full of praise"}, {store.Content, "content"}, {store.Complaint, "unhappy"}, {store.Hesitant, "hesitant"},
	{store.Suggestion, "with an idea"}, {store.Question, "with a question"}, {store.Unclear, "unclear"},
	{store.WrongPerson, "from a wrong person"}, {store.OptOut, "asked for no more mail"},
}

func verdictLines(w store.WeekSaid) (lines []string) {
	for _, v := range verdictWords {
		if n := w.Verdicts[v.of]; n > 0 {
			lines = append(lines, fmt.Sprintf("%d %s", n, v.say))
		}
	}
	return lines
}

// careLines tell how the follow-ups fared.
func careLines(d store.Digest) (lines []string) {
	switch d.Answers {
	case 0:
	case 1:
		lines = append(lines, "One follow-up was first answered or closed, "+tookTime(d.AnswerTime)+" after it was opened.")
	default:
		lines = append(lines, fmt.Sprintf("%d follow-ups were first answered or closed, half of them within %s.", d.Answers, tookTime(d.AnswerTime)))
	}
	var ends []string
	for _, o := range []struct {
		of  store.Outcome
		say string
	}{
		{store.Recovered, "won back"}, {store.Unresolved, "still unhappy"}, {store.NotAnIssue, "no problem after all"}, {store.LetGo, "let go"},
		{"", "closed without a word from the customer so far"},
	} {
		if n := d.Outcomes[o.of]; n > 0 {
			ends = append(ends, fmt.Sprintf("%d %s", n, o.say))
		}
	}
	if len(ends) > 0 {
		lines = append(lines, "Ended, whenever they were opened: "+strings.Join(ends, ", ")+".")
	}
	if len(d.Recovered) > 0 {
		lines = append(lines, "Won back: "+namesIn(d.Recovered)+". Well done.")
	}
	if d.Unclosed > 0 {
		lines = append(lines, fmt.Sprintf("%s answered, but not closed: reply done to the alert, and the customer is asked whether it was put right.", plural(d.Unclosed, "follow-up")))
	}
	return lines
}

// tookTime is a span as one says it.
func tookTime(d time.Duration) string {
	n, unit := int(d.Round(time.Minute).Minutes()), "minute"
	switch {
	case d >= 48*time.Hour:
		n, unit = int(d.Round(24*time.Hour).Hours())/24, "day"
	case d >= 90*time.Minute:
		n, unit = int(d.Round(time.Hour).Hours()), "hour"
	}
	return plural(max(1, n), unit)
}

// namesIn are some names in a line, each once.
func namesIn(names []string) string {
	var out []string
	for _, n := range names {
		if n = line(n, maxName); n != "" && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	if more := len(out) - maxNamesInLine; more > 0 {
		out = append(out[:maxNamesInLine], fmt.Sprintf("%d more", more))
	}
	return strings.Join(out, ", ")
}

// counted are names with how often each occurs, the most frequent first.
func counted(names []string) (out []string) {
	n := map[string]int{}
	for _, s := range names {
		n[s]++
	}
	for _, s := range slices.SortedFunc(maps.Keys(n), func(a, b string) int { return cmp.Or(n[b]-n[a], cmp.Compare(a, b)) }) {
		if n[s] > 1 {
			s = fmt.Sprintf("%s (%d times)", s, n[s])
		}
		out = append(out, s)
	}
	return out[:min(len(out), maxNamesInLine)]
}

// gapLines set what the business expected, and what its owner guessed, against what customers said.
func gapLines(d store.Digest, at time.Time) (lines []string) {
	this := d.Weeks[len(d.Weeks)-1]
	if this.Told == 0 {
		if this.Guess != nil {
			return []string{fmt.Sprintf("You guessed %d of 100; nobody said whether there was anything to better.", *this.Guess)}
		}
		return nil
	}
	lines = append(lines, "Nothing to better, said "+shareOf(this.Well, this.Told)+".")
	if this.Guess != nil {
		low, high := Wilson(this.Well, this.Told)
		fits := "which fits"
		switch g := float64(*this.Guess) / 100; {
		case g > high:
			fits = "which was too rosy"
		case g < low:
			fits = "which was too gloomy"
		}
		lines = append(lines, fmt.Sprintf("You had guessed %d of 100, %s.", *this.Guess, fits))
	}
	if this.Expected > 0 {
		lines = append(lines, fmt.Sprintf("Of %s with an expectation you had put %s down as happy; %s had nothing to better.", plural(this.Expected, "answer"), none(this.ExpectedHappy), none(this.ExpectedWell)))
	}
	var worse, better []string
	for _, s := range d.Said {
		switch well, told := s.Well(); {
		case !told || !d.Week.Has(s.At.Time):
		case s.Expect == "happy" && !well:
			worse = append(worse, s.Name)
		case s.Expect == "unhappy" && well:
			better = append(better, s.Name)
		}
	}
	if len(worse) > 0 {
		lines = append(lines, "You thought they were happy: "+namesIn(worse)+".")
	}
	if len(better) > 0 {
		lines = append(lines, "Happier than you thought: "+namesIn(better)+".")
	}
	var sum store.WeekSaid
	for _, w := range d.Weeks {
		sum.Expected, sum.ExpectedHappy, sum.ExpectedWell = sum.Expected+w.Expected, sum.ExpectedHappy+w.ExpectedHappy, sum.ExpectedWell+w.ExpectedWell
	}
	switch {
	case sum.Expected == 0:
		lines = append(lines, "Give your jobs an expectation (happy, unsure, unhappy), and this shows how well you know your customers.")
	case sum.Expected > this.Expected:
		lines = append(lines, fmt.Sprintf("In %d weeks: you expected %d happy, it was %s.", store.TrendWeeks, sum.ExpectedHappy, shareOf(sum.ExpectedWell, sum.Expected)))
	}
	return lines
}

// leakReason says in words how a customer is going quiet.
func leakReason(l store.Leak) string {
	switch l.Kind {
	case store.LeakSilent:
		if l.Answered {
			return fmt.Sprintf("Used to answer; the last %d questions brought nothing", l.Times)
		}
		return fmt.Sprintf("Asked %d times, never answered", l.Times)
	case store.LeakCooler:
		return fmt.Sprintf("Cooler: %s the last time, %s before", tone[l.After], tone[l.Before])
	case store.LeakShorter:
		return fmt.Sprintf("Shorter answers: %d characters the last time, about %d before", l.Now, l.Usual)
	}
	return fmt.Sprintf("Usually a job every %s, none for %s", longTime(l.Every), longTime(l.Since))
}

// tone is what an answer of a category sounds like.
var tone = map[store.Category]string{
	store.Praise: "full of praise", store.Content: "content", store.Suggestion: "with an idea for you", store.Hesitant: "hesitant", store.Complaint: "unhappy",
}

// longTime is a span between jobs as one says it.
func longTime(d time.Duration) string {
	switch days := int(d.Round(24*time.Hour).Hours()) / 24; {
	case days < 21:
		return plural(days, "day")
	case days < 75:
		return plural((days+3)/7, "week")
	default:
		return plural((days*2+30)/61, "month")
	}
}

// groups tell how the services and the members of staff fare. Shares of few answers are not compared.
func groups(said []store.Said) (gs []group, anyFew bool) {
	for _, g := range []struct {
		title string
		of    func(store.Said) string
	}{
		{"By service", func(s store.Said) string { return s.Service }},
		{"By who did the work", func(s store.Said) string { return s.Staff }},
	} {
		if lines, few := tallies(said, g.of); len(lines) > 0 {
			gs = append(gs, group{g.title, lines})
			anyFew = anyFew || few
		}
	}
	return gs, anyFew
}

func tallies(said []store.Said, of func(store.Said) string) (lines []string, few bool) {
	type tally struct{ well, told int }
	ts := map[string]*tally{}
	for _, s := range said {
		name := line(of(s), maxName)
		well, told := s.Well()
		if name == "" || !told {
			continue
		}
		t := ts[name]
		if t == nil {
			t = &tally{}
			ts[name] = t
		}
		t.told++
		if well {
			t.well++
		}
	}
	enough := func(t *tally) bool { return t.told >= fewAnswers }
	share := func(t *tally) float64 { return float64(t.well) / float64(t.told) }
	for _, name := range slices.SortedFunc(maps.Keys(ts), func(a, b string) int {
		ta, tb := ts[a], ts[b]
		switch {
		case enough(ta) != enough(tb):
			return map[bool]int{true: -1, false: 1}[enough(ta)]
		case enough(ta):
			return cmp.Or(cmp.Compare(share(tb), share(ta)), cmp.Compare(a, b))
		}
		return cmp.Compare(a, b)
	}) {
		if len(lines) == maxGroupLines {
			break
		}
		t := ts[name]
		say := fmt.Sprintf("%d of %d", t.well, t.told)
		if enough(t) {
			say = shareOf(t.well, t.told)
		}
		few = few || !enough(t)
		lines = append(lines, name+": "+say)
	}
	return lines, few
}

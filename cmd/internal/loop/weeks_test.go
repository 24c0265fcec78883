package loop_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"leakytap/cmd/internal/intake"
	"leakytap/store"
)

// TestFourWeeksOfABusinessAddUp lets sixty customers have jobs, answer, stay silent and be followed up for four weeks,
// and holds each Monday's digest against what the test itself has seen at the post office.
func TestFourWeeksOfABusinessAddUp(t *testing.T) {
	people := newTown()
	if len(people) != 60 {
		t.Fatalf("%d customers", len(people))
	}
	var addresses []string
	for _, c := range people {
		if !c.gone {
			addresses = append(addresses, c.email)
		}
	}
	w := &town{house: newHouse(t, weeksConfig, addresses...), people: people, ledger: ledger{
		opened: map[*townsman]time.Time{}, first: map[*townsman]time.Time{}, ended: map[*townsman][]ending{}, state: map[*townsman]string{}}}
	for i, c := range people {
		w.jobs(i, c)
	}
	guesses := []string{"85", "About 70%", "lots"}
	for week := range 4 {
		w.until(monday.Add(time.Duration(week+1) * 7 * day))
		w.compare(week)
		if week < len(guesses) {
			w.plan(3*time.Hour, func() { w.house.reply(owner, w.last(owner, "digest"), guesses[week]) })
		}
	}
	kinds := w.kinds(owner)
	expect(t, "digests", strings.Count(kinds, "digest"), 4)
	expect(t, "help for the guess that is none", strings.Count(kinds, "help"), 1)
	w.until(w.now.Add(2 * day))
	expect(t, "digests, two days later", strings.Count(w.kinds(owner), "digest"), 4)
}

// jobs plans a customer's jobs: on Monday, Tuesday or Wednesday of each week for which they have words.
func (w *town) jobs(i int, c *townsman) {
	add := func(ref string, at time.Time) {
		_, added, err := intake.Add(w.t.Context(), w.Store, "test", intake.Job{Ref: ref, Email: c.email, Name: c.name, Summary: "boiler service",
			Staff: c.staff, Service: c.service, Expect: c.expect, CompletedAt: at})
		if err != nil || !added {
			w.t.Fatalf("job %s: added %v, %v", ref, added, err)
		}
	}
	for _, days := range c.past {
		w.plan(0, func() {
			add(fmt.Sprintf("%s-%d", c.email, days), w.now.Add(-time.Duration(days)*day))
			w.skipped = append(w.skipped, skip{w.now, store.SkipExpired})
		})
	}
	for week, words := range c.words {
		if words == "" {
			continue
		}
		w.plan(time.Duration(7*week+i%3)*day, func() {
			add(fmt.Sprintf("%s-w%d", c.email, week), w.now)
			if c.gone {
				w.skipped = append(w.skipped, skip{w.now, store.SkipSendFailed})
			}
			if c.twice {
				add(c.email+"-again", w.now)
				w.skipped = append(w.skipped, skip{w.now, store.SkipCooldown})
			}
		})
	}
}

// compare holds the digest of a week, just sent, against the ledger.
func (w *town) compare(week int) {
	w.t.Helper()
	t := w.t
	var d store.Digest
	w.house.read(func(tx *store.Tx) (err error) {
		d, err = tx.Digest(store.WeekOf(w.now.In(w.Location), time.Monday).Plus(-1))
		return err
	})
	say := func(what string) string { return fmt.Sprintf("week %d, %s", week+1, what) }

	asked, answered := 0, 0
	for _, a := range w.asks {
		if !within(week, a.at) {
			continue
		}
		asked++
		if slices.ContainsFunc(w.said, func(s seen) bool { return s.who == a.who && s.at.After(a.at) && s.at.Sub(a.at) < 3*day }) {
			answered++
		}
	}
	expect(t, say("asked"), d.Asked, asked)
	expect(t, say("answered"), d.Answered, answered)

	text := plainText(t, w.last(owner, "digest"))
	lines := []string{fmt.Sprintf("%d customers asked, %d (%.0f%%) have answered so far.", asked, answered, 100*float64(answered)/float64(asked))}
	for i := range week + 1 {
		w.compareSaid(say(fmt.Sprintf("what was said in week %d", i+1)), d.Weeks[len(d.Weeks)-1-week+i], i)
	}
	lines = append(lines, w.followUpFigures(say, d, week)...)

	skips := map[string]int{}
	for _, s := range w.skipped {
		if within(week, s.at) {
			skips[s.reason]++
		}
	}
	got := map[string]int{}
	for _, s := range d.Skips {
		got[s.Reason] = s.N
	}
	if !maps.Equal(got, skips) {
		t.Errorf("%s: %v, want %v", say("skipped"), got, skips)
	}
	failed := 0
	for _, u := range d.Undelivered {
		if u.Kind != store.AskLetter || u.State != store.LetterFailed {
			t.Errorf("%s: %+v", say("undelivered"), u)
		}
		failed += u.N
	}
	expect(t, say("refused"), failed, skips[store.SkipSendFailed])

	lines = append(lines, w.tapLines(d, week)...)
	lines = append(lines, w.staffLines(week)...)
	for _, l := range lines {
		if !strings.Contains(text, l+"\n") {
			t.Errorf("%s: the digest lacks %q:\n%s", say("text"), l, text)
		}
	}
}

func (w *town) compareSaid(what string, got store.WeekSaid, week int) {
	w.t.Helper()
	verdicts := map[store.Category]int{}
	var told, well, expected, happy, expectedWell int
	for _, s := range w.said {
		c := meaning[s.words]
		if !within(week, s.at) {
			continue
		}
		verdicts[c]++
		if c == store.Question || c == store.OptOut {
			continue
		}
		good := c == store.Praise || c == store.Content
		told++
		if good {
			well++
		}
		if s.who.expect != "" {
			expected++
			if s.who.expect == "happy" {
				happy++
			}
			if good {
				expectedWell++
			}
		}
	}
	if !maps.Equal(got.Verdicts, verdicts) {
		w.t.Errorf("%s: %v, want %v", what, got.Verdicts, verdicts)
	}
	expect(w.t, what+": told", got.Told, told)
	expect(w.t, what+": well", got.Well, well)
	expect(w.t, what+": with an expectation", got.Expected, expected)
	expect(w.t, what+": expected to be happy", got.ExpectedHappy, happy)
	expect(w.t, what+": well with an expectation", got.ExpectedWell, expectedWell)
	guess := -1
	if got.Guess != nil {
		guess = *got.Guess
	}
	expect(w.t, what+": guessed", guess, []int{-1, 85, 70, -1}[week])
}

// followUpFigures holds follow-ups against the ledger and returns lines that have to stand in the digest.
func (w *town) followUpFigures(say func(string) string, d store.Digest, week int) (lines []string) {
	t := w.t
	t.Helper()
	var took []time.Duration
	for c, at := range w.first {
		if within(week, at) {
			took = append(took, at.Sub(w.opened[c]))
		}
	}
	slices.Sort(took)
	var middle time.Duration
	if n := len(took); n > 0 {
		middle = (took[(n-1)/2] + took[n/2]) / 2
	}
	expect(t, say("first answers"), d.Answers, len(took))
	expect(t, say("median time to them"), d.AnswerTime, middle)

	outcomes := map[store.Outcome]int{}
	var recovered []string
	for c, es := range w.ended {
		last := es[len(es)-1]
		if !within(week, last.at) {
			continue
		}
		outcomes[last.outcome]++
		if last.outcome == store.Recovered {
			recovered = append(recovered, c.name)
		}
	}
	if !maps.Equal(d.Outcomes, outcomes) {
		t.Errorf("%s: %v, want %v", say("outcomes"), d.Outcomes, outcomes)
	}
	if len(recovered) > 0 {
		lines = append(lines, "Won back: "+strings.Join(recovered, ", ")+". Well done.")
	}

	var open, want []string
	for _, o := range d.Open {
		open = append(open, o.FollowUp.CustomerEmail)
	}
	unclosed := 0
	for c := range w.opened {
		switch w.state[c] {
		case "", "on it":
			want = append(want, c.email)
		case "write":
			unclosed++
		}
	}
	slices.Sort(open)
	slices.Sort(want)
	expect(t, say("open follow-ups"), strings.Join(open, " "), strings.Join(want, " "))
	expect(t, say("answered and not closed"), d.Unclosed, unclosed)
	return lines
}

// tapLines are the leaks that have to be found, by hand.
func (w *town) tapLines(d store.Digest, week int) (lines []string) {
	var got []string
	for _, tap := range d.Taps {
		for _, l := range tap.Leaks {
			got = append(got, tap.Customer.Email[:3]+" "+string(l.Kind))
		}
	}
	want := "c50 overdue, c51 overdue, c52 overdue"
	switch week {
	case 2:
		want += ", c54 cooler, c54 shorter, c55 shorter"
	case 3: // who was asked on Wednesday of the third week is silent on Monday after the fourth
		want += ", c53 silent, c54 cooler, c54 shorter, c55 shorter"
		lines = append(lines, "  Used to answer; the last 2 questions brought nothing", "  Cooler: hesitant the last time, full of praise before",
			fmt.Sprintf("  Shorter answers: %d characters the last time, about %d before", len(brilliant), len(warmWords)))
	}
	slices.Sort(got)
	expect(w.t, fmt.Sprintf("week %d, taps", week+1), strings.Join(got, ", "), want)
	return lines
}

// staffLines are how the members of staff fared so far.
func (w *town) staffLines(week int) (lines []string) {
	told, well := map[string]int{}, map[string]int{}
	for _, s := range w.said {
		c := meaning[s.words]
		if s.who.staff == "" || c == store.Question || c == store.OptOut {
			continue
		}
		told[s.who.staff]++
		if c == store.Praise || c == store.Content {
			well[s.who.staff]++
		}
	}
	for name, n := range told {
		if n < 10 {
			lines = append(lines, fmt.Sprintf("- %s: %d of %d", name, well[name], n))
		}
	}
	return lines
}

package letter

import (
	"fmt"
	htmltemplate "html/template"
	"strings"
	"time"

	"leakytap/mailer/chart"
	"leakytap/store"
)

// leastWeeks is how many weeks a picture shows at least.
const leastWeeks = 4

// began leaves out the weeks before anybody said anything.
func began(ws []store.WeekSaid) []store.WeekSaid {
	for len(ws) > leastWeeks && len(ws[0].Verdicts) == 0 && ws[0].Guess == nil {
		ws = ws[1:]
	}
	return ws
}

// stack is a part of the bars, from below.
type stack struct {
	name   string
	say    string // after a number
	colour chart.Colour
	of     []store.Category
}

// stacks leave out who wants no mail: that is no answer to the question.
var stacks = []stack{
	{"Happy", "happy", chart.Green, []store.Category{store.Praise, store.Content}},
	{"Ideas, other", "with ideas or else", chart.Grey, []store.Category{store.Suggestion, store.Question, store.Unclear, store.WrongPerson}},
	{"Hesitant", "hesitant", chart.Amber, []store.Category{store.Hesitant}},
	{"Unhappy", "unhappy", chart.Red, []store.Category{store.Complaint}},
}

func (s stack) in(w store.WeekSaid) (n int) {
	for _, c := range s.of {
		n += w.Verdicts[c]
	}
	return n
}

// pictures draws what there is to see.
func (c *Composer) pictures(v *digestView, ws []store.WeekSaid, token string, at time.Time) (ps []picture, err error) {
	answers, told := 0, 0
	var labels []string
	series := make([]chart.Series, len(stacks))
	var gap []chart.Week
	for i, w := range ws {
		label := ""
		if (len(ws)-1-i)%2 == 0 || len(ws) <= 6 {
			label = w.Week.From.Format("2 Jan")
		}
		labels = append(labels, label)
		for j, s := range stacks {
			n := s.in(w)
			answers += n
			series[j].Name, series[j].Colour, series[j].Values = s.name, s.colour, append(series[j].Values, float64(n))
		}
		told += w.Told
		gap = append(gap, gapWeek(w))
	}
	add := func(name string, shown *shownPicture, png []byte, alt string) {
		id := name + "." + token + "@" + c.domain
		ps = append(ps, picture{name + ".png", id, png})
		*shown = shownPicture{htmltemplate.URL("cid:" + id), alt}
	}
	if answers > 0 {
		png, err := chart.Stacked(labels, series)
		if err != nil {
			return nil, err
		}
		add("verdicts", &v.Bars, png, "What customers said, by week. "+strings.Join(v.Trend, ". ")+".")
	}
	if told > 0 {
		png, err := chart.Gap(labels, gap)
		if err != nil {
			return nil, err
		}
		add("gap", &v.GapPicture, png, "What you expected and what customers said, by week. "+strings.Join(v.GapTrend, ". ")+".")
	}
	return ps, nil
}

func gapWeek(w store.WeekSaid) chart.Week {
	g := chart.Week{Said: -1, Expected: -1, Guessed: -1}
	if w.Told > 0 {
		g.Said = float64(w.Well) / float64(w.Told)
		g.Low, g.High = Wilson(w.Well, w.Told)
	}
	if w.Expected > 0 {
		g.Expected = float64(w.ExpectedHappy) / float64(w.Expected)
	}
	if w.Guess != nil {
		g.Guessed = float64(*w.Guess) / 100
	}
	return g
}

// trendLines are the bars in words.
func trendLines(ws []store.WeekSaid, at time.Time) (lines []string) {
	for _, w := range ws {
		var parts []string
		for _, s := range stacks {
			if n := s.in(w); n > 0 {
				parts = append(parts, fmt.Sprintf("%d %s", n, s.say))
			}
		}
		if len(parts) == 0 {
			parts = []string{"no answers"}
		}
		lines = append(lines, "From "+day(w.Week.From, at)+": "+strings.Join(parts, ", "))
	}
	return lines
}

// gapTrendLines are the gap in words.
func gapTrendLines(ws []store.WeekSaid, at time.Time) (lines []string) {
	for _, w := range ws {
		var parts []string
		if w.Expected > 0 {
			parts = append(parts, fmt.Sprintf("expected %d of %d", w.ExpectedHappy, w.Expected))
		}
		if w.Guess != nil {
			parts = append(parts, fmt.Sprintf("guessed %d of 100", *w.Guess))
		}
		if w.Told > 0 {
			parts = append(parts, fmt.Sprintf("said %d of %d", w.Well, w.Told))
		}
		if len(parts) > 0 {
			lines = append(lines, "From "+day(w.Week.From, at)+": "+strings.Join(parts, ", "))
		}
	}
	return lines
}

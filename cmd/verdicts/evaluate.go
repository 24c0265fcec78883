package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"leakytap/inbox/verdict"
	"leakytap/store"
)

var categories = []store.Category{store.Complaint, store.Question, store.Suggestion, store.Hesitant,
	store.WrongPerson, store.Unclear, store.OptOut, store.Praise, store.Content}

// evaluate reads labelled files and prints how well the verdicts agree.
func evaluate(args []string, out io.Writer) error {
	fs := flags("evaluate")
	question := fs.String("question", "", "only rows whose question contains this")
	misses := fs.Int("misses", 15, "how many misses of each sort to show")
	if err := fs.Parse(args); err != nil {
		return err
	}
	if fs.NArg() == 0 {
		return errors.New("evaluate: name at least one .tsv or .jsonl file")
	}
	reader, err := verdict.New(verdict.Options{})
	if err != nil {
		return err
	}
	for _, path := range fs.Args() {
		answers, err := load(path)
		if err != nil {
			return err
		}
		answers = slices.DeleteFunc(answers, func(a answer) bool { return !strings.Contains(a.question, *question) })
		fmt.Fprintf(out, "== %s: %d replies\n", path, len(answers))
		newReport(reader, answers).print(out, *misses)
	}
	return nil
}

// tally counts one yes-or-no decision.
type tally struct {
	hit, missed, falseAlarm, quiet int
	misses, alarms                 []judged
}

type judged struct {
	answer
	verdict store.Verdict
}

func (t *tally) add(want label, got bool, j judged) {
	switch {
	case want == yes && got:
		t.hit++
	case want == yes:
		t.missed++
		t.misses = append(t.misses, j)
	case want == no && got:
		t.falseAlarm++
		t.alarms = append(t.alarms, j)
	case want == no:
		t.quiet++
	}
}

func ratio(a, b int) float64 {
	if a+b == 0 {
		return 0
	}
	return float64(a) / float64(a+b)
}

func (t *tally) String() string {
	return fmt.Sprintf("recall %.4f (%d of %d)\tfalse alarms %.4f (%d of %d)\tprecision %.3f",
		ratio(t.hit, t.missed), t.hit, t.hit+t.missed, ratio(t.falseAlarm, t.quiet), t.falseAlarm, t.falseAlarm+t.quiet, ratio(t.hit, t.falseAlarm))
}

type report struct {
	follow, urgent, optOut tally
	confusion              map[store.Category]map[store.Category]int
	right, wrong           int
}

func newReport(r *verdict.Reader, answers []answer) *report {
	rep := &report{confusion: map[store.Category]map[store.Category]int{}}
	for _, a := range answers {
		rep.add(judged{a, r.Read(verdict.Answer{Text: a.text})})
	}
	return rep
}

func (r *report) add(j judged) {
	r.follow.add(j.follow, j.verdict.NeedsFollowUp, j)
	r.urgent.add(j.urgent, j.verdict.Urgent, j)
	r.optOut.add(j.optOut, j.verdict.OptOut, j)
	if j.category == "" {
		return
	}
	if r.confusion[j.category] == nil {
		r.confusion[j.category] = map[store.Category]int{}
	}
	r.confusion[j.category][j.verdict.Category]++
	if j.category == j.verdict.Category {
		r.right++
	} else {
		r.wrong++
	}
}

func (r *report) print(out io.Writer, misses int) {
	r.figures(out)
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	if r.right+r.wrong > 0 {
		fmt.Fprint(w, "should be \\ is")
		for _, c := range categories {
			fmt.Fprintf(w, "\t%s", c)
		}
		fmt.Fprintln(w)
		for _, want := range categories {
			fmt.Fprint(w, want)
			for _, got := range categories {
				fmt.Fprintf(w, "\t%d", r.confusion[want][got])
			}
			fmt.Fprintln(w)
		}
		w.Flush()
	}
	show(out, "missed", r.follow.misses, misses)
	show(out, "false alarm", r.follow.alarms, misses)
	show(out, "missed urgent", r.urgent.misses, misses)
	show(out, "false urgent", r.urgent.alarms, misses)
	show(out, "missed opt-out", r.optOut.misses, misses)
	show(out, "false opt-out", r.optOut.alarms, misses)
}

// figures prints how often what is asked was right.
func (r *report) figures(out io.Writer) {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "needs follow-up\t%s\n", &r.follow)
	fmt.Fprintf(w, "urgent\t%s\n", &r.urgent)
	fmt.Fprintf(w, "opt-out\t%s\n", &r.optOut)
	if r.right+r.wrong > 0 {
		fmt.Fprintf(w, "category\t%.4f right\n", ratio(r.right, r.wrong))
	}
	w.Flush()
}

func show(out io.Writer, what string, list []judged, most int) {
	for i, j := range list {
		if i == most {
			if most > 0 {
				fmt.Fprintf(out, "%s: … and %d more\n", what, len(list)-most)
			}
			return
		}
		var why []string
		for _, e := range j.verdict.Evidence {
			why = append(why, fmt.Sprintf("%q: %s", e.Quote, e.Why))
		}
		fmt.Fprintf(out, "%s: %q read as %s, should be %s [%s]\n", what, j.text, j.verdict.Category, j.category, strings.Join(why, "; "))
	}
}

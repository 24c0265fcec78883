package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"leakytap/inbox/verdict"
	"leakytap/inbox/verdict/linear"
	"leakytap/store"
)

// scored is a reply's log odds of needing follow-up, and whether it does.
type scored struct {
	score float32
	want  label
}

// check prints how models do on data that they have not seen: every fifth of our
// own replies by models of the rest, file by file; the held-out replies; other
// people's data by a model without them: of the NHS, the improvement questions.
func (t *trainer) check(out io.Writer, inputs [][]float32, replies string, misses int) error {
	if err := t.checkFolds(out, inputs, misses); err != nil {
		return err
	}
	files, err := filepath.Glob(filepath.Join(replies, "heldout*.tsv"))
	if err != nil {
		return err
	}
	var heldOut []part
	for _, path := range files {
		file := filepath.Base(path)
		set, err := load(path)
		if err != nil {
			return err
		}
		english := slices.DeleteFunc(slices.Clone(set), func(a answer) bool { return a.language != "en" })
		heldOut = append(heldOut, part{file, set}, part{file + ", English", english})
	}
	exams := []exam{{func(int) bool { return false }, heldOut}}
	for _, source := range []string{"neas", "phase1", "uci_amazon", "vader_amazon"} {
		var set []answer
		for _, s := range t.all {
			if s.source == source && (s.question == "" || strings.HasPrefix(s.question, "How could") || s.question == "better") {
				set = append(set, s.answer)
			}
		}
		exams = append(exams, exam{func(i int) bool { return t.all[i].source == source }, []part{{source, set}}})
	}
	models := make([]*linear.Model, len(exams))
	parallel(len(exams), func(e int) { models[e] = t.without(exams[e].left) })
	for e, exam := range exams {
		models[e].Final = t.final(inputs, func(i int) bool { return !exam.left(i) })
		reader, err := t.reader(models[e])
		if err != nil {
			return err
		}
		for _, p := range exam.parts {
			var list []scored
			for _, a := range p.set {
				follow, _, _ := reader.Scores(verdict.Answer{Text: a.text})
				if a.category != store.OptOut { // told by rules
					list = append(list, scored{follow, a.follow})
				}
			}
			fmt.Fprintf(out, "== %s\nmodel alone: %s\n", p.name, curve(list))
			newReport(reader, p.set).figures(out)
		}
	}
	return nil
}

// part is a set of answers that a model is tried on.
type part struct {
	name string
	set  []answer
}

// exam is what is left out of a model's training, and what it is then tried on.
type exam struct {
	left  func(i int) bool
	parts []part
}

// measured is what was found of one group of our own replies.
type measured struct {
	report *report
	follow []scored
}

// checkFolds tries every fifth of our own replies by a model of the rest.
func (t *trainer) checkFolds(out io.Writer, inputs [][]float32, misses int) error {
	const all, others = "all our own", "other languages"
	groups := map[string]*measured{}
	var urgents, optOuts []scored
	for f := range folds {
		m := *t.models[f]
		m.Final = t.final(inputs, func(i int) bool { return fold(t.all[i].text) != f })
		reader, err := t.reader(&m)
		if err != nil {
			return err
		}
		for i := range t.own {
			if fold(t.all[i].text) != f {
				continue
			}
			a := verdict.Answer{Text: t.all[i].text}
			follow, urgent, optOut := reader.Scores(a)
			urgents = append(urgents, scored{urgent, t.all[i].urgent})
			optOuts = append(optOuts, scored{optOut, t.all[i].optOut})
			in := []string{t.all[i].source, all}
			if t.all[i].language != "en" {
				in = append(in, others)
			}
			j := judged{t.all[i].answer, reader.Read(a)}
			for _, name := range in {
				if groups[name] == nil {
					groups[name] = &measured{report: newReport(nil, nil)}
				}
				g := groups[name]
				g.report.add(j)
				g.follow = append(g.follow, scored{follow, label(t.examples[i].Labels[verdict.FollowHead])})
			}
		}
	}
	whole := groups[all]
	delete(groups, all)
	for _, name := range slices.Sorted(maps.Keys(groups)) {
		fmt.Fprintf(out, "== %s\nmodel alone: %s\n", name, curve(groups[name].follow))
		groups[name].report.figures(out)
	}
	fmt.Fprintf(out, "== %s\nmodel alone: %s\nopt-out, model alone: %s\nurgent, model alone: %s\n", all, curve(whole.follow), curve(optOuts), curve(urgents))
	whole.report.print(out, misses)
	return nil
}

// curve is the area under the curve of recall by false alarms, and points of it
// with their thresholds.
func curve(list []scored) string {
	list = slices.DeleteFunc(list, func(s scored) bool { return s.want == unknown })
	slices.SortFunc(list, func(a, b scored) int { return cmp.Compare(b.score, a.score) })
	var bad, good, b, g, area float64
	for _, x := range list {
		if x.want == yes {
			bad++
		} else {
			good++
		}
	}
	var sb strings.Builder
	targets := []float64{0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.985, 0.99, 2}
	alarms := []float64{0.02, 0.03, 0.05, 0.08, 0.12, 2}
	for _, x := range list {
		if x.want == yes {
			b++
		} else {
			g++
			area += b / bad
		}
		for b/bad >= targets[0] {
			fmt.Fprintf(&sb, " R%.3f:FA%.3f(%.2f)", targets[0], g/good, x.score)
			targets = targets[1:]
		}
		for g/good >= alarms[0] {
			fmt.Fprintf(&sb, " FA%.2f:R%.3f(%.2f)", alarms[0], b/bad, x.score)
			alarms = alarms[1:]
		}
	}
	return fmt.Sprintf("area %.4f%s", area/good, sb.String())
}

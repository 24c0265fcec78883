package main

import (
	"cmp"
	"fmt"
	"io"
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
// own replies by models of the rest, file by file; the held-out replies; each
// trust's answers by a model without that trust.
func (t *trainer) check(out io.Writer, inputs [][]float32, replies string, misses int) error {
	all := newReport(nil, nil)
	files := map[string]*report{}
	curves := map[string][]scored{}
	var names []string
	for f := range folds {
		m := *t.models[f]
		m.Final = t.final(inputs, func(i int) bool { return i%folds != f })
		reader, err := t.reader(&m)
		if err != nil {
			return err
		}
		for i := f; i < t.own; i += folds {
			a := verdict.Answer{Text: t.all[i].text}
			j := judged{t.all[i].answer, reader.Read(a)}
			name := t.all[i].source
			if files[name] == nil {
				files[name] = newReport(nil, nil)
				names = append(names, name)
			}
			follow, urgent, optOut := reader.Scores(a)
			concern := scored{follow, label(t.examples[i].Labels[verdict.FollowHead])}
			curves["opt-out"] = append(curves["opt-out"], scored{optOut, t.all[i].optOut})
			curves["urgent"] = append(curves["urgent"], scored{urgent, t.all[i].urgent})
			keys := []string{name, "all our own"}
			if t.all[i].language != "en" {
				keys = append(keys, "other languages")
			}
			for _, key := range keys {
				curves[key] = append(curves[key], concern)
			}
			files[name].add(j)
			all.add(j)
			if t.all[i].language != "en" {
				if files["other languages"] == nil {
					files["other languages"] = newReport(nil, nil)
				}
				files["other languages"].add(j)
			}
		}
	}
	slices.Sort(names)
	for _, name := range append(names, "other languages") {
		fmt.Fprintf(out, "== %s\nmodel alone: %s\n", name, curve(curves[name]))
		files[name].figures(out)
	}
	fmt.Fprintf(out, "== all our own\nmodel alone: %s\n", curve(curves["all our own"]))
	fmt.Fprintf(out, "opt-out, model alone: %s\n", curve(curves["opt-out"]))
	fmt.Fprintf(out, "urgent, model alone: %s\n", curve(curves["urgent"]))
	all.print(out, misses)
	type part struct {
		name string
		set  []answer
		left func(i int) bool
	}
	nothing := func(int) bool { return false }
	var parts []part
	for _, file := range []string{"heldout.tsv", "heldout2.tsv", "heldout3.tsv"} {
		set, err := load(filepath.Join(replies, file))
		if err != nil {
			return err
		}
		english := slices.DeleteFunc(slices.Clone(set), func(a answer) bool { return a.language != "en" })
		parts = append(parts, part{file, set, nothing}, part{file + ", English", english, nothing})
	}
	for _, trust := range []string{"neas", "phase1"} {
		var set []answer
		for _, s := range t.all {
			if s.source == trust && (strings.HasPrefix(s.question, "How could") || s.question == "better") {
				set = append(set, s.answer)
			}
		}
		parts = append(parts, part{trust + ", improvement question", set, func(i int) bool { return t.all[i].source == trust }})
	}
	models := make([]*linear.Model, len(parts))
	parallel(len(parts), func(p int) { models[p] = t.without(parts[p].left) })
	for p, part := range parts {
		models[p].Final = t.final(inputs, func(i int) bool { return !part.left(i) })
		reader, err := t.reader(models[p])
		if err != nil {
			return err
		}
		var list []scored
		for _, a := range part.set {
			follow, _, _ := reader.Scores(verdict.Answer{Text: a.text})
			if a.category != store.OptOut { // told by rules
				list = append(list, scored{follow, a.follow})
			}
		}
		fmt.Fprintf(out, "== %s\nmodel alone: %s\n", part.name, curve(list))
		newReport(reader, part.set).figures(out)
	}
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

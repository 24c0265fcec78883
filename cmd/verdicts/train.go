package main

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"maps"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"

	"leakytap/inbox/verdict"
	"leakytap/inbox/verdict/linear"
	"leakytap/store"
)

// train fits the model on all the data and writes it. With --check it writes
// nothing and prints how models do on data that they have not seen: each part of
// our own replies by a model of the rest, each trust's answers without that trust.
func train(args []string, out io.Writer) error {
	fs := flags("train")
	data := fs.String("data", "../shared/data", "folder of the public data")
	replies := fs.String("corpus", "inbox/verdict/corpus", "folder of train_*.tsv")
	path := fs.String("o", "inbox/verdict/model.bin", "the model file to write")
	check := fs.Bool("check", false, "only print how models do on data that they have not seen")
	epochs := fs.Int("epochs", 8, "passes over the data")
	rate := fs.Float64("rate", 0.3, "learning rate")
	l2 := fs.Float64("l2", 1e-3, "shrinking of the weights")
	misses := fs.Int("misses", 0, "how many misses of each sort to show")
	if err := fs.Parse(args); err != nil {
		return err
	}
	s := linear.Settings{Epochs: *epochs, Rate: float32(*rate), L2: float32(*l2), Seed: 1}
	all, err := corpus(*replies)
	if err != nil {
		return err
	}
	more, err := public(*data)
	if err != nil {
		return err
	}
	all = append(all, more...)
	for i := range all {
		all[i].fold = i % folds
	}
	reader, err := verdict.New(verdict.Options{Model: new(linear.Model)})
	if err != nil {
		return err
	}
	examples := make([]linear.Example, len(all))
	parallel(len(all), func(i int) { examples[i] = example(reader, all[i]) })
	fmt.Fprintf(out, "%d examples\n", len(examples))
	if *check {
		return crossCheck(out, all, examples, s, *misses)
	}
	var file bytes.Buffer
	if _, err := linear.Train(examples, s).WriteTo(&file); err != nil {
		return err
	}
	return os.WriteFile(*path, file.Bytes(), 0o644)
}

// folds is how many parts our own replies are cut into.
const folds = 4

func parallel(n int, do func(i int)) {
	var wg sync.WaitGroup
	cpus := runtime.NumCPU()
	for c := range cpus {
		wg.Go(func() {
			for i := c; i < n; i += cpus {
				do(i)
			}
		})
	}
	wg.Wait()
}

// crossCheck trains without a part and scores that part.
func crossCheck(out io.Writer, all []sourced, examples []linear.Example, s linear.Settings, misses int) error {
	parts := []struct {
		name string
		in   func(i int) bool
	}{
		{"neas", func(i int) bool { return all[i].source == "neas" }},
		{"phase1", func(i int) bool { return all[i].source == "phase1" }},
	}
	for f := range folds {
		parts = append(parts, struct {
			name string
			in   func(i int) bool
		}{"corpus", func(i int) bool { return all[i].source == "corpus" && all[i].fold == f }})
	}
	type scored struct {
		score float32
		want  label
	}
	follow := map[string][]scored{}
	answers := map[string][]judged{}
	var mu sync.Mutex
	var failed error
	parallel(len(parts), func(p int) {
		var train []linear.Example
		for i, e := range examples {
			if !parts[p].in(i) {
				train = append(train, e)
			}
		}
		reader, err := verdict.New(verdict.Options{Model: linear.Train(train, s)})
		mu.Lock()
		defer mu.Unlock()
		if err != nil {
			failed = err
			return
		}
		for i := range examples {
			if !parts[p].in(i) {
				continue
			}
			names := []string{parts[p].name}
			switch {
			case strings.HasPrefix(all[i].question, "How could"), all[i].question == "better":
				names = append(names, names[0]+", improvement question")
			case names[0] == "corpus" && all[i].language == "en":
				names = append(names, "corpus, English")
			}
			a := verdict.Answer{Text: all[i].text}
			for _, name := range names {
				follow[name] = append(follow[name], scored{reader.Concern(a), all[i].follow})
				answers[name] = append(answers[name], judged{all[i].answer, reader.Read(a)})
			}
		}
	})
	if failed != nil {
		return failed
	}
	curve := func(list []scored) string {
		slices.SortFunc(list, func(a, b scored) int { return cmp.Compare(b.score, a.score) })
		var bad, good, b, g, auc float64
		for _, x := range list {
			if x.want == yes {
				bad++
			} else {
				good++
			}
		}
		var sb strings.Builder
		targets := []float64{0.9, 0.95, 0.97, 0.98, 2}
		alarms := []float64{0.05, 0.08, 2}
		for _, x := range list {
			if x.want == yes {
				b++
			} else {
				g++
				auc += b / bad
			}
			for b/bad >= targets[0] {
				fmt.Fprintf(&sb, " R%.2f:FA%.3f(%.2f)", targets[0], g/good, x.score)
				targets = targets[1:]
			}
			for g/good >= alarms[0] {
				fmt.Fprintf(&sb, " FA%.2f:R%.3f(%.2f)", alarms[0], b/bad, x.score)
				alarms = alarms[1:]
			}
		}
		return fmt.Sprintf("area %.4f%s", auc/good, sb.String())
	}
	for _, name := range slices.Sorted(maps.Keys(follow)) {
		fmt.Fprintf(out, "== %s\nmodel alone: %s\n", name, curve(follow[name]))
		rep := &report{confusion: map[store.Category]map[store.Category]int{}}
		for _, j := range answers[name] {
			rep.add(j)
		}
		rep.print(out, misses)
	}
	return nil
}

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
)

// train fits the model on all the data and writes it; with --folds it first
// prints how models do that have not seen what they are asked.
func train(args []string, out io.Writer) error {
	fs := flags("train")
	data := fs.String("data", "../shared/data", "folder of the public data")
	replies := fs.String("corpus", "inbox/verdict/corpus", "folder of train_*.tsv")
	path := fs.String("o", "inbox/verdict/model.bin", "the model file to write")
	check := fs.Bool("check", false, "only print how models do on data that they have not seen")
	epochs := fs.Int("epochs", 8, "passes over the data")
	rate := fs.Float64("rate", 0.3, "learning rate")
	l2 := fs.Float64("l2", 1e-5, "shrinking of the weights")
	only := fs.String("only", "", "")
	wc := fs.Float64("wc", 1.5, "")
	ws := fs.Float64("ws", 1, "")
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
		switch all[i].source {
		case "corpus":
			all[i].weight = float32(*wc)
		case "sentiment", "intent":
			all[i].weight *= float32(*ws)
		}
	}
	if *only != "" {
		all = slices.DeleteFunc(all, func(s sourced) bool { return !strings.Contains(*only, s.source) })
	}
	reader, err := verdict.New(verdict.Options{})
	if err != nil {
		return err
	}
	examples := make([]linear.Example, len(all))
	parallel(len(all), func(i int) { examples[i] = example(reader, all[i]) })
	fmt.Fprintf(out, "%d examples\n", len(examples))
	if *check {
		return crossCheck(out, all, examples, s)
	}
	var file bytes.Buffer
	if _, err := linear.Train(examples, s).WriteTo(&file); err != nil {
		return err
	}
	return os.WriteFile(*path, file.Bytes(), 0o644)
}

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
func crossCheck(out io.Writer, all []sourced, examples []linear.Example, s linear.Settings) error {
	const folds = 4
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
		}{"corpus", func(i int) bool { return all[i].source == "corpus" && i%folds == f }})
	}
	type scored struct {
		score [3]float32
		want  label
	}
	follow := map[string][]scored{}
	urgents := map[string][]scored{}
	var mu sync.Mutex
	parallel(len(parts), func(p int) {
		var train []linear.Example
		for i, e := range examples {
			if !parts[p].in(i) {
				train = append(train, e)
			}
		}
		m := linear.Train(train, s)
		mu.Lock()
		defer mu.Unlock()
		for i, e := range examples {
			if !parts[p].in(i) {
				continue
			}
			name := parts[p].name
			all3 := m.Score(e.Features)
			if name == "corpus" && os.Getenv("DUMP") != "" {
				fmt.Fprintf(out, "DUMP %v\t%.2f\t%s\t%s\t%s\n", all[i].follow, all3[0], all[i].language, all[i].category, strings.ReplaceAll(all[i].text, "\n", "/"))
			}
			sc := scored{[3]float32(all3[:3]), all[i].follow}
			switch {
			case strings.HasPrefix(all[i].question, "How could"), all[i].question == "better":
				follow[name+" improvement question"] = append(follow[name+" improvement question"], sc)
			case name == "corpus" && all[i].language == "en":
				follow[name+" en"] = append(follow[name+" en"], sc)
			}
			follow[name] = append(follow[name], sc)
			if all[i].urgent != unknown {
				urgents[name] = append(urgents[name], scored{[3]float32{all3[verdict.UrgentHead]}, all[i].urgent})
			}
		}
	})
	curve := func(list []scored, w [3]float32) string {
		score := func(s scored) float32 { return s.score[0]*w[0] + s.score[1]*w[1] + s.score[2]*w[2] }
		slices.SortFunc(list, func(a, b scored) int { return cmp.Compare(score(b), score(a)) })
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
				fmt.Fprintf(&sb, " R%.2f:FA%.3f(%.2f)", targets[0], g/good, score(x))
				targets = targets[1:]
			}
			for g/good >= alarms[0] {
				fmt.Fprintf(&sb, " FA%.2f:R%.3f(%.2f)", alarms[0], b/bad, score(x))
				alarms = alarms[1:]
			}
		}
		return fmt.Sprintf("area %.4f%s", auc/good, sb.String())
	}
	for _, name := range slices.Sorted(maps.Keys(follow)) {
		for _, w := range [][3]float32{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {1, 1, 0}, {1, .5, 0}, {.5, 1, 0}, {1, .5, .3}, {1, 1, .3}, {.6, 1, .3}, {1, 0.3, .1}} {
			fmt.Fprintf(out, "%-28s %v %s\n", name, w, curve(follow[name], w))
		}
	}
	fmt.Fprintf(out, "urgent %s\n", curve(urgents["corpus"], [3]float32{1}))
	return nil
}

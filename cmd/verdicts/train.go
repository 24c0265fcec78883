package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"runtime"
	"sort"
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
		score float32
		want  label
		text  string
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
			sc := m.Score(e.Features)
			switch {
			case strings.HasPrefix(all[i].question, "How could"), all[i].question == "better":
				follow[name+" improvement question"] = append(follow[name+" improvement question"], scored{sc[verdict.FollowHead], all[i].follow, all[i].text})
			case name == "corpus" && all[i].language == "en":
				follow[name+" en"] = append(follow[name+" en"], scored{sc[verdict.FollowHead], all[i].follow, all[i].text})
			}
			follow[name] = append(follow[name], scored{sc[verdict.FollowHead], all[i].follow, all[i].text})
			if all[i].urgent != unknown {
				urgents[name] = append(urgents[name], scored{sc[verdict.UrgentHead], all[i].urgent, all[i].text})
			}
		}
	})
	for title, sets := range map[string]map[string][]scored{"follow-up": follow, "urgent": urgents} {
		var names []string
		for n := range sets {
			names = append(names, n)
		}
		sort.Strings(names)
		for _, name := range names {
			list := sets[name]
			sort.Slice(list, func(i, j int) bool { return list[i].score > list[j].score })
			var bad, good, b, g float64
			for _, x := range list {
				if x.want == yes {
					bad++
				} else {
					good++
				}
			}
			fmt.Fprintf(out, "%s %s: %v bad, %v good\n", title, name, bad, good)
			var auc float64
			targets := []float64{0.8, 0.9, 0.95, 0.97, 0.98, 0.99}
			alarms := []float64{0.02, 0.05, 0.08, 0.12}
			for _, x := range list {
				if x.want == yes {
					b++
				} else {
					g++
					auc += b / bad
				}
				for len(targets) > 0 && b/bad >= targets[0] {
					fmt.Fprintf(out, "   recall %.2f: false alarms %.3f, threshold %.2f\n", targets[0], g/good, x.score)
					targets = targets[1:]
				}
				for len(alarms) > 0 && g/good >= alarms[0] {
					fmt.Fprintf(out, "   false alarms %.2f: recall %.3f, threshold %.2f\n", alarms[0], b/bad, x.score)
					alarms = alarms[1:]
				}
			}
			fmt.Fprintf(out, "   area %.4f\n", auc/good)
		}
	}
	return nil
}

package main

import (
	"bytes"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"sync"

	"leakytap/inbox/verdict"
	"leakytap/inbox/verdict/linear"
)

// train fits the model on all the data and writes it. With --check it writes
// nothing and prints how models do on data that they have not seen.
func train(args []string, out io.Writer) error {
	fs := flags("train")
	data := fs.String("data", "../shared/data", "folder of the public data")
	replies := fs.String("corpus", "inbox/verdict/corpus", "folder of train_*.tsv and heldout*.tsv")
	dir := fs.String("o", "inbox/verdict", "folder to write model.bin and letters.bin to")
	check := fs.Bool("check", false, "only print how models do on data that they have not seen")
	misses := fs.Int("misses", 0, "how many misses of each sort to show")
	var t trainer
	fs.IntVar(&t.settings.Epochs, "epochs", 12, "passes over the data")
	fs.Float64Var(&t.settings.Cost, "cost", 20, "of an error, against the squares of the weights")
	fs.Float64Var(&t.l2, "l2", 10, "shrinking of the final model's weights")
	if err := fs.Parse(args); err != nil {
		return err
	}
	t.settings.Seed = 1
	if err := t.load(*replies, *data); err != nil {
		return err
	}
	fmt.Fprintf(out, "%d replies of our own, %d texts in all\n", t.own, len(t.all))
	inputs, err := t.unseen()
	if err != nil {
		return err
	}
	if *check {
		return t.check(out, inputs, *replies, *misses)
	}
	m := linear.Train(t.examples, t.settings)
	m.Final = t.final(inputs, func(int) bool { return true })
	var file bytes.Buffer
	if _, err := m.WriteTo(&file); err != nil {
		return err
	}
	return errors.Join(
		os.WriteFile(filepath.Join(*dir, "model.bin"), file.Bytes(), 0o644),
		os.WriteFile(filepath.Join(*dir, "letters.bin"), t.letters, 0o644),
	)
}

// folds is how many parts the texts are cut into.
const folds = 5

// fold is the part of a text, by its hash: a new text moves no other.
func fold(text string) int { return int(crc32.ChecksumIEEE([]byte(text)) % folds) }

// trainer holds the data: our own replies first.
type trainer struct {
	settings linear.Settings
	l2       float64
	all      []sourced
	own      int
	letters  []byte
	examples []linear.Example
	models   [folds]*linear.Model // each trained without its part
}

func (t *trainer) load(replies, data string) error {
	var err error
	if t.all, err = corpus(replies); err != nil {
		return err
	}
	t.own = len(t.all)
	more, err := public(data)
	if err != nil {
		return err
	}
	t.all = append(t.all, more...)
	letters := verdict.NewLetters()
	for i := range t.own {
		letters.Add(t.all[i].text, t.all[i].language)
	}
	t.letters = letters.Table()
	reader, err := t.reader(linear.New())
	if err != nil {
		return err
	}
	t.examples = make([]linear.Example, len(t.all))
	parallel(len(t.all), func(i int) { t.examples[i] = example(reader, t.all[i]) })
	return nil
}

func (t *trainer) reader(m *linear.Model) (*verdict.Reader, error) {
	return verdict.New(verdict.Options{Model: m, Letters: t.letters})
}

// without trains a model on all but some of the data.
func (t *trainer) without(left func(i int) bool) *linear.Model {
	var examples []linear.Example
	for i, e := range t.examples {
		if !left(i) {
			examples = append(examples, e)
		}
	}
	return linear.Train(examples, t.settings)
}

// unseen is what the final model sees of each text, scored by a model that was
// trained without it.
func (t *trainer) unseen() ([][]float32, error) {
	inputs := make([][]float32, len(t.all))
	errs := make([]error, folds)
	parallel(folds, func(f int) {
		t.models[f] = t.without(func(i int) bool { return fold(t.all[i].text) == f })
		var reader *verdict.Reader
		if reader, errs[f] = t.reader(t.models[f]); errs[f] != nil {
			return
		}
		for i := range t.all {
			if fold(t.all[i].text) == f {
				inputs[i] = reader.Inputs(verdict.Answer{Text: t.all[i].text})
			}
		}
	})
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return inputs, nil
}

// final fits the second model to those texts that are in.
func (t *trainer) final(inputs [][]float32, in func(i int) bool) (weights [linear.Heads][]float32) {
	var x [][]float32
	var of []int
	var ordinary, patients []float32
	for i := range inputs {
		if in(i) {
			x, of = append(x, inputs[i]), append(of, i)
			ordinary, patients = append(ordinary, t.all[i].weight.final), append(patients, t.all[i].weight.patientFinal)
		}
	}
	parallel(linear.Heads, func(h int) {
		labels := make([]int8, len(of))
		for k, i := range of {
			labels[k] = t.examples[i].Labels[h]
		}
		count := ordinary
		if h == verdict.PatientFollowHead {
			count = patients
		}
		weights[h] = linear.TrainFinal(x, labels, count, t.l2)
	})
	return weights
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

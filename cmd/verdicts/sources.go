package main

import (
	"path/filepath"
	"slices"

	"leakytap/inbox/verdict"
	"leakytap/inbox/verdict/linear"
	"leakytap/store"
)

// sourced is an answer with the file it came from and its weight in training.
type sourced struct {
	answer
	source  string
	patient label
	weight  float32
	final   float32 // its weight in the final model
}

// corpus reads the replies written for leakytap.
func corpus(dir string) ([]sourced, error) {
	files, err := filepath.Glob(filepath.Join(dir, "train_*.tsv"))
	if err != nil {
		return nil, err
	}
	slices.Sort(files)
	var out []sourced
	for _, f := range files {
		answers, err := load(f)
		if err != nil {
			return nil, err
		}
		for _, a := range answers {
			s := sourced{answer: a, source: filepath.Base(f), weight: weightOwn, final: finalOwn}
			if s.source == "train_quiet.tsv" || s.source == "train_more.tsv" {
				s.final = finalHard
			}
			out = append(out, s)
		}
	}
	return out, nil
}

// How much a row of each kind of data counts in the model, and in the final one.
const (
	weightOwn = 1
	weightNHS = 0.15
	finalOwn  = 1
	finalHard = 0.2 // replies written to be hard: too many of them for the thresholds of ordinary ones
	finalNHS  = 0.1
)

// public reads the public data; dir is laid out like ../shared/data.
func public(dir string) ([]sourced, error) {
	var out []sourced
	for _, source := range []string{"neas", "phase1"} {
		answers, err := load(filepath.Join(dir, "answers", "fft_"+source+".tsv"))
		if err != nil {
			return nil, err
		}
		for _, a := range answers {
			if a.follow != unknown {
				out = append(out, sourced{answer: a, source: source, patient: yes, weight: weightNHS, final: finalNHS})
			}
		}
	}
	return out, nil
}

func example(r *verdict.Reader, s sourced) (e linear.Example) {
	r.Features(verdict.Answer{Text: s.text}, func(f *linear.Features) { e = linear.NewExample(f) })
	e.Weight = s.weight
	for h := range e.Labels {
		e.Labels[h] = int8(unknown)
	}
	e.Labels[verdict.FollowHead] = int8(s.follow)
	if s.category == store.OptOut {
		e.Labels[verdict.FollowHead] = int8(unknown) // else "unsubscribe" would sound happy
	}
	e.Labels[verdict.PatientHead] = int8(s.patient)
	e.Labels[verdict.UrgentHead] = int8(s.urgent)
	if s.category != "" {
		for _, c := range categories {
			if h := verdict.CategoryHead(c); h >= 0 {
				e.Labels[h] = int8(truth(c == s.category))
			}
		}
	}
	return e
}

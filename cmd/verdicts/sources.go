package main

import (
	"path/filepath"
	"slices"
	"strings"

	"leakytap/inbox/verdict"
	"leakytap/inbox/verdict/linear"
	"leakytap/store"
)

// sourced is an answer with the file it came from and its weight in training.
type sourced struct {
	answer
	source  string
	patient label
	weight  weights
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
			s := sourced{answer: a, source: filepath.Base(f), weight: own}
			switch {
			case s.source == "train_quiet.tsv", s.source == "train_more.tsv", strings.HasPrefix(s.source, "train_hunt"):
				s.weight = hard
			case strings.HasPrefix(s.source, "train_patients"):
				s.weight, s.patient = patients, yes
			}
			out = append(out, s)
		}
	}
	return out, nil
}

// weights say how much a row counts: in the model's heads and in the one for
// patients, in the final model and in its head for patients.
type weights struct {
	head, patientHead   float32
	final, patientFinal float32
}

var (
	own      = weights{1, 1, 1, 0.1}
	hard     = weights{1, 1, 0.2, 0.02} // written to be hard, or kept because the reader erred: too many of them for the thresholds of ordinary ones
	nhs      = weights{2, 2, 0.1, 1}
	patients = weights{1, 1, 0.5, 1}
	reviews  = weights{0.5, 0.5, 0.05, 0.05}
	chat     = weights{0.1, 0.1, 0.01, 0.01}
)

// public reads the public data; dir is laid out like ../shared/data.
func public(dir string) ([]sourced, error) {
	var out []sourced
	for _, set := range []struct {
		file, source string
		patient      label
		weight       weights
	}{
		{"answers/fft_neas.tsv", "neas", yes, nhs},
		{"answers/fft_phase1.tsv", "phase1", yes, nhs},
		{"sentiment/uci_amazon.tsv", "uci_amazon", unknown, reviews},
		{"sentiment/uci_imdb.tsv", "uci_imdb", unknown, reviews},
		{"sentiment/vader_amazon.tsv", "vader_amazon", unknown, reviews},
		{"sentiment/vader_tweets.tsv", "vader_tweets", unknown, chat},
		{"emotions/goemotions_train.tsv", "goemotions", unknown, chat},
	} {
		answers, err := load(filepath.Join(dir, set.file))
		if err != nil {
			return nil, err
		}
		for _, a := range answers {
			if a.follow != unknown {
				out = append(out, sourced{answer: a, source: set.source, patient: set.patient, weight: set.weight})
			}
		}
	}
	return out, nil
}

func example(r *verdict.Reader, s sourced) (e linear.Example) {
	r.Features(verdict.Answer{Text: s.text}, func(f *linear.Features) { e = linear.NewExample(f) })
	for h := range e.Labels {
		e.Labels[h], e.Weights[h] = int8(unknown), s.weight.head
	}
	e.Weights[verdict.PatientFollowHead] = s.weight.patientHead
	e.Labels[verdict.FollowHead] = int8(s.follow)
	if s.category == store.OptOut {
		e.Labels[verdict.FollowHead] = int8(unknown) // else "unsubscribe" would sound happy
	}
	e.Labels[verdict.PatientFollowHead] = e.Labels[verdict.FollowHead]
	e.Labels[verdict.PatientHead] = int8(s.patient)
	e.Labels[verdict.UrgentHead] = int8(s.urgent)
	e.Labels[verdict.OptOutHead] = int8(s.optOut)
	if s.category != "" {
		for _, c := range categories {
			if h := verdict.CategoryHead(c); h >= 0 {
				e.Labels[h] = int8(truth(c == s.category))
			}
		}
	}
	return e
}

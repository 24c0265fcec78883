package main

import (
	"bufio"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"leakytap/inbox/verdict"
	"leakytap/inbox/verdict/linear"
)

// sourced is an answer with the file it came from and its weight in training.
type sourced struct {
	answer
	source string
	weight float32
	fold   int
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
			out = append(out, sourced{answer: a, source: "corpus", weight: weightCorpus})
		}
	}
	return out, nil
}

// How much a row of each kind of data counts.
const (
	weightCorpus    = 1.5
	weightNHS       = 1
	weightSentiment = 0.3
	weightEmotion   = 0.15
	weightIntent    = 0.1
)

// public reads the public data; dir is laid out like ../shared/data.
func public(dir string) ([]sourced, error) {
	var out []sourced
	for _, f := range []struct {
		name, source string
		weight       float32
	}{{"answers/fft_neas.tsv", "neas", weightNHS}, {"answers/fft_phase1.tsv", "phase1", weightNHS}} {
		answers, err := load(filepath.Join(dir, f.name))
		if err != nil {
			return nil, err
		}
		for _, a := range answers {
			if a.follow != unknown {
				out = append(out, sourced{answer: a, source: f.source, weight: f.weight})
			}
		}
	}
	for _, f := range []struct {
		name   string
		weight float32
		follow func(row map[string]string) label
	}{
		{"sentiment/uci_amazon.tsv", weightSentiment, func(r map[string]string) label { return truth(r["label"] == "0") }},
		{"sentiment/uci_imdb.tsv", weightSentiment, func(r map[string]string) label { return truth(r["label"] == "0") }},
		{"sentiment/vader_amazon.tsv", weightSentiment, byScore},
		{"sentiment/vader_tweets.tsv", weightSentiment, byScore},
		{"emotions/goemotions_train.tsv", weightEmotion, byEmotion},
	} {
		err := rows(filepath.Join(dir, f.name), func(r map[string]string) {
			if l := f.follow(r); l != unknown {
				out = append(out, sourced{answer: answer{text: r["text"], follow: l, urgent: unknown, optOut: unknown}, source: "sentiment", weight: f.weight})
			}
		})
		if err != nil {
			return nil, err
		}
	}
	n := 0
	err := rows(filepath.Join(dir, "intents/banking77_train.tsv"), func(r map[string]string) {
		if n++; n%5 == 0 {
			out = append(out, sourced{answer: answer{text: r["text"], follow: yes, urgent: unknown, optOut: no}, source: "intent", weight: weightIntent})
		}
	})
	return out, err
}

func byScore(r map[string]string) label {
	switch s, err := strconv.ParseFloat(r["score"], 64); {
	case err != nil || s > -0.8 && s < 0.8:
		return unknown
	default:
		return truth(s < 0)
	}
}

var (
	happyEmotions   = "gratitude admiration joy love excitement relief pride"
	unhappyEmotions = "anger annoyance disappointment disapproval disgust sadness embarrassment fear grief nervousness remorse confusion"
)

func byEmotion(r map[string]string) label {
	l := unknown
	for e := range strings.SplitSeq(r["labels"], "|") {
		var is label
		switch {
		case strings.Contains(happyEmotions, e):
			is = no
		case strings.Contains(unhappyEmotions, e):
			is = yes
		default:
			return unknown
		}
		if l != unknown && l != is {
			return unknown
		}
		l = is
	}
	return l
}

// rows calls f with every row of a tab-separated file.
func rows(path string, f func(map[string]string)) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	sc := bufio.NewScanner(file)
	sc.Buffer(nil, 4<<20)
	var header []string
	for sc.Scan() {
		values := strings.Split(sc.Text(), "\t")
		if header == nil {
			header = values
			continue
		}
		row := map[string]string{}
		for i, v := range values[:min(len(values), len(header))] {
			row[header[i]] = v
		}
		f(row)
	}
	return sc.Err()
}

func example(r *verdict.Reader, s sourced) linear.Example {
	e := linear.Example{Features: r.Features(verdict.Answer{Text: s.text}), Weight: s.weight}
	for h := range e.Labels {
		e.Labels[h] = int8(unknown)
	}
	e.Labels[followHead(s.source)] = int8(s.follow)
	e.Labels[verdict.UrgentHead] = int8(s.urgent)
	switch s.source {
	case "corpus":
		e.Labels[verdict.DomainHead] = int8(no)
	case "neas", "phase1":
		e.Labels[verdict.DomainHead] = int8(yes)
	}
	if s.category != "" {
		for _, c := range categories {
			e.Labels[verdict.CategoryHead(c)] = int8(truth(c == s.category))
		}
	}
	return e
}

func followHead(source string) int {
	switch source {
	case "corpus":
		return verdict.FollowHead
	case "neas", "phase1":
		return verdict.PatientHead
	}
	return verdict.SentimentHead
}

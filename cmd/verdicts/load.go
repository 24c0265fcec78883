package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"leakytap/store"
)

// answer is one labelled reply. What a file doesn't say is unknown.
type answer struct {
	text     string
	question string
	language string
	category store.Category
	follow   label
	urgent   label
	optOut   label
}

type label int8

const (
	unknown label = iota - 1
	no
	yes
)

func truth(b bool) label {
	if b {
		return yes
	}
	return no
}

// load reads a labelled file: JSON lines, or tab-separated columns named in the
// first line. Known columns: text, category, needs_follow_up, urgent, opt_out,
// language, question; sentiment (1 very positive … 5 very negative, 3 is left
// unknown); criticality (below 0 needs a person); label (1 positive, 0 negative);
// score (-4 … 4, between -0.8 and 0.8 is left unknown); labels (emotions).
func load(path string) ([]answer, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	jsonl := filepath.Ext(path) == ".jsonl"
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 4<<20)
	var header []string
	var out []answer
	for line := 1; sc.Scan(); line++ {
		fields := map[string]string{}
		switch {
		case jsonl:
			var raw map[string]any
			if err := json.Unmarshal(sc.Bytes(), &raw); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", path, line, err)
			}
			for k, v := range raw {
				fields[k] = fmt.Sprint(v)
			}
		case header == nil:
			header = strings.Split(sc.Text(), "\t")
			continue
		default:
			for i, v := range strings.Split(sc.Text(), "\t") {
				if i < len(header) {
					fields[header[i]] = v
				}
			}
			fields["text"] = strings.ReplaceAll(fields["text"], `\n`, "\n")
		}
		out = append(out, newAnswer(fields))
	}
	return out, sc.Err()
}

func newAnswer(f map[string]string) answer {
	a := answer{text: f["text"], question: f["question"], language: f["language"],
		category: store.Category(f["category"]), follow: unknown, urgent: flagOf(f, "urgent"), optOut: flagOf(f, "opt_out")}
	if l := flagOf(f, "needs_follow_up"); l != unknown {
		a.follow = l
	} else if a.category != "" {
		a.follow = truth(a.category.NeedsFollowUp())
	} else if n, err := strconv.Atoi(f["sentiment"]); err == nil && n != 3 {
		a.follow = truth(n > 3)
	} else if n, err := strconv.Atoi(f["criticality"]); err == nil {
		a.follow = truth(n < 0)
	} else if l := flagOf(f, "label"); l != unknown {
		a.follow = truth(l == no)
	} else if x, err := strconv.ParseFloat(f["score"], 32); err == nil && (x >= 0.8 || x <= -0.8) {
		a.follow = truth(x < 0)
	} else {
		a.follow = feeling(f["labels"])
	}
	return a
}

// feeling is whether emotions, joined by "|", are all bad ones, or all good ones.
func feeling(emotions string) label {
	const good = "|admiration|amusement|approval|excitement|gratitude|joy|love|optimism|pride|relief|"
	const bad = "|anger|annoyance|confusion|disappointment|disapproval|disgust|embarrassment|fear|grief|nervousness|remorse|sadness|"
	all := func(known string) bool {
		for e := range strings.SplitSeq(emotions, "|") {
			if !strings.Contains(known, "|"+e+"|") {
				return false
			}
		}
		return true
	}
	switch {
	case all(good):
		return no
	case all(bad):
		return yes
	}
	return unknown
}

func flagOf(f map[string]string, name string) label {
	switch f[name] {
	case "1", "true":
		return yes
	case "0", "false":
		return no
	}
	return unknown
}

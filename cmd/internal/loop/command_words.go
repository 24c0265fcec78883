package loop

import (
	"regexp"
	"slices"
	"strings"
)

// word is a word of a line, or a stop, folded for comparison.
type word struct {
	text string // lower case, without apostrophes; a stop is "." or "," or "?"
	end  int    // where in the line it ends
}

// maxWords is how many words of a line are looked at.
const maxWords = 60

var wordPattern = regexp.MustCompile(`\d+(?:[.:/-]\d+)+|[\p{L}\p{M}\p{N}]+(?:['’‘][\p{L}]+)*|[.!?…]+|[,;:()]|\s-+\s|[–—]`)

// wordsOf splits a line; quotation marks, bullets and pictures are passed over.
func wordsOf(line string) []word {
	var words []word
	for _, at := range wordPattern.FindAllStringIndex(line, maxWords) {
		w := word{strings.NewReplacer("'", "", "’", "", "‘", "").Replace(strings.ToLower(line[at[0]:at[1]])), at[1]}
		switch {
		case strings.Contains(w.text, "?"):
			w.text = "?"
		case strings.Trim(w.text, ".!…") == "":
			w.text = "."
		case strings.Trim(w.text, ",;:()-–— \t") == "":
			w.text = ","
		default:
			w.text = respell(w.text)
		}
		if isStop := strings.Contains(".,?", w.text); !isStop || len(words) > 0 {
			words = append(words, w)
		}
	}
	return words
}

// fold writes each word with a space behind it.
func fold(words []word) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(w.text + " ")
	}
	return b.String()
}

// fields counts the words of a folded text.
func fields(folded string) int { return strings.Count(folded, " ") }

// commandWords are the words whose misspellings are understood.
var commandWords = strings.Fields(`done sorted fixed resolved solved handled settled finished completed closed
	problem issue dismiss snooze postpone remind later acknowledged until tomorrow today hours days weeks months
	monday tuesday wednesday thursday friday saturday sunday`)

// respell returns the command word that w is one slip of the finger away from,
// or w. "Gone" and "don't" are no slips of "done": the first letter has to be
// right, in four letters none may be another, and the last only be swapped.
func respell(w string) string {
	if len(w) < 4 || slices.Contains(commandWords, w) {
		return w
	}
	meant := w
	for _, c := range commandWords {
		if slip(w, c) {
			if meant != w {
				return w
			}
			meant = c
		}
	}
	return meant
}

func slip(typed, meant string) bool {
	p := 0
	for p < min(len(typed), len(meant)) && typed[p] == meant[p] {
		p++
	}
	a, b := typed[p:], meant[p:]
	s := 0
	for s < min(len(a), len(b)) && a[len(a)-1-s] == b[len(b)-1-s] {
		s++
	}
	a, b = a[:len(a)-s], b[:len(b)-s]
	switch {
	case p == 0:
		return false
	case len(a) == 2 && len(b) == 2:
		return a[0] == b[1] && a[1] == b[0]
	case s == 0 || len(a)+len(b) > 2 || len(a) > 1 || len(b) > 1:
		return false
	}
	return len(meant) > 4 || len(b) == 0
}

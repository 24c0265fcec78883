package verdict

import (
	_ "embed"
	"errors"
	"math"
	"unicode/utf8"
)

//go:embed letters.bin
var lettersFile []byte

// letterTable tells languages by their letters, naively after Bayes (Cavnar and
// Trenkle, SDAIR 1994, count the same n-grams): for every bucket of hashed grams
// and every language how much likelier it is there than in all of them, as the
// logarithm in units of 1/letterUnit.
type letterTable []int8

const (
	letterBuckets = 8192
	letterUnit    = 16
	letterWords   = 60 // enough to tell a language
)

// readLetters decodes what Letters.Table wrote.
func readLetters(b []byte, languages int) (letterTable, error) {
	if len(b) != letterBuckets*languages {
		return nil, errors.New("the table of letters is for other languages: train it again")
	}
	t := make(letterTable, len(b))
	for i, v := range b {
		t[i] = int8(v)
	}
	return t, nil
}

// letterGrams calls f with the buckets of the letters of text: the 2- to 4-grams
// of its words, without accents, and its letters beyond ASCII.
func (s *scanner) letterGrams(f func(bucket int)) {
	const longest = 4
	words := 0
	for i := 0; i < len(s.tokens) && words < letterWords; i++ {
		t := &s.tokens[i]
		if t.kind != word {
			continue
		}
		words++
		eachLetters(s.word(i), longest, func(hash uint32) { f(int(hash % letterBuckets)) })
		for raw := s.text[t.start:t.end]; len(raw) > 0; {
			r, size := utf8.DecodeRuneInString(raw)
			if raw = raw[size:]; r >= utf8.RuneSelf {
				f(int((saltLetters ^ 1).then(uint32(r)|0x20).finish() % letterBuckets))
			}
		}
	}
}

// likelihoods is how much likelier the text is in each of n languages than in all of
// them together, in nats.
func (l letterTable) likelihoods(s *scanner, n int) (nats [maxLanguages]float32) {
	var sums [maxLanguages]int32
	s.letterGrams(func(b int) {
		for k, v := range l[b*n : (b+1)*n] {
			sums[k] += int32(v)
		}
	})
	for k := range n {
		nats[k] = float32(sums[k]) / letterUnit
	}
	return nats
}

// Letters counts letters of texts by language, for training.
type Letters struct {
	languages []string
	counts    [][letterBuckets]float64
}

// NewLetters counts for the languages that the reader knows.
func NewLetters() *Letters {
	l := &Letters{languages: []string{"en"}}
	for _, t := range tongues() {
		l.languages = append(l.languages, t.language)
	}
	l.counts = make([][letterBuckets]float64, len(l.languages))
	return l
}

// Add counts a text of a language; one that the reader doesn't know is left out.
func (l *Letters) Add(text, language string) {
	for n, name := range l.languages {
		if name == language {
			var s scanner
			s.scan(text)
			s.letterGrams(func(b int) { l.counts[n][b]++ })
		}
	}
}

// Table is what the reader embeds. Every language counts the same, however many
// texts there were of it.
func (l *Letters) Table() []byte {
	const smooth = 400 // grams that are taken to be spread as in all languages
	var all [letterBuckets]float64
	totals := make([]float64, len(l.languages))
	for n := range l.languages {
		for _, c := range l.counts[n] {
			totals[n] += c
		}
		for b, c := range l.counts[n] {
			all[b] += (c + 1.0/letterBuckets) / (totals[n] + 1) / float64(len(l.languages))
		}
	}
	table := make([]byte, 0, letterBuckets*len(l.languages))
	for b := range letterBuckets {
		for n := range l.languages {
			p := (l.counts[n][b] + smooth*all[b]) / (totals[n] + smooth)
			v := math.Round(letterUnit * math.Log(p/all[b]))
			table = append(table, byte(int8(min(max(v, -127), 127))))
		}
	}
	return table
}

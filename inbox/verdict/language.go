package verdict

import (
	"slices"
	"strings"
)

const maxLanguages = 16

// detector tells a reply's language by its letters and its commonest words.
type detector struct {
	function map[string]uint16 // bits by the language's number
	letters  letterTable
}

const englishFunction = "the a an and of to in is it was were i you we he she they my our your his her their for with on at as but not have has had be been are am this that these there here so very all everything nothing no yes could would should can will do did does done from by about just only if when what who how please thanks thank good great me us him them any some more much too also again still out up off job work service lovely nice sorry don't didn't wasn't can't couldn't i'm it's i've hi hello dear cheers perfect excellent brilliant fine ok okay happy nope think never always stop email"

func newDetector(tongues []tongue, letters []byte) (*detector, error) {
	d := &detector{function: map[string]uint16{}}
	add := func(n int, list string) {
		for w := range strings.FieldsSeq(list) {
			if normal, err := normalWord(w); err == nil {
				d.function[normal] |= 1 << n
			}
		}
	}
	add(0, englishFunction)
	for i := range tongues {
		add(1+i, tongues[i].function)
	}
	var err error
	d.letters, err = readLetters(letters, 1+len(tongues))
	return d, err
}

// How much it takes to tell a language, in nats.
const (
	functionWeight = 3  // a word that is common in the language
	knownWeight    = 2  // a word that the language's phrases have, in a short reply
	hintWeight     = 2  // what others took it for
	englishWeight  = 6  // the commonest
	shortWeight    = 3  // the same, shared by the words: of a few it is hard to tell
	englishOnly    = 20 // a single word that English phrases alone have; of two each has a quarter
	tooStrange     = -4 // less likely in the likeliest language than in all of them together: it is another
	fewWords       = 3  // of which no language can be told
	shortReply     = 6  // in words
)

// language is the number of the reply's language, or -1 where it is none that
// the reader knows.
func (d *detector) language(s *sentences, hint string, lexicons []*lexicon) int {
	if s.other > s.latin {
		return -1
	}
	likely := d.letters.likelihoods(&s.scanner, len(lexicons))
	words := 0
	for i := s.from; i < s.to && words < letterWords; i++ {
		if s.tokens[i].kind != word {
			continue
		}
		words++
		bits := d.function[string(s.word(i))]
		for n := 0; bits != 0; n++ {
			if bits&1 != 0 {
				likely[n] += functionWeight
			}
			bits >>= 1
		}
	}
	best := 0
	likely[best] += englishWeight + shortWeight/float32(max(words, 1))
	if words > 0 && words <= shortReply {
		var known [maxLanguages]float32
		for n, l := range lexicons {
			known[n] = l.known(s)
			likely[n] += knownWeight * known[n]
		}
		if only := known[0] - slices.Max(known[1:]); only > 0 {
			likely[0] += englishOnly * only / float32(words*words)
		}
	}
	for n, l := range lexicons {
		if l.language == hint {
			likely[n] += hintWeight
		}
		if likely[n] > likely[best] {
			best = n
		}
	}
	if likely[best] < tooStrange && words > fewWords {
		return -1
	}
	return best
}

// known counts the words that are in the language's phrases.
func (l *lexicon) known(s *sentences) (n float32) {
	for i := s.from; i < s.to; i++ {
		if s.tokens[i].kind == word && l.lookup(s.word(i)) != 0 {
			n++
		}
	}
	return n
}

package verdict

import "strings"

// votes counts, for each language by its number, the words that tell it.
type votes [16]int

// detector tells a reply's language by its commonest words.
type detector struct {
	languages []string
	function  map[string]uint16 // bits by the language's number
}

const englishFunction = "the a an and of to in is it was were i you we he she they my our your his her their for with on at as but not have has had be been are am this that these there here so very all everything nothing no yes could would should can will do did does done from by about just only if when what who how please thanks thank good great me us him them any some more much too also again still out up off job work service lovely nice sorry don't didn't wasn't can't couldn't i'm it's i've hi hello dear cheers perfect excellent brilliant fine ok okay happy nope think never always stop email"

func newDetector(tongues []tongue) *detector {
	d := &detector{function: map[string]uint16{}}
	add := func(language, list string) {
		bit := uint16(1) << len(d.languages)
		d.languages = append(d.languages, language)
		for w := range strings.FieldsSeq(list) {
			if n, err := normalWord(w); err == nil {
				d.function[n] |= bit
			}
		}
	}
	add("en", englishFunction)
	for i := range tongues {
		add(tongues[i].language, tongues[i].function)
	}
	return d
}

// language is the number of the reply's language, or -1 where it is none that
// the reader knows. hint breaks ties.
func (d *detector) language(s *sentences, hint string, lexicons []*lexicon) int {
	if s.other > s.latin {
		return -1
	}
	var v votes
	words := 0
	for i := s.from; i < s.to && words < 200; i++ {
		if s.tokens[i].kind != word {
			continue
		}
		words++
		w := s.word(i)
		bits := d.function[string(w)]
		for n := 0; bits != 0; n++ {
			if bits&1 != 0 {
				v[n] += 2
			}
			bits >>= 1
		}
	}
	for n, l := range lexicons {
		if l.language == hint {
			v[n]++
		}
	}
	best := 0
	for n := range lexicons {
		if v[n] > v[best] {
			best = n
		}
	}
	if v[best] <= 1 || words <= 4 {
		// Too short for the common words: which language's tables know more of it?
		known := func(l *lexicon) (n int) {
			for i := s.from; i < s.to; i++ {
				if s.tokens[i].kind == word && l.lookup(s.word(i)) != 0 {
					n++
				}
			}
			return n
		}
		for n, l := range lexicons {
			v[n] += 2 * known(l)
			if v[n] > v[best] {
				best = n
			}
		}
	}
	enough := words * 6 / 10
	if best == 0 {
		enough = words * 4 / 10
	}
	if words >= 3 && v[best] <= enough/2 || words >= 4 && v[best] < enough {
		return -1
	}
	return best
}

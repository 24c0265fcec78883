package verdict

import (
	"fmt"
	"slices"
	"strings"
)

// wordID numbers the words that the rules of one language name; 0 is any other.
type wordID uint16

// A pattern is a sequence of elements, separated by spaces in the tables:
//
//	word        the word, in its normal form
//	stem*       a word that begins so
//	a|b*|c      any of these; a|$ is a or the end of the sentence
//	@class      any word of a class
//	x?          x or nothing
//	_           any one word
//	_3          up to three words, within the clause
//	^           the start of a sentence; ^^ of the answer
//	$           the end of a sentence; $$ of the answer
//	QM EM       a question mark, an exclamation mark
//
// A line that begins with ~ is only a hint, left to the model to weigh.
//
// Hyphens and quotation marks between words are passed over.
type pattern struct {
	elements []element
	rule     *rule
	needs    anchor
	hash     featureHash // of its line in the table
	weak     bool        // only a hint: the model decides
}

type anchor uint8

const (
	sentenceStart anchor = 1 << iota
	answerStart
	sentenceEnd
	answerEnd
)

type element struct {
	any  bool     // matches every word
	gap  uint8    // up to so many words
	ids  []wordID // sorted
	only wordID   // the single id, where there is one
}

func (e *element) has(id wordID) bool {
	if e.any {
		return true
	}
	if e.only != 0 {
		return e.only == id
	}
	_, ok := slices.BinarySearch(e.ids, id)
	return ok && id != 0
}

// rule is what a set of patterns tells, and in plain language why.
type rule struct {
	kind     kind
	why      string
	patterns string // one a line
}

// lexicon is the rules of one language, ready to match.
type lexicon struct {
	language string
	words    map[string]wordID
	stems    map[string]wordID
	minStem  int
	small    map[string]bool // words that say nothing by themselves
	first    [][]*pattern    // by the id of the first word
}

type classes map[string]string

// compile reads the tables of a language.
func compile(language string, cl classes, rules []rule) (*lexicon, error) {
	l := &lexicon{language: language, words: map[string]wordID{}, stems: map[string]wordID{}, minStem: 99}
	type raw struct {
		alternatives [][]string
		rule         *rule
		needs        anchor
		hash         featureHash
		weak         bool
	}
	var raws []raw
	for i := range rules {
		r := &rules[i]
		for line := range strings.Lines(r.patterns) {
			line, weak := strings.CutPrefix(strings.TrimSpace(line), "~")
			for _, expanded := range expand(strings.Fields(line)) {
				p := raw{rule: r, weak: weak, hash: featureHash(2166136261).add([]byte(strings.TrimSpace(line)))}
				for _, e := range expanded {
					switch e {
					case "^":
						p.needs |= sentenceStart
						continue
					case "^^":
						p.needs |= answerStart
						continue
					case "$":
						p.needs |= sentenceEnd
						continue
					case "$$":
						p.needs |= answerEnd
						continue
					}
					alts, err := alternatives(e, cl)
					if err != nil {
						return nil, fmt.Errorf("%s rule %q, pattern %q: %w", language, r.why, strings.TrimSpace(line), err)
					}
					for _, a := range alts {
						l.intern(a)
					}
					p.alternatives = append(p.alternatives, alts)
				}
				if len(p.alternatives) == 0 {
					continue
				}
				if a := p.alternatives[0]; a[0] == "" || a[0][0] == '_' {
					return nil, fmt.Errorf("%s rule %q, pattern %q: begins with a gap", language, r.why, strings.TrimSpace(line))
				}
				raws = append(raws, p)
			}
		}
	}
	l.first = make([][]*pattern, len(l.words)+len(l.stems)+1)
	words, stems := sorted(l.words), sorted(l.stems)
	for _, r := range raws {
		p := &pattern{rule: r.rule, needs: r.needs, hash: r.hash, weak: r.weak}
		for _, alts := range r.alternatives {
			p.elements = append(p.elements, l.element(alts, words, stems))
		}
		first := &p.elements[0]
		if first.only != 0 {
			l.first[first.only] = append(l.first[first.only], p)
		}
		for _, id := range first.ids {
			l.first[id] = append(l.first[id], p)
		}
	}
	return l, nil
}

// expand writes out the optional elements, and the ends that are an alternative to
// a word.
func expand(elements []string) [][]string {
	out := [][]string{nil}
	for _, e := range elements {
		name, optional := strings.CutSuffix(e, "?")
		choices := []string{name}
		for _, end := range []string{"$$", "$"} {
			if words, ok := without(choices[0], end); ok {
				choices = append([]string{words}, append(choices[1:], end)...)
			}
		}
		var next [][]string
		for _, begun := range out {
			for _, c := range choices {
				next = append(next, append(slices.Clone(begun), c))
			}
			if optional {
				next = append(next, begun)
			}
		}
		out = next
	}
	return out
}

// without is the alternatives of e but one, if that is among others.
func without(e, one string) (string, bool) {
	all := strings.Split(e, "|")
	i := slices.Index(all, one)
	if i < 0 || len(all) == 1 {
		return e, false
	}
	return strings.Join(slices.Delete(all, i, i+1), "|"), true
}

func alternatives(e string, cl classes) ([]string, error) {
	if e[0] == '_' {
		return []string{e}, nil
	}
	var out []string
	for a := range strings.SplitSeq(e, "|") {
		if name, ok := strings.CutPrefix(a, "@"); ok {
			members, ok := cl[name]
			if !ok {
				return nil, fmt.Errorf("no class %q", name)
			}
			for m := range strings.FieldsSeq(members) {
				more, err := alternatives(m, cl)
				if err != nil {
					return nil, err
				}
				out = append(out, more...)
			}
			continue
		}
		switch a {
		case "":
			return nil, fmt.Errorf("%q has an empty alternative", e)
		case "QM":
			a = "?"
		case "EM":
			a = "!"
		}
		n, err := normalWord(a)
		if err != nil {
			return nil, err
		}
		out = append(out, n)
	}
	return out, nil
}

// normalWord is the normal form of a word of the tables; a star at its end stays.
func normalWord(w string) (string, error) {
	stem, star := strings.CutSuffix(w, "*")
	if stem == "" {
		return w, nil
	}
	var s scanner
	s.scan(stem)
	if len(s.tokens) != 1 {
		return "", fmt.Errorf("%q is %d words", w, len(s.tokens))
	}
	n := string(s.word(0))
	if star {
		n += "*"
	}
	return n, nil
}

func (l *lexicon) intern(w string) {
	if w[0] == '_' {
		return
	}
	m, key := l.words, w
	if stem, ok := strings.CutSuffix(w, "*"); ok && stem != "" {
		m, key = l.stems, stem
		l.minStem = min(l.minStem, len(stem))
	}
	if _, ok := m[key]; !ok {
		m[key] = wordID(len(l.words) + len(l.stems) + 1)
	}
}

// named is a word of the tables with its id.
type named struct {
	text string
	id   wordID
}

func sorted(m map[string]wordID) []named {
	out := make([]named, 0, len(m))
	for w, id := range m {
		out = append(out, named{w, id})
	}
	slices.SortFunc(out, func(a, b named) int { return strings.Compare(a.text, b.text) })
	return out
}

// prefixed is the ids of the words that begin with stem.
func prefixed(words []named, stem string) (ids []wordID) {
	i, _ := slices.BinarySearchFunc(words, stem, func(n named, s string) int { return strings.Compare(n.text, s) })
	for ; i < len(words) && strings.HasPrefix(words[i].text, stem); i++ {
		ids = append(ids, words[i].id)
	}
	return ids
}

func (l *lexicon) element(alts []string, words, stems []named) element {
	if a := alts[0]; a[0] == '_' {
		if a == "_" {
			return element{any: true}
		}
		return element{gap: a[1] - '0'}
	}
	var ids []wordID
	for _, a := range alts {
		stem, ok := strings.CutSuffix(a, "*")
		if !ok || stem == "" {
			ids = append(ids, l.words[a])
			continue
		}
		ids = append(ids, prefixed(words, stem)...)
		ids = append(ids, prefixed(stems, stem)...)
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	if len(ids) == 1 {
		return element{only: ids[0]}
	}
	return element{ids: ids}
}

// lookup is the id of a word in its normal form.
func (l *lexicon) lookup(w []byte) wordID {
	if id, ok := l.words[string(w)]; ok {
		return id
	}
	for n := len(w); n >= l.minStem; n-- {
		if id, ok := l.stems[string(w[:n])]; ok {
			return id
		}
	}
	return 0
}

// hit is a pattern found: tokens first to last.
type hit struct {
	first, last int32
	*pattern
}

// match finds every pattern in the tokens, which have their ids.
func (l *lexicon) match(s *sentences, hits []hit) []hit {
	for i := range s.tokens {
		id := s.tokens[i].id
		if id == 0 {
			continue
		}
		for _, p := range l.first[id] {
			if p.needs&answerStart != 0 && !s.startsAnswer(i) || p.needs&sentenceStart != 0 && !s.startsSentence(i) {
				continue
			}
			if last := s.rest(p, 1, i); last >= 0 {
				hits = append(hits, hit{int32(i), int32(last), p})
			}
		}
	}
	return hits
}

// rest matches the elements from e on after token i; the last token, or -1.
func (s *sentences) rest(p *pattern, e, i int) int {
	if e == len(p.elements) {
		if p.needs&answerEnd != 0 && !s.endsAnswer(i) || p.needs&sentenceEnd != 0 && !s.endsSentence(i) {
			return -1
		}
		return i
	}
	el := &p.elements[e]
	j := s.next(i)
	if el.gap > 0 {
		for n := 0; ; n++ {
			if last := s.rest(p, e+1, i); last >= 0 {
				return last
			}
			if n == int(el.gap) || j < 0 || s.tokens[j].kind == stop || s.tokens[j].kind == mark && s.norm[s.tokens[j].from] == ',' {
				return -1
			}
			i, j = j, s.next(j)
		}
	}
	if j < 0 || !el.has(s.tokens[j].id) || el.any && s.tokens[j].kind > number {
		return -1
	}
	return s.rest(p, e+1, j)
}

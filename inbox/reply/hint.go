package reply

import (
	"strings"
	"unicode"
)

// hint is the letter that a mail may answer: what of it turns up in the mail is ours.
// Texts are compared by their letters and digits alone, so wrapping, quote marks, links that
// clients write out, and changed punctuation do not matter.
type hint struct {
	folded    string          // the whole letter
	lines     map[string]bool // its short lines, folded
	sentences []string        // its longer sentences, folded
}

const (
	longFold     = 16      // from here on, text found anywhere in the letter is the letter's
	maxHint      = 8 << 10 // bytes of the letter that are used
	maxSentences = 100
)

func newHint(original string) *hint {
	original = strings.TrimSpace(capText(original, maxHint))
	if original == "" {
		return nil
	}
	h := &hint{folded: fold(original), lines: map[string]bool{}}
	for _, l := range strings.Split(original, "\n") {
		if f := fold(l); f != "" && len(f) < longFold {
			h.lines[f] = true
		}
	}
	for _, s := range splitSentences(original) {
		if f := fold(s); len(f) >= longFold && len(h.sentences) < maxSentences {
			h.sentences = append(h.sentences, f)
		}
	}
	return h
}

// fold keeps letters and digits, lower case.
func fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		if r < 0x80 {
			switch {
			case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
				b.WriteByte(byte(r))
			case r >= 'A' && r <= 'Z':
				b.WriteByte(byte(r) + 'a' - 'A')
			}
			continue
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

func splitSentences(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(".!?:。！？：؟\n", r) })
}

// holds says whether s is a piece of the letter.
func (h *hint) holds(s string) bool {
	if h == nil {
		return false
	}
	f := fold(s)
	return len(f) >= longFold && strings.Contains(h.folded, f) || h.lines[f]
}

// mark finds the letter's lines among the new ones.
func (h *hint) mark(lines []line) {
	if h == nil {
		return
	}
	for i := range lines {
		l := &lines[i]
		if l.role != roleNew || l.blank() {
			continue
		}
		f := fold(l.text)
		switch {
		case len(f) >= longFold && strings.Contains(h.folded, f):
			l.role = roleOurs
		case f != "" && h.follows(lines, previous(lines, i), i):
			l.role = roleOurs // the end of a wrapped line, or the next line of the letter
		default:
			h.trim(l)
		}
	}
	for i := len(lines) - 1; i >= 0; i-- {
		if l := &lines[i]; l.role == roleNew && !l.blank() && h.precedes(lines, i, next(lines, i)) {
			l.role = roleOurs
		}
	}
}

// follows says whether line i comes right behind line p in the letter, and p is known to be ours.
func (h *hint) follows(lines []line, p, i int) bool {
	return p >= 0 && lines[p].role != roleNew && h.neighbours(lines[p].text, lines[i].text, lines[p].text)
}

// precedes says whether line i comes right before line n in the letter, and n is known to be ours.
func (h *hint) precedes(lines []line, i, n int) bool {
	return n < len(lines) && lines[n].role != roleNew && h.neighbours(lines[i].text, lines[n].text, lines[n].text)
}

// neighbours says whether two texts stand one behind the other in the letter; the known one of them
// must be long enough to be no chance.
func (h *hint) neighbours(a, b, known string) bool {
	return len(fold(known)) >= 8 && strings.Contains(h.folded, fold(a)+fold(b))
}

// trim takes the letter's sentences off a line that also holds something else.
func (h *hint) trim(l *line) {
	f := fold(l.text)
	if len(f) <= longFold {
		return
	}
	for _, s := range h.sentences {
		i := strings.Index(f, s)
		if i < 0 {
			continue
		}
		from, to := unfold(l.text, i, i+len(s))
		for to < len(l.text) && strings.ContainsRune(".!?:;,\"'* ", rune(l.text[to])) {
			to++
		}
		l.text = strings.TrimSpace(l.text[:from]) + " " + strings.TrimSpace(l.text[to:])
		l.text = strings.TrimSpace(l.text)
		f = fold(l.text)
	}
}

// unfold finds where bytes from to to of fold(s) stand in s.
func unfold(s string, from, to int) (int, int) {
	n, a, b := 0, len(s), len(s)
	for i, r := range s {
		w := len(fold(string(r)))
		if w == 0 {
			continue
		}
		if n == from {
			a = i
		}
		n += w
		if n >= to {
			b = i + len(string(r))
			break
		}
	}
	return min(a, b), b
}

func previous(lines []line, i int) int {
	for i--; i >= 0 && lines[i].blank(); i-- {
	}
	return i
}

func next(lines []line, i int) int {
	for i++; i < len(lines) && lines[i].blank(); i++ {
	}
	return i
}

// seen says whether the quoted part holds the letter, so that all of it is known to be ours.
func (h *hint) seen(lines []line) bool {
	if h == nil {
		return false
	}
	for i := range lines {
		if l := &lines[i]; l.role == roleOurs || l.role == roleQuote && h.holds(l.text) && len(fold(l.text)) >= longFold {
			return true
		}
	}
	return false
}

// answers finds the customer's lines inside the quoted letter: lines that are not the letter's
// between or below lines that are, at the same depth, as clients leave them that let people write
// into the quote. A further quote header ends the search.
func (h *hint) answers(lines []line) bool {
	if h == nil {
		return false
	}
	any := false
	for i := 0; i < len(lines); i++ {
		l := &lines[i]
		if l.role == roleQuote && l.depth > 0 && isQuoteHeader(l.text) {
			return any // from here on it is an older letter
		}
		if l.role != roleQuote || !h.holds(l.text) || len(fold(l.text)) < longFold {
			continue
		}
		depth, from := l.depth, i+1
		for j := from; j < len(lines); j++ {
			n := &lines[j]
			if n.blank() {
				continue
			}
			if n.role == roleHeader || n.depth > depth || n.role == roleQuote && n.depth == depth && isQuoteHeader(n.text) {
				break
			}
			if n.role != roleQuote || n.depth != depth {
				continue
			}
			if h.ours(lines, j) {
				if depth > 0 { // between our lines: an answer
					any = restoreBetween(lines, h, from, j, depth) || any
				}
				from = j + 1
				i = j
			} else if depth == 0 && !isRule(n.text) && !isSystemNote(n.text) {
				n.role = roleNew
				any = true
			}
		}
	}
	return any
}

func restoreBetween(lines []line, h *hint, from, to, depth int) bool {
	any := false
	for k := from; k < to; k++ {
		if l := &lines[k]; l.role == roleQuote && l.depth == depth && !l.blank() && !h.ours(lines, k) {
			l.role = roleNew
			any = true
		}
	}
	return any
}

// ours says whether quoted line i is the letter's, also as the end of a wrapped line.
func (h *hint) ours(lines []line, i int) bool {
	f := fold(lines[i].text)
	if f == "" || strings.Contains(h.folded, f) && (len(f) >= longFold || h.lines[f]) {
		return true
	}
	for _, j := range []int{i - 1, i + 1} {
		if j < 0 || j >= len(lines) || lines[j].blank() {
			continue
		}
		joined := fold(lines[j].text) + f
		if j > i {
			joined = f + fold(lines[j].text)
		}
		if len(joined) >= longFold && strings.Contains(h.folded, joined) {
			return true
		}
	}
	return false
}

package verdict

import (
	"slices"
	"strings"

	"leakytap/inbox/verdict/linear"
)

// reading is the work on one answer; its buffers are reused.
type reading struct {
	sentences
	valences      map[string]int8
	language      string
	cut           bool // the text was longer than what is considered
	topScore      bool // nothing but a full score was given
	middlingScore bool // nothing but a middling one
	lowScore      bool // a low one was given
	subject       bool // only the subject was there to read
	lex           *lexicon
	hits          []hit
	foreign       []hit
	owner         []int32
	feats         linear.Features
	inputs        []float32 // of the final model
	weights       []float32 // of the tokens, for evidence
	heads         [linear.Heads]float32
	concern       float32
	count         [kinds]int // of sure hits
	hints         [kinds]int // of weak ones
}

func (rd *reading) analyse(r *Reader, a Answer) {
	text := a.Text
	rd.subject, rd.valences = false, r.valences
	if strings.TrimSpace(text) == "" {
		text, rd.subject = a.Subject, true
	}
	rd.cut = len(text) > maxText
	if rd.cut {
		text = text[:maxText]
	}
	rd.scan(text)
	rd.frame()
	rd.language, rd.lex = "", r.lexicons[0]
	if n := r.detector.language(&rd.sentences, a.Language, r.lexicons); n >= 0 {
		rd.language, rd.lex = r.lexicons[n].language, r.lexicons[n]
	}
	for i := range rd.tokens {
		rd.identify(i)
	}
	rd.signOff()
	rd.hits = rd.lex.match(&rd.sentences, rd.hits[:0])
	rd.resolve()
	rd.foreignOptOut(r)
	rd.tally()
}

// tally counts the hits of each kind.
func (rd *reading) tally() {
	rd.count = [kinds]int{}
	rd.hints = [kinds]int{}
	for _, h := range rd.hits {
		switch k := h.rule.kind; {
		case (k.good() || k == lukewarm) && rd.quoted(int(h.first), int(h.last)):
			rd.count[sarcasm]++
		case h.weak:
			rd.hints[k]++
		default:
			rd.count[k]++
		}
	}
}

// quoted reports a word or two between quotation marks, as in "a 'professional' job".
func (rd *reading) quoted(first, last int) bool {
	const most = 2
	mark := func(i int) bool { return i >= 0 && i < len(rd.tokens) && rd.sign(i, `"`) }
	return last-first < most && mark(first-1) && mark(last+1)
}

// foreignOptOut looks for a short wish for no more mail in every language: such a
// reply is often too short to tell its own.
func (rd *reading) foreignOptOut(r *Reader) {
	const most = 8
	if len(rd.tokens) > most || slices.ContainsFunc(rd.hits, func(h hit) bool { return h.rule.kind == optOut }) {
		return
	}
	own := rd.lex
	for _, l := range r.lexicons {
		if l == own {
			continue
		}
		rd.lex = l
		for i := range rd.tokens {
			rd.tokens[i].id = l.lookup(rd.word(i))
		}
		rd.foreign = l.match(&rd.sentences, rd.foreign[:0])
		for _, h := range rd.foreign {
			if h.rule.kind == optOut && !h.weak {
				rd.hits = append(rd.hits, h)
			}
		}
	}
	rd.lex = own
	for i := range rd.tokens {
		rd.tokens[i].id = own.lookup(rd.word(i))
	}
}

// identify looks a token up, trying its letters without the ones that were drawn
// out ("sooo", "greaaat").
func (rd *reading) identify(i int) {
	t := &rd.tokens[i]
	w := rd.norm[t.from:t.to]
	if t.id = rd.lex.lookup(w); t.id != 0 || t.kind != word {
		return
	}
	for keep := 2; keep >= 1; keep-- {
		n := squeeze(w, keep)
		if n == len(w) {
			return
		}
		if id := rd.lex.lookup(w[:n]); id != 0 || keep == 2 && n < len(w) {
			t.to, t.id, w = t.from+int32(n), id, w[:n]
			if id != 0 {
				return
			}
		}
	}
}

// squeeze shortens, in place, runs of three or more equal letters (of two where
// keep is 1) to keep letters; the new length. It leaves w as it is where nothing
// is drawn out.
func squeeze(w []byte, keep int) int {
	run, drawn := 1, false
	for i := 1; i < len(w); i++ {
		if w[i] == w[i-1] {
			if run++; run > keep {
				drawn = true
			}
		} else {
			run = 1
		}
	}
	if !drawn {
		return len(w)
	}
	n, run := 1, 1
	for i := 1; i < len(w); i++ {
		if w[i] == w[i-1] {
			run++
		} else {
			run = 1
		}
		if run <= keep {
			w[n] = w[i]
			n++
		}
	}
	return n
}

// resolve drops every hit that lies within a longer one: the longer phrase knows
// better. Among equals the stronger kind wins.
func (rd *reading) resolve() {
	length := func(h hit) int32 { return h.last - h.first }
	slices.SortFunc(rd.hits, func(a, b hit) int {
		if d := length(b) - length(a); d != 0 {
			return int(d)
		}
		if d := int(b.rule.kind) - int(a.rule.kind); d != 0 {
			return d
		}
		return int(a.first - b.first)
	})
	rd.owner = slices.Grow(rd.owner[:0], len(rd.tokens))[:len(rd.tokens)]
	for i := range rd.owner {
		rd.owner[i] = -1
	}
	kept := rd.hits[:0]
	for _, h := range rd.hits {
		loose := h.weak || h.rule.kind == contrast || h.rule.kind == yes
		if o := rd.owner[h.first]; o >= 0 && kept[o].last >= h.last {
			switch by := kept[o].rule.kind; {
			case loose && !by.good():
			case h.rule.kind == optOut && by == complaint: // "you never mail me"
				continue
			case !h.weak && h.rule.kind >= optOut && by != shield:
			default:
				continue
			}
		}
		kept = append(kept, h)
		if loose {
			continue
		}
		for i := h.first; i <= h.last; i++ {
			if o := rd.owner[i]; o < 0 || kept[o].last < h.last {
				rd.owner[i] = int32(len(kept) - 1)
			}
		}
	}
	rd.hits = kept
	slices.SortFunc(rd.hits, func(a, b hit) int { return int(a.first - b.first) })
}

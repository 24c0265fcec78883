package verdict

import (
	"slices"
	"strconv"
)

// rating is a score that the customer gave: "9/10", "4 out of 5", "two stars",
// ⭐⭐⭐. share is the part of the full score; bare is set where little else was said.
type rating struct {
	first, last int
	share       float64
	bare        bool
}

var numberWords = map[string]float64{"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}

func (rd *reading) rating() (rating, bool) {
	for i := rd.from; i < rd.to; i++ {
		if r, ok := rd.ratingAt(i); ok {
			const few = 3
			others := 0
			for j := rd.from; j < rd.to; j++ {
				if (j < r.first || j > r.last) && rd.tokens[j].kind <= number {
					others++
				}
			}
			r.bare = others <= few
			return r, true
		}
	}
	return rating{}, false
}

func (rd *reading) ratingAt(i int) (rating, bool) {
	t := &rd.tokens[i]
	if t.kind == symbol && (rd.sign(i, "⭐") || rd.sign(i, "★") || rd.sign(i, "🌟")) {
		stars, j := 0, i
		for ; j < rd.to && rd.tokens[j].kind == symbol && !rd.sign(j, "☆"); j++ {
			stars += int(max(rd.tokens[j].count, 1))
		}
		alone := !slices.ContainsFunc(rd.tokens, func(t token) bool { return t.kind == word })
		return rating{first: i, last: j - 1, share: float64(stars) / 5}, stars <= 5 && (stars > 1 || alone)
	}
	n, ok := rd.numberAt(i)
	if !ok || n > 100 {
		return rating{}, false
	}
	at := func(j int, words ...string) bool {
		for k, w := range words {
			if j+k >= len(rd.tokens) || string(rd.word(j+k)) != w {
				return false
			}
		}
		return true
	}
	switch {
	case at(i+1, "/"):
		if full, ok := rd.fullScore(i + 2); ok && n <= full && !at(i+3, "/") && !(i > 0 && at(i-1, "/")) {
			return rating{first: i, last: i + 2, share: n / full}, true
		}
	case at(i+1, "out", "of"), at(i+1, "outta"):
		k := i + 3
		if at(i+1, "outta") {
			k = i + 2
		}
		if full, ok := rd.fullScore(k); ok && n <= full {
			return rating{first: i, last: k, share: n / full}, true
		}
	case at(i+1, "stars"), at(i+1, "star"), at(i+1, "*"):
		if n <= 5 && (at(i+1, "stars") || n == 1 || n == 5) {
			return rating{first: i, last: i + 1, share: n / 5}, true
		}
	case i > 0 && at(i-1, "solid") && n >= 1 && n <= 10:
		return rating{first: i - 1, last: i, share: n / 10}, true
	}
	return rating{}, false
}

func (rd *reading) numberAt(i int) (float64, bool) {
	if i >= len(rd.tokens) {
		return 0, false
	}
	switch t := &rd.tokens[i]; t.kind {
	case number:
		n, err := strconv.ParseFloat(string(rd.word(i)), 64)
		return n, err == nil
	case word:
		n, ok := numberWords[string(rd.word(i))]
		return n, ok
	}
	return 0, false
}

// fullScore reads the 5, 10 or 100 that a score is out of.
func (rd *reading) fullScore(i int) (float64, bool) {
	n, ok := rd.numberAt(i)
	return n, ok && (n == 5 || n == 10 || n == 100)
}

var ratings = struct{ full, middling, low pattern }{
	pattern{rule: &rule{kind: warm, why: "a full score"}},
	pattern{rule: &rule{kind: hedge, why: "not a full score"}},
	pattern{rule: &rule{kind: complaint, why: "a low score"}},
}

// addRating puts a score among the hits, in place of what the rules made of it.
func (rd *reading) addRating() {
	rd.topScore, rd.middlingScore, rd.lowScore = false, false, false
	rt, ok := rd.rating()
	if !ok {
		return
	}
	h := hit{first: int32(rt.first), last: int32(rt.last)}
	switch {
	case rt.share >= 0.9 && rt.share <= 1:
		h.pattern = &ratings.full
		rd.topScore = rt.bare
	case rt.share < 0.7:
		h.pattern = &ratings.low
		rd.lowScore = true
	case rt.bare:
		h.pattern = &ratings.middling
		rd.middlingScore = true
	default:
		return
	}
	kept := rd.hits[:0]
	for _, o := range rd.hits {
		if o.first > h.last || o.last < h.first {
			kept = append(kept, o)
		} else if !o.weak {
			rd.count[o.rule.kind]--
		}
	}
	rd.hits = append(kept, h)
	rd.count[h.rule.kind]++
}

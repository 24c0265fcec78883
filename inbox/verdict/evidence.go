package verdict

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"leakytap/inbox/verdict/linear"
	"leakytap/store"
)

// maxEvidence is how many phrases an owner is shown.
const maxEvidence = 4

// evidence is the phrases that decided, the strongest first. Where no rule
// spoke it is the words that weighed most with the model.
func (rd *reading) evidence(r *Reader, v *store.Verdict) []store.Evidence {
	if rd.subject {
		return nil
	}
	var telling []hit
	for _, h := range rd.hits {
		if h.rule.why != "" && !h.weak && rd.tells(h.rule.kind, v) {
			telling = append(telling, h)
		}
	}
	if len(telling) == 0 && v.NeedsFollowUp {
		return rd.weighed(r, v)
	}
	slices.SortStableFunc(telling, func(a, b hit) int { return int(b.rule.kind) - int(a.rule.kind) })
	var out []store.Evidence
	var shown []hit
	for _, h := range telling {
		overlaps := slices.ContainsFunc(shown, func(o hit) bool { return h.first <= o.last && o.first <= h.last })
		if overlaps || len(shown) == maxEvidence {
			continue
		}
		shown = append(shown, h)
		out = append(out, rd.quote(int(h.first), int(h.last), h.rule.why))
	}
	return out
}

// tells reports whether a phrase of kind k speaks for the verdict.
func (rd *reading) tells(k kind, v *store.Verdict) bool {
	switch {
	case k == optOut:
		return true
	case k == urgent:
		return v.Urgent
	case !v.NeedsFollowUp:
		return k.good()
	}
	return k.concern() || k == wrongPerson || k == lukewarm || k == notReally || k == yes
}

var modelWhy = map[store.Category]string{
	store.Complaint:   "reads as if something went wrong",
	store.Question:    "reads as a question or a request",
	store.Suggestion:  "reads as a wish for next time",
	store.Hesitant:    "sounds lukewarm",
	store.WrongPerson: "reads as if it's not the customer",
	store.Unclear:     "can't be told: please read it",
}

// weighed is the phrases that weighed most in the model's verdict, the heaviest
// first: for each clause the run of words with the greatest sum of weights.
func (rd *reading) weighed(r *Reader, v *store.Verdict) []store.Evidence {
	head, why := FollowHead, modelWhy[v.Category]
	if v.Urgent {
		head, why = UrgentHead, "reads as if it can't wait"
	}
	rd.weigh(r.model, head)
	var runs []run
	rd.clauses(rd.from, func(first, end int) { runs = append(runs, rd.heaviest(first, end)) })
	slices.SortStableFunc(runs, func(a, b run) int { return cmp.Compare(b.weight, a.weight) })
	const most, least = 2, 0.5 // a second phrase must weigh half as much as the first
	var out []store.Evidence
	for _, u := range runs[:min(len(runs), most)] {
		if len(out) == 0 || u.weight > least*runs[0].weight {
			out = append(out, rd.quote(u.first, u.last, why))
		}
	}
	return out
}

// run is tokens first to last and the sum of what they weigh.
type run struct {
	first, last int
	weight      float32
}

// heaviest is the run of a clause's tokens that weighs most, widened to few words.
func (rd *reading) heaviest(first, end int) run {
	for rd.tokens[first].kind > number && first+1 < end {
		first++
	}
	for rd.tokens[end-1].kind > number && end-1 > first {
		end--
	}
	best, at := run{first, first, rd.weights[first]}, run{first, first, 0}
	for i := first; i < end; i++ {
		if at.weight <= 0 {
			at = run{first: i}
		}
		at.last, at.weight = i, at.weight+rd.weights[i]
		if at.weight > best.weight {
			best = at
		}
	}
	const few = 3
	for best.last-best.first+1 < few && (best.first > first || best.last+1 < end) {
		if best.first > first {
			best.first--
		}
		if best.last+1 < end {
			best.last++
		}
	}
	return best
}

// weigh puts into rd.weights what the model gives each token for a head: its
// letters, itself, its share of the pairs and of the rules' lines it is in.
func (rd *reading) weigh(m *linear.Model, head int) {
	rd.weights = append(rd.weights[:0], make([]float32, len(rd.tokens))...)
	var words, letters float32
	for i := rd.from; i < rd.to; i++ {
		if rd.counts(i) {
			words += 2
			letters += 4 * float32(rd.tokens[i].to-rd.tokens[i].from)
		}
	}
	perWord, perLetter := 1/max(sqrt(words), 1), 1/max(sqrt(letters), 1)
	previous, before := -1, featureHash(0)
	for i := rd.from; i < rd.to; i++ {
		if !rd.counts(i) {
			continue
		}
		w := rd.featureWord(i)
		h := featureHash(2166136261).add(w)
		rd.weights[i] += perWord * m.Weight((saltWord^h).finish(), head)
		if rd.tokens[i].kind == word {
			eachLetters(w, longestGram, func(hash uint32) { rd.weights[i] += perLetter * m.Weight(hash, head) })
		}
		if previous >= 0 {
			half := perWord * m.Weight((saltPair^before).then(uint32(h)).finish(), head) / 2
			rd.weights[previous] += half
			rd.weights[i] += half
		}
		previous, before = i, h
	}
	perRule := 1 / max(sqrt(float32(len(rd.hits))), 1)
	for _, h := range rd.hits {
		share := perRule * m.Weight(h.feature(), head) / float32(h.last-h.first+1)
		for i := h.first; i <= h.last; i++ {
			rd.weights[i] += share
		}
	}
}

func sqrt(x float32) float32 { return float32(math.Sqrt(float64(x))) }

// leads and leans are words that a quotation had better not begin and end with.
var (
	leads = words("and but so or by that which und aber y pero et mais ma mas maar ale och men")
	leans = words("in on the a an of to for at with by and or from into onto over under is was are were be been my our your his her their this that very so too than as not no der die das den dem ein eine mit von zu im am el la los las un una de del en con por para le les des du au aux une il lo gli di da al o os um uma do no na het een van op met w z na do i cu si pe och att av till")
)

// whole widens tokens first to last, within their clause, to where they read as
// a phrase, and takes off a word that only led to them.
func (rd *reading) whole(first, last int) (int, int) {
	const most = 4
	within := func(i int) bool { return i < rd.to && rd.tokens[i].kind <= number }
	end := last
	for end-last < most && rd.is(end, leans) && within(end+1) {
		end++
	}
	if !rd.is(end, leans) {
		last = end
	}
	for first < last && rd.is(first, leads) {
		first++
	}
	return first, last
}

func (rd *reading) quote(first, last int, why string) store.Evidence {
	first, last = rd.whole(first, last)
	start, end := int(rd.tokens[first].start), int(rd.tokens[last].end)
	return store.Evidence{Quote: rd.text[start:end], Why: why, Start: start, End: end}
}

func (rd *reading) dismissedEvidence(n int) []store.Evidence {
	if rd.subject || rd.to <= rd.from {
		return nil
	}
	return []store.Evidence{rd.quote(rd.from, rd.to-1, fmt.Sprintf("you have called this not a problem %d times", n))}
}

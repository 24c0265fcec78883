package verdict

import (
	"fmt"
	"slices"

	"leakytap/store"
)

// maxEvidence is how many phrases an owner is shown.
const maxEvidence = 4

// evidence is the phrases that decided, the strongest first. Where no rule
// spoke it is the sentence that worried the model most.
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
		return rd.worstSentence(r, v)
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

// worstSentence is the sentence that the model finds the likeliest to need a person.
func (rd *reading) worstSentence(r *Reader, v *store.Verdict) []store.Evidence {
	first, last, worst := -1, -1, float32(0)
	rd.sentences.each(func(f, l int) {
		if c := rd.sentenceConcern(r, f, l); first < 0 || c > worst {
			first, last, worst = f, l, c
		}
	})
	if first < 0 {
		return nil
	}
	why := modelWhy[v.Category]
	if v.Urgent {
		why = "reads as if it can't wait"
	}
	return []store.Evidence{rd.quote(first, last, why)}
}

// sentenceConcern is the model's log odds of one sentence by itself.
func (rd *reading) sentenceConcern(r *Reader, first, last int) float32 {
	whole := *rd
	rd.from, rd.to = first, last+1
	rd.hits = rd.within[:0]
	for _, h := range whole.hits {
		if int(h.first) >= first && int(h.last) <= last {
			rd.hits = append(rd.hits, h)
		}
	}
	rd.tally()
	rd.feats = rd.features(rd.feats[:0])
	whole.within, whole.feats = rd.hits, rd.feats
	*rd = whole
	heads := r.model.Score(rd.feats)
	return concern(&heads)
}

func (rd *reading) quote(first, last int, why string) store.Evidence {
	start, end := int(rd.tokens[first].start), int(rd.tokens[last].end)
	return store.Evidence{Quote: rd.text[start:end], Why: why, Start: start, End: end}
}

func (rd *reading) dismissedEvidence(n int) []store.Evidence {
	if rd.subject || rd.to <= rd.from {
		return nil
	}
	return []store.Evidence{rd.quote(rd.from, rd.to-1, fmt.Sprintf("you have called this not a problem %d times", n))}
}

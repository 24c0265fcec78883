package verdict

import "leakytap/store"

// Thresholds on the model's log odds; see the package documentation for the
// curve they were chosen from.
const (
	objectsToCovered = 2.0  // every word is known to be good: the model must be very sure to object
	objectsToGood    = -0.6 // something good is said
	objectsToPlain   = -2.5 // nothing is known to be good
	urgentHinted     = -3.0 // the urgent head, beside a hint
	urgentAlone      = -1.2 // the urgent head, alone
)

// judge weighs what was found, the strongest need first.
func (rd *reading) judge(r *Reader, a Answer) store.Verdict {
	v := store.Verdict{Language: rd.language, OptOut: rd.count[optOut] > 0}
	if rd.empty() {
		v.Category = store.Unclear
		v.NeedsFollowUp = true
		return v
	}
	rd.score(r)
	rd.addRating()
	v.Category = rd.category(a.Question)
	v.NeedsFollowUp = v.Category.NeedsFollowUp()
	v.Urgent = v.NeedsFollowUp && rd.urgent()
	if v.Urgent && v.Category != store.Question {
		v.Category = store.Complaint
	}
	rd.evidence(&v)
	return v
}

func (rd *reading) urgent() bool {
	h := rd.heads[UrgentHead]
	return rd.count[urgent] > 0 || rd.hints[urgent] > 0 && h > urgentHinted || h > urgentAlone
}

func (rd *reading) category(q Question) store.Category {
	n := &rd.count
	warmth := n[warm] + n[praise] + n[thanks]
	yesBad := n[yes] > 0 && q == BetterQuestion && !rd.covered()
	switch {
	case n[urgent]+n[complaint]+n[sarcasm] > 0, yesBad && warmth == 0:
		return store.Complaint
	case n[question] > 0:
		return store.Question
	case n[suggestion] > 0:
		return store.Suggestion
	case n[hedge] > 0, n[lukewarm]+n[notReally] > 0 && warmth == 0:
		return store.Hesitant
	case n[wrongPerson] > 0:
		return store.WrongPerson
	case rd.good():
		switch {
		case n[optOut] > 0:
			return store.OptOut
		case rd.heads[CategoryHead(store.Praise)] > rd.heads[CategoryHead(store.Content)]:
			return store.Praise
		}
		return store.Content
	case n[optOut] > 0 && rd.heads[OptOutHead] > 0 && rd.concern < 1:
		return store.OptOut
	}
	return rd.likeliest()
}

// good reports whether a rule says that all was well and the model doesn't object.
func (rd *reading) good() bool {
	n := &rd.count
	if rd.cut || rd.language == "" {
		return false
	}
	cue := n[nothing]+n[warm]+n[praise]+n[shield] > 0
	switch {
	case cue && n[contrast] == 0 && rd.covered():
		return rd.concern < objectsToCovered
	case cue:
		return rd.concern < objectsToGood
	}
	return rd.concern < objectsToPlain
}

// likeliest is the model's choice among the categories that need follow-up.
func (rd *reading) likeliest() store.Category {
	best := store.Unclear
	for _, c := range headCategories {
		if c.NeedsFollowUp() && rd.heads[CategoryHead(c)] > rd.heads[CategoryHead(best)] {
			best = c
		}
	}
	return best
}

// covered reports whether every word of the answer is part of something good,
// says nothing by itself, or is a name.
func (rd *reading) covered() bool {
	rd.owner = rd.owner[:0]
	for range rd.tokens {
		rd.owner = append(rd.owner, 0)
	}
	for _, h := range rd.hits {
		if k := h.rule.kind; !h.weak && (k.good() || k == filler || k == lukewarm || k == yes || k == optOut) {
			for i := h.first; i <= h.last; i++ {
				rd.owner[i] = 1
			}
		}
	}
	for i := rd.from; i < rd.to; i++ {
		t := &rd.tokens[i]
		if rd.owner[i] == 1 || t.kind == mark || t.kind == stop && !rd.sign(i, "?") || t.kind == word && rd.lex.small[string(rd.norm[t.from:t.to])] {
			continue
		}
		if t.kind == word && t.upper && t.id == 0 && !rd.startsSentence(i) {
			continue // a name
		}
		return false
	}
	return true
}

var smallWords = words("the a an it its was is are were has have had been be i we you he she they my our your his her their me us him them to of for on in at with and so very really all everything everyone job work service visit done that this there as from by just always today yesterday whole team lads guys man lady engineer plumber company firm staff im ive were weve youre hes shes thats both again too also would say id from side end x xx xxx")

func (rd *reading) addRating() {
	rt, ok := rd.rating()
	if !ok {
		return
	}
	h := hit{first: int32(rt.first), last: int32(rt.last)}
	switch {
	case rt.share >= 0.9 && rt.share <= 1:
		h.pattern = &ratings.full
	case rt.share < 0.7:
		h.pattern = &ratings.low
	case rt.bare:
		h.pattern = &ratings.middling
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

var ratings = struct{ full, middling, low pattern }{
	pattern{rule: &rule{kind: warm, why: "a full score"}},
	pattern{rule: &rule{kind: hedge, why: "not a full score"}},
	pattern{rule: &rule{kind: complaint, why: "a low score"}},
}

func (rd *reading) empty() bool {
	for i := range rd.tokens {
		if k := rd.tokens[i].kind; k != mark && k != stop || rd.sign(i, "?") {
			return false
		}
	}
	return true
}

func (rd *reading) evidence(v *store.Verdict) {
	if rd.subject {
		return
	}
	for _, h := range rd.hits {
		if h.rule.why == "" || h.weak && !v.NeedsFollowUp {
			continue
		}
		start, end := int(rd.tokens[h.first].start), int(rd.tokens[h.last].end)
		v.Evidence = append(v.Evidence, store.Evidence{Quote: rd.text[start:end], Why: h.rule.why, Start: start, End: end})
	}
}

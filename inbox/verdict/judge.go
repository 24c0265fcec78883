package verdict

import "leakytap/store"

// Thresholds on the model's log odds; the package documentation has the curve
// that they were chosen from.
const (
	objectsToCovered = 1.4  // every word is known to be good: the model must be sure to object
	objectsToGood    = -1.4 // something good is said
	objectsToForeign = -0.4 // the same, and not a hint of trouble, in a language that it saw little of
	objectsToPlain   = -1.7 // nothing is known to be good, and no rule is worried
	objectsToOptOut  = -0.5 // the sentences beside the one that wants no more mail
	rescued          = -0.5 // below it an alarm is the story of a rescue
	urgentRuled      = -4.0 // the urgent head, beside a rule
	urgentHinted     = -2.7 // beside a hint
	urgentAlone      = -1.7 // alone
)

// judge weighs what was found, the strongest need first.
func (rd *reading) judge(r *Reader, a Answer) store.Verdict {
	v := store.Verdict{Language: rd.language, OptOut: rd.count[optOut] > 0}
	if rd.empty() {
		v.Category, v.NeedsFollowUp = store.Unclear, true
		return v
	}
	rd.score(r)
	rd.addRating()
	v.Category = rd.category(r, a.Question)
	v.Urgent = v.Category.NeedsFollowUp() && rd.urgent()
	if v.Urgent && v.Category != store.Question && v.Category != store.WrongPerson {
		v.Category = store.Complaint
	}
	v.NeedsFollowUp = v.Category.NeedsFollowUp()
	if n := rd.dismissals(r, &v); n >= dismissedEnough {
		v.Category, v.NeedsFollowUp = store.Content, false
		v.Evidence = rd.dismissedEvidence(n)
		return v
	}
	v.Evidence = rd.evidence(r, &v)
	return v
}

// urgent reports whether waiting can do harm: a rule or a hint says so and the
// model doesn't take it for the story of a rescue, or the model is sure.
func (rd *reading) urgent() bool {
	h := rd.heads[UrgentHead]
	switch {
	case rd.count[urgent] > 0:
		return h > urgentRuled && !(rd.count[praise]+rd.count[thanks] > 0 && rd.count[complaint] == 0 && rd.concern < rescued)
	case rd.hints[urgent] > 0:
		return h > urgentHinted && rd.concern > rescued
	}
	return h > urgentAlone && rd.concern > rescued
}

func (rd *reading) category(r *Reader, q Question) store.Category {
	n := &rd.count
	warmth := n[warm] + n[praise] + n[thanks]
	yesIsBad, noIsBad := n[yes] > 0 && q == BetterQuestion, q == PutRightQuestion && rd.startsWithNo()
	switch {
	case n[complaint]+n[sarcasm] > 0, n[urgent] > 0 && rd.urgent(), yesIsBad && !(n[warm]+n[thanks] > 0 && rd.covered()), noIsBad:
		return store.Complaint
	case rd.language != "en" && n[contrast] > 0 && rd.hints[complaint] > 0:
		return store.Complaint // "good, but dear": the model saw little of these languages
	case n[question] > 0:
		return store.Question
	case n[suggestion] > 0:
		return store.Suggestion
	case n[hedge] > 0, n[lukewarm]+n[notReally] > 0 && warmth == 0:
		return store.Hesitant
	case n[wrongPerson] > 0:
		return store.WrongPerson
	case rd.language == "":
		return store.Unclear
	case n[optOut] > 0:
		if rd.covered() || rd.besidesOptOut(r) < objectsToOptOut {
			return store.OptOut
		}
	case rd.good(q):
		if rd.heads[CategoryHead(store.Praise)] > rd.heads[CategoryHead(store.Content)] {
			return store.Praise
		}
		return store.Content
	}
	return rd.likeliest()
}

// good reports whether a rule says that all was well and the model doesn't object.
func (rd *reading) good(q Question) bool {
	n := &rd.count
	if rd.cut || rd.language == "" {
		return false
	}
	cue := n[nothing]+n[warm]+n[praise]+n[shield] > 0 || n[yes] > 0 && q == PutRightQuestion
	switch covered := cue && n[contrast] == 0 && rd.covered(); {
	case covered && n[yes] > 0 && q == PutRightQuestion:
		return true // the model learnt what yes means to the other question
	case covered && rd.topScore:
		return true
	case covered:
		return rd.concern < objectsToCovered
	case cue && rd.language != "en" && n[contrast] == 0 && rd.hints[complaint] == 0:
		return rd.concern < objectsToForeign
	case cue:
		return rd.concern < objectsToGood
	}
	return rd.concern < objectsToPlain
}

// besidesOptOut is the model's worst log odds of the sentences that say something
// else than to send no more mail.
func (rd *reading) besidesOptOut(r *Reader) float32 {
	worst := float32(-100)
	rd.sentences.each(func(first, last int) {
		for _, h := range rd.hits {
			if h.rule.kind == optOut && int(h.first) <= last && int(h.last) >= first {
				return
			}
		}
		worst = max(worst, rd.sentenceConcern(r, first, last))
	})
	return worst
}

// startsWithNo reports a reply that begins with a plain "no".
func (rd *reading) startsWithNo() bool {
	for _, h := range rd.hits {
		if k := h.rule.kind; (k == nothing || k == notReally) && !h.weak && rd.startsAnswer(int(h.first)) {
			return true
		}
	}
	return false
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
		switch {
		case rd.owner[i] == 1, t.kind == mark, t.kind == stop && !rd.sign(i, "?"):
		case t.kind == word && rd.lex.small[string(rd.word(i))]:
		case rd.isName(i):
		default:
			return false
		}
	}
	return true
}

// isName takes a capital letter within a sentence, on a word that no rule knows,
// for a name's.
func (rd *reading) isName(i int) bool {
	t := &rd.tokens[i]
	return t.kind == word && t.upper && t.id == 0 && !rd.startsSentence(i)
}

var smallWords = words("the a an it its was is are were has have had be been i we he she they my our your his her their me us him them to of for on in at with and so very really all everything everyone job work service visit done that this there as from by just always today yesterday whole team lads guys man lady engineer plumber company firm staff im ive were weve youre hes shes thats both again too also would say id from side end x xx xxx")

// empty reports a reply without a word, number or sign that says anything.
func (rd *reading) empty() bool {
	for i := range rd.tokens {
		if k := rd.tokens[i].kind; k != mark && k != stop || rd.sign(i, "?") {
			return false
		}
	}
	return true
}

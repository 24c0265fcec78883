package verdict

import "leakytap/store"

// Thresholds on the models' log odds; the package documentation has the curve
// that they were chosen from.
const (
	concerned        = -1.25 // above it somebody has to read the reply
	patientsSayLess  = 0.6   // added where a patient writes: they excuse more
	plainlyGood      = -3.0  // below it the model knows better than a rule about one phrase
	objectsToCovered = 0.0   // above it the model objects though every word is known to be good
	noMoreMail       = 3.5   // above it the customer wants no more mail
	objectsToOptOut  = -0.5  // the clauses beside the one that says so
	praised          = -4    // above it a rule's praise is praise
	cannotWait       = -2.6  // above it the reply is urgent
	cannotWaitRuled  = -3.4  // beside a rule
	cannotWaitHinted = -2.8  // beside a few hints
)

// judge weighs what was found, the strongest need first.
func (rd *reading) judge(r *Reader, a Answer) store.Verdict {
	v := store.Verdict{Language: rd.language}
	if rd.empty() {
		v.Category, v.NeedsFollowUp = store.Unclear, true
		return v
	}
	rd.addRating()
	rd.score(r, a.Question)
	v.OptOut = rd.count[optOut] > 0 || rd.heads[OptOutHead] > noMoreMail
	v.Category = rd.category(r, v.OptOut, a.Question)
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

// urgent reports whether waiting can do harm: the model is sure, or less so beside
// a rule or a few hints in a reply that isn't the story of a rescue.
func (rd *reading) urgent() bool {
	const few = 3
	h, ruled, hinted := rd.heads[UrgentHead], rd.count[urgent] > 0, rd.hints[urgent] >= few
	return h > cannotWait || rd.concern > concerned && (ruled && h > cannotWaitRuled || hinted && h > cannotWaitHinted)
}

// category is what the rules are sure of, and otherwise what the model says: the
// likeliest of the categories that need follow-up, or of the good ones.
func (rd *reading) category(r *Reader, optedOut bool, q Question) store.Category {
	n := &rd.count
	warmth := n[warm] + n[praise] + n[thanks]
	concerns := n[hedge] + n[wrongPerson] + n[suggestion] + n[question] + n[complaint] + n[sarcasm] + n[urgent]
	sure := q == BetterQuestion && rd.concern < plainlyGood
	foreign := rd.language == "" && !(sure && warmth > 0)
	_, saysNo := rd.openingNo()
	yesIsBad, noIsBad := n[yes] > 0 && q == BetterQuestion && (!sure || warmth == 0 && rd.covered()), q == PutRightQuestion && saysNo
	switch {
	case yesIsBad && !(n[warm]+n[thanks] > 0 && rd.covered()), noIsBad, rd.lowScore:
		return store.Complaint
	case rd.middlingScore && n[complaint] == 0:
		return store.Hesitant
	case n[lukewarm]+n[notReally] > 0 && warmth == 0 && rd.covered() && !sure:
		return store.Hesitant
	case n[sarcasm] > 0 && warmth == 0 && !sure:
		return store.Complaint
	case foreign && concerns == 0:
		return store.Unclear
	case optedOut && concerns == 0 && (rd.covered() || rd.besidesOptOut(r) < objectsToOptOut):
		return store.OptOut
	case n[urgent] > 0 && rd.heads[UrgentHead] > cannotWaitRuled && !sure,
		optedOut || n[wrongPerson] > 0 && !sure, foreign, rd.cut, !sure && rd.has("{}="), !rd.good(q):
		return rd.likeliest()
	case rd.heads[CategoryHead(store.Praise)] > 0, n[praise] > 0 && rd.heads[CategoryHead(store.Praise)] > praised:
		return store.Praise
	}
	return store.Content
}

// good reports whether the model has no objection, for which it must be surer
// where every word is known to be good.
func (rd *reading) good(q Question) bool {
	n := &rd.count
	cue := n[nothing]+n[warm]+n[praise]+n[shield] > 0 || n[yes] > 0 && q == PutRightQuestion
	covered := n[contrast] == 0 && rd.covered()
	switch {
	case covered && cue && (rd.topScore || n[yes] > 0 && q == PutRightQuestion):
		return true
	case covered && cue:
		return rd.concern < objectsToCovered
	case covered && q == PutRightQuestion:
		return false // thanks alone say neither
	}
	return rd.concern < concerned
}

// besidesOptOut is the model's worst log odds of the clauses that say something
// else than to send no more mail.
func (rd *reading) besidesOptOut(r *Reader) float32 {
	worst := float32(-100)
	rd.clauses(rd.from, func(first, end int) {
		for _, h := range rd.hits {
			if h.rule.kind == optOut && int(h.first) < end && int(h.last) >= first {
				return
			}
		}
		rd.features(first, end)
		if s := r.model.Score(&rd.feats); s[OptOutHead] < 0 {
			worst = max(worst, s[FollowHead])
		}
	})
	return worst
}

// openingNo is the last token of the no that a reply begins with.
func (rd *reading) openingNo() (last int, ok bool) {
	for _, h := range rd.hits {
		if k := h.rule.kind; (k == nothing || k == notReally) && !h.weak && rd.startsAnswer(int(h.first)) {
			return int(h.last), true
		}
	}
	return 0, false
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

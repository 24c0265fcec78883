package verdict

import "leakytap/store"

// judge weighs what was found, the strongest need first.
func (rd *reading) judge(r *Reader, a Answer) store.Verdict {
	v := store.Verdict{Language: rd.language, OptOut: rd.count[optOut] > 0, Urgent: rd.count[urgent] > 0}
	n := &rd.count
	switch {
	case rd.empty():
		v.Category = store.Unclear
	case n[urgent] > 0, n[complaint] > 0, n[sarcasm] > 0, n[yes] > 0 && a.Question == BetterQuestion:
		v.Category = store.Complaint
	case n[question] > 0:
		v.Category = store.Question
	case n[suggestion] > 0:
		v.Category = store.Suggestion
	case n[hedge] > 0, (n[lukewarm] > 0 || n[notReally] > 0) && n[warm]+n[praise]+n[thanks] == 0:
		v.Category = store.Hesitant
	case n[wrongPerson] > 0:
		v.Category = store.WrongPerson
	case v.OptOut:
		v.Category = store.OptOut
	case n[praise] > 0:
		v.Category = store.Praise
	case n[warm]+n[nothing]+n[shield] > 0:
		v.Category = store.Content
	default:
		v.Category = store.Unclear
	}
	v.NeedsFollowUp = v.Category.NeedsFollowUp()
	rd.evidence(&v)
	return v
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
		if h.rule.why == "" {
			continue
		}
		start, end := int(rd.tokens[h.first].start), int(rd.tokens[h.last].end)
		v.Evidence = append(v.Evidence, store.Evidence{Quote: rd.text[start:end], Why: h.rule.why, Start: start, End: end})
	}
}

package verdict

import (
	"slices"

	"leakytap/store"
)

const (
	// dismissedEnough is how often an owner has to call a phrase not a problem
	// before it is no longer flagged.
	dismissedEnough = 3
	// maxPhrase is how many words a phrase that can be dismissed may have.
	maxPhrase = 12
)

// Phrase is what a reply says whoever wrote it: its words in their normal form,
// without greeting, sign-off and names, numbers as #. It is empty for a reply
// that is too long to be said twice.
func (r *Reader) Phrase(text string) string {
	rd := r.scratch.Get().(*reading)
	defer r.scratch.Put(rd)
	rd.analyse(r, Answer{Text: text})
	return rd.phrase()
}

func (rd *reading) phrase() string {
	var out []byte
	n := 0
	for i := rd.from; i < rd.to; i++ {
		t := &rd.tokens[i]
		if t.kind == mark || t.kind == stop && !rd.sign(i, "?") || rd.isName(i) {
			continue
		}
		if n++; n > maxPhrase {
			return ""
		}
		if len(out) > 0 {
			out = append(out, ' ')
		}
		if t.kind == number {
			out = append(out, '#')
		} else {
			out = append(out, rd.word(i)...)
		}
	}
	return string(out)
}

// dismissals is how often the owner has dismissed this phrase, or 0 where a rule
// hears more in it than lukewarm words: a complaint, a question, harm, somebody
// else, a wish for no more mail can't be dismissed for good.
func (rd *reading) dismissals(r *Reader, v *store.Verdict) int {
	n := &rd.count
	if r.options.Dismissed == nil || !v.NeedsFollowUp || v.Urgent || rd.subject || rd.cut ||
		v.Category == store.Complaint || v.Category == store.Question || v.Category == store.WrongPerson || rd.grumbles() ||
		n[complaint]+n[sarcasm]+n[question]+n[urgent]+n[wrongPerson]+n[optOut]+n[yes] > 0 {
		return 0
	}
	if p := rd.phrase(); p != "" {
		return r.options.Dismissed(p)
	}
	return 0
}

// grumbles reports even a hint of a complaint.
func (rd *reading) grumbles() bool {
	return slices.ContainsFunc(rd.hits, func(h hit) bool { return h.rule.kind == complaint && h.rule.why != soundsUnhappy })
}

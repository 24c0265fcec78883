package verdict

import (
	"math"
	"strings"
)

// score reads the whole reply and each of its clauses by the model, and decides by
// the final model, which sees those scores and what the rules found.
func (rd *reading) score(r *Reader, q Question) {
	from := rd.start(q)
	rd.features(from, rd.to)
	whole := r.model.Score(&rd.feats)
	worst, last, mean := whole, whole, whole[FollowHead]
	if n := rd.countClauses(from); n > 1 {
		first, sum := true, float32(0)
		rd.clauses(from, func(f, end int) {
			rd.features(f, end)
			last = r.model.Score(&rd.feats)
			if first {
				worst, first = last, false
			}
			for h := range worst {
				worst[h] = max(worst[h], last[h])
			}
			sum += last[FollowHead]
		})
		mean = sum / float32(n)
	}
	rest, no := whole, float32(0)
	if i := rd.afterNo(from); i > from {
		rd.features(i, rd.to)
		rest, no = r.model.Score(&rd.feats), 1
	}
	in := append(rd.inputs[:0], 1)
	in = append(in, whole[:]...)
	in = append(in, worst[:]...)
	in = append(in, last[FollowHead], last[PatientFollowHead], last[OptOutHead], mean)
	in = append(in, no, no*whole[FollowHead], no*rest[FollowHead], no*rest[PatientFollowHead], rest[FollowHead])
	in = rd.found(in)
	in = rd.outline(in, q)
	in = rd.tone(in)
	happy, unhappy := in[len(in)-toneInputs], in[len(in)-toneInputs+1]
	rd.inputs = append(in, no*happy, no*unhappy)
	rd.heads = r.model.Decide(rd.inputs)
	patient := 1 / (1 + float32(math.Exp(float64(-whole[PatientHead]))))
	rd.concern = (1-patient)*rd.heads[FollowHead] + patient*(rd.heads[PatientFollowHead]+patientsSayLess)
}

// start is where the part that the model sees begins: it learnt what yes means to
// the other question.
func (rd *reading) start(q Question) int {
	if rd.to <= rd.from {
		rd.from, rd.to = 0, len(rd.tokens)
	}
	if q == PutRightQuestion {
		for _, h := range rd.hits {
			if h.rule.kind == yes && !h.weak && rd.startsAnswer(int(h.first)) && int(h.last)+1 < rd.to {
				return int(h.last) + 1
			}
		}
	}
	return rd.from
}

// afterNo is where the words after an opening "no" or "nothing" begin, or from.
func (rd *reading) afterNo(from int) int {
	last, ok := rd.openingNo()
	for i := last + 1; ok && i < rd.to; i++ {
		if k := rd.tokens[i].kind; k != mark && k != stop {
			return i
		}
	}
	return from
}

// clauses calls f with each clause tokens[first:end]: what stands between ends of
// sentences and words like "but".
func (rd *reading) clauses(from int, f func(first, end int)) {
	const most = 50
	first, words, n := from, 0, 0
	for i := from; i < rd.to && n < most; i++ {
		t := &rd.tokens[i]
		if t.kind == stop || t.kind == word && words > 1 && rd.is(i, tails) {
			if words > 0 {
				f(first, i)
				n++
			}
			first, words = i, 0
			if t.kind == stop {
				first++
			}
		}
		if t.kind == word || t.kind == symbol {
			words++
		}
	}
	if words > 0 && n < most {
		f(first, rd.to)
	}
}

func (rd *reading) countClauses(from int) (n int) {
	rd.clauses(from, func(int, int) { n++ })
	return n
}

// found adds how many phrases of each kind were found, sure ones and hints.
func (rd *reading) found(in []float32) []float32 {
	const most = 3
	for k := range kinds {
		in = append(in, float32(min(rd.count[k], most)), float32(min(rd.hints[k], most)))
	}
	return in
}

// outline adds the reply's shape.
func (rd *reading) outline(in []float32, q Question) []float32 {
	n := &rd.count
	words := 0
	for i := rd.from; i < rd.to; i++ {
		if rd.tokens[i].kind <= number {
			words++
		}
	}
	length := float32(math.Log(float64(1 + words)))
	is := func(b bool) float32 {
		if b {
			return 1
		}
		return 0
	}
	covered := rd.covered()
	warmth := n[warm]+n[praise]+n[thanks] > 0
	concerns := n[complaint] + n[sarcasm] + n[question] + n[suggestion] + n[hedge] + n[urgent]
	foreign := is(rd.language != "en")
	whole, worst := in[1+FollowHead], in[1+len(rd.heads)+FollowHead]
	patient := is(in[1+PatientHead] > 0)
	patientWhole, patientWorst := in[1+PatientFollowHead], in[1+len(rd.heads)+PatientFollowHead]
	return append(in,
		length, foreign, is(rd.language == ""), foreign*whole, foreign*worst, foreign*is(concerns > 0),
		is(covered), is(covered && warmth), is(covered && n[nothing] > 0), is(covered)*length,
		is(rd.has("?")), is(concerns > 0), is(concerns == 0 && warmth), is(concerns == 0 && n[nothing] > 0),
		is(n[nothing] > 0 && n[contrast] > 0), is(warmth && n[contrast] > 0),
		is(n[lukewarm]+n[notReally] > 0 && !warmth), is(n[hedge] > 0 && !warmth),
		is(words <= 3), is(words <= 3)*whole, is(words > 20)*whole, is(words > 20)*worst, is(words > 20),
		patient, patient*patientWhole, patient*patientWorst, is(words <= 3)*patientWhole, is(words > 20)*patientWhole, patient*is(concerns > 0), patient*length,
		is(n[complaint] > 0)*whole, is(n[praise] > 0)*whole, is(rd.topScore), is(rd.cut),
	)
}

// has reports any of these signs: "?", or "{}=", of which machines write more.
func (rd *reading) has(signs string) bool {
	for i := range rd.tokens {
		t := &rd.tokens[i]
		if t.kind != word && t.to == t.from+1 && strings.IndexByte(signs, rd.norm[t.from]) >= 0 {
			return true
		}
	}
	return false
}

// Scores are the log odds that an answer needs follow-up, that it is urgent, and
// that it asks for no more mail, before any rule decides: for choosing thresholds.
func (r *Reader) Scores(a Answer) (follow, urgent, optOut float32) {
	rd := r.scratch.Get().(*reading)
	defer r.scratch.Put(rd)
	rd.analyse(r, a)
	rd.addRating()
	rd.score(r, a.Question)
	return rd.concern, rd.heads[UrgentHead], rd.heads[OptOutHead]
}

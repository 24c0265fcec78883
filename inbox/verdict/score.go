package verdict

import (
	"math"

	"leakytap/inbox/verdict/linear"
)

// concern is the log odds that the reply needs follow-up: the head that learnt
// from customers and the one that learnt from patients, by how much the reply
// sounds like either.
func concern(s *[linear.Heads]float32) float32 {
	patient := float32(1 / (1 + math.Exp(-float64(s[DomainHead]))))
	customer := s[FollowHead] + 0.2*s[PatientHead]
	return (1-patient)*customer + patient*(s[PatientHead]+0.2*s[FollowHead]) + 0.1*s[SentimentHead]
}

// Concern is the model's log odds that an answer needs follow-up, before any
// rule: for choosing thresholds.
func (r *Reader) Concern(a Answer) float32 {
	rd := r.scratch.Get().(*reading)
	defer r.scratch.Put(rd)
	rd.analyse(r, a)
	rd.score(r)
	return rd.concern
}

func (rd *reading) score(r *Reader) {
	rd.feats = rd.features(rd.feats[:0])
	rd.heads = r.model.Score(rd.feats)
	rd.concern = concern(&rd.heads)
}

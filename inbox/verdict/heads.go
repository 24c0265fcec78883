package verdict

import (
	"slices"

	"leakytap/inbox/verdict/linear"
	"leakytap/store"
)

// The heads of the model: what each of its scores is the log odds of.
const (
	FollowHead        = iota // needs follow-up
	UrgentHead               // urgent
	PatientHead              // written by a patient, not by a customer
	PatientFollowHead        // needs follow-up, learnt more from patients
	OptOutHead               // asks for no more mail
	firstCategoryHead
)

// headCategories are the categories that have a head, in the order of the heads.
// Content is what else is good; a wish for no more mail is told by rules alone.
var headCategories = [...]store.Category{store.Complaint, store.Question, store.Suggestion, store.Hesitant,
	store.WrongPerson, store.Unclear, store.Praise}

// CategoryHead is the head of a category, or below 0.
func CategoryHead(c store.Category) int {
	if i := slices.Index(headCategories[:], c); i >= 0 {
		return firstCategoryHead + i
	}
	return -1
}

// Features calls f with the hashed features of an answer: for training.
func (r *Reader) Features(a Answer, f func(*linear.Features)) {
	rd := r.scratch.Get().(*reading)
	defer r.scratch.Put(rd)
	rd.analyse(r, a)
	rd.features(rd.start(a.Question), rd.to)
	f(&rd.feats)
}

// Inputs are what the final model sees of an answer: for training.
func (r *Reader) Inputs(a Answer) []float32 {
	rd := r.scratch.Get().(*reading)
	defer r.scratch.Put(rd)
	rd.analyse(r, a)
	rd.addRating()
	rd.score(r, a.Question)
	return slices.Clone(rd.inputs)
}

package verdict

import (
	"slices"

	"leakytap/store"
)

// The heads of the model: what each of its scores is the log odds of.
const (
	FollowHead    = iota // needs follow-up, by customers' answers
	PatientHead          // the same, by patients' answers
	SentimentHead        // unhappy, by other texts
	DomainHead           // written by a patient, not by a customer
	UrgentHead           // urgent
	firstCategoryHead
)

// headCategories are the categories that have a head, in the order of the heads.
var headCategories = [...]store.Category{store.Complaint, store.Question, store.Suggestion, store.Hesitant,
	store.WrongPerson, store.Unclear, store.OptOut, store.Praise, store.Content}

// CategoryHead is the head of a category.
func CategoryHead(c store.Category) int {
	return firstCategoryHead + slices.Index(headCategories[:], c)
}

// Features are the hashed features that the model sees of an answer: for
// training.
func (r *Reader) Features(a Answer) []uint32 {
	rd := r.scratch.Get().(*reading)
	defer r.scratch.Put(rd)
	rd.analyse(r, a)
	return rd.features(nil)
}

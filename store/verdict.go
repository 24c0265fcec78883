package store

// Category is what a reply means, read as an answer to "Is there anything we
// could have done better?".
type Category string

// The categories, from the strongest need to the weakest.
const (
	Complaint   Category = "complaint"
	Question    Category = "question"
	Suggestion  Category = "suggestion"
	Hesitant    Category = "hesitant"
	WrongPerson Category = "wrong_person"
	Unclear     Category = "unclear"
	OptOut      Category = "opt_out"
	Praise      Category = "praise"
	Content     Category = "content"
)

// NeedsFollowUp reports whether a reply of this category has to reach the owner.
func (c Category) NeedsFollowUp() bool {
	switch c {
	case OptOut, Praise, Content:
		return false
	}
	return true
}

// Verdict is the reading of one reply: a category, what it asks of us, and the
// words that decided.
type Verdict struct {
	Category      Category
	NeedsFollowUp bool
	Urgent        bool
	OptOut        bool
	Language      string // BCP 47 primary tag; empty when it can't be told
	Evidence      []Evidence
}

// Evidence is a phrase of the customer's own words and, in plain language, what
// it tells. Text[Start:End] == Quote, in bytes of the reply's text.
type Evidence struct {
	Quote string `json:"quote"`
	Why   string `json:"why"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

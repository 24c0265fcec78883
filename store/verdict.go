package store

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
)

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
	Category      Category     `json:"category"`
	NeedsFollowUp bool         `json:"needs_follow_up" db:"needs_follow_up"`
	Urgent        bool         `json:"urgent"`
	OptOut        bool         `json:"opt_out" db:"opt_out"`
	Language      string       `json:"language"` // BCP 47 primary tag; empty when it can't be told
	Evidence      EvidenceList `json:"evidence"`
}

// Evidence is a phrase of the customer's own words and, in plain language, what
// it tells. Text[Start:End] == Quote, in bytes of the reply's text.
type Evidence struct {
	Quote string `json:"quote"`
	Why   string `json:"why"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// EvidenceList is kept as JSON.
type EvidenceList []Evidence

// Scan implements sql.Scanner.
func (l *EvidenceList) Scan(v any) error {
	s, ok := v.(string)
	if !ok {
		return fmt.Errorf("scan %T as evidence", v)
	}
	return json.Unmarshal([]byte(s), l)
}

// Value implements driver.Valuer.
func (l EvidenceList) Value() (driver.Value, error) {
	b, err := l.MarshalJSON()
	return string(b), err
}

// MarshalJSON writes a list, empty where there is nothing.
func (l EvidenceList) MarshalJSON() ([]byte, error) {
	if l == nil {
		return []byte("[]"), nil
	}
	return json.Marshal([]Evidence(l))
}

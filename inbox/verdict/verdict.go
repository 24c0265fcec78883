// Package verdict reads a customer's reply as an answer to "Is there anything
// we could have done better?" and shows the words that decided.
package verdict

import (
	"sync"

	"leakytap/store"
)

// Question is what the letter had asked.
type Question int

const (
	BetterQuestion   Question = iota // "Is there anything we could have done better?": no is good
	PutRightQuestion                 // "Did we put it right?": yes is good
)

// Options of a Reader.
type Options struct {
	// Dismissed says how often the owner has called a reply of this phrase
	// (see Phrase) not a problem. Nil: never.
	Dismissed func(phrase string) int
}

// Answer is a reply to be read.
type Answer struct {
	Text     string
	Subject  string // read only where Text is empty
	Question Question
	Language string // BCP 47 primary tag, a guess; may be empty
}

// Reader reads answers. It is safe for concurrent use.
type Reader struct {
	options  Options
	lexicons map[string]*lexicon
	valences map[string]int8
	scratch  sync.Pool
}

// New returns a Reader with the embedded rules and model.
func New(o Options) (*Reader, error) {
	r := &Reader{options: o, lexicons: map[string]*lexicon{}}
	r.scratch.New = func() any { return new(reading) }
	english, err := compile("en", englishClasses, slicesConcat(englishGood, englishUrgent, englishConcern, englishComplaint))
	if err != nil {
		return nil, err
	}
	r.lexicons["en"] = english
	if r.valences, err = readValences(); err != nil {
		return nil, err
	}
	return r, nil
}

func slicesConcat(tables ...[]rule) []rule {
	var all []rule
	for _, t := range tables {
		all = append(all, t...)
	}
	return all
}

// Read is the verdict on an answer. Its evidence quotes a.Text.
func (r *Reader) Read(a Answer) store.Verdict {
	rd := r.scratch.Get().(*reading)
	defer r.scratch.Put(rd)
	rd.analyse(r, a)
	return rd.judge(r, a)
}

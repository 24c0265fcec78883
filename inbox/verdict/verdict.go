package verdict

import (
	_ "embed"
	"slices"
	"sync"

	"leakytap/inbox/verdict/linear"
	"leakytap/store"
)

//go:embed model.bin
var modelFile []byte

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
	// Model is read instead of the embedded one; nil: the embedded one.
	Model *linear.Model
	// Letters is used instead of the embedded table, likewise.
	Letters []byte
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
	lexicons []*lexicon // English first
	detector *detector
	valences map[string]int8
	model    *linear.Model
	scratch  sync.Pool
}

// New returns a Reader with the embedded rules and model.
func New(o Options) (*Reader, error) {
	r := &Reader{options: o}
	r.scratch.New = func() any { return new(reading) }
	english, err := compile("en", englishClasses, slices.Concat(englishAnswers, englishGood, englishUrgent, englishAlarms, englishOptOut, englishConcern, englishComplaint))
	if err != nil {
		return nil, err
	}
	r.lexicons = append(r.lexicons, english)
	all := tongues()
	for i := range all {
		l, err := compile(all[i].language, classes{"good": all[i].good}, all[i].rules())
		if err != nil {
			return nil, err
		}
		l.small = words(all[i].small)
		r.lexicons = append(r.lexicons, l)
	}
	english.small = smallWords
	letters := o.Letters
	if letters == nil {
		letters = lettersFile
	}
	if r.detector, err = newDetector(all, letters); err != nil {
		return nil, err
	}
	if r.valences, err = readValences(); err != nil {
		return nil, err
	}
	r.model = o.Model
	if r.model == nil {
		if r.model, err = linear.Read(modelFile); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// Read is the verdict on an answer. Its evidence quotes a.Text.
func (r *Reader) Read(a Answer) store.Verdict {
	rd := r.scratch.Get().(*reading)
	defer r.scratch.Put(rd)
	rd.analyse(r, a)
	return rd.judge(r, a)
}

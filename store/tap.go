package store

import (
	"cmp"
	"slices"
	"time"
)

// Tap is a customer who may be going quiet, like a tap that leaks: nobody complains, and one day they are gone.
type Tap struct {
	Customer Customer
	Jobs     int // in the time that is looked at
	LastJob  time.Time
	Leaks    []Leak // why; at least one
}

// Leak is a sign that a customer is going quiet. Its fields beside Kind depend on it.
type Leak struct {
	Kind LeakKind

	Times    int  // LeakSilent: how many questions in a row brought no answer
	Answered bool // LeakSilent: they used to answer

	Usual, Now    int      // LeakShorter: characters of an answer, before (the median) and the last time
	Before, After Category // LeakCooler: what they used to say, and the last time

	Every, Since time.Duration // LeakOverdue: between their jobs (the median), and since the last
}

// LeakKind is how a customer goes quiet.
type LeakKind string

// The kinds of leaks.
const (
	LeakSilent  LeakKind = "silent"
	LeakCooler  LeakKind = "cooler"
	LeakShorter LeakKind = "shorter"
	LeakOverdue LeakKind = "overdue"
)

// When it is a leak.
const (
	tapMemory = 2 * 365 * 24 * time.Hour // how far back customers are looked at
	maxTaps   = 10

	silentTimes       = 2  // questions without an answer, of somebody who used to answer
	silentTimesAlways = 3  // of somebody who never has
	longAnswer        = 60 // characters; shorter ones can't be told apart
	shorterBy         = 3  // times
	overdueJobs       = 3
	overdueAfter      = 1.5                 // times the usual interval
	overdueUntil      = 4                   // times; then they are gone, not going
	leastInterval     = 14 * 24 * time.Hour // jobs closer together are one piece of work
)

// history is what a customer had done and said, oldest first.
type history struct {
	id      int64
	jobs    []jobSeen
	answers []answerSeen
}

type jobSeen struct {
	CustomerID  int64 `db:"customer_id"`
	CompletedAt Time  `db:"completed_at"`
	State       JobState
}

type answerSeen struct {
	CustomerID int64 `db:"customer_id"`
	Category   Category
	Length     int
}

// taps finds the customers who may be going quiet and about whom nothing is open.
func (tx *Tx) taps(d *Digest) error {
	since := At(tx.Now.Add(-tapMemory))
	var jobs []jobSeen
	if err := tx.list(&jobs, `SELECT customer_id, completed_at, state FROM jobs WHERE completed_at >= ? AND completed_at <= ? AND state <> 'cancelled'
		ORDER BY completed_at, id`, since, At(tx.Now)); err != nil {
		return err
	}
	var answers []answerSeen
	if err := tx.list(&answers, `SELECT r.customer_id, `+isA+` AS category, LENGTH(r.text) AS length FROM replies r WHERE r.received_at >= ?
		AND NOT EXISTS (SELECT 1 FROM replies e WHERE e.job_id = r.job_id AND e.id < r.id) ORDER BY r.received_at`, since); err != nil {
		return err
	}
	var busy []int64
	if err := tx.list(&busy, `SELECT customer_id FROM follow_ups WHERE state <> 'closed'`); err != nil {
		return err
	}
	customers := map[int64]*history{}
	for _, j := range jobs {
		h := customers[j.CustomerID]
		if h == nil {
			h = &history{id: j.CustomerID}
			customers[j.CustomerID] = h
		}
		h.jobs = append(h.jobs, j)
	}
	for _, a := range answers {
		if h := customers[a.CustomerID]; h != nil {
			h.answers = append(h.answers, a)
		}
	}
	for _, id := range busy {
		delete(customers, id)
	}
	return tx.choose(d, customers)
}

// choose keeps those who are worth watching most: with the most jobs, and of these the latest.
func (tx *Tx) choose(d *Digest, customers map[int64]*history) error {
	var taps []Tap
	for _, h := range customers {
		if leaks := h.leaks(tx.Now); len(leaks) > 0 {
			taps = append(taps, Tap{Customer: Customer{ID: h.id}, Jobs: len(h.jobs), LastJob: h.last(), Leaks: leaks})
		}
	}
	slices.SortFunc(taps, func(a, b Tap) int {
		return cmp.Or(b.Jobs-a.Jobs, b.LastJob.Compare(a.LastJob), cmp.Compare(a.Customer.ID, b.Customer.ID))
	})
	d.TapsMore = max(0, len(taps)-maxTaps)
	d.Taps = taps[:len(taps)-d.TapsMore]
	for i := range d.Taps {
		c := &d.Taps[i].Customer
		if err := tx.get(c, `SELECT id, email, name, created_at FROM customers WHERE id = ?`, c.ID); err != nil {
			return err
		}
	}
	return nil
}

func (h history) last() time.Time { return h.jobs[len(h.jobs)-1].CompletedAt.Time }

// leaks tells in which ways a customer is going quiet.
func (h history) leaks(now time.Time) (ls []Leak) {
	for _, l := range []*Leak{h.silent(), h.cooler(), h.shorter(), h.overdue(now)} {
		if l != nil {
			ls = append(ls, *l)
		}
	}
	return ls
}

func (h history) silent() *Leak {
	l := Leak{Kind: LeakSilent}
	for _, j := range slices.Backward(h.jobs) {
		if j.State == JobSilent {
			l.Times++
		} else if j.State == JobAnswered {
			l.Answered = true
			break
		}
	}
	if l.Times < silentTimes || l.Times < silentTimesAlways && !l.Answered {
		return nil
	}
	return &l
}

// warmth orders what customers say about a job; known is false for what says nothing about it.
func warmth(c Category) (degrees int, known bool) {
	switch c {
	case Praise:
		return 2, true
	case Content:
		return 1, true
	case Suggestion:
		return 0, true
	case Hesitant:
		return -1, true
	case Complaint:
		return -2, true
	}
	return 0, false
}

// telling are the answers that say something about a job.
func (h history) telling() (as []answerSeen) {
	for _, a := range h.answers {
		if _, known := warmth(a.Category); known {
			as = append(as, a)
		}
	}
	return as
}

func (h history) cooler() *Leak {
	as := h.telling()
	if len(as) < 3 {
		return nil
	}
	before, last := as[:len(as)-1], as[len(as)-1]
	slices.SortStableFunc(before, func(a, b answerSeen) int {
		wa, _ := warmth(a.Category)
		wb, _ := warmth(b.Category)
		return wa - wb
	})
	usual := before[(len(before)-1)/2].Category
	was, _ := warmth(usual)
	if is, _ := warmth(last.Category); is >= was || was < 1 {
		return nil
	}
	return &Leak{Kind: LeakCooler, Before: usual, After: last.Category}
}

func (h history) shorter() *Leak {
	as := h.telling()
	if len(as) < 3 {
		return nil
	}
	var lengths []int
	for _, a := range as[:len(as)-1] {
		lengths = append(lengths, a.Length)
	}
	usual, last := median(lengths), as[len(as)-1].Length
	if usual < longAnswer || last*shorterBy > usual {
		return nil
	}
	return &Leak{Kind: LeakShorter, Usual: usual, Now: last}
}

func (h history) overdue(now time.Time) *Leak {
	var gaps []time.Duration
	at := h.jobs[0].CompletedAt.Time
	for _, j := range h.jobs[1:] {
		if gap := j.CompletedAt.Sub(at); gap >= leastInterval {
			gaps = append(gaps, gap)
		}
		at = j.CompletedAt.Time
	}
	every, since := median(gaps), now.Sub(h.last())
	if len(gaps) < overdueJobs-1 || float64(since) < overdueAfter*float64(every) || since > overdueUntil*every {
		return nil
	}
	return &Leak{Kind: LeakOverdue, Every: every, Since: since}
}

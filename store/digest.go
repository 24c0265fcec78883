package store

import (
	"errors"
	"slices"
	"time"
)

// TrendWeeks is how many weeks a digest looks back on, its own included.
const TrendWeeks = 12

// How much of each a digest takes along.
const (
	maxOpen        = 10
	maxPraise      = 20
	maxSuggestions = 100
)

// Digest is what a week came to. Of what lasts (open follow-ups, leaky taps, signs of life) it tells how it stands now.
type Digest struct {
	Week            Week
	At              time.Time
	Asked, Answered int // customers asked in the week, and how many of them have answered since

	Weeks    []WeekSaid     // the last TrendWeeks, the digest's own last
	Said     []Said         // in all of these weeks, oldest first
	Open     []OpenFollowUp // neither answered nor closed
	OpenMore int            // follow-ups that are open beside those
	Unclosed int            // follow-ups whose customers were answered, and that nobody has closed

	Answers     int           // follow-ups that were first answered in the week
	AnswerTime  time.Duration // the median from their opening
	Outcomes    map[Outcome]int
	Recovered   []string // names
	Praise      []Praised
	Suggestions []Reply
	Taps        []Tap
	TapsMore    int

	Skips       []Skips
	Undelivered []LetterCount
	Quarantined int

	Reading, Sending  Health
	LastSent, LastJob Time
}

// Said is how a customer answered the question about a job.
type Said struct {
	At             Time `db:"received_at"`
	Category       Category
	Expect         string
	Staff, Service string
	Name           string
}

// Well reports whether there was nothing to better; told is false where the answer doesn't tell.
func (s Said) Well() (well, told bool) {
	switch s.Category {
	case Praise, Content:
		return true, true
	case Complaint, Suggestion, Hesitant:
		return false, true
	}
	return false, false
}

// WeekSaid is what customers said in a week, against what was expected of them.
type WeekSaid struct {
	Week     Week
	Verdicts map[Category]int
	Told     int // answers that tell whether there was something to better
	Well     int // how many of them had nothing

	// Of those whose jobs had an expectation: how many, how many were expected to be happy, how many had nothing to better.
	Expected, ExpectedHappy, ExpectedWell int

	Guess *int // the owner's, of 100
}

// OpenFollowUp is a follow-up that waits for the owner, with the reply that it is about.
type OpenFollowUp struct {
	FollowUp FollowUp
	Reply    Reply
}

// Skips is how many jobs were not asked about for a reason.
type Skips struct {
	Reason string
	N      int
}

// Digest gathers what a week came to.
func (tx *Tx) Digest(w Week) (d Digest, err error) {
	d = Digest{Week: w, At: tx.Now}
	for _, part := range []func(*Digest) error{tx.asked, tx.said, tx.guesses, tx.open, tx.answers, tx.settled, tx.worthReading, tx.notSent, tx.signsOfLife, tx.taps} {
		if err := part(&d); err != nil {
			return d, err
		}
	}
	return d, nil
}

func (tx *Tx) asked(d *Digest) error {
	var n struct{ Asked, Answered int }
	err := tx.get(&n, `SELECT COUNT(*) AS asked, COALESCE(SUM(CASE WHEN EXISTS (SELECT 1 FROM replies r WHERE r.job_id = j.id) THEN 1 ELSE 0 END), 0) AS answered
		FROM jobs j WHERE j.asked_at >= ? AND j.asked_at < ?`, At(d.Week.From), At(d.Week.To))
	d.Asked, d.Answered = n.Asked, n.Answered
	return err
}

// said counts the first reply to each ask: what comes later is about a follow-up.
func (tx *Tx) said(d *Digest) error {
	first := d.Week.Plus(1 - TrendWeeks)
	err := tx.list(&d.Said, `SELECT r.received_at, `+isA+` AS category, j.expect, j.staff, j.service, COALESCE(NULLIF(c.name, ''), c.email) AS name
		FROM replies r JOIN jobs j ON j.id = r.job_id JOIN customers c ON c.id = r.customer_id
		WHERE r.received_at >= ? AND r.received_at < ? AND NOT EXISTS (SELECT 1 FROM replies e WHERE e.job_id = r.job_id AND e.id < r.id)
		ORDER BY r.received_at`, At(first.From), At(d.Week.To))
	if err != nil {
		return err
	}
	rest := d.Said
	for i := range TrendWeeks {
		ws := WeekSaid{Week: first.Plus(i), Verdicts: map[Category]int{}}
		for len(rest) > 0 && ws.Week.Has(rest[0].At.Time) {
			ws.add(rest[0])
			rest = rest[1:]
		}
		d.Weeks = append(d.Weeks, ws)
	}
	return nil
}

func (ws *WeekSaid) add(s Said) {
	ws.Verdicts[s.Category]++
	well, told := s.Well()
	if !told {
		return
	}
	n := map[bool]int{true: 1}
	ws.Told++
	ws.Well += n[well]
	if s.Expect != "" {
		ws.Expected++
		ws.ExpectedHappy += n[s.Expect == "happy"]
		ws.ExpectedWell += n[well]
	}
}

// guesses finds what the owner guessed of each week, in answer to the digest of the week before.
func (tx *Tx) guesses(d *Digest) error {
	var gs []struct {
		Week  int64
		Guess *int
	}
	first, last := d.Weeks[0].Week, d.Weeks[len(d.Weeks)-1].Week
	if err := tx.list(&gs, `SELECT week, guess FROM digests WHERE week >= ? AND week <= ?`, first.Plus(-1).ID(), last.Plus(-1).ID()); err != nil {
		return err
	}
	for _, g := range gs {
		for i := range d.Weeks {
			if d.Weeks[i].Week.Plus(-1).ID() == g.Week {
				d.Weeks[i].Guess = g.Guess
			}
		}
	}
	return nil
}

func (tx *Tx) open(d *Digest) error {
	fs, err := tx.FollowUps(tx.Now)
	if err != nil {
		return err
	}
	all := len(fs)
	fs = slices.DeleteFunc(fs, func(f FollowUp) bool { return f.State == FollowUpAnswered })
	d.Unclosed = all - len(fs)
	slices.SortStableFunc(fs, func(a, b FollowUp) int {
		switch {
		case a.Urgent && !b.Urgent:
			return -1
		case b.Urgent && !a.Urgent:
			return 1
		}
		return 0
	})
	d.OpenMore = max(0, len(fs)-maxOpen)
	for _, f := range fs[:len(fs)-d.OpenMore] {
		r, err := tx.ReplyByID(f.ReplyID)
		if err != nil {
			return err
		}
		d.Open = append(d.Open, OpenFollowUp{f, r})
	}
	return nil
}

func (tx *Tx) answers(d *Digest) error {
	var took []time.Duration
	var fs []struct {
		Opened   Time `db:"opened_at"`
		Answered Time `db:"first_answered_at"`
	}
	err := tx.list(&fs, `SELECT opened_at, first_answered_at FROM follow_ups WHERE first_answered_at >= ? AND first_answered_at < ?`, At(d.Week.From), At(d.Week.To))
	for _, f := range fs {
		took = append(took, f.Answered.Sub(f.Opened.Time))
	}
	d.Answers, d.AnswerTime = len(took), median(took)
	return err
}

// median is the middle one, or the mean of the two in the middle; 0 of none.
func median[T ~int | ~int64](of []T) T {
	if len(of) == 0 {
		return 0
	}
	of = slices.Sorted(slices.Values(of))
	return of[(len(of)-1)/2] + (of[len(of)/2]-of[(len(of)-1)/2])/2
}

// settled counts how follow-ups ended: by the customer's word, or by the owner's.
func (tx *Tx) settled(d *Digest) error {
	var fs []struct {
		Outcome Outcome
		Name    string
	}
	err := tx.list(&fs, `SELECT f.outcome, COALESCE(NULLIF(c.name, ''), c.email) AS name FROM follow_ups f JOIN customers c ON c.id = f.customer_id
		WHERE f.settled_at >= ? AND f.settled_at < ? ORDER BY f.settled_at`, At(d.Week.From), At(d.Week.To))
	d.Outcomes = map[Outcome]int{}
	for _, f := range fs {
		d.Outcomes[f.Outcome]++
		if f.Outcome == Recovered {
			d.Recovered = append(d.Recovered, f.Name)
		}
	}
	return err
}

func (tx *Tx) worthReading(d *Digest) error {
	from, to := At(d.Week.From), At(d.Week.To)
	err := tx.list(&d.Praise, selectPraise+`WHERE r.received_at >= ? AND r.received_at < ? AND `+isA+` = 'praise' ORDER BY r.received_at LIMIT ?`, from, to, maxPraise)
	if err != nil {
		return err
	}
	return tx.list(&d.Suggestions, selectReply+`WHERE r.received_at >= ? AND r.received_at < ? AND `+isA+` = 'suggestion' ORDER BY r.received_at LIMIT ?`, from, to, maxSuggestions)
}

func (tx *Tx) notSent(d *Digest) error {
	from, to := At(d.Week.From), At(d.Week.To)
	if err := tx.list(&d.Skips, `SELECT skip_reason AS reason, COUNT(*) AS n FROM jobs WHERE skipped_at >= ? AND skipped_at < ? AND state = 'skipped'
		GROUP BY skip_reason ORDER BY skip_reason`, from, to); err != nil {
		return err
	}
	err := tx.list(&d.Undelivered, `SELECT kind, state, COUNT(*) AS n FROM letters WHERE state IN ('unknown', 'failed', 'expired', 'suppressed') AND created_at >= ? AND created_at < ?
		AND (state <> 'suppressed' OR error IN (?, ?, ?, ?, ?)) GROUP BY kind, state ORDER BY kind, state`,
		from, to, SuppressedOptOut, SuppressedBounce, SuppressedAbuse, SuppressedOwner, SuppressedErased)
	if err != nil {
		return err
	}
	return tx.get(&d.Quarantined, `SELECT COUNT(*) FROM messages WHERE problem <> '' AND read_at >= ? AND read_at < ?`, from, to)
}

func (tx *Tx) signsOfLife(d *Digest) (err error) {
	if d.Reading, err = tx.HealthOf(Reading); err != nil {
		return err
	}
	if d.Sending, err = tx.HealthOf(Sending); err != nil {
		return err
	}
	if err := tx.get(&d.LastSent, `SELECT sent_at FROM letters WHERE sent_at IS NOT NULL ORDER BY sent_at DESC LIMIT 1`); err != nil && !errors.Is(err, ErrNotFound) {
		return err
	}
	err = tx.get(&d.LastJob, `SELECT created_at FROM jobs WHERE id = (SELECT MAX(id) FROM jobs)`)
	if errors.Is(err, ErrNotFound) {
		return nil
	}
	return err
}

// FirstJobAt is when the first job was received that is still known; zero if there is none.
func (tx *Tx) FirstJobAt() (t Time, err error) {
	err = tx.get(&t, `SELECT created_at FROM jobs WHERE id = (SELECT MIN(id) FROM jobs)`)
	if errors.Is(err, ErrNotFound) {
		return t, nil
	}
	return t, err
}

// DigestQueued reports whether the digest of a week has been queued since the week was over.
func (tx *Tx) DigestQueued(w Week) (queued bool, err error) {
	return queued, tx.get(&queued, `SELECT EXISTS (SELECT 1 FROM digests WHERE week = ? AND queued_at >= ?)`, w.ID(), At(w.To))
}

// DigestLetters finds to whom and when the digest of a week was queued since the week was over, where it is out or will be.
func (tx *Tx) DigestLetters(w Week) (ls []Letter, err error) {
	err = tx.list(&ls, `SELECT recipient, created_at, message_id FROM letters
		WHERE NOT to_customer AND kind = 'digest' AND created_at >= ? AND state NOT IN ('failed', 'expired') ORDER BY created_at`, At(w.To))
	return slices.DeleteFunc(ls, func(l Letter) bool {
		return !slices.Contains(tx.FindTokens(l.MessageID), Token{DigestToken, w.ID()})
	}), err
}

// QueueDigest notes, in the transaction that queues it, that a week's digest need not be written again.
func (tx *Tx) QueueDigest(week int64) error {
	return tx.exec(`INSERT INTO digests (week, queued_at) VALUES (?, ?) ON CONFLICT (week) DO UPDATE SET queued_at = excluded.queued_at`, week, At(tx.Now))
}

// Guess records how many of 100 customers the owner expects to have nothing to better in the week after that of a
// digest; the last guess counts.
func (tx *Tx) Guess(week int64, percent int, by string) error {
	return tx.exec(`INSERT INTO digests (week, guess, guessed_at, guessed_by) VALUES (?, ?, ?, ?)
		ON CONFLICT (week) DO UPDATE SET guess = excluded.guess, guessed_at = excluded.guessed_at, guessed_by = excluded.guessed_by`, week, percent, At(tx.Now), by)
}

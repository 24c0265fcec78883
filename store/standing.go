package store

import (
	"fmt"
	"time"
)

// SourceEvery is the source of the jobs that are regular occasions.
const SourceEvery = "every"

// Standing is a customer who is asked regularly, without a job each time: a
// tenant, a retainer.
type Standing struct {
	CustomerID int64         `json:"-" db:"customer_id"`
	Every      time.Duration `json:"-"`
	Summary    string        `json:"summary"`
	Consent    bool          `json:"consent"`
	NextAt     Time          `json:"next_at" db:"next_at"`

	CustomerEmail string `json:"-" db:"customer_email"`
	EveryUS       int64  `json:"-" db:"every_us"`
}

const selectStanding = `SELECT s.customer_id, s.every_us, s.summary, s.consent, s.next_at, c.email AS customer_email
	FROM standing s JOIN customers c ON c.id = s.customer_id `

// Stand has a customer asked regularly from now on: the next time that long after
// they were asked last, or at once.
func (tx *Tx) Stand(email, name string, s Standing) (Standing, error) {
	c, err := tx.customer(email, name)
	if err != nil {
		return s, err
	}
	var asked Time
	if err := tx.get(&asked, `SELECT MAX(asked_at) FROM jobs WHERE customer_id = ?`, c.ID); err != nil {
		return s, err
	}
	s.CustomerID, s.CustomerEmail, s.NextAt = c.ID, c.Email, At(tx.Now)
	if next := asked.Add(s.Every); !asked.IsZero() && next.After(tx.Now) {
		s.NextAt = At(next)
	}
	return s, tx.exec(`INSERT INTO standing (customer_id, every_us, summary, consent, next_at) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (customer_id) DO UPDATE SET every_us = excluded.every_us, summary = excluded.summary, consent = excluded.consent, next_at = excluded.next_at`,
		s.CustomerID, s.Every.Microseconds(), s.Summary, s.Consent, s.NextAt)
}

// Unstand ends the regular asking; it reports whether there was any.
func (tx *Tx) Unstand(email string) (bool, error) {
	return tx.changed(`DELETE FROM standing WHERE customer_id = (SELECT id FROM customers WHERE email = ?)`, email)
}

// StandingOf returns how a customer is asked regularly, or ErrNotFound.
func (tx *Tx) StandingOf(customerID int64) (s Standing, err error) {
	err = tx.get(&s, selectStanding+`WHERE s.customer_id = ?`, customerID)
	s.Every = time.Duration(s.EveryUS) * time.Microsecond
	return s, err
}

// AddStandingJobs makes the jobs of the customers whose regular occasion has come:
// one each, as if it were completed so long before now that its ask is due. Those
// who were asked after the cooldown began wait until it is over; those who want no
// mail are passed over.
func (tx *Tx) AddStandingJobs(delay, cooldown time.Duration) (js []Job, err error) {
	var due []Standing
	if err := tx.list(&due, selectStanding+`WHERE s.next_at <= ? ORDER BY s.next_at LIMIT 200`, At(tx.Now)); err != nil {
		return nil, err
	}
	for _, s := range due {
		next := tx.Now.Add(time.Duration(s.EveryUS) * time.Microsecond)
		suppressed, err := tx.Suppressed(s.CustomerEmail)
		if err != nil {
			return nil, err
		}
		asked, err := tx.AskedSince(s.CustomerID, tx.Now.Add(-cooldown))
		if err != nil {
			return nil, err
		}
		switch {
		case suppressed != "":
		case asked:
			next = tx.Now.Add(24 * time.Hour)
		default:
			j, added, err := tx.AddJob(Job{
				Ref: fmt.Sprintf("every-%d-%s", s.CustomerID, tx.Now.Format(time.DateOnly)), CustomerEmail: s.CustomerEmail,
				Summary: s.Summary, Consent: s.Consent, Source: SourceEvery, CompletedAt: At(tx.Now.Add(-delay)),
			})
			if err != nil {
				return nil, err
			}
			if added {
				js = append(js, j)
			}
		}
		if err := tx.exec(`UPDATE standing SET next_at = ? WHERE customer_id = ?`, At(next), s.CustomerID); err != nil {
			return nil, err
		}
	}
	return js, nil
}

package store

import "errors"

// Why an address is never written to again.
const (
	SuppressedOptOut = "opt_out" // the customer asked for it
	SuppressedBounce = "bounce"  // the address doesn't take mail
	SuppressedAbuse  = "complaint_report"
	SuppressedOwner  = "owner"  // the business asked for it
	SuppressedErased = "erased" // nothing but a hash of the address is kept
)

// Suppression is why and since when an address is not written to.
type Suppression struct {
	Reason string `json:"reason"`
	Note   string `json:"note"`
	At     Time   `json:"at"`
}

// Suppress never writes to an address again, from this moment: queued letters
// to it are put away when they come up, jobs that wait for their ask are skipped.
func (tx *Tx) Suppress(email, reason, note string) error {
	erased, err := tx.Erased(email)
	if err != nil || erased {
		return err
	}
	err = tx.exec(`INSERT INTO suppressions (email, reason, note, at) VALUES (?, ?, ?, ?) ON CONFLICT (email) DO NOTHING`, email, reason, note, At(tx.Now))
	if err != nil {
		return err
	}
	if err := tx.exec(`UPDATE letters SET state = 'suppressed', error = ? WHERE recipient = ? AND state = 'queued' AND to_customer`, reason, email); err != nil {
		return err
	}
	return tx.exec(`UPDATE jobs SET state = 'skipped', skip_reason = ?, skipped_at = ? WHERE state = 'waiting' AND customer_id = (SELECT id FROM customers WHERE email = ?)`,
		SkipSuppressed, At(tx.Now), email)
}

// Suppressed returns why an address is not written to, or "".
func (tx *Tx) Suppressed(email string) (reason string, err error) {
	s, err := tx.SuppressionOf(email)
	return s.Reason, err
}

// SuppressionOf returns why and since when an address is not written to; all is
// empty where it may be.
func (tx *Tx) SuppressionOf(email string) (s Suppression, err error) {
	err = tx.get(&s, `SELECT reason, note, at FROM suppressions WHERE email = ?`, email)
	if !errors.Is(err, ErrNotFound) {
		return s, err
	}
	err = tx.get(&s.At, `SELECT at FROM erasures WHERE hash = ? AND lifted_at IS NULL`, tx.hash(email))
	if errors.Is(err, ErrNotFound) {
		return Suppression{}, nil
	}
	s.Reason = SuppressedErased
	return s, err
}

// Allow lifts a suppression or an erasure, and notes why it may be lifted. It
// returns what was lifted: nothing where Reason is empty.
func (tx *Tx) Allow(email, why string) (Suppression, error) {
	s, err := tx.SuppressionOf(email)
	if err != nil || s.Reason == "" {
		return s, err
	}
	if err := tx.exec(`DELETE FROM suppressions WHERE email = ?`, email); err != nil {
		return s, err
	}
	if err := tx.exec(`UPDATE erasures SET lifted_at = ? WHERE hash = ?`, At(tx.Now), tx.hash(email)); err != nil {
		return s, err
	}
	text := email + ", which was suppressed (" + s.Reason + "), may be written to again"
	if why != "" {
		text += ": " + why
	}
	return s, tx.Log(allowed, 0, text)
}

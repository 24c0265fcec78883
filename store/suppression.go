package store

import "errors"

// Why an address is never written to again.
const (
	SuppressedOptOut = "opt_out" // the customer asked for it
	SuppressedBounce = "bounce"  // the address doesn't take mail
	SuppressedAbuse  = "complaint_report"
	SuppressedOwner  = "owner" // the business asked for it
)

// Suppress never writes to an address again, from this moment: queued letters
// to it are put away when they come up, jobs that wait for their ask are skipped.
func (tx *Tx) Suppress(email, reason, note string) error {
	err := tx.exec(`INSERT INTO suppressions (email, reason, note, at) VALUES (?, ?, ?, ?) ON CONFLICT (email) DO NOTHING`, email, reason, note, At(tx.Now))
	if err != nil {
		return err
	}
	if err := tx.exec(`UPDATE letters SET state = 'suppressed', error = ? WHERE recipient = ? AND state = 'queued' AND to_customer`, reason, email); err != nil {
		return err
	}
	return tx.exec(`UPDATE jobs SET state = 'skipped', skip_reason = ? WHERE state = 'waiting' AND customer_id = (SELECT id FROM customers WHERE email = ?)`, SkipSuppressed, email)
}

// Suppressed returns why an address is not written to, or "".
func (tx *Tx) Suppressed(email string) (reason string, err error) {
	err = tx.get(&reason, `SELECT reason FROM suppressions WHERE email = ?`, email)
	if errors.Is(err, ErrNotFound) {
		return "", nil
	}
	return reason, err
}

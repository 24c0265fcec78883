package store

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
)

// ErrErased is returned for a customer of whom nothing may be kept.
var ErrErased = errors.New("this customer was erased, and is neither kept nor asked again")

// hash is what is kept of an erased address: an HMAC (RFC 2104) with the
// database's own key, so that nobody else can try addresses against it.
func (tx *Tx) hash(email string) []byte {
	h := hmac.New(sha256.New, tx.key)
	h.Write([]byte("erased " + email))
	return h.Sum(nil)
}

// Erased reports whether the customer with this address was erased.
func (tx *Tx) Erased(email string) (erased bool, err error) {
	return erased, tx.get(&erased, `SELECT EXISTS (SELECT 1 FROM erasures WHERE hash = ? AND lifted_at IS NULL)`, tx.hash(email))
}

// Erasure counts what an erasure has removed.
type Erasure struct {
	Jobs, Letters, Replies, Mails int
}

// Erase removes all that is known of the customer with this address, and keeps a
// keyed hash of it so that they are neither stored nor asked again. An address
// that isn't known is erased all the same. What was removed can't be found in the
// file either.
func (s *Store) Erase(ctx context.Context, email string) (e Erasure, err error) {
	err = s.Write(ctx, func(tx *Tx) error {
		e, err = tx.erase(email)
		return err
	})
	if err != nil {
		return e, err
	}
	return e, errors.Join(s.forget(ctx), s.listErasures(ctx))
}

// forget takes what was deleted out of the write-ahead log, too: what stays in the
// file is overwritten (secure_delete).
func (s *Store) forget(ctx context.Context) error {
	var busy, pages, done int
	if err := s.w.QueryRowxContext(ctx, `PRAGMA wal_checkpoint(TRUNCATE)`).Scan(&busy, &pages, &done); err != nil {
		return fmt.Errorf("empty the write-ahead log: %w", err)
	}
	if busy != 0 {
		return errors.New("all is erased, but the write-ahead log still holds it because another program is reading the database: run this once more")
	}
	return nil
}

func (tx *Tx) erase(email string) (e Erasure, err error) {
	err = tx.exec(`INSERT INTO erasures (hash, at) VALUES (?, ?) ON CONFLICT (hash) DO UPDATE SET lifted_at = NULL, at = excluded.at WHERE lifted_at IS NOT NULL`, tx.hash(email), At(tx.Now))
	if err != nil {
		return e, err
	}
	c, err := tx.CustomerByEmail(email)
	if err != nil && !errors.Is(err, ErrNotFound) {
		return e, err
	}
	if err == nil {
		if e, err = tx.eraseCustomer(c); err != nil {
			return e, err
		}
	}
	for _, query := range []string{
		`DELETE FROM suppressions WHERE email = ?`,
		`DELETE FROM events WHERE kind <> 'allowed' AND instr(lower(text), ?) > 0`,
		`DELETE FROM events WHERE kind = 'allowed' AND (substr(text, 1, length(?1) + 2) = ?1 || ', ' OR instr(lower(substr(text, instr(text, ', '))), ?1) > 0)`, // whose it is, or whom it names
		`UPDATE messages SET raw = NULL WHERE raw IS NOT NULL AND instr(lower(CAST(raw AS TEXT)), ?) > 0`,
		`UPDATE health SET error = '' WHERE instr(lower(error), ?) > 0`,
	} {
		if err := tx.exec(query, email); err != nil {
			return e, err
		}
	}
	return e, nil
}

// What is a customer's: of each table, by the customer's id alone.
const (
	theirJobs      = `(SELECT id FROM jobs WHERE customer_id = ?1)`
	theirFollowUps = `(SELECT id FROM follow_ups WHERE customer_id = ?1)`
	theirReplies   = `(SELECT id FROM replies WHERE customer_id = ?1)`
)

// eraseCustomer deletes the rows about a customer, those that point before those
// that are pointed at. Letters to the owner about several customers lose their
// words once they are out; those that aren't are written anew without this one.
func (tx *Tx) eraseCustomer(c Customer) (e Erasure, err error) {
	err = tx.get(&e, `SELECT (SELECT COUNT(*) FROM jobs WHERE customer_id = ?1) AS jobs, (SELECT COUNT(*) FROM letters WHERE customer_id = ?1) AS letters,
		(SELECT COUNT(*) FROM replies WHERE customer_id = ?1) AS replies, (SELECT COUNT(*) FROM messages WHERE customer_id = ?1) AS mails`, c.ID)
	if err != nil {
		return e, err
	}
	for _, query := range []string{
		`DELETE FROM consents WHERE reply_id IN ` + theirReplies,
		`DELETE FROM follow_up_events WHERE follow_up_id IN ` + theirFollowUps,
		`DELETE FROM letters WHERE customer_id = ?1 OR job_id IN ` + theirJobs + ` OR follow_up_id IN ` + theirFollowUps,
		`DELETE FROM replies WHERE customer_id = ?1`,
		`DELETE FROM follow_ups WHERE customer_id = ?1`,
		`DELETE FROM messages WHERE customer_id = ?1`,
		`DELETE FROM events WHERE job_id IN ` + theirJobs,
		`DELETE FROM standing WHERE customer_id = ?1`,
		`DELETE FROM jobs WHERE customer_id = ?1`,
		`DELETE FROM customers WHERE id = ?1`,
	} {
		if err := tx.exec(query, c.ID); err != nil {
			return e, fmt.Errorf("%s: %w", query, err)
		}
	}
	if err := tx.exec(`DELETE FROM letters WHERE NOT to_customer AND follow_up_id IS NULL AND created_at >= ? AND `+underWay, c.CreatedAt); err != nil {
		return e, err
	}
	if err := tx.exec(`UPDATE digests SET queued_at = NULL WHERE queued_at >= ? AND NOT EXISTS
		(SELECT 1 FROM letters l WHERE NOT l.to_customer AND l.kind = 'digest' AND l.created_at = digests.queued_at)`, c.CreatedAt); err != nil {
		return e, err
	}
	return e, tx.exec(`UPDATE letters SET subject = '', text = '', raw = ? WHERE NOT to_customer AND follow_up_id IS NULL AND created_at >= ?`, []byte{}, c.CreatedAt)
}

// Pseudonym is a name for an address that tells nobody without the database whose
// it is, the same one each time: for logs.
func (s *Store) Pseudonym(address string) string {
	h := hmac.New(sha256.New, s.key)
	h.Write([]byte("pseudonym " + strings.ToLower(address)))
	return "address-" + hex.EncodeToString(h.Sum(nil)[:6])
}

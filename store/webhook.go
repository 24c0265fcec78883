package store

import (
	"errors"
	"time"
)

// ErrSeen is returned for a webhook that was taken before.
var ErrSeen = errors.New("this webhook was taken before")

// webhookMemory is how long ids of webhooks are remembered; older ones are refused
// by their time.
const webhookMemory = time.Hour

// TakeWebhook remembers a webhook's id, or returns ErrSeen.
func (tx *Tx) TakeWebhook(id string) error {
	if err := tx.exec(`DELETE FROM webhooks WHERE at < ?`, At(tx.Now.Add(-webhookMemory))); err != nil {
		return err
	}
	news, err := tx.changed(`INSERT INTO webhooks (id, at) VALUES (?, ?) ON CONFLICT (id) DO NOTHING`, id, At(tx.Now))
	if err == nil && !news {
		return ErrSeen
	}
	return err
}

// CustomerByToken finds the customer that a token in a letter to them names.
func (tx *Tx) CustomerByToken(token string) (c Customer, err error) {
	found := tx.FindTokens(token)
	if len(found) != 1 {
		return c, ErrNotFound
	}
	query := map[TokenKind]string{
		JobToken:       `SELECT customer_id FROM jobs WHERE id = ?`,
		CheckBackToken: `SELECT customer_id FROM follow_ups WHERE id = ?`,
		ProbeToken:     `SELECT customer_id FROM follow_ups WHERE id = ?`,
		ThanksToken:    `SELECT customer_id FROM replies WHERE id = ?`,
	}[found[0].Kind]
	if query == "" {
		return c, ErrNotFound
	}
	return c, tx.get(&c, `SELECT id, email, name, created_at FROM customers WHERE id = (`+query+`)`, found[0].ID)
}

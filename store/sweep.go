package store

import (
	"errors"
	"fmt"
	"time"
)

// Retention is how long what people wrote is kept; 0 is for ever.
type Retention struct {
	Raw   time.Duration // whole mails, in and out
	Words time.Duration // replies' words, letters' words, notes
}

// underWay are the letters that may still be sent.
const underWay = `state IN ('queued', 'claimed', 'dot')`

const (
	sweepEvery   = 24 * time.Hour
	sweepAtATime = 500 // rows of each table in one transaction
)

// Sweep forgets, once a day, what has been kept long enough, a bounded number of
// rows at a time. The words of follow-ups that aren't closed stay, and so do the
// words that a customer allowed to be quoted. It returns how many rows it swept.
func (tx *Tx) Sweep(keep Retention) (swept int, err error) {
	var last Time
	err = tx.get(&last, `SELECT well_at FROM health WHERE what = ?`, sweepRow)
	if err != nil && !errors.Is(err, ErrNotFound) || tx.Now.Sub(last.Time) < sweepEvery {
		return 0, err
	}
	full := false
	for _, s := range []struct {
		keep  time.Duration
		query string
		args  []any
	}{
		{keep.Raw, `UPDATE messages SET raw = NULL WHERE id IN (SELECT m.id FROM messages m WHERE m.raw IS NOT NULL AND m.read_at < ?
			AND NOT EXISTS (SELECT 1 FROM replies r JOIN follow_ups f ON f.id = r.follow_up_id WHERE r.mail_id = m.id AND f.state <> 'closed') LIMIT ?)`, nil},
		{keep.Raw, `UPDATE letters SET raw = ? WHERE id IN (SELECT id FROM letters WHERE length(raw) > 0 AND created_at < ? AND NOT ` + underWay + ` LIMIT ?)`, []any{[]byte{}}},
		{keep.Words, `UPDATE letters SET subject = '', text = '' WHERE id IN (SELECT id FROM letters WHERE text <> '' AND created_at < ? AND NOT ` + underWay + ` LIMIT ?)`, nil},
		{keep.Words, `UPDATE replies SET subject = '', text = '', signature = '', attachments = '', from_name = '', evidence = '[]', phrase = '' WHERE id IN (
			SELECT r.id FROM replies r LEFT JOIN follow_ups f ON f.id = r.follow_up_id
			WHERE (r.text <> '' OR r.signature <> '' OR r.subject <> '') AND r.received_at < ? AND (f.id IS NULL OR f.state = 'closed') LIMIT ?)`, nil},
		{keep.Words, `UPDATE follow_up_events SET note = '' WHERE id IN (SELECT e.id FROM follow_up_events e JOIN follow_ups f ON f.id = e.follow_up_id
			WHERE e.note <> '' AND e.at < ? AND f.state = 'closed' LIMIT ?)`, nil},
	} {
		if s.keep == 0 {
			continue
		}
		n, err := tx.affected(s.query, append(s.args, At(tx.Now.Add(-s.keep)), sweepAtATime)...)
		if err != nil {
			return swept, fmt.Errorf("sweep: %w", err)
		}
		swept += n
		full = full || n == sweepAtATime
	}
	if full {
		return swept, nil
	}
	return swept, tx.exec(`INSERT INTO health (what, well_at) VALUES (?, ?) ON CONFLICT (what) DO UPDATE SET well_at = excluded.well_at`, sweepRow, At(tx.Now))
}

const sweepRow = "sweep"

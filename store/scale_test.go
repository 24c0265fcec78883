package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"
)

// BenchmarkScale works on a generated business of some years. LEAKYTAP_SCALE is
// its number of jobs, 20,000 if it isn't set; a fifth as many customers and
// replies, as many asks.
func BenchmarkScale(b *testing.B) {
	jobs := 20_000
	if v := os.Getenv("LEAKYTAP_SCALE"); v != "" {
		n, err := strconv.Atoi(v)
		if err != nil {
			b.Fatal(err)
		}
		jobs = n
	}
	c := newClock()
	path := filepath.Join(b.TempDir(), "leakytap.db")
	s := openAt(b, path, c)
	started := time.Now()
	generate(b, s, jobs)
	size := int64(0)
	if info, err := os.Stat(path); err == nil {
		size = info.Size()
	}
	b.Logf("%d jobs generated in %v, %d MB", jobs, time.Since(started).Round(time.Millisecond), size>>20)

	month := 30 * day
	missing := func(err error) error {
		if errors.Is(err, ErrNotFound) {
			return nil
		}
		return err
	}
	for _, bench := range []struct {
		name string
		do   func(*Tx, int) error
	}{
		{"jobs to ask", func(tx *Tx, _ int) error { _, err := tx.JobsToAsk(tx.Now, 200); return err }},
		{"jobs to remind", func(tx *Tx, _ int) error { _, err := tx.JobsToRemind(tx.Now.Add(-5*day), 200); return err }},
		{"jobs gone silent", func(tx *Tx, _ int) error { _, err := tx.SilenceJobs(tx.Now.Add(-month)); return err }},
		{"letter to claim", func(tx *Tx, _ int) error { _, err := tx.dueLetter(true); return missing(err) }},
		{"caps", func(tx *Tx, _ int) error { _, err := tx.LettersToCustomersSince(tx.Now.Add(-day)); return err }},
		{"cooldown", func(tx *Tx, i int) error {
			_, err := tx.AskedSince(int64(1+i*7919%(jobs/5)), tx.Now.Add(-90*day))
			return err
		}},
		{"follow-ups to alert, nag and escalate", func(tx *Tx, _ int) error {
			_, err1 := tx.FollowUpsToAlert()
			_, err2 := tx.FollowUpsToNag(tx.Now.Add(-day))
			_, err3 := tx.FollowUpsToEscalate(tx.Now.Add(-2 * day))
			return errors.Join(err1, err2, err3)
		}},
		{"reply by thread", func(tx *Tx, i int) error {
			_, err := tx.LetterByMessageID(fmt.Sprintf("ask-%d@acme.test", 1+i*7919%jobs))
			return missing(err)
		}},
		{"unrelated mail by thread and sender", func(tx *Tx, i int) error {
			_, err := tx.LetterByMessageID(fmt.Sprintf("other-%d@elsewhere.test", i))
			_, err2 := tx.RecentJob(fmt.Sprintf("other-%d@elsewhere.test", i), tx.Now.Add(-month))
			return errors.Join(missing(err), missing(err2))
		}},
		{"reply by sender", func(tx *Tx, i int) error {
			_, err := tx.RecentJob(fmt.Sprintf("c%d@example.test", 1+i*7919%(jobs/5)), tx.Now.Add(-10*365*day))
			return err
		}},
		{"bounce by recipient", func(tx *Tx, i int) error {
			_, err := tx.LastLetterTo(fmt.Sprintf("c%d@example.test", 1+i*7919%(jobs/5)), tx.Now.Add(-10*365*day))
			return missing(err)
		}},
		{"letter of a job", func(tx *Tx, i int) error {
			_, err := tx.LastCustomerLetter(int64(1 + i*7919%jobs))
			return missing(err)
		}},
		{"follow-up list", func(tx *Tx, _ int) error { _, err := tx.FollowUps(tx.Now.Add(-month)); return err }},
		{"letter counts", func(tx *Tx, _ int) error { _, err := tx.LetterCounts(); return err }},
	} {
		b.Run(bench.name, func(b *testing.B) {
			i := 0
			for b.Loop() {
				i++
				if err := s.Write(b.Context(), func(tx *Tx) error { return bench.do(tx, i) }); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("start", func(b *testing.B) {
		for b.Loop() {
			s, err := Open(b.Context(), path, c.now)
			if err != nil {
				b.Fatal(err)
			}
			err = s.Write(b.Context(), func(tx *Tx) error { _, err := tx.RecoverLetters(); return err })
			if err := errors.Join(err, s.Close()); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// generate fills an empty database: jobs over five years, the last of them
// still waiting or asked, fifty follow-ups open, one ask in a hundred failed.
func generate(b *testing.B, s *Store, jobs int) {
	const series = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1) INSERT INTO `
	now := newClock().t.UnixMicro()
	customers := jobs / 5
	last := jobs - jobs/200   // jobs behind this one wait
	recent := last - jobs/200 // jobs behind this one were asked lately
	raw := 1500
	if jobs > 1_000_000 {
		raw = 300 // to fit on a small disk
	}
	step := 5 * 365 * day.Microseconds() / int64(jobs)
	for _, fill := range []struct {
		n         int
		statement string
		args      []any
	}{
		{customers, `customers (email, name, created_at) SELECT 'c' || i || '@example.test', 'Customer ' || i, 0 FROM n`, nil},
		{jobs, `jobs (ref, customer_id, summary, state, completed_at, created_at, ask_letter_id, asked_at)
			SELECT 'J' || i, 1 + i % ?2, 'boiler service', CASE WHEN i > ?3 THEN 'waiting' WHEN i > ?4 THEN 'asked' WHEN i % 5 = 0 THEN 'answered' ELSE 'silent' END,
				?5 - (?1 - i) * ?6, 0, CASE WHEN i <= ?3 THEN i END, CASE WHEN i <= ?3 THEN ?5 - (?1 - i) * ?6 END FROM n`,
			[]any{customers, last, recent, now, step}},
		{last, `letters (kind, to_customer, state, recipient, subject, text, raw, message_id, customer_id, job_id, created_at, due_at, expires_at, sent_at)
			SELECT 'ask', 1, CASE WHEN i % 100 = 0 THEN 'failed' ELSE 'sent' END, 'c' || (1 + i % ?2) || '@example.test', 'One question', 'Is there anything?', zeroblob(?5),
				'ask-' || i || '@acme.test', 1 + i % ?2, i, ?3 - (?6 - i) * ?4, ?3 - (?6 - i) * ?4, ?3, ?3 - (?6 - i) * ?4 FROM n`,
			[]any{customers, now, step, raw, jobs}},
		{jobs / 5, `messages (folder, uid_validity, uid, message_id, content_hash, kind, size, received_at, read_at)
			SELECT 'INBOX', 1, i, 'r' || i || '@example.test', CAST(i AS BLOB), 'reply', 1000, 0, 0 FROM n`, nil},
		{jobs / 5, `replies (mail_id, customer_id, job_id, matched_by, from_email, received_at, text, category, needs_follow_up, urgent, opt_out)
			SELECT i, 1 + i % ?2, i, 'token', 'c@example.test', 0, 'No, all good thanks', 'content', 0, 0, 0 FROM n`, []any{customers}},
		{jobs / 20, `follow_ups (reply_id, job_id, customer_id, state, urgent, opened_at, alerted_at, closed_at)
			SELECT i, i, 1 + i % ?2, CASE WHEN i > ?1 - 50 THEN 'open' ELSE 'closed' END, 0, ?3, ?3, CASE WHEN i <= ?1 - 50 THEN ?3 - (?1 - i) * ?4 END FROM n`,
			[]any{customers, now - 3*day.Microseconds(), 20 * step}},
	} {
		if _, err := s.w.ExecContext(b.Context(), series+fill.statement, append([]any{fill.n}, fill.args...)...); err != nil {
			b.Fatal(err)
		}
	}
}

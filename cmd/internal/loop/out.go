package loop

import (
	"time"

	"leakytap/cmd/internal/config"
	"leakytap/mailer/letter"
	"leakytap/store"
)

// batch is how many jobs are looked at in one transaction.
const batch = 200

// ownerLetterLife is how long a letter to the owner stays worth sending. An
// alert is asked for again when it expires unsent; a nag has a successor.
const ownerLetterLife = 30 * 24 * time.Hour

// ask queues the question about the jobs that have waited long enough, or says
// why a job is not asked about.
func (l *Loop) ask(tx *store.Tx) error {
	if !l.windowOpen(tx) {
		return nil
	}
	jobs, err := tx.JobsToAsk(tx.Now.Add(-time.Duration(l.Ask.Delay)), batch)
	if err != nil {
		return err
	}
	for _, j := range jobs {
		expires := l.Ask.Expires(j.CompletedAt.Time)
		reason, err := l.reasonNotToAsk(tx, j, expires)
		if err != nil {
			return err
		}
		if reason != "" {
			if err := tx.SkipJob(j.ID, reason); err != nil {
				return err
			}
			l.Log.Info("job skipped", "job", j.Ref, "to", j.CustomerEmail, "reason", reason)
			continue
		}
		m, err := l.Composer.Ask(j, tx.Token(store.JobToken, j.ID), tx.Now)
		if err != nil {
			if err := l.skipUnwritten(tx, j, err); err != nil {
				return err
			}
			continue
		}
		if err := l.queueForCustomer(tx, m, j, expires); err != nil {
			return err
		}
	}
	return nil
}

// standing makes a job of every regular occasion that has come.
func (l *Loop) standing(tx *store.Tx) error {
	jobs, err := tx.AddStandingJobs(time.Duration(l.Ask.Delay), time.Duration(l.Ask.Cooldown))
	for _, j := range jobs {
		l.Log.Info("job added", "job", j.Ref, "to", j.CustomerEmail, "source", j.Source)
	}
	return err
}

// sweep forgets what has been kept long enough.
func (l *Loop) sweep(tx *store.Tx) error {
	n, err := tx.Sweep(store.Retention{Raw: time.Duration(l.Keep.Raw), Words: time.Duration(l.Keep.Words)})
	if n > 0 {
		l.Log.Info("old mail forgotten", "rows", n)
	}
	return err
}

func (l *Loop) reasonNotToAsk(tx *store.Tx, j store.Job, expires time.Time) (string, error) {
	if !tx.Now.Before(expires) {
		return store.SkipExpired, nil
	}
	suppressed, err := tx.Suppressed(j.CustomerEmail)
	if err != nil || suppressed != "" {
		return store.SkipSuppressed, err
	}
	if l.Ask.Consent == config.ConsentRequired && !j.Consent {
		return store.SkipNoConsent, nil
	}
	asked, err := tx.AskedSince(j.CustomerID, tx.Now.Add(-time.Duration(l.Ask.Cooldown)))
	if err != nil || asked {
		return store.SkipCooldown, err
	}
	return "", nil
}

// remind queues the one reminder for customers who haven't said anything.
func (l *Loop) remind(tx *store.Tx) error {
	if l.Ask.RemindAfter == 0 || !l.windowOpen(tx) {
		return nil
	}
	jobs, err := tx.JobsToRemind(tx.Now.Add(-time.Duration(l.Ask.RemindAfter)), batch)
	if err != nil {
		return err
	}
	for _, j := range jobs {
		m, err := l.Composer.Reminder(j, tx.Token(store.JobToken, j.ID), j.AskMessageID, tx.Now)
		if err != nil {
			if err := l.skipUnwritten(tx, j, err); err != nil {
				return err
			}
			continue
		}
		if err := l.queueForCustomer(tx, m, j, j.AskedAt.Add(time.Duration(l.Ask.ExpireAfter))); err != nil {
			return err
		}
	}
	return nil
}

// skipUnwritten passes by a job whose letter can't be written, so that the others
// get theirs.
func (l *Loop) skipUnwritten(tx *store.Tx, j store.Job, why error) error {
	l.Log.Error("letter can't be written; look at the template", "job", j.Ref, "to", j.CustomerEmail, "error", why)
	return tx.SkipJob(j.ID, store.SkipTemplate)
}

func (l *Loop) queueForCustomer(tx *store.Tx, m letter.Letter, j store.Job, expires time.Time) error {
	_, err := tx.QueueLetter(store.Letter{
		Kind: m.Kind, Recipient: m.To, Subject: m.Subject, Text: m.Text, Raw: m.Raw, MessageID: m.MessageID,
		CustomerID: &j.CustomerID, JobID: &j.ID, ExpiresAt: store.At(expires),
	})
	return err
}

// silence ends the wait for an answer: no answer is one, too.
func (l *Loop) silence(tx *store.Tx) error {
	refs, err := tx.SilenceJobs(tx.Now.Add(-time.Duration(l.Ask.ExpireAfter)))
	for _, ref := range refs {
		l.Log.Info("no answer", "job", ref)
	}
	return err
}

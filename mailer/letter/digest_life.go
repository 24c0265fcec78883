package letter

import (
	"fmt"
	"strings"
	"time"

	"leakytap/store"
)

// skipWords say why jobs were not asked about.
var skipWords = map[string]string{
	store.SkipCooldown:   "asked about another job not long ago",
	store.SkipExpired:    "too long ago to ask now",
	store.SkipSuppressed: "wants no mail, or the address takes none",
	store.SkipSendFailed: "the mail server refused the question",
	store.SkipNoConsent:  "the job carries no consent to ask",
}

// letterWords are the kinds of letters as the owner knows them.
var letterWords = map[store.LetterKind]string{
	store.AskLetter: "question", store.ReminderLetter: "reminder", store.CheckBackLetter: "check-back", store.ProbeLetter: "second question", store.ThanksLetter: "thank-you",
}

// fateWords say what became of letters that weren't delivered.
var fateWords = map[store.LetterState]string{
	store.LetterUnknown:    "may be out or not, as the connection broke; not sent again",
	store.LetterFailed:     "refused by the mail server",
	store.LetterExpired:    "not sent in time",
	store.LetterSuppressed: "held back: wants no mail, or the address takes none",
}

func notSentLines(d store.Digest) (lines []string) {
	for _, s := range d.Skips {
		if s.Reason == store.SkipBounced { // they were asked
			lines = append(lines, plural(s.N, "question")+" came back undelivered")
			continue
		}
		why, known := skipWords[s.Reason]
		if !known {
			why = strings.ReplaceAll(line(s.Reason, 60), "_", " ")
		}
		lines = append(lines, fmt.Sprintf("%s not asked about: %s", plural(s.N, "job"), why))
	}
	for _, u := range d.Undelivered {
		what, known := letterWords[u.Kind]
		if !known {
			what = "letter"
		}
		if !u.Kind.ToCustomer() {
			what += " to you"
			if u.N != 1 {
				what = "letters to you"
			}
			lines = append(lines, fmt.Sprintf("%d %s: %s", u.N, what, fateWords[u.State]))
			continue
		}
		lines = append(lines, fmt.Sprintf("%s: %s", plural(u.N, what), fateWords[u.State]))
	}
	if d.Quarantined > 0 {
		lines = append(lines, plural(d.Quarantined, "mail")+" for leakytap couldn't be read: look in the mailbox for replies")
	}
	return lines
}

// quietJobs is after how long without a job the digest asks whether they still come in.
const quietJobs = 10 * 24 * time.Hour

func (c *Composer) lifeLines(d store.Digest, at time.Time) (lines []string) {
	for _, l := range []struct {
		what   string
		at     store.Time
		health store.Health
	}{
		{"Mailbox last read", d.Reading.WellAt, d.Reading}, {"Last letter sent", d.LastSent, d.Sending}, {"Last job received", d.LastJob, store.Health{}},
	} {
		say := "never"
		if !l.at.IsZero() {
			say = c.moment(l.at, at)
		}
		if !l.health.FailingSince.IsZero() {
			say += "; failing since " + c.moment(l.health.FailingSince, at)
		}
		lines = append(lines, l.what+": "+say)
	}
	if gap := at.Sub(d.LastJob.Time); !d.LastJob.IsZero() && gap > quietJobs {
		lines = append(lines, "No job has come in for "+waited(gap)+". Are they still being reported?")
	}
	return lines
}

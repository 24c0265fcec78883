package letter

import (
	"time"

	"leakytap/store"
)

// JobNote tells somebody of the business that a job which they reported by mail
// wasn't understood, and how to write one.
func (c *Composer) JobNote(to, subject, why, inReplyTo string, at time.Time) (Letter, error) {
	data := struct{ Subject, Why string }{oneLine(subject, 100), line(why, 300)}
	return c.ownerLetter("job_note", draft{
		kind: store.JobNoteLetter, to: to, subject: "I couldn't take the job from your mail", replyTo: c.business.Mailbox, inReplyTo: inReplyTo, at: at,
	}, data)
}

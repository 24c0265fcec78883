package letter

import (
	"fmt"
	"strings"
	"time"

	"leakytap/store"
)

// Question is what customers are asked.
const Question = "Is there anything we could have done better?"

// Fields are what a template for a customer's letter can use. All are single lines; all but Question can be empty.
type Fields struct {
	Name      string // Jane Smith
	FirstName string // Jane; empty where the name doesn't tell it
	Work      string // the boiler service on 3 March; your recent job
	Summary   string // Boiler service
	Service   string
	Staff     string // who did it
	Date      string // 3 March
	Completed time.Time
	Sender    string // who asks: Bob
	Business  string
	Address   string // of the business
	Question  string

	Words      string // what they had written, without links, in letters that answer it
	ReviewLink string // as configured
}

// Ask writes the one question about a job.
func (c *Composer) Ask(job store.Job, token string, at time.Time) (Letter, error) {
	return c.customerLetter(store.AskLetter, c.fields(job, at), job, token, "", at)
}

// Reminder writes the second and last letter about a job, into the thread of the first.
func (c *Composer) Reminder(job store.Job, token, askMessageID string, at time.Time) (Letter, error) {
	return c.customerLetter(store.ReminderLetter, c.fields(job, at), job, token, askMessageID, at)
}

// CheckBack asks the customer of a follow-up that was closed as done whether it was put right.
func (c *Composer) CheckBack(job store.Job, token string, at time.Time) (Letter, error) {
	return c.customerLetter(store.CheckBackLetter, c.fields(job, at), job, token, "", at)
}

// Probe answers a hesitant reply with one open question, in its thread.
func (c *Composer) Probe(job store.Job, r store.Reply, token string, at time.Time) (Letter, error) {
	f := c.fields(job, at)
	if words := line(r.Text, maxGist+1); len([]rune(words)) <= maxGist {
		f.Words = strings.ReplaceAll(words, `"`, "'")
	}
	return c.customerLetter(store.ProbeLetter, f, job, token, job.AskMessageID, at)
}

// Thanks answers praise and asks whether these very words may be quoted.
func (c *Composer) Thanks(job store.Job, r store.Reply, token string, at time.Time) (Letter, error) {
	f := c.fields(job, at)
	f.Words = line(r.Text, maxWords)
	return c.customerLetter(store.ThanksLetter, f, job, token, job.AskMessageID, at)
}

// customerLetter renders the template of a kind. The reminder goes under the ask's own subject, into its thread.
func (c *Composer) customerLetter(kind store.LetterKind, f Fields, job store.Job, token, thread string, at time.Time) (Letter, error) {
	subject, text, err := c.render(kind, f)
	if err != nil {
		return Letter{}, err
	}
	if kind == store.ReminderLetter {
		if subject, _, err = c.render(store.AskLetter, f); err != nil {
			return Letter{}, err
		}
		subject = "Re: " + subject
	}
	if kind == store.AskLetter && f.ReviewLink != "" && !strings.Contains(text, f.ReviewLink) {
		text += "\nIf you'd like to tell others how it was: " + f.ReviewLink + "\n"
	}
	oneClick := ""
	if c.publicURL != "" {
		oneClick = c.publicURL + "/u/" + token
	}
	return c.write(draft{
		kind: kind, token: token, from: signed(c.business.Sender, c.business.Name),
		name: job.CustomerName, to: job.CustomerEmail,
		subject: subject, text: c.withFoot(text), replyTo: c.ReplyTo(token), inReplyTo: thread,
		unsub: c.unsubscribe(token), oneClick: oneClick, at: at,
	})
}

func (c *Composer) render(kind store.LetterKind, f Fields) (subject, text string, err error) {
	if subject, text, err = c.templates[kind].render(f); err != nil {
		return "", "", fmt.Errorf("%s template, %w", kind, err)
	}
	return subject, text, nil
}

// unsubscribe is a mailto that stops the letters (RFC 2369 3.2). The plus sign stands as it is, which RFC 6068 allows
// and which programs that follow this header know from other senders.
func (c *Composer) unsubscribe(token string) string {
	if c.business.PlusAddressing {
		return "mailto:" + c.ReplyTo(token) + "?subject=STOP"
	}
	return "mailto:" + c.business.Mailbox + "?subject=" + percent("STOP ["+token+"]")
}

func (c *Composer) fields(job store.Job, at time.Time) Fields {
	f := Fields{
		Name: oneLine(job.CustomerName, maxName), FirstName: firstName(job.CustomerName),
		Summary: oneLine(job.Summary, 100), Service: oneLine(job.Service, 100), Staff: oneLine(job.Staff, maxName),
		Sender: c.business.Sender, Business: c.business.Name, Address: c.business.Address, Question: Question,
		ReviewLink: c.reviewLink,
	}
	if f.Sender == "" {
		f.Sender = f.Business
	}
	if job.Source == store.SourceEvery {
		f.Work = f.Summary
		return f
	}
	if !job.CompletedAt.IsZero() {
		f.Completed = job.CompletedAt.In(c.business.Location)
		f.Date = day(f.Completed, at.In(c.business.Location))
	}
	f.Work = work(f.Summary, f.Date)
	return f
}

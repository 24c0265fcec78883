package letter

import (
	"fmt"
	"strings"
	"time"

	"leakytap/store"
)

// Alert tells the owner what a customer wrote, and what to do about it.
func (c *Composer) Alert(to string, k Case, at time.Time) (Letter, error) {
	v := c.view(k, at)
	return c.ownerLetter("alert", draft{
		kind: store.AlertLetter, token: k.Token, to: to, subject: alertSubject(k, v),
		replyTo: c.ReplyTo(k.Token), inReplyTo: k.Thread, urgent: v.Urgent, at: at,
	}, v)
}

// alertSubject keeps the first alert's subject in the thread, by which some mail programs know a thread; trouble that
// has become urgent is more important than that.
func alertSubject(k Case, v view) string {
	if k.Thread != "" {
		for _, r := range k.Earlier {
			if r.ID == k.FollowUp.ReplyID && r.ID != k.Reply.ID && r.Urgent == v.Urgent {
				k.Reply = r
				return "Re: " + subjectOf(k, r.Urgent)
			}
		}
	}
	return subjectOf(k, v.Urgent)
}

func subjectOf(k Case, urgent bool) string {
	name, g := shorten(nameOf(k), 40), gist(wordsOf(k.Reply), k.Reply, maxGist)
	if urgent {
		return "URGENT: " + name + ": " + g
	}
	return name + " " + mannerOf(k.Reply.Category).gist + ": " + g
}

// Help tells the owner that what they said wasn't understood, or why it can't be done, and which commands there are.
func (c *Composer) Help(to string, k Case, said, why, inReplyTo string, at time.Time) (Letter, error) {
	data := struct {
		view
		Said, Refused string
	}{c.view(k, at), line(said, 200), line(why, 200)}
	subject := "Not understood, nothing changed: " + data.Name
	if why != "" {
		subject = "Nothing changed: " + data.Name
	}
	return c.ownerLetter("help", draft{
		kind: store.HelpLetter, token: k.Token, to: to, subject: subject,
		replyTo: c.ReplyTo(k.Token), inReplyTo: inReplyTo, at: at,
	}, data)
}

// ownerLetter renders a template pair of that name.
func (c *Composer) ownerLetter(name string, d draft, data any) (Letter, error) {
	var text, html strings.Builder
	if err := ownerText.ExecuteTemplate(&text, name+".txt", data); err != nil {
		return Letter{}, fmt.Errorf("%s letter: %w", d.kind, err)
	}
	if err := ownerHTML.ExecuteTemplate(&html, name+".html", data); err != nil {
		return Letter{}, fmt.Errorf("%s letter: %w", d.kind, err)
	}
	d.from = signed("leakytap", c.business.Name)
	d.text, _ = rewrite(text.String(), nil, blanks(text.String()))
	d.text += "\n"
	d.html = html.String()
	return c.write(d)
}

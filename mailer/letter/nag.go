package letter

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"leakytap/store"
)

// maxFull is how many cases a nag shows whole; mail programs cut a mail of more than 100 kB.
const maxFull = 12

// Nag reminds the owner, in one letter, of all that nobody has taken on: urgent ones first, then the oldest.
func (c *Composer) Nag(to string, ks []Case, at time.Time) (Letter, error) {
	return c.gathered(store.NagLetter, to, ks, at)
}

// Escalation tells somebody else that nobody has taken these on.
func (c *Composer) Escalation(to string, ks []Case, at time.Time) (Letter, error) {
	return c.gathered(store.EscalateLetter, to, ks, at)
}

// Gathered is the day's one letter about what could wait: suggestions and wrong addresses.
func (c *Composer) Gathered(to string, ks []Case, at time.Time) (Letter, error) {
	return c.gathered(store.GatheredLetter, to, ks, at)
}

func (c *Composer) gathered(kind store.LetterKind, to string, ks []Case, at time.Time) (Letter, error) {
	if len(ks) == 0 {
		return Letter{}, errors.New(string(kind) + " letter: there is nothing in it")
	}
	ks = slices.Clone(ks)
	urgent := func(k Case) bool { return k.FollowUp.Urgent || k.Reply.Urgent }
	slices.SortStableFunc(ks, func(a, b Case) int {
		if urgent(a) != urgent(b) {
			if urgent(a) {
				return -1
			}
			return 1
		}
		return cmp.Or(a.FollowUp.OpenedAt.Compare(b.FollowUp.OpenedAt.Time), cmp.Compare(a.FollowUp.ID, b.FollowUp.ID))
	})

	data := struct {
		Title string
		Intro string
		Cases []view
		Rest  []view
		One   bool
	}{Title: title(kind, ks, at), One: len(ks) == 1}
	subject := data.Title
	if !data.One {
		subject += ": " + names(ks)
	}
	for i, k := range ks {
		v := c.view(k, at)
		if i < maxFull {
			data.Cases = append(data.Cases, v)
		} else {
			data.Rest = append(data.Rest, v)
		}
	}
	data.Intro = "Nobody has said yet that they are on it."
	switch kind {
	case store.GatheredLetter:
		data.Intro = "Nothing here is pressing."
	case store.EscalateLetter:
		data.Intro = "You get this because nobody at " + cmp.Or(c.business.Name, "the business") + " has taken it on so far."
	}
	d := draft{kind: kind, to: to, subject: subject, replyTo: c.business.Mailbox, urgent: urgent(ks[0]), at: at}
	if data.One { // a reply to a letter about several can't tell which one it means
		d.token = ks[0].Token
		d.replyTo, d.inReplyTo = c.ReplyTo(ks[0].Token), ks[0].Thread
	}
	if d.urgent {
		d.subject = "URGENT: " + d.subject
	}
	return c.ownerLetter("nag", d, data)
}

func title(kind store.LetterKind, ks []Case, at time.Time) string {
	longest := ks[0].FollowUp.OpenedAt.Time
	for _, k := range ks[1:] {
		if t := k.FollowUp.OpenedAt.Time; t.Before(longest) {
			longest = t
		}
	}
	wait := waited(at.Sub(longest))
	escalated := kind == store.EscalateLetter
	switch {
	case kind == store.GatheredLetter && len(ks) == 1:
		return fmt.Sprintf("%s has an idea or a question of address for you", nameOf(ks[0]))
	case kind == store.GatheredLetter:
		return fmt.Sprintf("%d replies with suggestions or from a wrong address", len(ks))
	case len(ks) == 1 && escalated:
		return fmt.Sprintf("Nobody has taken care of %s for %s", nameOf(ks[0]), wait)
	case len(ks) == 1:
		return fmt.Sprintf("%s has been waiting for %s", nameOf(ks[0]), wait)
	case escalated:
		return fmt.Sprintf("Nobody has taken care of %d customers, the longest for %s", len(ks), wait)
	}
	return fmt.Sprintf("%d customers are waiting for you, the longest for %s", len(ks), wait)
}

// names are the first few.
func names(ks []Case) string {
	var ns []string
	for _, k := range ks {
		if n := shorten(nameOf(k), 30); len(ns) < 3 && !slices.Contains(ns, n) {
			ns = append(ns, n)
		}
	}
	return strings.Join(ns, ", ")
}

package demo

import (
	"context"
	"fmt"
	"html"
	netmail "net/mail"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"
)

// answer sends what a customer, or a machine for them, writes back.
func (d *director) answer(ctx context.Context, c *customer, a answer, re mail) error {
	w := writing{from: netmail.Address{Name: c.name, Address: c.email}, to: re.replyTo, words: a.words, at: d.clock.Now(), re: re}
	switch a.route {
	case byMachine:
		w.to = netmail.Address{Address: businessEmail}
		return d.write(ctx, c.email, "", w, a.by)
	case byBounce:
		raw := a.by(w)
		if _, err := d.keep.save(raw); err != nil {
			return err
		}
		d.delivered["INBOX"]++
		return d.office.Append(businessEmail, "INBOX", raw)
	}
	return d.write(ctx, c.email, c.email, w, a.by)
}

// write sends a mail to the business's mailbox.
func (d *director) write(ctx context.Context, user, from string, w writing, by client) error {
	if err := d.submit(ctx, user, from, w.to.Address, by(w)); err != nil {
		return err
	}
	d.delivered["INBOX"]++
	return nil
}

// ownerReads plans what the owner does about a letter.
func (d *director) ownerReads(l mail) {
	for i, e := range d.play.errands {
		if string(e.kind) == l.kind && strings.Contains(l.text, e.about) {
			d.plan(d.clock.Now().Add(e.after), func(ctx context.Context) error { return e.do(ctx, d, l) })
			d.play.errands = append(d.play.errands[:i:i], d.play.errands[i+1:]...)
			return
		}
	}
}

// alertAbout finds the first alert about a customer.
func (d *director) alertAbout(email string) (mail, bool) {
	for _, l := range d.owned {
		if l.kind == "alert" && strings.Contains(l.text, email) {
			return l, true
		}
	}
	return mail{}, false
}

// lastDigest finds the last week's digest.
func (d *director) lastDigest() (mail, bool) {
	for _, l := range slices.Backward(d.owned) {
		if l.kind == "digest" {
			return l, true
		}
	}
	return mail{}, false
}

var bob = netmail.Address{Name: owner.name, Address: owner.email}

// deed is something that the owner does about a letter.
type deed func(context.Context, *director, mail) error

// replyFromPhone is the owner hitting reply.
func replyFromPhone(words string) deed {
	return func(ctx context.Context, d *director, l mail) error {
		w := writing{from: bob, to: l.replyTo, words: words, at: d.clock.Now(), re: l}
		return d.write(ctx, owner.email, owner.email, w, iPhoneText)
	}
}

// tap is the owner tapping one of the actions in an alert: a new mail opens,
// written already, and he sends it.
func tap(action string) deed {
	return func(ctx context.Context, d *director, l mail) error {
		w, err := openMailto(l, func(u *url.URL) bool { return strings.HasPrefix(u.Query().Get("subject"), action+" ") })
		if err != nil {
			return err
		}
		w.from, w.at = bob, d.clock.Now()
		return d.write(ctx, owner.email, owner.email, w, iPhoneNew)
	}
}

// writeToCustomer is the owner answering a customer from the business's mailbox,
// which files a copy in Sent: the alert's draft, and a paragraph of his own.
func writeToCustomer(words string) deed {
	return func(ctx context.Context, d *director, l mail) error {
		w, err := openMailto(l, func(u *url.URL) bool { return !strings.Contains(u.Opaque, "acme-plumbing") })
		if err != nil {
			return err
		}
		paragraphs := strings.SplitN(w.words, "\n\n", 3)
		w.words = strings.Join(slices.Insert(paragraphs, min(2, len(paragraphs)), words), "\n\n")
		w.from, w.at = netmail.Address{Name: owner.name, Address: businessEmail}, d.clock.Now()
		raw := iPhoneNew(w)
		if err := d.submit(ctx, businessEmail, businessEmail, w.to.Address, raw); err != nil {
			return err
		}
		d.delivered["Sent"]++
		return d.office.Append(businessEmail, "Sent", raw)
	}
}

var href = regexp.MustCompile(`href="(mailto:[^"]+)"`)

// openMailto finds a mailto of an alert's HTML and opens it as a mail program
// does (RFC 6068).
func openMailto(l mail, wanted func(*url.URL) bool) (w writing, err error) {
	for _, m := range href.FindAllStringSubmatch(l.html, -1) {
		u, err := url.Parse(html.UnescapeString(m[1]))
		if err != nil {
			return w, fmt.Errorf("a mailto in the alert %q: %w", l.subject, err)
		}
		if !wanted(u) {
			continue
		}
		to, err := url.PathUnescape(u.Opaque)
		if err != nil {
			return w, fmt.Errorf("a mailto in the alert %q: %w", l.subject, err)
		}
		q := u.Query()
		return writing{to: netmail.Address{Address: to}, subject: q.Get("subject"), words: strings.ReplaceAll(q.Get("body"), "\r\n", "\n")}, nil
	}
	return w, fmt.Errorf("the alert %q has no such mailto", l.subject)
}

// writing is what somebody is about to send.
type writing struct {
	from, to netmail.Address
	subject  string // of a new mail
	words    string
	at       time.Time
	re       mail // what is answered
}

// Package letter is what we say: it renders every mail that leakytap sends, and does nothing else.
package letter

import (
	"errors"
	"fmt"
	"net/mail"
	"regexp"
	"strings"
	"time"

	"golang.org/x/net/idna"

	"leakytap/store"
)

// Business is who writes.
type Business struct {
	Name           string // Acme Plumbing
	Sender         string // the person whose name stands under the letters: Bob
	Address        string // postal
	Mailbox        string // the address that letters come from: hello@acme.example
	PlusAddressing bool   // mail to hello+anything@acme.example arrives too
	Location       *time.Location
}

// Options are what a Composer needs to know.
type Options struct {
	Business Business

	// Ask and Reminder are the owner's own templates: "Subject: ...", an empty line, the body (text/template over
	// Fields). Empty: the built-in ones.
	Ask, Reminder string

	// ReviewLink is where any customer may leave a public review; it stands in every ask, whatever became of the job.
	ReviewLink string

	// PublicURL is where customers can unsubscribe by one click (RFC 8058): https, without a slash at its end. Empty: by
	// mail alone.
	PublicURL string

	// Nonce gives the unique part of a Message-ID: letters, digits and hyphens.
	Nonce func() string
}

// Composer writes letters. It can be used by several goroutines if Nonce can.
type Composer struct {
	business      Business // every field one clean line
	reviewLink    string
	publicURL     string
	local, domain string // of the mailbox; the domain in ASCII
	templates     map[store.LetterKind]*customerTemplate
	nonce         func() string
}

// Letter is a mail, rendered once.
type Letter struct {
	Kind      store.LetterKind
	To        string // the bare address
	Subject   string
	Text      string // the plain text, lines ended by LF
	MessageID string // without <>
	Raw       []byte // RFC 5322, lines ended by CRLF, without Bcc or anything that is not to be sent
}

// Case is a follow-up with all that the owner is told about it.
type Case struct {
	FollowUp store.FollowUp
	Token    string // of the follow-up
	Job      store.Job
	Reply    store.Reply
	Earlier  []store.Reply // what they said before, newest first
	Jobs     int           // how many jobs they had, this one included
	Thread   string        // Message-ID of this follow-up's first alert to this recipient; "" for the first
	Probed   bool          // they get one open question from us, in answer to the reply
}

// New makes a Composer. It checks the owner's templates by rendering samples; the error names the template and the line.
func New(o Options) (*Composer, error) {
	if o.Nonce == nil {
		return nil, errors.New("letter: Options.Nonce is missing")
	}
	mailbox, err := address("", o.Business.Mailbox)
	if err != nil {
		return nil, fmt.Errorf("mailbox address: %w", err)
	}
	at := strings.LastIndexByte(mailbox.Address, '@')
	c := &Composer{local: mailbox.Address[:at], domain: mailbox.Address[at+1:], nonce: o.Nonce, business: o.Business,
		reviewLink: o.ReviewLink, publicURL: o.PublicURL, templates: map[store.LetterKind]*customerTemplate{}}
	c.business.Mailbox = mailbox.Address
	for _, s := range []*string{&c.business.Name, &c.business.Sender, &c.business.Address} {
		*s = oneLine(*s, maxLine)
	}
	if c.business.Location == nil {
		c.business.Location = time.UTC
	}
	for kind, source := range map[store.LetterKind]string{
		store.AskLetter: o.Ask, store.ReminderLetter: o.Reminder, store.CheckBackLetter: "", store.ProbeLetter: "", store.ThanksLetter: "",
	} {
		if source == "" {
			if source, err = builtIn(kind); err != nil {
				return nil, err
			}
		}
		if c.templates[kind], err = newTemplate(source, c.business.Location); err != nil {
			return nil, fmt.Errorf("%s template, %w", kind, err)
		}
	}
	return c, nil
}

// ReplyTo is the address that takes mail home to what the token names, where the mailbox knows plus-addressing.
func (c *Composer) ReplyTo(token string) string {
	if !c.business.PlusAddressing || !tokenPattern.MatchString(token) {
		return c.business.Mailbox
	}
	return c.local + "+" + token + "@" + c.domain
}

// tokenPattern is a whole token (store.Token).
var tokenPattern = regexp.MustCompile(`^[jcptfd][0-9a-z]{1,13}-[a-z2-7]{26}$`)

// address makes one bare address fit for a header, its domain in ASCII (RFC 5890).
func address(name, addr string) (*mail.Address, error) {
	a, err := mail.ParseAddress(addr)
	if err != nil || a.Name != "" || strings.ContainsFunc(addr, unfit) {
		return nil, fmt.Errorf("%q is not an e-mail address", addr)
	}
	at := strings.LastIndexByte(a.Address, '@')
	domain, err := idna.Lookup.ToASCII(a.Address[at+1:])
	if err != nil {
		return nil, fmt.Errorf("%q is not an e-mail address: %w", addr, err)
	}
	return &mail.Address{Name: oneLine(name, maxName), Address: a.Address[:at] + "@" + domain}, nil
}

package letter

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/mail"
	"regexp"
	"slices"
	"strings"
	"time"

	gomail "github.com/wneessen/go-mail"

	"leakytap/store"
)

// draft is a letter before it is written as MIME.
type draft struct {
	kind       store.LetterKind
	token      string // goes into the Message-ID; "" for a letter about several follow-ups
	from       string // display name
	name, to   string
	subject    string
	text, html string // html "": plain text only
	replyTo    string
	inReplyTo  string // Message-ID without <>; "" if it starts a thread
	unsub      string // mailto URL
	oneClick   string // https URL (RFC 8058); "" for none
	urgent     bool
	pictures   []picture // that html shows
	at         time.Time
}

// write renders a draft. The Message-ID stands in References too, so that an answer names it even where a relay has
// put its own in its place.
func (c *Composer) write(d draft) (Letter, error) {
	to, err := address(d.name, d.to)
	if err != nil {
		return Letter{}, fmt.Errorf("%s letter: %w", d.kind, err)
	}
	if (d.token != "" || d.kind.ToCustomer()) && !tokenPattern.MatchString(d.token) {
		return Letter{}, fmt.Errorf("%s letter to %s: not a token", d.kind, d.to)
	}
	l := Letter{
		Kind: d.kind, To: to.Address, Text: d.text, Subject: oneLine(d.subject, maxSubject+60),
		MessageID: strings.Join(slices.DeleteFunc([]string{string(d.kind), d.token, notNonce.ReplaceAllString(c.nonce(), "")},
			func(s string) bool { return s == "" }), ".") + "@" + c.domain,
	}
	references := "<" + l.MessageID + ">"

	m := gomail.NewMsg(gomail.WithNoDefaultUserAgent(), gomail.WithCharset(gomail.CharsetUTF8), gomail.WithEncoding(gomail.EncodingQP))
	m.FromMailAddress(&mail.Address{Name: d.from, Address: c.business.Mailbox})
	m.ToMailAddress(to)
	m.ReplyToMailAddress(&mail.Address{Name: d.from, Address: d.replyTo})
	m.Subject(l.Subject)
	m.SetDateWithValue(d.at.In(c.business.Location))
	m.SetMessageIDWithValue(l.MessageID)
	if id := messageID(d.inReplyTo); id != "" {
		m.SetGenHeader(gomail.HeaderInReplyTo, "<"+id+">")
		references = "<" + id + "> " + references
	}
	m.SetGenHeader(gomail.HeaderReferences, references)
	m.SetGenHeader("Auto-Submitted", "auto-generated")
	m.SetGenHeader("X-Leakytap", string(d.kind))
	if d.unsub != "" {
		where := "<" + d.unsub + ">"
		if d.oneClick != "" {
			where = "<" + d.oneClick + ">, " + where
			m.SetGenHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
		}
		m.SetGenHeader(gomail.HeaderListUnsubscribe, where)
	}
	if d.urgent {
		m.SetGenHeader(gomail.HeaderXPriority, "1")
		m.SetGenHeader(gomail.HeaderImportance, "high")
	}
	m.SetBodyString(gomail.TypeTextPlain, d.text)
	if d.html != "" {
		if len(d.pictures) == 0 { // go-mail uses a boundary that is set for all levels alike
			sum := sha256.Sum256([]byte(l.MessageID))
			m.SetBoundary("leakytap" + hex.EncodeToString(sum[:12]))
		}
		m.AddAlternativeString(gomail.TypeTextHTML, d.html)
	}
	for _, p := range d.pictures {
		if err := m.EmbedReader(p.name, bytes.NewReader(p.png), gomail.WithFileContentID(p.id), gomail.WithFileContentType("image/png")); err != nil {
			return Letter{}, fmt.Errorf("%s letter to %s: %w", d.kind, d.to, err)
		}
	}
	var raw bytes.Buffer
	if _, err := m.WriteTo(&raw); err != nil {
		return Letter{}, fmt.Errorf("%s letter to %s: %w", d.kind, d.to, err)
	}
	l.Raw = raw.Bytes()
	return l, nil
}

var (
	notNonce         = regexp.MustCompile(`[^0-9A-Za-z-]`)
	messageIDPattern = regexp.MustCompile("^[0-9A-Za-z!#$%&'*+/=?^_`{|}~-][0-9A-Za-z!#$%&'*+/=?^_`{|}~.-]{0,200}@[0-9A-Za-z][0-9A-Za-z._-]{0,200}$")
)

// messageID returns id without <>, or "" if it can't be one (RFC 5322 3.6.4).
func messageID(id string) string {
	id = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(id), "<"), ">")
	if !messageIDPattern.MatchString(id) || strings.Contains(id, "=?") {
		return ""
	}
	return id
}

// signed is a display name such as "Bob (Acme Plumbing)".
func signed(who, business string) string {
	switch {
	case who == "" || who == business:
		return business
	case business == "":
		return who
	}
	return who + " (" + business + ")"
}

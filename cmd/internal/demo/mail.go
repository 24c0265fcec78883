package demo

import (
	"bytes"
	"context"
	"encoding/base64"
	"fmt"
	"html"
	"io"
	"net"
	netmail "net/mail"
	"strings"
	"time"

	gomail "github.com/emersion/go-message/mail"
	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
)

// mail is a message as a person's mail program shows it.
type mail struct {
	from, replyTo netmail.Address
	to            string
	subject       string
	date          time.Time
	id            string // with <>
	references    string
	kind          string // X-Leakytap: what leakytap calls it; "" for other mail
	raw           []byte
	text, html    string // the pictures that html shows are within it
	file          string // where it is kept, without .eml
}

func parseMail(raw []byte) (m mail, err error) {
	var pictures []string // what html calls them, and what they are
	r, err := gomail.CreateReader(bytes.NewReader(raw))
	if err != nil {
		return m, err
	}
	defer r.Close()
	m.raw, m.id, m.references, m.kind = raw, r.Header.Get("Message-ID"), r.Header.Get("References"), r.Header.Get("X-Leakytap")
	if m.date, err = r.Header.Date(); err != nil {
		return m, err
	}
	if m.subject, err = r.Header.Subject(); err != nil {
		return m, err
	}
	for name, to := range map[string]*netmail.Address{"From": &m.from, "Reply-To": &m.replyTo} {
		as, err := r.Header.AddressList(name)
		if err != nil {
			return m, fmt.Errorf("%s: %w", name, err)
		}
		if len(as) > 0 {
			*to = netmail.Address(*as[0])
		}
	}
	if m.replyTo.Address == "" {
		m.replyTo = m.from
	}
	to, err := r.Header.AddressList("To")
	if err != nil || len(to) == 0 {
		return m, fmt.Errorf("no recipient: %w", err)
	}
	m.to = to[0].Address
	for {
		p, err := r.NextPart()
		if err == io.EOF {
			m.html = strings.NewReplacer(pictures...).Replace(m.html)
			return m, nil
		}
		if err != nil {
			return m, err
		}
		h, inline := p.Header.(*gomail.InlineHeader)
		if !inline {
			continue
		}
		body, err := io.ReadAll(p.Body)
		if err != nil {
			return m, err
		}
		text := strings.ReplaceAll(string(body), "\r\n", "\n")
		switch kind, _, _ := h.ContentType(); {
		case kind == "text/html" && m.html == "":
			m.html = text
		case kind == "text/plain" && m.text == "":
			m.text = strings.TrimSpace(text)
		case kind == "image/png":
			id := strings.Trim(h.Get("Content-Id"), "<>")
			pictures = append(pictures, `"cid:`+html.EscapeString(id)+`"`, `"data:image/png;base64,`+base64.StdEncoding.EncodeToString(body)+`"`)
		}
	}
}

// submitTimeout bounds one dialogue with the post office, in real time.
const submitTimeout = 10 * time.Second

// submit hands a mail to the post office as a person's mail program does: user
// logs in; from is the envelope sender, "" for a machine's <>.
func (h *house) submit(ctx context.Context, user, from, to string, raw []byte) (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("%s sends a mail to %s: %w", user, to, err)
		}
	}()
	conn, err := (&net.Dialer{Timeout: submitTimeout}).DialContext(ctx, "tcp", h.office.SMTPAddr)
	if err != nil {
		return err
	}
	c := smtp.NewClient(conn)
	defer c.Close()
	c.CommandTimeout, c.SubmissionTimeout = submitTimeout, submitTimeout
	if err := c.Auth(sasl.NewPlainClient("", user, password)); err != nil {
		return err
	}
	if err := c.SendMail(from, []string{to}, bytes.NewReader(raw)); err != nil {
		return err
	}
	return c.Quit()
}

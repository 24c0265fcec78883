package demo

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"html"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/textproto"
	"strings"
	"time"
)

// part is a text of a mail.
type part struct{ kind, encoding, body string }

// The transfer encodings (RFC 2045 6).
const (
	sevenBit        = "7bit"
	quotedPrintable = "quoted-printable"
	inBase64        = "base64"
)

// header is a mail's header, in order.
type header [][2]string

// answering is the header of a reply in the manner of all mail programs.
func (w writing) answering(prefix string) header {
	subject := w.subject
	if w.re.id != "" {
		subject = prefix + strings.TrimPrefix(w.re.subject, "Re: ")
	}
	h := header{
		{"From", w.from.String()}, {"To", w.to.String()}, {"Subject", mime.QEncoding.Encode("utf-8", subject)},
		{"Date", w.at.Format(time.RFC1123Z)}, {"Message-ID", w.id()}, {"MIME-Version", "1.0"},
	}
	if w.re.id != "" {
		references := w.re.references
		if !strings.Contains(references, w.re.id) {
			references = strings.TrimSpace(references + " " + w.re.id)
		}
		h = append(h, [2]string{"In-Reply-To", w.re.id}, [2]string{"References", references})
	}
	return h
}

// id makes a Message-ID of what is written.
func (w writing) id() string {
	sum := sha256.Sum256([]byte(w.from.Address + w.at.String() + w.words))
	_, domain, _ := strings.Cut(w.from.Address, "@")
	return "<" + hex.EncodeToString(sum[:10]) + "@" + domain + ">"
}

// single makes a mail of one part.
func (h header) single(p part) []byte {
	h = append(h, [2]string{"Content-Type", p.kind}, [2]string{"Content-Transfer-Encoding", p.encoding})
	return append(h.bytes(), p.encoded()...)
}

// multi makes a mail of several parts.
func (h header) multi(kind, boundary string, parts ...part) []byte {
	h = append(h, [2]string{"Content-Type", fmt.Sprintf("%s; boundary=%q", kind, boundary)})
	b := bytes.NewBuffer(h.bytes())
	m := multipart.NewWriter(b)
	if err := m.SetBoundary(boundary); err != nil {
		panic(err)
	}
	for _, p := range parts {
		ph := textproto.MIMEHeader{"Content-Type": {p.kind}}
		if p.encoding != "" {
			ph.Set("Content-Transfer-Encoding", p.encoding)
		}
		w, err := m.CreatePart(ph)
		if err != nil {
			panic(err) // a buffer takes everything
		}
		w.Write(p.encoded())
	}
	m.Close()
	return b.Bytes()
}

func (h header) bytes() []byte {
	var b bytes.Buffer
	for _, f := range h {
		fmt.Fprintf(&b, "%s: %s\r\n", f[0], f[1])
	}
	b.WriteString("\r\n")
	return b.Bytes()
}

func (p part) encoded() []byte {
	body := strings.ReplaceAll(p.body, "\n", "\r\n")
	var b bytes.Buffer
	switch p.encoding {
	case quotedPrintable:
		w := quotedprintable.NewWriter(&b)
		w.Write([]byte(body))
		w.Close()
	case inBase64:
		s := base64.StdEncoding.EncodeToString([]byte(body))
		for len(s) > 76 {
			b.WriteString(s[:76] + "\r\n")
			s = s[76:]
		}
		b.WriteString(s + "\r\n")
	default:
		b.WriteString(body)
	}
	return b.Bytes()
}

// quoted puts "> " before each line.
func quoted(text string) string {
	return "> " + strings.ReplaceAll(strings.ReplaceAll(text, "\n", "\n> "), "> \n", ">\n")
}

// markup is plain text as HTML.
func markup(text string) string {
	return strings.ReplaceAll(html.EscapeString(text), "\n", "<br>\n")
}

// sender is the writer of the letter that is answered, as attributions name them.
func (w writing) sender() string { return w.re.from.Name + " <" + w.re.from.Address + ">" }

package mailer

import (
	"bytes"
	"strings"

	"golang.org/x/net/idna"
)

// message is an Envelope made ready for the wire.
type message struct {
	from, to string // paths in angle brackets, domains in ASCII
	utf8     bool   // a local part needs SMTPUTF8 (RFC 6531)
	data     []byte // CRLF line ends throughout, the last line's too; not dot-stuffed
}

func newMessage(e Envelope) (message, error) {
	from, fromUTF8, err := path(e.From)
	if err != nil && e.From != "" {
		return message{}, &Error{Stage: StageMail, Enhanced: "5.1.7", Text: "not a mail address: " + quote(e.From), Err: err}
	}
	to, toUTF8, err := path(e.To)
	if err != nil {
		return message{}, &Error{Stage: StageRcpt, Enhanced: "5.1.3", Recipient: true, Text: "not a mail address: " + quote(e.To), Err: err}
	}
	return message{from: from, to: to, utf8: fromUTF8 || toUTF8, data: canonical(e.Raw)}, nil
}

// path writes an address as an SMTP path (RFC 5321, 4.1.2), its domain in
// ASCII (RFC 5890). An empty or impossible address gives "<>" and an error.
func path(addr string) (_ string, utf8 bool, _ error) {
	at := strings.LastIndexByte(addr, '@')
	if at < 1 || at == len(addr)-1 {
		return "<>", false, errAddress
	}
	local, domain := addr[:at], addr[at+1:]
	if !strings.HasPrefix(local, `"`) && strings.ContainsAny(local, " ,;:@()[]\\\"") {
		return "<>", false, errAddress
	}
	if strings.ContainsFunc(addr, func(r rune) bool { return r < ' ' || r == 0x7f || r == '<' || r == '>' }) ||
		strings.Contains(domain, " ") {
		return "<>", false, errAddress
	}
	if !ascii(domain) {
		a, err := idna.Lookup.ToASCII(domain)
		if err != nil {
			return "<>", false, err
		}
		domain = a
	}
	return "<" + local + "@" + domain + ">", !ascii(local), nil
}

func ascii(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r >= 0x80 })
}

// canonical returns raw with every line ended by CRLF: a bare CR or LF is not
// allowed (RFC 5321, 2.3.8) and is how one message is smuggled inside another.
func canonical(raw []byte) []byte {
	var b bytes.Buffer
	b.Grow(len(raw) + len(raw)/32 + 2)
	for len(raw) > 0 {
		i := bytes.IndexAny(raw, "\r\n")
		if i < 0 {
			i = len(raw)
		}
		b.Write(raw[:i])
		b.WriteString("\r\n")
		rest := raw[i:]
		switch {
		case bytes.HasPrefix(rest, []byte("\r\n")):
			rest = rest[2:]
		case len(rest) > 0:
			rest = rest[1:]
		}
		raw = rest
	}
	return b.Bytes()
}

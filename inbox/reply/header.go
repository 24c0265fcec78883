package reply

import (
	"bytes"
	"net/mail"
	"strings"
	"time"
)

const (
	maxHeader = 256 << 10 // bytes of a header block
	maxFields = 1000
	maxValue  = 16 << 10 // bytes of one unfolded value
	maxIDs    = 100      // Message-IDs and addresses of one header
)

type field struct {
	name  string // lower case
	value string // unfolded, undecoded
}

type fields []field

func (f fields) lookup(name string) (string, bool) {
	for i := range f {
		if f[i].name == name {
			return f[i].value, true
		}
	}
	return "", false
}

func (f fields) get(name string) string {
	v, _ := f.lookup(name)
	return v
}

func (f fields) has(name string) bool {
	_, ok := f.lookup(name)
	return ok
}

// all joins the values of a field that stands more than once.
func (f fields) all(name string) string {
	var v string
	for i := range f {
		if f[i].name != name {
			continue
		}
		if v == "" {
			v = f[i].value
		} else if len(v) < maxValue {
			v += ", " + f[i].value
		}
	}
	return v
}

// splitHeader parts a header block from the body. It forgives a leading mbox "From " line, empty
// lines before the first field, malformed lines between fields, and a missing empty line at the end.
func splitHeader(raw []byte) (fields, []byte) {
	raw = bytes.TrimPrefix(raw, []byte("\ufeff"))
	for len(raw) > 0 && (raw[0] == '\n' || raw[0] == '\r') {
		raw = raw[1:]
	}
	f := make(fields, 0, 32)
	var value []byte // of the last field, as far as it is unfolded
	unfolded := func() {
		if n := len(f); n > 0 && value != nil {
			f[n-1].value = string(value)
		}
		value = nil
	}
	defer unfolded()
	rest := raw
	for len(rest) > 0 {
		line, next := cutLine(rest)
		used := len(raw) - len(rest)
		switch {
		case len(line) == 0:
			return f, next
		case used > maxHeader || len(f) >= maxFields:
			return f, skipHeader(rest)
		case line[0] == ' ' || line[0] == '\t':
			if len(bytes.TrimSpace(line)) == 0 && !startsField(next) {
				return f, next
			}
			if n := len(f); n > 0 && len(value) < maxValue {
				if value == nil {
					value = []byte(f[n-1].value)
				}
				value = append(value, ' ')
				value = append(value, capBytes(bytes.TrimSpace(line), maxValue)...)
			}
		default:
			name, value, ok := cutField(line)
			if ok {
				unfolded()
				f = append(f, field{strings.ToLower(string(name)), string(capBytes(bytes.TrimSpace(value), maxValue))})
			} else if !isMboxFrom(line) && !moreFields(next) && !(bytes.IndexByte(line, ':') >= 0 && endsHeader(next)) {
				return f, rest // no field, nor between fields: the body began without an empty line
			}
		}
		rest = next
	}
	return f, nil
}

// skipHeader finds the body after a header block that is too long to read.
func skipHeader(rest []byte) []byte {
	i := bytes.Index(rest, []byte("\n\n"))
	j := bytes.Index(rest, []byte("\r\n\r\n"))
	switch {
	case j >= 0 && (i < 0 || j < i):
		return rest[j+4:]
	case i >= 0:
		return rest[i+2:]
	}
	return nil
}

func isMboxFrom(line []byte) bool {
	return bytes.HasPrefix(line, []byte("From ")) || bytes.HasPrefix(line, []byte(">From "))
}

func endsHeader(b []byte) bool { return len(b) == 0 || b[0] == '\n' || b[0] == '\r' }

// moreFields says whether the header goes on within the next lines.
func moreFields(b []byte) bool {
	for n := 0; n < 4; n++ {
		line, rest := cutLine(b)
		if len(line) == 0 {
			return false
		}
		if name, _, ok := cutField(line); ok && (n == 0 || plausibleField(string(bytes.ToLower(name)))) {
			return true
		}
		b = rest
	}
	return false
}

func plausibleField(name string) bool {
	return technical[name] || strings.HasPrefix(name, "x-") || name == "from" || name == "to" || name == "subject"
}

func startsField(b []byte) bool {
	line, _ := cutLine(b)
	_, _, ok := cutField(line)
	return ok
}

// cutField parts "Name: value". A name has no white space but at its end, and at most 76 bytes.
func cutField(line []byte) (name, value []byte, ok bool) {
	i := bytes.IndexByte(line, ':')
	if i <= 0 {
		return nil, nil, false
	}
	name = bytes.TrimRight(line[:i], " \t")
	if len(name) == 0 || len(name) > 76 {
		return nil, nil, false
	}
	for _, c := range name {
		if c <= ' ' || c >= 127 {
			return nil, nil, false
		}
	}
	return name, line[i+1:], true
}

// cutLine takes one line off b; it ends with LF, CRLF or a lone CR.
func cutLine(b []byte) (line, rest []byte) {
	i := bytes.IndexByte(b, '\n')
	if i < 0 {
		i = len(b)
		rest = nil
	} else {
		rest = b[i+1:]
	}
	line = b[:i]
	if j := bytes.IndexByte(line, '\r'); j >= 0 {
		if j == len(line)-1 {
			return line[:j], rest
		}
		return line[:j], b[j+1:]
	}
	return line, rest
}

// technical are fields that a mail has and a text that merely begins with "Name: value" does not.
var technical = map[string]bool{
	"received": true, "return-path": true, "message-id": true, "mime-version": true, "content-type": true,
	"delivered-to": true, "date": true, "x-mailer": true, "dkim-signature": true, "in-reply-to": true,
	"references": true, "auto-submitted": true, "envelope-to": true, "content-transfer-encoding": true,
	"x-original-to": true, "authentication-results": true, "user-agent": true, "x-failed-recipients": true,
}

// plausibleHeader tells a header block from the beginning of a bare text: a technical field, or two
// of From, To, Subject and no "Sent", which only quoted header blocks have.
func plausibleHeader(f fields) bool {
	common := 0
	for i := range f {
		switch name := f[i].name; {
		case name == "sent":
			return false
		case technical[name] || strings.HasPrefix(name, "x-") || strings.HasPrefix(name, "arc-"):
			return true
		case name == "from" || name == "to" || name == "subject":
			common++
		}
	}
	return common >= 2
}

// messageIDs finds "<left@right>" tokens, and bare ones where the brackets are missing.
func messageIDs(v string) []string {
	var ids []string
	for len(v) > 0 && len(ids) < maxIDs {
		i := strings.IndexByte(v, '<')
		if i < 0 {
			break
		}
		j := strings.IndexByte(v[i:], '>')
		if j < 0 {
			break
		}
		id := v[i : i+j+1]
		if strings.ContainsAny(id, " \t") {
			id = strings.Join(strings.Fields(id), "")
		}
		if len(id) > 2 && len(id) <= 998 && printable(id) {
			ids = append(ids, id)
		}
		v = v[i+j+1:]
	}
	if ids == nil {
		for _, w := range strings.Fields(capText(v, 998)) {
			if strings.Contains(w, "@") && printable(w) && !strings.ContainsAny(w, "<>") {
				ids = append(ids, "<"+strings.Trim(w, ",;\"'")+">")
			}
		}
	}
	return ids
}

func printable(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] <= ' ' || s[i] >= 127 {
			return false
		}
	}
	return true
}

func parseDate(v string) time.Time {
	v = strings.TrimSpace(v)
	if v == "" || len(v) > 100 {
		return time.Time{}
	}
	if t, err := mail.ParseDate(v); err == nil {
		return t
	}
	for _, layout := range []string{time.RFC3339, "2006-01-02 15:04:05 -0700", "2 Jan 2006 15:04:05", "Mon, 2 Jan 2006 15:04:05", "Mon Jan 2 15:04:05 2006"} {
		if t, err := time.Parse(layout, v); err == nil {
			return t
		}
	}
	return time.Time{}
}

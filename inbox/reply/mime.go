package reply

import (
	"bytes"
	"slices"
	"strings"
)

const (
	maxDepth  = 30
	maxParts  = 500
	maxParams = 50
	maxScan   = 64 << 20 // bytes searched for boundaries, over all levels
)

// part is a leaf of the MIME tree. Bodies are slices of the mail, still encoded.
type part struct {
	fields fields
	media  media
	name   string // file name, "" if none
	attach bool   // Content-Disposition: attachment, or a media type that cannot be words
	body   []byte
	group  int // parts of the same multipart/alternative share a number > 0

	decoded *string // what text has returned
}

// mailFile is a mail taken apart.
type mailFile struct {
	fields fields
	body   []byte
	media  media
	bare   bool // no header block: the whole file is the body
	parts  []part

	scan   int // what is left of maxScan
	groups int
}

func parse(raw []byte) *mailFile {
	m := &mailFile{scan: maxScan}
	m.fields, m.body = splitHeader(raw)
	if !plausibleHeader(m.fields) {
		m.bare, m.fields, m.body = true, nil, raw
	}
	m.media = parseMedia(m.fields.get("content-type"))
	m.walk(m.fields, m.body, 0, 0)
	return m
}

func (m *mailFile) header() Header { return readHeader(m.fields) }

func (m *mailFile) walk(f fields, body []byte, depth, group int) {
	if len(m.parts) >= maxParts {
		return
	}
	md := parseMedia(f.get("content-type"))
	if strings.HasPrefix(md.kind, "multipart/") && depth < maxDepth {
		boundary := md.params["boundary"]
		if boundary == "" || !bytes.Contains(body, []byte("--"+boundary)) {
			boundary = findBoundary(body)
		}
		if boundary != "" {
			if md.kind == "multipart/alternative" {
				m.groups++
				group = m.groups
			}
			before := len(m.parts)
			m.each(body, boundary, func(section []byte) bool {
				pf, pb := splitPart(section)
				m.walk(pf, pb, depth+1, group)
				return len(m.parts) < maxParts && m.scan > 0
			})
			if len(m.parts) > before {
				return
			}
		}
		md = media{kind: "text/plain"} // a multipart without parts: its body is the text
	}
	disposition, params := splitParams(f.get("content-disposition"))
	p := part{fields: f, media: md, body: body, group: group}
	if p.name = params["filename"]; p.name == "" {
		p.name = md.params["name"]
	}
	p.attach = strings.EqualFold(disposition, "attachment") || !textKinds[md.kind]
	if p.name != "" && strings.HasPrefix(md.kind, "text/") && len(m.parts) > 0 {
		p.attach = true // a named text after the first part is a file
	}
	m.parts = append(m.parts, p)
}

// textKinds are the media types that words are read from. Others, such as text/calendar and
// text/x-amp-html, are files.
var textKinds = map[string]bool{"text/plain": true, "text/html": true, "text/enriched": true, "text/markdown": true}

// splitPart is splitHeader for a part, which may have no header at all.
func splitPart(section []byte) (fields, []byte) {
	line, rest := cutLine(section)
	if len(bytes.TrimSpace(line)) == 0 {
		return nil, rest
	}
	if !startsField(section) {
		return nil, section
	}
	return splitHeader(section)
}

// each calls do for every section between the delimiter lines of a boundary (RFC 2046 section
// 5.1.1), until do returns false or the scan is used up.
func (m *mailFile) each(body []byte, boundary string, do func([]byte) bool) {
	delim := []byte("--" + boundary)
	start := -1
	for at := 0; at < len(body); {
		i := bytes.Index(body[at:], delim)
		if i < 0 {
			m.scan -= len(body) - at
			break
		}
		m.scan -= i
		i += at
		end := i + len(delim)
		at = end
		if i > 0 && body[i-1] != '\n' && body[i-1] != '\r' {
			continue
		}
		tail, _ := cutLine(body[end:min(len(body), end+200)])
		tail = bytes.TrimSpace(tail)
		last := bytes.HasPrefix(tail, []byte("--"))
		if !last && len(tail) > 0 {
			continue // a longer boundary that begins with ours
		}
		if start >= 0 && !do(trimEOL(body[start:i])) {
			return
		}
		if last {
			return
		}
		_, rest := cutLine(body[end:])
		start = len(body) - len(rest)
		at = start
	}
	if start >= 0 && start <= len(body) {
		do(body[start:])
	}
}

func trimEOL(b []byte) []byte {
	b = bytes.TrimSuffix(b, []byte("\n"))
	return bytes.TrimSuffix(b, []byte("\r"))
}

// findBoundary looks for a delimiter line where the header names none that fits: a line "--token"
// that a header field or an empty line follows.
func findBoundary(body []byte) string {
	rest := capBytes(body, 64<<10)
	for len(rest) > 0 {
		var line []byte
		line, rest = cutLine(rest)
		if len(line) < 4 || len(line) > 200 || line[0] != '-' || line[1] != '-' {
			continue
		}
		token := strings.TrimRight(string(line[2:]), " \t")
		if token == "" || strings.Contains(token, " ") || strings.Trim(token, "-_=*") == "" {
			continue
		}
		if next, _ := cutLine(rest); bytes.HasPrefix(bytes.ToLower(next), []byte("content-")) {
			return token
		}
	}
	return ""
}

// media is a Content-Type.
type media struct {
	kind   string // lower case, "text/plain" if missing or unreadable
	params map[string]string
}

func parseMedia(v string) media {
	kind, params := splitParams(v)
	kind = strings.ToLower(strings.Trim(kind, ` "'`))
	kind, _, _ = strings.Cut(kind, " ")
	switch kind {
	case "", "text", "plain":
		kind = "text/plain"
	case "html":
		kind = "text/html"
	}
	if i := strings.IndexByte(kind, '/'); i <= 0 || i == len(kind)-1 || len(kind) > 120 || !printable(kind) {
		kind = "text/plain"
	}
	return media{kind, params}
}

// splitParams reads "value; name=value; …" leniently: quotes may be missing or unbalanced,
// separators may be too many. RFC 2231 continuations and charsets are put together.
func splitParams(v string) (value string, params map[string]string) {
	value, rest, _ := strings.Cut(v, ";")
	value = strings.TrimSpace(value)
	var found []param
	for n := 0; rest != "" && n < maxParams; n++ {
		var item string
		item, rest = cutParam(rest)
		name, val, ok := strings.Cut(item, "=")
		if name = strings.ToLower(strings.TrimSpace(name)); ok && name != "" {
			found = addParam(found, name, unquote(strings.TrimSpace(val)))
		}
	}
	if found == nil {
		return value, nil
	}
	params = make(map[string]string, len(found))
	for _, p := range found {
		if p.extended {
			params[p.name] = oneLine(decodeText(p.value, p.charset))
		} else {
			params[p.name] = decodeHeader(string(p.value))
		}
	}
	return value, params
}

type param struct {
	name, charset string
	value         []byte
	extended      bool // RFC 2231: percent-encoded, with a charset
}

// addParam adds "name", "name*" or a continuation "name*1", "name*1*". The first of a name wins.
func addParam(found []param, name, val string) []param {
	extended := strings.HasSuffix(name, "*")
	base, section, _ := strings.Cut(strings.TrimSuffix(name, "*"), "*")
	i := slices.IndexFunc(found, func(p param) bool { return p.name == base })
	if i >= 0 && (section == "" || section == "0") {
		return found
	}
	if i < 0 {
		p := param{name: base, extended: extended}
		if parts := strings.SplitN(val, "'", 3); extended && len(parts) == 3 {
			p.charset, val = parts[0], parts[2]
		}
		found = append(found, p)
		i = len(found) - 1
	}
	data := []byte(val)
	if extended {
		data = percent(val)
	}
	found[i].value = append(found[i].value, data...)
	return found
}

// cutParam takes one parameter off s, up to a semicolon outside quotes.
func cutParam(s string) (item, rest string) {
	quote := false
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			if quote {
				i++
			}
		case '"':
			quote = !quote
		case ';':
			if !quote {
				return s[:i], s[i+1:]
			}
		}
	}
	if quote { // unbalanced: quotes mean nothing
		item, rest, _ = strings.Cut(s, ";")
		return item, rest
	}
	return s, ""
}

func unquote(s string) string {
	if len(s) > 0 && s[0] == '"' {
		s = s[1:]
		if i := strings.LastIndexByte(s, '"'); i >= 0 {
			s = s[:i]
		}
		return strings.NewReplacer(`\"`, `"`, `\\`, `\`).Replace(s)
	}
	return s
}

func (m *mailFile) attachments() []Attachment {
	var out []Attachment
	for i := range m.parts {
		p := &m.parts[i]
		if !p.attach || len(out) == maxAttachments || p.group > 0 && p.name == "" { // another form of the text
			continue
		}
		out = append(out, Attachment{
			Name: p.name, Type: p.media.kind,
			Size: encodedSize(p.body, p.fields.get("content-transfer-encoding")),
		})
	}
	return out
}

// text decodes a text part, once.
func (p *part) text() string {
	if p.decoded == nil {
		s := p.decode()
		p.decoded = &s
	}
	return *p.decoded
}

func (p *part) decode() string {
	b := decodeTransfer(p.body, p.fields.get("content-transfer-encoding"), maxText)
	label := p.media.params["charset"]
	if label == "" && p.media.kind == "text/html" {
		label = metaCharset(b)
	}
	return cleanText(decodeText(b, label))
}

// cleanText makes line ends LF and drops what no reader sees: control and zero-width characters.
func cleanText(s string) string {
	if !needsCleaning(s) {
		return s
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r' || r == '\u2028' || r == '\u2029' || r == '\v' || r == '\f':
			return '\n'
		case r == '\u00a0' || r == '\u2007' || r == '\u202f':
			return ' '
		case r < ' ' && r != '\n' && r != '\t' || r >= 0x7f && r < 0xa0:
			return -1
		case r == 0x200b || r == 0x2060 || r == 0xfeff || r == 0xad || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0x200e || r == 0x200f || r == 0x61c:
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
}

func needsCleaning(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < ' ' && c != '\n' && c != '\t' || c >= 0x7f {
			return true
		}
	}
	return false
}

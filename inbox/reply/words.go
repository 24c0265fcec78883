package reply

import (
	"strings"
)

// line is one line of a text with what is known about it.
type line struct {
	text      string
	depth     int  // quote depth: ">" marks, blockquotes
	header    bool // the quote header, by the client's own mark
	signature bool // the signature, by the client's own mark
	cut       bool // the quoted letter begins here and goes on to the end
	coloured  bool // all of it is in a colour of its own
	role      role
}

// role is what a line turned out to be.
type role uint8

const (
	roleNew role = iota
	roleQuote
	roleHeader // a quote header: "On … wrote:", a From/Sent/To/Subject block, a separator
	roleOurs   // found in the letter that is answered
	roleSignature
	roleNote // a mail system's own line: "[EXTERNAL]", "reply above this line"
	roleMark // what parts a signature from the text: "-- ", a rule
)

func (l *line) blank() bool { return strings.TrimSpace(l.text) == "" }

// found is what was read out of a text.
type found struct {
	text, signature string
	quoted, unsure  bool
}

// words reads the text of a mail: its HTML if there is any, since clients mark quotes there and do
// not wrap it; its plain text otherwise, and where the HTML yields nothing.
func (m *mailFile) words(o Options) found {
	h := newHint(o.Original)
	var best found
	if src := m.htmlSource(); src != "" {
		best = wordsOf(htmlLines(src), false, h)
		if best.text != "" {
			return best
		}
	}
	if text, flowed, delsp, ok := m.plainSource(); ok {
		lines := plainLines(text)
		if flowed {
			lines = unflow(flowedLines(text), delsp)
		}
		plain := wordsOf(lines, !flowed, h)
		if plain.text != "" || best.signature == "" && !best.quoted {
			plain.quoted = plain.quoted || best.quoted
			return plain
		}
	}
	return best
}

// htmlSource is the HTML of the mail's text, "" if it has none or if it is only a file.
func (m *mailFile) htmlSource() string {
	var b strings.Builder
	for i := range m.parts {
		p := &m.parts[i]
		if p.media.kind == "text/html" && !p.attach && b.Len() < maxText {
			b.WriteString(p.text())
		} else if p.media.kind == "text/plain" && !p.attach && p.group == 0 && b.Len() > 0 && len(p.body) < maxText {
			b.WriteString("<pre>" + escapeHTML(p.text()) + "</pre>") // Apple Mail mixes both around attachments
		}
	}
	if i := m.firstText(); i >= 0 && b.Len() > 0 && m.parts[i].media.kind == "text/plain" && m.parts[i].group == 0 && strings.TrimSpace(m.parts[i].text()) != "" {
		return "" // plain text first, HTML only beside it: a forwarded page, a footer
	}
	return b.String()
}

func escapeHTML(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;").Replace(s)
}

func (m *mailFile) firstText() int {
	for i := range m.parts {
		if !m.parts[i].attach {
			return i
		}
	}
	return -1
}

func (m *mailFile) plainSource() (text string, flowed, delsp, ok bool) {
	var b strings.Builder
	for i := range m.parts {
		p := &m.parts[i]
		if p.media.kind == "text/html" || p.attach || b.Len() > maxText {
			continue
		}
		if !ok {
			flowed = strings.EqualFold(p.media.params["format"], "flowed")
			delsp = strings.EqualFold(p.media.params["delsp"], "yes")
		} else {
			b.WriteString("\n")
		}
		ok = true
		b.WriteString(p.text())
	}
	return b.String(), flowed, delsp, ok
}

// notice is the mail's first text, undigested: what a mail system says in a report.
func (m *mailFile) notice() string {
	i := m.firstText()
	if i < 0 {
		return ""
	}
	p := &m.parts[i]
	if p.media.kind != "text/html" {
		return strings.TrimSpace(p.text())
	}
	var b strings.Builder
	for _, l := range htmlLines(p.text()) {
		b.WriteString(l.text)
		b.WriteByte('\n')
	}
	return strings.TrimSpace(b.String())
}

// wordsOf takes quotes, our own letter, and signatures off. Only text that a client may have
// wrapped is unwrapped.
func wordsOf(lines []line, wrapped bool, h *hint) found {
	if len(lines) > maxLines {
		lines = lines[:maxLines]
	}
	markArmour(lines)
	lines = markQuotes(lines)
	h.mark(lines)
	unsure := restore(lines, h)
	markSignatures(lines)
	if !hasNew(lines) {
		unsure = rescue(lines) || unsure
	}
	f := found{
		text:      joinRole(lines, roleNew, wrapped),
		signature: joinRole(lines, roleSignature, false),
		quoted:    hasRole(lines, roleQuote) || hasRole(lines, roleHeader) || hasRole(lines, roleOurs),
		unsure:    unsure,
	}
	f.text = capText(f.text, maxWords)
	f.signature = capText(f.signature, maxWords)
	return f
}

const maxLines = 20_000

func hasRole(lines []line, r role) bool {
	for i := range lines {
		if lines[i].role == r && !lines[i].blank() {
			return true
		}
	}
	return false
}

// hasWords says whether there is anything new beside client lines.
func hasWords(lines []line) bool {
	for i := range lines {
		if l := &lines[i]; l.role == roleNew && !l.blank() && !l.signature && !isClientLine(l.text) && !isRule(l.text) {
			return true
		}
	}
	return false
}

// joinRole joins the lines of one role. What stood between them leaves an empty line.
func joinRole(lines []line, r role, wrapped bool) string {
	var out []string
	gap := false
	for i := range lines {
		l := &lines[i]
		if l.role != r || l.blank() {
			gap = len(out) > 0
			continue
		}
		if gap && out[len(out)-1] != "" {
			out = append(out, "")
		}
		gap = false
		out = append(out, strings.TrimRight(l.text, " \t"))
	}
	if wrapped {
		out = unwrap(out)
	}
	return strings.TrimSpace(strings.Join(out, "\n"))
}

package reply

import (
	"regexp"
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

// plainLines reads ">" marks as quote depth, also those with initials ("BA> ") that The Bat! and
// Lotus Notes write.
func plainLines(text string) []line {
	lines := make([]line, 0, strings.Count(text, "\n")+1)
	initials := 0
	for text != "" {
		var s string
		s, text, _ = strings.Cut(text, "\n")
		depth, rest := quoteMarks(s)
		if depth == 1 && strings.HasPrefix(s, ">From ") && (len(lines) == 0 || lines[len(lines)-1].depth == 0) {
			depth, rest = 0, s[1:] // escaped for an mbox file
		}
		if depth == 0 && initialsRE.MatchString(s) {
			initials++
		}
		lines = append(lines, line{text: strings.TrimSuffix(rest, "\r"), depth: depth})
	}
	if initials >= 2 {
		for i := range lines {
			if m := initialsRE.FindString(lines[i].text); m != "" && lines[i].depth == 0 {
				lines[i].depth, lines[i].text = 1, lines[i].text[len(m):]
			}
		}
	}
	return lines
}

var initialsRE = regexp.MustCompile(`^ ?\p{Lu}{1,4}> ?`)

// flowedLines counts ">" at the very start of a line alone (RFC 3676 section 4.5).
func flowedLines(text string) []line {
	lines := make([]line, 0, strings.Count(text, "\n")+1)
	for text != "" {
		var s string
		s, text, _ = strings.Cut(text, "\n")
		rest := strings.TrimLeft(s, ">")
		lines = append(lines, line{text: rest, depth: min(len(s)-len(rest), maxDepth)})
	}
	return lines
}

// quoteMarks counts ">" at the start of a line: "> > text", ">>text", " > text".
func quoteMarks(s string) (int, string) {
	depth, i := 0, 0
	for j := 0; j < len(s) && depth < maxDepth; j++ {
		if s[j] == '>' {
			depth++
			i = j + 1
		} else if s[j] != ' ' || j-i >= 1 {
			break
		}
	}
	if depth == 0 {
		return 0, s
	}
	return depth, strings.TrimPrefix(s[i:], " ")
}

// unflow joins the lines of format=flowed text (RFC 3676): a line that ends in a space goes on in
// the next of the same depth; "-- " never does; with DelSp=yes the space is not part of the text.
func unflow(lines []line, delsp bool) []line {
	var out []line
	open := false
	for _, l := range lines {
		l.text = strings.TrimPrefix(l.text, " ") // space-stuffing
		soft := strings.HasSuffix(l.text, " ") && l.text != "-- "
		if soft && delsp {
			l.text = l.text[:len(l.text)-1]
		}
		if n := len(out); open && n > 0 && out[n-1].depth == l.depth && l.text != "-- " && len(out[n-1].text) < maxText/8 {
			out[n-1].text += l.text
		} else {
			out = append(out, l)
		}
		open = soft
	}
	return out
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

// restore keeps what may be the customer's words after all. It returns whether it did.
//
// Inside a quote whose other lines are our letter's, a line that is not ours is an answer. And if
// nothing new is left but unmarked text stands after a quote header, the customer may have written
// below it: then that is kept.
func restore(lines []line, h *hint) bool {
	unsure := h.answers(lines) || h == nil && colouredAnswers(lines)
	if hasWords(lines) {
		return unsure
	}
	if rescue(lines) {
		return true
	}
	if h.seen(lines) {
		return unsure
	}
	kept := false
	for i := range lines {
		if l := &lines[i]; l.role == roleQuote && l.depth == 0 && !l.blank() {
			l.role = roleNew
			kept = true
		}
	}
	return unsure || kept
}

// colouredAnswers keeps the coloured lines of a quoted letter where the words above say that the
// answers stand below, as people do in Outlook.
func colouredAnswers(lines []line) bool {
	start := 0
	var above strings.Builder
	for ; start < len(lines) && (lines[start].role == roleNew || lines[start].blank()); start++ {
		above.WriteString(strings.ToLower(lines[start].text))
		above.WriteByte(' ')
	}
	if above.Len() > 400 || !holdsAny(above.String(), answersBelow) {
		return false
	}
	kept := false
	for i := start; i < len(lines); i++ {
		l := &lines[i]
		if kept && l.role == roleHeader && !isRule(l.text) {
			break // an older letter
		}
		if l.role == roleQuote && l.coloured && !l.blank() {
			l.role = roleNew
			kept = true
		}
	}
	return kept
}

// answersBelow announce answers inside the quoted letter.
var answersBelow = []string{
	"below", "inline", "in line", "in red", "in blue", "in green", "in colour", "in color", "unten", "in rot", "in blau", "im text", "ci-dessous", "en rouge", "en bleu", "más abajo", "a continuación", "en rojo", "en azul", "abaixo", "em vermelho", "di seguito", "qui sotto", "in rosso", "hieronder", "in het rood", "poniżej", "na czerwono", "nedan", "i rött", "nedenfor", "herunder", "alla", "níže", "ниже", "красным", "aşağıda", "下記", "以下", "见下", "如下", "아래",
}

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

// unwrap joins lines that a client has broken: those where the next line's first word would not
// have fitted into the widest line's width. A text with longer lines was not wrapped at all.
func unwrap(lines []string) []string {
	width := 0
	for _, s := range lines {
		width = max(width, runeWidth(s))
	}
	if width < 55 || width > 80 {
		return lines
	}
	full := 0 // lines that reach the width
	for _, s := range lines {
		if runeWidth(s) > width-14 {
			full++
		}
	}
	var out []string
	last := 0 // width of the last line as it was wrapped
	for _, s := range lines {
		word, _, _ := strings.Cut(strings.TrimSpace(s), " ")
		n := len(out)
		fits := n == 0 || s == "" || out[n-1] == "" || last+1+runeWidth(word) <= width
		if !fits && !startsItem(s) && !(full < 3 && endsSentence(out[n-1])) && !isSignOff(s) {
			out[n-1] += " " + strings.TrimSpace(s)
		} else {
			out = append(out, s)
		}
		last = runeWidth(s)
	}
	return out
}

func endsSentence(s string) bool {
	s = strings.TrimRight(s, " \"')”’")
	return s != "" && strings.ContainsAny(s[len(s)-1:], ".!?:")
}

func runeWidth(s string) int {
	n := 0
	for range s {
		n++
	}
	return n
}

// startsItem says whether a line begins a list item or is indented.
func startsItem(s string) bool {
	if s == "" || s[0] == ' ' || s[0] == '\t' {
		return true
	}
	if strings.HasPrefix(s, "- ") || strings.HasPrefix(s, "* ") || strings.HasPrefix(s, "• ") || strings.HasPrefix(s, "+ ") {
		return true
	}
	i := 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	return i > 0 && i < 3 && i+1 < len(s) && (s[i] == '.' || s[i] == ')') && s[i+1] == ' '
}

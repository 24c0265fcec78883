package reply

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

const (
	maxHeaderLine = 600 // bytes of a line that is looked at for a quote header
	maxHeaderSpan = 4   // lines over which clients wrap "On … wrote:"
	maxTries      = 500 // lines that are looked at for quote headers
)

// markQuotes finds what is quoted. A quote header is removed wherever it stands; what follows it
// is quoted to the end if it is not marked line by line.
func markQuotes(lines []line) []line {
	tries := 0
	for i := range lines {
		switch l := &lines[i]; {
		case l.signature && l.depth == 0 && (isDashes(l.text) || isRule(l.text)):
			l.role = roleMark
		case l.signature && l.depth == 0:
			l.role = roleSignature
		case l.depth > 0:
			l.role = roleQuote
		case isSystemNote(l.text):
			l.role = roleNote
		}
	}
	for i := 0; i < len(lines); i++ {
		l := &lines[i]
		if l.role != roleNew && l.role != roleNote || l.blank() && !l.cut {
			continue
		}
		if l.cut || isSeparator(l.text) {
			cutFrom(lines, i)
			return lines
		}
		if tries++; tries > maxTries {
			continue
		}
		if n := headerBlock(lines, i); n > 0 {
			cutFrom(lines, i)
			return lines
		}
		from, to, before, after, ok := attributionAt(lines, i)
		if !ok {
			if l.header {
				l.role = roleHeader
			}
			continue
		}
		for j := from; j <= to; j++ {
			lines[j].role = roleHeader
		}
		if before != "" {
			lines[from].text, lines[from].role = before, roleNew
		}
		n := next(lines, to)
		if after == "" && (n >= len(lines) || lines[n].depth > 0 || lines[n].cut) {
			i = to
			continue // the quote is marked line by line, or left out
		}
		if after == "" && lines[i].header && hasQuoteBelow(lines, to) {
			i = to
			continue
		}
		cutFrom(lines, to+1)
		return lines
	}
	return lines
}

func hasQuoteBelow(lines []line, i int) bool {
	for i++; i < len(lines); i++ {
		if lines[i].depth > 0 {
			return true
		}
	}
	return false
}

// cutFrom marks all from i on as quoted, header lines as such; and a rule just above.
func cutFrom(lines []line, i int) {
	for j := i - 1; j >= 0; j-- {
		if isRule(lines[j].text) {
			lines[j].role = roleHeader
		} else if !lines[j].blank() {
			break
		}
	}
	for j := i; j < len(lines); j++ {
		l := &lines[j]
		switch {
		case isSeparator(l.text) || isRule(l.text) || l.depth == 0 && l.header:
			l.role = roleHeader
		default:
			l.role = roleQuote
		}
		if j-i > maxTries {
			continue
		}
		if n := headerBlock(lines, j); n > 0 && l.depth == 0 {
			for ; n > 1; n-- {
				lines[j].role = roleHeader
				j++
			}
			lines[j].role = roleHeader
		} else if from, to, _, _, ok := attributionAt(lines, j); ok && l.depth == 0 {
			for k := from; k <= to; k++ {
				lines[k].role = roleHeader
			}
			j = to
		}
	}
}

// isQuoteHeader says whether a single line is a quote header of some sort.
func isQuoteHeader(s string) bool {
	kind, _ := label(s)
	return kind != labelNone || isSeparator(s) || attribution(s)
}

// isRule: a line of dashes, underscores, stars or the like.
func isRule(s string) bool {
	s = strings.TrimSpace(s)
	if len(s) < 3 {
		return false
	}
	n := 0
	for _, r := range s {
		switch r {
		case '-', '_', '=', '*', '—', '–', '─', '━', '~', '.':
			n++
		case ' ':
		default:
			return false
		}
	}
	return n >= 5 || n >= 3 && (s[0] == '*' || s[0] == '_')
}

// isSeparator: "-----Original Message-----", "---------- Forwarded message ---------", and the like.
func isSeparator(s string) bool {
	t := strings.TrimSpace(s)
	if len(t) < 8 || len(t) > 200 {
		return false
	}
	dashes := len(t) - len(strings.TrimLeft(t, "-—–_=*>─ \t"))
	low := strings.ToLower(strings.Trim(t, "-—–_=*>─: \t"))
	if dashes > 0 && strings.ContainsRune("-—–_=*─", firstRune(t)) {
		for _, w := range separatorWords {
			if strings.HasPrefix(low, w) && (len(low) < len(w)+30 || strings.Contains(low, "--")) {
				return true
			}
		}
		// Zoho, Yandex: "---- On Mon, 03 Jan 2022 10:00:00 +0000 X <x@y> wrote ----"
		if strings.HasSuffix(t, "-") && containsWrote(low) && (hasDate(low) || len(strings.Fields(low)) < 8) {
			return true
		}
	}
	if aboveLine.in(low) || strings.Contains(t, "---") && notesRE.MatchString(t) {
		return true
	}
	for _, w := range forwardLines {
		if strings.HasPrefix(low, w) && len(low) < len(w)+10 {
			return true
		}
	}
	return false
}

// notesRE: "Bob ---03/01/2022 10:00:00---Hi Jane" (Lotus Notes)
var notesRE = regexp.MustCompile(`^\S.{0,60}-{3} ?\d[\d/.-]+ \d{1,2}:\d{2}.{0,15}-{3}`)

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

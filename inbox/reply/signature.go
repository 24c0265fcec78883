package reply

import (
	"regexp"
	"strings"
	"unicode"
)

// markSignatures finds the signatures among the new lines. They stand at the end of a stretch of
// new lines; clients' own lines may stand anywhere.
func markSignatures(lines []line) {
	said := false // there are words above the stretch
	for i := 0; i < len(lines); {
		if lines[i].role != roleNew {
			i++
			continue
		}
		j := i
		for j < len(lines) && (lines[j].role == roleNew || lines[j].blank() && lines[j].role != roleSignature) {
			j++
		}
		markSignature(lines[i:j], said)
		said = said || hasNew(lines[i:j])
		i = j
	}
}

func markSignature(s []line, said bool) {
	for i := range s {
		if s[i].role == roleNew && isClientLine(s[i].text) {
			s[i].role = roleSignature
			if i > 0 && isDashes(s[i-1].text) {
				s[i-1].role = roleMark
			}
		}
	}
	for i := range s {
		if s[i].role != roleNew {
			continue
		}
		if begins, strict := signatureMark(s[i].text); begins && (strict || shortRest(s[i+1:], 12, 700)) && (strict || said || hasNew(s[:i])) {
			s[i].role = roleMark
			sign(s[i+1:])
			break
		}
	}
	markDisclaimers(s, said)
	markContacts(s, said)
	for i := len(s) - 1; i >= 0; i-- { // a rule with nothing below it
		if s[i].role != roleNew || s[i].blank() {
			continue
		}
		if !isRule(s[i].text) {
			break
		}
		s[i].role = roleMark
	}
}

func sign(s []line) {
	for i := range s {
		if s[i].role != roleNew || s[i].blank() {
			continue
		}
		if _, strict := signatureMark(s[i].text); strict || isDashes(s[i].text) {
			s[i].role = roleMark
		} else {
			s[i].role = roleSignature
		}
	}
}

func hasNew(s []line) bool {
	for i := range s {
		if s[i].role == roleNew && !s[i].blank() {
			return true
		}
	}
	return false
}

// signatureMark: "-- " by RFC 3676 section 4.3 (strict); "--", "__" and rules by habit.
func signatureMark(s string) (begins, strict bool) {
	if s == "-- " {
		return true, true
	}
	t := strings.TrimSpace(s)
	switch t {
	case "--", "—", "––", "——", "***", "* * *", "---", "- -", "__", "___", "--=20":
		return true, false
	}
	return len(t) >= 5 && isRule(t) && (t[0] == '_' || t[0] == '-' || t[0] == '*' && strings.Contains(t, ".")), false
}

func isDashes(s string) bool {
	t := strings.TrimSpace(s)
	return t == "--" || t == "---" || t == "—"
}

func shortRest(s []line, maxLines, maxBytes int) bool {
	n, size := 0, 0
	for i := range s {
		if !s[i].blank() {
			n++
			size += len(s[i].text)
		}
	}
	return n <= maxLines && size <= maxBytes
}

// isClientLine: "Sent from my iPhone", "Get Outlook for Android", "Virus-free. www.avast.com".
func isClientLine(s string) bool {
	s = strings.Trim(strings.TrimSpace(s), "*_-–—[]()|<> ")
	if s == "" || len(s) > 160 {
		return false
	}
	low := strings.ToLower(s)
	for _, p := range clientNames {
		if strings.HasPrefix(low, p) {
			return true
		}
	}
	bare := low
	if strings.Contains(low, "://") || strings.Contains(low, "www.") || strings.Contains(low, "mailto:") {
		bare = linkRE.ReplaceAllString(low, "")
	}
	words := len(strings.Fields(bare))
	if words > 12 || strings.ContainsAny(strings.TrimRight(bare, ". "), ",!?") {
		return false
	}
	if after, ok := strings.CutPrefix(s, "Sent from "); ok && words < 8 && unicode.IsUpper(firstRune(after)) {
		return true
	}
	for _, p := range clientLinesBy[firstRune(bare)] {
		if strings.HasPrefix(bare, p) && (wordBounds(bare, 0, len(p)) || firstRune(p) >= 0x590) && words < 10+len(strings.Fields(p))/4*2 {
			return true
		}
	}
	bare = strings.TrimRight(bare, ". ")
	for _, p := range clientEnds {
		if strings.HasSuffix(bare, p) && words <= 7 && len(bare) > len(p) {
			return true
		}
	}
	return false
}

// clientLinesBy are the clientLines by their first letter.
var clientLinesBy = func() map[rune][]string {
	out := map[rune][]string{}
	for _, p := range clientLines {
		out[firstRune(p)] = append(out[firstRune(p)], p)
	}
	return out
}()

var linkRE = regexp.MustCompile(`\s*[<(\[]?(https?://|mailto:|www\.)[^\s>)\]]*[>)\]]?`)

// markDisclaimers takes legal footers off: paragraphs with two of their words, and all below.
func markDisclaimers(s []line, said bool) {
	for from := 0; from < len(s); {
		to := from
		for to < len(s) && s[to].role == roleNew && !s[to].blank() {
			to++
		}
		if to > from && isDisclaimer(s[from:to]) && (said || hasNew(s[:from])) {
			if len(s[from].text) < 60 { // a company's lines rather than a legal notice
				from = belowSignOff(s, from)
			}
			sign(s[from:])
			return
		}
		for i := from + 1; i < to; i++ { // in HTML, a paragraph is one long line
			if len(s[i].text) > 120 && isDisclaimer(s[i:i+1]) {
				sign(s[i:])
				return
			}
		}
		from = max(to, from+1)
	}
}

func isDisclaimer(s []line) bool {
	var b strings.Builder
	for i := range s {
		b.WriteString(strings.ToLower(s[i].text))
		b.WriteByte(' ')
	}
	text := capText(b.String(), 4096)
	if len(text) < 60 {
		return false
	}
	n := 0
	for _, w := range disclaimerWords {
		if strings.Contains(text, w) {
			n++
		}
	}
	return n >= 3 || n >= 2 && len(text) > 100
}

func isSignOff(s string) bool {
	low := strings.ToLower(strings.Trim(strings.TrimSpace(s), ",.!;:-– "))
	for _, p := range signOffs {
		if low == p {
			return true
		}
	}
	return false
}

// looksLikeName: one to four words that begin with capitals, or have none to speak of.
func looksLikeName(s string) bool {
	words := strings.Fields(strings.Trim(strings.TrimSpace(s), "*_,.- "))
	if len(words) == 0 || len(words) > 4 || len(s) > 50 {
		return false
	}
	for _, w := range words {
		r := firstRune(w)
		if unicode.IsLower(r) && len(w) > 3 || !unicode.IsLetter(r) {
			return false
		}
	}
	return true
}

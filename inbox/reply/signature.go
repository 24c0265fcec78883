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

// rescue keeps what somebody has typed into his signature, or below it. Names, contacts and client
// lines stay in the signature. It returns whether it kept anything.
func rescue(lines []line) bool {
	kept, below := false, false
	for i := range lines {
		l := &lines[i]
		text := strings.TrimSpace(l.text)
		if l.role == roleSignature && text != "" && (below || l.signature) && !isClientLine(text) && contactsIn(text) == 0 &&
			!looksLikeName(text) && !isSignOff(text) && !isRule(text) && !isDisclaimer(lines[i:i+1]) {
			l.role = roleNew
			kept = true
		}
		below = below || text == "" && i > 0 && lines[i-1].role == roleSignature
	}
	return kept
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

// markContacts takes off a block at the end that is made of name, company, telephone, links and
// address: short lines of which two at least, or one of three, give a way to reach somebody.
func markContacts(s []line, said bool) {
	end := len(s)
	for end > 0 && (s[end-1].role != roleNew || s[end-1].blank()) {
		end--
	}
	start, contacts, size := end, 0, 0
	best := -1
	for start > 0 && end-start < 16 {
		l := &s[start-1]
		if l.role != roleNew && !l.blank() {
			break
		}
		if l.blank() {
			start--
			continue
		}
		text := strings.TrimSpace(l.text)
		if n := contactsIn(text); n > 0 {
			contacts += n
		} else if len(text) > 70 || isSentence(text) || isSignOff(text) {
			break
		}
		size++
		start--
		if contacts >= 1 && size <= 12 {
			best = start
		}
	}
	if best < 0 || contacts == 0 || size < 2 && contacts < 2 {
		return
	}
	// the block is one run of lines: above an empty line only a name may belong to it
	first := best
	for i := end - 1; i > best; i-- {
		if s[i].blank() && !contactIn(s[best:i]) {
			first = nameAbove(s, best, i)
			break
		}
	}
	if first = belowSignOff(s, first); said || hasNew(s[:first]) {
		sign(s[first:end])
	}
}

// belowSignOff moves the beginning of a contact block up to the sign-off above it, if only short
// lines stand between: a name, a title. A lone first name is the sign-off's own.
func belowSignOff(s []line, first int) int {
	n := 0
	for i := first - 1; i >= 0 && n <= 4; i-- {
		text := strings.TrimSpace(s[i].text)
		switch {
		case text == "":
		case s[i].role != roleNew || len(text) > 60 || isSentence(text):
			return first
		case isSignOff(text):
			if n == 1 && looksLikeName(s[first].text) && len(strings.Fields(s[first].text)) > 1 {
				return first
			}
			return i + 1
		default:
			n++
		}
	}
	return first
}

// contactsIn counts the ways to reach somebody on a line, which may be parted by bars.
func contactsIn(text string) int {
	n := 0
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return r == '|' || r == '•' || r == '·' }) {
		if part = strings.TrimSpace(part); part != "" && isContact(part) {
			n++
		}
	}
	return n
}

func contactIn(s []line) bool {
	for i := range s {
		if contactsIn(s[i].text) > 0 {
			return true
		}
	}
	return false
}

// nameAbove returns the line of a name just above i, else the line after i.
func nameAbove(s []line, from, i int) int {
	p := previous(s, i)
	if len(strings.Fields(s[i+1].text)) > 1 && looksLikeName(s[i+1].text) {
		return i + 1 // the block has a name of its own
	}
	if p >= from && looksLikeName(s[p].text) && (p == from || s[p-1].blank() || isSignOff(s[p-1].text)) {
		return p
	}
	return i + 1
}

var (
	phoneRE = regexp.MustCompile(`(?i)(^|[\s:(|.])(\+|00|0|\()\d[\d\s().\-/–]{6,20}\d|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b|^(t|tel|m|p|f|mob|mobile|phone|fax|cell|office|direct|ph|telefon|tél|teléfono|handy|mobil|gsm|telefoon)\b\s*[.:|]`)
	emailRE = regexp.MustCompile(`^\S+@\S+\.\S+$|(?i)^(e|email|e-mail|mail|web|www|website|internet)\s*[.:|]`)
	urlRE   = regexp.MustCompile(`(?i)^[<(\[]?(https?://|www\.)\S+$|\b(www\.[a-z0-9.-]+\.[a-z]{2,})|^[a-z0-9-]+\.(com|org|net|co\.uk|de|fr|nl|es|it|pl|eu|io|se|dk|no|fi)/?$`)
	postRE  = regexp.MustCompile(`\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b[A-Z]{2} \d{5}(-\d{4})?\b|(?i)\b(ltd|limited|llc|inc|gmbh|ag|s\.?a\.?r\.?l|b\.v\.|s\.r\.l\.|sp\. z o\.o|oy|aps|plc)\b\.?$|^\D{0,3}\d{4,5} \p{Lu}\p{L}+$`)
)

func isContact(s string) bool {
	if len(s) > 120 {
		return false
	}
	return phoneRE.MatchString(s) && !isSentence(s) || emailRE.MatchString(s) || urlRE.MatchString(s) && !isSentence(s) || postRE.MatchString(s) && !isSentence(s)
}

// isSentence: ends like one, or has many words in small letters.
func isSentence(s string) bool {
	words := strings.Fields(s)
	small := 0
	for _, w := range words {
		if r := firstRune(w); unicode.IsLower(r) {
			small++
		}
	}
	if len(words) >= 4 && strings.ContainsAny(s[len(s)-1:], ".!?") && small > 1 {
		return true
	}
	return len(words) >= 5 && small*2 > len(words)
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

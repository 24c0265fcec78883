package reply

import (
	"regexp"
	"strings"
	"unicode"
)

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

package verdict

import "strings"

// emoticon reads ":-)" and its like at the start of s: their length in bytes and
// the emoji that says the same.
func emoticon(s string) (n int, emoji string) {
	if len(s) < 2 || (s[0] != ':' && s[0] != ';' && s[0] != '=' && s[0] != '<') {
		return 0, ""
	}
	if strings.HasPrefix(s, "</3") {
		return 3, "💔"
	}
	if strings.HasPrefix(s, "<3") {
		return 2, "❤"
	}
	if s[0] == '<' {
		return 0, ""
	}
	i := 1
	if s[i] == '-' || s[i] == '\'' {
		i++
	}
	if i >= len(s) {
		return 0, ""
	}
	switch s[i] {
	case ')', 'D', ']':
		emoji = "🙂"
	case '(', '[', 'c':
		emoji = "🙁"
	case '/', '\\', '|', 'S':
		emoji = "😐"
	case 'P', 'p', '*':
		emoji = "🙂"
	default:
		return 0, ""
	}
	n = i + 1
	if n < len(s) && isLetter(rune(s[n])) || s[i] == '/' && n < len(s) && s[n] == '/' {
		return 0, "" // "note:Dave", "http://"
	}
	return n, emoji
}

func pictograph(r rune) bool {
	switch {
	case r >= 0x1F000 && r <= 0x1FAFF, r >= 0x2600 && r <= 0x27BF, r >= 0x2B00 && r <= 0x2BFF, r == 0x2122, r == 0x203C, r == 0x2049,
		r >= 0x2190 && r <= 0x21FF, r >= 0x2300 && r <= 0x23FF, r == 0x3030:
		return true
	}
	return false
}

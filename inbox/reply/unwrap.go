package reply

import "strings"

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

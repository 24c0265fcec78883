package reply

import (
	"regexp"
	"strings"
)

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

package reply

import "strings"

// phrases are looked for in lower-case text: much faster than a regular expression of as many
// alternatives, and easier to read. "*" stands for a gap of at most 80 bytes within a paragraph,
// "|" at an end for a word boundary.
type phrases []string

const maxGap = 80

func (p phrases) in(low string) bool {
	for _, one := range p {
		if containsPhrase(low, one) {
			return true
		}
	}
	return false
}

// lowered prepares a text for phrases: lower case, one space between words whatever the wrapping,
// an empty line between paragraphs.
func lowered(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for len(s) > 0 {
		var line string
		line, s, _ = strings.Cut(s, "\n")
		words := strings.Fields(line)
		if len(words) == 0 {
			b.WriteString("\n\n")
			continue
		}
		for _, w := range words {
			b.WriteString(strings.ToLower(w))
			b.WriteByte(' ')
		}
	}
	return b.String()
}

func containsPhrase(low, phrase string) bool {
	head, tail, gap := strings.Cut(phrase, "*")
	for {
		i, n := indexWord(low, head)
		if i < 0 {
			return false
		}
		low = low[i+n:]
		if !gap {
			return true
		}
		near, _, _ := strings.Cut(low[:min(len(low), maxGap+len(tail))], "\n\n")
		if containsPhrase(near, tail) {
			return true
		}
	}
}

// indexWord finds w in s, at word boundaries where w is marked with "|"; n is the length of the match.
func indexWord(s, w string) (at, n int) {
	bare := strings.TrimSuffix(strings.TrimPrefix(w, "|"), "|")
	for from := 0; ; {
		i := strings.Index(s[from:], bare)
		if i < 0 {
			return -1, 0
		}
		i += from
		end := i + len(bare)
		if (w[0] != '|' || i == 0 || !isWord(s[i-1])) && (w[len(w)-1] != '|' || end == len(s) || !isWord(s[end])) {
			return i, len(bare)
		}
		from = i + 1
	}
}

func isWord(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 0x80 || c == '_'
}

package letter

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// How much of what others wrote is shown, in characters.
const (
	maxName    = 64    // a person or a business
	maxSubject = 110   // a subject line
	maxGist    = 60    // their words in a subject line
	maxLine    = 300   // a line about the job
	maxWords   = 10000 // a reply
)

// edit replaces s[start:end]; span is a stretch s[start:end], both in bytes.
type edit struct {
	start, end int
	with       string
}
type span struct{ start, end int }

// rewrite makes the edits, which are in order and don't overlap, and moves the spans along.
func rewrite(s string, spans []span, edits []edit) (string, []span) {
	if len(edits) == 0 {
		return s, spans
	}
	var b strings.Builder
	from := 0
	for _, e := range edits {
		b.WriteString(s[from:e.start])
		b.WriteString(e.with)
		from = e.end
	}
	b.WriteString(s[from:])
	moved := make([]span, len(spans))
	for i, sp := range spans {
		moved[i] = span{shift(edits, sp.start, false), shift(edits, sp.end, true)}
	}
	return b.String(), moved
}

// shift tells where the place at is after the edits; inside an edit it goes to its beginning or its end.
func shift(edits []edit, at int, toEnd bool) int {
	delta := 0
	for _, e := range edits {
		switch {
		case e.end <= at:
			delta += len(e.with) - (e.end - e.start)
		case e.start < at && toEnd:
			return e.start + delta + len(e.with)
		case e.start < at:
			return e.start + delta
		}
	}
	return at + delta
}

// unfit reports characters that have no place in a letter: controls, and the invisible ones that reorder or split text.
func unfit(r rune) bool {
	return unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Bidi_Control, r) ||
		r == 0xad || r == 0x200b || r == 0x2028 || r == 0x2029 || r == 0x2060 || r == 0xfeff
}

// cleaning lists what makes s valid UTF-8 with plain line ends and nothing unfit.
func cleaning(s string) []edit {
	var es []edit
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			es = append(es, edit{i, i + 1, "\uFFFD"})
		case r == '\r' && strings.HasPrefix(s[i+1:], "\n"):
			n = 2
			es = append(es, edit{i, i + 2, "\n"})
		case r == '\r' || r == '\v' || r == '\f' || r == 0x85 || r == 0x2028 || r == 0x2029:
			es = append(es, edit{i, i + n, "\n"})
		case r != '\n' && r != '\t' && unfit(r):
			es = append(es, edit{i, i + n, ""})
		}
		i += n
	}
	return es
}

// oneLine makes a line of at most n characters, fit for a header too: nothing in it reads as an encoded word (RFC 2047).
func oneLine(s string, n int) string {
	s, _ = rewrite(s, nil, cleaning(head(s, 4*n+1000)))
	s = strings.Join(strings.Fields(s), " ")
	return shorten(strings.ReplaceAll(s, "=?", "= ?"), n)
}

// head cuts s to at most n bytes, between characters.
func head(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// shorten cuts s to at most n characters, at a word's end if one is near.
func shorten(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	r := []rune(s)[:n-1]
	cut := string(r)
	if i := strings.LastIndexAny(cut, " \n"); i > len(cut)*2/3 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " \n,;:-") + "…"
}

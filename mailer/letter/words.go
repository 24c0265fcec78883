package letter

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"leakytap/store"
)

// words is a reply as it may be shown: clean, without links, the telling phrases known.
type words struct {
	plain string // clean, but with links
	first span   // the first mark in plain; empty if there is none
	text  string
	marks []span // in text: in order, apart from each other, between characters
	cut   bool   // there was more
}

var (
	anyAddress = regexp.MustCompile(`\S+[@.。．｡]\S+`)
	blankLines = regexp.MustCompile(`^\s*\n|[ \t]*\n(?:[ \t]*\n){2,}|[ \t]+\n|\s+$`)
)

func wordsOf(r store.Reply) words {
	var w words
	s, n := r.Text, 0
	for i := range s {
		if n == maxWords {
			s, w.cut = s[:i], true
			break
		}
		n++
	}
	var marks []span
	for _, e := range r.Evidence {
		if start, end := max(e.Start, 0), min(e.End, len(s)); start < end {
			marks = append(marks, span{start, end})
		}
	}
	s, marks = rewrite(s, marks, cleaning(s))
	s, marks = rewrite(s, marks, blanks(s))
	marks = merge(s, wholeAddresses(s, marks))
	if w.plain = s; len(marks) > 0 {
		w.first = marks[0]
	}
	w.text, marks = rewrite(s, marks, defanging(s))
	w.marks = merge(w.text, marks)
	return w
}

// blanks lists the blank space that says nothing: around the text, at line ends, more than one empty line.
func blanks(s string) []edit {
	var es []edit
	for _, m := range blankLines.FindAllStringIndex(s, -1) {
		with := strings.Repeat("\n", min(strings.Count(s[m[0]:m[1]], "\n"), 2))
		if m[0] == 0 || m[1] == len(s) {
			with = ""
		}
		es = append(es, edit{m[0], m[1], with})
	}
	return es
}

// wholeAddresses lets no mark end within what may be an address, half of which may read as another.
func wholeAddresses(s string, spans []span) []span {
	for _, m := range anyAddress.FindAllStringIndex(s, -1) {
		for i, sp := range spans {
			if m[0] < sp.start && sp.start < m[1] {
				spans[i].start = m[0]
			}
			if m[0] < sp.end && sp.end < m[1] {
				spans[i].end = m[1]
			}
		}
	}
	return spans
}

// merge puts spans in order, joins those with no more than a space between, and moves their ends between characters.
func merge(s string, spans []span) []span {
	slices.SortFunc(spans, func(a, b span) int { return cmp.Or(a.start-b.start, a.end-b.end) })
	var out []span
	for _, sp := range spans {
		for 0 < sp.start && sp.start < len(s) && !utf8.RuneStart(s[sp.start]) {
			sp.start--
		}
		for sp.end < len(s) && !utf8.RuneStart(s[sp.end]) {
			sp.end++
		}
		switch last := len(out) - 1; {
		case sp.start >= sp.end:
		case last >= 0 && (sp.start <= out[last].end || s[out[last].end:sp.start] == " "):
			out[last].end = max(out[last].end, sp.end)
		default:
			out = append(out, sp)
		}
	}
	return out
}

// piece is a stretch of one line.
type piece struct {
	Text   string
	Marked bool
	Break  bool // a new line begins after it
}

// Text is the whole of it.
func (w words) Text() string { return w.text }

// Cut reports whether there was more.
func (w words) Cut() bool { return w.cut }

// Pieces is the text line by line, marked and not.
func (w words) Pieces() []piece {
	var ps []piece
	add := func(s string, marked bool) {
		for i, l := range strings.Split(s, "\n") {
			if i > 0 {
				ps = append(ps, piece{Break: true})
			}
			if l != "" {
				ps = append(ps, piece{Text: l, Marked: marked})
			}
		}
	}
	from := 0
	for _, m := range w.marks {
		add(w.text[from:m.start], false)
		add(w.text[m.start:m.end], true)
		from = m.end
	}
	add(w.text[from:], false)
	return ps
}

// Lines is the text with its phrases »marked«, every line begun with a bar, so that none can pass for ours.
func (w words) Lines() string {
	var b strings.Builder
	b.WriteString("| ")
	for _, p := range w.Pieces() {
		switch {
		case p.Break:
			b.WriteString("\n| ")
		case p.Marked:
			b.WriteString("»" + p.Text + "«")
		default:
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

var sentenceEnd = regexp.MustCompile(`[.!?…。！？]+(?:\s|$)|\n`)

// gist is the sentence that tells most, in about n characters: the one with the first mark, else the first line.
func (w words) gist(n int) string {
	s, m := w.plain, w.first
	if m.start < m.end {
		start, end := 0, len(s)
		for _, e := range sentenceEnd.FindAllStringIndex(s, -1) {
			if e[1] <= m.start {
				start = e[1]
			} else if e[1] >= m.end {
				end = e[1]
				break
			}
		}
		if utf8.RuneCountInString(s[start:m.end]) > n {
			return "…" + line(s[m.start:end], n-1)
		}
		return line(s[start:end], n)
	}
	first, rest, _ := strings.Cut(s, "\n")
	if strings.HasSuffix(first, ",") && len(first) < 30 && strings.TrimSpace(rest) != "" {
		first, _, _ = strings.Cut(strings.TrimSpace(rest), "\n")
	}
	return line(first, n)
}

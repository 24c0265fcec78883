package demo

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// tone is how a line is meant; on a terminal it has a colour.
type tone string

const (
	plain tone = ""
	faint tone = "2"
	bold  tone = "1"
	good  tone = "32"
	bad   tone = "33"
)

// printer writes for people and remembers the first error.
type printer struct {
	w      io.Writer
	colour bool
	err    error
}

func (p *printer) print(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format, args...)
	}
}

// paint colours s (ECMA-48 SGR).
func (p *printer) paint(t tone, s string) string {
	if !p.colour || t == plain || s == "" {
		return s
	}
	return "\x1b[" + string(t) + "m" + s + "\x1b[0m"
}

// The table's columns: titles, and widths in characters.
var (
	titles = []string{"CUSTOMER", "THEIR WORDS", "VERDICT", "WHY", "FOLLOW-UP"}
	widths = []int{15, 38, 11, 32, 14}
)

// table shows how everyone ended.
func (p *printer) table(es []ended) {
	p.row(bold, titles)
	for _, e := range es {
		p.row(toneOf(e.got.category), e.cells())
	}
}

// row prints cells side by side, each wrapped in its column; the verdict has the tone.
func (p *printer) row(t tone, cells []string) {
	var columns [][]string
	height := 1
	for i, c := range cells {
		lines := wrap(c, widths[i])
		columns = append(columns, lines)
		height = max(height, len(lines))
	}
	for y := range height {
		var b strings.Builder
		for i, lines := range columns {
			cell := ""
			if y < len(lines) {
				cell = lines[y]
			}
			pad := ""
			if i < len(columns)-1 {
				pad = strings.Repeat(" ", max(widths[i]-utf8.RuneCountInString(cell), 0)+2)
			}
			if i == 2 || t == bold {
				cell = p.paint(t, cell)
			}
			b.WriteString(cell + pad)
		}
		p.print("%s\n", strings.TrimRight(b.String(), " "))
	}
}

// frame prints a mail as its reader sees it, set off from the rest.
func (p *printer) frame(m mail) {
	bar := p.paint(faint, "│")
	p.print("%s From: %s\n%s To: %s\n%s Subject: %s\n%s\n", bar, m.from.Name, bar, m.to, bar, p.paint(bold, m.subject), bar)
	for line := range strings.Lines(m.text + "\n") {
		for _, l := range wrap(strings.TrimRight(line, "\n"), 100) {
			p.print("%s\n", strings.TrimRight(bar+" "+l, " "))
		}
	}
}

// wrap breaks s between words into lines of at most n characters; what is longer
// than a line is cut.
func wrap(s string, n int) []string {
	lines := []string{""}
	for word := range strings.FieldsSeq(s) {
		word = cut(word, n)
		last := lines[len(lines)-1]
		switch {
		case last == "":
			lines[len(lines)-1] = word
		case utf8.RuneCountInString(last)+1+utf8.RuneCountInString(word) <= n:
			lines[len(lines)-1] = last + " " + word
		default:
			lines = append(lines, word)
		}
	}
	return lines
}

func cut(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return strings.TrimSpace(string(r[:n-1])) + "…"
	}
	return s
}

// oneLine is text of several lines in one, of at most n characters.
func oneLine(s string, n int) string { return cut(strings.Join(strings.Fields(s), " "), n) }

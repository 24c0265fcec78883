package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"time"
	"unicode"

	"leakytap/store"
)

// printJSON writes one JSON object a line.
func printJSON[T any](w io.Writer, items ...T) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, i := range items {
		if err := enc.Encode(i); err != nil {
			return fmt.Errorf("write: %w", err)
		}
	}
	return nil
}

// printTable writes aligned columns for people; the first row is the heading.
func printTable(w io.Writer, rows [][]string) error {
	var wide, trimmed strings.Builder
	t := tabwriter.NewWriter(&wide, 0, 0, 2, ' ', 0)
	for _, r := range rows {
		for i, cell := range r {
			r[i] = printable(cell)
		}
		fmt.Fprintln(t, strings.Join(r, "\t"))
	}
	t.Flush() // a Builder takes all
	for line := range strings.Lines(wide.String()) {
		trimmed.WriteString(strings.TrimRight(line, " \n") + "\n")
	}
	_, err := io.WriteString(w, trimmed.String())
	return err
}

// printable makes what strangers wrote fit for a terminal: no control
// characters, no direction marks, one line.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case !unicode.IsPrint(r) || unicode.Is(unicode.Bidi_Control, r):
			return -1
		}
		return r
	}, s)
}

// paragraphs is printable for text of several lines.
func paragraphs(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = printable(l)
	}
	return strings.Join(lines, "\n")
}

// shorten cuts s to n characters.
func shorten(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return s
}

// count says how many of something there are: 1 job, 2 jobs.
func count(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return fmt.Sprintf("%d %s", n, what)
}

// when prints a time in the business's time zone, or "-".
func when(t store.Time, loc *time.Location) string {
	if t.IsZero() {
		return "-"
	}
	return t.In(loc).Format("2006-01-02 15:04")
}

package reply

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// label reads "From: …" at the start of a line, also "*From:* …" and "**Von:**…".
func label(s string) (labelKind, string) {
	t := strings.TrimLeft(s, " \t*_|>•")
	i := strings.IndexAny(t, ":：")
	if i <= 0 || i > 48 {
		return labelNone, ""
	}
	name := strings.ToLower(strings.Trim(t[:i], " *_\t"))
	_, n := utf8.DecodeRuneInString(t[i:])
	k, ok := headerLabels[name]
	if !ok {
		return labelNone, ""
	}
	return k, strings.Trim(t[i+n:], " *_\t")
}

// headerBlock tells how many lines from i on are a quoted header block: 0 for none. It takes a
// sender, and two more of date, recipient and subject; or all four names on one line.
func headerBlock(lines []line, i int) int {
	text := capText(lines[i].text, maxHeaderLine)
	if !strings.ContainsAny(text, ":：") {
		return 0
	}
	kind, value := label(text)
	if kind == labelNone || kind == labelOther || kind == labelCc || kind == labelTo {
		return 0
	}
	var seen [labelOther + 1]bool
	seen[kind] = true
	inlineLabels(value, &seen)
	last, misses := i, 0
	for j := i + 1; j < len(lines) && j < i+20; j++ {
		if lines[j].depth != lines[i].depth {
			break
		}
		if lines[j].blank() {
			if misses++; misses > 2 {
				break
			}
			continue
		}
		k, v := label(capText(lines[j].text, maxHeaderLine))
		if k == labelNone {
			// a long value goes on in the next line; no text does so after the subject
			if j == last+1 && !seen[labelSubject] && (strings.Contains(lines[j].text, "@") || strings.HasPrefix(lines[j].text, " ")) {
				last = j
				continue
			}
			break
		}
		if seen[k] && k != labelOther && k != labelCc {
			break
		}
		seen[k] = true
		inlineLabels(v, &seen)
		last, misses = j, 0
	}
	n := 0
	for _, k := range []labelKind{labelDate, labelTo, labelSubject} {
		if seen[k] {
			n++
		}
	}
	if seen[labelFrom] && (n >= 2 || n == 1 && strings.Contains(value, "@") && last > i && apart(lines, i)) {
		return last - i + 1
	}
	return 0
}

// apart says whether nothing, or only a rule, stands right above line i.
func apart(lines []line, i int) bool {
	return i > 0 && (lines[i-1].blank() || isRule(lines[i-1].text))
}

var inlineLabelRE = regexp.MustCompile(`([\p{L}'’-]{2,24}):`)

// inlineLabels finds further names on the same line ("Von: X Datum: Y An: Betreff: Z").
func inlineLabels(s string, seen *[labelOther + 1]bool) {
	for _, m := range inlineLabelRE.FindAllStringSubmatch(capText(s, maxHeaderLine), 12) {
		for name := strings.ToLower(m[1]); name != ""; {
			if k, ok := headerLabels[name]; ok {
				seen[k] = true
				break
			}
			// a name stuck to the value before it: "13:46Nadawca:"
			_, n := utf8.DecodeRuneInString(name)
			name = name[n:]
		}
	}
}

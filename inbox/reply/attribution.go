package reply

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// attributionAt finds "On … X wrote:" that ends on line i or begins there and is wrapped.
// before and after are what else stands on its first and last line.
func attributionAt(lines []line, i int) (from, to int, before, after string, ok bool) {
	if lines[i].header && lines[i].depth == 0 {
		to = i
		for to+1 < len(lines) && lines[to+1].header && lines[to+1].depth == 0 {
			to++
		}
		return i, to, "", "", true
	}
	if openAttribution(lines, i) {
		return i, i, "", "", true
	}
	joined := ""
	for j := i; j < len(lines) && j < i+maxHeaderSpan; j++ {
		if lines[j].blank() || lines[j].depth != lines[i].depth || j > i && (lines[j].role != roleNew && lines[j].depth == 0 && lines[j].role != roleQuote) {
			break
		}
		t := strings.TrimSpace(capText(lines[j].text, maxHeaderLine))
		if joined == "" {
			joined = t
		} else {
			joined += " " + t
		}
		if j > i && joined[0] == '-' && isSeparator(joined) {
			return i, j, "", "", true
		}
		head, rest, found := cutWrote(joined)
		if !found {
			continue
		}
		lead := leadAt(head)
		if lead > 0 {
			// "X wrote on Monday", "Mon 3 Jan 2022 at 10:00 wrote X": it begins before the lead
			if before := strings.ToLower(head[:lead]); containsWrote(before) || strings.Contains(before, "@") || startsDate(before) && len(strings.Fields(before)) < 9 {
				lead = -1
			}
		}
		if lead < 0 {
			if j > i && !beginsHeader(lines, i) || !selfContained(head, lines, j) {
				continue
			}
			lead = 0
		}
		if lead >= len(t) && j > i || lead > 0 && j > i && lead > len(strings.TrimSpace(lines[i].text)) {
			return 0, 0, "", "", false // it begins on a later line
		}
		return i, j, strings.TrimSpace(joined[:lead]), rest, true
	}
	return 0, 0, "", "", false
}

// attribution says whether s as a whole is "On … X wrote:".
func attribution(s string) bool {
	head, rest, ok := cutWrote(strings.TrimSpace(capText(s, maxHeaderLine)))
	return ok && rest == "" && leadAt(head) == 0
}

// cutWrote parts a line after "… wrote:": head holds a verb of writing, or an address and a date,
// and ends in a colon; rest is what stands behind it.
func cutWrote(s string) (head, rest string, ok bool) {
	t := strings.TrimRight(s, " \t*_>]")
	if strings.HasSuffix(t, ":") || strings.HasSuffix(t, "：") {
		low := strings.ToLower(t)
		if hasDate(low) && (containsWrote(low) || strings.Contains(t, "@")) || strings.Contains(t, "@") && containsWrote(low) ||
			endsWrote(low) {
			return t, "", true
		}
		return "", "", false
	}
	// "wrote:> text" and "wrote: text" on one line
	if !strings.ContainsAny(s, "@<") {
		return "", "", false
	}
	for i, r := range s {
		if r != ':' && r != '：' || i == 0 {
			continue
		}
		if head = s[:i]; strings.ContainsAny(head, "@<") && endsWrote(strings.ToLower(head)) && hasDate(head) {
			_, n := utf8.DecodeRuneInString(s[i:])
			return s[:i+n], strings.TrimSpace(s[i+n:]), true
		}
	}
	return "", "", false
}

// openAttribution: "Am 20.06.24 um 16:20 schrieb X", "2011/4/7 X <x@y>" without a colon, right above
// what is plainly quoted.
func openAttribution(lines []line, i int) bool {
	s := strings.TrimSpace(lines[i].text)
	if len(s) > 160 || len(s) < 12 || i+1 >= len(lines) || !hasDate(s) {
		return false
	}
	kind, _ := label(capText(lines[i+1].text, maxHeaderLine))
	low := strings.ToLower(s)
	if n := next(lines, i); n < len(lines) && lines[n].depth > lines[i].depth && strings.HasSuffix(s, ">") && strings.Contains(s, "@") && startsDate(low) {
		return true
	}
	return (kind != labelNone || lines[i+1].depth > lines[i].depth) && clockRE.MatchString(low) && containsWrote(low) && leadAt(s) == 0
}

// beginsHeader says whether a wrapped quote header may begin on line i: with a date, or with a name
// that the address follows on the next line.
func beginsHeader(lines []line, i int) bool {
	s := strings.TrimSpace(lines[i].text)
	low := strings.ToLower(s)
	if startsDate(low) || strings.Contains(s, "@") && containsWrote(low) {
		return len(strings.Fields(s)) < 16
	}
	return i+1 < len(lines) && strings.HasPrefix(strings.TrimSpace(lines[i+1].text), "<") && len(strings.Fields(s)) <= 10 && !endsSentence(s)
}

// selfContained: a line that has no leading "On" and yet is a quote header: it begins with a
// weekday or a date, or an address or name writes and the quote follows.
func selfContained(head string, lines []line, i int) bool {
	low := strings.ToLower(head)
	wrote := containsWrote(low)
	words := len(strings.Fields(head))
	if startsDate(low) && (wrote || strings.Contains(head, "@")) && words < 25 {
		return true
	}
	if wrote && strings.Contains(head, "@") && words < 20 {
		return true
	}
	if wrote && hasDate(low) && words < 20 {
		return true
	}
	n := next(lines, i)
	return wrote && words < 12 && n < len(lines) && lines[n].depth > lines[i].depth
}

func containsWrote(low string) bool {
	for _, w := range wroteWords {
		if i := strings.Index(low, w); i >= 0 && wordBounds(low, i, i+len(w)) {
			return true
		}
	}
	return false
}

func endsWrote(low string) bool {
	low = strings.TrimRight(low, ": ：")
	for _, w := range wroteWords {
		if strings.HasSuffix(low, w) && wordBounds(low, len(low)-len(w), len(low)) {
			return true
		}
	}
	return false
}

// wordBounds says whether s[i:j] is no piece of a longer word, in scripts that part words.
func wordBounds(s string, i, j int) bool {
	first, _ := utf8.DecodeRuneInString(s[i:])
	if first >= 0x3000 {
		return true
	}
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[j:])
	return (i == 0 || !unicode.IsLetter(before)) && (j == len(s) || !unicode.IsLetter(after))
}

var (
	clockRE = regexp.MustCompile(`[0-9٠-٩]{1,2}[:.h][0-9٠-٩]{2}`)
	dateRE  = regexp.MustCompile(`[0-9٠-٩]{1,2}[:.h][0-9٠-٩]{2}|(19|20)[0-9]{2}|[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}|٢٠[٠-٩]{2}|[0-9]{1,2}月`)
)

func hasDate(s string) bool { return dateRE.MatchString(s) }

// leadAt finds where "On" stands in "On Mon, 3 Jan 2022, X wrote:", with the date right behind it:
// -1 if nowhere.
func leadAt(s string) int {
	low := strings.ToLower(s)
	if len(low) != len(s) {
		low = s // lower case changed lengths: offsets would be wrong
	}
	for i := 0; i < len(low); {
		r, n := utf8.DecodeRuneInString(low[i:])
		if !unicode.IsLetter(r) {
			i += n
			continue
		}
		word := low[i:]
		for _, lead := range wroteLeads {
			if !strings.HasPrefix(word, lead) {
				continue
			}
			after := word[len(lead):]
			if wide := firstRune(lead) >= 0x3000 || lead == "ב-" || lead == "ב"; !wide {
				if next, _ := utf8.DecodeRuneInString(after); next != ' ' && next != ',' && next != ':' {
					continue
				}
			}
			if strings.Contains(lead, " ") && strings.HasPrefix(lead, "wiadomość") || startsDate(strings.TrimLeft(after, " ,:.")) {
				return i
			}
		}
		for i < len(low) { // on to the next word
			r, n := utf8.DecodeRuneInString(low[i:])
			if !unicode.IsLetter(r) {
				break
			}
			i += n
		}
	}
	return -1
}

// startsDate says whether s begins with a weekday or a number, and a date is near.
func startsDate(s string) bool {
	near := s[:min(len(s), 90)]
	if !hasDate(near) {
		return false
	}
	r := firstRune(s)
	if unicode.IsDigit(r) {
		return true
	}
	for _, w := range weekdayStems {
		if strings.HasPrefix(s, w) {
			end := len(w)
			for end < len(s) {
				r, n := utf8.DecodeRuneInString(s[end:])
				if !unicode.IsLetter(r) {
					break
				}
				end += n
			}
			if end-len(w) <= 14 && strings.ContainsAny(near[:min(len(near), end+24)], "0123456789") {
				return true
			}
		}
	}
	if r >= 0x370 { // other scripts: a weekday name we have no stem for
		i := strings.IndexFunc(s, func(r rune) bool { return unicode.IsDigit(r) })
		return i >= 0 && i < 40
	}
	// month first, or a leading article: "January 3, 2022", "the 3rd of May 2022"
	i := strings.IndexFunc(s, unicode.IsDigit)
	return i >= 0 && i < 16 && len(strings.Fields(s[:i])) <= 2 && !strings.ContainsAny(s[:i], ".!?;")
}

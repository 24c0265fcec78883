package reply

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	maxHeaderLine = 600  // bytes of a line that is looked at for a quote header
	maxHeaderSpan = 4    // lines over which clients wrap "On … wrote:"
	maxTries      = 2000 // lines that are looked at for quote headers
)

// markQuotes finds what is quoted. A quote header is removed wherever it stands; what follows it
// is quoted to the end if it is not marked line by line.
func markQuotes(lines []line) []line {
	tries := 0
	for i := range lines {
		switch l := &lines[i]; {
		case l.signature && l.depth == 0 && (isDashes(l.text) || isRule(l.text)):
			l.role = roleMark
		case l.signature && l.depth == 0:
			l.role = roleSignature
		case l.depth > 0:
			l.role = roleQuote
		case isSystemNote(l.text):
			l.role = roleNote
		}
	}
	for i := 0; i < len(lines); i++ {
		l := &lines[i]
		if l.role != roleNew && l.role != roleNote || l.blank() && !l.cut {
			continue
		}
		if l.cut || isSeparator(l.text) {
			cutFrom(lines, i)
			return lines
		}
		if tries++; tries > maxTries {
			continue
		}
		if n := headerBlock(lines, i); n > 0 {
			cutFrom(lines, i)
			return lines
		}
		from, to, before, after, ok := attributionAt(lines, i)
		if !ok {
			if l.header {
				l.role = roleHeader
			}
			continue
		}
		for j := from; j <= to; j++ {
			lines[j].role = roleHeader
		}
		if before != "" {
			lines[from].text, lines[from].role = before, roleNew
		}
		n := next(lines, to)
		if after == "" && (n >= len(lines) || lines[n].depth > 0 || lines[n].cut) {
			i = to
			continue // the quote is marked line by line, or left out
		}
		if after == "" && lines[i].header && hasQuoteBelow(lines, to) {
			i = to
			continue
		}
		cutFrom(lines, to+1)
		return lines
	}
	return lines
}

func hasQuoteBelow(lines []line, i int) bool {
	for i++; i < len(lines); i++ {
		if lines[i].depth > 0 {
			return true
		}
	}
	return false
}

// cutFrom marks all from i on as quoted, header lines as such; and a rule just above.
func cutFrom(lines []line, i int) {
	for j := i - 1; j >= 0; j-- {
		if isRule(lines[j].text) {
			lines[j].role = roleHeader
		} else if !lines[j].blank() {
			break
		}
	}
	for j := i; j < len(lines); j++ {
		l := &lines[j]
		switch {
		case isSeparator(l.text) || isRule(l.text) || l.depth == 0 && l.header:
			l.role = roleHeader
		default:
			l.role = roleQuote
		}
		if j-i > maxTries {
			continue
		}
		if n := headerBlock(lines, j); n > 0 && l.depth == 0 {
			for ; n > 1; n-- {
				lines[j].role = roleHeader
				j++
			}
			lines[j].role = roleHeader
		} else if from, to, _, _, ok := attributionAt(lines, j); ok && l.depth == 0 {
			for k := from; k <= to; k++ {
				lines[k].role = roleHeader
			}
			j = to
		}
	}
}

// isQuoteHeader says whether a single line is a quote header of some sort.
func isQuoteHeader(s string) bool {
	kind, _ := label(s)
	return kind != labelNone || isSeparator(s) || attribution(s)
}

// isRule: a line of dashes, underscores, stars or the like.
func isRule(s string) bool {
	s = strings.TrimSpace(s)
	if len(s) < 3 {
		return false
	}
	n := 0
	for _, r := range s {
		switch r {
		case '-', '_', '=', '*', '—', '–', '─', '━', '~', '.':
			n++
		case ' ':
		default:
			return false
		}
	}
	return n >= 5 || n >= 3 && (s[0] == '*' || s[0] == '_')
}

// isSeparator: "-----Original Message-----", "---------- Forwarded message ---------", and the like.
func isSeparator(s string) bool {
	t := strings.TrimSpace(s)
	if len(t) < 8 || len(t) > 200 {
		return false
	}
	dashes := len(t) - len(strings.TrimLeft(t, "-—–_=*>─ \t"))
	low := strings.ToLower(strings.Trim(t, "-—–_=*>─: \t"))
	if dashes > 0 && strings.ContainsRune("-—–_=*─", firstRune(t)) {
		for _, w := range separatorWords {
			if strings.HasPrefix(low, w) && (len(low) < len(w)+30 || strings.Contains(low, "--")) {
				return true
			}
		}
		// Zoho, Yandex: "---- On Mon, 03 Jan 2022 10:00:00 +0000 X <x@y> wrote ----"
		if strings.HasSuffix(t, "-") && containsWrote(low) && hasDate(low) {
			return true
		}
	}
	if aboveLineRE.MatchString(low) {
		return true
	}
	for _, w := range forwardLines {
		if strings.HasPrefix(low, w) && len(low) < len(w)+10 {
			return true
		}
	}
	return false
}

// aboveLineRE: help desks ask to answer above a line, and put their own text below it.
var aboveLineRE = regexp.MustCompile(`^[#=+\s-]*(please )?(reply|respond|type|write|enter)( your)?( reply| response| answer)? above (this|the) line|oberhalb dieser (zeile|linie)|au-dessus de cette ligne|(por )?encima de esta línea|acima desta linha|sopra questa (riga|linea)|boven deze (regel|lijn)|powyżej tej linii`)

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// label reads "From: …" at the start of a line, also "*From:* …" and "**Von:**…".
func label(s string) (labelKind, string) {
	t := strings.TrimLeft(s, " \t*_|>•‎‏")
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
		if j > i && isSeparator(joined) {
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
	t := strings.TrimRight(s, " \t*_>]‎‏")
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

// openAttribution: "Am 20.06.24 um 16:20 schrieb X" without a colon, right above what is plainly
// quoted.
func openAttribution(lines []line, i int) bool {
	s := strings.TrimSpace(lines[i].text)
	if len(s) > 160 || len(s) < 12 || i+1 >= len(lines) || !hasDate(s) {
		return false
	}
	kind, _ := label(capText(lines[i+1].text, maxHeaderLine))
	low := strings.ToLower(s)
	return (kind != labelNone || lines[i+1].depth > lines[i].depth) && clockRE.MatchString(low) && containsWrote(low) && leadAt(s) == 0
}

// beginsHeader says whether a wrapped quote header may begin on line i: with a date, or with a name
// that the address follows on the next line.
func beginsHeader(lines []line, i int) bool {
	s := strings.TrimSpace(lines[i].text)
	if startsDate(strings.ToLower(s)) {
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

// systemNotes are lines that mail systems put into a mail.
var systemNotes = regexp.MustCompile(`(?i)^[\s*_\[(<#-]*(` +
	`\[?(external|extern|externe)( (e-?mail|sender|message|mail))?\]?[\s:!.*_\])-]*$|` +
	`(caution|warning|attention|achtung|avertissement|vorsicht|atención|attenzione|let op|uwaga)\b.{0,60}\b(external|extern|externe|outside|externa|esterna|zewn)|` +
	`this (e-?mail|message) (originated|was sent|came|is) from (outside|an external)|` +
	`diese e-?mail (stammt|kommt|wurde) von (extern|ausserhalb|außerhalb)|` +
	`you don.t often get e?-?mail from|sie erhalten nicht (häufig|oft) e-?mails von|vous ne recevez pas souvent|no suele recibir correos|u ontvangt niet vaak|non si ricevono spesso)`)

func isSystemNote(s string) bool {
	s = strings.TrimSpace(s)
	return len(s) >= 6 && len(s) < 400 && systemNotes.MatchString(s)
}

var subjectPrefixRE = regexp.MustCompile(`(?i)^\s*(\[[^\]]{0,40}\]\s*)?(re|aw|antw|antwort|sv|vs|odp|ynt|yan|vá|va|rv|ref|rif|r|fw|fwd|wg|tr|enc|doorst|vb|vl|i|pd|ilt|回复|回覆|答复|答覆|转发|轉寄|返信|转|답장|회신|전달|απ|σχετ|на|отв|תגובה|הועבר|رد|إعادة توجيه|res|bls|fs|továbbítás|trs|nl)(\s*\[\d+\]|\(\d+\))?\s*[:：]\s*`)

// stripSubject takes "Re:" and the like off a subject; prefixed says whether there was one.
func stripSubject(s string) (string, bool) {
	prefixed := false
	for n := 0; n < 8; n++ {
		loc := subjectPrefixRE.FindStringIndex(s)
		if loc == nil {
			break
		}
		s, prefixed = s[loc[1]:], true
	}
	return strings.TrimSpace(s), prefixed
}

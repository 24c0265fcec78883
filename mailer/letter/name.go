package letter

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

var (
	titles      = wordSet("mr mrs ms miss mx dr prof professor rev revd reverend sir dame lord lady fr father sister capt captain major herr frau mme mlle madame monsieur señor señora sra sig signora dhr mevr")
	companies   = wordSet("ltd limited llp llc inc plc gmbh ag kg ug co corp corporation company sa sarl bv nv oy ab as aps pty cic group holdings services solutions the of for estates estate lettings letting properties property management hotel inn pub restaurant cafe café salon school church club trust council office shop stores store dept department sons bros brothers partners associates accounts reception team flat unit apartment tenant landlord customer unknown test n/a")
	headNouns   = wordSet("service servicing repair repairs installation install inspection check check-up checkup clean cleaning cleanup cut haircut trim survey replacement appointment visit valuation viewing viewings maintenance fitting treatment delivery lesson lessons consultation mot job work works removal redecoration decorating painting plastering tiling rewiring rewire unblocking callout call-out renovation refurbishment refit upgrade extension conversion move tune-up tuning massage facial manicure pedicure colouring grooming session course training photography shoot catering conveyancing audit move-out move-in check-in check-out checkout handover")
	determiners = wordSet("a an the our your my this that these those")
)

func wordSet(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// firstName is how to greet somebody, or "" where the name doesn't tell: companies, initials, addresses, oddities.
func firstName(full string) string {
	full = inOrder(oneLine(full, maxName+1))
	ws := strings.Fields(full)
	if len(ws) == 0 || utf8.RuneCountInString(full) > maxName {
		return ""
	}
	for _, w := range ws {
		if companies[strings.ToLower(strings.Trim(w, ".,"))] || w != "&" && strings.ContainsFunc(strings.TrimSuffix(w, "."), notInName) {
			return ""
		}
	}
	couple := len(ws) == 4 && (ws[1] == "&" || strings.EqualFold(ws[1], "and"))
	switch {
	case couple && isTitle(ws[0]) == isTitle(ws[2]):
		both := cased(ws[0]) + " and " + cased(ws[2])
		if isTitle(ws[0]) {
			both += " " + cased(ws[3])
		}
		return both
	case slices.Contains(ws, "&"):
		return ""
	case isTitle(ws[0]):
		if len(ws) == 1 {
			return ""
		}
		return cased(ws[0]) + " " + cased(ws[len(ws)-1])
	}
	if !strings.ContainsFunc(full, unicode.IsLower) && !strings.ContainsFunc(full, unicode.IsUpper) {
		return full // a script without capitals: which name comes first is not ours to guess
	}
	if strings.HasSuffix(ws[0], ".") || utf8.RuneCountInString(ws[0]) < 2 {
		return ""
	}
	return cased(ws[0])
}

// inOrder makes Jane Smith of Smith, Jane.
func inOrder(full string) string {
	if last, first, ok := strings.Cut(full, ", "); ok && !strings.Contains(last, " ") {
		return first + " " + last
	}
	return full
}

func isTitle(w string) bool { return titles[strings.ToLower(strings.TrimSuffix(w, "."))] }

func notInName(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune("'’-", r)
}

// cased repairs JANE and jane.
func cased(w string) string {
	if w == strings.ToUpper(w) && (utf8.RuneCountInString(w) > 2 || isTitle(w)) || w == strings.ToLower(w) {
		r := []rune(strings.ToLower(w))
		up := true
		for i := range r {
			if up {
				r[i] = unicode.ToUpper(r[i])
			}
			up = r[i] == '-'
		}
		return string(r)
	}
	return w
}

// work says what the customer is thanked for, in words that fit after "for".
func work(summary, date string) string {
	on := ""
	if date != "" {
		on = " on " + date
	}
	ws := strings.Fields(summary)
	switch {
	case !strings.ContainsFunc(summary, unicode.IsLetter):
		if on == "" {
			return "your recent job"
		}
		return "the job" + on
	case plainNoun(ws):
		if !determiners[strings.ToLower(ws[0])] {
			return "the " + lowered(summary) + on
		}
		return lowered(summary) + on
	}
	return "the job" + on + " (" + strings.TrimRight(summary, ".,;: ") + ")"
}

// plainNoun reports summaries such as "Annual boiler service", which can stand in a sentence as they are.
func plainNoun(ws []string) bool {
	if len(ws) > 5 || !headNouns[strings.ToLower(ws[len(ws)-1])] || strings.HasSuffix(strings.ToLower(ws[0]), "ed") {
		return false
	}
	for _, w := range ws {
		if strings.ContainsFunc(w, notInName) || strings.HasSuffix(w, ".") {
			return false
		}
	}
	return true
}

// lowered begins with a small letter, unless the first word is an abbreviation or somebody's.
func lowered(s string) string {
	first, _, _ := strings.Cut(s, " ")
	r, n := utf8.DecodeRuneInString(first)
	if strings.ContainsFunc(first[n:], unicode.IsUpper) || len(first) == n || strings.ContainsAny(first, "'’") {
		return s
	}
	return string(unicode.ToLower(r)) + s[n:]
}

// day is a date as one says it; the year only where it isn't this one.
func day(t, now time.Time) string {
	if t.Year() == now.Year() {
		return t.Format("2 January")
	}
	return t.Format("2 January 2006")
}

package letter

import (
	"slices"
	"strings"
	"unicode"

	"leakytap/store"
)

// alikeness is how much of their words two suggestions share (Jaccard) to stand together.
const alikeness = 0.3

// alikes puts suggestions that say much the same together, the most frequent first; otherwise they keep their order.
func alikes(rs []store.Reply) [][]store.Reply {
	var groups [][]store.Reply
	var stems [][]map[string]bool
	for _, r := range rs {
		s := stemsOf(head(r.Text, 2000))
		at := slices.IndexFunc(stems, func(group []map[string]bool) bool {
			return slices.ContainsFunc(group, func(other map[string]bool) bool { return jaccard(s, other) >= alikeness })
		})
		if at < 0 {
			groups, stems = append(groups, nil), append(stems, nil)
			at = len(groups) - 1
		}
		groups[at], stems[at] = append(groups[at], r), append(stems[at], s)
	}
	slices.SortStableFunc(groups, func(a, b []store.Reply) int { return len(b) - len(a) })
	return groups
}

func jaccard(a, b map[string]bool) float64 {
	both := 0
	for w := range a {
		if b[w] {
			both++
		}
	}
	if both == 0 {
		return 0
	}
	return float64(both) / float64(len(a)+len(b)-both)
}

// stopWords tell nothing of what a suggestion is about.
var stopWords = wordSet(`a about all also always an and any are as at be been before being better but by can can't could did didn't do does don't
	else even for from get good great had handy happy has have he her him his i i'd i'm if in is it it's its just like little lot maybe me more
	much my next nice no none not of on one only or other our out perhaps please really said she should so some suggest suggestion thank thanks
	that the their them then there they thing this time to too us very was we we'd were what when which while who will wish with would yes you
	your`)

// stemsOf are the words that tell, without their endings.
func stemsOf(s string) map[string]bool {
	stems := map[string]bool{}
	for w := range strings.FieldsFuncSeq(strings.ToLower(strings.ReplaceAll(s, "’", "'")), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\''
	}) {
		if w = strings.Trim(w, "'"); w != "" && !stopWords[w] {
			stems[stem(w)] = true
		}
	}
	return stems
}

// stem takes the commonest English endings off.
func stem(w string) string {
	for _, ending := range []string{"'s", "ings", "ing", "ed", "es", "s", "al", "e"} {
		if cut, ok := strings.CutSuffix(w, ending); ok && len(cut) >= 3 {
			w = cut
			break
		}
	}
	if n := len(w); n > 3 && w[n-1] == w[n-2] { // stopped, stop
		w = w[:n-1]
	}
	return w
}

package reply

import (
	"regexp"
	"strings"
)

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

// subjectWords is a reply that stands in the subject alone: a subject that is no "Re:", or what is
// written behind our own.
func subjectWords(subject string, o Options) string {
	s, prefixed := stripSubject(subject)
	ours, _ := stripSubject(o.Subject)
	if ours != "" {
		if after, ok := cutFold(s, ours); ok {
			return strings.Trim(after, " -–—:|")
		}
		prefixed = false
	}
	if prefixed || newHint(o.Original).holds(s) {
		return ""
	}
	return s
}

// cutFold cuts prefix off s, whatever the case.
func cutFold(s, prefix string) (string, bool) {
	if len(s) < len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

package reply

import "strings"

// restore keeps what may be the customer's words after all. It returns whether it did.
//
// Inside a quote whose other lines are our letter's, a line that is not ours is an answer. And if
// nothing new is left but unmarked text stands after a quote header, the customer may have written
// below it: then that is kept.
func restore(lines []line, h *hint) bool {
	unsure := h.answers(lines) || h == nil && colouredAnswers(lines)
	if hasWords(lines) {
		return unsure
	}
	if rescue(lines) {
		return true
	}
	if h.seen(lines) {
		return unsure
	}
	kept := false
	for i := range lines {
		if l := &lines[i]; l.role == roleQuote && l.depth == 0 && !l.blank() {
			l.role = roleNew
			kept = true
		}
	}
	return unsure || kept
}

// colouredAnswers keeps the coloured lines of a quoted letter where the words above say that the
// answers stand below, as people do in Outlook.
func colouredAnswers(lines []line) bool {
	start := 0
	var above strings.Builder
	for ; start < len(lines) && (lines[start].role == roleNew || lines[start].blank()); start++ {
		above.WriteString(strings.ToLower(lines[start].text))
		above.WriteByte(' ')
	}
	if above.Len() > 400 || !holdsAny(above.String(), answersBelow) {
		return false
	}
	kept := false
	for i := start; i < len(lines); i++ {
		l := &lines[i]
		if kept && l.role == roleHeader && !isRule(l.text) {
			break // an older letter
		}
		if l.role == roleQuote && l.coloured && !l.blank() {
			l.role = roleNew
			kept = true
		}
	}
	return kept
}

// answersBelow announce answers inside the quoted letter.
var answersBelow = []string{
	"below", "inline", "in line", "in red", "in blue", "in green", "in colour", "in color", "unten", "in rot", "in blau", "im text", "ci-dessous", "en rouge", "en bleu", "más abajo", "a continuación", "en rojo", "en azul", "abaixo", "em vermelho", "di seguito", "qui sotto", "in rosso", "hieronder", "in het rood", "poniżej", "na czerwono", "nedan", "i rött", "nedenfor", "herunder", "alla", "níže", "ниже", "красным", "aşağıda", "下記", "以下", "见下", "如下", "아래",
}

// rescue keeps what somebody has typed into his signature, or below it. Names, contacts and client
// lines stay in the signature. It returns whether it kept anything.
func rescue(lines []line) bool {
	kept, below := false, false
	for i := range lines {
		l := &lines[i]
		text := strings.TrimSpace(l.text)
		if l.role == roleSignature && text != "" && (below || l.signature) && !isClientLine(text) && contactsIn(text) == 0 &&
			!looksLikeName(text) && !isSignOff(text) && !isRule(text) && !isDisclaimer(lines[i:i+1]) {
			l.role = roleNew
			kept = true
		}
		below = below || text == "" && i > 0 && lines[i-1].role == roleSignature
	}
	return kept
}

package reply

import (
	"regexp"
	"strings"
)

// systemNotes are lines that mail systems put into a mail.
var systemNotes = regexp.MustCompile(`(?i)^[\s*_\[(<#-]*(` +
	`\[?(external|extern|externe)( (e-?mail|sender|message|mail))?\]?[\s:!.*_\])-]*$|` +
	`\[(image|cid|bild|imagen|immagine|afbeelding|inline image|logo)\b[^\]]*\]?$|` +
	`(caution|warning|attention|achtung|avertissement|vorsicht|atención|attenzione|let op|uwaga)\b.{0,60}\b(external|extern|externe|outside|externa|esterna|zewn)|` +
	`this (e-?mail|message) (originated|was sent|came|is) from (outside|an external)|` +
	`diese e-?mail (stammt|kommt|wurde) von (extern|ausserhalb|außerhalb)|` +
	`you don.t often get e?-?mail from|sie erhalten nicht (häufig|oft) e-?mails von|vous ne recevez pas souvent|no suele recibir correos|u ontvangt niet vaak|non si ricevono spesso)`)

func isSystemNote(s string) bool {
	s = strings.TrimSpace(s)
	return len(s) >= 6 && len(s) < 400 && systemNotes.MatchString(s)
}

package reply

import "strings"

// markArmour takes the armour of a clear-signed OpenPGP message off (RFC 9580 section 7).
func markArmour(lines []line) {
	signed, inside := false, false
	for i := range lines {
		l := &lines[i]
		if l.depth > 0 {
			continue
		}
		switch t := strings.TrimSpace(l.text); {
		case t == "-----BEGIN PGP SIGNED MESSAGE-----":
			signed, inside = true, true
			l.role = roleNote
		case t == "-----BEGIN PGP SIGNATURE-----":
			inside = true
			l.role = roleNote
		case strings.HasPrefix(t, "-----END PGP"):
			inside = false
			l.role = roleNote
		case inside && t == "" && signed && i > 0 && strings.HasPrefix(lines[i-1].text, "Hash:"):
			inside = false
		case inside:
			l.role = roleNote
		case signed && strings.HasPrefix(l.text, "- -"):
			l.text = l.text[2:]
		}
	}
}

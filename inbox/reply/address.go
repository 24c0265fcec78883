package reply

import "strings"

// Address is a mailbox of RFC 5322. Email is "" for a group name or garbage.
type Address struct {
	Name  string `json:"name,omitempty"`
	Email string `json:"email"`
}

func firstAddress(v string) Address {
	for _, a := range parseAddresses(v) {
		if a.Email != "" {
			return a
		}
	}
	if a := parseAddresses(v); len(a) > 0 {
		return a[0]
	}
	return Address{}
}

// parseAddresses reads an address list and forgives what net/mail does not: unquoted specials,
// 8-bit names, missing brackets, empty members.
func parseAddresses(v string) []Address {
	var out []Address
	for _, s := range splitList(v) {
		if a := parseAddress(s); a != (Address{}) {
			out = append(out, a)
		}
		if len(out) == maxIDs {
			break
		}
	}
	return out
}

// splitList parts at commas and semicolons outside quotes, comments and angle brackets.
func splitList(v string) []string {
	var out []string
	start, quote, angle, comment := 0, false, false, 0
	for i := 0; i < len(v); i++ {
		switch c := v[i]; {
		case c == '\\' && (quote || comment > 0):
			i++
		case c == '"' && comment == 0:
			quote = !quote
		case quote:
		case c == '(':
			comment++
		case c == ')' && comment > 0:
			comment--
		case comment > 0:
		case c == '<':
			angle = true
		case c == '>':
			angle = false
		case (c == ',' || c == ';') && !angle:
			out = append(out, v[start:i])
			start = i + 1
		}
	}
	return append(out, v[start:])
}

func parseAddress(s string) Address {
	s = strings.TrimSpace(s)
	if s == "" {
		return Address{}
	}
	if i := strings.LastIndexByte(s, '<'); i >= 0 {
		email, _, _ := strings.Cut(s[i+1:], ">")
		return Address{Name: displayName(s[:i]), Email: cleanEmail(email)}
	}
	if email := cleanEmail(s); email != "" {
		return Address{Email: email}
	}
	// "jane@example.org (Jane Doe)" and stray words around an address
	name := s
	if i, j := strings.IndexByte(s, '('), strings.LastIndexByte(s, ')'); i >= 0 && j > i {
		name = s[i+1 : j]
		s = s[:i] + s[j+1:]
	}
	for _, w := range strings.Fields(s) {
		if email := cleanEmail(w); email != "" {
			if name == w {
				name = ""
			}
			return Address{Name: displayName(name), Email: email}
		}
	}
	return Address{Name: displayName(name)}
}

func displayName(s string) string {
	s = strings.TrimSpace(s)
	if len(s) >= 2 && s[0] == '"' && s[len(s)-1] == '"' {
		s = strings.NewReplacer(`\"`, `"`, `\\`, `\`).Replace(s[1 : len(s)-1])
	}
	return strings.Trim(decodeHeader(s), ` "'`)
}

// cleanEmail returns s as a bare address, "" if it is none. It checks shape, not RFC grammar:
// one "@" at least, no white space or control characters, at most 320 bytes.
func cleanEmail(s string) string {
	s = strings.Trim(strings.ToValidUTF8(s, ""), " \t<>,;:'")
	if len(s) > 7 && strings.EqualFold(s[:7], "mailto:") {
		s = s[7:]
	}
	i := strings.LastIndexByte(s, '@')
	if i <= 0 || i == len(s)-1 || len(s) > 320 {
		return ""
	}
	if strings.Contains(s[:i], `"`) {
		if strings.Count(s[:i], `"`)%2 != 0 {
			return ""
		}
		s = strings.ReplaceAll(s[:i], `"`, "") + s[i:]
	}
	for _, r := range s {
		if r <= ' ' || r == 127 || strings.ContainsRune(`<>,;()`, r) {
			return ""
		}
	}
	return s
}

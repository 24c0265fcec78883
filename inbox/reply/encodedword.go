package reply

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// decodeHeader decodes RFC 2047 words and raw 8-bit text into one clean line of UTF-8.
// Neighbouring words of the same charset are joined as bytes first, since some clients cut
// characters in half; spaces inside a word and a missing end are forgiven.
func decodeHeader(v string) string {
	v = capText(v, 4*maxSubject)
	if !strings.Contains(v, "=?") {
		return oneLine(decodeText([]byte(v), ""))
	}
	var out strings.Builder
	var pending []byte
	var charset string
	flush := func() {
		if pending != nil {
			out.WriteString(decodeText(pending, charset))
			pending = nil
		}
	}
	for v != "" {
		i := strings.Index(v, "=?")
		if i < 0 {
			break
		}
		cs, data, n, ok := encodedWord(v[i:])
		if !ok {
			flush()
			out.WriteString(decodeText([]byte(v[:i+2]), ""))
			v = v[i+2:]
			continue
		}
		if between := v[:i]; strings.TrimSpace(between) != "" || pending == nil {
			flush()
			out.WriteString(decodeText([]byte(between), ""))
		} else if !strings.EqualFold(cs, charset) {
			flush()
		}
		charset, pending = cs, append(pending, data...)
		v = v[i+n:]
	}
	flush()
	out.WriteString(decodeText([]byte(v), ""))
	return oneLine(out.String())
}

// encodedWord reads "=?charset?B|Q?text?=" at the start of s; n is its length.
func encodedWord(s string) (charset string, data []byte, n int, ok bool) {
	rest := s[2:]
	i := strings.IndexByte(rest, '?')
	if i <= 0 || i > 40 || len(rest) < i+3 || rest[i+2] != '?' {
		return "", nil, 0, false
	}
	charset, _, _ = strings.Cut(rest[:i], "*") // RFC 2231 language
	text := rest[i+3:]
	end := strings.Index(text, "?=")
	n = 2 + i + 3 + end + 2
	if end < 0 {
		end = len(text)
		n = len(s)
	}
	text = text[:end]
	switch rest[i+1] {
	case 'B', 'b':
		return charset, decodeBase64([]byte(text), maxSubject), n, true
	case 'Q', 'q':
		return charset, decodeQ(text), n, true
	}
	return "", nil, 0, false
}

func decodeQ(s string) []byte {
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '_':
			out = append(out, ' ')
		case c == '=' && i+2 < len(s) && hex(s[i+1]) >= 0 && hex(s[i+2]) >= 0:
			out = append(out, byte(hex(s[i+1])<<4|hex(s[i+2])))
			i += 2
		default:
			out = append(out, c)
		}
	}
	return out
}

func percent(s string) []byte {
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) && hex(s[i+1]) >= 0 && hex(s[i+2]) >= 0 {
			out = append(out, byte(hex(s[i+1])<<4|hex(s[i+2])))
			i += 2
			continue
		}
		out = append(out, s[i])
	}
	return out
}

func hex(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	}
	return -1
}

// oneLine makes s one line without control or direction-override characters, capped.
func oneLine(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			return ' '
		case unicode.IsControl(r) || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == utf8.RuneError:
			return -1
		}
		return r
	}, s)
	return strings.TrimSpace(capText(s, maxSubject))
}

// capText cuts s to at most n bytes at a rune boundary.
func capText(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

func capBytes(b []byte, n int) []byte { return b[:min(len(b), n)] }

package letter

import (
	"regexp"
	"strings"
)

// maxMailto is how long a mailto may be, in characters: phones cut longer ones.
const maxMailto = 1800

// mailto makes a URL that opens a new mail (RFC 6068).
func mailto(to, subject, body string) string {
	at := strings.LastIndexByte(to, '@')
	u := "mailto:" + percent(to[:at]) + "@" + percent(to[at+1:])
	sep := "?"
	for _, f := range [][2]string{{"subject", subject}, {"body", body}} {
		if f[1] != "" {
			u += sep + f[0] + "=" + percent(strings.ReplaceAll(f[1], "\n", "\r\n"))
			sep = "&"
		}
	}
	return u
}

// percent encodes all but the unreserved characters (RFC 3986 2.3); a space is %20.
func percent(s string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		if 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || strings.IndexByte("-._~", c) >= 0 {
			b.WriteByte(c)
		} else {
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
		}
	}
	return b.String()
}

// mailtoQuoting is mailto with as much of the words quoted under the body as fits.
func mailtoQuoting(to, subject, body, intro, words string) string {
	full := func(quote string) string {
		if quote == "" {
			return mailto(to, subject, body)
		}
		return mailto(to, subject, body+"\n\n"+intro+"\n> "+strings.ReplaceAll(quote, "\n", "\n> "))
	}
	runes := []rune(words)
	if u := full(words); len(u) <= maxMailto {
		return u
	}
	low, high := 0, len(runes) // full(shorten(words, low)) fits, with high it doesn't
	for low+1 < high {
		if mid := (low + high) / 2; len(full(shorten(words, mid))) <= maxMailto {
			low = mid
		} else {
			high = mid
		}
	}
	if low < 20 {
		return full("")
	}
	return full(shorten(words, low))
}

var anyToken = regexp.MustCompile(`(?i)\s*\[?\b[jcptfd][0-9a-z]{1,13}-[a-z2-7]{26}\b\]?`)

// withoutTokens takes out what only the owner and we may know.
func withoutTokens(s string) string { return anyToken.ReplaceAllString(s, "") }

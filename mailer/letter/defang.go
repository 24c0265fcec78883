package letter

import (
	"regexp"
	"strings"

	"golang.org/x/net/idna"
	"golang.org/x/net/publicsuffix"
)

var (
	linkPattern   = regexp.MustCompile(`(?i)[a-z][a-z0-9+.-]*://[^\s<>"“”»«]*|://|[\p{L}\p{N}][\p{L}\p{N}_-]*(?:[.。．｡][\p{L}\p{N}_-]+)+/?`)
	topDomain     = regexp.MustCompile(`^\p{L}[\p{L}\p{N}-]+$`)
	domainBegan   = regexp.MustCompile(`[\p{L}\p{N}._+-]@[\p{L}\p{N}._-]*$`)
	domainFollows = regexp.MustCompile(`^@[\p{L}\p{N}]`)
	asciiHead     = regexp.MustCompile(`^[a-z]+`)
	plainDots     = strings.NewReplacer("。", ".", "．", ".", "｡", ".")
	blunt         = strings.NewReplacer("://", "[:]//", ".", "[.]", "。", "[.]", "．", "[.]", "｡", "[.]")
)

// defanging lists what keeps a mail program from making links of the addresses of web pages in s, and leaves them
// readable: hxxp://example[.]com.
func defanging(s string) []edit {
	var es []edit
	for _, m := range linkPattern.FindAllStringIndex(s, -1) {
		link := strings.TrimRight(s[m[0]:m[1]], ".,;:!?)")
		scheme, rest, isURL := strings.Cut(link, "://")
		switch {
		case isURL && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https")):
			es = append(es, edit{m[0], m[0] + len(link), scheme[:1] + "xx" + scheme[3:] + "://" + blunt.Replace(rest)})
		case isURL || isHost(s, m[0], link):
			es = append(es, edit{m[0], m[0] + len(link), blunt.Replace(link)})
		}
	}
	return es
}

// isHost reports whether link, found at s[at:], would be taken for a web address; the domain of a mail address isn't.
func isHost(s string, at int, link string) bool {
	if domainBegan.MatchString(word(s, at)) || domainFollows.MatchString(s[at+len(link):]) {
		return false
	}
	host, path := strings.CutSuffix(strings.ToLower(plainDots.Replace(link)), "/")
	if strings.Contains(host, "www.") {
		return true
	}
	for _, label := range strings.Split(host, ".")[1:] { // of all: text may follow without a space
		if topDomain.MatchString(label) && (path || isTopDomain(label) || isTopDomain(asciiHead.FindString(label))) {
			return true
		}
	}
	return false
}

func isTopDomain(s string) bool {
	s, err := idna.ToASCII(s)
	if s == "" || err != nil {
		return false
	}
	_, icann := publicsuffix.PublicSuffix("x." + s)
	return icann
}

// word is what stands before s[at:] without a space between, or the end of that: no address is longer (RFC 5321 4.5.3.1).
func word(s string, at int) string {
	s = s[max(0, at-320):at]
	return s[strings.LastIndexAny(s, " \t\n")+1:]
}

// line is a line about what a stranger wrote: clean, at most n characters, no links.
func line(s string, n int) string {
	s = oneLine(s, n)
	s, _ = rewrite(s, nil, defanging(s))
	return s
}

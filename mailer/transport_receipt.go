package mailer

import (
	"regexp"
	"strings"
)

var (
	// "OK <AM0PR…@eurprd.prod.outlook.com> [Hostname=…]", "Message queued as <…@smtp-relay.mailin.fr>"
	queuedAs = regexp.MustCompile(`(?i)\b(?:ok|as|message-id)[:=]? *<([^<>\s@]+@[^<>\s@]+)>`)
	// "Ok 0102018f2a3b4c5d-…-000000"
	sesQueued = regexp.MustCompile(`^(?:2\.\d\.\d )?Ok ([0-9A-Za-z]+(?:-[0-9A-Za-z]+){3,})$`)
	sesHost   = regexp.MustCompile(`^email-smtp(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com$`)
)

// namedMessageID returns the Message-ID that the answer to the dot names as the
// final one, or "".
//
// Source: answers of Exchange Online and Brevo; Amazon SES Developer Guide,
// "Message-ID": the id that the answer names, at email.amazonses.com or
// REGION.amazonses.com.
func namedMessageID(host, response string, m message) string {
	response = oneLine(response)
	if h := sesHost.FindStringSubmatch(strings.ToLower(host)); h != nil {
		id := sesQueued.FindStringSubmatch(response)
		if id == nil {
			return ""
		}
		region := h[1]
		if region == "us-east-1" {
			region = "email"
		}
		return "<" + id[1] + "@" + region + ".amazonses.com>"
	}
	if q := queuedAs.FindStringSubmatch(response); q != nil {
		id := "<" + q[1] + ">"
		if !strings.EqualFold(id, m.to) && !strings.EqualFold(id, m.from) {
			return id
		}
	}
	return ""
}

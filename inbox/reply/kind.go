package reply

import (
	"bytes"
	"regexp"
	"strings"
)

// kind goes down the decision table of the package documentation.
func (m *mailFile) kind(h Header, o Options) (Kind, string, *Bounce) {
	if len(strings.TrimSpace(string(capBytes(m.body, 4096)))) == 0 && len(m.fields) == 0 {
		return KindUnreadable, "it holds no header fields and no text", nil
	}
	if m.bare && binary(m.body) {
		return KindUnreadable, "it is no mail and no text", nil
	}
	if p := m.part("message/feedback-report"); p != nil || m.reportType("feedback-report") || bytes.Contains(capBytes(m.body, 32<<10), []byte("\nFeedback-Type: ")) {
		return KindComplaintReport, "it is a feedback report (RFC 5965)", m.complaint(p)
	}
	if m.part("message/disposition-notification") != nil || m.reportType("disposition-notification") {
		return KindReceipt, "it is a message disposition notification (RFC 8098)", nil
	}
	if why := m.isComplaint(h); why != "" {
		return KindComplaintReport, why, m.complaint(nil)
	}
	if kind, why, b := m.bounce(h); kind != "" {
		return kind, why, b
	}
	if why := m.isOwn(h, o); why != "" {
		return KindOwn, why, nil
	}
	if why := m.isChallenge(h); why != "" {
		return KindChallenge, why, nil
	}
	if why := m.automatic(h); why != "" {
		return KindAutoReply, why, nil
	}
	if len(h.InReplyTo) == 0 && len(h.References) == 0 {
		for _, name := range []string{"list-unsubscribe", "list-id", "feedback-id", "x-campaign", "x-mailgun-tag"} {
			if m.fields.has(name) {
				return KindUnrelated, "it is bulk mail that answers nothing (" + name + ", RFC 2919, RFC 2369)", nil
			}
		}
	}
	if m.bare {
		return KindReply, "it has no header fields: its text is taken as written by a person", nil
	}
	return KindReply, "nothing says that a machine wrote it", nil
}

// part finds the first part of a media type.
func (m *mailFile) part(kind string) *part {
	for i := range m.parts {
		if m.parts[i].media.kind == kind {
			return &m.parts[i]
		}
	}
	return nil
}

func (m *mailFile) reportType(t string) bool {
	return m.media.kind == "multipart/report" && strings.EqualFold(m.media.params["report-type"], t)
}

// isOwn: our letters say so themselves, and come from our address.
func (m *mailFile) isOwn(h Header, o Options) string {
	if h.Leakytap == "" {
		return ""
	}
	if o.OwnAddress != "" && !strings.EqualFold(stripTag(h.From.Email), stripTag(o.OwnAddress)) {
		return ""
	}
	return "it is a letter of ours (X-Leakytap: " + h.Leakytap + ")"
}

// stripTag takes a plus tag off an address.
func stripTag(email string) string {
	local, domain, ok := strings.Cut(email, "@")
	if !ok {
		return email
	}
	local, _, _ = strings.Cut(local, "+")
	return local + "@" + domain
}

// isChallenge: a filter that holds our letter until we prove something. It names itself in a
// header, or speaks of verification in subject or first words and comes from a machine.
func (m *mailFile) isChallenge(h Header) string {
	for _, name := range []string{"x-spamarrest-probe", "x-boxbe-challenge", "x-tmda-confirm", "x-mailinblack", "x-challenge-response"} {
		if m.fields.has(name) {
			return "it asks the sender to prove himself (" + name + ")"
		}
	}
	if challengeWords.in(strings.ToLower(h.Subject)) && !prefixedSubject(h.Subject) {
		return "its subject asks the sender to prove himself"
	}
	text := lowered(capText(m.notice(), 2000))
	if !challengeWords.in(text) {
		return ""
	}
	machine := m.machine(h) || h.AutoSubmitted != "" && h.AutoSubmitted != "no" || noReplyRE.MatchString(h.From.Email)
	if machine || strings.Contains(text, "://") || strings.Contains(text, "www.") {
		return "it asks the sender to prove himself before his mail is delivered"
	}
	return ""
}

var noReplyRE = regexp.MustCompile(`(?i)^(no-?reply|do-?not-?reply|nicht-?antworten|noresponder|nepasrepondre|challenge|antispam|robot|spamarrest|mailinblack|auto)`)

// machine: the envelope or the sender's name says that no person sent it.
func (m *mailFile) machine(h Header) bool {
	return h.ReturnPath == "<>" || isDaemon(h.From)
}

func binary(b []byte) bool {
	b = capBytes(b, 4096)
	n := 0
	for _, c := range b {
		if c == 0 || c < 7 {
			n++
		}
	}
	return n*50 > len(b) && n > 0
}

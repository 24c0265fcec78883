package reply

import (
	"bytes"
	"regexp"
	"strings"
)

// returnedMail is the mail that came back, or what is left of it.
type returnedMail struct {
	fields fields
}

func (r returnedMail) messageID(h Header) string {
	if id := first(messageIDs(r.fields.get("message-id"))); id != "" {
		return id
	}
	if id := first(h.InReplyTo); id != "" {
		return id
	}
	return first(h.References)
}

// returnedMarks stand above the returned message in reports that are no MIME.
var returnedRE = regexp.MustCompile(`(?im)^[\s>]*(-+ ?(this is a copy of (the|your) message|below this line is a copy|original message|the (original|following) message|returned message|copy of|unsent message|message header|original mail|undelivered message|begin message|message text|transcript ends|header of|included is|your original message|the header of the original|original text|enclosed is a copy|start of)|this is a copy of (the|your) message|the (first part|header) of your message|original message headers|message headers follow|received: (from|by|\()|return-path:|return-path <|message headers:|original message follows|the following is a copy|your message (is )?(follows|reads)|--- copy of|the body of the message|a copy of (the|your) (original )?message|original message header|the original message (was|is)( included| attached| follows))`)

// noticeText is what the report says in words, without the message that it returns; and that message.
func (m *mailFile) noticeText() (string, returnedMail) {
	var returned returnedMail
	var b strings.Builder
	for i := range m.parts {
		p := &m.parts[i]
		switch p.media.kind {
		case "message/rfc822", "text/rfc822-headers", "message/rfc822-headers", "message/global", "message/global-headers", "message/partial":
			if returned.fields == nil {
				returned.fields, _ = splitHeader(capBytes(decodeTransfer(p.body, p.fields.get("content-transfer-encoding"), maxHeader), maxHeader))
			}
		case "text/plain", "text/html", "message/delivery-status":
			if b.Len() < maxNotice && (p.media.kind != "text/html" || strings.TrimSpace(b.String()) == "") {
				b.WriteString(p.noticeLines())
				b.WriteByte('\n')
			}
		}
	}
	text := capText(b.String(), maxNotice)
	if returned.fields == nil {
		// after the first words: a report may itself begin with such a line
		if loc := returnedRE.FindStringIndex(text); loc != nil && loc[0] > 40 {
			returned.fields = embeddedHeader(text[loc[0]:])
			if returned.fields != nil {
				text = text[:loc[0]]
			}
		}
	}
	return text, returned
}

func (p *part) noticeLines() string {
	b := decodeTransfer(p.body, p.fields.get("content-transfer-encoding"), maxNotice)
	text := cleanText(decodeText(b, p.media.params["charset"]))
	if p.media.kind != "text/html" {
		return text
	}
	var out strings.Builder
	for _, l := range htmlLines(text) {
		out.WriteString(l.text)
		out.WriteByte('\n')
	}
	return out.String()
}

// embeddedHeader reads the header of a message that stands in a text, perhaps quoted or indented.
func embeddedHeader(text string) fields {
	var plain bytes.Buffer
	for _, l := range strings.SplitAfter(capText(text, 16<<10), "\n") {
		t := strings.TrimLeft(l, "> ")
		if t != l && startsField([]byte(t)) {
			l = t
		}
		plain.WriteString(l)
	}
	for rest := plain.Bytes(); len(rest) > 0; {
		if startsField(rest) {
			if f, _ := splitHeader(rest); len(f) >= 3 && plausibleHeader(f) {
				return f
			}
		}
		_, rest = cutLine(rest)
	}
	return nil
}

// looksBounced judges reports without a delivery status part: two of sender, subject and text must
// say so, and the text must hold words of failure. It says why, "" if not.
func (m *mailFile) looksBounced(h Header, text string, returned returnedMail) string {
	daemon := isDaemon(h.From)
	empty := h.ReturnPath == "<>"
	subject := failureSubjects.in(strings.ToLower(h.Subject)) && !prefixedSubject(h.Subject)
	if m.bare || !daemon && !empty && !subject && returned.fields == nil || subjectCue(h.Subject) {
		return ""
	}
	words := failureWords.in(lowered(capText(text, 8192)))
	code := statusIn(text) != "" || replyCodeRE.MatchString(text)
	switch {
	case daemon && (words || subject) && (code || !prefixedSubject(h.Subject)):
		return "a mail system reports that delivery failed"
	case empty && words && (subject || returned.fields != nil || statusIn(text) != ""):
		return "an empty envelope sender, and words of failed delivery"
	case subject && words && len(h.InReplyTo) == 0 && (returned.fields != nil || statusIn(text) != "" || replyCodeRE.MatchString(text) && failedMark(strings.ToLower(text)) > 0):
		return "subject and words of failed delivery, with the failed mail or a status code"
	case words && returned.fields != nil && (m.part("message/rfc822") != nil || m.part("text/rfc822-headers") != nil) && len(h.InReplyTo) == 0 && code:
		return "words of failed delivery with a reply code, and the failed mail"
	}
	return ""
}

var replyCodeRE = regexp.MustCompile(`(^|\s)[45][0-5]\d[ -]`)

// prefixedSubject: "Re: Undelivered mail" is written by a person.
func prefixedSubject(s string) bool {
	_, prefixed := stripSubject(s)
	return prefixed
}

var addressRE = regexp.MustCompile(`[A-Za-z0-9!#$%&'*+/=?^_{|}~.-]{1,64}@[A-Za-z0-9][A-Za-z0-9.-]{0,200}[A-Za-z0-9]|"[^"\s]{1,64}"@[A-Za-z0-9.-]{1,200}`)

// strongAddressRE are the ways in which reports name who failed: "<a@b>:" or "a@b" at the start of
// a line, "To: a@b", "RCPT TO:<a@b>", "unknown user: a@b".
var strongAddressRE = regexp.MustCompile(`(?im)(?:^[ \t>*-]*<?(?:mailto:)?|\brcpt to: ?<?|\brecipient(?: address)?s?:? *[<"']?|\b(?:address|user|reach|mailbox|addressee|to|for|attempts|empf\S*):? +[<"']?)(` + addressRE.String() + `)`)

// generatedRE: Exim names whom an address was made from.
var generatedRE = regexp.MustCompile(`\((?:ultimately )?generated from [^)]{0,300}\)`)

// noticeRecipients finds who failed in the words of a report.
func noticeRecipients(text string, returned returnedMail, h Header) []string {
	sentTo := map[string]bool{}
	for _, name := range []string{"to", "cc", "x-original-to", "delivered-to", "envelope-to"} {
		for _, a := range parseAddresses(returned.fields.all(name)) {
			sentTo[strings.ToLower(a.Email)] = true
		}
	}
	ours := map[string]bool{}
	for _, a := range append([]Address{h.From, {Email: h.ReturnPath}}, h.To...) {
		ours[strings.ToLower(a.Email)] = true
	}
	for _, a := range parseAddresses(returned.fields.all("from") + ", " + returned.fields.all("return-path") + ", " + returned.fields.all("sender")) {
		if !sentTo[strings.ToLower(a.Email)] {
			ours[strings.ToLower(a.Email)] = true
		}
	}
	usable := func(a string) bool {
		low := strings.ToLower(a)
		return cleanEmail(a) != "" && !ours[low] && !isDaemon(Address{Email: a}) && !strings.HasPrefix(low, "abuse@") && !strings.HasPrefix(low, "support@")
	}
	text = generatedRE.ReplaceAllString(capText(text, 8192), " ")
	if m := failedMark(strings.ToLower(text)); m > 0 && m < len(text) {
		for _, found := range strongAddressRE.FindAllStringSubmatch(text[m:], 5) {
			if a := cleanEmail(found[1]); a != "" && !isDaemon(Address{Email: a}) {
				return []string{a}
			}
		}
	}
	var strong, weak []string
	for _, m := range strongAddressRE.FindAllStringSubmatch(text, 50) {
		if a := strings.Trim(m[1], "'.*="); usable(a) {
			strong = append(strong, a)
			if sentTo[strings.ToLower(a)] {
				return []string{cleanEmail(a)}
			}
		}
	}
	for _, a := range addressRE.FindAllString(text, 50) {
		if a = strings.Trim(a, "'.*="); usable(a) {
			if sentTo[strings.ToLower(a)] {
				return []string{a}
			}
			weak = append(weak, a)
		}
	}
	switch {
	case len(strong) > 0:
		return []string{cleanEmail(strong[0])}
	case len(weak) > 0:
		return []string{cleanEmail(weak[0])}
	}
	for _, a := range parseAddresses(returned.fields.all("to")) {
		return []string{a.Email}
	}
	return nil
}

// noticeDiagnostic is the part of the text that tells about a recipient: what follows his name, by
// paragraphs until one gives a reason; else his line; else the line with a reply code.
func noticeDiagnostic(text, recipient string) string {
	low := strings.ToLower(text)
	at := -1
	if m := failedMark(low); m > 0 {
		if at = strings.Index(low[m:], strings.ToLower(recipient)); at >= 0 {
			at += m
		}
	}
	if at < 0 {
		at = strings.Index(low, strings.ToLower(recipient))
	}
	if recipient == "" || at < 0 {
		loc := replyCodeRE.FindStringIndex(text)
		if loc == nil {
			return ""
		}
		return oneLine(capText(text[loc[0]:], 300))
	}
	rest := strings.TrimLeft(capText(text[at+len(recipient):], 800), ">:) \n\t")
	end := 0
	for end < len(rest) {
		i := strings.Index(rest[end:], "\n\n")
		if i < 0 {
			end = len(rest)
		} else {
			end += i + 2
		}
		if byWords(lowered(rest[:end])) != "" {
			return oneLine(rest[:end])
		}
	}
	line := text[strings.LastIndexByte(text[:at], '\n')+1:]
	line, _, _ = strings.Cut(line, "\n")
	return oneLine(line)
}

// failedMarks stand above the recipients that failed.
var failedMarks = []string{"did not reach the following", "following recipient", "following address(es)", "following addresses", "following address:", "not be delivered to:", "delivery to the following", "failed:", "were undeliverable", "undeliverable to "}

// failedMark finds where the list of failed recipients begins, 0 if it is not marked.
func failedMark(low string) int {
	for _, m := range failedMarks {
		if i := strings.Index(low, m); i >= 0 {
			return i + len(m)
		}
	}
	return 0
}

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

var failureSubjectRE = regexp.MustCompile(`(?i)undeliver|non.?remis|delivery (status )?(notification|failure|failed|has failed|error|report|problem|delayed?|unsuccessful|subsystem)|returned mail|mail (delivery )?(failed|failure|error|system error)|failure notice|failure delivery|could ?n.t be delivered|could not be delivered|(message|mail|e-?mail)s? (not|un)\s?delivered|not delivered|delivery to .* failed|mail could not be|unable to deliver|returned to sender|undelivered|unzustellbar|nicht zugestellt|zustell(ung|problem)|non recapitabile|mancato recapito|mancata consegna|no se puede entregar|no entregado|devuelto|não entregue|falha na entrega|onbestelbaar|niet bezorgd|niet afgeleverd|échec de (la )?(remise|distribution)|non distribué|配信不能|配送できません|宛先|不明|退信|無法傳遞|无法投递|投递失败|배달되지|반송|недостав|не доставлен|не доставлено|возвращ|niedostarcz|nie dostarczono|zwrot|kan inte leverera|olevererbart|kunne ikke leveres|ikke levert|ei voitu toimittaa|toimittaminen|nedoručiteln|nedoručen|kézbesíthetetlen|kézbesítés|teslim edilemedi|iletilemedi|αδύνατη η παράδοση|لم يتم التسليم|לא נמסר|warning: (could not|message)|bounce|rejected|delivery error|mail rejected|message status|considered unsolicited|user unknown|server error|mail system error|mailsystem|postmaster.*notif|notification.*(delivery|distribution|remise)|nicht ausgeliefert|e-?mail delivery|problem delivering|sorry, your mail|permanent error|addressee unknown|your mail to`)

var failureTextRE = regexp.MustCompile(`(?i)could ?n.t be delivered|could not be (delivered|sent|reached)|(was|were|been|is) (not|un)\s?(able to be )?delivered|undeliver|(unable|not able|wasn.t able|failed) to (deliver|be delivered|send|reach)|(delivery|deliver) (to the following|has failed|failed|failure|error|of the following|unsuccessful|not|attempt)|not delivered|permanent(ly)? (fatal )?(error|failure|failed)|fatal error|returned to (the )?sender|does not exist|doesn.t exist|no such (user|recipient|mailbox|address)|user (is )?unknown|unknown (user|recipient|address|local)|mailbox (is )?(full|unavailable|not found|over)|over quota|quota exceeded|(message|mail) (was |has been )?(rejected|refused|blocked|returned)|rejected (by|your|because|due)|delivery status notification|i'm sorry to have to inform|giving up|could not deliver|cannot (be )?deliver|can.t (be )?deliver|host (unknown|not found)|recipient (address )?(rejected|not|unknown)|invalid (recipient|address|mailbox)|undelivered|bounced|nicht zugestellt|nicht zustell|unzustellbar|konnte nicht|n'a pas pu être|n'a pas été|pas été remis|impossible de|no se pudo|no se ha podido|no ha sido|não foi possível|não pôde|non è stato possibile|impossibile recapitare|kon niet|niet worden (bezorgd|afgeleverd)|配信できません|配送できません|送信できません|届け|存在しません|无法|無法|退回|배달|전송하지|не удалось|не может быть|не был|nie mogła|nie można|nie udało|kunde inte|kunne ikke|ei voitu|nebylo možné|nem sikerült|nem lehetett|iletilemedi|teslim edil|had delivery (errors|problems)|following addresses|delivery problems?|refused|remote host said|smtp error|transcript of session|session transcript|reason:.{0,200}\b5\d\d\b|\b5\d\d[ -]#?5\.\d\.\d|\b550 |\b554 |final-recipient|error (message|code|while)|retry time|mail server (said|responded|returned)|(following|these) recipients?|not (a )?(known|valid) (user|recipient)|problem with delivery|cannot be (sent|reached)`)

// delayRE: "Warning: message still undelivered after 4 hours, will keep trying".
var delayRE = regexp.MustCompile(`(?i)\bwarning\b.{0,40}(could not (send|be delivered)|message|mail).{0,80}(past|hours?|delayed|still|not yet)|will (keep|continue|be) (trying|retr|to (re)?try|to be attempted)|delivery (is |has been |status notification \()?delay|you do not need to (resend|take any action|send)|do not (need to )?resend|not yet (been )?delivered|still (being )?(tried|undelivered|in the queue)|delivery attempts will continue|will be retried|we will (re)?try again|gmail will retry|wird weiterhin versucht|verzögert|retardé|en cours de remise|se seguirá intentando|will retry for|temporary problem delivering|has not (yet )?been delivered`)

var gaveUpRE = regexp.MustCompile(`(?i)giv(en|ing) up|could not be delivered (within|for)|permanent (error|failure)|undeliverable|has been (removed|deleted) from|no further attempts|will not be retried|returned to sender|final-recipient.{0,200}action: failed|been in the queue too long|retry time ?out exceeded|could not be delivered to one`)

// looksBounced judges reports without a delivery status part: two of sender, subject and text must
// say so, and the text must hold words of failure. It says why, "" if not.
func (m *mailFile) looksBounced(h Header, text string, returned returnedMail) string {
	if m.bare || !failureTextRE.MatchString(text) && !failureSubjectRE.MatchString(h.Subject) {
		return ""
	}
	if subjectCue(h.Subject) {
		return ""
	}
	daemon := isDaemon(h.From)
	empty := h.ReturnPath == "<>"
	subject := failureSubjectRE.MatchString(h.Subject) && !prefixedSubject(h.Subject)
	words := failureTextRE.MatchString(text)
	switch {
	case daemon && (words || subject):
		return "a mail system reports that delivery failed"
	case empty && words && (subject || returned.fields != nil || statusIn(text) != ""):
		return "an empty envelope sender, and words of failed delivery"
	case subject && words && len(h.InReplyTo) == 0 && (returned.fields != nil || statusIn(text) != ""):
		return "subject and words of failed delivery, with the failed mail or a status code"
	case words && returned.fields != nil && (m.part("message/rfc822") != nil || m.part("text/rfc822-headers") != nil) && len(h.InReplyTo) == 0 && (statusIn(text) != "" || replyCodeRE.MatchString(text)):
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
var strongAddressRE = regexp.MustCompile(`(?im)(?:^[ \t>*-]*<?(?:mailto:)?|rcpt to: ?<?|recipient(?: address)?s?:? *[<"']?|(?:address|user|delivered to|deliver to|delivery to|reach|mailbox|addressee|to|for|sent to|empf\S*):? *[<"']?)(` + addressRE.String() + `)`)

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
	text = capText(text, 8192)
	var strong, weak []string
	for _, m := range strongAddressRE.FindAllStringSubmatch(text, 50) {
		if a := strings.Trim(m[1], "'.*="); usable(a) {
			strong = append(strong, a)
			if sentTo[strings.ToLower(a)] {
				return []string{a}
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
		return strong[:1]
	case len(weak) > 0:
		return weak[:1]
	}
	for _, a := range parseAddresses(returned.fields.all("to")) {
		return []string{a.Email}
	}
	return nil
}

// noticeDiagnostic is the part of the text that tells about a recipient: from the line that names
// him, else from the first line with a reply code.
func noticeDiagnostic(text, recipient string) string {
	from := -1
	if recipient != "" {
		from = strings.Index(strings.ToLower(text), strings.ToLower(recipient))
		if from >= 0 {
			from += len(recipient)
		}
	}
	if from < 0 {
		if loc := replyCodeRE.FindStringIndex(text); loc != nil {
			from = loc[0]
		}
	}
	if from < 0 || from >= len(text) {
		return ""
	}
	return oneLine(strings.TrimLeft(capText(text[from:], 600), ">:) \n\t"))
}

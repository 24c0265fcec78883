package reply

import (
	"bytes"
	"regexp"
	"strings"
)

// Bounce is what a delivery report says of its first recipient, and to whom it refers.
type Bounce struct {
	Recipients        []string // addresses that failed, final ones first, then those that they were made of; the first is described below
	Status            string   // enhanced status code (RFC 3463), "" if the report has none
	Reason            Reason
	Permanent         bool // the address will never work: unknown user or host, moved, accepts no mail
	Delayed           bool // a warning: delivery is still being tried
	Diagnostic        string
	OriginalMessageID string // of the returned message, with angle brackets
}

const (
	maxNotice     = 32 << 10 // bytes of a report's text that are read
	maxRecipients = 20
	maxDiagnostic = 1000
)

// bounce reads a delivery report, by RFC 3464 or otherwise. kind is "" if it is none.
func (m *mailFile) bounce(h Header) (kind Kind, why string, b *Bounce) {
	r := m.report()
	text, returned := m.noticeText()
	switch {
	case len(r) > 0 && r.delivered():
		return KindReceipt, "it is a delivery status notification of success (RFC 3464)", nil
	case len(r) > 0:
		why = "it has a delivery status part (RFC 3464)"
	case len(h.FailedTo) > 0:
		why = "it carries X-Failed-Recipients (Exim, Gmail)"
	case notification(text) != "":
		if r = notificationReport(text); r == nil {
			return KindReceipt, "it is a notice of delivery (Amazon SES)", nil
		}
		if strings.Contains(text, `complainedRecipients`) {
			return KindComplaintReport, "it is a complaint notification in JSON (Amazon SES)", &Bounce{Recipients: r.recipients(), Reason: ReasonComplaint}
		}
		why = "it is a bounce notification in JSON (Amazon SES)"
	default:
		if why = m.looksBounced(h, text, returned); why == "" {
			return "", "", nil
		}
	}
	b = &Bounce{OriginalMessageID: returned.messageID(h)}
	own := r.first()
	b.Recipients = r.recipients()
	for _, a := range h.FailedTo {
		b.add(a)
	}
	if len(b.Recipients) == 0 {
		for _, a := range noticeRecipients(text, returned, h) {
			b.add(a)
		}
	}
	b.Status, b.Diagnostic = own.status, own.diagnostic
	if b.Diagnostic == "" {
		b.Diagnostic = noticeDiagnostic(text, first(b.Recipients))
	}
	b.Diagnostic = capText(b.Diagnostic, maxDiagnostic)
	if s := statusIn(b.Diagnostic); s != "" && (b.Status == "" || strings.HasSuffix(b.Status, ".0.0")) {
		b.Status = s
	}
	if b.Status == "" {
		b.Status = statusIn(text)
	}
	b.Reason = classify(b.Status, b.Diagnostic, text, len(r) > 1)
	b.Delayed = r.delayed() || len(r) == 0 && onlyDelayed(h.Subject, text)
	if b.Delayed {
		b.Reason = ReasonDelayed
	}
	b.Permanent = !b.Delayed && b.Reason.Permanent() && !strings.HasPrefix(b.Status, "4")
	return KindBounce, why, b
}

func (b *Bounce) add(a string) {
	for _, have := range b.Recipients {
		if strings.EqualFold(have, a) {
			return
		}
	}
	if len(b.Recipients) < maxRecipients && a != "" {
		b.Recipients = append(b.Recipients, a)
	}
}

// complaint reads an abuse report (RFC 5965): whom the complaint comes from, and about which mail.
func (m *mailFile) complaint(p *part) *Bounce {
	_, returned := m.noticeText()
	b := &Bounce{OriginalMessageID: returned.messageID(Header{}), Reason: ReasonComplaint}
	if p != nil {
		f, _ := splitHeader(decodeTransfer(p.body, p.fields.get("content-transfer-encoding"), maxNotice))
		for _, name := range []string{"original-rcpt-to", "removal-recipient"} {
			for _, a := range parseAddresses(f.all(name)) {
				b.add(a.Email)
			}
		}
	}
	if len(b.Recipients) == 0 {
		for _, a := range parseAddresses(returned.fields.all("to")) {
			b.add(a.Email)
		}
	}
	if len(b.Recipients) == 0 && returned.fields == nil && p == nil {
		b.add(firstAddress(m.fields.get("from")).Email)
	}
	return b
}

// isComplaint: Hotmail's and others' complaint mails that are no RFC 5965 reports.
func (m *mailFile) isComplaint(h Header) string {
	if m.fields.has("x-hmxmroriginalrecipient") || strings.EqualFold(h.From.Email, "staff@hotmail.com") && m.part("message/rfc822") != nil {
		return "it is a complaint report as Microsoft's consumer mail sends them"
	}
	if strings.HasPrefix(strings.ToLower(h.Subject), "complaint about message from") {
		return "it is a complaint report by its subject"
	}
	if h.AutoSubmitted != "" && h.AutoSubmitted != "no" && strings.EqualFold(h.Subject, "unsubscribe") {
		return "the reader's mail program asks to unsubscribe (RFC 2369)"
	}
	return ""
}

// recipientReport is a group of fields about one recipient.
type recipientReport struct {
	recipient, original, action, status, diagnostic string
}

type deliveryReport []recipientReport

// report reads the delivery status part: groups of fields with an empty line between.
func (m *mailFile) report() deliveryReport {
	var out deliveryReport
	for i := range m.parts {
		p := &m.parts[i]
		switch p.media.kind {
		case "message/delivery-status", "message/global-delivery-status", "message/global-delivery-status;", "message/x-delivery-status":
		default:
			continue
		}
		out = append(out, reportGroups(decodeTransfer(p.body, p.fields.get("content-transfer-encoding"), maxNotice))...)
	}
	if len(out) > 0 || !m.reportType("delivery-status") && m.media.kind == "multipart/report" {
		return out
	}
	// the same fields where no media type announces them
	if i := bytes.Index(capBytes(m.body, 256<<10), []byte("\nFinal-Recipient:")); i >= 0 {
		start := max(0, i-200)
		out = reportGroups(capBytes(m.body[start:], maxNotice))
	}
	return out
}

func reportGroups(b []byte) deliveryReport {
	var out deliveryReport
	for n := 0; len(b) > 0 && n < 2*maxRecipients; n++ {
		f, rest := splitHeader(b)
		if len(rest) >= len(b) { // a line that is no field
			_, rest = cutLine(b)
		}
		b = rest
		r := recipientReport{
			action:     keyword(f.get("action")),
			status:     statusField(f.get("status")),
			diagnostic: typed(f.get("diagnostic-code")),
		}
		for _, name := range []string{"final-recipient", "original-recipient", "x-actual-recipient"} {
			if r.recipient = reportAddress(f.get(name)); r.recipient != "" {
				break
			}
		}
		r.original = reportAddress(f.get("original-recipient"))
		if r.recipient != "" || r.status != "" && f.has("action") {
			out = append(out, r)
		}
	}
	return out
}

// typed takes "smtp;" or "rfc822;" off a field value.
func typed(v string) string {
	if i := strings.IndexByte(v, ';'); i >= 0 && i < 24 && !strings.ContainsAny(v[:i], " @<") {
		v = v[i+1:]
	}
	return oneLine(decodeHeader(strings.TrimSpace(v)))
}

func reportAddress(v string) string {
	if i := strings.IndexByte(v, ';'); i >= 0 && i < 24 {
		v = v[i+1:]
	}
	if a := firstAddress(v); a.Email != "" {
		return a.Email
	}
	if strings.HasPrefix(v, "<") {
		v, _, _ = strings.Cut(v[1:], ">")
		return cleanEmail(v)
	}
	return ""
}

var statusRE = regexp.MustCompile(`(^|[^0-9.])([245]\.[0-9]{1,2}\.[0-9]{1,3})([^0-9.]|\.[^0-9]|\.?$)`)

func statusField(v string) string {
	if m := statusRE.FindStringSubmatch(strings.ReplaceAll(v, " .", ".")); m != nil {
		return m[2]
	}
	return ""
}

// statusIn finds the first enhanced status code in a text.
func statusIn(s string) string {
	if m := statusRE.FindStringSubmatch(capText(s, 8192)); m != nil {
		return m[2]
	}
	return ""
}

// delivered: every recipient got it.
func (r deliveryReport) delivered() bool {
	for _, one := range r {
		if one.action != "delivered" && one.action != "relayed" && one.action != "expanded" {
			return false
		}
	}
	return true
}

// delayed: no recipient failed, and one waits.
func (r deliveryReport) delayed() bool {
	waits := false
	for _, one := range r {
		switch one.action {
		case "failed":
			return false
		case "delayed":
			waits = true
		}
	}
	return waits
}

// first is the first recipient whose delivery failed.
func (r deliveryReport) first() recipientReport {
	for _, one := range r {
		if one.action == "failed" || one.action == "" {
			return one
		}
	}
	if len(r) > 0 {
		return r[0]
	}
	return recipientReport{}
}

func (r deliveryReport) recipients() []string {
	var b Bounce
	b.add(r.first().recipient)
	for _, one := range r {
		switch one.action {
		case "delivered", "relayed", "expanded":
		default:
			b.add(one.recipient)
		}
	}
	for _, one := range r {
		if one.action == "failed" || one.action == "" || one.action == "delayed" {
			b.add(one.original)
		}
	}
	return b.Recipients
}

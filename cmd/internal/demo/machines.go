package demo

import (
	"bytes"
	"fmt"
	"html"
	"time"
)

// exchangeAway is Exchange answering for somebody who is out of the office.
func exchangeAway(w writing) []byte {
	return append(w.answering("Automatic reply: "),
		[2]string{"X-MS-Exchange-Inbox-Rules-Loop", w.from.Address}, [2]string{"X-Auto-Response-Suppress", "All"}, [2]string{"Auto-Submitted", "auto-generated"}).
		single(part{`text/html; charset="us-ascii"`, quotedPrintable,
			`<html><body><div style="font-family:Calibri">` + html.EscapeString(w.words) + "</div></body></html>\n"})
}

// undeliverable is Postfix giving back a letter to somebody who is gone (RFC 3464).
func undeliverable(w writing) []byte {
	const server = "mail.acme-plumbing.example"
	queued := "4ZBx2k0Fq1z9sKd"
	to := w.from.Address
	h := header{
		{"Return-Path", "<>"},
		{"From", "MAILER-DAEMON@" + server + " (Mail Delivery System)"}, {"To", businessEmail},
		{"Subject", "Undelivered Mail Returned to Sender"}, {"Date", w.at.Format(time.RFC1123Z)},
		{"Message-ID", "<20260304161101." + queued + "@" + server + ">"}, {"Auto-Submitted", "auto-replied"}, {"MIME-Version", "1.0"},
	}
	said := "host mx.example.org[192.0.2.25] said: 550 5.1.1 <" + to + ">: Recipient address rejected: User unknown (in reply to RCPT TO command)"
	original := w.re.raw
	if i := bytes.Index(original, []byte("\r\n\r\n")); i >= 0 {
		original = original[:i+2]
	}
	return h.multi("multipart/report; report-type=delivery-status", queued+".1772640661/"+server,
		part{"text/plain; charset=us-ascii", "", fmt.Sprintf(`This is the mail system at host %s.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

For further assistance, please send mail to postmaster.

If you do so, please include this problem report. You can
delete your own text from the attached returned message.

                   The mail system

<%s>: %s
`, server, to, said)},
		part{"message/delivery-status", "", fmt.Sprintf(`Reporting-MTA: dns; %s
X-Postfix-Queue-ID: %s
X-Postfix-Sender: rfc822; %s
Arrival-Date: %s

Final-Recipient: rfc822; %s
Original-Recipient: rfc822;%s
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.example.org
Diagnostic-Code: smtp; 550 5.1.1 <%s>: Recipient address rejected: User unknown
`, server, queued, businessEmail, w.re.date.Format(time.RFC1123Z), to, to, to)},
		part{"text/rfc822-headers", "", string(bytes.ReplaceAll(original, []byte("\r\n"), []byte("\n")))})
}

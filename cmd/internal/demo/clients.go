package demo

import (
	"html"
)

// client writes a mail as one mail program does.
type client func(writing) []byte

// gmail is Gmail in a browser.
func gmail(w writing) []byte {
	when := w.re.date.Format("Mon, 2 Jan 2006 at 15:04")
	text := w.words + "\n\nOn " + when + ", " + w.sender() + "\nwrote:\n\n" + quoted(w.re.text) + "\n"
	htm := `<div dir="ltr">` + markup(w.words) + `</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On ` +
		when + ", " + html.EscapeString(w.re.from.Name) + ` &lt;<a href="mailto:` + w.re.from.Address + `">` + w.re.from.Address +
		`</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">` +
		markup(w.re.text) + "</blockquote></div>\n"
	return w.answering("Re: ").multi("multipart/alternative", "0000000000004b1c9a064c0ffee5",
		part{`text/plain; charset="UTF-8"`, quotedPrintable, text},
		part{`text/html; charset="UTF-8"`, quotedPrintable, htm})
}

// iPhoneText is Apple Mail on a phone, in plain text.
func iPhoneText(w writing) []byte {
	text := w.words + "\n\nSent from my iPhone\n\n> On " + w.re.date.Format("2 Jan 2006, at 15:04, ") + w.sender() + " wrote:\n> \n" + quoted("\ufeff"+w.re.text) + "\n"
	return append(w.answering("Re: "), [2]string{"X-Mailer", "iPhone Mail (22D82)"}).
		single(part{`text/plain; charset=utf-8`, quotedPrintable, text})
}

// iPhoneHTML is Apple Mail on a phone.
func iPhoneHTML(w writing) []byte {
	when := w.re.date.Format("2 Jan 2006, at 15:04, ")
	text := w.words + "\n\nSent from my iPhone\n\n> On " + when + w.sender() + " wrote:\n> \n" + quoted("\ufeff"+w.re.text) + "\n"
	htm := `<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body dir="auto">` + markup(w.words) +
		`<br id="lineBreakAtBeginningOfSignature"><div dir="ltr">Sent from my iPhone</div><div dir="ltr"><br><blockquote type="cite">On ` +
		when + html.EscapeString(w.sender()) + ` wrote:<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">` + "\ufeff" +
		markup(w.re.text) + "</div></blockquote></body></html>\n"
	return append(w.answering("Re: "), [2]string{"X-Mailer", "iPhone Mail (22D82)"}).
		multi("multipart/alternative", "Apple-Mail-7C0E9A51-3B1F-4D57-9D5B-2E6B6F1C0A77",
			part{"text/plain; charset=utf-8", quotedPrintable, text},
			part{"text/html; charset=utf-8", quotedPrintable, htm})
}

// iPhoneNew is Apple Mail on a phone, with a new mail that a link opened.
func iPhoneNew(w writing) []byte {
	return append(w.answering(""), [2]string{"X-Mailer", "iPhone Mail (22D82)"}).
		single(part{"text/plain; charset=utf-8", quotedPrintable, w.words + "\n\nSent from my iPhone\n"})
}

// appleMail is Apple Mail on a Mac.
func appleMail(w writing) []byte {
	when := w.re.date.Format("2 Jan 2006, at 15:04, ")
	text := w.words + "\n\n> On " + when + w.sender() + " wrote:\n> \n" + quoted(w.re.text) + "\n"
	htm := `<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body style="overflow-wrap: break-word;"><div>` +
		markup(w.words) + `</div><div><br><blockquote type="cite"><div>On ` + when + html.EscapeString(w.sender()) +
		` wrote:</div><br class="Apple-interchange-newline"><div><div>` + markup(w.re.text) + "</div></div></blockquote></div><br></body></html>\n"
	return append(w.answering("Re: "), [2]string{"X-Mailer", "Apple Mail (2.3826.400.131)"}).
		multi("multipart/alternative", "Apple-Mail=_5B1F0C77-91D4-4B7E-8F1A-CC0E4A2D9B13",
			part{"text/plain; charset=utf-8", quotedPrintable, text},
			part{"text/html; charset=utf-8", quotedPrintable, htm})
}

// outlook is Outlook on a desktop, whose HTML comes from Word.
func outlook(w writing) []byte {
	sent := w.re.date.Format("02 January 2006 15:04")
	text := w.words + "\n\nFrom: " + w.sender() +
		"\nSent: " + sent + "\nTo: " + w.from.Name + " <" + w.from.Address + ">\nSubject: " + w.re.subject + "\n\n" + w.re.text + "\n"
	p := func(s string) string { return "<p class=MsoNormal>" + markup(s) + "<o:p></o:p></p>\n" }
	empty := "<p class=MsoNormal><o:p>&nbsp;</o:p></p>\n"
	htm := `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15 (filtered medium)"><style><!--
p.MsoNormal, li.MsoNormal, div.MsoNormal
	{margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif;}
--></style></head><body lang=EN-GB link="#0563C1" vlink="#954F72"><div class=WordSection1>` +
		p(w.words) + empty +
		`<div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b><span lang=EN-US>From:</span></b><span lang=EN-US> ` +
		html.EscapeString(w.sender()) + ` <br>
<b>Sent:</b> ` + sent + `<br>
<b>To:</b> ` + html.EscapeString(w.from.Name+" <"+w.from.Address+">") + `<br>
<b>Subject:</b> ` + html.EscapeString(w.re.subject) + "<o:p></o:p></span></p></div></div>" + empty + p(w.re.text) + "</div></body></html>\n"
	return append(w.answering("RE: "), [2]string{"Thread-Topic", w.re.subject}, [2]string{"Accept-Language", "en-GB, en-US"}, [2]string{"Content-Language", "en-GB"}).
		multi("multipart/alternative", "_000_LO2P265MB1234C0FFEELO2P265MB1234GBRP_",
			part{`text/plain; charset="utf-8"`, quotedPrintable, text},
			part{`text/html; charset="utf-8"`, quotedPrintable, htm})
}

// outlookPhone is Outlook for iOS.
func outlookPhone(w writing) []byte {
	sent := w.re.date.Format("Monday, January 2, 2006 3:04:05 PM")
	text := w.words + "\n\nGet Outlook for iOS<https://aka.ms/o0ukef>\n________________________________\nFrom: " + w.sender() + "\nSent: " + sent +
		"\nTo: " + w.from.Name + " <" + w.from.Address + ">\nSubject: " + w.re.subject + "\n\n" + w.re.text + "\n"
	htm := `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body dir="ltr"><div dir="ltr" style="font-family: Aptos, Calibri, sans-serif; font-size: 12pt;">` +
		markup(w.words) + `</div><div id="ms-outlook-mobile-signature"><div><br></div>Get <a href="https://aka.ms/o0ukef">Outlook for iOS</a></div>` +
		`<hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000"><b>From:</b> ` +
		html.EscapeString(w.sender()) + `<br><b>Sent:</b> ` + sent + `<br><b>To:</b> ` + html.EscapeString(w.from.Name+" <"+w.from.Address+">") +
		`<br><b>Subject:</b> ` + html.EscapeString(w.re.subject) + `</font><div>&nbsp;</div></div><div class="BodyFragment"><div class="PlainText">` +
		markup(w.re.text) + "</div></div></body></html>\n"
	return w.answering("Re: ").multi("multipart/alternative", "_000_DB7PR04MB5566C0FFEEDB7PR04MB5566eurp_",
		part{`text/plain; charset="utf-8"`, inBase64, text},
		part{`text/html; charset="utf-8"`, inBase64, htm})
}

// samsung is Samsung Email on a phone.
func samsung(w writing) []byte {
	fields := []string{"From: " + w.sender() + " ", "Date: " + w.re.date.Format("02/01/2006  15:04  (MST)") + " ", "To: " + w.from.Address + " ", "Subject: " + w.re.subject + " "}
	text := w.words + "\n\n\nSent from my Galaxy\n\n\n-------- Original message --------\n"
	htm := `<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"></head><body dir="auto"><div dir="auto">` + markup(w.words) +
		`</div><div dir="auto"><br></div><div dir="auto"><br></div><div id="composer_signature" dir="auto"><div style="font-size:12px;color:#575757" dir="auto">Sent from my Galaxy</div></div>` +
		`<div dir="auto"><br></div><div><br></div><div align="left" dir="auto" style="font-size:100%;color:#000000"><div>-------- Original message --------</div>`
	for _, f := range fields {
		text += f + "\n"
		htm += "<div>" + html.EscapeString(f) + "</div>"
	}
	return append(w.answering("Re: "), [2]string{"X-Mailer", "SamsungMail"}).
		multi("multipart/alternative", "--_com.samsung.android.email_1772700312345670",
			part{"text/plain; charset=utf-8", inBase64, text + "\n" + w.re.text + "\n"},
			part{"text/html; charset=utf-8", inBase64, htm + "<div><br></div></div>" + markup(w.re.text) + "</body></html>\n"})
}

// yahoo is Yahoo Mail on Android, in plain text.
func yahoo(w writing) []byte {
	return w.answering("Re: ").single(part{"text/plain; charset=UTF-8", quotedPrintable,
		w.words + " \n\nSent from Yahoo Mail on Android \n \n  On " + w.re.date.Format("Mon, 2 Jan 2006 at 15:04") + ", " + w.re.from.Name + "<" +
			w.re.from.Address + "> wrote:   " + w.re.text + "  \n"})
}

// thunderbird is Thunderbird with plain text, which flows (RFC 3676).
func thunderbird(w writing) []byte {
	return append(w.answering("Re: "), [2]string{"User-Agent", "Mozilla Thunderbird"}).
		single(part{"text/plain; charset=UTF-8; format=flowed", sevenBit,
			w.words + "\n\nOn " + w.re.date.Format("02/01/2006 15:04") + ", " + w.re.from.Name + " wrote:\n" + quoted(w.re.text) + "\n\n-- \nBaker Joinery, Otley Road\n"})
}

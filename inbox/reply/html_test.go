package reply

import (
	"strings"
	"testing"
)

// htmlReplies are the bodies of HTML replies as clients build them; the words are always the same.
var htmlReplies = map[string]string{
	"gmail":                   `<div dir="ltr">No, all <b>good</b> thanks.<div><br></div><div>Jane</div></div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Mon, Jan 3, 2022 at 10:00 AM Bob &lt;<a href="mailto:bob@acme.example">bob@acme.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">Any better way?</blockquote></div>`,
	"gmail, old":              `No, all good thanks.<br><br>Jane<br><br><div class="gmail_quote">On Mon, Jan 3, 2022 at 10:00 AM, Bob <span dir="ltr">&lt;<a href="mailto:bob@acme.example">bob@acme.example</a>&gt;</span> wrote:<br><blockquote class="gmail_quote">Any better way?</blockquote></div>`,
	"gmail signature":         `<div dir="ltr"><div>No, all good thanks.</div><div><br></div><div>Jane</div><div><br></div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div>Jane Doe</div></div></div>`,
	"outlook, Word":           `<html><head><style><!-- p.MsoNormal {margin:0cm} --></style></head><body lang="EN-GB"><div class="WordSection1"><p class="MsoNormal">No, all good thanks.<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoNormal">Jane<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b><span lang="EN-US">From:</span></b><span lang="EN-US"> Bob &lt;bob@acme.example&gt; <br><b>Sent:</b> 03 January 2022 10:00<br><b>To:</b> Jane<br><b>Subject:</b> Your tap</span></p></div></div><p class="MsoNormal">Any better way?</p></div></body></html>`,
	"outlook, web":            `<div style="font-family: Calibri">No, all good thanks.</div><div><br></div><div>Jane</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri"><b>From:</b> Bob &lt;bob@acme.example&gt;<br><b>Sent:</b> Monday, January 3, 2022 10:00 AM<br><b>To:</b> Jane<br><b>Subject:</b> Your tap</font><div>&nbsp;</div></div><div>Any better way?</div>`,
	"outlook, mobile":         `<div dir="auto">No, all good thanks.</div><div dir="auto"><br></div><div dir="auto">Jane</div><div dir="auto"><br></div><div id="ms-outlook-mobile-signature" dir="auto"><div>Get <a href="https://aka.ms/o0ukef">Outlook for iOS</a></div></div><div id="mail-editor-reference-message-container" dir="auto"><hr><div id="divRplyFwdMsg"><strong>From:</strong> Bob</div>Any better way?</div>`,
	"outlook 2003":            `<p class=MsoNormal>No, all good thanks.</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>Jane</p><div class=MsoNormal align=center style='text-align:center'><font size=3><span><hr size=3 width="100%" align=center tabindex=-1></span></font></div><p class=MsoNormal><b>From:</b> Bob [mailto:bob@acme.example]<br><b>Sent:</b> 03 January 2022 10:00<br><b>To:</b> Jane<br><b>Subject:</b> Your tap</p><p class=MsoNormal>Any better way?</p>`,
	"windows mail":            `<div>No, all good thanks.</div><div><br></div><div>Jane</div><div style="padding-top: 5px; border-top-color: rgb(229, 229, 229); border-top-width: 1px; border-top-style: solid;"><div><font>From: <a href="mailto:bob@acme.example">Bob</a><br>Sent: 3 January 2022</font></div></div><div>Any better way?</div>`,
	"hotmail":                 `<div dir='ltr'>No, all good thanks.<br><br>Jane<br><br><div><hr id="stopSpelling">Date: Mon, 3 Jan 2022 10:00:00 +0000<br>From: bob@acme.example<br>To: jane@doe.example<br>Subject: Your tap<br><br>Any better way?</div></div>`,
	"apple mail":              `<html><body style="word-wrap: break-word;">No, all good thanks.<div><br></div><div>Jane<br><div><br><blockquote type="cite"><div>On 3 Jan 2022, at 10:00, Bob &lt;bob@acme.example&gt; wrote:</div><br class="Apple-interchange-newline"><div>Any better way?</div></blockquote></div></div></body></html>`,
	"iphone":                  `<html><body dir="auto">No, all good thanks.<div><br></div><div>Jane<br><br><div dir="ltr">Sent from my iPhone</div><div dir="ltr"><br><blockquote type="cite">On 3 Jan 2022, at 10:00, Bob &lt;bob@acme.example&gt; wrote:<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">&#65279;Any better way?</div></blockquote></div></body></html>`,
	"thunderbird":             `<html><body><p>No, all good thanks.</p><p>Jane</p><div class="moz-cite-prefix">On 03/01/2022 10:00, Bob wrote:<br></div><blockquote type="cite" cite="mid:1@acme.example">Any better way?</blockquote><br></body></html>`,
	"yahoo":                   `<div class="ydp1yahoo-style-wrap"><div dir="ltr">No, all good thanks.</div><div><br></div><div>Jane</div><div><br></div></div><div id="yahoo_quoted_123" class="yahoo_quoted"><div><div>On Monday, 3 January 2022 at 10:00:00 GMT, Bob &lt;bob@acme.example&gt; wrote: </div><div><br></div><div>Any better way?</div></div></div>`,
	"aol":                     `<font>No, all good thanks.<br><br>Jane<br><br><div>-----Original Message-----<br>From: Bob &lt;bob@acme.example&gt;<br>To: jane &lt;jane@doe.example&gt;<br>Sent: Mon, Jan 3, 2022 10:00 am<br>Subject: Your tap<br><br><div id="aolmail_replycontent">Any better way?</div></div></font>`,
	"gmx":                     `<html><body><div>No, all good thanks.</div><div>&nbsp;</div><div>Jane<div>&nbsp;<div name="quote" style="margin:10px 5px 5px 10px; padding: 10px 0 10px 10px; border-left:2px solid #C3D9E5; word-wrap: break-word;"><div style="margin:0 0 10px 0;"><b>Gesendet:</b> Montag, 03. Januar 2022 um 10:00 Uhr<br><b>Von:</b> "Bob" &lt;bob@acme.example&gt;<br><b>An:</b> jane@doe.example<br><b>Betreff:</b> Your tap</div><div name="quoted-content">Any better way?</div></div></div></div></body></html>`,
	"proton":                  `<div style="font-family: Arial">No, all good thanks.</div><div><br></div><div>Jane</div><div class="protonmail_signature_block"><div class="protonmail_signature_block-proton">Sent with <a href="https://proton.me">Proton Mail</a> secure email.</div></div><div class="protonmail_quote">On Monday, January 3rd, 2022 at 10:00, Bob &lt;bob@acme.example&gt; wrote:<br><blockquote class="protonmail_quote" type="cite">Any better way?</blockquote></div>`,
	"zoho":                    `<div>No, all good thanks.</div><div><br></div><div>Jane</div><div class="zmail_extra_hr" style="border-top: 1px solid rgb(204, 204, 204);"></div><div class="zmail_extra" data-zbluepencil-ignore="true"><div><br></div><div id="Zm-_Id_-Sgn1">---- On Mon, 03 Jan 2022 10:00:00 +0000 <b>Bob &lt;bob@acme.example&gt;</b> wrote ---</div><blockquote id="blockquote_zmail">Any better way?</blockquote></div>`,
	"zimbra":                  `<div>No, all good thanks.</div><div><br></div><div>Jane</div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__"><b>From: </b>"Bob" &lt;bob@acme.example&gt;<br><b>To: </b>"Jane"<br><b>Sent: </b>Monday, 3 January, 2022 10:00<br></div><div data-marker="__QUOTED_TEXT__">Any better way?</div>`,
	"fastmail":                `<div>No, all good thanks.<br></div><div><br></div><div>Jane</div><div><br></div><div>On Mon, 3 Jan 2022, at 10:00 AM, Bob wrote:<br></div><blockquote type="cite" id="qt">Any better way?</blockquote>`,
	"samsung":                 `<div dir="auto">No, all good thanks.</div><div dir="auto"><br></div><div dir="auto">Jane</div><div dir="auto"><br></div><div id="composer_signature" dir="auto"><div>Sent from my Galaxy</div></div><div><br></div><div style="font-size:100%;color:#000000" dir="auto"><!-- originalMessage --><div>-------- Original message --------</div><div>From: Bob &lt;bob@acme.example&gt; </div><div>Date: 03/01/2022  10:00  (GMT+00:00) </div><div>To: Jane </div><div>Subject: Your tap </div><div><br></div></div><div>Any better way?</div>`,
	"yandex":                  `<div>No, all good thanks.</div><div>&nbsp;</div><div>Jane</div><div>&nbsp;</div><div>03.01.2022, 10:00, "Bob" &lt;bob@acme.example&gt;:</div><blockquote><p>Any better way?</p></blockquote>`,
	"mail.ru":                 `<div><div>No, all good thanks.<br><br>Jane<br>&nbsp;</div><blockquote style="border-left:1px solid #0857A6; margin:10px; padding:0 0 0 10px;">Понедельник, 3 января 2022, 10:00 +03:00 от Bob &lt;bob@acme.example&gt;:<br>&nbsp;<div>Any better way?</div></blockquote></div>`,
	"qq":                      `<div>No, all good thanks.</div><div><br></div><div>Jane</div><div><div><br></div><div><br></div><div style="font-size: 12px;">------------------ Original ------------------</div><div style="background:#efefef;"><div><b>From: </b>"Bob" &lt;bob@acme.example&gt;;</div><div><b>Date: </b>Mon, Jan 3, 2022 10:00 AM</div><div><b>To: </b>"Jane";</div><div><b>Subject: </b>Your tap</div></div><div>Any better way?</div></div>`,
	"spark":                   `<html><body><div name="messageBodySection"><div dir="auto">No, all good thanks.<br><br>Jane</div></div><div name="messageSignatureSection"><br></div><div name="messageReplySection">On 3 Jan 2022, 10:00 +0000, Bob &lt;bob@acme.example&gt;, wrote:<br><blockquote type="cite" class="spark_quote">Any better way?</blockquote></div></body></html>`,
	"lotus notes":             `<font size=2 face="sans-serif">No, all good thanks.</font><br><br><font size=2>Jane</font><br><br><br><br><table width=100%><tr valign=top><td><font size=1 color=#5f5f5f>From: </font><td><font size=1>Bob &lt;bob@acme.example&gt;</font><tr valign=top><td><font size=1>To: </font><td><font size=1>Jane</font><tr valign=top><td><font size=1>Date: </font><td><font size=1>03/01/2022 10:00</font><tr valign=top><td><font size=1>Subject: </font><td><font size=1>Your tap</font></table><br><hr noshade><br><tt><font size=2>Any better way?</font></tt>`,
	"outlook, prefixed lines": `<p class=MsoNormal>No, all good thanks.</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>Jane</p><div style='border:none;border-left:solid blue 1.5pt;padding:0cm 0cm 0cm 4.0pt'><div><div style='border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b>From:</b> Bob</p></div></div><p class=MsoNormal>Any better way?</p></div>`,
	"help desk":               `<p>No, all good thanks.</p><p>Jane</p><div style="color:#b5b5b5">##- Please type your reply above this line -##</div><div>Any better way?</div>`,
	"upper case, unclosed":    `<HTML><BODY><P>No, all good thanks.<P>Jane<BLOCKQUOTE TYPE=CITE><P>Any better way?`,
}

func TestHTMLReplies(t *testing.T) {
	const words = "No, all good thanks. Jane"
	for name, src := range htmlReplies {
		t.Run(name, func(t *testing.T) {
			m := Read([]byte("From: Jane <jane@doe.example>\nTo: bob@acme.example\nSubject: Re: Your tap\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n"+src), Options{})
			if collapseSpace(m.Text) != words || m.Unsure {
				t.Errorf("got %q, signature %q, unsure %v", m.Text, m.Signature, m.Unsure)
			}
			if !strings.Contains(m.Text, "\n\n") {
				t.Errorf("paragraphs are lost: %q", m.Text)
			}
		})
	}
}

func TestHTMLText(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"a<br>b", "a\nb"},
		{"<p>a</p><p>b</p>", "a\n\nb"},
		{"<div>a</div><div>b</div>", "a\nb"},
		{"<div>a</div><div><br></div><div>b</div>", "a\n\nb"},
		{"<p class=MsoNormal>a</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>b</p>", "a\n\nb"},
		{"<ul><li>a</li><li>b</li></ul>", "- a\n- b"},
		{"a&amp;b &lt;3 &#x1f44d;", "a&b <3 👍"},
		{"<span style='display:none'>x</span>a", "a"},
		{"<style>p{}</style><script>x</script><title>t</title>a", "a"},
		{`a <img alt="👍" src="x"><img alt="logo" src="y">`, "a 👍"},
		{"a <a href='http://x'>link</a> b", "a link b"},
		{"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"},
		{"<pre>a\n  b</pre>", "a\n  b"},
		{"a\n   b\n", "a b"},
		{strings.Repeat("<b>", 2000) + "deep", "deep"},
		{"<p>1 < 2 and 3 > 2", "1 < 2 and 3 > 2"},
		{`a<blockquote style="margin:0 0 0 40px;border:none;padding:0px">b</blockquote>`, "a\nb"},
		{"un<b>brok</b>en", "unbroken"},
	} {
		if got := wordsOf(htmlLines(c.src), false, nil).text; got != c.want {
			t.Errorf("%.60q: got %q, want %q", c.src, got, c.want)
		}
	}
}

func TestTypedIntoTheSignature(t *testing.T) {
	f := wordsOf(htmlLines(`<div id="ms-outlook-mobile-signature"><div>all good thanks</div><div>Get <a href="x">Outlook for iOS</a></div></div><div id="divRplyFwdMsg"><b>From:</b> Bob</div><div>Any better way?</div>`), false, newHint("Any better way? That is my only question."))
	if f.text != "all good thanks" || !f.unsure || f.signature != "Get Outlook for iOS" {
		t.Errorf("got %+v", f)
	}
}

func TestColouredAnswers(t *testing.T) {
	const block = `<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class=MsoNormal><b>From:</b> Bob<br><b>Sent:</b> 3 January 2022<br><b>To:</b> Jane<br><b>Subject:</b> Your tap</p></div><p class=MsoNormal>Was he on time?</p><p class=MsoNormal><span style="color:red">Yes.</span></p><p class=MsoNormal>Was it clean?</p><p class=MsoNormal><font color="#1F497D">No, there was mud.</font></p><p class=MsoNormal>Bob</p>`
	for _, c := range []struct{ above, want string }{
		{"Answers in red below.", "Answers in red below. Yes. No, there was mud."},
		{"All good.", "All good."},
	} {
		f := wordsOf(htmlLines("<p class=MsoNormal>"+c.above+"</p>"+block), false, nil)
		if collapseSpace(f.text) != c.want || f.unsure != strings.Contains(c.want, "mud") {
			t.Errorf("got %q, unsure %v, want %q", f.text, f.unsure, c.want)
		}
	}
}

package reply

import (
	"strings"
	"testing"
)

func crlf(s string) []byte { return []byte(strings.ReplaceAll(s, "\n", "\r\n")) }

func TestReadGmailReply(t *testing.T) {
	raw := crlf(`Return-Path: <jane@gmail.com>
From: Jane Doe <jane@gmail.com>
To: Bob <bob+t.abc@acme.example>
Subject: Re: Your new tap
In-Reply-To: <1@acme.example>
Message-ID: <2@mail.gmail.com>
Date: Mon, 3 Jan 2022 10:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b1"

--b1
Content-Type: text/plain; charset="UTF-8"

No, all good thanks!

On Mon, Jan 3, 2022 at 9:00 AM Bob <bob@acme.example> wrote:

> Is there anything we could have done better?
>
--b1
Content-Type: text/html; charset="UTF-8"

<div dir="ltr">No, all good thanks!</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, Jan 3, 2022 at 9:00 AM Bob &lt;<a href="mailto:bob@acme.example">bob@acme.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote">Is there anything we could have done better?</blockquote></div>

--b1--
`)
	m := Read(raw, Options{})
	if m.Kind != KindReply || m.Text != "No, all good thanks!" || !m.Quoted || m.Unsure || m.Language != "en" {
		t.Errorf("got %+v", m)
	}
	if m.From != (Address{"Jane Doe", "jane@gmail.com"}) || len(m.InReplyTo) != 1 || m.InReplyTo[0] != "<1@acme.example>" {
		t.Errorf("header %+v", m.Header)
	}
}

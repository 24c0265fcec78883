package reply

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// hostileMails are made here, not stored: some are very large.
func hostileMails() map[string]func() []byte {
	const head = "From: Eve <eve@evil.example>\nTo: bob@acme.example\nSubject: Re: tap\nMIME-Version: 1.0\n"
	return map[string]func() []byte{
		"nested multiparts, depth 20,000": func() []byte {
			var b bytes.Buffer
			b.WriteString(head + "Content-Type: multipart/mixed; boundary=b0\n\n")
			for i := range 20_000 {
				fmt.Fprintf(&b, "--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n", i, i+1)
			}
			b.WriteString("--b20000\n\ndeep\n")
			return b.Bytes()
		},
		"nested multiparts, one boundary": func() []byte {
			return []byte(head + "Content-Type: multipart/mixed; boundary=b\n\n" + strings.Repeat("--b\nContent-Type: multipart/mixed; boundary=b\n\n", 20_000))
		},
		"nested messages, depth 20,000": func() []byte {
			return []byte(strings.Repeat(head+"Content-Type: message/rfc822\n\n", 20_000))
		},
		"100,000 parts": func() []byte {
			return []byte(head + "Content-Type: multipart/mixed; boundary=b\n\n" + strings.Repeat("--b\n\nx\n", 100_000) + "--b--\n")
		},
		"100,000 empty delimiters in 30 levels": func() []byte {
			var b bytes.Buffer
			b.WriteString(head + "Content-Type: multipart/mixed; boundary=b0\n\n")
			for i := range 29 {
				fmt.Fprintf(&b, "--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n", i, i+1)
			}
			b.WriteString(strings.Repeat("--bx\n", 100_000))
			return b.Bytes()
		},
		"10,000 Content-Type parameters": func() []byte {
			var b bytes.Buffer
			b.WriteString(head + "Content-Type: text/plain")
			for i := range 10_000 {
				fmt.Fprintf(&b, ";\n p%d=\"v%d\"", i, i)
			}
			b.WriteString("\n\nhello\n")
			return b.Bytes()
		},
		"10,000 parameter continuations": func() []byte {
			var b bytes.Buffer
			b.WriteString(head + "Content-Type: text/plain")
			for i := range 10_000 {
				fmt.Fprintf(&b, "; name*%d*=%%41", i)
			}
			b.WriteString("\n\nhello\n")
			return b.Bytes()
		},
		"512 MiB literal": func() []byte {
			b := make([]byte, 512<<20)
			copy(b, head+"Content-Type: text/plain\n\nhello\n")
			return b
		},
		"64 MiB of lines in a multipart": func() []byte {
			unit := []byte("--b--b\n--x\n-\n\n" + strings.Repeat("-", 50) + "\n")
			b := bytes.Repeat(unit, 64<<20/len(unit))
			copy(b, head+"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nhello\n")
			return b
		},
		"header bomb: 1,000,000 fields": func() []byte {
			return append(bytes.Repeat([]byte("X-A: b\n"), 1_000_000), "\nhello\n"...)
		},
		"header bomb: one field of 32 MiB": func() []byte {
			return []byte(head + "Subject: " + strings.Repeat("a", 32<<20) + "\n\nhello\n")
		},
		"header bomb: 1,000,000 folds": func() []byte {
			return []byte(head + "Subject: a\n" + strings.Repeat(" b\n", 1_000_000) + "\nhello\n")
		},
		"header bomb: encoded words": func() []byte {
			return []byte(head + "Subject: " + strings.Repeat("=?utf-8?q?=41?= ", 100_000) + "\n\nhello\n")
		},
		"header bomb: addresses": func() []byte {
			return []byte(head + "Cc: " + strings.Repeat("\"a\" <a@b.example>, ", 100_000) + "\nReferences: " + strings.Repeat("<a@b> ", 100_000) + "\n\nhello\n")
		},
		"1 MiB line of date bait":    bait("On Mon, Jan 3, 2022 at 10:00 "),
		"1 MiB line of verb bait":    bait("wrote schrieb: "),
		"1 MiB line of address bait": bait("a@b.example "),
		"1 MiB line of quote marks":  bait(">"),
		"1 MiB of label lines":       bait("From: x\nSent: "),
		"1 MiB of header lines":      bait("On Mon, Jan 3, 2022 at 10:00 AM Bob wrote\n"),
		"1 MiB of short lines":       bait("x\n"),
		"1 MiB of dashes":            bait("-- \n"),
		"1 MiB of contact lines":     bait("T: 0113 496 0000\n"),
		"1 MiB of colons":            bait(":\n"),
		"1 MiB of digits":            bait("1.1.1.1."),
		"1 MiB of bounce words": func() []byte {
			return []byte("Return-Path: <>\nFrom: mailer-daemon@x.example\nSubject: Undelivered\n\n" + strings.Repeat("user recipient address mailbox rcpt to: a@b.example host domain ", 1<<14))
		},
		"delivery status bomb": func() []byte {
			return []byte(head + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n" +
				strings.Repeat("Final-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.1.1\n\n", 50_000) + "--b--\n")
		},
		"HTML: 100,000 nested elements": htmlBomb("<div>"),
		"HTML: 100,000 nested quotes":   htmlBomb("<blockquote>"),
		"HTML: unclosed formatting":     htmlBomb("<b><i><p>"),
		"HTML: crossed end tags":        htmlBomb("<a><blockquote><b></a></i></p>"),
		"HTML: attributes": func() []byte {
			return []byte(head + "Content-Type: text/html\n\n<div " + strings.Repeat("class=\"gmail_quote\" ", 100_000) + ">hello</div>")
		},
		"HTML: one huge attribute": func() []byte {
			return []byte(head + "Content-Type: text/html\n\n<div style=\"" + strings.Repeat("margin:", 1<<20) + "\">hello</div>")
		},
		"HTML: entities":      htmlBomb("&lt;&#1114111;&nbsp;"),
		"HTML: open comments": htmlBomb("<!-- <!-"),
		"zip bomb attachment": func() []byte {
			zip := base64.StdEncoding.EncodeToString(bytes.Repeat([]byte("PK\x03\x04\x00"), 4<<20))
			return []byte(head + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nhello\n--b\nContent-Type: application/zip; name=bomb.zip\nContent-Transfer-Encoding: base64\n\n" + zip + "\n--b--\n")
		},
		"base64 text of 24 MiB": func() []byte {
			return []byte(head + "Content-Transfer-Encoding: base64\n\n" + base64.StdEncoding.EncodeToString(bytes.Repeat([]byte("hello\n"), 4<<20)))
		},
		"UTF-7 of 8 MiB": func() []byte {
			return []byte(head + "Content-Type: text/plain; charset=utf-7\n\n" + strings.Repeat("+AGE-", 8<<20/5))
		},
		"ISO-2022-JP escapes": func() []byte {
			return []byte(head + "Content-Type: text/plain; charset=iso-2022-jp\n\n" + strings.Repeat("\x1b$B\x1b(B", 1<<20))
		},
		"no line ends":  func() []byte { return bytes.Repeat([]byte("a"), 16<<20) },
		"only CR":       func() []byte { return bytes.Repeat([]byte("\r"), 16<<20) },
		"only LF":       func() []byte { return bytes.Repeat([]byte("\n"), 16<<20) },
		"zeros":         func() []byte { return make([]byte, 16<<20) },
		"continuations": func() []byte { return append([]byte(head), bytes.Repeat([]byte(" \n"), 1<<20)...) },
	}
}

func bait(s string) func() []byte {
	return func() []byte {
		return []byte("From: Eve <eve@evil.example>\nTo: bob@acme.example\nSubject: Re: tap\n\n" + strings.Repeat(s, 1<<20/len(s)))
	}
}

func htmlBomb(s string) func() []byte {
	return func() []byte {
		return []byte("From: Eve <eve@evil.example>\nTo: bob@acme.example\nSubject: Re: tap\nContent-Type: text/html\n\n<html><body>hello" + strings.Repeat(s, 100_000))
	}
}

// hangs is when a mail is given up that should be read in 100 ms, as BenchmarkHostile measures: a busy machine, or the
// race detector, can't make it that slow.
const hangs = 2 * time.Minute

// TestHostileMails holds that no mail hangs the reader or makes it grow.
func TestHostileMails(t *testing.T) {
	letter := strings.Repeat("Is there anything we could have done better? ", 100)
	for name, mail := range hostileMails() {
		t.Run(name, func(t *testing.T) {
			raw := mail()
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			read := make(chan Message, 1)
			go func() { read <- Read(raw, Options{Original: letter}) }()
			var m Message
			select {
			case m = <-read:
			case <-time.After(hangs):
				t.Fatal("the reader hangs")
			}
			runtime.ReadMemStats(&after)
			if grown := after.TotalAlloc - before.TotalAlloc; grown > 64<<20 && !underRace {
				t.Errorf("allocated %d MiB", grown>>20)
			}
			checkInvariants(t, m)
			t.Logf("%d KiB, %s, %d bytes of text", (after.TotalAlloc-before.TotalAlloc)>>10, m.Kind, len(m.Text))
		})
	}
}

// checkInvariants holds what is true of every message that was read.
func checkInvariants(t *testing.T, m Message) {
	t.Helper()
	for name, s := range map[string]string{"text": m.Text, "signature": m.Signature, "subject": m.Subject, "why": m.Why, "from": m.From.Name + m.From.Email} {
		if !utf8.ValidString(s) {
			t.Errorf("%s is not UTF-8: %.100q", name, s)
		}
		if strings.ContainsAny(s, "\x00\r\x1b") {
			t.Errorf("%s has control characters: %.100q", name, s)
		}
	}
	if m.Kind == "" || m.Why == "" {
		t.Error("no kind or no reason for it")
	}
	if len(m.Text) > maxWords || len(m.Signature) > maxWords || len(m.Subject) > maxSubject || len(m.Attachments) > maxAttachments {
		t.Errorf("over the caps: text %d, signature %d, subject %d, attachments %d", len(m.Text), len(m.Signature), len(m.Subject), len(m.Attachments))
	}
	if strings.Contains(m.Subject, "\n") || strings.Contains(m.From.Name, "\n") {
		t.Error("a header of several lines")
	}
	if (m.Bounce != nil) != (m.Kind == KindBounce || m.Kind == KindComplaintReport) {
		t.Errorf("kind %s with bounce %v", m.Kind, m.Bounce)
	}
	if b := m.Bounce; b != nil && (len(b.Recipients) > maxRecipients || len(b.Diagnostic) > maxDiagnostic || b.Delayed && b.Permanent || !utf8.ValidString(b.Diagnostic)) {
		t.Errorf("bounce %+v", b)
	}
}

package reply

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

func seed(f *testing.F, add func([]byte)) {
	files, err := filepath.Glob("testdata/mails/*.eml")
	if err != nil || len(files) == 0 {
		f.Fatal("no seeds", err)
	}
	for _, name := range files {
		raw, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		add(raw)
	}
}

func FuzzRead(f *testing.F) {
	letter, err := os.ReadFile("testdata/letters/ask.txt")
	if err != nil {
		f.Fatal(err)
	}
	seed(f, func(raw []byte) { f.Add(raw, true); f.Add(raw, false) })
	f.Fuzz(func(t *testing.T, raw []byte, hinted bool) {
		var o Options
		if hinted {
			o.Original = string(letter)
		}
		checkInvariants(t, Read(raw, o))
	})
}

// FuzzNewWords holds that words at the top of a mail are never lost, whatever stands below them.
func FuzzNewWords(f *testing.F) {
	for _, h := range quoteHeaders {
		f.Add(h+"\n> Any better way?", false)
	}
	seed(f, func(raw []byte) { f.Add(string(raw), true) })
	f.Fuzz(func(t *testing.T, below string, html bool) {
		const words = "The tap in the kitchen drips again."
		body, kind := words+"\n\n"+below, "text/plain"
		if html {
			body, kind = "<p>"+words+"</p>\n"+below, "text/html"
		}
		m := Read([]byte("From: Jane <jane@doe.example>\nTo: bob@acme.example\nSubject: Re: tap\nMIME-Version: 1.0\nContent-Type: "+kind+"; charset=utf-8\n\n"+body), Options{Original: "Is there anything we could have done better?"})
		checkInvariants(t, m)
		if m.Kind == KindReply && !strings.HasPrefix(m.Text, "The tap in the kitchen drips") {
			t.Errorf("%q below lost the words: %q", below, m.Text)
		}
	})
}

func FuzzHTML(f *testing.F) {
	seed(f, func(raw []byte) { f.Add(string(raw)) })
	f.Fuzz(func(t *testing.T, src string) {
		size := 0
		for _, l := range htmlLines(src) {
			size += len(l.text)
			if strings.Contains(l.text, "\n") && !strings.Contains(src, "&") || !utf8.ValidString(l.text) {
				t.Errorf("line %q", l.text)
			}
			if l.depth < 0 || l.depth > maxDepth {
				t.Errorf("depth %d", l.depth)
			}
		}
		if size > 3*maxText+len(src) {
			t.Errorf("%d bytes of lines from %d", size, len(src))
		}
	})
}

func FuzzBounce(f *testing.F) {
	seed(f, func(raw []byte) { f.Add(raw) })
	f.Fuzz(func(t *testing.T, raw []byte) {
		m := parse(raw)
		kind, why, b := m.bounce(m.header())
		if kind != "" && why == "" || (kind == KindBounce) != (b != nil) {
			t.Fatalf("kind %q, why %q, bounce %v", kind, why, b)
		}
		if b == nil {
			return
		}
		if b.Reason == "" || b.Permanent && (b.Delayed || !b.Reason.Permanent()) || len(b.Recipients) > maxRecipients || len(b.Diagnostic) > maxDiagnostic {
			t.Errorf("%+v", b)
		}
		if b.Status != "" && !statusRE.MatchString(b.Status) {
			t.Errorf("status %q", b.Status)
		}
		for _, r := range b.Recipients {
			if cleanEmail(r) != r || !utf8.ValidString(r) {
				t.Errorf("recipient %q", r)
			}
		}
	})
}

func FuzzHeader(f *testing.F) {
	seed(f, func(raw []byte) { f.Add(raw) })
	f.Fuzz(func(t *testing.T, raw []byte) {
		fields, body := splitHeader(raw)
		if len(fields) > maxFields || len(body) > len(raw) {
			t.Errorf("%d fields, body %d of %d", len(fields), len(body), len(raw))
		}
		for _, one := range fields {
			if one.name == "" || len(one.name) > 76 || strings.ContainsAny(one.name, " \n:") || len(one.value) > 2*maxValue+1 || strings.ContainsAny(one.value, "\n\r") {
				t.Errorf("field %q: %.80q", one.name, one.value)
			}
		}
		h := ReadHeader(raw)
		for _, s := range append([]string{h.Subject, h.From.Name, h.From.Email, h.MessageID, h.ContentType, h.AutoSubmitted, h.Leakytap}, append(h.InReplyTo, h.References...)...) {
			if !utf8.ValidString(s) || strings.ContainsAny(s, "\n\r\x00") || len(s) > 2*maxSubject {
				t.Errorf("%q", s)
			}
		}
		if len(h.To) > maxIDs || len(h.References) > maxIDs {
			t.Error("too many addresses or references")
		}
	})
}

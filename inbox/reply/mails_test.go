package reply

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

// mailCase is a line of testdata/mails/expected.jsonl; its README.md explains the fields.
type mailCase struct {
	File, Note, Text, Language string
	Kind                       Kind
	Signature                  *string
	Original                   string
	Attachments                []string
	Recipient                  string
	Permanent, Delayed         *bool
}

func mailCases(tb testing.TB) []mailCase {
	tb.Helper()
	b, err := os.ReadFile("testdata/mails/expected.jsonl")
	if err != nil {
		tb.Fatal(err)
	}
	var out []mailCase
	for s := bufio.NewScanner(bytes.NewReader(b)); s.Scan(); {
		var c mailCase
		if err := json.Unmarshal(s.Bytes(), &c); err != nil {
			tb.Fatalf("%v: %s", err, s.Bytes())
		}
		out = append(out, c)
	}
	return out
}

func (c mailCase) read(tb testing.TB) Message {
	tb.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata/mails", c.File))
	if err != nil {
		tb.Fatal(err)
	}
	o := Options{OwnAddress: "hello@acme.example"}
	if c.Original != "" {
		letter, err := os.ReadFile(filepath.Join("testdata/letters", c.Original))
		if err != nil {
			tb.Fatal(err)
		}
		o.Original = string(letter)
	}
	return Read(raw, o)
}

func TestMails(t *testing.T) {
	for _, c := range mailCases(t) {
		t.Run(c.File, func(t *testing.T) {
			m := c.read(t)
			if m.Kind != c.Kind {
				t.Fatalf("kind %s (%s), want %s; subject %q, text %q\n%s", m.Kind, m.Why, c.Kind, m.Subject, m.Text, c.Note)
			}
			switch c.Kind {
			case KindReply:
				checkReply(t, c, m)
			case KindBounce, KindComplaintReport:
				checkBounce(t, c, m)
			}
		})
	}
}

func checkReply(t *testing.T, c mailCase, m Message) {
	if m.Text != c.Text {
		t.Errorf("text\n got %q\nwant %q\nsignature %q\n%s", m.Text, c.Text, m.Signature, c.Note)
	}
	if c.Signature != nil && m.Signature != *c.Signature {
		t.Errorf("signature\n got %q\nwant %q", m.Signature, *c.Signature)
	}
	if m.Language != c.Language {
		t.Errorf("language %q, want %q for %q", m.Language, c.Language, m.Text)
	}
	if c.Attachments == nil {
		return
	}
	var names []string
	for _, a := range m.Attachments {
		names = append(names, a.Name)
	}
	if got, _ := json.Marshal(names); len(names) != len(c.Attachments) || string(got) != string(must(json.Marshal(c.Attachments))) {
		t.Errorf("attachments %q, want %q", names, c.Attachments)
	}
}

func must(b []byte, err error) []byte {
	if err != nil {
		panic(err)
	}
	return b
}

func checkBounce(t *testing.T, c mailCase, m Message) {
	if m.Bounce == nil {
		t.Fatal("no bounce")
	}
	if got := first(m.Bounce.Recipients); got != c.Recipient {
		t.Errorf("recipient %q, want %q\n%s", got, c.Recipient, c.Note)
	}
	if c.Permanent != nil && m.Bounce.Permanent != *c.Permanent {
		t.Errorf("permanent %v (%s, %s), want %v: %s\n%s", m.Bounce.Permanent, m.Bounce.Reason, m.Bounce.Status, *c.Permanent, m.Bounce.Diagnostic, c.Note)
	}
	if c.Delayed != nil && m.Bounce.Delayed != *c.Delayed {
		t.Errorf("delayed %v, want %v", m.Bounce.Delayed, *c.Delayed)
	}
}

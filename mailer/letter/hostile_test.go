package letter

import (
	"strings"
	"testing"
	"unicode/utf8"

	"leakytap/store"
)

// hostile is what somebody may put into any text that reaches us.
var hostile = []string{
	"x\r\nBcc: victim@example.com", "x\nBcc: victim@example.com", "x\rBcc: victim@example.com", "x\r\n\r\n<b>body</b>", "x\x00y", "x\u2028Bcc: y", "x\u0085y\vz\f",
	"\u202eevil\u202c\u2066x\u2069", "=?utf-8?q?x=0D=0ABcc:_victim@example.com?=", "=?utf-8?b?DQpCY2M6IHg=?= =?", `"><script>alert(1)</script>`,
	`</title></style><img src=x onerror=alert(1)>`, `{{.Token}}{{"` + "`" + `"}}`, "a\" <victim@example.com>, \"b", "victim@example.com, x", "javascript:alert(1)",
	"http://evil.com/?a=1&b=2#c", "www.evil.com", "\xff\xfe\x80", strings.Repeat("long ", 2000), strings.Repeat("x", 5000), strings.Repeat("🔧", 300), "--leakytap", ".\r\n.",
	"From x", "]]>", "<!--", "%0D%0ABcc:x", "?subject=x&bcc=victim@example.com", jobToken, "&#x202e;&lt;", "\t \t", "…", "a\u0301\u0327",
}

func hostileCase(s string, start, end int) Case {
	k := plainCase()
	k.Job.CustomerName, k.Job.Summary, k.Job.Staff, k.Job.Service, k.Job.Ref, k.Job.Expect = s, s, s, s, s, s
	k.Reply.Text, k.Reply.From, k.Reply.FromName, k.Reply.Subject, k.Reply.Signature = s, s, s, s, s
	k.Reply.Attachments = store.Attachments{{Name: s, Type: s}}
	k.Reply.Evidence = store.EvidenceList{{Quote: s, Why: s, Start: start, End: end}, {Start: end, End: start}, {Start: start / 2, End: end / 2}}
	k.Thread = s
	earlier := k.Reply
	earlier.ID++
	k.Earlier = []store.Reply{earlier}
	return k
}

// inspectAll writes every letter there is with s in every place.
func inspectAll(t testing.TB, c *Composer, s string, start, end int) {
	t.Helper()
	k := hostileCase(s, start, end)
	urgent := k
	urgent.FollowUp.Urgent = true
	nameless := k
	nameless.Job.CustomerName = ""
	for _, write := range []func() (Letter, error){
		func() (Letter, error) { return c.Ask(k.Job, jobToken, now) },
		func() (Letter, error) { return c.Reminder(k.Job, jobToken, s, now) },
		func() (Letter, error) { return c.CheckBack(k.Job, "c"+jobToken[1:], now) },
		func() (Letter, error) { return c.Probe(k.Job, k.Reply, "p"+jobToken[1:], now) },
		func() (Letter, error) { return c.Thanks(k.Job, k.Reply, "t"+jobToken[1:], now) },
		func() (Letter, error) { return c.Gathered("bob@acme.example", []Case{k, urgent}, now) },
		func() (Letter, error) { return c.Alert("bob@acme.example", k, now) },
		func() (Letter, error) { return c.Alert("bob@acme.example", nameless, now) },
		func() (Letter, error) { return c.Nag("bob@acme.example", []Case{k, nameless, urgent}, now) },
		func() (Letter, error) { return c.Escalation("bob@acme.example", []Case{urgent}, now) },
		func() (Letter, error) { return c.Help("bob@acme.example", k, s, s, s, now) },
	} {
		l, err := write()
		if err != nil {
			t.Fatal(err)
		}
		if !utf8.Valid(l.Raw) || utf8.RuneCountInString(l.Subject) > maxSubject+60 {
			t.Errorf("%s: subject %q", l.Kind, l.Subject)
		}
		inspect(t, l)
	}
}

func TestNothingThatStrangersWriteGetsOut(t *testing.T) {
	o := acme(t)
	o.Business.Name, o.Business.Sender, o.Business.Address = hostile[0], hostile[8], hostile[10]
	for _, c := range []*Composer{compose(t, acme(t)), compose(t, o)} {
		for _, s := range hostile {
			inspectAll(t, c, s, 1, len(s))
		}
	}
}

func FuzzLetters(f *testing.F) {
	for _, s := range hostile {
		f.Add(s, 1, len(s))
	}
	f.Add("http://a.b.com. See evil.com/x", 3, 9)
	c := compose(f, acme(f))
	f.Fuzz(func(t *testing.T, s string, start, end int) {
		inspectAll(t, c, head(s, 4000), start, end)
	})
}

// FuzzTemplate: whatever the owner's template is, either New names the mistake or the letters are sound.
func FuzzTemplate(f *testing.F) {
	f.Add("Subject: {{.Summary}}\n\nHi {{.FirstName}}, ok?\n")
	f.Add("Subject: a{{\"\\r\\n\"}}Bcc: x\n\n?")
	f.Add("Subject: {{if .Staff}}a{{end}}\n\n{{.Completed.Format \"2 Jan\"}}?")
	f.Fuzz(func(t *testing.T, s string) {
		if strings.Contains(s, "range") || strings.Contains(s, "template") || strings.Contains(s, "printf") {
			return // the owner can make a template that doesn't end, or ends in a gigabyte
		}
		o := acme(t)
		o.Ask = s
		c, err := New(o)
		if err != nil {
			if s != "" && !strings.HasPrefix(err.Error(), "ask template, line ") {
				t.Errorf("no line in %q", err)
			}
			return
		}
		if l, err := c.Ask(boilerJob(), jobToken, now); err == nil {
			inspect(t, l)
		}
	})
}

package letter

import (
	"bytes"
	"net/mail"
	"strings"
	"testing"
	"time"

	"leakytap/store"
)

func TestGreetingIsTheFirstNameOrNothing(t *testing.T) {
	for full, want := range map[string]string{
		"Jane Smith": "Jane", "jane smith": "Jane", "JANE SMITH": "Jane", "  Jane   Smith ": "Jane", "Smith, Jane": "Jane", "Jane": "Jane",
		"Anne-Marie O'Neil": "Anne-Marie", "ANNE-MARIE": "Anne-Marie", "Jo McDonald": "Jo", "Łukasz Żółć": "Łukasz", "DeShawn King": "DeShawn",
		"Mr Smith": "Mr Smith", "Mrs. J. Smith": "Mrs. Smith", "Dr Jane Smith": "Dr Smith", "Mr": "",
		"Jane and John Smith": "Jane and John", "Jane & John Smith": "Jane and John", "Mr & Mrs Smith": "Mr and Mrs Smith", "MR AND MRS SMITH": "Mr and Mrs Smith",
		"山田 太郎": "山田 太郎", "عمر": "عمر",
		"": "", "Acme Ltd": "", "Smith & Sons": "", "Smith & Jones": "", "The Red Lion": "", "Accounts Department": "", "Flat 3": "",
		"jane@example.com": "", "J Smith": "", "J. Smith": "", "Jane 🔧": "", "Tenant": "", "=?utf-8?q?Jane?=": "", "\u202eenaJ": "enaJ",
		strings.Repeat("Jane", 40): "",
	} {
		if got := firstName(full); got != want {
			t.Errorf("%q: %q, want %q", full, got, want)
		}
	}
}

func TestWorkFitsIntoASentence(t *testing.T) {
	for _, c := range []struct{ summary, date, want string }{
		{"Boiler service", "3 March", "the boiler service on 3 March"},
		{"the boiler service", "3 March", "the boiler service on 3 March"},
		{"Annual gas safety inspection", "", "the annual gas safety inspection"},
		{"MOT", "3 March", "the MOT on 3 March"},
		{"Jane's haircut", "3 March", "the Jane's haircut on 3 March"},
		{"Fixed the kitchen tap", "3 March", "the job on 3 March (Fixed the kitchen tap)"},
		{"Replaced tap repair", "", "the job (Replaced tap repair)"},
		{"2x radiators, 1 valve.", "", "the job (2x radiators, 1 valve)"},
		{"", "3 March", "the job on 3 March"},
		{"", "", "your recent job"},
		{"-", "", "your recent job"},
		{"12345", "3 March", "the job on 3 March"},
	} {
		if got := work(c.summary, c.date); got != c.want {
			t.Errorf("%q, %q: %q, want %q", c.summary, c.date, got, c.want)
		}
	}
}

func TestOwnTemplatesAreCheckedWithTheLineOfTheMistake(t *testing.T) {
	const head = "Subject: Hello\n\n"
	for _, c := range []struct{ name, template, want string }{
		{"unknown field", head + "Hi {{.FirstName}},\nok?\n{{.Frist}}\n", "line 5: there is no field .Frist: use .Name"},
		{"unknown field in a branch that is seldom taken", head + "{{if .Staff}}a{{else}}{{.Nope}}{{end}}?", "line 3: there is no field .Nope"},
		{"syntax", head + "ok?\n{{if .Name}}\n", "line 5: unexpected EOF"},
		{"unknown function", head + "{{shout .Name}}?", `line 3: function "shout" not defined`},
		{"failing function", head + "{{index .Name 90}}?", "line 3: "},
		{"no subject", "Hello {{.Name}}?\n", `line 1: it has to begin with "Subject: "`},
		{"empty subject", "Subject: {{with .Staff}}{{.}}{{end}}\n\nok?", `line 1: it has to begin with "Subject: " and the subject`},
		{"CR in the subject", "Subject: a{{\"\\r\"}}Bcc: x@example.com\n\nok?", "line 1: a control character in the subject"},
		{"line feed in the subject", "Subject: a{{\"\\n\"}}Bcc: x@example.com\n\nok?", "line 2: has to be empty"},
		{"no empty line", "Subject: a\nok?\n", "line 2: has to be empty"},
		{"no body", "Subject: a\n\n  \n", "line 3: the body is empty"},
		{"Latin-1", "Subject: Kurze Frage\n\nLiebe Gr\xfc\xdfe?\n", "line 3: it isn't UTF-8: save the file as UTF-8"},
		{"no question", head + "How are you.\nBye.\n", "line 4: the question is missing"},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := acme(t)
			o.Ask = c.template
			if _, err := New(o); err == nil || !strings.Contains(err.Error(), "ask template, "+c.want) {
				t.Errorf("ask: %v, want %q", err, c.want)
			}
			o = acme(t)
			o.Reminder = c.template
			if _, err := New(o); err == nil || !strings.Contains(err.Error(), "reminder template, "+c.want) {
				t.Errorf("reminder: %v, want %q", err, c.want)
			}
		})
	}
}

func TestOwnTemplateMayComeFromWindows(t *testing.T) {
	o := acme(t)
	o.Ask = "\uFEFFSubject: Hello {{.FirstName}}\r\n\r\nOne thing:\r\n{{.Question}}\r\n\r\nSTOP stops it. {{.Address}}\r\n"
	l, err := compose(t, o).Ask(boilerJob(), jobToken, now)
	if err != nil {
		t.Fatal(err)
	}
	inspect(t, l)
	if l.Subject != "Hello Jane" || l.Text != "One thing:\n"+Question+"\n\nSTOP stops it. 1 High Street, Leeds LS1 1AA\n" {
		t.Errorf("subject %q, text %q", l.Subject, l.Text)
	}
}

func TestEveryCustomerLetterAsksAndTellsHowToStop(t *testing.T) {
	bare := acme(t)
	bare.Business = Business{Name: "Acme", Mailbox: "hello@acme.example"}
	idn := acme(t)
	idn.Business.Mailbox, idn.Business.Name, idn.Business.Sender = "grüße+shop@bücher.example", "Bücher & Söhne GmbH", "Jörg"
	idn.Business.Mailbox = "hallo+shop@bücher.example"
	own := acme(t)
	own.Ask, own.Reminder = "Subject: x\n\n{{.Question}}", "Subject: x\n\n{{.Question}}"

	long := boilerJob()
	long.CustomerName, long.Summary = strings.Repeat("Maximiliane ", 30), strings.Repeat("new 🔧 käp, ", 30)
	emoji := boilerJob()
	emoji.CustomerName, emoji.Summary, emoji.Staff = "🦊 Renée", "💇‍♀️ cut & colour", "🙂"
	empty := store.Job{CustomerEmail: "jane@example.com"}

	for name, o := range map[string]Options{"usual": acme(t), "bare": bare, "idn": idn, "own": own} {
		for kind, job := range map[string]store.Job{"boiler": boilerJob(), "long": long, "emoji": emoji, "empty": empty} {
			t.Run(name+" "+kind, func(t *testing.T) {
				c := compose(t, o)
				ask, err := c.Ask(job, jobToken, now)
				if err != nil {
					t.Fatal(err)
				}
				reminder, err := c.Reminder(job, jobToken, ask.MessageID, now)
				if err != nil {
					t.Fatal(err)
				}
				for _, l := range []Letter{ask, reminder} {
					inspect(t, l)
					for _, want := range []string{Question, "STOP", o.Business.Address, o.Business.Sender} {
						if name == "own" && want == "Bob" {
							continue
						}
						if !strings.Contains(l.Text, want) {
							t.Errorf("no %q in %q", want, l.Text)
						}
					}
					if strings.Contains(l.Text, "\n\n\n") || strings.Contains(l.Text, " ,") || strings.Contains(l.Text, "()") {
						t.Errorf("untidy: %q", l.Text)
					}
				}
				p := parse(t, reminder.Raw)
				if got, _ := p.header.MsgIDList("In-Reply-To"); len(got) != 1 || got[0] != ask.MessageID {
					t.Errorf("In-Reply-To %q", got)
				}
				if got, _ := p.header.MsgIDList("References"); len(got) != 2 || got[0] != ask.MessageID || got[1] != reminder.MessageID {
					t.Errorf("References %q", got)
				}
				if reminder.Subject != "Re: "+ask.Subject {
					t.Errorf("subject %q after %q", reminder.Subject, ask.Subject)
				}
			})
		}
	}
}

func TestRepliesFindTheirWayHome(t *testing.T) {
	for name, c := range map[string]struct {
		mailbox       string
		plus          bool
		replyTo, stop string
		idDomain      string
	}{
		"plus":    {"hello@acme.example", true, "hello+" + jobToken + "@acme.example", "<mailto:hello+" + jobToken + "@acme.example?subject=STOP>", "acme.example"},
		"no plus": {"hello@acme.example", false, "hello@acme.example", "<mailto:hello@acme.example?subject=STOP%20%5B" + jobToken + "%5D>", "acme.example"},
		"idn":     {"hello@bücher.example", true, "hello+" + jobToken + "@xn--bcher-kva.example", "<mailto:hello+" + jobToken + "@xn--bcher-kva.example?subject=STOP>", "xn--bcher-kva.example"},
	} {
		t.Run(name, func(t *testing.T) {
			o := acme(t)
			o.Business.Mailbox, o.Business.PlusAddressing = c.mailbox, c.plus
			l, err := compose(t, o).Ask(boilerJob(), jobToken, now)
			if err != nil {
				t.Fatal(err)
			}
			h := inspect(t, l).header
			if got, _ := h.AddressList("Reply-To"); got[0].Address != c.replyTo {
				t.Errorf("Reply-To %q, want %q", got[0].Address, c.replyTo)
			}
			if got := h.Get("List-Unsubscribe"); got != c.stop {
				t.Errorf("List-Unsubscribe %q, want %q", got, c.stop)
			}
			if want := "ask." + jobToken + ".n0nce@" + c.idDomain; l.MessageID != want {
				t.Errorf("Message-ID %q, want %q", l.MessageID, want)
			}
		})
	}
}

func TestRefusesWhatItCannotAddress(t *testing.T) {
	c := compose(t, acme(t))
	for _, addr := range []string{"", "jane", "jane@", "@example.com", "jane@example.com, x@example.com", "jane@example.com\r\nBcc: x@example.com",
		"Jane <jane@example.com>", "jane@exa mple.com", "jane@example.com\x00", "jane\u202e@example.com", "a@b@c"} {
		job := boilerJob()
		job.CustomerEmail = addr
		if l, err := c.Ask(job, jobToken, now); err == nil {
			t.Errorf("%q: wrote to %q", addr, l.To)
		}
		k := plainCase()
		if l, err := c.Alert(addr, k, now); err == nil {
			t.Errorf("%q: alert to %q", addr, l.To)
		}
	}
	for _, token := range []string{"", "j3f", "j3f-abc", jobToken + "@evil.example", jobToken + "\r\n", strings.ToUpper(jobToken)} {
		if _, err := c.Ask(boilerJob(), token, now); err == nil {
			t.Errorf("token %q is taken", token)
		}
	}
	for _, o := range []Options{{}, {Nonce: acme(t).Nonce}, {Nonce: acme(t).Nonce, Business: Business{Mailbox: "Bob <bob@acme.example>"}}} {
		if _, err := New(o); err == nil {
			t.Errorf("made a composer of %+v", o.Business)
		}
	}
}

func TestWordsThatWeSendBackHaveNoLinks(t *testing.T) {
	c := compose(t, acme(t))
	r := said(1, store.Praise, "Great, see http://evil.example/x\nand www.evil.example")
	for _, write := range []func(store.Job, store.Reply, string, time.Time) (Letter, error){c.Probe, c.Thanks} {
		l, err := write(boilerJob(), r, jobToken, now)
		if err != nil {
			t.Fatal(err)
		}
		inspect(t, l)
		inspectLinks(t, l.Text)
		if !strings.Contains(l.Text, "Great, see hxxp://evil[.]example/x and www[.]evil[.]example") {
			t.Errorf("text %q", l.Text)
		}
	}
}

func TestOneClickUnsubscribingWhereThereIsAPublicURL(t *testing.T) {
	o := acme(t)
	o.PublicURL = "https://ask.acme.example"
	l, err := compose(t, o).Ask(boilerJob(), jobToken, now)
	if err != nil {
		t.Fatal(err)
	}
	inspect(t, l)
	m, err := mail.ReadMessage(bytes.NewReader(l.Raw))
	if err != nil {
		t.Fatal(err)
	}
	where := m.Header.Get("List-Unsubscribe")
	if !strings.HasPrefix(where, "<https://ask.acme.example/u/"+jobToken+">, <mailto:") || m.Header.Get("List-Unsubscribe-Post") != "List-Unsubscribe=One-Click" {
		t.Errorf("List-Unsubscribe %s, List-Unsubscribe-Post %s", where, m.Header.Get("List-Unsubscribe-Post"))
	}
}

package letter

import (
	"fmt"
	"html"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"leakytap/store"
)

func TestSubjectSaysWhoAndWhatOnALockScreen(t *testing.T) {
	c := compose(t, acme(t))
	urgent := plainCase()
	urgent.FollowUp.Urgent = true
	nameless := plainCase()
	nameless.Job.CustomerName = ""
	stranger := nameless
	stranger.Reply.FromName = ""
	listed, company := plainCase(), plainCase()
	listed.Job.CustomerName, company.Job.CustomerName = "SMITH, Jane", "Smith, Ltd"
	wordless := caseOf(said(7, store.Unclear, " \n "))
	photo := wordless
	photo.Reply.Attachments = store.Attachments{{Name: "tap.jpg", Type: "image/jpeg", Size: 1 << 20}}
	for _, x := range []struct {
		k    Case
		want string
	}{
		{plainCase(), "Jane Smith is unhappy: All good apart from the mess in the hall."},
		{urgent, "URGENT: Jane Smith: All good apart from the mess in the hall."},
		{urgentCase(), "URGENT: Jane Smith: …getting worse, water is coming through the kitchen…"},
		{nameless, "Jane is unhappy: All good apart from the mess in the hall."},
		{stranger, "jane@example.com is unhappy: All good apart from the mess in the hall."},
		{listed, "Jane SMITH is unhappy: All good apart from the mess in the hall."},
		{company, "Smith, Ltd is unhappy: All good apart from the mess in the hall."},
		{wordless, "Jane Smith replied: (no words)"},
		{photo, "Jane Smith replied: (no words, but something attached)"},
		{caseOf(said(7, store.Question, "Hi Bob,\n\nCould you resend the invoice?\nJane")), "Jane Smith asks: Could you resend the invoice?"},
		{caseOf(said(7, store.Suggestion, "Text before arriving")), "Jane Smith suggests: Text before arriving"},
		{caseOf(said(7, store.WrongPerson, "Wrong email")), "Jane Smith may be the wrong person: Wrong email"},
		{caseOf(said(7, store.Category("new"), "Hm")), "Jane Smith replied: Hm"},
		{caseOf(said(7, store.Complaint, "See http://evil.example/x")), "Jane Smith is unhappy: See hxxp://evil[.]example/x"},
		{thread(plainCase()), "Re: Jane Smith sounds hesitant: It was ok I suppose."},
		{thread(urgentCase()), "URGENT: Jane Smith: …getting worse, water is coming through the kitchen…"},
	} {
		l, err := c.Alert("bob@acme.example", x.k, now)
		if err != nil {
			t.Fatal(err)
		}
		inspect(t, l)
		if l.Subject != x.want {
			t.Errorf("subject %q, want %q", l.Subject, x.want)
		}
	}
}

func TestOnlyUrgentLettersLookUrgent(t *testing.T) {
	c := compose(t, acme(t))
	for _, k := range []Case{plainCase(), urgentCase()} {
		alert, err := c.Alert("bob@acme.example", k, now)
		if err != nil {
			t.Fatal(err)
		}
		nag, err := c.Nag("bob@acme.example", []Case{plainCase(), k}, now)
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range []Letter{alert, nag} {
			h := inspect(t, l).header
			got := []bool{h.Get("X-Priority") == "1", h.Get("Importance") == "high", strings.HasPrefix(l.Subject, "URGENT: "), strings.Contains(l.Text, "URGENT")}
			for _, g := range got {
				if g != k.FollowUp.Urgent {
					t.Errorf("%s, urgent %v: %v", l.Kind, k.FollowUp.Urgent, got)
				}
			}
		}
	}
}

func TestAlertSaysAllThatTheOwnerNeeds(t *testing.T) {
	k := urgentCase()
	k.Reply.OptOut, k.Reply.MatchedBy = true, store.BySender
	k.Earlier = historyCase().Earlier
	l, err := compose(t, acme(t)).Alert("bob@acme.example", k, now)
	if err != nil {
		t.Fatal(err)
	}
	p := inspect(t, l)
	for _, want := range []string{
		"Please call me.", "getting worse", "water where it does harm", "You expected this customer to be happy.", "Boiler service", "30 March", "Dave",
		"Heating", "A-1042", "Jane Smith", "jane@example.com", "jsmith@work.example", "IMG_2210.jpg, 2.1 MB", "07700 900123", "no more mail",
		"by the address alone", "4 jobs with you so far.", "can't fault him", "and 2 more", "Ring them now",
		"Reply to this mail with: on it, done, snooze 3 days, not a problem, let go, or a note. Your reply goes to leakytap, not to the customer.",
	} {
		if !strings.Contains(p.text, want) {
			t.Errorf("no %q in the text", want)
		}
		if !strings.Contains(html.UnescapeString(p.html), want) {
			t.Errorf("no %q in the HTML", want)
		}
	}
}

func TestCustomerWithoutANameIsNamedOnce(t *testing.T) {
	k := plainCase()
	k.Job.CustomerName, k.Reply.FromName = "", ""
	l, err := compose(t, acme(t)).Alert("bob@acme.example", k, now)
	if err != nil {
		t.Fatal(err)
	}
	p := inspect(t, l)
	if !strings.Contains(p.text, "Customer: jane@example.com\n") || strings.Contains(p.html, "jane@example.com<br>jane@example.com") {
		t.Errorf("named twice:\n%s\n%s", p.text, p.html)
	}
}

func TestExpectationIsSetAgainstTheReply(t *testing.T) {
	for _, c := range []struct {
		expect   string
		category store.Category
		want     string
	}{
		{"happy", store.Complaint, "You expected this customer to be happy."},
		{"unhappy", store.Hesitant, "You expected this: you had put them down as unhappy."},
		{"unhappy", store.Suggestion, "You had expected this customer to be unhappy."},
		{"unsure", store.Complaint, "You weren't sure how this job went."},
		{"", store.Complaint, ""},
		{"else", store.Complaint, ""},
	} {
		if got := expectation(c.expect, c.category); got != c.want {
			t.Errorf("%s, %s: %q, want %q", c.expect, c.category, got, c.want)
		}
	}
}

// hrefs are the mails that a letter's links begin, by label.
func hrefs(t *testing.T, l Letter) map[string]*url.URL {
	t.Helper()
	out := map[string]*url.URL{}
	for _, m := range regexp.MustCompile(`<a href="([^"]*)"[^>]*>([^<]*)</a>`).FindAllStringSubmatch(parse(t, l.Raw).html, -1) {
		u, err := url.Parse(html.UnescapeString(m[1]))
		if err != nil {
			t.Fatal(err)
		}
		out[html.UnescapeString(m[2])] = u
	}
	return out
}

func TestActionsAreCommandsAsSoonAsTheyAreSent(t *testing.T) {
	for plus, to := range map[bool]string{true: "hello+" + followUpToken + "@acme.example", false: "hello@acme.example"} {
		o := acme(t)
		o.Business.PlusAddressing = plus
		l, err := compose(t, o).Alert("bob@acme.example", plainCase(), now)
		if err != nil {
			t.Fatal(err)
		}
		links := hrefs(t, l)
		for label, word := range map[string]string{"I'm on it": "on it", "Done": "done", "Snooze 3 days": "snooze 3 days", "Not a problem": "not a problem", "Let it go": "let go"} {
			u := links[label]
			if u == nil {
				t.Fatalf("no %q", label)
			}
			got, _ := url.PathUnescape(u.Opaque)
			if got != to || u.Query().Get("subject") != word+" ["+followUpToken+"]" || u.Query().Get("body") != word+"\r\n" {
				t.Errorf("%s: to %q, %q", label, got, u.Query())
			}
		}
		p := inspect(t, l)
		if got, _ := p.header.AddressList("Reply-To"); got[0].Address != to {
			t.Errorf("Reply-To %q, want %q", got[0].Address, to)
		}
	}
}

func TestTheMailToTheCustomerHasNothingInternal(t *testing.T) {
	k := urgentCase()
	k.Reply.Subject = "Re: One question? [" + jobToken + "] + 100% & more"
	k.Reply.Text = "It leaks & drips, 100% sure + “wet”.\n\nSee hello+" + jobToken + "@acme.example or http://example.com/a?b=c"
	l, err := compose(t, acme(t)).Alert("bob@acme.example", k, now)
	if err != nil {
		t.Fatal(err)
	}
	inspect(t, l)
	u := hrefs(t, l)["Write to Jane"]
	if to, _ := url.PathUnescape(u.Opaque); to != "jane@example.com" {
		t.Errorf("to %q", to)
	}
	if got := u.Query().Get("subject"); got != "Re: One question? + 100% & more" {
		t.Errorf("subject %q", got)
	}
	want := "Hi Jane,\r\n\r\nThank you for telling me. I'm sorry: that isn't how we want to leave a job.\r\n\r\n" +
		"Would you tell me a little more about what happened? I'd like to put it right. Which day would suit you?\r\n\r\nBob\r\nAcme Plumbing\r\n\r\n" +
		"On 2 April you wrote:\r\n> It leaks & drips, 100% sure + “wet”.\r\n> \r\n> See hello+@acme.example or http://example.com/a?b=c"
	if got := u.Query().Get("body"); got != want {
		t.Errorf("body %q\nwant %q", got, want)
	}
	if strings.Contains(u.String(), "+") || !strings.Contains(u.String(), "%20") || strings.Contains(u.String(), "%0D%0D") {
		t.Errorf("encoding: %s", u)
	}
}

func TestTheMailToTheCustomerFitsAPhone(t *testing.T) {
	c := compose(t, acme(t))
	for _, text := range []string{strings.Repeat("The tap still drips. ", 1000), strings.Repeat("水漏れ", 3000), strings.Repeat("x", 5000), strings.Repeat("a\n", 3000), "\xff\xfe"} {
		k := caseOf(said(1, store.Complaint, text))
		k.Reply.Subject = strings.Repeat("件名 ", 200)
		l, err := c.Alert("bob@acme.example", k, now)
		if err != nil {
			t.Fatal(err)
		}
		u := hrefs(t, l)["Write to Jane"]
		if u == nil || len(u.String()) > maxMailto || !strings.Contains(u.Query().Get("body"), "Acme Plumbing") {
			t.Errorf("%.20q: %v", text, u)
		}
		if len(text) > 100 && len(u.String()) < 1000 && !strings.Contains(text, "水") {
			t.Errorf("%.20q: %d characters, more would fit", text, len(u.String()))
		}
	}
}

func TestNagHasTheUrgentFirstThenTheOldest(t *testing.T) {
	ks := nagCases()
	l, err := compose(t, acme(t)).Nag("bob@acme.example", ks, now)
	if err != nil {
		t.Fatal(err)
	}
	inspect(t, l)
	last := -1
	for _, want := range []string{"Jane Smith is unhappy, waiting for 3 hours", "accounts@lettings.example sounds hesitant, waiting for 5 days", "Ali Khan is unhappy, waiting for 1 day"} {
		at := strings.Index(l.Text, want)
		if at <= last {
			t.Errorf("%q at %d, after %d", want, at, last)
		}
		last = at
	}
	if want := "URGENT: 3 customers are waiting for you, the longest for 5 days: Jane Smith, accounts@lettings.example, Ali Khan"; l.Subject != want {
		t.Errorf("subject %q, want %q", l.Subject, want)
	}
	if strings.Contains(l.MessageID, "f1") {
		t.Errorf("Message-ID %q names one of several follow-ups: a reply would go to the wrong one", l.MessageID)
	}
	if ks[2].Token != followUpToken {
		t.Error("the caller's list was put in order")
	}
}

func TestNagOfAHundredIsNotCutByMailPrograms(t *testing.T) {
	var ks []Case
	for i := range 100 {
		k := longCase()
		k.Job.CustomerName = fmt.Sprintf("Customer %c%c", 'A'+i/26, 'a'+i%26)
		k.FollowUp.ID, k.FollowUp.OpenedAt = int64(i), ago(time.Duration(i)*time.Hour)
		k.Reply.Text = strings.Repeat("水漏れ\"<", 3000)
		ks = append(ks, k)
	}
	l, err := compose(t, acme(t)).Nag("bob@acme.example", ks, now)
	if err != nil {
		t.Fatal(err)
	}
	p := inspect(t, l)
	if len(p.html) > 100_000 {
		t.Errorf("%d octets of HTML", len(p.html))
	}
	for _, k := range ks {
		if !strings.Contains(p.text, k.Job.CustomerName) || !strings.Contains(p.html, k.Job.CustomerName) {
			t.Errorf("%s is missing", k.Job.CustomerName)
		}
	}
	if _, err := compose(t, acme(t)).Nag("bob@acme.example", nil, now); err == nil {
		t.Error("an empty nag was written")
	}
}

func TestHelpGoesIntoTheThreadOfWhatItAnswers(t *testing.T) {
	c := compose(t, acme(t))
	for in, want := range map[string]string{
		"x1@phone.example": "x1@phone.example", "<x1@phone.example>": "x1@phone.example", "": "",
		"x1@phone.example>\r\nBcc: <y@z.example": "", "no id": "", "=?utf-8?q?x?=@y": "", strings.Repeat("x", 900) + "@y": "",
	} {
		l, err := c.Help("bob@acme.example", plainCase(), "dnoe\r\nsee http://evil.example", "", in, now)
		if err != nil {
			t.Fatal(err)
		}
		p := inspect(t, l)
		if got, _ := p.header.MsgIDList("In-Reply-To"); strings.Join(got, " ") != want {
			t.Errorf("%q: In-Reply-To %q", in, got)
		}
		if !strings.Contains(p.text, "I didn't understand “dnoe see hxxp://evil[.]example”") {
			t.Errorf("text %q", p.text)
		}
	}
}

func TestWaitingIsSaidInPlainWords(t *testing.T) {
	for d, want := range map[time.Duration]string{
		-time.Hour: "less than an hour", 0: "less than an hour", time.Hour: "1 hour", 23*time.Hour + 59*time.Minute: "23 hours", 24 * time.Hour: "1 day", 60 * time.Hour: "2 days",
	} {
		if got := waited(d); got != want {
			t.Errorf("%v: %q, want %q", d, got, want)
		}
	}
}

func TestMailProgramsDoNotSign(t *testing.T) {
	for signature, want := range map[string]string{
		"Sent from my iPhone":                             "",
		"Get Outlook for Android":                         "",
		"Jane Smith\n07700 900123\n\nSent from my Galaxy": "Signed: Jane Smith / 07700 900123",
	} {
		k := plainCase()
		k.Reply.Signature = signature
		l, err := compose(t, acme(t)).Alert("bob@acme.example", k, now)
		if err != nil {
			t.Fatal(err)
		}
		got := regexp.MustCompile(`(?m)^Signed: .*$`).FindString(l.Text)
		if got != want {
			t.Errorf("%q: %q, want %q", signature, got, want)
		}
	}
}

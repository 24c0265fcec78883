package letter

import (
	"fmt"
	htmltemplate "html/template"
	"regexp"
	"slices"
	"strings"
	texttemplate "text/template"
	"time"

	"leakytap/store"
)

var (
	ownerText = texttemplate.Must(texttemplate.ParseFS(templates, "templates/alert.txt", "templates/nag.txt", "templates/help.txt", "templates/health.txt",
		"templates/digest.txt", "templates/digest_help.txt", "templates/job_note.txt"))
	ownerHTML = htmltemplate.Must(htmltemplate.ParseFS(templates, "templates/*.html"))
)

// link is something to tap.
type link struct {
	Label string
	URL   htmltemplate.URL // made by mailto, which leaves nothing unescaped
}

// fact is a line about the job.
type fact struct{ Label, Value string }

// view is a case as the templates see it: every string is clean, and free of links.
type view struct {
	Name, First string
	Headline    string // Jane Smith is unhappy
	Label       string
	Urgent      bool
	Words       words
	Gist        string // their words in a line
	Received    string
	Why         []string
	Expectation string
	Facts       []fact
	Email       string
	OtherFrom   string // the address that they answered from, if it is another
	BySender    bool   // matched by the address alone
	OptOut      bool
	Signature   string
	Attachments []string
	History     []string
	MoreHistory int
	Jobs        string
	Waited      string
	Taken       bool // somebody is on it
	Advice      []string
	Draft       string // an answer to begin with
	Write       link
	ReplyTo     string // where commands about this case go
	Tag         string // what their subject has to hold: [token]
	Actions     []link
}

// How many of each are shown.
const (
	maxReasons     = 6
	maxAttachments = 20
	maxHistory     = 5
)

func (c *Composer) view(k Case, at time.Time) view {
	r, m := k.Reply, k.manner()
	w := wordsOf(r)
	v := view{
		First: firstName(k.Job.CustomerName), Label: m.label, Urgent: k.FollowUp.Urgent || r.Urgent,
		Words: w, Gist: gist(w, r, 200), Received: c.moment(r.ReceivedAt, at), Why: reasons(r, m),
		Expectation: expectation(k.Job.Expect, r.Category), Facts: c.facts(k.Job, at), Email: oneLine(k.Job.CustomerEmail, 254),
		BySender: r.MatchedBy == store.BySender, OptOut: r.OptOut, Advice: m.advice, Actions: c.actions(k.Token),
		ReplyTo: c.ReplyTo(k.Token), Tag: "[" + k.Token + "]",
		Taken: k.FollowUp.State != store.FollowUpOpen && k.FollowUp.State != "",
	}
	v.Name = nameOf(k)
	v.Headline = v.Name + " " + m.gist
	if v.Urgent {
		v.Advice = append([]string{"Ring them now if you have a number, and write afterwards."}, v.Advice...)
	}
	if r.From != "" && !strings.EqualFold(r.From, k.Job.CustomerEmail) {
		v.OtherFrom = line(r.From, 254)
	}
	signature := wordsOf(store.Reply{Text: programLine.ReplaceAllString(head(r.Signature, 600), "")})
	v.Signature = shorten(strings.ReplaceAll(signature.text, "\n", " / "), 200)
	for _, a := range r.Attachments[:min(len(r.Attachments), maxAttachments)] {
		v.Attachments = append(v.Attachments, line(a.String(), 120))
	}
	v.History, v.MoreHistory = c.history(k, at)
	switch {
	case k.Jobs == 1:
		v.Jobs = "This was their first job with you."
	case k.Jobs > 1:
		v.Jobs = fmt.Sprintf("%d jobs with you so far.", k.Jobs)
	}
	if !k.FollowUp.OpenedAt.IsZero() {
		v.Waited = waited(at.Sub(k.FollowUp.OpenedAt.Time))
	}
	v.Draft = c.draft(k, m)
	v.Write = c.writeTo(k, v)
	return v
}

// nameOf is the customer's name as the business knows it, else as their mail says, else the address.
func nameOf(k Case) string {
	for _, s := range []string{k.Job.CustomerName, k.Reply.FromName, k.Job.CustomerEmail} {
		s = line(s, maxName)
		switch {
		case firstName(s) != "": // a person's
			return inOrder(s)
		case s != "":
			return s
		}
	}
	return "A customer"
}

func gist(w words, r store.Reply, n int) string {
	if g := w.gist(n); g != "" {
		return g
	}
	if len(r.Attachments) > 0 {
		return "(no words, but something attached)"
	}
	return "(no words)"
}

func reasons(r store.Reply, m manner) []string {
	var out []string
	for _, e := range r.Evidence {
		why := line(e.Why, 160)
		if q := line(e.Quote, 80); q != "" && why != "" {
			why = "“" + q + "”: " + why
		}
		if why != "" && !slices.Contains(out, why) && len(out) < maxReasons {
			out = append(out, why)
		}
	}
	if len(out) == 0 {
		return []string{m.why}
	}
	return out
}

func (c *Composer) facts(j store.Job, at time.Time) []fact {
	var fs []fact
	date := ""
	if !j.CompletedAt.IsZero() {
		date = day(j.CompletedAt.In(c.business.Location), at.In(c.business.Location))
	}
	for _, f := range []fact{
		{"Job", line(j.Summary, maxLine)}, {"Done on", date}, {"Done by", line(j.Staff, maxName)},
		{"Service", line(j.Service, 100)}, {"Reference", line(j.Ref, 100)},
	} {
		if f.Value != "" {
			fs = append(fs, f)
		}
	}
	return fs
}

func (c *Composer) history(k Case, at time.Time) (lines []string, more int) {
	for _, r := range k.Earlier {
		if r.ID == k.Reply.ID && r.ID != 0 {
			continue
		}
		if len(lines) == maxHistory {
			more++
			continue
		}
		label := strings.ToLower(mannerOf(r.Category).label)
		switch r.Category {
		case store.Praise, store.Content:
			label = "happy"
		case store.OptOut:
			label = "no more mail"
		}
		lines = append(lines, fmt.Sprintf("%s, %s: “%s”", day(r.ReceivedAt.In(c.business.Location), at.In(c.business.Location)), label, gist(wordsOf(r), r, 140)))
	}
	return lines, more
}

// actions are mails to the follow-up's address that are commands as soon as they are sent.
func (c *Composer) actions(token string) []link {
	var ls []link
	for _, a := range [][2]string{
		{"I'm on it", "on it"}, {"Done", "done"}, {"Snooze 3 days", "snooze 3 days"}, {"Not a problem", "not a problem"}, {"Let it go", "let go"},
	} {
		ls = append(ls, link{a[0], htmltemplate.URL(mailto(c.ReplyTo(token), a[1]+" ["+token+"]", a[1]+"\n"))})
	}
	return ls
}

// draft is an answer to begin with. It says nothing that the customer shouldn't read.
func (c *Composer) draft(k Case, m manner) string {
	hi := firstName(k.Job.CustomerName)
	if hi == "" || k.Reply.Category == store.WrongPerson {
		hi = "there"
	}
	sign := c.business.Name
	if s := c.business.Sender; s != "" && s != sign {
		sign = strings.TrimRight(s+"\n"+sign, "\n")
	}
	return fmt.Sprintf("Hi %s,\n\n%s\n\n%s", hi, m.draft, sign)
}

// writeTo opens a fresh mail to the customer, with the draft and their own words.
func (c *Composer) writeTo(k Case, v view) link {
	l := link{Label: "Write to them"}
	if v.First != "" {
		l.Label = "Write to " + v.First
	}
	to, err := address("", k.Job.CustomerEmail)
	if err != nil {
		return link{}
	}
	subject := oneLine(withoutTokens(k.Reply.Subject), 80)
	if subject == "" {
		subject = "Your answer"
	}
	if !strings.HasPrefix(strings.ToLower(subject), "re:") {
		subject = "Re: " + subject
	}
	text := head(k.Reply.Text, 4*maxMailto) // more doesn't fit anyway
	text, _ = rewrite(text, nil, cleaning(text))
	text, _ = rewrite(text, nil, blanks(text))
	intro := "You wrote:"
	if !k.Reply.ReceivedAt.IsZero() {
		intro = "On " + k.Reply.ReceivedAt.In(c.business.Location).Format("2 January") + " you wrote:"
	}
	l.URL = htmltemplate.URL(mailtoQuoting(to.Address, subject, v.Draft, intro, withoutTokens(text)))
	return l
}

// moment is a time as one says it.
func (c *Composer) moment(t store.Time, at time.Time) string {
	if t.IsZero() {
		return ""
	}
	local := t.In(c.business.Location)
	return local.Format("Monday ") + day(local, at.In(c.business.Location)) + local.Format(", 15:04")
}

// waited is a span of time as one says it.
func waited(d time.Duration) string {
	n, unit := int(d.Hours())/24, "day"
	switch {
	case d < time.Hour:
		return "less than an hour"
	case d < 24*time.Hour:
		n, unit = int(d.Hours()), "hour"
	}
	if n != 1 {
		unit += "s"
	}
	return fmt.Sprintf("%d %s", n, unit)
}

// programLine is what a mail program has signed, and nobody.
var programLine = regexp.MustCompile(`(?mi)^[ \t]*(?:sent (?:from|via|with|using) |get outlook for ).{0,120}$\n?`)

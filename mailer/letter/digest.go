package letter

import (
	"encoding/base64"
	"fmt"
	htmltemplate "html/template"
	"strings"
	"time"

	"leakytap/store"
)

// Weekly is a week's digest with what belongs to its letter.
type Weekly struct {
	store.Digest
	Token   string // of the week: a reply with a number is the owner's guess. Empty: nobody can reply
	Version string // of leakytap; may be empty
}

// picture is a PNG within a letter, known there by its Content-ID (RFC 2392).
type picture struct {
	name, id string
	png      []byte
}

// Digest tells the owner what a week came to.
func (c *Composer) Digest(to string, w Weekly, at time.Time) (Letter, error) {
	v, pictures, err := c.weekly(w, at)
	if err != nil {
		return Letter{}, fmt.Errorf("%s letter: %w", store.DigestLetter, err)
	}
	return c.ownerLetter("digest", draft{
		kind: store.DigestLetter, token: w.Token, to: to, subject: v.Subject, replyTo: c.ReplyTo(w.Token), pictures: pictures, at: at,
	}, v)
}

// DigestPage is the digest as a web page that needs nothing else.
func (c *Composer) DigestPage(w Weekly, at time.Time) (string, error) {
	v, pictures, err := c.weekly(w, at)
	if err != nil {
		return "", fmt.Errorf("digest page: %w", err)
	}
	for _, p := range pictures {
		embedded := htmltemplate.URL("data:image/png;base64," + base64.StdEncoding.EncodeToString(p.png))
		for _, shown := range []*shownPicture{&v.Bars, &v.GapPicture} {
			if shown.URL == htmltemplate.URL("cid:"+p.id) {
				shown.URL = embedded
			}
		}
	}
	var page strings.Builder
	err = ownerHTML.ExecuteTemplate(&page, "digest.html", v)
	return page.String(), err
}

// DigestHelp tells the owner that what they answered to a digest is no guess.
func (c *Composer) DigestHelp(to, token string, week store.Week, notUnderstood, inReplyTo string, at time.Time) (Letter, error) {
	over := !at.Before(week.Plus(1).To)
	data := struct {
		Said string
		Over bool
		Week string
	}{line(notUnderstood, 200), over, span7(week.Plus(1), at)}
	subject := "Not understood, nothing changed: your guess for " + data.Week
	if over {
		subject = "Too late to guess: " + data.Week + " is over"
	}
	return c.ownerLetter("digest_help", draft{
		kind: store.HelpLetter, token: token, to: to, subject: subject, replyTo: c.ReplyTo(token), inReplyTo: inReplyTo, at: at,
	}, data)
}

// digestView is a digest as the templates see it: every string is clean, and free of links.
type digestView struct {
	Title, Subject string
	Lead           string
	Tiles          []tile
	Open           []waiting
	OpenMore       int
	Said           []string
	Bars           shownPicture
	Trend          []string // the picture in words
	Care           []string
	Gap            []string
	GapPicture     shownPicture
	GapTrend       []string
	Answerable     bool
	GuessFor       string
	Guesses        []link
	Taps           []tapView
	TapsMore       int
	Praise         []quote
	PraiseMore     int
	Credit         string
	Ideas          [][]quote
	IdeasMore      int
	Groups         []group
	Few            bool // some of them have too few answers
	NotSent        []string
	Life           []string
	Version        string
	Quiet          bool
}

// tile is a figure with what it counts.
type tile struct {
	Figure int
	Label  string
	Bad    bool
}

// shownPicture is one as the page refers to it; without a URL there is none.
type shownPicture struct {
	URL htmltemplate.URL // made here, of tokens and base64
	Alt string
}

// waiting is a follow-up that is open.
type waiting struct {
	Name, Gist, Age string
	Urgent, Taken   bool
}

// tapView is a customer who may be going quiet.
type tapView struct {
	Name, Email, Jobs string
	Reasons           []string
}

// quote is what a customer said.
type quote struct{ Words, By, May string }

// group is the services or the staff, a line each.
type group struct {
	Title string
	Lines []string
}

func (c *Composer) weekly(w Weekly, at time.Time) (v digestView, pictures []picture, err error) {
	d := w.Digest
	when := span7(d.Week, at)
	v = digestView{Title: "Your week, " + when, Version: oneLine(w.Version, 60), OpenMore: d.OpenMore, Answerable: w.Token != ""}
	waits := len(d.Open) + d.OpenMore
	v.Tiles = []tile{{d.Asked, "asked", false}, {d.Answered, "answered", false}, {waits, "waiting for you", waits > 0}}
	this := d.Weeks[len(d.Weeks)-1]
	v.Quiet = d.Asked == 0 && len(this.Verdicts) == 0
	v.Subject = v.Title + ": nobody was asked"
	if d.Asked > 0 {
		v.Subject = fmt.Sprintf("%s: %d asked, %d answered", v.Title, d.Asked, d.Answered)
	}
	if waits > 0 {
		v.Subject += fmt.Sprintf(", %d waiting for you", waits)
	}
	v.Lead = lead(d, v.Quiet)
	for _, o := range d.Open {
		k := Case{Job: store.Job{CustomerName: o.FollowUp.CustomerName, CustomerEmail: o.FollowUp.CustomerEmail}, Reply: o.Reply}
		v.Open = append(v.Open, waiting{
			Name: nameOf(k), Gist: gist(wordsOf(o.Reply), o.Reply, 90), Age: waited(at.Sub(o.FollowUp.OpenedAt.Time)),
			Urgent: o.FollowUp.Urgent, Taken: o.FollowUp.State != store.FollowUpOpen,
		})
	}
	v.Said = verdictLines(this)
	v.Care = careLines(d)
	v.Gap = gapLines(d, at)
	if next := d.Week.Plus(1); at.Before(next.To) && v.Answerable {
		v.GuessFor = span7(next, at)
		v.Guesses = c.guessLinks(w.Token)
	}
	v.taps(c, d, at)
	v.praise(d)
	v.ideas(d)
	v.Groups, v.Few = groups(d.Said)
	v.NotSent = notSentLines(d)
	v.Life = c.lifeLines(d, at)
	weeks := began(d.Weeks)
	v.Trend, v.GapTrend = trendLines(weeks, at), gapTrendLines(weeks, at)
	pictures, err = c.pictures(&v, weeks, w.Token, at)
	return v, pictures, err
}

// guessLinks are mails to the digest's address that are guesses as soon as they are sent.
func (c *Composer) guessLinks(token string) (ls []link) {
	for _, n := range []string{"50", "70", "80", "90", "100"} {
		ls = append(ls, link{n, htmltemplate.URL(mailto(c.ReplyTo(token), n+" ["+token+"]", n+"\n"))})
	}
	return ls
}

// How much of each a digest shows.
const (
	maxPraise      = 5
	maxIdeas       = 8
	maxAlike       = 4
	maxQuote       = 280
	maxGroupLines  = 12
	maxNamesInLine = 6
)

func (v *digestView) taps(c *Composer, d store.Digest, at time.Time) {
	for _, t := range d.Taps {
		tv := tapView{Name: customerName(t.Customer.Name, t.Customer.Email), Email: line(t.Customer.Email, 254)}
		tv.Jobs = fmt.Sprintf("%s, the last on %s", plural(t.Jobs, "job"), day(t.LastJob.In(c.business.Location), at.In(c.business.Location)))
		for _, l := range t.Leaks {
			tv.Reasons = append(tv.Reasons, leakReason(l))
		}
		v.Taps = append(v.Taps, tv)
	}
	v.TapsMore = d.TapsMore
}

func (v *digestView) praise(d store.Digest) {
	var staff []string
	for i, p := range d.Praise {
		if s := line(p.Staff, maxName); s != "" {
			staff = append(staff, s)
		}
		if i >= maxPraise {
			v.PraiseMore++
			continue
		}
		q := quote{Words: line(p.Words, maxQuote), By: customerName(p.CustomerName, p.CustomerEmail), May: "ask before you quote it"}
		if s := line(p.Staff, maxName); s != "" {
			q.By += ", about " + s + "’s work"
		}
		if !p.ConsentedAt.IsZero() {
			q.May = "may be quoted"
		}
		v.Praise = append(v.Praise, q)
	}
	if names := counted(staff); len(names) > 0 {
		v.Credit = "Pass it on: " + strings.Join(names, ", ") + "."
	}
}

func (v *digestView) ideas(d store.Digest) {
	for _, alike := range alikes(d.Suggestions) {
		if len(v.Ideas) == maxIdeas {
			v.IdeasMore += len(alike)
			continue
		}
		var qs []quote
		for _, r := range alike {
			if len(qs) == maxAlike {
				v.IdeasMore++
				continue
			}
			qs = append(qs, quote{Words: line(r.Text, maxQuote), By: customerName(r.CustomerName, r.CustomerEmail)})
		}
		v.Ideas = append(v.Ideas, qs)
	}
}

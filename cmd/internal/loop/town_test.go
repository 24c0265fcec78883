package loop_test

import (
	"bytes"
	"fmt"
	"io"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"slices"
	"strings"
	"testing"
	"time"

	"leakytap/store"
)

// weeksConfig makes four weeks enough to see everything.
const weeksConfig = `ask: {delay: 1h, cooldown: 5d, remind_after: 2d, expire_after: 5d, per_minute: 1000}
follow_up: {check_back_after: 2d}
digest: {weekday: Mon}
`

// What customers say, and what it means.
const (
	fine      = "No, all good thanks!"
	brilliant = "No, Dave was brilliant. He explained everything and left the kitchen spotless."
	warmWords = brilliant + " He showed us how to bleed the radiators ourselves, rang the next day to hear whether the house had become warm, " +
		"and even found the time to look at my mother's tap. Wonderful service, thank you."
	texted   = "Would be handy if you texted before arriving."
	cards    = "It would help if you took card payments."
	lukewarm = "It was fine."
	invoice  = "Could you resend the invoice?"
	noMore   = "STOP"
)

var meaning = map[string]store.Category{
	fine: store.Content, brilliant: store.Praise, warmWords: store.Praise, mess: store.Complaint,
	texted: store.Suggestion, cards: store.Suggestion, lukewarm: store.Hesitant, invoice: store.Question, noMore: store.OptOut,
}

// townsman is a customer with their script: a job in each week for which there are words, "-" being silence.
type townsman struct {
	email, name            string
	words                  [4]string
	expect, staff, service string
	command                string // of the owner, to the alert; "" ignores it, "write" answers from the mailbox
	checkBack              string // their answer to a check-back
	past                   []int  // jobs so many days before the beginning
	twice                  bool   // another job on the same day
	gone                   bool   // there is no such mailbox
}

func newTown() (town []*townsman) {
	add := func(n int, set func(i int, c *townsman)) {
		for i := range n {
			k := len(town)
			c := &townsman{email: fmt.Sprintf("c%02d@town.example", k), name: fmt.Sprintf("Customer %c%c", 'A'+k/26, 'A'+k%26), staff: "Dave", service: "Heating"}
			set(i, c)
			town = append(town, c)
		}
	}
	say := func(i int, words string) (w [4]string) {
		w[i%4] = words
		return w
	}
	add(20, func(i int, c *townsman) {
		c.words, c.expect, c.staff = say(i, fine), "happy", []string{"Dave", "Sandra"}[i%2]
	})
	add(10, func(i int, c *townsman) { c.words, c.expect = say(i, brilliant), []string{"happy", "unsure"}[i%2] })
	for i, do := range []struct{ command, checkBack string }{
		{"done", "Yes, all sorted now, thank you!"}, {"done", "No, it still leaks."}, {"write", ""}, {"", ""}, {"let go", ""},
	} {
		add(1, func(_ int, c *townsman) {
			c.words, c.expect, c.service, c.command, c.checkBack = say(i, mess), "happy", "Plumbing", do.command, do.checkBack
		})
	}
	add(5, func(i int, c *townsman) {
		c.words, c.service, c.command = say(i, []string{texted, cards}[i/4]), "Drains", []string{"not a problem", "done"}[i%2]
	})
	add(4, func(i int, c *townsman) {
		c.words, c.expect, c.staff, c.command = say(i, lukewarm), "happy", "Sandra", []string{"on it", "done"}[i%2]
	})
	add(1, func(_ int, c *townsman) { c.words, c.command = say(1, invoice), "done" })
	add(1, func(_ int, c *townsman) { c.words = say(2, noMore) })
	add(1, func(_ int, c *townsman) { c.words, c.gone = say(1, "-"), true })
	add(3, func(i int, c *townsman) { c.words = say(i, "-") })
	add(3, func(i int, c *townsman) { c.past = []int{200, 150, 100 + i} })
	add(1, func(_ int, c *townsman) { c.words = [4]string{fine, "-", "-"} })
	add(1, func(_ int, c *townsman) { c.words, c.command = [4]string{brilliant, brilliant, lukewarm}, "done" })
	add(1, func(_ int, c *townsman) { c.words = [4]string{warmWords, warmWords, brilliant} })
	add(1, func(_ int, c *townsman) { c.words, c.twice = say(1, fine), true })
	add(3, func(i int, c *townsman) { c.words, c.expect, c.staff, c.service = say(i+1, fine), "unhappy", "", "" })
	return town
}

// ledger is what the test itself has seen happen, by whom.
type ledger struct {
	asks    []seen
	said    []seen
	opened  map[*townsman]time.Time
	first   map[*townsman]time.Time // when the owner first answered or closed
	ended   map[*townsman][]ending  // as the outcome became known
	state   map[*townsman]string    // what the owner did
	skipped []skip
}

type seen struct {
	at    time.Time
	who   *townsman
	words string
}

type ending struct {
	at      time.Time
	outcome store.Outcome
}

type skip struct {
	at     time.Time
	reason string
}

// town is a house with a ledger, and with people who act on what they get.
type town struct {
	*house
	ledger
	people []*townsman
	agenda []deed
	read   int // of the mails that the post office has sent
}

type deed struct {
	at time.Time
	do func()
}

func (w *town) plan(after time.Duration, do func()) {
	w.agenda = append(w.agenda, deed{w.now.Add(after), do})
}

// until lets time go by, three hours at a time, with people doing what is due.
func (w *town) until(end time.Time) {
	w.t.Helper()
	for w.now.Before(end) {
		w.now = w.now.Add(3 * time.Hour)
		for i := 0; i < len(w.agenda); i++ {
			if d := w.agenda[i]; !d.at.After(w.now) {
				w.agenda = slices.Delete(w.agenda, i, i+1)
				d.do()
				i = -1
			}
		}
		w.pass()
		sent := w.office.Sent()
		for _, m := range sent[w.read:] {
			w.got(m.To[0], m.Raw)
		}
		w.read = len(sent)
	}
}

// got has a person look at a letter, and plan what they do about it.
func (w *town) got(to string, raw []byte) {
	w.t.Helper()
	m, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		w.t.Fatal(err)
	}
	kind := m.Header.Get("X-Leakytap")
	if to == owner {
		if kind == "alert" {
			w.alerted(m)
		}
		return
	}
	c := w.person(to)
	switch kind {
	case "ask":
		w.asks = append(w.asks, seen{at: w.now, who: c})
		if words := c.words[w.week()]; words != "-" {
			w.plan(6*time.Hour, func() {
				w.reply(c.email, m, words)
				w.said = append(w.said, seen{w.now, c, words})
				if meaning[words].NeedsFollowUp() {
					w.opened[c] = w.now
				}
			})
		}
	case "check_back":
		if c.checkBack != "" {
			w.plan(3*time.Hour, func() {
				w.reply(c.email, m, c.checkBack)
				outcome := store.Recovered
				if strings.HasPrefix(c.checkBack, "No") {
					outcome, c.command = store.Unresolved, ""
					w.state[c] = ""
				}
				w.ended[c] = append(w.ended[c], ending{w.now, outcome})
			})
		}
	}
}

// alerted has the owner act on an alert, each a bit later than the one before.
func (w *town) alerted(m *mail.Message) {
	text := plainText(w.t, m)
	for c := range w.opened {
		if !strings.Contains(text, c.email) || c.command == "" {
			continue
		}
		w.plan(time.Duration(3+3*(len(w.first)%4))*time.Hour, func() {
			w.state[c] = c.command
			if c.command == "write" {
				w.append("Sent", mailbox, c.email, "Re: your answer", "So sorry. Dave comes by tomorrow.")
			} else {
				w.house.reply(owner, m, c.command)
			}
			if c.command == "on it" {
				return
			}
			w.first[c] = w.now
			if outcome, closes := map[string]store.Outcome{"done": "", "let go": store.LetGo, "not a problem": store.NotAnIssue}[c.command]; closes {
				w.ended[c] = append(w.ended[c], ending{w.now, outcome})
			}
		})
	}
}

func (w *town) person(email string) *townsman {
	i := slices.IndexFunc(w.people, func(c *townsman) bool { return c.email == email })
	if i < 0 {
		w.t.Fatalf("a letter to %s", email)
	}
	return w.people[i]
}

// week is the number of the week that it is, from 0.
func (w *town) week() int { return int(w.now.Sub(monday) / (7 * day)) }

// within reports whether t lies in week i of the business, whose first begins at midnight in London.
func within(i int, t time.Time) bool {
	from := time.Date(2026, 5, 31, 23, 0, 0, 0, time.UTC).Add(time.Duration(i) * 7 * day)
	return !t.Before(from) && t.Before(from.Add(7*day))
}

func plainText(t testing.TB, m *mail.Message) string {
	t.Helper()
	return partOf(t, m.Header.Get("Content-Type"), m.Header.Get("Content-Transfer-Encoding"), m.Body)
}

// partOf finds the first text/plain within a MIME part.
func partOf(t testing.TB, kind, encoding string, body io.Reader) string {
	t.Helper()
	if _, boundary, multi := strings.Cut(kind, "boundary="); multi {
		p, err := multipart.NewReader(body, strings.Trim(boundary, `"`)).NextRawPart()
		if err != nil {
			t.Fatal(err)
		}
		return partOf(t, p.Header.Get("Content-Type"), p.Header.Get("Content-Transfer-Encoding"), p)
	}
	if encoding == "quoted-printable" {
		body = quotedprintable.NewReader(body)
	}
	b, err := io.ReadAll(body)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(b), "\r\n", "\n")
}

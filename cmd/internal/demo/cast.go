package demo

import (
	"strings"
	"time"

	"leakytap/cmd/internal/intake"
	"leakytap/store"
)

// person is somebody with a mailbox.
type person struct{ name, email string }

func (p person) first() string {
	first, _, _ := strings.Cut(p.name, " ")
	return first
}

const businessEmail = "hello@acme-plumbing.example"

var owner = person{"Bob", "bob@acme-plumbing.example"}

// customer is one of the cast, with the script that they follow.
type customer struct {
	person
	gone       bool // the address is accepted, and the mail comes back
	visits     []visit
	answers    []answer
	letters    string // that leakytap may write to them, by kind, in order
	suppressed string // why they are not written to any more at the end
}

// visit is a job, and what has to become of it.
type visit struct {
	job  intake.Job
	want ending
}

// answer is what comes back for a letter.
type answer struct {
	to    store.LetterKind
	after time.Duration
	words string
	by    client
	route route
}

// route is how an answer travels.
type route int

const (
	byPerson  route = iota // to the Reply-To, as a mail program sends it
	byMachine              // to the envelope sender, from <>
	byBounce               // put into the mailbox by the mail server itself
)

// errand is what the owner does about a letter about a customer.
type errand struct {
	about string           // the customer's address
	kind  store.LetterKind // of the letter that he acts on, the first such
	after time.Duration
	do    deed
}

// play is the script.
type play struct {
	begin, end time.Time
	customers  []*customer
	errands    []errand
	showcase   string // whose alert is shown whole
}

func newPlay() (*play, error) {
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		return nil, err
	}
	march := func(day, hour, minute int) time.Time { return time.Date(2026, 3, day, hour, minute, 0, 0, london) }
	job := func(ref, summary, staff, service, expect string, done time.Time) intake.Job {
		return intake.Job{Ref: ref, Summary: summary, Staff: staff, Service: service, Expect: expect, CompletedAt: done}
	}
	p := &play{begin: march(2, 8, 0), end: march(17, 14, 0), showcase: "mark.ellis@example.net"}
	p.customers = []*customer{
		{
			person: person{"Jane Smith", "jane.smith@example.com"}, letters: "ask",
			visits: []visit{
				{job("A-1041", "Boiler service", "Dave", "Heating", "happy", march(2, 10, 20)), ending{state: store.JobAnswered, category: store.Praise}},
				{job("A-1058", "Outside tap", "Sandra", "Plumbing", "happy", march(10, 11, 30)), ending{state: store.JobSkipped, skip: store.SkipCooldown}},
			},
			answers: []answer{{to: store.AskLetter, after: 47 * time.Minute, by: gmail,
				words: "No, Dave was brilliant. He explained everything and left the kitchen spotless. Can't fault him!"}},
		},
		{
			person: person{"Yusuf Demir", "yusuf@example.org"}, letters: "ask reminder",
			visits: []visit{{job("A-1042", "Radiator in the bedroom", "Sandra", "Heating", "", march(2, 12, 10)), ending{state: store.JobSilent}}},
		},
		{
			person: person{"Aisha Khan", "aisha.khan@example.com"}, letters: "ask",
			visits: []visit{{job("A-1043", "Kitchen tap and waste", "Tom", "Plumbing", "happy", march(2, 15, 0)),
				ending{state: store.JobAnswered, category: store.Complaint, urgent: true, followUp: store.FollowUpAcknowledged}}},
			answers: []answer{{to: store.AskLetter, after: 22 * time.Minute, by: iPhoneHTML,
				words: "Thanks for coming so quickly, but the joint under the sink is leaking again and it's getting worse. The cupboard floor is soaked."}},
		},
		{
			person: person{"Peter Hughes", "p.hughes@example.net"}, letters: "ask",
			visits:  []visit{{job("A-1044", "Blocked drain", "Tom", "Drains", "", march(3, 11, 0)), ending{state: store.JobAnswered, category: store.Content}}},
			answers: []answer{{to: store.AskLetter, after: 9 * time.Minute, by: iPhoneText, words: "No, all good thanks"}},
		},
		{
			person: person{"Helen Fraser", "helen@fraser-lettings.example"}, letters: "ask reminder",
			visits: []visit{{job("A-1045", "Gas safety check", "Dave", "Heating", "", march(3, 13, 45)), ending{state: store.JobAnswered, category: store.Content}}},
			answers: []answer{
				{to: store.AskLetter, after: time.Minute, by: exchangeAway, route: byMachine,
					words: "Thank you for your email. I am out of the office until Monday 9 March, with no access to email. For anything urgent please ring the office."},
				{to: store.ReminderLetter, after: 4*time.Hour + 13*time.Minute, by: appleMail, words: "No, all fine thank you. Sorry for the slow answer, I was away."},
			},
		},
		{
			person: person{"Graham Webb", "graham.webb@example.org"}, gone: true, letters: "ask", suppressed: store.SuppressedBounce,
			visits:  []visit{{job("A-1046", "Shower pump", "Sandra", "Plumbing", "", march(3, 16, 10)), ending{state: store.JobSkipped, skip: store.SkipBounced}}},
			answers: []answer{{to: store.AskLetter, after: time.Minute, by: undeliverable, route: byBounce}},
		},
		{
			person: person{"Mark Ellis", "mark.ellis@example.net"}, letters: "ask check_back",
			visits: []visit{{job("A-1047", "New bathroom radiator", "Dave", "Heating", "happy", march(4, 10, 40)),
				ending{state: store.JobAnswered, category: store.Complaint, followUp: store.FollowUpClosed, outcome: store.Recovered}}},
			answers: []answer{
				{to: store.AskLetter, after: 2*time.Hour + 5*time.Minute, by: samsung, words: "All good apart from the mess in the hall"},
				{to: store.CheckBackLetter, after: 51 * time.Minute, by: samsung, words: "Yes, all sorted now, thank you"},
			},
		},
		{
			person: person{"Derek Lowe", "derek.lowe@example.com"}, letters: "ask", suppressed: store.SuppressedOptOut,
			visits:  []visit{{job("A-1048", "Washing machine tap", "Tom", "Plumbing", "", march(4, 14, 0)), ending{state: store.JobAnswered, category: store.OptOut, optOut: true}}},
			answers: []answer{{to: store.AskLetter, after: 34 * time.Minute, by: yahoo, words: "STOP"}},
		},
		{
			person: person{"Tom Baker", "tom@baker-joinery.example"}, letters: "ask",
			visits: []visit{{job("A-1049", "Leaking cistern", "Sandra", "Plumbing", "unsure", march(5, 9, 50)),
				ending{state: store.JobAnswered, category: store.Suggestion, followUp: store.FollowUpClosed, nags: 1}}},
			answers: []answer{{to: store.AskLetter, after: 3*time.Hour + 41*time.Minute, by: thunderbird, words: "Would be handy if you texted before arriving."}},
		},
		{
			person: person{"Priya Nair", "priya.nair@example.com"}, letters: "ask",
			visits: []visit{{job("A-1050", "Water softener", "Dave", "Plumbing", "happy", march(5, 15, 15)),
				ending{state: store.JobAnswered, category: store.Question, followUp: store.FollowUpAnswered}}},
			answers: []answer{{to: store.AskLetter, after: 65 * time.Minute, by: outlookPhone, words: "Could you send me the invoice again? I can’t find it anywhere 🙈"}},
		},
		{
			person: person{"Carol Whitaker", "carol@whitaker-dental.example"}, letters: "ask",
			visits: []visit{{job("A-1051", "Thermostat", "Tom", "Heating", "unsure", march(6, 16, 30)),
				ending{state: store.JobAnswered, category: store.Hesitant, followUp: store.FollowUpOpen, nags: 3}}},
			answers: []answer{{to: store.AskLetter, after: 3*24*time.Hour + 2*time.Hour, by: outlook, words: "It was fine."}},
		},
	}
	p.errands = []errand{
		{"aisha.khan@example.com", store.AlertLetter, 6 * time.Minute, replyFromPhone("On it. Ringing her now, Tom can be there at four.")},
		{"mark.ellis@example.net", store.AlertLetter, 3*time.Hour + 20*time.Minute, tap("done")},
		{"priya.nair@example.com", store.AlertLetter, 50 * time.Minute, writeToCustomer("Here it is once more, as a PDF.")},
		{"tom@baker-joinery.example", store.NagLetter, 25 * time.Minute, replyFromPhone("Done. Good idea: from today the van texts when it sets off.")},
	}
	return p, nil
}

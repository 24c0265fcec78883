package loop_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"leakytap/store"
)

// jobAddress is where the business mails its jobs.
func (h *house) jobAddress() string {
	h.t.Helper()
	var token string
	h.read(func(tx *store.Tx) (err error) {
		token, err = tx.IntakeToken()
		return err
	})
	return "hello+" + token + "@acme.example"
}

// jobLines lists all jobs as "email name: summary (expect)".
func (h *house) jobLines() (all []string) {
	h.t.Helper()
	h.read(func(tx *store.Tx) error {
		js, err := tx.Jobs("")
		for _, j := range js {
			all = append(all, strings.TrimSpace(fmt.Sprintf("%s %s: %s (%s)", j.CustomerEmail, j.CustomerName, j.Summary, j.Expect)))
		}
		return err
	})
	return all
}

func TestJobsComeInByMail(t *testing.T) {
	const janes = "jane@customer.example Jane Smith: Your new boiler (unsure)"
	tests := map[string]struct {
		from, to, subject, text string
		delivered               bool // the address stands in Delivered-To alone, as with BCC
		want                    string
	}{
		"BCC of the mail to the customer": {owner, "Jane Smith <" + jane, "Re: Your new boiler #unsure", "Dear Jane, all done. Bob", true, janes},
		"from the mailbox itself":         {mailbox, "Jane Smith <" + jane, "Your new boiler #unsure", "All done.", true, janes},
		"lines":                           {owner, "<ADDRESS", "done #unsure", "email: jane@customer.example\r\nname: Jane Smith\r\nsummary: Your new boiler\r\n\r\nBob", false, janes},
		"lines as a phone writes them":    {owner, "<ADDRESS", "Your new boiler #Unsure", "Customer: Jane Smith\r\nE-mail: jane@customer.example<mailto:jane@customer.example>\r\n\r\nSent from my iPhone", false, janes},
		"address with a name":             {owner, "<ADDRESS", "Your new boiler #unsure", "Email: Jane Smith <jane@customer.example>", false, janes},
		"stranger with the token":         {"eve@else.example", "Jane Smith <" + jane, "Your new boiler #unsure", "x", true, ""},
		"business with a wrong token":     {owner, "<hello+job-aaaaaaaaaaaaaaaaaaaaaaaaaa@acme.example", "Your new boiler", "email: jane@customer.example", false, ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			h := newHouse(t, "")
			headers := []string{}
			if tt.delivered {
				headers = append(headers, "Delivered-To: "+h.jobAddress())
			}
			h.writeTo(tt.from, strings.Replace(tt.to, "ADDRESS", h.jobAddress(), 1)+">", tt.subject, tt.text, headers...)
			h.pass()
			h.rescan()
			expect(t, "jobs", strings.Join(h.jobLines(), ", "), tt.want)
			expect(t, "letters to the owner", h.kinds(owner), "")
		})
	}
}

// writeTo is write with the whole To field.
func (h *house) writeTo(from, to, subject, text string, headers ...string) {
	h.t.Helper()
	h.mails++
	raw := fmt.Sprintf("From: %s\r\nTo: %s\r\nSubject: %s\r\nMessage-ID: <m%d@mail.example>\r\nDate: %s\r\n%s\r\n%s\r\n",
		from, to, subject, h.mails, h.now.Format(time.RFC1123Z), strings.Join(append(headers, ""), "\r\n"), text)
	if err := h.office.Append(mailbox, "INBOX", []byte(raw)); err != nil {
		h.t.Fatal(err)
	}
}

func TestJobMailThatCannotBeReadIsAnsweredAFewTimesADay(t *testing.T) {
	h := newHouse(t, "")
	for range 20 {
		h.write(owner, h.jobAddress(), "all done", "The boiler works again.")
		h.now = h.now.Add(time.Minute)
		h.pass()
	}
	expect(t, "notes", h.kinds(owner), strings.TrimSpace(strings.Repeat("job_note ", 5)))
	note := h.last(owner, "job_note")
	expect(t, "thread", strings.Contains(note.Header.Get("In-Reply-To"), "@mail.example"), true)
	expect(t, "jobs", len(h.jobLines()), 0)
	h.write(owner, h.jobAddress(), "Out of office", "I am away until Monday.", "Auto-Submitted: auto-replied")
	h.now = h.now.Add(25 * time.Hour)
	h.pass()
	expect(t, "notes after an automatic mail", len(h.inbox(owner)), 5)
}

func TestJobMailWithTheRefOfAnotherCustomersJobIsAnswered(t *testing.T) {
	h := newHouse(t, "")
	h.write(owner, h.jobAddress(), "x", "ref: A-1\r\nemail: jane@customer.example")
	h.write(owner, h.jobAddress(), "x", "ref: A-1\r\nemail: tom@customer.example")
	h.pass()
	expect(t, "jobs", len(h.jobLines()), 1)
	expect(t, "notes", h.kinds(owner), "job_note")
}

func TestJobMailThatNamesTheMailboxAsTheCustomerIsAnswered(t *testing.T) {
	h := newHouse(t, "")
	h.write(owner, h.jobAddress(), "x", "email: hello@acme.example")
	h.pass()
	expect(t, "jobs", len(h.jobLines()), 0)
	expect(t, "notes", h.kinds(owner), "job_note")
}

func TestJobMailToSeveralCustomersIsToldInTheLog(t *testing.T) {
	for to, want := range map[string]bool{
		"<jane@customer.example>, Tom <tom@customer.example>":   true,
		"<jane@customer.example>, <bob@acme.example>":           false,
		"<jane@customer.example>, Jane <Jane@Customer.example>": false,
	} {
		h := newHouse(t, "")
		h.writeTo(owner, to, "Your new boiler", "All done.", "Delivered-To: "+h.jobAddress())
		h.pass()
		expect(t, "jobs", len(h.jobLines()), 1)
		expect(t, "told "+to, strings.Contains(h.log.String(), "only the first is asked"), want)
	}
}

func TestRenewedJobAddressTakesTheOldOnesPlace(t *testing.T) {
	h := newHouse(t, "")
	old := h.jobAddress()
	h.change(func(tx *store.Tx) error { _, err := tx.RenewIntakeToken(); return err })
	h.write(owner, old, "x", "email: jane@customer.example")
	h.pass()
	expect(t, "jobs by the old address", len(h.jobLines()), 0)
	h.write(owner, h.jobAddress(), "x", "email: jane@customer.example")
	h.pass()
	expect(t, "jobs by the new address", len(h.jobLines()), 1)
}

func TestErasedCustomerDoesNotComeBackByAJobMail(t *testing.T) {
	h := newHouse(t, "")
	h.write(owner, h.jobAddress(), "x", "email: jane@customer.example\r\nname: Jane Smith")
	h.pass()
	expect(t, "jobs", len(h.jobLines()), 1)
	if _, err := h.Store.Erase(t.Context(), jane); err != nil {
		t.Fatal(err)
	}
	h.rescan()
	expect(t, "jobs after the rescan", len(h.jobLines()), 0)
}

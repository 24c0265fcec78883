package main

import (
	"strings"
	"testing"
	"time"

	"leakytap/store"
)

func TestListsSayWhatAndWhy(t *testing.T) {
	config, database := kept(t)
	change(t, database, func(tx *store.Tx) error {
		j, _, err := tx.AddJob(store.Job{Ref: "J1", CustomerEmail: "jane@customer.example", CustomerName: "Jane Smith", Summary: "boiler service", Staff: "Dave", CompletedAt: store.At(tx.Now)})
		if err != nil {
			return err
		}
		m, _, err := tx.AddMail(store.Mail{Folder: "INBOX", ContentHash: []byte{1}, ReceivedAt: store.At(tx.Now)})
		if err != nil {
			return err
		}
		r, err := tx.AddReply(store.Reply{MailID: m.ID, JobID: j.ID, CustomerID: j.CustomerID, From: j.CustomerEmail, ReceivedAt: store.At(tx.Now),
			Text: "It still\nleaks.", Verdict: store.Verdict{Category: store.Complaint, NeedsFollowUp: true, Urgent: true}})
		if err == nil {
			_, err = tx.OpenFollowUp(r)
		}
		if err != nil {
			return err
		}
		j, _, err = tx.AddJob(store.Job{Ref: "J2", CustomerEmail: "tom@customer.example", CompletedAt: store.At(tx.Now)})
		if err != nil {
			return err
		}
		l, err := tx.QueueLetter(store.Letter{Kind: store.AskLetter, Recipient: j.CustomerEmail, Raw: []byte("x"), MessageID: "ask.2@acme.example", CustomerID: &j.CustomerID, JobID: &j.ID, ExpiresAt: store.At(tx.Now.Add(time.Hour))})
		if err != nil {
			return err
		}
		return tx.FailLetter(l, "550 no relaying")
	})
	for args, want := range map[string][]string{
		"followup list":                      {"complaint URGENT  It still leaks."},
		"followup list --json":               {`"category":"complaint"`, `"text":"It still\nleaks."`, `"urgent":true`},
		"followup show 1":                    {"follow-up 1: open\n", "customer: Jane Smith <jane@customer.example>\n", "job J1: boiler service\n", "done by: Dave\n", "from <jane@customer.example> (", "verdict: complaint URGENT, needs follow-up\n"},
		"job list":                           {"send_failed: 550 no relaying"},
		"customer show tom@customer.example": {"skipped send_failed: 550 no relaying"},
	} {
		code, out, errs := verb(t, nil, append([]string{"--config", config}, strings.Fields(args)...)...)
		for _, w := range want {
			if code != exitWell || !strings.Contains(out, w) {
				t.Errorf("%s: exit code %d, %q is missing in\n%s%s", args, code, w, out, errs)
			}
		}
	}
}

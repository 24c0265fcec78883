package main

import (
	"errors"
	"strings"
	"testing"
	"time"

	"leakytap/store"
)

// answered is a job of somebody with their reply, as it was read.
func answered(tx *store.Tx, ref, email string, v store.Verdict) (store.Reply, error) {
	j, _, err := tx.AddJob(store.Job{Ref: ref, CustomerEmail: email, CompletedAt: store.At(tx.Now)})
	if err != nil {
		return store.Reply{}, err
	}
	m, _, err := tx.AddMail(store.Mail{Folder: "INBOX", ContentHash: []byte(ref), ReceivedAt: store.At(tx.Now)})
	if err != nil {
		return store.Reply{}, err
	}
	return tx.AddReply(store.Reply{MailID: m.ID, JobID: j.ID, CustomerID: j.CustomerID, From: email, ReceivedAt: store.At(tx.Now), Text: "It was fine.", Verdict: v})
}

func TestCorrectionIsShownAndSaysWhatItDoes(t *testing.T) {
	closed := func(tx *store.Tx, r store.Reply) error {
		f, err := tx.OpenFollowUp(r)
		return errors.Join(err, tx.Finish(f.ID, store.NotAnIssue, store.ActorSystem, "", ""))
	}
	suppressed := func(tx *store.Tx, _ store.Reply) error { return tx.Suppress(janeAt, store.SuppressedOptOut, "") }
	for name, tt := range map[string]struct {
		read store.Category
		is   store.Category
		said string // beside the correction itself
		then map[string]string
		with func(*store.Tx, store.Reply) error
	}{
		"no problem":              {store.Hesitant, store.Content, "follow-up 1 stays open: leakytap followup dismiss 1 closes it", map[string]string{"reply list": "content (read as hesitant)", "reply show 1": "corrected: content", "followup show 1": "corrected: content"}, nil},
		"opting out":              {store.Praise, store.OptOut, janeAt + " is never written to again", map[string]string{"customer show " + janeAt: "never written to", "reply list": "opt_out (read as praise)"}, nil},
		"no praise":               {store.Praise, store.Suggestion, "leakytap opens no follow-up for it", map[string]string{"praise list": ""}, nil},
		"praise":                  {store.Content, store.Praise, "", map[string]string{"praise list": "It was fine."}, nil},
		"as it was read":          {store.Hesitant, store.Hesitant, "", map[string]string{"reply show 1": "corrected: hesitant"}, nil},
		"another trouble":         {store.Hesitant, store.Complaint, "", map[string]string{"reply list": "complaint (read as hesitant)"}, nil},
		"closed follow-up":        {store.Content, store.Complaint, "follow-up 1 stays closed: leakytap followup ack 1 opens it again\n", map[string]string{"reply list": "complaint (read as content)"}, closed},
		"no opting out":           {store.OptOut, store.Content, janeAt + " is still never written to: if the customer didn't ask for that, leakytap customer allow " + janeAt + " --reason … takes it back\n", map[string]string{"customer show " + janeAt: "never written to"}, suppressed},
		"opting out, and trouble": {store.OptOut, store.Complaint, janeAt + " is still never written to", nil, suppressed},
	} {
		t.Run(name, func(t *testing.T) {
			config, database := kept(t)
			change(t, database, func(tx *store.Tx) error {
				r, err := answered(tx, "J1", janeAt, store.Verdict{Category: tt.read, NeedsFollowUp: tt.read.NeedsFollowUp()})
				if err == nil && r.NeedsFollowUp {
					_, err = tx.OpenFollowUp(r)
				}
				if err == nil && tt.with != nil {
					err = tt.with(tx, r)
				}
				return err
			})
			code, out, errs := verb(t, nil, "--config", config, "reply", "correct", "1", string(tt.is))
			first, rest, _ := strings.Cut(out, "\n")
			if code != exitWell || first != "reply 1: "+string(tt.is) || !strings.HasPrefix(rest, tt.said) || tt.said == "" && rest != "" {
				t.Errorf("exit code %d\n%s%s", code, out, errs)
			}
			for args, want := range tt.then {
				_, out, errs := verb(t, nil, append([]string{"--config", config}, strings.Fields(args)...)...)
				if !strings.Contains(out, want) || want == "" && strings.Contains(out, janeAt) {
					t.Errorf("%s lacks %q:\n%s%s", args, want, out, errs)
				}
			}
		})
	}
}

// urgentOne is a database with one follow-up, number 1.
func urgentOne(t *testing.T) (config, database string) {
	t.Helper()
	config, database = kept(t)
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
		return err
	})
	return config, database
}

func TestListsSayWhatAndWhy(t *testing.T) {
	config, database := urgentOne(t)
	change(t, database, func(tx *store.Tx) error {
		j, _, err := tx.AddJob(store.Job{Ref: "J2", CustomerEmail: "tom@customer.example", CompletedAt: store.At(tx.Now)})
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
		"customer show tom@customer.example": {"skipped send_failed: 550 no relaying", "WHAT", "DETAILS"},
	} {
		code, out, errs := verb(t, nil, append([]string{"--config", config}, strings.Fields(args)...)...)
		for _, w := range want {
			if code != exitWell || !strings.Contains(out, w) {
				t.Errorf("%s: exit code %d, %q is missing in\n%s%s", args, code, w, out, errs)
			}
		}
	}
}

func TestWhatIsEmptyOrTooOldOrTwofoldIsNotTakenInSilence(t *testing.T) {
	config, database := kept(t)
	change(t, database, func(tx *store.Tx) error {
		r, err := answered(tx, "J1", janeAt, store.Verdict{Category: store.Hesitant, NeedsFollowUp: true})
		if err == nil {
			_, err = tx.OpenFollowUp(r)
		}
		return err
	})
	for _, tt := range []struct {
		code int
		args []string
		want string
	}{
		{exitUsage, []string{"followup", "note", "1", " \t"}, "the note is empty"},
		{exitUsage, []string{"job", "list", "--csv", "--json"}, "--json and --csv can't be used together"},
		{exitUsage, []string{"reply", "list", "--csv", "--json"}, "--json and --csv can't be used together"},
		{exitUsage, []string{"followup", "list", "--csv", "--json"}, "--json and --csv can't be used together"},
		{exitUsage, []string{"praise", "list", "--csv", "--json"}, "--json and --csv can't be used together"},
		{exitWell, []string{"job", "add", "--email", janeAt, "--completed", "1970-01-01"}, "finished too long ago to be asked about"},
	} {
		if code, out, errs := verb(t, nil, append([]string{"--config", config}, tt.args...)...); code != tt.code || !strings.Contains(out+errs, tt.want) {
			t.Errorf("%v: exit code %d\n%s%s", tt.args, code, out, errs)
		}
	}
	if _, out, _ := verb(t, nil, "--config", config, "job", "add", "--email", janeAt, "--ref", "new"); strings.Contains(out, "too long ago") {
		t.Errorf("a new job: %s", out)
	}
}

func TestColumnsStandBelowTheirHeadings(t *testing.T) {
	var b strings.Builder
	if err := printTable(&b, [][]string{{"A", "STATE", "DETAILS"}, {"1", "skipped suppressed", ""}, {"2", "sent", "tap"}}); err != nil {
		t.Fatal(err)
	}
	if want := "A  STATE               DETAILS\n1  skipped suppressed\n2  sent                tap\n"; b.String() != want {
		t.Errorf("got\n%swant\n%s", b.String(), want)
	}
}

func TestSnoozeIsShownUntilItIsOver(t *testing.T) {
	until := time.Date(2026, 3, 5, 8, 0, 0, 0, time.UTC)
	for name, tt := range map[string]struct {
		snoozed store.Time
		now     time.Time
		want    string
	}{
		"never snoozed":   {store.Time{}, until, "acknowledged"},
		"asleep":          {store.At(until), until.Add(-time.Second), "acknowledged, snoozed until 2026-03-05 08:00"},
		"at its end":      {store.At(until), until, "acknowledged"},
		"long since over": {store.At(until), until.AddDate(0, 1, 0), "acknowledged"},
	} {
		t.Run(name, func(t *testing.T) {
			f := store.FollowUp{State: store.FollowUpAcknowledged, SnoozedUntil: tt.snoozed}
			if got := stateOf(f, tt.now, time.UTC); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

func TestSnoozeSaysUntilWhen(t *testing.T) {
	config, _ := urgentOne(t)
	run := func(args string) (code int, out, errs string) {
		return verb(t, nil, append([]string{"--config", config, "followup"}, strings.Fields(args)...)...)
	}
	until := "snoozed until " + time.Now().UTC().AddDate(0, 0, 1).Format("2006-01-02") + " 08:00"
	for _, tt := range []struct{ args, want string }{
		{"snooze 1 tomorrow", "follow-up 1: " + until + "\n"},
		{"list", "acknowledged, " + until},
		{"show 1", "follow-up 1: acknowledged, " + until + "\n"},
		{"show 1", "  " + until + "  \n"},
		{"ack 1", "follow-up 1: ack\n"},
		{"show 1", "follow-up 1: acknowledged\n"},
	} {
		if code, out, errs := run(tt.args); code != exitWell || !strings.Contains(out, tt.want) {
			t.Errorf("%s: exit code %d, %q is missing in\n%s%s", tt.args, code, tt.want, out, errs)
		}
	}
	for args, want := range map[string]string{
		"snooze 1 2020-01-01": `snooze: "2020-01-01": that is not in the future`,
		"snooze 1 9999d":      `snooze: "9999d": that is more than a year ahead`,
		"snooze 1 forever":    `snooze: "forever": that is no time that is clear: write it like 3d, 2 weeks, monday or 2026-12-01`,
	} {
		if code, _, errs := run(args); code != exitUsage || !strings.Contains(errs, want) {
			t.Errorf("%s: exit code %d, %q is missing in\n%s", args, code, want, errs)
		}
	}
}

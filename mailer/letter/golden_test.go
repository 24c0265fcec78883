package letter

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"leakytap/store"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestLettersReadAsTheGoldenFiles(t *testing.T) {
	plus := compose(t, acme(t))
	o := acme(t)
	o.Business.PlusAddressing = false
	o.Business.Location = nil
	noPlus := compose(t, o)
	o = acme(t)
	o.Ask = "Subject: Eine Frage zu {{.Summary}}\n\nGuten Tag {{.Name}},\n\nvielen Dank! Hätten wir {{with .Date}}am {{.}} {{end}}irgendetwas besser machen können?\n\nGrüße\n{{.Sender}}\n"
	own := compose(t, o)

	o = acme(t)
	o.ReviewLink = "https://example.com/review"
	review := compose(t, o)

	bare := boilerJob()
	bare.CustomerName, bare.Summary, bare.Staff, bare.Service, bare.CompletedAt = "", "", "", "", ago(500*days)
	odd := boilerJob()
	odd.CustomerName, odd.Summary = "Smith & Søns Ltd 🔧", "Fixed leaking tap; replaced 2x washers (kitchen)."

	for name, write := range map[string]func() (Letter, error){
		"ask":        func() (Letter, error) { return plus.Ask(boilerJob(), jobToken, now) },
		"ask-bare":   func() (Letter, error) { return plus.Ask(bare, jobToken, now) },
		"ask-odd":    func() (Letter, error) { return plus.Ask(odd, jobToken, now) },
		"ask-noplus": func() (Letter, error) { return noPlus.Ask(boilerJob(), jobToken, now) },
		"ask-own":    func() (Letter, error) { return own.Ask(boilerJob(), jobToken, now) },
		"reminder": func() (Letter, error) {
			return plus.Reminder(boilerJob(), jobToken, "ask."+jobToken+".n0@acme.example", now)
		},
		"alert":         func() (Letter, error) { return plus.Alert("bob@acme.example", plainCase(), now) },
		"alert-urgent":  func() (Letter, error) { return plus.Alert("bob@acme.example", urgentCase(), now) },
		"alert-history": func() (Letter, error) { return plus.Alert("bob@acme.example", historyCase(), now) },
		"alert-probed":  func() (Letter, error) { return plus.Alert("bob@acme.example", probedCase(), now) },
		"alert-thread":  func() (Letter, error) { return plus.Alert("bob@acme.example", thread(plainCase()), now) },
		"alert-noplus":  func() (Letter, error) { return noPlus.Alert("bob@acme.example", plainCase(), now) },
		"nag":           func() (Letter, error) { return plus.Nag("bob@acme.example", nagCases(), now) },
		"nag-one":       func() (Letter, error) { return plus.Nag("bob@acme.example", nagCases()[:1], now) },
		"escalation":    func() (Letter, error) { return plus.Escalation("boss@acme.example", nagCases()[:2], now) },
		"gathered":      func() (Letter, error) { return plus.Gathered("bob@acme.example", nagCases()[:2], now) },
		"check-back":    func() (Letter, error) { return plus.CheckBack(boilerJob(), checkBackToken, now) },
		"probe": func() (Letter, error) {
			return plus.Probe(boilerJob(), said(9, store.Hesitant, "It was fine."), probeToken, now)
		},
		"probe-long": func() (Letter, error) {
			return plus.Probe(boilerJob(), said(9, store.Hesitant, strings.Repeat("It was fine. ", 20)), probeToken, now)
		},
		"thanks": func() (Letter, error) {
			return plus.Thanks(boilerJob(), said(9, store.Praise, "Dave was brilliant,\ncan't fault him."), thanksToken, now)
		},
		"ask-review": func() (Letter, error) { return review.Ask(boilerJob(), jobToken, now) },
		"help-refused": func() (Letter, error) {
			return plus.Help("bob@acme.example", plainCase(), "snooze until 1 March 2026", "that is not in the future", "x1@phone.example", now)
		},
		"help": func() (Letter, error) {
			return plus.Help("bob@acme.example", plainCase(), "dnoe, rang her", "", "x1@phone.example", now)
		},
	} {
		t.Run(name, func(t *testing.T) {
			l, err := write()
			if err != nil {
				t.Fatal(err)
			}
			inspect(t, l)
			golden(t, name+".golden.eml", l.Raw)
			golden(t, name+".golden.txt", []byte("To: "+l.To+"\nSubject: "+l.Subject+"\n\n"+l.Text))
		})
	}
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) == string(got) {
		return
	}
	w, g := strings.Split(string(want), "\n"), strings.Split(string(got), "\n")
	for i := range g {
		if i == len(w) || g[i] != w[i] {
			t.Fatalf("%s has changed in line %d, to %q; if that is meant, run the test with -update", path, i+1, g[i])
		}
	}
	t.Fatalf("%s has been cut short; if that is meant, run the test with -update", path)
}

package setup

import (
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"leakytap/mailer/letter"
	"leakytap/store"
)

// show prints the letter that customers will get, and what to do next.
func (s *setup) show() error {
	location, err := time.LoadLocation(s.Timezone)
	if err != nil {
		return err
	}
	composer, err := letter.New(letter.Options{
		Business: letter.Business{Name: s.Name, Sender: s.Sender, Address: s.Postal, Mailbox: s.Address, Location: location},
		Nonce:    func() string { return "sample" },
	})
	if err != nil {
		return fmt.Errorf("write a sample letter: %w", err)
	}
	now := s.Now()
	job := store.Job{CustomerName: "Jane Smith", CustomerEmail: "jane@example.com", Summary: "Boiler service", CompletedAt: store.At(now.Add(-24 * time.Hour))}
	sample, err := composer.Ask(job, "j1-"+strings.Repeat("a", 26), now)
	if err != nil {
		return fmt.Errorf("write a sample letter: %w", err)
	}
	s.d.say("\nThis is what a customer will get:\n\n    Subject: %s\n\n    %s\n\n", sample.Subject, strings.ReplaceAll(strings.TrimSpace(sample.Text), "\n", "\n    "))
	files := []string{s.Path}
	for name := range s.secrets {
		files = append(files, filepath.Join(filepath.Dir(s.Path), name))
	}
	what := "it"
	if len(files) > 1 {
		what = "them"
	}
	s.d.say("Written: %s (only you can read %s).\n\nNext:\n", strings.Join(files, ", "), what)
	command := "leakytap "
	if s.Path != "leakytap.yaml" {
		command += "--config " + s.Path + " "
	}
	if s.OAuth.Provider != "" {
		s.d.say("  %slogin\n      opens the mailbox, by your browser\n", command)
	}
	s.d.say("  %scheck --send\n      tries everything, with a mail to yourself\n  %[1]srun\n      asks, reads and alerts, until it is stopped\n", command)
	return nil
}

// Package setup writes a config by asking a few questions, and knows what mailbox providers want.
package setup

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"leakytap/cmd/internal/config"
	"leakytap/cmd/internal/provider"
	"leakytap/store"
)

// Answers are what the config is made of. What is empty is asked for.
type Answers struct {
	Address  string // of the mailbox
	Name     string // of the business
	Sender   string
	Postal   string
	Timezone string
	Alert    string // address

	IMAP, SMTP string // see provider.ParseServer
	Username   string // "": as the provider has it
	CAFile     string
	NoPlus     bool // no plus-addressing

	PasswordFile string // one that is there already
	OAuth        OAuth
}

// OAuth is how the mailbox is opened without a password.
type OAuth struct {
	Provider         string // google or microsoft; "": a password, where the provider takes one
	ClientID         string
	ClientSecretFile string // one that is there already
	Tenant           string
}

// Options are what a set-up works with.
type Options struct {
	Path   string // of the config to be written
	Force  bool   // write over files that are there
	Given  Answers
	In     io.Reader
	Out    io.Writer
	Finder provider.Finder
	Now    func() time.Time
}

// UsageError is an answer that is missing or wrong where nobody can be asked again.
type UsageError struct{ error }

// Run asks, writes the config and its secrets, and shows what comes of it.
func Run(ctx context.Context, o Options) error {
	s := &setup{Options: o, Answers: o.Given, d: newDialogue(o.In, o.Out), secrets: map[string]string{}}
	if err := refuseExisting(o.Path, o.Force); err != nil {
		return err
	}
	if dir := filepath.Dir(o.Path); !isFolder(dir) {
		return UsageError{fmt.Errorf("there is no folder %s to write %s in: create it, or name another file with --config", dir, filepath.Base(o.Path))}
	}
	s.d.say("This writes %s: your business, your mailbox, and whom to tell. Nothing is sent.\nEnter takes what stands in [brackets].\n\n", filepath.Base(o.Path))
	for _, step := range []func(context.Context) error{s.mailbox, s.servers, s.login, s.business} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	if err := s.write(); err != nil {
		return err
	}
	return s.show()
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

type setup struct {
	Options
	Answers
	d          *dialogue
	found      provider.Found
	imap, smtp config.Server
	user       string            // "" if it is the address
	secrets    map[string]string // files to be written beside the config
}

// mailbox asks for the address and tells what its provider wants.
func (s *setup) mailbox(ctx context.Context) (err error) {
	s.Address, err = s.d.ask(question{"The mailbox that customers write to (an e-mail address)", "--address", s.Address, "", normalEmail, false})
	if err != nil {
		return err
	}
	if s.IMAP != "" && s.SMTP != "" {
		return nil
	}
	s.d.say("Looking up %s …\n", s.Address)
	var trouble error
	s.found, trouble = s.Finder.Find(ctx, s.Address)
	if err := context.Cause(ctx); err != nil {
		return err
	}
	p := s.found.Provider
	switch {
	case s.found.By == provider.ByDomain:
		s.d.say("\nThat is %s.", p.Name)
	case s.found.By == provider.ByMX:
		s.d.say("\nThat is %s (mail to it goes to %s).", p.Name, s.found.Evidence)
	case s.found.By == provider.BySRV:
		s.d.say("\nIts domain names these servers; check them with your provider's help pages.\n")
	default:
		s.d.say("\nThe provider isn't known here: look for the IMAP and SMTP servers in its help pages.\n")
		if trouble != nil {
			s.d.say("(The DNS gave no full answer: %v.)\n", trouble)
		}
	}
	if p == nil {
		return nil
	}
	if len(p.Needs) > 0 {
		s.d.say(" It wants:\n  - %s", strings.Join(p.Needs, "\n  - "))
	}
	s.d.say("\n\n")
	return nil
}

// servers settles where mail is read and sent; the person is asked about what is not in the table.
func (s *setup) servers(context.Context) (err error) {
	for _, one := range []struct {
		what, flag, given string
		found             config.Server
		port              int
		to                *config.Server
	}{
		{"IMAP server (host:port/tls or /starttls)", "--imap", s.IMAP, s.found.IMAP, 993, &s.imap},
		{"SMTP server (host:port/tls or /starttls)", "--smtp", s.SMTP, s.found.SMTP, 465, &s.smtp},
	} {
		suggestion := ""
		if one.found.Host != "" {
			suggestion = written(one.found)
		}
		answer := one.given
		if answer == "" && s.found.Provider != nil {
			answer = suggestion
		}
		check := func(text string) (string, error) {
			server, err := provider.ParseServer(text, one.port)
			if err == nil && server.Security == "none" && !config.Loopback(server.Host) {
				err = errors.New("none is for this machine only: the password would travel in the clear: use tls or starttls")
			}
			*one.to = server
			return text, err
		}
		if _, err = s.d.ask(question{one.what, one.flag, answer, suggestion, check, s.found.By == provider.ByGuess}); err != nil {
			return err
		}
	}
	s.user = s.Username
	if s.user == "" && s.found.Username != s.Address {
		s.user = s.found.Username
	}
	return nil
}

func written(server config.Server) string {
	return net.JoinHostPort(server.Host, strconv.Itoa(server.Port)) + "/" + server.Security
}

// login asks for the password, or for the app that opens the mailbox by OAuth.
func (s *setup) login(context.Context) (err error) {
	p := s.found.Provider
	if s.OAuth.Provider == "" && s.PasswordFile == "" && p != nil && slices.Equal(p.Login, []provider.Login{provider.OAuth}) {
		s.OAuth.Provider = p.OAuth
	}
	if s.OAuth.Provider == "" {
		if s.PasswordFile != "" && p != nil && !slices.ContainsFunc(p.Login, takesPassword) {
			return UsageError{fmt.Errorf("%s lets programs in by OAuth only: leave out --password-file, and give --client-id (or give --imap and --smtp, if this mailbox is on servers of another kind)", p.Name)}
		}
		if s.PasswordFile != "" {
			return nil
		}
		what := "The mailbox's password"
		if p != nil && p.Login[0] == provider.AppPassword {
			what = "The app password"
		}
		s.secrets["mailbox.secret"], err = s.d.secret(what, "--password-file")
		return err
	}
	if s.PasswordFile != "" {
		return UsageError{errors.New("--password-file and --oauth exclude each other: give one")}
	}
	if s.OAuth.ClientID, err = s.d.ask(question{"The client id of the app that you registered for leakytap", "--client-id", s.OAuth.ClientID, "", oneLine, false}); err != nil {
		return err
	}
	if s.OAuth.Provider == "microsoft" {
		s.OAuth.Tenant, err = s.d.ask(question{"The tenant id, if the app is for your organisation alone", "--tenant", s.OAuth.Tenant, "common", oneLine, false})
		return err
	}
	if s.OAuth.ClientSecretFile == "" {
		s.secrets["app.secret"], err = s.d.secret("The app's client secret", "--client-secret-file")
	}
	return err
}

func takesPassword(l provider.Login) bool { return l == provider.Password || l == provider.AppPassword }

// business asks who writes, and who is told.
func (s *setup) business(context.Context) error {
	for _, q := range []struct {
		to *string
		question
	}{
		{&s.Name, question{"The business's name, as customers know it", "--name", s.Name, "", oneLine, false}},
		{&s.Sender, question{"The person who asks (a first name will do)", "--sender", s.Sender, "", oneLine, false}},
		{&s.Postal, question{"The business's postal address, on one line (the law wants it in such mail)", "--postal", s.Postal, "", oneLine, false}},
		{&s.Timezone, question{"Time zone", "--timezone", s.Timezone, systemZone(), zone, false}},
		{&s.Alert, question{"Who is told about replies that need follow-up (an e-mail address)", "--alert", s.Alert, s.Address, normalEmail, false}},
	} {
		answer, err := s.d.ask(q.question)
		if err != nil {
			return err
		}
		*q.to = answer
	}
	return nil
}

func normalEmail(text string) (string, error) { return store.NormalEmail(text) }

func oneLine(text string) (string, error) {
	if strings.TrimSpace(text) == "" {
		return "", errors.New("it can't be empty")
	}
	if strings.ContainsFunc(text, func(r rune) bool { return r < ' ' || r == 0x7f }) {
		return "", errors.New("it has to be on one line")
	}
	return strings.TrimSpace(text), nil
}

func zone(text string) (string, error) {
	if _, err := time.LoadLocation(text); err != nil || text == "Local" || text == "" {
		return "", fmt.Errorf("%q is not a time zone: write it like Europe/London or America/New_York", text)
	}
	return text, nil
}

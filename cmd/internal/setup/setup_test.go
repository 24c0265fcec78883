package setup

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"go.yaml.in/yaml/v4"

	"leakytap/cmd/internal/config"
	"leakytap/cmd/internal/dnsrig"
	"leakytap/cmd/internal/provider"
)

var dns = dnsrig.Zone{
	"imap.own.example A":               {"192.0.2.1"},
	"smtp.own.example A":               {"192.0.2.1"},
	"acme.example MX":                  {"1 aspmx.l.google.com"},
	"exchange.example MX":              {"0 exchange-example.mail.protection.outlook.com"},
	"small.example MX":                 {"10 aspmx1.migadu.com"},
	"_imaps._tcp.srv.example SRV":      {"0 1 993 mail.hoster.example"},
	"_submission._tcp.srv.example SRV": {"0 1 587 mail.hoster.example"},
}

// options are for a set-up in a new folder, with the answers on a pipe.
func options(t *testing.T, lines ...string) (Options, *bytes.Buffer) {
	t.Helper()
	table, err := provider.Load()
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("TZ", "Europe/Berlin")
	out := &bytes.Buffer{}
	return Options{
		Path: filepath.Join(t.TempDir(), "leakytap.yaml"), In: strings.NewReader(strings.Join(lines, "\n")), Out: out,
		Finder: provider.Finder{Table: table, Resolver: dnsrig.Start(t, dns)},
		Now:    func() time.Time { return time.Date(2026, 3, 4, 10, 0, 0, 0, time.UTC) },
	}, out
}

// load loads what was written, and sees that nobody else can read it.
func load(t *testing.T, o Options) *config.Config {
	t.Helper()
	c, err := config.Load(o.Path)
	if err != nil {
		text, _ := os.ReadFile(o.Path)
		t.Fatalf("%v\n%s", err, text)
	}
	files, err := os.ReadDir(filepath.Dir(o.Path))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if info, err := f.Info(); err != nil || info.Mode().Perm() != 0o600 || strings.HasPrefix(f.Name(), ".") {
			t.Errorf("%s is left, with mode %v, %v", f.Name(), info.Mode(), err)
		}
	}
	return c
}

func TestQuestionsBecomeAConfig(t *testing.T) {
	o, out := options(t, "Hello@Acme.example", "app password", "Acme Plumbing", "Bob", "1 High Street, Leeds LS1 1AA", "Europe/London", "bob@acme.example", "")
	if err := Run(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	c := load(t, o)
	if p, err := c.Password(); err != nil || p != "app password" {
		t.Errorf("password %q, %v", p, err)
	}
	want := config.Business{Name: "Acme Plumbing", Sender: "Bob", Address: "1 High Street, Leeds LS1 1AA", Timezone: "Europe/London"}
	if c.Business != want || c.Mailbox.Address != "hello@acme.example" || c.Mailbox.IMAP.Host != "imap.gmail.com" || c.Mailbox.SMTP.Port != 465 ||
		!c.Mailbox.PlusAddressing || c.Alert.To[0] != "bob@acme.example" || c.Ask.DailyCap != 200 {
		t.Errorf("config %+v", c)
	}
	for _, say := range []string{"Gmail or Google Workspace (mail to it goes to aspmx.l.google.com)", "https://myaccount.google.com/apppasswords", "Is there anything we could have done better?", "Hi Jane", "1 High Street", "check --send"} {
		if !strings.Contains(out.String(), say) {
			t.Errorf("%q is not said:\n%s", say, out)
		}
	}
	text, err := os.ReadFile(o.Path)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(out.String(), "app password\n") || strings.Contains(string(text), "app password") {
		t.Error("the password is shown")
	}
	if say := "leakytap.yaml, " + filepath.Join(filepath.Dir(o.Path), "mailbox.secret") + " (only you can read them)"; !strings.Contains(out.String(), say) {
		t.Errorf("%q is not said:\n%s", say, out)
	}
	if n := strings.Count(string(text), "\n"); n > 40 {
		t.Errorf("the config has %d lines", n)
	}
}

func TestProvidersThatDiffer(t *testing.T) {
	business := []string{"Acme", "Bob", "1 High Street", "", ""}
	tests := []struct {
		name  string
		lines []string
		sees  func(*config.Config) bool
		says  string
	}{
		{"Microsoft 365 wants OAuth", []string{"hello@exchange.example", "client-id-1", ""}, func(c *config.Config) bool {
			o := c.Mailbox.OAuth
			return o.Provider == "microsoft" && o.ClientID == "client-id-1" && o.Flow == config.FlowDevice && o.Tenant == "common" && c.Mailbox.PasswordFile == ""
		}, "login\n"},
		{"GMX has no plus-addressing", []string{"acme@gmx.de", "secret"}, func(c *config.Config) bool { return !c.Mailbox.PlusAddressing }, "IMAP has to be allowed"},
		{"WEB.DE takes the local part", []string{"acme@web.de", "secret"}, func(c *config.Config) bool { return c.Mailbox.Username == "acme" }, "Unbekannt"},
		{"Migadu's smallest plan sends little", []string{"hello@small.example", "secret"}, func(c *config.Config) bool { return c.Ask.DailyCap == 16 }, "Migadu"},
		{"servers named by SRV, taken", []string{"hello@srv.example", "", "", "secret"}, func(c *config.Config) bool {
			return c.Mailbox.IMAP == config.Server{Host: "mail.hoster.example", Port: 993, Security: "tls"} && c.Mailbox.SMTP == config.Server{Host: "mail.hoster.example", Port: 587, Security: "starttls"}
		}, "[mail.hoster.example:587/starttls]"},
		{"unknown, told", []string{"hello@own.example", "mx.own.example:143", "mx.own.example:587", "secret"}, func(c *config.Config) bool {
			return c.Mailbox.IMAP == config.Server{Host: "mx.own.example", Port: 143, Security: "starttls"} && c.Mailbox.SMTP.Security == "starttls"
		}, "isn't known here"},
		{"a long local part leaves no room for a token", []string{"a-very-long-local-part-of-it@small.example", "secret"}, func(c *config.Config) bool { return !c.Mailbox.PlusAddressing }, "Migadu"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o, out := options(t, append(tt.lines, business...)...)
			if err := Run(t.Context(), o); err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			c := load(t, o)
			if !tt.sees(c) || c.Business.Timezone != "Europe/Berlin" || c.Alert.To[0] != c.Mailbox.Address {
				t.Errorf("config %+v", c)
			}
			if !strings.Contains(out.String(), tt.says) {
				t.Errorf("%q is not said:\n%s", tt.says, out)
			}
		})
	}
}

func TestGoogleByOAuthKeepsTheAppSecretBeside(t *testing.T) {
	o, out := options(t, "hello@acme.example", "client-id-1", "app secret", "Acme", "Bob", "1 High Street", "", "")
	o.Given.OAuth.Provider = "google"
	if err := Run(t.Context(), o); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	c := load(t, o)
	if s, err := c.ClientSecret(); err != nil || s != "app secret" || c.Mailbox.OAuth.Flow != config.FlowLoopback || c.Mailbox.PasswordFile != "" {
		t.Errorf("secret %q, %v, %+v", s, err, c.Mailbox)
	}
}

// all are answers to everything.
func all(t *testing.T, o Options) Answers {
	secret := filepath.Join(filepath.Dir(o.Path), "my.secret")
	if err := os.WriteFile(secret, []byte("secret\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return Answers{
		Address: "hello@acme.example", Name: "Acme", Sender: "Bob", Postal: "1 High Street", Timezone: "UTC", Alert: "bob@acme.example",
		IMAP: "localhost:1143/none", SMTP: "mail.acme.example", PasswordFile: secret, NoPlus: true,
	}
}

func TestFlagsAnswerEverything(t *testing.T) {
	o, _ := options(t)
	o.In = failing{}
	o.Given = all(t, o)
	if err := Run(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	c := load(t, o)
	if p, err := c.Password(); err != nil || p != "secret" || c.Mailbox.PasswordFile != "my.secret" {
		t.Errorf("password %q of %s, %v", p, c.Mailbox.PasswordFile, err)
	}
	if c.Mailbox.IMAP.Port != 1143 || c.Mailbox.SMTP.Port != 465 || c.Mailbox.PlusAddressing {
		t.Errorf("mailbox %+v", c.Mailbox)
	}
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errors.New("nobody should read") }

func TestGuessedServersAreTakenByAPerson(t *testing.T) {
	o, out := options(t, "", "")
	o.Given = all(t, o)
	o.Given.Address, o.Given.IMAP, o.Given.SMTP = "hello@own.example", "", ""
	o.In = strings.NewReader("\n\n")
	if err := Run(t.Context(), o); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if c := load(t, o); c.Mailbox.IMAP.Host != "imap.own.example" {
		t.Errorf("mailbox %+v", c.Mailbox)
	}
}

func TestDevNullIsNoTerminal(t *testing.T) {
	null, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	o, out := options(t)
	o.Given = all(t, o)
	o.Given.PasswordFile, o.In = "", null
	if err := Run(t.Context(), o); !errors.As(err, new(UsageError)) || strings.Contains(out.String(), "ioctl") || strings.Contains(out.String(), "as you type") {
		t.Errorf("error %v\n%s", err, out)
	}
}

func TestNothingIsOverwrittenUnlessForced(t *testing.T) {
	o, _ := options(t)
	o.Given = all(t, o)
	if err := os.WriteFile(o.Path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Run(t.Context(), o); err == nil || !strings.Contains(err.Error(), "--force") {
		t.Errorf("error %v", err)
	}
	if text, _ := os.ReadFile(o.Path); string(text) != "mine" {
		t.Errorf("it was written over: %s", text)
	}
	o.Force = true
	if err := Run(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	load(t, o)

	o, _ = options(t, "my password")
	o.Given = all(t, o)
	o.Given.PasswordFile = ""
	secret := filepath.Join(filepath.Dir(o.Path), "mailbox.secret")
	if err := os.WriteFile(secret, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Run(t.Context(), o); err == nil || !strings.Contains(err.Error(), "mailbox.secret is there already") {
		t.Errorf("error %v", err)
	}
	if text, _ := os.ReadFile(secret); string(text) != "mine" {
		t.Errorf("the secret was written over: %s", text)
	}
}

func TestBadAnswersNameTheFlagAndLeaveNothing(t *testing.T) {
	tests := []struct {
		name  string
		spoil func(*Options)
		says  string
		usage bool
	}{
		{"address", func(o *Options) { o.Given.Address = "hello" }, "--address", true},
		{"server", func(o *Options) { o.Given.IMAP = "localhost:imaps" }, "--imap", true},
		{"plain text to afar", func(o *Options) { o.Given.SMTP = "mail.acme.example:25/none" }, "in the clear", true},
		{"zone", func(o *Options) { o.Given.Timezone = "Leeds" }, "--timezone", true},
		{"two lines", func(o *Options) { o.Given.Name = "Acme\nBcc: x" }, "--name", true},
		{"nobody answers", func(o *Options) { o.Given.Sender = "" }, "--sender", true},
		{"no password", func(o *Options) { o.Given.PasswordFile = "" }, "--password-file", true},
		{"an endless answer", func(o *Options) { o.Given.Sender = ""; o.In = strings.NewReader(strings.Repeat("x", 1<<20)) }, "too long", true},
		{"password file that isn't there", func(o *Options) { o.Given.PasswordFile += "x" }, "not there", false},
		{"two ways in", func(o *Options) { o.Given.OAuth.Provider = "google" }, "exclude each other", true},
		{"folder that isn't there", func(o *Options) { o.Path = filepath.Join(filepath.Dir(o.Path), "no", "leakytap.yaml") }, "there is no folder", true},
		{"password where only OAuth opens", func(o *Options) { o.Given.Address, o.Given.IMAP, o.Given.SMTP = "hello@outlook.com", "", "" }, "by OAuth only", true},
		{"password where the MX tells that only OAuth opens", func(o *Options) { o.Given.Address, o.Given.IMAP, o.Given.SMTP = "hello@exchange.example", "", "" }, "by OAuth only", true},
		{"servers that were only guessed", func(o *Options) { o.Given.Address, o.Given.IMAP, o.Given.SMTP = "hello@own.example", "", "" }, "give --imap", true},
		{"one server that was only guessed", func(o *Options) { o.Given.Address, o.Given.SMTP = "hello@own.example", "" }, "give --smtp", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o, out := options(t)
			o.Given = all(t, o)
			dir := filepath.Dir(o.Path)
			tt.spoil(&o)
			err := Run(t.Context(), o)
			if err == nil || !strings.Contains(err.Error(), tt.says) || errors.As(err, new(UsageError)) != tt.usage {
				t.Errorf("error %v\n%s", err, out)
			}
			files, _ := filepath.Glob(filepath.Join(dir, "*"))
			hidden, _ := filepath.Glob(filepath.Join(dir, ".*"))
			if n := len(files) + len(hidden); n != 1 {
				t.Errorf("left: %v %v", files, hidden)
			}
		})
	}
}

func TestConfigThatCannotBeLoadedTakesItsSecretAlong(t *testing.T) {
	o, _ := options(t, "my password")
	o.Given = all(t, o)
	os.Remove(o.Given.PasswordFile)
	o.Given.PasswordFile = ""
	o.Given.CAFile = filepath.Join(filepath.Dir(o.Path), "no-such-ca.pem")
	var wrong *config.Error
	if err := Run(t.Context(), o); !errors.As(err, &wrong) || !strings.Contains(err.Error(), "ca_file") || !strings.Contains(err.Error(), "(not written)") || strings.Contains(err.Error(), "line ") {
		t.Errorf("error %v", err)
	}
	if files, _ := os.ReadDir(filepath.Dir(o.Path)); len(files) != 0 {
		t.Errorf("left: %v", files)
	}
}

func TestOneFileIsSpokenOfAsOne(t *testing.T) {
	o, out := options(t)
	o.Given = all(t, o)
	if err := Run(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	if say := "leakytap.yaml (only you can read it)"; !strings.Contains(out.String(), say) {
		t.Errorf("%q is not said:\n%s", say, out)
	}
}

func FuzzYAMLWord(f *testing.F) {
	for _, s := range []string{"Acme Plumbing", `"Acme": #1 \ {x}`, "no", "1e3", "2026-01-01", "a: b", "- x", "Müller & Söhne", "O'Neill's", "x #y", "~", "\u2028", "<b>"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		answer, err := oneLine(strings.ToValidUTF8(s, "?"))
		if err != nil {
			return
		}
		word, err := yamlWord(answer)
		if err != nil {
			t.Fatal(err)
		}
		for _, doc := range []string{"key: " + word + "\n", "key: {in: " + word + ", port: 1}\n", "key: [" + word + "]\n"} {
			var v struct{ Key any }
			if err := yaml.Load([]byte(doc), &v); err != nil {
				t.Fatalf("%q: %v", doc, err)
			}
			got := v.Key
			switch k := got.(type) {
			case map[string]any:
				got = k["in"]
			case []any:
				got = k[0]
			}
			if got != answer {
				t.Fatalf("%q became %#v", doc, v.Key)
			}
		}
	})
}

package config

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"leakytap/mailer/letter"
)

const sound = `business: {name: Acme Plumbing, sender: Bob, address: "1 High Street, Leeds LS1 1AA", timezone: Europe/London}
mailbox:
  address: hello@acme.example
  password_file: mailbox.secret
  imap: {host: imap.acme.example}
  smtp: {host: smtp.acme.example}
alert: {to: [bob@acme.example]}
`

// write puts a config and its secret into a new folder and returns its path.
func write(t *testing.T, text string) string {
	t.Helper()
	dir := t.TempDir()
	path := filepath.Join(dir, "leakytap.yaml")
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "mailbox.secret"), []byte("secret\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestSmallConfigGetsDefaults(t *testing.T) {
	path := write(t, sound)
	c, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	if c.Mailbox.Username != "hello@acme.example" || c.Mailbox.IMAP.Port != 993 || c.Mailbox.SMTP.Security != "tls" {
		t.Errorf("mailbox defaults: %+v", c.Mailbox)
	}
	if c.Ask.Cooldown != Duration(90*day) || c.Ask.Window != officeHours {
		t.Errorf("ask defaults: %+v", c.Ask)
	}
	if want := filepath.Join(filepath.Dir(path), "leakytap.db"); c.Database != want {
		t.Errorf("database %s, want %s beside the config", c.Database, want)
	}
	if p, err := c.Password(); err != nil || p != "secret" {
		t.Errorf("password %q, %v", p, err)
	}
}

func TestExampleConfigIsSoundAndShowsTheDefaults(t *testing.T) {
	text, err := os.ReadFile("../../../config.example.yaml")
	if err != nil {
		t.Fatal(err)
	}
	example, err := Load(write(t, string(text)))
	if err != nil {
		t.Fatal(err)
	}
	small, err := Load(write(t, sound))
	if err != nil {
		t.Fatal(err)
	}
	if a, b := example.Ask, small.Ask; a.Delay != b.Delay || a.Window != b.Window || a.Cooldown != b.Cooldown || a.RemindAfter != b.RemindAfter ||
		a.ExpireAfter != b.ExpireAfter || a.DailyCap != b.DailyCap || a.PerMinute != b.PerMinute {
		t.Errorf("the example's ask is not the default:\n%+v\n%+v", a, b)
	}
	if a, b := example.Alert, small.Alert; a.NagEvery != b.NagEvery || a.EscalateAfter != b.EscalateAfter {
		t.Errorf("the example's alert is not the default:\n%+v\n%+v", a, b)
	}
	if example.Keep != small.Keep || example.HTTP != small.HTTP || example.Ask.Consent != small.Ask.Consent || example.Log != small.Log || example.Intake.Folder != small.Intake.Folder {
		t.Errorf("the example's keep, http, intake or log is not the default:\n%+v\n%+v", example, small)
	}
	if a, b := example.Mailbox, small.Mailbox; a.Poll != b.Poll || a.PlusAddressing != b.PlusAddressing || a.IMAP.Port != b.IMAP.Port {
		t.Errorf("the example's mailbox is not the default:\n%+v\n%+v", a, b)
	}
}

func TestBadConfigSaysWhatWhereAndWhatToDo(t *testing.T) {
	tests := []struct {
		name     string
		old, new string
		want     []string
	}{
		{"unknown key", "alert: {", "colour: red\nalert: {", []string{"line 7, column 1", "colour", "not a key"}},
		{"unknown nested key", "{to: [", "{shout: yes, to: [", []string{"line 7, column 9", "shout"}},
		{"wrong time zone", "Europe/London", "Europe/Leeds", []string{"line 1, column 97", "business.timezone", `"Europe/Leeds" is not a time zone`, "Europe/London"}},
		{"bad window", "alert: {", "ask: {window: nine to five}\nalert: {", []string{"line 7", "not a sending window", "Mon-Fri 09:00-17:30"}},
		{"window that ends before it begins", "alert: {", "ask: {window: 'Mon 17:00-09:00'}\nalert: {", []string{"end after it begins"}},
		{"bad duration", "alert: {", "ask: {delay: soon}\nalert: {", []string{"line 7, column 14", `"soon" is not a length of time`}},
		{"missing secret file", "mailbox.secret", "other.secret", []string{"line 4, column 18", "mailbox.password_file", "not there", "chmod 600"}},
		{"folder for a secret", "mailbox.secret", os.TempDir(), []string{"line 4, column 18", "mailbox.password_file", "is a folder and not a file"}},
		{"device for a secret", "mailbox.secret", os.DevNull, []string{"mailbox.password_file", "is a device and not a file"}},
		{"bad mailbox address", "hello@acme.example", "hello", []string{"line 3", "mailbox.address", "not an e-mail address"}},
		{"bad alert address", "bob@acme.example", "bob at acme", []string{"alert.to", "not an e-mail address"}},
		{"no alert address", "[bob@acme.example]", "[]", []string{"alert.to", "it is missing"}},
		{"plain text to another machine", "imap: {host: imap.acme.example}", "imap: {host: imap.acme.example, security: none}", []string{"mailbox.imap.security", "in the clear"}},
		{"unknown security", "imap: {host: imap.acme.example}", "imap: {host: imap.acme.example, security: ssl}", []string{"tls, starttls, none"}},
		{"bad port", "imap: {host: imap.acme.example}", "imap: {host: imap.acme.example, port: 99999}", []string{"99999 is not a port"}},
		{"password in a file that others can read", "password_file: mailbox.secret", "password: hunter2", []string{"chmod 600"}},
		{"two passwords", "password_file: mailbox.secret", "password_file: mailbox.secret\n  password: hunter2", []string{"keep one"}},
		{"ca file that is not there", "alert: {", "  ca_file: ca.pem\nalert: {", []string{"mailbox.ca_file", "can't be read"}},
		{"newline in the name", "name: Acme Plumbing", `name: "Acme\nBcc: x"`, []string{"business.name", "on one line"}},
		{"consent that is no word of ours", "alert: {", "ask: {consent: maybe}\nalert: {", []string{"ask.consent", "not_needed, required"}},
		{"mails kept longer than their words", "alert: {", "keep: {raw: 90d, words: 30d}\nalert: {", []string{"keep.raw", "no longer than keep.words"}},
		{"mails kept for an hour", "alert: {", "keep: {raw: 1h}\nalert: {", []string{"keep.raw", "at least a day"}},
		{"folder that is not there", "alert: {", "intake: {folder: nowhere}\nalert: {", []string{"intake.folder", "create it"}},
		{"name of a field that there is not", "alert: {", "intake: {fields: {colour: c}}\nalert: {", []string{"intake.fields", "colour", "summary"}},
		{"public address without a listener", "alert: {", "http: {public_url: 'https://a.example'}\nalert: {", []string{"http.listen", "it is missing"}},
		{"public address in the clear", "alert: {", "http: {listen: ':8722', public_url: 'http://a.example'}\nalert: {", []string{"http.public_url", "https://"}},
		{"listener without a port", "alert: {", "http: {listen: localhost}\nalert: {", []string{"http.listen", "127.0.0.1:8722"}},
		{"listener on a port that there is not", "alert: {", "http: {listen: '127.0.0.1:99999'}\nalert: {", []string{"line 7, column 16: http.listen", "99999", "1 to 65535"}},
		{"listener on port 0", "alert: {", "http: {listen: '127.0.0.1:0'}\nalert: {", []string{"http.listen", `"127.0.0.1:0" is not an address and a port (1 to 65535)`}},
		{"listener with a colon and no port", "alert: {", "http: {listen: '127.0.0.1:'}\nalert: {", []string{"http.listen", `"127.0.0.1:" is not an address and a port (1 to 65535)`}},
		{"listener on a word", "alert: {", "http: {listen: '127.0.0.1:web'}\nalert: {", []string{"http.listen", "1 to 65535"}},
		{"token file that is not there", "alert: {", "http: {listen: ':8722', token_file: hook.token}\nalert: {", []string{"http.token_file", "hook.token is not there: create it, with the secret in it"}},
		{"short token", "alert: {", "http: {listen: ':8722', token_file: mailbox.secret}\nalert: {", []string{"http.token_file", "at least 24"}},
		{"word for a port", "imap: {host: imap.acme.example}", "imap: {host: imap.acme.example, port: imaps}", []string{"line 5, column 41: mailbox.imap.port: a port is a number, such as 993: \"imaps\" is not a number"}},
		{"word for yes or no", "alert: {", "follow_up: {probe: perhaps}\nalert: {", []string{"line 7, column 20: follow_up.probe: \"perhaps\" is neither true nor false"}},
		{"word for a group", "alert: {to: [bob@acme.example]}", "alert: bob@acme.example", []string{"line 7, column 8: alert: \"bob@acm...\" stands where keys of its own are wanted"}},
		{"group for a list", "[bob@acme.example]", "{bob: x}", []string{"line 7", "alert.to: a group of keys is not a list"}},
		{"tab for indentation", "  address: hello", "\taddress: hello", []string{"line 3", "use spaces, not tabs"}},
		{"tab later on", "  imap: {", "\timap: {", []string{"line 5", "use spaces, not tabs"}},
		{"reminder after the end", "alert: {", "ask: {remind_after: 14d}\nalert: {", []string{"line 7, column 21: ask.remind_after: no reminder would ever go out", "0 for no reminders"}},
		{"end before the reminder", "alert: {", "ask: {expire_after: 4d}\nalert: {", []string{"ask.remind_after: no reminder would ever go out"}},
		{"Latin-1", "Acme Plumbing", "Acme K\xfcche", []string{"line 1: it isn't UTF-8 text: save the file as UTF-8"}},
		{"control character", "alert: {", "# \x00\nalert: {", []string{"line 7: it isn't UTF-8 text: save the file as UTF-8"}},
		{"number beyond all numbers", "alert: {", "ask: {daily_cap: 99999999999999999999}\nalert: {", []string{"line 7, column 18: ask.daily_cap: \"9999999...\" is not a whole number, or too large a one"}},
		{"not YAML", "business: {", "business: {{", []string{"line 2, column 1", "did not find"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text := strings.Replace(sound, tt.old, tt.new, 1)
			if text == sound {
				t.Fatal("the test changes nothing")
			}
			path := write(t, text)
			_, err := Load(path)
			var e *Error
			if !errors.As(err, &e) {
				t.Fatalf("error %v, want an *Error", err)
			}
			for _, w := range append(tt.want, path) {
				if !strings.Contains(err.Error(), w) {
					t.Errorf("error lacks %q:\n%v", w, err)
				}
			}
			if strings.Contains(err.Error(), "hunter2") || strings.Contains(err.Error(), "libyaml") {
				t.Errorf("error tells too much:\n%v", err)
			}
		})
	}
}

func TestExampleNamesWhatATemplateCanUse(t *testing.T) {
	text, err := os.ReadFile("../../../config.example.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range reflect.VisibleFields(reflect.TypeFor[letter.Fields]()) {
		if f.Name != "Words" && !strings.Contains(string(text), "{{."+f.Name+"}}") {
			t.Errorf("{{.%s}} is not explained", f.Name)
		}
	}
}

func TestBadTemplateIsRefusedByFileAndLine(t *testing.T) {
	for name, tt := range map[string]struct{ text, want string }{
		"unknown field": {"Subject: Hello\n\nok?\n{{.Nope}}\n", "line 4: there is no field .Nope"},
		"no subject":    {"Hello, ok?\n", `line 1: it has to begin with "Subject: "`},
		"Latin-1":       {"Subject: Gr\xfc\xdfe\n\nok?\n", "line 1: it isn't UTF-8"},
		"empty":         {"", `line 1: it has to begin with "Subject: "`},
	} {
		for _, key := range []string{"template", "reminder_template"} {
			t.Run(name+" in "+key, func(t *testing.T) {
				file := filepath.Join(t.TempDir(), "own.txt")
				if err := os.WriteFile(file, []byte(tt.text), 0o600); err != nil {
					t.Fatal(err)
				}
				_, err := Load(write(t, sound+"ask: {"+key+": "+file+"}\n"))
				var e *Error
				if want := "ask." + key + ": " + file + ", " + tt.want; !errors.As(err, &e) || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "line 8, column ") {
					t.Errorf("error %v, want an *Error with %q", err, want)
				}
			})
		}
	}
}

func TestEmptyConfigIsCalledEmpty(t *testing.T) {
	for _, text := range []string{"", "\n\n", "# nothing yet\n", "---\n", "\ufeff"} {
		if _, err := Load(write(t, text)); err == nil || !strings.Contains(err.Error(), "it is empty: leakytap init") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestBadAlertAddressIsReportedOnce(t *testing.T) {
	_, err := Load(write(t, strings.Replace(sound, "[bob@acme.example]", "bob", 1)))
	if err == nil || strings.Count(err.Error(), "not an e-mail address") != 1 || strings.Contains(err.Error(), "digest.to") {
		t.Errorf("error %v", err)
	}
	_, err = Load(write(t, sound+"digest: {to: bob}\n"))
	if err == nil || !strings.Contains(err.Error(), "digest.to") {
		t.Errorf("error %v", err)
	}
}

func TestNoReminders(t *testing.T) {
	if _, err := Load(write(t, sound+"ask: {remind_after: 0, expire_after: 2d}\n")); err != nil {
		t.Error(err)
	}
}

func TestOneAddressNeedsNoBrackets(t *testing.T) {
	for text, want := range map[string]List{"bob@acme.example": {"bob@acme.example"}, "[b@acme.example, c@acme.example]": {"b@acme.example", "c@acme.example"}} {
		c, err := Load(write(t, strings.Replace(sound, "[bob@acme.example]}", text+", escalate_to: "+text+"}\ndigest: {to: "+text+"}\nintake: {from: "+text+"}", 1)))
		if err != nil {
			t.Fatal(err)
		}
		for key, got := range map[string]List{"alert.to": c.Alert.To, "alert.escalate_to": c.Alert.EscalateTo, "digest.to": c.Digest.To, "intake.from": c.Intake.From} {
			if !slices.Equal(got, want) {
				t.Errorf("%s is %q, want %q", key, got, want)
			}
		}
	}
	c, err := Load(write(t, strings.Replace(sound, "[bob@acme.example]", "[bob@acme.example]\n, escalate_to: ", 1)))
	if err != nil || len(c.Alert.EscalateTo) != 0 {
		t.Errorf("an empty list: %v", err)
	}
}

func TestOAuthInPlaceOfAPassword(t *testing.T) {
	const password = "password_file: mailbox.secret"
	tests := []struct{ oauth, want string }{ // want "": it is sound
		{"{provider: google, client_id: x}", ""},
		{"{provider: microsoft, client_id: x, tenant: acme.onmicrosoft.com}", ""},
		{"{provider: microsoft, client_id: x, tenant: t, flow: client_credentials, client_secret_file: mailbox.secret}", ""},
		{"{provider: other, client_id: x, flow: device, token_url: https://id.example/t, device_url: 'http://127.0.0.1:8/d'}", ""},
		{"{client_id: x}", "mailbox.oauth.provider"},
		{"{provider: yahoo, client_id: x}", "google, microsoft, other"},
		{"{provider: google}", "mailbox.oauth.client_id: it is missing"},
		{"{provider: google, client_id: x, flow: device}", "use loopback"},
		{"{provider: google, client_id: x, flow: client_credentials}", "use loopback"},
		{"{provider: google, client_id: x, flow: browser}", "none of loopback, device"},
		{"{provider: google, client_id: x, sasl: plain}", "none of xoauth2, oauthbearer"},
		{"{provider: google, client_id: x, client_secret_file: other.secret}", "chmod 600"},
		{"{provider: microsoft, client_id: x, flow: client_credentials, client_secret_file: mailbox.secret}", "mailbox.oauth.tenant: it is missing"},
		{"{provider: microsoft, client_id: x, flow: client_credentials, tenant: t}", "client_secret_file: it is missing"},
		{"{provider: microsoft, client_id: x, tenant: ../evil}", "is not a tenant"},
		{"{provider: other, client_id: x}", "authorize_url: it is missing"},
		{"{provider: other, client_id: x, flow: device, token_url: https://id.example/t}", "device_url: it is missing"},
		{"{provider: microsoft, client_id: x, token_url: 'http://id.example/t'}", "not an https:// address"},
	}
	for _, tt := range tests {
		t.Run(tt.oauth, func(t *testing.T) {
			_, err := Load(write(t, strings.Replace(sound, password, "oauth: "+tt.oauth, 1)))
			if tt.want == "" && err != nil || tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)) {
				t.Errorf("error %v, want %q", err, tt.want)
			}
		})
	}
	if _, err := Load(write(t, strings.Replace(sound, password, password+"\n  oauth: {provider: google, client_id: x}", 1))); err == nil || !strings.Contains(err.Error(), "keep one") {
		t.Errorf("with a password too: %v", err)
	}
	path := write(t, strings.Replace(sound, password, "oauth: {provider: google, client_id: x}", 1))
	if err := os.WriteFile(filepath.Join(filepath.Dir(path), "mailbox.token"), []byte("{}"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Load(path); err == nil || !strings.Contains(err.Error(), "mailbox.oauth.token_file") || !strings.Contains(err.Error(), "chmod 600") {
		t.Errorf("with a token that others can read: %v", err)
	}
}

func TestExampleOfOAuthIsSound(t *testing.T) {
	text, err := os.ReadFile("../../../config.example.yaml")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(text), "\n")
	begun, keys := false, 0
	for i, l := range lines {
		begun = begun || strings.HasPrefix(l, "  # oauth:")
		switch rest, commented := strings.CutPrefix(l, "  # "); {
		case strings.HasPrefix(l, "  password_file:"):
			lines[i] = ""
		case begun && commented:
			lines[i] = "  " + rest
			keys += strings.Count(strings.SplitN(rest, "#", 2)[0], ":")
		default:
			begun = false
		}
	}
	path := write(t, strings.Join(lines, "\n"))
	if err := os.WriteFile(filepath.Join(filepath.Dir(path), "app.secret"), []byte("secret"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Load(path); err != nil || keys < reflect.TypeFor[OAuth]().NumField() {
		t.Errorf("%d keys, %v", keys, err)
	}
}

func TestSecretOfTwoLinesIsRefused(t *testing.T) {
	path := write(t, sound)
	if err := os.WriteFile(filepath.Join(filepath.Dir(path), "mailbox.secret"), []byte("hunter2\nbob's password\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Load(path); err == nil || !strings.Contains(err.Error(), "more than one line") || strings.Contains(err.Error(), "hunter2") {
		t.Errorf("got %v", err)
	}
}

func TestSecretThatOthersCanReadIsRefused(t *testing.T) {
	path := write(t, sound)
	if err := os.Chmod(filepath.Join(filepath.Dir(path), "mailbox.secret"), 0o640); err != nil {
		t.Fatal(err)
	}
	_, err := Load(path)
	if err == nil || !strings.Contains(err.Error(), "mode 0640") || !strings.Contains(err.Error(), "chmod 600") {
		t.Errorf("error %v", err)
	}
}

func TestAllProblemsAreNamedAtOnce(t *testing.T) {
	_, err := Load(write(t, "business: {name: A}\n"))
	for _, key := range []string{"business.sender", "business.address", "business.timezone", "mailbox.address", "mailbox.imap.host", "alert.to"} {
		if err == nil || !strings.Contains(err.Error(), key) {
			t.Errorf("%s is not named: %v", key, err)
		}
	}
}

func TestCredentialDirectoryIsLookedAtFirst(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "mailbox.secret"), []byte("from systemd"), 0o400); err != nil {
		t.Fatal(err)
	}
	t.Setenv("CREDENTIALS_DIRECTORY", dir)
	c, err := Load(write(t, sound))
	if err != nil {
		t.Fatal(err)
	}
	if p, err := c.Password(); err != nil || p != "from systemd" {
		t.Errorf("password %q, %v", p, err)
	}
}

// Under systemd a credential's mode shows the mask of its access list (0440), and
// its folder is closed to others.
func TestCredentialMayBeReadableByItsGroup(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "mailbox.secret"), []byte("from systemd"), 0o440); err != nil {
		t.Fatal(err)
	}
	t.Setenv("CREDENTIALS_DIRECTORY", dir)
	if _, err := Load(write(t, sound)); err != nil {
		t.Error(err)
	}
}

func TestKeyOfTheSecondReaderIsAFileThatNobodyElseMayRead(t *testing.T) {
	c, err := Load(write(t, sound))
	if err != nil {
		t.Fatal(err)
	}
	key := filepath.Join(filepath.Dir(c.Path()), "reader.key")
	if err := os.WriteFile(key, []byte("key"), 0o600); err != nil {
		t.Fatal(err)
	}
	c.Second.KeyFile = "reader.key"
	if files := c.SecretFiles(); !slices.Contains(files, key) {
		t.Errorf("%s isn't among %q", key, files)
	}
}

func TestHTTPListensOnThisMachineUnlessToldOtherwise(t *testing.T) {
	c, err := Load(write(t, sound+"http: {listen: ':8722', public_url: 'https://a.example/'}\n"))
	if err != nil || c.HTTP.Listen != "127.0.0.1:8722" || c.HTTP.PublicURL != "https://a.example" {
		t.Errorf("%v, %+v", err, c)
	}
}

func TestFilesAreNamedWithTheirFolders(t *testing.T) {
	path := write(t, strings.Replace(sound, "mailbox.secret", "other.secret", 1))
	dir := filepath.Dir(path)
	t.Chdir(dir)
	if _, err := Load("leakytap.yaml"); err == nil || !strings.Contains(err.Error(), filepath.Join(dir, "other.secret")) {
		t.Errorf("error %v", err)
	}
	if err := os.WriteFile("other.secret", []byte("secret"), 0o600); err != nil {
		t.Fatal(err)
	}
	c, err := Load("leakytap.yaml")
	if err != nil || c.Database != filepath.Join(dir, "leakytap.db") || c.Path() != path {
		t.Errorf("%v, %+v", err, c)
	}
}

func TestUnreadableFileIsNamedWithWhatToDo(t *testing.T) {
	for cause, want := range map[error]string{
		fs.ErrPermission:  "/etc/leakytap/ask.txt can't be read: permission denied: run leakytap as the user whose file it is, or give it to this one (chown)",
		fs.ErrNotExist:    "/etc/leakytap/ask.txt can't be read, since it is not there: create it, or correct its name",
		errors.New("I/O"): "/etc/leakytap/ask.txt can't be read: I/O",
	} {
		if got := unreadable("/etc/leakytap/ask.txt", &fs.PathError{Op: "open", Path: "ask.txt", Err: cause}); got.Error() != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestDuration(t *testing.T) {
	for s, want := range map[string]time.Duration{"90s": 90 * time.Second, "24h": day, "5d": 5 * day, "2w": 14 * day, "1d12h": 36 * time.Hour, "0": 0, "1.5h": 90 * time.Minute} {
		if d, err := ParseDuration(s); err != nil || time.Duration(d) != want {
			t.Errorf("%s: %v, %v", s, time.Duration(d), err)
		}
	}
	for _, s := range []string{"", "5", "-1h", "1y", "h", "1e9w", "5d x"} {
		if d, err := ParseDuration(s); err == nil {
			t.Errorf("%q was read as %v", s, time.Duration(d))
		}
	}
}

func TestWindow(t *testing.T) {
	w, err := ParseWindow("Fri-Mon, wed 8:30-24:00")
	if err != nil {
		t.Fatal(err)
	}
	if want := (Window{Days: [7]bool{true, true, false, true, false, true, true}, From: 510, To: 1440}); w != want {
		t.Errorf("%+v", w)
	}
	for _, s := range []string{"", "Mon", "Mon 9-17", "Mon 09:00-25:00", "Mo 09:00-17:00", "Mon 09:60-17:00", "Mon--Fri 09:00-17:00"} {
		if w, err := ParseWindow(s); err == nil {
			t.Errorf("%q was read as %+v", s, w)
		}
	}
}

func FuzzWindow(f *testing.F) {
	f.Add("Mon-Fri 09:00-17:30")
	f.Add("always")
	f.Fuzz(func(t *testing.T, s string) {
		if w, err := ParseWindow(s); err == nil && !w.Always && (w.From >= w.To || w.To > 1440) {
			t.Errorf("%q: %+v", s, w)
		}
	})
}

func TestLoopbackIsThisMachine(t *testing.T) {
	for host, want := range map[string]bool{
		"localhost": true, "LocalHost": true, "127.0.0.1": true, "127.8.7.6": true, "::1": true,
		"": false, "localhost.example.com": false, "127.0.0.1.example.com": false, "192.0.2.1": false, "2001:db8::1": false,
	} {
		if got := Loopback(host); got != want {
			t.Errorf("%q: %t", host, got)
		}
	}
}

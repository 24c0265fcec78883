package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"leakytap/cmd/internal/check"
	"leakytap/cmd/internal/dnsrig"
	"leakytap/cmd/internal/idrig"
	"leakytap/cmd/internal/mailrig"
)

// askDNS has the verbs ask a name server of the test's, and nobody else's.
func askDNS(t *testing.T, zone dnsrig.Zone) {
	before := net.DefaultResolver
	net.DefaultResolver = dnsrig.Start(t, zone)
	t.Cleanup(func() { net.DefaultResolver = before })
}

// verb runs one in this process.
func verb(t *testing.T, in io.Reader, args ...string) (code int, out, errs string) {
	t.Helper()
	var o, e bytes.Buffer
	code = Run(t.Context(), args, in, &o, &e)
	return code, o.String(), e.String()
}

// checked runs leakytap check --json and gives its results by name.
func checked(t *testing.T, config string, args ...string) (code int, results map[string]check.Result) {
	t.Helper()
	code, out, errs := verb(t, nil, append([]string{"--config", config, "check", "--json"}, args...)...)
	results = map[string]check.Result{}
	for line := range strings.Lines(out) {
		var r check.Result
		d := json.NewDecoder(strings.NewReader(line))
		d.DisallowUnknownFields()
		if err := d.Decode(&r); err != nil {
			t.Fatalf("%v in %s", err, line)
		}
		results[r.Name] = r
	}
	t.Logf("exit code %d\n%s%s", code, out, errs)
	return code, results
}

func TestInitWritesAConfigThatPassesCheck(t *testing.T) {
	rig := mailrig.Start(t, "hello", "owner")
	askDNS(t, nil)
	dir := t.TempDir()
	config := filepath.Join(dir, "leakytap.yaml")
	answers := strings.Join([]string{
		rig.Address("hello"), fmt.Sprintf("localhost:%d/tls", rig.IMAPS.Port), fmt.Sprintf("localhost:%d/starttls", rig.Submission.Port), mailrig.Password,
		"Acme Plumbing", "Bob", "1 High Street, Leeds LS1 1AA", "Europe/London", rig.Address("owner"),
	}, "\n")
	code, out, errs := verb(t, strings.NewReader(answers), "--config", config, "init", "--ca-file", rig.CAFile)
	if code != 0 {
		t.Fatalf("init ends with %d: %s%s", code, out, errs)
	}
	code, results := checked(t, config)
	for _, name := range []string{"config", "secrets", "database", "disk", "SMTP", "IMAP", "folders", "IDLE"} {
		if r, ok := results[name]; !ok || !r.OK || r.Fix != "" {
			t.Errorf("%s: %+v", name, r)
		}
	}
	if code != 0 {
		t.Errorf("check ends with %d", code)
	}
	code, results = checked(t, config, "--send")
	for _, name := range []string{"round trip", "plus-addressing", "Message-ID", "clock"} {
		if r, ok := results[name]; !ok || !r.OK || r.Fix != "" {
			t.Errorf("%s: %+v", name, r)
		}
	}
	if code != 0 {
		t.Errorf("check --send ends with %d", code)
	}
	if code, out, _ := verb(t, nil, "--config", config, "check"); code != 0 || !strings.Contains(out, "✓ IMAP") || strings.Contains(out, "✗") {
		t.Errorf("check for people ends with %d:\n%s", code, out)
	}

	if code, _, errs := verb(t, strings.NewReader(answers), "--config", config, "init"); code != 1 || !strings.Contains(errs, "--force") {
		t.Errorf("a second init ends with %d: %s", code, errs)
	}
	if code, _, errs := verb(t, strings.NewReader(""), "--config", filepath.Join(dir, "other.yaml"), "init"); code != 2 || !strings.Contains(errs, "--address") {
		t.Errorf("init without answers ends with %d: %s", code, errs)
	}
	if code, _, errs := verb(t, nil, "--config", config, "login"); code != 2 || !strings.Contains(errs, "password") {
		t.Errorf("login ends with %d: %s", code, errs)
	}

	secret := filepath.Join(dir, "mailbox.secret")
	if err := os.WriteFile(secret, []byte("wrong"), 0o600); err != nil {
		t.Fatal(err)
	}
	if code, results := checked(t, config); code != 1 || results["SMTP"].OK || results["IMAP"].OK || results["IMAP"].Fix == "" {
		t.Errorf("with a wrong password check ends with %d", code)
	}
	if err := os.Chmod(secret, 0o644); err != nil {
		t.Fatal(err)
	}
	if code, results := checked(t, config); code != 2 || results["config"].OK || !strings.Contains(results["config"].Detail, "chmod 600") {
		t.Errorf("with a secret that others can read check ends with %d", code)
	}
}

// loginConfig opens a mailbox of the rig's by OAuth in the loopback flow.
func loginConfig(t *testing.T, rig *mailrig.Rig, p *idrig.Provider) string {
	t.Helper()
	dir := t.TempDir()
	config := filepath.Join(dir, "leakytap.yaml")
	text := fmt.Sprintf(`business: {name: Acme Plumbing, sender: Bob, address: "1 High Street, Leeds LS1 1AA", timezone: Europe/London}
mailbox:
  address: %s
  oauth: {provider: other, flow: loopback, client_id: %s, scopes: [mail], authorize_url: %q, token_url: %q}
  imap: {host: localhost, port: %d}
  smtp: {host: localhost, port: %d}
  ca_file: %s
alert: {to: [%s]}
`, rig.Address("hello"), idrig.ClientID, p.AuthorizeURL(), p.TokenURL(), rig.IMAPS.Port, rig.SMTPS.Port, rig.CAFile, rig.Address("owner"))
	if err := os.WriteFile(config, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return config
}

func TestLoginOpensTheMailbox(t *testing.T) {
	rig := mailrig.Start(t, "hello", "owner")
	askDNS(t, nil)
	for _, far := range []bool{false, true} {
		t.Run(map[bool]string{false: "the browser comes back", true: "the browser is on another machine"}[far], func(t *testing.T) {
			p := idrig.Start(t)
			p.Rotate = true
			p.Mint = func() string { return rig.Token(rig.Address("hello"), time.Hour) }
			p.Lasts = 7 * 24 * 3600
			config := loginConfig(t, rig, p)
			if code, results := checked(t, config); code != 1 || results["OAuth"].Fix != "run leakytap login" {
				t.Errorf("before the login check ends with %d", code)
			}

			keyboard, typed := io.Pipe()
			screen, shown := io.Pipe()
			defer typed.Close()
			ended := make(chan int, 1)
			var errs lockedBuffer
			go func() {
				ended <- Run(t.Context(), []string{"--config", config, "login"}, keyboard, shown, &errs)
				shown.Close()
			}()
			lines := bufio.NewScanner(screen)
			for lines.Scan() && !strings.HasPrefix(lines.Text(), "http://") {
			}
			link := lines.Text()
			go io.Copy(io.Discard, screen)
			browser := &http.Client{}
			if far {
				browser.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
			}
			resp, err := browser.Get(link)
			if err != nil {
				t.Fatal(err)
			}
			resp.Body.Close()
			if far {
				fmt.Fprintf(typed, "what now?\n%s\n", resp.Header.Get("Location"))
			}
			if code := <-ended; code != 0 {
				t.Fatalf("login ends with %d: %s", code, &errs)
			}
			if far != strings.Contains(errs.String(), "not the address of the page") {
				t.Errorf("said: %s", &errs)
			}
			code, results := checked(t, config)
			if code != 0 || !results["IMAP"].OK || !results["SMTP"].OK || !strings.Contains(results["OAuth"].Detail, "only until") || results["OAuth"].Fix == "" {
				t.Errorf("after the login check ends with %d", code)
			}
		})
	}
}

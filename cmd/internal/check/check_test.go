package check_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"fmt"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-smtp"
	"github.com/jmoiron/sqlx"

	"leakytap/cmd/internal/check"
	"leakytap/cmd/internal/config"
	"leakytap/cmd/internal/demo/postoffice"
	"leakytap/cmd/internal/dnsrig"
	"leakytap/cmd/internal/idrig"
	"leakytap/cmd/internal/mailrig"
	"leakytap/cmd/internal/web"
	"leakytap/store"
)

// set-up is a config file that can be changed before it is loaded.
type setup struct {
	dir, mailbox string // mailbox: YAML below "mailbox:"
	password     string
}

func (s setup) load(t *testing.T) *config.Config {
	t.Helper()
	text := `business: {name: Acme Plumbing, sender: Bob, address: "1 High Street, Leeds LS1 1AA", timezone: Europe/London}
alert: {to: [owner@example.test]}
mailbox:
` + s.mailbox
	path := filepath.Join(s.dir, "leakytap.yaml")
	for name, text := range map[string]string{path: text, filepath.Join(s.dir, "mailbox.secret"): s.password} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	c, err := config.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func ofRig(t *testing.T, rig *mailrig.Rig, user string) setup {
	return setup{t.TempDir(), fmt.Sprintf(`  address: %s
  password_file: mailbox.secret
  imap: {host: localhost, port: %d}
  smtp: {host: localhost, port: %d, security: starttls}
  ca_file: %s
`, rig.Address(user), rig.IMAPS.Port, rig.Submission.Port, rig.CAFile), mailrig.Password}
}

// run gives the results by name.
func run(t *testing.T, o check.Options) (map[string]check.Result, bool) {
	t.Helper()
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Resolver == nil {
		o.Resolver = dnsrig.Start(t, nil)
	}
	results := map[string]check.Result{}
	well, err := check.Run(t.Context(), o, func(r check.Result) {
		t.Logf("%s %s: %s → %s", r.Mark(), r.Name, r.Detail, r.Fix)
		results[r.Name] = r
		if !r.OK && r.Fix == "" {
			t.Errorf("%s: nothing is said about what to do", r.Name)
		}
		if strings.Contains(r.Detail+r.Fix, mailrig.Password+" ") || strings.Contains(r.Detail, "wrong-password") {
			t.Errorf("%s tells a secret", r.Name)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return results, well
}

func marks(results map[string]check.Result, names ...string) string {
	var s strings.Builder
	for _, n := range names {
		r, ok := results[n]
		if !ok {
			s.WriteString("?")
			continue
		}
		s.WriteString(r.Mark())
	}
	return s.String()
}

func TestRealServers(t *testing.T) {
	rig := mailrig.Start(t, "hello", "owner", "signed")
	t.Run("all is well, and nothing is sent", func(t *testing.T) {
		s := ofRig(t, rig, "hello")
		results, well := run(t, check.Options{Config: s.load(t)})
		if got := marks(results, "secrets", "database", "disk", "SMTP", "IMAP", "folders", "IDLE", "SPF", "DMARC", "DKIM"); got != "✓✓✓✓✓✓✓–––" || !well {
			t.Errorf("marks %s, well %t", got, well)
		}
		for _, role := range []string{`"INBOX"`, `"Junk"`, `"Archive"`, `"Sent"`} {
			if !strings.Contains(results["folders"].Detail, role) {
				t.Errorf("%s is not named: %s", role, results["folders"].Detail)
			}
		}
		if mails := rig.Messages(rig.Address("hello")); len(mails) != 0 {
			t.Errorf("%d mails were sent", len(mails))
		}
		if _, err := os.Stat(filepath.Join(s.dir, "leakytap.db")); err == nil {
			t.Error("the check made a database")
		}
	})
	t.Run("round trip", func(t *testing.T) {
		rig.Deliver(rig.Address("hello"), []byte("From: jane@elsewhere.test\r\nSubject: unrelated\r\n\r\nHello.\r\n"))
		flags := func() string {
			return rig.Doveadm("fetch", "-u", rig.Address("hello"), "uid flags", "mailbox", "INBOX")
		}
		before := flags()
		results, well := run(t, check.Options{Config: ofRig(t, rig, "hello").load(t), Send: true, Patience: 30 * time.Second})
		if got := marks(results, "round trip", "plus-addressing", "Message-ID", "DKIM", "clock", "sent copy"); got != "✓✓✓–✓–" || !well {
			t.Errorf("marks %s, well %t", got, well)
		}
		after := flags()
		if !strings.HasPrefix(after, strings.TrimSpace(before)) || strings.Contains(after, `\Seen`) {
			t.Errorf("flags were\n%s\nand are\n%s", before, after)
		}
		if mails := rig.Messages(rig.Address("hello")); len(mails) != 3 {
			t.Errorf("%d mails in the mailbox", len(mails))
		}
	})
	t.Run("OAuth", func(t *testing.T) {
		for _, mechanism := range []string{"xoauth2", "oauthbearer"} {
			p := idrig.Start(t)
			p.Mint = func() string { return rig.Token(rig.Address("hello"), time.Hour) }
			s := ofRig(t, rig, "hello")
			s.mailbox = strings.Replace(s.mailbox, "password_file: mailbox.secret", fmt.Sprintf(
				"oauth: {provider: other, flow: client_credentials, client_id: %s, client_secret_file: mailbox.secret, token_url: %q, sasl: %s}",
				idrig.ClientID, p.TokenURL(), mechanism), 1)
			s.password = idrig.ClientSecret
			results, well := run(t, check.Options{Config: s.load(t)})
			if got := marks(results, "OAuth", "SMTP", "IMAP"); got != "✓✓✓" || !well {
				t.Errorf("marks %s, well %t", got, well)
			}
		}
	})
	t.Run("no OAuth login yet", func(t *testing.T) {
		s := ofRig(t, rig, "hello")
		s.mailbox = strings.Replace(s.mailbox, "password_file: mailbox.secret", "oauth: {provider: microsoft, client_id: x}", 1)
		results, well := run(t, check.Options{Config: s.load(t)})
		if got := marks(results, "OAuth", "SMTP", "IMAP"); got != "✗✗✗" || well || results["IMAP"].Fix != "run leakytap login" {
			t.Errorf("marks %s, well %t", got, well)
		}
	})
	t.Run("wrong password", func(t *testing.T) {
		s := ofRig(t, rig, "hello")
		s.password = "wrong-password"
		results, well := run(t, check.Options{Config: s.load(t), Send: true})
		if got := marks(results, "SMTP", "IMAP", "folders", "round trip"); got != "✗✗?–" || well {
			t.Errorf("marks %s, well %t", got, well)
		}
		if !strings.Contains(results["IMAP"].Fix, "password") {
			t.Errorf("fix %q", results["IMAP"].Fix)
		}
	})
	t.Run("a clock that is wrong", func(t *testing.T) {
		for _, off := range []time.Duration{-time.Hour, time.Hour} {
			results, well := run(t, check.Options{Config: ofRig(t, rig, "hello").load(t), Send: true, Patience: 30 * time.Second,
				Now: func() time.Time { return time.Now().Add(off) }})
			if got := marks(results, "round trip", "clock"); got != "✓✗" || well {
				t.Errorf("%v: marks %s, well %t", off, got, well)
			}
		}
	})
	t.Run("a folder that isn't there", func(t *testing.T) {
		s := ofRig(t, rig, "hello")
		s.mailbox += "  folders: [Customers]\n"
		results, well := run(t, check.Options{Config: s.load(t)})
		if got := marks(results, "IMAP", "folders"); got != "✓✗" || well || !strings.Contains(results["folders"].Detail, "Customers") {
			t.Errorf("marks %s, well %t", got, well)
		}
	})
}

func TestServersThatDoNotServe(t *testing.T) {
	t.Run("expired certificate", func(t *testing.T) {
		port, ca := expired(t)
		s := setup{t.TempDir(), fmt.Sprintf("  address: a@example.test\n  password_file: mailbox.secret\n  imap: {host: localhost, port: %d}\n  smtp: {host: localhost, port: %[1]d}\n  ca_file: %s\n", port, ca), "x"}
		results, well := run(t, check.Options{Config: s.load(t)})
		if got := marks(results, "SMTP", "IMAP"); got != "✗✗" || well {
			t.Errorf("marks %s, well %t", got, well)
		}
		for _, name := range []string{"SMTP", "IMAP"} {
			if !strings.Contains(results[name].Detail, "certificate is valid from 2001-01-01 to 2002-02-02 only") {
				t.Errorf("%s: %s", name, results[name].Detail)
			}
		}
	})
	t.Run("nobody listens", func(t *testing.T) {
		s := setup{t.TempDir(), "  address: a@example.test\n  password_file: mailbox.secret\n  imap: {host: localhost, port: 1}\n  smtp: {host: localhost, port: 1}\n", "x"}
		results, well := run(t, check.Options{Config: s.load(t)})
		if got := marks(results, "SMTP", "IMAP"); got != "✗✗" || well {
			t.Errorf("marks %s, well %t", got, well)
		}
	})
}

// expired listens with a certificate that has expired.
func expired(t *testing.T) (port int, caFile string) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	cert := &x509.Certificate{
		SerialNumber: big.NewInt(1), DNSNames: []string{"localhost"}, IsCA: true, BasicConstraintsValid: true,
		NotBefore: time.Date(2001, 1, 1, 0, 0, 0, 0, time.UTC), NotAfter: time.Date(2002, 2, 2, 0, 0, 0, 0, time.UTC),
	}
	der, err := x509.CreateCertificate(rand.Reader, cert, cert, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	caFile = filepath.Join(t.TempDir(), "ca.pem")
	if err := os.WriteFile(caFile, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}), 0o600); err != nil {
		t.Fatal(err)
	}
	l, err := tls.Listen("tcp", "127.0.0.1:0", &tls.Config{Certificates: []tls.Certificate{{Certificate: [][]byte{der}, PrivateKey: key}}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			conn.(*tls.Conn).Handshake() // the client turns away
			conn.Close()
		}
	}()
	return l.Addr().(*net.TCPAddr).Port, caFile
}

func TestMailboxWithoutPlusAddressing(t *testing.T) {
	tests := []struct {
		name   string
		refuse func(verb, arg string) error
		config string
		marks  string // plus-addressing, round trip
		fix    string
	}{
		{"it works", nil, "", "✓✓", ""},
		{"it works and isn't used", nil, "  plus_addressing: false\n", "–✓", "plus_addressing: true"},
		{"refused", refusePlus, "", "✗✓", "plus_addressing: false"},
		{"refused and not used", refusePlus, "  plus_addressing: false\n", "✓✓", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			office, err := postoffice.Open(postoffice.Options{Users: []postoffice.User{{Address: "hello@acme.test", Password: "secret"}}, Refuse: tt.refuse})
			if err != nil {
				t.Fatal(err)
			}
			defer office.Close()
			s := ofOffice(t, office)
			s.mailbox += tt.config
			results, well := run(t, check.Options{Config: s.load(t), Send: true, Patience: 30 * time.Second})
			if got := marks(results, "plus-addressing", "round trip"); got != tt.marks || well != !strings.Contains(tt.marks, "✗") {
				t.Errorf("marks %s, well %t", got, well)
			}
			if fix := results["plus-addressing"].Fix; !strings.Contains(fix, tt.fix) {
				t.Errorf("fix %q", fix)
			}
		})
	}
}

func refusePlus(verb, arg string) error {
	if verb == "RCPT" && strings.Contains(arg, "+") {
		return &smtp.SMTPError{Code: 550, EnhancedCode: smtp.EnhancedCode{5, 1, 1}, Message: "No such user"}
	}
	return nil
}

func ofOffice(t *testing.T, office *postoffice.Office) setup {
	t.Helper()
	port := func(addr string) string { _, p, _ := net.SplitHostPort(addr); return p }
	return setup{t.TempDir(), fmt.Sprintf(`  address: hello@acme.test
  password_file: mailbox.secret
  imap: {host: localhost, port: %s, security: none}
  smtp: {host: localhost, port: %s, security: none}
`, port(office.IMAPAddr), port(office.SMTPAddr)), "secret"}
}

func TestSendingDomain(t *testing.T) {
	zone := dnsrig.Zone{
		"good.co.uk TXT":        {"site-verification=x", "v=spf1 include:spf.hoster.net ~all"},
		"_dmarc.good.co.uk TXT": {"v=DMARC1; p=quarantine"},
		"bare.com A":            {"192.0.2.1"},
		"two.com TXT":           {"v=spf1 -all", "V=SPF1 include:a ~all"},
		"_dmarc.two.com TXT":    {"v=DMARC1; p=perhaps"},
		"google.org MX":         {"1 aspmx.l.google.com"},
		"google.org TXT":        {"v=spf1 include:mailgun.org ~all"},
		"sub.good.co.uk TXT":    {"v=spf1 mx -all"},
		"down.com FAIL":         {""},
		"_dmarc.down.com FAIL":  {""},
		"nospf.org MX":          {"1 aspmx.l.google.com"},
	}
	tests := []struct {
		domain, marks, says string // SPF, DMARC
	}{
		{"good.co.uk", "✓✓", "quarantine"},
		{"sub.good.co.uk", "✓✓", "quarantine"},
		{"bare.com", "✗–", "publish a TXT record at bare.com"},
		{"nospf.org", "✗–", `"v=spf1 include:_spf.google.com ~all"`},
		{"two.com", "✗✗", "leave one"},
		{"google.org", "––", "add include:_spf.google.com"},
		{"down.com", "––", "not checked"},
		{"gmail.com", "✓✓", "looked after by Gmail"},
		{"acme.example", "––", "private use"},
	}
	resolver := dnsrig.Start(t, zone)
	for _, tt := range tests {
		t.Run(tt.domain, func(t *testing.T) {
			s := setup{t.TempDir(), "  address: hello@" + tt.domain + "\n  password_file: mailbox.secret\n  imap: {host: localhost, port: 1}\n  smtp: {host: localhost, port: 1}\n", "x"}
			results, _ := run(t, check.Options{Config: s.load(t), Resolver: resolver})
			if got := marks(results, "SPF", "DMARC"); got != tt.marks {
				t.Errorf("marks %s, want %s", got, tt.marks)
			}
			spf, dmarc := results["SPF"], results["DMARC"]
			if !strings.Contains(spf.Detail+spf.Fix+dmarc.Detail+dmarc.Fix, tt.says) {
				t.Errorf("it doesn't say %q", tt.says)
			}
		})
	}
}

func TestHTTPAddressIsFreeOrTheDaemons(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	daemon := httptest.NewServer((&web.Server{}).Handler())
	defer daemon.Close()
	others := httptest.NewServer(http.NotFoundHandler())
	defer others.Close()
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	free.Close()
	own, foreign := daemon.Listener.Addr().String(), others.Listener.Addr().String()
	nobodys := setup{t.TempDir(), "  address: hello@acme.test\n  password_file: mailbox.secret\n  imap: {host: localhost, port: 1}\n  smtp: {host: localhost, port: 1}\n", "x"}
	for name, tt := range map[string]struct {
		listen      string
		running     bool
		marks, says string
	}{
		"off":                              {"", false, "?", ""},
		"free":                             {free.Addr().String(), false, "✓", "can listen"},
		"taken":                            {taken.Addr().String(), false, "✗", "another program listens on " + taken.Addr().String()},
		"the daemon's":                     {own, true, "✓", "leakytap run listens on " + own},
		"another's, while the daemon runs": {foreign, true, "✗", "another program listens on " + foreign},
		"of another host":                  {"192.0.2.1:80", true, "✗", "192.0.2.1:80"},
	} {
		t.Run(name, func(t *testing.T) {
			s := nobodys
			s.mailbox += "http: {listen: '" + tt.listen + "'}\n"
			results, _ := run(t, check.Options{Config: s.load(t), Running: tt.running})
			if got := marks(results, "HTTP"); got != tt.marks || !strings.Contains(results["HTTP"].Detail, tt.says) {
				t.Errorf("marks %s, %+v", got, results["HTTP"])
			}
		})
	}
}

func TestStartTLSOnAPortOfTLSIsToldAtOnce(t *testing.T) {
	rig := mailrig.Start(t, "hello")
	s := ofRig(t, rig, "hello")
	s.mailbox = fmt.Sprintf("  address: %s\n  password_file: mailbox.secret\n  imap: {host: localhost, port: %d, security: starttls}\n  smtp: {host: localhost, port: %[2]d, security: starttls}\n  ca_file: %s\n",
		rig.Address("hello"), rig.IMAPS.Port, rig.CAFile)
	results, well := run(t, check.Options{Config: s.load(t)})
	for name, fix := range map[string]string{"IMAP": "write security: tls under mailbox.imap in the config", "SMTP": "write security: tls under mailbox.smtp in the config"} {
		if r := results[name]; r.OK || well || r.State != check.Failed || r.Fix != fix {
			t.Errorf("%s: %+v", name, r)
		}
	}
}

func TestStatesTellWhatWasSkippedFromWhatPassed(t *testing.T) {
	s := setup{t.TempDir(), "  address: hello@acme.test\n  password_file: mailbox.secret\n  imap: {host: localhost, port: 1}\n  smtp: {host: localhost, port: 1}\n", "x"}
	results, _ := run(t, check.Options{Config: s.load(t)})
	for name, want := range map[string]check.State{"database": check.Passed, "SMTP": check.Failed, "DKIM": check.Skipped, "clock": check.Skipped} {
		if r := results[name]; r.State != want || r.OK != (want != check.Failed) {
			t.Errorf("%s: %+v", name, r)
		}
	}
}

func TestDatabase(t *testing.T) {
	s := setup{t.TempDir(), "  address: hello@acme.test\n  password_file: mailbox.secret\n  imap: {host: localhost, port: 1}\n  smtp: {host: localhost, port: 1}\n", "x"}
	path := filepath.Join(s.dir, "leakytap.db")
	db, err := store.Open(t.Context(), path, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	conf := s.load(t)
	results, _ := run(t, check.Options{Config: conf})
	if got := marks(results, "database", "secrets"); got != "✓✓" {
		t.Errorf("while it is open: marks %s", got)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	results, _ = run(t, check.Options{Config: conf})
	if got := marks(results, "database"); got != "✓" {
		t.Errorf("marks %s", got)
	}

	setVersion := func(version int) {
		t.Helper()
		db, err := sqlx.Open("sqlite3", path)
		if err != nil {
			t.Fatal(err)
		}
		defer db.Close()
		if _, err := db.Exec(fmt.Sprintf(`PRAGMA user_version = %d`, version)); err != nil {
			t.Fatal(err)
		}
	}
	setVersion(999)
	results, well := run(t, check.Options{Config: conf})
	if got := marks(results, "database"); got != "✗" || well || !strings.Contains(results["database"].Detail, "version 999") || !strings.Contains(results["database"].Fix, "newer leakytap") {
		t.Errorf("newer than the program: %+v", results["database"])
	}
	setVersion(1)

	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
	results, well = run(t, check.Options{Config: conf})
	if got := marks(results, "secrets"); got != "✗" || well || results["secrets"].Fix != "run chmod 600 "+path {
		t.Errorf("others can read it: %+v", results["secrets"])
	}

	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 4096; i < len(raw); i++ { // all pages but the first
		raw[i] ^= 0x55
	}
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	results, well = run(t, check.Options{Config: conf})
	if got := marks(results, "database"); got != "✗" || well || !strings.Contains(results["database"].Fix, "backup") {
		t.Errorf("damaged: %+v", results["database"])
	}
}

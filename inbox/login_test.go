package inbox

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/base64"
	"errors"
	"fmt"
	"math/big"
	"net"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-sasl"
)

func syncError(t testing.TB, o Options) string {
	t.Helper()
	_, err := newClient(t, o).Sync(t.Context(), newStore().handler())
	if err == nil {
		t.Fatal("no error")
	}
	return err.Error()
}

func TestWrongPasswordIsAnAuthError(t *testing.T) {
	srv := newMemServer(t)
	o := srv.options()
	o.SASL = func(context.Context) (sasl.Client, error) { return Plain(user, "wrong"), nil }
	_, err := newClient(t, o).Sync(t.Context(), newStore().handler())
	var refused *AuthError
	if !errors.As(err, &refused) || refused.Text == "" || !strings.Contains(err.Error(), user) || strings.Contains(err.Error(), "wrong") {
		t.Errorf("got %v", err)
	}
}

func TestLogins(t *testing.T) {
	asOAuth := func(o *Options) {
		o.SASL = func(context.Context) (sasl.Client, error) { return XOAUTH2(user, "token"), nil }
	}
	for name, tc := range map[string]struct {
		caps     string
		set      func(*Options)
		answer   func(s *session, tag, command string) bool
		says     string // the login that is expected
		refusal  string // in the AuthError
		trouble  string // in another error
		greeting string
	}{
		"password by PLAIN": {caps: "IMAP4rev1 AUTH=PLAIN SASL-IR", says: "AUTHENTICATE PLAIN AGJv"},
		"password by LOGIN": {caps: "IMAP4rev1", says: `LOGIN "bob@example.test" `},
		"passwords not taken": {caps: "IMAP4rev1 LOGINDISABLED AUTH=XOAUTH2",
			refusal: "only [XOAUTH2]"},
		"token": {caps: "IMAP4rev1 AUTH=XOAUTH2 SASL-IR", set: asOAuth, says: "AUTHENTICATE XOAUTH2 dXNlcj1ib2JA"},
		"tokens not taken": {caps: "IMAP4rev1 AUTH=PLAIN", set: asOAuth,
			refusal: "doesn't take XOAUTH2"},
		"token refused": {caps: "IMAP4rev1 AUTH=XOAUTH2 SASL-IR", set: asOAuth, refusal: `{"status":"400"}`,
			answer: func(s *session, tag, command string) bool {
				if !strings.HasPrefix(command, "AUTHENTICATE") {
					return false
				}
				s.say("+ %s", base64.StdEncoding.EncodeToString([]byte(`{"status":"400"}`)))
				if line, _ := s.lines.ReadString('\n'); strings.TrimSpace(line) == "=" {
					t.Error("an empty answer is written as =")
				}
				s.say("%s NO invalid credentials", tag)
				return true
			}},
		"server in trouble": {caps: "IMAP4rev1 AUTH=PLAIN SASL-IR", trouble: "try later",
			answer: func(s *session, tag, command string) bool {
				if strings.HasPrefix(command, "AUTHENTICATE") {
					s.say("%s NO [UNAVAILABLE] try later", tag)
					return true
				}
				return false
			}},
		"turned away": {greeting: "* BYE too many connections", trouble: "too many connections"},
	} {
		t.Run(name, func(t *testing.T) {
			sc := newScript(t)
			sc.caps, sc.answer = tc.caps, tc.answer
			if tc.greeting != "" {
				sc.greeting = tc.greeting
			}
			o := sc.options()
			if tc.set != nil {
				tc.set(&o)
			}
			if strings.HasPrefix(tc.says, "LOGIN") { // no literal needed
				o.SASL = func(context.Context) (sasl.Client, error) { return Plain(user, "simple"), nil }
			}
			_, err := newClient(t, o).Sync(t.Context(), newStore().handler())
			var refused *AuthError
			switch {
			case tc.refusal != "":
				if !errors.As(err, &refused) || !strings.Contains(err.Error(), tc.refusal) {
					t.Errorf("got %v", err)
				}
			case tc.trouble != "":
				if errors.As(err, &refused) || err == nil || !strings.Contains(err.Error(), tc.trouble) {
					t.Errorf("got %v", err)
				}
			case err != nil || sc.count(tc.says) != 1:
				t.Errorf("error %v; said %q", err, sc.commands)
			}
			if err != nil && (strings.Contains(err.Error(), secret) || strings.Contains(err.Error(), "token\x01")) {
				t.Errorf("the secret is in the message: %v", err)
			}
		})
	}
}

func TestServersWordsOnALoginAreShortAndHoldNoSecret(t *testing.T) {
	const token = "ya29.a-token-of-some-length"
	for name, tc := range map[string]struct {
		client sasl.Client
		caps   string
		code   string
	}{
		"PLAIN refused":     {Plain(user, "a-pass/word"), "AUTH=PLAIN SASL-IR", ""},
		"PLAIN put off":     {Plain(user, "a-pass/word"), "AUTH=PLAIN SASL-IR", "[UNAVAILABLE] "},
		"LOGIN refused":     {Plain(user, "a-pass/word"), "", ""},
		"XOAUTH2 refused":   {XOAUTH2(user, token), "AUTH=XOAUTH2 SASL-IR", ""},
		"XOAUTH2 challenge": {XOAUTH2(user, token), "AUTH=XOAUTH2 SASL-IR", "challenge"},
	} {
		t.Run(name, func(t *testing.T) {
			sc := newScript(t)
			sc.caps = "IMAP4rev1 " + tc.caps
			sc.answer = func(s *session, tag, command string) bool {
				words := strings.Fields(command)
				if words[0] != "AUTHENTICATE" && words[0] != "LOGIN" {
					return false
				}
				echo := words[len(words)-1]
				decoded, _ := base64.StdEncoding.DecodeString(echo)
				echo += " " + strings.NewReplacer("\x00", " ", "\x01", " ").Replace(string(decoded)) + "\x1b[2J"
				if tc.code == "challenge" {
					s.say("+ %s", base64.StdEncoding.EncodeToString([]byte(echo)))
					s.lines.ReadString('\n')
					echo = "no"
				}
				s.say("%s NO %s%s %s", tag, strings.TrimSuffix(tc.code, "challenge"), echo, strings.Repeat("x", 5000))
				return true
			}
			o := sc.options()
			o.SASL = func(context.Context) (sasl.Client, error) { return tc.client, nil }
			said := syncError(t, o)
			if !strings.Contains(said, "[secret]") && !strings.Contains(name, "challenge") {
				t.Errorf("nothing was echoed: %s", said)
			}
			for _, secret := range []string{"a-pass/word", token, "YS1wYXNzL3dvcmQ", base64.StdEncoding.EncodeToString([]byte("user=" + user)), "\x1b"} {
				if strings.Contains(said, secret) {
					t.Errorf("%q is in %s", secret, said)
				}
			}
			if len(said) > 600 {
				t.Errorf("%d bytes", len(said))
			}
		})
	}
}

func TestPlainTextIsForLoopbackOnly(t *testing.T) {
	for _, host := range []string{"imap.example.test", "192.0.2.1", "127.0.0.1.example.test"} {
		o := plainOptions(143)
		o.Host = host
		if got := syncError(t, o); !strings.Contains(got, "loopback only") {
			t.Errorf("%s: %s", host, got)
		}
	}
}

func TestUnreachable(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	port := l.Addr().(*net.TCPAddr).Port
	l.Close()
	if got := syncError(t, plainOptions(port)); !strings.Contains(got, "nothing listens there") || !strings.Contains(got, fmt.Sprint(port)) {
		t.Error(got)
	}
}

// certificate makes a self-signed one for names, with the pool that trusts it.
func certificate(t testing.TB, until time.Time, names ...string) (tls.Certificate, *x509.CertPool) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "test"}, NotBefore: until.Add(-48 * time.Hour), NotAfter: until,
		DNSNames: names, IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageCertSign,
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	leaf, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	pool := x509.NewCertPool()
	pool.AddCert(leaf)
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, pool
}

func TestCertificates(t *testing.T) {
	tomorrow, yesterday := time.Now().Add(24*time.Hour), time.Now().Add(-24*time.Hour)
	for name, tc := range map[string]struct {
		until time.Time
		name  string
		trust bool
		want  string // in the error
	}{
		"good":              {tomorrow, "localhost", true, ""},
		"unknown authority": {tomorrow, "localhost", false, "ca_file"},
		"expired":           {yesterday, "localhost", true, "renewed"},
		"another name":      {tomorrow, "mail.example.test", true, "is for mail.example.test"},
	} {
		t.Run(name, func(t *testing.T) {
			cert, pool := certificate(t, tc.until, tc.name)
			for _, security := range []Security{TLS, StartTLS} {
				sc := newScript(t, mail("reply"))
				sc.start()
				front := tlsFront(t, sc.port, cert, security)
				o := plainOptions(front)
				o.Host, o.Security, o.TLS = "localhost", security, &tls.Config{RootCAs: pool}
				if !tc.trust {
					o.TLS = nil
				}
				s := newStore()
				_, err := newClient(t, o).Sync(t.Context(), s.handler())
				if tc.want == "" && (err != nil || len(s.messages) != 1) {
					t.Errorf("%s: %v, read %d", security, err, len(s.messages))
				}
				if tc.want != "" && (err == nil || !strings.Contains(err.Error(), tc.want)) {
					t.Errorf("%s: %v", security, err)
				}
			}
		})
	}
}

func TestTLSToAPlainPort(t *testing.T) {
	sc := newScript(t)
	o := sc.options()
	o.Host, o.Security = "localhost", TLS
	if got := syncError(t, o); !strings.Contains(got, "starttls") {
		t.Error(got)
	}
}

func TestStartTLSNeverFallsBack(t *testing.T) {
	for name, tc := range map[string]struct{ greeting, answer, want string }{
		"refused":                {"* OK hello", "S1 BAD unknown", "refuses STARTTLS"},
		"already logged in":      {"* PREAUTH welcome", "", "greets with"},
		"plain text sneaked in":  {"* OK hello", "S1 OK go\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN", "tampering"},
		"not TLS what follows":   {"* OK hello", "S1 OK go", ""},
		"a greeting without end": {"* OK " + strings.Repeat("x", 100000), "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			sc := newScript(t)
			sc.greeting = tc.greeting
			sc.answer = func(s *session, tag, command string) bool {
				if strings.HasPrefix(command, "STARTTLS") {
					s.say("%s", tc.answer)
				} else {
					s.say("* OK no TLS here")
				}
				return true
			}
			o := sc.options()
			o.Host, o.Security = "localhost", StartTLS
			if got := syncError(t, o); !strings.Contains(got, tc.want) {
				t.Error(got)
			}
			if sc.count("LOGIN")+sc.count("AUTHENTICATE") > 0 {
				t.Error("logged in over plain text")
			}
		})
	}
}

package mailer

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"errors"
	"math/big"
	"net"
	"slices"
	"strings"
	"testing"
	"time"
)

// authority issues certificates that nobody but the test knows.
type authority struct {
	key   *ecdsa.PrivateKey
	cert  *x509.Certificate
	roots *x509.CertPool
}

func newAuthority(t *testing.T) *authority {
	t.Helper()
	a := &authority{key: newKey(t), roots: x509.NewCertPool()}
	a.cert = &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "test authority"},
		NotBefore: time.Now().AddDate(-1, 0, 0), NotAfter: time.Now().AddDate(1, 0, 0),
		IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign,
	}
	der, err := x509.CreateCertificate(rand.Reader, a.cert, a.cert, &a.key.PublicKey, a.key)
	if err != nil {
		t.Fatal(err)
	}
	root, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	a.roots.AddCert(root)
	return a
}

func newKey(t *testing.T) *ecdsa.PrivateKey {
	t.Helper()
	k, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// issue makes the server's side for a host: an IP address or a name.
func (a *authority) issue(t *testing.T, host string, until time.Time) *tls.Config {
	t.Helper()
	key := newKey(t)
	c := &x509.Certificate{
		SerialNumber: big.NewInt(2), NotBefore: time.Now().AddDate(0, -6, 0), NotAfter: until,
		ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth}, KeyUsage: x509.KeyUsageDigitalSignature,
	}
	if ip := net.ParseIP(host); ip != nil {
		c.IPAddresses = []net.IP{ip}
	} else {
		c.DNSNames = []string{host}
	}
	der, err := x509.CreateCertificate(rand.Reader, c, a.cert, &key.PublicKey, a.key)
	if err != nil {
		t.Fatal(err)
	}
	return &tls.Config{Certificates: []tls.Certificate{{Certificate: [][]byte{der}, PrivateKey: key}}}
}

func TestCertificates(t *testing.T) {
	ca := newAuthority(t)
	tomorrow := time.Now().AddDate(0, 0, 1)
	good := ca.issue(t, "127.0.0.1", tomorrow)
	expired := ca.issue(t, "127.0.0.1", time.Now().AddDate(0, 0, -1))
	other := ca.issue(t, "mail.other.test", tomorrow)
	tests := map[string]struct {
		server *tls.Config
		client *tls.Config
		says   string // "" if the message goes through
	}{
		"private authority":         {good, &tls.Config{RootCAs: ca.roots}, ""},
		"unknown authority":         {good, nil, "ca_file"},
		"expired":                   {expired, &tls.Config{RootCAs: ca.roots}, "certificate is valid from"},
		"wrong host":                {other, &tls.Config{RootCAs: ca.roots}, "is for mail.other.test, not for 127.0.0.1"},
		"other name, told":          {other, &tls.Config{RootCAs: ca.roots, ServerName: "mail.other.test"}, ""},
		"verification switched off": {good, &tls.Config{InsecureSkipVerify: true}, "ca_file"},
	}
	for name, tt := range tests {
		for _, security := range []Security{SecurityTLS, SecuritySTARTTLS} {
			t.Run(name+" "+string(security), func(t *testing.T) {
				s := newSink(t, sinkOptions{tls: tt.server, implicit: security == SecurityTLS})
				tr := newTransport(t, Options{Port: s.port, Security: security, TLS: tt.client})
				if tt.says == "" {
					for range 2 {
						if _, err := tr.Send(t.Context(), letter("b@example.test"), nil); err != nil {
							t.Fatal(err)
						}
					}
					if n := s.conns.Load(); n != 1 {
						t.Errorf("%d connections, want 1", n)
					}
					return
				}
				e := sendError(t, tr, letter("b@example.test"))
				if e.Stage != StageTLS || !e.Temporary || !strings.Contains(e.Error(), tt.says) {
					t.Errorf("got %v, want one that says %q", e, tt.says)
				}
				if len(s.messages()) > 0 {
					t.Error("accepted")
				}
			})
		}
	}
}

func TestHookRefusesUnderTLS(t *testing.T) {
	ca := newAuthority(t)
	s := newSink(t, sinkOptions{tls: ca.issue(t, "127.0.0.1", time.Now().AddDate(0, 0, 1)), implicit: true})
	tr := newTransport(t, Options{Port: s.port, Security: SecurityTLS, TLS: &tls.Config{RootCAs: ca.roots}})
	reason := errors.New("disk full")
	if _, err := tr.Send(t.Context(), letter("b@example.test"), func() error { return reason }); !errors.Is(err, reason) {
		t.Fatalf("got %v", err)
	}
	s.server.Shutdown(t.Context())
	if n := len(s.messages()); n > 0 || s.aborted != 1 {
		t.Errorf("%d accepted, %d aborted", n, s.aborted)
	}
}

func TestNothingIsSaidInTheClearWithoutSTARTTLS(t *testing.T) {
	for name, answer := range map[string]string{
		"not offered":  "250-script.test\r\n250 AUTH PLAIN",
		"not possible": "250-script.test\r\n250 STARTTLS",
	} {
		t.Run(name, func(t *testing.T) {
			s := newScript(t, func(_ int, verb, _ string) string {
				switch verb {
				case "EHLO":
					return answer
				case "STARTTLS":
					return "454 4.7.0 TLS not available"
				}
				return ""
			})
			tr := newTransport(t, Options{Port: s.port, Security: SecuritySTARTTLS, Username: "bob"})
			e := sendError(t, tr, letter("b@example.test"))
			if e.Stage != StageTLS || !e.Temporary {
				t.Errorf("got %v", e)
			}
			_, _, lines := s.state()
			if slices.ContainsFunc(lines, func(l string) bool {
				return l != "" && !strings.HasPrefix(l, "EHLO") && l != "STARTTLS"
			}) {
				t.Errorf("said %q", lines)
			}
		})
	}
}

func TestPlainServerOnATLSPort(t *testing.T) {
	s := newScript(t, on("", ""))
	tr := newTransport(t, Options{Port: s.port, Security: SecurityTLS})
	if e := sendError(t, tr, letter("b@example.test")); e.Stage != StageTLS || !strings.Contains(e.Error(), "starttls") {
		t.Errorf("got %v", e)
	}
}

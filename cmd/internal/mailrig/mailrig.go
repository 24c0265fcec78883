// Package mailrig runs Dovecot and Postfix, as the distribution packages them, in a directory of their own, for tests.
package mailrig

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"embed"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"net"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"text/template"
	"time"
)

const (
	Domain   = "example.test"
	Password = "secret" // of every user
)

// RequiredEnv names the environment variable that turns a missing Dovecot or Postfix from a skip into a failure.
const RequiredEnv = "MAILRIG_REQUIRED"

// Addr is where a service listens, always on 127.0.0.1.
type Addr struct {
	Port int
}

func (a Addr) String() string { return net.JoinHostPort("127.0.0.1", strconv.Itoa(a.Port)) }

// Rig is a running pair of servers. Plus-addressing is on; each user has INBOX, Junk, Archive and Sent, the latter three
// with their SPECIAL-USE attributes; PLAIN, LOGIN, SCRAM-SHA-256, XOAUTH2 and OAUTHBEARER log in.
// Its methods fail the test, and are to be called from the test's goroutine.
type Rig struct {
	Dir    string
	CAFile string // PEM of the authority that signed the servers' certificate, valid for localhost and 127.0.0.1
	Domain string

	IMAP       Addr // plain text and STARTTLS
	IMAPS      Addr // implicit TLS
	Submission Addr // SMTP with STARTTLS and AUTH
	SMTPS      Addr // SMTP with implicit TLS and AUTH
	LMTP       Addr
	Auth       Addr // Dovecot's authentication, for Postfix

	t testing.TB
}

//go:embed *.tmpl
var templates embed.FS

const jwtKey = "jwt-test-key-0123456789abcdef0123"

// Start runs the servers until the test ends. Users are local parts in Domain; without any there are alice and bob.
// The test is skipped where Dovecot or Postfix is missing, or it doesn't run as root, which Postfix insists on.
func Start(t testing.TB, users ...string) *Rig {
	t.Helper()
	skipUnlessPossible(t)
	if len(users) == 0 {
		users = []string{"alice", "bob"}
	}
	dir, err := os.MkdirTemp("", "mailrig") // not t.TempDir, which other users can't enter
	if err != nil {
		t.Fatal(err)
	}
	r := &Rig{Dir: dir, CAFile: filepath.Join(dir, "ca.pem"), Domain: Domain, t: t}
	t.Cleanup(func() { os.RemoveAll(dir) })
	t.Cleanup(r.Stop)
	t.Cleanup(func() {
		if t.Failed() {
			t.Logf("the mail servers' logs:\n%s", r.Logs())
		}
	})
	if err := r.prepare(users); err != nil {
		t.Fatal(err)
	}
	r.daemon("dovecot", "-c", r.path("dovecot.conf"))
	r.daemon("/usr/lib/postfix/sbin/master", "-c", dir, "-w")
	return r
}

func skipUnlessPossible(t testing.TB) {
	t.Helper()
	missing := ""
	if _, err := exec.LookPath("dovecot"); err != nil {
		missing = "Dovecot"
	} else if _, err := os.Stat("/usr/lib/dovecot/lmtp"); err != nil {
		missing = "Dovecot's LMTP"
	} else if _, err := os.Stat("/usr/lib/postfix/sbin/master"); err != nil {
		missing = "Postfix"
	} else if os.Getuid() != 0 {
		missing = "root"
	}
	if missing == "" {
		return
	}
	message := fmt.Sprintf("%s is missing: this needs Dovecot and Postfix: apt-get install --no-install-recommends "+
		"dovecot-core dovecot-imapd dovecot-lmtpd postfix, and to run as root", missing)
	if os.Getenv(RequiredEnv) != "" {
		t.Fatal(message)
	}
	t.Skip(message)
}

func (r *Rig) path(name string) string { return filepath.Join(r.Dir, name) }

func (r *Rig) prepare(users []string) error {
	ports, err := freePorts(6)
	if err != nil {
		return err
	}
	for i, a := range []*Addr{&r.IMAP, &r.IMAPS, &r.Submission, &r.SMTPS, &r.LMTP, &r.Auth} {
		a.Port = ports[i]
	}
	if err := os.Chmod(r.Dir, 0o755); err != nil {
		return err
	}
	if err := writeCertificates(r.Dir); err != nil {
		return err
	}
	var accounts, mailboxes strings.Builder
	for _, u := range users {
		fmt.Fprintf(&accounts, "%s:{PLAIN}%s::::::\n", r.Address(u), Password)
		fmt.Fprintf(&mailboxes, "%s x\n", r.Address(u))
	}
	for _, d := range []string{"run", "state", "jwt/default/HS256"} {
		if err := os.MkdirAll(r.path(d), 0o755); err != nil {
			return err
		}
	}
	files := map[string]string{
		"users": accounts.String(), "mailboxes": mailboxes.String(),
		"jwt/default/HS256/default": base64.StdEncoding.EncodeToString([]byte(jwtKey)),
	}
	for name, text := range files {
		if err := os.WriteFile(r.path(name), []byte(text), 0o644); err != nil {
			return err
		}
	}
	all, err := template.ParseFS(templates, "*.tmpl")
	if err != nil {
		return err
	}
	for _, tmpl := range all.Templates() {
		var b bytes.Buffer
		if err := tmpl.Execute(&b, r); err != nil {
			return err
		}
		if err := os.WriteFile(r.path(strings.TrimSuffix(tmpl.Name(), ".tmpl")), b.Bytes(), 0o644); err != nil {
			return err
		}
	}
	return r.spool()
}

// spool lays out Postfix's queue as "postfix set-permissions" would.
func (r *Rig) spool() error {
	owner, err := user.Lookup("postfix")
	if err != nil {
		return err
	}
	drop, err := user.LookupGroup("postdrop")
	if err != nil {
		return err
	}
	uid, _ := strconv.Atoi(owner.Uid)
	postdrop, _ := strconv.Atoi(drop.Gid)
	for _, d := range []struct {
		names string
		mode  os.FileMode
		uid   int
		gid   int
	}{
		{"mail data", 0o755, uid, -1},
		{"spool spool/pid", 0o755, 0, 0},
		{"spool/active spool/bounce spool/corrupt spool/defer spool/deferred spool/flush spool/hold spool/incoming spool/private spool/saved spool/trace", 0o700, uid, -1},
		{"spool/maildrop", 0o730, uid, postdrop},
		{"spool/public", 0o710, uid, postdrop},
	} {
		for _, name := range strings.Fields(d.names) {
			if err := os.MkdirAll(r.path(name), d.mode); err != nil {
				return err
			}
			if err := os.Chown(r.path(name), d.uid, d.gid); err != nil {
				return err
			}
			if err := os.Chmod(r.path(name), d.mode); err != nil {
				return err
			}
		}
	}
	return nil
}

// freePorts finds ports below those that the kernel gives to connections (net.ipv4.ip_local_port_range begins at 32768):
// of these a connection of another test could take one before the server has it.
func freePorts(n int) (ports []int, err error) {
	const lowest, below = 10000, 32768
	for range 100 * n {
		l, err := net.Listen("tcp", Addr{lowest + rand.N(below-lowest)}.String())
		if errors.Is(err, syscall.EADDRINUSE) {
			continue
		}
		if err != nil {
			return nil, err
		}
		defer l.Close()
		if ports = append(ports, l.Addr().(*net.TCPAddr).Port); len(ports) == n {
			return ports, nil
		}
	}
	return nil, errors.New("no free ports")
}

// daemon starts a server, which goes into the background by itself. Its output goes to a file: a pipe would stay open.
func (r *Rig) daemon(name string, args ...string) {
	r.t.Helper()
	console, err := os.Create(r.path("console.log"))
	if err != nil {
		r.t.Fatal(err)
	}
	defer console.Close()
	cmd := exec.Command(name, args...)
	cmd.Stdout, cmd.Stderr = console, console
	if err := cmd.Run(); err != nil {
		said, _ := os.ReadFile(console.Name())
		r.t.Fatalf("%s %s: %v\n%s\n%s", name, strings.Join(args, " "), err, said, r.Logs())
	}
}

// Logs gives what both servers have logged, for failure messages.
func (r *Rig) Logs() string {
	dovecot, _ := os.ReadFile(r.path("dovecot.log"))
	postfix, _ := os.ReadFile(r.path("postfix.log"))
	return string(dovecot) + string(postfix)
}

// Doveadm runs doveadm on this rig's Dovecot and gives what it prints: kick, mailbox update, move, fetch, …
func (r *Rig) Doveadm(args ...string) string {
	r.t.Helper()
	out, err := exec.Command("doveadm", append([]string{"-c", r.path("dovecot.conf")}, args...)...).CombinedOutput()
	if err != nil {
		r.t.Fatalf("doveadm %s: %v\n%s\n%s", strings.Join(args, " "), err, out, r.Logs())
	}
	return string(out)
}

// Address is the address of a local part, which may carry a plus tag.
func (r *Rig) Address(local string) string { return local + "@" + Domain }

// TLS trusts the rig's authority and nobody else.
func (r *Rig) TLS() *tls.Config {
	r.t.Helper()
	pem, err := os.ReadFile(r.CAFile)
	if err != nil {
		r.t.Fatal(err)
	}
	pool := x509.NewCertPool()
	pool.AppendCertsFromPEM(pem)
	return &tls.Config{RootCAs: pool, ServerName: "localhost"}
}

// Token is an access token for XOAUTH2 and OAUTHBEARER that Dovecot accepts for that long.
func (r *Rig) Token(address string, valid time.Duration) string {
	encode := func(v any) string {
		j, _ := json.Marshal(v)
		return base64.RawURLEncoding.EncodeToString(j)
	}
	now := time.Now()
	s := encode(map[string]string{"alg": "HS256", "typ": "JWT"}) + "." +
		encode(map[string]any{"sub": address, "iat": now.Unix() - 5, "exp": now.Add(valid).Unix()})
	mac := hmac.New(sha256.New, []byte(jwtKey))
	mac.Write([]byte(s))
	return s + "." + base64.RawURLEncoding.EncodeToString(mac.Sum(nil))
}

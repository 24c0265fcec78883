package mailer

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestLogin(t *testing.T) {
	secret := func(s string) func(context.Context) (string, error) {
		return func(context.Context) (string, error) { return s, nil }
	}
	tests := map[string]struct {
		opts   Options
		bearer bool
		login  string
		fails  bool
	}{
		"password":       {opts: Options{Username: "bob", Password: secret("right")}, login: "PLAIN bob:right"},
		"wrong password": {opts: Options{Username: "bob", Password: secret("hunter2")}, login: "PLAIN bob:hunter2", fails: true},
		"token":          {opts: Options{Username: "bob", OAuthToken: secret("right")}, login: "XOAUTH2 right"},
		"stale token":    {opts: Options{Username: "bob", OAuthToken: secret("hunter2")}, login: "XOAUTH2 hunter2", fails: true},
		"bearer":         {opts: Options{Username: "b,ob", OAuthToken: secret("right")}, bearer: true, login: "OAUTHBEARER b=2Cob:right"}, // as written (RFC 5801 4)
		"stale bearer":   {opts: Options{Username: "bob", OAuthToken: secret("hunter2")}, bearer: true, login: "OAUTHBEARER bob:hunter2", fails: true},
		"no password":    {opts: Options{Username: "bob"}, fails: true},
		"unreadable password": {opts: Options{Username: "bob", Password: func(context.Context) (string, error) {
			return "", errors.New("mailbox.secret: no such file")
		}}, fails: true},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := newSink(t, sinkOptions{login: true, bearer: tt.bearer})
			tt.opts.Port = s.port
			tr := newTransport(t, tt.opts)
			if tt.fails {
				e := sendError(t, tr, letter("b@example.test"))
				if e.Stage != StageAuth || !e.Temporary || e.Recipient {
					t.Errorf("got %+v", e)
				}
				if strings.Contains(e.Error(), "hunter2") {
					t.Errorf("the password stands in %q", e)
				}
			} else if _, err := tr.Send(t.Context(), letter("b@example.test"), nil); err != nil {
				t.Fatal(err)
			}
			if got := strings.Join(s.logins, ", "); got != tt.login {
				t.Errorf("logged in with %q, want %q", got, tt.login)
			}
		})
	}
}

func TestServerThatEchoesTheLogin(t *testing.T) {
	const secret = "correct horse battery"
	plain := base64.StdEncoding.EncodeToString([]byte("\x00bob\x00" + secret))
	for name, answer := range map[string]string{
		"encoded": "535 5.7.8 bad credentials " + plain,
		"decoded": "535 5.7.8 no, not " + secret,
	} {
		t.Run(name, func(t *testing.T) {
			s := newScript(t, on("AUTH", answer))
			tr := newTransport(t, Options{
				Port: s.port, Username: "bob",
				Password: func(context.Context) (string, error) { return secret, nil },
			})
			e := sendError(t, tr, letter("b@example.test"))
			for _, text := range []string{e.Error(), fmt.Sprintf("%+v %v", *e, e.Err)} {
				if strings.Contains(text, secret) || strings.Contains(text, plain) {
					t.Errorf("the password stands in %q", text)
				}
			}
			if !strings.Contains(e.Error(), "535 5.7.8") || !strings.Contains(e.Error(), "password") {
				t.Errorf("unhelpful: %v", e)
			}
		})
	}
}

func TestLoginByLOGIN(t *testing.T) {
	b64 := base64.StdEncoding.EncodeToString
	s := newScript(t, func(_ int, verb, line string) string {
		switch line {
		case "AUTH LOGIN":
			return "334 " + b64([]byte("Username:"))
		case b64([]byte("bob")):
			return "334 " + b64([]byte("Password:"))
		case b64([]byte("secret")):
			return "235 2.7.0 welcome"
		}
		if verb == "EHLO" {
			return "250-script.test\r\n250 AUTH LOGIN CRAM-MD5"
		}
		return ""
	})
	tr := newTransport(t, Options{
		Port: s.port, Username: "bob",
		Password: func(context.Context) (string, error) { return "secret", nil },
	})
	if _, err := tr.Send(t.Context(), letter("b@example.test"), nil); err != nil {
		t.Fatal(err)
	}
}

func TestNoCommonLoginMechanism(t *testing.T) {
	for name, ehlo := range map[string]string{"none": "250 script.test", "other": "250-script.test\r\n250 AUTH GSSAPI NTLM"} {
		t.Run(name, func(t *testing.T) {
			s := newScript(t, on("EHLO", ehlo))
			tr := newTransport(t, Options{
				Port: s.port, Username: "bob",
				Password: func(context.Context) (string, error) { return "secret", nil },
			})
			if e := sendError(t, tr, letter("b@example.test")); e.Stage != StageAuth || !errors.As(e, new(*noMechanism)) {
				t.Errorf("got %v", e)
			}
			if _, _, lines := s.state(); slices.ContainsFunc(lines, func(l string) bool { return strings.HasPrefix(l, "AUTH") }) {
				t.Errorf("tried to log in: %q", lines)
			}
		})
	}
}

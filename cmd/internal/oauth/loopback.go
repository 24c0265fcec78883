package oauth

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"golang.org/x/oauth2"
)

// Authorization is a login by browser under way: the browser comes back to this
// machine with a code (RFC 8252), or a person pastes the address where it ended.
type Authorization struct {
	URL string // to be opened in a browser

	c        *Client
	conf     oauth2.Config // with this redirect
	state    string
	verifier string // PKCE (RFC 7636)
	server   *http.Server
	answers  chan answer // capacity 1: the first counts
}

type answer struct {
	code string
	err  error
}

// Authorize starts a login by browser, listening on a port of the loopback
// interface; 0 takes a free one.
func (c *Client) Authorize(port int) (*Authorization, error) {
	l, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
	if err != nil {
		return nil, fmt.Errorf("wait for the browser: %w", err)
	}
	a := &Authorization{c: c, conf: c.conf, state: rand.Text(), verifier: oauth2.GenerateVerifier(), answers: make(chan answer, 1)}
	a.conf.RedirectURL = fmt.Sprintf("http://%s:%d", c.host, l.Addr().(*net.TCPAddr).Port)
	a.URL = a.conf.AuthCodeURL(a.state, append(c.offline, oauth2.S256ChallengeOption(a.verifier))...)
	a.server = &http.Server{Handler: a, ReadTimeout: 10 * time.Second, WriteTimeout: 10 * time.Second, MaxHeaderBytes: 64 << 10}
	go a.server.Serve(l) // ends with Close
	return a, nil
}

// Close stops listening.
func (a *Authorization) Close() error { return a.server.Close() }

// Wait waits until the browser has come back, then gets and stores the token.
func (a *Authorization) Wait(ctx context.Context) error {
	const doing = "log in"
	var got answer
	select {
	case got = <-a.answers:
	case <-ctx.Done():
		return fmt.Errorf("%s: %w", doing, context.Cause(ctx))
	}
	if got.err != nil {
		return got.err
	}
	ctx = context.WithValue(ctx, oauth2.HTTPClient, a.c.http)
	t, err := a.conf.Exchange(ctx, got.code, oauth2.VerifierOption(a.verifier))
	if err != nil {
		return explain(doing, err)
	}
	return a.c.begin(ctx, t)
}

// begin stores the first token of a login.
func (c *Client) begin(ctx context.Context, t *oauth2.Token) error {
	if t.RefreshToken == "" {
		return errors.New("log in: the provider gave access for an hour only (no refresh token): withdraw the app's access in your account there, and run leakytap login again")
	}
	done, err := c.alone(ctx)
	if err != nil {
		return err
	}
	defer done()
	return c.save(c.token(t, Token{}))
}

// Paste takes the address at which the browser ended, where the browser runs on
// another machine and can't come back by itself.
func (a *Authorization) Paste(redirect string) error {
	u, err := url.Parse(strings.TrimSpace(redirect))
	if err != nil || u.Query().Get("state") == "" {
		return errors.New("that is not the address of the page where the browser ended: it begins with " + a.conf.RedirectURL + "/?")
	}
	return a.take(u.Query())
}

var errState = errors.New("that address belongs to another login: open the link above, and use what comes of it")

// take checks what came back; a refusal is an answer too.
func (a *Authorization) take(q url.Values) error {
	if subtle.ConstantTimeCompare([]byte(q.Get("state")), []byte(a.state)) != 1 {
		return errState
	}
	got := answer{code: q.Get("code")}
	switch {
	case q.Get("error") != "":
		got.err = explain("log in", &oauth2.RetrieveError{ErrorCode: q.Get("error"), ErrorDescription: q.Get("error_description")})
	case got.code == "":
		return errors.New("the address has no code in it: copy all of it")
	}
	select {
	case a.answers <- got:
	default: // a second answer
	}
	return nil
}

// ServeHTTP is the page that the browser comes back to.
func (a *Authorization) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Referrer-Policy", "no-referrer")
	if r.Method != http.MethodGet || r.URL.Path != "/" {
		http.NotFound(w, r)
		return
	}
	if err := a.take(r.URL.Query()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	fmt.Fprintln(w, "That's all. You can close this page; leakytap goes on where you started it.")
}

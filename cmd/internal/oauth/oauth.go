// Package oauth gets, keeps and renews the tokens that open a mailbox without a password.
package oauth

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"

	"leakytap/cmd/internal/config"
	"leakytap/cmd/internal/provider"
)

const (
	requestTimeout = 30 * time.Second // of one request to the identity provider
	margin         = 2 * time.Minute  // a token that ends this soon is renewed first
)

// LoginError says that a person has to log in (again).
type LoginError struct{ Reason string }

func (e *LoginError) Error() string { return e.Reason + ": run leakytap login" }

// Client is one app's access to one mailbox. Its methods may be called from
// several goroutines, and several processes may share the token file.
type Client struct {
	Flow string // config.FlowLoopback, FlowDevice or FlowClientCredentials

	conf    oauth2.Config
	offline []oauth2.AuthCodeOption // what makes the provider give a refresh token
	host    string                  // of the loopback redirect
	http    *http.Client
	file    string
	now     func() time.Time
	turn    chan struct{} // held while tokens are renewed
	unsaved *Token        // renewed, but the file couldn't be written
}

// New makes the client that a config describes.
func New(c *config.Config, now func() time.Time) (*Client, error) {
	table, err := provider.Load()
	if err != nil {
		return nil, err
	}
	secret, err := c.ClientSecret()
	if err != nil {
		return nil, fmt.Errorf("read the app's secret: %w", err)
	}
	o := c.Mailbox.OAuth
	e := table.OAuth[o.Provider].In(o.Tenant)
	scopes := e.Scopes
	if o.Flow == config.FlowClientCredentials {
		scopes = e.AppScopes
	}
	if len(o.Scopes) > 0 {
		scopes = o.Scopes
	}
	client := &Client{
		Flow: o.Flow,
		conf: oauth2.Config{
			ClientID: o.ClientID, ClientSecret: secret, Scopes: scopes,
			Endpoint: oauth2.Endpoint{
				AuthURL: or(o.AuthorizeURL, e.Authorize), TokenURL: or(o.TokenURL, e.Token), DeviceAuthURL: or(o.DeviceURL, e.Device),
				AuthStyle: oauth2.AuthStyleInParams,
			},
		},
		host: "127.0.0.1",
		file: o.TokenFile, now: now, turn: make(chan struct{}, 1),
		http: &http.Client{Timeout: requestTimeout, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }},
	}
	switch o.Provider {
	case "google":
		client.offline = []oauth2.AuthCodeOption{oauth2.AccessTypeOffline, oauth2.SetAuthURLParam("prompt", "consent")}
	case "microsoft":
		client.host = "localhost" // the only redirect for which Microsoft lets the port be any
	}
	return client, nil
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// AccessToken returns a token that opens the mailbox now, renewed if need be. A
// renewed token is stored before it is used, so that a crash loses nothing. It
// returns a *LoginError when only a person can help.
func (c *Client) AccessToken(ctx context.Context) (string, error) {
	if t, err := c.Stored(); err == nil && t.fresh(c.now()) {
		return t.Access, nil
	}
	done, err := c.alone(ctx)
	if err != nil {
		return "", err
	}
	defer done()

	if c.unsaved != nil {
		if err := c.save(*c.unsaved); err != nil {
			return "", err
		}
	}
	t, err := c.Stored() // another process may have renewed it meanwhile
	if err == nil && t.fresh(c.now()) {
		return t.Access, nil
	}
	if c.Flow != config.FlowClientCredentials && err != nil {
		return "", err
	}
	renewed, err := c.renew(ctx, t)
	if err != nil {
		return "", err
	}
	if err := c.save(renewed); err != nil {
		return "", err
	}
	return renewed.Access, nil
}

// alone waits until nobody else, here or in another process, changes the token.
func (c *Client) alone(ctx context.Context) (done func(), err error) {
	select {
	case c.turn <- struct{}{}:
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
	unlock, err := lock(ctx, c.file)
	if err != nil {
		<-c.turn
		return nil, err
	}
	return func() { unlock(); <-c.turn }, nil
}

// Stored returns the token as it is kept. It returns a *LoginError if there is
// none, or one that belongs to another app.
func (c *Client) Stored() (Token, error) {
	t, err := readToken(c.file)
	if err == nil && t.ClientID != c.conf.ClientID {
		return Token{}, &LoginError{"the stored login belongs to another client_id"}
	}
	return t, err
}

func (c *Client) renew(ctx context.Context, old Token) (Token, error) {
	ctx = context.WithValue(ctx, oauth2.HTTPClient, c.http)
	var t *oauth2.Token
	var err error
	if c.Flow == config.FlowClientCredentials {
		cc := clientcredentials.Config{
			ClientID: c.conf.ClientID, ClientSecret: c.conf.ClientSecret, TokenURL: c.conf.Endpoint.TokenURL,
			Scopes: c.conf.Scopes, AuthStyle: oauth2.AuthStyleInParams,
		}
		t, err = cc.Token(ctx)
	} else {
		t, err = c.conf.TokenSource(ctx, &oauth2.Token{RefreshToken: old.Refresh}).Token()
	}
	if err != nil {
		return Token{}, explain("renew the access to the mailbox", err)
	}
	return c.token(t, old), nil
}

// token is an answer of the identity provider as it is kept. Where a renewal
// brings no new refresh token (Google's never do), x/oauth2 gives the old one.
func (c *Client) token(t *oauth2.Token, old Token) Token {
	kept := Token{ClientID: c.conf.ClientID, Access: t.AccessToken, Refresh: t.RefreshToken, Expiry: t.Expiry, Renewed: c.now()}
	if seconds, ok := t.Extra("refresh_token_expires_in").(float64); ok && seconds > 0 {
		kept.RefreshExpiry = c.now().Add(time.Duration(min(seconds, 1e9)) * time.Second)
	} else if kept.Refresh == old.Refresh {
		kept.RefreshExpiry = old.RefreshExpiry
	}
	return kept
}

// save stores a token; one that can't be stored is kept for the next try,
// since the old refresh token may be spent.
func (c *Client) save(t Token) error {
	c.unsaved = &t
	if err := writeToken(c.file, t); err != nil {
		return fmt.Errorf("store the renewed access to the mailbox: %w", err)
	}
	c.unsaved = nil
	return nil
}

// needsPerson are the errors of a token endpoint after which only a person can
// help (RFC 6749 5.2; the last three are Microsoft's and OpenID's).
var needsPerson = []string{"invalid_grant", "access_denied", "interaction_required", "consent_required", "login_required"}

// explain makes an answer of the identity provider fit for people. It never
// tells what was sent, nor a body that can't be understood.
func explain(doing string, err error) error {
	var said *oauth2.RetrieveError
	var silent *url.Error
	switch {
	case errors.As(err, &said):
	case errors.As(err, &silent) && !errors.Is(err, context.Canceled):
		return fmt.Errorf("%s: %s can't be reached: check this machine's network, and mailbox.oauth in the config (%w)", doing, hostOf(silent.URL), silent.Err)
	default:
		return fmt.Errorf("%s: %w", doing, err)
	}
	words := oneLine(said.ErrorDescription)
	if words != "" {
		words = ": " + words
	}
	switch {
	case said.ErrorCode == "":
		return fmt.Errorf("%s: the identity provider answers %s", doing, said.Response.Status)
	case slices.Contains(needsPerson, said.ErrorCode):
		return &LoginError{fmt.Sprintf("%s: access was refused, withdrawn or has expired (%s%s)", doing, oneLine(said.ErrorCode), words)}
	case said.ErrorCode == "expired_token":
		return &LoginError{doing + ": the code was not used in time"}
	case said.ErrorCode == "invalid_client", said.ErrorCode == "unauthorized_client":
		return fmt.Errorf("%s: the identity provider doesn't accept the app (%s%s): check client_id, client_secret_file and tenant, and that the app is allowed this flow", doing, said.ErrorCode, words)
	}
	return fmt.Errorf("%s: the identity provider says %s%s", doing, oneLine(said.ErrorCode), words)
}

func hostOf(link string) string {
	u, err := url.Parse(link)
	if err != nil {
		return "the identity provider"
	}
	return u.Host
}

// oneLine makes a stranger's words fit for a line.
func oneLine(s string) string {
	s = strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) && !unicode.Is(unicode.Bidi_Control, r) {
			return r
		}
		return ' '
	}, s)), " ")
	if r := []rune(s); len(r) > 200 {
		s = string(r[:200]) + "…"
	}
	return s
}

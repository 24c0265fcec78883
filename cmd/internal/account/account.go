// Package account is the configured mailbox as the reader and the sender want it: servers, certificates, and a password or OAuth.
package account

import (
	"context"
	"time"

	"github.com/emersion/go-sasl"

	"leakytap/cmd/internal/config"
	"leakytap/cmd/internal/oauth"
	"leakytap/inbox"
	"leakytap/mailer"
)

// Account opens one mailbox.
type Account struct {
	OAuth *oauth.Client // nil: a password

	conf *config.Config
}

// New makes the account that a config describes.
func New(c *config.Config, now func() time.Time) (*Account, error) {
	a := &Account{conf: c}
	if c.Mailbox.OAuth.Provider == "" {
		return a, nil
	}
	var err error
	a.OAuth, err = oauth.New(c, now)
	return a, err
}

// LoginEnds is when a person has to log in again, or zero where that isn't known.
func (a *Account) LoginEnds() time.Time {
	if a.OAuth == nil {
		return time.Time{}
	}
	t, err := a.OAuth.Stored()
	if err != nil {
		return time.Time{} // the first login attempt tells
	}
	return t.RefreshExpiry
}

// Reader says how to reach the mailbox over IMAP.
func (a *Account) Reader() (inbox.Options, error) {
	m := a.conf.Mailbox
	certificates, err := a.conf.TLS(m.IMAP.Host)
	return inbox.Options{
		Host: m.IMAP.Host, Port: m.IMAP.Port, Security: inbox.Security(m.IMAP.Security), TLS: certificates,
		Username: m.Username, SASL: a.SASL, ExtraFolders: m.Folders,
	}, err
}

// SASL logs in to IMAP, with a password or token read afresh.
func (a *Account) SASL(ctx context.Context) (sasl.Client, error) {
	m := a.conf.Mailbox
	if a.OAuth == nil {
		password, err := a.conf.Password()
		return inbox.Plain(m.Username, password), err
	}
	token, err := a.OAuth.AccessToken(ctx)
	return oauth.SASL(m.OAuth.SASL, m.Username, token, m.IMAP.Host, m.IMAP.Port), err
}

// Sender says how to reach the submission server.
func (a *Account) Sender() (mailer.Options, error) {
	m := a.conf.Mailbox
	certificates, err := a.conf.TLS(m.SMTP.Host)
	o := mailer.Options{
		Host: m.SMTP.Host, Port: m.SMTP.Port, Security: mailer.Security(m.SMTP.Security), TLS: certificates,
		Username: m.Username,
	}
	if a.OAuth != nil {
		o.OAuthToken = a.OAuth.AccessToken
	} else {
		o.Password = func(context.Context) (string, error) { return a.conf.Password() }
	}
	return o, err
}

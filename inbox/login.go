package inbox

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"strings"
	"unicode"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-sasl"
)

// Plain logs in with a password: AUTHENTICATE PLAIN (RFC 4616), or LOGIN where the server has nothing better.
func Plain(user, password string) sasl.Client { return sasl.NewPlainClient("", user, password) }

// XOAUTH2 logs in with an OAuth2 access token, as Google, Microsoft and Yahoo want it
// (developers.google.com/gmail/imap/xoauth2-protocol).
func XOAUTH2(user, token string) sasl.Client { return &xoauth2{user: user, token: token} }

type xoauth2 struct {
	user, token string
	failure     []byte // JSON with status, schemes and scope
}

func (x *xoauth2) Start() (string, []byte, error) {
	return "XOAUTH2", []byte("user=" + x.user + "\x01auth=Bearer " + x.token + "\x01\x01"), nil
}

// Next answers the server's account of a failure, after which comes its NO. go-imap writes an empty answer as "=",
// which servers reject.
func (x *xoauth2) Next(challenge []byte) ([]byte, error) {
	x.failure = bytes.Clone(challenge)
	return []byte("\x01"), nil
}

func (c *conn) login(ctx context.Context, o *Options) error {
	client, err := o.SASL(ctx)
	if err != nil {
		return err
	}
	mech, response, err := client.Start()
	if err != nil {
		return err
	}
	if err := c.do(ctx, c.lim.command, unasked, func() error {
		if c.caps = c.imap.Caps(); c.caps == nil {
			return errors.New("the server doesn't name its capabilities")
		}
		return nil
	}); err != nil {
		return err
	}
	secrets := secretsOf(client, response)
	refusal := func(text string) error {
		return &AuthError{Host: o.Host, Username: o.Username, Text: oneLine(redact(text, secrets))}
	}

	f := func() error { return c.imap.Authenticate(client) }
	if !c.caps.Has(imap.Cap("AUTH=" + mech)) {
		if mech != sasl.Plain || c.caps.Has(imap.CapLoginDisabled) {
			return refusal(fmt.Sprintf("the server doesn't take %s, only %v", mech, c.caps.AuthMechanisms()))
		}
		part := bytes.SplitN(response, []byte{0}, 3)
		f = func() error { return c.imap.Login(string(part[1]), string(part[2])).Wait() }
	}
	if err := c.do(ctx, c.lim.command, unasked, f); err != nil {
		var no *imap.Error
		if !errors.As(err, &no) {
			return fmt.Errorf("login: %w", err)
		}
		if temporary(no) {
			no.Text = oneLine(redact(no.Text, secrets))
			return fmt.Errorf("login: %w", no)
		}
		text := no.Text
		if x, ok := client.(*xoauth2); ok && len(x.failure) > 0 {
			text += " " + string(x.failure)
		}
		return refusal(text)
	}
	// Asked for again, since go-imap may not have noticed yet that the login made the old ones stale.
	return c.do(ctx, c.lim.command, unasked, func() (err error) {
		c.caps, err = c.imap.Capability().Wait()
		return err
	})
}

// secretsOf lists what a login says that must not come back in a message: the password or token, alone and as it is sent.
func secretsOf(client sasl.Client, response []byte) []string {
	secret := response[bytes.LastIndexByte(response, 0)+1:] // RFC 4616
	if x, ok := client.(*xoauth2); ok {
		secret = []byte(x.token)
	}
	b64 := base64.StdEncoding.EncodeToString
	return []string{b64(response), b64(secret), string(secret)}
}

// redact takes out of a server's words whatever they echo of a login.
func redact(text string, secrets []string) string {
	for _, s := range secrets {
		if s != "" {
			text = strings.ReplaceAll(text, s, "[secret]")
		}
	}
	return text
}

const textLimit = 300 // runes of a server's words worth keeping

// oneLine makes a server's words fit for a log line.
func oneLine(s string) string {
	s = strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return ' '
	}, strings.ToValidUTF8(s, "?"))), " ")
	if r := []rune(s); len(r) > textLimit {
		s = string(r[:textLimit]) + "…"
	}
	return s
}

// temporary tells a server in trouble from one that means no (RFC 5530).
func temporary(e *imap.Error) bool {
	switch e.Code {
	case imap.ResponseCodeUnavailable, imap.ResponseCodeInUse, imap.ResponseCodeLimit, imap.ResponseCodeServerBug, imap.ResponseCodeOverQuota:
		return true
	}
	return e.Type == imap.StatusResponseTypeBye
}

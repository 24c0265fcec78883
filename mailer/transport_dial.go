package mailer

import (
	"context"
	"crypto/tls"
	"fmt"
	"net"
	"slices"
	"strings"
	"syscall"

	"github.com/wneessen/go-mail/smtp"
)

// dial connects, protects the connection and logs in. Whatever goes wrong here
// says nothing about any message, so all of its errors are temporary.
func (t *Transport) dial(ctx context.Context) (*session, error) {
	ctx, cancel := context.WithTimeout(ctx, 5*t.opts.Timeout) // connect, greet, STARTTLS, EHLO, log in
	defer cancel()

	conn, err := t.connect(ctx)
	if err != nil {
		return nil, sessionError(StageDial, err)
	}
	raw := &cappedConn{Conn: conn}
	t.setLive(raw)
	stop := context.AfterFunc(ctx, func() { raw.Close() })
	s, err := t.open(ctx, raw)
	if !stop() && err == nil {
		err = sessionError(StageDial, context.Cause(ctx))
	}
	if err != nil {
		raw.Close()
		t.setLive(nil)
		return nil, err
	}
	return s, nil
}

func (t *Transport) connect(ctx context.Context) (net.Conn, error) {
	d := net.Dialer{Timeout: t.opts.Timeout}
	switch t.opts.Security {
	case SecurityTLS, SecuritySTARTTLS:
	case SecurityNone:
		d.Control = loopbackOnly
	default:
		return nil, fmt.Errorf("security is %q, not tls, starttls or none", t.opts.Security)
	}
	return d.DialContext(ctx, "tcp", t.addr)
}

func loopbackOnly(_, address string, _ syscall.RawConn) error {
	host, _, err := net.SplitHostPort(address)
	if ip := net.ParseIP(host); err != nil || ip == nil || !ip.IsLoopback() {
		return errClear
	}
	return nil
}

// open makes a session of a fresh connection.
func (t *Transport) open(ctx context.Context, raw *cappedConn) (*session, error) {
	conn, config := net.Conn(raw), t.tlsConfig()
	if t.opts.Security == SecurityTLS {
		raw.expect(t.opts.Timeout)
		secure := tls.Client(raw, config)
		if err := secure.HandshakeContext(ctx); err != nil {
			return nil, sessionError(StageTLS, err)
		}
		conn = secure
	}
	raw.expect(t.opts.Timeout)
	client, err := smtp.NewClient(conn, t.opts.Host)
	if err != nil {
		return nil, sessionError(StageDial, err)
	}
	s := &session{raw: raw, smtp: client, opts: &t.opts}

	raw.expect(t.opts.Timeout)
	if err := client.Hello(t.localName(raw)); err != nil {
		return nil, sessionError(StageDial, err)
	}
	if t.opts.Security == SecuritySTARTTLS {
		if ok, _ := client.Extension("STARTTLS"); !ok {
			return nil, sessionError(StageTLS, errNoSTARTTLS)
		}
		raw.expect(t.opts.Timeout)
		if err := client.StartTLS(config); err != nil {
			return nil, sessionError(StageTLS, err)
		}
	}
	if err := t.login(ctx, s); err != nil {
		return nil, err
	}
	return s, nil
}

func (t *Transport) tlsConfig() *tls.Config {
	c := &tls.Config{}
	if t.opts.TLS != nil {
		c = t.opts.TLS.Clone()
	}
	c.InsecureSkipVerify = false
	c.MinVersion = max(c.MinVersion, tls.VersionTLS12)
	if c.ServerName == "" {
		c.ServerName = t.opts.Host
	}
	return c
}

// localName is our name in EHLO: without a public host name, the address
// literal (RFC 5321, 4.1.3).
func (t *Transport) localName(c net.Conn) string {
	if t.opts.LocalName != "" {
		return t.opts.LocalName
	}
	host, _, err := net.SplitHostPort(c.LocalAddr().String())
	if err != nil {
		return "localhost"
	}
	host, _, _ = strings.Cut(host, "%")
	if strings.Contains(host, ":") {
		host = "IPv6:" + host
	}
	return "[" + host + "]"
}

// login authenticates. The connection is verified TLS or loopback by now.
func (t *Transport) login(ctx context.Context, s *session) error {
	if t.opts.Username == "" {
		return nil
	}
	read := t.opts.Password
	if t.opts.OAuthToken != nil {
		read = t.opts.OAuthToken
	}
	if read == nil {
		return sessionError(StageAuth, errNoPassword)
	}
	secret, err := read(ctx)
	if err != nil {
		return sessionError(StageAuth, &secretError{err})
	}
	auth, err := t.mechanism(s, secret)
	if err != nil {
		return sessionError(StageAuth, err)
	}
	s.raw.expect(t.opts.Timeout)
	if err := s.smtp.Auth(auth); err != nil {
		e := sessionError(StageAuth, err)
		e.Text = redact(e.Text, t.opts.Username, secret)
		return e
	}
	return nil
}

// mechanism picks the SASL mechanism: under TLS the plainest is what servers
// support best.
func (t *Transport) mechanism(s *session, secret string) (smtp.Auth, error) {
	user, host := t.opts.Username, t.opts.Host
	_, param := s.smtp.Extension("AUTH")
	offered := strings.Fields(strings.ToUpper(param))
	if t.opts.OAuthToken != nil {
		if slices.Contains(offered, "OAUTHBEARER") && !slices.Contains(offered, "XOAUTH2") {
			return bearerAuth{user, secret, host, t.opts.Port}, nil
		}
		return smtp.XOAuth2Auth(user, secret), nil
	}
	const clear = true // login is reached in the clear on loopback only
	switch {
	case slices.Contains(offered, "PLAIN"):
		return smtp.PlainAuth("", user, secret, host, clear), nil
	case slices.Contains(offered, "LOGIN"):
		return smtp.LoginAuth(user, secret, host, clear), nil
	}
	return nil, &noMechanism{offered}
}

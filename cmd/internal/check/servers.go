package check

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"strconv"
	"strings"
	"time"

	"leakytap/cmd/internal/config"
	"leakytap/cmd/internal/oauth"
	"leakytap/inbox"
	"leakytap/mailer"
)

// certificate notes until when a server's certificate is valid.
type certificate struct{ until time.Time }

func (c *certificate) watch(config *tls.Config) {
	config.VerifyConnection = func(s tls.ConnectionState) error {
		if len(s.PeerCertificates) > 0 {
			c.until = s.PeerCertificates[0].NotAfter
		}
		return nil
	}
}

// entered reports a server that has let us in.
func (c *checker) entered(name string, s config.Server, cert certificate) {
	protected := "without TLS, on this machine"
	if s.Security != "none" {
		protected = "TLS by a certificate valid until " + cert.until.Format(time.DateOnly)
	}
	detail := fmt.Sprintf("%s lets %s in (%s)", net.JoinHostPort(s.Host, strconv.Itoa(s.Port)), c.Config.Mailbox.Username, protected)
	if s.Security != "none" && cert.until.Before(c.Now().Add(soon)) {
		c.warn(name, detail, "see that the certificate is renewed in time")
		return
	}
	c.good(name, "%s", detail)
}

// smtp goes through the dialogue of a letter to ourselves up to its final dot,
// and breaks off there: nothing is sent.
func (c *checker) smtp(ctx context.Context) {
	o, err := c.account.Sender()
	if err != nil {
		c.bad("SMTP", err.Error(), "check mailbox.ca_file")
		return
	}
	if c.isTLS(ctx, "SMTP", c.Config.Mailbox.SMTP) {
		return
	}
	var cert certificate
	cert.watch(o.TLS)
	o.Timeout = stepTimeout / 2
	t := mailer.NewTransport(o)
	defer t.Close()
	enough := errors.New("enough seen")
	address := c.Config.Mailbox.Address
	raw := fmt.Appendf(nil, "From: <%s>\r\nTo: <%s>\r\nSubject: leakytap check\r\n\r\n", address, address)
	_, err = t.Send(ctx, mailer.Envelope{From: address, To: address, Raw: raw}, func() error { return enough })
	if errors.Is(err, enough) {
		c.reachable = true
		c.entered("SMTP", c.Config.Mailbox.SMTP, cert)
		return
	}
	var e *mailer.Error
	c.refused("SMTP", err, errors.As(err, &e) && e.Stage == mailer.StageAuth && e.Code != 0)
}

// helloTimeout is how long a server may take over a TLS handshake.
const helloTimeout = 10 * time.Second

// isTLS reports a server that speaks TLS from the start where the config says
// starttls: both sides would wait for the other to begin. The usual ports of
// STARTTLS are left in peace.
func (c *checker) isTLS(ctx context.Context, name string, s config.Server) bool {
	if s.Security != "starttls" || s.Port == 587 || s.Port == 143 || s.Port == 25 {
		return false
	}
	ctx, cancel := context.WithTimeout(ctx, helloTimeout)
	defer cancel()
	d := tls.Dialer{Config: &tls.Config{InsecureSkipVerify: true}} // nothing is said over it
	conn, err := d.DialContext(ctx, "tcp", net.JoinHostPort(s.Host, strconv.Itoa(s.Port)))
	if err != nil {
		return false
	}
	conn.Close()
	c.bad(name, fmt.Sprintf("%s port %d speaks TLS from the start, and security is starttls", s.Host, s.Port),
		fmt.Sprintf("write security: tls under mailbox.%s in the config", strings.ToLower(name)))
	return true
}

// imap opens every folder read-only, and reads nothing.
func (c *checker) imap(ctx context.Context) {
	sender := c.reachable
	c.reachable = false
	o, err := c.account.Reader()
	if err != nil {
		c.bad("IMAP", err.Error(), "check mailbox.ca_file")
		return
	}
	if c.isTLS(ctx, "IMAP", c.Config.Mailbox.IMAP) {
		return
	}
	var cert certificate
	cert.watch(o.TLS)
	o.Since = func() time.Time { return c.Now().Add(48 * time.Hour) } // no mail is as new as that
	client := inbox.New(o)
	defer client.Close()
	found, err := client.Sync(ctx, inbox.Handler{
		Cursor: func(context.Context, string) (inbox.Cursor, bool, error) { return inbox.Cursor{}, false, nil },
		Want:   func(_ context.Context, hs []inbox.Header) ([]bool, error) { return make([]bool, len(hs)), nil },
		Take:   func(context.Context, inbox.Batch) error { return nil },
	})
	if len(found.Folders) == 0 || found.Folders[0].Err != nil {
		c.refused("IMAP", err, errors.As(err, new(*inbox.AuthError)))
		return
	}
	c.reachable = sender
	c.entered("IMAP", c.Config.Mailbox.IMAP, cert)
	c.folders(found, err)
	c.idle(client.CanIdle())
}

// refused reports a server that we can't use.
func (c *checker) refused(name string, err error, login bool) {
	fix := fmt.Sprintf("check mailbox.%s in the config", strings.ToLower(name))
	switch {
	case errors.As(err, new(*oauth.LoginError)):
		fix = "run leakytap login"
	case login && c.found.Provider != nil && len(c.found.Provider.Needs) > 0:
		fix = c.found.Provider.Name + " wants: " + strings.Join(c.found.Provider.Needs, " ")
	case login && c.account.OAuth != nil:
		fix = "see that mailbox.username is whose login it is, and that the mailbox lets apps in over " + name
	case login:
		fix = strings.TrimSuffix("check mailbox.username, and the password in "+c.Config.Mailbox.PasswordFile, " in ")
	}
	c.bad(name, err.Error(), fix)
}

func (c *checker) folders(found inbox.Report, err error) {
	var names []string
	junk := false
	for _, f := range found.Folders {
		if f.Err != nil {
			continue
		}
		said := fmt.Sprintf("%q", f.Folder)
		if f.Role != inbox.Inbox && !strings.EqualFold(f.Folder, string(f.Role)) {
			said += " (" + string(f.Role) + ")"
		}
		names = append(names, said)
		junk = junk || f.Role == inbox.Junk
	}
	detail := "reads " + strings.Join(names, ", ")
	switch {
	case err != nil:
		c.bad("folders", detail+", but: "+err.Error(), "check mailbox.folders in the config")
	case !junk:
		c.warn("folders", detail+"; no folder for junk was found", "if there is one, name it in mailbox.folders: replies can end up there")
	default:
		c.good("folders", "%s", detail)
	}
}

// idle says whether the server tells of new mail by itself (RFC 2177).
func (c *checker) idle(can bool) {
	if can {
		c.good("IDLE", "the server tells of new mail at once")
		return
	}
	c.warn("IDLE", fmt.Sprintf("the server doesn't tell of new mail; it is looked for every %v", time.Duration(c.Config.Mailbox.Poll)), "")
}

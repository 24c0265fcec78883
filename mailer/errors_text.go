package mailer

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"os"
	"slices"
	"strings"
	"syscall"
)

// Error says what happened, where, and what to do about it.
func (e *Error) Error() string {
	what := e.what()
	if e.Code != 0 {
		what += ": " + e.reply()
	} else if detail := e.detail(); detail != "" {
		what += ": " + detail
	}
	if advice := e.advice(); advice != "" {
		what += ". " + advice
	}
	return what
}

func (e *Error) what() string {
	switch {
	case e.Unknown:
		return fmt.Sprintf("whether %s accepted the message is unknown, since the answer to all of it never came", e.Server)
	case errors.Is(e.Err, errWithdrawn):
		return "the message was withdrawn before its final dot went out to " + e.Server
	case e.Stage == StageDial && e.Code != 0:
		return fmt.Sprintf("the mail server %s turned us away", e.Server)
	case e.Stage == StageDial:
		return fmt.Sprintf("cannot connect to the mail server %s", e.Server)
	case e.Stage == StageTLS:
		return fmt.Sprintf("no secure connection to the mail server %s", e.Server)
	case e.Stage == StageAuth && e.Code != 0:
		return fmt.Sprintf("the mail server %s refused the login", e.Server)
	case e.Stage == StageAuth:
		return fmt.Sprintf("cannot log in to the mail server %s", e.Server)
	case e.Code == 0 && e.Temporary:
		return fmt.Sprintf("the connection to the mail server %s broke before the message was handed over", e.Server)
	case errors.As(e.Err, new(*tooLarge)):
		return "the message is too large for " + e.Server
	case e.Code == 0 && e.Stage == StageMail:
		return "the message cannot be sent from this sender"
	case e.Code == 0:
		return "the message cannot be sent to this recipient"
	case e.Temporary:
		return fmt.Sprintf("the mail server %s put off %s", e.Server, e.object())
	default:
		return fmt.Sprintf("the mail server %s refused %s", e.Server, e.object())
	}
}

func (e *Error) object() string {
	switch {
	case e.Recipient || e.Stage == StageRcpt:
		return "the recipient"
	case e.Stage == StageMail:
		return "the sender"
	default:
		return "the message"
	}
}

func (e *Error) reply() string {
	return strings.Join(strings.Fields(fmt.Sprintf("%d %s %s", e.Code, e.Enhanced, e.Text)), " ")
}

// cause puts the causes that people meet into their words, and says what the owner can do about them; "" where the
// stage of the dialogue tells more.
func cause(err error) (detail, advice string) {
	var (
		invalid x509.CertificateInvalidError
		host    x509.HostnameError
		unknown x509.UnknownAuthorityError
		record  tls.RecordHeaderError
		dns     *net.DNSError
	)
	switch {
	case err == nil:
		return "", ""
	case errors.Is(err, context.Canceled):
		return "stopped", ""
	case errors.As(err, &invalid) && invalid.Reason == x509.Expired:
		return fmt.Sprintf("its certificate is valid from %s to %s only",
				invalid.Cert.NotBefore.Format("2006-01-02"), invalid.Cert.NotAfter.Format("2006-01-02")),
			"Renew it, and check this machine's clock"
	case errors.As(err, &host):
		return fmt.Sprintf("its certificate is for %s, not for %s", names(host.Certificate), host.Host), "Write the host as the certificate names it"
	case errors.As(err, &unknown):
		return "its certificate is signed by an authority that this machine does not know", "If the authority is your own, name its certificate in ca_file"
	case errors.As(err, &record):
		return "it does not speak TLS there", "Try security: starttls, usually with port 587"
	case errors.As(err, &dns) && dns.IsNotFound:
		return "no host has the name " + quote(dns.Name), ""
	case errors.As(err, &dns):
		return "no name server answers", ""
	case errors.Is(err, syscall.ECONNREFUSED):
		return "nothing listens there", ""
	case errors.Is(err, os.ErrDeadlineExceeded):
		return "it did not answer in time", ""
	}
	return oneLine(err.Error()), ""
}

func (e *Error) detail() string {
	if e.Text == "" {
		detail, _ := cause(e.Err)
		return detail
	}
	if e.Err == nil {
		return e.Text
	}
	return e.Text + " (" + e.Err.Error() + ")"
}

// advice says what the owner can do; "" where waiting is all there is to do.
func (e *Error) advice() string {
	_, ofCause := cause(e.Err)
	switch {
	case errors.Is(e.Err, errWithdrawn), errors.Is(e.Err, context.Canceled):
		return ""
	case e.Unknown:
		return "It is not sent again by itself; look into the Sent folder"
	case errors.Is(e.Err, errClear):
		return "Use security: tls or starttls"
	case errors.Is(e.Err, errNoSTARTTLS):
		return "Nothing was sent in the clear; try security: tls, usually with port 465"
	case ofCause != "":
		return ofCause
	case e.Stage == StageTLS:
		return "Check host, port and security: port 465 goes with tls, 587 with starttls"
	case e.Stage == StageDial && e.Code == 0:
		return "Check host and port (465 goes with tls, 587 with starttls), the network and the firewall"
	case e.Stage == StageAuth && e.Code/100 == 5:
		return "Check username and password; many providers want an app password here"
	case e.Stage == StageAuth && e.Code == 0 && errors.As(e.Err, new(*secretError)):
		return "Check the file with the password or token"
	case e.Stage == StageMail && e.Code/100 == 5:
		return "Check that this login may send from the address of the mailbox"
	}
	return ""
}

// names lists whom a certificate is for.
func names(c *x509.Certificate) string {
	list := slices.Clone(c.DNSNames)
	for _, ip := range c.IPAddresses {
		list = append(list, ip.String())
	}
	if len(list) == 0 {
		return "nobody"
	}
	return oneLine(strings.Join(list, ", "))
}

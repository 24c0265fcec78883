package inbox

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"os"
	"strings"
	"syscall"
	"time"
)

// AuthError is a login that the server refused. To try again with the same password is of no use.
type AuthError struct {
	Host, Username string
	Text           string // what the server said
}

func (e *AuthError) Error() string {
	return fmt.Sprintf("%s refuses the login of %s (%s): check the user name and the password; many providers want an app password here",
		e.Host, e.Username, strings.TrimSpace(e.Text))
}

// FolderError is a folder that could not be read while others may have been.
type FolderError struct {
	Folder string
	Err    error
}

func (e *FolderError) Error() string { return fmt.Sprintf("folder %q: %v", e.Folder, e.Err) }
func (e *FolderError) Unwrap() error { return e.Err }

// explainDial adds what to do about a connection that didn't come about.
func explainDial(o *Options, err error) error {
	if errors.Is(err, context.Canceled) {
		return err
	}
	var (
		unknown  x509.UnknownAuthorityError
		invalid  x509.CertificateInvalidError
		hostname x509.HostnameError
		record   tls.RecordHeaderError
		dns      *net.DNSError
	)
	advice := ""
	switch {
	case errors.As(err, &unknown):
		advice = "nobody this machine trusts has signed its certificate; if it is the server's own authority, name its PEM file in ca_file"
	case errors.As(err, &invalid) && invalid.Reason == x509.Expired:
		advice = fmt.Sprintf("its certificate is valid from %s to %s only: it has to be renewed on the server (or this machine's clock is wrong)",
			invalid.Cert.NotBefore.Format(time.DateOnly), invalid.Cert.NotAfter.Format(time.DateOnly))
	case errors.As(err, &hostname):
		advice = fmt.Sprintf("its certificate is for %s: use that name as host", strings.Join(hostname.Certificate.DNSNames, ", "))
	case errors.As(err, &record):
		advice = "it doesn't speak TLS on this port: try security: starttls, or port 993"
	case errors.As(err, &dns) && dns.IsNotFound:
		return &dialError{o, err, "there is no such host: check the spelling, and this machine's network"}
	case errors.As(err, &dns):
		return &dialError{o, err, "no name server answers: check this machine's network"}
	case errors.Is(err, syscall.ECONNREFUSED):
		return &dialError{o, err, "nothing listens there: check host and port"}
	case errors.Is(err, os.ErrDeadlineExceeded), errors.Is(err, context.DeadlineExceeded):
		return &dialError{o, err, "no answer: check host and port, the network, and firewalls on the way"}
	default:
		return fmt.Errorf("connecting to %s port %d: %w", o.Host, o.Port, err)
	}
	return fmt.Errorf("connecting to %s port %d: %w: %s", o.Host, o.Port, err, advice)
}

// dialError says in plain words what the system's error says in its own.
type dialError struct {
	o     *Options
	err   error
	plain string
}

func (e *dialError) Error() string {
	return fmt.Sprintf("connecting to %s port %d: %s", e.o.Host, e.o.Port, e.plain)
}
func (e *dialError) Unwrap() error { return e.err }

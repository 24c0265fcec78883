// Package postoffice is a whole mail provider in memory: an SMTP submission
// server that delivers into mailboxes, and an IMAP server to read them, both on
// loopback. The demo and the end-to-end tests use it.
package postoffice

import (
	"bytes"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapserver"
	"github.com/emersion/go-smtp"
)

// Security is how both servers protect their connections.
type Security string

const (
	None     Security = "none" // the default
	STARTTLS Security = "starttls"
	TLS      Security = "tls"
)

// DefaultMaxBytes is the size limit of a message if Options names none.
const DefaultMaxBytes = 25 << 20

// User is an account with a mailbox. Mail to name+anything@domain is delivered
// to name@domain.
type User struct {
	Address  string // also the user name, for SMTP and IMAP
	Password string
}

// Mail is a message that the SMTP server accepted.
type Mail struct {
	User string    // who had logged in
	From string    // envelope sender; "" for <>
	To   []string  // envelope recipients
	Raw  []byte    // as received
	At   time.Time // when
}

// Options of an Office.
type Options struct {
	Users    []User
	Security Security
	MaxBytes int64            // size limit of a message; default DefaultMaxBytes
	Now      func() time.Time // default time.Now; the date of delivery

	// BounceLater names addresses that are accepted but not delivered. What
	// comes back is for OnMail to Append.
	BounceLater []string
	// OnMail is called for every accepted mail, one at a time, in order, and
	// with no lock held: it may use the Office, but not Close it.
	OnMail func(Mail)

	// Refuse, if set, is asked at each step of an SMTP dialogue; an error
	// (best an *smtp.SMTPError) is the server's answer, and ErrHangUp cuts the
	// connection without one. The verbs and their arguments: AUTH user, MAIL
	// sender, RCPT recipient, DATA sender (all of the message is here, nothing
	// is delivered), SENT sender (delivered, but the client has not heard). It
	// is called by several goroutines.
	Refuse func(verb, arg string) error
}

// ErrHangUp makes the SMTP server close the connection in place of an answer.
var ErrHangUp = errors.New("hang up")

// Office is a running pair of servers.
type Office struct {
	SMTPAddr string // host:port
	IMAPAddr string // host:port
	CA       []byte // PEM of the authority behind both certificates; nil without TLS

	opts      Options
	tls       *tls.Config // the servers'; nil without TLS
	users     map[string]*account
	bouncing  []string
	smtp      *smtp.Server
	imap      *imapserver.Server
	listeners []*listener
	running   sync.WaitGroup

	mu      sync.Mutex // guards sent; held during delivery, so that orders agree
	sent    []Mail
	arrived chan struct{} // poked when sent grows
	closing chan struct{}
	once    sync.Once
}

// Open starts both servers on free ports of 127.0.0.1.
func Open(o Options) (*Office, error) {
	if o.MaxBytes <= 0 {
		o.MaxBytes = DefaultMaxBytes
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	of := &Office{
		opts:    o,
		users:   make(map[string]*account),
		arrived: make(chan struct{}, 1),
		closing: make(chan struct{}),
	}
	if err := of.addAccounts(); err != nil {
		return nil, err
	}
	switch o.Security {
	case "", None:
	case STARTTLS, TLS:
		var err error
		if of.tls, of.CA, err = throwawayCertificate(); err != nil {
			return nil, fmt.Errorf("make a certificate: %w", err)
		}
	default:
		return nil, fmt.Errorf("security is %q, not none, starttls or tls", o.Security)
	}
	of.newServers()
	if err := of.serve(&of.SMTPAddr, of.smtp.Serve); err != nil {
		return nil, err
	}
	if err := of.serve(&of.IMAPAddr, of.imap.Serve); err != nil {
		of.Close()
		return nil, err
	}
	of.running.Go(of.dispatch)
	return of, nil
}

func (of *Office) addAccounts() error {
	for _, u := range of.opts.Users {
		if of.users[key(u.Address)] != nil {
			return fmt.Errorf("account %s is named twice", u.Address)
		}
		a, err := newAccount(u)
		if err != nil {
			return fmt.Errorf("account %s: %w", u.Address, err)
		}
		of.users[key(u.Address)] = a
	}
	for _, b := range of.opts.BounceLater {
		of.bouncing = append(of.bouncing, key(b))
	}
	return nil
}

func (of *Office) newServers() {
	silent := log.New(io.Discard, "", 0)
	clear := of.tls == nil

	of.smtp = smtp.NewServer(smtp.BackendFunc(of.newSMTPSession))
	of.smtp.Domain = "localhost"
	of.smtp.AllowInsecureAuth = clear
	of.smtp.EnableSMTPUTF8 = true
	of.smtp.MaxMessageBytes = of.opts.MaxBytes
	of.smtp.MaxRecipients = 100
	of.smtp.ReadTimeout, of.smtp.WriteTimeout = time.Minute, time.Minute
	of.smtp.ErrorLog = silent

	io := &imapserver.Options{
		NewSession:   of.newIMAPSession,
		Caps:         imapCaps,
		Logger:       silent,
		InsecureAuth: clear,
	}
	if of.opts.Security == STARTTLS {
		of.smtp.TLSConfig, io.TLSConfig = of.tls, of.tls
	}
	of.imap = imapserver.New(io)
}

func (of *Office) serve(addr *string, serve func(net.Listener) error) error {
	tcp, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return fmt.Errorf("open the post office: %w", err)
	}
	*addr = tcp.Addr().String()
	l := newListener(tcp)
	of.listeners = append(of.listeners, l)
	of.running.Go(func() {
		var in net.Listener = l
		if of.opts.Security == TLS {
			in = tls.NewListener(l, of.tls)
		}
		_ = serve(in) // it ends when the listener is closed
	})
	return nil
}

// Close stops both servers and cuts their connections. Mail that OnMail has not
// been told of by then, it isn't told of any more.
func (of *Office) Close() error {
	of.once.Do(func() {
		close(of.closing)
		of.smtp.Close()
		for _, l := range of.listeners {
			l.shut()
		}
		of.imap.Close()
	})
	of.running.Wait()
	return nil
}

// dispatch tells OnMail of every mail.
func (of *Office) dispatch() {
	if of.opts.OnMail == nil {
		return
	}
	for next := 0; ; {
		select {
		case <-of.closing:
			return
		case <-of.arrived:
		}
		for _, m := range of.sentSince(next) {
			select {
			case <-of.closing:
				return
			default:
			}
			of.opts.OnMail(m)
			next++
		}
	}
}

// Sent returns all mail accepted so far, in order.
func (of *Office) Sent() []Mail { return of.sentSince(0) }

func (of *Office) sentSince(n int) []Mail {
	of.mu.Lock()
	defer of.mu.Unlock()
	return slices.Clone(of.sent[n:])
}

// Append puts a message into a folder as it is: no headers are added.
func (of *Office) Append(user, folder string, raw []byte, flags ...imap.Flag) error {
	a := of.users[key(user)]
	if a == nil {
		return fmt.Errorf("append: no account %q", user)
	}
	_, err := a.user.Append(folder, bytes.NewReader(raw), &imap.AppendOptions{Flags: flags, Time: of.opts.Now()})
	if err != nil {
		return fmt.Errorf("append to %s of %s: %w", folder, user, err)
	}
	return nil
}

// deliver files an accepted mail.
func (of *Office) deliver(m Mail) error {
	of.mu.Lock()
	defer of.mu.Unlock()
	for _, to := range m.To {
		a := of.mailbox(to)
		if a == nil {
			continue // it bounces later
		}
		trace := fmt.Sprintf("Return-Path: <%s>\r\nDelivered-To: %s\r\nReceived: from localhost by localhost with ESMTPSA for <%s>;\r\n %s\r\n",
			m.From, to, to, m.At.Format(time.RFC1123Z))
		body := append([]byte(trace), m.Raw...)
		if _, err := a.user.Append("INBOX", bytes.NewReader(body), &imap.AppendOptions{Time: m.At}); err != nil {
			return err
		}
	}
	of.sent = append(of.sent, m)
	select {
	case of.arrived <- struct{}{}:
	default:
	}
	return nil
}

// mailbox finds the account that an address belongs to, plus-addresses too.
func (of *Office) mailbox(addr string) *account {
	addr = key(addr)
	if a := of.users[addr]; a != nil {
		return a
	}
	local, domain, _ := strings.Cut(addr, "@")
	base, _, _ := strings.Cut(local, "+")
	return of.users[base+"@"+domain]
}

func (of *Office) refuse(verb, arg string) error {
	if of.opts.Refuse == nil {
		return nil
	}
	return of.opts.Refuse(verb, arg)
}

// key is the form in which addresses are compared.
func key(addr string) string { return strings.ToLower(addr) }

package mailer

import (
	"context"
	"crypto/tls"
	"errors"
	"net"
	"strconv"
	"sync"
	"time"
)

// Security is how the connection to the submission server is protected.
type Security string

const (
	SecurityTLS      Security = "tls"      // TLS from the first byte (RFC 8314), usually port 465
	SecuritySTARTTLS Security = "starttls" // TLS before anything else is said (RFC 3207), usually port 587
	SecurityNone     Security = "none"     // in the clear; loopback addresses only
)

const (
	defaultTimeout    = time.Minute
	defaultDotTimeout = 10 * time.Minute
	defaultIdleClose  = 30 * time.Second
	quitTimeout       = 5 * time.Second
)

// Options say how to reach the submission server.
type Options struct {
	Host     string
	Port     int
	Security Security
	// TLS holds private authorities (RootCAs) and the like; nil means the
	// system's. Certificates are always verified, whatever it says.
	TLS *tls.Config

	// Username logs in; empty means no login at all.
	Username string
	// Password is read anew for every login.
	Password func(ctx context.Context) (string, error)
	// OAuthToken, if set, logs in with XOAUTH2 in place of a password, or with
	// OAUTHBEARER where the server offers only that.
	OAuthToken func(ctx context.Context) (string, error)

	LocalName  string        // name for EHLO; default: the address literal of our end
	Timeout    time.Duration // for the connection and for each command; default 1 minute
	DotTimeout time.Duration // for the answer to the final dot; default 10 minutes (RFC 5321, 4.5.3.2.6)
	IdleClose  time.Duration // an unused connection is closed after this; default 30 s
}

// Envelope is one message to one recipient.
type Envelope struct {
	From string // reverse-path without brackets; empty for <>
	To   string // the recipient without brackets
	Raw  []byte // the message, RFC 5322; line ends that are not CRLF are made so
}

// Receipt is what the server said on accepting a message.
type Receipt struct {
	Response string // text of the answer to the final dot, without its code
	// MessageID is the Message-ID, in angle brackets, that the server put in
	// place of ours, where its answer names it (Microsoft, Amazon SES, Brevo).
	MessageID string
}

// Transport sends messages one after the other over one reused connection.
// Its methods may be called by several goroutines.
type Transport struct {
	opts Options
	addr string

	turn    chan struct{} // held by whoever uses the fields below
	session *session      // nil when not connected
	idle    *time.Timer   // closes an unused session
	closed  bool

	abortMu sync.Mutex
	live    net.Conn // the socket of the current dialogue, for Abort
}

// NewTransport returns a Transport that connects when it first sends.
func NewTransport(o Options) *Transport {
	if o.Timeout <= 0 {
		o.Timeout = defaultTimeout
	}
	if o.DotTimeout <= 0 {
		o.DotTimeout = defaultDotTimeout
	}
	if o.IdleClose <= 0 {
		o.IdleClose = defaultIdleClose
	}
	return &Transport{
		opts: o,
		addr: net.JoinHostPort(o.Host, strconv.Itoa(o.Port)),
		turn: make(chan struct{}, 1),
	}
}

// Send hands one message over. All errors are of type *Error.
//
// beforeDot is called at most once: when the server has taken the recipient and
// all of the message is on the wire but for the final dot. If it returns an
// error, the connection is cut and the message is not accepted. It may be nil.
//
// Cancelling ctx cuts the dialogue at once until beforeDot is called; from then
// on the server's answer is waited for, up to Options.DotTimeout or until Abort.
func (t *Transport) Send(ctx context.Context, e Envelope, beforeDot func() error) (Receipt, error) {
	m, err := newMessage(e)
	if err != nil {
		return Receipt{}, t.explain(ctx, err)
	}
	select {
	case t.turn <- struct{}{}:
	case <-ctx.Done():
		return Receipt{}, t.explain(ctx, &Error{Stage: StageDial, Temporary: true, Err: ctx.Err()})
	}
	defer func() { <-t.turn }()
	if t.closed {
		return Receipt{}, t.explain(ctx, &Error{Stage: StageDial, Temporary: true, Err: net.ErrClosed})
	}
	t.stopIdle()

	reused := t.session != nil
	receipt, err := t.attempt(ctx, m, beforeDot)
	if reused && t.session == nil && ctx.Err() == nil && foundDead(err) {
		receipt, err = t.attempt(ctx, m, beforeDot)
	}
	t.startIdle()
	if err != nil {
		return Receipt{}, t.explain(ctx, err)
	}
	return receipt, nil
}

// attempt goes through one dialogue, over the open session if there is one, and
// keeps the session if it can serve another.
func (t *Transport) attempt(ctx context.Context, m message, beforeDot func() error) (Receipt, error) {
	if t.session == nil {
		s, err := t.dial(ctx)
		if err != nil {
			return Receipt{}, err
		}
		t.session = s
	}
	receipt, err := t.session.transact(ctx, m, beforeDot)
	if t.session.broken {
		t.drop()
	}
	return receipt, err
}

// foundDead tells whether the server had closed a reused connection before it
// took anything of this message.
func foundDead(err error) bool {
	var e *Error
	return errors.As(err, &e) && e.Stage == StageMail && e.Temporary && (e.Code == 0 || e.Code == 421)
}

// explain completes an error with the server's address and the reason for which
// the dialogue was cut.
func (t *Transport) explain(ctx context.Context, err error) error {
	var e *Error
	if !errors.As(err, &e) {
		e = &Error{Stage: StageDial, Temporary: true, Err: err}
	}
	e.Server = t.addr
	if e.Code == 0 && !e.Unknown && e.Temporary && ctx.Err() != nil && !errors.Is(e.Err, errWithdrawn) {
		e.Err = context.Cause(ctx)
	}
	return e
}

// Close says goodbye and closes the connection. It waits for a Send under way;
// call Abort first to cut that short.
func (t *Transport) Close() error {
	t.turn <- struct{}{}
	defer func() { <-t.turn }()
	t.closed = true
	t.stopIdle()
	t.quit()
	return nil
}

// Abort cuts the connection at once, even while the answer to the final dot is
// awaited. The fate of a message whose dot has gone out is then unknown.
func (t *Transport) Abort() {
	t.abortMu.Lock()
	defer t.abortMu.Unlock()
	if t.live != nil {
		t.live.Close()
	}
}

func (t *Transport) setLive(c net.Conn) {
	t.abortMu.Lock()
	t.live = c
	t.abortMu.Unlock()
}

func (t *Transport) quit() {
	if t.session == nil {
		return
	}
	t.session.quit()
	t.drop()
}

// drop closes the socket without a word: after an abandoned DATA, any command
// would make textproto finish the message first.
func (t *Transport) drop() {
	t.session.raw.Close()
	t.session = nil
	t.setLive(nil)
}

func (t *Transport) startIdle() {
	if t.session == nil {
		return
	}
	t.idle = time.AfterFunc(t.opts.IdleClose, func() {
		select {
		case t.turn <- struct{}{}:
			t.quit()
			<-t.turn
		default: // in use again
		}
	})
}

func (t *Transport) stopIdle() {
	if t.idle != nil {
		t.idle.Stop()
		t.idle = nil
	}
}

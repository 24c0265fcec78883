package inbox

import (
	"bufio"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"
)

// conn is one IMAP connection behind its guard: every command has a deadline, none outlives its context.
type conn struct {
	imap *imapclient.Client
	wire *wire
	lim  limits
	caps imap.CapSet
	news chan struct{} // capacity 1: the selected folder has more messages than before

	fetches sync.WaitGroup
}

// connError is a connection that ended in the middle of something.
type connError struct {
	err     error
	garbled bool // the server was there, but its answer made no sense
}

func (e *connError) Error() string { return e.err.Error() }
func (e *connError) Unwrap() error { return e.err }

// dial connects and logs in.
func dial(ctx context.Context, o *Options, lim limits) (*conn, error) {
	if o.Security == None && !loopback(o.Host) {
		return nil, fmt.Errorf("plain text is for loopback only, and %s isn't: set security to tls or starttls", o.Host)
	}
	addr := net.JoinHostPort(o.Host, strconv.Itoa(o.Port))
	d := net.Dialer{
		Timeout:         lim.dial,
		KeepAliveConfig: net.KeepAliveConfig{Enable: true, Idle: 30 * time.Second, Interval: 15 * time.Second, Count: 4},
	}
	raw, err := d.DialContext(ctx, "tcp", addr)
	if err != nil {
		return nil, explainDial(o, err)
	}
	c := &conn{lim: lim, news: make(chan struct{}, 1)}
	if err := c.start(ctx, o, raw); err != nil {
		raw.Close()
		return nil, explainDial(o, err)
	}
	if err := c.login(ctx, o); err != nil {
		c.close()
		return nil, err
	}
	return c, nil
}

// start does TLS and reads the greeting.
func (c *conn) start(ctx context.Context, o *Options, raw net.Conn) error {
	tctx, cancel := context.WithTimeoutCause(ctx, c.lim.dial, notDone(c.lim.dial))
	defer cancel()
	stop := context.AfterFunc(tctx, func() { raw.Close() })
	stream, err := secure(tctx, o, raw)
	if !stop() {
		return context.Cause(tctx)
	}
	if err != nil {
		return err
	}
	c.wire = newWire(stream, raw, c.lim.stall)
	c.imap = imapclient.New(c.wire, &imapclient.Options{UnilateralDataHandler: &imapclient.UnilateralDataHandler{
		Mailbox: func(d *imapclient.UnilateralDataMailbox) {
			if d.NumMessages != nil {
				select {
				case c.news <- struct{}{}:
				default:
				}
			}
		},
	}})
	c.wire.readBy(c.imap.Closed())
	return c.do(ctx, c.lim.dial, unasked, c.imap.WaitGreeting)
}

func loopback(host string) bool {
	ip := net.ParseIP(host)
	return strings.EqualFold(host, "localhost") || ip != nil && ip.IsLoopback()
}

func secure(ctx context.Context, o *Options, raw net.Conn) (net.Conn, error) {
	if o.Security == None {
		return raw, nil
	}
	cfg := &tls.Config{}
	if o.TLS != nil {
		cfg = o.TLS.Clone()
	}
	if cfg.ServerName == "" {
		cfg.ServerName = o.Host
	}
	if o.Security != StartTLS {
		t := tls.Client(raw, cfg)
		return t, t.HandshakeContext(ctx)
	}
	if err := askTLS(raw); err != nil {
		return nil, err
	}
	t := tls.Client(raw, cfg)
	if err := t.HandshakeContext(ctx); err != nil {
		return nil, err
	}
	// The greeting came before TLS and is forgotten, as RFC 3501 6.2.1 asks; go-imap wants one.
	return &greeted{t, io.MultiReader(strings.NewReader("* OK after STARTTLS\r\n"), t)}, nil
}

// askTLS speaks STARTTLS by itself: go-imap's hangs when the connection ends at the wrong moment.
// Nothing that the server sends in plain text is believed, and nothing may follow its OK.
func askTLS(raw net.Conn) error {
	r := bufio.NewReaderSize(io.LimitReader(raw, 64<<10), 8<<10)
	line, err := r.ReadSlice('\n')
	if err != nil {
		return fmt.Errorf("reading the greeting: %w", err)
	}
	if !strings.HasPrefix(strings.ToUpper(string(line)), "* OK") {
		return fmt.Errorf("the server greets with %q", strings.TrimSpace(string(line)))
	}
	if _, err := io.WriteString(raw, "S1 STARTTLS\r\n"); err != nil {
		return err
	}
	for {
		line, err := r.ReadSlice('\n')
		if err != nil {
			return fmt.Errorf("waiting for STARTTLS: %w", err)
		}
		if s, tagged := strings.CutPrefix(string(line), "S1 "); tagged {
			if !strings.HasPrefix(strings.ToUpper(s), "OK") {
				return fmt.Errorf("the server refuses STARTTLS (%s): try security: tls, port 993", strings.TrimSpace(s))
			}
			if r.Buffered() > 0 {
				return errors.New("the server sent plain text after STARTTLS: somebody may be tampering with the connection")
			}
			return nil
		}
	}
}

type greeted struct {
	net.Conn
	r io.Reader
}

func (g *greeted) Read(p []byte) (int, error) { return g.r.Read(p) }

// do runs f, which talks to the server. When ctx ends or d is over the socket is closed, which unblocks every call of
// go-imap. An error is an *imap.Error when the server refused, else a *connError: then the connection is closed.
func (c *conn) do(ctx context.Context, d time.Duration, allow int64, f func() error) error {
	ctx, cancel := context.WithTimeoutCause(ctx, d, notDone(d))
	defer cancel()
	stop := context.AfterFunc(ctx, func() { c.wire.fail(context.Cause(ctx)) })
	defer stop()
	c.wire.begin(allow)
	err := f()
	c.wire.end()
	return c.judge(err)
}

func (c *conn) judge(err error) error {
	var refused *imap.Error
	if err == nil || errors.As(err, &refused) {
		return err
	}
	c.wire.fail(errGarbled)
	cause := c.wire.failure()
	if errors.Is(cause, errGarbled) {
		return &connError{fmt.Errorf("%w: %w", cause, err), true}
	}
	return &connError{cause, errors.Is(cause, errTooMuch)}
}

func notDone(d time.Duration) error {
	return fmt.Errorf("not done after %v: %w", d, context.DeadlineExceeded)
}

// close shuts the socket and waits for go-imap's reader, which ends because every FETCH is always drained.
func (c *conn) close() {
	c.wire.fail(net.ErrClosed)
	<-c.imap.Closed()
	c.fetches.Wait()
}

// examine opens a folder read-only (RFC 3501 6.3.2): no flag changes, \Recent stays.
func (c *conn) examine(ctx context.Context, folder string) (d *imap.SelectData, err error) {
	err = c.do(ctx, c.lim.command, unasked, func() error {
		d, err = c.imap.Select(folder, &imap.SelectOptions{ReadOnly: true}).Wait()
		return err
	})
	return d, err
}

// listedMax bounds how many messages a server may claim to have.
const listedMax = 4 << 20

// search gives the UIDs that match, ascending.
func (c *conn) search(ctx context.Context, criteria *imap.SearchCriteria) ([]imap.UID, error) {
	var d *imap.SearchData
	err := c.do(ctx, c.lim.fetch, 11*listedMax, func() (err error) {
		d, err = c.imap.UIDSearch(criteria, nil).Wait()
		return err
	})
	if err != nil {
		return nil, err
	}
	set, _ := d.All.(imap.UIDSet)
	var uids []imap.UID
	for _, r := range set { // not Nums: a range up to 4294967295 would never end
		if r.Start == 0 || r.Stop < r.Start || int64(len(uids))+int64(r.Stop-r.Start) >= listedMax {
			return nil, fmt.Errorf("the server lists more than %d messages", listedMax)
		}
		for n := int64(r.Start); n <= int64(r.Stop); n++ {
			uids = append(uids, imap.UID(n))
		}
	}
	return uids, nil
}

func (c *conn) list(ctx context.Context) (l []*imap.ListData, err error) {
	o := &imap.ListOptions{ReturnSpecialUse: true}
	if !c.caps.Has(imap.CapSpecialUse) || !c.caps.Has(imap.CapListExtended) {
		o = nil // Exchange and Zoho give the attributes all the same
	}
	err = c.do(ctx, c.lim.command, unasked, func() error {
		l, err = c.imap.List("", "*", o).Collect()
		return err
	})
	return l, err
}

package check

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"strings"
	"time"

	"leakytap/inbox"
	"leakytap/mailer"
)

// probe is a mail to ourselves.
type probe struct {
	nonce, to string
	plus      bool
	messageID string // ours, with <>
	sent      time.Time
	receipt   mailer.Receipt
	err       error  // it was not accepted
	copied    string // the folder in which the provider filed a copy
	arrived   *arrival
}

type arrival struct {
	at  time.Time
	msg inbox.Message
}

func (c *checker) newProbe(plus bool) *probe {
	nonce := strings.ToLower(rand.Text())
	to := c.Config.Mailbox.Address
	local, domain, _ := strings.Cut(to, "@")
	if plus {
		to = local + "+check-" + nonce + "@" + domain // as long as a letter's
	}
	return &probe{nonce: nonce, to: to, plus: plus, messageID: "<check." + nonce + "@" + domain + ">"}
}

// mail is what a letter looks like to servers. leakytap run passes it by, and no
// machine answers it.
func (p *probe) mail(from string, now time.Time) []byte {
	return fmt.Appendf(nil, "From: leakytap check <%s>\r\nTo: <%s>\r\nSubject: leakytap check %s\r\nDate: %s\r\nMessage-ID: %s\r\nReferences: %[5]s\r\n"+
		"Auto-Submitted: auto-generated\r\nX-Leakytap: check\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\n"+
		"This mail was sent by leakytap check --send, to see how mail arrives in this mailbox.\r\nYou can delete it.\r\n",
		from, p.to, p.nonce[:8], now.Format(time.RFC1123Z), p.messageID)
}

// roundTrip sends two mails to ourselves, to the plain and to a plus address,
// and looks at what arrives. Nothing in the mailbox is changed.
func (c *checker) roundTrip(ctx context.Context) {
	const name = "round trip"
	o, err := c.account.Reader()
	if err != nil {
		c.bad(name, err.Error(), "")
		return
	}
	o.Since = func() time.Time { return c.Now().Add(48 * time.Hour) } // begin at the end
	o.MaxMessage = 256 << 10
	watch := &watch{now: c.Now, client: inbox.New(o), cursors: map[string]inbox.Cursor{}}
	defer watch.client.Close()
	if _, err := watch.client.Sync(ctx, watch.handler()); err != nil && !errors.As(err, new(*inbox.FolderError)) {
		c.bad(name, err.Error(), "try again")
		return
	}

	watch.probes = []*probe{c.newProbe(false), c.newProbe(true)}
	if err := c.sendProbes(ctx, watch.probes); err != nil {
		c.bad(name, err.Error(), "check mailbox.smtp")
		return
	}
	err = watch.wait(ctx, c.Patience)
	if ctx.Err() != nil {
		return
	}
	plain, plus := watch.probes[0], watch.probes[1]
	c.arrival(plain, err)
	c.plus(plain, plus)
	for _, p := range []*probe{plain, plus} {
		if p.arrived != nil {
			c.messageID(p)
			c.dkim(ctx, p)
			c.clock(p)
			break
		}
	}
	switch {
	case plain.copied != "":
		c.good("sent copy", "your provider files sent mail in %q, where leakytap sees that you have answered", plain.copied)
	case plain.arrived != nil:
		c.warn("sent copy", "your provider filed no copy in Sent (leakytap files none either); nothing depends on it", "")
	}
}

func (c *checker) sendProbes(ctx context.Context, probes []*probe) error {
	o, err := c.account.Sender()
	if err != nil {
		return err
	}
	o.DotTimeout = c.Patience
	t := mailer.NewTransport(o)
	defer t.Close()
	for _, p := range probes {
		p.sent = c.Now()
		from := c.Config.Mailbox.Address
		p.receipt, p.err = t.Send(ctx, mailer.Envelope{From: from, To: p.to, Raw: p.mail(from, p.sent)}, nil)
		if p.err != nil && !p.plus {
			return p.err
		}
	}
	return nil
}

// watch reads the mailbox until the probes are in.
type watch struct {
	now     func() time.Time
	client  *inbox.Client
	cursors map[string]inbox.Cursor
	probes  []*probe
}

func (w *watch) handler() inbox.Handler {
	return inbox.Handler{
		Cursor: func(_ context.Context, folder string) (inbox.Cursor, bool, error) {
			c, known := w.cursors[folder]
			return c, known, nil
		},
		Want: func(_ context.Context, hs []inbox.Header) ([]bool, error) {
			want := make([]bool, len(hs))
			for i, h := range hs {
				want[i] = w.probe(h.Raw) != nil
			}
			return want, nil
		},
		Take: func(_ context.Context, b inbox.Batch) error {
			w.cursors[b.Folder] = b.Cursor
			for _, m := range b.Messages {
				w.take(m)
			}
			return nil
		},
	}
}

// probe tells which one a header belongs to, whatever was done to it on the way.
func (w *watch) probe(header []byte) *probe {
	for _, p := range w.probes {
		if bytes.Contains(header, []byte(p.nonce)) || bytes.Contains(header, []byte("leakytap check "+p.nonce[:8])) {
			return p
		}
	}
	return nil
}

func (w *watch) take(m inbox.Message) {
	p := w.probe(m.Raw)
	switch {
	case p == nil || m.Body == nil:
	case m.Role == inbox.Sent:
		p.copied = m.Folder
	case m.Role == inbox.All: // what is sent is there too
	case p.arrived == nil:
		p.arrived = &arrival{w.now(), m}
	}
}

// wait reads until all probes that were accepted have arrived, or patience ends.
func (w *watch) wait(ctx context.Context, patience time.Duration) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	for {
		_, err := w.client.Sync(ctx, w.handler())
		open := false
		for _, p := range w.probes {
			open = open || p.arrived == nil && p.err == nil
		}
		if !open {
			return nil
		}
		if err == nil {
			err = w.client.Wait(ctx, 5*time.Second)
		}
		switch {
		case ctx.Err() != nil:
			return nil // what is missing by now is missing
		case err != nil && !errors.As(err, new(*inbox.FolderError)):
			return err
		}
	}
}

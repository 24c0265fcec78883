package inbox

import (
	"context"
	"fmt"
	"io"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"
)

// query says what of a message is fetched: always BODY.PEEK, which sets no \Seen (RFC 3501 6.4.5).
type query struct {
	part imap.PartSpecifier
	max  int64 // octets
	bare bool  // no INTERNALDATE: a malformed one costs the connection
}

const headerMax = 64 << 10

func headerQuery() query        { return query{part: imap.PartSpecifierHeader, max: headerMax} }
func bodyQuery(max int64) query { return query{part: imap.PartSpecifierNone, max: max, bare: true} }

// allowance is what one answer may measure, in octets.
func (q query) allowance() int64 { return q.max + 1024 }

func (q query) options() *imap.FetchOptions {
	return &imap.FetchOptions{
		UID: true, RFC822Size: true, InternalDate: !q.bare,
		BodySection: []*imap.FetchItemBodySection{{
			Specifier: q.part, Peek: true, Partial: &imap.SectionPartial{Size: q.max},
		}},
	}
}

// part is what the server gave of one message.
type part struct {
	uid  imap.UID
	size int64
	date time.Time
	data []byte // nil: nothing came
}

// fetching is a FETCH in flight.
type fetching struct {
	done   chan struct{}
	got    map[imap.UID]part
	broken int64 // octets of the message at which the connection ended
	err    error
}

func (f *fetching) wait() (map[imap.UID]part, error) {
	<-f.done
	return f.got, f.err
}

// fetch sends a FETCH and gathers the answers in a goroutine of its own: FETCHes in flight that are drained one after
// the other deadlock with Dovecot. What the server did not give is not in got, whatever err says.
func (c *conn) fetch(ctx context.Context, uids []imap.UID, q query) *fetching {
	f := &fetching{done: make(chan struct{}), got: make(map[imap.UID]part, len(uids))}
	sent := make(chan struct{})
	c.fetches.Go(func() {
		defer close(f.done)
		f.err = c.do(ctx, c.lim.fetch, int64(len(uids))*q.allowance()+unasked, func() error {
			cmd := c.imap.Fetch(imap.UIDSetNum(uids...), q.options())
			close(sent)
			return c.drain(cmd, q, f)
		})
	})
	<-sent
	return f
}

func (c *conn) drain(cmd *imapclient.FetchCommand, q query, f *fetching) error {
	for m := cmd.Next(); m != nil; m = cmd.Next() {
		p, err := readPart(m, q, c.wire.fail)
		if err != nil {
			f.broken = int64(len(p.data))
			<-c.imap.Closed() // from here on nobody but us reads what go-imap has buffered
			break
		}
		if p.uid != 0 && p.data != nil {
			f.got[p.uid] = p
		}
	}
	return cmd.Close()
}

// readPart reads one FETCH response. It never holds more than was asked for, and after a literal that ended too early it
// touches the message no more: go-imap's decoder has gone on by then.
func readPart(m *imapclient.FetchMessageData, q query, fail func(error)) (p part, err error) {
	empty := false
	for item := m.Next(); item != nil; item = m.Next() {
		switch item := item.(type) {
		case imapclient.FetchItemDataUID:
			p.uid = item.UID
		case imapclient.FetchItemDataRFC822Size:
			p.size = item.Size
		case imapclient.FetchItemDataInternalDate:
			p.date = item.Time
		case imapclient.FetchItemDataBodySection:
			if item.Section.Specifier != q.part || len(item.Section.Part) > 0 || p.data != nil {
				continue
			}
			if item.Literal == nil {
				empty = true
				continue
			}
			size := item.Literal.Size()
			if size > q.max {
				err := fmt.Errorf("%w: %d octets instead of %d", errTooMuch, size, q.max)
				fail(err)
				io.Copy(io.Discard, item.Literal) // what is buffered, then the EOF that lets the decoder go
				return p, err
			}
			b := make([]byte, size)
			n, err := io.ReadFull(item.Literal, b)
			p.data = b[:n]
			if err != nil {
				return p, err
			}
			io.Copy(io.Discard, item.Literal) // reading the EOF lets the decoder go on
		}
	}
	if p.data == nil && empty && p.size == 0 {
		p.data = []byte{}
	}
	return p, nil
}

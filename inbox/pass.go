package inbox

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/emersion/go-imap/v2"
)

// pass is one reading of one folder.
type pass struct {
	c      *Client
	h      Handler
	folder folder
	mem    *memory
	rep    *FolderReport
	cursor Cursor
	fresh  bool  // the folder has no cursor yet, or a wrong one
	on     *conn // where the folder is open

	uids    []imap.UID // all that this pass looks at
	witness imap.UID   // one that the server has given out
}

// read looks at the messages, batch by batch, with the headers of the next batches in flight.
func (p *pass) read(ctx context.Context, uids []imap.UID) error {
	p.uids = uids
	lim := p.c.lim
	batches := slices.Collect(slices.Chunk(uids, lim.batch))
	flight := make([]*fetching, len(batches))
	started, on := 0, p.c.conn
	defer func() {
		if slices.ContainsFunc(flight, func(f *fetching) bool { return f != nil }) {
			p.c.drop() // an error left answers in flight
		}
	}()
	for i, batch := range batches {
		if p.c.conn != on { // reconnected: what was in flight is lost
			started, on = i, p.c.conn
		}
		for ; started < len(batches) && started < i+lim.depth; started++ {
			flight[started] = on.fetch(ctx, batches[started], headerQuery())
		}
		got, err := flight[i].wait()
		flight[i] = nil
		bad, err := p.mend(ctx, batch, headerQuery(), got, err)
		if err != nil {
			return fmt.Errorf("fetching headers: %w", err)
		}
		if err := p.sift(ctx, batch, got, bad); err != nil {
			return err
		}
	}
	return nil
}

// sift asks which messages of a batch are wanted, fetches those, and hands them on, a bounded amount at a time.
func (p *pass) sift(ctx context.Context, batch []imap.UID, got map[imap.UID]part, bad map[imap.UID]string) error {
	var hs []Header
	for _, uid := range batch {
		if g, ok := got[uid]; ok {
			hs = append(hs, p.header(g))
		}
	}
	wanted := map[imap.UID]bool{}
	if len(hs) > 0 {
		answer, err := p.h.Want(ctx, hs)
		if err == nil && len(answer) != len(hs) {
			err = fmt.Errorf("%d answers about %d headers", len(answer), len(hs))
		}
		if err != nil {
			return final{err}
		}
		for i, yes := range answer {
			wanted[imap.UID(hs[i].UID)] = yes
		}
	}

	var (
		out  []Message
		held int64
		from int
	)
	for i, uid := range batch {
		g, ok := got[uid]
		size := min(max(g.size, 0), p.c.o.MaxMessage)
		if len(out) > 0 && held+size > p.c.lim.hold && wanted[uid] {
			if err := p.deliver(ctx, out, batch[from:i], got); err != nil {
				return err
			}
			out, held, from = nil, 0, i
		}
		switch reason, isBad := bad[uid]; {
		case isBad:
			out = append(out, Message{Header: p.header(part{uid: uid}), Problem: reason})
		case ok && wanted[uid]:
			out = append(out, Message{Header: p.header(g)})
			held += size
		}
	}
	return p.deliver(ctx, out, batch[from:], got)
}

func (p *pass) header(g part) Header {
	return Header{
		Folder: p.folder.name, Role: p.folder.role, UIDValidity: p.cursor.UIDValidity, UID: uint32(g.uid),
		Size: g.size, InternalDate: g.date, Raw: g.data, Again: uint32(g.uid) <= p.cursor.LastUID,
	}
}

// deliver fetches the bodies of messages that have no problem yet, and takes them; looked are the UIDs that this settles.
func (p *pass) deliver(ctx context.Context, ms []Message, looked []imap.UID, headers map[imap.UID]part) error {
	var uids []imap.UID
	for _, m := range ms {
		if m.Problem == "" {
			uids = append(uids, imap.UID(m.UID))
		}
	}
	if len(uids) > 0 {
		if err := p.bodies(ctx, ms, uids); err != nil {
			return fmt.Errorf("fetching messages: %w", err)
		}
		// What has neither body nor problem was deleted meanwhile.
		ms = slices.DeleteFunc(ms, func(m Message) bool { return m.Body == nil && m.Problem == "" })
	}
	seen := 0
	for _, uid := range looked {
		if _, ok := headers[uid]; ok {
			seen++
		}
	}
	if err := p.take(ctx, ms, seen, looked[len(looked)-1]); err != nil {
		return err
	}
	p.mem.add(looked, p.cursor)
	return nil
}

func (p *pass) bodies(ctx context.Context, ms []Message, uids []imap.UID) error {
	if err := p.reopen(ctx); err != nil {
		return err
	}
	q := bodyQuery(p.c.o.MaxMessage)
	got, err := p.c.conn.fetch(ctx, uids, q).wait()
	bad, err := p.mend(ctx, uids, q, got, err)
	if err != nil {
		return err
	}
	for i := range ms {
		m := &ms[i]
		if reason, ok := bad[imap.UID(m.UID)]; ok {
			m.Problem = reason
		} else if m.Problem == "" {
			m.Body = got[imap.UID(m.UID)].data
			m.Truncated = int64(len(m.Body)) == q.max && m.Size != q.max
		}
	}
	return nil
}

// take hands a batch on; the cursor never goes back.
func (p *pass) take(ctx context.Context, ms []Message, seen int, last imap.UID) error {
	next := Cursor{p.cursor.UIDValidity, max(p.cursor.LastUID, uint32(last))}
	if len(ms) > 0 || next != p.cursor || p.fresh {
		b := Batch{Folder: p.folder.name, Role: p.folder.role, Cursor: next, Reset: p.rep.Reset, Seen: seen, Messages: ms}
		if err := p.h.Take(ctx, b); err != nil {
			return final{err}
		}
	}
	p.cursor, p.fresh = next, false
	p.rep.Seen += seen
	p.rep.Taken += len(ms)
	for _, m := range ms {
		if m.Problem != "" {
			p.rep.Problems++
		}
	}
	return nil
}

// add remembers messages that have been looked at, as far as the next overlap reaches.
func (m *memory) add(uids []imap.UID, c Cursor) {
	for _, uid := range uids {
		m.seen[uid] = true
	}
	maps.DeleteFunc(m.seen, func(uid imap.UID, _ bool) bool { return int64(uid) <= int64(c.LastUID)-overlap })
}

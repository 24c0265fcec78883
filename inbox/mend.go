package inbox

import (
	"context"
	"errors"
	"fmt"
	"maps"

	"github.com/emersion/go-imap/v2"
)

// place is a part of a message.
type place struct {
	folder   string
	validity uint32
	uid      imap.UID
	part     imap.PartSpecifier
}

// deaths counts the connections that ended while one message was fetched alone, by the octets of it that had come.
// A network breaks anywhere; a message that breaks the server does so at the same octet each time.
type deaths map[int64]int

const (
	deadly      = 3    // ends of the connection at the same octet before the message is blamed
	refusals    = 2    // answers without the message
	troubledMax = 1000 // messages kept in mind
)

// mend fetches again what the server didn't give: first in smaller sets, then alone, then alone on a fresh connection.
// What it still doesn't give while it gives others is bad, with the reason. Found parts are added to got.
func (p *pass) mend(ctx context.Context, uids []imap.UID, q query, got map[imap.UID]part, err error) (bad map[imap.UID]string, _ error) {
	p.note(got)
	missing := absent(uids, got)
	if len(missing) == 0 {
		return nil, nil
	}
	if ctx.Err() != nil {
		return nil, err
	}
	bad = map[imap.UID]string{}
	todo := split(missing, err)
	for len(todo) > 0 {
		set := todo[0]
		todo = todo[1:]
		if err := p.reopen(ctx); err != nil {
			return nil, err
		}
		if len(set) == 1 {
			reason, err := p.alone(ctx, set[0], q, got)
			if err != nil {
				return nil, err
			}
			if reason != "" {
				bad[set[0]] = reason
			}
			continue
		}
		more, err := p.c.conn.fetch(ctx, set, q).wait()
		if ctx.Err() != nil {
			return nil, err
		}
		p.note(more)
		maps.Copy(got, more)
		if rest := absent(set, more); len(rest) > 0 {
			todo = append(split(rest, err), todo...)
		}
	}
	return bad, nil
}

func absent(uids []imap.UID, got map[imap.UID]part) (missing []imap.UID) {
	for _, uid := range uids {
		if _, ok := got[uid]; !ok {
			missing = append(missing, uid)
		}
	}
	return missing
}

// split separates the message that is to blame: where a connection ended it is most likely the first that is missing.
func split(uids []imap.UID, err error) [][]imap.UID {
	if len(uids) == 1 {
		return [][]imap.UID{uids}
	}
	n := len(uids) / 2
	var ce *connError
	if errors.As(err, &ce) {
		n = 1
	}
	return [][]imap.UID{uids[:n], uids[n:]}
}

// alone fetches one message, up to three times, each time after the first on a fresh connection. The problem is empty
// when the message was got, or was deleted meanwhile.
func (p *pass) alone(ctx context.Context, uid imap.UID, q query, got map[imap.UID]part) (problem string, err error) {
	at := place{p.folder.name, p.cursor.UIDValidity, uid, q.part}
	said := 0 // answers without the message
	for try := 1; ; try++ {
		f := p.c.conn.fetch(ctx, []imap.UID{uid}, q)
		one, err := f.wait()
		if g, ok := one[uid]; ok {
			got[uid], p.witness = g, uid
			delete(p.c.trouble, at)
			return "", nil
		}
		if ctx.Err() != nil {
			return "", err
		}
		var (
			ce *connError
			no *imap.Error
		)
		switch {
		case errors.As(err, &ce) && !ce.garbled:
			if p.c.suspect(at, f.broken) {
				octets := p.c.conn.wire.received()
				problem, verr := p.verdict(ctx, uid, q, fmt.Errorf("each time it is fetched the connection ends: %w", err))
				if verr != nil || p.carries(ctx, octets) {
					return problem, verr
				}
			}
			if try >= deadly {
				return "", err
			}
		case errors.As(err, &no) && temporary(no):
			return "", err
		default:
			if err == nil {
				if there, err := p.exists(ctx, uid); err != nil || !there {
					return "", err
				}
				err = errors.New("the server lists the message but doesn't give it out")
			}
			if said++; said >= refusals {
				return p.verdict(ctx, uid, q, err)
			}
		}
		q.bare = true
		p.c.drop()
		if err := p.reopen(ctx); err != nil {
			return "", err
		}
	}
}

// suspect counts the end of a connection against a message.
func (c *Client) suspect(at place, octets int64) bool {
	if c.trouble[at] == nil {
		if len(c.trouble) >= troubledMax {
			clear(c.trouble)
		}
		c.trouble[at] = deaths{}
	}
	c.trouble[at][octets]++
	return c.trouble[at][octets] >= deadly
}

func (p *pass) exists(ctx context.Context, uid imap.UID) (bool, error) {
	uids, err := p.c.conn.search(ctx, &imap.SearchCriteria{UID: []imap.UIDSet{imap.UIDSetNum(uid)}})
	return len(uids) > 0, err
}

// carries tells whether a connection on which that message is not fetched carries more than so many octets. If not, the
// network is to blame: some cut each connection after the same amount.
func (p *pass) carries(ctx context.Context, octets int64) bool {
	const rounds = 1000
	p.c.drop()
	if p.reopen(ctx) != nil {
		return false
	}
	for range rounds {
		if p.on.wire.received() > octets {
			return true
		}
		var err error
		if p.witness != 0 {
			_, err = p.on.fetch(ctx, []imap.UID{p.witness}, headerQuery()).wait()
		} else {
			_, err = p.on.examine(ctx, p.folder.name)
		}
		if err != nil {
			return false
		}
	}
	return false
}

// verdict blames the message only if the server gives out others: a server in trouble must not fill the quarantine.
func (p *pass) verdict(ctx context.Context, uid imap.UID, q query, reason error) (string, error) {
	if err := p.seek(ctx, uid, q); err != nil {
		return "", err
	}
	if p.witness == 0 && len(p.uids) > 1 {
		return "", fmt.Errorf("no message is given out: %w", reason)
	}
	return reason.Error(), nil
}

// seek looks for a witness if there is none yet: a message other than this one that the server gives out.
func (p *pass) seek(ctx context.Context, but imap.UID, q query) error {
	const samples = 4
	q.max = 1
	for i := range samples {
		other := p.uids[(len(p.uids)-1)*(i+1)/samples]
		if p.witness != 0 || other == but {
			continue
		}
		if err := p.reopen(ctx); err != nil {
			return err
		}
		one, err := p.c.conn.fetch(ctx, []imap.UID{other}, q).wait()
		if ctx.Err() != nil {
			return err
		}
		p.note(one)
	}
	return nil
}

func (p *pass) note(got map[imap.UID]part) {
	for uid := range got {
		p.witness = uid
		return
	}
}

// reopen makes sure that the folder is open on a living connection.
func (p *pass) reopen(ctx context.Context) error {
	if p.c.conn != nil && p.c.conn == p.on && p.on.wire.failure() == nil {
		return nil
	}
	d, err := p.c.open(ctx, p.folder.name)
	if err != nil {
		return err
	}
	if d.UIDValidity != p.cursor.UIDValidity {
		return errors.New("UIDVALIDITY changed meanwhile: it is read anew next time")
	}
	p.on = p.c.conn
	return nil
}

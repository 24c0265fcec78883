package inbox

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/emersion/go-imap/v2"
)

// overlap is how many UIDs below the cursor are looked at again: some servers make UIDs visible out of order.
const overlap = 50

// memory is what this process knows of a folder beyond the stored cursor.
type memory struct {
	validity uint32
	seen     map[imap.UID]bool // within overlap of the cursor

	// At the start of the last pass that went through:
	cursor Cursor // at its end
	next   imap.UID
	exists uint32
}

// final is an error that ends the sync as a whole: the caller's own, or no connection.
type final struct{ error }

func (f final) Unwrap() error { return f.error }

// Sync reads what is new, folder by folder, INBOX first. A folder that can't be read doesn't stop the others: its
// *FolderError is joined to the others'. Other errors end the sync: no connection, an *AuthError, the handler's own.
func (c *Client) Sync(ctx context.Context, h Handler) (Report, error) {
	var (
		rep  Report
		errs []error
		lost int // folders in a row that lost the connection
	)
	read := func(f folder) error {
		r, err := c.syncFolder(ctx, h, f)
		r.Err = err
		rep.Folders = append(rep.Folders, r)
		var end final
		if errors.As(err, &end) {
			return end.error
		}
		if err == nil {
			lost = 0
			return nil
		}
		errs = append(errs, &FolderError{f.name, err})
		var ce *connError
		if errors.As(err, &ce) {
			lost++
		}
		if ctx.Err() != nil || lost > 1 {
			return context.Cause(ctx)
		}
		return nil
	}
	end := func(err error) (Report, error) { return rep, c.describe(errors.Join(append(errs, err)...)) }

	if err := read(folder{"INBOX", Inbox}); err != nil || lost > 1 {
		return end(err)
	}
	folders, err := c.discover(ctx)
	if ctx.Err() != nil || errors.As(err, new(final)) {
		return end(err)
	}
	if err != nil {
		errs = append(errs, err)
	}
	for _, f := range folders {
		if err := read(f); err != nil || lost > 1 {
			return end(err)
		}
	}
	return end(nil)
}

func (c *Client) describe(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("reading the mailbox %s on %s: %w", c.o.Username, c.o.Host, err)
}

// discover finds the folders to read besides INBOX; when they can't be listed, there are the extra ones.
func (c *Client) discover(ctx context.Context) ([]folder, error) {
	if err := c.connect(ctx); err != nil {
		return nil, err
	}
	list, err := c.conn.list(ctx)
	if err != nil {
		err = fmt.Errorf("listing the folders: %w", err)
	}
	return choose(list, c.o.ExtraFolders), err
}

// connect makes sure that there is a connection which isn't known to be dead.
func (c *Client) connect(ctx context.Context) error {
	if c.conn != nil && c.conn.wire.failure() != nil {
		c.drop()
	}
	if c.conn != nil {
		return nil
	}
	conn, err := dial(ctx, &c.o, c.lim)
	if err != nil {
		return final{err}
	}
	c.conn, c.canIdle = conn, conn.caps.Has(imap.CapIdle)
	return nil
}

// open examines a folder, on a fresh connection when the present one turns out to have died.
func (c *Client) open(ctx context.Context, name string) (*imap.SelectData, error) {
	before := c.conn
	if err := c.connect(ctx); err != nil {
		return nil, err
	}
	d, err := c.conn.examine(ctx, name)
	var ce *connError
	if errors.As(err, &ce) && c.conn == before && ctx.Err() == nil {
		if err := c.connect(ctx); err != nil {
			return nil, err
		}
		d, err = c.conn.examine(ctx, name)
	}
	if err != nil {
		return nil, fmt.Errorf("opening it: %w", err)
	}
	if d.UIDValidity == 0 {
		return nil, errors.New("the server gives no UIDVALIDITY: without it nothing can be read once and only once")
	}
	return d, nil
}

func (c *Client) syncFolder(ctx context.Context, h Handler, f folder) (rep FolderReport, err error) {
	rep = FolderReport{Folder: f.name, Role: f.role}
	stored, known, err := h.Cursor(ctx, f.name)
	if err != nil {
		return rep, final{err}
	}
	d, err := c.open(ctx, f.name)
	if err != nil {
		return rep, err
	}
	rep.Exists = int(d.NumMessages)
	// UIDs that begin anew under the same UIDVALIDITY break RFC 3501, and happen with servers that forget.
	rep.Reset = known && (stored.UIDValidity != d.UIDValidity || d.UIDNext != 0 && stored.LastUID >= uint32(d.UIDNext))
	mem := c.folders[f.name]
	if mem == nil || rep.Reset || mem.validity != d.UIDValidity || known && stored.LastUID < mem.cursor.LastUID {
		mem = &memory{validity: d.UIDValidity, seen: map[imap.UID]bool{}}
		c.folders[f.name] = mem
	}
	if known && !rep.Reset && d.UIDNext != 0 && mem.cursor == stored && mem.next == d.UIDNext && mem.exists == d.NumMessages {
		return rep, nil
	}
	p := &pass{c: c, h: h, folder: f, mem: mem, rep: &rep, cursor: Cursor{d.UIDValidity, 0}, on: c.conn}
	if known && !rep.Reset {
		p.cursor = stored
		err = p.resume(ctx)
	} else {
		err = p.begin(ctx, d.UIDNext)
	}
	if err != nil {
		return rep, err
	}
	mem.cursor, mem.next, mem.exists = p.cursor, d.UIDNext, d.NumMessages
	return rep, nil
}

// begin reads a folder for the first time: the mail since Since, after which the cursor stands at the end.
func (p *pass) begin(ctx context.Context, next imap.UID) error {
	var end imap.UID
	if next > 0 {
		end = next - 1
	} else { // Courier
		all, err := p.c.conn.search(ctx, &imap.SearchCriteria{})
		if err != nil {
			return fmt.Errorf("searching: %w", err)
		}
		if len(all) > 0 {
			end = all[len(all)-1]
		}
	}
	criteria := &imap.SearchCriteria{}
	if p.c.o.Since != nil {
		if t := p.c.o.Since(); !t.IsZero() {
			criteria.Since = t.Add(-24 * time.Hour)
		}
	}
	uids, err := p.c.conn.search(ctx, criteria)
	if err != nil {
		return fmt.Errorf("searching: %w", err)
	}
	p.fresh = true
	if err := p.read(ctx, uids); err != nil {
		return err
	}
	return p.take(ctx, nil, 0, end)
}

// resume reads what came after the cursor, and what appeared just below it.
func (p *pass) resume(ctx context.Context) error {
	last := imap.UID(p.cursor.LastUID)
	low := imap.UID(1)
	if last > overlap {
		low = last - overlap + 1
	}
	var set imap.UIDSet
	set.AddRange(low, 0)
	uids, err := p.c.conn.search(ctx, &imap.SearchCriteria{UID: []imap.UIDSet{set}})
	if err != nil {
		return fmt.Errorf("searching: %w", err)
	}
	uids = slices.DeleteFunc(uids, func(u imap.UID) bool {
		return u < low || p.mem.seen[u] // n:* gives the last message even when it is below n
	})
	return p.read(ctx, uids)
}

package inbox

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"
)

// Wait returns when there is news in INBOX, or after d. It uses IDLE (RFC 2177), renewed so often that a dead
// connection shows within five minutes; where the server has none it just waits. Other folders are not watched: call
// Sync after each Wait.
func (c *Client) Wait(ctx context.Context, d time.Duration) error {
	until := time.Now().Add(d)
	if c.conn != nil { // news of another folder, or of before the last sync
		select {
		case <-c.conn.news:
		default:
		}
	}
	now, err := c.open(ctx, "INBOX")
	if err != nil {
		return c.describe(fmt.Errorf("waiting for mail: %w", unwrapFinal(err)))
	}
	// UIDVALIDITY is left to Sync: Courier gives another one at each EXAMINE of a folder that nobody has ever SELECTed.
	if m := c.folders["INBOX"]; m != nil && m.cursor.UIDValidity != 0 && (m.next != now.UIDNext || now.NumMessages > m.exists) {
		return nil
	}
	// The first IDLE is short: go-imap's own server, for one, keeps back what came just before it began.
	length := c.lim.settle
	for left := d; left > 0; left = time.Until(until) {
		if !c.conn.caps.Has(imap.CapIdle) {
			return sleep(ctx, left)
		}
		news, err := c.conn.idle(ctx, min(left, length))
		length = c.lim.renew
		var no *imap.Error
		if errors.As(err, &no) {
			return sleep(ctx, time.Until(until))
		}
		if err != nil {
			return c.describe(fmt.Errorf("waiting for mail: %w", err))
		}
		if news {
			return nil
		}
	}
	return nil
}

// CanIdle reports whether the server tells of new mail by itself: what it said after the last login. False before one.
func (c *Client) CanIdle() bool { return c.canIdle }

func unwrapFinal(err error) error {
	var end final
	if errors.As(err, &end) {
		return end.error
	}
	return err
}

func sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}

// idle waits for news at most d. That the peer is gone shows when DONE is not answered in time.
func (c *conn) idle(ctx context.Context, d time.Duration) (news bool, err error) {
	var cmd *imapclient.IdleCommand
	if err := c.do(ctx, c.lim.command, unasked, func() (err error) {
		cmd, err = c.imap.Idle()
		return err
	}); err != nil {
		return false, err
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-c.news:
		news = true
	case <-t.C:
	case <-c.imap.Closed():
	case <-ctx.Done():
	}
	err = c.do(ctx, c.lim.done, unasked, func() error {
		if err := cmd.Close(); err != nil {
			return err
		}
		return cmd.Wait()
	})
	select {
	case <-c.news: // told in answer to DONE
		news = true
	default:
	}
	return news, err
}

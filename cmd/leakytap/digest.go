package main

import (
	"fmt"
	"os"

	"leakytap/cmd/internal/config"
	"leakytap/cmd/internal/loop"
	"leakytap/mailer/letter"
	"leakytap/store"
)

type digestCmd struct {
	Week string `help:"The week, such as 2026-W23. Default: the last whole one." placeholder:"WEEK"`
	Send bool   `help:"Queue it for everybody in digest.to to whom it wasn't sent before, in place of printing it; leakytap run sends it at once."`
	HTML string `help:"Write it as a web page, pictures included, in place of printing it." name:"html" placeholder:"FILE" type:"path"`
}

func (c *digestCmd) Run(a *app) error {
	return a.withStore(func(conf *config.Config, s *store.Store) error {
		d, err := loop.NewDigests(conf, version())
		if err != nil {
			return err
		}
		w := d.Last(a.now())
		if c.Week != "" {
			if w, err = d.Week(c.Week); err != nil {
				return usageError{fmt.Errorf("--week: %w", err)}
			}
			if w.From.After(a.now()) {
				return usageError{fmt.Errorf("--week: %v has not begun yet", w)}
			}
		}
		if c.HTML != "" || !c.Send {
			if err := c.show(a, s, d, w); err != nil {
				return err
			}
		}
		if c.Send {
			return c.send(a, conf, s, d, w)
		}
		return nil
	})
}

// send queues the digest, and says for whom, and for whom it was queued before when its week was over.
func (c *digestCmd) send(a *app, conf *config.Config, s *store.Store, d *loop.Digests, w store.Week) error {
	var before []store.Letter
	var queued []string
	err := s.Write(a.ctx, func(tx *store.Tx) (err error) {
		if before, err = tx.DigestLetters(w); err != nil {
			return err
		}
		queued, err = d.Queue(tx, w)
		return err
	})
	if err != nil {
		return err
	}
	for _, l := range before {
		fmt.Fprintf(a.out, "The digest of %v was queued for %s on %s, and isn't sent twice: without --send it is printed.\n",
			w, l.Recipient, when(l.CreatedAt, conf.Business.Location()))
	}
	for _, to := range queued {
		fmt.Fprintf(a.out, "The digest of %v is queued for %s.\n", w, to)
	}
	return nil
}

// show prints the digest, or writes its page.
func (c *digestCmd) show(a *app, s *store.Store, d *loop.Digests, w store.Week) error {
	var weekly letter.Weekly
	err := s.Read(a.ctx, func(tx *store.Tx) (err error) {
		weekly, err = d.Gather(tx, w)
		return err
	})
	if err != nil {
		return fmt.Errorf("gather the digest of %v: %w", w, err)
	}
	weekly.Token = "" // there is no mail that could be replied to
	if c.HTML == "" {
		l, err := d.Composer.Digest(d.Config.To[0], weekly, s.Now())
		if err != nil {
			return err
		}
		_, err = fmt.Fprint(a.out, paragraphs(l.Text))
		return err
	}
	page, err := d.Composer.DigestPage(weekly, s.Now())
	if err != nil {
		return err
	}
	if err := os.WriteFile(c.HTML, []byte(page), 0o600); err != nil {
		return fmt.Errorf("write the digest: %w", err)
	}
	fmt.Fprintf(a.out, "The digest of %v is in %s.\n", w, c.HTML)
	return nil
}

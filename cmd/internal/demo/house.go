package demo

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"slices"
	"time"

	"leakytap/cmd/internal/config"
	"leakytap/cmd/internal/demo/postoffice"
	"leakytap/cmd/internal/loop"
	"leakytap/store"
)

// password is everybody's: the post office is gone when the demo ends.
const password = "only for the demo"

// house is the business with all that it needs: a post office, a config, a
// database and the loop, which runs until close.
type house struct {
	clock    *clock
	office   *postoffice.Office
	store    *store.Store
	location *time.Location
	config   *config.Config
	script   *slogScript
	dir      string
	rested   chan time.Time // the moment at which a whole round of sending found nothing to do
	stopped  chan error     // what the loop returned
	stop     context.CancelFunc
}

func openHouse(ctx context.Context, dir string, p *play) (h *house, err error) {
	h = &house{clock: newClock(p.begin), dir: dir, script: new(slogScript), rested: make(chan time.Time, 1), stopped: make(chan error, 1)}
	defer func() {
		if err != nil {
			err = errors.Join(err, h.close())
		}
	}()
	users := []postoffice.User{{Address: businessEmail, Password: password}, {Address: owner.email, Password: password}}
	var gone []string
	for _, c := range p.customers {
		if c.gone {
			gone = append(gone, c.email)
			continue
		}
		users = append(users, postoffice.User{Address: c.email, Password: password})
	}
	if h.office, err = postoffice.Open(postoffice.Options{Users: users, BounceLater: gone, Now: h.clock.Now}); err != nil {
		return h, err
	}
	if h.config, err = h.writeConfig(); err != nil {
		return h, err
	}
	h.location = h.config.Business.Location()
	if h.store, err = store.Open(ctx, h.config.Database, h.clock.Now); err != nil {
		return h, err
	}
	l, err := loop.New(h.config, h.store, slog.New(h.script))
	if err != nil {
		return h, err
	}
	h.run(ctx, l)
	return h, nil
}

// The loop looks at the database this often, in real time, since simulated time flies.
const (
	tick = time.Millisecond
	poll = 25 * time.Millisecond
)

func (h *house) run(ctx context.Context, l *loop.Loop) {
	l.Tick, l.Poll = tick, poll
	customers := l.Outbox.Customers
	var last round
	l.Outbox.Customers = func(tx *store.Tx) (bool, error) {
		counts, err := tx.LetterCounts()
		if err != nil {
			return false, err
		}
		this := round{tx.Now, counts}
		if this.same(last) {
			select {
			case h.rested <- tx.Now:
			default:
			}
		}
		last = this
		return customers(tx)
	}
	ctx, h.stop = context.WithCancel(ctx)
	go func() { h.stopped <- l.Run(ctx) }()
}

// round is how the outbox stands when it looks for a letter to send. Twice the
// same in a row at the same moment: the first look found nothing, and the steps
// of the loop since then queued nothing.
type round struct {
	at     time.Time
	counts []store.LetterCount
}

func (r round) same(s round) bool { return r.at.Equal(s.at) && slices.Equal(r.counts, s.counts) }

func (h *house) close() error {
	var errs []error
	if h.stop != nil {
		h.stop()
		errs = append(errs, <-h.stopped)
	}
	if h.store != nil {
		errs = append(errs, h.store.Close())
	}
	if h.office != nil {
		errs = append(errs, h.office.Close())
	}
	return errors.Join(errs...)
}

const configText = `# The demo's config. Its mail servers are gone, but all that reads the database works:
#   leakytap --config leakytap.yaml reply list

business:
  name: Acme Plumbing
  sender: %s
  address: "1 High Street, Leeds LS1 1AA"
  timezone: Europe/London

mailbox:
  address: %s
  password_file: mailbox.secret
  imap: {host: %s, port: %s, security: none}
  smtp: {host: %s, port: %s, security: none}

database: leakytap.db

ask:
  delay: 24h
  window: "Mon-Fri 09:00-17:30"
  cooldown: 90d
  remind_after: 5d
  expire_after: 14d

alert:
  to: [%s]
  nag_every: 24h
`

func (h *house) writeConfig() (*config.Config, error) {
	imapHost, imapPort, err := net.SplitHostPort(h.office.IMAPAddr)
	if err != nil {
		return nil, err
	}
	smtpHost, smtpPort, err := net.SplitHostPort(h.office.SMTPAddr)
	if err != nil {
		return nil, err
	}
	text := fmt.Sprintf(configText, owner.name, businessEmail, imapHost, imapPort, smtpHost, smtpPort, owner.email)
	path := filepath.Join(h.dir, "leakytap.yaml")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		return nil, err
	}
	if err := os.WriteFile(filepath.Join(h.dir, "mailbox.secret"), []byte(password+"\n"), 0o600); err != nil {
		return nil, err
	}
	return config.Load(path)
}

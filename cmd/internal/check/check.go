// Package check tries everything that leakytap depends on, and says of each thing whether it is well and what to do.
package check

import (
	"context"
	"fmt"
	"net"
	"time"

	"leakytap/cmd/internal/account"
	"leakytap/cmd/internal/config"
	"leakytap/cmd/internal/provider"
)

// Result is what was found out about one thing.
type Result struct {
	Name   string `json:"name"`
	OK     bool   `json:"ok"` // nothing is wrong, as far as it is known
	State  State  `json:"state"`
	Detail string `json:"detail"`
	Fix    string `json:"fix"` // what to do; "" if nothing
}

// State is what a check came to.
type State string

const (
	Passed  State = "ok"
	Failed  State = "failed"
	Warning State = "warning" // it could be better
	Skipped State = "skipped" // it could not be checked
)

// Mark is ✓, ✗, or – where there is no clear answer.
func (r Result) Mark() string {
	switch r.State {
	case Passed:
		return "✓"
	case Failed:
		return "✗"
	}
	return "–"
}

// Options say what is checked.
type Options struct {
	Config   *config.Config
	Resolver *net.Resolver // for SPF, DKIM and DMARC
	Now      func() time.Time
	Running  bool          // the daemon is
	Send     bool          // make a round trip through the mailbox
	Patience time.Duration // for the round trip; 0: 2 minutes
}

const stepTimeout = 45 * time.Second // for one server or file; a refused login alone can take ten seconds

// Run makes all checks, in order, and hands each result to report as soon as it
// is known. It reports whether all is well.
func Run(ctx context.Context, o Options, report func(Result)) (well bool, err error) {
	if o.Patience <= 0 {
		o.Patience = 2 * time.Minute
	}
	c := &checker{Options: o, well: true, to: report}
	if c.account, err = account.New(o.Config, o.Now); err != nil {
		return false, fmt.Errorf("check the mailbox: %w", err)
	}
	table, err := provider.Load()
	if err != nil {
		return false, err
	}
	c.finder = provider.Finder{Table: table, Resolver: o.Resolver}
	for _, step := range []func(context.Context){c.secrets, c.database, c.disk, c.http, c.provider, c.oauth, c.smtp, c.imap, c.spf, c.dmarc} {
		within(ctx, stepTimeout, step)
		if ctx.Err() != nil {
			return false, context.Cause(ctx)
		}
	}
	if !o.Send {
		c.skipped("DKIM", "not checked: only a real mail shows whether it is signed", "run leakytap check --send")
		c.skipped("clock", "not checked: only a real mail shows what time the servers have", "run leakytap check --send")
		return c.well, nil
	}
	if !c.reachable {
		c.skipped("round trip", "not checked, since the mailbox can't be reached", "mend what is marked ✗ first")
		return c.well, nil
	}
	within(ctx, o.Patience+stepTimeout, c.roundTrip)
	return c.well, context.Cause(ctx)
}

func within(ctx context.Context, d time.Duration, step func(context.Context)) {
	ctx, cancel := context.WithTimeout(ctx, d)
	defer cancel()
	step(ctx)
}

type checker struct {
	Options
	account   *account.Account
	finder    provider.Finder
	found     provider.Found // of the mailbox's address
	to        func(Result)
	well      bool
	reachable bool // both SMTP and IMAP let us in
}

func (c *checker) good(name, format string, args ...any) {
	c.to(Result{Name: name, OK: true, State: Passed, Detail: fmt.Sprintf(format, args...)})
}

func (c *checker) bad(name, detail, fix string) {
	c.well = false
	c.to(Result{Name: name, State: Failed, Detail: detail, Fix: fix})
}

// warn tells what isn't wrong, but could be better.
func (c *checker) warn(name, detail, fix string) {
	c.to(Result{Name: name, OK: true, State: Warning, Detail: detail, Fix: fix})
}

// skipped tells what could not be checked.
func (c *checker) skipped(name, detail, fix string) {
	c.to(Result{Name: name, OK: true, State: Skipped, Detail: detail, Fix: fix})
}

package main

import (
	"errors"
	"fmt"
	"net"

	"leakytap/cmd/internal/check"
	"leakytap/cmd/internal/config"
)

type checkCmd struct {
	Send bool `help:"Send two mails to the mailbox itself, and look at what arrives. They stay there."`
	JSON bool `help:"Print one JSON object a line."`
}

// Run tries everything, and says what to do about what isn't well.
func (c *checkCmd) Run(a *app) error {
	report := func(r check.Result) {
		if c.JSON {
			printJSON(a.out, r)
			return
		}
		fmt.Fprintf(a.out, "%s %-15s %s\n", r.Mark(), r.Name, printable(r.Detail))
		if r.Fix != "" {
			fmt.Fprintf(a.out, "%18s→ %s\n", "", printable(r.Fix))
		}
	}
	path, err := config.Find(a.configNamed)
	if err != nil {
		return err
	}
	conf, err := config.Load(path)
	if err != nil {
		var wrong *config.Error
		if errors.As(err, &wrong) && c.JSON {
			for _, p := range wrong.Problems {
				report(check.Result{Name: "config", State: check.Failed, Detail: p, Fix: "mend " + path})
			}
		}
		return err
	}
	report(check.Result{Name: "config", OK: true, State: check.Passed, Detail: path})
	daemon, _ := daemonOf(conf.Database) // where that can't be told, a port that is taken is nobody's
	well, err := check.Run(a.ctx, check.Options{Config: conf, Resolver: net.DefaultResolver, Now: a.now, Running: daemon != nil, Send: c.Send}, report)
	if err == nil && !well {
		err = errSaid
	}
	return err
}

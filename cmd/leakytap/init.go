package main

import (
	"errors"
	"fmt"
	"net"

	"leakytap/cmd/internal/provider"
	"leakytap/cmd/internal/setup"
)

type initCmd struct {
	Address  string `help:"The mailbox that customers write to."`
	Name     string `help:"The business's name."`
	Sender   string `help:"The person who asks."`
	Postal   string `help:"The business's postal address." placeholder:"ADDRESS"`
	Timezone string `help:"Its time zone, such as Europe/London. Default: the system's." placeholder:"ZONE"`
	Alert    string `help:"Who is told about replies that need follow-up. Default: the mailbox." placeholder:"ADDRESS"`

	IMAP         string `name:"imap" help:"The IMAP server, if it isn't found." placeholder:"HOST:PORT/SECURITY"`
	SMTP         string `name:"smtp" help:"The SMTP server, if it isn't found." placeholder:"HOST:PORT/SECURITY"`
	Username     string `help:"Default: the address, or what the provider takes."`
	PasswordFile string `help:"A file with the password, that only you can read. Default: it is asked for." placeholder:"FILE" type:"path"`
	CAFile       string `name:"ca-file" help:"A private authority's certificate, PEM." placeholder:"FILE" type:"path"`
	NoPlus       bool   `name:"no-plus-addressing" help:"Mail to an address with a + doesn't arrive."`

	OAuth            *string `name:"oauth" help:"Open the mailbox by OAuth with google or microsoft, not by password." enum:"google,microsoft" placeholder:"PROVIDER"`
	ClientID         string  `help:"OAuth: the registered app."`
	ClientSecretFile string  `help:"OAuth: a file with the app's secret." placeholder:"FILE" type:"path"`
	Tenant           string  `help:"OAuth: Microsoft's tenant id. Default: common."`

	Force bool `help:"Write over a config that is there."`
}

// Run asks for what isn't given, and writes the config.
func (c *initCmd) Run(a *app) error {
	table, err := provider.Load()
	if err != nil {
		return err
	}
	oauth := setup.OAuth{ClientID: c.ClientID, ClientSecretFile: c.ClientSecretFile, Tenant: c.Tenant}
	if c.OAuth != nil {
		oauth.Provider = *c.OAuth
	}
	path := a.configNamed
	if path == "" {
		path = "leakytap.yaml"
	}
	err = setup.Run(a.ctx, setup.Options{
		Path: path, Force: c.Force, In: a.in, Out: a.out, Now: a.now,
		Finder: provider.Finder{Table: table, Resolver: net.DefaultResolver},
		Given: setup.Answers{
			Address: c.Address, Name: c.Name, Sender: c.Sender, Postal: c.Postal, Timezone: c.Timezone, Alert: c.Alert,
			IMAP: c.IMAP, SMTP: c.SMTP, Username: c.Username, PasswordFile: c.PasswordFile, CAFile: c.CAFile, NoPlus: c.NoPlus,
			OAuth: oauth,
		},
	})
	if errors.As(err, new(setup.UsageError)) {
		return usageError{err}
	}
	if err != nil {
		return fmt.Errorf("init: %w", err)
	}
	return nil
}

package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"leakytap/cmd/internal/config"
	"leakytap/cmd/internal/oauth"
)

type loginCmd struct {
	Port int `help:"The port on this machine that the browser comes back to, for ssh -L. Default: a free one." placeholder:"PORT"`
}

// loginPatience is how long a person may take.
const loginPatience = 15 * time.Minute

// Run opens the mailbox by OAuth, once; from then on leakytap renews the access.
func (c *loginCmd) Run(a *app) error {
	conf, err := a.config()
	if err != nil {
		return err
	}
	if conf.Mailbox.OAuth.Provider == "" {
		return usageError{errors.New("the config opens the mailbox by password (mailbox.password_file): there is nothing to log in to; leakytap check tries the password")}
	}
	client, err := oauth.New(conf, a.now)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(a.ctx, loginPatience)
	defer cancel()
	switch client.Flow {
	case config.FlowDevice:
		err = client.Device(ctx, func(d oauth.DeviceCode) {
			fmt.Fprintf(a.out, "Open %s in a browser, on any machine,\nlog in as %s, and type the code\n\n    %s\n\n", d.URL, conf.Mailbox.Username, d.Code)
			if !d.Expires.IsZero() {
				fmt.Fprintf(a.out, "It is good until %s. Waiting …\n", d.Expires.In(conf.Business.Location()).Format("15:04"))
			}
		})
	case config.FlowClientCredentials:
		_, err = client.AccessToken(ctx)
	default:
		err = c.browser(ctx, a, client, conf.Mailbox.Username)
	}
	if err != nil {
		return err
	}
	fmt.Fprintln(a.out, "Logged in. leakytap check tries the mailbox.")
	return nil
}

// browser shows the link, and waits for the browser to come back or for its
// last address to be pasted.
func (c *loginCmd) browser(ctx context.Context, a *app, client *oauth.Client, user string) error {
	auth, err := client.Authorize(c.Port)
	if err != nil {
		return err
	}
	defer auth.Close()
	fmt.Fprintf(a.out, "Open this link in a browser, and log in as %s:\n\n%s\n\n"+
		"If the browser runs on another machine, it ends on a page that can't be shown (127.0.0.1 or localhost):\n"+
		"copy that page's address, paste it here, and press Enter.\n", user, auth.URL)
	go func() { // ends with the input, at the latest with the process
		lines := bufio.NewScanner(a.in)
		for lines.Scan() {
			text := strings.TrimSpace(lines.Text())
			if text == "" {
				continue
			}
			if err := auth.Paste(text); err != nil {
				fmt.Fprintln(a.err, "leakytap:", err)
			}
		}
	}()
	return auth.Wait(ctx)
}

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"leakytap/cmd/internal/demo"
)

type demoCmd struct {
	Keep string `help:"Leave the config, the database and every mail in this folder, which has to be new or empty." placeholder:"DIR" type:"path"`
}

// Run plays the demo. It fails unless every customer ended as scripted.
func (c *demoCmd) Run(a *app) (err error) {
	dir, err := c.folder()
	if err != nil {
		return err
	}
	if c.Keep == "" {
		defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	}
	ctx, stop := signal.NotifyContext(a.ctx, os.Interrupt, syscall.SIGTERM, syscall.SIGPIPE) // a closed pipe must not leave the folder behind
	defer stop()
	watched := terminal(a.out)
	r, err := demo.Run(ctx, demo.Options{Dir: dir, Out: a.out, Colour: watched && os.Getenv("NO_COLOR") == "", Slow: watched})
	if ctx.Err() != nil && errors.Is(err, context.Canceled) {
		return errors.New("the demo was stopped")
	}
	var deviation *demo.DeviationError
	if err != nil && !errors.As(err, &deviation) {
		return err
	}
	if deviation == nil {
		fmt.Fprintf(a.out, "\nEveryone ended as scripted: %d mails in %d simulated days, in %.1f s.\n", r.Mails, r.Days, r.Took.Seconds())
	}
	fmt.Fprint(a.out, c.next(r))
	return err
}

func (c *demoCmd) next(r demo.Result) string {
	if c.Keep == "" {
		return "Next: `leakytap demo --keep DIR` leaves the config, the database and every mail to look at; README.md shows the first real set-up.\n"
	}
	config := filepath.Join(c.Keep, "leakytap.yaml")
	return fmt.Sprintf(`Kept in %s. To look around:
  leakytap --config %s reply list
  leakytap --config %s followup list
  leakytap explain %s.eml
  and open in a browser
  %s.html: an alert as a phone shows it
  %s.html: the digest that the owner gets on Monday
README.md shows the first real set-up.
`, c.Keep, config, config, r.Answer, r.Alert, r.Digest)
}

// folder is where the demo plays: --keep's, or a temporary one.
func (c *demoCmd) folder() (string, error) {
	if c.Keep == "" {
		return os.MkdirTemp("", "leakytap-demo-")
	}
	if err := os.MkdirAll(c.Keep, 0o700); err != nil {
		return "", fmt.Errorf("--keep %s: the folder can't be made: %w", c.Keep, err)
	}
	d, err := os.Open(c.Keep)
	if err != nil {
		return "", fmt.Errorf("--keep %s: %w", c.Keep, err)
	}
	defer d.Close()
	if _, err := d.Readdirnames(1); err != io.EOF {
		return "", usageError{fmt.Errorf("--keep %s: the folder is not empty: name a new one, so that nothing of yours is mixed up with the demo's", c.Keep)}
	}
	return c.Keep, nil
}

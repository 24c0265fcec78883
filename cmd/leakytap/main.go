// Command leakytap asks every customer one question after each finished job, and sees that nobody who was unhappy is forgotten.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"reflect"
	"strconv"
	"time"

	"github.com/alecthomas/kong"

	"leakytap/cmd/internal/config"
	"leakytap/store"
)

func main() {
	os.Exit(Run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// Exit codes.
const (
	exitWell   = 0
	exitFailed = 1
	exitUsage  = 2 // wrong usage or config
)

// cli is the whole command line.
type cli struct {
	Config string `help:"The config file. Default: leakytap.yaml here, then in the XDG config folder, then in /etc/leakytap." placeholder:"FILE" type:"path"`

	VersionFlag kong.VersionFlag `name:"version" help:"Print the version and end."`

	Demo       demoCmd       `cmd:"" help:"The whole route against mail servers of its own, with sample customers, in under a minute."`
	Init       initCmd       `cmd:"" help:"Write a config: asks a few questions, knows the common providers."`
	Login      loginCmd      `cmd:"" help:"Open the mailbox by OAuth, where the config says so."`
	Check      checkCmd      `cmd:"" help:"Try everything: config, logins, folders, SPF, DKIM, DMARC, disk, database, HTTP."`
	Run        runCmd        `cmd:"" help:"The daemon: ask, read, alert, until it is stopped."`
	Job        jobCmd        `cmd:"" help:"Finished jobs: add, import, list, cancel."`
	Reply      replyCmd      `cmd:"" help:"What customers have answered: list, show."`
	Followup   followupCmd   `cmd:"" name:"followup" help:"What has to be done about it: list, show, ack, done, snooze, dismiss, let-go, note."`
	Customer   customerCmd   `cmd:"" help:"One customer: show, export, erase, suppress, allow, every."`
	Praise     praiseCmd     `cmd:"" help:"What customers have praised, and which words may be quoted."`
	Explain    explainCmd    `cmd:"" help:"How a mail would be read: kind, words, verdict, evidence."`
	Digest     digestCmd     `cmd:"" help:"The week in one page: printed, written as a web page, or sent."`
	Status     statusCmd     `cmd:"" help:"Health at a glance; the exit code is 1 when something is wrong."`
	Resume     resumeCmd     `cmd:"" help:"Let letters to customers go again after a backup was restored."`
	Backup     backupCmd     `cmd:"" help:"Copy the database, while it is in use, to a new file."`
	Service    serviceCmd    `cmd:"" help:"Print a hardened systemd unit."`
	Completion completionCmd `cmd:"" help:"Print a script that completes verbs and flags: bash, zsh, fish."`
	Version    versionCmd    `cmd:"" help:"Print the version."`
}

// app is what every verb works with.
type app struct {
	ctx         context.Context
	in          io.Reader
	out, err    io.Writer
	configNamed string
	now         func() time.Time
}

// usageError is a mistake in how leakytap was called.
type usageError struct{ error }

// errSaid ends a verb with exit code 1 after it has said itself what is wrong.
var errSaid = errors.New("already said")

// exit is thrown by kong when it has printed its help.
type exit int

// Run is leakytap, with everything that it touches of the outside handed in. It
// returns the exit code.
func Run(ctx context.Context, args []string, in io.Reader, out, errw io.Writer) (code int) {
	defer func() {
		if p := recover(); p != nil {
			e, ok := p.(exit)
			if !ok {
				panic(p)
			}
			code = int(e)
		}
	}()
	var c cli
	parser, err := kong.New(&c, kong.Name("leakytap"), kong.Writers(out, errw), kong.Exit(func(code int) { panic(exit(code)) }), kong.Vars{"version": versionLine()},
		kong.KindMapper(reflect.Int, kong.MapperFunc(number)), kong.KindMapper(reflect.Int64, kong.MapperFunc(number)),
		kong.Description("After every finished job leakytap asks the customer one question, reads the answer, and keeps at it until somebody has followed up."),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}))
	if err != nil {
		fmt.Fprintln(errw, "leakytap:", err)
		return exitFailed
	}
	k, err := parser.Parse(args)
	if err != nil {
		fmt.Fprintf(errw, "leakytap: %v\nleakytap --help lists what there is.\n", err)
		return exitUsage
	}
	a := &app{ctx: ctx, in: in, out: out, err: errw, configNamed: c.Config, now: time.Now}
	return a.exitCode(k.Run(a))
}

// number reads a whole number of the command line.
func number(ctx *kong.DecodeContext, target reflect.Value) error {
	var text string
	if err := ctx.Scan.PopValueInto("number", &text); err != nil {
		return err
	}
	n, err := strconv.ParseInt(text, 10, target.Type().Bits())
	if err != nil {
		return fmt.Errorf("%q is not a whole number, or too large a one", text)
	}
	target.SetInt(n)
	return nil
}

func (a *app) exitCode(err error) int {
	var wrongConfig *config.Error
	var wrongUsage usageError
	switch {
	case err == nil:
		return exitWell
	case errors.Is(err, errSaid):
		return exitFailed
	}
	fmt.Fprintln(a.err, "leakytap:", err)
	if errors.As(err, &wrongConfig) || errors.As(err, &wrongUsage) {
		return exitUsage
	}
	return exitFailed
}

// config loads the config file.
func (a *app) config() (*config.Config, error) {
	path, err := config.Find(a.configNamed)
	if err != nil {
		return nil, err
	}
	return config.Load(path)
}

// withStore runs f on the configured database.
func (a *app) withStore(f func(*config.Config, *store.Store) error) error {
	c, err := a.config()
	if err != nil {
		return err
	}
	s, err := store.Open(a.ctx, c.Database, a.now)
	if err != nil {
		return err
	}
	return errors.Join(f(c, s), s.Close())
}

package main

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"os"
	"runtime/debug"
	"sync"
	"syscall"
	"time"

	sd "github.com/coreos/go-systemd/v22/daemon"

	"leakytap/cmd/internal/config"
	"leakytap/cmd/internal/intake"
	"leakytap/cmd/internal/loop"
	"leakytap/cmd/internal/web"
	"leakytap/store"
)

// daemon is what runs: the loop, the watched folder and the web server, with one
// config at a time.
type daemon struct {
	*app
	conf    *config.Config
	store   *store.Store
	log     *slog.Logger
	loop    *loop.Loop
	signals <-chan os.Signal
	look    time.Duration // how often the watched folder is looked into

	web      *web.Server // with its listener; nil where none is configured
	listener *net.TCPListener
}

// gcPercent is how much garbage there may be for what is in use: a daemon that
// mostly waits had better be small than quick.
const gcPercent = 25

// run works until it is told to stop, with the config as it was last read.
func (d *daemon) run() error {
	if err := d.openWeb(nil); err != nil {
		return err
	}
	debug.SetGCPercent(gcPercent)
	debug.FreeOSMemory() // what the start has taken
	for {
		d.loop.Digests.Version = version()
		d.log.Info("leakytap runs", "version", version(), "mailbox", d.conf.Mailbox.Address, "database", d.conf.Database)
		next, err := d.work()
		if err != nil {
			return err
		}
		if next == nil {
			d.log.Info("leakytap has stopped")
			return nil
		}
		d = next
	}
}

// work runs with one config; next has another, if there is one to go on with.
func (d *daemon) work() (next *daemon, err error) {
	ctx, cancel := context.WithCancel(d.ctx)
	defer cancel()
	var parts sync.WaitGroup
	failed := make(chan error, 2) // one for each part that can
	part := func(f func() error) {
		parts.Go(func() {
			if err := f(); err != nil && (ctx.Err() == nil || !errors.Is(err, context.Canceled)) {
				failed <- err
				cancel()
			}
		})
	}
	if d.web != nil {
		d.log.Info("listening for HTTP", "address", d.listener.Addr().String())
		part(func() error { return d.web.Serve(ctx, d.listener) })
	}
	part(func() error { return d.loop.Run(ctx) })
	if d.conf.Intake.Folder != "" {
		folder := &intake.Folder{Import: d.intake("folder"), Dir: d.conf.Intake.Folder, Log: d.log}
		parts.Go(func() { folder.Watch(ctx, d.look) })
	}
	sd.SdNotify(false, sd.SdNotifyReady)

	feeding, enough := context.WithCancel(context.WithoutCancel(d.ctx)) // also while the parts come to their end
	var feeder sync.WaitGroup
	feeder.Go(func() { d.feedWatchdog(feeding) })
	defer feeder.Wait()
	defer enough()

	ended := make(chan struct{})
	go func() { parts.Wait(); close(ended) }()
	next = d.obey(ctx, cancel, ended)
	select {
	case err = <-failed:
		next.drop()
		return nil, err
	default:
		return next, nil
	}
}

// obey does what signals say until all parts have ended.
func (d *daemon) obey(ctx context.Context, cancel context.CancelFunc, ended <-chan struct{}) (next *daemon) {
	stopping := false
	for {
		select {
		case <-ended:
			return next
		case sig := <-d.signals:
			switch {
			case sig == syscall.SIGHUP:
				if ctx.Err() == nil {
					if next = d.reload(); next != nil {
						cancel()
					}
				}
			case stopping:
				d.log.Info("stopping at once", "signal", sig.String())
				d.loop.Outbox.Transport.Abort()
			default:
				d.log.Info("stopping", "signal", sig.String())
				sd.SdNotify(false, sd.SdNotifyStopping)
				next.drop()
				stopping, next = true, nil
				cancel()
			}
		}
	}
}

// reload reads the config and templates again. Nil: it can't be used, and the old
// one stays.
func (d *daemon) reload() *daemon {
	next := *d
	conf, err := d.config()
	if err == nil {
		if conf.Database != d.conf.Database {
			d.log.Warn("a change of database needs a restart; the old one stays until then", "database", conf.Database)
			conf.Database = d.conf.Database
		}
		next.conf, next.log = conf, newLog(d.err, conf.Log, d.store.Pseudonym)
		next.loop, err = loop.New(conf, d.store, next.log)
	}
	if err == nil {
		err = next.openWeb(d)
	}
	if err != nil {
		d.log.Error("config not read again; the old one stays", "error", err)
		return nil
	}
	d.log.Info("config read again")
	return &next
}

func (d *daemon) intake(source string) intake.Import {
	return intakeOf(d.conf, d.store, source)
}

// openWeb makes the web server, if one is configured. It goes on with the socket of
// the old daemon where the address is the same, so that the port is never closed.
func (d *daemon) openWeb(old *daemon) (err error) {
	d.web, d.listener = nil, nil
	if d.conf.HTTP.Listen == "" {
		return nil
	}
	secret, errSecret := d.conf.WebhookSecret()
	token, errToken := d.conf.HTTPToken()
	if err := errors.Join(errSecret, errToken); err != nil {
		return err
	}
	if old != nil && old.conf.HTTP.Listen == d.conf.HTTP.Listen {
		d.listener, err = web.Share(old.listener)
	} else {
		d.listener, err = web.Listen(d.ctx, d.conf.HTTP.Listen)
	}
	if err != nil {
		return err
	}
	d.web = &web.Server{
		Store: d.store, Intake: d.intake("webhook"), Log: d.log, Version: version(), Poll: time.Duration(d.conf.Mailbox.Poll),
		WebhookSecret: secret, Token: token,
	}
	return nil
}

// drop gives up what a daemon has opened that won't run.
func (d *daemon) drop() {
	if d != nil && d.listener != nil {
		d.listener.Close()
	}
}

// feedWatchdog tells systemd that all is well (sd_watchdog_enabled(3)), while the
// loop gets on.
func (d *daemon) feedWatchdog(ctx context.Context) {
	every, err := sd.SdWatchdogEnabled(false)
	if err != nil || every == 0 {
		return
	}
	for feed := time.NewTicker(min(every/2, time.Minute)); ; {
		if d.loop.Alive() {
			sd.SdNotify(false, sd.SdNotifyWatchdog)
		} else {
			d.log.Error("the loop doesn't get on: the watchdog will restart leakytap")
		}
		select {
		case <-ctx.Done():
			feed.Stop()
			return
		case <-feed.C:
		}
	}
}

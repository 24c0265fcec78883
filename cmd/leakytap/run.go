package main

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"leakytap/cmd/internal/config"
	"leakytap/cmd/internal/loop"
	"leakytap/store"
)

type runCmd struct{}

// Run is the daemon. SIGTERM and SIGINT end it after the dialogue that is under
// way; a second one cuts that short.
func (c *runCmd) Run(a *app) error {
	conf, err := a.config()
	if err != nil {
		return err
	}
	log := newLog(a.err, conf.Log)
	lock, err := lockDatabase(conf.Database, a.now())
	if err != nil {
		return err
	}
	defer lock.release()
	s, err := store.Open(a.ctx, conf.Database, a.now)
	if err != nil {
		return err
	}
	l, err := loop.New(conf, s, log)
	if err != nil {
		return errors.Join(err, s.Close())
	}
	l.Digests.Version = version()
	ctx, cancel := context.WithCancel(a.ctx)
	defer cancel()
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, syscall.SIGTERM, os.Interrupt)
	defer signal.Stop(signals)
	stopped := make(chan struct{})
	go func() {
		for stop := cancel; ; stop = l.Outbox.Transport.Abort {
			select {
			case <-stopped:
				return
			case sig := <-signals:
				log.Info("stopping", "signal", sig.String())
				stop()
			}
		}
	}()
	log.Info("leakytap runs", "version", version(), "mailbox", conf.Mailbox.Address, "database", conf.Database)
	err = errors.Join(l.Run(ctx), s.Close())
	close(stopped)
	if err == nil {
		log.Info("leakytap has stopped")
	}
	return err
}

// newLog writes text to a terminal and JSON elsewhere, unless the config says.
func newLog(w io.Writer, c config.Log) *slog.Logger {
	var level slog.Level
	if err := level.UnmarshalText([]byte(c.Level)); err != nil {
		level = slog.LevelInfo
	}
	o := &slog.HandlerOptions{Level: level}
	if c.Format == "json" || c.Format == "auto" && !terminal(w) {
		return slog.New(slog.NewJSONHandler(w, o))
	}
	return slog.New(slog.NewTextHandler(w, o))
}

func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

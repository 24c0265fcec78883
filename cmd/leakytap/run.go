package main

import (
	"errors"
	"os"
	"os/signal"
	"syscall"
	"time"

	"leakytap/cmd/internal/loop"
	"leakytap/store"
)

type runCmd struct{}

// lookEvery is how often the watched folder is looked into.
const lookEvery = 5 * time.Second

// Run is the daemon. SIGTERM and SIGINT end it after the dialogue that is under
// way; a second one cuts that short. SIGHUP reads the config again.
func (c *runCmd) Run(a *app) error {
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, syscall.SIGTERM, syscall.SIGHUP, os.Interrupt)
	defer signal.Stop(signals)
	conf, err := a.config()
	if err != nil {
		return err
	}
	lock, err := lockDatabase(a.ctx, conf.Database, a.now())
	if err != nil {
		return err
	}
	defer lock.release()
	s, err := store.Open(a.ctx, conf.Database, a.now)
	if err != nil {
		return err
	}
	log := newLog(a.err, conf.Log, s.Pseudonym)
	l, err := loop.New(conf, s, log)
	if err != nil {
		return errors.Join(err, s.Close())
	}
	d := &daemon{app: a, conf: conf, store: s, log: log, loop: l, signals: signals, look: lookEvery}
	return errors.Join(d.run(), s.Close())
}

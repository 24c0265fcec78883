package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"syscall"
	"time"
)

// holder is the process that runs the daemon on a database.
type holder struct {
	PID     int       `json:"pid"`
	Host    string    `json:"host"`
	Started time.Time `json:"started"`
}

// lock is the right to be the one daemon on a database: a lock (flock(2)) on a
// file beside it, which the kernel lifts when the process ends, however it ends.
type lock struct{ f *os.File }

// runningError says who runs on the database already.
type runningError struct {
	database string
	by       holder
}

func (e *runningError) Error() string {
	who := "another leakytap run"
	if e.by.PID != 0 {
		who = fmt.Sprintf("leakytap run, process %d on %s since %s,", e.by.PID, e.by.Host, e.by.Started.Local().Format("2006-01-02 15:04:05"))
	}
	return fmt.Sprintf("%s works on the database %s already: stop that one first, or name another database in the config", who, e.database)
}

func lockPath(database string) string { return database + ".lock" }

// lockTime is how long lockDatabase tries: daemonOf, which only looks, holds a
// shared lock for a moment.
const lockTime = time.Second

// lockDatabase takes the lock, or returns a *runningError.
func lockDatabase(ctx context.Context, database string, now time.Time) (*lock, error) {
	f, err := os.OpenFile(lockPath(database), os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, fmt.Errorf("lock the database %s: %w", database, err)
	}
	if err := flock(ctx, f); err != nil {
		defer f.Close()
		if errors.Is(err, syscall.EWOULDBLOCK) {
			return nil, &runningError{database, readHolder(f)}
		}
		return nil, fmt.Errorf("lock the database %s: %w", database, err)
	}
	l := &lock{f}
	host, _ := os.Hostname()
	text, err := json.Marshal(holder{os.Getpid(), host, now.UTC().Truncate(time.Second)})
	if err == nil {
		err = f.Truncate(0)
	}
	if err == nil {
		_, err = f.WriteAt(append(text, '\n'), 0)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("lock the database %s: %w", database, err), l.release())
	}
	return l, nil
}

// flock takes the exclusive lock on f within lockTime, or returns the last refusal.
func flock(ctx context.Context, f *os.File) error {
	ctx, cancel := context.WithTimeout(ctx, lockTime)
	defer cancel()
	for again := time.NewTicker(lockTime / 20); ; {
		err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		if !errors.Is(err, syscall.EWOULDBLOCK) {
			return err
		}
		select {
		case <-ctx.Done():
			return err
		case <-again.C:
		}
	}
}

// release gives the lock back. The file stays: to remove it would let two
// daemons lock two files.
func (l *lock) release() error { return l.f.Close() }

// readHolder reads who wrote the lock file; all is zero if that can't be told.
func readHolder(f *os.File) (h holder) {
	b, err := io.ReadAll(io.NewSectionReader(f, 0, 4096))
	if err != nil || json.Unmarshal(b, &h) != nil {
		return holder{}
	}
	return h
}

// daemonOf looks who runs on a database: nil if nobody does.
func daemonOf(database string) (*holder, error) {
	f, err := os.Open(lockPath(database))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("look whether leakytap runs: %w", err)
	}
	defer f.Close()
	err = syscall.Flock(int(f.Fd()), syscall.LOCK_SH|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		by := readHolder(f)
		return &by, nil
	}
	return nil, err
}

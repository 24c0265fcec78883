// Package store is what leakytap remembers: domain types beside their SQL, in one SQLite file.
package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/mattn/go-sqlite3"

	"leakytap/store/crash"
)

// ErrNotFound is returned where one thing was asked for and it isn't there.
var ErrNotFound = errors.New("not found")

// Store is an open database. Its methods may be called from several goroutines;
// several processes may have the same file open.
type Store struct {
	w, r *sqlx.DB // one connection that writes, some that read
	now  func() time.Time
	key  []byte

	path string
}

// Tx is one transaction: everything in it happens at the same moment, Now.
type Tx struct {
	*sqlx.Tx
	Now time.Time
	ctx context.Context
	key []byte
}

// Open opens the database at path, creates it if it isn't there, and brings its
// schema up to date. It returns a *NewerError for a database that was written
// by a later version.
func Open(ctx context.Context, path string, now func() time.Time) (*Store, error) {
	if err := touch(path); err != nil {
		return nil, err
	}
	w, err := sqlx.Open("sqlite3", dsn(path, "immediate"))
	if err != nil {
		return nil, fmt.Errorf("open database %s: %w", path, err)
	}
	w.SetMaxOpenConns(1)
	r, err := sqlx.Open("sqlite3", dsn(path, "deferred")+"&_query_only=true")
	if err != nil {
		return nil, errors.Join(fmt.Errorf("open database %s: %w", path, err), w.Close())
	}
	r.SetMaxOpenConns(4)
	s := &Store{w: w, r: r, now: now, path: path}
	if err := s.prepareInTurn(ctx); err != nil {
		return nil, errors.Join(explain(path, err), s.Close())
	}
	return s, nil
}

// lockTimeout is how long another process's lock is waited for.
const lockTimeout = 5 * time.Second

// prepareInTurn prepares the database. While another process switches a fresh
// one to WAL, SQLite doesn't wait for the lock by itself.
func (s *Store) prepareInTurn(ctx context.Context) error {
	for start := time.Now(); ; {
		err := s.prepare(ctx)
		var e sqlite3.Error
		if !errors.As(err, &e) || e.Code != sqlite3.ErrBusy || time.Since(start) > lockTimeout {
			return err
		}
		select {
		case <-ctx.Done():
			return err
		case <-time.After(lockTimeout / 100):
		}
	}
}

func (s *Store) prepare(ctx context.Context) error {
	if err := migrate(ctx, s.w); err != nil {
		return err
	}
	err := s.Write(ctx, func(tx *Tx) error {
		key, err := tx.metaOr("token_key", func() []byte {
			k := make([]byte, 32)
			rand.Read(k)
			return k
		})
		s.key = key
		return err
	})
	if err != nil {
		return err
	}
	if err := s.compareAnchor(ctx); err != nil {
		return err
	}
	return s.eraseAgain(ctx)
}

// touch makes sure that the file is there and that only its owner can read it.
func touch(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("open database %s: the folder %s does not exist: create it, or change database in the config", path, filepath.Dir(path))
	}
	if errors.Is(err, syscall.EISDIR) {
		return fmt.Errorf("open database %s: it is a folder: name a file in it as database in the config", path)
	}
	if err != nil {
		return fmt.Errorf("open database %s: it can't be written: check who owns the file and its folder: %w", path, err)
	}
	return f.Close()
}

func dsn(path, lock string) string {
	return fmt.Sprintf("file:%s?_journal_mode=WAL&_synchronous=FULL&_busy_timeout=%d&_foreign_keys=on&_secure_delete=on&_stmt_cache_size=64&_txlock=%s",
		(&url.URL{Path: path}).EscapedPath(), lockTimeout.Milliseconds(), lock)
}

// explain turns the driver's errors into something that a person can act on.
func explain(path string, err error) error {
	var e sqlite3.Error
	if !errors.As(err, &e) {
		return fmt.Errorf("open database %s: %w", path, err)
	}
	switch e.Code {
	case sqlite3.ErrBusy, sqlite3.ErrLocked:
		return fmt.Errorf("open database %s: another program holds it locked: close that program (a database browser, a copy in progress) and try again: %w", path, err)
	case sqlite3.ErrNotADB, sqlite3.ErrCorrupt:
		return fmt.Errorf("open database %s: the file is not a sound SQLite database: restore it from a backup, or name another file in the config: %w", path, err)
	case sqlite3.ErrReadonly, sqlite3.ErrCantOpen, sqlite3.ErrPerm:
		return fmt.Errorf("open database %s: it can't be written: check who owns the file and its folder: %w", path, err)
	case sqlite3.ErrFull:
		return fmt.Errorf("open database %s: the disk is full: free some space: %w", path, err)
	}
	return fmt.Errorf("open database %s: %w", path, err)
}

// Close closes the database.
func (s *Store) Close() error {
	return errors.Join(s.r.Close(), s.w.Close())
}

// Now is the store's clock.
func (s *Store) Now() time.Time { return s.now() }

// Write runs f in a transaction that may write: all of it happens, or nothing.
func (s *Store) Write(ctx context.Context, f func(*Tx) error) error {
	return s.transact(ctx, s.w, f)
}

// Read runs f on one consistent state of the database.
func (s *Store) Read(ctx context.Context, f func(*Tx) error) error {
	return s.transact(ctx, s.r, f)
}

func (s *Store) transact(ctx context.Context, db *sqlx.DB, f func(*Tx) error) error {
	t, err := db.BeginTxx(ctx, nil)
	if err != nil {
		return fmt.Errorf("begin transaction: %w", err)
	}
	defer t.Rollback()
	if err := f(&Tx{Tx: t, Now: s.now().UTC().Truncate(time.Microsecond), ctx: ctx, key: s.key}); err != nil {
		return err
	}
	crash.Point("commit")
	if err := t.Commit(); err != nil {
		return fmt.Errorf("commit: %w", err)
	}
	return nil
}

func (tx *Tx) exec(query string, args ...any) error {
	_, err := tx.ExecContext(tx.ctx, tx.Rebind(query), args...)
	return err
}

// changed runs a statement and reports whether it changed a row.
func (tx *Tx) changed(query string, args ...any) (bool, error) {
	n, err := tx.affected(query, args...)
	return n > 0, err
}

// affected runs a statement and counts the rows that it changed.
func (tx *Tx) affected(query string, args ...any) (int, error) {
	res, err := tx.ExecContext(tx.ctx, tx.Rebind(query), args...)
	if err != nil {
		return 0, err
	}
	n, err := res.RowsAffected()
	return int(n), err
}

// get scans one row; no row is ErrNotFound.
func (tx *Tx) get(dst any, query string, args ...any) error {
	err := tx.GetContext(tx.ctx, dst, tx.Rebind(query), args...)
	if errors.Is(err, sql.ErrNoRows) {
		return ErrNotFound
	}
	return err
}

func (tx *Tx) list(dst any, query string, args ...any) error {
	return tx.SelectContext(tx.ctx, dst, tx.Rebind(query), args...)
}

// insert runs a named INSERT … RETURNING id.
func (tx *Tx) insert(query string, row any) (id int64, err error) {
	q, args, err := sqlx.Named(query, row)
	if err != nil {
		return 0, err
	}
	return id, tx.get(&id, q, args...)
}

// metaOr returns the value kept under key, or keeps and returns a new one.
func (tx *Tx) metaOr(key string, fresh func() []byte) ([]byte, error) {
	var v []byte
	err := tx.get(&v, `SELECT value FROM meta WHERE key = ?`, key)
	if errors.Is(err, ErrNotFound) {
		v = fresh()
		err = tx.exec(`INSERT INTO meta (key, value) VALUES (?, ?)`, key, v)
	}
	return v, err
}

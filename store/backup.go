package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/jmoiron/sqlx"
)

// Backup writes a copy of the database, as it is at one moment, to a new file that
// only its owner can read; the daemon goes on meanwhile. It is VACUUM INTO: one
// read transaction, which writers don't make begin anew as they do with SQLite's
// page by page backup. The copy is checked before it gets its name.
func (s *Store) Backup(ctx context.Context, path string) error {
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		if err == nil {
			err = errors.New("it is there already: name a new file")
		}
		return fmt.Errorf("back up to %s: %w", path, err)
	}
	f, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".part-*")
	if err != nil {
		if cause := new(fs.PathError); errors.As(err, &cause) {
			err = cause.Err // without the passing name
		}
		return fmt.Errorf("back up to %s: nothing can be written in %s: %w: name a file in a folder that is there and that you may write in", path, filepath.Dir(path), err)
	}
	defer os.Remove(f.Name())
	if err := errors.Join(s.copyTo(ctx, f.Name()), f.Sync(), f.Close()); err != nil {
		return fmt.Errorf("back up to %s: %w", path, err)
	}
	if err := intact(ctx, f.Name()); err != nil {
		return fmt.Errorf("back up to %s: %w", path, err)
	}
	if err := os.Link(f.Name(), path); err != nil { // unlike a rename, it never replaces a file
		return fmt.Errorf("back up: %w", err)
	}
	return syncFolder(filepath.Dir(path))
}

func (s *Store) copyTo(ctx context.Context, path string) error {
	db, err := sqlx.Open("sqlite3", dsn(s.path, "deferred"))
	if err != nil {
		return err
	}
	defer db.Close()
	_, err = db.ExecContext(ctx, `VACUUM INTO ?`, path)
	return err
}

// intact checks a database file that nobody else has open.
func intact(ctx context.Context, path string) error {
	db, err := sqlx.Open("sqlite3", "file:"+(&url.URL{Path: path}).EscapedPath()+"?mode=ro&immutable=1")
	if err != nil {
		return err
	}
	defer db.Close()
	var wrong []string
	if err := db.SelectContext(ctx, &wrong, `SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'
		UNION ALL SELECT 'a row of ' || "table" || ' points at nothing' FROM pragma_foreign_key_check LIMIT 10`); err != nil {
		return err
	}
	if len(wrong) > 0 {
		return fmt.Errorf("the copy is damaged, and so may the database be: %s", strings.Join(wrong, "; "))
	}
	return nil
}

func syncFolder(path string) error {
	d, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

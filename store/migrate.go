package store

import (
	"context"
	"embed"
	"fmt"
	"io/fs"

	"github.com/jmoiron/sqlx"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// NewerError tells that the database was written by a later leakytap.
type NewerError struct{ Have, Know int }

func (e *NewerError) Error() string {
	return fmt.Sprintf("its schema is version %d and this leakytap knows versions up to %d: run the newer leakytap that wrote it, or restore a backup from before the upgrade", e.Have, e.Know)
}

// CheckVersion refuses a schema version (user_version) that is later than this
// program's with a *NewerError.
func CheckVersion(version int) error {
	names, err := fs.Glob(migrationFiles, "migrations/*.sql")
	if err == nil && version > len(names) {
		err = &NewerError{Have: version, Know: len(names)}
	}
	return err
}

// migrate runs the migrations that the database hasn't seen, each in a
// transaction with its version number. Migrations are only ever appended.
func migrate(ctx context.Context, db *sqlx.DB) error {
	names, err := fs.Glob(migrationFiles, "migrations/*.sql")
	if err != nil {
		return err
	}
	for {
		done, err := migrateOne(ctx, db, names)
		if err != nil || done {
			return err
		}
	}
}

func migrateOne(ctx context.Context, db *sqlx.DB, names []string) (done bool, err error) {
	tx, err := db.BeginTxx(ctx, nil)
	if err != nil {
		return false, err
	}
	defer tx.Rollback()
	var version int
	if err := tx.GetContext(ctx, &version, `PRAGMA user_version`); err != nil {
		return false, err
	}
	if err := CheckVersion(version); err != nil {
		return false, err
	}
	if version == len(names) {
		return true, nil
	}
	script, err := migrationFiles.ReadFile(names[version])
	if err != nil {
		return false, err
	}
	if _, err := tx.ExecContext(ctx, string(script)); err != nil {
		return false, fmt.Errorf("migrate with %s: %w", names[version], err)
	}
	if _, err := tx.ExecContext(ctx, fmt.Sprintf(`PRAGMA user_version = %d`, version+1)); err != nil {
		return false, err
	}
	return false, tx.Commit()
}

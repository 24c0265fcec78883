package store

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"
)

// schema lists the statements that made a database.
func schema(t *testing.T, path string) (version int, statements []string) {
	t.Helper()
	db := raw(t, path, "")
	if err := db.Select(&statements, `SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name`); err != nil {
		t.Fatal(err)
	}
	if err := db.Get(&version, `PRAGMA user_version`); err != nil {
		t.Fatal(err)
	}
	return version, statements
}

func TestEveryOldVersionMigrates(t *testing.T) {
	names, err := fs.Glob(migrationFiles, "migrations/*.sql")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	fresh := filepath.Join(t.TempDir(), "fresh.db")
	openAt(t, fresh, newClock()).Close()
	version, want := schema(t, fresh)
	if version != len(names) {
		t.Errorf("a fresh database has version %d, want %d", version, len(names))
	}
	for old := range len(names) + 1 {
		t.Run(fmt.Sprintf("from version %d", old), func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "old.db")
			db := raw(t, path, "")
			for i := range old {
				script, err := migrationFiles.ReadFile(names[i])
				if err != nil {
					t.Fatal(err)
				}
				if _, err := db.Exec(string(script)); err != nil {
					t.Fatal(err)
				}
			}
			if _, err := db.Exec(fmt.Sprintf(`PRAGMA user_version = %d`, old)); err != nil {
				t.Fatal(err)
			}
			if err := db.Close(); err != nil {
				t.Fatal(err)
			}
			addJob(t, openAt(t, path, newClock()), "1", "a@b.test")
			if got, statements := schema(t, path); got != len(names) || !reflect.DeepEqual(statements, want) {
				t.Errorf("version %d, schema\n%s\nwant version %d, schema\n%s", got, strings.Join(statements, "\n"), len(names), strings.Join(want, "\n"))
			}
		})
	}
}

func TestMigrationsAreNumberedInOrder(t *testing.T) {
	names, err := fs.Glob(migrationFiles, "migrations/*.sql")
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range names {
		if want := fmt.Sprintf("migrations/%04d_", i+1); !strings.HasPrefix(name, want) {
			t.Errorf("%s, want it to begin with %s", name, want)
		}
	}
}

func TestNewerDatabaseIsRefusedUntouched(t *testing.T) {
	path := filepath.Join(t.TempDir(), "leakytap.db")
	openAt(t, path, newClock()).Close()
	db := raw(t, path, "")
	if _, err := db.Exec(`PRAGMA user_version = 999`); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	_, before := schema(t, path)
	_, err := Open(t.Context(), path, time.Now)
	var newer *NewerError
	if !errors.As(err, &newer) || newer.Have != 999 || newer.Know == 0 {
		t.Fatalf("got %v, want a *NewerError about version 999", err)
	}
	if !strings.Contains(err.Error(), path) || !strings.Contains(err.Error(), "newer leakytap") {
		t.Errorf("got %q", err)
	}
	if version, after := schema(t, path); version != 999 || !reflect.DeepEqual(before, after) {
		t.Errorf("the database was changed: version %d", version)
	}
}

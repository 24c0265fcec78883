package store

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestBackupIsACopyThatOnlyItsOwnerReads(t *testing.T) {
	dir, c := t.TempDir(), newClock()
	s := openAt(t, filepath.Join(dir, "leakytap.db"), c)
	addJob(t, s, "1", "a@b.test")
	path := filepath.Join(dir, "copy.db")
	if err := s.Backup(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	addJob(t, s, "2", "a@b.test")
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	copied := openAt(t, path, c)
	if js := get(t, copied, func(tx *Tx) ([]Job, error) { return tx.Jobs("") }); len(js) != 1 || js[0].Ref != "1" {
		t.Errorf("jobs in the copy: %v", js)
	}
	if err := s.Backup(t.Context(), path); err == nil || !strings.Contains(err.Error(), "already") {
		t.Errorf("a second backup over the first: %v", err)
	}
}

func TestRestoredBackupIsHeld(t *testing.T) {
	sent := func(t *testing.T, s *Store, ref string) {
		t.Helper()
		l := queue(t, s, AskLetter, addJob(t, s, ref, "c"+ref+"@b.test"))
		err := s.Write(t.Context(), func(tx *Tx) error {
			_, err := tx.ClaimLetter(true)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Dot(t.Context(), l); err != nil {
			t.Fatal(err)
		}
		if err := s.Write(t.Context(), func(tx *Tx) error { return tx.SendLetter(l, "") }); err != nil {
			t.Fatal(err)
		}
	}
	held := func(t *testing.T, s *Store) string {
		t.Helper()
		h := get(t, s, func(tx *Tx) (*Hold, error) { return tx.Held() })
		if h == nil {
			return ""
		}
		return h.Reason
	}
	replace := func(t *testing.T, path, backup string) {
		t.Helper()
		for _, old := range []string{path, path + "-wal", path + "-shm"} {
			os.Remove(old)
		}
		if err := os.Rename(backup, path); err != nil {
			t.Fatal(err)
		}
	}
	for name, tt := range map[string]struct {
		change func(t *testing.T, s *Store, path, backup string) // after one letter, with a backup of that moment
		want   string
	}{
		"nothing happens":         {func(*testing.T, *Store, string, string) {}, ""},
		"letters went out":        {func(t *testing.T, s *Store, _, _ string) { sent(t, s, "2"); sent(t, s, "3") }, ""},
		"restored, none went out": {func(t *testing.T, s *Store, path, backup string) { s.Close(); replace(t, path, backup) }, ""},
		"restored after one": {func(t *testing.T, s *Store, path, backup string) {
			sent(t, s, "2")
			s.Close()
			replace(t, path, backup)
		}, "one letter to a customer went out after that"},
		"restored after two": {func(t *testing.T, s *Store, path, backup string) {
			sent(t, s, "2")
			sent(t, s, "3")
			s.Close()
			replace(t, path, backup)
		}, "2 letters to customers went out after that"},
		"moved without its anchor": {func(t *testing.T, s *Store, path, _ string) {
			s.Close()
			os.Remove(path + AnchorSuffix)
		}, "without the file"},
		"another's anchor": {func(t *testing.T, s *Store, path, _ string) {
			s.Close()
			if err := (anchor{strings.Repeat("a", 32), 1}).write(path + AnchorSuffix); err != nil {
				t.Fatal(err)
			}
		}, "another database"},
		"anchor broken": {func(t *testing.T, s *Store, path, _ string) {
			s.Close()
			if err := os.WriteFile(path+AnchorSuffix, []byte("?"), 0o600); err != nil {
				t.Fatal(err)
			}
		}, "not an anchor"},
	} {
		t.Run(name, func(t *testing.T) {
			dir, c := t.TempDir(), newClock()
			path, backup := filepath.Join(dir, "leakytap.db"), filepath.Join(dir, "copy.db")
			s := openAt(t, path, c)
			sent(t, s, "1")
			if err := s.Backup(t.Context(), backup); err != nil {
				t.Fatal(err)
			}
			last := addJob(t, s, "lost", "lost@b.test").ID
			tt.change(t, s, path, backup)
			s.Close()
			s = openAt(t, path, c)
			if got := held(t, s); tt.want == "" && got != "" || !strings.Contains(got, tt.want) {
				t.Fatalf("held because %q, want %q", got, tt.want)
			}
			if tt.want == "" {
				return
			}
			if next := addJob(t, s, "new", "new@b.test").ID; next <= last {
				t.Errorf("a new job has the id %d, and %d was used before the restore", next, last)
			}
			s.Close()
			s = openAt(t, path, c)
			if got := held(t, s); !strings.Contains(got, tt.want) {
				t.Errorf("after another start: held because %q", got)
			}
			if err := s.Write(t.Context(), func(tx *Tx) error { return tx.Resume() }); err != nil {
				t.Fatal(err)
			}
			s.Close()
			if got := held(t, openAt(t, path, c)); got != "" {
				t.Errorf("after resume: held because %q", got)
			}
		})
	}
}

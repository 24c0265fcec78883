package store

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// dotted lets one letter to a customer come to its final dot.
func dotted(t *testing.T, s *Store, ref string) {
	t.Helper()
	queue(t, s, AskLetter, addJob(t, s, ref, ref+"@b.test"))
	l := get(t, s, func(tx *Tx) (Letter, error) { return tx.ClaimLetter(true) })
	if err := s.Dot(t.Context(), l); err != nil {
		t.Fatal(err)
	}
}

func TestAnchorTellsARestoredDatabaseFromAKilledProcess(t *testing.T) {
	for _, c := range []struct {
		name  string
		first bool                                     // the letter is the first that goes out
		after func(anchor string, before []byte) error // before: what the anchor held before the letter
		held  string
	}{
		{"nothing happens", true, func(string, []byte) error { return nil }, ""},
		{"killed before the anchor of the first letter is written", true, func(a string, before []byte) error { return os.WriteFile(a, before, 0o600) }, ""},
		{"killed before the anchor of another letter is written", false, func(a string, before []byte) error { return os.WriteFile(a, before, 0o600) }, ""},
		{"moved without its anchor", true, func(a string, _ []byte) error { return os.Remove(a) }, "without the file .anchor"},
		{"anchor emptied", false, func(a string, _ []byte) error { return os.Truncate(a, 0) }, "it is not an anchor"},
	} {
		t.Run(c.name, func(t *testing.T) {
			path, clock := filepath.Join(t.TempDir(), "leakytap.db"), newClock()
			s := openAt(t, path, clock)
			if !c.first {
				dotted(t, s, "earlier")
			}
			before, err := os.ReadFile(path + AnchorSuffix)
			if err != nil {
				t.Fatal("the anchor isn't there before the letter: ", err)
			}
			dotted(t, s, "this")
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			if err := c.after(path+AnchorSuffix, before); err != nil {
				t.Fatal(err)
			}
			held := get(t, openAt(t, path, clock), func(tx *Tx) (*Hold, error) { return tx.Held() })
			if (held != nil) != (c.held != "") || held != nil && !strings.Contains(held.Reason, c.held) {
				t.Errorf("held: %+v, want %q", held, c.held)
			}
		})
	}
}

func TestAnchorIsMadeAnewUntilTheFirstLetter(t *testing.T) {
	path, clock := filepath.Join(t.TempDir(), "leakytap.db"), newClock()
	s := openAt(t, path, clock)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile(path + AnchorSuffix)
	if err != nil {
		t.Fatal(err)
	}
	for name, stop := range map[string]func() error{ // where the first start was killed
		"before the file was there": func() error { return os.Remove(path + AnchorSuffix) },
		"before it was written":     func() error { return os.Truncate(path+AnchorSuffix, 0) },
	} {
		if err := stop(); err != nil {
			t.Fatal(err)
		}
		s := openAt(t, path, clock)
		if held := get(t, s, func(tx *Tx) (*Hold, error) { return tx.Held() }); held != nil {
			t.Errorf("%s: held: %s", name, held.Reason)
		}
		if got, err := os.ReadFile(path + AnchorSuffix); string(got) != string(want) {
			t.Errorf("%s: the anchor is %q, want %q (%v)", name, got, want, err)
		}
	}
}

func TestRestoredDatabaseIsBehindItsAnchor(t *testing.T) {
	path, clock := filepath.Join(t.TempDir(), "leakytap.db"), newClock()
	s := openAt(t, path, clock)
	dotted(t, s, "earlier")
	backup := path + ".backup"
	if err := s.Backup(t.Context(), backup); err != nil {
		t.Fatal(err)
	}
	dotted(t, s, "later")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(backup, path); err != nil {
		t.Fatal(err)
	}
	held := get(t, openAt(t, path, clock), func(tx *Tx) (*Hold, error) { return tx.Held() })
	if held == nil || !strings.Contains(held.Reason, "one letter to a customer went out after that") {
		t.Errorf("held: %+v", held)
	}
}

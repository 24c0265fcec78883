package store

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

func TestBackupIsOneMomentOfABusyDatabase(t *testing.T) {
	s, c := open(t)
	known(t, s, "jane@b.test", "It leaks.")
	stop := make(chan struct{})
	var busy sync.WaitGroup
	busy.Go(func() {
		for n := 0; ; n++ {
			select {
			case <-stop:
				return
			default:
			}
			err := s.Write(t.Context(), func(tx *Tx) error { // always two together
				for _, half := range []string{"a", "b"} {
					if _, _, err := tx.AddJob(Job{Ref: fmt.Sprint(n, half), CustomerEmail: fmt.Sprintf("%d@b.test", n), CompletedAt: At(tx.Now)}); err != nil {
						return err
					}
				}
				return nil
			})
			if err != nil {
				t.Error(err)
				return
			}
		}
	})
	defer busy.Wait()
	defer close(stop)
	dir := t.TempDir()
	for n := range 5 {
		path := filepath.Join(dir, fmt.Sprintf("backup %d.db", n))
		if err := s.Backup(t.Context(), path); err != nil {
			t.Fatal(err)
		}
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%v, %v", info.Mode(), err)
		}
		copied := openAt(t, path, c)
		var jobs, pairs int
		write(t, copied, func(tx *Tx) error {
			return tx.QueryRowxContext(t.Context(), `SELECT COUNT(*), COUNT(DISTINCT customer_id) FROM jobs WHERE ref NOT LIKE 'ref-%'`).Scan(&jobs, &pairs)
		})
		if jobs != 2*pairs {
			t.Errorf("%d jobs of %d customers: half a transaction", jobs, pairs)
		}
		if r := get(t, copied, func(tx *Tx) (Record, error) { return tx.RecordOf("jane@b.test") }); len(r.Replies) != 1 {
			t.Errorf("the copy lacks the reply: %+v", r)
		}
	}
	left, _ := filepath.Glob(filepath.Join(dir, "*.part-*"))
	if len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestBackupReplacesNoFile(t *testing.T) {
	s, _ := open(t)
	path := filepath.Join(t.TempDir(), "precious")
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	err := s.Backup(t.Context(), path)
	if text, _ := os.ReadFile(path); err == nil || !strings.Contains(err.Error(), "there already") || string(text) != "mine" {
		t.Errorf("%v; the file holds %q", err, text)
	}
	nowhere := filepath.Join(t.TempDir(), "no", "where")
	err = s.Backup(t.Context(), nowhere)
	if want := "back up to " + nowhere + ": nothing can be written in " + filepath.Dir(nowhere) + ": no such file or directory"; err == nil || !strings.HasPrefix(err.Error(), want) {
		t.Errorf("a folder that isn't there: %v, want %q", err, want)
	}
}

func TestDamagedCopyIsNoticed(t *testing.T) {
	s, _ := open(t)
	for n := range 300 {
		addJob(t, s, fmt.Sprint(n), fmt.Sprintf("%d@b.test", n))
	}
	path := filepath.Join(t.TempDir(), "copy.db")
	if err := s.Backup(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 3 * 4096; i < len(b); i += 4096 {
		copy(b[i:], make([]byte, 64))
	}
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := intact(t.Context(), path); err == nil {
		t.Error("the damage isn't noticed")
	}
}

func TestRestoredBackupHoldsLettersToCustomers(t *testing.T) {
	path := filepath.Join(t.TempDir(), "leakytap.db")
	c := newClock()
	s, err := Open(t.Context(), path, c.now)
	if err != nil {
		t.Fatal(err)
	}
	copied := filepath.Join(t.TempDir(), "backup.db")
	if err := s.Backup(t.Context(), copied); err != nil {
		t.Fatal(err)
	}
	queue(t, s, AskLetter, addJob(t, s, "1", "a@b.test"))
	if err := s.Dot(t.Context(), claim(t, s, true)); err != nil { // a letter that the backup doesn't know of
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for _, suffix := range []string{"", "-wal", "-shm"} { // as the README says: all but the anchor
		if err := os.Remove(path + suffix); err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
	}
	if err := os.Rename(copied, path); err != nil {
		t.Fatal(err)
	}
	hold := get(t, openAt(t, path, c), func(tx *Tx) (*Hold, error) { return tx.Held() })
	if hold == nil || !strings.Contains(hold.Reason, "one letter to a customer went out after that") {
		t.Errorf("hold: %+v", hold)
	}
}

package store

import (
	"bytes"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// ErasedSuffix is what the name of the list of erasures has after the database's:
// a small file beside it with the keyed hashes of the erased addresses. A backup
// from before an erasure still knows the customer; by the list they are erased
// again.
const ErasedSuffix = ".erased"

const erasedHeader = "leakytap " // then the database's identity

// eraseAgain erases whom the list names and the database doesn't, and writes the
// list anew where it isn't what the database has.
func (s *Store) eraseAgain(ctx context.Context) error {
	path := s.path + ErasedSuffix
	listed, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("read %s: %w", path, err)
	}
	own, err := s.erasures(ctx)
	if err != nil || bytes.Equal(listed, own) {
		return err
	}
	if len(listed) > 0 {
		list, err := parseErasures(listed)
		if err != nil {
			return fmt.Errorf("read %s: %w", path, err)
		}
		if err := s.eraseListed(ctx, list); err != nil {
			return err
		}
	}
	return s.listErasures(ctx)
}

// eraseListed erases whom the hashes stand for, but for those of whom the
// database knows already.
func (s *Store) eraseListed(ctx context.Context, l erasureList) error {
	again := false
	err := s.Write(ctx, func(tx *Tx) error {
		own, err := tx.anchored()
		if err != nil || own.identity != l.identity {
			return err
		}
		missing := map[string]bool{}
		for _, hash := range l.hashes {
			added, err := tx.changed(`INSERT INTO erasures (hash, at) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING`, hash, At(tx.Now))
			if err != nil {
				return err
			}
			if added {
				missing[string(hash)] = true
			}
		}
		if again = len(missing) > 0; !again {
			return nil
		}
		var emails []string
		if err := tx.list(&emails, `SELECT email FROM customers UNION SELECT email FROM suppressions`); err != nil {
			return err
		}
		for _, email := range emails {
			if missing[string(tx.hash(email))] {
				if _, err := tx.erase(email); err != nil {
					return err
				}
			}
		}
		return nil
	})
	if err != nil || !again {
		return err
	}
	return s.forget(ctx)
}

// erasureList is the list as it is in the file: a line for the database that it
// belongs to, then one for each hash.
type erasureList struct {
	identity string
	hashes   [][]byte
}

func parseErasures(b []byte) (l erasureList, err error) {
	lines := strings.Fields(strings.TrimPrefix(string(b), erasedHeader))
	if len(lines) == 0 {
		return l, errors.New("it is not a list of erasures")
	}
	l.identity = lines[0]
	for _, line := range lines[1:] {
		hash, err := hex.DecodeString(line)
		if err != nil {
			return l, fmt.Errorf("it is not a list of erasures: %w", err)
		}
		l.hashes = append(l.hashes, hash)
	}
	return l, nil
}

// erasures is the list as the database has it; empty where nobody was erased.
func (s *Store) erasures(ctx context.Context) ([]byte, error) {
	var own anchor
	var hashes [][]byte
	err := s.Read(ctx, func(tx *Tx) (err error) {
		if own, err = tx.anchored(); err != nil {
			return err
		}
		return tx.list(&hashes, `SELECT hash FROM erasures WHERE lifted_at IS NULL ORDER BY hash`)
	})
	if err != nil || len(hashes) == 0 {
		return nil, err
	}
	var list bytes.Buffer
	fmt.Fprintln(&list, erasedHeader+own.identity)
	for _, h := range hashes {
		fmt.Fprintln(&list, hex.EncodeToString(h))
	}
	return list.Bytes(), nil
}

// listErasures writes the list.
func (s *Store) listErasures(ctx context.Context) error {
	list, err := s.erasures(ctx)
	if err != nil {
		return err
	}
	path := s.path + ErasedSuffix
	f, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".part-*")
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	defer os.Remove(f.Name())
	_, err = f.Write(list)
	if err = errors.Join(err, f.Sync(), f.Close()); err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	return syncFolder(filepath.Dir(path))
}

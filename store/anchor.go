package store

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"leakytap/store/crash"
)

// The anchor is a small file beside the database that holds the number of the
// last letter to a customer: its generation. The database counts the same. A
// database that is behind its anchor was restored from a backup, and doesn't
// know of letters that have gone out since.

// AnchorSuffix is what the anchor's name has after the database's.
const AnchorSuffix = ".anchor"

func (s *Store) anchorPath() string { return s.path + AnchorSuffix }

type anchor struct {
	identity   string // of the database that it goes with
	generation int64
}

// anchorFormat has the same length always, so that it is written in place.
const anchorFormat = "leakytap %s %019d\n"

func readAnchor(path string) (a anchor, err error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return a, err
	}
	if _, err := fmt.Sscanf(string(b), "leakytap %32s %d\n", &a.identity, &a.generation); err != nil {
		return anchor{}, fmt.Errorf("read %s: it is not an anchor: %w", path, err)
	}
	return a, nil
}

// write doesn't wait for the disk: an anchor that is behind after a power cut
// does no harm.
func (a anchor) write(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE, 0o600)
	if err == nil {
		_, err = fmt.Fprintf(f, anchorFormat, a.identity, a.generation)
		err = errors.Join(err, f.Close())
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	return nil
}

// create waits for the disk: once a letter is out, a missing anchor means harm.
func (a anchor) create(path string) error {
	if err := a.write(path); err != nil {
		return err
	}
	f, err := os.Open(path)
	if err == nil {
		err = errors.Join(f.Sync(), f.Close(), syncFolder(filepath.Dir(path)))
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	return nil
}

// anchored reads the database's own side.
func (tx *Tx) anchored() (a anchor, err error) {
	id, err := tx.metaOr("identity", func() []byte {
		b := make([]byte, 16)
		rand.Read(b)
		return []byte(hex.EncodeToString(b))
	})
	if err != nil {
		return a, err
	}
	n, err := tx.metaOr("generation", func() []byte { return []byte("0") })
	if err != nil {
		return a, err
	}
	a.identity = string(id)
	a.generation, err = strconv.ParseInt(string(n), 10, 64)
	return a, err
}

func (tx *Tx) setGeneration(n int64) error {
	return tx.exec(`UPDATE meta SET value = ? WHERE key = 'generation'`, []byte(strconv.FormatInt(n, 10)))
}

// compareAnchor holds the letters to customers if the database and its anchor
// disagree, and makes the anchor of a database from which none has gone out: it is
// there before the first one is. It is read while nobody else writes to the
// database: it may be behind, never ahead.
func (s *Store) compareAnchor(ctx context.Context) error {
	var raised anchor
	err := s.Write(ctx, func(tx *Tx) error {
		own, err := tx.anchored()
		if err != nil {
			return err
		}
		beside, missing := readAnchor(s.anchorPath())
		if missing != nil && own.generation == 0 {
			raised = own
			return nil
		}
		why := disagreement(own, beside, missing)
		if why == "" {
			return nil
		}
		raised = anchor{own.identity, max(own.generation, beside.generation) + 1}
		if err := tx.setGeneration(raised.generation); err != nil {
			return err
		}
		if err := tx.skipIDs(); err != nil {
			return err
		}
		if err := tx.keepCursors(); err != nil {
			return err
		}
		return tx.hold(why)
	})
	if err != nil || raised.identity == "" {
		return err
	}
	return raised.create(s.anchorPath())
}

// disagreement says, for people, why a database is not the one that ran last.
func disagreement(own, beside anchor, missing error) string {
	switch {
	case errors.Is(missing, fs.ErrNotExist):
		return "the database was moved or restored without the file " + AnchorSuffix + " that goes with it"
	case missing != nil:
		return missing.Error()
	case beside.identity != own.identity:
		return "another database ran here before this one"
	case beside.generation > own.generation:
		n := beside.generation - own.generation
		if n == 1 {
			return "the database was restored from a backup: one letter to a customer went out after that"
		}
		return fmt.Sprintf("the database was restored from a backup: %d letters to customers went out after that", n)
	}
	return ""
}

// skippedIDs is more than what can have been used since any backup.
const skippedIDs = 1_000_000

// skipIDs leaves out the ids that may have been used after the backup: letters
// that name them are out, and their answers must not be taken for others'.
func (tx *Tx) skipIDs() error {
	for _, table := range []string{"jobs", "replies", "follow_ups"} {
		ok, err := tx.changed(`UPDATE sqlite_sequence SET seq = seq + ? WHERE name = ?`, skippedIDs, table)
		if err == nil && !ok {
			err = tx.exec(`INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)`, table, skippedIDs)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// Dot notes that the final dot of a letter is about to go out, and for a letter
// to a customer raises the generation, here and in the anchor. On an error the
// dot must not go out.
func (s *Store) Dot(ctx context.Context, l Letter) error {
	var raised anchor
	err := s.Write(ctx, func(tx *Tx) error {
		if err := tx.DotLetter(l); err != nil || !l.ToCustomer {
			return err
		}
		var err error
		if raised, err = tx.anchored(); err != nil {
			return err
		}
		raised.generation++
		return tx.setGeneration(raised.generation)
	})
	if err != nil || !l.ToCustomer {
		return err
	}
	crash.Point("before anchor")
	return raised.write(s.anchorPath())
}

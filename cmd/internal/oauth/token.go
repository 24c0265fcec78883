package oauth

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"time"
)

// Token is what the file keeps.
type Token struct {
	ClientID      string    `json:"client_id"` // of the app that it was given to
	Access        string    `json:"access_token"`
	Refresh       string    `json:"refresh_token,omitempty"`
	Expiry        time.Time `json:"expiry"`                  // of Access
	RefreshExpiry time.Time `json:"refresh_expiry,omitzero"` // of Refresh, where the provider says so
	Renewed       time.Time `json:"renewed"`
}

// fresh reports whether the access token serves for a while yet. One without an
// expiry is trusted for ten minutes.
func (t Token) fresh(now time.Time) bool {
	expiry := t.Expiry
	if expiry.IsZero() {
		expiry = t.Renewed.Add(10 * time.Minute)
	}
	return t.Access != "" && now.Add(margin).Before(expiry)
}

const maxFile = 256 << 10

func readToken(file string) (t Token, err error) {
	info, err := os.Stat(file)
	if errors.Is(err, fs.ErrNotExist) {
		return t, &LoginError{"there is no OAuth login yet (" + file + ")"}
	}
	if err != nil {
		return t, fmt.Errorf("read the OAuth login: %w", err)
	}
	if info.Mode().Perm()&0o077 != 0 {
		return t, fmt.Errorf("%s can be read by others (mode %04o): run chmod 600 %s", file, info.Mode().Perm(), file)
	}
	if info.Size() > maxFile {
		return t, &LoginError{file + " is not what leakytap login wrote"}
	}
	b, err := os.ReadFile(file)
	if err != nil {
		return t, fmt.Errorf("read the OAuth login: %w", err)
	}
	if json.Unmarshal(b, &t) != nil { // the error would quote the file
		return Token{}, &LoginError{file + " is not what leakytap login wrote"}
	}
	return t, nil
}

// writeToken replaces the file in one step: after a crash there is the old one
// or the new one.
func writeToken(file string, t Token) error {
	b, err := json.Marshal(t)
	if err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(file), "."+filepath.Base(file)+".*") // mode 0600
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(append(b, '\n'))
	err = errors.Join(err, f.Sync(), f.Close())
	if err != nil {
		return err
	}
	if err := os.Rename(f.Name(), file); err != nil {
		return err
	}
	dir, err := os.Open(filepath.Dir(file))
	if err != nil {
		return err
	}
	return errors.Join(dir.Sync(), dir.Close())
}

// lockEvery is how often a lock that another process holds is tried.
const lockEvery = 100 * time.Millisecond

// lock keeps other processes from renewing the same token; it is held no longer
// than a request takes. The folder is what is locked, since the file is replaced.
func lock(ctx context.Context, file string) (unlock func(), err error) {
	dir, err := os.Open(filepath.Dir(file))
	if err != nil {
		return nil, fmt.Errorf("lock the OAuth login: %w", err)
	}
	for again := time.NewTicker(lockEvery); ; {
		err = syscall.Flock(int(dir.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		if err == nil {
			return func() { dir.Close() }, nil
		}
		if errors.Is(err, syscall.EWOULDBLOCK) {
			select {
			case <-again.C:
				continue
			case <-ctx.Done():
				err = fmt.Errorf("another program holds it: %w", context.Cause(ctx))
			}
		}
		dir.Close()
		return nil, fmt.Errorf("lock the OAuth login: %w", err)
	}
}

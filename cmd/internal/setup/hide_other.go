//go:build !linux

package setup

import (
	"errors"
	"os"
)

func hide(*os.File) (restore func(), err error) { return nil, errors.ErrUnsupported }

// isTerminal reports whether a person can sit at the other end.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

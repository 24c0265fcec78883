//go:build !linux

package setup

import (
	"errors"
	"os"
)

func hide(*os.File) (restore func(), err error) { return nil, errors.ErrUnsupported }

//go:build !linux

package check

import "errors"

func diskOf(string) (free uint64, remote string, err error) { return 0, "", errors.ErrUnsupported }

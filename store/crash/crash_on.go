//go:build crash

// Package crash names the points at which the kill tests end the process: this is their build.
package crash

import (
	"os"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
)

// Env names the point and how often it is to be passed before the kill: "dot:3".
const Env = "LEAKYTAP_CRASH"

var passed atomic.Int64

// Point kills the process, as kill -9 does, when the environment says so.
func Point(name string) {
	wanted, times, _ := strings.Cut(os.Getenv(Env), ":")
	if name != wanted {
		return
	}
	n, err := strconv.ParseInt(times, 10, 64)
	if err == nil && passed.Add(1) < n {
		return
	}
	syscall.Kill(os.Getpid(), syscall.SIGKILL)
	select {}
}

package mailrig

import (
	"bytes"
	"fmt"
	"os"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// Stop ends both servers; the test's end does so by itself. What is in Dir stays until then.
func (r *Rig) Stop() {
	r.t.Helper()
	for _, pidFile := range []string{"spool/pid/master.pid", "run/master.pid"} {
		b, err := os.ReadFile(r.path(pidFile))
		if err != nil {
			continue
		}
		pid, err := strconv.Atoi(strings.TrimSpace(string(b)))
		if err != nil || !ours(pid) {
			continue
		}
		syscall.Kill(pid, syscall.SIGTERM)
		for deadline := time.Now().Add(10 * time.Second); ours(pid); time.Sleep(20 * time.Millisecond) {
			if time.Now().After(deadline) {
				r.t.Errorf("process %d of %s doesn't end", pid, pidFile)
				break
			}
		}
	}
}

// ours tells a running server from a zombie and from a process that has taken over its number.
func ours(pid int) bool {
	cmd, err := os.ReadFile(fmt.Sprintf("/proc/%d/cmdline", pid)) // empty for a zombie
	return err == nil && (bytes.Contains(cmd, []byte("dovecot")) || bytes.Contains(cmd, []byte("postfix/sbin/master")))
}

package promise

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// buildDaemon builds leakytap with its kill points, once.
var buildDaemon = sync.OnceValues(func() (string, error) {
	path := filepath.Join(built, "leakytap")
	args := []string{"build", "-tags", "crash", "-o", path}
	if buildRace != "" {
		args = append(args, buildRace)
	}
	if out, err := exec.Command("go", append(args, "leakytap/cmd/leakytap")...).CombinedOutput(); err != nil {
		return "", errors.New(string(out))
	}
	return path, nil
})

func binary(t *testing.T) string {
	t.Helper()
	path, err := buildDaemon()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// daemon is leakytap run as a process.
type daemon struct {
	cmd   *exec.Cmd
	log   *buffer
	ended chan struct{}
	err   error
}

// startDaemon starts leakytap run with further environment variables.
func startDaemon(t *testing.T, config string, env ...string) *daemon {
	t.Helper()
	d := &daemon{cmd: exec.Command(binary(t), "--config", config, "run"), log: &buffer{}, ended: make(chan struct{})}
	d.cmd.Stderr = d.log
	d.cmd.Env = append(os.Environ(), env...)
	if err := d.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		d.err = d.cmd.Wait()
		close(d.ended)
	}()
	t.Cleanup(d.kill)
	return d
}

func (d *daemon) kill() {
	d.cmd.Process.Kill()
	<-d.ended
}

// endsWithin waits for the process's own end.
func (d *daemon) endsWithin(limit time.Duration) bool {
	select {
	case <-d.ended:
		return true
	case <-time.After(limit):
		return false
	}
}

// stop ends the daemon as systemd does, and tells whether it went well.
func (d *daemon) stop(t *testing.T) {
	t.Helper()
	d.cmd.Process.Signal(syscall.SIGTERM)
	if !d.endsWithin(time.Minute) {
		t.Error("the daemon doesn't end on SIGTERM")
		d.kill()
		return
	}
	if d.err != nil {
		t.Errorf("after SIGTERM: %v\n%s", d.err, tail(d.log.String(), 2000))
	}
}

// leakytap runs another verb beside the daemon.
func leakytap(t *testing.T, config string, args ...string) (out string, code int) {
	t.Helper()
	cmd := exec.Command(binary(t), append([]string{"--config", config}, args...)...)
	var b bytes.Buffer
	cmd.Stdout, cmd.Stderr = &b, &b
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatalf("leakytap %s: %v", strings.Join(args, " "), err)
	}
	return b.String(), cmd.ProcessState.ExitCode()
}

// eventually waits for real processes and servers; it looks again every few milliseconds.
func eventually(limit time.Duration, done func() bool) bool {
	deadline := time.After(limit)
	again := time.NewTicker(20 * time.Millisecond)
	defer again.Stop()
	for !done() {
		select {
		case <-again.C:
		case <-deadline:
			return done()
		}
	}
	return true
}

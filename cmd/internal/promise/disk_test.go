package promise

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"leakytap/cmd/internal/demo/postoffice"
	"leakytap/store"
)

// buildFault compiles the library that makes writes fail. It needs the C compiler that SQLite needs as well.
var buildFault = sync.OnceValues(func() (string, error) {
	path := filepath.Join(built, "fault.so")
	if out, err := exec.Command("cc", "-shared", "-fPIC", "-O1", "-o", path, "testdata/fault.c", "-ldl").CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w: %s", err, out)
	}
	return path, nil
})

const eio, enospc = 5, 28

// testDisk is scenario 8: a real process whose writes to the database fail (a library that is loaded before libc), one
// after the other: nothing is sent twice, nothing acknowledged is lost, and it goes on by itself.
func testDisk(t *testing.T, tab *table) {
	shim, err := buildFault()
	if err != nil {
		t.Fatal(err)
	}
	writes := countWrites(t, shim)
	tab.note(8, "the fault", "a library in front of libc: write, pwrite64, fsync, fdatasync, ftruncate of the database fail")
	tab.note(8, "writes from start to alert", writes)
	positions := size(8, writes)
	type run struct{ at, errno int }
	var runs []run
	for i := range positions {
		for _, errno := range []int{eio, enospc} {
			runs = append(runs, run{1 + i*writes/positions, errno})
		}
	}
	var mu sync.Mutex
	sum := map[string]int{}
	t.Run("each", func(t *testing.T) {
		for lane := range 4 { // they mostly wait
			t.Run(fmt.Sprint(lane), func(t *testing.T) {
				t.Parallel()
				for i := lane; i < len(runs); i += 4 {
					r := runs[i]
					got := oneFault(t, shim, r.at, r.errno)
					mu.Lock()
					for k, n := range got {
						sum[k] += n
					}
					mu.Unlock()
				}
			})
		}
	})
	tab.note(8, "runs with EIO or ENOSPC at one of them", len(runs))
	tab.note(8, "faults that struck", sum["struck"])
	tab.hold(t, 8, "runs that went on to the alert by themselves", sum["alerted"], len(runs))
	tab.hold(t, 8, "jobs lost that were acknowledged", sum["lost"], 0)
	tab.hold(t, 8, "customers asked twice", sum["twice"], 0)
	tab.hold(t, 8, "replies not stored once", sum["replies"], 0)
	tab.hold(t, 8, "complaints of integrity_check", sum["unsound"], 0)
	tab.hold(t, 8, "faults that the log doesn't tell of", sum["silent"], 0)
	testFull(t, tab, shim)
	testLocked(t, tab)
}

// faulty is a business with one customer who complains at once.
func faulty(t *testing.T) (*house, *customers) {
	c := &customers{said: map[int]string{}}
	c.office = newOffice(t, plan{customers: 3, onMail: c.answer}, time.Now)
	return newHouse(t, plan{office: c.office, now: time.Now}), c
}

func countWrites(t *testing.T, shim string) int {
	h, c := faulty(t)
	h.job(0)
	count := filepath.Join(h.dir, "count")
	d := startDaemon(t, h.path(), "LD_PRELOAD="+shim, "FAULT_PATH="+h.config.Database, "FAULT_COUNT="+count)
	if !eventually(time.Minute, func() bool { return c.complaints() == 1 && c.unalerted() == 0 && h.idle() }) {
		t.Fatalf("it doesn't work without faults:\n%s", d.log)
	}
	d.kill()
	info, err := os.Stat(count)
	if err != nil {
		t.Fatal(err)
	}
	return int(info.Size())
}

// idle tells whether nothing is under way.
func (h *house) idle() bool {
	return h.count(`SELECT COUNT(*) FROM letters WHERE state IN ('queued', 'claimed', 'dot')`) == 0
}

func oneFault(t *testing.T, shim string, at, errno int) map[string]int {
	h, c := faulty(t)
	defer h.shut()
	h.job(0)
	env := []string{"LD_PRELOAD=" + shim, "FAULT_PATH=" + h.config.Database, fmt.Sprint("FAULT_AT=", at), "FAULT_FOR=2", fmt.Sprint("FAULT_ERRNO=", errno)}
	log := ""
	d := startDaemon(t, h.path(), env...)
	done := eventually(time.Minute, func() bool {
		select {
		case <-d.ended: // it refused to start; systemd starts it again
			log += d.log.String()
			d = startDaemon(t, h.path())
		default:
		}
		return c.complaints() == 1 && c.unalerted() == 0 && h.idle()
	})
	d.kill()
	log += d.log.String()
	got := map[string]int{"lost": 1 - h.count(`SELECT COUNT(*) FROM jobs`), "unsound": h.sound()}
	if strings.Contains(log, "disk") {
		got["struck"]++
	}
	if done {
		got["alerted"]++
	} else {
		t.Errorf("write %d, error %d: it doesn't go on:\n%s", at, errno, tail(log, 3000))
	}
	if sentTo(c.office, "ask")[customer(0)] != 1 {
		got["twice"]++
	}
	if h.count(`SELECT COUNT(*) FROM replies`) != 1 {
		got["replies"]++
	}
	if strings.Contains(log, `"level":"ERROR"`) && !strings.Contains(log, "disk") {
		got["silent"]++
	}
	return got
}

// testFull: the disk stays full. Jobs are refused, not lost; the owner is told by mail; it goes on when there is room.
func testFull(t *testing.T, tab *table, shim string) {
	h, c := faulty(t)
	full := filepath.Join(h.dir, "full")
	env := []string{"LD_PRELOAD=" + shim, "FAULT_PATH=" + h.config.Database, "FAULT_WHILE=" + full, fmt.Sprint("FAULT_ERRNO=", enospc)}
	d := startDaemon(t, h.path(), env...)
	if !eventually(time.Minute, func() bool { return h.count(`SELECT COUNT(*) FROM health WHERE well_at IS NOT NULL`) > 0 }) {
		t.Fatalf("it doesn't begin to work:\n%s", d.log)
	}
	if err := os.WriteFile(full, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	h.job(0) // written by a process whose disk isn't full: the daemon has something to do
	told := func() int {
		n := 0
		for _, m := range c.office.Sent() {
			if header(m.Raw, "X-Leakytap") == "health" && strings.Contains(softBreak.Replace(string(m.Raw)), "the disk is full") {
				n++
			}
		}
		return n
	}
	if !eventually(time.Minute, func() bool { return told() > 0 }) {
		t.Errorf("the owner isn't told:\n%s", d.log)
	}
	add := exec.Command(binary(t), "--config", h.path(), "job", "add", "--ref", "refused", "--email", customer(1), "--summary", "tap")
	add.Env = append(os.Environ(), env...)
	out, err := add.CombinedOutput()
	var exit *exec.ExitError
	acknowledged := 0
	if !errors.As(err, &exit) || exit.ExitCode() != 1 || !strings.Contains(string(out), "disk is full") {
		acknowledged++
		t.Errorf("job add on a full disk: %v: %s", err, out)
	}
	tab.hold(t, 8, "jobs acknowledged on a full disk", acknowledged, 0)
	if err := os.Remove(full); err != nil {
		t.Fatal(err)
	}
	if !eventually(time.Minute, func() bool { return c.complaints() == 1 && c.unalerted() == 0 && h.idle() }) {
		t.Errorf("it doesn't go on when there is room again:\n%s", d.log)
	}
	d.stop(t)
	tab.hold(t, 8, "mails to the owner that the disk is full", told(), 1)
	tab.hold(t, 8, "asks sent when there was room again", sentTo(c.office, "ask")[customer(0)], 1)
	if !strings.Contains(d.log.String(), "the disk is full") {
		t.Errorf("the log doesn't tell:\n%s", d.log)
	}
}

// testLocked: another program keeps the database locked for longer than leakytap waits.
func testLocked(t *testing.T, tab *table) {
	h := newHouse(t, plan{customers: 1, onMail: func(postoffice.Mail) {}})
	h.job(0)
	other, err := store.Open(t.Context(), h.config.Database, h.clock.Now)
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	err = other.Write(t.Context(), func(*store.Tx) error {
		err := h.send()
		if what, passing := store.Fault(err); what == "" || !passing {
			t.Errorf("a locked database is reported as %v", err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	h.settle()
	tab.hold(t, 8, "asks sent after a lock of another program", sentTo(h.office, "ask")[customer(0)], 1)
}

package mailrig_test

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"

	"leakytap/cmd/internal/mailrig"
	"leakytap/inbox"
)

// BenchmarkScan looks for the first time at a mailbox of mails of 1.5 KB, one in a hundred of which is a reply.
// The environment's SCAN sets their number: 100000 shows whether it is linear.
func BenchmarkScan(b *testing.B) {
	n := scanned()
	rig := mailrig.Start(b, "bob")
	fill(rig, n)
	var r *reader
	for b.Loop() {
		r = newReader()
		c := inbox.New(options(rig, "bob"))
		if _, err := c.Sync(context.Background(), r.handler()); err != nil {
			b.Fatal(err)
		}
		c.Close()
	}
	if r.looked != n || len(r.subjects) != n/100 {
		b.Fatalf("looked at %d, read %d", r.looked, len(r.subjects))
	}
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "mails/s")
	b.ReportMetric(float64(peakResident())/(1<<20), "MiB-peak")
}

// scanned is how many mails the benchmarks' mailbox has.
func scanned() int {
	n := 10000
	if s := os.Getenv("SCAN"); s != "" {
		fmt.Sscan(s, &n)
	}
	return n
}

func fill(rig *mailrig.Rig, n int) {
	user := rig.Address("bob")
	filler := strings.Repeat("The quick brown fox jumps over the lazy dog, and then over another one.\r\n", 14)
	rig.Fill(user, n, func(i int) []byte {
		subject := fmt.Sprintf("news %d", i)
		if i%100 == 0 {
			subject = fmt.Sprintf("reply %d", i)
		}
		return append(letter(subject), filler...)
	})
	rig.Doveadm("index", "-u", user, "INBOX")
}

// peakResident is the most memory this process has had, in octets (proc(5), VmHWM).
func peakResident() int64 {
	status, _ := os.ReadFile("/proc/self/status")
	_, rest, _ := strings.Cut(string(status), "VmHWM:")
	var kib int64
	fmt.Sscan(rest, &kib)
	return kib << 10
}

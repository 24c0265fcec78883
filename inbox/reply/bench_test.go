package reply

import (
	"os"
	"path/filepath"
	"testing"
)

// BenchmarkRead reads every test mail once an operation.
func BenchmarkRead(b *testing.B) { benchmarkDir(b, "testdata/mails/*.eml") }

func benchmarkDir(b *testing.B, pattern string) {
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		b.Fatal(err, pattern)
	}
	var mails [][]byte
	size := 0
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		mails = append(mails, raw)
		size += len(raw)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, raw := range mails {
			Read(raw, Options{})
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(mails)), "µs/mail")
}

// BenchmarkHostile shows that each hostile mail is read in well under 100 ms.
func BenchmarkHostile(b *testing.B) {
	for name, mail := range hostileMails() {
		b.Run(name, func(b *testing.B) {
			raw := mail()
			b.SetBytes(int64(len(raw)))
			b.ReportAllocs()
			for b.Loop() {
				Read(raw, Options{})
			}
		})
	}
}

func BenchmarkReadHeader(b *testing.B) {
	raw, err := os.ReadFile("testdata/mails/outlook-owa-en-divRplyFwdMsg.eml")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		ReadHeader(raw)
	}
}

package verdict

import (
	"bufio"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"leakytap/inbox/verdict/linear"
)

// corpusTexts are the replies of a corpus file.
func corpusTexts(t testing.TB, name string) []string {
	t.Helper()
	f, err := os.Open(filepath.Join("corpus", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []string
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		text, _, _ := strings.Cut(sc.Text(), "\t")
		out = append(out, strings.ReplaceAll(text, `\n`, "\n"))
	}
	return out[1:]
}

func BenchmarkRead(b *testing.B) {
	r := newReader(b)
	texts := corpusTexts(b, "heldout.tsv")
	b.ReportAllocs()
	took := make([]time.Duration, 0, 1<<17)
	i := 0
	for b.Loop() {
		start := time.Now()
		r.Read(Answer{Text: texts[i%len(texts)]})
		if len(took) < cap(took) {
			took = append(took, time.Since(start))
		}
		i++
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Nanoseconds()), "ns-median")
}

func BenchmarkScore(b *testing.B) {
	r := newReader(b)
	b.ReportAllocs()
	r.Features(Answer{Text: "No, Dave was brilliant, on time and very tidy. Thank you!"}, func(f *linear.Features) {
		for b.Loop() {
			r.model.Score(f)
		}
	})
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		newReader(b)
	}
}

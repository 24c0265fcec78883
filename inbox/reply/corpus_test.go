//go:build corpus

package reply

import (
	"bufio"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// The corpus tests measure the reader on public data that is not part of the repository:
//
//	go test -tags corpus ./inbox/reply -run Corpus -v -data ../shared/data/mail
var data = flag.String("data", "", "directory with bounces/ and replies/")

func jsonl[T any](t *testing.T, path string) []T {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []T
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		var v T
		if err := json.Unmarshal(s.Bytes(), &v); err != nil {
			t.Fatal(err)
		}
		out = append(out, v)
	}
	return out
}

type bounceCase struct {
	File      string
	Kind      string
	Recipient []string
	From      string `json:"recipient_from"`
	Results   []struct {
		Status, Reason, Recipient string
		Hard                      bool
	}
}

func TestCorpusBounces(t *testing.T) {
	var bounces, recognised, named, right, report, reportRight, judged, permanent int
	for _, c := range jsonl[bounceCase](t, filepath.Join(*data, "bounces/expected.jsonl")) {
		raw, err := os.ReadFile(filepath.Join(*data, "bounces", c.File))
		if err != nil {
			t.Fatal(err)
		}
		m := Read(raw, Options{})
		switch c.Kind {
		case "bounce":
			bounces++
			if m.Kind == KindBounce {
				recognised++
			} else {
				t.Logf("KIND %s: %s (%s) subject %q", c.File, m.Kind, m.Why, m.Subject)
			}
		case "feedback":
			if m.Kind != KindComplaintReport {
				t.Logf("KIND %s: %s (%s)", c.File, m.Kind, m.Why)
			}
		case "vacation":
			if m.Kind != KindAutoReply {
				t.Logf("KIND %s: %s (%s)", c.File, m.Kind, m.Why)
			}
		default:
			t.Logf("NOTE %s: want %q, got %s (%s)", c.File, c.Kind, m.Kind, m.Why)
		}
		if c.Kind == "vacation" {
			continue
		}
		b := m.Bounce
		if b == nil {
			b = &Bounce{}
		}
		if len(c.Recipient) > 0 {
			named++
			got := ""
			if len(b.Recipients) > 0 {
				got = b.Recipients[0]
			}
			ok := false
			for _, r := range c.Recipient {
				ok = ok || strings.EqualFold(r, got)
			}
			if ok {
				right++
			} else {
				t.Logf("RECIPIENT %s: got %q want %q (%s)", c.File, b.Recipients, c.Recipient, c.From)
			}
			if c.From == "report" {
				report++
				if ok {
					reportRight++
				}
			}
		}
		if c.Kind == "bounce" && len(c.Results) > 0 {
			judged++
			want := c.Results[0].Hard
			for _, r := range c.Results {
				if len(b.Recipients) > 0 && strings.EqualFold(r.Recipient, b.Recipients[0]) {
					want = r.Hard
					break
				}
			}
			if b.Permanent == want {
				permanent++
			} else {
				t.Logf("PERMANENT %s: got %v %s %s, want %v %s %s: %.200s", c.File, b.Permanent, b.Reason, b.Status, want, c.Results[0].Reason, c.Results[0].Status, b.Diagnostic)
			}
		}
	}
	t.Logf("bounces recognised %d/%d, recipient %d/%d (of them by report %d/%d), permanent or temporary %d/%d",
		recognised, bounces, right, named, reportRight, report, permanent, judged)
	atLeast(t, "bounces recognised", recognised, bounces, 98)
	atLeast(t, "recipient", right, named, 95)
	atLeast(t, "permanent or temporary", permanent, judged, 97)
}

// TestCorpusBouncesStripped takes the machine-readable fields out of the reports, to see how far the
// words alone carry.
func TestCorpusBouncesStripped(t *testing.T) {
	strip := strings.NewReplacer("message/delivery-status", "application/x-nothing", "delivery-status", "nothing",
		"Final-Recipient", "X-Nothing", "Final-recipient", "X-Nothing", "X-Failed-Recipients", "X-Nothing", "Return-Path: <>", "X-Nothing: <>")
	bounces, recognised, named, right, permanent := 0, 0, 0, 0, 0
	for _, c := range jsonl[bounceCase](t, filepath.Join(*data, "bounces/expected.jsonl")) {
		if c.Kind != "bounce" {
			continue
		}
		raw, err := os.ReadFile(filepath.Join(*data, "bounces", c.File))
		if err != nil {
			t.Fatal(err)
		}
		bounces++
		m := Read([]byte(strip.Replace(string(raw))), Options{})
		if m.Kind != KindBounce {
			continue
		}
		recognised++
		if len(c.Recipient) > 0 {
			named++
			if slices.ContainsFunc(c.Recipient, func(r string) bool { return strings.EqualFold(r, first(m.Bounce.Recipients)) }) {
				right++
			}
		}
		if m.Bounce.Permanent == c.Results[0].Hard {
			permanent++
		}
	}
	t.Logf("without machine-readable fields: bounces recognised %d/%d, recipient %d/%d, permanent or temporary %d/%d", recognised, bounces, right, named, permanent, recognised)
}

// atLeast holds the goals that the reader was built for.
func atLeast(t *testing.T, what string, n, of, percent int) {
	t.Helper()
	if of == 0 || n*100 < of*percent {
		t.Errorf("%s: %d of %d, less than %d %%", what, n, of, percent)
	}
}

type replyCase struct {
	File, Expected, Policy         string
	SignatureKept                  bool `json:"signature_kept"`
	Starts, Ends, Contains, Absent []string
}

func collapse(s string) string { return strings.Join(strings.Fields(s), " ") }

func (c replyCase) read(t *testing.T) Message {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(*data, "replies", c.File))
	if err != nil {
		t.Fatal(err)
	}
	return Read(raw, Options{})
}

// TestCorpusReplies counts a reply as exact if our text is the expected one, white space collapsed.
// github's and EdgeTier's second policy take the typed sign-off off as well ("signature_kept" false),
// which ours keeps as the customer's words. So it is counted twice: strictly, and with the sign-off
// at the end of our text taken off where the source's policy does so.
func TestCorpusReplies(t *testing.T) {
	type count struct{ strict, policy, all int }
	set := map[string]count{}
	for _, c := range jsonl[replyCase](t, filepath.Join(*data, "replies/expected.jsonl")) {
		m := c.read(t)
		name := filepath.Dir(c.File)
		n := set[name]
		n.all++
		switch want := collapse(c.Expected); {
		case collapse(m.Text) == want:
			n.strict++
			n.policy++
		case !c.SignatureKept && collapse(withoutSignOff(m.Text)) == want:
			n.policy++
		default:
			t.Logf("REPLY %s (%s):\n got %q\nwant %q\n sig %q", c.File, m.Kind, m.Text, c.Expected, m.Signature)
		}
		set[name] = n
	}
	for name, n := range set {
		atLeast(t, name, n.policy, n.all, 85)
		t.Logf("%s exact: %d/%d, with the source's sign-off policy %d/%d", name, n.strict, n.all, n.policy, n.all)
	}
}

// withoutSignOff cuts a text at a sign-off phrase or "-Name" within its last four lines of words.
func withoutSignOff(text string) string {
	lines := strings.Split(text, "\n")
	for i, n := len(lines)-1, 0; i > 0 && n < 4; i-- {
		if strings.TrimSpace(lines[i]) == "" {
			continue
		}
		n++
		if isSignOff(lines[i]) || strings.HasPrefix(lines[i], "-") && looksLikeName(lines[i][1:]) {
			return strings.Join(lines[:i], "\n")
		}
	}
	return text
}

func TestCorpusPartial(t *testing.T) {
	good, all := 0, 0
	for _, c := range jsonl[replyCase](t, filepath.Join(*data, "replies/expected_partial.jsonl")) {
		m := c.read(t)
		got := collapse(m.Text)
		if !c.SignatureKept && c.Policy == "quotes and sign-off removed" {
			got = collapse(withoutSignOff(m.Text))
		}
		ok := len(c.Ends) == 0
		for _, s := range c.Ends {
			ok = ok || strings.HasSuffix(got, collapse(s))
		}
		for _, s := range c.Starts {
			ok = ok && strings.HasPrefix(got, collapse(s))
		}
		for _, s := range c.Contains {
			ok = ok && strings.Contains(got, collapse(s))
		}
		for _, s := range c.Absent {
			ok = ok && !strings.Contains(got, collapse(s))
		}
		all++
		if ok {
			good++
		} else {
			t.Logf("PARTIAL %s (%s, %s):\n got %q\n sig %q\nwant %q %q %q not %q", c.File, m.Kind, c.Policy, m.Text, m.Signature, c.Starts, c.Ends, c.Contains, c.Absent)
		}
	}
	atLeast(t, "partial", good, all, 85)
	t.Logf("partial: %d/%d", good, all)
}

func BenchmarkCorpusBounces(b *testing.B) { benchmarkDir(b, filepath.Join(*data, "bounces/*.eml")) }

// BenchmarkCorpusMedian tells how the time that a mail takes is spread.
func BenchmarkCorpusMedian(b *testing.B) {
	var times []time.Duration
	files, err := filepath.Glob(filepath.Join(*data, "bounces/*.eml"))
	if err != nil || len(files) == 0 {
		b.Fatal("no mail in ", *data, err)
	}
	for b.Loop() {
		for _, f := range files {
			raw, err := os.ReadFile(f)
			if err != nil {
				b.Fatal(err)
			}
			start := time.Now()
			Read(raw, Options{})
			times = append(times, time.Since(start))
		}
	}
	slices.Sort(times)
	for name, i := range map[string]int{"µs/median": len(times) / 2, "µs/90th": len(times) * 9 / 10, "µs/slowest": len(times) - 1} {
		b.ReportMetric(float64(times[i].Microseconds()), name)
	}
}

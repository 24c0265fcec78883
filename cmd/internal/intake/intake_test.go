package intake

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"go.uber.org/goleak"

	"leakytap/store"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

var now = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)

func open(t testing.TB) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "leakytap.db"), func() time.Time { return now })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func jobs(t testing.TB, s *store.Store) (js []store.Job) {
	t.Helper()
	if err := s.Read(t.Context(), func(tx *store.Tx) (err error) { js, err = tx.Jobs(""); return err }); err != nil {
		t.Fatal(err)
	}
	return js
}

func TestJobIsTakenAsOneLineOfPlainText(t *testing.T) {
	tests := map[string]struct{ name, want string }{
		"plain":              {"Jane Smith", "Jane Smith"},
		"spaces":             {"  Jane \t Smith\u00a0 ", "Jane Smith"},
		"header injection":   {"Jane\r\nBcc: eve@example.com", "Jane Bcc: eve@example.com"},
		"other line ends":    {"Jane\u2028Bcc: e\u2029f\vg\fh\u0085i", "Jane Bcc: e f g h i"},
		"control characters": {"Ja\x00ne\x1b[31m Sm\x07ith\x7f", "Jane[31m Smith"},
		"direction marks":    {"Jane \u202egpj.exe\u202c \u2066x\u2069", "Jane gpj.exe x"},
		"invalid UTF-8":      {"J\xffane", "Jane"},
		"hidden spaces":      {"Ja\u200bne\ufeff", "Jane"},
		"not only English":   {"Zoë Ångström-O’Neill", "Zoë Ångström-O’Neill"},
		"joined emoji":       {"Jane 👩‍🔧", "Jane 👩‍🔧"},
		"formula":            {"=HYPERLINK(\"http://evil.test\")", "=HYPERLINK(\"http://evil.test\")"},
		"too long":           {strings.Repeat("é", 400), strings.Repeat("é", maxLine-1) + "…"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			j, added, err := Add(t.Context(), open(t), "test", Job{Email: "jane@example.com", Name: tt.name, Summary: tt.name, Staff: tt.name, Service: tt.name})
			if err != nil || !added {
				t.Fatal(added, err)
			}
			for field, got := range map[string]string{"name": j.CustomerName, "summary": j.Summary, "staff": j.Staff, "service": j.Service} {
				if got != tt.want {
					t.Errorf("%s is %q, want %q", field, got, tt.want)
				}
			}
		})
	}
}

func TestWhatIsRefused(t *testing.T) {
	tests := map[string]struct {
		job   Job
		field string
	}{
		"no address":          {Job{}, "email"},
		"no domain":           {Job{Email: "jane"}, "email"},
		"two addresses":       {Job{Email: "a@example.com, b@example.com"}, "email"},
		"injected header":     {Job{Email: "jane@example.com\r\nBcc: e@example.com"}, "email"},
		"unknown expectation": {Job{Email: "jane@example.com", Expect: "meh"}, "expect"},
		"not finished":        {Job{Email: "jane@example.com", CompletedAt: now.Add(25 * time.Hour)}, "completed"},
		"endless ref":         {Job{Email: "jane@example.com", Ref: strings.Repeat("x", maxRef+1)}, "ref"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := open(t)
			_, added, err := Add(t.Context(), s, "test", tt.job)
			var refused *RefusedError
			if !errors.As(err, &refused) || refused.Fields[0].Field != tt.field || refused.Fields[0].Reason == "" || added {
				t.Errorf("got %v, want %s refused", err, tt.field)
			}
			if js := jobs(t, s); len(js) > 0 {
				t.Errorf("there are jobs: %v", js)
			}
		})
	}
}

func TestSameJobTwiceIsOneJob(t *testing.T) {
	day := func(d int) time.Time { return time.Date(2026, 2, d, 15, 0, 0, 0, time.UTC) }
	first := Job{Email: "Jane@Example.com", Summary: "boiler service", CompletedAt: day(10)}
	tests := map[string]struct {
		first, second Job
		added         bool
	}{
		"with a ref":            {Job{Ref: "1", Email: "a@example.com"}, Job{Ref: " 1 ", Email: " A@example.com", Summary: "else"}, false},
		"with another ref":      {Job{Ref: "1", Email: "a@example.com"}, Job{Ref: "2", Email: "a@example.com"}, true},
		"without":               {first, Job{Email: " jane@example.com", Summary: " boiler  service", CompletedAt: day(10).Add(time.Hour)}, false},
		"without, another day":  {first, Job{Email: "jane@example.com", Summary: "boiler service", CompletedAt: day(11)}, true},
		"without, another work": {first, Job{Email: "jane@example.com", Summary: "new tap", CompletedAt: day(10)}, true},
		"without, another name": {first, Job{Email: "john@example.com", Summary: "boiler service", CompletedAt: day(10)}, true},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := open(t)
			known, added, err := Add(t.Context(), s, "test", tt.first)
			if err != nil || !added || known.Ref == "" {
				t.Fatal(known, added, err)
			}
			j, added, err := Add(t.Context(), s, "test", tt.second)
			if err != nil || added != tt.added {
				t.Fatalf("added: %v (%v), want %v", added, err, tt.added)
			}
			if !added && (j.ID != known.ID || j.CustomerEmail != known.CustomerEmail || j.Summary != known.Summary) {
				t.Errorf("got %+v, want the job as it was known: %+v", j, known)
			}
		})
	}
}

func TestRefOfAnotherCustomersJobIsRefused(t *testing.T) {
	s := open(t)
	if _, _, err := Add(t.Context(), s, "test", Job{Ref: "1", Email: "a@example.com"}); err != nil {
		t.Fatal(err)
	}
	_, added, err := Add(t.Context(), s, "test", Job{Ref: " 1 ", Email: "b@example.com"})
	var refused *RefusedError
	if !errors.As(err, &refused) || added || !strings.HasPrefix(refused.Error(), "ref: 1 is known already, with the address a@example.com") {
		t.Errorf("added: %v (%v)", added, err)
	}
}

func TestCompletionDefaultsToNow(t *testing.T) {
	j, _, err := Add(t.Context(), open(t), "test", Job{Email: "jane@example.com"})
	if err != nil || !j.CompletedAt.Equal(now) || j.State != store.JobWaiting {
		t.Errorf("got %+v (%v)", j, err)
	}
}

func FuzzJob(f *testing.F) {
	f.Add("Jane\r\nBcc: x", "\u202e\u2028", "REF\x00")
	f.Fuzz(func(t *testing.T, name, summary, ref string) {
		j, err := Job{Ref: ref, Email: "jane@example.com", Name: name, Summary: summary}.check(now)
		if err != nil {
			return
		}
		bad := func(r rune) bool {
			return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || unicode.Is(unicode.Bidi_Control, r)
		}
		for _, s := range []string{j.CustomerName, j.Summary, j.Ref} {
			if strings.ContainsFunc(s, bad) || !utf8.ValidString(s) || utf8.RuneCountInString(s) > maxLine || s != strings.TrimSpace(s) {
				t.Errorf("%q was taken", s)
			}
		}
		if j.Ref == "" {
			t.Error("the job has no ref")
		}
	})
}

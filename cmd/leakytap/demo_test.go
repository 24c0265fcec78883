package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"go.uber.org/goleak"
)

// demoLines are what everybody who runs the demo has to see, in this order.
var demoLines = []string{
	`Tue  3 Mar 10:30  asked Jane Smith about the boiler service`,
	`Tue  3 Mar 11:17  Jane Smith answers: .* \[praise\]`,
	`Tue  3 Mar 15:22  Aisha Khan answers: .* \[complaint, urgent\]`,
	`Tue  3 Mar 15:22  told Bob about Aisha Khan, urgently`,
	`Tue  3 Mar 15:28  Bob, by mail: on it. The follow-up of Aisha Khan is acknowledged`,
	`Wed  4 Mar 11:09  Peter Hughes answers: “No, all good thanks” \[content\]`,
	`Wed  4 Mar 14:01  Helen Fraser: out of the office. That is no answer`,
	`Wed  4 Mar 16:31  the letter to Graham Webb comes back`,
	`Thu  5 Mar 13:05  Mark Ellis answers: “All good apart from the mess in the hall” \[complaint\]`,
	`Thu  5 Mar 14:34  Derek Lowe answers: “STOP” \[opt out\]`,
	`Thu  5 Mar 16:25  Bob, by mail: done. The follow-up of Mark Ellis is closed`,
	`Fri  6 Mar 13:41  Tom Baker answers: .* \[suggestion\]`,
	`Fri  6 Mar 16:35  Priya Nair answers: .* \[question\]`,
	`Fri  6 Mar 17:25  Bob has written to Priya Nair`,
	`Mon  9 Mar 09:00  told Bob again about Tom Baker`,
	`Mon  9 Mar 09:00  told Bob: Your week, 2 to 8 March: 10 asked, 7 answered, \d waiting for you`,
	`Mon  9 Mar 09:00  reminded Yusuf Demir, once and no more`,
	`Tue 10 Mar 16:30  asked Mark Ellis whether it was put right`,
	`Wed 11 Mar 11:30  not asking Jane Smith about the outside tap: .*cooldown`,
	`Thu 12 Mar 11:00  Carol Whitaker answers: “It was fine.” \[hesitant\]`,
	`Tue 17 Mar 12:30  Yusuf Demir stays silent`,
	`CUSTOMER +THEIR WORDS +VERDICT +WHY +FOLLOW-UP`,
	`Mark Ellis +“All good apart from the mess in the +complaint .*closed,`,
	`│ Subject: Mark Ellis is unhappy`,
	`And on Monday, the week in one mail, with pictures: “Your week, 9 to 15 March: `,
	`Everyone ended as scripted: \d+ mails in 16 simulated days`,
}

func TestDemoPlaysTheWholeRoute(t *testing.T) {
	defer goleak.VerifyNone(t)
	t.Setenv("TMPDIR", t.TempDir())
	dir := filepath.Join(t.TempDir(), "kept")
	var out, errw bytes.Buffer
	if code := Run(t.Context(), []string{"demo", "--keep", dir}, nil, &out, &errw); code != exitWell || errw.Len() > 0 {
		t.Fatalf("exit code %d\n%s\n%s", code, errw.String(), out.String())
	}
	rest := out.String()
	for _, line := range demoLines {
		at := regexp.MustCompile("(?m)^" + line).FindStringIndex(rest)
		if at == nil {
			t.Fatalf("%q is missing, or too early, in\n%s", line, out.String())
		}
		rest = rest[at[1]:]
	}
	if strings.Contains(out.String(), "\x1b") {
		t.Error("colours in what is no terminal")
	}
	if trouble := regexp.MustCompile(`(?m)^.*(needs him|of a problem|\b[a-z_]+=).*$`).FindString(out.String()); trouble != "" {
		t.Errorf("trouble in a world without: %s", trouble)
	}
	if letters, err := filepath.Glob(filepath.Join(dir, "mails", "*-leakytap-needs-you-*")); err != nil || len(letters) > 0 {
		t.Errorf("health letters %v, %v", letters, err)
	}
	table := out.String()[strings.Index(out.String(), "\nCUSTOMER"):strings.Index(out.String(), "\nOne alert")]
	for line := range strings.Lines(table) {
		if n := utf8.RuneCountInString(line); n > 120 {
			t.Errorf("%d columns: %s", n, line)
		}
	}
	keptIsWhole(t, dir, out.String())
}

// keptIsWhole runs the verbs that the demo recommends on what it has left.
func keptIsWhole(t *testing.T, dir, said string) {
	config := filepath.Join(dir, "leakytap.yaml")
	for _, args := range [][]string{{"reply", "list"}, {"followup", "list"}} {
		var out, errw bytes.Buffer
		if code := Run(t.Context(), append([]string{"--config", config}, args...), nil, &out, &errw); code != exitWell || out.Len() == 0 {
			t.Errorf("%v: exit code %d: %s", args, code, errw.String())
		}
	}
	var status, errs bytes.Buffer
	if code := Run(t.Context(), []string{"--config", config, "status"}, nil, &status, &errs); code != exitFailed || errs.Len() > 0 ||
		!strings.HasPrefix(status.String(), "leakytap doesn't run: start leakytap run\nfollow-ups that wait: 2, answered but not closed: 1\n") {
		t.Errorf("status: exit code %d, where nothing but the daemon is missing: %s%s", code, status.String(), errs.String())
	}
	m := regexp.MustCompile(`leakytap explain (\S+)`).FindStringSubmatch(said)
	if m == nil {
		t.Fatal("no mail is named to try explain on")
	}
	var out, errw bytes.Buffer
	if code := Run(t.Context(), []string{"explain", m[1]}, nil, &out, &errw); code != exitWell || !strings.Contains(out.String(), "verdict: praise") {
		t.Errorf("explain: exit code %d: %s%s", code, out.String(), errw.String())
	}
	for _, pattern := range []string{"*-hello-aisha-khan-one-question*.eml", "*-aisha-khan-hello-re-one-question*.eml", "*-aisha-khan-hello-re-one-question*.html",
		"*-hello-bob-urgent-aisha-khan*.eml", "*-hello-bob-urgent-aisha-khan*.html", "*-mailer-daemon-hello-undelivered*.eml"} {
		if found, err := filepath.Glob(filepath.Join(dir, "mails", pattern)); err != nil || len(found) != 1 {
			t.Errorf("%s: found %v, %v", pattern, found, err)
		}
	}
}

func TestDemoRefusesAFolderThatIsNotEmpty(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "letter.txt"), []byte("dear"), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, errw bytes.Buffer
	if code := Run(t.Context(), []string{"demo", "--keep", dir}, nil, &out, &errw); code != exitUsage || !strings.Contains(errw.String(), "not empty") {
		t.Errorf("exit code %d: %s", code, errw.String())
	}
}

// stopAfter cancels when it has been written to a number of times.
type stopAfter struct {
	bytes.Buffer
	n      int
	cancel context.CancelFunc
}

func (w *stopAfter) Write(p []byte) (int, error) {
	if w.n--; w.n == 0 {
		w.cancel()
	}
	return w.Buffer.Write(p)
}

func TestDemoStopsCleanly(t *testing.T) {
	defer goleak.VerifyNone(t)
	temp := t.TempDir()
	t.Setenv("TMPDIR", temp)
	for _, n := range []int{1, 6, 20} {
		ctx, cancel := context.WithCancel(t.Context())
		out := &stopAfter{n: n, cancel: cancel}
		var errw bytes.Buffer
		if code := Run(ctx, []string{"demo"}, nil, out, &errw); code != exitFailed || !strings.Contains(errw.String(), "stopped") {
			t.Errorf("after %d writes: exit code %d: %s", n, code, errw.String())
		}
		left, err := os.ReadDir(temp)
		if err != nil || len(left) > 0 {
			t.Errorf("after %d writes: left %v, %v", n, slices.Collect(names(left)), err)
		}
	}
}

func names(es []os.DirEntry) func(func(string) bool) {
	return func(yield func(string) bool) {
		for _, e := range es {
			if !yield(e.Name()) {
				return
			}
		}
	}
}

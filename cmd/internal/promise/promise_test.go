package promise

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"text/tabwriter"

	"go.uber.org/goleak"
)

// long runs everything at full size: go test ./cmd/internal/promise -run Promise -v -timeout 2h -long
var long = flag.Bool("long", false, "run the promises at full size: about half an hour")

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "promise")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	built = dir
	goleak.VerifyTestMain(m, goleak.Cleanup(func(code int) {
		os.RemoveAll(dir)
		os.Exit(code)
	}))
}

// built is the folder of what the tests build.
var built string

// size is how often something is tried.
func size(short, full int) int {
	if *long {
		return full
	}
	if raced {
		return max(1, short/4)
	}
	return short
}

// table gathers the figures of all scenarios.
type table struct {
	mu   sync.Mutex
	rows []row
}

type row struct {
	scenario int
	what     string
	got      string
}

// note adds a line that tells how much was tried.
func (tab *table) note(scenario int, what string, got any) {
	tab.mu.Lock()
	defer tab.mu.Unlock()
	tab.rows = append(tab.rows, row{scenario, what, fmt.Sprint(got)})
}

// hold adds a line with a promise: the test fails if it isn't held.
func (tab *table) hold(t *testing.T, scenario int, what string, got, want int) {
	t.Helper()
	mark := "held"
	if got != want {
		mark = fmt.Sprintf("BROKEN: want %d", want)
		t.Errorf("scenario %d: %s: %d, want %d", scenario, what, got, want)
	}
	tab.note(scenario, what, fmt.Sprintf("%d\t%s", got, mark))
}

func (tab *table) print() {
	slices.SortStableFunc(tab.rows, func(a, b row) int { return a.scenario - b.scenario })
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	last := 0
	for _, r := range tab.rows {
		if r.scenario != last {
			last = r.scenario
			fmt.Fprintf(w, "\n%d  %s\n", last, scenarios[last-1].name)
		}
		fmt.Fprintf(w, "   %s\t%s\n", r.what, r.got)
	}
	fmt.Fprintln(w)
	w.Flush()
}

var scenarios = []struct {
	name string
	run  func(*testing.T, *table)
}{
	{"kill -9 at every point of sending and reading", testKills},
	{"the submission server breaks off, delays and refuses", testSubmission},
	{"days without servers", testOutage},
	{"a phone reads first, filters move", testPhone},
	{"the mailbox server forgets, cuts and falls silent", testMailboxFaults},
	{"poison mail, Message-IDs twice or not at all", testPoison},
	{"machines that answer machines", testLoops},
	{"the disk fails", testDisk},
	{"restored backups", testRestore},
	{"forged replies and commands", testForgery},
	{"one daemon, and its end", testEnd},
}

// TestPromises prints the table. The scenarios run side by side, since some of them wait for minutes.
func TestPromises(t *testing.T) {
	tab := &table{}
	t.Run("scenarios", func(t *testing.T) {
		for i, s := range scenarios {
			t.Run(fmt.Sprintf("%d %s", i+1, strings.ReplaceAll(s.name, " ", "_")), func(t *testing.T) {
				t.Parallel()
				s.run(t, tab)
			})
		}
	})
	tab.print()
}

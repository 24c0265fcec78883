package intake

import (
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// watched is a folder in which the test drops files.
type watched struct {
	*Folder
	t *testing.T
}

func watch(t *testing.T) *watched {
	s := open(t)
	return &watched{&Folder{Import: Import{Store: s, Source: "folder", Location: time.UTC}, Dir: t.TempDir(), Log: slog.New(slog.DiscardHandler)}, t}
}

func (w *watched) drop(name, text string) {
	w.t.Helper()
	if err := os.WriteFile(filepath.Join(w.Dir, name), []byte(text), 0o600); err != nil {
		w.t.Fatal(err)
	}
}

func (w *watched) look() {
	w.t.Helper()
	if err := w.Look(w.t.Context()); err != nil {
		w.t.Fatal(err)
	}
}

// files lists a folder below the watched one.
func (w *watched) files(dir string) (names []string) {
	w.t.Helper()
	entries, err := os.ReadDir(filepath.Join(w.Dir, dir))
	if err != nil && !os.IsNotExist(err) {
		w.t.Fatal(err)
	}
	for _, e := range entries {
		if e.Type().IsRegular() {
			names = append(names, e.Name())
		}
	}
	return names
}

func (w *watched) refs() (refs []string) {
	w.t.Helper()
	for _, j := range jobs(w.t, w.Store) {
		refs = append(refs, j.Ref)
	}
	return refs
}

func TestWatchedFileIsTakenOnceItHasSettled(t *testing.T) {
	w := watch(t)
	w.drop("a.csv", "ref,email\n1,jane@example.com\n")
	w.look()
	if got := w.refs(); got != nil {
		t.Fatalf("taken at the first look: %v", got)
	}
	w.drop("a.csv", "ref,email\n1,jane@example.com\n2,tom@example.com\n")
	w.look()
	if got := w.refs(); got != nil {
		t.Fatalf("taken while it grew: %v", got)
	}
	w.look()
	if got := w.refs(); !slices.Equal(got, []string{"1", "2"}) {
		t.Errorf("jobs %v", got)
	}
	if got := w.files("done"); !slices.Equal(got, []string{"a.csv"}) || w.files(".") != nil || w.files("rejected") != nil {
		t.Errorf("done %v, left %v, rejected %v", got, w.files("."), w.files("rejected"))
	}
}

func TestWatchedFileIsNotTakenIfOnlyItsTimeStillChanges(t *testing.T) {
	w := watch(t)
	w.drop("a.csv", "ref,email\n1,jane@example.com\n")
	w.look()
	later := time.Now().Add(time.Second)
	if err := os.Chtimes(filepath.Join(w.Dir, "a.csv"), later, later); err != nil {
		t.Fatal(err)
	}
	w.look()
	if got := w.refs(); got != nil {
		t.Errorf("taken: %v", got)
	}
}

func TestFilesOfOtherKindsAreRejectedWithAReason(t *testing.T) {
	w := watch(t)
	var log strings.Builder
	w.Log = slog.New(slog.NewTextHandler(&log, nil))
	w.drop("Jobs.XLSX", "PK\x03\x04")
	w.drop("~$Jobs.xlsx", "lock")
	w.look()
	if got := w.files("rejected"); got != nil {
		t.Fatalf("rejected at the first look: %v", got)
	}
	w.look()
	if got := w.files("rejected"); !slices.Equal(got, []string{"Jobs.XLSX", "Jobs.XLSX.txt"}) {
		t.Errorf("rejected %v", got)
	}
	if got := w.files("."); !slices.Equal(got, []string{"~$Jobs.xlsx"}) {
		t.Errorf("left %v", got)
	}
	reason, err := os.ReadFile(filepath.Join(w.Dir, "rejected", "Jobs.XLSX.txt"))
	if err != nil || !strings.Contains(string(reason), "save it as CSV") {
		t.Errorf("reason %q (%v)", reason, err)
	}
	if !strings.Contains(log.String(), "job file rejected") || !strings.Contains(log.String(), "Jobs.XLSX") {
		t.Errorf("log %s", &log)
	}
}

func TestBadRowsOfAWatchedFileAreToldWithTheirReasons(t *testing.T) {
	w := watch(t)
	w.drop("jobs.csv", "ref,email,summary\n1,jane@example.com,tap\n2,nobody,=1+1\n")
	w.drop("jobs.json", `{"jobs":[{"ref":"3","email":"tom@example.com"},{"ref":4,"email":"x","expect":"great"}]}`)
	w.look()
	w.look()
	if got := w.refs(); !slices.Equal(got, []string{"1", "3"}) {
		t.Errorf("jobs %v", got)
	}
	if got := w.files("rejected"); !slices.Equal(got, []string{"jobs.csv", "jobs.jsonl"}) {
		t.Fatalf("rejected %v", got)
	}
	for name, parts := range map[string][]string{"jobs.csv": {"not an e-mail address", ",3,2,nobody,'=1+1"}, "jobs.jsonl": {`"number":2`, `"field":"email"`, `"field":"expect"`}} {
		text, err := os.ReadFile(filepath.Join(w.Dir, "rejected", name))
		for _, part := range parts {
			if err != nil || !strings.Contains(string(text), part) {
				t.Errorf("%s lacks %q: %v\n%s", name, part, err, text)
			}
		}
	}
	// Mended, the rejected rows can be dropped again.
	text, _ := os.ReadFile(filepath.Join(w.Dir, "rejected", "jobs.csv"))
	w.drop("jobs.csv", strings.Replace(string(text), ",nobody,", ",ann@example.com,", 1))
	w.look()
	w.look()
	js := jobs(t, w.Store)
	if last := js[len(js)-1]; last.Ref != "2" || last.Summary != "=1+1" {
		t.Errorf("after mending: %+v", last)
	}
	if got := w.files("done"); !slices.Equal(got, []string{"jobs-2.csv", "jobs.csv", "jobs.json"}) {
		t.Errorf("done %v", got)
	}
}

func TestWatchedFileThatIsNoListOfJobsIsRejectedWhole(t *testing.T) {
	for name, text := range map[string]string{"a.csv": "colour,size\nred,7\n", "b.json": "{", "c.json": "7", "d.json": `{"a":1} x`} {
		t.Run(name, func(t *testing.T) {
			w := watch(t)
			w.drop(name, text)
			w.drop("good.csv", "ref,email\n1,jane@example.com\n")
			w.look()
			w.look()
			if got := w.files("rejected"); !slices.Equal(got, []string{name, name + ".txt"}) {
				t.Errorf("rejected %v", got)
			}
			if got := w.refs(); !slices.Equal(got, []string{"1"}) {
				t.Errorf("jobs %v", got)
			}
		})
	}
}

func TestWatchedFolderPassesByWhatIsNotForIt(t *testing.T) {
	w := watch(t)
	outside := filepath.Join(t.TempDir(), "passwd.csv")
	if err := os.WriteFile(outside, []byte("ref,email\n9,eve@example.com\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, filepath.Join(w.Dir, "link.csv")); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{".hidden.csv", "~lock.csv", "jobs.csv.part", "notes.txt", "empty.csv"} {
		text := "ref,email\n1,jane@example.com\n"
		if name == "empty.csv" {
			text = ""
		}
		w.drop(name, text)
	}
	for range 3 {
		w.look()
	}
	if got := w.refs(); got != nil {
		t.Errorf("taken: %v", got)
	}
	if got := w.files("."); len(got) != 5 {
		t.Errorf("left: %v", got)
	}
}

func TestWatchedFileAfterACrashAddsNothingTwice(t *testing.T) {
	w := watch(t)
	const text = "ref,email\n1,jane@example.com\n"
	for range 2 { // the second time it was put away only after the restart
		w.drop("a.csv", text)
		w.look()
		w.look()
	}
	if got := w.refs(); !slices.Equal(got, []string{"1"}) {
		t.Errorf("jobs %v", got)
	}
}

func TestGoneFolderIsAnError(t *testing.T) {
	w := watch(t)
	w.Dir = filepath.Join(w.Dir, "gone")
	if err := w.Look(t.Context()); err == nil {
		t.Error("no error")
	}
}

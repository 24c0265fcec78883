package main

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// TestImportsOnlyDescend holds the layout: below cmd nobody knows cmd, mailer
// and inbox don't know each other, nor do reply and verdict, and nobody below
// knows who is above.
func TestImportsOnlyDescend(t *testing.T) {
	allowed := map[string][]string{
		"leakytap/store":                {"leakytap/store/crash"},
		"leakytap/store/crash":          nil,
		"leakytap/mailer":               {"leakytap/store", "leakytap/store/crash"},
		"leakytap/mailer/letter":        {"leakytap/store", "leakytap/mailer/chart"},
		"leakytap/mailer/chart":         nil,
		"leakytap/inbox":                nil,
		"leakytap/inbox/reply":          nil,
		"leakytap/inbox/verdict":        {"leakytap/store", "leakytap/inbox/verdict/"},
		"leakytap/inbox/verdict/second": {"leakytap/store"},
	}
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}}{{range .Imports}} {{.}}{{end}}`, "leakytap/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for line := range strings.Lines(string(out)) {
		imports := strings.Fields(line)
		from := imports[0]
		for _, to := range imports[1:] {
			if !strings.HasPrefix(to, "leakytap/") || strings.HasPrefix(from, "leakytap/cmd/") {
				continue
			}
			may := func(a string) bool { return to == a || strings.HasSuffix(a, "/") && strings.HasPrefix(to, a) }
			if !slices.ContainsFunc(allowed[from], may) {
				t.Errorf("%s imports %s", from, to)
			}
		}
		if _, ok := allowed[from]; ok {
			seen++
		}
	}
	if seen < 6 {
		t.Errorf("only %d of the packages were found: is the list above still true?", seen)
	}
}

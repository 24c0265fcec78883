package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

func TestBashCompletes(t *testing.T) {
	var script bytes.Buffer
	if code := Run(t.Context(), []string{"completion", "bash"}, nil, &script, &script); code != 0 {
		t.Fatal(script.String())
	}
	path := filepath.Join(t.TempDir(), "leakytap.bash")
	if err := os.WriteFile(path, script.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	for line, want := range map[string]string{
		"leakytap custo":                          "customer",
		"leakytap job im":                         "import",
		"leakytap job import --dr":                "--dry-run",
		"leakytap --config x.yaml job add --summ": "--summary",
		"leakytap customer e":                     "export erase every",
		"leakytap job import jobs.c":              "",
	} {
		words := strings.Fields(line)
		do := `. "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _leakytap; echo "${COMPREPLY[*]}"`
		out, err := exec.CommandContext(t.Context(), "bash", append([]string{"-c", do, path}, words...)...).CombinedOutput()
		if got := strings.TrimSpace(string(out)); err != nil || got != want {
			t.Errorf("%s: %q, %v; want %q", line, got, err, want)
		}
	}
}

func TestEveryShellIsToldOfEveryVerb(t *testing.T) {
	for _, shell := range []string{"bash", "zsh", "fish"} {
		var script bytes.Buffer
		if code := Run(t.Context(), []string{"completion", shell}, nil, &script, &script); code != 0 {
			t.Fatal(script.String())
		}
		for _, v := range []string{"demo", "run", "job import", "followup let-go", "customer erase", "backup", "service", "completion"} {
			for part := range strings.FieldsSeq(v) {
				if !strings.Contains(script.String(), part) {
					t.Errorf("%s: %s is missing", shell, v)
				}
			}
		}
		if check, err := exec.LookPath(shell); err == nil {
			cmd := exec.CommandContext(t.Context(), check, "-n")
			cmd.Stdin = &script
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Errorf("%s: %v\n%s", shell, err, out)
			}
		}
	}
}

package main

import (
	"strings"
	"testing"
)

func TestVersionAsVerbAndAsFlag(t *testing.T) {
	_, want, _ := verb(t, nil, "version")
	code, out, errs := verb(t, nil, "--version")
	if code != exitWell || out != want || errs != "" || !strings.HasPrefix(out, "leakytap ") {
		t.Errorf("exit code %d, %q, want %q; %s", code, out, want, errs)
	}
}

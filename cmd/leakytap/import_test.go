package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// small writes a config of a business in the time zone, and the password beside it.
func small(t *testing.T, zone string) (config string) {
	t.Helper()
	config = filepath.Join(t.TempDir(), "leakytap.yaml")
	text := `business: {name: Acme, sender: Bob, address: 1 High Street, timezone: ` + zone + `}
mailbox: {address: hello@acme.example, password_file: mailbox.secret, imap: {host: localhost}}
alert: {to: [bob@acme.example]}
`
	if err := os.WriteFile(config, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(filepath.Dir(config), "mailbox.secret"), []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	return config
}

func TestImportSaysWhatItReads(t *testing.T) {
	config := small(t, "Europe/Berlin")
	for _, args := range [][]string{{"--dry-run"}, nil} {
		csv := strings.NewReader("Rechnungsnummer;E-Mail;Preis\n1;jane@example.com;90\n")
		code, out, errs := verb(t, csv, append([]string{"--config", config, "job", "import", "-"}, args...)...)
		for _, want := range []string{"read: ref (Rechnungsnummer), email; ignored: Preis", "intake.fields", "no date column", "added 1 job, 0 were known already"} {
			if code != 0 || !strings.Contains(out, want) {
				t.Errorf("%v: exit code %d, lacks %q:\n%s%s", args, code, want, out, errs)
			}
		}
	}
}

func TestImportOfJSONNamesJobsAndWhatItIgnores(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.json")
	if err := os.WriteFile(file, []byte(`[{"email":"jane@example.com","sumary":"tap"},{"name":"Tom"}]`), 0o600); err != nil {
		t.Fatal(err)
	}
	code, out, errs := verb(t, nil, "--config", small(t, "UTC"), "job", "import", file)
	if code != exitFailed || !strings.Contains(out, "read: email, name; ignored: sumary\n") || !strings.Contains(errs, file+" job 2: email: ") {
		t.Errorf("exit code %d\n%s%s", code, out, errs)
	}
}

func TestTheMailboxItselfIsNobodysCustomer(t *testing.T) {
	config := small(t, "UTC")
	file := filepath.Join(t.TempDir(), "a.json")
	if err := os.WriteFile(file, []byte(`{"email":"hello@acme.example"}`), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		code int
		args []string
	}{
		{exitUsage, []string{"job", "add", "--email", "Hello+me@Acme.example"}},
		{exitFailed, []string{"job", "import", file}},
		{exitUsage, []string{"customer", "every", "hello@acme.example", "90d", "--summary", "your flat"}},
	} {
		code, out, errs := verb(t, nil, append([]string{"--config", config}, tt.args...)...)
		if code != tt.code || !strings.Contains(errs, "is leakytap's own mailbox") {
			t.Errorf("%v: exit code %d\n%s%s", tt.args, code, out, errs)
		}
	}
	if _, out, _ := verb(t, nil, "--config", config, "job", "list", "--json"); out != "" {
		t.Errorf("there are jobs: %s", out)
	}
}

func TestFolderInPlaceOfAFile(t *testing.T) {
	dir := t.TempDir()
	for _, args := range [][]string{{"explain", dir}, {"explain", "--jsonl", dir}, {"job", "import", dir}} {
		code, out, errs := verb(t, nil, append([]string{"--config", small(t, "UTC")}, args...)...)
		if code != exitFailed || out != "" || !strings.Contains(errs, "is a folder: name the files in it") {
			t.Errorf("%v: exit code %d\n%s%s", args, code, out, errs)
		}
	}
}

func TestEmptyListsOfStatusAreLists(t *testing.T) {
	_, out, errs := verb(t, nil, "--config", small(t, "UTC"), "status", "--json")
	for _, list := range []string{"problems", "failing", "letters", "doubtful", "failures", "folders"} {
		if !strings.Contains(out, `"`+list+`":[`) {
			t.Errorf("%s is no list: %s%s", list, out, errs)
		}
	}
}

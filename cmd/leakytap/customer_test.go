package main

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"leakytap/store"
)

// verb runs leakytap on a shop's config.
func (h *shop) verb(want int, args ...string) (out string) {
	h.t.Helper()
	var b bytes.Buffer
	args = append([]string{"--config", filepath.Join(h.dir, "leakytap.yaml")}, args...)
	if code := Run(h.t.Context(), args, strings.NewReader(""), &b, &b); code != want {
		h.t.Errorf("leakytap %v: exit code %d, want %d: %s", args[2:], code, want, &b)
	}
	return b.String()
}

const janeAt = "jane@customer.example"

func TestCustomerIsExportedAndErased(t *testing.T) {
	h := newShop(t, "ask: {delay: 0s, window: always}\n", janeAt)
	h.verb(0, "job", "add", "--ref", "1", "--email", janeAt, "--name", "Jane Smith", "--summary", "new tap")
	h.start()
	h.until("the ask", func() bool { return h.asked(janeAt, "new tap") })
	for _, to := range []string{"jane.zip", "jane"} {
		to = filepath.Join(h.dir, to)
		h.verb(0, "customer", "export", "Jane@Customer.example", "--to", to)
		if out := h.verb(1, "customer", "export", janeAt, "--to", to); !strings.Contains(out, "there already") {
			t.Errorf("a second time: %s", out)
		}
	}
	text, err := os.ReadFile(filepath.Join(h.dir, "jane", "customer.json"))
	if err != nil {
		t.Fatal(err)
	}
	var record map[string]any
	if err := json.Unmarshal(text, &record); err != nil || record["email"] != janeAt || len(record["jobs"].([]any)) != 1 || len(record["letters"].([]any)) != 1 {
		t.Errorf("%v in %s", err, text)
	}
	for _, list := range []string{"allowed", "jobs", "letters", "replies", "follow_ups"} {
		if _, ok := record[list].([]any); !ok {
			t.Errorf("%s is no list in %s", list, text)
		}
	}
	z, err := zip.OpenReader(filepath.Join(h.dir, "jane.zip"))
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	var names []string
	for _, f := range z.File {
		names = append(names, f.Name)
		if age := time.Since(f.Modified); age < -time.Minute || age > time.Hour {
			t.Errorf("%s in the zip is of %v", f.Name, f.Modified)
		}
	}
	if got := strings.Join(names, " "); got != "customer.json letters/001-ask.eml" {
		t.Errorf("in the zip: %s", got)
	}
	h.verb(0, "customer", "erase", janeAt)
	if out := h.verb(1, "customer", "show", janeAt); !strings.Contains(out, "was erased") {
		t.Errorf("show: %s", out)
	}
	if out := h.verb(2, "job", "add", "--email", janeAt); !strings.Contains(out, "erased") {
		t.Errorf("a new job: %s", out)
	}
	h.stop()
	b, err := os.ReadFile(filepath.Join(h.dir, "leakytap.db"))
	if err != nil || bytes.Contains(b, []byte("jane@")) || bytes.Contains(b, []byte("Jane Smith")) {
		t.Errorf("the file still knows them, %v", err)
	}
}

func TestErasingSomebodyUnknownIsNoSuccess(t *testing.T) {
	h := newShop(t, "")
	h.verb(0, "job", "add", "--ref", "1", "--email", janeAt)
	if out := h.verb(1, "customer", "erase", "jnae@customer.example"); !strings.Contains(out, "nothing was known of jnae@customer.example: check the spelling") ||
		!strings.Contains(out, "customer allow jnae@customer.example") || strings.Contains(out, "erased:") {
		t.Errorf("a mistyped address: %s", out)
	}
	h.verb(0, "customer", "allow", "jnae@customer.example")
	if out := h.verb(0, "customer", "erase", janeAt); !strings.Contains(out, "erased: jobs 1, letters 0, replies 0, mails 0") {
		t.Errorf("a known one: %s", out)
	}
	h.verb(0, "customer", "erase", janeAt) // once more, as it says where another program reads the database
	h.verb(0, "customer", "suppress", "tom@customer.example")
	h.verb(0, "customer", "erase", "tom@customer.example")
	h.verb(0, "customer", "every", "ann@customer.example", "90d", "--summary", "your flat")
	h.verb(0, "customer", "erase", "ann@customer.example")
}

func TestWhoAskedForPeaceIsAllowedOnlyWithAReason(t *testing.T) {
	h := newShop(t, "")
	for verb, want := range map[string]string{"show": "there is no customer", "export": "there is no customer"} {
		if out := h.verb(1, "customer", verb, janeAt); !strings.Contains(out, want) {
			t.Errorf("%s: %s", verb, out)
		}
	}
	h.verb(0, "customer", "suppress", janeAt, "--reason", "moved away")
	h.verb(0, "job", "add", "--ref", "1", "--email", janeAt)
	h.verb(0, "customer", "allow", janeAt)
	if out := h.verb(0, "customer", "allow", janeAt); !strings.Contains(out, "was not suppressed") {
		t.Errorf("allow: %s", out)
	}
	s, err := store.Open(t.Context(), filepath.Join(h.dir, "leakytap.db"), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.Write(t.Context(), func(tx *store.Tx) error { return tx.Suppress(janeAt, store.SuppressedOptOut, "") }); err != nil {
		t.Fatal(err)
	}
	if out := h.verb(2, "customer", "allow", janeAt); !strings.Contains(out, "--reason") {
		t.Errorf("allow without a reason: %s", out)
	}
	h.verb(0, "customer", "allow", janeAt, "--reason", "she asked to be")
	for _, args := range [][]string{{"show", janeAt}, {"show", janeAt, "--json"}} {
		if out := h.verb(0, append([]string{"customer"}, args...)...); !strings.Contains(out, "which was suppressed (opt_out), may be written to again: she asked to be") {
			t.Errorf("%v: the reason is missing in %s", args, out)
		}
	}
	h.verb(2, "customer", "suppress", "nobody")
	h.verb(2, "customer", "every", janeAt, "90d")
	h.verb(2, "customer", "every", janeAt, "1d", "--summary", "your flat")
	h.verb(0, "customer", "every", janeAt, "90d", "--summary", "your flat")
	if out := h.verb(0, "customer", "show", janeAt); !strings.Contains(out, "asked every 90 days") {
		t.Errorf("show: %s", out)
	}
	h.verb(0, "customer", "every", janeAt, "off")
	h.verb(1, "customer", "every", janeAt, "off")
}

func TestListingsAreSafeInASpreadsheet(t *testing.T) {
	h := newShop(t, "")
	h.verb(0, "job", "add", "--ref", "1", "--email", janeAt, "--name", `=HYPERLINK("http://x.test")`, "--summary", "@SUM(A1), and more")
	rows, err := csv.NewReader(strings.NewReader(h.verb(0, "job", "list", "--csv"))).ReadAll()
	if err != nil || len(rows) != 2 || rows[0][0] != "ref" || rows[1][2] != `'=HYPERLINK("http://x.test")` || rows[1][3] != "'@SUM(A1), and more" {
		t.Errorf("%v: %q", err, rows)
	}
}

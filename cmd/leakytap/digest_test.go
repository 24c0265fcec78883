package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"leakytap/store"
)

func TestDigestVerb(t *testing.T) {
	config, database := kept(t)
	change(t, database, func(tx *store.Tx) error {
		_, _, err := tx.AddJob(store.Job{Ref: "1", CustomerEmail: "jane@example.com", CompletedAt: store.At(tx.Now)})
		return err
	})
	run := func(args ...string) (code int, out, errs string) {
		var o, e bytes.Buffer
		code = Run(t.Context(), append([]string{"--config", config, "digest"}, args...), nil, &o, &e)
		return code, o.String(), e.String()
	}
	if code, out, errs := run(); code != exitWell || !strings.HasPrefix(out, "Your week, ") || !strings.Contains(out, "Last job received: ") || strings.Contains(out, "this mail") {
		t.Errorf("printed: exit code %d\n%s%s", code, out, errs)
	}
	page := filepath.Join(t.TempDir(), "week.html")
	code, out, errs := run("--html", page)
	if b, err := os.ReadFile(page); code != exitWell || err != nil || !bytes.Contains(b, []byte("Your week, ")) || bytes.Contains(b, []byte("this mail")) || bytes.Contains(b, []byte("mailto:")) || !strings.Contains(out, page) {
		t.Errorf("written: exit code %d, %v\n%s%s", code, err, out, errs)
	}
	send := func(want string) {
		t.Helper()
		if code, out, errs := run("--send"); code != exitWell || !strings.Contains(out, want) {
			t.Errorf("sent: exit code %d, not %q\n%s%s", code, want, out, errs)
		}
	}
	send(" is queued for bob@acme.example.\n")
	send(" was queued for bob@acme.example on ")
	change(t, database, func(tx *store.Tx) error {
		l, err := tx.ClaimLetter(false)
		if err != nil {
			return err
		}
		return tx.FailLetter(l, "550 no relaying")
	})
	send(" is queued for bob@acme.example.\n")
	send(" was queued for bob@acme.example on ")
	change(t, database, func(tx *store.Tx) error {
		w := store.WeekOf(tx.Now, time.Monday).Plus(-1)
		n, err := tx.LettersOfKind(store.DigestLetter, tx.Now.Add(-time.Hour))
		queued, err2 := tx.DigestQueued(w)
		if n != 2 || err != nil || !queued || err2 != nil {
			t.Errorf("%d letters, %v; queued %v, %v", n, err, queued, err2)
		}
		return nil
	})
	if code, _, errs := run("--week", "2026-W10"); code != exitWell {
		t.Errorf("a week of the past: exit code %d: %s", code, errs)
	}
	for _, week := range []string{"W10", "2026-W60", "9999-W01"} {
		if code, _, errs := run("--week", week); code != exitUsage || !strings.Contains(errs, "--week") {
			t.Errorf("--week %s: exit code %d: %s", week, code, errs)
		}
	}
}

func TestDigestIsSentAgainOnlyToWhomItFailed(t *testing.T) {
	config, database := kept(t)
	configure := func(to string) {
		b, err := os.ReadFile(config)
		if err == nil {
			b, _, _ = bytes.Cut(b, []byte("digest:"))
			err = os.WriteFile(config, append(b, "digest: {to: ["+to+"]}\n"...), 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	fail := func(to string) {
		change(t, database, func(tx *store.Tx) error {
			for {
				l, err := tx.ClaimLetter(false)
				if err != nil {
					return err
				}
				if l.Recipient == to {
					return tx.FailLetter(l, "550 no such user")
				}
				if err := tx.SendLetter(l, ""); err != nil {
					return err
				}
			}
		})
	}
	for _, step := range []struct {
		to, failed, queued, before string
	}{
		{"bob@acme.example, ann@acme.example", "", "bob@acme.example ann@acme.example", ""},
		{"bob@acme.example, ann@acme.example", "ann@acme.example", "ann@acme.example", "bob@acme.example"},
		{"bob@acme.example, ann@acme.example", "ann@acme.example", "ann@acme.example", "bob@acme.example"},
		{"bob@acme.example, ann@acme.example", "", "", "bob@acme.example ann@acme.example"},
		{"bob@acme.example, eve@acme.example", "", "eve@acme.example", "bob@acme.example ann@acme.example"},
	} {
		configure(step.to)
		if step.failed != "" {
			fail(step.failed)
		}
		code, out, errs := verb(t, nil, "--config", config, "digest", "--send")
		for said, people := range map[string]string{" is queued for ": step.queued, " was queued for ": step.before} {
			if n := strings.Count(out, said); n != len(strings.Fields(people)) {
				t.Errorf("%+v: %d times %q", step, n, said)
			}
			for _, who := range strings.Fields(people) {
				if !strings.Contains(out, said+who) {
					t.Errorf("%+v: not %q to %s", step, said, who)
				}
			}
		}
		if code != exitWell || t.Failed() {
			t.Fatalf("exit code %d\n%s%s", code, out, errs)
		}
	}
}

package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"leakytap/cmd/internal/config"
	"leakytap/cmd/internal/mailrig"
)

// maxExposure is the most that systemd-analyze security may give the unit.
const maxExposure = 1.5

var exposure = regexp.MustCompile(`Overall exposure level for \S+: ([0-9.]+)`)

func TestUnitIsSoundAndHardened(t *testing.T) {
	analyze, err := exec.LookPath("systemd-analyze")
	if err != nil {
		if os.Getenv(mailrig.RequiredEnv) != "" {
			t.Fatal("systemd-analyze is missing: install systemd")
		}
		t.Skip("systemd-analyze is missing")
	}
	for name, args := range map[string][]string{"leakytap.service": nil, "leakytap@.service": {"--template"}} {
		t.Run(name, func(t *testing.T) {
			unit := filepath.Join(t.TempDir(), name)
			var out, errs bytes.Buffer
			binary, err := os.Executable()
			if err != nil {
				t.Fatal(err)
			}
			args := append([]string{"--config", filepath.Join(newShop(t, "").dir, "leakytap.yaml"), "service", "--binary", binary}, args...)
			if code := Run(t.Context(), args, nil, &out, &errs); code != 0 {
				t.Fatalf("exit code %d: %s", code, &errs)
			}
			if err := os.WriteFile(unit, out.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
			if got, err := exec.CommandContext(t.Context(), analyze, "verify", "--man=no", unit).CombinedOutput(); err != nil || strings.Contains(string(got), name) {
				t.Errorf("verify: %v\n%s", err, got)
			}
			got, err := exec.CommandContext(t.Context(), analyze, "security", "--offline=true", "--no-pager", unit).CombinedOutput()
			m := exposure.FindSubmatch(got)
			if m == nil {
				t.Fatalf("security: %v\n%s", err, got)
			}
			if level, err := strconv.ParseFloat(string(m[1]), 64); err != nil || level > maxExposure {
				t.Errorf("exposure %s, want at most %v", m[1], maxExposure)
			}
			for _, line := range []string{"Type=notify", "WatchdogSec=", "DynamicUser=yes", "LoadCredential=mailbox.secret:", "StateDirectory=leakytap", "ExecReload="} {
				if !strings.Contains(out.String(), "\n"+line) {
					t.Errorf("%s is missing", line)
				}
			}
		})
	}
}

func TestUnitLoadsEverySecret(t *testing.T) {
	var c config.Config
	c.Mailbox.PasswordFile, c.Mailbox.OAuth.ClientSecretFile = "mailbox.secret", "app.secret"
	c.HTTP.WebhookSecretFile, c.HTTP.TokenFile, c.Second.KeyFile = "webhook.secret", "hook.token", "reader.key"
	var u unit
	u.fit(&c)
	if want := []string{"mailbox.secret", "app.secret", "webhook.secret", "hook.token", "reader.key"}; !slices.Equal(u.Credentials, want) {
		t.Errorf("credentials %q, want %q", u.Credentials, want)
	}
}

func TestUnitSaysWhatInTheConfigDoesNotFitIt(t *testing.T) {
	h := newShop(t, "")
	secret := h.file("elsewhere/mailbox.secret", "secret")
	h.file("jobs/.keep", "")
	h.configure("intake: {folder: jobs}\n")
	conf := filepath.Join(h.dir, "leakytap.yaml")
	text, err := os.ReadFile(conf)
	if err != nil {
		t.Fatal(err)
	}
	h.file("leakytap.yaml", strings.Replace(string(text), "password_file: mailbox.secret", "password_file: "+secret, 1))
	var out, errs bytes.Buffer
	if code := Run(t.Context(), []string{"--config", conf, "service"}, nil, &out, &errs); code != 0 {
		t.Fatalf("exit code %d: %s", code, &errs)
	}
	for _, want := range []string{"set database: /var/lib/leakytap/leakytap.db", "can't read " + secret, "let it write in " + filepath.Join(h.dir, "jobs"), "chmod 644", "can't see " + conf} {
		if !strings.Contains(errs.String(), want) {
			t.Errorf("it doesn't say %q:\n%s", want, &errs)
		}
	}
	if !strings.Contains(out.String(), "ReadWritePaths="+filepath.Join(h.dir, "jobs")) || strings.Contains(out.String(), "LoadCredential=") {
		t.Errorf("unit:\n%s", &out)
	}
}

func TestUnitSaysWhatItDoesNotSee(t *testing.T) {
	c := config.Config{Database: "/var/lib/leakytap/leakytap.db"}
	for path, want := range map[string]bool{
		"/home/x/ask.txt": true, "/root/ask.txt": true, "/tmp/ask.txt": true, "/var/tmp/ask.txt": true, "/run/user/1000/ask.txt": true,
		"/etc/leakytap/ask.txt": false, "/homes/ask.txt": false, "/srv/home/ask.txt": false, "": false,
	} {
		if got := unseen("/srv", path); len(got) == 1 != want || want && !strings.Contains(got[0], path) {
			t.Errorf("%q: %q", path, got)
		}
	}
	c.Ask.Template, c.Ask.ReminderFile, c.Mailbox.CAFile, c.Intake.Folder = "/home/x/ask.txt", "/home/x/again.txt", "/home/x/ca.pem", "/home/x/jobs"
	got := strings.Join((&unit{StateDir: "leakytap"}).fit(&c), "\n")
	for _, want := range []string{"/home/x/ask.txt", "/home/x/again.txt", "/home/x/ca.pem", "/home/x/jobs"} {
		if !strings.Contains(got, "can't see "+want) {
			t.Errorf("it doesn't say %q:\n%s", want, got)
		}
	}
}

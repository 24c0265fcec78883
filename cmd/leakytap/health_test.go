package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"leakytap/store"
)

// kept is a config with its database, whose servers nobody asks.
func kept(t *testing.T) (config, database string) {
	t.Helper()
	dir := t.TempDir()
	config = filepath.Join(dir, "leakytap.yaml")
	for name, text := range map[string]string{"mailbox.secret": "x", "leakytap.yaml": `business: {name: Acme, sender: Bob, address: "1 High Street", timezone: UTC}
mailbox: {address: hello@acme.example, password_file: mailbox.secret, imap: {host: 127.0.0.1, port: 9, security: none}, smtp: {host: 127.0.0.1, port: 9, security: none}}
alert: {to: [bob@acme.example]}
`} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return config, filepath.Join(dir, "leakytap.db")
}

// change writes to a database as the daemon would.
func change(t *testing.T, database string, f func(*store.Tx) error) {
	t.Helper()
	s, err := store.Open(t.Context(), database, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.Write(t.Context(), f); err != nil {
		t.Fatal(err)
	}
}

func TestStatusTellsByItsExitCode(t *testing.T) {
	config, database := kept(t)
	status := func() (code int, st status, text string) {
		t.Helper()
		code, out, _ := verb(t, nil, "--config", config, "status", "--json")
		if err := json.Unmarshal([]byte(out), &st); err != nil {
			t.Fatalf("%v in %s", err, out)
		}
		again, text, _ := verb(t, nil, "--config", config, "status")
		if again != code {
			t.Errorf("exit code %d with --json, %d without", code, again)
		}
		return code, st, text
	}
	if code, st, text := status(); code != exitFailed || st.Running || len(st.Problems) != 0 || !strings.Contains(text, "doesn't run") || !strings.Contains(text, "has not been read yet") {
		t.Errorf("before the first run: exit code %d, %+v\n%s", code, st, text)
	}
	change(t, database, func(tx *store.Tx) error { return tx.Works(store.Reading) })
	first, err := lockDatabase(t.Context(), database, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	first.release()
	if code, _, text := status(); code != exitFailed || !strings.Contains(text, "doesn't run") {
		t.Errorf("a daemon that has stopped: exit code %d\n%s", code, text)
	}
	held, err := lockDatabase(t.Context(), database, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	defer held.release()
	if code, st, text := status(); code != exitWell || !st.Running || st.Daemon.PID != os.Getpid() || len(st.Problems) != 0 || !strings.Contains(text, fmt.Sprint("process ", os.Getpid())) {
		t.Errorf("a daemon that runs: exit code %d, %+v\n%s", code, st, text)
	}
	for _, w := range []store.Work{store.Reading, store.Sending} {
		change(t, database, func(tx *store.Tx) error { return tx.Fails(w, "no host has that name", false) })
		if code, st, text := status(); code != exitFailed || len(st.Problems) != 0 || len(st.Failing) != 1 || st.Failing[0].What != w ||
			!strings.Contains(text, ": "+works[w]+"\n  no host has that name\n") {
			t.Errorf("%s has failed once: exit code %d, %+v\n%s", w, code, st, text)
		}
		change(t, database, func(tx *store.Tx) error { return tx.Works(w) })
	}
	change(t, database, func(tx *store.Tx) error {
		j, _, err := tx.AddJob(store.Job{Ref: "J1", CustomerEmail: "jane@customer.example", CustomerName: "Jane Smith", CompletedAt: store.At(tx.Now)})
		if err != nil {
			return err
		}
		l, err := tx.QueueLetter(store.Letter{Kind: store.AskLetter, Recipient: j.CustomerEmail, Raw: []byte("x"), MessageID: "ask.1@acme.example", CustomerID: &j.CustomerID, JobID: &j.ID, ExpiresAt: store.At(tx.Now.Add(time.Hour))})
		if err != nil {
			return err
		}
		return tx.DoubtLetter(l, tx.Now, "no answer")
	})
	if code, st, text := status(); code != exitWell || st.Unknown != 1 || len(st.Doubtful) != 1 || !strings.Contains(text, "ask to Jane Smith <jane@customer.example>, 20") {
		t.Errorf("with a letter of unknown fate: exit code %d, %+v\n%s", code, st, text)
	}
	change(t, database, func(tx *store.Tx) error {
		r, err := answered(tx, "J2", "tom@customer.example", store.Verdict{Category: store.Content})
		if err != nil {
			return err
		}
		l, err := tx.QueueLetter(store.Letter{Kind: store.ThanksLetter, Recipient: "tom@customer.example", Raw: []byte("x"), MessageID: "thanks.2@acme.example", CustomerID: &r.CustomerID, JobID: &r.JobID, ExpiresAt: store.At(tx.Now.Add(time.Hour))})
		if err != nil {
			return err
		}
		return tx.FailLetter(l, "550 no relaying")
	})
	if code, st, text := status(); code != exitWell || st.Failed != 1 || len(st.Failures) != 1 || !strings.Contains(text, "failed: thanks to <tom@customer.example>, 20") || !strings.Contains(text, "\n  550 no relaying\n") {
		t.Errorf("with a letter that failed: exit code %d, %+v\n%s", code, st, text)
	}
	change(t, database, func(tx *store.Tx) error {
		_, _, err := tx.AddMail(store.Mail{Folder: "INBOX", ContentHash: []byte{1}, ReceivedAt: store.At(tx.Now), Problem: "broken"})
		return err
	})
	if code, st, text := status(); code != exitFailed || len(st.Problems) != 1 || st.Problems[0].Kind != store.ProblemQuarantine || !strings.Contains(text, "PROBLEM: One mail") {
		t.Errorf("with a problem: exit code %d, %+v\n%s", code, st, text)
	}
}

func TestSecondDaemonIsToldWhoHoldsTheDatabase(t *testing.T) {
	config, database := kept(t)
	held, err := lockDatabase(t.Context(), database, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	code, _, errs := verb(t, nil, "--config", config, "run")
	host, _ := os.Hostname()
	if code != exitFailed || !strings.Contains(errs, fmt.Sprintf("process %d on %s since 20", os.Getpid(), host)) {
		t.Errorf("exit code %d: %s", code, errs)
	}
	if code, out, errs := verb(t, nil, "--config", config, "job", "list"); code != exitWell {
		t.Errorf("job list beside the daemon: exit code %d: %s%s", code, out, errs)
	}
	if err := held.release(); err != nil {
		t.Fatal(err)
	}
	again, err := lockDatabase(t.Context(), database, time.Now())
	if err != nil {
		t.Fatalf("after the first has ended: %v", err)
	}
	again.release()
}

func TestStatusInPassingDoesNotKeepTheDaemonFromStarting(t *testing.T) {
	_, database := kept(t)
	looking, err := os.OpenFile(lockPath(database), os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	if err := syscall.Flock(int(looking.Fd()), syscall.LOCK_SH|syscall.LOCK_NB); err != nil { // as daemonOf does
		t.Fatal(err)
	}
	started := make(chan error, 1)
	go func() {
		l, err := lockDatabase(t.Context(), database, time.Now())
		if err == nil {
			err = l.release()
		}
		started <- err
	}()
	select {
	case err := <-started:
		t.Fatalf("before the look was over: %v", err)
	case <-time.After(lockTime / 4):
	}
	if err := looking.Close(); err != nil {
		t.Fatal(err)
	}
	if err := <-started; err != nil {
		t.Error(err)
	}
}

func TestResumeSaysWhatWasFound(t *testing.T) {
	config, database := kept(t)
	if code, out, _ := verb(t, nil, "--config", config, "resume"); code != exitWell || out != "Nothing is on hold.\n" {
		t.Errorf("without a hold: exit code %d: %s", code, out)
	}
	var ask store.Letter
	change(t, database, func(tx *store.Tx) error {
		j, _, err := tx.AddJob(store.Job{Ref: "J1", CustomerEmail: "jane@customer.example", CompletedAt: store.At(tx.Now)})
		ask = store.Letter{Kind: store.AskLetter, Recipient: j.CustomerEmail, Raw: []byte("x"), MessageID: "ask.1@acme.example", CustomerID: &j.CustomerID, JobID: &j.ID, ExpiresAt: store.At(tx.Now.Add(time.Hour))}
		return err
	})
	change(t, database, func(tx *store.Tx) error {
		_, err := tx.AdoptLetter(ask, tx.Now)
		return err
	})
	if code, out, errs := verb(t, nil, "--config", config, "resume"); code != exitFailed || !strings.Contains(out, "on hold since") || !strings.Contains(errs, "hasn't been read since") {
		t.Errorf("before the mailbox was read: exit code %d: %s%s", code, out, errs)
	}
	change(t, database, func(tx *store.Tx) error { return tx.Works(store.Reading) })
	code, out, errs := verb(t, nil, "--config", config, "resume")
	if code != exitWell || !strings.Contains(out, "marked as sent") || !strings.Contains(out, "jane@customer.example") || !strings.Contains(out, "go out again") {
		t.Errorf("exit code %d: %s%s", code, out, errs)
	}
	if code, out, _ := verb(t, nil, "--config", config, "resume"); code != exitWell || out != "Nothing is on hold.\n" {
		t.Errorf("afterwards: exit code %d: %s", code, out)
	}
	s, err := store.Open(t.Context(), database, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	err = s.Read(context.Background(), func(tx *store.Tx) error {
		j, err := tx.JobByRef("J1")
		if err == nil && (j.State != store.JobAsked || j.AskState != "sent") {
			t.Errorf("the job is %s, its ask %s", j.State, j.AskState)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

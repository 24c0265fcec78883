package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// known makes a customer of whom there is a row in every table.
func known(t *testing.T, s *Store, email, words string) Job {
	t.Helper()
	j, _ := asked(t, s, "ref-of-"+email, email)
	queue(t, s, ReminderLetter, j)
	r := replied(t, s, j, words)
	write(t, s, func(tx *Tx) error {
		f, err := tx.OpenFollowUp(r)
		if err != nil {
			return err
		}
		_, _, err = tx.AddMail(Mail{Folder: "INBOX", UIDValidity: 1, UID: 77, MessageID: "away@" + email, ContentHash: []byte(email), Kind: "auto_reply",
			ReceivedAt: At(tx.Now), Raw: []byte("From: " + email + "\r\n\r\n" + words), CustomerID: &j.CustomerID})
		if err != nil {
			return err
		}
		_, _, err = tx.AddMail(Mail{Folder: "INBOX", UIDValidity: 1, UID: 78, MessageID: "bounce", ContentHash: []byte("b"), Kind: "bounce",
			ReceivedAt: At(tx.Now), Raw: []byte("Final-Recipient: rfc822; " + strings.ToUpper(email))})
		return errors.Join(err, tx.Consent(r, "yes"), tx.Log("test", j.ID, words), tx.Log("test", 0, email),
			tx.Suppress(email, SuppressedOptOut, words), tx.Remark(f.ID, "bob@acme.test", words))
	})
	for _, kind := range []LetterKind{AlertLetter, NagLetter} {
		write(t, s, func(tx *Tx) error {
			_, err := tx.QueueLetter(Letter{Kind: kind, Recipient: "bob@acme.test", Subject: email, Text: words, Raw: []byte(words), MessageID: string(kind) + "@acme.test", ExpiresAt: At(tx.Now.Add(time.Hour))})
			return err
		})
	}
	get(t, s, func(tx *Tx) (Standing, error) {
		return tx.Stand(email, "", Standing{Every: 24 * time.Hour, Summary: words})
	})
	return j
}

func TestErasureLeavesNothingInAnyTableNorInTheFile(t *testing.T) {
	s, c := open(t)
	path := s.path
	const email, words = "jane.doe@customer.test", "the mess in the hall"
	known(t, s, email, words)
	other := addJob(t, s, "other", "tom@customer.test")
	c.forward(time.Minute)
	e, err := s.Erase(t.Context(), email)
	if err != nil {
		t.Fatal(err)
	}
	if e.Jobs != 1 || e.Letters != 2 || e.Replies != 1 || e.Mails == 0 {
		t.Errorf("it says it erased %+v", e)
	}
	var tables []string
	if err := s.r.Select(&tables, `SELECT name FROM sqlite_master WHERE type = 'table'`); err != nil {
		t.Fatal(err)
	}
	for _, table := range tables {
		rows, err := s.r.Queryx(`SELECT * FROM ` + table)
		if err != nil {
			t.Fatal(err)
		}
		for rows.Next() {
			row, err := rows.SliceScan()
			if err != nil {
				t.Fatal(err)
			}
			if text := strings.ToLower(fmt.Sprintf("%s", row)); strings.Contains(text, "jane.doe") || strings.Contains(text, words) {
				t.Errorf("%s: %s", table, text)
			}
		}
		rows.Close()
	}
	for _, suffix := range []string{"", "-wal"} {
		b, err := os.ReadFile(path + suffix)
		if err != nil {
			t.Fatal(err)
		}
		for _, secret := range []string{"jane.doe", "JANE.DOE", words} {
			if strings.Contains(string(b), secret) {
				t.Errorf("the file%s still holds %q", suffix, secret)
			}
		}
	}
	if now := jobNow(t, s, other.ID); now.Ref != "other" {
		t.Errorf("another customer's job is now %+v", now)
	}
}

// TestErasureKnowsEveryTableThatPointsAtACustomer fails when a table is added that
// erasing would have to look after.
func TestErasureKnowsEveryTableThatPointsAtACustomer(t *testing.T) {
	s, _ := open(t)
	known := strings.Fields("consents follow_up_events follow_ups jobs letters messages replies standing")
	var pointing []string
	err := s.r.Select(&pointing, `SELECT DISTINCT m.name FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table' ORDER BY m.name`)
	if err != nil || !slices.Equal(pointing, known) {
		t.Errorf("tables with foreign keys: %v, %v; eraseCustomer looks after %v", pointing, err, known)
	}
}

func TestErasedCustomerIsNeitherStoredNorSuppressedByName(t *testing.T) {
	s, _ := open(t)
	const email = "jane@customer.test"
	known(t, s, email, "words")
	if _, err := s.Erase(t.Context(), email); err != nil {
		t.Fatal(err)
	}
	err := s.Write(t.Context(), func(tx *Tx) error {
		_, _, err := tx.AddJob(Job{Ref: "2", CustomerEmail: email})
		return err
	})
	if !errors.Is(err, ErrErased) {
		t.Errorf("a new job: %v, want ErrErased", err)
	}
	write(t, s, func(tx *Tx) error { return tx.Suppress(email, SuppressedBounce, email) })
	if n := get(t, s, func(tx *Tx) (n int, err error) { return n, tx.get(&n, `SELECT COUNT(*) FROM suppressions`) }); n != 0 {
		t.Errorf("%d suppressions by address", n)
	}
	if why := get(t, s, func(tx *Tx) (string, error) { return tx.Suppressed(email) }); why != SuppressedErased {
		t.Errorf("suppressed: %q", why)
	}
	get(t, s, func(tx *Tx) (Suppression, error) { return tx.Allow(email, "they came back") })
	if j := addJob(t, s, "3", email); j.State != JobWaiting {
		t.Errorf("after allow: %+v", j)
	}
}

func TestAllowLiftsASuppressionAndNotesWhy(t *testing.T) {
	s, _ := open(t)
	addJob(t, s, "1", "a@b.test")
	write(t, s, func(tx *Tx) error { return tx.Suppress("a@b.test", SuppressedOptOut, "reply 7") })
	lifted := get(t, s, func(tx *Tx) (Suppression, error) { return tx.Allow("a@b.test", "asked to be") })
	if lifted.Reason != SuppressedOptOut || lifted.Note != "reply 7" {
		t.Errorf("lifted %+v", lifted)
	}
	if why := get(t, s, func(tx *Tx) (string, error) { return tx.Suppressed("a@b.test") }); why != "" {
		t.Errorf("still suppressed: %q", why)
	}
	if again := get(t, s, func(tx *Tx) (Suppression, error) { return tx.Allow("a@b.test", "x") }); again.Reason != "" {
		t.Errorf("lifted twice: %+v", again)
	}
	noted := get(t, s, func(tx *Tx) (text string, err error) {
		return text, tx.get(&text, `SELECT text FROM events WHERE kind = 'allowed'`)
	})
	if !strings.Contains(noted, "asked to be") || !strings.Contains(noted, "opt_out") {
		t.Errorf("noted %q", noted)
	}
}

func TestErasureLeavesWhyOthersAreAllowed(t *testing.T) {
	const ann = "ann@b.test"
	for name, tt := range map[string]struct {
		email, why string
		stays      bool
	}{
		"their own":                 {ann, "asked to be", false},
		"their own, naming another": {ann, "joann@b.test said so", false},
		"an address that ends so":   {"joann@b.test", "asked to be", true},
		"one that begins so":        {"ann@b.testing", "asked to be", true},
		"another, naming them":      {"joann@b.test", "<Ann@B.test> said so", false},
		"another":                   {"tom@b.test", "asked to be, twice", true},
	} {
		t.Run(name, func(t *testing.T) {
			s, _ := open(t)
			write(t, s, func(tx *Tx) error { return tx.Suppress(tt.email, SuppressedOptOut, "") })
			get(t, s, func(tx *Tx) (Suppression, error) { return tx.Allow(tt.email, tt.why) })
			if _, err := s.Erase(t.Context(), ann); err != nil {
				t.Fatal(err)
			}
			if es := get(t, s, func(tx *Tx) ([]Event, error) { return tx.allowances(tt.email) }); len(es) == 1 != tt.stays {
				t.Errorf("left: %v", es)
			}
		})
	}
}

func TestSweepForgetsWhatWasKeptLongEnough(t *testing.T) {
	s, c := open(t)
	open1 := complained(t, s, "1", "open@b.test")
	shut := complained(t, s, "2", "shut@b.test")
	write(t, s, func(tx *Tx) error { return tx.Finish(shut.ID, LetGo, "bob", "let go", "they were rude") })
	write(t, s, func(tx *Tx) error {
		return errors.Join(tx.exec(`UPDATE messages SET raw = ?`, []byte("raw")), tx.exec(`UPDATE letters SET text = 'words', state = 'sent'`))
	})
	keep := Retention{Raw: 90 * 24 * time.Hour, Words: 700 * 24 * time.Hour}
	state := func() (v struct {
		Raws, Letters, Words, Notes, Texts int
	}) {
		return get(t, s, func(tx *Tx) (struct{ Raws, Letters, Words, Notes, Texts int }, error) {
			err := tx.get(&v, `SELECT (SELECT COUNT(*) FROM messages WHERE raw IS NOT NULL) AS raws, (SELECT COUNT(*) FROM letters WHERE length(raw) > 0) AS letters,
				(SELECT COUNT(*) FROM replies WHERE text <> '') AS words, (SELECT COUNT(*) FROM follow_up_events WHERE note <> '') AS notes,
				(SELECT COUNT(*) FROM letters WHERE text <> '') AS texts`)
			return v, err
		})
	}
	sweep := func() int {
		return get(t, s, func(tx *Tx) (int, error) { return tx.Sweep(keep) })
	}
	before := state()
	if n := sweep(); n != 0 || state() != before {
		t.Errorf("%d swept at once: %+v", n, state())
	}
	c.forward(91 * 24 * time.Hour)
	sweep()
	after := state()
	if after.Raws != 1 || after.Letters != 0 || after.Words != before.Words || after.Notes != before.Notes {
		t.Errorf("after 91 days %+v, before %+v: only the raw mail of the open follow-up stays", after, before)
	}
	c.forward(time.Hour)
	if n := sweep(); n != 0 {
		t.Errorf("%d swept an hour later: once a day is enough", n)
	}
	c.forward(700 * 24 * time.Hour)
	sweep()
	if after = state(); after.Words != 1 || after.Texts != 0 || after.Notes != 0 {
		t.Errorf("after 791 days %+v: only the words of the open follow-up stay", after)
	}
	if r := get(t, s, func(tx *Tx) (Reply, error) { return tx.ReplyByID(open1.ReplyID) }); r.Text == "" {
		t.Error("the words of the open follow-up are gone")
	}
	keep = Retention{}
	c.forward(5000 * 24 * time.Hour)
	if n := sweep(); n != 0 {
		t.Errorf("%d swept where all is kept for ever", n)
	}
}

func TestStandingCustomerIsDueAgainAndAgain(t *testing.T) {
	s, c := open(t)
	const every, cooldown = 90 * 24 * time.Hour, 30 * 24 * time.Hour
	get(t, s, func(tx *Tx) (Standing, error) {
		return tx.Stand("a@b.test", "Ann", Standing{Every: every, Summary: "your flat", Consent: true})
	})
	occasions := func() []Job {
		return get(t, s, func(tx *Tx) ([]Job, error) { return tx.AddStandingJobs(24*time.Hour, cooldown) })
	}
	first := occasions()
	if len(first) != 1 || !strings.HasPrefix(first[0].Ref, "every-") || first[0].Summary != "your flat" || !first[0].Consent {
		t.Fatalf("first occasion: %+v", first)
	}
	if again := occasions(); len(again) != 0 {
		t.Errorf("twice: %+v", again)
	}
	c.forward(every - time.Minute)
	if early := occasions(); len(early) != 0 {
		t.Errorf("too early: %+v", early)
	}
	j, ask := asked(t, s, "ordinary", "a@b.test")
	c.forward(24 * time.Hour)
	if during := occasions(); len(during) != 0 {
		t.Errorf("within the cooldown of job %s, ask %d: %+v", j.Ref, ask.ID, during)
	}
	c.forward(cooldown)
	if second := occasions(); len(second) != 1 || second[0].Ref == first[0].Ref {
		t.Errorf("second occasion: %+v", second)
	}
	write(t, s, func(tx *Tx) error { return tx.Suppress("a@b.test", SuppressedOptOut, "") })
	c.forward(2 * every)
	if n := occasions(); len(n) != 0 {
		t.Errorf("after STOP: %+v", n)
	}
	if !get(t, s, func(tx *Tx) (bool, error) { return tx.Unstand("a@b.test") }) {
		t.Error("there was nothing to end")
	}
}

func TestRecordHasAllThatIsKnown(t *testing.T) {
	s, _ := open(t)
	known(t, s, "jane@b.test", "It leaks.")
	r := get(t, s, func(tx *Tx) (Record, error) { return tx.RecordOf("jane@b.test") })
	if len(r.Jobs) != 1 || len(r.Letters) != 2 || len(r.Replies) != 1 || len(r.FollowUps) != 1 || r.Suppression == nil || r.Standing == nil ||
		r.Replies[0].Quotable != "It leaks." || len(r.FollowUps[0].History) < 2 {
		t.Errorf("%+v", r)
	}
}

func TestErasedStayErasedWhenAnOlderBackupIsRestored(t *testing.T) {
	path, clock := filepath.Join(t.TempDir(), "leakytap.db"), newClock()
	s := openAt(t, path, clock)
	const jane, tom, ann = "jane.doe@customer.test", "tom@customer.test", "ann@customer.test"
	known(t, s, jane, "the mess in the hall")
	addJob(t, s, "tom's", tom)
	addJob(t, s, "ann's", ann)
	backup := path + ".backup"
	if err := s.Backup(t.Context(), backup); err != nil {
		t.Fatal(err)
	}
	for _, email := range []string{jane, ann} {
		if _, err := s.Erase(t.Context(), email); err != nil {
			t.Fatal(err)
		}
	}
	get(t, s, func(tx *Tx) (Suppression, error) { return tx.Allow(ann, "she said so") })
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(path + ErasedSuffix); err != nil { // as if killed before it was written
		t.Fatal(err)
	}
	s = openAt(t, path, clock)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(backup, path); err != nil {
		t.Fatal(err)
	}
	for range 2 { // a second start changes nothing
		s = openAt(t, path, clock)
		for email, want := range map[string]bool{jane: true, tom: false, ann: false} {
			if got := get(t, s, func(tx *Tx) (bool, error) { return tx.Erased(email) }); got != want {
				t.Errorf("%s: erased is %v, want %v", email, got, want)
			}
			err := s.Read(t.Context(), func(tx *Tx) error { _, err := tx.CustomerByEmail(email); return err })
			if errors.Is(err, ErrNotFound) != want {
				t.Errorf("%s: %v", email, err)
			}
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	list, err := os.ReadFile(path + ErasedSuffix)
	if err != nil || strings.Count(string(list), "\n") != 2 {
		t.Errorf("the list is %q (%v), want a line for the database and one for Jane", list, err)
	}
}

func TestErasuresOfAnotherDatabaseAreNotTaken(t *testing.T) {
	path, clock := filepath.Join(t.TempDir(), "leakytap.db"), newClock()
	for name, list := range map[string]string{
		"another's": "leakytap 00000000000000000000000000000000\n" + strings.Repeat("ab", 32) + "\n",
		"none":      "",
	} {
		if err := os.WriteFile(path+ErasedSuffix, []byte(list), 0o600); err != nil {
			t.Fatal(err)
		}
		s := openAt(t, path, clock)
		if n := get(t, s, func(tx *Tx) (n int, err error) { return n, tx.get(&n, `SELECT COUNT(*) FROM erasures`) }); n != 0 {
			t.Errorf("%s: %d erasures", name, n)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(path+ErasedSuffix, []byte("leakytap x\nnonsense\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), path, clock.now); err == nil || !strings.Contains(err.Error(), ErasedSuffix) {
		t.Errorf("a spoilt list: %v", err)
	}
}

package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/mattn/go-sqlite3"
	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// clock is a clock that the test turns.
type clock struct{ t time.Time }

func newClock() *clock                    { return &clock{time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)} }
func (c *clock) now() time.Time           { return c.t }
func (c *clock) forward(d time.Duration)  { c.t = c.t.Add(d) }
func (c *clock) ago(d time.Duration) Time { return At(c.t.Add(-d)) }

func openAt(t testing.TB, path string, c *clock) *Store {
	t.Helper()
	s, err := Open(t.Context(), path, c.now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func open(t testing.TB) (*Store, *clock) {
	c := newClock()
	return openAt(t, filepath.Join(t.TempDir(), "leakytap.db"), c), c
}

func write(t testing.TB, s *Store, f func(*Tx) error) {
	t.Helper()
	if err := s.Write(t.Context(), f); err != nil {
		t.Fatal(err)
	}
}

// get runs one of a transaction's methods that return a value.
func get[T any](t testing.TB, s *Store, f func(*Tx) (T, error)) (v T) {
	t.Helper()
	write(t, s, func(tx *Tx) (err error) { v, err = f(tx); return err })
	return v
}

func addJob(t testing.TB, s *Store, ref, email string) Job {
	t.Helper()
	return get(t, s, func(tx *Tx) (Job, error) {
		j, _, err := tx.AddJob(Job{Ref: ref, CustomerEmail: email, CustomerName: "Jane", Summary: "boiler service", CompletedAt: At(tx.Now.Add(-48 * time.Hour))})
		return j, err
	})
}

func jobNow(t testing.TB, s *Store, id int64) Job {
	t.Helper()
	return get(t, s, func(tx *Tx) (Job, error) { return tx.JobByID(id) })
}

// queue puts a letter of the kind about the job into the outbox, to expire in a day.
func queue(t testing.TB, s *Store, kind LetterKind, j Job) Letter {
	t.Helper()
	return get(t, s, func(tx *Tx) (Letter, error) {
		return tx.QueueLetter(Letter{Kind: kind, Recipient: j.CustomerEmail, Raw: []byte("raw"), MessageID: fmt.Sprintf("%s-%s@test", kind, j.Ref),
			CustomerID: &j.CustomerID, JobID: &j.ID, ExpiresAt: At(tx.Now.Add(24 * time.Hour))})
	})
}

func queueForOwner(t testing.TB, s *Store, kind LetterKind, f FollowUp) Letter {
	t.Helper()
	return get(t, s, func(tx *Tx) (Letter, error) {
		return tx.QueueLetter(Letter{Kind: kind, Recipient: "bob@acme.test", Raw: []byte("raw"), MessageID: fmt.Sprintf("%s-%d-%d@test", kind, f.ID, tx.Now.Unix()),
			FollowUpID: &f.ID, ExpiresAt: At(tx.Now.Add(24 * time.Hour))})
	})
}

func letterNow(t testing.TB, s *Store, id int64) (l Letter) {
	t.Helper()
	return get(t, s, func(tx *Tx) (Letter, error) { return l, tx.get(&l, selectLetter+`WHERE id = ?`, id) })
}

// asked is a job whose ask has been sent.
func asked(t testing.TB, s *Store, ref, email string) (Job, Letter) {
	t.Helper()
	j := addJob(t, s, ref, email)
	l := queue(t, s, AskLetter, j)
	write(t, s, func(tx *Tx) error { return tx.SendLetter(l, "") })
	return jobNow(t, s, j.ID), letterNow(t, s, l.ID)
}

// replied stores a reply to a job.
func replied(t testing.TB, s *Store, j Job, text string) Reply {
	t.Helper()
	return get(t, s, func(tx *Tx) (Reply, error) {
		id := fmt.Sprintf("%x@customer", text+j.Ref)
		m, _, err := tx.AddMail(Mail{Folder: "INBOX", UIDValidity: 1, UID: uint32(time.Now().UnixNano()), MessageID: id, ContentHash: []byte(id), Kind: "reply", ReceivedAt: At(tx.Now)})
		if err != nil {
			return Reply{}, err
		}
		return tx.AddReply(Reply{MailID: m.ID, JobID: j.ID, CustomerID: j.CustomerID, CustomerEmail: j.CustomerEmail, From: j.CustomerEmail,
			ReceivedAt: At(tx.Now), MatchedBy: ByToken, Text: text, Verdict: Verdict{Category: Complaint, NeedsFollowUp: true}})
	})
}

func TestEveryConnectionHasItsPragmas(t *testing.T) {
	s, _ := open(t)
	for name, db := range map[string]*sqlx.DB{"writing": s.w, "reading": s.r} {
		n := db.Stats().MaxOpenConnections
		for i := range n {
			c, err := db.Connx(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			defer c.Close()
			for pragma, want := range map[string]string{"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "busy_timeout": "5000"} {
				var got string
				if err := c.GetContext(t.Context(), &got, "PRAGMA "+pragma); err != nil || got != want {
					t.Errorf("%s connection %d: %s is %q (%v), want %q", name, i, pragma, got, err, want)
				}
			}
		}
	}
}

func TestReadingTransactionCannotWrite(t *testing.T) {
	s, _ := open(t)
	err := s.Read(t.Context(), func(tx *Tx) error { return tx.Log("test", 0, "") })
	var e sqlite3.Error
	if !errors.As(err, &e) || e.Code != sqlite3.ErrReadonly {
		t.Errorf("got %v, want a read-only error", err)
	}
}

func TestTransactionHasOneMoment(t *testing.T) {
	s, _ := open(t)
	calls := 0
	s.now = func() time.Time {
		calls++
		return time.Date(2026, 3, 2, 9, 0, calls, 123_456_789, time.FixedZone("", 3600))
	}
	write(t, s, func(tx *Tx) error {
		want := time.Date(2026, 3, 2, 8, 0, 1, 123_456_000, time.UTC)
		if tx.Now != want {
			t.Errorf("now is %v, want %v", tx.Now, want)
		}
		j, _, err := tx.AddJob(Job{Ref: "1", CustomerEmail: "a@b.test", CompletedAt: At(tx.Now)})
		if err != nil {
			return err
		}
		c, err := tx.CustomerByEmail("a@b.test")
		if !j.CreatedAt.Equal(want) || !c.CreatedAt.Equal(want) {
			t.Errorf("job made at %v, customer at %v, want both at %v", j.CreatedAt, c.CreatedAt, want)
		}
		return err
	})
	if calls != 1 {
		t.Errorf("the clock was read %d times, want once", calls)
	}
}

func TestFailedTransactionLeavesNothing(t *testing.T) {
	s, _ := open(t)
	reason := errors.New("no")
	err := s.Write(t.Context(), func(tx *Tx) error {
		if _, _, err := tx.AddJob(Job{Ref: "1", CustomerEmail: "a@b.test", CompletedAt: At(tx.Now)}); err != nil {
			return err
		}
		return reason
	})
	if !errors.Is(err, reason) {
		t.Errorf("got %v, want %v", err, reason)
	}
	if js := get(t, s, func(tx *Tx) ([]Job, error) { return tx.Jobs("") }); len(js) > 0 {
		t.Errorf("there are jobs: %v", js)
	}
}

func TestForeignKeysHold(t *testing.T) {
	s, _ := open(t)
	err := s.Write(t.Context(), func(tx *Tx) error {
		return tx.exec(`INSERT INTO jobs (ref, customer_id, state, completed_at, created_at) VALUES ('1', 99, 'waiting', 0, 0)`)
	})
	var e sqlite3.Error
	if !errors.As(err, &e) || e.ExtendedCode != sqlite3.ErrConstraintForeignKey {
		t.Errorf("got %v, want a foreign key error", err)
	}
}

func TestSeveralHandlesOpenAFreshDatabaseAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "leakytap.db")
	var all sync.WaitGroup
	keys := make([][]byte, 6)
	for i := range keys {
		all.Go(func() {
			s, err := Open(t.Context(), path, time.Now)
			if err != nil {
				t.Errorf("handle %d: %v", i, err)
				return
			}
			keys[i] = s.key
			if err := s.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	for i, k := range keys {
		if len(k) != 32 || !bytes.Equal(k, keys[0]) {
			t.Errorf("handle %d has the key %x, the first has %x", i, k, keys[0])
		}
	}
}

// jobsEach is how many jobs each process adds.
const jobsEach = 100

// TestTwoProcessesShareOneFile runs this test again as a second process.
func TestTwoProcessesShareOneFile(t *testing.T) {
	add := func(s *Store, who string) error {
		for i := range jobsEach {
			for _, ref := range []string{fmt.Sprintf("%s-%d", who, i), fmt.Sprintf("shared-%d", i)} {
				err := s.Write(t.Context(), func(tx *Tx) error {
					_, _, err := tx.AddJob(Job{Ref: ref, CustomerEmail: fmt.Sprintf("c%d@b.test", i), CompletedAt: At(tx.Now)})
					return err
				})
				if err != nil {
					return err
				}
			}
		}
		return nil
	}
	if path := os.Getenv("LEAKYTAP_TEST_DATABASE"); path != "" {
		if err := add(openAt(t, path, newClock()), "second"); err != nil {
			t.Fatal(err)
		}
		return
	}
	path := filepath.Join(t.TempDir(), "leakytap.db")
	s := openAt(t, path, newClock())
	second := exec.Command(os.Args[0], "-test.run=^TestTwoProcessesShareOneFile$")
	second.Env = append(os.Environ(), "LEAKYTAP_TEST_DATABASE="+path)
	var said bytes.Buffer
	second.Stdout, second.Stderr = &said, &said
	if err := second.Start(); err != nil {
		t.Fatal(err)
	}
	first := add(s, "first")
	if err := second.Wait(); err != nil {
		t.Errorf("second process: %v\n%s", err, &said)
	}
	if first != nil {
		t.Errorf("first process: %v", first)
	}
	if js := get(t, s, func(tx *Tx) ([]Job, error) { return tx.Jobs("") }); len(js) != 3*jobsEach {
		t.Errorf("%d jobs, want %d", len(js), 3*jobsEach)
	}
}

func TestFileIsForItsOwnerOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "leakytap.db")
	openAt(t, path, newClock())
	for _, p := range []string{path, path + "-wal", path + "-shm"} {
		info, err := os.Stat(p)
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode().Perm() != 0o600 {
			t.Errorf("%s has mode %v", p, info.Mode())
		}
	}
}

func TestPathWithSpecialCharacters(t *testing.T) {
	path := filepath.Join(t.TempDir(), "100% mine? #1 ü.db")
	s := openAt(t, path, newClock())
	addJob(t, s, "1", "a@b.test")
	if info, err := os.Stat(path); err != nil || info.Size() == 0 {
		t.Errorf("the database is not at %s: %v", path, err)
	}
}

func TestOpenSaysWhatIsWrongAndWhatToDo(t *testing.T) {
	dir := t.TempDir()
	file := func(name, content string) string {
		p := filepath.Join(dir, name)
		if err := os.WriteFile(p, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return p
	}
	corrupt := filepath.Join(dir, "corrupt.db")
	s := openAt(t, corrupt, newClock())
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(corrupt)
	if err != nil {
		t.Fatal(err)
	}
	file("corrupt.db", string(b[:4096])+strings.Repeat("x", len(b)-4096))

	tests := map[string]struct{ path, says string }{
		"a folder that is missing":      {filepath.Join(dir, "nowhere", "x.db"), "create it"},
		"a folder that is a file":       {filepath.Join(file("plain", ""), "x.db"), "who owns"},
		"a folder in place of the file": {dir, "it is a folder"},
		"not a database":                {file("notes.db", strings.Repeat("Dear diary, ", 1000)), "restore it from a backup"},
		"a damaged database":            {corrupt, "restore it from a backup"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s, err := Open(t.Context(), tt.path, time.Now)
			if err == nil {
				s.Close()
				t.Fatal("it opened")
			}
			if !strings.Contains(err.Error(), tt.path) || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("got %q, want it to name %s and to say %q", err, tt.path, tt.says)
			}
		})
	}
}

// raw opens the file as another program would, without waiting for locks.
func raw(t *testing.T, path, options string) *sqlx.DB {
	t.Helper()
	db, err := sqlx.Open("sqlite3", "file:"+path+"?_busy_timeout=0"+options)
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	t.Cleanup(func() { db.Close() })
	return db
}

func TestExplainNamesTheRemedy(t *testing.T) {
	path := filepath.Join(t.TempDir(), "leakytap.db")
	s := openAt(t, path, newClock())
	write(t, s, func(tx *Tx) error {
		_, err := raw(t, path, "").Exec(`DELETE FROM meta`)
		if got := explain(path, err).Error(); !strings.Contains(got, "close that program") || !strings.Contains(got, path) {
			t.Errorf("locked: %q", got)
		}
		return nil
	})
	_, err := raw(t, path, "&mode=ro").Exec(`DELETE FROM meta`)
	if got := explain(path, err).Error(); !strings.Contains(got, "who owns the file") {
		t.Errorf("read-only: %q", got)
	}
	small := raw(t, path, "")
	if _, err := small.Exec(`PRAGMA max_page_count = 1`); err != nil {
		t.Fatal(err)
	}
	_, err = small.Exec(`CREATE TABLE big AS SELECT zeroblob(1000000)`)
	if got := explain(path, err).Error(); !strings.Contains(got, "free some space") {
		t.Errorf("full: %q", got)
	}
	if got := explain(path, context.Canceled).Error(); !strings.Contains(got, path) {
		t.Errorf("stopped: %q", got)
	}
}

package store

import (
	"testing"
	"time"
)

func TestProblemsComeAndGo(t *testing.T) {
	s, c := open(t)
	kinds := func() (ks []ProblemKind) {
		for _, p := range get(t, s, func(tx *Tx) ([]Problem, error) { return tx.Problems(time.Time{}) }) {
			ks = append(ks, p.Kind)
		}
		return ks
	}
	expect := func(what string, want ...ProblemKind) {
		t.Helper()
		got := kinds()
		if len(got) != len(want) || len(got) > 0 && got[0] != want[0] {
			t.Errorf("%s: %v, want %v", what, got, want)
		}
	}
	note := func(f func(*Tx) error) {
		t.Helper()
		if err := s.Write(t.Context(), f); err != nil {
			t.Fatal(err)
		}
	}
	pass := func(d time.Duration) { c.t = c.t.Add(d) }

	expect("at first")
	note(func(tx *Tx) error { return tx.Works(Reading) })
	pass(silentTime - time.Minute)
	expect("before long")
	pass(time.Minute)
	expect("after hours without reading", ProblemReading)
	note(func(tx *Tx) error { return tx.Works(Reading) })
	expect("when it reads again")
	note(func(tx *Tx) error { return tx.Fails(Reading, "no", true) })
	expect("at a refused login")
	pass(loginTime)
	note(func(tx *Tx) error { return tx.Fails(Reading, "no", true) })
	expect("when the login is refused for long", ProblemReadingLogin)
	note(func(tx *Tx) error { return tx.Works(Reading) })
	note(func(tx *Tx) error {
		_, _, err := tx.AddMail(Mail{Folder: "INBOX", ContentHash: []byte{1}, ReceivedAt: At(tx.Now), Problem: "broken"})
		return err
	})
	expect("with mail in quarantine", ProblemQuarantine)

	untold := func() bool {
		return get(t, s, func(tx *Tx) (bool, error) {
			ps, err := tx.Problems(time.Time{})
			if err != nil {
				return false, err
			}
			return tx.Untold(ps, tx.Now.Add(-24*time.Hour))
		})
	}
	if !untold() {
		t.Error("nothing to tell")
	}
	note(func(tx *Tx) error {
		ps, err := tx.Problems(time.Time{})
		if err != nil {
			return err
		}
		return tx.Tell(ps)
	})
	pass(25 * time.Hour)
	note(func(tx *Tx) error { return tx.Works(Reading) })
	if untold() {
		t.Error("what has happened is told twice")
	}
	pass(recentTime)
	note(func(tx *Tx) error { return tx.Works(Reading) })
	expect("a week later")
}

func TestNoAddressGetsAFlood(t *testing.T) {
	s, c := open(t)
	for i := range MaxToCustomer + 2 {
		queue(t, s, AskLetter, addJob(t, s, string(rune('a'+i)), "a@b.test"))
	}
	write(t, s, func(tx *Tx) error { return tx.exec(`UPDATE letters SET expires_at = ?`, At(tx.Now.Add(72*time.Hour))) })
	claim := func() (n int) {
		for {
			l, err := getErr(t, s)
			if err != nil {
				return n
			}
			if err := s.Write(t.Context(), func(tx *Tx) error { return tx.SendLetter(l, "") }); err != nil {
				t.Fatal(err)
			}
			n++
		}
	}
	if n := claim(); n != MaxToCustomer {
		t.Errorf("%d letters at once, want %d", n, MaxToCustomer)
	}
	c.t = c.t.Add(25 * time.Hour)
	if n := claim(); n != 2 {
		t.Errorf("%d letters the next day, want 2", n)
	}
}

func getErr(t *testing.T, s *Store) (l Letter, err error) {
	err = s.Write(t.Context(), func(tx *Tx) error {
		l, err = tx.ClaimLetter(true)
		return err
	})
	return l, err
}

package store

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
)

func claim(t testing.TB, s *Store, customers bool) Letter {
	t.Helper()
	return get(t, s, func(tx *Tx) (Letter, error) { return tx.ClaimLetter(customers) })
}

func nothingToClaim(t testing.TB, s *Store, customers bool) {
	t.Helper()
	write(t, s, func(tx *Tx) error {
		l, err := tx.ClaimLetter(customers)
		if err == nil {
			t.Errorf("claimed letter %d (%s), want none", l.ID, l.Kind)
		}
		if errors.Is(err, ErrNotFound) {
			return nil // so that what was put away on the way stays there
		}
		return err
	})
}

// complained is an open follow-up of a job that was answered.
func complained(t testing.TB, s *Store, ref, email string) FollowUp {
	t.Helper()
	j, _ := asked(t, s, ref, email)
	r := replied(t, s, j, "It still leaks.")
	return get(t, s, func(tx *Tx) (FollowUp, error) {
		if err := tx.AnswerJob(j.ID); err != nil {
			return FollowUp{}, err
		}
		return tx.OpenFollowUp(r)
	})
}

func followUpNow(t testing.TB, s *Store, id int64) FollowUp {
	t.Helper()
	return get(t, s, func(tx *Tx) (FollowUp, error) { return tx.FollowUpByID(id) })
}

func TestClaimOrder(t *testing.T) {
	s, c := open(t)
	f := complained(t, s, "0", "z@b.test")
	first := queue(t, s, AskLetter, addJob(t, s, "1", "a@b.test"))
	c.forward(time.Minute)
	second := queue(t, s, AskLetter, addJob(t, s, "2", "b@b.test"))
	c.forward(time.Minute)
	alert := queueForOwner(t, s, AlertLetter, f)
	c.forward(time.Minute)
	nag := queueForOwner(t, s, NagLetter, f)
	write(t, s, func(tx *Tx) error { return tx.RetryLetter(nag.ID, tx.Now.Add(time.Hour), "451") })

	for i, want := range []int64{alert.ID, first.ID, second.ID} {
		if l := claim(t, s, true); l.ID != want || l.State != LetterClaimed || l.Attempts != 1 || string(l.Raw) != "raw" {
			t.Errorf("claim %d gave letter %d (%s, attempt %d), want %d", i, l.ID, l.State, l.Attempts, want)
		}
	}
	nothingToClaim(t, s, true)
	c.forward(time.Hour)
	if l := claim(t, s, true); l.ID != nag.ID {
		t.Errorf("after an hour: letter %d, want %d", l.ID, nag.ID)
	}
}

func TestLettersToCustomersWaitWhileTheWindowIsShut(t *testing.T) {
	s, _ := open(t)
	l := queue(t, s, AskLetter, addJob(t, s, "1", "a@b.test"))
	nothingToClaim(t, s, false)
	if got := claim(t, s, true); got.ID != l.ID {
		t.Errorf("claimed %d, want %d", got.ID, l.ID)
	}
}

// obstacles are what can happen to a letter to a customer while it waits or is
// under way, and where it then ends.
var obstacles = map[string]struct {
	happens func(*Tx, *clock, Job) error
	letter  LetterState
	job     JobState
	skip    string
}{
	"it expires": {func(tx *Tx, c *clock, _ Job) error { c.forward(24 * time.Hour); return nil },
		LetterExpired, JobSkipped, SkipExpired},
	"the customer opts out": {func(tx *Tx, _ *clock, j Job) error { return tx.Suppress(j.CustomerEmail, SuppressedOptOut, "") },
		LetterSuppressed, JobSkipped, SkipSuppressed},
	"the job is cancelled": {func(tx *Tx, _ *clock, j Job) error { _, err := tx.CancelJob(j.ID); return err },
		LetterSuppressed, JobCancelled, ""},
	"the customer answers": {func(tx *Tx, _ *clock, j Job) error { return tx.AnswerJob(j.ID) },
		LetterSuppressed, JobAnswered, ""},
}

func TestQueuedLetterIsPutAwayWhen(t *testing.T) {
	for name, tt := range obstacles {
		t.Run(name, func(t *testing.T) {
			s, c := open(t)
			j := addJob(t, s, "1", "a@b.test")
			l := queue(t, s, AskLetter, j)
			write(t, s, func(tx *Tx) error { return tt.happens(tx, c, j) })
			nothingToClaim(t, s, true)
			if got := letterNow(t, s, l.ID); got.State != tt.letter || got.Error == "" {
				t.Errorf("the letter is %s (%q), want %s with a reason", got.State, got.Error, tt.letter)
			}
			if got := jobNow(t, s, j.ID); got.State != tt.job || got.SkipReason != tt.skip {
				t.Errorf("the job is %s (%s), want %s (%s)", got.State, got.SkipReason, tt.job, tt.skip)
			}
		})
	}
}

func TestLetterUnderWayGetsNoDotWhen(t *testing.T) {
	for name, tt := range obstacles {
		t.Run(name, func(t *testing.T) {
			s, c := open(t)
			j := addJob(t, s, "1", "a@b.test")
			queue(t, s, AskLetter, j)
			l := claim(t, s, true)
			write(t, s, func(tx *Tx) error { return tt.happens(tx, c, j) })
			if err := s.Write(t.Context(), func(tx *Tx) error { return tx.DotLetter(l) }); !errors.Is(err, ErrWithdrawn) {
				t.Fatalf("the dot may go out: %v", err)
			}
			write(t, s, func(tx *Tx) error { return tx.RetryLetter(l.ID, tx.Now, "withdrawn") })
			nothingToClaim(t, s, true)
			if got := letterNow(t, s, l.ID); got.State != tt.letter {
				t.Errorf("the letter is %s, want %s", got.State, tt.letter)
			}
			if got := jobNow(t, s, j.ID); got.State != tt.job || got.SkipReason != tt.skip {
				t.Errorf("the job is %s (%s), want %s (%s)", got.State, got.SkipReason, tt.job, tt.skip)
			}
		})
	}
}

func TestReminderIsPutAwayWhenTheJobIsAnswered(t *testing.T) {
	s, _ := open(t)
	j, _ := asked(t, s, "1", "a@b.test")
	l := queue(t, s, ReminderLetter, j)
	write(t, s, func(tx *Tx) error { return tx.AnswerJob(j.ID) })
	nothingToClaim(t, s, true)
	if got := letterNow(t, s, l.ID); got.State != LetterSuppressed {
		t.Errorf("the reminder is %s", got.State)
	}
	if got := jobNow(t, s, j.ID); got.State != JobAnswered {
		t.Errorf("the job is %s", got.State)
	}
}

func TestExpiredAlertIsAskedForAgain(t *testing.T) {
	s, c := open(t)
	f := complained(t, s, "1", "a@b.test")
	l := queueForOwner(t, s, AlertLetter, f)
	due := func() []FollowUp { return get(t, s, (*Tx).FollowUpsToAlert) }
	if got := due(); len(got) > 0 {
		t.Errorf("%d follow-ups to alert while the alert is in the outbox", len(got))
	}
	c.forward(25 * time.Hour)
	nothingToClaim(t, s, true)
	if got := letterNow(t, s, l.ID); got.State != LetterExpired {
		t.Errorf("the alert is %s", got.State)
	}
	if got := due(); len(got) != 1 || got[0].ID != f.ID {
		t.Errorf("to alert: %v, want follow-up %d", got, f.ID)
	}
}

// TestLetterTransitions is the table of DESIGN section 5: what becomes of a
// letter, and of its job or follow-up, from each state.
func TestLetterTransitions(t *testing.T) {
	send := func(tx *Tx, l Letter) error { return tx.SendLetter(l, "theirs@relay") }
	fail := func(tx *Tx, l Letter) error { return tx.FailLetter(l, "554 no") }
	retry := func(tx *Tx, l Letter) error { return tx.RetryLetter(l.ID, tx.Now.Add(time.Minute), "451 later") }
	doubt := func(tx *Tx, l Letter) error { return tx.DoubtLetter(l, tx.Now.Add(time.Minute), "EOF") }
	crash := func(tx *Tx, l Letter) error { _, err := tx.RecoverLetters(); return err }
	tests := []struct {
		name   string
		kind   LetterKind
		dot    bool // from dot, else from claimed
		do     func(*Tx, Letter) error
		letter LetterState
		job    JobState // of a customer's letter
		skip   string
		told   bool // the owner's follow-up counts as alerted
	}{
		{name: "ask accepted", kind: AskLetter, dot: true, do: send, letter: LetterSent, job: JobAsked},
		{name: "ask refused", kind: AskLetter, do: fail, letter: LetterFailed, job: JobSkipped, skip: SkipSendFailed},
		{name: "ask refused at the dot", kind: AskLetter, dot: true, do: fail, letter: LetterFailed, job: JobSkipped, skip: SkipSendFailed},
		{name: "ask put off", kind: AskLetter, do: retry, letter: LetterQueued, job: JobWaiting},
		{name: "ask put off at the dot", kind: AskLetter, dot: true, do: retry, letter: LetterQueued, job: JobWaiting},
		{name: "ask in doubt", kind: AskLetter, dot: true, do: doubt, letter: LetterUnknown, job: JobAsked},
		{name: "ask claimed at a crash", kind: AskLetter, do: crash, letter: LetterQueued, job: JobWaiting},
		{name: "ask past its dot at a crash", kind: AskLetter, dot: true, do: crash, letter: LetterUnknown, job: JobAsked},
		{name: "reminder accepted", kind: ReminderLetter, dot: true, do: send, letter: LetterSent, job: JobReminded},
		{name: "reminder refused", kind: ReminderLetter, do: fail, letter: LetterFailed, job: JobAsked},
		{name: "reminder put off", kind: ReminderLetter, do: retry, letter: LetterQueued, job: JobAsked},
		{name: "reminder in doubt", kind: ReminderLetter, dot: true, do: doubt, letter: LetterUnknown, job: JobReminded},
		{name: "reminder past its dot at a crash", kind: ReminderLetter, dot: true, do: crash, letter: LetterUnknown, job: JobReminded},
		{name: "alert accepted", kind: AlertLetter, dot: true, do: send, letter: LetterSent, told: true},
		{name: "alert put off", kind: AlertLetter, do: retry, letter: LetterQueued},
		{name: "alert in doubt", kind: AlertLetter, dot: true, do: doubt, letter: LetterQueued},
		{name: "alert claimed at a crash", kind: AlertLetter, do: crash, letter: LetterQueued},
		{name: "alert past its dot at a crash", kind: AlertLetter, dot: true, do: crash, letter: LetterQueued},
		{name: "nag past its dot at a crash", kind: NagLetter, dot: true, do: crash, letter: LetterQueued},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, c := open(t)
			var j Job
			var f FollowUp
			switch tt.kind {
			case AskLetter:
				j = addJob(t, s, "1", "a@b.test")
				queue(t, s, AskLetter, j)
			case ReminderLetter:
				j, _ = asked(t, s, "1", "a@b.test")
				queue(t, s, ReminderLetter, j)
			default:
				f = complained(t, s, "1", "a@b.test")
				queueForOwner(t, s, tt.kind, f)
			}
			l := claim(t, s, true)
			if tt.dot {
				write(t, s, func(tx *Tx) error { return tx.DotLetter(l) })
			}
			c.forward(time.Second)
			write(t, s, func(tx *Tx) error { return tt.do(tx, l) })

			got := letterNow(t, s, l.ID)
			if got.State != tt.letter || got.MessageID != l.MessageID || got.Attempts != 1 {
				t.Errorf("the letter is %s (%s, attempt %d), want %s", got.State, got.MessageID, got.Attempts, tt.letter)
			}
			if sent := tt.letter == LetterSent; got.SentAt.IsZero() == sent || (got.ServerMessageID == "theirs@relay") != sent {
				t.Errorf("sent at %v as %q", got.SentAt, got.ServerMessageID)
			}
			if tt.job != "" {
				if j := jobNow(t, s, j.ID); j.State != tt.job || j.SkipReason != tt.skip || (j.State == JobAsked && j.AskedAt.IsZero()) || (j.State == JobReminded && j.RemindedAt.IsZero()) {
					t.Errorf("the job is %+v, want %s (%s)", j, tt.job, tt.skip)
				}
			} else if f := followUpNow(t, s, f.ID); f.AlertedAt.IsZero() == tt.told {
				t.Errorf("alerted at %v", f.AlertedAt)
			}

			// What is neither waiting nor for the owner is never sent again.
			c.forward(time.Hour)
			if tt.letter == LetterQueued {
				if again := claim(t, s, true); again.ID != l.ID || again.Attempts != 2 {
					t.Errorf("claimed letter %d, attempt %d", again.ID, again.Attempts)
				}
			} else {
				nothingToClaim(t, s, true)
			}
		})
	}
}

func TestDotOnlyFromClaimed(t *testing.T) {
	for _, from := range []LetterState{LetterQueued, LetterDot, LetterSent, LetterFailed, LetterUnknown, LetterSuppressed, LetterExpired} {
		s, _ := open(t)
		l := queue(t, s, AskLetter, addJob(t, s, "1", "a@b.test"))
		write(t, s, func(tx *Tx) error { return tx.exec(`UPDATE letters SET state = ? WHERE id = ?`, from, l.ID) })
		if err := s.Write(t.Context(), func(tx *Tx) error { return tx.DotLetter(l) }); !errors.Is(err, ErrNotFound) {
			t.Errorf("from %s: %v, want ErrNotFound", from, err)
		}
		if got := letterNow(t, s, l.ID); got.State != from {
			t.Errorf("from %s: it is %s", from, got.State)
		}
	}
}

func TestCrashedLettersAreReported(t *testing.T) {
	s, _ := open(t)
	for _, ref := range []string{"1", "2"} {
		queue(t, s, AskLetter, addJob(t, s, ref, ref+"@b.test"))
	}
	dotted, claimed := claim(t, s, true), claim(t, s, true)
	write(t, s, func(tx *Tx) error { return tx.DotLetter(dotted) })
	ls := get(t, s, (*Tx).RecoverLetters)
	if len(ls) != 1 || ls[0].ID != dotted.ID {
		t.Errorf("reported %v, want letter %d; letter %d had no dot", ls, dotted.ID, claimed.ID)
	}
	if ls := get(t, s, (*Tx).RecoverLetters); len(ls) > 0 {
		t.Errorf("the second start reports %v", ls)
	}
}

func TestUnknownLetterIsResolvedOnce(t *testing.T) {
	s, c := open(t)
	l := queue(t, s, AskLetter, addJob(t, s, "1", "a@b.test"))
	for _, from := range []LetterState{LetterUnknown, LetterFailed, LetterQueued} {
		write(t, s, func(tx *Tx) error {
			return errors.Join(tx.exec(`UPDATE letters SET state = ?, sent_at = NULL WHERE id = ?`, from, l.ID), tx.ResolveLetter(l.ID))
		})
		want := from
		if from == LetterUnknown {
			want = LetterSent
		}
		if got := letterNow(t, s, l.ID); got.State != want || (want == LetterSent) != got.SentAt.Equal(c.t) {
			t.Errorf("from %s it is %s, sent at %v", from, got.State, got.SentAt)
		}
	}
}

func TestOneAskAndOneReminderAJob(t *testing.T) {
	s, _ := open(t)
	j, _ := asked(t, s, "1", "a@b.test")
	queue(t, s, ReminderLetter, j)
	for _, kind := range []LetterKind{AskLetter, ReminderLetter} {
		err := s.Write(t.Context(), func(tx *Tx) error {
			_, err := tx.QueueLetter(Letter{Kind: kind, Recipient: j.CustomerEmail, Raw: []byte("again"), MessageID: "again@test", CustomerID: &j.CustomerID, JobID: &j.ID, ExpiresAt: At(tx.Now)})
			return err
		})
		if err == nil || !strings.Contains(err.Error(), "UNIQUE") {
			t.Errorf("a second %s: %v, want the schema to refuse it", kind, err)
		}
	}
}

func TestOptOutTakesEffectAtOnce(t *testing.T) {
	s, _ := open(t)
	waiting := addJob(t, s, "1", "a@b.test")
	l := queue(t, s, AskLetter, addJob(t, s, "2", "a@b.test"))
	other := queue(t, s, AskLetter, addJob(t, s, "3", "b@b.test"))
	write(t, s, func(tx *Tx) error { return tx.Suppress("a@b.test", SuppressedOptOut, "said STOP") })
	write(t, s, func(tx *Tx) error { return tx.Suppress("a@b.test", SuppressedBounce, "later") })
	if got := letterNow(t, s, l.ID); got.State != LetterSuppressed || got.Error != SuppressedOptOut {
		t.Errorf("the queued ask is %s (%s)", got.State, got.Error)
	}
	if got := jobNow(t, s, waiting.ID); got.State != JobSkipped || got.SkipReason != SkipSuppressed {
		t.Errorf("the waiting job is %s (%s)", got.State, got.SkipReason)
	}
	if got := claim(t, s, true); got.ID != other.ID {
		t.Errorf("claimed %d, want the other customer's %d", got.ID, other.ID)
	}
	reason := get(t, s, func(tx *Tx) (string, error) { return tx.Suppressed("a@b.test") })
	if reason != SuppressedOptOut {
		t.Errorf("the reason is %q, want the first one", reason)
	}
}

func TestLetterIsFoundByEitherMessageID(t *testing.T) {
	s, _ := open(t)
	j := addJob(t, s, "1", "a@b.test")
	l := queue(t, s, AskLetter, j)
	write(t, s, func(tx *Tx) error { return tx.SendLetter(l, "theirs@relay") })
	plain := queue(t, s, AskLetter, addJob(t, s, "2", "b@b.test"))
	for id, want := range map[string]int64{"ask-1@test": l.ID, "theirs@relay": l.ID, "ask-2@test": plain.ID, "": 0, "other@test": 0} {
		err := s.Read(t.Context(), func(tx *Tx) error {
			got, err := tx.LetterByMessageID(id)
			if got.ID != want {
				t.Errorf("%q finds letter %d, want %d", id, got.ID, want)
			}
			return err
		})
		if (want == 0) != errors.Is(err, ErrNotFound) {
			t.Errorf("%q: %v", id, err)
		}
	}
}

func TestCooldownCountsWhatWasSentOrMayYetBe(t *testing.T) {
	day := 24 * time.Hour
	tests := []struct {
		name  string
		state LetterState
		sent  bool
		ago   time.Duration // queued so long ago, and sent if it was
		want  bool
	}{
		{"sent within it", LetterSent, true, 89 * day, true},
		{"sent before it", LetterSent, true, 91 * day, false},
		{"of unknown fate within it", LetterUnknown, false, 89 * day, true},
		{"of unknown fate before it", LetterUnknown, false, 91 * day, false},
		{"refused", LetterFailed, false, day, false},
		{"expired", LetterExpired, false, day, false},
		{"suppressed", LetterSuppressed, false, day, false},
		{"still in the outbox after an outage", LetterQueued, false, 91 * day, true},
		{"being sent after an outage", LetterDot, false, 91 * day, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, c := open(t)
			j := addJob(t, s, "1", "a@b.test")
			l := queue(t, s, AskLetter, j)
			write(t, s, func(tx *Tx) error {
				var sent Time
				if tt.sent {
					sent = c.ago(tt.ago)
				}
				return tx.exec(`UPDATE letters SET state = ?, created_at = ?, due_at = ?, sent_at = ? WHERE id = ?`, tt.state, c.ago(tt.ago), c.ago(tt.ago), sent, l.ID)
			})
			got := get(t, s, func(tx *Tx) (bool, error) { return tx.AskedSince(j.CustomerID, tx.Now.Add(-90*day)) })
			if got != tt.want {
				t.Errorf("asked: %v, want %v", got, tt.want)
			}
		})
	}
	t.Run("queued long ago, sent within it", func(t *testing.T) {
		s, c := open(t)
		j := addJob(t, s, "1", "a@b.test")
		l := queue(t, s, AskLetter, j)
		c.forward(14 * day)
		write(t, s, func(tx *Tx) error { return tx.SendLetter(l, "") })
		c.forward(80 * day)
		if !get(t, s, func(tx *Tx) (bool, error) { return tx.AskedSince(j.CustomerID, tx.Now.Add(-90*day)) }) {
			t.Error("80 days after the ask went out the customer may be asked again")
		}
	})
}

func TestCapsCountWhatWentOutOrMayHave(t *testing.T) {
	s, _ := open(t)
	f := complained(t, s, "0", "z@b.test") // one ask sent
	for i, state := range []LetterState{LetterQueued, LetterClaimed, LetterDot, LetterUnknown, LetterFailed, LetterExpired, LetterSuppressed} {
		l := queue(t, s, AskLetter, addJob(t, s, fmt.Sprint(i+1), fmt.Sprintf("c%d@b.test", i)))
		write(t, s, func(tx *Tx) error { return tx.exec(`UPDATE letters SET state = ? WHERE id = ?`, state, l.ID) })
	}
	alert := queueForOwner(t, s, AlertLetter, f)
	write(t, s, func(tx *Tx) error { return tx.SendLetter(alert, "") })
	if n := get(t, s, func(tx *Tx) (int, error) { return tx.LettersToCustomersSince(tx.Now.Add(-time.Hour)) }); n != 4 {
		t.Errorf("%d letters count, want 4: sent, claimed, dot, unknown", n)
	}
	if n := get(t, s, func(tx *Tx) (int, error) { return tx.LettersToCustomersSince(tx.Now) }); n != 0 {
		t.Errorf("%d letters count since this moment, want none", n)
	}
	counts := map[string]int{}
	for _, n := range get(t, s, (*Tx).LetterCounts) {
		counts[string(n.Kind)+" "+string(n.State)] = n.N
	}
	want := map[string]int{"ask queued": 1, "ask claimed": 1, "ask dot": 1, "ask unknown": 1, "ask failed": 1}
	if fmt.Sprint(counts) != fmt.Sprint(want) {
		t.Errorf("the status counts %v, want %v", counts, want)
	}
}

func TestRetriesStayWithinTheLettersLife(t *testing.T) {
	s, c := open(t)
	l := queue(t, s, AskLetter, addJob(t, s, "1", "a@b.test"))
	for n := 0; ; n++ {
		got := get(t, s, func(tx *Tx) (Letter, error) {
			l, err := tx.ClaimLetter(true)
			if errors.Is(err, ErrNotFound) {
				err = nil
			}
			return l, err
		})
		if got.ID == 0 {
			if n != 24 {
				t.Errorf("%d attempts in a day, want one an hour", n)
			}
			break
		}
		write(t, s, func(tx *Tx) error { return tx.RetryLetter(l.ID, tx.Now.Add(time.Hour), "451") })
		c.forward(time.Hour)
	}
	if got := letterNow(t, s, l.ID); got.State != LetterExpired {
		t.Errorf("the letter is %s", got.State)
	}
}

package store

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
)

func refs(js []Job) (rs []string) {
	for _, j := range js {
		rs = append(rs, j.Ref)
	}
	return rs
}

func TestSameRefIsOneJob(t *testing.T) {
	s, _ := open(t)
	first := addJob(t, s, "1", "a@b.test")
	write(t, s, func(tx *Tx) error {
		j, added, err := tx.AddJob(Job{Ref: "1", CustomerEmail: "other@b.test", Summary: "else", CompletedAt: At(tx.Now)})
		if added || j.ID != first.ID || j.CustomerEmail != "a@b.test" || j.Summary != first.Summary {
			t.Errorf("added: %v, %+v; want the job as it is known", added, j)
		}
		return err
	})
	err := s.Read(t.Context(), func(tx *Tx) error { _, err := tx.CustomerByEmail("other@b.test"); return err })
	if !errors.Is(err, ErrNotFound) {
		t.Errorf("a customer was made for a job that was known: %v", err)
	}
}

func TestJobsToAskAreTheOldestThatWaitLongEnough(t *testing.T) {
	s, c := open(t)
	for i, ago := range []time.Duration{time.Hour, 30 * time.Hour, 72 * time.Hour, 24 * time.Hour} {
		write(t, s, func(tx *Tx) error {
			_, _, err := tx.AddJob(Job{Ref: fmt.Sprint(i), CustomerEmail: fmt.Sprintf("c%d@b.test", i), CompletedAt: c.ago(ago)})
			return err
		})
	}
	due := func(n int) []string {
		return refs(get(t, s, func(tx *Tx) ([]Job, error) { return tx.JobsToAsk(tx.Now.Add(-day), n) }))
	}
	if got, want := due(10), []string{"2", "1", "3"}; !slices.Equal(got, want) {
		t.Errorf("due are %v, want %v", got, want)
	}
	if got := due(1); !slices.Equal(got, []string{"2"}) {
		t.Errorf("the first is %v, want 2", got)
	}
	queued := get(t, s, func(tx *Tx) (Job, error) { return tx.JobByRef("2") })
	queue(t, s, AskLetter, queued)
	write(t, s, func(tx *Tx) error {
		j, err := tx.JobByRef("1")
		return errors.Join(err, tx.SkipJob(j.ID, SkipCooldown))
	})
	if got := due(10); !slices.Equal(got, []string{"3"}) {
		t.Errorf("with 2 queued and 1 skipped %v are due, want 3", got)
	}
}

func TestJobsToRemind(t *testing.T) {
	s, c := open(t)
	tests := map[string]struct {
		happens func(*Tx, Job, Letter) error
		want    bool
	}{
		"heard nothing": {func(*Tx, Job, Letter) error { return nil }, true},
		"answered":      {func(tx *Tx, j Job, _ Letter) error { return tx.AnswerJob(j.ID) }, false},
		"cancelled":     {func(tx *Tx, j Job, _ Letter) error { _, err := tx.CancelJob(j.ID); return err }, false},
		"bounced":       {func(tx *Tx, j Job, _ Letter) error { return tx.SkipJob(j.ID, SkipBounced) }, false},
		"unknown fate": {func(tx *Tx, _ Job, l Letter) error {
			return tx.exec(`UPDATE letters SET state = 'unknown' WHERE id = ?`, l.ID)
		}, false},
		"has a reminder": {func(tx *Tx, j Job, _ Letter) error {
			_, err := tx.QueueLetter(Letter{Kind: ReminderLetter, Raw: []byte{}, JobID: &j.ID, MessageID: "reminder", ExpiresAt: At(tx.Now)})
			return err
		}, false},
	}
	for name, tt := range tests {
		j, l := asked(t, s, name, strings.ReplaceAll(name, " ", "")+"@b.test")
		write(t, s, func(tx *Tx) error { return tt.happens(tx, j, l) })
	}
	due := func() []string {
		return refs(get(t, s, func(tx *Tx) ([]Job, error) { return tx.JobsToRemind(tx.Now.Add(-5*day), 10) }))
	}
	c.forward(5*day - time.Second)
	if got := due(); len(got) > 0 {
		t.Errorf("too early: %v", got)
	}
	c.forward(time.Second)
	got := due()
	for name, tt := range tests {
		if slices.Contains(got, name) != tt.want {
			t.Errorf("%s: to remind: %v, want %v", name, !tt.want, tt.want)
		}
	}
}

func TestSilence(t *testing.T) {
	s, c := open(t)
	silent, _ := asked(t, s, "silent", "a@b.test")
	answered, _ := asked(t, s, "answered", "b@b.test")
	write(t, s, func(tx *Tx) error { return tx.AnswerJob(answered.ID) })
	c.forward(14 * day)
	later, _ := asked(t, s, "later", "c@b.test")
	got := get(t, s, func(tx *Tx) ([]string, error) { return tx.SilenceJobs(tx.Now.Add(-14 * day)) })
	if !slices.Equal(got, []string{"silent"}) || jobNow(t, s, silent.ID).State != JobSilent || jobNow(t, s, later.ID).State != JobAsked {
		t.Errorf("silent are %v; the later job is %s", got, jobNow(t, s, later.ID).State)
	}
	write(t, s, func(tx *Tx) error { return tx.AnswerJob(silent.ID) })
	if got := jobNow(t, s, silent.ID).State; got != JobAnswered {
		t.Errorf("after a late answer the job is %s", got)
	}
}

func TestJobChanges(t *testing.T) {
	actions := map[string]struct {
		do func(*Tx, int64) error
		to map[JobState]JobState // what isn't named stays
	}{
		"cancel": {func(tx *Tx, id int64) error { _, err := tx.CancelJob(id); return err },
			map[JobState]JobState{JobWaiting: JobCancelled, JobAsked: JobCancelled, JobReminded: JobCancelled}},
		"skip": {func(tx *Tx, id int64) error { return tx.SkipJob(id, SkipBounced) },
			map[JobState]JobState{JobWaiting: JobSkipped, JobAsked: JobSkipped, JobReminded: JobSkipped}},
		"answer": {func(tx *Tx, id int64) error { return tx.AnswerJob(id) },
			map[JobState]JobState{JobWaiting: JobAnswered, JobAsked: JobAnswered, JobReminded: JobAnswered, JobSilent: JobAnswered, JobSkipped: JobAnswered}},
	}
	for _, from := range []JobState{JobWaiting, JobAsked, JobReminded, JobAnswered, JobSilent, JobSkipped, JobCancelled} {
		for name, a := range actions {
			s, _ := open(t)
			j := addJob(t, s, "1", "a@b.test")
			write(t, s, func(tx *Tx) error { return tx.exec(`UPDATE jobs SET state = ? WHERE id = ?`, from, j.ID) })
			write(t, s, func(tx *Tx) error { return a.do(tx, j.ID) })
			want, moves := a.to[from]
			if !moves {
				want = from
			}
			if got := jobNow(t, s, j.ID).State; got != want {
				t.Errorf("%s when %s: it is %s, want %s", name, from, got, want)
			}
		}
	}
}

func TestRecentJobIsTheOneAskedAboutLast(t *testing.T) {
	s, c := open(t)
	asked(t, s, "old", "a@b.test")
	c.forward(40 * day)
	asked(t, s, "first", "a@b.test")
	c.forward(day)
	asked(t, s, "second", "a@b.test")
	addJob(t, s, "waiting", "a@b.test")
	asked(t, s, "other", "b@b.test")
	recent := func(email string) (string, error) {
		var j Job
		err := s.Read(t.Context(), func(tx *Tx) (err error) { j, err = tx.RecentJob(email, tx.Now.Add(-30*day)); return err })
		return j.Ref, err
	}
	if got, err := recent("a@b.test"); got != "second" {
		t.Errorf("got %q (%v), want second", got, err)
	}
	c.forward(31 * day)
	if got, err := recent("a@b.test"); !errors.Is(err, ErrNotFound) {
		t.Errorf("after a month: %q (%v)", got, err)
	}
}

func TestMailIsStoredOnce(t *testing.T) {
	s, _ := open(t)
	tests := []struct {
		name string
		mail Mail
		want bool
	}{
		{"new", Mail{Folder: "INBOX", UIDValidity: 1, UID: 1, MessageID: "a", ContentHash: []byte("x")}, true},
		{"read again", Mail{Folder: "INBOX", UIDValidity: 1, UID: 1, MessageID: "a", ContentHash: []byte("x")}, false},
		{"moved", Mail{Folder: "Archive", UIDValidity: 9, UID: 7, MessageID: "a", ContentHash: []byte("x")}, false},
		{"renumbered", Mail{Folder: "INBOX", UIDValidity: 2, UID: 1, MessageID: "a", ContentHash: []byte("x")}, false},
		{"same Message-ID, other words", Mail{Folder: "INBOX", UIDValidity: 1, UID: 2, MessageID: "a", ContentHash: []byte("y")}, true},
		{"same words, other Message-ID", Mail{Folder: "INBOX", UIDValidity: 1, UID: 3, MessageID: "b", ContentHash: []byte("x")}, true},
	}
	for _, tt := range tests {
		write(t, s, func(tx *Tx) error {
			tt.mail.ReceivedAt = At(tx.Now)
			_, added, err := tx.AddMail(tt.mail)
			if added != tt.want {
				t.Errorf("%s: added %v, want %v", tt.name, added, tt.want)
			}
			return err
		})
	}
}

func TestCursorMovesWithWhatWasRead(t *testing.T) {
	s, c := open(t)
	read := func() (cur Cursor, known bool) {
		write(t, s, func(tx *Tx) (err error) { cur, known, err = tx.CursorOf("INBOX"); return err })
		return cur, known
	}
	if _, known := read(); known {
		t.Error("a folder is known that was never read")
	}
	for _, want := range []Cursor{{"INBOX", 1, 10, At(c.t)}, {"INBOX", 1, 4294967295, At(c.t)}, {"INBOX", 2, 3, At(c.t)}} {
		write(t, s, func(tx *Tx) error { return tx.MoveCursor(want) })
		if got, known := read(); !known || got != want {
			t.Errorf("the cursor is %+v, want %+v", got, want)
		}
	}
	undo := errors.New("undo")
	if err := s.Write(t.Context(), func(tx *Tx) error {
		return errors.Join(tx.MoveCursor(Cursor{Folder: "INBOX", UIDValidity: 2, LastUID: 99}), undo)
	}); !errors.Is(err, undo) {
		t.Fatal(err)
	}
	if got, _ := read(); got.LastUID != 3 {
		t.Errorf("the cursor is at %d though the transaction failed", got.LastUID)
	}
}

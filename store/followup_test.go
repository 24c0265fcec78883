package store

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"
)

// TestFollowUpTransitions tries every action on a follow-up in every state.
func TestFollowUpTransitions(t *testing.T) {
	actions := map[string]struct {
		do     func(*Tx, int64) error
		action string // as the history names it
		to     map[FollowUpState]FollowUpState
		closes Outcome
	}{
		"acknowledge": {func(tx *Tx, id int64) error { return tx.Acknowledge(id, "bob@acme.test", "a note") }, "acknowledged",
			map[FollowUpState]FollowUpState{FollowUpOpen: FollowUpAcknowledged, FollowUpAcknowledged: FollowUpAcknowledged, FollowUpAnswered: FollowUpAnswered}, ""},
		"snooze": {func(tx *Tx, id int64) error {
			return tx.Snooze(id, tx.Now.Add(72*time.Hour), "bob@acme.test", "a note")
		}, "snoozed until 2026-03-05T10:00:00Z",
			map[FollowUpState]FollowUpState{FollowUpOpen: FollowUpAcknowledged, FollowUpAcknowledged: FollowUpAcknowledged, FollowUpAnswered: FollowUpAnswered}, ""},
		"answer": {func(tx *Tx, id int64) error { return tx.Answer(id, "bob@acme.test", "a note") }, "answered",
			map[FollowUpState]FollowUpState{FollowUpOpen: FollowUpAnswered, FollowUpAcknowledged: FollowUpAnswered, FollowUpAnswered: FollowUpAnswered}, ""},
		"let go": {func(tx *Tx, id int64) error { return tx.Finish(id, LetGo, "bob@acme.test", "let go", "a note") }, "let go",
			map[FollowUpState]FollowUpState{FollowUpOpen: FollowUpClosed, FollowUpAcknowledged: FollowUpClosed, FollowUpAnswered: FollowUpClosed}, LetGo},
	}
	states := map[FollowUpState]func(*Tx, int64) error{
		FollowUpOpen:         func(*Tx, int64) error { return nil },
		FollowUpAcknowledged: func(tx *Tx, id int64) error { return tx.Acknowledge(id, "eve@acme.test", "") },
		FollowUpAnswered:     func(tx *Tx, id int64) error { return tx.Answer(id, "eve@acme.test", "") },
		FollowUpClosed:       func(tx *Tx, id int64) error { return tx.Finish(id, NotAnIssue, "eve@acme.test", "not a problem", "") },
	}
	for from, prepare := range states {
		for name, a := range actions {
			t.Run(fmt.Sprintf("%s when %s", name, from), func(t *testing.T) {
				s, c := open(t)
				id := complained(t, s, "1", "a@b.test").ID
				write(t, s, func(tx *Tx) error { return prepare(tx, id) })
				before := followUpNow(t, s, id)
				c.forward(time.Hour)
				err := s.Write(t.Context(), func(tx *Tx) error { return a.do(tx, id) })
				after := followUpNow(t, s, id)
				history := get(t, s, func(tx *Tx) ([]FollowUpEvent, error) { return tx.History(id) })
				last := history[len(history)-1]
				if from == FollowUpClosed {
					if !errors.Is(err, ErrClosed) || after != before || last.Actor != "eve@acme.test" {
						t.Errorf("got %v, want ErrClosed and no change; it is %+v, last %+v", err, after, last)
					}
					return
				}
				if err != nil || after.State != a.to[from] || after.Outcome != a.closes {
					t.Errorf("it is %s (%s), %v; want %s (%s)", after.State, after.Outcome, err, a.to[from], a.closes)
				}
				if want := (FollowUpEvent{At(c.t), "bob@acme.test", a.action, "a note"}); last != want {
					t.Errorf("the history says %+v, want %+v", last, want)
				}
				firstAck := before.AcknowledgedAt
				if firstAck.IsZero() {
					firstAck = At(c.t)
				}
				if after.AcknowledgedAt != firstAck {
					t.Errorf("acknowledged at %v, want the first time, %v", after.AcknowledgedAt, firstAck)
				}
				if snoozed := name == "snooze"; after.SnoozedUntil.IsZero() == snoozed {
					t.Errorf("snoozed until %v", after.SnoozedUntil)
				}
				if from == FollowUpAnswered && after.AnsweredAt != before.AnsweredAt {
					t.Errorf("answered at %v, want the first time, %v", after.AnsweredAt, before.AnsweredAt)
				}
				if closed := a.to[from] == FollowUpClosed; closed != after.ClosedAt.Equal(c.t) {
					t.Errorf("closed at %v", after.ClosedAt)
				}
			})
		}
	}
}

func TestClosedFollowUpTakesNotes(t *testing.T) {
	s, _ := open(t)
	f := complained(t, s, "1", "a@b.test")
	write(t, s, func(tx *Tx) error {
		return errors.Join(tx.Finish(f.ID, "", "bob", "done", "rang her"), tx.Remark(f.ID, "cli:eve", "she called back"))
	})
	var said []string
	for _, e := range get(t, s, func(tx *Tx) ([]FollowUpEvent, error) { return tx.History(f.ID) }) {
		said = append(said, e.Actor+": "+e.Action+": "+e.Note)
	}
	if want := []string{"leakytap: opened: ", "bob: done: rang her", "cli:eve: note: she called back"}; !slices.Equal(said, want) {
		t.Errorf("the history is %q, want %q", said, want)
	}
}

func TestUnknownFollowUp(t *testing.T) {
	s, _ := open(t)
	for name, do := range map[string]func(*Tx) error{
		"acknowledge": func(tx *Tx) error { return tx.Acknowledge(99, "bob", "") },
		"note":        func(tx *Tx) error { return tx.Remark(99, "bob", "x") },
		"close":       func(tx *Tx) error { return tx.Finish(99, LetGo, "bob", "let go", "") },
	} {
		if err := s.Write(t.Context(), do); !errors.Is(err, ErrNotFound) {
			t.Errorf("%s: %v, want ErrNotFound", name, err)
		}
	}
}

func alert(t *testing.T, s *Store, f FollowUp) {
	t.Helper()
	l := queueForOwner(t, s, AlertLetter, f)
	write(t, s, func(tx *Tx) error { return tx.SendLetter(l, "") })
}

const day = 24 * time.Hour

// toNag lists, hour by hour for some days, when the owner would be nagged, and
// counts each nag.
func toNag(t *testing.T, s *Store, c *clock, days int) (hours []int) {
	t.Helper()
	start := c.t
	for c.t.Before(start.Add(time.Duration(days) * day)) {
		c.forward(time.Hour)
		write(t, s, func(tx *Tx) error {
			fs, err := tx.FollowUpsToNag(tx.Now.Add(-day))
			for _, f := range fs {
				hours = append(hours, int(c.t.Sub(start).Hours()))
				err = errors.Join(err, tx.NagFollowUp(f.ID))
			}
			return err
		})
	}
	return hours
}

func TestNagging(t *testing.T) {
	tests := map[string]struct {
		owner func(tx *Tx, id int64) error // right after the alert
		want  []int                        // hours after it
	}{
		"daily until acknowledged": {func(*Tx, int64) error { return nil }, []int{24, 48, 72}},
		"not once acknowledged":    {func(tx *Tx, id int64) error { return tx.Acknowledge(id, "bob", "") }, nil},
		"not once answered":        {func(tx *Tx, id int64) error { return tx.Answer(id, "bob", "") }, nil},
		"not once closed":          {func(tx *Tx, id int64) error { return tx.Finish(id, LetGo, "bob", "let go", "") }, nil},
		"after a long snooze":      {func(tx *Tx, id int64) error { return tx.Snooze(id, tx.Now.Add(50*time.Hour), "bob", "") }, []int{50}},
		"after a short snooze":     {func(tx *Tx, id int64) error { return tx.Snooze(id, tx.Now.Add(3*time.Hour), "bob", "") }, []int{3, 27, 51}},
		"after a snooze of what was answered": {func(tx *Tx, id int64) error {
			return errors.Join(tx.Answer(id, "bob", ""), tx.Snooze(id, tx.Now.Add(48*time.Hour), "bob", ""))
		}, []int{48, 72}},
		"not when acknowledged after a snooze": {func(tx *Tx, id int64) error {
			return errors.Join(tx.Snooze(id, tx.Now.Add(3*time.Hour), "bob", ""), tx.Acknowledge(id, "bob", ""))
		}, nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s, c := open(t)
			f := complained(t, s, "1", "a@b.test")
			alert(t, s, f)
			write(t, s, func(tx *Tx) error { return tt.owner(tx, f.ID) })
			if got := toNag(t, s, c, 3); !slices.Equal(got, tt.want) {
				t.Errorf("nagged after %v hours, want %v", got, tt.want)
			}
			if got := followUpNow(t, s, f.ID); got.Nags != len(tt.want) {
				t.Errorf("%d nags are counted, want %d", got.Nags, len(tt.want))
			}
		})
	}
}

func TestNobodyIsNaggedBeforeTheAlertIsOut(t *testing.T) {
	s, c := open(t)
	f := complained(t, s, "1", "a@b.test")
	queueForOwner(t, s, AlertLetter, f)
	if got := toNag(t, s, c, 3); len(got) > 0 {
		t.Errorf("nagged after %v hours about what was never alerted", got)
	}
}

func TestNagsGatherUrgentOnesFirstThenTheOldest(t *testing.T) {
	s, c := open(t)
	var ids []int64
	for i := range 3 {
		f := complained(t, s, fmt.Sprint(i), fmt.Sprintf("c%d@b.test", i))
		alert(t, s, f)
		ids = append(ids, f.ID)
		c.forward(time.Hour)
	}
	write(t, s, func(tx *Tx) error { return tx.Urge(ids[2]) })
	c.forward(48 * time.Hour)
	for name, list := range map[string]func(*Tx) ([]FollowUp, error){
		"nag":      func(tx *Tx) ([]FollowUp, error) { return tx.FollowUpsToNag(tx.Now.Add(-day)) },
		"escalate": func(tx *Tx) ([]FollowUp, error) { return tx.FollowUpsToEscalate(tx.Now.Add(-day)) },
	} {
		var got []int64
		for _, f := range get(t, s, list) {
			got = append(got, f.ID)
		}
		if want := []int64{ids[2], ids[0], ids[1]}; !slices.Equal(got, want) {
			t.Errorf("to %s: %v, want %v", name, got, want)
		}
	}
}

func TestEscalationOnceAndOnlyWhileOpen(t *testing.T) {
	s, c := open(t)
	f, busy := complained(t, s, "1", "a@b.test"), complained(t, s, "2", "b@b.test")
	alert(t, s, f)
	alert(t, s, busy)
	write(t, s, func(tx *Tx) error { return tx.Acknowledge(busy.ID, "bob", "") })
	due := func() (ids []int64) {
		for _, f := range get(t, s, func(tx *Tx) ([]FollowUp, error) { return tx.FollowUpsToEscalate(tx.Now.Add(-48 * time.Hour)) }) {
			ids = append(ids, f.ID)
		}
		return ids
	}
	c.forward(47 * time.Hour)
	if got := due(); len(got) > 0 {
		t.Errorf("escalated too early: %v", got)
	}
	c.forward(time.Hour)
	if got := due(); !slices.Equal(got, []int64{f.ID}) {
		t.Errorf("to escalate: %v, want %d", got, f.ID)
	}
	write(t, s, func(tx *Tx) error { return tx.EscalateFollowUp(f.ID) })
	c.forward(48 * time.Hour)
	if got := due(); len(got) > 0 {
		t.Errorf("escalated again: %v", got)
	}
}

func TestFurtherReplyJoins(t *testing.T) {
	tests := map[string]struct {
		before    func(*Tx, int64) error
		alerted   bool  // stays so
		nagged    []int // hours after the new alert
		escalates int   // days after the further reply
	}{
		"what nobody has looked at": {func(*Tx, int64) error { return nil }, true, []int{24, 48}, 1},
		"what was acknowledged":     {func(tx *Tx, id int64) error { return tx.Acknowledge(id, "bob", "") }, false, []int{24, 48}, 2},
		"what was closed":           {func(tx *Tx, id int64) error { return tx.Finish(id, LetGo, "bob", "let go", "") }, false, []int{24, 48}, 2},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s, c := open(t)
			f := complained(t, s, "1", "a@b.test")
			alert(t, s, f)
			write(t, s, func(tx *Tx) error { return tt.before(tx, f.ID) })
			c.forward(day)
			r := replied(t, s, Job{ID: f.JobID, CustomerID: f.CustomerID, CustomerEmail: "a@b.test"}, "And now the ceiling is wet.")
			r.Urgent = true
			joined := get(t, s, func(tx *Tx) (FollowUp, error) { return tx.JoinFollowUp(f.ID, r) })
			if joined.State != FollowUpOpen || !joined.Urgent || joined.ReplyID != r.ID || joined.Outcome != "" ||
				!joined.ClosedAt.IsZero() || joined.AlertedAt.IsZero() == tt.alerted {
				t.Errorf("it is %+v", joined)
			}
			if r := get(t, s, func(tx *Tx) (Reply, error) { return tx.ReplyByID(r.ID) }); r.FollowUpID == nil || *r.FollowUpID != f.ID {
				t.Errorf("the reply's follow-up is %v", r.FollowUpID)
			}
			alert(t, s, joined)
			start := c.t
			if got := toNag(t, s, c, 2); !slices.Equal(got, tt.nagged) {
				t.Errorf("nagged after %v hours, want %v", got, tt.nagged)
			}
			for d := 0; d < 3; d++ {
				c.t = start.Add(time.Duration(d) * day)
				fs := get(t, s, func(tx *Tx) ([]FollowUp, error) { return tx.FollowUpsToEscalate(tx.Now.Add(-48 * time.Hour)) })
				if due := d >= tt.escalates; due != (len(fs) == 1) {
					t.Errorf("day %d: %d to escalate", d, len(fs))
				}
			}
		})
	}
}

func TestFollowUpListHasTheOpenAndTheLatelyClosed(t *testing.T) {
	s, c := open(t)
	var fs []FollowUp
	for i := range 3 {
		fs = append(fs, complained(t, s, fmt.Sprint(i), fmt.Sprintf("c%d@b.test", i)))
		c.forward(time.Minute)
	}
	write(t, s, func(tx *Tx) error { return tx.Finish(fs[0].ID, LetGo, "bob", "let go", "") })
	c.forward(31 * day)
	write(t, s, func(tx *Tx) error { return tx.Finish(fs[1].ID, "", "bob", "done", "") })
	c.forward(day)
	for since, want := range map[time.Duration][]int64{30 * day: {fs[1].ID, fs[2].ID}, 90 * day: {fs[0].ID, fs[1].ID, fs[2].ID}, 0: {fs[2].ID}} {
		var got []int64
		for _, f := range get(t, s, func(tx *Tx) ([]FollowUp, error) { return tx.FollowUps(tx.Now.Add(-since)) }) {
			got = append(got, f.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("of the last %v: %v, want %v", since, got, want)
		}
	}
}

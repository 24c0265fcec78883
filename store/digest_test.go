package store

import (
	"cmp"
	"fmt"
	"slices"
	"testing"
	"time"
)

func TestWeeksBeginOnTheirDayAtMidnight(t *testing.T) {
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	at := func(s string) time.Time {
		m, err := time.ParseInLocation("2006-01-02 15:04", s, london)
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	for _, tt := range []struct {
		at    string
		first time.Weekday
		from  string
		name  string
	}{
		{"2026-06-01 00:00", time.Monday, "2026-06-01 00:00", "2026-W23"},
		{"2026-06-07 23:59", time.Monday, "2026-06-01 00:00", "2026-W23"},
		{"2026-06-07 23:59", time.Sunday, "2026-06-07 00:00", "2026-W24"},
		{"2026-06-04 12:00", time.Friday, "2026-05-29 00:00", "2026-W23"},
		{"2026-03-29 12:00", time.Monday, "2026-03-23 00:00", "2026-W13"}, // the clocks go forward
		{"2027-01-02 12:00", time.Monday, "2026-12-28 00:00", "2026-W53"},
		{"2027-01-04 12:00", time.Monday, "2027-01-04 00:00", "2027-W01"},
	} {
		w := WeekOf(at(tt.at), tt.first)
		if !w.From.Equal(at(tt.from)) || w.String() != tt.name || !w.Has(at(tt.at)) || w.Has(w.To) {
			t.Errorf("%s: week %v from %v to %v", tt.at, w, w.From, w.To)
		}
		if got, ok := WeekByID(w.ID(), tt.first, london); !ok || !got.From.Equal(w.From) || !got.To.Equal(w.To) {
			t.Errorf("%v by its ID is from %v, %v", w, got.From, ok)
		}
		if got, err := ParseWeek(w.String(), tt.first, london); err != nil || !got.From.Equal(w.From) {
			t.Errorf("%v parsed is from %v, %v", w, got.From, err)
		}
		if next := w.Plus(1); !next.From.Equal(w.To) || !next.Plus(-1).From.Equal(w.From) {
			t.Errorf("after %v comes %v from %v", w, next, next.From)
		}
	}
	for _, s := range []string{"", "2026", "2026-W54", "2026-W00", "2025-W53", "W23", "2026-W23x"} {
		if w, err := ParseWeek(s, time.Monday, london); err == nil {
			t.Errorf("%q is read as %v", s, w)
		}
	}
}

func TestMedian(t *testing.T) {
	for _, tt := range []struct {
		of   []int
		want int
	}{{nil, 0}, {[]int{7}, 7}, {[]int{9, 1}, 5}, {[]int{3, 100, 1}, 3}, {[]int{4, 1, 3, 2}, 2}, {[]int{-4, -2}, -3}} {
		if got := median(slices.Clone(tt.of)); got != tt.want {
			t.Errorf("median(%v) = %d, want %d", tt.of, got, tt.want)
		}
	}
}

func TestLeaks(t *testing.T) {
	now := time.Date(2026, 6, 1, 9, 0, 0, 0, time.UTC)
	const day = 24 * time.Hour
	// jobs are given by how many days ago they were, oldest first, answers by their category and length.
	jobs := func(state JobState, ago ...int) (js []jobSeen) {
		for _, d := range ago {
			js = append(js, jobSeen{CompletedAt: At(now.Add(-time.Duration(d) * day)), State: state})
		}
		return js
	}
	answers := func(lengths []int, cs ...Category) (as []answerSeen) {
		for i, c := range cs {
			as = append(as, answerSeen{Category: c, Length: lengths[i]})
		}
		return as
	}
	even := []int{20, 20, 20, 20, 20}
	for name, tt := range map[string]struct {
		h    history
		want []Leak
	}{
		"one job":                        {history{jobs: jobs(JobAnswered, 10)}, nil},
		"silent once":                    {history{jobs: slices.Concat(jobs(JobAnswered, 200), jobs(JobSilent, 10))}, nil},
		"silent twice, answered before":  {history{jobs: slices.Concat(jobs(JobAnswered, 30), jobs(JobSilent, 20, 10))}, []Leak{{Kind: LeakSilent, Times: 2, Answered: true}}},
		"silent twice, never answered":   {history{jobs: jobs(JobSilent, 20, 10)}, nil},
		"silent three times, always":     {history{jobs: jobs(JobSilent, 30, 20, 10)}, []Leak{{Kind: LeakSilent, Times: 3}}},
		"silent, with jobs not asked":    {history{jobs: slices.Concat(jobs(JobAnswered, 30), jobs(JobSilent, 20), jobs(JobSkipped, 12), jobs(JobSilent, 10))}, []Leak{{Kind: LeakSilent, Times: 2, Answered: true}}},
		"silent, then answered":          {history{jobs: slices.Concat(jobs(JobSilent, 30, 20, 15), jobs(JobAnswered, 10))}, nil},
		"praise, then contentment":       {history{jobs: jobs(JobAnswered, 5), answers: answers(even, Praise, Praise, Content)}, []Leak{{Kind: LeakCooler, Before: Praise, After: Content}}},
		"content, then hesitant":         {history{jobs: jobs(JobAnswered, 5), answers: answers(even, Content, Content, Hesitant)}, []Leak{{Kind: LeakCooler, Before: Content, After: Hesitant}}},
		"cool all the time":              {history{jobs: jobs(JobAnswered, 5), answers: answers(even, Hesitant, Suggestion, Complaint)}, nil},
		"warmer":                         {history{jobs: jobs(JobAnswered, 5), answers: answers(even, Content, Content, Praise)}, nil},
		"cooler after one answer":        {history{jobs: jobs(JobAnswered, 5), answers: answers(even, Praise, Content)}, nil},
		"a question tells nothing":       {history{jobs: jobs(JobAnswered, 5), answers: answers(even, Praise, Praise, Question, OptOut)}, nil},
		"shorter":                        {history{jobs: jobs(JobAnswered, 5), answers: answers([]int{100, 140, 20}, Content, Content, Content)}, []Leak{{Kind: LeakShorter, Usual: 120, Now: 20}}},
		"short all the time":             {history{jobs: jobs(JobAnswered, 5), answers: answers([]int{50, 50, 2}, Content, Content, Content)}, nil},
		"a bit shorter":                  {history{jobs: jobs(JobAnswered, 5), answers: answers([]int{90, 90, 31}, Content, Content, Content)}, nil},
		"overdue":                        {history{jobs: jobs(JobAnswered, 230, 170, 100)}, []Leak{{Kind: LeakOverdue, Every: 65 * day, Since: 100 * day}}},
		"just due":                       {history{jobs: jobs(JobAnswered, 230, 170, 97)}, nil},
		"two jobs are no habit":          {history{jobs: jobs(JobAnswered, 300, 200)}, nil},
		"one piece of work in four days": {history{jobs: jobs(JobAnswered, 104, 102, 100)}, nil},
		"gone":                           {history{jobs: jobs(JobAnswered, 400, 370, 340)}, nil},
		"overdue and silent": {history{jobs: jobs(JobSilent, 230, 170, 110)},
			[]Leak{{Kind: LeakSilent, Times: 3}, {Kind: LeakOverdue, Every: 60 * day, Since: 110 * day}}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := tt.h.leaks(now); !slices.Equal(got, tt.want) {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
		})
	}
}

// thisWeek is the week of the test clock.
func thisWeek(s *Store) Week { return WeekOf(s.Now().UTC(), time.Monday) }

func digestOf(t testing.TB, s *Store, w Week) Digest {
	t.Helper()
	return get(t, s, func(tx *Tx) (Digest, error) { return tx.Digest(w) })
}

func TestOutcomesCountInTheWeekInWhichTheyAreKnown(t *testing.T) {
	s, c := open(t)
	j, _ := asked(t, s, "1", "a@b.test")
	r := replied(t, s, j, "It leaks.")
	f := get(t, s, func(tx *Tx) (FollowUp, error) { return tx.OpenFollowUp(r) })
	first := thisWeek(s)
	c.t = c.t.Add(3 * time.Hour)
	write(t, s, func(tx *Tx) error { return tx.Finish(f.ID, "", "bob", "done", "") })
	if d := digestOf(t, s, first); d.Outcomes[""] != 1 || d.Answers != 1 || d.AnswerTime != 3*time.Hour || len(d.Open) != 0 {
		t.Errorf("after it was closed: %v, %d answers in %v", d.Outcomes, d.Answers, d.AnswerTime)
	}
	c.t = c.t.Add(7 * 24 * time.Hour)
	write(t, s, func(tx *Tx) error { return tx.SettleFollowUp(f.ID, Recovered, "a@b.test", "put right") })
	if d := digestOf(t, s, thisWeek(s)); d.Outcomes[Recovered] != 1 || len(d.Recovered) != 1 || d.Answers != 0 {
		t.Errorf("in the week of the good word: %v, %v, %d answers", d.Outcomes, d.Recovered, d.Answers)
	}
	if d := digestOf(t, s, first); len(d.Outcomes) != 0 || d.Answers != 1 {
		t.Errorf("in the first week, then: %v, %d answers", d.Outcomes, d.Answers)
	}
}

func TestCorrectedReplyCountsAsWhatItIs(t *testing.T) {
	for _, tt := range []struct {
		read, is            Category
		praise, suggestions int
	}{
		{Suggestion, "", 0, 1},
		{Suggestion, Praise, 1, 0},
		{Praise, Complaint, 0, 0},
		{Content, Suggestion, 0, 1},
	} {
		t.Run(fmt.Sprint(tt.read, " is ", tt.is), func(t *testing.T) {
			s, _ := open(t)
			j, _ := asked(t, s, "1", "a@b.test")
			r := replied(t, s, j, "It was fine.")
			want := cmp.Or(tt.is, tt.read)
			write(t, s, func(tx *Tx) error {
				return tx.exec(`UPDATE replies SET category = ?, corrected = ? WHERE id = ?`, tt.read, tt.is, r.ID)
			})
			d := digestOf(t, s, thisWeek(s))
			this := d.Weeks[len(d.Weeks)-1]
			well, _ := Said{Category: want}.Well()
			if len(d.Praise) != tt.praise || len(d.Suggestions) != tt.suggestions || len(this.Verdicts) != 1 || this.Verdicts[want] != 1 ||
				this.Well != map[bool]int{true: 1}[well] || len(d.Said) != 1 || d.Said[0].Category != want {
				t.Errorf("%d praise, %d suggestions, counted as %v, %d well, said %v", len(d.Praise), len(d.Suggestions), this.Verdicts, this.Well, d.Said)
			}
		})
	}
}

func TestCorrectedReplyIsNoSignOfGoingQuiet(t *testing.T) {
	s, c := open(t)
	for i, read := range []Category{Praise, Praise, Hesitant} {
		c.forward(24 * time.Hour)
		j, _ := asked(t, s, fmt.Sprint(i), "a@b.test")
		r := replied(t, s, j, "It was fine.")
		write(t, s, func(tx *Tx) error { return tx.exec(`UPDATE replies SET category = ? WHERE id = ?`, read, r.ID) })
	}
	if d := digestOf(t, s, thisWeek(s)); len(d.Taps) != 1 {
		t.Fatalf("%d taps as it was read", len(d.Taps))
	}
	write(t, s, func(tx *Tx) error { _, err := tx.CorrectReply(3, Praise); return err })
	if d := digestOf(t, s, thisWeek(s)); len(d.Taps) != 0 {
		t.Errorf("taps %+v after it was corrected", d.Taps)
	}
}

func TestGuessIsForTheWeekAfterTheDigest(t *testing.T) {
	s, _ := open(t)
	w := thisWeek(s)
	write(t, s, func(tx *Tx) error { return tx.Guess(w.Plus(-1).ID(), 70, "bob") })
	write(t, s, func(tx *Tx) error { return tx.QueueDigest(w.Plus(-1).ID()) })
	write(t, s, func(tx *Tx) error { return tx.Guess(w.Plus(-1).ID(), 80, "bob") })
	for i, ws := range digestOf(t, s, w).Weeks {
		switch last := i == TrendWeeks-1; {
		case last && (ws.Guess == nil || *ws.Guess != 80):
			t.Errorf("the guess is %v, want 80", ws.Guess)
		case !last && ws.Guess != nil:
			t.Errorf("week %v has a guess", ws.Week)
		}
	}
}

func TestDigestIsQueuedOnceAWeekUntilAnErasureTakesItAway(t *testing.T) {
	s, _ := open(t)
	addJob(t, s, "1", "a@b.test")
	week := thisWeek(s).Plus(-1)
	queued := func() bool { return get(t, s, func(tx *Tx) (bool, error) { return tx.DigestQueued(week) }) }
	if queued() {
		t.Error("queued before it was")
	}
	write(t, s, func(tx *Tx) error {
		_, err := tx.QueueLetter(Letter{Kind: DigestLetter, Recipient: "bob@acme.test", MessageID: "d@acme.test", Raw: []byte{}, ExpiresAt: At(tx.Now.Add(time.Hour))})
		if err != nil {
			return err
		}
		return tx.QueueDigest(week.ID())
	})
	if !queued() {
		t.Error("not queued after it was")
	}
	if _, err := s.Erase(t.Context(), "a@b.test"); err != nil {
		t.Fatal(err)
	}
	if queued() {
		t.Error("the digest that named an erased customer was taken away, and is not written anew")
	}
}

func TestAtMostTenTapsTheMostJobsFirst(t *testing.T) {
	s, c := open(t)
	c.t = time.Date(2026, 6, 1, 9, 0, 0, 0, time.UTC)
	write(t, s, func(tx *Tx) error {
		for i := range 13 {
			for j := range 3 + i%2 {
				at := tx.Now.Add(-time.Duration(100+30*j) * 24 * time.Hour)
				if _, _, err := tx.AddJob(Job{Ref: fmt.Sprint(i, "-", j), CustomerEmail: fmt.Sprintf("c%02d@b.test", i), CompletedAt: At(at)}); err != nil {
					return err
				}
			}
		}
		return nil
	})
	d := digestOf(t, s, thisWeek(s))
	if len(d.Taps) != 10 || d.TapsMore != 3 {
		t.Fatalf("%d taps and %d more", len(d.Taps), d.TapsMore)
	}
	for i, tap := range d.Taps {
		if want := map[bool]int{true: 4, false: 3}[i < 6]; tap.Jobs != want || tap.Customer.Email == "" || tap.Leaks[0].Kind != LeakOverdue {
			t.Errorf("tap %d: %+v", i, tap)
		}
	}
}

// BenchmarkDigest is of a business with 5,000 customers, 40,000 jobs in two years and an answer to every second.
func BenchmarkDigest(b *testing.B) {
	s, c := open(b)
	write(b, s, func(tx *Tx) error {
		for i := range 40_000 {
			at := tx.Now.Add(-time.Duration(i) * 26 * time.Minute)
			j, _, err := tx.AddJob(Job{Ref: fmt.Sprint(i), CustomerEmail: fmt.Sprintf("c%d@b.test", i%5000), Staff: "Dave", Expect: "happy", CompletedAt: At(at)})
			if err != nil {
				return err
			}
			if err := tx.exec(`UPDATE jobs SET asked_at = ?, state = 'silent' WHERE id = ?`, At(at), j.ID); err != nil {
				return err
			}
			if i%2 == 0 {
				continue
			}
			m, _, err := tx.AddMail(Mail{Folder: "INBOX", UID: uint32(i + 1), MessageID: fmt.Sprint(i), ContentHash: []byte(fmt.Sprint(i)), Kind: "reply", ReceivedAt: At(at)})
			if err != nil {
				return err
			}
			if _, err := tx.AddReply(Reply{MailID: m.ID, JobID: j.ID, CustomerID: j.CustomerID, ReceivedAt: At(at), Text: "No, all good thanks", Verdict: Verdict{Category: Content}}); err != nil {
				return err
			}
		}
		return nil
	})
	w := WeekOf(c.t, time.Monday).Plus(-1)
	for b.Loop() {
		if d := get(b, s, func(tx *Tx) (Digest, error) { return tx.Digest(w) }); d.Asked == 0 {
			b.Fatal("nothing")
		}
	}
}

package loop_test

import (
	"strings"
	"testing"
	"time"

	"leakytap/store"
)

func TestDigestComesOnceWhenTheWindowOpensInTheWeek(t *testing.T) {
	for name, tt := range map[string]struct {
		config string
		before time.Duration // after monday, when it hasn't come
		after  time.Duration // when it has
	}{
		"Monday":                {"digest: {weekday: Mon}\n", 7*day - 3*time.Hour, 7 * day},
		"by default":            {"digest: {to: [" + boss + "]}\n", 7*day - 3*time.Hour, 7 * day},
		"Thursday":              {"digest: {weekday: Thursday}\n", 3*day - 3*time.Hour, 3 * day}, // about the week in which the first job came
		"Sunday, so on Monday":  {"digest: {weekday: Sun}\n", 7*day - 3*time.Hour, 7 * day},
		"Monday is a holiday":   {"digest: {weekday: Mon}\nask: {holidays: [2026-06-08]}\n", 8*day - 3*time.Hour, 8 * day},
		"a window without end":  {"digest: {weekday: Mon}\nask: {window: always}\n", 6*day + 21*time.Hour, 7 * day},
		"the machine was off":   {"digest: {weekday: Mon}\nask: {window: always}\n", 6 * day, 9 * day},
		"once, whatever passes": {"digest: {weekday: Mon}\n", 6 * day, 13 * day},
	} {
		t.Run(name, func(t *testing.T) {
			h := newHouse(t, tt.config)
			to := owner
			if strings.Contains(tt.config, boss) {
				to = boss
			}
			h.job("J1", jane)
			h.wait(tt.before)
			expect(t, "letters before", h.kinds(to), "")
			if name == "the machine was off" {
				h.now = monday.Add(tt.after)
				h.pass()
			}
			h.wait(monday.Add(tt.after).Sub(h.now))
			expect(t, "letters after", h.kinds(to), "digest")
		})
	}
}

func TestDigestOfAWeekThatIsNotOverIsNotItsLast(t *testing.T) {
	h := newHouse(t, "digest: {weekday: Mon}\n")
	h.job("J1", jane)
	h.wait(2 * day)
	if err := h.Store.Write(t.Context(), func(tx *store.Tx) error {
		_, err := h.Digests.Queue(tx, h.Digests.Last(tx.Now).Plus(1))
		return err
	}); err != nil {
		t.Fatal(err)
	}
	h.wait(4 * day)
	expect(t, "letters before the week is over", h.kinds(owner), "digest")
	h.wait(2 * day)
	expect(t, "letters after it", h.kinds(owner), "digest digest")
}

func TestNoDigestWhereThereIsNothingToTellOrNobodyWantsIt(t *testing.T) {
	t.Run("never", func(t *testing.T) {
		h := newHouse(t, "digest: {weekday: never}\n")
		h.job("J1", jane)
		h.wait(15 * day)
		expect(t, "letters", h.kinds(owner), "")
	})
	t.Run("a new business", func(t *testing.T) {
		h := newHouse(t, "digest: {weekday: Mon}\n")
		h.wait(8 * day)
		h.job("J1", jane)
		h.wait(day)
		expect(t, "letters before its first week is over", h.kinds(owner), "")
		h.wait(6 * day)
		expect(t, "letters after it", h.kinds(owner), "digest")
	})
}

func TestGuessCountsUntilItsWeekIsOver(t *testing.T) {
	h := newHouse(t, "digest: {weekday: Mon}\n")
	h.job("J1", jane)
	h.wait(7 * day)
	digest := h.last(owner, "digest")
	guessed := func() (guess int) {
		guess = -1
		h.read(func(tx *store.Tx) error {
			d, err := tx.Digest(store.WeekOf(monday.Add(7*day).In(h.Location), time.Monday))
			if g := d.Weeks[len(d.Weeks)-1].Guess; g != nil {
				guess = *g
			}
			return err
		})
		return guess
	}
	h.reply(owner, digest, "about 85%")
	h.pass()
	expect(t, "guess", guessed(), 85)
	h.reply(owner, digest, "sorry, 70")
	h.pass()
	expect(t, "what can't be read changes nothing", guessed(), 85)
	for range 5 {
		h.reply(owner, digest, "lots")
	}
	h.pass()
	expect(t, "letters: the help is bounded", h.kinds(owner), "digest help help help")
	h.wait(4 * day)
	h.reply(owner, digest, "75")
	h.pass()
	expect(t, "a second thought", guessed(), 75)
	h.now = monday.Add(14 * day)
	h.reply(owner, digest, "100")
	h.pass()
	expect(t, "wisdom after the event", guessed(), 75)
	if text := body(t, h.last(owner, "help")); !strings.Contains(text, "over") {
		t.Errorf("the help:\n%s", text)
	}
	expect(t, "letters to the customer", h.kinds(jane), "ask reminder")
}

package loop_test

import (
	"strings"
	"testing"
	"time"

	"leakytap/cmd/internal/intake"
	"leakytap/store"
)

// rescan has the whole mailbox read again, as after a change of UIDVALIDITY.
func (h *house) rescan() {
	h.t.Helper()
	h.change(func(tx *store.Tx) error {
		cs, err := tx.Cursors()
		for _, c := range cs {
			c.UIDValidity++
			if err := tx.MoveCursor(c); err != nil {
				return err
			}
		}
		return err
	})
	h.pass()
}

func (h *house) change(f func(*store.Tx) error) {
	h.t.Helper()
	if err := h.Store.Write(h.t.Context(), f); err != nil {
		h.t.Fatal(err)
	}
}

func TestErasedCustomerDoesNotComeBackWithARescan(t *testing.T) {
	h := newHouse(t, "ask: {delay: 1h, window: always}\n")
	ask := h.asked("J1", jane)
	h.reply(jane, ask, mess)
	h.write(jane, strings.Trim(ask.Header.Get("Reply-To"), "<>"), "Automatic reply", "I am away until Monday.", "Auto-Submitted: auto-replied")
	h.pass()
	alert := h.last(owner, "alert")
	h.reply(owner, alert, "on it")
	h.pass()
	expect(t, "replies before", len(h.replies()), 1)
	if _, err := h.Store.Erase(t.Context(), jane); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		h.rescan()
		h.reply(jane, ask, "I have one more thing to say.")
		h.reply(owner, alert, "done")
		h.append("Sent", mailbox, jane, "Re: the hall", "Sorry, Jane.")
		h.wait(7 * time.Hour)
	}
	expect(t, "replies", len(h.replies()), 0)
	expect(t, "follow-ups", len(h.followUps()), 0)
	h.read(func(tx *store.Tx) error {
		if _, err := tx.CustomerByEmail(jane); err == nil {
			t.Error("the customer is back")
		}
		if hold, err := tx.Held(); hold != nil || err != nil {
			t.Errorf("letters are held: %v, %v", hold, err)
		}
		return nil
	})
	_, _, err := intake.Add(t.Context(), h.Store, "test", intake.Job{Ref: "J2", Email: jane})
	if err == nil || !strings.Contains(err.Error(), "erased") {
		t.Errorf("a new job: %v", err)
	}
	h.asked("J3", tom)
	expect(t, "letters to the erased one", h.kinds(jane), "ask")
}

func TestJobsWithoutConsentAreSkippedWhereItIsRequired(t *testing.T) {
	h := newHouse(t, "ask: {delay: 1h, window: always, consent: required}\n")
	h.job("J1", jane)
	_, _, err := intake.Add(t.Context(), h.Store, "test", intake.Job{Ref: "J2", Email: tom, Consent: true})
	if err != nil {
		t.Fatal(err)
	}
	h.wait(3 * time.Hour)
	expect(t, "without consent", h.jobState("J1"), "skipped no_consent")
	expect(t, "with consent", h.jobState("J2"), "asked")
}

func TestStandingCustomerIsAskedRegularly(t *testing.T) {
	h := newHouse(t, "ask: {delay: 1h, window: always, cooldown: 30d}\n")
	h.change(func(tx *store.Tx) error {
		_, err := tx.Stand(jane, "Jane Smith", store.Standing{Every: 90 * day, Summary: "your flat in Mill Lane"})
		return err
	})
	h.wait(3 * time.Hour)
	if subject := h.last(jane, "ask").Header.Get("Subject"); !strings.HasSuffix(subject, "about your flat in Mill Lane") {
		t.Errorf("subject %q", subject)
	}
	h.wait(92 * day)
	expect(t, "letters in a quarter", h.kinds(jane), "ask reminder ask")
}

func TestSuppressedByTheOwnerIsNotAsked(t *testing.T) {
	h := newHouse(t, "ask: {delay: 1h, window: always}\n")
	h.job("J1", jane)
	h.change(func(tx *store.Tx) error { return tx.Suppress(jane, store.SuppressedOwner, "moved away") })
	h.wait(day)
	expect(t, "job", h.jobState("J1"), "skipped suppressed")
	h.change(func(tx *store.Tx) error { _, err := tx.Allow(jane, "moved back"); return err })
	h.asked("J2", jane)
}

func TestOldMailIsForgotten(t *testing.T) {
	h := newHouse(t, "ask: {delay: 1h, window: always}\nkeep: {raw: 90d, words: 100d}\n")
	h.reply(jane, h.asked("J1", jane), "Lovely work, thank you!")
	h.pass()
	category := h.replies()[0].Category
	h.wait(91 * day)
	h.read(func(tx *store.Tx) error {
		m, err := tx.MailByID(h.replies()[0].MailID)
		if err != nil || m.Raw != nil || h.replies()[0].Text == "" {
			t.Errorf("after 91 days: raw mail of %d bytes, words %q, %v", len(m.Raw), h.replies()[0].Text, err)
		}
		return nil
	})
	h.wait(11 * day)
	expect(t, "words after 102 days", h.replies()[0].Text, "")
	expect(t, "category", h.replies()[0].Category, category)
}

func TestAliveOnlyWhileTheLoopGetsOn(t *testing.T) {
	h := newHouse(t, "")
	expect(t, "before it begins", h.Alive(), true)
	h.job("J1", jane)
	h.wait(25 * time.Hour)
	expect(t, "after a letter", h.Alive(), true)
	h.now = h.now.Add(19 * time.Minute)
	expect(t, "after a long dialogue", h.Alive(), true)
	h.now = h.now.Add(2 * time.Minute)
	expect(t, "stuck", h.Alive(), false)
	h.pass()
	expect(t, "after it got on", h.Alive(), true)
}

package demo

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"leakytap/store"
)

// ending is what became of a job, or has to.
type ending struct {
	state    store.JobState
	skip     string
	category store.Category // "" without a reply
	urgent   bool
	optOut   bool
	followUp store.FollowUpState // "" without one
	outcome  store.Outcome
	nags     int
}

// ended is a job's ending with what there is to show about it.
type ended struct {
	who       *customer
	visit     visit
	got       ending
	words     []string // of each reply
	evidence  store.EvidenceList
	letters   string // as customer.letters
	suppress  string
	unalerted bool // a follow-up that the owner wasn't told of
}

// endings looks in the database at how everyone ended.
func (h *house) endings(ctx context.Context, p *play, letters map[string][]string) (es []ended, err error) {
	err = h.store.Read(ctx, func(tx *store.Tx) error {
		replies, err := tx.Replies()
		if err != nil {
			return err
		}
		followUps, err := tx.FollowUps(p.begin)
		if err != nil {
			return err
		}
		for _, c := range p.customers {
			suppressed, err := tx.Suppressed(c.email)
			if err != nil {
				return err
			}
			for _, v := range c.visits {
				e := ended{who: c, visit: v, letters: strings.Join(letters[c.email], " "), suppress: suppressed}
				j, err := tx.JobByRef(v.job.Ref)
				if err != nil && !errors.Is(err, store.ErrNotFound) {
					return err
				}
				e.got.state, e.got.skip = j.State, j.SkipReason
				for _, r := range replies {
					if r.JobRef != v.job.Ref {
						continue
					}
					if len(e.words) == 0 { // what comes later is about the follow-up
						e.evidence, e.got.category, e.got.urgent, e.got.optOut = r.Evidence, r.Category, r.Urgent, r.OptOut
					}
					e.words = append(e.words, r.Text)
				}
				for _, f := range followUps {
					if f.JobRef == v.job.Ref {
						e.got.followUp, e.got.outcome, e.got.nags, e.unalerted = f.State, f.Outcome, f.Nags, f.AlertedAt.IsZero()
					}
				}
				es = append(es, e)
			}
		}
		return nil
	})
	return es, err
}

// deviations says who didn't end as scripted, and how.
func deviations(es []ended) []string {
	var all []string
	for _, e := range es {
		if ps := e.deviations(); len(ps) > 0 {
			all = append(all, fmt.Sprintf("%s (%s): %s", e.who.name, lower(e.visit.job.Summary), strings.Join(ps, "; ")))
		}
	}
	return all
}

func (e ended) deviations() (ps []string) {
	differs := func(what string, got, want any) {
		if got != want {
			ps = append(ps, fmt.Sprintf("%s is %q and should be %q", what, fmt.Sprint(got), fmt.Sprint(want)))
		}
	}
	want, got := e.visit.want, e.got
	differs("the job", got.state, want.state)
	differs("the reason for not asking", got.skip, want.skip)
	differs("the verdict", got.category, want.category)
	differs("urgent", got.urgent, want.urgent)
	differs("no more mail", got.optOut, want.optOut)
	differs("the follow-up", got.followUp, want.followUp)
	differs("its outcome", got.outcome, want.outcome)
	differs("what they were written", e.letters, e.who.letters)
	differs("why they are not written to any more", e.suppress, e.who.suppressed)
	var words []string
	if want.category != "" {
		words = e.who.words()
	}
	differs("what was read as their words", strings.Join(e.words, " | "), strings.Join(words, " | "))
	differs("how often "+owner.name+" was reminded", got.nags, want.nags)
	if e.unalerted && got.followUp != "" {
		ps = append(ps, owner.name+" was never told of it")
	}
	return ps
}

// words are what the customer answers in person.
func (c *customer) words() (words []string) {
	for _, a := range c.answers {
		if a.route == byPerson {
			words = append(words, a.words)
		}
	}
	return words
}

// cells are the columns of the table.
func (e ended) cells() []string {
	cells := []string{e.who.name, "", "-", "", "-"}
	switch {
	case len(e.words) > 0:
		cells[1] = "“" + oneLine(e.words[0], 140) + "”"
	case e.got.skip != "":
		cells[1] = "(" + skipped(e.got.skip) + ")"
	case e.got.state == store.JobSilent:
		cells[1] = "(silent, reminded once)"
	}
	if e.got.category != "" {
		cells[2] = label(e.got.category, e.got.urgent)
		cells[3] = e.why()
	}
	if e.got.followUp != "" {
		cells[4] = string(e.got.followUp)
		if e.got.outcome != "" {
			cells[4] += ", " + strings.ReplaceAll(string(e.got.outcome), "_", " ")
		}
		if e.got.nags > 0 {
			cells[4] += fmt.Sprintf(", %s reminded %d×", owner.name, e.got.nags)
		}
	}
	return cells
}

// maxWhy is how much of the evidence the table shows, in characters.
const maxWhy = 100

// why is the evidence as far as there is room, the longest phrases first, since
// they tell the most, and none that overlap.
func (e ended) why() string {
	evidence := slices.SortedStableFunc(slices.Values(e.evidence), func(a, b store.Evidence) int { return len(b.Quote) - len(a.Quote) })
	var shown []store.Evidence
	var whys []string
	room := maxWhy
	for _, ev := range evidence {
		if slices.ContainsFunc(shown, func(s store.Evidence) bool { return ev.Start < s.End && s.Start < ev.End }) {
			continue
		}
		why := fmt.Sprintf("“%s”: %s", oneLine(ev.Quote, 40), ev.Why)
		if room -= utf8.RuneCountInString(why); room < 0 && len(shown) > 0 {
			break
		}
		shown, whys = append(shown, ev), append(whys, why)
	}
	return strings.Join(whys, "; ")
}

package demo

import (
	"slices"
	"strings"
	"testing"

	"leakytap/store"
)

// asScripted is a job that ended as its script says.
func asScripted() ended {
	c := &customer{person: person{"Ann Lee", "ann@example.com"}, letters: "ask reminder", answers: []answer{
		{to: store.AskLetter, words: "I am away", route: byMachine}, {to: store.ReminderLetter, words: "It was fine."},
	}}
	want := ending{state: store.JobAnswered, category: store.Hesitant, followUp: store.FollowUpOpen, nags: 1}
	return ended{who: c, visit: visit{want: want}, got: want, words: []string{"It was fine."}, letters: "ask reminder"}
}

func TestDeviationsFromTheScriptAreNamed(t *testing.T) {
	for name, tt := range map[string]struct {
		change func(*ended)
		want   string
	}{
		"none":               {func(*ended) {}, ""},
		"state":              {func(e *ended) { e.got.state = store.JobSilent }, "the job is"},
		"skipped":            {func(e *ended) { e.got.skip = store.SkipCooldown }, "the reason for not asking"},
		"category":           {func(e *ended) { e.got.category = store.Content }, `the verdict is "content" and should be "hesitant"`},
		"urgent":             {func(e *ended) { e.got.urgent = true }, "urgent"},
		"follow-up":          {func(e *ended) { e.got.followUp = store.FollowUpClosed }, "the follow-up is"},
		"outcome":            {func(e *ended) { e.got.outcome = store.LetGo }, "its outcome"},
		"second reminder":    {func(e *ended) { e.letters += " reminder" }, "what they were written"},
		"no reminder":        {func(e *ended) { e.letters = "ask" }, "what they were written"},
		"suppressed":         {func(e *ended) { e.suppress = store.SuppressedOptOut }, "not written to any more"},
		"machine as a reply": {func(e *ended) { e.words = []string{"I am away", "It was fine."} }, "their words"},
		"quote as words":     {func(e *ended) { e.words[0] += "\n> Hi Ann," }, "their words"},
		"nags":               {func(e *ended) { e.got.nags = 2 }, "reminded"},
		"unalerted":          {func(e *ended) { e.unalerted = true }, "never told"},
	} {
		t.Run(name, func(t *testing.T) {
			e := asScripted()
			tt.change(&e)
			got := strings.Join(deviations([]ended{e}), "\n")
			if (got == "") != (tt.want == "") || !strings.Contains(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			if got != "" && !strings.HasPrefix(got, "Ann Lee") {
				t.Errorf("%q doesn't say who", got)
			}
		})
	}
}

func TestLinesBreakBetweenWords(t *testing.T) {
	for _, tt := range []struct {
		in   string
		n    int
		want []string
	}{
		{"", 5, []string{""}},
		{"two words", 20, []string{"two words"}},
		{"two words", 5, []string{"two", "words"}},
		{"überlänge passt", 9, []string{"überlänge", "passt"}},
		{"unbreakable", 5, []string{"unbr…"}},
	} {
		if got := wrap(tt.in, tt.n); !slices.Equal(got, tt.want) {
			t.Errorf("wrap(%q, %d) = %q, want %q", tt.in, tt.n, got, tt.want)
		}
	}
}

func TestFileNamesAreHarmless(t *testing.T) {
	for in, want := range map[string]string{
		"Re: One question": "re-one-question", "../../etc/passwd": "etc-passwd", "Ünïcode … only": "n-code-only", "a/b\\c:d": "a-b-c-d",
		strings.Repeat("long ", 20): "long-long-long-long", "…": "",
	} {
		if got := slug(in, 20); got != want {
			t.Errorf("slug(%q) = %q, want %q", in, got, want)
		}
	}
}

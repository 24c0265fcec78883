package loop

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"leakytap/store"
)

// Action is what the owner wants done with a follow-up.
type Action string

// The actions; the command line has the same.
const (
	Acknowledge Action = "ack"
	Done        Action = "done"
	Snooze      Action = "snooze"
	Dismiss     Action = "dismiss"
	LetGo       Action = "let-go"
	Note        Action = "note"
)

// Command is an action with what belongs to it.
type Command struct {
	Action Action
	Until  time.Time // for Snooze
	Note   string
	Said   string // the line that was read as the command
}

// Apply carries the command out. It returns store.ErrClosed where the follow-up
// is closed already.
func (c Command) Apply(tx *store.Tx, id int64, actor string) error {
	switch c.Action {
	case Acknowledge:
		return tx.Acknowledge(id, actor, c.Note)
	case Snooze:
		return tx.Snooze(id, c.Until, actor, c.Note)
	case Done:
		return tx.Finish(id, "", actor, "done", c.Note)
	case Dismiss:
		return tx.Finish(id, store.NotAnIssue, actor, "not a problem", c.Note)
	case LetGo:
		return tx.Finish(id, store.LetGo, actor, "let go", c.Note)
	}
	return tx.Remark(id, actor, c.Note)
}

// maxNote bounds what is kept of a note, in bytes.
const maxNote = 4000

// phrases are the ways to say each action, longest first where one begins another.
var phrases = []struct {
	action Action
	said   *regexp.Regexp
}{
	{Dismiss, regexp.MustCompile(`^(?:it'?s |that'?s |this is )?(?:not an? (?:problem|issue)|no (?:problem|issue)|dismiss(?:ed)?|false alarm|nothing to do|all fine)\b`)},
	{LetGo, regexp.MustCompile(`^(?:let(?:ting)? (?:it |him |her |them |this )?go|let-go|give up|giving up|write off)\b`)},
	{Snooze, regexp.MustCompile(`^(?:snooze|later|remind me|remind|postpone)\b`)},
	{Acknowledge, regexp.MustCompile(`^(?:(?:i'?m |i am |we'?re |we are )?on it|on to it|onto it|ack(?:nowledged?)?|got it|will do|i'?ll (?:call|ring|phone|write|e-?mail|do it|deal with it|sort it)|seen|leave it with me)\b`)},
	{Done, regexp.MustCompile(`^(?:all |it'?s |i'?m )?(?:done|sorted|fixed|resolved|dealt with|finished|closed?|settled|all sorted)\b`)},
	{Note, regexp.MustCompile(`^notes?\b`)},
}

// ParseCommand reads the first line of an owner's mail as a command, and what
// follows as its note. now is in the business's time zone. ok is false where
// the line is none, or one that asks for a time and names none that is clear.
func ParseCommand(text string, now time.Time) (cmd Command, ok bool) {
	first, rest, _ := strings.Cut(strings.TrimSpace(text), "\n")
	first = strings.TrimSpace(first)
	folded := strings.ToLower(strings.NewReplacer("’", "'", "‘", "'").Replace(first))
	lead := len(folded) - len(strings.TrimLeft(folded, " .!,:;-–—*>\"'"))
	for _, p := range phrases {
		m := p.said.FindStringIndex(folded[lead:])
		if m == nil || negated(folded[lead+m[1]:]) {
			continue
		}
		cmd = Command{Action: p.action, Said: first}
		after := strings.TrimLeft(cutFolded(first, folded, lead+m[1]), " .!,:;-–—)(")
		if p.action == Snooze {
			until, left, clear := parseUntil(after, now)
			if !clear {
				return Command{}, false
			}
			cmd.Until, after = until, left
		}
		cmd.Note = note(after, rest)
		return cmd, p.action != Note || cmd.Note != ""
	}
	return Command{}, false
}

// negated catches "done? no", "done yet?" and the like: a question is no command.
func negated(after string) bool {
	after = strings.TrimSpace(after)
	return strings.HasPrefix(after, "?") || strings.HasPrefix(after, "yet?") || strings.HasPrefix(after, "nothing yet")
}

// cutFolded returns what stands behind position i of the folded line in the
// line as it was written; folding may have changed lengths.
func cutFolded(line, folded string, i int) string {
	if len(line) == len(folded) {
		return line[i:]
	}
	return folded[i:]
}

func note(after, rest string) string {
	n := strings.TrimSpace(strings.TrimSpace(after) + "\n" + strings.TrimSpace(rest))
	if len(n) > maxNote {
		n = strings.ToValidUTF8(n[:maxNote], "")
	}
	return n
}

var (
	spanPattern = regexp.MustCompile(`^(?:for |in )?(?:another )?(\d{1,3}|an?|one|two|three|four|five|six|seven|ten) ?(hours?|hrs?|h|days?|d|weeks?|wks?|w|months?)\b`)
	dayPattern  = regexp.MustCompile(`^(?:until |till |'til |til |to |on |next )*(today|tonight|tomorrow|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|next week|week)\b`)
	datePattern = regexp.MustCompile(`^(?:until |till |til |to |on )*(\d{4}-\d{2}-\d{2})\b`)
)

var numbers = map[string]int{"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}

// morning is the hour at which a snooze until some day ends.
const morning = 8

// parseUntil reads "3 days", "until Monday", "tomorrow", "2026-12-01"; nothing
// at all is a day. clear is false for what it doesn't know.
func parseUntil(s string, now time.Time) (t time.Time, left string, clear bool) {
	folded := strings.ToLower(s)
	if folded == "" {
		return now.AddDate(0, 0, 1), "", true
	}
	if m := spanPattern.FindStringSubmatch(folded); m != nil {
		n, err := strconv.Atoi(m[1])
		if err != nil {
			n = numbers[m[1]]
		}
		switch m[2][0] {
		case 'h':
			t = now.Add(time.Duration(n) * time.Hour)
		case 'd':
			t = now.AddDate(0, 0, n)
		case 'w':
			t = now.AddDate(0, 0, 7*n)
		case 'm':
			t = now.AddDate(0, n, 0)
		}
		return t, rest(s, folded, len(m[0])), n > 0
	}
	if m := datePattern.FindStringSubmatch(folded); m != nil {
		d, err := time.ParseInLocation(time.DateOnly, m[1], now.Location())
		t = d.Add(morning * time.Hour)
		return t, rest(s, folded, len(m[0])), err == nil && t.After(now)
	}
	if m := dayPattern.FindStringSubmatch(folded); m != nil {
		return nextMorning(m[1], strings.Contains(m[0], "next week"), now), rest(s, folded, len(m[0])), true
	}
	return t, "", false
}

func rest(s, folded string, i int) string {
	return strings.TrimLeft(cutFolded(s, folded, i), " .!,:;-–—")
}

// nextMorning is eight o'clock on the next day of that name.
func nextMorning(day string, nextWeek bool, now time.Time) time.Time {
	at := func(days int) time.Time {
		return time.Date(now.Year(), now.Month(), now.Day()+days, morning, 0, 0, 0, now.Location())
	}
	switch {
	case day == "today" || day == "tonight":
		return now.Add(4 * time.Hour)
	case day == "tomorrow":
		return at(1)
	case nextWeek || strings.HasSuffix(day, "week"):
		return at((int(time.Monday-now.Weekday())+6)%7 + 1)
	}
	for d := 1; d <= 7; d++ {
		if strings.HasPrefix(strings.ToLower(((now.Weekday() + time.Weekday(d)) % 7).String()), day[:3]) {
			return at(d)
		}
	}
	return at(1)
}

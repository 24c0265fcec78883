package loop

import (
	"regexp"
	"slices"
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

	Refused string // why a command that is clear can't be carried out
}

// Apply carries the command out. Who takes a closed follow-up on again, or wants
// to hear of it later, opens it again; for the rest it is store.ErrClosed.
func (c Command) Apply(tx *store.Tx, id int64, actor string) error {
	switch c.Action {
	case Acknowledge, Snooze:
		if err := tx.ReopenFollowUp(id, actor); err != nil {
			return err
		}
		if c.Action == Snooze {
			return tx.Snooze(id, c.Until, actor, c.Note)
		}
		return tx.Acknowledge(id, actor, c.Note)
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

// phrases are the ways to say each action, in folded words (see fold). Whatever
// closes a follow-up or silences it is understood narrowly: asking back costs a
// mail, and a wrong guess a customer.
var phrases = []struct {
	action Action
	said   *regexp.Regexp
}{
	{Dismiss, said(`(?:no , )?(?:(?:it|this|that) )?(?:not|isnt) (?:really )?an? (?:real )?(?:problem|issue)|no (?:problem|issue)s? (?:here|at all|with (?:it|this|that))|` +
		`no issues?|non issue|dismiss(?:ed)?(?: it| this)?|false alarm|nothing to do(?: here)?`)},
	{LetGo, said(`let(?:ting)?(?: it| this| that| him| her| them| this one)? go|(?:give|giving|gave) up(?: on (?:it|this|him|her|them))?|write (?:it |this )?off`)},
	{Snooze, said(`snooze(?: it| this)?|later|postpone(?: it| this)?|remind(?: me)?(?: again)?`)},
	{Acknowledge, said(`on (?:it|this)|on to (?:it|this)|onto (?:it|this)|ack|acknowledged?|noted|got it|seen(?: it| this)?|understood|mine|will do|` +
		`leave (?:it|this) (?:with|to) me|taking (?:it|this)(?: on)?`)},
	{Done, said(`(?:done(?: and dusted)?|sorted|fixed|resolved|solved|handled|settled|finished|completed?|dealt with|taken care of)(?: it| this| that)?`)},
	{Done, regexp.MustCompile(`^closed?(?: it| this| that| this one)? (?:[.,] |$)`)},
	{Note, said(`notes?|nb`)},
}

// promise is an acknowledgement in a whole sentence, all of which is its note.
var promise = said(`(?:ill|i will|i shall|we will|well|we shall|will|going to) (?:just |now )?` +
	`(?:call|ring|phone|write|email|text|message|contact|visit|see|speak|talk|look|check|deal|sort|fix|handle|reply|answer|get|take|go|do)|` +
	`calling|ringing|phoning|writing to|emailing|looking (?:at|into)|working on|dealing with|sorting|checking`)

// lead is what people say before they come to the point.
var lead = regexp.MustCompile(`^(?:(?:re|aw|fwd?|ok|okay|k|yes|yep|yeah|yup|sure|right|great|thanks|thank you|cheers|hi|hello|hey|please|pls|so|ah|oh|now|just|already|` +
	`its|it is|thats|that is|this is|this one is|im|i am|were|we are|ive|i have|weve|we have|has been|have been|all|mark(?: it| this)?(?: as)?) (?:[.,] )*)*`)

// doubtful is what makes a command of anything else: "done yet", "fixed by
// Friday", "let go of Steve".
var (
	doubtful = regexp.MustCompile(`^(?:yet|nothing|if|unless|or) `)
	pending  = regexp.MustCompile(`^(?:of|soon|later|tomorrow|tonight|next|when|once|until|till|by (?:mon|tue|wed|thu|fri|sat|sun|tomorrow|tonight|next|the end|\d))`)
)

func said(pattern string) *regexp.Regexp { return regexp.MustCompile(`^(?:` + pattern + `) `) }

// ParseCommand reads the first line of an owner's mail as a command, and what
// follows as its note. now is in the business's time zone. ok is false where
// the line is none, or one that asks for a time and names none that is clear, or
// that can't be waited for.
func ParseCommand(text string, now time.Time) (cmd Command, ok bool) {
	line, rest, words := firstLine(text)
	words = words[fields(lead.FindString(fold(words))):]
	cmd.Said = line
	for _, p := range phrases {
		n := fields(p.said.FindString(fold(words)))
		if n == 0 || p.action != Note && question(words) {
			continue
		}
		cmd.Action = p.action
		left := words[n:]
		switch after := fold(left); p.action {
		case Snooze:
			used := 0
			if cmd.Until, used, ok = parseUntil(left, now); !ok {
				return Command{Refused: refusal(cmd.Until, now)}, false
			}
			n += used
		case Done, Dismiss, LetGo:
			if doubtful.MatchString(after) || pending.MatchString(after) {
				return Command{}, false
			}
		case Acknowledge:
			if doubtful.MatchString(after) {
				return Command{}, false
			}
		}
		cmd.Note = note(line[words[n-1].end:], rest)
		if cmd.Action == Note && cmd.Note == "" {
			break
		}
		return cmd, true
	}
	if promise.MatchString(fold(words)) && !question(words) {
		cmd.Action, cmd.Note = Acknowledge, note(line, rest)
		return cmd, true
	}
	return Command{}, false
}

// firstLine returns the first line that says more than hello, the lines behind
// it, and its words.
func firstLine(text string) (line, rest string, words []word) {
	for rest = text; ; {
		line, rest, _ = strings.Cut(strings.TrimSpace(rest), "\n")
		words = wordsOf(line)
		if fields(lead.FindString(fold(words))) < len(words) || strings.TrimSpace(rest) == "" {
			return strings.TrimSpace(line), rest, words
		}
	}
}

// question reports whether the first sentence is one: that is no command.
func question(words []word) bool {
	end := slices.IndexFunc(words, func(w word) bool { return w.text == "?" || w.text == "." })
	return end >= 0 && words[end].text == "?"
}

func note(after, rest string) string {
	n := strings.TrimSpace(strings.TrimLeft(after, " .!,:;-–—*_\"'’”") + "\n" + strings.TrimSpace(rest))
	if len(n) > maxNote {
		n = strings.ToValidUTF8(n[:maxNote], "")
	}
	return n
}

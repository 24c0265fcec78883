package demo

import (
	"cmp"
	"context"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"sync"

	"leakytap/cmd/internal/loop"
	"leakytap/mailer/letter"
	"leakytap/store"
)

// slogScript keeps what the loop logs until the director reads it out.
type slogScript struct {
	mu    sync.Mutex
	lines []logLine
}

// logLine is a log record with its attributes, by key.
type logLine struct {
	level   slog.Level
	message string
	attrs   map[string]slog.Value
}

func (s *slogScript) Enabled(_ context.Context, l slog.Level) bool { return l >= slog.LevelInfo }

func (s *slogScript) Handle(ctx context.Context, r slog.Record) error {
	return scriptWith{s, nil}.Handle(ctx, r)
}

func (s *slogScript) WithAttrs(as []slog.Attr) slog.Handler { return scriptWith{s, as} }
func (s *slogScript) WithGroup(string) slog.Handler         { return s }

func (s *slogScript) take() []logLine {
	s.mu.Lock()
	defer s.mu.Unlock()
	lines := s.lines
	s.lines = nil
	return lines
}

// scriptWith is a slogScript with attributes that a logger was given.
type scriptWith struct {
	*slogScript
	attrs []slog.Attr
}

func (s scriptWith) Handle(_ context.Context, r slog.Record) error {
	l := logLine{r.Level, r.Message, make(map[string]slog.Value)}
	for _, a := range s.attrs {
		l.attrs[a.Key] = a.Value.Resolve()
	}
	r.Attrs(func(a slog.Attr) bool {
		l.attrs[a.Key] = a.Value.Resolve()
		return true
	})
	s.mu.Lock()
	defer s.mu.Unlock()
	s.lines = append(s.lines, l)
	return nil
}

func (s scriptWith) WithAttrs(as []slog.Attr) slog.Handler {
	return scriptWith{s.slogScript, append(slices.Clip(s.attrs), as...)}
}
func (s scriptWith) WithGroup(string) slog.Handler { return s }

func (l logLine) text(key string) string {
	if v, ok := l.attrs[key]; ok {
		return v.String()
	}
	return ""
}

func (l logLine) number(key string) int64 {
	v := l.attrs[key]
	if v.Kind() == slog.KindInt64 {
		return v.Int64()
	}
	return 0
}

// narrate tells in people's words what the loop has logged since.
func (d *director) narrate(ctx context.Context) error {
	for _, l := range d.script.take() {
		var line string
		err := d.store.Read(ctx, func(tx *store.Tx) (err error) {
			line, err = d.tell(tx, l)
			return err
		})
		if err != nil {
			return fmt.Errorf("tell %q: %w", l.message, err)
		}
		if line == "" {
			continue
		}
		d.say("%s", line)
		if err := d.wait(ctx, lineTime); err != nil {
			return err
		}
	}
	return nil
}

const stamp = "Mon _2 Jan 15:04"

// say prints a line with the moment that it is.
func (d *director) say(format string, args ...any) {
	d.out.print("%s  %s\n", d.out.paint(faint, d.clock.Now().In(d.location).Format(stamp)), fmt.Sprintf(format, args...))
}

// tell puts one line of the log into people's words; "" is for what they
// needn't hear.
func (d *director) tell(tx *store.Tx, l logLine) (string, error) {
	switch l.message {
	case "ask sent", "reminder sent", "check_back sent":
		le, err := tx.LetterByMessageID(l.text("message_id"))
		if err != nil {
			return "", err
		}
		j, err := tx.JobByID(*le.JobID)
		said := map[store.LetterKind]string{store.AskLetter: "asked %s about the %s", store.ReminderLetter: "reminded %s, once and no more, of the question about the %s",
			store.CheckBackLetter: "asked %s whether it was put right (%s)"}[le.Kind]
		return fmt.Sprintf(said, j.CustomerName, lower(j.Summary)), err
	case "job skipped":
		j, err := tx.JobByRef(l.text("job"))
		return fmt.Sprintf("not asking %s about the %s: %s", j.CustomerName, lower(j.Summary), skipped(l.text("reason"))), err
	case "reply read":
		r, err := tx.ReplyByID(l.number("reply"))
		return fmt.Sprintf("%s answers: “%s” %s", r.CustomerName, oneLine(r.Text, 60), d.out.paint(toneOf(r.Category), "["+label(r.Category, r.Urgent)+"]")), err
	case "automatic mail read":
		return fmt.Sprintf("%s: out of the office. That is no answer", d.nameOf(l.text("from"))), nil
	case "alert sent", "nag sent", "gathered sent", "escalation sent", "help sent", "digest sent":
		return d.tellOwner(tx, l)
	case "command obeyed":
		f, err := tx.FollowUpByID(l.number("follow_up"))
		return fmt.Sprintf("%s, by mail: %s. The follow-up of %s is %s", owner.name, commands[loop.Action(l.text("action"))], f.CustomerName, f.State), err
	case "follow-up answered":
		return fmt.Sprintf("%s has written to %s, as the Sent folder shows: the follow-up is answered", owner.name, d.nameOf(l.text("to"))), nil
	case "the owner is told of a problem":
		what, _ := letter.Explain(store.Problem{Kind: store.ProblemKind(l.text("problem")), Count: int(l.number("count")), Detail: l.text("detail")})
		return d.out.paint(bad, fmt.Sprintf("told %s that leakytap needs him: %s", owner.name, what)), nil
	case "no answer":
		j, err := tx.JobByRef(l.text("job"))
		return fmt.Sprintf("%s stays silent, and is left in peace", j.CustomerName), err
	case "letter came back; the address is not written to again":
		return fmt.Sprintf("the letter to %s comes back (%s): the address is not written to again", d.nameOf(l.text("to")), l.text("reason")), nil
	}
	if l.level < slog.LevelWarn {
		return "", nil
	}
	said := l.message
	if why := cmp.Or(l.text("error"), l.text("reason")); why != "" {
		said += ": " + why
	}
	return d.out.paint(bad, said), nil
}

// commands are the owner's, in his words.
var commands = map[loop.Action]string{
	loop.Acknowledge: "on it", loop.Done: "done", loop.Snooze: "not now", loop.Dismiss: "not a problem", loop.LetGo: "let go", loop.Note: "a note",
}

func (d *director) tellOwner(tx *store.Tx, l logLine) (string, error) {
	le, err := tx.LetterByMessageID(l.text("message_id"))
	if err != nil {
		return "", err
	}
	if le.FollowUpID == nil {
		return fmt.Sprintf("told %s: %s", owner.name, le.Subject), nil
	}
	f, err := tx.FollowUpByID(*le.FollowUpID)
	switch {
	case le.Kind == store.AlertLetter && f.Urgent:
		return fmt.Sprintf("told %s about %s, urgently", owner.name, f.CustomerName), err
	case le.Kind == store.AlertLetter:
		return fmt.Sprintf("told %s about %s", owner.name, f.CustomerName), err
	case le.Kind == store.NagLetter:
		return fmt.Sprintf("told %s again about %s: nobody has acknowledged it", owner.name, f.CustomerName), err
	}
	return fmt.Sprintf("sent %s the %s about %s", owner.name, le.Kind, f.CustomerName), err
}

func (d *director) nameOf(email string) string {
	for _, c := range d.play.customers {
		if c.email == email {
			return c.name
		}
	}
	return email
}

func skipped(reason string) string {
	switch reason {
	case store.SkipCooldown:
		return "asked not long ago (cooldown)"
	case store.SkipBounced:
		return "the ask came back"
	}
	return reason
}

// label is a verdict in a word or two.
func label(c store.Category, urgent bool) string {
	s := strings.ReplaceAll(string(c), "_", " ")
	if urgent {
		s += ", urgent"
	}
	return s
}

// toneOf is how a category is shown.
func toneOf(c store.Category) tone {
	switch {
	case c == "":
		return plain
	case c.NeedsFollowUp():
		return bad
	}
	return good
}

// lower is a summary within a sentence.
func lower(s string) string {
	if s == "" {
		return "job"
	}
	return strings.ToLower(s[:1]) + s[1:]
}

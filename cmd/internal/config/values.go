package config

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"
)

const day = 24 * time.Hour

// Duration is a length of time, written like 90s, 10m, 24h, 5d or 2w, or
// several of these together (1d12h).
type Duration time.Duration

var durationPart = regexp.MustCompile(`^(\d+(?:\.\d+)?)(ms|s|m|h|d|w)`)

var durationUnit = map[string]time.Duration{"ms": time.Millisecond, "s": time.Second, "m": time.Minute, "h": time.Hour, "d": day, "w": 7 * day}

// ParseDuration reads a Duration; it is never negative and never more than ten years.
func ParseDuration(s string) (Duration, error) {
	rest, total := strings.TrimSpace(s), 0.0
	if rest == "0" {
		return 0, nil
	}
	for first := true; rest != "" || first; first = false {
		m := durationPart.FindStringSubmatch(rest)
		if m == nil {
			return 0, fmt.Errorf("%q is not a length of time: write it like 90s, 30m, 24h, 5d or 2w", s)
		}
		n, err := strconv.ParseFloat(m[1], 64)
		if err != nil {
			return 0, err
		}
		total += n * float64(durationUnit[m[2]])
		rest = rest[len(m[0]):]
	}
	if total > float64(3660*day) {
		return 0, fmt.Errorf("%q is more than ten years", s)
	}
	return Duration(total), nil
}

// UnmarshalYAML implements yaml.Unmarshaler.
func (d *Duration) UnmarshalYAML(n *yaml.Node) (err error) {
	*d, err = ParseDuration(n.Value)
	return err
}

// List is a list of words; one alone needs no brackets.
type List []string

// UnmarshalYAML implements yaml.Unmarshaler.
func (l *List) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.ScalarNode && n.ShortTag() != "!!null" {
		*l = List{n.Value}
		return nil
	}
	return n.Decode((*[]string)(l))
}

// Date is a day of the calendar, written like 2026-12-25.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// UnmarshalYAML implements yaml.Unmarshaler.
func (d *Date) UnmarshalYAML(n *yaml.Node) error {
	t, err := time.Parse(time.DateOnly, n.Value)
	if err != nil {
		return fmt.Errorf("%q is not a date: write it like 2026-12-25", n.Value)
	}
	d.Year, d.Month, d.Day = t.Date()
	return nil
}

// Window is when letters to customers may go out: days of the week and minutes
// of the day, in the business's time zone. With Always there is no limit.
type Window struct {
	Always   bool
	Days     [7]bool // by time.Weekday
	From, To int     // minutes after midnight; From < To
}

var officeHours = Window{Days: [7]bool{false, true, true, true, true, true, false}, From: 9 * 60, To: 17*60 + 30}

var windowPattern = regexp.MustCompile(`^([A-Za-z,\- ]+?)\s+(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})$`)

// ParseWindow reads "always", or days and hours like "Mon-Fri 09:00-17:30" or
// "Mon,Wed,Sat 10:00-16:00".
func ParseWindow(s string) (Window, error) {
	s = strings.TrimSpace(s)
	if strings.EqualFold(s, "always") {
		return Window{Always: true}, nil
	}
	bad := fmt.Errorf(`%q is not a sending window: write it like "Mon-Fri 09:00-17:30", or always`, s)
	m := windowPattern.FindStringSubmatch(s)
	if m == nil {
		return Window{}, bad
	}
	var w Window
	for part := range strings.SplitSeq(m[1], ",") {
		first, last, isRange := strings.Cut(strings.TrimSpace(part), "-")
		a, okA := weekday(first)
		b, okB := a, okA
		if isRange {
			b, okB = weekday(last)
		}
		if !okA || !okB {
			return Window{}, bad
		}
		for d := a; ; d = (d + 1) % 7 {
			w.Days[d] = true
			if d == b {
				break
			}
		}
	}
	var okFrom, okTo bool
	w.From, okFrom = minutes(m[2], m[3])
	w.To, okTo = minutes(m[4], m[5])
	if !okFrom || !okTo || w.From >= w.To {
		return Window{}, fmt.Errorf(`%q is not a sending window: it has to end after it begins, on the same day`, s)
	}
	return w, nil
}

func weekday(s string) (time.Weekday, bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	for d := time.Sunday; d <= time.Saturday; d++ {
		name := strings.ToLower(d.String())
		if len(s) >= 3 && strings.HasPrefix(name, s) {
			return d, true
		}
	}
	return 0, false
}

// Weekday is a day of the week, or never.
type Weekday struct {
	Day   time.Weekday
	Never bool
}

// UnmarshalYAML implements yaml.Unmarshaler.
func (w *Weekday) UnmarshalYAML(n *yaml.Node) error {
	day, ok := weekday(n.Value)
	never := strings.EqualFold(strings.TrimSpace(n.Value), "never")
	if !ok && !never {
		return fmt.Errorf("%q is not a day of the week: write it like Mon, or never", n.Value)
	}
	*w = Weekday{Day: day, Never: never}
	return nil
}

func minutes(h, m string) (int, bool) {
	hours, _ := strconv.Atoi(h)
	mins, _ := strconv.Atoi(m)
	total := hours*60 + mins
	return total, mins < 60 && total <= 24*60
}

// UnmarshalYAML implements yaml.Unmarshaler.
func (w *Window) UnmarshalYAML(n *yaml.Node) (err error) {
	*w, err = ParseWindow(n.Value)
	return err
}

// Next is the first moment, not before t, at which the window is open; t itself
// where it never is.
func (w Window) Next(t time.Time, holidays []Date) time.Time {
	if w.Open(t, holidays) {
		return t
	}
	for d := range 370 {
		opens := time.Date(t.Year(), t.Month(), t.Day()+d, 0, w.From, 0, 0, t.Location())
		if opens.After(t) && w.Open(opens, holidays) {
			return opens
		}
	}
	return t
}

// Open reports whether t, in its own location, lies within the window and on
// none of the holidays.
func (w Window) Open(t time.Time, holidays []Date) bool {
	year, month, dom := t.Date()
	if slices.Contains(holidays, Date{year, month, dom}) {
		return false
	}
	minute := t.Hour()*60 + t.Minute()
	return w.Always || w.Days[t.Weekday()] && w.From <= minute && minute < w.To
}

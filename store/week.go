package store

import (
	"fmt"
	"regexp"
	"strconv"
	"time"
)

// Week is seven days of the business's calendar, from midnight to midnight.
type Week struct {
	From, To time.Time // To is the first moment after it
}

// WeekOf returns the week around t, in t's location, that begins on a day of the week.
func WeekOf(t time.Time, first time.Weekday) Week {
	back := (int(t.Weekday()) - int(first) + 7) % 7
	from := time.Date(t.Year(), t.Month(), t.Day()-back, 0, 0, 0, 0, t.Location())
	return Week{from, from.AddDate(0, 0, 7)}
}

// Plus returns the week n weeks later, or before if n is negative.
func (w Week) Plus(n int) Week {
	return Week{w.From.AddDate(0, 0, 7*n), w.To.AddDate(0, 0, 7*n)}
}

// ID is the week's year and number (ISO 8601) in one, by its fourth day: 202623 for 2026-W23.
func (w Week) ID() int64 {
	year, week := w.From.AddDate(0, 0, 3).ISOWeek()
	return int64(year)*100 + int64(week)
}

// String writes the week as ISO 8601 does: 2026-W23.
func (w Week) String() string { return fmt.Sprintf("%d-W%02d", w.ID()/100, w.ID()%100) }

// Has reports whether t lies within the week.
func (w Week) Has(t time.Time) bool { return !t.Before(w.From) && t.Before(w.To) }

// WeekByID returns the week with an ID, as it begins on a day of the week; ok is false where there is none.
func WeekByID(id int64, first time.Weekday, loc *time.Location) (w Week, ok bool) {
	year, number := int(id/100), int(id%100)
	if year < 1 || year > 9999 || number < 1 {
		return Week{}, false
	}
	w = WeekOf(time.Date(year, 1, 4, 12, 0, 0, 0, loc), time.Monday).Plus(number - 1) // 4 January is always in the first week
	w = WeekOf(w.From.AddDate(0, 0, 3), first)
	for w.ID() < id {
		w = w.Plus(1)
	}
	return w, w.ID() == id
}

var weekPattern = regexp.MustCompile(`^(\d{4})-?[Ww](\d{2})$`)

// ParseWeek reads a week such as 2026-W23.
func ParseWeek(s string, first time.Weekday, loc *time.Location) (Week, error) {
	if m := weekPattern.FindStringSubmatch(s); m != nil {
		year, _ := strconv.ParseInt(m[1], 10, 64)
		number, _ := strconv.ParseInt(m[2], 10, 64)
		if w, ok := WeekByID(100*year+number, first, loc); ok {
			return w, nil
		}
	}
	return Week{}, fmt.Errorf("%q is not a week: write it like 2026-W23", s)
}

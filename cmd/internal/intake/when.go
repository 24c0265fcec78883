package intake

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

var timeLayouts = []string{time.RFC3339, "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05-07", "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04",
	time.DateOnly, "2006/01/02 15:04:05", "2006/01/02 15:04", "2006/01/02", "2.1.2006 15:04:05", "2.1.2006 15:04", "2.1.2006",
	"2 Jan 2006 15:04", "2 Jan 2006", "2-Jan-2006", "2-Jan-06", "2 January 2006", "Jan 2, 2006", "January 2, 2006", "Jan 2 2006", "January 2 2006"}

// dayOrMonth is a date whose first two numbers people order in two ways.
var dayOrMonth = regexp.MustCompile(`^(\d{1,2})([/-])(\d{1,2})[/-](\d{4}|\d{2})(?:,? +(\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?))?$`)

// ParseTime reads when a job was completed; a day alone is its noon. Days with
// slashes are refused where day and month could be taken for each other.
func ParseTime(s string, loc *time.Location) (time.Time, error) {
	return dates{zone: loc}.parse(s)
}

func (d dates) parse(s string) (time.Time, error) {
	loc := d.zone
	s = strings.TrimSpace(s)
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range timeLayouts {
		if t, err := time.ParseInLocation(layout, s, loc); err == nil {
			if !strings.Contains(layout, "15") {
				t = noon(t)
			}
			return t, nil
		}
	}
	wrong := fmt.Errorf("%q is not a time: write it like 2026-03-31 or 2026-03-31 16:30", s)
	m := dayOrMonth.FindStringSubmatch(s)
	if m == nil {
		return time.Time{}, wrong
	}
	day, _ := strconv.Atoi(m[1])
	month, _ := strconv.Atoi(m[3])
	switch {
	case month > 12 || day <= 12 && d.order == monthFirst:
		day, month = month, day
	case day <= 12 && day != month && d.order == anyOrder:
		return time.Time{}, fmt.Errorf("%q could be two days: write it like 2026-03-31", s)
	}
	year := m[4]
	if len(year) == 2 {
		year = "20" + year
	}
	t, err := time.ParseInLocation("2006-1-2", fmt.Sprintf("%s-%d-%d", year, month, day), loc)
	if err != nil {
		return time.Time{}, wrong
	}
	if m[5] == "" {
		return noon(t), nil
	}
	for _, layout := range []string{"15:04", "15:04:05", "3:04PM", "3:04:05PM"} {
		if c, err := time.Parse(layout, strings.ToUpper(strings.ReplaceAll(m[5], " ", ""))); err == nil {
			return time.Date(t.Year(), t.Month(), t.Day(), c.Hour(), c.Minute(), c.Second(), 0, loc), nil
		}
	}
	return time.Time{}, wrong
}

func noon(day time.Time) time.Time {
	return time.Date(day.Year(), day.Month(), day.Day(), 12, 0, 0, 0, day.Location())
}

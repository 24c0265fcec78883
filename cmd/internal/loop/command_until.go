package loop

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// longestSnooze bounds a snooze: what is put off for longer is let go.
const longestSnooze = 366 * 24 * time.Hour

// The hours at which a snooze until some day ends.
const (
	morning   = 8
	afternoon = 13
	evening   = 18
)

const months = `(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*`

var (
	untilPattern = regexp.MustCompile(`^(?:(?:[.,]|untill?|till?|to|on|for|in|about|another|again|the) )*`)
	spanPattern  = regexp.MustCompile(`^(\d{1,4}|an?|one|two|a couple of|three|four|five|six|seven|ten) ?(minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|wks?|w|fortnights?|months?) `)
	datePattern  = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2}) `)
	dayMonth     = regexp.MustCompile(`^(\d{1,2})(?:st|nd|rd|th)? (?:of )?` + months + ` (?:(\d{4}) )?`)
	monthDay     = regexp.MustCompile(`^` + months + ` (?:the )?(\d{1,2})(?:st|nd|rd|th)? (?:(?:, )?(\d{4}) )?`)
	dayOfMonth   = regexp.MustCompile(`^(\d{1,2})(?:st|nd|rd|th) `)
	dayPattern   = regexp.MustCompile(`^(?:this |next )?(today|tonight|tomm?orr?ow|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?) (week )?`)
	nextPattern  = regexp.MustCompile(`^next (week|month) `)
	hourPattern  = regexp.MustCompile(`^(?:at )?(?:(\d{1,2})(?:[:.](\d{2}))? ?(am|pm)|(\d{1,2}):(\d{2})|(?:in the )?(morning|afternoon|evening)|(noon)) `)
)

var numbers = map[string]int{"a": 1, "an": 1, "one": 1, "two": 2, "a couple of": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}

// parseUntil reads "3 days", "until Monday", "tomorrow 3pm", "1 Dec", "2026-12-01"
// and how many words that took; nothing at all is a day. clear is false for what
// it doesn't know, or what is over, or more than a year ahead.
func parseUntil(words []word, now time.Time) (t time.Time, used int, clear bool) {
	said := fold(words)
	cut := func(pattern *regexp.Regexp) []string {
		m := pattern.FindStringSubmatch(said)
		if m != nil {
			used += fields(m[0])
			said = said[len(m[0]):]
		}
		return m
	}
	cut(untilPattern)
	if said == "" {
		return now.AddDate(0, 0, 1), used, len(strings.Trim(fold(words), "., ")) == 0
	}
	if m := cut(spanPattern); m != nil {
		t = span(m[1], m[2], now)
	} else if day, named := parseDay(cut, now); named {
		at, hour := parseHour(cut(hourPattern), morning)
		t = time.Date(day.Year(), day.Month(), day.Day(), 0, at, 0, 0, now.Location())
		if sameDay(day, now) && !hour {
			t = now.Add(4 * time.Hour)
		}
	} else if at, hour := parseHour(cut(hourPattern), morning); hour {
		t = time.Date(now.Year(), now.Month(), now.Day(), 0, at, 0, 0, now.Location())
		if !t.After(now) {
			t = t.AddDate(0, 0, 1)
		}
	}
	return t, used, t.After(now) && t.Before(now.Add(longestSnooze))
}

// refusal is why a time that was understood can't be snoozed until.
func refusal(until, now time.Time) string {
	switch {
	case until.IsZero():
	case !until.After(now):
		return "that is not in the future"
	case !until.Before(now.Add(longestSnooze)):
		return "that is more than a year ahead"
	}
	return ""
}

func span(number, unit string, now time.Time) time.Time {
	n, err := strconv.Atoi(number)
	if err != nil {
		n = numbers[number]
	}
	switch unit[:min(2, len(unit))] {
	case "mi":
		return now.Add(time.Duration(n) * time.Minute)
	case "ho", "hr", "h":
		return now.Add(time.Duration(n) * time.Hour)
	case "da", "d":
		return now.AddDate(0, 0, n)
	case "fo":
		return now.AddDate(0, 0, 14*n)
	case "mo":
		return now.AddDate(0, n, 0)
	}
	return now.AddDate(0, 0, 7*n)
}

// parseDay reads the name of a day: the next one of that name.
func parseDay(cut func(*regexp.Regexp) []string, now time.Time) (day time.Time, named bool) {
	if m := cut(datePattern); m != nil {
		d, err := time.ParseInLocation(time.DateOnly, m[1], now.Location())
		return d, err == nil
	}
	if m := cut(dayMonth); m != nil {
		return calendarDay(m[1], m[2], m[3], now)
	}
	if m := cut(monthDay); m != nil {
		return calendarDay(m[2], m[1], m[3], now)
	}
	if m := cut(dayOfMonth); m != nil {
		n, _ := strconv.Atoi(m[1])
		for months := range 3 {
			d := time.Date(now.Year(), now.Month()+time.Month(months), n, 0, 0, 0, 0, now.Location())
			if d.Day() == n && d.After(now) {
				return d, true
			}
		}
		return day, false
	}
	if m := cut(nextPattern); m != nil {
		if m[1] == "month" {
			return time.Date(now.Year(), now.Month()+1, 1, 0, 0, 0, 0, now.Location()), true
		}
		return next("mon", now), true
	}
	if m := cut(dayPattern); m != nil {
		switch day = now; m[1][:3] {
		case "tod", "ton":
		case "tom":
			day = now.AddDate(0, 0, 1)
		default:
			day = next(m[1][:3], now)
		}
		if m[2] != "" {
			day = day.AddDate(0, 0, 7)
		}
		return day, true
	}
	return day, false
}

// calendarDay is a day of a month, of this year or the next where none is said.
func calendarDay(day, month, year string, now time.Time) (time.Time, bool) {
	for _, y := range []string{year, strconv.Itoa(now.Year()), strconv.Itoa(now.Year() + 1)} {
		d, err := time.ParseInLocation("2 Jan 2006", day+" "+month[:3]+" "+y, now.Location())
		if err == nil && (d.After(now) || y == year) {
			return d, true
		}
	}
	return time.Time{}, false
}

// next is the next day whose name begins so.
func next(name string, now time.Time) time.Time {
	d := now.AddDate(0, 0, 1)
	for !strings.HasPrefix(strings.ToLower(d.Weekday().String()), name) {
		d = d.AddDate(0, 0, 1)
	}
	return d
}

// parseHour returns the time of day that hourPattern has found, or usual, in
// minutes.
func parseHour(m []string, usual int) (at int, found bool) {
	if m == nil {
		return usual * 60, false
	}
	hour, _ := strconv.Atoi(m[1] + m[4])
	minute, _ := strconv.Atoi(m[2] + m[5])
	switch {
	case m[3] == "pm" && hour < 12:
		hour += 12
	case m[3] == "am" && hour == 12:
		hour = 0
	case m[6] == "morning":
		hour = morning
	case m[6] == "afternoon":
		hour = afternoon
	case m[6] == "evening":
		hour = evening
	case m[7] != "":
		hour = 12
	}
	return hour*60 + minute, hour < 24 && minute < 60
}

func sameDay(a, b time.Time) bool {
	return a.Year() == b.Year() && a.YearDay() == b.YearDay()
}

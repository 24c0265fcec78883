package intake

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"
)

// dates is how dates without a zone, or without a name for the month, are read.
type dates struct {
	zone  *time.Location
	order dateOrder
}

// dateOrder is whether 01/02/2026 is in February or in January.
type dateOrder int

const (
	anyOrder dateOrder = iota // nobody knows: such dates are refused
	dayFirst
	monthFirst
)

func (o dateOrder) String() string {
	return [...]string{"refused: nothing tells whether the day or the month comes first", "read day first", "read month first"}[o]
}

// dateColumn is what the dates of one column tell about their order.
type dateColumn struct {
	ambiguous string    // the first that could be two days
	line      [3]int    // per order, the first line that shows it
	shown     [3]string // what stands there
}

// see looks at a date.
func (c *dateColumn) see(line int, s string) {
	m := dayOrMonth.FindStringSubmatch(s)
	if m == nil {
		return
	}
	first, _ := strconv.Atoi(m[1])
	second, _ := strconv.Atoi(m[3])
	order := anyOrder
	switch {
	case first > 12 && second <= 12:
		order = dayFirst
	case second > 12 && first <= 12:
		order = monthFirst
	case first > 12 || first == second:
		return
	case c.ambiguous == "":
		c.ambiguous = s
	}
	if order != anyOrder && c.line[order] == 0 {
		c.line[order], c.shown[order] = line, s
	}
}

// order decides by the dates that can be one day only, else by what is usual where
// the business is. The note says why; it is "" where no date needs an order.
func (c *dateColumn) order(zone *time.Location) (order dateOrder, note string) {
	because := ""
	switch day, month := c.line[dayFirst], c.line[monthFirst]; {
	case day > 0 && month > 0:
		because = fmt.Sprintf(": line %d has %s and line %d %s; write them like 2026-03-31", day, c.shown[dayFirst], month, c.shown[monthFirst])
	case day > 0:
		order, because = dayFirst, fmt.Sprintf(", as %s in line %d is", c.shown[dayFirst], day)
	case month > 0:
		order, because = monthFirst, fmt.Sprintf(", as %s in line %d is", c.shown[monthFirst], month)
	default:
		if order = usualOrder(zone.String()); order == anyOrder {
			because = "; write them like 2026-03-31"
		} else {
			because = ", as is usual in " + zone.String()
		}
	}
	if c.ambiguous == "" {
		return order, ""
	}
	return order, fmt.Sprintf("dates like %s are %s%s", c.ambiguous, order, because)
}

// dateOrder looks at a whole column of dates.
func (r *rows) dateOrder() (dateOrder, string, error) {
	var c dateColumn
	for {
		rec, err := r.records.next()
		if errors.Is(err, io.EOF) {
			order, note := c.order(r.Location)
			return order, note, nil
		}
		if err != nil {
			return anyOrder, "", err
		}
		if rec.problem == "" {
			c.see(rec.line, r.cell(rec, "completed"))
		}
	}
}

// usualOrder is how numbers stand for a day in the country of a time zone (Unicode
// CLDR, dateFormats short). Canada writes both ways, and UTC is no country.
func usualOrder(zone string) dateOrder {
	area, place, _ := strings.Cut(zone, "/")
	switch {
	case place == "" || area == "Etc" || area == "Canada" || slices.Contains(canada, place):
		return anyOrder
	case area == "US" || zone == "Asia/Manila":
		return monthFirst
	case area == "America" || area == "Pacific":
		state, _, _ := strings.Cut(place, "/")
		if slices.Contains(states, state) {
			return monthFirst
		}
	}
	return dayFirst
}

// Places of the IANA time zone database in the United States and their
// territories, and in Canada.
var (
	states = strings.Fields(`New_York Detroit Kentucky Louisville Indiana Indianapolis Fort_Wayne Knox_IN Chicago Menominee North_Dakota Denver Shiprock
		Boise Phoenix Los_Angeles Anchorage Juneau Sitka Metlakatla Yakutat Nome Adak Atka Puerto_Rico St_Thomas Virgin Honolulu Johnston Guam Saipan Pago_Pago`)
	canada = strings.Fields(`Toronto Montreal Vancouver Edmonton Winnipeg Halifax St_Johns Regina Moncton Glace_Bay Goose_Bay Whitehorse Dawson Dawson_Creek
		Fort_Nelson Creston Yellowknife Inuvik Cambridge_Bay Iqaluit Rankin_Inlet Resolute Rainy_River Thunder_Bay Nipigon Pangnirtung Swift_Current
		Atikokan Blanc-Sablon Coral_Harbour`)
)

// Package chart draws the pictures of the weekly digest: PNG, on a light ground of their own, readable on a phone.
package chart

import (
	"fmt"

	"github.com/go-analyze/charts"
)

// The size of every picture, in pixels: about 2.7 for one of a phone's width, so that it stays sharp there.
const (
	Width  = 920
	Height = 560
)

// Colour is a colour of a picture, as in HTML.
type Colour string

// The colours, which differ in lightness too: not everybody sees hues.
const (
	Green  Colour = "#2e8b57"
	Amber  Colour = "#f0b429"
	Red    Colour = "#b3261e"
	Grey   Colour = "#c3c8d0"
	Blue   Colour = "#0b57a4"
	Ground Colour = "#ffffff"
	ink    Colour = "#3a3e45"
	rule   Colour = "#e3e6ea"
)

const fontSize = 27

// Series is a row of values with a name, one for each label.
type Series struct {
	Name   string
	Colour Colour
	Values []float64
}

// Stacked draws bars, one for each label, the first series at the bottom. It returns a PNG.
func Stacked(labels []string, series []Series) ([]byte, error) {
	var values [][]float64
	var entries []entry
	var colours []charts.Color
	highest := 0.0
	for _, s := range series {
		values, colours = append(values, s.Values), append(colours, s.Colour.of())
		entries = append(entries, entry{s.Name, func(p *charts.Painter, x, y int) { square(p, x, y, s.Colour) }})
	}
	for i := range labels {
		sum := 0.0
		for _, s := range series {
			sum += s.Values[i]
		}
		highest = max(highest, sum)
	}
	o := charts.NewBarChartOptionWithData(values)
	o.Theme = theme(colours)
	o.Padding = charts.NewBox(14, legendHeight, 24, 10)
	o.StackSeries = charts.Ptr(true)
	o.BarSize = 0.68
	o.CategoryAxis.Labels = labels
	o.CategoryAxis.LabelCount = len(labels)
	o.CategoryAxis.LabelFontStyle = font(ink)
	top, step := scale(highest)
	o.ValueAxis = []charts.ValueAxisOption{{
		Min: charts.Ptr(0.0), Max: charts.Ptr(top), LabelCount: int(top/step) + 1, PreferNiceIntervals: charts.Ptr(false),
		RangeValuePaddingScale: charts.Ptr(0.0), LabelFontStyle: font(ink), ValueFormatter: whole,
	}}
	o.Legend.Show = charts.Ptr(false)
	p := painter()
	if err := p.BarChart(o); err != nil {
		return nil, fmt.Errorf("draw bars: %w", err)
	}
	legend(p, entries)
	return p.Bytes()
}

// scale is the end of an axis for whole numbers up to highest, and the step between its lines: at most five.
func scale(highest float64) (top, step float64) {
	for unit := 1.0; ; unit *= 10 {
		for _, step := range []float64{unit, 2 * unit, 5 * unit} {
			for n := 2.0; n <= 5; n++ {
				if n*step >= highest {
					return n * step, step
				}
			}
		}
	}
}

func whole(v float64) string { return fmt.Sprintf("%.0f", v) }

const (
	legendHeight = 78
	legendMiddle = 32
	mark         = 13 // half the size of a mark
)

// entry is a name in the legend with what draws its mark around a point.
type entry struct {
	name string
	mark func(p *charts.Painter, x, y int)
}

// legend draws the entries side by side across the top.
func legend(p *charts.Painter, es []entry) {
	x := 20
	for _, e := range es {
		e.mark(p, x+mark, legendMiddle)
		x += 2*mark + 16
		p.Text(e.name, x, legendMiddle+13, 0, font(ink))
		x += p.MeasureText(e.name, 0, font(ink)).Width() + 34
	}
}

func square(p *charts.Painter, x, y int, c Colour) {
	p.FilledRect(x-mark, y-mark, x+mark, y+mark, c.of(), c.of(), 0)
}

func painter() *charts.Painter {
	p := charts.NewPainter(charts.PainterOptions{OutputFormat: charts.ChartOutputPNG, Width: Width, Height: Height, Theme: theme(nil)})
	p.FilledRect(0, 0, Width, Height, Ground.of(), Ground.of(), 0)
	return p
}

func theme(series []charts.Color) charts.ColorPalette {
	if len(series) == 0 {
		series = []charts.Color{Blue.of()}
	}
	return charts.MakeTheme(charts.ThemeOption{
		AxisStrokeColor: ink.of(), AxisSplitLineColor: rule.of(), BackgroundColor: Ground.of(), TextColor: ink.of(), SeriesColors: series,
	})
}

func (c Colour) of() charts.Color { return charts.ParseColor(string(c)) }

func font(c Colour) charts.FontStyle { return charts.FontStyle{FontSize: fontSize, FontColor: c.of()} }

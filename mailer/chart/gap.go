package chart

import (
	"fmt"

	"github.com/go-analyze/charts"
)

// Week is one label's shares in a Gap, each from 0 to 1 and negative where there is none.
type Week struct {
	Said      float64 // of those who answered
	Low, High float64 // between which it may well lie
	Expected  float64 // by the business, of the same customers
	Guessed   float64 // by the owner, beforehand
}

// The plot of a Gap, in pixels.
const (
	left, right  = 112, Width - 24
	upper, lower = legendHeight + 26, Height - 64
)

// Gap draws what customers said, as a dot within the stretch where the truth may lie, beside what was expected of them.
// It returns a PNG.
func Gap(labels []string, weeks []Week) ([]byte, error) {
	if len(labels) != len(weeks) || len(weeks) == 0 {
		return nil, fmt.Errorf("draw the gap: %d labels for %d weeks", len(labels), len(weeks))
	}
	p := painter()
	for _, percent := range []int{0, 25, 50, 75, 100} {
		y := height(float64(percent) / 100)
		p.LineStroke([]charts.Point{{X: left, Y: y}, {X: right, Y: y}}, rule.of(), 2)
		if percent%50 == 0 {
			text := fmt.Sprintf("%d%%", percent)
			p.Text(text, left-14-p.MeasureText(text, 0, font(ink)).Width(), y+13, 0, font(ink))
		}
	}
	for i, w := range weeks {
		x := left + (right-left)*(2*i+1)/(2*len(weeks))
		if w.Said >= 0 {
			p.FilledRect(x-mark, height(w.High), x+mark, height(w.Low), spread.of(), spread.of(), 0)
		}
		if w.Guessed >= 0 {
			diamond(p, x, height(w.Guessed), Amber)
		}
		if w.Expected >= 0 {
			bar(p, x, height(w.Expected), 2*mark, Blue)
		}
		if w.Said >= 0 {
			dot(p, x, height(w.Said), Green)
		}
		p.Text(labels[i], x-p.MeasureText(labels[i], 0, font(ink)).Width()/2, Height-18, 0, font(ink))
	}
	legend(p, []entry{
		{"They said", func(p *charts.Painter, x, y int) { dot(p, x, y, Green) }},
		{"You expected", func(p *charts.Painter, x, y int) { bar(p, x, y, mark, Blue) }},
		{"You guessed", func(p *charts.Painter, x, y int) { diamond(p, x, y, Amber) }},
	})
	return p.Bytes()
}

// spread is the colour of where the truth may lie.
const spread Colour = "#cfe8d9"

// height is where a share stands.
func height(share float64) int { return lower - int(share*float64(lower-upper)+0.5) }

func dot(p *charts.Painter, x, y int, c Colour) { p.Circle(mark, x, y, c.of(), Ground.of(), 3) }

func bar(p *charts.Painter, x, y, half int, c Colour) {
	p.FilledRect(x-half, y-5, x+half, y+5, c.of(), c.of(), 0)
}

func diamond(p *charts.Painter, x, y int, c Colour) {
	p.FilledDiamond(x, y, 3*mark, 3*mark, c.of(), ink.of(), 2)
}

package chart

import (
	"bytes"
	"flag"
	"image/png"
	"os"
	"path/filepath"
	"testing"
)

var keep = flag.String("keep", "", "a folder to leave the pictures in")

var labels = []string{"16/3", "", "30/3", "", "13/4", "", "27/4", "", "11/5", "", "25/5", ""}

func picture(t *testing.T, name string, b []byte, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	m, err := png.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	if s := m.Bounds().Size(); s.X != Width || s.Y != Height {
		t.Errorf("%s is %v large", name, s)
	}
	colours := map[[3]uint32]bool{}
	for y := range Height {
		for x := range Width {
			r, g, b, a := m.At(x, y).RGBA()
			if a != 0xffff {
				t.Fatalf("%s: not opaque at %d, %d", name, x, y)
			}
			colours[[3]uint32{r >> 8, g >> 8, b >> 8}] = true
		}
	}
	for _, c := range []Colour{Green, Amber, Ground} {
		of := c.of()
		if !colours[[3]uint32{uint32(of.R), uint32(of.G), uint32(of.B)}] {
			t.Errorf("%s has nothing in %s", name, c)
		}
	}
	if len(b) > 60<<10 {
		t.Errorf("%s: %d bytes", name, len(b))
	}
	if *keep != "" {
		if err := os.WriteFile(filepath.Join(*keep, name+".png"), b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestBarsAreDrawn(t *testing.T) {
	b, err := Stacked(labels, []Series{
		{"Happy", Green, []float64{3, 4, 5, 2, 6, 7, 8, 3, 4, 5, 9, 6}},
		{"Ideas, questions", Grey, []float64{1, 0, 1, 2, 0, 1, 1, 0, 2, 1, 0, 1}},
		{"Hesitant", Amber, []float64{1, 0, 1, 2, 0, 1, 1, 0, 2, 1, 0, 1}},
		{"Unhappy", Red, []float64{1, 0, 0, 0, 2, 0, 1, 0, 0, 1, 0, 2}},
	})
	picture(t, "bars", b, err)
}

func TestGapIsDrawn(t *testing.T) {
	weeks := []Week{{-1, -1, -1, -1, -1}, {.5, .09, .91, 1, -1}, {.8, .5, .95, .9, .7}, {-1, -1, -1, -1, .9}, {.9, .6, .98, .8, .95},
		{1, .4, 1, 1, 1}, {0, 0, .56, .5, .8}, {.75, .5, .9, .75, .75}, {.7, .5, .85, .8, .9}, {.8, .6, .9, .9, .9}, {.85, .6, .95, .8, .9}, {.9, .7, .97, 1, .85}}
	b, err := Gap(labels, weeks)
	picture(t, "gap", b, err)
}

func TestPicturesAreTheSameEachTime(t *testing.T) {
	draw := func() []byte {
		b, err := Stacked(labels[:3], []Series{{"Happy", Green, []float64{1, 0, 2}}})
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	if !bytes.Equal(draw(), draw()) {
		t.Error("they differ")
	}
}

func TestScaleEndsOnWholeSteps(t *testing.T) {
	for _, tt := range []struct{ highest, top, step float64 }{{0, 2, 1}, {1, 2, 1}, {3, 3, 1}, {5, 5, 1}, {6, 6, 2}, {11, 15, 5}, {26, 30, 10}, {101, 150, 50}, {240, 250, 50}} {
		if top, step := scale(tt.highest); top < tt.highest || top != tt.top || step != tt.step {
			t.Errorf("scale(%v) = %v, %v", tt.highest, top, step)
		}
	}
}

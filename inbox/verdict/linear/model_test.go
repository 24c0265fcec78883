package linear

import (
	"bytes"
	"testing"
)

func features(hashes ...uint32) *Features {
	f := new(Features)
	for _, h := range hashes {
		f.Add(0, h)
	}
	return f
}

func examples() []Example {
	var out []Example
	for i := range 200 {
		e := NewExample(features(uint32(i%2+1)<<24, uint32(i%7+10)<<22))
		for h := range e.Labels {
			e.Labels[h], e.Weights[h] = -1, 1
		}
		e.Labels[0] = int8(i % 2)
		out = append(out, e)
	}
	return out
}

var settings = Settings{Epochs: 8, Cost: 1, Seed: 1}

func TestTrainLearnsWhatTellsTheClassesApart(t *testing.T) {
	m := Train(examples(), settings)
	if s := m.Score(features(1 << 24)); s[0] > -1 {
		t.Errorf("a feature of class 0 scores %v", s[0])
	}
	if s := m.Score(features(2 << 24)); s[0] < 1 {
		t.Errorf("a feature of class 1 scores %v", s[0])
	}
	if s := m.Score(features(2 << 24)); s[1] != 0 {
		t.Errorf("a head without labels scores %v", s[1])
	}
}

func TestTheSameDataMakeTheSameFileAndItReadsBack(t *testing.T) {
	var a, b bytes.Buffer
	m := Train(examples(), settings)
	if _, err := m.WriteTo(&a); err != nil {
		t.Fatal(err)
	}
	if _, err := Train(examples(), settings).WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("two trainings differ")
	}
	back, err := Read(a.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	f := features(2<<24, 12<<22)
	if got, want := back.Score(f), m.Score(f); got != want {
		t.Errorf("read back it scores %v, was %v", got, want)
	}
}

func TestReadRefusesOtherFiles(t *testing.T) {
	var good bytes.Buffer
	if _, err := Train(nil, settings).WriteTo(&good); err != nil {
		t.Fatal(err)
	}
	for _, b := range [][]byte{nil, []byte("LKTP"), []byte("hello"), good.Bytes()[:good.Len()-1], append([]byte("LKTP\x01"), good.Bytes()[5:]...)} {
		if _, err := Read(b); err == nil {
			t.Errorf("%d bytes were read as a model", len(b))
		}
	}
}

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

func TestAFeatureOfASingleTextHasNoWeight(t *testing.T) {
	all := examples()
	once := NewExample(features(77<<24, 2<<24))
	for h := range once.Labels {
		once.Labels[h], once.Weights[h] = -1, 1
	}
	once.Labels[0] = 1
	m := Train(append(all, once), settings)
	if w := m.Weight(77<<24, 0); w != 0 {
		t.Errorf("its weight is %v", w)
	}
	if w := m.Weight(2<<24, 0); w <= 0 {
		t.Errorf("a feature of many texts of class 1 has weight %v", w)
	}
}

func TestFeaturesOfOneBlockAreToldApart(t *testing.T) {
	var all []Example
	for i := range 200 {
		e := NewExample(features(5<<16 + uint32(i%2)<<13))
		for h := range e.Labels {
			e.Labels[h], e.Weights[h] = int8(i%2), 1
		}
		all = append(all, e)
	}
	m := Train(all, settings)
	if a, b := m.Weight(5<<16, 0), m.Weight(5<<16+1<<13, 0); a >= 0 || b <= 0 {
		t.Errorf("weights %v and %v", a, b)
	}
	if w := m.Weight(5<<16+2<<13, 0); w != 0 {
		t.Errorf("a feature that was never seen has weight %v", w)
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

func TestBadlyMixedHashesAreRefused(t *testing.T) {
	const many = 256
	m := New()
	for block := 10; block < len(m.starts); block++ {
		m.starts[block] = many // all in block 9
	}
	m.keys, m.weights = make([]uint16, many), make([]byte, many*stride)
	if _, err := m.WriteTo(new(bytes.Buffer)); err == nil {
		t.Error("a block of 256 features was written")
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

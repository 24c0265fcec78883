// Package linear is a linear model of many heads over hashed features, logistic
// regression with weights of one byte, and a second, small one over its scores and
// whatever else is known; both in one file.
package linear

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
)

// Heads is how many answers the model gives at once.
const Heads = 12

// Buckets is how many there are for the hashes: as many as 3 MB hold.
const Buckets = 224_000

const (
	magic   = "LKTP"
	version = 3
	stride  = Heads + 1 // the weights of a bucket, then how rare it is
	rare    = 16        // units of rarity
)

// scales are the lengths of the groups of features.
var scales = [Groups]float32{1, 1, 0.5}

// Model scores features. A stored weight q stands for scale·q·|q|: small weights
// are many and need the finer steps. It contains the feature's value, its rarity
// 1 + ln((1+texts)/(1+texts with it)), which alone serves to scale a group.
type Model struct {
	bias    [Heads]float32
	scale   [Heads]float32
	weights []byte           // [Buckets][stride]
	Final   [Heads][]float32 // weights of the second model's inputs
}

// New returns a model that knows nothing.
func New() *Model { return &Model{weights: make([]byte, stride*Buckets)} }

// Score returns the log odds of every head.
func (m *Model) Score(f *Features) (scores [Heads]float32) {
	scores = m.bias
	for g, buckets := range f.groups {
		var sums [Heads]int32
		var length int32
		for _, b := range buckets {
			w := m.weights[int(b)*stride:][:stride:stride]
			for h := range sums {
				q := int32(int8(w[h]))
				sums[h] += q * max(q, -q)
			}
			length += int32(w[Heads]) * int32(w[Heads])
		}
		if length == 0 {
			continue
		}
		norm := scales[g] * rare / float32(math.Sqrt(float64(length)))
		for h := range scores {
			scores[h] += float32(sums[h]) * m.scale[h] * norm
		}
	}
	return scores
}

// Weight is what a feature adds to a head's score, before its group is scaled.
func (m *Model) Weight(hash uint32, head int) float32 {
	q := float32(int8(m.weights[int(Bucket(hash))*stride+head]))
	return m.scale[head] * q * max(q, -q)
}

// Decide returns the second model's log odds of every head.
func (m *Model) Decide(inputs []float32) (scores [Heads]float32) {
	for h := range scores {
		w := m.Final[h]
		if len(w) != len(inputs) {
			continue
		}
		for i, v := range inputs {
			scores[h] += w[i] * v
		}
	}
	return scores
}

// WriteTo writes the model, little-endian: magic, version, heads, the number
// of the second model's inputs, biases, scales, the second model's weights, weights.
func (m *Model) WriteTo(w io.Writer) (int64, error) {
	head := append([]byte(magic), version, Heads, byte(len(m.Final[0])))
	put := func(values []float32) {
		for _, v := range values {
			head = binary.LittleEndian.AppendUint32(head, math.Float32bits(v))
		}
	}
	put(m.bias[:])
	put(m.scale[:])
	for h := range m.Final {
		put(m.Final[h])
	}
	n, err := w.Write(append(head, m.weights...))
	return int64(n), err
}

// Read decodes what WriteTo wrote. The model keeps b.
func Read(b []byte) (*Model, error) {
	if len(b) < 7 || string(b[:4]) != magic {
		return nil, errors.New("linear: not a model file")
	}
	inputs := int(b[6])
	fixed := 7 + 4*Heads*(2+inputs)
	if b[4] != version || b[5] != Heads || len(b) != fixed+stride*Buckets {
		return nil, fmt.Errorf("linear: model of version %d, %d heads, %d bytes: train it again", b[4], b[5], len(b))
	}
	m := &Model{weights: b[fixed:]}
	at := 7
	take := func(values []float32) {
		for i := range values {
			values[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[at:]))
			at += 4
		}
	}
	take(m.bias[:])
	take(m.scale[:])
	for h := range m.Final {
		m.Final[h] = make([]float32, inputs)
		take(m.Final[h])
	}
	return m, nil
}

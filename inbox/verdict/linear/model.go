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

// MaxFeatures is how many features have weights: as many as 3 MB hold.
const MaxFeatures = 189_000

const (
	magic   = "LKTP"
	version = 4
	stride  = Heads + 1 // the weights of a feature, then its importance
	units   = 16        // of importance
	blocks  = 1 << 16
)

// scales are the lengths of the groups of features.
var scales = [Groups]float32{1, 1, 0.5}

// Model scores features. A stored weight q stands for scale·q·|q|: small weights
// are many and need the finer steps. It contains the feature's value, its
// importance, which alone serves to scale a group.
//
// Features lie in the order of their hashes: the upper half of a hash is its block,
// the lower half its key.
type Model struct {
	bias    [Heads]float32
	scale   [Heads]float32
	unknown byte     // importance of the features that have no weights
	starts  []uint32 // [blocks+1]: where a block begins
	keys    []uint16
	weights []byte           // [len(keys)][stride]
	Final   [Heads][]float32 // weights of the second model's inputs
}

// New returns a model that knows nothing.
func New() *Model { return &Model{starts: make([]uint32, blocks+1)} }

// find returns where a feature is, or below 0.
func (m *Model) find(hash uint32) int {
	block, key := hash>>16, uint16(hash)
	from, to := m.starts[block], m.starts[block+1]
	for i, k := range m.keys[from:to] {
		if k == key {
			return int(from) + i
		}
	}
	return -1
}

// Score returns the log odds of every head.
func (m *Model) Score(f *Features) (scores [Heads]float32) {
	scores = m.bias
	for g, hashes := range f.groups {
		var sums [Heads]int32
		var length int32
		for _, hash := range hashes {
			i := m.find(hash)
			if i < 0 {
				length += int32(m.unknown) * int32(m.unknown)
				continue
			}
			w := m.weights[i*stride:][:stride:stride]
			for h := range sums {
				q := int32(int8(w[h]))
				sums[h] += q * max(q, -q)
			}
			length += int32(w[Heads]) * int32(w[Heads])
		}
		norm := norm(g, length)
		for h := range scores {
			scores[h] += float32(sums[h]) * m.scale[h] * norm
		}
	}
	return scores
}

// norm scales a group whose importances have this sum of squares.
func norm(group int, squares int32) float32 {
	if squares == 0 {
		return 0
	}
	return scales[group] * units / float32(math.Sqrt(float64(squares)))
}

// Weight is what a feature adds to a head's score, before its group is scaled.
func (m *Model) Weight(hash uint32, head int) float32 {
	i := m.find(hash)
	if i < 0 {
		return 0
	}
	q := float32(int8(m.weights[i*stride+head]))
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

// WriteTo writes the model, little-endian (an error where a block has more features
// than a byte counts): magic, version, heads, the number of the
// second model's inputs, the importance of unknown features, how many there are;
// biases, scales, the second model's weights; how many features each block has, one
// byte each; keys; weights.
func (m *Model) WriteTo(w io.Writer) (int64, error) {
	b := append([]byte(magic), version, Heads, byte(len(m.Final[0])), m.unknown)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(m.keys)))
	put := func(values []float32) {
		for _, v := range values {
			b = binary.LittleEndian.AppendUint32(b, math.Float32bits(v))
		}
	}
	put(m.bias[:])
	put(m.scale[:])
	for h := range m.Final {
		put(m.Final[h])
	}
	for i := range blocks {
		n := m.starts[i+1] - m.starts[i]
		if n > math.MaxUint8 {
			return 0, fmt.Errorf("linear: %d features have hashes that begin with %04x: they are badly mixed", n, i)
		}
		b = append(b, byte(n))
	}
	for _, k := range m.keys {
		b = binary.LittleEndian.AppendUint16(b, k)
	}
	n, err := w.Write(append(b, m.weights...))
	return int64(n), err
}

// Read decodes what WriteTo wrote. The model keeps b.
func Read(b []byte) (*Model, error) {
	const start = 12
	if len(b) < start || string(b[:4]) != magic {
		return nil, errors.New("linear: not a model file")
	}
	inputs, features := int(b[6]), int(binary.LittleEndian.Uint32(b[8:]))
	fixed := start + 4*Heads*(2+inputs) + blocks
	if b[4] != version || b[5] != Heads || len(b) != fixed+features*(2+stride) {
		return nil, fmt.Errorf("linear: model of version %d, %d heads, %d bytes: train it again", b[4], b[5], len(b))
	}
	m := &Model{unknown: b[7], starts: make([]uint32, blocks+1), keys: make([]uint16, features), weights: b[fixed+2*features:]}
	at := start
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
	for i := range blocks {
		m.starts[i+1] = m.starts[i] + uint32(b[at+i])
	}
	if int(m.starts[blocks]) != features {
		return nil, errors.New("linear: the model's blocks don't add up: train it again")
	}
	for i := range m.keys {
		m.keys[i] = binary.LittleEndian.Uint16(b[fixed+2*i:])
	}
	return m, nil
}

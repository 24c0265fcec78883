// Package linear is a linear model of many heads over hashed features: logistic
// regression with int8 weights, one scale a head, in one small file.
package linear

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
)

// Heads is how many answers the model gives at once.
const Heads = 14

// Bits is the logarithm of the number of hash buckets.
const Bits = 17

const magic = "LKTP"

// Model scores features. The weights of one bucket lie side by side.
type Model struct {
	bias    [Heads]float32
	scale   [Heads]float32
	weights []int8 // [1<<Bits][Heads]
}

// Score returns the log odds of every head. A feature is any hash; its value is
// 1/√n for n features, so that long and short texts compare.
func (m *Model) Score(features []uint32) (scores [Heads]float32) {
	if len(features) == 0 {
		return m.bias
	}
	var sums [Heads]int32
	for _, f := range features {
		w := m.weights[int(f>>(32-Bits))*Heads:][:Heads:Heads]
		for h := range sums {
			sums[h] += int32(w[h])
		}
	}
	norm := Norm(len(features))
	for h := range scores {
		scores[h] = m.bias[h] + float32(sums[h])*m.scale[h]*norm
	}
	return scores
}

// Norm is the value of each of n features.
func Norm(n int) float32 { return float32(1 / math.Sqrt(float64(n))) }

// WriteTo writes the model: magic, format version, bits, heads, biases, scales, weights;
// little-endian.
func (m *Model) WriteTo(w io.Writer) (int64, error) {
	head := append([]byte(magic), 1, Bits, Heads, 0)
	for _, v := range append(m.bias[:], m.scale[:]...) {
		head = binary.LittleEndian.AppendUint32(head, math.Float32bits(v))
	}
	for _, v := range m.weights {
		head = append(head, byte(v))
	}
	n, err := w.Write(head)
	return int64(n), err
}

// Read decodes what WriteTo wrote.
func Read(b []byte) (*Model, error) {
	const fixed = 8 + 2*4*Heads
	if len(b) < fixed || string(b[:4]) != magic {
		return nil, errors.New("linear: not a model file")
	}
	if b[4] != 1 || b[5] != Bits || b[6] != Heads || len(b) != fixed+Heads<<Bits {
		return nil, fmt.Errorf("linear: model of version %d, %d bits, %d heads, %d bytes: train it again", b[4], b[5], b[6], len(b))
	}
	m := &Model{weights: make([]int8, Heads<<Bits)}
	for h := range Heads {
		m.bias[h] = math.Float32frombits(binary.LittleEndian.Uint32(b[8+4*h:]))
		m.scale[h] = math.Float32frombits(binary.LittleEndian.Uint32(b[8+4*(Heads+h):]))
	}
	for i, v := range b[fixed:] {
		m.weights[i] = int8(v)
	}
	return m, nil
}

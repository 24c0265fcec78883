package linear

import (
	"math"
	"math/rand/v2"
)

// Example is one labelled text: for every head 1, 0, or below 0 where it isn't known.
type Example struct {
	groups  [Groups][]uint32
	Labels  [Heads]int8
	Weights [Heads]float32 // how much the text counts for each head
}

// NewExample copies the features.
func NewExample(f *Features) (e Example) {
	for g := range f.groups {
		e.groups[g] = append([]uint32(nil), f.groups[g]...)
	}
	return e
}

// Settings of the training.
type Settings struct {
	Epochs int
	Cost   float64 // of an error, against the squares of the weights: C
	Seed   uint64
}

// Train fits every head by dual coordinate descent (Yu, Huang and Lin, Machine
// Learning 85, 2011). The same examples and settings give the same model.
func Train(examples []Example, s Settings) *Model {
	v := newVocabulary(examples)
	rows := v.rows(examples)
	weights := make([]float32, Heads*len(v.hashes))
	var bias [Heads]float32
	dual := make([][Heads]float64, len(examples))
	const biasSquare = 1 // the bias is one more feature of value 1
	order := make([]int, 0, len(examples))
	for i := range examples {
		for h := range Heads {
			dual[i][h] = 1e-6 * s.Cost * float64(examples[i].Weights[h])
		}
		order = append(order, i)
	}
	random := rand.New(rand.NewPCG(s.Seed, 1))
	for range s.Epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			e, r := &examples[i], &rows[i]
			scores := bias
			for g, numbers := range r.groups {
				for _, k := range numbers {
					value := float32(v.importance[k]) / units * r.norms[g]
					w := weights[int(k)*Heads:][:Heads:Heads]
					for h := range scores {
						scores[h] += value * w[h]
					}
				}
			}
			var steps [Heads]float32
			moved := false
			for h, label := range e.Labels {
				if label < 0 {
					continue
				}
				sign := 2*float64(label) - 1
				old := dual[i][h]
				dual[i][h] = step(old, s.Cost*float64(e.Weights[h]), biasSquare+r.square, sign*float64(scores[h]))
				steps[h] = float32((dual[i][h] - old) * sign)
				moved = moved || steps[h] > 1e-5 || steps[h] < -1e-5
			}
			if !moved {
				continue
			}
			for h := range bias {
				bias[h] += steps[h]
			}
			for g, numbers := range r.groups {
				for _, k := range numbers {
					value := float32(v.importance[k]) / units * r.norms[g]
					w := weights[int(k)*Heads:][:Heads:Heads]
					for h := range w {
						w[h] += value * steps[h]
					}
				}
			}
		}
	}
	return quantise(v, weights, bias)
}

// step solves one example's part of the dual problem by Newton's method: the z in
// (0, cost) that minimises z·ln z + (cost-z)·ln(cost-z) + square·(z-old)²/2 + margin·(z-old).
func step(old, cost, square, margin float64) float64 {
	if cost <= 0 {
		return old
	}
	low, high := 1e-9*cost, cost*(1-1e-9)
	z := min(max(old, low), high)
	for range 30 {
		slope := math.Log(z/(cost-z)) + square*(z-old) + margin
		if math.Abs(slope) < 1e-4 {
			break
		}
		if slope > 0 {
			high = z
		} else {
			low = z
		}
		next := z - slope/(square+cost/(z*(cost-z)))
		if next <= low || next >= high {
			next = (low + high) / 2
		}
		z = next
	}
	return z
}

// quantise keeps the features that matter most and puts every head's largest weight
// at ±127.
func quantise(v *vocabulary, weights []float32, bias [Heads]float32) *Model {
	m := New()
	m.bias, m.unknown = bias, v.unknown
	kept := v.best(weights, MaxFeatures)
	block := 0
	for n, k := range kept {
		hash := v.hashes[k]
		for ; block <= int(hash>>16); block++ {
			m.starts[block] = uint32(n)
		}
		m.keys = append(m.keys, uint16(hash))
	}
	for ; block <= blocks; block++ {
		m.starts[block] = uint32(len(kept))
	}
	m.weights = make([]byte, stride*len(kept))
	for h := range Heads {
		largest := float32(0)
		for _, k := range kept {
			w := weights[k*Heads+h] * float32(v.importance[k]) / units
			largest = max(largest, w, -w)
		}
		if largest == 0 {
			continue
		}
		m.scale[h] = largest / (127 * 127)
		for n, k := range kept {
			w := float64(weights[k*Heads+h] * float32(v.importance[k]) / units / m.scale[h])
			q := math.Round(math.Sqrt(math.Abs(w)))
			if w < 0 {
				q = -q
			}
			m.weights[n*stride+h] = byte(int8(q))
		}
	}
	for n, k := range kept {
		m.weights[n*stride+Heads] = v.importance[k]
	}
	return m
}

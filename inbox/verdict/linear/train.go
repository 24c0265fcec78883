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
	rarity := rarities(examples)
	weights := make([]float32, Heads*Buckets)
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
			e := &examples[i]
			var norms [Groups]float32
			square := float64(biasSquare)
			scores := bias
			for g, buckets := range e.groups {
				if norms[g] = norm(buckets, rarity, g); norms[g] == 0 {
					continue
				}
				square += float64(scales[g]) * float64(scales[g])
				for _, b := range buckets {
					v := float32(rarity[b]) / rare * norms[g]
					w := weights[int(b)*Heads:][:Heads:Heads]
					for h := range scores {
						scores[h] += v * w[h]
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
				dual[i][h] = step(old, s.Cost*float64(e.Weights[h]), square, sign*float64(scores[h]))
				steps[h] = float32((dual[i][h] - old) * sign)
				moved = moved || steps[h] > 1e-5 || steps[h] < -1e-5
			}
			if !moved {
				continue
			}
			for h := range bias {
				bias[h] += steps[h]
			}
			for g, buckets := range e.groups {
				for _, b := range buckets {
					v := float32(rarity[b]) / rare * norms[g]
					w := weights[int(b)*Heads:][:Heads:Heads]
					for h := range w {
						w[h] += v * steps[h]
					}
				}
			}
		}
	}
	return quantise(weights, rarity, bias)
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

// rarities is 1 + ln((1+texts)/(1+texts with it)) of every bucket, in 1/rare.
func rarities(examples []Example) []byte {
	texts := make([]int32, Buckets)
	for i := range examples {
		for _, buckets := range examples[i].groups {
			for _, b := range buckets {
				texts[b]++
			}
		}
	}
	out := make([]byte, Buckets)
	for b, n := range texts {
		out[b] = byte(min(math.Round(rare*(1+math.Log(float64(1+len(examples))/float64(1+n)))), 255))
	}
	return out
}

func norm(buckets []uint32, rarity []byte, group int) float32 {
	var length int32
	for _, b := range buckets {
		length += int32(rarity[b]) * int32(rarity[b])
	}
	if length == 0 {
		return 0
	}
	return scales[group] * rare / float32(math.Sqrt(float64(length)))
}

// quantise puts every head's largest weight at ±127.
func quantise(weights []float32, rarity []byte, bias [Heads]float32) *Model {
	m := New()
	m.bias = bias
	for h := range Heads {
		largest := float32(0)
		for b, r := range rarity {
			w := weights[b*Heads+h] * float32(r) / rare
			largest = max(largest, w, -w)
		}
		if largest == 0 {
			continue
		}
		m.scale[h] = largest / (127 * 127)
		for b, r := range rarity {
			w := float64(weights[b*Heads+h] * float32(r) / rare / m.scale[h])
			q := math.Round(math.Sqrt(math.Abs(w)))
			if w < 0 {
				q = -q
			}
			m.weights[b*stride+h] = byte(int8(q))
		}
	}
	for b, r := range rarity {
		m.weights[b*stride+Heads] = r
	}
	return m
}

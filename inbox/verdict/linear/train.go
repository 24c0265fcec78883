package linear

import (
	"math"
	"math/rand/v2"
)

// Example is one labelled text: for every head 1, 0, or below 0 where it isn't known.
type Example struct {
	Features []uint32
	Labels   [Heads]int8
	Weight   float32
}

// Settings of the training.
type Settings struct {
	Epochs int
	Rate   float32 // of AdaGrad
	L2     float32 // per update
	Seed   uint64
}

// Train fits every head by AdaGrad on the logistic loss. The same examples and
// settings give the same model.
func Train(examples []Example, s Settings) *Model {
	const buckets = 1 << Bits
	weights := make([]float32, buckets*Heads)
	squares := make([]float32, buckets*Heads)
	var bias, biasSquares [Heads]float32
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	random := rand.New(rand.NewPCG(s.Seed, 1))
	for epoch := range s.Epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		rate := s.Rate / float32(1+epoch/2)
		for _, i := range order {
			e := &examples[i]
			if len(e.Features) == 0 {
				continue
			}
			norm := Norm(len(e.Features))
			for h, label := range e.Labels {
				if label < 0 {
					continue
				}
				sum := float32(0)
				for _, f := range e.Features {
					sum += weights[int(f>>(32-Bits))*Heads+h]
				}
				p := 1 / (1 + math.Exp(-float64(bias[h]+sum*norm)))
				g := (float32(p) - float32(label)) * e.Weight
				if g > -1e-4 && g < 1e-4 {
					continue
				}
				biasSquares[h] += g * g
				bias[h] -= rate * g / float32(math.Sqrt(float64(biasSquares[h])+1e-6))
				g *= norm
				for _, f := range e.Features {
					j := int(f>>(32-Bits))*Heads + h
					d := g + s.L2*weights[j]
					squares[j] += d * d
					weights[j] -= rate * d / float32(math.Sqrt(float64(squares[j])+1e-6))
				}
			}
		}
	}
	return quantise(weights, bias)
}

// quantise scales every head's weights to ±127 of the largest: clipping the
// large ones would lose what decides.
func quantise(weights []float32, bias [Heads]float32) *Model {
	m := &Model{bias: bias, weights: make([]int8, len(weights))}
	for h := range Heads {
		largest := float32(0)
		for j := h; j < len(weights); j += Heads {
			largest = max(largest, weights[j], -weights[j])
		}
		if largest == 0 {
			continue
		}
		m.scale[h] = largest / 127
		for j := h; j < len(weights); j += Heads {
			m.weights[j] = int8(math.Round(float64(weights[j] / m.scale[h])))
		}
	}
	return m
}

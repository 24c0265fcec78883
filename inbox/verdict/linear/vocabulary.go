package linear

import (
	"cmp"
	"math"
	"slices"
)

// vocabulary numbers the features that are in several texts.
type vocabulary struct {
	number     map[uint32]int32
	hashes     []uint32 // ascending
	texts      []int32  // how many texts have it
	importance []byte   // in 1/units
	unknown    byte     // importance of the others
}

// fewest is how many texts a feature must be in.
const fewest = 2

// newVocabulary gives a feature the importance
//
//	(1 + ln((1+texts)/(1+texts with it))) · (0.7 + 0.3·min(3, |ln r|))
//
// where r is how much more often texts have it that belong to the first head than
// others. The second factor is a mild form of the log-count ratio of Wang and
// Manning, Baselines and Bigrams, ACL 2012.
func newVocabulary(examples []Example) *vocabulary {
	counts := map[uint32]int32{}
	for i := range examples {
		for _, hashes := range examples[i].groups {
			for _, h := range hashes {
				counts[h]++
			}
		}
	}
	v := &vocabulary{number: map[uint32]int32{}}
	for h, n := range counts {
		if n >= fewest {
			v.hashes = append(v.hashes, h)
		}
	}
	slices.Sort(v.hashes)
	for i, h := range v.hashes {
		v.number[h] = int32(i)
		v.texts = append(v.texts, counts[h])
	}
	yes, no := make([]float64, len(v.hashes)), make([]float64, len(v.hashes))
	var allYes, allNo float64
	for i := range examples {
		e := &examples[i]
		counted, all := no, &allNo
		switch {
		case e.Labels[0] < 0:
			continue
		case e.Labels[0] > 0:
			counted, all = yes, &allYes
		}
		weight := float64(e.Weights[0])
		for _, hashes := range e.groups {
			for _, h := range hashes {
				if k, ok := v.number[h]; ok {
					counted[k] += weight
				}
				*all += weight
			}
		}
	}
	rarity := func(texts int32) float64 { return 1 + math.Log(float64(1+len(examples))/float64(1+texts)) }
	for k, n := range v.texts {
		ratio := math.Log((yes[k] + 1) / (no[k] + 1) * (allNo + 1) / (allYes + 1))
		v.importance = append(v.importance, importance(rarity(n)*(0.7+0.3*min(3, math.Abs(ratio)))))
	}
	v.unknown = importance(rarity(1))
	return v
}

func importance(x float64) byte { return byte(max(1, min(math.Round(units*x), 255))) }

// row is an example's features by their numbers.
type row struct {
	groups [Groups][]int32
	norms  [Groups]float32
	square float64 // of the length of the whole
}

func (v *vocabulary) rows(examples []Example) []row {
	out := make([]row, len(examples))
	for i := range examples {
		for g, hashes := range examples[i].groups {
			var squares int32
			for _, h := range hashes {
				value := int32(v.unknown)
				if k, ok := v.number[h]; ok {
					out[i].groups[g] = append(out[i].groups[g], k)
					value = int32(v.importance[k])
				}
				squares += value * value
			}
			if out[i].norms[g] = norm(g, squares); squares > 0 {
				out[i].square += float64(scales[g]) * float64(scales[g])
			}
		}
	}
	return out
}

// best returns the numbers, ascending, of the features that change scores most:
// of the largest sum over the heads of the squares of what they add to texts.
func (v *vocabulary) best(weights []float32, most int) []int {
	worth := make([]float64, len(v.hashes))
	var total [Heads]float64
	for k, n := range v.texts {
		for h := range Heads {
			w := float64(weights[k*Heads+h]) * float64(v.importance[k])
			total[h] += float64(n) * w * w
		}
	}
	for k, n := range v.texts {
		for h := range Heads {
			w := float64(weights[k*Heads+h]) * float64(v.importance[k])
			worth[k] += float64(n) * w * w / (total[h] + 1e-9)
		}
	}
	order := make([]int, len(v.hashes))
	for k := range order {
		order[k] = k
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(cmp.Compare(worth[b], worth[a]), cmp.Compare(a, b)) })
	order = order[:min(most, len(order))]
	slices.Sort(order)
	return order
}

package verdict

import (
	_ "embed"
	"fmt"
	"strings"
)

// valenceTable holds English words and how happy or unhappy they sound, -4 to 4:
// the plain words of VADER's lexicon (Hutto & Gilbert 2014, MIT licence), rounded.
//
//go:embed valence.txt
var valenceTable string

func readValences() (map[string]int8, error) {
	m := map[string]int8{}
	for line := range strings.Lines(valenceTable) {
		var w string
		var v int8
		if _, err := fmt.Sscanf(line, "%s %d", &w, &v); err != nil {
			return nil, fmt.Errorf("valence table, line %q: %w", line, err)
		}
		m[w] = v
	}
	return m, nil
}

// toneInputs is how many tone adds: the words' happy and unhappy sums first.
const toneInputs = 5

// tone adds what the words' valences sum to, in the reply and in its unhappiest
// and last sentences. A negated word counts against itself.
func (rd *reading) tone(in []float32) []float32 {
	var happy, unhappy, sentence, last, lowest, highest, inverted int
	var size int
	for i := rd.from; i < rd.to; i++ {
		t := &rd.tokens[i]
		if t.kind == stop || rd.isTail(i) {
			if size > 0 {
				lowest, highest, last = min(lowest, sentence), max(highest, sentence), sentence
			}
			sentence, size, inverted = 0, 0, 0
			continue
		}
		if t.kind == mark && rd.sign(i, ",") {
			inverted = 0
		}
		if t.kind != word {
			continue
		}
		size++
		w := rd.norm[t.from:t.to]
		v := int(rd.valences[string(w)])
		if inverted > 0 {
			inverted--
			v = -v
		}
		if negators[string(w)] {
			inverted, v = 4, 0
		}
		sentence += v
		if v > 0 {
			happy += v
		} else {
			unhappy -= v
		}
	}
	if size > 0 {
		lowest, highest, last = min(lowest, sentence), max(highest, sentence), sentence
	}
	return append(in, float32(min(happy, 12)), float32(min(unhappy, 12)), float32(max(lowest, -8)),
		float32(min(highest, 8)), float32(min(max(last, -8), 8)))
}

func (rd *reading) isTail(i int) bool {
	t := &rd.tokens[i]
	return t.kind == word && tails[string(rd.norm[t.from:t.to])]
}

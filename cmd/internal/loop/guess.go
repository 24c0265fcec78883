package loop

import (
	"math"
	"regexp"
	"strconv"
	"strings"
)

// guessPattern is a number with no more around it than what people put around a
// guess. Anything else might be about something else.
var guessPattern = regexp.MustCompile(`^(?:(?:hi|hello|hmm*|well|ok|okay|so|um+|erm*|uh)[ ,.!:-]*)*` +
	`(?:(?:i|we|i'd|i'll|we'd|my|our|the|a|this|next|time|week|would|will|guess|guessing|estimate|say|saying|think|reckon|bet|hope|expect|go|with|for|it|it's|is|be|` +
	`let's|about|around|roughly|approximately|approx|circa|ca|maybe|perhaps|probably|at|least|some|something|like)[ ,.:-]*)*` +
	`[~≈=*_"'( ]*(\d{1,3}(?:[.,]\d{1,2})?)[*_"') ]*` +
	`(?:%|per ?cent|pct|/ ?(?:100|hundred)|(?:out )?of (?:a |the |every )?(?:100|hundred))?` +
	`(?:[ ,.-]*(?:ish|or so|customers?|people|of them|i|i'd|we|think|guess|say|hope|reckon|maybe|perhaps|probably|this|next|time|week|please|thanks|thank you|cheers))*[ .!)*_:-]*$`)

// ParseGuess reads the first line of an answer to a digest as a guess: a whole
// number from 0 to 100. ok is false where the line is none.
func ParseGuess(text string) (percent int, ok bool) {
	first, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	folded := strings.ToLower(strings.NewReplacer("’", "'", "‘", "'", "\u00a0", " ", "\u202f", " ").Replace(first))
	m := guessPattern.FindStringSubmatch(strings.Join(strings.Fields(folded), " "))
	if m == nil {
		return 0, false
	}
	n, err := strconv.ParseFloat(strings.ReplaceAll(m[1], ",", "."), 64)
	if err != nil || n > 100 {
		return 0, false
	}
	return int(math.Round(n)), true
}

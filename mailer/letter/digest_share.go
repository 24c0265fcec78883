package letter

import "math"

// Wilson is the 95 % score interval for a share of which k of n were seen (E. B. Wilson, Probable inference, the law of
// succession, and statistical inference, JASA 22, 1927). With n 0 it is 0 to 1.
func Wilson(k, n int) (low, high float64) {
	if n <= 0 {
		return 0, 1
	}
	const z = 1.959963984540054 // of the normal distribution, 0.975 below it
	p, m := float64(k)/float64(n), float64(n)
	centre := p + z*z/(2*m)
	half := z * math.Sqrt(p*(1-p)/m+z*z/(4*m*m))
	scale := 1 + z*z/m
	return max(0, (centre-half)/scale), min(1, (centre+half)/scale)
}

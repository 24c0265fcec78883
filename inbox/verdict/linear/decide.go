package linear

import "math"

// TrainFinal fits one head of the second model by Newton's method: labels as in
// Example, l2 the shrinking of the weights, in units of inputs of variance 1. The
// first input must be 1; its weight isn't shrunk.
func TrainFinal(inputs [][]float32, labels []int8, weights []float32, l2 float64) []float32 {
	if len(inputs) == 0 {
		return nil
	}
	n := len(inputs[0])
	penalty := make([]float64, n)
	for j := 1; j < n; j++ {
		var sum, squares, total float64
		for i, x := range inputs {
			w := float64(weights[i])
			sum, squares, total = sum+w*float64(x[j]), squares+w*float64(x[j])*float64(x[j]), total+w
		}
		mean := sum / total
		penalty[j] = l2 * max(squares/total-mean*mean, 1e-3)
	}
	w := make([]float64, n)
	const rounds = 12
	for range rounds {
		gradient := make([]float64, n)
		hessian := make([]float64, n*n)
		for j := range n {
			gradient[j] = penalty[j] * w[j]
			hessian[j*n+j] = penalty[j] + 1e-9
		}
		for i, x := range inputs {
			if labels[i] < 0 {
				continue
			}
			var z float64
			for j, v := range x {
				z += w[j] * float64(v)
			}
			p := 1 / (1 + math.Exp(-z))
			g := float64(weights[i]) * (p - float64(labels[i]))
			c := float64(weights[i]) * max(p*(1-p), 1e-4)
			for j, v := range x {
				if v == 0 {
					continue
				}
				gradient[j] += g * float64(v)
				row := hessian[j*n : j*n+j+1]
				cv := c * float64(v)
				for k := range row {
					row[k] += cv * float64(x[k])
				}
			}
		}
		for j, d := range solve(hessian, gradient) {
			w[j] -= d
		}
	}
	out := make([]float32, n)
	for j := range w {
		out[j] = float32(w[j])
	}
	return out
}

// solve is x of h·x = g, h symmetric and positive with its lower half given
// (Cholesky); h and g are overwritten.
func solve(h, g []float64) []float64 {
	n := len(g)
	for j := range n {
		for k := range j {
			sum := h[j*n+k]
			for i := range k {
				sum -= h[j*n+i] * h[k*n+i]
			}
			h[j*n+k] = sum / h[k*n+k]
		}
		sum := h[j*n+j]
		for i := range j {
			sum -= h[j*n+i] * h[j*n+i]
		}
		h[j*n+j] = math.Sqrt(max(sum, 1e-12))
	}
	for j := range n {
		for k := range j {
			g[j] -= h[j*n+k] * g[k]
		}
		g[j] /= h[j*n+j]
	}
	for j := n - 1; j >= 0; j-- {
		for k := j + 1; k < n; k++ {
			g[j] -= h[k*n+j] * g[k]
		}
		g[j] /= h[j*n+j]
	}
	return g
}

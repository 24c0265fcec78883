//go:build !race

package promise

const (
	raced     = false
	kills     = 100
	buildRace = ""
)

//go:build race

package promise

const (
	raced     = true
	kills     = 20 // a process under the race detector starts slowly
	buildRace = "-race"
)

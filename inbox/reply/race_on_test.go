//go:build race

package reply

// underRace: the race detector makes pools forget, so allocations are not those of the program.
const underRace = true

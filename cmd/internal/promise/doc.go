// Package promise holds no code, only the tests that turn leakytap's promises (README.md) into figures: faults, kills, outages, forgeries.
package promise

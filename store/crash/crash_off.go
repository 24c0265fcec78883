//go:build !crash

// Package crash names the points at which the kill tests end the process. In an ordinary build it does nothing.
package crash

// Point is a place where the process may be killed.
func Point(string) {}

// Package reply decides what a raw mail is and what its sender newly wrote.
package reply

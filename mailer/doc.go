// Package mailer sends letters: an outbox whose states survive any crash, over
// one reused, authenticated SMTP submission connection with typed errors.
package mailer

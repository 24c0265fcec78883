// Package store is what leakytap remembers: domain types beside their SQL, in one SQLite file.
package store

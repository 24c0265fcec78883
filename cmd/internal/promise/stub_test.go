package promise

import "testing"

func testPhone(t *testing.T, tab *table)         {}
func testMailboxFaults(t *testing.T, tab *table) {}

package promise
import "testing"
func testOutage(t *testing.T, tab *table) {}
func testPhone(t *testing.T, tab *table) {}
func testMailboxFaults(t *testing.T, tab *table) {}
func testPoison(t *testing.T, tab *table) {}
func testLoops(t *testing.T, tab *table) {}
func testDisk(t *testing.T, tab *table) {}
func testRestore(t *testing.T, tab *table) {}
func testForgery(t *testing.T, tab *table) {}
func testEnd(t *testing.T, tab *table) {}

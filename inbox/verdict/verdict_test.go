package verdict

import "testing"

func newReader(t testing.TB) *Reader {
	t.Helper()
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestTablesCompile(t *testing.T) { newReader(t) }

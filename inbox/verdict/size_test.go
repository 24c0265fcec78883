package verdict

import "testing"

func TestModelFitsIntoThreeMegabytes(t *testing.T) {
	if n := len(modelFile) + len(lettersFile); n > 3_000_000 {
		t.Errorf("model.bin and letters.bin have %d bytes", n)
	}
}

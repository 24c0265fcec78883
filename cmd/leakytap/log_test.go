package main

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"leakytap/cmd/internal/config"
)

func TestLogTellsDurationsReadably(t *testing.T) {
	for _, format := range []string{"json", "text"} {
		for _, mask := range []bool{false, true} {
			var out bytes.Buffer
			newLog(&out, config.Log{Format: format, MaskAddresses: mask}, strings.ToUpper).Info("sending failed", "next_try_in", 90*time.Second, "to", "jane@customer.example")
			if !strings.Contains(out.String(), "1m30s") || strings.Contains(out.String(), "jane@") == mask {
				t.Errorf("%s, masked %v: %s", format, mask, out.String())
			}
		}
	}
}

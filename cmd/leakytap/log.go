package main

import (
	"fmt"
	"io"
	"log/slog"
	"os"
	"regexp"

	"leakytap/cmd/internal/config"
)

// newLog writes text to a terminal and JSON elsewhere, unless the config says
// otherwise. mask takes the place of addresses; nil leaves them.
func newLog(w io.Writer, c config.Log, mask func(address string) string) *slog.Logger {
	var level slog.Level
	if err := level.UnmarshalText([]byte(c.Level)); err != nil {
		level = slog.LevelInfo
	}
	o := &slog.HandlerOptions{Level: level, ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		switch {
		case a.Value.Kind() == slog.KindDuration: // in JSON it would be nanoseconds
			return slog.String(a.Key, a.Value.Duration().String())
		case c.MaskAddresses && mask != nil:
			return masked(a, mask)
		}
		return a
	}}
	if c.Format == "json" || c.Format == "auto" && !terminal(w) {
		return slog.New(slog.NewJSONHandler(w, o))
	}
	return slog.New(slog.NewTextHandler(w, o))
}

// loggedAddress is what may be an address, also within a server's answer.
var loggedAddress = regexp.MustCompile(`[^\s<>"'(),:;\[\]\\]+@[\pL\pN][\pL\pN.-]*`)

func masked(a slog.Attr, mask func(string) string) slog.Attr {
	if a.Key == "message_id" || a.Key == slog.TimeKey || a.Key == slog.LevelKey {
		return a
	}
	var text string
	switch v := a.Value.Resolve(); v.Kind() {
	case slog.KindString:
		text = v.String()
	case slog.KindAny:
		text = fmt.Sprint(v.Any())
	default:
		return a
	}
	return slog.String(a.Key, loggedAddress.ReplaceAllStringFunc(text, mask))
}

func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

package config

import (
	"fmt"
	"os"

	"leakytap/mailer/letter"
)

// ReadTemplate reads the owner's own words for a letter, and tries them; with no
// path it gives none.
func ReadTemplate(path string) (string, error) {
	if path == "" {
		return "", nil
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return "", unreadable(path, err)
	}
	if err := letter.CheckTemplate(string(text)); err != nil {
		return "", fmt.Errorf("%s, %w", path, err)
	}
	return string(text), nil
}

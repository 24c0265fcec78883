package demo

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	gomail "github.com/emersion/go-message/mail"
)

// mailFolder is where the mails are kept, beside the config.
const mailFolder = "mails"

// keeper writes down every mail, in the order in which they were sent.
type keeper struct {
	dir string
	n   int
}

// save writes NN-from-to-subject.eml, and .html where the mail has such a part,
// and returns the name without either.
func (k *keeper) save(raw []byte) (name string, err error) {
	dir := filepath.Join(k.dir, mailFolder)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	k.n++
	r, err := gomail.CreateReader(bytes.NewReader(raw))
	if err != nil {
		return "", fmt.Errorf("read mail %d: %w", k.n, err)
	}
	defer r.Close()
	subject, err := r.Header.Subject()
	if err != nil {
		return "", fmt.Errorf("read the subject of mail %d: %w", k.n, err)
	}
	name = fmt.Sprintf("%02d-%s-%s-%s", k.n, slug(localPart(r.Header, "From"), 16), slug(localPart(r.Header, "To"), 16), slug(subject, 40))
	if m, err := parseMail(raw); err == nil && m.html != "" {
		if err := os.WriteFile(filepath.Join(dir, name+".html"), []byte(m.html), 0o600); err != nil {
			return "", err
		}
	}
	return name, os.WriteFile(filepath.Join(dir, name+".eml"), raw, 0o600)
}

func localPart(h gomail.Header, field string) string {
	as, err := h.AddressList(field)
	if err != nil || len(as) == 0 {
		return "nobody"
	}
	local, _, _ := strings.Cut(as[0].Address, "@")
	local, _, _ = strings.Cut(local, "+")
	return local
}

// slug makes at most n characters that any file system takes.
func slug(s string, n int) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		switch {
		case r < 128 && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		if b.Len() == n {
			break
		}
	}
	return strings.Trim(b.String(), "-")
}

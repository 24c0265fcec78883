package mailrig

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
)

// Messages reads the mails in a user's INBOX straight from the Maildir, in the order of their names, so that no IMAP
// session of the test's own touches a flag.
func (r *Rig) Messages(address string) [][]byte {
	r.t.Helper()
	var files []string
	for _, sub := range []string{"new", "cur"} {
		found, err := filepath.Glob(filepath.Join(r.Dir, "mail", address, "Maildir", sub, "*"))
		if err != nil {
			r.t.Fatal(err)
		}
		files = append(files, found...)
	}
	slices.SortFunc(files, func(a, b string) int { return cmp.Compare(filepath.Base(a), filepath.Base(b)) })
	var mails [][]byte
	for _, f := range files {
		b, err := os.ReadFile(f)
		if os.IsNotExist(err) {
			return r.Messages(address) // Dovecot has just moved it from new to cur
		}
		if err != nil {
			r.t.Fatal(err)
		}
		mails = append(mails, b)
	}
	return mails
}

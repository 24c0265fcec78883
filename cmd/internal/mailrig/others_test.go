package mailrig_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"leakytap/cmd/internal/mailrig"
)

func mbsync(fsync string) func(r *mailrig.Rig, address, dir string) (file, config string, command []string) {
	return func(r *mailrig.Rig, address, dir string) (string, string, []string) {
		file := filepath.Join(dir, "mbsyncrc")
		return file, fmt.Sprintf(`FSync %s

IMAPAccount far
Host localhost
Port %d
User %s
Pass %s
SSLType IMAPS
CertificateFile %s

IMAPStore far
Account far

MaildirStore near
Path %[6]s/
Inbox %[6]s/INBOX

Channel all
Far :far:
Near :near:
Pattern INBOX
Create Near
Sync Pull
SyncState *
`, fsync, r.IMAPS.Port, address, mailrig.Password, r.CAFile, dir), []string{"mbsync", "-q", "-c", file, "all"}
	}
}

// fetcher is a program that copies a mailbox into an empty Maildir. It writes every mail; leakytap reads all headers and
// the mails that it wants.
type fetcher struct {
	name string
	// configure returns the command for one copy; dir is empty and is there for it.
	configure func(r *mailrig.Rig, address, dir string) (file, config string, command []string)
}

var fetchers = []fetcher{
	{"mbsync", mbsync("yes")}, // as it comes
	{"mbsync without fsync", mbsync("no")},
	{"getmail", func(r *mailrig.Rig, address, dir string) (string, string, []string) {
		file := filepath.Join(dir, "getmailrc")
		return file, fmt.Sprintf(`[retriever]
type = SimpleIMAPSSLRetriever
server = localhost
port = %d
username = %s
password = %s
[destination]
type = Maildir
path = %s/INBOX/
[options]
delete = false
read_all = true
verbose = 0
delivered_to = false
received = false
`, r.IMAPS.Port, address, mailrig.Password, dir), []string{"getmail", "--quiet", "--getmaildir", dir, "--rcfile", file}
	}},
}

// copyMailbox runs a fetcher once, as the user nobody, since getmail refuses to be root.
func copyMailbox(b *testing.B, rig *mailrig.Rig, address string, f fetcher) (copied int) {
	b.Helper()
	dir, err := os.MkdirTemp(rig.Dir, "copy")
	if err != nil {
		b.Fatal(err)
	}
	const nobody = 65534
	file, config, command := f.configure(rig, address, dir)
	if err := os.WriteFile(file, []byte(config), 0o600); err != nil {
		b.Fatal(err)
	}
	for _, sub := range []string{"cur", "new", "tmp"} {
		if err := os.MkdirAll(filepath.Join(dir, "INBOX", sub), 0o700); err != nil {
			b.Fatal(err)
		}
	}
	err = filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
		return errors.Join(err, os.Chown(path, nobody, nobody))
	})
	if err != nil {
		b.Fatal(err)
	}
	cmd := exec.CommandContext(b.Context(), command[0], command[1:]...)
	cmd.Env = append(os.Environ(), "HOME="+dir)
	cmd.Dir = dir
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	if out, err := cmd.CombinedOutput(); err != nil {
		b.Fatalf("%v: %v\n%s", command, err, out)
	}
	for _, sub := range []string{"new", "cur"} {
		mails, err := os.ReadDir(filepath.Join(dir, "INBOX", sub))
		if err != nil {
			b.Fatal(err)
		}
		copied += len(mails)
	}
	return copied
}

func BenchmarkOthers(b *testing.B) {
	n := scanned()
	for _, f := range fetchers {
		b.Run(f.name, func(b *testing.B) {
			if _, err := exec.LookPath(strings.Fields(f.name)[0]); err != nil {
				b.Fatalf("%v: apt-get install isync getmail6", err)
			}
			rig := mailrig.Start(b, "bob")
			fill(rig, n)
			for b.Loop() {
				if copied := copyMailbox(b, rig, rig.Address("bob"), f); copied != n {
					b.Fatalf("copied %d of %d", copied, n)
				}
			}
		})
	}
}

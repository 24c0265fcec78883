package postoffice

import (
	"slices"
	"strings"
	"sync"

	"github.com/emersion/go-imap/v2/imapserver/imapmemserver"
)

// account is a user's mailbox, with the names of its folders, which
// imapmemserver keeps to itself.
type account struct {
	address, password string
	user              *imapmemserver.User

	mu      sync.Mutex
	folders []string
}

func newAccount(u User) (*account, error) {
	a := &account{address: u.Address, password: u.Password, user: imapmemserver.NewUser(u.Address, u.Password)}
	for _, name := range []string{"INBOX", "Archive", "Junk", "Sent"} {
		if err := a.create(name); err != nil {
			return nil, err
		}
	}
	return a, nil
}

func (a *account) login(password string) error { return a.user.Login(a.address, password) }

func (a *account) create(name string) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if err := a.user.Create(name, nil); err != nil {
		return err
	}
	a.folders = append(a.folders, strings.TrimRight(name, string(delimiter)))
	return nil
}

func (a *account) remove(name string) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if err := a.user.Delete(name); err != nil {
		return err
	}
	a.folders = slices.DeleteFunc(a.folders, func(f string) bool { return f == name })
	return nil
}

func (a *account) rename(from, to string) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if err := a.user.Rename(from, to, nil); err != nil {
		return err
	}
	a.folders[slices.Index(a.folders, from)] = strings.TrimRight(to, string(delimiter))
	return nil
}

func (a *account) names() []string {
	a.mu.Lock()
	defer a.mu.Unlock()
	return slices.Sorted(slices.Values(a.folders))
}

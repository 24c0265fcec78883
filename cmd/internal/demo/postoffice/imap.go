package postoffice

import (
	"slices"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapserver"
	"github.com/emersion/go-imap/v2/imapserver/imapmemserver"
)

const (
	delimiter    = '/'
	idleInterval = 5 * time.Millisecond // a client in IDLE hears of a mail this late
)

// imapCaps is what imapmemserver can do, and SPECIAL-USE (RFC 6154).
var imapCaps = imap.CapSet{
	imap.CapIMAP4rev1: {}, imap.CapIMAP4rev2: {}, imap.CapNamespace: {}, imap.CapUIDPlus: {}, imap.CapMove: {},
	imap.CapESearch: {}, imap.CapSearchRes: {}, imap.CapListExtended: {}, imap.CapListStatus: {},
	imap.CapStatusSize: {}, imap.CapSpecialUse: {},
}

// specialUse are the folders beside INBOX that every account starts with.
var specialUse = map[string]imap.MailboxAttr{
	"Archive": imap.MailboxAttrArchive,
	"Junk":    imap.MailboxAttrJunk,
	"Sent":    imap.MailboxAttrSent,
}

func (of *Office) newIMAPSession(*imapserver.Conn) (imapserver.Session, *imapserver.GreetingData, error) {
	return &imapSession{office: of}, nil, nil
}

// imapSession adds to a session of imapmemserver what that lacks: special uses
// in LIST, and an IDLE that misses nothing.
type imapSession struct {
	*imapmemserver.UserSession // nil before the login

	office  *Office
	account *account
}

var _ imapserver.SessionIMAP4rev2 = (*imapSession)(nil)

func (s *imapSession) Login(user, password string) error {
	a := s.office.users[key(user)]
	if a == nil || a.login(password) != nil {
		return imapserver.ErrAuthFailed
	}
	s.UserSession, s.account = imapmemserver.NewUserSession(a.user), a
	return nil
}

func (s *imapSession) Create(name string, _ *imap.CreateOptions) error { return s.account.create(name) }
func (s *imapSession) Delete(name string) error                        { return s.account.remove(name) }
func (s *imapSession) Rename(from, to string, _ *imap.RenameOptions) error {
	return s.account.rename(from, to)
}

// Idle looks for news by itself: imapmemserver's sleeps through mail that
// arrives between "+ idling" and its waiting, until the next mail.
func (s *imapSession) Idle(w *imapserver.UpdateWriter, stop <-chan struct{}) error {
	tick := time.NewTicker(idleInterval)
	defer tick.Stop()
	for {
		if err := s.Poll(w, true); err != nil {
			return err
		}
		select {
		case <-tick.C:
		case <-stop:
			return nil
		}
	}
}

func (s *imapSession) List(w *imapserver.ListWriter, ref string, patterns []string, o *imap.ListOptions) error {
	if len(patterns) == 0 || o.SelectSubscribed {
		return s.UserSession.List(w, ref, patterns, o)
	}
	for _, name := range s.account.names() {
		use, special := specialUse[name]
		matches := slices.ContainsFunc(patterns, func(p string) bool {
			return imapserver.MatchList(name, delimiter, ref, p)
		})
		if !matches || o.SelectSpecialUse && !special {
			continue
		}
		data := imap.ListData{Mailbox: name, Delim: delimiter}
		if special {
			data.Attrs = append(data.Attrs, use)
		}
		if o.ReturnStatus != nil {
			status, err := s.Status(name, o.ReturnStatus)
			if err != nil {
				continue // deleted meanwhile
			}
			data.Status = status
		}
		if err := w.WriteList(&data); err != nil {
			return err
		}
	}
	return nil
}

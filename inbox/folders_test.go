package inbox

import (
	"slices"
	"testing"

	"github.com/emersion/go-imap/v2"
)

func TestFoldersAreChosenByAttributeThenName(t *testing.T) {
	box := func(name string, delim rune, attrs ...imap.MailboxAttr) *imap.ListData {
		return &imap.ListData{Mailbox: name, Delim: delim, Attrs: attrs}
	}
	for name, tc := range map[string]struct {
		list  []*imap.ListData
		extra []string
		want  []folder
	}{
		"Gmail: all mail, not each label": {
			list: []*imap.ListData{
				box("INBOX", '/'), box("Customers", '/'), box("Archive", '/'), box("[Gmail]", '/', imap.MailboxAttrNoSelect),
				box("[Gmail]/Alle Nachrichten", '/', imap.MailboxAttrAll), box("[Gmail]/Papierkorb", '/', imap.MailboxAttrTrash),
				box("[Gmail]/Spam", '/', imap.MailboxAttrJunk), box("[Gmail]/Gesendet", '/', imap.MailboxAttrSent),
				box("[Gmail]/Markiert", '/', imap.MailboxAttrFlagged), box("[Gmail]/Wichtig", '/', imap.MailboxAttrImportant),
			},
			want: []folder{{"[Gmail]/Spam", Junk}, {"[Gmail]/Alle Nachrichten", All}, {"[Gmail]/Gesendet", Sent}},
		},
		"WEB.DE: names only": {
			list: []*imap.ListData{box("INBOX", '/'), box("Unbekannt", '/'), box("Spam", '/'), box("Gesendet", '/'), box("Entwürfe", '/'), box("Papierkorb", '/')},
			want: []folder{{"Unbekannt", Junk}, {"Spam", Junk}, {"Gesendet", Sent}},
		},
		"WEB.DE: an attribute on one of them": {
			list: []*imap.ListData{box("Unbekannt", '/'), box("Spam", '/', imap.MailboxAttrJunk), box("Gesendet", '/', imap.MailboxAttrSent)},
			want: []folder{{"Unbekannt", Junk}, {"Spam", Junk}, {"Gesendet", Sent}},
		},
		"Exchange, in Spanish": {
			list: []*imap.ListData{box("Elementos enviados", '/', imap.MailboxAttrSent), box("Correo no deseado", '/'), box("Archivo", '/')},
			want: []folder{{"Correo no deseado", Junk}, {"Archivo", Archive}, {"Elementos enviados", Sent}},
		},
		"Courier: all below INBOX": {
			list: []*imap.ListData{box("INBOX", '.'), box("INBOX.Sent", '.'), box("INBOX.Junk", '.'), box("INBOX.Archive", '.'), box("INBOX.Work", '.')},
			want: []folder{{"INBOX.Junk", Junk}, {"INBOX.Archive", Archive}, {"INBOX.Sent", Sent}},
		},
		"Thunderbird's archives by year": {
			list: []*imap.ListData{box("Archives", '/'), box("Archives/2025", '/'), box("Archives/2026", '/'), box("Archives/2026/11", '/')},
			want: []folder{{"Archives", Archive}, {"Archives/2026/11", Archive}, {"Archives/2026", Archive}, {"Archives/2025", Archive}},
		},
		"a name deep in the tree means nothing": {
			list: []*imap.ListData{box("Customers/Archive", '/'), box("Customers/Sent", '/'), box("No delimiter", 0), box("junk", 0)},
			want: []folder{{"junk", Junk}},
		},
		"extra folders, known, unknown and twice": {
			list:  []*imap.ListData{box("Work", '/'), box("Junk", '/', imap.MailboxAttrJunk)},
			extra: []string{"Work", "Junk", "Missing", "inbox"},
			want:  []folder{{"Junk", Junk}, {"Work", Other}, {"Missing", Other}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			if got := choose(tc.list, tc.extra); !slices.Equal(got, tc.want) {
				t.Errorf("got %v, want %v", got, tc.want)
			}
		})
	}
}

package inbox

import (
	"cmp"
	"slices"
	"strings"

	"github.com/emersion/go-imap/v2"
)

// folder is one that is read.
type folder struct {
	name string
	role Role
}

// readOrder: where an answer is most likely comes first.
var readOrder = []Role{Inbox, Junk, Archive, All, Sent, Other}

// subArchives bounds how many folders below an archive are read: Thunderbird files by year and month.
const subArchives = 24

// choose picks the folders to be read from a LIST, INBOX excepted, in reading order.
func choose(list []*imap.ListData, extra []string) []folder {
	var chosen, below []folder
	archives := map[string]bool{}
	hasAll := false
	for _, d := range list {
		if strings.EqualFold(d.Mailbox, "INBOX") || unselectable(d) {
			continue
		}
		role := roleOf(d)
		if role == Other && slices.Contains(extra, d.Mailbox) || role != Other {
			chosen = append(chosen, folder{d.Mailbox, role})
		}
		hasAll = hasAll || role == All
		archives[d.Mailbox] = role == Archive
	}
	for _, d := range list {
		if d.Delim == 0 || unselectable(d) || roleOf(d) != Other || slices.Contains(extra, d.Mailbox) {
			continue
		}
		for i, r := range d.Mailbox {
			if r == d.Delim && archives[d.Mailbox[:i]] {
				below = append(below, folder{d.Mailbox, Archive})
				break
			}
		}
	}
	slices.SortFunc(below, func(a, b folder) int { return cmp.Compare(b.name, a.name) }) // the latest years first
	chosen = append(chosen, below[:min(len(below), subArchives)]...)
	for _, name := range extra {
		if !slices.ContainsFunc(chosen, func(f folder) bool { return f.name == name }) && !strings.EqualFold(name, "INBOX") {
			chosen = append(chosen, folder{name, Other}) // EXAMINE will say why not
		}
	}
	if hasAll { // Gmail: everything archived is there
		chosen = slices.DeleteFunc(chosen, func(f folder) bool { return f.role == Archive })
	}
	slices.SortStableFunc(chosen, func(a, b folder) int {
		return cmp.Compare(slices.Index(readOrder, a.role), slices.Index(readOrder, b.role))
	})
	return chosen
}

func unselectable(d *imap.ListData) bool {
	return slices.Contains(d.Attrs, imap.MailboxAttrNoSelect) || slices.Contains(d.Attrs, imap.MailboxAttrNonExistent)
}

func roleOf(d *imap.ListData) Role {
	for _, a := range d.Attrs {
		switch a {
		case imap.MailboxAttrJunk:
			return Junk
		case imap.MailboxAttrArchive:
			return Archive
		case imap.MailboxAttrAll:
			return All
		case imap.MailboxAttrSent:
			return Sent
		case imap.MailboxAttrDrafts, imap.MailboxAttrTrash, imap.MailboxAttrFlagged, imap.MailboxAttrImportant:
			return Other
		}
	}
	name, prefixed := d.Mailbox, false
	if d.Delim != 0 {
		// "INBOX.Sent" counts, "Customers/Archive" doesn't.
		var parent string
		if i := strings.LastIndex(name, string(d.Delim)); i >= 0 {
			parent, name = name[:i], name[i+len(string(d.Delim)):]
			prefixed = !strings.EqualFold(parent, "INBOX") && !strings.HasPrefix(parent, "[")
		}
	}
	if role, ok := knownNames[strings.ToLower(name)]; ok && !prefixed {
		return role
	}
	return Other
}

var knownNames = func() map[string]Role {
	m := map[string]Role{}
	for role, names := range map[Role]string{
		Junk: "junk|junk email|junk e-mail|junk mail|junk-e-mail|spam|bulk|bulk mail|spamverdacht|unerwünscht|unerwünschte werbung|unbekannt|" +
			"courrier indésirable|indésirables|pourriel|correo no deseado|correo basura|posta indesiderata|ongewenste e-mail|ongewenst|" +
			"lixo eletrônico|lixo eletrónico|skräppost|søppelpost|uønsket e-mail|uønsket|roskaposti|wiadomości-śmieci|nevyžádaná pošta",
		Archive: "archive|archives|archived|archiv|archivio|archief|archivo|archivos|arquivo|arquivos|arkiv|arkisto|archiwum|archív",
		All:     "all mail",
		Sent: "sent|sent items|sent messages|sent mail|sent-mail|gesendet|gesendete elemente|gesendete objekte|gesendete nachrichten|" +
			"envoyés|éléments envoyés|messages envoyés|objets envoyés|enviados|elementos enviados|itens enviados|inviati|posta inviata|inviata|" +
			"verzonden|verzonden items|verzonden berichten|skickat|skickade|sendt|sendte elementer|sendt post|lähetetyt|wysłane|odeslané|odoslané",
	} {
		for _, n := range strings.Split(names, "|") {
			m[n] = role
		}
	}
	return m
}()

package postoffice

import (
	"crypto/tls"
	"crypto/x509"
	"fmt"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"
)

// Messages returns the raw messages of a folder, oldest first, as an IMAP client
// sees them. No flag is changed.
func (of *Office) Messages(user, folder string) ([][]byte, error) {
	a := of.users[key(user)]
	if a == nil {
		return nil, fmt.Errorf("messages: no account %q", user)
	}
	c, err := of.dialIMAP(&imapclient.Options{})
	if err != nil {
		return nil, fmt.Errorf("messages: %w", err)
	}
	defer c.Close()
	if err := c.Login(a.address, a.password).Wait(); err != nil {
		return nil, fmt.Errorf("messages of %s: %w", user, err)
	}
	selected, err := c.Select(folder, &imap.SelectOptions{ReadOnly: true}).Wait()
	if err != nil {
		return nil, fmt.Errorf("messages of %s: %s: %w", user, folder, err)
	}
	if selected.NumMessages == 0 {
		return nil, nil
	}
	var all imap.SeqSet
	all.AddRange(1, selected.NumMessages)
	section := &imap.FetchItemBodySection{Peek: true}
	fetched, err := c.Fetch(all, &imap.FetchOptions{BodySection: []*imap.FetchItemBodySection{section}}).Collect()
	if err != nil {
		return nil, fmt.Errorf("messages of %s: %s: %w", user, folder, err)
	}
	var raw [][]byte
	for _, m := range fetched {
		raw = append(raw, m.FindBodySection(section))
	}
	return raw, nil
}

func (of *Office) dialIMAP(o *imapclient.Options) (*imapclient.Client, error) {
	if of.tls == nil {
		return imapclient.DialInsecure(of.IMAPAddr, o)
	}
	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM(of.CA)
	o.TLSConfig = &tls.Config{RootCAs: roots, ServerName: "localhost"}
	if of.opts.Security == STARTTLS {
		return imapclient.DialStartTLS(of.IMAPAddr, o)
	}
	return imapclient.DialTLS(of.IMAPAddr, o)
}

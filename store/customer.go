package store

import (
	"errors"
	"fmt"
	"net/mail"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/idna"
)

// Customer is somebody that the business has worked for, known by their address.
type Customer struct {
	ID        int64
	Email     string
	Name      string
	CreatedAt Time `db:"created_at"`
}

// maxEmail is more bytes than an address of 64 + 255 octets (RFC 5321 4.5.3.1)
// has before its domain is in ASCII.
const maxEmail = 1000

// NormalEmail returns the address as it is stored and compared: lower case, the
// domain in its ASCII form. It refuses what is not one bare address (RFC 5321
// 4.1.2, without quoted local parts) with a domain.
func NormalEmail(s string) (string, error) {
	if len(s) > maxEmail {
		return "", fmt.Errorf("%q… is not an e-mail address: it is too long", strings.ToValidUTF8(s[:40], ""))
	}
	s = strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) })
	a, err := mail.ParseAddress(s)
	unseen := func(r rune) bool { return !unicode.IsGraphic(r) || unicode.IsSpace(r) }
	if err != nil || a.Address != s || strings.ContainsFunc(s, unseen) {
		return "", fmt.Errorf("%q is not an e-mail address: write it like jane@example.com", s)
	}
	at := strings.LastIndexByte(a.Address, '@')
	domain, err := idna.Lookup.ToASCII(a.Address[at+1:])
	if err != nil || !strings.Contains(domain, ".") && domain != "localhost" {
		return "", fmt.Errorf("%q is not an e-mail address: %q is not a domain", s, a.Address[at+1:])
	}
	if at > 64 || len(domain) > 255 || slices.ContainsFunc(strings.Split(domain, "."), func(label string) bool { return len(label) > 63 }) {
		return "", fmt.Errorf("%q is not an e-mail address: it is too long", s)
	}
	return strings.ToLower(a.Address[:at]) + "@" + domain, nil
}

// SameMailbox reports whether two addresses are one mailbox's, with or without a
// plus-tag (RFC 5233).
func SameMailbox(a, b string) bool { return strings.EqualFold(withoutTag(a), withoutTag(b)) }

func withoutTag(email string) string {
	local, domain, _ := strings.Cut(email, "@")
	local, _, _ = strings.Cut(local, "+")
	return local + "@" + domain
}

// customer returns the customer with this address, made now if need be; a name
// that wasn't known is remembered.
func (tx *Tx) customer(email, name string) (Customer, error) {
	c, err := tx.CustomerByEmail(email)
	if errors.Is(err, ErrNotFound) {
		erased, err := tx.Erased(email)
		if err != nil {
			return c, err
		}
		if erased {
			return c, ErrErased
		}
		c = Customer{Email: email, Name: name, CreatedAt: At(tx.Now)}
		c.ID, err = tx.insert(`INSERT INTO customers (email, name, created_at) VALUES (:email, :name, :created_at) RETURNING id`, c)
		return c, err
	}
	if err == nil && c.Name == "" && name != "" {
		c.Name = name
		err = tx.exec(`UPDATE customers SET name = ? WHERE id = ?`, name, c.ID)
	}
	return c, err
}

// CustomerByEmail finds a customer by their normal address.
func (tx *Tx) CustomerByEmail(email string) (c Customer, err error) {
	return c, tx.get(&c, `SELECT id, email, name, created_at FROM customers WHERE email = ?`, email)
}

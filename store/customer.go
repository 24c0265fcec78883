package store

import (
	"errors"
	"fmt"
	"net/mail"
	"strings"

	"golang.org/x/net/idna"
)

// Customer is somebody that the business has worked for, known by their address.
type Customer struct {
	ID        int64
	Email     string
	Name      string
	CreatedAt Time `db:"created_at"`
}

// NormalEmail returns the address as it is stored and compared: lower case, the
// domain in its ASCII form. It refuses what is not one bare address (RFC 5321
// 4.1.2) with a domain.
func NormalEmail(s string) (string, error) {
	s = strings.TrimSpace(s)
	a, err := mail.ParseAddress(s)
	if err != nil || a.Name != "" || strings.ContainsAny(s, "<>\r\n") {
		return "", fmt.Errorf("%q is not an e-mail address: write it like jane@example.com", s)
	}
	at := strings.LastIndexByte(a.Address, '@')
	domain, err := idna.Lookup.ToASCII(a.Address[at+1:])
	if err != nil || !strings.Contains(domain, ".") && domain != "localhost" {
		return "", fmt.Errorf("%q is not an e-mail address: %q is not a domain", s, a.Address[at+1:])
	}
	if at > 64 || len(domain) > 255 {
		return "", fmt.Errorf("%q is not an e-mail address: it is too long", s)
	}
	return strings.ToLower(a.Address[:at]) + "@" + domain, nil
}

// customer returns the customer with this address, made now if need be; a name
// that wasn't known is remembered.
func (tx *Tx) customer(email, name string) (Customer, error) {
	c, err := tx.CustomerByEmail(email)
	if errors.Is(err, ErrNotFound) {
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

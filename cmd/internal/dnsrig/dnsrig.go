// Package dnsrig is a name server on loopback for tests: it answers from a table.
package dnsrig

import (
	"context"
	"net"
	"strings"
	"testing"

	"golang.org/x/net/dns/dnsmessage"
)

// Zone is what the server knows: the records of a name and type, keyed "acme.example MX" and written
// "10 mx1.acme.example", "0 1 993 imap.acme.example" (SRV), "192.0.2.1" (A) or the text itself (TXT).
// "acme.example FAIL" is answered with SERVFAIL. A name without records doesn't exist.
type Zone map[string][]string

// Start runs the server until the test ends, and returns a resolver that asks it and nobody else.
func Start(t testing.TB, zone Zone) *net.Resolver {
	t.Helper()
	conn, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		buffer := make([]byte, 4096)
		for {
			n, from, err := conn.ReadFrom(buffer)
			if err != nil {
				return
			}
			if answer, err := zone.answer(buffer[:n]); err == nil {
				conn.WriteTo(answer, from)
			}
		}
	}()
	t.Cleanup(func() { conn.Close(); <-done })
	return &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		var d net.Dialer
		return d.DialContext(ctx, "udp", conn.LocalAddr().String())
	}}
}

func (z Zone) answer(raw []byte) ([]byte, error) {
	var m dnsmessage.Message
	if err := m.Unpack(raw); err != nil {
		return nil, err
	}
	m.Response, m.RecursionAvailable, m.Additionals = true, true, nil
	q := m.Questions[0]
	name := strings.ToLower(strings.TrimSuffix(q.Name.String(), "."))
	known := false
	for key := range z {
		known = known || strings.HasPrefix(key, name+" ")
	}
	switch {
	case z[name+" FAIL"] != nil:
		m.RCode = dnsmessage.RCodeServerFailure
	case !known:
		m.RCode = dnsmessage.RCodeNameError
	}
	for _, record := range z[name+" "+strings.TrimPrefix(q.Type.String(), "Type")] {
		body, err := resource(q.Type, record)
		if err != nil {
			return nil, err
		}
		m.Answers = append(m.Answers, dnsmessage.Resource{Header: dnsmessage.ResourceHeader{Name: q.Name, Class: q.Class, TTL: 60}, Body: body})
	}
	return m.Pack()
}

package check

import (
	"bytes"
	"crypto"
	"crypto/ed25519"
	"crypto/rand"
	"encoding/base64"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-msgauth/dkim"

	"leakytap/cmd/internal/config"
	"leakytap/cmd/internal/dnsrig"
	"leakytap/inbox"
	"leakytap/mailer"
)

// judge gives what one of the checks says of a probe.
func judge(t *testing.T, f func(*checker)) Result {
	t.Helper()
	var got Result
	c := &checker{well: true, to: func(r Result) { got = r }}
	c.Config = &config.Config{Mailbox: config.Mailbox{Address: "hello@acme.test"}}
	c.Now, c.Patience = time.Now, time.Minute
	f(c)
	return got
}

func arrivedAs(p *probe, role inbox.Role, raw []byte) *probe {
	header, _, _ := bytes.Cut(raw, []byte("\r\n\r\n"))
	p.arrived = &arrival{time.Now(), inbox.Message{Header: inbox.Header{Folder: string(role), Role: role, Raw: append(header, "\r\n\r\n"...)}, Body: raw}}
	return p
}

func TestMessageIDThatWasReplaced(t *testing.T) {
	newProbe := func() *probe {
		return (&checker{Options: Options{Config: &config.Config{Mailbox: config.Mailbox{Address: "hello@acme.test"}}}}).newProbe(false)
	}
	tests := []struct {
		name   string
		change func(p *probe, raw string) string
		mark   string
		says   string
	}{
		{"kept", func(p *probe, raw string) string { return raw }, "✓", "ours is kept"},
		{"replaced, and told", func(p *probe, raw string) string {
			p.receipt = mailer.Receipt{MessageID: "<new@relay.example>"}
			return strings.ReplaceAll(raw, p.messageID, "<new@relay.example>")
		}, "✓", "tells us"},
		{"replaced, References kept", func(p *probe, raw string) string {
			return strings.Replace(raw, "Message-ID: "+p.messageID, "Message-ID: <new@relay.example>", 1)
		}, "✓", "References"},
		{"all replaced", func(p *probe, raw string) string { return strings.ReplaceAll(raw, p.messageID, "<new@relay.example>") }, "–", "by their sender"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := newProbe()
			raw := tt.change(p, string(p.mail("hello@acme.test", time.Now())))
			if w := (&watch{probes: []*probe{p}}); w.probe([]byte(raw)) != p {
				t.Fatal("the mail isn't recognised")
			}
			r := judge(t, func(c *checker) { c.messageID(arrivedAs(p, inbox.Inbox, []byte(raw))) })
			if r.Mark() != tt.mark || !strings.Contains(r.Detail, tt.says) {
				t.Errorf("%s %s", r.Mark(), r.Detail)
			}
		})
	}
}

func TestCopiesOfSentMailAreNoArrival(t *testing.T) {
	p := &probe{nonce: "abcdefgh", to: "hello@acme.test"}
	w := &watch{now: time.Now, probes: []*probe{p}}
	message := func(role inbox.Role) inbox.Message {
		return arrivedAs(&probe{}, role, []byte("Subject: leakytap check abcdefgh\r\n\r\n")).arrived.msg
	}
	w.take(message(inbox.Sent))
	w.take(message(inbox.All))
	if p.arrived != nil || p.copied != "sent" {
		t.Errorf("arrived %v, copied to %q", p.arrived, p.copied)
	}
	w.take(message(inbox.Archive)) // a rule of the owner's
	if p.arrived == nil {
		t.Error("not arrived")
	}
}

func TestArrivalInJunkIsBad(t *testing.T) {
	p := &probe{sent: time.Now()}
	if r := judge(t, func(c *checker) { c.arrival(arrivedAs(p, inbox.Junk, nil), nil) }); r.OK || !strings.Contains(r.Detail, "junk") {
		t.Errorf("%+v", r)
	}
	if r := judge(t, func(c *checker) { c.arrival(&probe{to: "hello@acme.test"}, nil) }); r.OK || !strings.Contains(r.Detail, "1m0s") {
		t.Errorf("%+v", r)
	}
}

func TestPlusAddressThatSwallowsMail(t *testing.T) {
	plus := &probe{to: "hello+check-abc@acme.test", plus: true}
	for configured, mark := range map[bool]string{true: "✗", false: "✓"} {
		r := judge(t, func(c *checker) {
			c.Config.Mailbox.PlusAddressing = configured
			c.plus(arrivedAs(&probe{}, inbox.Inbox, nil), plus)
		})
		if r.Mark() != mark || !strings.Contains(r.Detail, "hello+…@acme.test doesn't arrive") {
			t.Errorf("%s %s", r.Mark(), r.Detail)
		}
	}
	if r := judge(t, func(c *checker) { c.plus(&probe{}, plus) }); r.Mark() != "–" {
		t.Errorf("nothing arrived: %s %s", r.Mark(), r.Detail)
	}
}

func TestSignature(t *testing.T) {
	public, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	key := "v=DKIM1; k=ed25519; p=" + base64.StdEncoding.EncodeToString(public)
	resolver := dnsrig.Start(t, dnsrig.Zone{
		"s1._domainkey.acme.test TXT":    {key},
		"s1._domainkey.relay.test TXT":   {key},
		"s1._domainkey.silent.test FAIL": {""},
	})
	plain := "From: hello@acme.test\r\nSubject: x\r\n\r\nHello.\r\n"
	signed := func(domain, mail string) string {
		var b bytes.Buffer
		err := dkim.Sign(&b, strings.NewReader(mail), &dkim.SignOptions{Domain: domain, Selector: "s1", Signer: crypto.Signer(private), Hash: crypto.SHA256})
		if err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	tests := []struct{ name, mail, mark, says string }{
		{"signed", signed("acme.test", plain), "✓", "signed by acme.test, and the signature is valid"},
		{"signed by another and by us", signed("relay.test", signed("acme.test", plain)), "✓", "signed by acme.test"},
		{"signed by another", signed("relay.test", plain), "–", "relay.test only"},
		{"changed on the way", strings.Replace(signed("acme.test", plain), "Hello", "Hullo", 1), "✗", "not valid"},
		{"no key", signed("nokey.test", plain), "✗", "not valid"},
		{"the DNS is silent", signed("silent.test", plain), "–", "doesn't answer"},
		{"not signed", plain, "–", "isn't signed"},
		{"the server says so", "Authentication-Results: mx.acme.test; dkim=pass header.d=acme.test\r\n" + plain, "✓", "says the server"},
		{"somebody else says so", "Authentication-Results: mx.acme.test; dkim=none\r\nAuthentication-Results: evil.test; dkim=pass header.d=acme.test\r\n" + plain, "–", "isn't signed"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := judge(t, func(c *checker) {
				c.Resolver = resolver
				c.dkim(t.Context(), arrivedAs(&probe{}, inbox.Inbox, []byte(tt.mail)))
			})
			if r.Mark() != tt.mark || !strings.Contains(r.Detail, tt.says) {
				t.Errorf("%s %s", r.Mark(), r.Detail)
			}
		})
	}
}

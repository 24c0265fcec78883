package postoffice

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"
	"github.com/emersion/go-smtp"
	"go.uber.org/goleak"

	"leakytap/mailer"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

var (
	shop = User{"hello@acme.test", "shop secret"}
	carl = User{"Carl@example.test", "carl secret"}
)

func open(t *testing.T, o Options) *Office {
	t.Helper()
	if o.Users == nil {
		o.Users = []User{shop, carl}
	}
	of, err := Open(o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { of.Close() })
	return of
}

func transport(t *testing.T, of *Office, u User) *mailer.Transport {
	t.Helper()
	_, port, err := net.SplitHostPort(of.SMTPAddr)
	if err != nil {
		t.Fatal(err)
	}
	n, err := strconv.Atoi(port)
	if err != nil {
		t.Fatal(err)
	}
	o := mailer.Options{
		Host: "127.0.0.1", Port: n, Security: mailer.SecurityNone, Timeout: 5 * time.Second, DotTimeout: 5 * time.Second,
		Username: u.Address,
		Password: func(context.Context) (string, error) { return u.Password, nil },
	}
	if of.CA != nil {
		o.Security = mailer.Security(of.opts.Security)
		o.TLS = &tls.Config{RootCAs: x509.NewCertPool()}
		o.TLS.RootCAs.AppendCertsFromPEM(of.CA)
	}
	tr := mailer.NewTransport(o)
	t.Cleanup(func() { tr.Close() })
	return tr
}

func letter(to string) mailer.Envelope {
	return mailer.Envelope{From: shop.Address, To: to, Raw: []byte("Subject: one question\r\n\r\nHow was it?\r\n")}
}

func TestSentMailWakesAnIdleClient(t *testing.T) {
	for _, security := range []Security{None, STARTTLS, TLS} {
		t.Run(string(security), func(t *testing.T) {
			of := open(t, Options{Security: security})
			exists := make(chan uint32, 10)
			c := imapClient(t, of, carl, &imapclient.UnilateralDataHandler{
				Mailbox: func(d *imapclient.UnilateralDataMailbox) {
					if d.NumMessages != nil {
						exists <- *d.NumMessages
					}
				},
			})
			if _, err := c.Select("INBOX", &imap.SelectOptions{ReadOnly: true}).Wait(); err != nil {
				t.Fatal(err)
			}
			idle, err := c.Idle()
			if err != nil {
				t.Fatal(err)
			}
			if _, err := transport(t, of, shop).Send(t.Context(), letter("carl+token@example.test"), nil); err != nil {
				t.Fatal(err)
			}
			select {
			case n := <-exists:
				if n != 1 {
					t.Errorf("%d messages, want 1", n)
				}
			case <-time.After(10 * time.Second):
				t.Fatal("IDLE slept on")
			}
			if err := errors.Join(idle.Close(), idle.Wait()); err != nil {
				t.Error(err)
			}

			got := messages(t, of, carl.Address, "INBOX")
			if len(got) != 1 {
				t.Fatalf("%d messages, want 1", len(got))
			}
			if !bytes.HasPrefix(got[0], []byte("Return-Path: <hello@acme.test>\r\nDelivered-To: carl+token@example.test\r\n")) ||
				!bytes.HasSuffix(got[0], letter("").Raw) {
				t.Errorf("delivered as %q", got[0])
			}
		})
	}
}

func imapClient(t *testing.T, of *Office, u User, h *imapclient.UnilateralDataHandler) *imapclient.Client {
	t.Helper()
	c, err := of.dialIMAP(&imapclient.Options{UnilateralDataHandler: h})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	if err := c.Login(u.Address, u.Password).Wait(); err != nil {
		t.Fatal(err)
	}
	return c
}

func messages(t *testing.T, of *Office, user, folder string) [][]byte {
	t.Helper()
	m, err := of.Messages(user, folder)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestRecipients(t *testing.T) {
	of := open(t, Options{BounceLater: []string{"gone@example.test"}})
	tr := transport(t, of, shop)
	tests := map[string]struct {
		to       string
		refused  bool
		arriving int
	}{
		"account":       {to: "carl@example.test", arriving: 1},
		"plus-address":  {to: "carl+a.b@example.test", arriving: 1},
		"other case":    {to: "CARL@Example.Test", arriving: 1},
		"bounces later": {to: "gone@example.test"},
		"nobody":        {to: "nobody@example.test", refused: true},
		"other domain":  {to: "carl@elsewhere.test", refused: true},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			inbox, sent := len(messages(t, of, carl.Address, "INBOX")), len(of.Sent())
			_, err := tr.Send(t.Context(), letter(tt.to), nil)
			var e *mailer.Error
			if tt.refused != (errors.As(err, &e) && e.Recipient && e.Code == 550 && e.Enhanced == "5.1.1") {
				t.Errorf("got %v", err)
			}
			if n := len(messages(t, of, carl.Address, "INBOX")) - inbox; n != tt.arriving {
				t.Errorf("%d arrived, want %d", n, tt.arriving)
			}
			if n := len(of.Sent()) - sent; n == 0 != tt.refused {
				t.Errorf("%d accepted", n)
			}
		})
	}
}

func TestLoginIsNeededAndChecked(t *testing.T) {
	of := open(t, Options{})
	for name, u := range map[string]User{"none": {}, "wrong": {shop.Address, "guess"}, "unknown": {"eve@acme.test", "x"}} {
		t.Run(name, func(t *testing.T) {
			_, err := transport(t, of, u).Send(t.Context(), letter(carl.Address), nil)
			var e *mailer.Error
			if !errors.As(err, &e) || e.Stage != mailer.StageAuth {
				t.Errorf("got %v", err)
			}
		})
	}
	if len(of.Sent()) > 0 {
		t.Error("accepted without a login")
	}
}

func TestMessageBeyondTheLimitIsRefused(t *testing.T) {
	of := open(t, Options{MaxBytes: 1000})
	big := letter(carl.Address)
	big.Raw = bytes.Repeat([]byte("x\r\n"), 400)
	_, err := transport(t, of, shop).Send(t.Context(), big, nil)
	var e *mailer.Error
	if !errors.As(err, &e) || e.Temporary {
		t.Errorf("got %v", err)
	}
}

func TestOnMailIsToldInOrderAndMayUseTheOffice(t *testing.T) {
	var of *Office
	const n = 20
	told := make(chan string, n)
	of = open(t, Options{BounceLater: []string{"gone@example.test"}, OnMail: func(m Mail) {
		if err := of.Append(m.From, "INBOX", []byte("Subject: about "+m.To[0]+"\r\n\r\n")); err != nil {
			t.Error(err)
		}
		told <- m.To[0]
	}})
	tr := transport(t, of, shop)
	var want []string
	for i := range n {
		to := fmt.Sprintf("carl+%d@example.test", i)
		if i%5 == 0 {
			to = "gone@example.test"
		}
		want = append(want, to)
		if _, err := tr.Send(t.Context(), letter(to), nil); err != nil {
			t.Fatal(err)
		}
	}
	var got, sent []string
	for range n {
		got = append(got, <-told)
	}
	for _, m := range of.Sent() {
		sent = append(sent, m.To[0])
		if m.User != shop.Address || m.From != shop.Address || !bytes.Equal(m.Raw, letter("").Raw) {
			t.Errorf("accepted %+v", m)
		}
	}
	if !slices.Equal(got, want) || !slices.Equal(sent, want) {
		t.Errorf("told %v, sent %v, want %v", got, sent, want)
	}
	if in := messages(t, of, shop.Address, "INBOX"); len(in) != n || !strings.Contains(string(in[0]), "about gone@") {
		t.Errorf("%d messages came back", len(in))
	}
}

func TestSpecialUseFolders(t *testing.T) {
	of := open(t, Options{})
	c := imapClient(t, of, shop, nil)
	if err := c.Create("Done/2026", nil).Wait(); err != nil {
		t.Fatal(err)
	}
	if err := c.Rename("Done/2026", "Old", nil).Wait(); err != nil {
		t.Fatal(err)
	}
	list := func(o *imap.ListOptions) map[string][]imap.MailboxAttr {
		boxes, err := c.List("", "*", o).Collect()
		if err != nil {
			t.Fatal(err)
		}
		got := map[string][]imap.MailboxAttr{}
		for _, b := range boxes {
			got[b.Mailbox] = b.Attrs
		}
		return got
	}
	special := map[string][]imap.MailboxAttr{
		"Archive": {imap.MailboxAttrArchive}, "Junk": {imap.MailboxAttrJunk}, "Sent": {imap.MailboxAttrSent},
	}
	if got := list(&imap.ListOptions{SelectSpecialUse: true}); !reflect.DeepEqual(got, special) {
		t.Errorf("special: %v", got)
	}
	special["INBOX"], special["Old"] = nil, nil
	if got := list(nil); !reflect.DeepEqual(got, special) {
		t.Errorf("all: %v", got)
	}
}

func TestAppendKeepsBytesAndFlags(t *testing.T) {
	of := open(t, Options{})
	raw := []byte("Subject: Buy now\r\n\r\n\xff\x00\r\n")
	if err := of.Append(shop.Address, "Junk", raw, imap.FlagSeen); err != nil {
		t.Fatal(err)
	}
	if got := messages(t, of, shop.Address, "Junk"); len(got) != 1 || !bytes.Equal(got[0], raw) {
		t.Errorf("got %q", got)
	}
	c := imapClient(t, of, shop, nil)
	if _, err := c.Select("Junk", &imap.SelectOptions{ReadOnly: true}).Wait(); err != nil {
		t.Fatal(err)
	}
	m, err := c.Fetch(imap.SeqSetNum(1), &imap.FetchOptions{Flags: true}).Collect()
	if err != nil || len(m) != 1 || !slices.Contains(m[0].Flags, imap.FlagSeen) {
		t.Errorf("flags: %v %v", m, err)
	}
	if of.Append("nobody@acme.test", "INBOX", raw) == nil || of.Append(shop.Address, "Nowhere", raw) == nil {
		t.Error("appended to nothing")
	}
	if _, err := of.Messages("nobody@acme.test", "INBOX"); err == nil {
		t.Error("messages of nobody")
	}
}

func TestRefuseAnswersAtEachStep(t *testing.T) {
	tests := map[string]struct {
		verb, arg string
		err       error
		stage     mailer.Stage
		unknown   bool
		accepted  int
	}{
		"login":            {"AUTH", shop.Address, &smtp.SMTPError{Code: 535, Message: "no"}, mailer.StageAuth, false, 0},
		"sender":           {"MAIL", shop.Address, &smtp.SMTPError{Code: 451, Message: "later"}, mailer.StageMail, false, 0},
		"recipient":        {"RCPT", carl.Address, &smtp.SMTPError{Code: 452, Message: "full"}, mailer.StageRcpt, false, 0},
		"message":          {"DATA", shop.Address, &smtp.SMTPError{Code: 554, Message: "spam"}, mailer.StageDot, false, 0},
		"hang up":          {"RCPT", carl.Address, ErrHangUp, mailer.StageRcpt, false, 0},
		"lost before":      {"DATA", shop.Address, ErrHangUp, mailer.StageDot, true, 0},
		"accepted, unsaid": {"SENT", shop.Address, ErrHangUp, mailer.StageDot, true, 1},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			of := open(t, Options{Refuse: func(verb, arg string) error {
				if verb != tt.verb {
					return nil
				}
				if arg != tt.arg {
					t.Errorf("%s is asked with %q, want %q", verb, arg, tt.arg)
				}
				return tt.err
			}})
			_, err := transport(t, of, shop).Send(t.Context(), letter(carl.Address), nil)
			var e *mailer.Error
			if !errors.As(err, &e) || e.Stage != tt.stage || e.Unknown != tt.unknown {
				t.Errorf("got %v", err)
			}
			if n := len(of.Sent()); n != tt.accepted {
				t.Errorf("%d accepted, want %d", n, tt.accepted)
			}
		})
	}
}

func TestCloseCutsOpenConnections(t *testing.T) {
	of := open(t, Options{})
	c := imapClient(t, of, shop, nil)
	tr := transport(t, of, shop)
	if _, err := tr.Send(t.Context(), letter(carl.Address), nil); err != nil {
		t.Fatal(err)
	}
	of.Close()
	of.Close()
	select {
	case <-c.Closed():
	case <-time.After(10 * time.Second):
		t.Error("IMAP connection is still open")
	}
	_, err := tr.Send(t.Context(), letter(carl.Address), nil)
	var e *mailer.Error
	if !errors.As(err, &e) || e.Stage != mailer.StageDial {
		t.Errorf("got %v", err)
	}
}

func TestBadOptions(t *testing.T) {
	for name, o := range map[string]Options{
		"security": {Security: "ssl"},
		"twice":    {Users: []User{shop, {strings.ToUpper(shop.Address), "x"}}},
	} {
		t.Run(name, func(t *testing.T) {
			if of, err := Open(o); err == nil {
				of.Close()
				t.Error("opened")
			}
		})
	}
}

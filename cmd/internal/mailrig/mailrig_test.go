package mailrig_test

import (
	"crypto/tls"
	"testing"
	"time"

	"github.com/emersion/go-imap/v2/imapclient"

	"leakytap/cmd/internal/mailrig"
)

func TestSubmittedMailIsReadableByIMAP(t *testing.T) {
	rig := mailrig.Start(t)
	rig.Submit(rig.Address("alice"), rig.Address("bob+token"), []byte("From: alice@example.test\r\nSubject: hi\r\n\r\nHello.\r\n"))
	conn, err := tls.Dial("tcp", rig.IMAPS.String(), rig.TLS())
	if err != nil {
		t.Fatal(err)
	}
	c := imapclient.New(conn, nil)
	defer c.Close()
	if err := c.Login(rig.Address("bob"), mailrig.Password).Wait(); err != nil {
		t.Fatal(err)
	}
	for deadline := time.Now().Add(10 * time.Second); ; {
		d, err := c.Select("INBOX", nil).Wait()
		if err != nil {
			t.Fatal(err)
		}
		if d.NumMessages == 1 {
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("nothing arrives:\n%s", rig.Logs())
		}
	}
}

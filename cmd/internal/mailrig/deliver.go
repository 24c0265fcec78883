package mailrig

import (
	"bytes"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
)

// Deliver puts mails into a user's INBOX by LMTP, in order; all are there when it returns.
func (r *Rig) Deliver(address string, mails ...[]byte) {
	r.t.Helper()
	conn, err := net.Dial("tcp", r.LMTP.String())
	if err != nil {
		r.t.Fatal(err)
	}
	c := smtp.NewClientLMTP(conn)
	c.CommandTimeout, c.SubmissionTimeout = time.Minute, time.Minute
	defer c.Close()
	for i, m := range mails {
		if err := transact(c, "sender@elsewhere.test", address, m); err != nil {
			r.t.Fatalf("delivering mail %d to %s: %v", i, address, err)
		}
	}
}

// Submit sends mails as a user would: submission with STARTTLS and AUTH. They arrive shortly after.
func (r *Rig) Submit(from, to string, mails ...[]byte) {
	r.t.Helper()
	c := r.login(from)
	defer c.Close()
	for i, m := range mails {
		if err := transact(c, from, to, m); err != nil {
			r.t.Fatalf("submitting mail %d from %s to %s: %v", i, from, to, err)
		}
	}
}

// login logs in for submission, again where the servers, just started on a busy machine, say that they can't yet.
func (r *Rig) login(from string) *smtp.Client {
	r.t.Helper()
	const most = 10
	for attempt := 1; ; attempt++ {
		c, err := smtp.DialStartTLS(r.Submission.String(), r.TLS())
		if err == nil {
			c.CommandTimeout, c.SubmissionTimeout = time.Minute, time.Minute
			if err = c.Auth(sasl.NewPlainClient("", from, Password)); err == nil {
				return c
			}
			c.Close()
		}
		var refused *smtp.SMTPError
		if attempt == most || errors.As(err, &refused) && !refused.Temporary() {
			r.t.Fatalf("logging in to submit as %s: %v", from, err)
		}
		time.Sleep(time.Duration(attempt) * 100 * time.Millisecond)
	}
}

func transact(c *smtp.Client, from, to string, mail []byte) error {
	if err := c.Mail(from, nil); err != nil {
		return err
	}
	if err := c.Rcpt(to, nil); err != nil {
		return err
	}
	w, err := c.Data()
	if err != nil {
		return err
	}
	if _, err := bytes.NewReader(mail).WriteTo(w); err != nil {
		return fmt.Errorf("data: %w", err)
	}
	return w.Close()
}

// Fill puts n mails straight into the Maildir of a user's INBOX, for mailboxes that LMTP would take too long to make.
func (r *Rig) Fill(address string, n int, mail func(i int) []byte) {
	r.t.Helper()
	r.Doveadm("mailbox", "status", "-u", address, "messages", "INBOX") // makes the Maildir
	info, err := os.Stat(r.path("mail"))
	if err != nil {
		r.t.Fatal(err)
	}
	owner := int(info.Sys().(*syscall.Stat_t).Uid)
	dir := filepath.Join(r.Dir, "mail", address, "Maildir", "new")
	for i := range n {
		name := filepath.Join(dir, fmt.Sprintf("%d.M%09d.mailrig", time.Now().Unix(), i))
		if err := os.WriteFile(name, mail(i), 0o600); err != nil {
			r.t.Fatal(err)
		}
		if err := os.Chown(name, owner, -1); err != nil {
			r.t.Fatal(err)
		}
	}
}

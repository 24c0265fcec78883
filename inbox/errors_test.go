package inbox

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"syscall"
	"testing"
)

func TestFailedConnectionIsExplainedOnce(t *testing.T) {
	for want, err := range map[string]error{
		"there is no such host: check the spelling, and this machine's network": &net.DNSError{Err: "no such host", Name: "imap.acme.example", IsNotFound: true},
		"no name server answers: check this machine's network":                  &net.DNSError{Err: "server misbehaving", Name: "imap.acme.example", IsTemporary: true},
		"nothing listens there: check host and port":                            os.NewSyscallError("connect", syscall.ECONNREFUSED),
		"no answer: check host and port, the network, and firewalls on the way": context.DeadlineExceeded,
	} {
		got := explainDial(&Options{Host: "imap.acme.example", Port: 993}, &net.OpError{Op: "dial", Net: "tcp", Err: err})
		if got.Error() != "connecting to imap.acme.example port 993: "+want {
			t.Errorf("%v: %v", err, got)
		}
		if !errors.Is(fmt.Errorf("reading: %w", got), err) {
			t.Errorf("%v: the cause is lost", got)
		}
	}
}

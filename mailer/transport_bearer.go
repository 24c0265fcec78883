package mailer

import (
	"fmt"
	"strings"

	"github.com/wneessen/go-mail/smtp"
)

// bearerAuth is OAUTHBEARER (RFC 7628), which go-mail doesn't know.
type bearerAuth struct {
	user, token, host string
	port              int
}

func (b bearerAuth) Start(*smtp.ServerInfo) (string, []byte, error) {
	return "OAUTHBEARER", fmt.Appendf(nil, "n,a=%s,\x01host=%s\x01port=%d\x01auth=Bearer %s\x01\x01", saslName(b.user), b.host, b.port, b.token), nil
}

// Next answers the server's error message with the one octet that asks for its
// final refusal (RFC 7628 3.2.3).
func (b bearerAuth) Next(_ []byte, more bool) ([]byte, error) {
	if more {
		return []byte{1}, nil
	}
	return nil, nil
}

// saslName writes a user name into a GS2 header (RFC 5801 4).
func saslName(user string) string {
	return strings.NewReplacer(",", "=2C", "=", "=3D").Replace(user)
}

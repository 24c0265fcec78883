package oauth

import (
	"fmt"
	"strings"

	"github.com/emersion/go-sasl"

	"leakytap/inbox"
)

// SASL logs in to IMAP with an access token, by the mechanism that
// config.OAuth.SASL names.
func SASL(mechanism, user, token, host string, port int) sasl.Client {
	if mechanism == "oauthbearer" {
		return &bearer{user: user, token: token, host: host, port: port}
	}
	return inbox.XOAUTH2(user, token)
}

// bearer is OAUTHBEARER (RFC 7628). Unlike go-sasl's it ends a failed exchange
// as the standard says, so that the server's NO is heard.
type bearer struct {
	user, token, host string
	port              int
}

func (b *bearer) Start() (string, []byte, error) {
	return sasl.OAuthBearer, fmt.Appendf(nil, "n,a=%s,\x01host=%s\x01port=%d\x01auth=Bearer %s\x01\x01", saslName.Replace(b.user), b.host, b.port, b.token), nil
}

// saslName writes a user name in the header of a SASL message (RFC 5801 4).
var saslName = strings.NewReplacer("=", "=3D", ",", "=2C")

// Next answers the server's account of a failure (RFC 7628 3.2.3).
func (b *bearer) Next([]byte) ([]byte, error) { return []byte("\x01"), nil }

package oauth_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/emersion/go-sasl"

	"leakytap/cmd/internal/mailrig"
	"leakytap/cmd/internal/oauth"
	"leakytap/inbox"
)

func TestDovecotTakesTokens(t *testing.T) {
	rig := mailrig.Start(t)
	login := func(t *testing.T, mechanism, token string) error {
		c := inbox.New(inbox.Options{
			Host: "localhost", Port: rig.IMAPS.Port, Security: inbox.TLS, TLS: rig.TLS(), Username: rig.Address("alice"),
			SASL: func(context.Context) (sasl.Client, error) {
				return oauth.SASL(mechanism, rig.Address("alice"), token, "localhost", rig.IMAPS.Port), nil
			},
		})
		defer c.Close()
		return c.Wait(t.Context(), time.Millisecond)
	}
	for _, mechanism := range []string{"xoauth2", "oauthbearer"} {
		t.Run(mechanism, func(t *testing.T) {
			if err := login(t, mechanism, rig.Token(rig.Address("alice"), time.Hour)); err != nil {
				t.Error(err)
			}
			for name, token := range map[string]string{
				"expired": rig.Token(rig.Address("alice"), -time.Minute), "somebody else's": rig.Token(rig.Address("bob"), time.Hour), "invented": "abc",
			} {
				var refused *inbox.AuthError
				if err := login(t, mechanism, token); !errors.As(err, &refused) {
					t.Errorf("a token that is %s: %v", name, err)
				}
			}
		})
	}
}

package store

import (
	"fmt"
	"math"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

var tokenKinds = []TokenKind{JobToken, CheckBackToken, ProbeToken, ThanksToken, FollowUpToken}

func TestTokenIsFoundWhereverMailCarriesIt(t *testing.T) {
	s, _ := open(t)
	write(t, s, func(tx *Tx) error {
		for _, kind := range tokenKinds {
			for _, id := range []int64{1, 35, 36, 123456789, math.MaxInt64} {
				token := tx.Token(kind, id)
				for _, text := range []string{
					token,
					"hello+" + token + "@acme.test",
					strings.ToUpper("hello+" + token + "@acme.test"),
					"<ask." + token + ".k3j4@acme.test>",
					"Re: Not happy: Jane [" + token + "]",
					"a-b-c " + token + "-d",
					"x" + strings.Repeat("-", 5) + token,
					strings.Repeat("mail+j1-aaaaaaaaaaaaaaaaaaaaaaaaaa@acme.test ", 10) + token,
				} {
					if got := tx.FindTokens(text); !reflect.DeepEqual(got, []Token{{kind, id}}) {
						t.Errorf("in %q: %v, want one %c token of %d", text, got, kind, id)
					}
				}
			}
		}
		both := tx.Token(JobToken, 1) + "@x, " + tx.Token(FollowUpToken, 2) + "@x"
		if got := tx.FindTokens(both); !reflect.DeepEqual(got, []Token{{JobToken, 1}, {FollowUpToken, 2}}) {
			t.Errorf("in %q: %v", both, got)
		}
		return nil
	})
}

func TestTokenFitsIntoAnAddress(t *testing.T) {
	s, _ := open(t)
	write(t, s, func(tx *Tx) error {
		token := tx.Token(JobToken, 5_000_000)
		if local := strings.Repeat("x", 24) + "+" + token; len(local) > 64 {
			t.Errorf("%q has %d octets, and a local part may have 64", local, len(local))
		}
		return nil
	})
}

func TestNoOtherTokenIsGenuine(t *testing.T) {
	s, _ := open(t)
	other := openAt(t, filepath.Join(t.TempDir(), "other.db"), newClock())
	write(t, s, func(tx *Tx) error {
		token := tx.Token(JobToken, 42)
		mac := token[strings.Index(token, "-"):]
		forged := map[string]string{
			"with another id":      "j17" + mac,
			"of another kind":      "f16" + mac,
			"without its end":      token[:len(token)-1],
			"with more at its end": token + "a",
			"with more in front":   "a" + token,
			"without a kind":       token[1:],
			"of a negative id":     "j-16" + mac,
		}
		write(t, other, func(tx *Tx) error { forged["by another key"] = tx.Token(JobToken, 42); return nil })
		for i := range len(token) {
			for _, c := range "a2z-" {
				changed := token[:i] + string(c) + token[i+1:]
				if changed != token {
					forged[fmt.Sprintf("with %c at %d", c, i)] = changed
				}
			}
		}
		for name, f := range forged {
			if got := tx.FindTokens("hello+" + f + "@acme.test"); len(got) > 0 {
				t.Errorf("%s (%s, really %s): %v", name, f, token, got)
			}
		}
		return nil
	})
}

func TestKeySurvivesReopening(t *testing.T) {
	path := filepath.Join(t.TempDir(), "leakytap.db")
	var tokens []string
	for range 2 {
		s := openAt(t, path, newClock())
		write(t, s, func(tx *Tx) error { tokens = append(tokens, tx.Token(JobToken, 1)); return nil })
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if tokens[0] != tokens[1] {
		t.Errorf("the token was %s and is %s", tokens[0], tokens[1])
	}
}

// FuzzFindTokens: only what holds the very token counts as one.
func FuzzFindTokens(f *testing.F) {
	tx := &Tx{key: []byte("the key of the fuzz test")}
	genuine := map[string]Token{}
	for _, kind := range tokenKinds {
		for id := range int64(3) {
			genuine[tx.Token(kind, id)] = Token{kind, id}
			f.Add(tx.Token(kind, id))
		}
	}
	f.Add("hello+j1-aaaaaaaaaaaaaaaaaaaaaaaaaa@acme.test")
	f.Add("-----")
	f.Fuzz(func(t *testing.T, s string) {
		for _, found := range tx.FindTokens(s) {
			if !strings.Contains(strings.ToLower(s), tokenMAC(tx.key, found.Kind, found.ID)) {
				t.Errorf("%v is found in %q", found, s)
			}
		}
		for token, want := range genuine {
			if got := tx.FindTokens("<" + token + "> " + s); len(got) == 0 || got[0] != want {
				t.Errorf("%s before %q: found %v", token, s, got)
			}
		}
	})
}

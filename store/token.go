package store

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base32"
	"strconv"
	"strings"
)

// TokenKind says what a token gives access to.
type TokenKind byte

// A job's token takes a customer's reply home, as do those of the later letters
// to customers; a follow-up's token is the owner's authority over that one
// follow-up, a digest's over the guess that it asks for.
const (
	JobToken       TokenKind = 'j' // ask and reminder; names a job
	CheckBackToken TokenKind = 'c' // names the follow-up that was closed
	ProbeToken     TokenKind = 'p' // names the follow-up of the hesitant reply
	ThanksToken    TokenKind = 't' // names the reply that may be quoted
	FollowUpToken  TokenKind = 'f' // names a follow-up, for the owner
	DigestToken    TokenKind = 'd' // names the week of a digest, for the owner
)

const (
	tokenMACLen = 26 // base32 of 128 bits
	tokenIDLen  = 13 // an int64 to the base of 36
)

var tokenEncoding = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// Token names one thing so that nobody else can: a 128-bit HMAC (RFC 2104,
// SHA-256 cut short) of its kind and id, in letters and digits that survive in
// the local part of an address (case is not kept by all servers).
func (tx *Tx) Token(kind TokenKind, id int64) string {
	return string(kind) + strconv.FormatInt(id, 36) + "-" + tokenMAC(tx.key, kind, id)
}

// Token is what a genuine token names.
type Token struct {
	Kind TokenKind
	ID   int64
}

// maxTokens bounds how many tokens of one text are looked at.
const maxTokens = 32

// FindTokens returns all genuine tokens in s, which may be an address, a
// Message-ID or a subject, in their order.
func (tx *Tx) FindTokens(s string) []Token {
	var found []Token
	looked := 0
	for dash := strings.IndexByte(s, '-'); dash >= 0 && looked < maxTokens; {
		if t, mac, ok := tokenAt(s, dash); ok {
			looked++
			if hmac.Equal([]byte(mac), []byte(tokenMAC(tx.key, t.Kind, t.ID))) {
				found = append(found, t)
			}
		}
		next := strings.IndexByte(s[dash+1:], '-')
		if next < 0 {
			break
		}
		dash += 1 + next
	}
	return found
}

// tokenAt reads the token whose dash is at s[dash].
func tokenAt(s string, dash int) (t Token, mac string, ok bool) {
	end := dash + 1 + tokenMACLen
	if end > len(s) || end < len(s) && alphanumeric(s[end]) {
		return t, "", false
	}
	start := dash
	for start > 0 && dash-start <= tokenIDLen && alphanumeric(s[start-1]) {
		start--
	}
	name := strings.ToLower(s[start:dash])
	if len(name) < 2 || len(name) > 1+tokenIDLen || start > 0 && alphanumeric(s[start-1]) {
		return t, "", false
	}
	id, err := strconv.ParseInt(name[1:], 36, 64)
	return Token{TokenKind(name[0]), id}, strings.ToLower(s[dash+1 : end]), err == nil
}

func alphanumeric(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

func tokenMAC(key []byte, kind TokenKind, id int64) string {
	h := hmac.New(sha256.New, key)
	h.Write(strconv.AppendInt([]byte{byte(kind)}, id, 10))
	return tokenEncoding.EncodeToString(h.Sum(nil)[:16])
}

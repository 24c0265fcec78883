package store

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base32"
	"regexp"
	"strconv"
	"strings"
)

// TokenKind says what a token gives access to.
type TokenKind byte

// A job's token takes a customer's reply home; a follow-up's token is the
// owner's authority over that one follow-up.
const (
	JobToken      TokenKind = 'j'
	FollowUpToken TokenKind = 'f'
)

var tokenEncoding = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

var tokenPattern = regexp.MustCompile(`\b([jf])([0-9a-z]{1,13})-([a-z2-7]{26})\b`)

// Token names one job or follow-up so that nobody else can: a 128-bit HMAC
// (RFC 2104, SHA-256 cut short) of its kind and id, in letters and digits that
// survive in the local part of an address (case is not kept by all servers).
func (tx *Tx) Token(kind TokenKind, id int64) string {
	return string(kind) + strconv.FormatInt(id, 36) + "-" + tokenMAC(tx.key, kind, id)
}

// FindTokens returns the ids of all genuine tokens of a kind in s, which may be
// an address, a Message-ID or a subject.
func (tx *Tx) FindTokens(kind TokenKind, s string) []int64 {
	var ids []int64
	for _, m := range tokenPattern.FindAllStringSubmatch(strings.ToLower(s), 16) {
		id, err := strconv.ParseInt(m[2], 36, 64)
		if err != nil || m[1] != string(kind) {
			continue
		}
		if hmac.Equal([]byte(m[3]), []byte(tokenMAC(tx.key, kind, id))) {
			ids = append(ids, id)
		}
	}
	return ids
}

func tokenMAC(key []byte, kind TokenKind, id int64) string {
	h := hmac.New(sha256.New, key)
	h.Write(strconv.AppendInt([]byte{byte(kind)}, id, 10))
	return tokenEncoding.EncodeToString(h.Sum(nil)[:16])
}

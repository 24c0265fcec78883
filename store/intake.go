package store

import (
	"errors"
	"strconv"
	"strings"
)

// intakeToken is the kind of the token that lets the business report jobs by mail.
const intakeToken TokenKind = 'i'

// IntakeToken is what the business's own mail has to carry to report a job: of
// 128 bits, the same until it is renewed.
func (tx *Tx) IntakeToken() (string, error) {
	n, err := tx.intakeTokens()
	return "job-" + tokenMAC(tx.key, intakeToken, n), err
}

// RenewIntakeToken makes a new token; the old one is worth nothing from now on.
func (tx *Tx) RenewIntakeToken() (string, error) {
	n, err := tx.intakeTokens()
	if err != nil {
		return "", err
	}
	err = tx.exec(`INSERT INTO meta (key, value) VALUES ('intake_token', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`, []byte(strconv.FormatInt(n+1, 10)))
	if err != nil {
		return "", err
	}
	return tx.IntakeToken()
}

func (tx *Tx) intakeTokens() (int64, error) {
	var v []byte
	err := tx.get(&v, `SELECT value FROM meta WHERE key = 'intake_token'`)
	if errors.Is(err, ErrNotFound) {
		return 0, nil
	}
	if err != nil {
		return 0, err
	}
	return strconv.ParseInt(string(v), 10, 64)
}

// HasIntakeToken reports whether the intake token stands in a header block.
func (tx *Tx) HasIntakeToken(header string) (bool, error) {
	header = strings.ToLower(header)
	if !strings.Contains(header, "job-") {
		return false, nil
	}
	token, err := tx.IntakeToken()
	return err == nil && strings.Contains(header, token), err
}

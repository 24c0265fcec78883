package web

import (
	"crypto/hmac"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"errors"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// tolerance is how far a webhook's time may be from ours, either way.
const tolerance = 5 * time.Minute

// Bounds on a webhook's headers.
const (
	maxWebhookID  = 200
	maxSignatures = 10
)

var (
	errSignature = errors.New("the signature is missing or wrong")
	errStale     = errors.New("webhook-timestamp is more than five minutes from now")
)

// verifyWebhook checks a Standard Webhooks signature (version 1, HMAC-SHA256 over
// id, time and body; standardwebhooks.com) and returns the webhook's id.
func verifyWebhook(secret []byte, h http.Header, body []byte, now time.Time) (id string, err error) {
	id, stamp := h.Get("webhook-id"), h.Get("webhook-timestamp")
	if id == "" || len(id) > maxWebhookID || strings.ContainsFunc(id, func(r rune) bool { return r <= ' ' || r > '~' }) {
		return "", errSignature
	}
	seconds, err := strconv.ParseInt(stamp, 10, 64)
	if err != nil || strconv.FormatInt(seconds, 10) != stamp {
		return "", errSignature
	}
	mac := hmac.New(sha256.New, webhookKey(secret))
	mac.Write([]byte(id + "." + stamp + "."))
	mac.Write(body)
	want := mac.Sum(nil)
	genuine := false
	for n, one := range strings.Fields(h.Get("webhook-signature")) {
		version, text, _ := strings.Cut(one, ",")
		got, err := base64.StdEncoding.DecodeString(text)
		if n < maxSignatures && version == "v1" && err == nil && hmac.Equal(got, want) {
			genuine = true
		}
	}
	if !genuine {
		return "", errSignature
	}
	if d := now.Sub(time.Unix(seconds, 0)); d > tolerance || d < -tolerance {
		return "", errStale
	}
	return id, nil
}

// webhookKey is the key of a secret as it is handed out: whsec_ and base64, or as
// it stands.
func webhookKey(secret []byte) []byte {
	if text, ok := strings.CutPrefix(string(secret), "whsec_"); ok {
		if key, err := base64.StdEncoding.DecodeString(text); err == nil {
			return key
		}
	}
	return secret
}

// bearer reports whether a request carries the token; how long the comparison
// takes tells nothing of it.
func bearer(token []byte, h http.Header) bool {
	scheme, given, _ := strings.Cut(h.Get("Authorization"), " ")
	a, b := sha256.Sum256(token), sha256.Sum256([]byte(strings.TrimSpace(given)))
	return len(token) > 0 && strings.EqualFold(scheme, "Bearer") && subtle.ConstantTimeCompare(a[:], b[:]) == 1
}

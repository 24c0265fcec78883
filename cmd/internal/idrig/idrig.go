// Package idrig is an identity provider on loopback, for tests: authorization codes with PKCE, device codes, client credentials, refresh tokens.
package idrig

import (
	"cmp"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"sync"
	"testing"
)

// The one app that is registered, and the one code that a person types.
const (
	ClientID     = "leakytap-test"
	ClientSecret = "app-secret"
	UserCode     = "WDJB-MJHT"
)

// Provider is a running identity provider. Set its fields before it is asked.
type Provider struct {
	URL string // of the whole; AuthorizeURL, TokenURL and DeviceURL are below it

	Mint      func() string // makes access tokens; nil: random ones
	ExpiresIn int           // seconds that access tokens last; 0: 3600
	Rotate    bool          // each renewal gives a new refresh token, and ends the old one at the next but one
	NoRefresh bool          // no refresh token is given
	Lasts     int           // refresh_token_expires_in, seconds; 0: not told
	Interval  int           // seconds between the polls of the device flow; 0: 5
	Deny      string        // the person's answer, if not yes: access_denied

	mu       sync.Mutex
	script   []string // errors for the next calls of the token endpoint
	requests []url.Values
	codes    map[string]url.Values // by code: what the browser asked for
	refresh  []string              // that are good, the newest last
}

// Start runs it until the test ends.
func Start(t testing.TB) *Provider {
	p := &Provider{codes: map[string]url.Values{}}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /authorize", p.authorize)
	mux.HandleFunc("POST /token", p.token)
	mux.HandleFunc("POST /device", p.device)
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	p.URL = s.URL
	return p
}

func (p *Provider) AuthorizeURL() string { return p.URL + "/authorize" }
func (p *Provider) TokenURL() string     { return p.URL + "/token" }
func (p *Provider) DeviceURL() string    { return p.URL + "/device" }

// Fail makes the next requests for a token fail with these errors (RFC 6749 5.2,
// RFC 8628 3.5), one each; "500" is a page that isn't JSON.
func (p *Provider) Fail(errors ...string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.script = append(p.script, errors...)
}

// Requests are the forms that the token endpoint has been sent.
func (p *Provider) Requests() []url.Values {
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.Clone(p.requests)
}

// Grant makes a refresh token that is good, as if somebody had logged in.
func (p *Provider) Grant() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.grant()
}

// Withdraw ends all access.
func (p *Provider) Withdraw() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.refresh = nil
}

func (p *Provider) grant() string {
	r := "refresh-" + rand.Text()
	p.refresh = append(p.refresh, r)
	return r
}

// authorize says yes for the person, and sends the browser back.
func (p *Provider) authorize(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	defer p.mu.Unlock()
	q := r.URL.Query()
	back, err := url.Parse(q.Get("redirect_uri"))
	if err != nil || q.Get("client_id") != ClientID || q.Get("response_type") != "code" || q.Get("code_challenge_method") != "S256" || q.Get("scope") == "" {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	answer := url.Values{"state": {q.Get("state")}}
	if p.Deny != "" {
		answer.Set("error", p.Deny)
	} else {
		code := "code-" + rand.Text()
		p.codes[code] = q
		answer.Set("code", code)
	}
	back.Path, back.RawQuery = "/", answer.Encode()
	http.Redirect(w, r, back.String(), http.StatusFound)
}

func (p *Provider) device(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("client_id") != ClientID || r.FormValue("scope") == "" {
		refuse(w, "invalid_client")
		return
	}
	reply(w, map[string]any{"device_code": "device-secret", "user_code": UserCode, "verification_uri": p.URL + "/activate", "expires_in": 900, "interval": cmp.Or(p.Interval, 5)})
}

func (p *Provider) token(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	defer p.mu.Unlock()
	r.ParseForm()
	p.requests = append(p.requests, r.PostForm)
	if len(p.script) > 0 {
		e := p.script[0]
		p.script = p.script[1:]
		if e == "500" {
			http.Error(w, "the page echoes "+r.PostForm.Encode(), http.StatusInternalServerError)
			return
		}
		if e != "" {
			refuse(w, e)
			return
		}
	}
	f := r.PostForm
	if f.Get("client_id") != ClientID || f.Get("client_secret") != "" && f.Get("client_secret") != ClientSecret {
		refuse(w, "invalid_client")
		return
	}
	answer := map[string]any{"token_type": "Bearer", "access_token": p.mint(), "expires_in": 3600}
	if p.ExpiresIn > 0 {
		answer["expires_in"] = p.ExpiresIn
	}
	if p.Lasts > 0 {
		answer["refresh_token_expires_in"] = p.Lasts
	}
	switch f.Get("grant_type") {
	case "authorization_code":
		asked := p.codes[f.Get("code")]
		sum := sha256.Sum256([]byte(f.Get("code_verifier")))
		if asked == nil || asked.Get("redirect_uri") != f.Get("redirect_uri") || asked.Get("code_challenge") != base64.RawURLEncoding.EncodeToString(sum[:]) {
			refuse(w, "invalid_grant")
			return
		}
		delete(p.codes, f.Get("code"))
		answer["refresh_token"] = p.grant()
	case "urn:ietf:params:oauth:grant-type:device_code":
		if f.Get("device_code") != "device-secret" {
			refuse(w, "invalid_grant")
			return
		}
		answer["refresh_token"] = p.grant()
	case "refresh_token":
		i := slices.Index(p.refresh, f.Get("refresh_token"))
		if i < 0 {
			refuse(w, "invalid_grant")
			return
		}
		if p.Rotate {
			p.refresh = p.refresh[i:] // those before the one that was used are ended
			answer["refresh_token"] = p.grant()
		}
	case "client_credentials":
		if f.Get("client_secret") != ClientSecret {
			refuse(w, "invalid_client")
			return
		}
	default:
		refuse(w, "unsupported_grant_type")
		return
	}
	if p.NoRefresh {
		delete(answer, "refresh_token")
	}
	reply(w, answer)
}

func (p *Provider) mint() string {
	if p.Mint != nil {
		return p.Mint()
	}
	return "access-" + rand.Text()
}

func reply(w http.ResponseWriter, v any) {
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(v)
}

func refuse(w http.ResponseWriter, code string) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(http.StatusBadRequest)
	fmt.Fprintf(w, `{"error":%q,"error_description":"so it is"}`, code)
}

package oauth

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"leakytap/cmd/internal/config"
	"leakytap/cmd/internal/idrig"
)

// client is an app at the identity provider, with a token file of its own.
func client(t *testing.T, p *idrig.Provider, flow string, now func() time.Time) *Client {
	t.Helper()
	dir := t.TempDir()
	secret := filepath.Join(dir, "app.secret")
	if err := os.WriteFile(secret, []byte(idrig.ClientSecret), 0o600); err != nil {
		t.Fatal(err)
	}
	c, err := New(&config.Config{Mailbox: config.Mailbox{OAuth: config.OAuth{
		Provider: "other", Flow: flow, ClientID: idrig.ClientID, ClientSecretFile: secret,
		TokenFile: filepath.Join(dir, "mailbox.token"), Scopes: []string{"mail"},
		AuthorizeURL: p.AuthorizeURL(), TokenURL: p.TokenURL(), DeviceURL: p.DeviceURL(),
	}}}, now)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// loggedIn stores a login whose access token has expired.
func loggedIn(t *testing.T, p *idrig.Provider, c *Client) Token {
	t.Helper()
	old := Token{ClientID: idrig.ClientID, Access: "old", Refresh: p.Grant(), Expiry: c.now().Add(time.Minute)}
	if err := writeToken(c.file, old); err != nil {
		t.Fatal(err)
	}
	return old
}

func stored(t *testing.T, c *Client) Token {
	t.Helper()
	kept, err := readToken(c.file)
	if err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(c.file); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("token file: %v, %v", info.Mode(), err)
	}
	return kept
}

func TestLoopbackLogin(t *testing.T) {
	browse := func(a *Authorization) error {
		resp, err := http.Get(a.URL)
		if err != nil {
			return err
		}
		defer resp.Body.Close()
		body, err := io.ReadAll(resp.Body)
		if err == nil && resp.StatusCode != http.StatusOK {
			err = fmt.Errorf("%s: %s", resp.Status, body)
		}
		return err
	}
	t.Run("the browser comes back", func(t *testing.T) {
		p := idrig.Start(t)
		c := client(t, p, config.FlowLoopback, time.Now)
		a, err := c.Authorize(0)
		if err != nil {
			t.Fatal(err)
		}
		defer a.Close()
		if err := browse(a); err != nil {
			t.Fatal(err)
		}
		if err := a.Wait(t.Context()); err != nil {
			t.Fatal(err)
		}
		kept := stored(t, c)
		if access, err := c.AccessToken(t.Context()); err != nil || access != kept.Access || kept.Refresh == "" || kept.ClientID != idrig.ClientID {
			t.Errorf("token %v, stored %+v", err, kept)
		}
	})
	t.Run("the address is pasted", func(t *testing.T) {
		p := idrig.Start(t)
		c := client(t, p, config.FlowLoopback, time.Now)
		a, err := c.Authorize(0)
		if err != nil {
			t.Fatal(err)
		}
		a.Close() // the browser is elsewhere
		elsewhere := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
		resp, err := elsewhere.Get(a.URL)
		if err != nil {
			t.Fatal(err)
		}
		resp.Body.Close()
		redirect := resp.Header.Get("Location")
		for _, wrong := range []string{"", "hello", "http://127.0.0.1/?state=other&code=x", strings.Replace(redirect, "code=", "cod=", 1)} {
			if err := a.Paste(wrong); err == nil {
				t.Errorf("%q was taken", wrong)
			}
		}
		if err := a.Paste(" " + redirect + "\n"); err != nil {
			t.Fatal(err)
		}
		if err := a.Wait(t.Context()); err != nil {
			t.Fatal(err)
		}
		if stored(t, c).Access == "" {
			t.Error("nothing was stored")
		}
	})
	t.Run("the person says no", func(t *testing.T) {
		p := idrig.Start(t)
		p.Deny = "access_denied"
		a, err := client(t, p, config.FlowLoopback, time.Now).Authorize(0)
		if err != nil {
			t.Fatal(err)
		}
		defer a.Close()
		if err := browse(a); err != nil {
			t.Fatal(err)
		}
		var login *LoginError
		if err := a.Wait(t.Context()); !errors.As(err, &login) {
			t.Errorf("error %v", err)
		}
	})
	t.Run("others who come by are refused", func(t *testing.T) {
		a, err := client(t, idrig.Start(t), config.FlowLoopback, time.Now).Authorize(0)
		if err != nil {
			t.Fatal(err)
		}
		defer a.Close()
		for path, want := range map[string]int{"/?state=guess&code=evil": 400, "/?code=evil": 400, "/favicon.ico": 404} {
			resp, err := http.Get(a.conf.RedirectURL + path)
			if err != nil {
				t.Fatal(err)
			}
			resp.Body.Close()
			if resp.StatusCode != want {
				t.Errorf("%s: %s", path, resp.Status)
			}
		}
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if err := a.Wait(ctx); !errors.Is(err, context.Canceled) {
			t.Errorf("error %v", err)
		}
	})
	t.Run("no lasting access", func(t *testing.T) {
		p := idrig.Start(t)
		p.NoRefresh = true
		c := client(t, p, config.FlowLoopback, time.Now)
		a, err := c.Authorize(0)
		if err != nil {
			t.Fatal(err)
		}
		defer a.Close()
		if err := browse(a); err != nil {
			t.Fatal(err)
		}
		if err := a.Wait(t.Context()); err == nil || !strings.Contains(err.Error(), "refresh token") {
			t.Errorf("error %v", err)
		}
		if _, err := os.Stat(c.file); err == nil {
			t.Error("it was stored")
		}
	})
}

func TestGoogleIsAskedForLastingAccess(t *testing.T) {
	c, err := New(&config.Config{Mailbox: config.Mailbox{OAuth: config.OAuth{Provider: "google", Flow: config.FlowLoopback, ClientID: "x"}}}, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	a, err := c.Authorize(0)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	u, err := url.Parse(a.URL)
	if err != nil {
		t.Fatal(err)
	}
	q := u.Query()
	if u.Host != "accounts.google.com" || q.Get("access_type") != "offline" || q.Get("prompt") != "consent" || q.Get("scope") != "https://mail.google.com/" ||
		q.Get("code_challenge_method") != "S256" || len(q.Get("state")) < 20 || !strings.HasPrefix(q.Get("redirect_uri"), "http://127.0.0.1:") {
		t.Errorf("URL %s", a.URL)
	}
}

// The polls of a device login are minutes apart; the bubble's clock jumps over them.
func TestDeviceLogin(t *testing.T) {
	tests := []struct {
		name    string
		answers []string
		want    string        // in the error; "" if the login succeeds
		took    time.Duration // until then
	}{
		{"at once", nil, "", 5 * time.Second},
		{"pending", []string{"authorization_pending", "authorization_pending"}, "", 15 * time.Second},
		{"slower", []string{"slow_down", "authorization_pending"}, "", 25 * time.Second}, // 5, then every 10
		{"declined", []string{"authorization_pending", "access_denied"}, "run leakytap login", 10 * time.Second},
		{"expired", []string{"expired_token"}, "not used in time", 5 * time.Second},
		{"wrong app", []string{"invalid_client"}, "client_id", 5 * time.Second},
		{"unknown error", []string{"teapot"}, "teapot", 5 * time.Second},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := idrig.Start(t)
			p.Fail(tt.answers...)
			synctest.Test(t, func(t *testing.T) {
				c := client(t, p, config.FlowDevice, time.Now)
				c.http.Transport = &http.Transport{DisableKeepAlives: true} // idle connections would hold the clock
				began := time.Now()
				var shown DeviceCode
				err := c.Device(t.Context(), func(d DeviceCode) { shown = d })
				if shown.Code != idrig.UserCode || shown.URL != p.URL+"/activate" || shown.Expires.Sub(began) != 15*time.Minute {
					t.Errorf("shown %+v", shown)
				}
				if took := time.Since(began); took != tt.took {
					t.Errorf("took %v, want %v", took, tt.took)
				}
				if tt.want != "" {
					if err == nil || !strings.Contains(err.Error(), tt.want) {
						t.Errorf("error %v, want %q", err, tt.want)
					}
					return
				}
				if err != nil {
					t.Fatal(err)
				}
				if kept := stored(t, c); kept.Refresh == "" || kept.Access == "" {
					t.Errorf("stored %+v", kept)
				}
			})
		})
	}
	t.Run("intervals that make no sense", func(t *testing.T) {
		for interval, took := range map[int]time.Duration{-3: 5 * time.Second, 1 << 40: time.Minute} {
			p := idrig.Start(t)
			p.Interval = interval
			synctest.Test(t, func(t *testing.T) {
				c := client(t, p, config.FlowDevice, time.Now)
				c.http.Transport = &http.Transport{DisableKeepAlives: true}
				began := time.Now()
				if err := c.Device(t.Context(), func(DeviceCode) {}); err != nil || time.Since(began) != took {
					t.Errorf("interval %d: %v after %v", interval, err, time.Since(began))
				}
			})
		}
	})
	t.Run("nobody types the code", func(t *testing.T) {
		p := idrig.Start(t)
		for range 200 {
			p.Fail("authorization_pending")
		}
		synctest.Test(t, func(t *testing.T) {
			c := client(t, p, config.FlowDevice, time.Now)
			c.http.Transport = &http.Transport{DisableKeepAlives: true}
			err := c.Device(t.Context(), func(DeviceCode) {})
			if err == nil || !strings.Contains(err.Error(), "not used in time") {
				t.Errorf("error %v", err)
			}
		})
	})
}

func TestClientCredentialsNeedNobody(t *testing.T) {
	p := idrig.Start(t)
	clock := time.Now()
	c := client(t, p, config.FlowClientCredentials, func() time.Time { return clock })
	first, err := c.AccessToken(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if again, err := c.AccessToken(t.Context()); err != nil || again != first {
		t.Errorf("a fresh token was not used again: %v", err)
	}
	clock = clock.Add(59 * time.Minute)
	if later, err := c.AccessToken(t.Context()); err != nil || later == first {
		t.Errorf("an old token was used again: %v", err)
	}
	if r := p.Requests(); len(r) != 2 || r[0].Get("grant_type") != "client_credentials" {
		t.Errorf("requests %v", r)
	}
}

func TestRenewal(t *testing.T) {
	now := time.Now()
	clock := func() time.Time { return now }
	t.Run("an access token is renewed before it ends, and stored", func(t *testing.T) {
		p := idrig.Start(t)
		c := client(t, p, config.FlowDevice, clock)
		old := loggedIn(t, p, c)
		access, err := c.AccessToken(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		kept := stored(t, c)
		if access == "old" || kept.Access != access || !kept.Expiry.After(now.Add(50*time.Minute)) {
			t.Errorf("stored %+v", kept)
		}
		if kept.Refresh != old.Refresh {
			t.Error("a renewal without a new refresh token dropped the old one")
		}
	})
	t.Run("a rotated refresh token replaces the old one", func(t *testing.T) {
		p := idrig.Start(t)
		p.Rotate, p.Lasts = true, 604800
		c := client(t, p, config.FlowDevice, clock)
		old := loggedIn(t, p, c)
		for range 3 {
			if _, err := c.AccessToken(t.Context()); err != nil {
				t.Fatal(err)
			}
			kept := stored(t, c)
			if kept.Refresh == old.Refresh || !kept.RefreshExpiry.Equal(now.Add(7*24*time.Hour)) {
				t.Errorf("stored %+v", kept)
			}
			kept.Expiry = now
			if err := writeToken(c.file, kept); err != nil {
				t.Fatal(err)
			}
		}
	})
	t.Run("a crash before the new one was stored leaves a login that works", func(t *testing.T) {
		p := idrig.Start(t)
		p.Rotate = true
		c := client(t, p, config.FlowDevice, clock)
		old := loggedIn(t, p, c)
		renewed, err := c.renew(t.Context(), old) // the answer came, and the process died
		if err != nil || renewed.Refresh == old.Refresh {
			t.Fatal(renewed, err)
		}
		if kept := stored(t, c); kept.Refresh != old.Refresh {
			t.Fatalf("stored %+v", kept)
		}
		next := *c // the next process
		next.turn = make(chan struct{}, 1)
		if _, err := next.AccessToken(t.Context()); err != nil {
			t.Error(err)
		}
	})
	t.Run("a token that can't be stored isn't used, nor lost", func(t *testing.T) {
		p := idrig.Start(t)
		p.Rotate = true
		c := client(t, p, config.FlowDevice, clock)
		old := loggedIn(t, p, c)
		file := c.file
		blocked := filepath.Join(t.TempDir(), "mailbox.token")
		if err := os.Mkdir(blocked, 0o700); err != nil {
			t.Fatal(err)
		}
		renewed, err := c.renew(t.Context(), old)
		if err != nil {
			t.Fatal(err)
		}
		c.file = blocked // a folder can't be replaced by a file
		if err := c.save(renewed); err == nil {
			t.Fatal("it was stored in place of a folder")
		}
		if access, err := c.AccessToken(t.Context()); err == nil {
			t.Errorf("%q is used though it can't be stored", access)
		}
		c.file = file
		access, err := c.AccessToken(t.Context())
		if err != nil || access != renewed.Access || stored(t, c).Refresh != renewed.Refresh {
			t.Errorf("token %q, %v", access, err)
		}
		if n := len(p.Requests()); n != 1 {
			t.Errorf("%d renewals", n)
		}
	})
	t.Run("two processes renew once", func(t *testing.T) {
		p := idrig.Start(t)
		p.Rotate = true
		c := client(t, p, config.FlowDevice, clock)
		loggedIn(t, p, c)
		other := *c
		other.turn = make(chan struct{}, 1)
		var all sync.WaitGroup
		for _, one := range []*Client{c, &other, c, &other} {
			all.Go(func() {
				if _, err := one.AccessToken(t.Context()); err != nil {
					t.Error(err)
				}
			})
		}
		all.Wait()
		if n := len(p.Requests()); n != 1 {
			t.Errorf("%d renewals", n)
		}
	})
}

func TestErrorsSayWhatToDoAndNoSecret(t *testing.T) {
	tests := []struct {
		name   string
		spoil  func(*testing.T, *idrig.Provider, *Client)
		want   string
		person bool // only a person can help
	}{
		{"no login yet", func(t *testing.T, p *idrig.Provider, c *Client) { os.Remove(c.file) }, "no OAuth login yet", true},
		{"withdrawn", func(t *testing.T, p *idrig.Provider, c *Client) { p.Withdraw() }, "invalid_grant", true},
		{"another app", func(t *testing.T, p *idrig.Provider, c *Client) { c.conf.ClientID = "other" }, "another client_id", true},
		{"spoilt file", func(t *testing.T, p *idrig.Provider, c *Client) {
			os.WriteFile(c.file, []byte("refresh-secret"), 0o600)
		}, "not what leakytap login wrote", true},
		{"file that others can read", func(t *testing.T, p *idrig.Provider, c *Client) { os.Chmod(c.file, 0o644) }, "chmod 600", false},
		{"wrong app", func(t *testing.T, p *idrig.Provider, c *Client) { p.Fail("invalid_client") }, "client_secret_file", false},
		{"consent wanted", func(t *testing.T, p *idrig.Provider, c *Client) { p.Fail("interaction_required") }, "run leakytap login", true},
		{"a page in place of an answer", func(t *testing.T, p *idrig.Provider, c *Client) { p.Fail("500") }, "500 Internal Server Error", false},
		{"nobody there", func(t *testing.T, p *idrig.Provider, c *Client) {
			c.conf.Endpoint.TokenURL = "http://127.0.0.1:1/token"
		}, "renew the access to the mailbox: 127.0.0.1:1 can't be reached: check this machine's network, and mailbox.oauth in the config (dial tcp 127.0.0.1:1: connect: connection refused)", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := idrig.Start(t)
			c := client(t, p, config.FlowDevice, time.Now)
			old := loggedIn(t, p, c)
			tt.spoil(t, p, c)
			_, err := c.AccessToken(t.Context())
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Fatalf("error %v, want %q", err, tt.want)
			}
			var login *LoginError
			if errors.As(err, &login) != tt.person {
				t.Errorf("only a person can help: %t: %v", !tt.person, err)
			}
			for _, secret := range []string{old.Refresh, idrig.ClientSecret, "refresh-secret"} {
				if strings.Contains(err.Error(), secret) {
					t.Errorf("error tells a secret: %v", err)
				}
			}
		})
	}
}

func TestRenewalEndsWithItsContext(t *testing.T) {
	p := idrig.Start(t)
	c := client(t, p, config.FlowDevice, time.Now)
	loggedIn(t, p, c)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := c.AccessToken(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func TestWaitForAnotherProcessEndsWithItsContext(t *testing.T) {
	p := idrig.Start(t)
	c := client(t, p, config.FlowDevice, time.Now)
	loggedIn(t, p, c)
	unlock, err := lock(t.Context(), c.file) // as another process does, for as long as it likes
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), lockEvery)
	defer cancel()
	ended := make(chan error, 1)
	go func() {
		_, err := c.AccessToken(ctx)
		ended <- err
	}()
	select {
	case err := <-ended:
		if !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("error %v", err)
		}
	case <-time.After(time.Minute):
		t.Fatal("it waits on")
	}
	time.AfterFunc(lockEvery, unlock)
	if _, err := c.AccessToken(t.Context()); err != nil {
		t.Errorf("after the other has done: %v", err)
	}
}

package config

import (
	"bytes"
	"net"
	"net/url"
	"strings"
)

// HTTP is the small web server.
type HTTP struct {
	Listen            string `yaml:"listen"`
	PublicURL         string `yaml:"public_url"`
	WebhookSecretFile string `yaml:"webhook_secret_file"`
	TokenFile         string `yaml:"token_file"`
}

func (h *HTTP) complete() {
	if strings.HasPrefix(h.Listen, ":") {
		h.Listen = "127.0.0.1" + h.Listen
	}
	h.PublicURL = strings.TrimRight(h.PublicURL, "/")
}

// WebhookSecret reads the secret that POST /jobs is signed with, nil where there is none.
func (c *Config) WebhookSecret() ([]byte, error) { return c.optionalSecret(c.HTTP.WebhookSecretFile) }

// HTTPToken reads the bearer token of POST /jobs, nil where there is none.
func (c *Config) HTTPToken() ([]byte, error) { return c.optionalSecret(c.HTTP.TokenFile) }

func (c *Config) optionalSecret(name string) ([]byte, error) {
	if name == "" {
		return nil, nil
	}
	b, err := readSecret(c.secretPath(name), "secret")
	return bytes.TrimSpace(b), err
}

func (v *validation) http() {
	h := v.c.HTTP
	if h.Listen == "" {
		if h.PublicURL != "" {
			v.problem("http.listen", "it is missing: public_url needs a web server, for instance listen: 127.0.0.1:8722")
		}
	} else if !isListener(h.Listen) {
		v.problem("http.listen", "%q is not an address and a port (1 to 65535): write it like 127.0.0.1:8722", h.Listen)
	}
	if h.PublicURL != "" {
		if u, err := url.Parse(h.PublicURL); err != nil || u.Scheme != "https" || u.Host == "" || u.RawQuery != "" || u.Fragment != "" {
			v.problem("http.public_url", "%q is not an address of yours: write it like https://ask.example.com", h.PublicURL)
		}
	}
	for key, name := range map[string]string{"http.webhook_secret_file": h.WebhookSecretFile, "http.token_file": h.TokenFile} {
		secret, err := v.c.optionalSecret(name)
		if err != nil {
			v.problem(key, "%v", err)
		} else if name != "" && len(secret) < minHTTPSecret {
			v.problem(key, "the secret has %d characters: take at least %d, for instance from openssl rand -base64 32", len(secret), minHTTPSecret)
		}
	}
}

func isListener(address string) bool {
	_, port, err := net.SplitHostPort(address)
	if err != nil {
		return false
	}
	n, err := net.LookupPort("tcp", port)
	return err == nil && n > 0
}

// minHTTPSecret is the least length of a secret that strangers may try, in bytes.
const minHTTPSecret = 24

package config

import (
	"bytes"
	"net"
	"net/url"
	"os"
	"slices"
	"strings"
)

// Whether jobs have to carry the customer's consent to be asked.
const (
	ConsentNotNeeded = "not_needed"
	ConsentRequired  = "required"
)

// Keep is how long what people wrote is kept; 0 is for ever.
type Keep struct {
	Raw   Duration `yaml:"raw"`
	Words Duration `yaml:"words"`
}

// Intake is how jobs come in.
type Intake struct {
	Folder string            `yaml:"folder"`
	Fields map[string]string `yaml:"fields"` // leakytap's name → the business's
	From   List              `yaml:"from"`
}

// JobFields are the fields that intake.fields can name.
var JobFields = []string{"ref", "email", "name", "summary", "staff", "service", "expect", "completed", "consent"}

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
	b, err := readSecret(c.secretPath(name))
	return bytes.TrimSpace(b), err
}

// Path is the file that the config was read from.
func (c *Config) Path() string { return c.path }

func (v *validation) keep() {
	k := v.c.Keep
	for key, d := range map[string]Duration{"keep.raw": k.Raw, "keep.words": k.Words} {
		if d != 0 && d < Duration(day) {
			v.problem(key, "it has to be at least a day, or 0 for ever")
		}
	}
	if k.Words != 0 && (k.Raw == 0 || k.Raw > k.Words) {
		v.problem("keep.raw", "a whole mail holds its words: keep it no longer than keep.words")
	}
}

func (v *validation) intake() {
	i := v.c.Intake
	for field := range i.Fields {
		if !slices.Contains(JobFields, field) {
			v.problem("intake.fields", "%q is not a field of a job: there are %s", field, strings.Join(JobFields, ", "))
		}
	}
	for _, e := range i.From {
		v.email("intake.from", e)
	}
	if i.Folder != "" {
		if info, err := os.Stat(i.Folder); err != nil || !info.IsDir() {
			v.problem("intake.folder", "there is no folder %s: create it, and let leakytap write in it", i.Folder)
		}
	}
}

func (v *validation) http() {
	h := v.c.HTTP
	if h.Listen == "" {
		if h.PublicURL != "" {
			v.problem("http.listen", "it is missing: public_url needs a web server, for instance listen: 127.0.0.1:8722")
		}
	} else if _, _, err := net.SplitHostPort(h.Listen); err != nil {
		v.problem("http.listen", "%q is not an address and port: write it like 127.0.0.1:8722", h.Listen)
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

// minHTTPSecret is the least length of a secret that strangers may try, in bytes.
const minHTTPSecret = 24

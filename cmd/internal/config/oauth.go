package config

import (
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// OAuth is how the mailbox is opened without a password (RFC 6749). With no
// Provider it isn't.
type OAuth struct {
	Provider         string   `yaml:"provider"` // google, microsoft or other
	Flow             string   `yaml:"flow"`     // loopback, device or client_credentials; "": the provider's usual one
	ClientID         string   `yaml:"client_id"`
	ClientSecretFile string   `yaml:"client_secret_file"`
	Tenant           string   `yaml:"tenant"` // Microsoft's; "": common
	TokenFile        string   `yaml:"token_file"`
	SASL             string   `yaml:"sasl"`          // xoauth2 or oauthbearer, for IMAP
	AuthorizeURL     string   `yaml:"authorize_url"` // these four in place of the provider's own
	TokenURL         string   `yaml:"token_url"`
	DeviceURL        string   `yaml:"device_url"`
	Scopes           []string `yaml:"scopes"`
}

// Flows.
const (
	FlowLoopback          = "loopback"           // the browser comes back to this machine (RFC 8252)
	FlowDevice            = "device"             // a code is typed into any browser (RFC 8628)
	FlowClientCredentials = "client_credentials" // no person at all (RFC 6749 4.4)
)

// complete fills in defaults.
func (o *OAuth) complete(dir string) {
	if o.Provider == "" {
		return
	}
	if o.Flow == "" {
		o.Flow = FlowLoopback
		if o.Provider == "microsoft" {
			o.Flow = FlowDevice
		}
	}
	if o.TokenFile == "" {
		o.TokenFile = "mailbox.token"
	}
	if !filepath.IsAbs(o.TokenFile) {
		o.TokenFile = filepath.Join(dir, o.TokenFile)
	}
	if o.SASL == "" {
		o.SASL = "xoauth2"
	}
}

// ClientSecret reads the secret of the registered app, or gives "" where it has none.
func (c *Config) ClientSecret() (string, error) {
	if c.Mailbox.OAuth.ClientSecretFile == "" {
		return "", nil
	}
	b, err := readSecret(c.secretPath(c.Mailbox.OAuth.ClientSecretFile), "app's secret")
	return string(b), err
}

// SecretNames are the files with secrets that the config names, as it names them.
func (c *Config) SecretNames() []string {
	names := []string{c.Mailbox.PasswordFile, c.Mailbox.OAuth.ClientSecretFile, c.HTTP.WebhookSecretFile, c.HTTP.TokenFile, c.Second.KeyFile}
	return slices.DeleteFunc(names, func(name string) bool { return name == "" })
}

// SecretFiles are the files that nobody else may read, as far as they are there:
// the secrets, the token, the database, and the config itself if the password
// stands in it.
func (c *Config) SecretFiles() []string {
	files := []string{c.Database, c.Mailbox.OAuth.TokenFile}
	for _, name := range c.SecretNames() {
		files = append(files, c.secretPath(name))
	}
	if c.Mailbox.Password != "" {
		files = append(files, c.path)
	}
	return slices.DeleteFunc(files, func(f string) bool {
		_, err := os.Stat(f)
		return err != nil
	})
}

// login checks that there is one way to open the mailbox.
func (v *validation) login() {
	m := v.c.Mailbox
	switch {
	case m.OAuth.Provider != "":
		v.oauth()
	case m.PasswordFile == "" && m.Password == "":
		v.problem("mailbox.password_file", "it is missing: put the mailbox's password into a file that only you can read (chmod 600) and name it here")
	case m.PasswordFile != "" && m.Password != "":
		v.problem("mailbox.password", "password_file is there too: keep one of the two")
	case m.PasswordFile != "":
		if _, err := readSecret(v.c.secretPath(m.PasswordFile), "password"); err != nil {
			v.problem("mailbox.password_file", "%v", err)
		}
	default:
		if err := private(v.c.path); err != nil {
			v.problem("mailbox.password", "it stands in this file, and %v", err)
		}
	}
	if m.OAuth.Provider == "" && (m.OAuth.ClientID != "" || m.OAuth.TokenFile != "") {
		v.problem("mailbox.oauth.provider", "it is missing: google, microsoft or other")
	}
}

func (v *validation) oauth() {
	m := v.c.Mailbox
	o := m.OAuth
	v.oneOf("mailbox.oauth.provider", o.Provider, "google", "microsoft", "other")
	v.oneOf("mailbox.oauth.flow", o.Flow, FlowLoopback, FlowDevice, FlowClientCredentials)
	v.oneOf("mailbox.oauth.sasl", o.SASL, "xoauth2", "oauthbearer")
	if m.PasswordFile != "" || m.Password != "" {
		v.problem("mailbox.oauth", "there is a password too: keep one of the two")
	}
	v.required("mailbox.oauth.client_id", o.ClientID, "the id of the app that you registered with the provider; the README says how")
	if _, err := v.c.ClientSecret(); err != nil {
		v.problem("mailbox.oauth.client_secret_file", "%v", err)
	}
	if _, err := os.Stat(o.TokenFile); err == nil {
		if err := private(o.TokenFile); err != nil {
			v.problem("mailbox.oauth.token_file", "%v", err)
		}
	}
	switch {
	case o.Provider == "google" && o.Flow == FlowDevice && o.DeviceURL == "":
		v.problem("mailbox.oauth.flow", "Google's device flow doesn't open mailboxes: use loopback")
	case o.Provider == "google" && o.Flow == FlowClientCredentials && o.TokenURL == "":
		v.problem("mailbox.oauth.flow", "Google has no client credentials for mailboxes: use loopback")
	case o.Flow == FlowClientCredentials && o.ClientSecretFile == "":
		v.problem("mailbox.oauth.client_secret_file", "it is missing: client_credentials needs the app's secret, in a file that only you can read (chmod 600)")
	}
	if o.Provider == "microsoft" && o.Flow == FlowClientCredentials && o.Tenant == "" {
		v.problem("mailbox.oauth.tenant", "it is missing: client_credentials needs the id of your own tenant")
	}
	if strings.ContainsFunc(o.Tenant, func(r rune) bool {
		return !strings.ContainsRune("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-", r)
	}) {
		v.problem("mailbox.oauth.tenant", "%q is not a tenant: it is an id of digits and letters, or a domain", o.Tenant)
	}
	v.endpoints(o)
}

func (v *validation) endpoints(o OAuth) {
	for _, e := range []struct {
		key, url string
		needed   bool
	}{
		{"mailbox.oauth.authorize_url", o.AuthorizeURL, o.Flow == FlowLoopback},
		{"mailbox.oauth.token_url", o.TokenURL, true},
		{"mailbox.oauth.device_url", o.DeviceURL, o.Flow == FlowDevice},
	} {
		if e.url == "" {
			if o.Provider == "other" && e.needed {
				v.problem(e.key, "it is missing: with provider: other the addresses of your identity provider are needed")
			}
			continue
		}
		u, err := url.Parse(e.url)
		if err != nil || u.Host == "" || u.Scheme != "https" && (u.Scheme != "http" || !Loopback(u.Hostname())) {
			v.problem(e.key, "%q is not an https:// address (http:// is for this machine only)", e.url)
		}
	}
}

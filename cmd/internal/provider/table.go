// Package provider knows how to reach the mailboxes of common providers, and finds out about the others.
package provider

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"leakytap/cmd/internal/config"
)

// Provider is an entry of the table.
type Provider struct {
	ID             string            `yaml:"id"`
	Name           string            `yaml:"name"`
	Domains        []string          `yaml:"domains"`
	MX             []string          `yaml:"mx"`
	Region         string            `yaml:"region"` // what * in a host stands for when the pattern doesn't say
	IMAP           string            `yaml:"imap"`   // see ParseServer
	SMTP           string            `yaml:"smtp"`
	Username       string            `yaml:"username"` // "local", or "" for the address
	Login          []Login           `yaml:"login"`    // best first
	OAuth          string            `yaml:"oauth"`    // the key of Table.OAuth
	PlusAddressing Plus              `yaml:"plus_addressing"`
	DailyLimit     int               `yaml:"daily_limit"` // letters a day; 0: unknown
	SPF            string            `yaml:"spf"`         // what a domain's SPF record includes
	Needs          []string          `yaml:"needs"`       // what has to be done there first, for people
	Source         map[string]string `yaml:"source"`
}

// Login is what opens a mailbox.
type Login string

const (
	Password    Login = "password"
	AppPassword Login = "app_password"
	OAuth       Login = "oauth"
)

// Plus says whether mail to name+anything@ arrives: yes, no, maybe, or "" where
// it isn't known.
type Plus string

const (
	PlusYes   Plus = "yes"
	PlusNo    Plus = "no"
	PlusMaybe Plus = "maybe"
)

// Endpoints are where OAuth happens with a provider (RFC 6749, RFC 8628).
type Endpoints struct {
	Authorize string   `yaml:"authorize"`
	Token     string   `yaml:"token"`
	Device    string   `yaml:"device"` // "" where the device flow doesn't serve mail
	Scopes    []string `yaml:"scopes"`
	AppScopes []string `yaml:"app_scopes"` // for client credentials
	Flows     []string `yaml:"flows"`      // the first is the default
	Source    string   `yaml:"source"`
}

// Table is all that is known.
type Table struct {
	Format    int                  `yaml:"format"`
	Compiled  string               `yaml:"compiled"`
	Sources   map[string]string    `yaml:"sources"`
	Providers []Provider           `yaml:"providers"`
	OAuth     map[string]Endpoints `yaml:"oauth"`
}

//go:embed providers.yaml
var tableText []byte

// Load reads the embedded table.
func Load() (*Table, error) {
	var t Table
	if err := yaml.Load(tableText, &t, yaml.WithKnownFields()); err != nil {
		return nil, fmt.Errorf("read the table of providers: %w", err)
	}
	return &t, nil
}

// In returns the endpoints of a tenant; "" is everybody's.
func (e Endpoints) In(tenant string) Endpoints {
	if tenant == "" {
		tenant = "common"
	}
	for _, u := range []*string{&e.Authorize, &e.Token, &e.Device} {
		*u = strings.Replace(*u, "TENANT", tenant, 1)
	}
	return e
}

// ParseServer reads "host", "host:port" or "host:port/security"; security is
// tls, starttls or none, and follows from the port where it isn't said (RFC 8314
// 7.3): 143 and 587 are starttls. Without a port it is standard.
func ParseServer(s string, standard int) (config.Server, error) {
	bad := fmt.Errorf("%q is not a server: write it like mail.example.com:%d/tls", s, standard)
	rest, security, said := strings.Cut(strings.TrimSpace(s), "/")
	host, port, numbered := strings.Cut(rest, ":")
	if strings.HasPrefix(rest, "[") { // an IPv6 address
		end := strings.IndexByte(rest, ']')
		if end < 0 {
			return config.Server{}, bad
		}
		host = rest[1:end]
		port, numbered = strings.CutPrefix(rest[end+1:], ":")
	}
	server := config.Server{Host: strings.ToLower(host), Port: standard, Security: security}
	if numbered {
		n, err := strconv.Atoi(port)
		if err != nil || n < 1 || n > 65535 {
			return config.Server{}, bad
		}
		server.Port = n
	}
	if !said {
		server.Security = "tls"
		if server.Port == 143 || server.Port == 587 {
			server.Security = "starttls"
		}
	}
	switch server.Security {
	case "tls", "starttls", "none":
	default:
		return config.Server{}, bad
	}
	if host == "" || strings.ContainsFunc(host, func(r rune) bool { return r <= ' ' || strings.ContainsRune(`@"'\<>`, r) }) {
		return config.Server{}, bad
	}
	return server, nil
}

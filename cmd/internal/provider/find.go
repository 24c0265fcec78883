package provider

import (
	"context"
	"errors"
	"fmt"
	"net"
	"strings"
	"time"

	"leakytap/cmd/internal/config"
)

// By says how a mailbox's servers were found.
type By string

const (
	ByDomain By = "domain" // the address's domain is in the table
	ByMX     By = "mx"     // the domain's mail goes to servers that are in the table
	BySRV    By = "srv"    // the domain names its servers (RFC 6186, RFC 8314)
	ByGuess  By = "guess"  // names that are usual, and exist
)

// Found is where a mailbox probably is. A DNS answer is nobody's word: what was
// not found by domain wants a person's look.
type Found struct {
	By       By
	Provider *Provider // nil when found by SRV or guess
	Evidence string    // the domain, MX or server name that told
	IMAP     config.Server
	SMTP     config.Server
	Username string
}

// Finder looks providers up.
type Finder struct {
	Table    *Table
	Resolver *net.Resolver
	Timeout  time.Duration // of one DNS question; 0: 5 s
}

// Find finds the servers of a mailbox by its address (as store.NormalEmail gives
// it). There is always an answer, if only a guess; the error tells which
// questions the DNS did not answer.
func (f Finder) Find(ctx context.Context, address string) (Found, error) {
	local, domain, _ := strings.Cut(address, "@")
	if p, region := f.Table.byDomain(domain); p != nil {
		found, err := p.found(ByDomain, domain, region, local, address)
		return found, err
	}
	hosts, mxErr := f.mx(ctx, domain)
	for _, host := range hosts {
		if p, region := f.Table.byMX(host); p != nil {
			return p.found(ByMX, host, region, local, address)
		}
	}
	found, ok, srvErr := f.srv(ctx, domain)
	if ok {
		found.Username = address
		return found, nil
	}
	found, hostErr := f.guess(ctx, domain, hosts)
	found.Username = address
	return found, errors.Join(mxErr, srvErr, hostErr)
}

func (p *Provider) found(by By, evidence, region, local, address string) (Found, error) {
	if region == "" {
		region = p.Region
	}
	found := Found{By: by, Provider: p, Evidence: evidence, Username: address}
	if p.Username == "local" {
		found.Username = local
	}
	var errIMAP, errSMTP error
	found.IMAP, errIMAP = ParseServer(strings.Replace(p.IMAP, "*", region, 1), 993)
	found.SMTP, errSMTP = ParseServer(strings.Replace(p.SMTP, "*", region, 1), 465)
	return found, errors.Join(errIMAP, errSMTP)
}

func (t *Table) byDomain(domain string) (*Provider, string) {
	return t.longest(domain, func(p *Provider) []string { return p.Domains })
}

func (t *Table) byMX(host string) (*Provider, string) {
	return t.longest(host, func(p *Provider) []string { return p.MX })
}

// longest finds the provider whose matching pattern says most.
func (t *Table) longest(name string, patterns func(*Provider) []string) (best *Provider, region string) {
	most := 0
	for i := range t.Providers {
		for _, pattern := range patterns(&t.Providers[i]) {
			if r, ok := match(pattern, name); ok && len(pattern) > most {
				best, region, most = &t.Providers[i], r, len(pattern)
			}
		}
	}
	return best, region
}

// regionMax is the longest ending that a * at a pattern's end stands for: co.uk, com.au.
const regionMax = 6

// match compares a name with a pattern, whose * stands for labels before it
// ("*.google.com") or for the public ending ("yahoo.*"), which it returns.
func match(pattern, name string) (region string, ok bool) {
	if suffix, any := strings.CutPrefix(pattern, "*"); any {
		return "", strings.HasSuffix(name, suffix) && len(name) > len(suffix)
	}
	if prefix, any := strings.CutSuffix(pattern, "*"); any {
		region, ok = strings.CutPrefix(name, prefix)
		ok = ok && region != "" && len(region) <= regionMax && strings.Count(region, ".") <= 1
		if !ok {
			region = ""
		}
		return region, ok
	}
	return "", pattern == name
}

// mx gives the hosts that take a domain's mail, the preferred first.
func (f Finder) mx(ctx context.Context, domain string) ([]string, error) {
	ctx, cancel := f.bound(ctx)
	defer cancel()
	records, err := f.Resolver.LookupMX(ctx, domain)
	var hosts []string
	for _, r := range records { // sorted by preference; some may have come in spite of an error
		if h := name(r.Host); h != "" {
			hosts = append(hosts, h)
		}
	}
	return hosts, question("MX of "+domain, err)
}

// srv reads what a domain says of its servers, implicit TLS first (RFC 8314 5.1).
func (f Finder) srv(ctx context.Context, domain string) (found Found, ok bool, err error) {
	var errs []error
	ask := func(service, security string) (config.Server, bool) {
		ctx, cancel := f.bound(ctx)
		defer cancel()
		_, records, err := f.Resolver.LookupSRV(ctx, service, "tcp", domain)
		errs = append(errs, question("SRV _"+service+"._tcp."+domain, err))
		for _, r := range records {
			if h := name(r.Target); h != "" && r.Port != 0 { // "." means: not offered
				return config.Server{Host: h, Port: int(r.Port), Security: security}, true
			}
		}
		return config.Server{}, false
	}
	imap, okIMAP := ask("imaps", "tls")
	if !okIMAP {
		imap, okIMAP = ask("imap", "starttls")
	}
	if !okIMAP {
		return Found{}, false, errors.Join(errs...)
	}
	smtp, okSMTP := ask("submissions", "tls")
	if !okSMTP {
		smtp, okSMTP = ask("submission", "starttls")
	}
	if !okSMTP {
		return Found{}, false, errors.Join(errs...)
	}
	return Found{By: BySRV, Evidence: imap.Host, IMAP: imap, SMTP: smtp}, true, nil
}

// guess takes the first usual name that exists. That it exists doesn't make it a
// mail server; leakytap check will tell.
func (f Finder) guess(ctx context.Context, domain string, mx []string) (Found, error) {
	first := func(names ...string) (string, error) {
		var errs []error
		for _, n := range names {
			ctx, cancel := f.bound(ctx)
			_, err := f.Resolver.LookupHost(ctx, n)
			cancel()
			if err == nil {
				return n, nil
			}
			errs = append(errs, question("the address of "+n, err))
		}
		return names[0], errors.Join(errs...)
	}
	imap, errIMAP := first(append([]string{"imap." + domain, "mail." + domain}, mx...)...)
	smtp, errSMTP := first(append([]string{"smtp." + domain, "mail." + domain}, mx...)...)
	return Found{
		By: ByGuess, Evidence: imap,
		IMAP: config.Server{Host: imap, Port: 993, Security: "tls"},
		SMTP: config.Server{Host: smtp, Port: 465, Security: "tls"},
	}, errors.Join(errIMAP, errSMTP)
}

func (f Finder) bound(ctx context.Context) (context.Context, context.CancelFunc) {
	if f.Timeout <= 0 {
		f.Timeout = 5 * time.Second
	}
	return context.WithTimeout(ctx, f.Timeout)
}

// question tells a question without an answer from the answer that there is nothing.
func question(what string, err error) error {
	var dns *net.DNSError
	if err == nil || errors.As(err, &dns) && dns.IsNotFound {
		return nil
	}
	return fmt.Errorf("look up %s: %w", what, err)
}

// name is a host name as it is compared: lower case, no final dot.
func name(s string) string { return strings.TrimSuffix(strings.ToLower(s), ".") }

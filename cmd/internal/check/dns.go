package check

import (
	"context"
	"errors"
	"fmt"
	"net"
	"slices"
	"strings"
	"time"

	"github.com/emersion/go-msgauth/dmarc"

	"leakytap/cmd/internal/provider"
)

// domain is what the mailbox's address belongs to.
func (c *checker) domain() string {
	_, domain, _ := strings.Cut(c.Config.Mailbox.Address, "@")
	return strings.ToLower(domain)
}

// provider finds out whose mailbox it is, for better advice.
func (c *checker) provider(ctx context.Context) {
	found, err := c.finder.Find(ctx, strings.ToLower(c.Config.Mailbox.Address))
	if err != nil || found.Provider == nil {
		return
	}
	c.found = found
	p := found.Provider
	if plus := c.Config.Mailbox.PlusAddressing; plus && p.PlusAddressing == provider.PlusNo {
		c.bad("plus-addressing", fmt.Sprintf("%s doesn't deliver mail to an address with a + in it", p.Name), "set mailbox.plus_addressing: false; replies are then matched by thread and sender")
	}
	if p.DailyLimit > 0 && c.Config.Ask.DailyCap > p.DailyLimit {
		c.warn("sending limit", fmt.Sprintf("%s may stop you at %d letters a day, and ask.daily_cap is %d", p.Name, p.DailyLimit, c.Config.Ask.DailyCap),
			"set ask.daily_cap below what your plan allows")
	}
}

// reserved are the names that no public DNS knows (RFC 2606, RFC 6761).
var reserved = []string{"test", "example", "invalid", "localhost", "local"}

// ours reports whether the DNS of the sending domain is the business's to mend.
func (c *checker) ours(name string) bool {
	domain := c.domain()
	if slices.Contains(reserved, domain[strings.LastIndexByte(domain, '.')+1:]) {
		c.skipped(name, "not checked: "+domain+" is a name for private use", "")
		return false
	}
	if c.found.By == provider.ByDomain {
		c.good(name, "%s is looked after by %s", domain, c.found.Provider.Name)
		return false
	}
	return true
}

// texts gives the TXT records of a name that begin like this one.
func (c *checker) texts(ctx context.Context, name, begin string) ([]string, error) {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	all, err := c.Resolver.LookupTXT(ctx, name+".")
	var dns *net.DNSError
	if errors.As(err, &dns) && dns.IsNotFound {
		return nil, nil
	}
	return slices.DeleteFunc(all, func(s string) bool {
		return len(s) < len(begin) || !strings.EqualFold(s[:len(begin)], begin)
	}), err
}

// spf looks for the record that says who may send for the domain (RFC 7208).
func (c *checker) spf(ctx context.Context) {
	const name = "SPF"
	if !c.ours(name) {
		return
	}
	domain := c.domain()
	records, err := c.texts(ctx, domain, "v=spf1")
	include := ""
	if c.found.Provider != nil {
		include = c.found.Provider.SPF
	}
	line := fmt.Sprintf(`publish a TXT record at %s; your mail provider's help has the exact line, it looks like "v=spf1 include:… ~all"`, domain)
	if include != "" {
		line = fmt.Sprintf(`publish a TXT record at %s: "v=spf1 include:%s ~all"`, domain, include)
	}
	switch {
	case err != nil:
		c.skipped(name, fmt.Sprintf("not checked: the DNS doesn't answer about %s: %v", domain, err), "try again later")
	case len(records) == 0:
		c.bad(name, domain+" doesn't say who may send its mail, so others may take your letters for forged", line)
	case len(records) > 1:
		c.bad(name, fmt.Sprintf("%s has %d SPF records, which makes all of them void", domain, len(records)), "leave one TXT record that begins with v=spf1, with all the senders in it")
	case include != "" && !strings.Contains(strings.ToLower(records[0]), include) && !strings.Contains(strings.ToLower(records[0]), "redirect="):
		c.warn(name, fmt.Sprintf("%s has a record (%s), but it doesn't name %s", domain, short(records[0]), c.found.Provider.Name), "if your mail leaves through "+c.found.Provider.Name+", add include:"+include)
	default:
		c.good(name, "%s says who may send its mail (%s)", domain, short(records[0]))
	}
}

// dmarc looks for the policy of the domain or of one above it (RFC 7489 6.6.3).
func (c *checker) dmarc(ctx context.Context) {
	const name = "DMARC"
	if !c.ours(name) {
		return
	}
	for at := c.domain(); strings.Contains(at, "."); _, at, _ = strings.Cut(at, ".") {
		records, err := c.texts(ctx, "_dmarc."+at, "v=DMARC1")
		if err != nil {
			c.skipped(name, fmt.Sprintf("not checked: the DNS doesn't answer about _dmarc.%s: %v", at, err), "try again later")
			return
		}
		if len(records) != 1 {
			continue
		}
		policy, err := dmarc.Parse(records[0])
		if err != nil {
			c.bad(name, fmt.Sprintf("the record at _dmarc.%s (%s) can't be read: %v", at, short(records[0]), err), "mend it; it looks like \"v=DMARC1; p=none\"")
			return
		}
		c.good(name, "%s tells others to do this with forged mail: %s", at, policy.Policy)
		return
	}
	c.warn(name, c.domain()+" has no policy about forged mail; some large providers want one", fmt.Sprintf(`publish a TXT record at _dmarc.%s: "v=DMARC1; p=none"`, c.domain()))
}

// short makes a record fit for a line.
func short(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' || r > '~' {
			return '?'
		}
		return r
	}, s)
	return s[:min(len(s), 120)]
}

package check

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"net/textproto"
	"strings"
	"time"

	"github.com/emersion/go-msgauth/authres"
	"github.com/emersion/go-msgauth/dkim"

	"leakytap/inbox"
)

// headerOf reads the header of a mail as far as it can be read.
func headerOf(m inbox.Message) textproto.MIMEHeader {
	h, _ := textproto.NewReader(bufio.NewReader(bytes.NewReader(m.Raw))).ReadMIMEHeader()
	return h
}

func (c *checker) arrival(p *probe, err error) {
	const name = "round trip"
	switch {
	case p.arrived == nil && err != nil:
		c.bad(name, "the mail was accepted, but the mailbox could not be watched: "+err.Error(), "try again")
	case p.arrived == nil:
		c.bad(name, fmt.Sprintf("a mail to %s was accepted, but didn't arrive within %v", p.to, c.Patience), "look for it in the webmail; if it is in a folder, name that in mailbox.folders")
	case p.arrived.msg.Role == inbox.Junk:
		c.bad(name, fmt.Sprintf("a mail to yourself arrived after %s, but in %q: your customers' providers may judge it alike", took(p), p.arrived.msg.Folder),
			"mark it as not junk, and mend SPF and DKIM if they are not ✓")
	default:
		c.good(name, "a mail to yourself arrived in %q after %s", p.arrived.msg.Folder, took(p))
	}
}

func took(p *probe) time.Duration {
	return max(p.arrived.at.Sub(p.sent), 0).Round(10 * time.Millisecond)
}

func (c *checker) plus(plain, plus *probe) {
	const name = "plus-addressing"
	configured := c.Config.Mailbox.PlusAddressing
	switch works := plus.arrived != nil; {
	case works && configured:
		c.good(name, "mail to %s arrives", shortened(plus.to))
	case works:
		c.warn(name, fmt.Sprintf("mail to %s arrives", shortened(plus.to)), "you can set mailbox.plus_addressing: true; replies are matched more surely then")
	case plain.arrived == nil && plus.err == nil:
		c.skipped(name, "not known, since the plain mail didn't arrive either", "")
	case !configured:
		c.good(name, "not used: mail to %s doesn't arrive; replies are matched by thread and sender", shortened(plus.to))
	default:
		detail := "mail to " + shortened(plus.to) + " doesn't arrive"
		if plus.err != nil {
			detail = plus.err.Error()
		}
		c.bad(name, detail, "set mailbox.plus_addressing: false; replies are then matched by thread and sender")
	}
}

func shortened(address string) string {
	local, domain, _ := strings.Cut(address, "@")
	base, _, tagged := strings.Cut(local, "+")
	if tagged {
		base += "+…"
	}
	return base + "@" + domain
}

// messageID sees whether a reply will name a letter by an id that we know.
func (c *checker) messageID(p *probe) {
	const name = "Message-ID"
	h := headerOf(p.arrived.msg)
	id := strings.TrimSpace(h.Get("Message-Id"))
	switch {
	case id == p.messageID:
		c.good(name, "ours is kept")
	case id == p.receipt.MessageID:
		c.good(name, "the server puts its own in place of ours, and tells us so")
	case strings.Contains(h.Get("References"), p.messageID):
		c.good(name, "the server puts its own in place of ours; ours stays in References, by which replies are matched")
	case c.Config.Mailbox.PlusAddressing:
		c.warn(name, "the server puts its own in place of ours; replies are matched by plus-addressing", "")
	default:
		c.warn(name, "the server puts its own in place of ours; replies are matched by their sender", "")
	}
}

// dkim sees who has signed the mail (RFC 6376), by verifying it, or else by what
// the receiving server says (RFC 8601).
func (c *checker) dkim(ctx context.Context, p *probe) {
	const name = "DKIM"
	m := p.arrived.msg
	found, err := dkim.VerifyWithOptions(bytes.NewReader(m.Body), &dkim.VerifyOptions{
		MaxVerifications: 5,
		LookupTXT: func(domain string) ([]string, error) {
			ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
			defer cancel()
			return c.Resolver.LookupTXT(ctx, domain)
		},
	})
	var others, bad []string
	for _, v := range found {
		switch {
		case v.Err == nil && aligned(c.domain(), v.Domain):
			c.good(name, "signed by %s, and the signature is valid", short(v.Domain))
			return
		case v.Err == nil:
			others = append(others, short(v.Domain))
		case !dkim.IsTempFail(v.Err):
			bad = append(bad, fmt.Sprintf("%s (%v)", short(v.Domain), v.Err))
		}
	}
	if domain := passed(headerOf(m)); domain != "" && aligned(c.domain(), domain) {
		c.good(name, "signed by %s, says the server that received it", short(domain))
		return
	}
	const how = "switch DKIM on for your domain at your mail provider, and publish the record that it shows"
	switch {
	case len(bad) > 0:
		c.bad(name, "signed, but the signature is not valid: "+strings.Join(bad, ", "), how)
	case len(others) > 0:
		c.warn(name, "signed by "+strings.Join(others, ", ")+" only, not by "+c.domain(), how)
	case err != nil:
		c.warn(name, "the signature can't be looked at: "+err.Error(), "")
	case len(found) > 0:
		c.warn(name, "signed, but the DNS doesn't answer about the key", "try again later")
	default:
		c.warn(name, "this mail to yourself isn't signed; many providers sign only what leaves them", "send a mail to an address elsewhere, and look there for dkim=pass; if it's missing, "+how)
	}
}

// passed gives the domain for which the server that received the mail says
// dkim=pass: its header stands first, those below may be anybody's.
func passed(h textproto.MIMEHeader) string {
	fields := h.Values("Authentication-Results")
	if len(fields) == 0 {
		return ""
	}
	_, results, err := authres.Parse(fields[0])
	if err != nil {
		return ""
	}
	for _, r := range results {
		if d, ok := r.(*authres.DKIMResult); ok && d.Value == authres.ResultPass {
			return d.Domain
		}
	}
	return ""
}

// aligned reports whether a signature of one domain speaks for mail from another
// (RFC 7489 3.1.1, relaxed).
func aligned(from, signer string) bool {
	signer = strings.ToLower(signer)
	return from == signer || strings.HasSuffix(from, "."+signer) && strings.Contains(signer, ".") || strings.HasSuffix(signer, "."+from)
}

const clockSlack = 2 * time.Minute

// clock compares ours with that of the server that filed the mail.
func (c *checker) clock(p *probe) {
	const name = "clock"
	filed := p.arrived.msg.InternalDate
	ahead := p.sent.Sub(filed)        // if positive, it was filed before we sent it
	behind := filed.Sub(p.arrived.at) // if positive, it was filed after we read it
	const fix = "set this machine's clock by the network (timedatectl set-ntp true)"
	switch {
	case filed.IsZero():
		c.skipped(name, "not checked: the server doesn't say when the mail was filed", "")
	case ahead > clockSlack:
		c.bad(name, fmt.Sprintf("this machine's clock is %v ahead of the mail server's", ahead.Round(time.Second)), fix)
	case behind > clockSlack:
		c.bad(name, fmt.Sprintf("this machine's clock is %v behind the mail server's", behind.Round(time.Second)), fix)
	default:
		c.good(name, "it agrees with the mail server's")
	}
}

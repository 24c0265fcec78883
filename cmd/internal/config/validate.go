package config

import (
	"fmt"
	"net"
	"net/url"
	"strings"
	"time"
	_ "time/tzdata" // small machines often have no time zones of their own

	"leakytap/store"
)

// validate returns all problems of a complete config.
func (c *Config) validate() []string {
	v := validation{c: c}
	v.business()
	v.mailbox()
	v.ask()
	v.alert()
	v.second()
	v.keep()
	v.intake()
	v.http()
	if c.Database == "" {
		v.problem("database", "it is empty: name the file, for instance leakytap.db")
	}
	v.oneOf("log.level", c.Log.Level, "debug", "info", "warn", "error")
	v.oneOf("log.format", c.Log.Format, "auto", "text", "json")
	return v.problems
}

type validation struct {
	c        *Config
	problems []string
}

func (v *validation) problem(key, format string, args ...any) {
	v.problems = append(v.problems, v.c.where.at(key)+fmt.Sprintf(format, args...))
}

func (v *validation) required(key, value, what string) {
	if strings.TrimSpace(value) == "" {
		v.problem(key, "it is missing: %s", what)
	}
	if strings.ContainsAny(value, "\r\n") {
		v.problem(key, "it has to be on one line")
	}
}

func (v *validation) oneOf(key, value string, allowed ...string) {
	for _, a := range allowed {
		if value == a {
			return
		}
	}
	v.problem(key, "%q is none of %s", value, strings.Join(allowed, ", "))
}

func (v *validation) email(key, value string) {
	if _, err := store.NormalEmail(value); err != nil {
		v.problem(key, "%v", err)
	}
}

func (v *validation) atLeast(key string, value, least Duration) {
	if value < least {
		v.problem(key, "it has to be at least %v", time.Duration(least))
	}
}

func (v *validation) business() {
	b := v.c.Business
	v.required("business.name", b.Name, "the name that customers know the business by")
	v.required("business.sender", b.Sender, "the person who asks, for instance Bob")
	v.required("business.address", b.Address, "the postal address; anti-spam laws ask for it in such mail")
	if b.Timezone == "" {
		v.problem("business.timezone", "it is missing: for instance Europe/London")
	} else if _, err := time.LoadLocation(b.Timezone); err != nil || b.Timezone == "Local" {
		v.problem("business.timezone", "%q is not a time zone: write it like Europe/London or America/New_York", b.Timezone)
	}
}

func (v *validation) mailbox() {
	m := v.c.Mailbox
	v.email("mailbox.address", m.Address)
	local, _, _ := strings.Cut(m.Address, "@")
	if m.PlusAddressing && len(local) > 24 {
		v.problem("mailbox.plus_addressing", "the part of %s before the @ is too long to carry a token beside it (64 octets in all): set plus_addressing: false", m.Address)
	}
	v.server("mailbox.imap", m.IMAP)
	v.server("mailbox.smtp", m.SMTP)
	v.login()
	if m.CAFile != "" {
		if _, err := v.c.roots(); err != nil {
			v.problem("mailbox.ca_file", "%v", err)
		}
	}
	v.atLeast("mailbox.poll", m.Poll, Duration(time.Second))
}

func (v *validation) server(key string, s Server) {
	v.required(key+".host", s.Host, "the name of the mail server, for instance imap.example.com")
	if s.Port < 1 || s.Port > 65535 {
		v.problem(key+".port", "%d is not a port", s.Port)
	}
	v.oneOf(key+".security", s.Security, "tls", "starttls", "none")
	if s.Security == "none" && !Loopback(s.Host) {
		v.problem(key+".security", "none is for this machine only (localhost): the password would travel in the clear to %s: use tls or starttls", s.Host)
	}
}

// Loopback reports whether a host is this machine: localhost, or a loopback address.
func Loopback(host string) bool {
	ip := net.ParseIP(host)
	return strings.EqualFold(host, "localhost") || ip != nil && ip.IsLoopback()
}

func (v *validation) ask() {
	a := v.c.Ask
	v.atLeast("ask.expire_after", a.ExpireAfter, Duration(time.Second))
	if a.RemindAfter != 0 {
		v.atLeast("ask.remind_after", a.RemindAfter, Duration(time.Second))
	}
	if a.RemindAfter >= a.ExpireAfter && a.ExpireAfter > 0 {
		v.problem("ask.remind_after", "no reminder would ever go out, since customers count as silent after ask.expire_after, before it: make it shorter than that, or 0 for no reminders")
	}
	v.oneOf("ask.consent", a.Consent, ConsentNotNeeded, ConsentRequired)
	if a.DailyCap < 1 {
		v.problem("ask.daily_cap", "it has to be at least 1")
	}
	if a.PerMinute < 1 {
		v.problem("ask.per_minute", "it has to be at least 1")
	}
	if a.ReviewLink != "" {
		if u, err := url.Parse(a.ReviewLink); err != nil || u.Scheme != "https" || u.Host == "" {
			v.problem("ask.review_link", "%q is not a link: write it like https://example.com/review", a.ReviewLink)
		}
	}
	for key, file := range map[string]string{"ask.template": a.Template, "ask.reminder_template": a.ReminderFile} {
		if _, err := ReadTemplate(file); err != nil {
			v.problem(key, "%v", err)
		}
	}
}

func (v *validation) alert() {
	a := v.c.Alert
	if len(a.To) == 0 {
		v.problem("alert.to", "it is missing: the address of whoever follows up, for instance [bob@example.com]")
	}
	for _, e := range a.To {
		v.email("alert.to", e)
	}
	for _, e := range a.EscalateTo {
		v.email("alert.escalate_to", e)
	}
	if v.c.where["digest.to"] != nil { // else it is alert.to
		for _, e := range v.c.Digest.To {
			v.email("digest.to", e)
		}
	}
	v.atLeast("alert.nag_every", a.NagEvery, Duration(time.Minute))
	v.atLeast("alert.escalate_after", a.EscalateAfter, Duration(time.Minute))
}

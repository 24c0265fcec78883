package provider_test

import (
	"context"
	"fmt"
	"net"
	"strings"
	"testing"
	"time"

	"leakytap/cmd/internal/dnsrig"
	"leakytap/cmd/internal/provider"
)

func table(t *testing.T) *provider.Table {
	t.Helper()
	tab, err := provider.Load()
	if err != nil {
		t.Fatal(err)
	}
	return tab
}

func TestTableIsSound(t *testing.T) {
	tab := table(t)
	if tab.Format != 1 || len(tab.Providers) < 25 {
		t.Fatalf("format %d, %d providers", tab.Format, len(tab.Providers))
	}
	ids, domains := map[string]bool{}, map[string]string{}
	for _, p := range tab.Providers {
		if ids[p.ID] || p.Name == "" || len(p.Domains)+len(p.MX) == 0 || len(p.Login) == 0 {
			t.Errorf("%s: named twice, or incomplete: %+v", p.ID, p)
		}
		ids[p.ID] = true
		for _, d := range append(append([]string{}, p.Domains...), p.MX...) {
			if domains[d] != "" {
				t.Errorf("%s belongs to %s and %s", d, domains[d], p.ID)
			}
			if d != strings.ToLower(d) || strings.HasSuffix(d, ".") || strings.Count(d, "*") > 1 {
				t.Errorf("%s: the pattern %q will never match", p.ID, d)
			}
			domains[d] = p.ID
		}
		for _, s := range []string{p.IMAP, p.SMTP} {
			if server, err := provider.ParseServer(s, 0); err != nil || server.Security == "none" {
				t.Errorf("%s: server %q: %v", p.ID, s, err)
			}
		}
		usesOAuth := false
		for _, l := range p.Login {
			switch l {
			case provider.OAuth:
				usesOAuth = true
			case provider.Password, provider.AppPassword:
			default:
				t.Errorf("%s: login %q", p.ID, l)
			}
		}
		if _, ok := tab.OAuth[p.OAuth]; ok != usesOAuth {
			t.Errorf("%s: login by OAuth is %t, its endpoints are %q", p.ID, usesOAuth, p.OAuth)
		}
		switch p.PlusAddressing {
		case "", provider.PlusYes, provider.PlusNo, provider.PlusMaybe:
		default:
			t.Errorf("%s: plus_addressing %q", p.ID, p.PlusAddressing)
		}
		for field, ids := range p.Source {
			for id := range strings.SplitSeq(ids, ", ") {
				if id != "U" && tab.Sources[id] == "" {
					t.Errorf("%s: %s comes from %q, which is no source", p.ID, field, id)
				}
			}
		}
		if p.Source["servers"] == "" || p.Source["login"] == "" || (p.DailyLimit > 0) != (p.Source["daily_limit"] != "") ||
			(p.SPF != "") != (p.Source["spf"] != "") ||
			(len(p.Needs) > 0) != (p.Source["needs"] != "") || (p.PlusAddressing != "") != (p.Source["plus_addressing"] != "") {
			t.Errorf("%s: a fact without its source, or a source without a fact", p.ID)
		}
	}
	for name, e := range tab.OAuth {
		for _, u := range []string{e.Authorize, e.Token} {
			if !strings.HasPrefix(u, "https://") {
				t.Errorf("%s: endpoint %q", name, u)
			}
		}
	}
}

func TestFind(t *testing.T) {
	resolver := dnsrig.Start(t, dnsrig.Zone{
		"workspace.example MX": {"5 ALT1.ASPMX.L.GOOGLE.COM", "1 ASPMX.L.GOOGLE.COM"},
		"exchange.example MX":  {"0 exchange-example.mail.protection.outlook.com"},
		"hotmail.example MX":   {"2 hotmail-example.olc.protection.outlook.com"},
		"aol.example MX":       {"0 mx-aol.mail.gm0.yahoodns.net"},
		"zoho.example MX":      {"10 mx.zoho.com.au", "20 mx2.zoho.com.au"},
		"old1and1.example MX":  {"10 mx00.kundenserver.de"},
		"ionos.example MX":     {"10 mx01.ionos.co.uk"},
		"two.example MX":       {"20 mx1.titan.email", "10 mx1.privateemail.com"},

		"filtered.example MX":                    {"10 route1.mx.cloudflare.net"},
		"_imaps._tcp.filtered.example SRV":       {"0 1 993 imap.hoster.example"},
		"_submissions._tcp.filtered.example SRV": {"0 1 465 smtp.hoster.example"},

		"_imaps._tcp.starttls.example SRV":      {"0 0 0 ."},
		"_imap._tcp.starttls.example SRV":       {"10 1 143 second.starttls.example", "0 1 1143 mail.starttls.example"},
		"_submission._tcp.starttls.example SRV": {"0 1 587 mail.starttls.example"},

		"_imaps._tcp.half.example SRV": {"0 1 993 imap.half.example"},
		"mail.half.example A":          {"192.0.2.1"},

		"own.example MX":           {"10 server7.hoster.example"},
		"server7.hoster.example A": {"192.0.2.2"},

		"broken.example FAIL": {""},
	})
	tests := []struct {
		name, address        string
		by                   provider.By
		id, imap, smtp, user string
	}{
		{"by domain", "bob@gmail.com", provider.ByDomain, "google", "imap.gmail.com:993/tls", "smtp.gmail.com:465/tls", "bob@gmail.com"},
		{"user name is the local part", "bob@web.de", provider.ByDomain, "web_de", "imap.web.de:993/tls", "smtp.web.de:465/tls", "bob"},
		{"region from the domain", "bob@zohomail.eu", provider.ByDomain, "zoho_personal", "imap.zoho.eu:993/tls", "smtp.zoho.eu:465/tls", "bob@zohomail.eu"},
		{"subdomain", "bob@acme.onmicrosoft.com", provider.ByDomain, "microsoft365", "outlook.office365.com:993/tls", "smtp.office365.com:587/starttls", "bob@acme.onmicrosoft.com"},
		{"by MX, whatever its case", "bob@workspace.example", provider.ByMX, "google", "imap.gmail.com:993/tls", "smtp.gmail.com:465/tls", "bob@workspace.example"},
		{"Microsoft 365", "bob@exchange.example", provider.ByMX, "microsoft365", "outlook.office365.com:993/tls", "smtp.office365.com:587/starttls", "bob@exchange.example"},
		{"consumer Outlook before Microsoft 365", "bob@hotmail.example", provider.ByMX, "outlook_com", "outlook.office365.com:993/tls", "smtp-mail.outlook.com:587/starttls", "bob@hotmail.example"},
		{"AOL before Yahoo", "bob@aol.example", provider.ByMX, "aol", "imap.aol.com:993/tls", "smtp.aol.com:465/tls", "bob@aol.example"},
		{"region from the MX", "bob@zoho.example", provider.ByMX, "zoho", "imappro.zoho.com.au:993/tls", "smtppro.zoho.com.au:465/tls", "bob@zoho.example"},
		{"region by default", "bob@old1and1.example", provider.ByMX, "ionos", "imap.ionos.de:993/tls", "smtp.ionos.de:465/tls", "bob@old1and1.example"},
		{"region of two labels", "bob@ionos.example", provider.ByMX, "ionos", "imap.ionos.co.uk:993/tls", "smtp.ionos.co.uk:465/tls", "bob@ionos.example"},
		{"the preferred MX counts", "bob@two.example", provider.ByMX, "namecheap", "mail.privateemail.com:993/tls", "mail.privateemail.com:465/tls", "bob@two.example"},
		{"SRV behind a filter", "bob@filtered.example", provider.BySRV, "", "imap.hoster.example:993/tls", "smtp.hoster.example:465/tls", "bob@filtered.example"},
		{"SRV with STARTTLS, the preferred first", "bob@starttls.example", provider.BySRV, "", "mail.starttls.example:1143/starttls", "mail.starttls.example:587/starttls", "bob@starttls.example"},
		{"half an SRV is none", "bob@half.example", provider.ByGuess, "", "mail.half.example:993/tls", "mail.half.example:465/tls", "bob@half.example"},
		{"the MX host itself", "bob@own.example", provider.ByGuess, "", "server7.hoster.example:993/tls", "server7.hoster.example:465/tls", "bob@own.example"},
		{"nothing known", "bob@nowhere.example", provider.ByGuess, "", "imap.nowhere.example:993/tls", "smtp.nowhere.example:465/tls", "bob@nowhere.example"},
	}
	f := provider.Finder{Table: table(t), Resolver: resolver}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			found, err := f.Find(t.Context(), tt.address)
			if err != nil {
				t.Fatal(err)
			}
			imap, _ := provider.ParseServer(tt.imap, 0)
			smtp, _ := provider.ParseServer(tt.smtp, 0)
			id := ""
			if found.Provider != nil {
				id = found.Provider.ID
			}
			if found.By != tt.by || id != tt.id || found.IMAP != imap || found.SMTP != smtp || found.Username != tt.user {
				t.Errorf("found %s %s %v %v %s", found.By, id, found.IMAP, found.SMTP, found.Username)
			}
		})
	}
	t.Run("a name server in trouble", func(t *testing.T) {
		found, err := f.Find(t.Context(), "bob@broken.example")
		if err == nil || !strings.Contains(err.Error(), "MX of broken.example") {
			t.Errorf("error %v", err)
		}
		if found.By != provider.ByGuess || found.IMAP.Host != "imap.broken.example" {
			t.Errorf("found %+v", found)
		}
	})
}

func TestSilentNameServerIsNotWaitedForLong(t *testing.T) {
	silent, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer silent.Close()
	f := provider.Finder{Table: table(t), Timeout: time.Millisecond, Resolver: &net.Resolver{PreferGo: true,
		Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
			return new(net.Dialer).DialContext(ctx, "udp", silent.LocalAddr().String())
		}}}
	found, err := f.Find(t.Context(), "bob@acme.example")
	if err == nil || found.By != provider.ByGuess {
		t.Errorf("found %+v, %v", found, err)
	}
}

func TestParseServer(t *testing.T) {
	for s, want := range map[string]string{
		"imap.acme.example":            "{imap.acme.example 993 tls}",
		"IMAP.acme.example:143":        "{imap.acme.example 143 starttls}",
		"smtp.acme.example:587":        "{smtp.acme.example 587 starttls}",
		"smtp.acme.example:2525/tls":   "{smtp.acme.example 2525 tls}",
		"localhost:1143/none":          "{localhost 1143 none}",
		"[::1]:1143/starttls":          "{::1 1143 starttls}",
		" mail.acme.example/starttls ": "{mail.acme.example 993 starttls}",
	} {
		server, err := provider.ParseServer(s, 993)
		if err != nil || fmt.Sprint(server) != want {
			t.Errorf("%q: %+v, %v", s, server, err)
		}
	}
	for _, s := range []string{"", ":993", "host:", "host:0", "host:99999", "host:imaps", "host/ssl", "ho st", "bob@host", "[::1", "a\"b"} {
		if server, err := provider.ParseServer(s, 993); err == nil {
			t.Errorf("%q was read as %+v", s, server)
		}
	}
}

func FuzzParseServer(f *testing.F) {
	f.Add("mail.acme.example:993/tls")
	f.Add("[::1]:143")
	f.Fuzz(func(t *testing.T, s string) {
		if server, err := provider.ParseServer(s, 993); err == nil && (server.Host == "" || server.Port < 1 || server.Port > 65535) {
			t.Errorf("%q: %+v", s, server)
		}
	})
}

package store

import (
	"strings"
	"testing"
	"unicode"
)

func TestNormalEmail(t *testing.T) {
	long := strings.Repeat("x", 64)
	tests := map[string]string{ // "" means that it is refused
		"jane@example.com":             "jane@example.com",
		"  Jane.Doe@Example.COM \t":    "jane.doe@example.com",
		"\u200bjane@example.com\ufeff": "jane@example.com",
		"\u00a0jane@example.com\u00a0": "jane@example.com",
		"jane+work@example.com":        "jane+work@example.com",
		"o'brien@example.com":          "o'brien@example.com",
		"jane@bücher.example":          "jane@xn--bcher-kva.example",
		"jane@BÜCHER.example":          "jane@xn--bcher-kva.example",
		"jane@xn--bcher-kva.example":   "jane@xn--bcher-kva.example",
		"jürgen@example.com":           "jürgen@example.com",
		"root@localhost":               "root@localhost",
		long + "@example.com":          long + "@example.com",

		"":                                          "",
		"jane":                                      "",
		"jane@":                                     "",
		"@example.com":                              "",
		"jane@example":                              "",
		"jane@@example.com":                         "",
		"jane doe@example.com":                      "",
		"jane@exam ple.com":                         "",
		"jane@example..com":                         "",
		"jane@.example.com":                         "",
		"jane@-example.com":                         "",
		"jane@exa_mple.com":                         "",
		"jane@[192.0.2.1]":                          "",
		"Jane <jane@example.com>":                   "",
		"<jane@example.com>":                        "",
		"jane@example.com (work)":                   "",
		"jane@example.com, eve@example.com":         "",
		"jane@example.com;eve@example.com":          "",
		"jane@example.com\nBcc: e@e.test":           "",
		"jane@example.com\r\nBcc: e@e.test":         "",
		"ja\x00ne@example.com":                      "",
		"ja\u202ene@example.com":                    "",
		"ja\u200bne@example.com":                    "",
		"ja\u2028ne@example.com":                    "",
		`"jane doe"@example.com`:                    "",
		`"jane@home"@example.com`:                   "",
		`"jane\"@example.com`:                       "",
		"mailto:jane@example.com":                   "",
		"ja\xffne@example.com":                      "",
		"x" + long + "@example.com":                 "",
		"jane@" + long + ".com":                     "",
		strings.Repeat("jane@", 1<<20):              "",
		"jane@" + strings.Repeat("x.", 127) + "com": "",
	}
	for in, want := range tests {
		got, err := NormalEmail(in)
		if got != want || (err != nil) != (want == "") {
			t.Errorf("%q gives %q (%v), want %q", in, got, err, want)
		}
		if err != nil && !strings.Contains(err.Error(), "is not an e-mail address") {
			t.Errorf("%q: %q doesn't say that it is no address", in, err)
		}
	}
}

func TestSameMailbox(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"hello@acme.example", "Hello@Acme.example", true},
		{"hello@acme.example", "hello+j1-x@acme.example", true},
		{"hello+leakytap@acme.example", "hello@acme.example", true},
		{"hello@acme.example", "hello@other.example", false},
		{"hello@acme.example", "bob@acme.example", false},
	} {
		if got := SameMailbox(tt.a, tt.b); got != tt.want {
			t.Errorf("%s and %s: %t", tt.a, tt.b, got)
		}
	}
}

func FuzzNormalEmail(f *testing.F) {
	for _, s := range []string{"jane@example.com", "JÜRGEN@bücher.example", `"a b"@c.de`, "a@b.c\r\nd", "İ@x.y", "a@ß.de", "ſ@x.test", "a@\u2488.com"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		e, err := NormalEmail(s)
		if err != nil {
			if e != "" {
				t.Errorf("%q is refused and gives %q", s, e)
			}
			return
		}
		if again, err := NormalEmail(e); again != e || err != nil {
			t.Errorf("%q gives %q, and that gives %q (%v)", s, e, again, err)
		}
		bad := func(r rune) bool {
			return !unicode.IsGraphic(r) || unicode.IsSpace(r) || strings.ContainsRune(`<>()[]\",;:`, r)
		}
		if strings.Count(e, "@") != 1 || strings.ContainsFunc(e, bad) || len(e) > 64+1+255 {
			t.Errorf("%q gives %q", s, e)
		}
	})
}

func TestCustomerKeepsTheFirstName(t *testing.T) {
	s, _ := open(t)
	add := func(ref, name string) string {
		write(t, s, func(tx *Tx) error {
			_, _, err := tx.AddJob(Job{Ref: ref, CustomerEmail: "a@b.test", CustomerName: name, CompletedAt: At(tx.Now)})
			return err
		})
		return get(t, s, func(tx *Tx) (Customer, error) { return tx.CustomerByEmail("a@b.test") }).Name
	}
	for i, step := range []struct{ name, want string }{{"", ""}, {"Jane", "Jane"}, {"J. Doe", "Jane"}, {"", "Jane"}} {
		if got := add(string(rune('a'+i)), step.name); got != step.want {
			t.Errorf("after a job for %q the customer is %q, want %q", step.name, got, step.want)
		}
	}
}

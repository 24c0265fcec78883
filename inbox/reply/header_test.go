package reply

import (
	"reflect"
	"testing"
)

func TestDecodeHeader(t *testing.T) {
	for in, want := range map[string]string{
		"plain":                                         "plain",
		"=?utf-8?q?Gr=C3=BC=C3=9Fe?=":                   "Grüße",
		"=?UTF-8?B?R3LDvMOfZQ==?=":                      "Grüße",
		"=?utf-8?q?a?= =?utf-8?q?b?=":                   "ab",
		"=?utf-8?q?a?= b =?utf-8?q?c?=":                 "a b c",
		"=?utf-8?b?44GC44KK44GM44E=?= =?utf-8?b?qA==?=": "ありがと",
		"=?iso-8859-1?q?=93hi=94?=":                     "“hi”",
		"=?utf-8?q?a b?=":                               "a b",
		"=?utf-8?q?open":                                "open",
		"=?broken":                                      "=?broken",
		"=?utf-8*en?q?a?=":                              "a",
		"Gr\xfc\xdfe aus K\xf6ln":                       "Grüße aus Köln",
		"a\x00b\x1b[0mc":                                "ab[0mc",
		"=?utf-8?q?a=0D=0ABcc:_x?=":                     "a  Bcc: x",
	} {
		if got := decodeHeader(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestParseAddresses(t *testing.T) {
	for in, want := range map[string][]Address{
		"jane@doe.example":                         {{"", "jane@doe.example"}},
		"Jane Doe <jane@doe.example>":              {{"Jane Doe", "jane@doe.example"}},
		`"Doe, Jane" <jane@doe.example>, b@x.yz`:   {{"Doe, Jane", "jane@doe.example"}, {"", "b@x.yz"}},
		"jane@doe.example (Jane Doe)":              {{"Jane Doe", "jane@doe.example"}},
		"=?utf-8?q?J=C3=BCrgen?= <j@x.yz>":         {{"Jürgen", "j@x.yz"}},
		"Jane <mailto:jane@doe.example>":           {{"Jane", "jane@doe.example"}},
		"Jane <jane@doe.example":                   {{"Jane", "jane@doe.example"}},
		"<>":                                       nil,
		"undisclosed-recipients:;":                 {{"undisclosed-recipients:", ""}},
		"a@b.example;c@d.example":                  {{"", "a@b.example"}, {"", "c@d.example"}},
		"Jane\r\nBcc: x@y.example <j@doe.example>": {{"Jane  Bcc: x@y.example", "j@doe.example"}},
		`"a b"@x.yz`:                               {{`a b"@x.yz`, ""}},
	} {
		if got := parseAddresses(in); !reflect.DeepEqual(got, want) {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestSplitHeader(t *testing.T) {
	for _, c := range []struct{ name, in, subject, body string }{
		{"plain", "Subject: a\nTo: b\n\nbody", "a", "body"},
		{"CRLF", "Subject: a\r\nTo: b\r\n\r\nbody", "a", "body"},
		{"CR alone", "Subject: a\rTo: b\r\rbody", "a", "body"},
		{"folded", "Subject: a\n b\n\tc\n\nbody", "a b c", "body"},
		{"mbox line", "From x@y Mon Jan 3\nSubject: a\n\nbody", "a", "body"},
		{"mbox line inside", "To: b\n>From x@y Mon\nSubject: a\n\nbody", "a", "body"},
		{"malformed line", "To: b\nthis is none\nSubject: a\n\nbody", "a", "body"},
		{"malformed last line", "Subject: a\nX-Broken name: b\n\nbody", "a", "body"},
		{"no empty line", "Subject: a\nHello Bob,\n\nall good", "a", "Hello Bob,\n\nall good"},
		{"empty line of spaces", "Subject: a\n  \nbody", "a", "body"},
		{"byte order mark", "\ufeffSubject: a\n\nbody", "a", "body"},
		{"empty lines first", "\n\nSubject: a\n\nbody", "a", "body"},
		{"space before colon", "Subject : a\n\nbody", "a", "body"},
		{"no body", "Subject: a", "a", ""},
	} {
		f, body := splitHeader([]byte(c.in))
		if f.get("subject") != c.subject || string(body) != c.body {
			t.Errorf("%s: subject %q, body %q", c.name, f.get("subject"), body)
		}
	}
}

func TestMediaType(t *testing.T) {
	for in, want := range map[string]media{
		"":                                 {"text/plain", nil},
		"text/html; charset=utf-8":         {"text/html", map[string]string{"charset": "utf-8"}},
		"TEXT/HTML;charset=\"utf-8\";;x":   {"text/html", map[string]string{"charset": "utf-8"}},
		"text; charset=us-ascii":           {"text/plain", map[string]string{"charset": "us-ascii"}},
		"nonsense":                         {"text/plain", nil},
		`a/b; name="x;y"; boundary="-=_1"`: {"a/b", map[string]string{"name": "x;y", "boundary": "-=_1"}},
		`a/b; name="x; boundary=1`:         {"a/b", map[string]string{"name": "x", "boundary": "1"}},
		"a/b; name*=utf-8''%e2%82%ac.txt":  {"a/b", map[string]string{"name": "€.txt"}},
		"a/b; name*0*=utf-8''%e2%82; name*1*=%ac; name*2=.txt": {"a/b", map[string]string{"name": "€.txt"}},
		"a/b; name==?utf-8?q?=E2=82=AC?=":                      {"a/b", map[string]string{"name": "€"}},
	} {
		if got := parseMedia(in); !reflect.DeepEqual(got, want) {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestBareText(t *testing.T) {
	for in, bare := range map[string]bool{
		"All good, thanks.":                           true,
		"Answer: all good\n\nJane":                    true,
		"From: Bob\nSent: today\nTo: Jane\n\nhello":   true,
		"From: a@b.example\nTo: c@d.example\n\nhello": false,
		"Subject: x\nDate: Mon\n\nhello":              false,
		"":                                            true,
	} {
		if m := parse([]byte(in)); m.bare != bare {
			t.Errorf("%q: bare %v", in, m.bare)
		}
	}
}

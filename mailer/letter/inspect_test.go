package letter

import (
	"bytes"
	"fmt"
	"image/png"
	"io"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/emersion/go-message"
	_ "github.com/emersion/go-message/charset"
	gomail "github.com/emersion/go-message/mail"
	"golang.org/x/net/html"
)

// parsed is a letter as its reader's mail program understands it.
type parsed struct {
	header     gomail.Header
	text, html string
}

// inspect parses a letter with another library and checks what holds for every letter, whoever wrote what is in it.
func inspect(t testing.TB, l Letter) parsed {
	t.Helper()
	raw := string(l.Raw)
	if strings.ContainsAny(strings.ReplaceAll(raw, "\r\n", ""), "\r\n\x00") {
		t.Error("a bare CR, LF or NUL")
	}
	head, _, _ := strings.Cut(raw, "\r\n\r\n")
	allowed := "Auto-Submitted Content-Transfer-Encoding Content-Type Date From Importance In-Reply-To List-Unsubscribe List-Unsubscribe-Post MIME-Version Message-ID References Reply-To Subject To X-Leakytap X-Priority"
	seen := map[string]bool{}
	for _, line := range strings.Split(head, "\r\n") {
		if len(line) > 998 || strings.ContainsFunc(line, func(r rune) bool { return r < ' ' || r > '~' }) {
			t.Errorf("header line %q", line)
		}
		if strings.HasPrefix(line, " ") {
			continue
		}
		name, _, ok := strings.Cut(line, ":")
		if !ok || seen[name] || !regexp.MustCompile(`\b`+regexp.QuoteMeta(name)+`\b`).MatchString(allowed) {
			t.Errorf("header line %q", line)
		}
		seen[name] = true
	}
	for _, name := range strings.Fields("Auto-Submitted Date From MIME-Version Message-ID References Reply-To Subject To X-Leakytap") {
		if !seen[name] {
			t.Errorf("no %s", name)
		}
	}

	p := parse(t, l.Raw)
	if s, err := p.header.Subject(); err != nil || s != l.Subject || strings.ContainsFunc(s, unfit) || strings.Contains(s, "=?") {
		t.Errorf("subject %q, %v; the letter says %q", s, err, l.Subject)
	}
	if id, err := p.header.MessageID(); err != nil || id != l.MessageID || !strings.HasPrefix(id, string(l.Kind)+".") {
		t.Errorf("Message-ID %q, %v; the letter says %q", id, err, l.MessageID)
	}
	if refs, err := p.header.MsgIDList("References"); err != nil || len(refs) == 0 || refs[len(refs)-1] != l.MessageID {
		t.Errorf("References %q, %v", refs, err)
	}
	for _, name := range []string{"From", "To", "Reply-To"} {
		as, err := p.header.AddressList(name)
		if err != nil || len(as) != 1 {
			t.Fatalf("%s: %v, %v", name, as, err)
		}
		if name == "To" && as[0].Address != l.To {
			t.Errorf("To %q, want %q", as[0].Address, l.To)
		}
		if strings.ContainsFunc(as[0].Name, unfit) || strings.Contains(as[0].Name, "=?") {
			t.Errorf("%s name %q", name, as[0].Name)
		}
	}
	if p.text != l.Text {
		t.Errorf("text %q, want %q", p.text, l.Text)
	}
	if strings.ContainsFunc(p.text, func(r rune) bool { return r != '\n' && r != '\t' && unfit(r) }) {
		t.Errorf("text with characters that are unfit: %q", p.text)
	}
	if l.Kind.ToCustomer() != (p.html == "") || l.Kind.ToCustomer() != seen["List-Unsubscribe"] {
		t.Error("customers get plain text and List-Unsubscribe, owners HTML")
	}
	if !l.Kind.ToCustomer() {
		inspectLinks(t, p.text)
		inspectHTML(t, p.html)
	}
	return p
}

func parse(t testing.TB, raw []byte) parsed {
	t.Helper()
	e, err := message.Read(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	p := parsed{header: gomail.Header{Header: e.Header}}
	err = e.Walk(func(path []int, e *message.Entity, err error) error {
		if err != nil || e.MultipartReader() != nil {
			return err
		}
		b, err := io.ReadAll(e.Body)
		if err != nil {
			return err
		}
		body := strings.ReplaceAll(string(b), "\r\n", "\n")
		switch kind, params, _ := e.Header.ContentType(); {
		case kind == "image/png":
			id := strings.Trim(e.Header.Get("Content-Id"), "<>")
			if _, err := png.Decode(bytes.NewReader(b)); err != nil || strings.Count(p.html, `src="cid:`+id+`"`) != 1 {
				return fmt.Errorf("picture %q: %v", id, err)
			}
		case params["charset"] != "UTF-8":
			return fmt.Errorf("charset %q", params["charset"])
		case kind == "text/plain" && p.text == "":
			p.text = body
		case kind == "text/html" && p.html == "":
			p.html = body
		default:
			return fmt.Errorf("part of type %q", kind)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

var liveLink = regexp.MustCompile(`(?i)\b[a-z][a-z0-9+.-]*://[^\s]*\.|\bhttps?://|\bwww\.[a-z]|\b[a-z0-9-]+\.(com|net|org|co\.uk)\b`)

// inspectLinks checks that no mail program makes a link of what is in s; addresses of people may stand.
func inspectLinks(t testing.TB, s string) {
	t.Helper()
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r <= ' ' || r == '»' || r == '«' }) {
		if !strings.Contains(w, "@") && liveLink.MatchString(strings.NewReplacer("hxxp://", "", "hxxps://", "").Replace(strings.ToLower(w))) {
			t.Errorf("a link in the text: %q", w)
		}
	}
}

// inspectHTML checks that nothing in it runs, loads, or leads anywhere but into a new mail.
func inspectHTML(t testing.TB, s string) {
	t.Helper()
	z := html.NewTokenizer(strings.NewReader(s))
	tags := map[string]bool{}
	for _, n := range strings.Fields("html head meta title style body div p b i br span mark ul li h1 h2 table tbody tr td a img") {
		tags[n] = true
	}
	depth := 0
	for {
		switch z.Next() {
		case html.ErrorToken:
			if depth != 0 {
				t.Errorf("%d elements are not closed", depth)
			}
			return
		case html.CommentToken:
			t.Error("a comment")
		case html.EndTagToken:
			depth--
		case html.StartTagToken, html.SelfClosingTagToken:
			tok := z.Token()
			if !tags[tok.Data] {
				t.Errorf("element %s", tok.Data)
			}
			if tok.Data != "meta" && tok.Data != "br" && tok.Data != "img" {
				depth++
			}
			for _, a := range tok.Attr {
				inspectAttribute(t, tok.Data, a)
			}
		case html.TextToken:
			text := z.Token().Data
			if strings.ContainsFunc(text, func(r rune) bool { return r != '\n' && r != '\t' && unfit(r) }) {
				t.Errorf("characters that are unfit: %q", text)
			}
			inspectLinks(t, text)
		}
	}
}

func inspectAttribute(t testing.TB, tag string, a html.Attribute) {
	t.Helper()
	switch {
	case a.Key == "href" && tag == "a":
		u, err := url.Parse(a.Val)
		if err != nil || u.Scheme != "mailto" || len(a.Val) > maxMailto || strings.ContainsAny(a.Val, "+ \"<>\r\n") {
			t.Errorf("href %q: %v", a.Val, err)
			return
		}
		fields, err := url.ParseQuery(u.RawQuery)
		if err != nil || len(fields) > 2 || len(fields["subject"]) != 1 || len(fields["body"]) != 1 || strings.ContainsAny(fields.Get("subject"), "\r\n") {
			t.Errorf("href %q: %q, %v", a.Val, fields, err)
		}
		if to, _ := url.PathUnescape(u.Opaque); !strings.HasPrefix(to, "hello") && anyToken.MatchString(fields.Get("subject")+fields.Get("body")) {
			t.Errorf("a token goes to the customer: %q", a.Val)
		}
	case a.Key == "src" && tag == "img" && strings.HasPrefix(a.Val, "cid:"):
	case strings.HasPrefix(a.Key, "on") || a.Key == "src" || a.Key == "background" || strings.Contains(a.Val, "://"):
		t.Errorf("attribute %s=%q of %s", a.Key, a.Val, tag)
	case a.Key == "style" && strings.Contains(strings.ToLower(a.Val), "url"):
		t.Errorf("style %q", a.Val)
	}
}

package letter

import (
	"embed"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"text/template"
	"time"
	"unicode/utf8"

	"leakytap/store"
)

//go:embed templates
var templates embed.FS

// customerTemplate is "Subject: ...", an empty line, and the body.
type customerTemplate struct {
	t *template.Template
}

// CheckTemplate tries an owner's template as New does; the error begins with the line of the mistake.
func CheckTemplate(source string) error {
	_, err := newTemplate(source, time.UTC)
	return err
}

// builtIn is the template of a kind of letter where the owner has none.
func builtIn(kind store.LetterKind) (string, error) {
	b, err := templates.ReadFile("templates/" + string(kind) + ".txt")
	return string(b), err
}

// newTemplate parses a template, and tries it on a job of which all is known and on one of which nothing is.
func newTemplate(source string, location *time.Location) (*customerTemplate, error) {
	source = strings.ReplaceAll(strings.TrimPrefix(source, "\uFEFF"), "\r\n", "\n")
	lines := strings.Split(strings.TrimRight(source, "\n"), "\n")
	for i, l := range lines {
		if !utf8.ValidString(l) {
			return nil, fmt.Errorf("line %d: it isn't UTF-8: save the file as UTF-8", i+1)
		}
	}
	t, err := template.New("").Parse(source)
	if err != nil {
		return nil, templateError(err)
	}
	ct := &customerTemplate{t}
	sample := Fields{
		Name: "Jane Smith", FirstName: "Jane", Work: "the boiler service on 3 March", Summary: "Boiler service", Service: "Heating",
		Staff: "Dave", Date: "3 March", Completed: time.Date(2026, 3, 3, 14, 0, 0, 0, location),
		Sender: "Bob", Business: "Acme Plumbing", Address: "1 High Street", Question: Question,
	}
	for _, f := range []Fields{sample, {Question: Question}} {
		_, body, err := ct.render(f)
		if err != nil {
			return nil, err
		}
		if !strings.ContainsAny(body, "?？؟\u037e") {
			return nil, fmt.Errorf("line %d: the question is missing: write {{.Question}} where it belongs, or %q in your customers' language", len(lines), Question)
		}
	}
	return ct, nil
}

func (ct *customerTemplate) render(f Fields) (subject, body string, err error) {
	var b strings.Builder
	if err := ct.t.Execute(&b, f); err != nil {
		return "", "", templateError(err)
	}
	first, rest, _ := strings.Cut(b.String(), "\n")
	subject, ok := strings.CutPrefix(first, "Subject: ")
	switch {
	case !ok || strings.TrimSpace(subject) == "":
		return "", "", errors.New(`line 1: it has to begin with "Subject: " and the subject`)
	case strings.ContainsFunc(subject, unfit):
		return "", "", errors.New("line 1: a control character in the subject")
	case !strings.HasPrefix(rest, "\n"):
		return "", "", errors.New("line 2: has to be empty; the body begins on line 3")
	}
	body, _ = rewrite(rest, nil, cleaning(rest))
	body, _ = rewrite(body, nil, blanks(body))
	body = strings.Trim(body, " \t\n")
	if body == "" {
		return "", "", errors.New("line 3: the body is empty")
	}
	return oneLine(subject, maxSubject), body + "\n", nil
}

var (
	templateErrorPattern = regexp.MustCompile(`^template: [^:]*:(\d+)(?::\d+)?: (?:executing "[^"]*" )?(?s:(.*))$`)
	unknownField         = regexp.MustCompile(`at <[^>]*>: can't evaluate field (\w+) in type letter\.Fields$`)
)

// templateError turns an error of text/template into one for the owner of the template.
func templateError(err error) error {
	m := templateErrorPattern.FindStringSubmatch(err.Error())
	if m == nil {
		return err
	}
	if f := unknownField.FindStringSubmatch(m[2]); f != nil {
		return fmt.Errorf("line %s: there is no field .%s: use .Name .FirstName .Work .Summary .Service .Staff .Date .Completed .Sender .Business .Address .Question .ReviewLink", m[1], f[1])
	}
	return fmt.Errorf("line %s: %s", m[1], m[2])
}

// withFoot adds what the law asks for to a letter whose template forgot it: where the business is, and how to stop.
func (c *Composer) withFoot(text string) string {
	var foot []string
	if a := c.business.Address; a != "" && !strings.Contains(text, a) {
		foot = append(foot, signed(c.business.Name, a))
	}
	if !strings.Contains(strings.ToUpper(text), "STOP") {
		foot = append(foot, "Reply STOP and I won't write again.")
	}
	if len(foot) == 0 {
		return text
	}
	return text + "\n" + strings.Join(foot, "\n") + "\n"
}

package letter

import (
	"embed"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"text/template"
	"time"
)

//go:embed templates
var templates embed.FS

// customerTemplate is "Subject: ...", an empty line, and the body.
type customerTemplate struct {
	name string
	t    *template.Template
}

// customerTemplate parses the owner's template, or the built-in one, and tries it on a job of which all is known and on
// one of which nothing is.
func (c *Composer) customerTemplate(name, source string) (*customerTemplate, error) {
	if source == "" {
		b, err := templates.ReadFile("templates/" + name + ".txt")
		if err != nil {
			return nil, err
		}
		source = string(b)
	}
	source = strings.ReplaceAll(strings.TrimPrefix(source, "\uFEFF"), "\r\n", "\n")
	t, err := template.New(name).Parse(source)
	if err != nil {
		return nil, templateError(name, err)
	}
	ct := &customerTemplate{name, t}
	completed := time.Date(2026, 3, 3, 14, 0, 0, 0, c.business.Location)
	sample := Fields{
		Name: "Jane Smith", FirstName: "Jane", Work: "the boiler service on 3 March", Summary: "Boiler service", Service: "Heating",
		Staff: "Dave", Date: "3 March", Completed: completed,
		Sender: "Bob", Business: "Acme Plumbing", Address: "1 High Street", Question: Question,
	}
	for _, f := range []Fields{sample, {Question: Question}} {
		_, body, err := ct.render(f)
		if err != nil {
			return nil, err
		}
		if !strings.ContainsAny(body, "?？؟\u037e") {
			return nil, fmt.Errorf("%s template, line %d: the question is missing: write {{.Question}} where it belongs, or %q in your customers' language",
				name, 1+strings.Count(strings.TrimRight(source, "\n"), "\n"), Question)
		}
	}
	return ct, nil
}

func (ct *customerTemplate) render(f Fields) (subject, body string, err error) {
	var b strings.Builder
	if err := ct.t.Execute(&b, f); err != nil {
		return "", "", templateError(ct.name, err)
	}
	first, rest, _ := strings.Cut(b.String(), "\n")
	subject, ok := strings.CutPrefix(first, "Subject: ")
	switch {
	case !ok || strings.TrimSpace(subject) == "":
		return "", "", fmt.Errorf(`%s template, line 1: it has to begin with "Subject: " and the subject`, ct.name)
	case strings.ContainsFunc(subject, unfit):
		return "", "", fmt.Errorf("%s template, line 1: a control character in the subject", ct.name)
	case !strings.HasPrefix(rest, "\n"):
		return "", "", fmt.Errorf("%s template, line 2: has to be empty; the body begins on line 3", ct.name)
	}
	body, _ = rewrite(rest, nil, cleaning(rest))
	body, _ = rewrite(body, nil, blanks(body))
	body = strings.Trim(body, " \t\n")
	if body == "" {
		return "", "", fmt.Errorf("%s template, line 3: the body is empty", ct.name)
	}
	return oneLine(subject, maxSubject), body + "\n", nil
}

var (
	templateErrorPattern = regexp.MustCompile(`^template: [^:]*:(\d+)(?::\d+)?: (?:executing "[^"]*" )?(?s:(.*))$`)
	unknownField         = regexp.MustCompile(`at <[^>]*>: can't evaluate field (\w+) in type letter\.Fields$`)
)

// templateError turns an error of text/template into one for the owner of the template.
func templateError(name string, err error) error {
	m := templateErrorPattern.FindStringSubmatch(err.Error())
	if m == nil {
		return fmt.Errorf("%s template: %w", name, err)
	}
	if f := unknownField.FindStringSubmatch(m[2]); f != nil {
		return fmt.Errorf("%s template, line %s: there is no field .%s: use .Name .FirstName .Work .Summary .Service .Staff .Date .Completed .Sender .Business .Address .Question .ReviewLink", name, m[1], f[1])
	}
	return fmt.Errorf("%s template, line %s: %w", name, m[1], errors.New(m[2]))
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

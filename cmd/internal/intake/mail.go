package intake

import (
	"net/mail"
	"regexp"
	"strings"
	"time"
)

// Mail is a mail of the business that reports a job: its copy of what a customer
// was sent, or one to leakytap alone with a few "key: value" lines.
type Mail struct {
	To      []mail.Address // without the business's own addresses
	Subject string
	Text    string
	Date    time.Time // of the work, unless a line says otherwise
}

var (
	tagPattern     = regexp.MustCompile(`(?i)(?:^|\s)#(happy|unsure|unhappy)\b`)
	prefixPattern  = regexp.MustCompile(`(?i)^(?:\s*(?:re|fwd?|aw|wg|tr|rv)\s*:)+\s*`)
	tokenInSubject = regexp.MustCompile(`(?i)\s*\[?\bjob-[a-z2-7]{26}\b\]?`)
	keyLine        = regexp.MustCompile(`^[\s>*•-]*([A-Za-z][A-Za-z ._-]{0,30}?)\s*[:=]\s*(\S.*)$`)
)

// maxKeyLines bounds how many lines of a mail are looked at.
const maxKeyLines = 100

// Job reads the job that a mail reports. With a customer in To they are the
// customer and the subject is the summary; #happy, #unsure or #unhappy in the
// subject says how it went. Otherwise the lines of the text tell, with the field
// names of CSV. What can't be read is a *RefusedError.
func (m Mail) Job(own Fields, loc *time.Location) (Job, error) {
	subject, expect := tokenInSubject.ReplaceAllString(m.Subject, ""), ""
	if t := tagPattern.FindStringSubmatch(subject); t != nil {
		expect = strings.ToLower(t[1])
		subject = tagPattern.ReplaceAllString(subject, "")
	}
	subject = strings.TrimSpace(prefixPattern.ReplaceAllString(subject, ""))
	if len(m.To) > 0 {
		return Job{Email: m.To[0].Address, Name: m.To[0].Name, Summary: subject, Expect: expect, CompletedAt: m.Date}, nil
	}
	var names, values []string
	n := 0
	for text := range strings.Lines(m.Text) {
		if n++; n > maxKeyLines {
			break
		}
		if kv := keyLine.FindStringSubmatch(strings.TrimSpace(text)); kv != nil {
			names, values = append(names, kv[1]), append(values, kv[2])
		}
	}
	field := own.find(names)
	j, err := jobOf(func(f string) string {
		if i, ok := field[f]; ok {
			return strings.TrimSpace(values[i])
		}
		return ""
	}, dates{zone: loc})
	if err != nil {
		return j, err
	}
	j.Email, j.Name = addressIn(j.Email, j.Name)
	if j.Email == "" {
		return j, refuse("email", "there is no customer in To, and no line like \"email: jane@example.com\"")
	}
	if j.Summary == "" {
		j.Summary = subject
	}
	if j.Expect == "" {
		j.Expect = expect
	}
	if j.CompletedAt.IsZero() {
		j.CompletedAt = m.Date
	}
	return j, nil
}

// addressIn finds the address in what mail programs make of one: "Jane Smith
// <jane@example.com>", "jane@example.com<mailto:jane@example.com>".
func addressIn(s, name string) (email, _ string) {
	if before, _, ok := strings.Cut(s, "<mailto:"); ok && strings.Contains(before, "@") {
		s = before
	}
	if a, err := mail.ParseAddress(s); err == nil {
		if strings.TrimSpace(name) == "" {
			name = a.Name
		}
		return a.Address, name
	}
	return s, name
}

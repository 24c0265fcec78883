package intake

import (
	"errors"
	"net/mail"
	"strings"
	"testing"
	"time"
)

func FuzzMail(f *testing.F) {
	f.Add("Re: boiler #unsure [job-abcdefghijklmnopqrstuvwxyz]", "email: jane@example.com\nname: Jane\ncompleted: 2026-03-31", "")
	f.Add("", "E-Mail = Jane <jane@example.com>", "")
	f.Add("#happy", "", "jane@example.com")
	f.Fuzz(func(t *testing.T, subject, text, to string) {
		m := Mail{Subject: subject, Text: text}
		if to != "" {
			m.To = []mail.Address{{Address: to}}
		}
		j, err := m.Job(nil, time.UTC)
		if err != nil {
			if !errors.As(err, new(*RefusedError)) {
				t.Errorf("%v", err)
			}
			return
		}
		kept, err := j.check(time.Now())
		if err == nil && strings.ContainsAny(kept.Ref+kept.Summary+kept.CustomerName+kept.CustomerEmail, "\r\n\x00") {
			t.Errorf("%+v", kept)
		}
	})
}

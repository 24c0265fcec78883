package config

import (
	"net/url"
	"time"
)

// Second is a language model that reads replies after leakytap's own reader; it
// is off without a url.
type Second struct {
	URL     string   `yaml:"url"`
	Model   string   `yaml:"model"`
	KeyFile string   `yaml:"key_file"`
	Timeout Duration `yaml:"timeout"`
}

// SecondKey reads the key of the second reader, "" where there is none.
func (c *Config) SecondKey() (string, error) {
	b, err := c.optionalSecret(c.Second.KeyFile)
	return string(b), err
}

func (v *validation) second() {
	s := v.c.Second
	if s.URL == "" {
		return
	}
	u, err := url.Parse(s.URL)
	if err != nil || u.Host == "" || u.Scheme != "https" && (u.Scheme != "http" || !Loopback(u.Hostname())) {
		v.problem("second_reader.url", "%q can't be used: write it like https://api.example.com/v1; http is for this machine only", s.URL)
	}
	v.required("second_reader.model", s.Model, "the model's name")
	if _, err := v.c.SecondKey(); err != nil {
		v.problem("second_reader.key_file", "%v", err)
	}
	v.atLeast("second_reader.timeout", s.Timeout, Duration(time.Second))
}

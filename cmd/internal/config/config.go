// Package config reads leakytap's one YAML file: strict keys, defaults, and secrets that stand in files of their own.
package config

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Config is the whole configuration; config.example.yaml explains each key.
type Config struct {
	Business Business `yaml:"business"`
	Mailbox  Mailbox  `yaml:"mailbox"`
	Database string   `yaml:"database"`
	Ask      Ask      `yaml:"ask"`
	Alert    Alert    `yaml:"alert"`
	FollowUp FollowUp `yaml:"follow_up"`
	Praise   Praise   `yaml:"praise"`
	Second   Second   `yaml:"second_reader"`
	Keep     Keep     `yaml:"keep"`
	Intake   Intake   `yaml:"intake"`
	HTTP     HTTP     `yaml:"http"`
	Digest   Digest   `yaml:"digest"`
	Log      Log      `yaml:"log"`

	path  string
	where positions
}

// Path is the file that the config was read from.
func (c *Config) Path() string { return c.path }

// Business is who asks.
type Business struct {
	Name     string `yaml:"name"`
	Sender   string `yaml:"sender"`
	Address  string `yaml:"address"`
	Timezone string `yaml:"timezone"`
}

// Mailbox is where letters go out and replies come in.
type Mailbox struct {
	Address        string   `yaml:"address"`
	Username       string   `yaml:"username"`
	PasswordFile   string   `yaml:"password_file"`
	Password       string   `yaml:"password"`
	OAuth          OAuth    `yaml:"oauth"`
	IMAP           Server   `yaml:"imap"`
	SMTP           Server   `yaml:"smtp"`
	CAFile         string   `yaml:"ca_file"`
	PlusAddressing bool     `yaml:"plus_addressing"`
	Folders        []string `yaml:"folders"`
	Poll           Duration `yaml:"poll"`
}

// Server is one mail server.
type Server struct {
	Host     string `yaml:"host"`
	Port     int    `yaml:"port"`
	Security string `yaml:"security"` // tls, starttls or none
}

// Ask is when and how often customers are asked.
type Ask struct {
	Delay        Duration `yaml:"delay"`
	Window       Window   `yaml:"window"`
	Holidays     []Date   `yaml:"holidays"`
	Cooldown     Duration `yaml:"cooldown"`
	RemindAfter  Duration `yaml:"remind_after"` // 0: never
	ExpireAfter  Duration `yaml:"expire_after"`
	DailyCap     int      `yaml:"daily_cap"`
	PerMinute    int      `yaml:"per_minute"`
	Template     string   `yaml:"template"`
	ReminderFile string   `yaml:"reminder_template"`
	ReviewLink   string   `yaml:"review_link"`
	Consent      string   `yaml:"consent"` // not_needed or required
}

// Expires is until when a job that was completed then is asked about.
func (a Ask) Expires(completed time.Time) time.Time {
	return completed.Add(time.Duration(a.Delay + a.ExpireAfter))
}

// Alert is who hears of replies that need follow-up, and how insistently.
type Alert struct {
	To            List     `yaml:"to"`
	NagEvery      Duration `yaml:"nag_every"`
	EscalateTo    List     `yaml:"escalate_to"`
	EscalateAfter Duration `yaml:"escalate_after"`
	Gather        bool     `yaml:"gather"`
}

// FollowUp is what customers hear after they were unhappy.
type FollowUp struct {
	CheckBackAfter Duration `yaml:"check_back_after"` // 0: never
	Probe          bool     `yaml:"probe"`
}

// Praise is what customers hear who were happy.
type Praise struct {
	Thank bool `yaml:"thank"`
}

// Digest is who hears, once a week, what the week came to.
type Digest struct {
	To      List    `yaml:"to"`      // default: alert.to
	Weekday Weekday `yaml:"weekday"` // on which its week begins, and on which it comes
}

// Log is how much is logged, and how.
type Log struct {
	Level         string `yaml:"level"`  // debug, info, warn or error
	Format        string `yaml:"format"` // text, json, or auto: text on a terminal
	MaskAddresses bool   `yaml:"mask_addresses"`
}

func defaults() Config {
	return Config{
		Mailbox: Mailbox{
			IMAP:           Server{Port: 993, Security: "tls"},
			SMTP:           Server{Port: 465, Security: "tls"},
			PlusAddressing: true,
			Poll:           Duration(2 * time.Minute),
		},
		Database: "leakytap.db",
		Ask: Ask{
			Delay:       Duration(day),
			Window:      officeHours,
			Cooldown:    Duration(90 * day),
			RemindAfter: Duration(5 * day),
			ExpireAfter: Duration(14 * day),
			DailyCap:    200,
			PerMinute:   12,
			Consent:     ConsentNotNeeded,
		},
		Alert: Alert{
			NagEvery:      Duration(day),
			EscalateAfter: Duration(2 * day),
		},
		FollowUp: FollowUp{CheckBackAfter: Duration(5 * day)},
		Second:   Second{Timeout: Duration(20 * time.Second)},
		Keep:     Keep{Raw: Duration(90 * day), Words: Duration(730 * day)},
		Digest:   Digest{Weekday: Weekday{Day: time.Monday}},
		Log:      Log{Level: "info", Format: "auto"},
	}
}

// Error is a config that can't be used: every problem that was found, each with
// its place in the file and what to do.
type Error struct {
	Path     string
	Problems []string
}

func (e *Error) Error() string {
	return "config " + e.Path + ":\n  " + strings.Join(e.Problems, "\n  ")
}

// Find returns the config file to use: the one that is named, else the first
// that is there of leakytap.yaml, $XDG_CONFIG_HOME/leakytap/leakytap.yaml and
// /etc/leakytap/leakytap.yaml.
func Find(named string) (string, error) {
	if named != "" {
		return named, nil
	}
	places := []string{"leakytap.yaml"}
	if dir, err := os.UserConfigDir(); err == nil {
		places = append(places, filepath.Join(dir, "leakytap", "leakytap.yaml"))
	}
	places = append(places, "/etc/leakytap/leakytap.yaml")
	for _, p := range places {
		if _, err := os.Stat(p); err == nil {
			return p, nil
		}
	}
	return "", &Error{Path: "leakytap.yaml", Problems: []string{
		"there is none, in " + strings.Join(places, ", ") + ": leakytap init writes one, or name yours with --config"}}
}

// Load reads, completes and checks a config file. Whatever is wrong with it
// comes back as an *Error.
func Load(path string) (*Config, error) {
	whole, err := filepath.Abs(path)
	if err != nil {
		return nil, &Error{Path: path, Problems: []string{"its folder can't be told: " + err.Error()}}
	}
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &Error{Path: path, Problems: []string{"there is no such file: leakytap init writes one"}}
	}
	if err != nil {
		return nil, &Error{Path: path, Problems: []string{unreadable(whole, err).Error()}}
	}
	c, problems := parse(text)
	if len(problems) == 0 {
		c.path = whole
		c.complete()
		problems = c.validate()
	}
	if len(problems) > 0 {
		return nil, &Error{Path: path, Problems: problems}
	}
	return c, nil
}

// complete fills in what follows from other keys and makes paths relative to
// the config file absolute.
func (c *Config) complete() {
	if c.Mailbox.Username == "" {
		c.Mailbox.Username = c.Mailbox.Address
	}
	if c.Mailbox.SMTP.Host == "" {
		c.Mailbox.SMTP.Host = c.Mailbox.IMAP.Host
	}
	c.HTTP.complete()
	if len(c.Digest.To) == 0 {
		c.Digest.To = c.Alert.To
	}
	c.Mailbox.OAuth.complete(filepath.Dir(c.path))
	for _, p := range []*string{&c.Database, &c.Mailbox.CAFile, &c.Ask.Template, &c.Ask.ReminderFile, &c.Intake.Folder} {
		if *p != "" && !filepath.IsAbs(*p) {
			*p = filepath.Join(filepath.Dir(c.path), *p)
		}
	}
}

// Location is the business's time zone.
func (b Business) Location() *time.Location {
	loc, err := time.LoadLocation(b.Timezone)
	if err != nil {
		return time.UTC
	}
	return loc
}

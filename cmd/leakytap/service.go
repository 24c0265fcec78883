package main

import (
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/template"

	"leakytap/cmd/internal/config"
)

type serviceCmd struct {
	Template bool   `help:"One unit for several businesses on one machine: leakytap@NAME reads /etc/leakytap/NAME/leakytap.yaml."`
	Binary   string `help:"Where leakytap is installed. Default: this one." type:"path" placeholder:"FILE"`
}

//go:embed leakytap.service.tmpl
var unitText string

var unitTemplate = template.Must(template.New("unit").Parse(unitText))

// unit is what a systemd unit has to know.
type unit struct {
	Binary, ConfigDir, StateDir string
	Credentials                 []string // names of secret files in ConfigDir
	ReadWrite                   []string // further folders
	Template                    bool
}

// stateRoot is where systemd keeps what services write (StateDirectory=, systemd.exec(5)).
const stateRoot = "/var/lib/"

// Run prints a unit that fits the config, if there is one yet, and says on
// standard error what in the config doesn't fit the unit.
func (c *serviceCmd) Run(a *app) error {
	u := unit{Binary: c.Binary, ConfigDir: "/etc/leakytap", StateDir: "leakytap", Credentials: []string{"mailbox.secret"}, Template: c.Template}
	if u.Binary == "" {
		self, err := os.Executable()
		if err != nil {
			return fmt.Errorf("find this program: %w: name it with --binary", err)
		}
		u.Binary = self
	}
	misfits := unseen("/usr/local/bin", u.Binary)
	if c.Template {
		u.ConfigDir, u.StateDir = "/etc/leakytap/%i", "leakytap/%i"
	} else if path, err := config.Find(a.configNamed); err == nil {
		conf, err := config.Load(path)
		if err != nil {
			return err
		}
		misfits = append(misfits, u.fit(conf)...)
	}
	for _, misfit := range misfits {
		fmt.Fprintln(a.err, "leakytap:", misfit)
	}
	return unitTemplate.Execute(a.out, u)
}

// hidden are the folders that the unit doesn't see (ProtectHome=, PrivateTmp=, systemd.exec(5)).
var hidden = []string{"/home/", "/root/", "/run/user/", "/tmp/", "/var/tmp/"}

func unseen(better string, paths ...string) (misfits []string) {
	for _, p := range paths {
		if slices.ContainsFunc(hidden, func(dir string) bool { return strings.HasPrefix(p, dir) }) {
			misfits = append(misfits, fmt.Sprintf("the service can't see %s, since homes and temporary folders are hidden from it: move it, for instance to %s", p, better))
		}
	}
	return misfits
}

// fit makes the unit go with a config, and says what can't be made to.
func (u *unit) fit(c *config.Config) (misfits []string) {
	u.ConfigDir = filepath.Dir(c.Path())
	misfits = unseen("/etc/leakytap", c.Path(), c.Ask.Template, c.Ask.ReminderFile, c.Mailbox.CAFile)
	misfits = append(misfits, unseen(stateRoot+u.StateDir, c.Intake.Folder)...)
	u.Credentials = nil
	for _, name := range c.SecretNames() {
		if strings.ContainsRune(name, filepath.Separator) {
			misfits = append(misfits, fmt.Sprintf("the service runs as a user of its own and can't read %s: move it beside the config and give its name alone", name))
			continue
		}
		u.Credentials = append(u.Credentials, name)
	}
	state := stateRoot + u.StateDir + "/"
	written := map[string]string{"database": c.Database}
	if c.Mailbox.OAuth.Provider != "" {
		written["mailbox.oauth.token_file"] = c.Mailbox.OAuth.TokenFile
	}
	for key, path := range written {
		if !strings.HasPrefix(path, state) {
			misfits = append(misfits, fmt.Sprintf("the service can write in %s only: set %s: %s%s", state, key, state, filepath.Base(path)))
		}
	}
	if f := c.Intake.Folder; f != "" && !strings.HasPrefix(f, state) {
		u.ReadWrite = append(u.ReadWrite, f)
		misfits = append(misfits, fmt.Sprintf("the service runs as a user of its own: let it write in %s, or take a folder in %s", f, state))
	}
	if info, err := os.Stat(c.Path()); err == nil && info.Mode().Perm()&0o004 == 0 {
		misfits = append(misfits, fmt.Sprintf("the service runs as a user of its own and can't read the config: chmod 644 %s (the secrets are in files of their own)", c.Path()))
	}
	return misfits
}

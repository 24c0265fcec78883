package setup

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"text/template"

	"leakytap/cmd/internal/config"
	"leakytap/cmd/internal/provider"
)

//go:embed leakytap.yaml.tmpl
var configText string

// plain is a YAML scalar that needs no quotes.
var plain = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9 ._/@+-]*[A-Za-z0-9]$`)

// position is where in a config a problem is.
var position = regexp.MustCompile(`^line \d+, column \d+: `)

// yamlWord is a scalar as it stands in a YAML file: JSON's strings are YAML's.
func yamlWord(s string) (string, error) {
	switch strings.ToLower(s) {
	case "yes", "no", "on", "off", "true", "false", "null":
	default:
		if plain.MatchString(s) {
			return s, nil
		}
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(s)
	return strings.TrimSpace(b.String()), err
}

// text is the config file.
func (s *setup) text() ([]byte, error) {
	t, err := template.New("config").Funcs(template.FuncMap{"yaml": yamlWord}).Parse(configText)
	if err != nil {
		return nil, err
	}
	local, _, _ := strings.Cut(s.Address, "@")
	v := struct {
		Answers
		IMAP, SMTP     config.Server
		Provider, User string
		DailyCap       int
	}{Answers: s.Answers, IMAP: s.imap, SMTP: s.smtp, User: s.user}
	v.NoPlus = v.NoPlus || len(local) > 24 // the longest that leaves room for a token
	if p := s.found.Provider; p != nil {
		v.Provider = p.Name
		v.NoPlus = v.NoPlus || p.PlusAddressing == provider.PlusNo
		if p.DailyLimit > 0 && p.DailyLimit <= 250 { // the default is 200
			v.DailyCap = p.DailyLimit * 8 / 10
		}
	}
	if v.PasswordFile == "" {
		v.PasswordFile = "mailbox.secret"
	}
	if s.secrets["app.secret"] != "" {
		v.OAuth.ClientSecretFile = "app.secret"
	}
	for _, name := range []*string{&v.PasswordFile, &v.OAuth.ClientSecretFile, &v.CAFile} {
		*name = s.beside(*name)
	}
	var b bytes.Buffer
	err = t.Execute(&b, v)
	return b.Bytes(), err
}

// beside writes a file name relative to the config where it is in the same folder.
func (s *setup) beside(name string) string {
	dir, err := filepath.Abs(filepath.Dir(s.Path))
	if err != nil || !filepath.IsAbs(name) {
		return name
	}
	if rest, ok := strings.CutPrefix(name, dir+string(filepath.Separator)); ok {
		return rest
	}
	return name
}

func refuseExisting(path string, force bool) error {
	if _, err := os.Lstat(path); err == nil && !force {
		return fmt.Errorf("%s is there already: --force writes it anew, --config names another", path)
	}
	return nil
}

// write puts the secrets and then the config in place, each in one step, and
// only if the config can be loaded. On failure nothing new is left.
func (s *setup) write() (err error) {
	text, err := s.text()
	if err != nil {
		return fmt.Errorf("write the config: %w", err)
	}
	dir := filepath.Dir(s.Path)
	var made []string
	defer func() {
		if err != nil {
			for _, f := range made {
				os.Remove(f)
			}
		}
	}()
	for name, secret := range s.secrets {
		path := filepath.Join(dir, name)
		if err := refuseExisting(path, s.Force); err != nil {
			return err
		}
		temporary, err := create(path, []byte(secret+"\n"))
		if err != nil {
			return err
		}
		_, statErr := os.Lstat(path)
		if err := place(temporary, path, s.Force); err != nil {
			return err
		}
		if errors.Is(statErr, fs.ErrNotExist) {
			made = append(made, path)
		}
	}
	temporary, err := create(s.Path, text)
	if err != nil {
		return err
	}
	if _, err := config.Load(temporary); err != nil {
		os.Remove(temporary)
		var problems *config.Error
		if errors.As(err, &problems) {
			problems.Path = s.Path + " (not written)"
			for i, p := range problems.Problems {
				problems.Problems[i] = position.ReplaceAllString(p, "")
			}
		}
		return err
	}
	return place(temporary, s.Path, s.Force)
}

// create writes a file that only its owner can read, under a passing name beside path.
func create(path string, text []byte) (temporary string, err error) {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*") // mode 0600
	if err != nil {
		return "", wrapWrite(path, err)
	}
	_, err = f.Write(text)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		os.Remove(f.Name())
		return "", wrapWrite(path, err)
	}
	return f.Name(), nil
}

// place gives a file its name; without force, only if nobody has it.
func place(temporary, path string, force bool) error {
	defer os.Remove(temporary) // gone already after Rename
	if !force {
		err := os.Link(temporary, path)
		if err == nil || errors.Is(err, fs.ErrExist) {
			return wrapWrite(path, err)
		}
	} // without hard links (FAT), Lstat has to do
	if err := refuseExisting(path, force); err != nil {
		return err
	}
	return wrapWrite(path, os.Rename(temporary, path))
}

func wrapWrite(path string, err error) error {
	if err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	return nil
}

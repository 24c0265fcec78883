package config

import (
	"bytes"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// maxSecret is more than any password or token; a larger file is a mistake.
const maxSecret = 64 << 10

// Password reads the mailbox's password, afresh each time, so that a changed
// file counts at the next login.
func (c *Config) Password() (string, error) {
	if c.Mailbox.Password != "" {
		return c.Mailbox.Password, nil
	}
	b, err := readSecret(c.secretPath(c.Mailbox.PasswordFile), "password")
	return string(b), err
}

// secretPath finds a secret beside the config file or, under systemd, among the
// service's credentials (LoadCredential=, systemd.exec(5)).
func (c *Config) secretPath(name string) string {
	if filepath.IsAbs(name) {
		return name
	}
	if dir := os.Getenv("CREDENTIALS_DIRECTORY"); dir != "" {
		p := filepath.Join(dir, name)
		if _, err := os.Stat(p); err == nil {
			return p
		}
	}
	return filepath.Join(filepath.Dir(c.path), name)
}

func readSecret(path, what string) ([]byte, error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s is not there: create it, with the %s in it and nothing else, and chmod 600 it", path, what)
	}
	if err != nil {
		return nil, unreadable(path, err)
	}
	if err := private(path); err != nil {
		return nil, err
	}
	if info.Size() > maxSecret {
		return nil, fmt.Errorf("%s is %d bytes: that can't be a %s", path, info.Size(), what)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	b = bytes.TrimRight(b, "\r\n")
	if len(b) == 0 {
		return nil, fmt.Errorf("%s is empty: put the %s into it", path, what)
	}
	if bytes.ContainsAny(b, "\r\n") {
		return nil, fmt.Errorf("%s has more than one line: leave the secret in it and nothing else", path)
	}
	return b, nil
}

// private refuses a file that others may read.
func private(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return unreadable(path, err)
	}
	if !info.Mode().IsRegular() {
		return fmt.Errorf("%s is %s and not a file: name the file itself, with the secret in it and nothing else", path, kind(info.Mode()))
	}
	credentials := os.Getenv("CREDENTIALS_DIRECTORY") // systemd guards what is in there by itself
	if info.Mode().Perm()&0o077 != 0 && (credentials == "" || filepath.Dir(path) != filepath.Clean(credentials)) {
		return fmt.Errorf("%s can be read by others (mode %04o): run chmod 600 %s", path, info.Mode().Perm(), path)
	}
	return nil
}

// unreadable says of a file that couldn't be read which it is, and what to do.
func unreadable(path string, err error) error {
	if cause := new(fs.PathError); errors.As(err, &cause) {
		err = cause.Err
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s can't be read, since it is not there: create it, or correct its name", path)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s can't be read: %w: run leakytap as the user whose file it is, or give it to this one (chown)", path, err)
	}
	return fmt.Errorf("%s can't be read: %w", path, err)
}

func kind(m fs.FileMode) string {
	if m.IsDir() {
		return "a folder"
	}
	return "a device"
}

// TLS is how certificates are checked for a server: by the system's
// authorities, and by ca_file's where there is one.
func (c *Config) TLS(host string) (*tls.Config, error) {
	roots, err := c.roots()
	if err != nil {
		return nil, err
	}
	return &tls.Config{ServerName: host, RootCAs: roots, MinVersion: tls.VersionTLS12}, nil
}

func (c *Config) roots() (*x509.CertPool, error) {
	if c.Mailbox.CAFile == "" {
		return nil, nil
	}
	pem, err := os.ReadFile(c.Mailbox.CAFile)
	if err != nil {
		return nil, unreadable(c.Mailbox.CAFile, err)
	}
	pool, err := x509.SystemCertPool()
	if err != nil {
		pool = x509.NewCertPool()
	}
	if !pool.AppendCertsFromPEM(pem) {
		return nil, fmt.Errorf("%s holds no certificate in PEM form", c.Mailbox.CAFile)
	}
	return pool, nil
}

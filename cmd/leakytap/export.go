package main

import (
	"archive/zip"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"leakytap/cmd/internal/config"
	"leakytap/store"
)

type customerExportCmd struct {
	Email address `arg:"" help:"The customer's address."`
	To    string  `help:"Where to: a new file that ends in .zip, or a new folder. Default: their address and .zip." type:"path" placeholder:"PATH"`
}

func (c *customerExportCmd) Run(a *app) error {
	return a.withStore(func(_ *config.Config, s *store.Store) error {
		r, err := a.record(s, c.Email)
		if err != nil {
			return err
		}
		to := c.To
		if to == "" {
			to = strings.ReplaceAll(string(c.Email), string(filepath.Separator), "_") + ".zip"
		}
		write, finish := exportFolder(to)
		if strings.HasSuffix(to, ".zip") {
			write, finish, err = exportZip(to, a.now())
		} else if err = os.Mkdir(to, 0o700); err == nil {
			err = errors.Join(os.Mkdir(filepath.Join(to, "letters"), 0o700), os.Mkdir(filepath.Join(to, "mails"), 0o700))
		}
		if errors.Is(err, fs.ErrExist) {
			return fmt.Errorf("export to %s: it is there already: name another with --to", to)
		}
		if err != nil {
			return fmt.Errorf("export to %s: %w", to, err)
		}
		n, err := exportRecord(r, write)
		if err := errors.Join(err, finish()); err != nil {
			return fmt.Errorf("export to %s: %w", to, err)
		}
		fmt.Fprintf(a.out, "wrote %s: customer.json and %d mails\n", to, n)
		return nil
	})
}

// exportRecord writes all that is known as JSON, and each mail that is still kept.
func exportRecord(r store.Record, write func(name string, b []byte) error) (mails int, err error) {
	text, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		return 0, err
	}
	if err := write("customer.json", append(text, '\n')); err != nil {
		return 0, err
	}
	for i, l := range r.Letters {
		if len(l.Raw) == 0 {
			continue
		}
		if err := write(fmt.Sprintf("letters/%03d-%s.eml", i+1, l.Kind), l.Raw); err != nil {
			return mails, err
		}
		mails++
	}
	for i, m := range r.Mails {
		if len(m.Raw) == 0 {
			continue
		}
		if err := write(fmt.Sprintf("mails/%03d-%s.eml", i+1, m.Kind), m.Raw); err != nil {
			return mails, err
		}
		mails++
	}
	return mails, nil
}

func exportFolder(dir string) (write func(string, []byte) error, finish func() error) {
	return func(name string, b []byte) error { return os.WriteFile(filepath.Join(dir, name), b, 0o600) }, func() error { return nil }
}

func exportZip(path string, at time.Time) (write func(string, []byte) error, finish func() error, err error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return nil, nil, err
	}
	z := zip.NewWriter(f)
	write = func(name string, b []byte) error {
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: at})
		if err != nil {
			return err
		}
		_, err = w.Write(b)
		return err
	}
	return write, func() error { return errors.Join(z.Close(), f.Close()) }, nil
}

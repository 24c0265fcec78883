package main

import (
	"fmt"
	"os"

	"leakytap/cmd/internal/config"
	"leakytap/store"
)

type backupCmd struct {
	File string `arg:"" help:"The new file." type:"path"`
}

func (c *backupCmd) Run(a *app) error {
	return a.withStore(func(_ *config.Config, s *store.Store) error {
		if err := s.Backup(a.ctx, c.File); err != nil {
			return err
		}
		info, err := os.Stat(c.File)
		if err != nil {
			return err
		}
		fmt.Fprintf(a.out, "wrote %s, %d kB, and found it intact\n", c.File, (info.Size()+1023)/1024)
		return nil
	})
}

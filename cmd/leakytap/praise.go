package main

import (
	"fmt"

	"leakytap/cmd/internal/config"
	"leakytap/store"
)

type praiseCmd struct {
	List praiseListCmd `cmd:"" help:"List what customers have praised, newest first."`
}

type praiseListCmd struct {
	Consented bool `help:"Only the words that their customers allow to be quoted."`
	JSON      bool `help:"Print one JSON object a line." xor:"format"`
	CSV       bool `help:"Print CSV for a spreadsheet." name:"csv" xor:"format"`
}

func (c *praiseListCmd) Run(a *app) error {
	return a.withStore(func(conf *config.Config, s *store.Store) error {
		var ps []store.Praised
		err := s.Read(a.ctx, func(tx *store.Tx) (err error) {
			ps, err = tx.Praise(c.Consented)
			return err
		})
		if err != nil {
			return fmt.Errorf("list praise: %w", err)
		}
		if c.JSON {
			return printJSON(a.out, ps...)
		}
		if c.CSV {
			return printCSV(a.out, ps...)
		}
		rows := [][]string{{"RECEIVED", "CUSTOMER", "STAFF", "MAY BE QUOTED", "WORDS"}}
		for _, p := range ps {
			may := "no"
			if !p.ConsentedAt.IsZero() {
				may = "yes, since " + when(p.ConsentedAt, conf.Business.Location())
			}
			rows = append(rows, []string{when(p.ReceivedAt, conf.Business.Location()), p.CustomerEmail, p.Staff, may, shorten(p.Words, 80)})
		}
		return printTable(a.out, rows)
	})
}

package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"

	"leakytap/cmd/internal/intake"
)

// printCSV writes a table for a spreadsheet: the fields of --json as columns.
func printCSV[T any](w io.Writer, items ...T) error {
	out := csv.NewWriter(w)
	for i, item := range items {
		names, cells, err := columnsOf(item)
		if err != nil {
			return err
		}
		if i == 0 {
			out.Write(names)
		}
		out.Write(cells)
	}
	out.Flush()
	return out.Error()
}

// columnsOf takes the JSON of an object apart, in its order; what isn't text
// stays JSON.
func columnsOf(item any) (names, cells []string, err error) {
	b, err := json.Marshal(item)
	if err != nil {
		return nil, nil, err
	}
	d := json.NewDecoder(bytes.NewReader(b))
	if _, err := d.Token(); err != nil {
		return nil, nil, err
	}
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return nil, nil, err
		}
		var raw json.RawMessage
		if err := d.Decode(&raw); err != nil {
			return nil, nil, err
		}
		cell := string(raw)
		if raw[0] == '"' {
			if err := json.Unmarshal(raw, &cell); err != nil {
				return nil, nil, err
			}
		}
		if cell == "null" {
			cell = ""
		}
		names, cells = append(names, fmt.Sprint(name)), append(cells, intake.SafeCell(cell))
	}
	return names, cells, nil
}

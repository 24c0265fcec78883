package intake

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
)

// CSV adds every good row of a CSV file and reports the others by line and
// reason. The first line names the columns; comma, semicolon, tab and bar,
// UTF-8, UTF-16 and Windows-1252 are told apart. A file that can't be
// taken at all is a *FileError.
func (i Import) CSV(ctx context.Context, r io.Reader) (Report, error) {
	text, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	if err != nil {
		return Report{}, fileError(fmt.Errorf("read: %w", err))
	}
	if len(text) > maxFile {
		return Report{}, &FileError{fmt.Errorf("it has more than %d MB: import it in parts", maxFile>>20)}
	}
	rows, err := i.rows(bytes.NewReader(text))
	if err != nil {
		return Report{}, fileError(err)
	}
	report := Report{Header: rows.header}
	report.Read, report.Ignored = i.Fields.columns(rows.header)
	_, dated := rows.field["completed"]
	report.Undated = !dated
	if dated {
		order, note, err := rows.dateOrder()
		if err != nil {
			return Report{}, fileError(err)
		}
		if rows, err = i.rows(bytes.NewReader(text)); err != nil {
			return Report{}, fileError(err)
		}
		report.Dates, rows.order = note, order
	}
	return report, i.take(ctx, &report, rows.next)
}

// rows reads jobs from CSV.
type rows struct {
	Import
	records *records
	header  []string
	field   map[string]int // field → column
	order   dateOrder
}

func (i Import) rows(r io.Reader) (*rows, error) {
	rs, err := newRecords(r)
	if err != nil {
		return nil, err
	}
	header, err := rs.next()
	if errors.Is(err, io.EOF) {
		return nil, errors.New("the file is empty: its first line has to name the columns, for instance ref,email,name,summary")
	}
	if err != nil {
		return nil, fmt.Errorf("read: %w", err)
	}
	if header.problem != "" {
		return nil, fmt.Errorf("read the header line: %s", header.problem)
	}
	rs.width = len(header.fields)
	field := i.Fields.find(header.fields)
	if _, ok := field["email"]; !ok {
		return nil, fmt.Errorf("no column for the customer's address: the first line is %q and has to have a column called email", cut(line(strings.Join(header.fields, string(rs.comma))), maxLine))
	}
	return &rows{Import: i, records: rs, header: header.fields, field: field}, nil
}

// next reads a row; the error is io.EOF, or for a file that can't be read on.
func (r *rows) next() (row, error) {
	rec, err := r.records.next()
	if err != nil {
		return row{}, err
	}
	if rec.problem != "" {
		return row{line: rec.line, record: rec.fields, err: refuse("not sound CSV", rec.problem)}, nil
	}
	j, err := jobOf(func(f string) string { return r.cell(rec, f) }, dates{r.Location, r.order})
	return row{line: rec.line, record: rec.fields, job: j, err: err}, nil
}

// cell is a field's value in a row.
func (r *rows) cell(rec record, field string) string {
	i, ok := r.field[field]
	if !ok || i >= len(rec.fields) {
		return ""
	}
	s := strings.TrimSpace(rec.fields[i])
	if len(s) > 3 && strings.HasPrefix(s, `="`) && strings.HasSuffix(s, `"`) { // how spreadsheets are made to keep 007
		s = s[2 : len(s)-1]
	}
	return cellText(s)
}

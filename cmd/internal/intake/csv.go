package intake

import (
	"bufio"
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"leakytap/store"
)

// columns are the names that a header line may give to a field, in lower case
// and without spaces, dashes or underscores.
var columns = map[string][]string{
	"ref":       {"ref", "reference", "jobref", "jobid", "job", "jobno", "jobnumber", "id", "invoice", "invoiceno", "invoicenumber", "number", "orderid", "order", "ordernumber"},
	"email":     {"email", "emailaddress", "mail", "customeremail", "clientemail", "contactemail", "customermail"},
	"name":      {"name", "customername", "customer", "client", "clientname", "contact", "contactname", "fullname"},
	"summary":   {"summary", "description", "jobdescription", "work", "workdone", "subject", "title", "details"},
	"staff":     {"staff", "engineer", "technician", "employee", "assignedto", "stylist", "worker", "by", "doneby"},
	"service":   {"service", "servicetype", "type", "category", "jobtype"},
	"expect":    {"expect", "expected", "expectation"},
	"completed": {"completedat", "completed", "completedon", "completiondate", "finished", "finishedat", "finishedon", "date", "jobdate", "enddate", "invoicedate"},
}

// Report is what became of the rows of an import.
type Report struct {
	Added, Known int
	Refused      []RefusedRow
}

// RefusedRow is a row that wasn't taken.
type RefusedRow struct {
	Line   int
	Reason string
}

// importBatch is how many rows go into one transaction.
const importBatch = 1000

// ImportCSV adds every good row of a CSV file and reports the others by line
// and reason. The first line names the columns; comma, semicolon and tab, UTF-8,
// UTF-16 and Windows-1252 are told apart. Times without a zone are in loc. The
// error is for a file that can't be taken at all.
func ImportCSV(ctx context.Context, s *store.Store, r io.Reader, loc *time.Location) (Report, error) {
	var report Report
	rows, err := newRows(r, loc)
	if err != nil {
		return report, err
	}
	for done := false; !done; {
		var part Report
		err := s.Write(ctx, func(tx *store.Tx) (err error) {
			part, done, err = rows.add(tx)
			return err
		})
		if err != nil {
			return report, err
		}
		report.Added += part.Added
		report.Known += part.Known
		report.Refused = append(report.Refused, part.Refused...)
	}
	return report, nil
}

// rows reads jobs from CSV.
type rows struct {
	csv   *csv.Reader
	field map[string]int // field → column
	loc   *time.Location
}

func newRows(r io.Reader, loc *time.Location) (*rows, error) {
	text, delimiter := decode(r)
	c := csv.NewReader(text)
	c.Comma = delimiter
	c.FieldsPerRecord = -1
	c.TrimLeadingSpace = true
	header, err := c.Read()
	if errors.Is(err, io.EOF) {
		return nil, errors.New("the file is empty: its first line has to name the columns, for instance ref,email,name,summary")
	}
	if err != nil {
		return nil, fmt.Errorf("read the header line: %w", err)
	}
	field := map[string]int{}
	for i, h := range header {
		h = strings.NewReplacer(" ", "", "-", "", "_", "", ".", "", "#", "").Replace(strings.ToLower(h))
		for f, names := range columns {
			if _, taken := field[f]; taken {
				continue
			}
			for _, n := range names {
				if n == h {
					field[f] = i
				}
			}
		}
	}
	if _, ok := field["email"]; !ok {
		return nil, fmt.Errorf("no column for the customer's address: the first line is %q and has to have a column called email", strings.Join(header, string(delimiter)))
	}
	return &rows{csv: c, field: field, loc: loc}, nil
}

// add takes the next rows into a transaction.
func (r *rows) add(tx *store.Tx) (report Report, done bool, err error) {
	for range importBatch {
		record, err := r.csv.Read()
		if errors.Is(err, io.EOF) {
			return report, true, nil
		}
		var broken *csv.ParseError
		if errors.As(err, &broken) {
			report.Refused = append(report.Refused, RefusedRow{broken.StartLine, "not sound CSV: " + broken.Err.Error()})
			continue
		}
		if err != nil {
			return report, true, fmt.Errorf("read: %w", err)
		}
		line, _ := r.csv.FieldPos(0)
		j, err := r.job(record)
		if err == nil {
			var added bool
			_, added, err = AddTx(tx, "csv", j)
			if err == nil && added {
				report.Added++
			} else if err == nil {
				report.Known++
			}
		}
		var refused *RefusedError
		if errors.As(err, &refused) {
			report.Refused = append(report.Refused, RefusedRow{line, refused.Error()})
		} else if err != nil {
			return report, true, err
		}
	}
	return report, false, nil
}

func (r *rows) job(record []string) (Job, error) {
	get := func(f string) string {
		if i, ok := r.field[f]; ok && i < len(record) {
			return strings.TrimSpace(record[i])
		}
		return ""
	}
	j := Job{Ref: get("ref"), Email: get("email"), Name: get("name"), Summary: get("summary"),
		Staff: get("staff"), Service: get("service"), Expect: get("expect")}
	completed, err := ParseTime(get("completed"), r.loc)
	if err != nil {
		return j, &RefusedError{"completed", err.Error()}
	}
	j.CompletedAt = completed
	return j, nil
}

var timeLayouts = []string{time.RFC3339, "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04", time.DateOnly,
	"02.01.2006 15:04", "02.01.2006", "2 Jan 2006", "2 January 2006", "Jan 2, 2006", "January 2, 2006"}

// ParseTime reads when a job was completed; a day alone is its noon. Days with
// slashes are refused where day and month could be taken for each other.
func ParseTime(s string, loc *time.Location) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range timeLayouts {
		if t, err := time.ParseInLocation(layout, s, loc); err == nil {
			if !strings.Contains(layout, "15") {
				t = t.Add(12 * time.Hour)
			}
			return t, nil
		}
	}
	british, errBritish := time.ParseInLocation("2/1/2006", s, loc)
	american, errAmerican := time.ParseInLocation("1/2/2006", s, loc)
	switch {
	case errBritish == nil && (errAmerican != nil || british.Equal(american)):
		return british.Add(12 * time.Hour), nil
	case errAmerican == nil && errBritish != nil:
		return american.Add(12 * time.Hour), nil
	case errBritish == nil:
		return time.Time{}, fmt.Errorf("%q could be two days: write it like %s", s, british.Format(time.DateOnly))
	}
	return time.Time{}, fmt.Errorf("%q is not a time: write it like 2026-03-31 or 2026-03-31 16:30", s)
}

// sniffed is how much of a file is looked at to tell its encoding and delimiter.
const sniffed = 64 << 10

// decode returns the file as UTF-8 and the delimiter of its first line.
func decode(r io.Reader) (io.Reader, rune) {
	b := bufio.NewReaderSize(r, sniffed)
	head, _ := b.Peek(sniffed)
	var text io.Reader = b
	switch {
	case bytes.HasPrefix(head, []byte{0xff, 0xfe}), bytes.HasPrefix(head, []byte{0xfe, 0xff}):
		text = transform.NewReader(b, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder())
	case !validPrefix(head):
		text = transform.NewReader(b, charmap.Windows1252.NewDecoder())
	default:
		text = transform.NewReader(b, unicode.UTF8BOM.NewDecoder())
	}
	t := bufio.NewReaderSize(text, sniffed)
	head, _ = t.Peek(4096)
	first, _, _ := bytes.Cut(head, []byte("\n"))
	delimiter, most := ',', 0
	for _, d := range ",;\t|" {
		if n := strings.Count(string(first), string(d)); n > most {
			delimiter, most = d, n
		}
	}
	return t, delimiter
}

// validPrefix reports whether b is the beginning of UTF-8 text.
func validPrefix(b []byte) bool {
	for cut := range utf8.UTFMax {
		if cut <= len(b) && utf8.Valid(b[:len(b)-cut]) {
			return true
		}
	}
	return false
}

package intake

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode"

	"leakytap/store"
)

// columns are the names that a header line may give to a field, in lower case
// and without anything but letters and digits, the surest first.
var columns = map[string][]string{
	"ref":       {"ref", "reference", "jobref", "jobreference", "jobid", "jobno", "jobnumber", "job", "invoiceno", "invoicenumber", "invoice", "ordernumber", "orderno", "orderid", "order", "number", "no", "id"},
	"email":     {"email", "emailaddress", "customeremail", "customeremailaddress", "clientemail", "clientemailaddress", "contactemail", "customersemail", "customermail", "emailid", "mail"},
	"name":      {"name", "customername", "clientname", "contactname", "fullname", "customer", "client", "contact"},
	"first":     {"firstname", "customerfirstname", "givenname", "forename"},
	"last":      {"lastname", "customerlastname", "surname", "familyname"},
	"summary":   {"summary", "jobsummary", "jobdescription", "description", "jobtitle", "workdone", "work", "title", "subject", "details"},
	"staff":     {"staff", "staffmember", "engineer", "technician", "employee", "stylist", "worker", "assignedto", "assigned", "doneby", "completedby", "by"},
	"service":   {"service", "servicetype", "servicename", "jobtype", "type", "category"},
	"expect":    {"expect", "expected", "expectation"},
	"completed": {"completedat", "completed", "completedon", "completeddate", "completiondate", "datecompleted", "finishedat", "finished", "finishedon", "datefinished", "enddate", "jobdate", "date", "invoicedate"},
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
// and reason. The first line names the columns; comma, semicolon, tab and bar,
// UTF-8, UTF-16 and Windows-1252 are told apart. Times without a zone are in loc. The
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
	records *records
	field   map[string]int // field → column
	loc     *time.Location
}

func newRows(r io.Reader, loc *time.Location) (*rows, error) {
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
	column := map[string]int{}
	for i, h := range header.fields {
		h = plain(h)
		if _, twice := column[h]; !twice {
			column[h] = i
		}
	}
	field := map[string]int{}
	for f, names := range columns {
		for _, n := range names {
			if i, there := column[n]; there {
				field[f] = i
				break
			}
		}
	}
	if _, ok := field["email"]; !ok {
		return nil, fmt.Errorf("no column for the customer's address: the first line is %q and has to have a column called email", strings.Join(header.fields, string(rs.comma)))
	}
	return &rows{rs, field, loc}, nil
}

// plain is a column's name as columns has it.
func plain(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

// add takes the next rows into a transaction.
func (r *rows) add(tx *store.Tx) (report Report, done bool, err error) {
	for range importBatch {
		rec, err := r.records.next()
		if errors.Is(err, io.EOF) {
			return report, true, nil
		}
		if err != nil {
			return report, true, fmt.Errorf("read: %w", err)
		}
		added, err := r.addOne(tx, rec)
		var refused *RefusedError
		switch {
		case errors.As(err, &refused):
			report.Refused = append(report.Refused, RefusedRow{rec.line, refused.Error()})
		case err != nil:
			return report, true, err
		case added:
			report.Added++
		default:
			report.Known++
		}
	}
	return report, false, nil
}

func (r *rows) addOne(tx *store.Tx, rec record) (added bool, err error) {
	if rec.problem != "" {
		return false, &RefusedError{"not sound CSV", rec.problem}
	}
	j, err := r.job(rec.fields)
	if err != nil {
		return false, err
	}
	_, added, err = AddTx(tx, "csv", j)
	return added, err
}

func (r *rows) job(fields []string) (Job, error) {
	get := func(f string) string {
		i, ok := r.field[f]
		if !ok || i >= len(fields) {
			return ""
		}
		s := strings.TrimSpace(fields[i])
		if len(s) > 3 && strings.HasPrefix(s, `="`) && strings.HasSuffix(s, `"`) { // how spreadsheets are made to keep 007
			s = s[2 : len(s)-1]
		}
		return s
	}
	j := Job{Ref: get("ref"), Email: get("email"), Name: get("name"), Summary: get("summary"),
		Staff: get("staff"), Service: get("service"), Expect: get("expect")}
	if j.Name == "" {
		j.Name = get("first") + " " + get("last")
	}
	completed, err := ParseTime(get("completed"), r.loc)
	if err != nil {
		return j, &RefusedError{"completed", err.Error()}
	}
	j.CompletedAt = completed
	return j, nil
}

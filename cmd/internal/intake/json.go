package intake

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"leakytap/store"
)

// Bounds on JSON from outside.
const (
	maxJobsAtOnce = 10_000
	maxDepth      = 6   // of objects within a job
	maxKeys       = 500 // of one job
)

// ErrNotJobs is returned for JSON that can't be jobs at all.
var ErrNotJobs = errors.New(`it is not a job: send a JSON object, a list of objects, or {"jobs": [...]}`)

// JSON adds every good job of a JSON text and reports the others by number and
// reason. A job is an object with the field names of CSV, flat or with objects in
// it ({"customer": {"email": ...}}); the text is one job, a list of them,
// {"jobs": [...]}, or one job a line. A text that can't be taken at all is a
// *FileError.
func (i Import) JSON(ctx context.Context, r io.Reader) (Report, error) {
	rows, err := i.parseJSON(r)
	if err != nil {
		return Report{}, fileError(err)
	}
	var report Report
	report.Read, report.Ignored = i.Fields.columnsOfAll(rows)
	return report, i.take(ctx, &report, each(rows))
}

// JSONOnce is JSON in one transaction, which seal ends when no job was refused:
// after its error nothing was added.
func (i Import) JSONOnce(ctx context.Context, r io.Reader, seal func(*store.Tx) error) (Report, error) {
	rows, err := i.parseJSON(r)
	if err == nil && len(rows) > importBatch {
		err = fmt.Errorf("more than %d jobs at once", importBatch)
	}
	if err != nil {
		return Report{}, fileError(err)
	}
	var report Report
	err = i.Store.Write(ctx, func(tx *store.Tx) (err error) {
		if report, _, err = i.batch(tx, each(rows), nil); err != nil || len(report.Refused) > 0 {
			return err
		}
		return seal(tx)
	})
	return report, err
}

// each gives one row after the other.
func each(rows []row) func() (row, error) {
	return func() (row, error) {
		if len(rows) == 0 {
			return row{}, io.EOF
		}
		first := rows[0]
		rows = rows[1:]
		return first, nil
	}
}

// parseJSON reads the jobs of a JSON text.
func (i Import) parseJSON(r io.Reader) ([]row, error) {
	text, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("read: %w", err)
	}
	text = bytes.TrimSpace(bytes.TrimPrefix(text, []byte("\xef\xbb\xbf")))
	if len(text) == 0 {
		return nil, ErrNotJobs
	}
	var objects []json.RawMessage
	d := json.NewDecoder(bytes.NewReader(text))
	for {
		var value json.RawMessage
		err := d.Decode(&value)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("not sound JSON: %w", err)
		}
		list, err := objectsOf(value)
		if err != nil {
			return nil, err
		}
		if objects = append(objects, list...); len(objects) > maxJobsAtOnce {
			return nil, fmt.Errorf("more than %d jobs at once", maxJobsAtOnce)
		}
	}
	rows := make([]row, len(objects))
	for n, o := range objects {
		rows[n] = row{line: n + 1, record: []string{string(o)}}
		rows[n].job, rows[n].names, rows[n].err = i.jobOfJSON(o)
	}
	return rows, nil
}

// objectsOf takes a list, or {"jobs": [...]}, apart.
func objectsOf(value json.RawMessage) ([]json.RawMessage, error) {
	switch value[0] {
	case '[':
		var list []json.RawMessage
		err := json.Unmarshal(value, &list)
		return list, err
	case '{':
		var o map[string]json.RawMessage
		if err := json.Unmarshal(value, &o); err != nil {
			return nil, fmt.Errorf("not sound JSON: %w", err)
		}
		if jobs := o["jobs"]; len(jobs) > 0 && jobs[0] == '[' {
			return objectsOf(jobs)
		}
		return []json.RawMessage{value}, nil
	}
	return nil, ErrNotJobs
}

func (i Import) jobOfJSON(object json.RawMessage) (j Job, names []string, err error) {
	var flat flattener
	d := json.NewDecoder(bytes.NewReader(object))
	d.UseNumber()
	if err := flat.read(d); err != nil || object[0] != '{' {
		return Job{}, nil, refuse("job", "it is not a flat JSON object")
	}
	field := i.Fields.find(flat.names)
	j, err = jobOf(func(f string) string {
		if i, ok := field[f]; ok {
			return strings.TrimSpace(flat.values[i])
		}
		return ""
	}, dates{zone: i.Location})
	return j, flat.names, err
}

// flattener makes one list of names and values of an object with objects in it:
// customer.email. What isn't text, a number or a yes or no is passed by.
type flattener struct {
	names, values []string
	path          []string
}

var errNotFlat = errors.New("too deep or too many keys")

func (f *flattener) read(d *json.Decoder) error {
	t, err := d.Token()
	if err != nil {
		return err
	}
	switch t := t.(type) {
	case nil:
		return nil
	case json.Delim:
		return f.readAll(d, t == '{')
	default:
		f.names, f.values = append(f.names, strings.Join(f.path, ".")), append(f.values, fmt.Sprint(t))
		return nil
	}
}

// readAll reads what is in an object or list, and its end.
func (f *flattener) readAll(d *json.Decoder, object bool) error {
	if len(f.path) > maxDepth {
		return errNotFlat
	}
	for d.More() {
		if len(f.names) > maxKeys {
			return errNotFlat
		}
		name := "[]"
		if object {
			key, err := d.Token()
			if err != nil {
				return err
			}
			name = fmt.Sprint(key)
		}
		f.path = append(f.path, name)
		if err := f.read(d); err != nil {
			return err
		}
		f.path = f.path[:len(f.path)-1]
	}
	_, err := d.Token()
	return err
}

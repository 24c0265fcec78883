package intake

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// Folder is a watched folder, in which another program drops CSV and JSON files.
// A file is taken when it has stayed the same from one look to the next, and then
// moved to done/; what was wrong with it is told in rejected/.
type Folder struct {
	Import
	Dir string
	Log *slog.Logger

	seen map[string]stamp // files as the last look saw them
}

// stamp tells whether a file is still being written.
type stamp struct {
	size    int64
	changed time.Time
}

// Where files go that have been taken, and what was wrong with them.
const (
	doneDir     = "done"
	rejectedDir = "rejected"
)

// maxFile is more than any export of jobs has, in bytes.
const maxFile = 64 << 20

// Watch looks into the folder again and again until ctx ends.
func (f *Folder) Watch(ctx context.Context, every time.Duration) {
	trouble := ""
	for ctx.Err() == nil {
		err := f.Look(ctx)
		switch {
		case err == nil:
			trouble = ""
		case ctx.Err() == nil && err.Error() != trouble:
			trouble = err.Error()
			f.Log.Error("watched folder can't be read", "folder", f.Dir, "error", err)
		}
		select {
		case <-ctx.Done():
		case <-time.After(every):
		}
	}
}

// Look takes the files that have stayed the same since the last look. A file that
// can't be taken stops no other.
func (f *Folder) Look(ctx context.Context) error {
	entries, err := os.ReadDir(f.Dir)
	if err != nil {
		return err
	}
	now := map[string]stamp{}
	var errs []error
	for _, e := range entries {
		name := e.Name()
		take := f.takeFile
		switch {
		case !e.Type().IsRegular() || strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~"):
			continue
		case otherFile(name):
			take = f.refuseFile
		case !jobFile(name):
			continue
		}
		info, err := e.Info()
		if err != nil {
			continue // gone since
		}
		s := stamp{info.Size(), info.ModTime()}
		if before, ok := f.seen[name]; !ok || before != s || s.size == 0 {
			now[name] = s
			continue
		}
		if err := take(ctx, name, s.size); err != nil {
			now[name] = s
			errs = append(errs, fmt.Errorf("take %s: %w", name, err))
		}
	}
	f.seen = now
	return errors.Join(errs...)
}

// jobFile reports whether a file is one for us: programs give the files that they
// are still writing other names.
func jobFile(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".csv", ".tsv", ".json", ".jsonl", ".ndjson":
		return true
	}
	return false
}

// otherFile reports whether a file is what people export by mistake. Of the others
// nobody knows whether they are still being written.
func otherFile(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".numbers", ".pdf", ".doc", ".docx", ".odt", ".rtf", ".xml", ".html", ".zip":
		return true
	}
	return false
}

// refuseFile puts a file that can't hold jobs out of the way, and says why.
func (f *Folder) refuseFile(_ context.Context, name string, _ int64) error {
	return f.rejectFile(name, fmt.Errorf("a %s file can't be read: export or save it as CSV", strings.ToLower(filepath.Ext(name))))
}

// rejectFile moves a whole file to rejected/, with the reason beside it.
func (f *Folder) rejectFile(name string, reason error) error {
	f.Log.Error("job file rejected", "file", name, "error", reason)
	if err := f.reject(name+".txt", []byte(reason.Error()+"\n")); err != nil {
		return err
	}
	return f.move(name, rejectedDir)
}

// takeFile adds the jobs of one file. A file that is taken again after a crash
// changes nothing: its jobs are known by their refs.
func (f *Folder) takeFile(ctx context.Context, name string, size int64) error {
	report, err := f.readFile(ctx, name, size)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	var unreadable *FileError
	switch {
	case errors.As(err, &unreadable):
		return f.rejectFile(name, unreadable)
	case err != nil:
		return err
	}
	about := []any{"file", name, "added", report.Added, "known", report.Known, "refused", len(report.Refused)}
	if len(report.Ignored) > 0 {
		about = append(about, "columns_ignored", strings.Join(report.Ignored, ", "))
	}
	if report.Dates != "" {
		about = append(about, "dates", report.Dates)
	}
	f.Log.Info("job file taken", about...)
	if len(report.Refused) > 0 {
		rejected, err := rejectedRows(report)
		if err != nil {
			return err
		}
		if err := f.reject(rejectedName(name), rejected); err != nil {
			return err
		}
	}
	return f.move(name, doneDir)
}

func (f *Folder) readFile(ctx context.Context, name string, size int64) (Report, error) {
	if size > maxFile {
		return Report{}, &FileError{fmt.Errorf("it has %d MB: the most is %d", size>>20, maxFile>>20)}
	}
	file, err := os.OpenFile(filepath.Join(f.Dir, name), os.O_RDONLY|syscall.O_NOFOLLOW, 0)
	if err != nil {
		return Report{}, err
	}
	defer file.Close()
	take := f.JSON
	switch strings.ToLower(filepath.Ext(name)) {
	case ".csv", ".tsv":
		take = f.CSV
	}
	return take(ctx, file)
}

// rejectedRows lists the refused rows as they were, each with its reason, in the
// form that they came in: mended, the file can be dropped again.
func rejectedRows(r Report) ([]byte, error) {
	var b bytes.Buffer
	if r.Header == nil {
		for _, row := range r.Refused {
			line, err := json.Marshal(map[string]any{"job": json.RawMessage(row.Record[0]), "number": row.Line, "errors": row.Fields})
			if err != nil {
				return nil, err
			}
			b.Write(append(line, '\n'))
		}
		return b.Bytes(), nil
	}
	w := csv.NewWriter(&b)
	w.Write(append([]string{"rejected because", "line"}, safeCells(r.Header)...))
	for _, row := range r.Refused {
		w.Write(append([]string{SafeCell(row.Reason), fmt.Sprint(row.Line)}, safeCells(row.Record)...))
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

func safeCells(cells []string) []string {
	safe := make([]string, len(cells))
	for i, c := range cells {
		safe[i] = SafeCell(c)
	}
	return safe
}

func rejectedName(name string) string {
	ext := filepath.Ext(name)
	switch strings.ToLower(ext) {
	case ".csv", ".tsv":
		return strings.TrimSuffix(name, ext) + ".csv"
	}
	return strings.TrimSuffix(name, ext) + ".jsonl"
}

// reject writes a file into rejected/, under a name that isn't taken.
func (f *Folder) reject(name string, text []byte) error {
	path, err := f.free(rejectedDir, name)
	if err != nil {
		return err
	}
	return os.WriteFile(path, text, 0o600)
}

// move puts a file away, under a name that isn't taken.
func (f *Folder) move(name, dir string) error {
	path, err := f.free(dir, name)
	if err != nil {
		return err
	}
	return os.Rename(filepath.Join(f.Dir, name), path)
}

// free finds a name in a folder below the watched one that isn't taken.
func (f *Folder) free(dir, name string) (string, error) {
	below := filepath.Join(f.Dir, dir)
	if err := os.Mkdir(below, 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
		return "", err
	}
	ext := filepath.Ext(name)
	for n := 1; ; n++ {
		path := filepath.Join(below, name)
		if n > 1 {
			path = filepath.Join(below, fmt.Sprintf("%s-%d%s", strings.TrimSuffix(name, ext), n, ext))
		}
		if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
			return path, nil
		} else if err != nil {
			return "", err
		}
	}
}

package intake

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// Bounds of one row. A quote that isn't closed within them is a mistake, and
// the rows behind it are rows.
const (
	maxRowLines = 100
	maxRowBytes = 64 << 10
)

// record is one row of a CSV file (RFC 4180), or what is wrong with it.
type record struct {
	line    int // on which it begins
	fields  []string
	problem string
}

// records reads rows and finds its way again behind a broken one: encoding/csv
// takes all that follows an open quote for one field.
type records struct {
	in    *bufio.Reader
	comma byte
	width int // fields that a row has; 0 where it isn't known yet

	ahead []string // lines that are read but not taken yet
	taken int      // lines
}

func newRecords(r io.Reader) (*records, error) {
	text, err := decode(r)
	if err != nil {
		return nil, err
	}
	rs := &records{in: text, comma: ','}
	first, err := rs.lineAt(0)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("read: %w", err)
	}
	if m := separatorLine.FindStringSubmatch(first); m != nil {
		rs.comma = m[1][0]
		rs.take(1)
		return rs, nil
	}
	most := 0
	for _, d := range []byte(",;\t|") {
		if n := outsideQuotes(first, d); n > most {
			rs.comma, most = d, n
		}
	}
	return rs, nil
}

// separatorLine is how Excel is told the delimiter.
var separatorLine = regexp.MustCompile(`^(?i)"?sep=([,;\t|])"?$`)

func outsideQuotes(line string, d byte) (n int) {
	for i, part := range strings.Split(line, `"`) {
		if i%2 == 0 {
			n += strings.Count(part, string(d))
		}
	}
	return n
}

// next returns the next row that isn't blank, or io.EOF.
func (rs *records) next() (record, error) {
	for {
		rec, lines, err := rs.read()
		if err != nil {
			return rec, err
		}
		rs.take(lines)
		if rec.problem != "" || strings.TrimSpace(strings.Join(rec.fields, "")) != "" {
			return rec, nil
		}
	}
}

// read looks at the next row and returns over how many lines it goes; a broken
// one is given up behind its first line.
func (rs *records) read() (rec record, lines int, err error) {
	rec.line = rs.taken + 1
	s := splitter{comma: rs.comma}
	size := 0
	for n := range maxRowLines {
		line, err := rs.lineAt(n)
		if errors.Is(err, io.EOF) && n > 0 {
			break
		}
		if err != nil {
			return rec, 0, err
		}
		if size += len(line); size > maxRowBytes {
			break
		}
		complete, problem := s.add(line)
		if problem != "" {
			rec.problem = problem
			return rec, 1, nil
		}
		if !complete {
			continue
		}
		for len(s.fields) > rs.width && rs.width > 0 && strings.TrimSpace(s.fields[len(s.fields)-1]) == "" {
			s.fields = s.fields[:len(s.fields)-1]
		}
		switch {
		case n > 0 && rs.width > 0 && (len(s.fields) != rs.width || slices.ContainsFunc(rs.ahead[1:n+1], rs.looksLikeRow)):
			rec.problem = "a quote is opened and not closed where the field ends"
			return rec, 1, nil
		case rs.width > 0 && len(s.fields) > rs.width:
			rec.problem = fmt.Sprintf("it has %d fields and the first line names %d: put a field with %q in it between double quotes", len(s.fields), rs.width, rs.comma)
		}
		rec.fields = s.fields
		return rec, n + 1, nil
	}
	rec.problem = "a quote is opened and never closed"
	if size > maxRowBytes && !s.quoted {
		rec.problem = fmt.Sprintf("the line is longer than %d kB", maxRowBytes>>10)
	}
	return rec, 1, nil
}

// looksLikeRow finds the rows that a quote has swallowed which only a later
// mistake has closed.
func (rs *records) looksLikeRow(line string) bool {
	return strings.Count(line, string(rs.comma)) == rs.width-1 && strings.Contains(line, "@")
}

// lineAt returns the line n lines ahead, without its end, in UTF-8. Of a line
// that is too long for a row it returns the beginning, still too long.
func (rs *records) lineAt(n int) (string, error) {
	for len(rs.ahead) <= n {
		var line []byte
		for {
			part, err := rs.in.ReadSlice('\n')
			if room := maxRowBytes + 1 - len(line); room > 0 {
				line = append(line, part[:min(room, len(part))]...)
			}
			if errors.Is(err, bufio.ErrBufferFull) {
				continue
			}
			if err != nil && (len(line) == 0 || !errors.Is(err, io.EOF)) {
				return "", err
			}
			break
		}
		line = bytes.TrimSuffix(bytes.TrimSuffix(line, []byte("\n")), []byte("\r"))
		if !utf8.Valid(line) && len(line) <= maxRowBytes {
			line, _ = charmap.Windows1252.NewDecoder().Bytes(line) // it knows every byte
		}
		rs.ahead = append(rs.ahead, string(line))
	}
	return rs.ahead[n], nil
}

func (rs *records) take(lines int) {
	rs.ahead = rs.ahead[lines:]
	rs.taken += lines
}

// splitter divides the lines of one row into fields.
type splitter struct {
	comma  byte
	fields []string
	quoted bool // within a quoted field
	field  strings.Builder
}

// add takes the row's next line; complete tells that the row ends with it. A
// quote within a field that isn't quoted stands for itself (3/4" pipe).
func (s *splitter) add(line string) (complete bool, problem string) {
	for {
		if !s.quoted {
			if start := strings.TrimLeft(line, " "); strings.HasPrefix(start, `"`) {
				s.quoted, line = true, start[1:]
				continue
			}
			i := strings.IndexByte(line, s.comma)
			if i < 0 {
				s.fields = append(s.fields, line)
				return true, ""
			}
			s.fields = append(s.fields, line[:i])
			line = line[i+1:]
			continue
		}
		i := strings.IndexByte(line, '"')
		if i < 0 {
			s.field.WriteString(line + "\n")
			return false, ""
		}
		s.field.WriteString(line[:i])
		line = line[i+1:]
		if strings.HasPrefix(line, `"`) {
			s.field.WriteByte('"')
			line = line[1:]
			continue
		}
		s.fields = append(s.fields, s.field.String())
		s.field.Reset()
		s.quoted = false
		switch line = strings.TrimLeft(line, " "); {
		case line == "":
			return true, ""
		case line[0] != s.comma:
			return false, "there is text behind a closing quote: write a quote within a field twice"
		}
		line = line[1:]
	}
}

// sniffed is how much of a file is looked at to tell what it is.
const sniffed = 64 << 10

// decode returns the file in UTF-8, but for lines in Windows-1252, with line
// ends that have a line feed.
func decode(r io.Reader) (*bufio.Reader, error) {
	b := bufio.NewReaderSize(r, sniffed)
	head, err := b.Peek(sniffed)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("read: %w", err)
	}
	if bytes.HasPrefix(head, []byte("PK\x03\x04")) || bytes.HasPrefix(head, []byte("\xd0\xcf\x11\xe0")) {
		return nil, errors.New("it is a spreadsheet and not CSV: save it as CSV first")
	}
	var text io.Reader
	switch little := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM); {
	case bytes.HasPrefix(head, []byte{0xff, 0xfe}), bytes.HasPrefix(head, []byte{0xfe, 0xff}), len(head) > 1 && head[0] != 0 && head[1] == 0:
		text = transform.NewReader(b, little.NewDecoder())
	case len(head) > 1 && head[0] == 0 && head[1] != 0:
		text = transform.NewReader(b, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewDecoder())
	default:
		if bytes.HasPrefix(head, []byte{0xef, 0xbb, 0xbf}) {
			b.Discard(3)
		}
		text = b
	}
	if bytes.IndexByte(head, '\n') < 0 && bytes.IndexByte(head, '\r') >= 0 {
		text = oldMac{text}
	}
	return bufio.NewReaderSize(text, sniffed), nil
}

// oldMac turns carriage returns, which end lines in what Excel calls CSV
// (Macintosh), into line feeds.
type oldMac struct{ io.Reader }

func (m oldMac) Read(p []byte) (int, error) {
	n, err := m.Reader.Read(p)
	for i, c := range p[:n] {
		if c == '\r' {
			p[i] = '\n'
		}
	}
	return n, err
}

package intake

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"leakytap/store"
)

func TestJSON(t *testing.T) {
	tests := map[string]struct {
		json    string
		want    []string // the jobs as "ref email name: summary"
		refused string   // fields of the first refused one
	}{
		"one":               {`{"ref":"1","email":"jane@example.com","name":"Jane","summary":"tap"}`, []string{"1 jane@example.com Jane: tap"}, ""},
		"list":              {`[{"ref":"1","email":"jane@example.com"},{"ref":2,"email":"tom@example.com"}]`, []string{"1 jane@example.com : ", "2 tom@example.com : "}, ""},
		"jobs":              {`{"jobs":[{"ref":"1","email":"jane@example.com"}]}`, []string{"1 jane@example.com : "}, ""},
		"lines":             {"{\"ref\":\"1\",\"email\":\"jane@example.com\"}\n{\"ref\":\"2\",\"email\":\"tom@example.com\"}\n", []string{"1 jane@example.com : ", "2 tom@example.com : "}, ""},
		"objects within":    {`{"invoice":{"number":"7"},"customer":{"email":"jane@example.com","name":"Jane"},"lines":[{"price":9}]}`, []string{"7 jane@example.com Jane: "}, ""},
		"big number":        {`{"ref":12345678901234567890,"email":"jane@example.com"}`, []string{"12345678901234567890 jane@example.com : "}, ""},
		"own names":         {`{"cust_mail_1":"jane@example.com","doc":"9","email":"office@example.com"}`, []string{"9 jane@example.com : "}, ""},
		"two bad fields":    {`{"email":"nobody","expect":"great"}`, nil, "email expect"},
		"bad time, consent": {`{"email":"a@b.test","completed_at":"soon","consent":"maybe"}`, nil, "completed consent"},
		"no address":        {`{"ref":"1"}`, nil, "email"},
		"not objects":       {`[1,"x"]`, nil, "job"},
		"too deep":          {`{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"email":"a@b.test"}}}}}}}}`, nil, "job"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := open(t)
			report, err := Import{Store: s, Source: "webhook", Location: time.UTC, Fields: Fields{"email": "Cust Mail 1", "ref": "doc"}}.JSON(t.Context(), strings.NewReader(tt.json))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, j := range jobs(t, s) {
				got = append(got, fmt.Sprintf("%s %s %s: %s", j.Ref, j.CustomerEmail, j.CustomerName, j.Summary))
			}
			if fmt.Sprint(got) != fmt.Sprint(tt.want) {
				t.Errorf("jobs %q, want %q", got, tt.want)
			}
			var fields []string
			if len(report.Refused) > 0 {
				for _, f := range report.Refused[0].Fields {
					fields = append(fields, f.Field)
				}
			}
			if got := strings.Join(fields, " "); got != tt.refused {
				t.Errorf("refused %q, want %q", got, tt.refused)
			}
		})
	}
}

func TestJSONThatIsNotJobs(t *testing.T) {
	deep := strings.Repeat("[", 200_000)
	for _, text := range []string{"", " ", "{", "7", `"x"`, "null", "[", deep, `{"email":"a@b.test"} trailing`} {
		_, err := Import{Store: open(t), Location: time.UTC}.JSON(t.Context(), strings.NewReader(text))
		var whole *FileError
		if !errors.As(err, &whole) {
			t.Errorf("%.30q: %v", text, err)
		}
	}
}

func TestImportTellsWhichNamesOfJSONItReads(t *testing.T) {
	many := `{"email":"jane@example.com"`
	for i := range 100 {
		many += fmt.Sprintf(`,"x%d":1`, i)
	}
	for name, tt := range map[string]struct{ json, read, ignored string }{
		"all known":      {`{"ref":"1","email":"jane@example.com"}`, "ref, email", ""},
		"some unknown":   {`{"email":"jane@example.com","sumary":"tap","Kommentar":"x"}`, "email", "sumary, Kommentar"},
		"in different":   {`[{"email":"jane@example.com","a":1},{"mail":"tom@example.com","a":1,"b":1}]`, "email, email (mail)", "a, b"},
		"objects within": {`{"customer":{"email":"jane@example.com"},"mail":"x","lines":[{"price":9},{"price":8}]}`, "email (customer.email)", "mail (email is taken from customer.email), lines.[].price"},
		"the same twice": {`{"email":"jane@example.com","Email":"x"}`, "email", "a second Email (the first is read)"},
		"many unknown":   {many + "}", "email", strings.Join(strings.Fields("x0 x1 x2 x3 x4 x5 x6 x7 x8 x9 x10 x11 x12 x13 x14 x15 x16 x17 x18 x19 …"), ", ")},
	} {
		t.Run(name, func(t *testing.T) {
			r, err := Import{Store: open(t), Location: time.UTC}.JSON(t.Context(), strings.NewReader(tt.json))
			if read, ignored := strings.Join(r.Read, ", "), strings.Join(r.Ignored, ", "); err != nil || read != tt.read || ignored != tt.ignored {
				t.Errorf("read %q, ignored %q (%v)", read, ignored, err)
			}
		})
	}
}

func TestEmptyListOfJobsIsNoError(t *testing.T) {
	for _, text := range []string{"[]", `{"jobs":[]}`, " [ ]\n", "[]\n[]"} {
		i := Import{Store: open(t), Location: time.UTC}
		if report, err := i.JSON(t.Context(), strings.NewReader(text)); err != nil || report.Rows() > 0 {
			t.Errorf("%q: %+v, %v", text, report, err)
		}
		sealed := false
		if _, err := i.JSONOnce(t.Context(), strings.NewReader(text), func(*store.Tx) error { sealed = true; return nil }); err != nil || !sealed {
			t.Errorf("%q at once: sealed %t, %v", text, sealed, err)
		}
	}
}

func TestDryRunAddsNothingAndCountsTheSame(t *testing.T) {
	s := open(t)
	const file = "ref,email\n1,jane@example.com\n2,tom@example.com\n1,jane@example.com\n3,nobody\n"
	var reports []string
	for _, dry := range []bool{true, true, false} {
		r, err := Import{Store: s, Source: "csv", Location: time.UTC, DryRun: dry}.CSV(t.Context(), strings.NewReader(file))
		if err != nil {
			t.Fatal(err)
		}
		reports = append(reports, fmt.Sprint(r.Added, r.Known, len(r.Refused)))
		if n := len(jobs(t, s)); dry && n > 0 {
			t.Fatalf("a dry run added %d jobs", n)
		}
	}
	if want := "[2 1 1 2 1 1 2 1 1]"; fmt.Sprint(reports) != want {
		t.Errorf("added, known, refused: %v, want %s", reports, want)
	}
}

func TestSafeCellComesBackAsItWas(t *testing.T) {
	for _, s := range []string{"", "plain", "=1+1", "+44 20", "-5", "@SUM(A1)", " =1", "\t=1", "'=1", "''=1", "＝1", "it's", "'quoted'"} {
		safe := SafeCell(s)
		if first := strings.TrimLeft(safe, " "); first != "" && strings.ContainsRune(formula, []rune(first)[0]) {
			t.Errorf("%q is not safe: %q", s, safe)
		}
		if back := cellText(safe); back != s {
			t.Errorf("%q came back as %q", s, back)
		}
	}
}

func FuzzJSON(f *testing.F) {
	f.Add([]byte(`{"ref":"1","email":"jane@example.com","customer":{"name":"J"},"consent":true}`))
	f.Add([]byte(`[{"email":"a@b.test"},{}]`))
	f.Add([]byte(`{"jobs":[[1],null]}`))
	f.Add([]byte("\xef\xbb\xbf [] {\"x\":1e999,\"\\u006aobs\":[ ]}\n"))
	i := Import{Location: time.UTC}
	f.Fuzz(func(t *testing.T, text []byte) {
		rows, err := i.parseJSON(strings.NewReader(string(text)))
		if err == nil && len(rows) == 0 && !noJobs(text) {
			t.Error("neither jobs nor an error")
		}
		for _, r := range rows {
			if r.err != nil && !errors.As(r.err, new(*RefusedError)) {
				t.Errorf("%v", r.err)
			}
			if r.err == nil {
				if j, err := r.job.check(time.Now()); err == nil && (j.Ref == "" || strings.ContainsAny(j.Ref+j.Summary+j.CustomerName, "\r\n")) {
					t.Errorf("%+v", j)
				}
			}
		}
	})
}

// noJobs reports whether a text is empty lists and no more.
func noJobs(text []byte) bool {
	d := json.NewDecoder(bytes.NewReader(bytes.TrimSpace(bytes.TrimPrefix(text, []byte("\xef\xbb\xbf")))))
	d.UseNumber()
	for {
		var value any
		if err := d.Decode(&value); err != nil {
			return errors.Is(err, io.EOF)
		}
		if object, ok := value.(map[string]any); ok {
			value = object["jobs"]
		}
		if list, ok := value.([]any); !ok || len(list) > 0 {
			return false
		}
	}
}

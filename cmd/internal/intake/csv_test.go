package intake

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

func TestImport(t *testing.T) {
	const header = "ref,email,name,summary,completed\n"
	tests := map[string]struct {
		csv     string
		want    []string // the jobs as "ref email name: summary"
		refused []string // as "line: part of the reason"
	}{
		"plain":                     {header + "1,jane@example.com,Jane,boiler,2026-02-01\n2,joe@example.com,Joe,tap,2026-02-02\n", []string{"1 jane@example.com Jane: boiler", "2 joe@example.com Joe: tap"}, nil},
		"no last line end":          {header + "1,jane@example.com,Jane,boiler,2026-02-01", []string{"1 jane@example.com Jane: boiler"}, nil},
		"CRLF":                      {strings.ReplaceAll(header+"1,jane@example.com,Jane,boiler,2026-02-01\n", "\n", "\r\n"), []string{"1 jane@example.com Jane: boiler"}, nil},
		"CR":                        {strings.ReplaceAll(header+"1,jane@example.com,Jane,boiler,2026-02-01\n", "\n", "\r"), []string{"1 jane@example.com Jane: boiler"}, nil},
		"semicolon":                 {"Ref;E-Mail;Name\n1;jane@example.com;Jane, Dr.\n", []string{"1 jane@example.com Jane, Dr.: "}, nil},
		"tab":                       {"Ref\tE-Mail\tName\n1\tjane@example.com\t\"Jane\tX\"\n", []string{"1 jane@example.com Jane X: "}, nil},
		"bar":                       {"Ref|E-Mail|Name\n1|jane@example.com|Jane\n", []string{"1 jane@example.com Jane: "}, nil},
		"told delimiter":            {"sep=;\nemail;ref;name\njane@example.com;1;a,b,c,d\n", []string{"1 jane@example.com a,b,c,d: "}, nil},
		"commas in a quoted header": {"ref;email;\"name, first, last, all of it\";summary\n1;jane@example.com;Jane;tap\n", []string{"1 jane@example.com : tap"}, nil},
		"only addresses":            {"email\njane@example.com\njoe@example.com\n", []string{" jane@example.com : ", " joe@example.com : "}, nil},
		"names in two columns":      {"Email,First Name,Last Name,Ref\njane@example.com,Jane,Smith,1\njoe@example.com,Joe,,2\n", []string{"1 jane@example.com Jane Smith: ", "2 joe@example.com Joe: "}, nil},
		"surest column wins":        {"ID,Customer,Reference,Name,Email\n9,X Ltd,1,Jane,jane@example.com\n", []string{"1 jane@example.com Jane: "}, nil},
		"columns of others":         {"Invoice No.,Customer E-mail,Customer Name,Job Description,Assigned To,Price\n1,jane@example.com,Jane,tap,Dave,£90\n", []string{"1 jane@example.com Jane: tap"}, nil},
		"quoted":                    {header + "1,jane@example.com,\"Smith, Jane\",\"the \"\"big\"\" boiler\",\n", []string{`1 jane@example.com Smith, Jane: the "big" boiler`}, nil},
		"spaces around":             {header + " 1 , jane@example.com , \"Jane\" , boiler ,\n", []string{"1 jane@example.com Jane: boiler"}, nil},
		"line breaks":               {header + "1,jane@example.com,Jane,\"boiler\r\nand\n\ntap\",2026-02-01\r\n2,joe@example.com,Joe,x,\n", []string{"1 jane@example.com Jane: boiler and tap", "2 joe@example.com Joe: x"}, nil},
		"inches":                    {header + "1,jane@example.com,Jane,3/4\" pipe,\n2,joe@example.com,Joe,2\" and 3\" pipes,\n", []string{`1 jane@example.com Jane: 3/4" pipe`, `2 joe@example.com Joe: 2" and 3" pipes`}, nil},
		"kept zeros":                {header + "\"=\"\"007\"\"\",jane@example.com,Jane,x,\n=\"008\",joe@example.com,Joe,y,\n", []string{"007 jane@example.com Jane: x", "008 joe@example.com Joe: y"}, nil},
		"formulas are text":         {header + "=1+1,jane@example.com,@SUM(A1),\"=HYPERLINK(\"\"http://x.test\"\")\",\n", []string{`=1+1 jane@example.com @SUM(A1): =HYPERLINK("http://x.test")`}, nil},
		"blank rows":                {header + "\n,,,,\n1,jane@example.com,Jane,x,\n   \n\n", []string{"1 jane@example.com Jane: x"}, nil},
		"short rows":                {header + "1,jane@example.com\n", []string{"1 jane@example.com : "}, nil},
		"empty at the end":          {header + "1,jane@example.com,Jane,x,,,,\n", []string{"1 jane@example.com Jane: x"}, nil},
		"same ref twice":            {header + "1,jane@example.com,Jane,x,\n1,joe@example.com,Joe,y,\n", []string{"1 jane@example.com Jane: x"}, []string{"3: ref: 1 is known already, with the address jane@example.com"}},
		"same job twice":            {header + "1,jane@example.com,Jane,x,\n1,Jane@Example.com,Jane,x,\n", []string{"1 jane@example.com Jane: x"}, nil},
		"German":                    {"Rechnungsnummer;E-Mail;Kunde;Leistung;Datum\n1;jane@example.com;Jane;Heizung;2026-02-01\n", []string{"1 jane@example.com Jane: Heizung"}, nil},
		"French":                    {"N° de facture;Courriel;Prénom;Nom;Prestation;Date\n1;jane@example.com;Jane;Petit;chaudière;2026-02-01\n", []string{"1 jane@example.com Jane Petit: chaudière"}, nil},
		"Dutch":                     {"Factuurnummer;E-mailadres;Klant;Omschrijving;Datum\n1;jane@example.com;Jane;ketel;2026-02-01\n", []string{"1 jane@example.com Jane: ketel"}, nil},
		"Spanish":                   {"Nº factura;Correo electrónico;Cliente;Descripción;Fecha\n1;jane@example.com;Jane;caldera;2026-02-01\n", []string{"1 jane@example.com Jane: caldera"}, nil},
		"Italian":                   {"Numero fattura;Indirizzo e-mail;Cliente;Descrizione;Data\n1;jane@example.com;Jane;caldaia;2026-02-01\n", []string{"1 jane@example.com Jane: caldaia"}, nil},
		"bill to":                   {"Invoice,Bill To,Bill To Email\n1,Jane,jane@example.com\n", []string{"1 jane@example.com Jane: "}, nil},
		"broken rows among good ones": {header +
			"1,jane@example.com,Jane,a,\n2,not an address,Joe,b,\n3,,Ann,c,\n4,tim@example.com,Tim,d,03/04/2026\n5,kim@example.com,Kim,e,tomorrow\n6,pat@example.com,Pat,f,2030-01-01\n7,lee@example.com,Lee,g,\n",
			[]string{"1 jane@example.com Jane: a", "7 lee@example.com Lee: g"},
			[]string{"3: email: \"not an address\"", "4: email", "5: could be two days", "6: not a time", "7: lies in the future"}},
		"a comma too many":    {header + "1,jane@example.com,Jane,fix tap, and sink,2026-02-01\n2,joe@example.com,Joe,x,\n", []string{"2 joe@example.com Joe: x"}, []string{"2: it has 6 fields and the first line names 5"}},
		"text behind a quote": {header + "1,jane@example.com,Jane,\"big\" boiler,\n2,joe@example.com,Joe,x,\n", []string{"2 joe@example.com Joe: x"}, []string{"2: text behind a closing quote"}},
		"a quote that is never closed": {header + "1,jane@example.com,Jane,\"boiler,2026-02-01\n2,joe@example.com,Joe,x,\n3,ann@example.com,Ann,y,\n",
			[]string{"2 joe@example.com Joe: x", "3 ann@example.com Ann: y"}, []string{"2: never closed"}},
		"an open quote before a quoted row": {header + "1,jane@example.com,Jane,\"boiler,2026-02-01\n2,joe@example.com,\"Joe, jun.\",x,\n3,ann@example.com,Ann,y,\n",
			[]string{"2 joe@example.com Joe, jun.: x", "3 ann@example.com Ann: y"}, []string{"2: closing quote"}},
		"two open quotes": {header + "1,jane@example.com,Jane,\"boiler,\n2,joe@example.com,Joe,x,\n3,ann@example.com,Ann\",y,\n4,tim@example.com,Tim,z,\n",
			[]string{"2 joe@example.com Joe: x", "3 ann@example.com Ann\": y", "4 tim@example.com Tim: z"}, []string{"2: not closed where the field ends"}},
		"line numbers behind line breaks": {header + "1,jane@example.com,Jane,\"a\nb\nc\",\n2,nobody,Joe,x,\n", []string{"1 jane@example.com Jane: a b c"}, []string{"5: email"}},
		"an endless line":                 {header + "1,jane@example.com,Jane," + strings.Repeat("x", 1<<20) + ",\n2,joe@example.com,Joe,y,\n", []string{"2 joe@example.com Joe: y"}, []string{"2: longer than 64 kB"}},
		"an endless quoted field":         {header + "1,jane@example.com,Jane,\"" + strings.Repeat("x\n", 1<<10) + "2,joe@example.com,Joe,y,\n", []string{"2 joe@example.com Joe: y"}, []string{"2: never closed"}},
		"Windows-1252 far down":           {header + strings.Repeat("1,jane@example.com,Jane,x,\n", 5000) + "2,joe@example.com,Jos\xe9,caf\xe9 \x80,\n", []string{"1 jane@example.com Jane: x", "2 joe@example.com José: café €"}, nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := open(t)
			report, err := (Import{Store: s, Source: "csv", Location: time.UTC}).CSV(t.Context(), strings.NewReader(tt.csv))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, j := range jobs(t, s) {
				if strings.Contains(name, "only addresses") {
					j.Ref = ""
				}
				got = append(got, fmt.Sprintf("%s %s %s: %s", j.Ref, j.CustomerEmail, j.CustomerName, j.Summary))
			}
			if !slices.Equal(got, tt.want) || report.Added != len(tt.want) {
				t.Errorf("added %d:\n%s\nwant\n%s", report.Added, strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
			}
			for i, r := range report.Refused {
				if i >= len(tt.refused) {
					if name == "an endless quoted field" { // its lines are no rows either
						break
					}
					t.Errorf("line %d is refused: %s", r.Line, r.Reason)
					continue
				}
				line, reason, _ := strings.Cut(tt.refused[i], ": ")
				if fmt.Sprint(r.Line) != line || !strings.Contains(r.Reason, reason) {
					t.Errorf("line %d is refused because %q, want line %s because %q", r.Line, r.Reason, line, reason)
				}
			}
			if len(report.Refused) < len(tt.refused) {
				t.Errorf("%d rows are refused, want %d: %v", len(report.Refused), len(tt.refused), report.Refused)
			}
		})
	}
}

func TestImportTellsWhichColumnsItReads(t *testing.T) {
	for name, tt := range map[string]struct {
		header, read, ignored string
		fields                Fields
		undated               bool
	}{
		"all known":      {"Rechnungsnummer;E-Mail;Kunde;Leistung;Datum", "ref (Rechnungsnummer), email, name (Kunde), summary (Leistung), completed (Datum)", "", nil, false},
		"some unknown":   {"Email,Price,VAT", "email", "Price, VAT", nil, true},
		"two for one":    {"Customer E-mail,Email,Date", "email, completed (Date)", "Customer E-mail (email is taken from Email)", nil, false},
		"the same twice": {"Email,Email", "email", "a second Email (the first is read)", nil, true},
		"own name":       {"Email,Date,Wann", "email, completed (Wann)", "Date (completed is taken from Wann)", Fields{"completed": "wann"}, false},
		"only a sign":    {"Email,#", "email", "#", nil, true},
		"nameless":       {"Email,,", "email", "", nil, true},
	} {
		t.Run(name, func(t *testing.T) {
			for _, dry := range []bool{false, true} {
				r, err := (Import{Store: open(t), Source: "csv", Location: time.UTC, Fields: tt.fields, DryRun: dry}).CSV(t.Context(), strings.NewReader(tt.header+"\n"))
				if read, ignored := strings.Join(r.Read, ", "), strings.Join(r.Ignored, ", "); err != nil || read != tt.read || ignored != tt.ignored || r.Undated != tt.undated {
					t.Errorf("dry run %t: read %q, ignored %q, undated %t (%v)", dry, read, ignored, r.Undated, err)
				}
			}
		})
	}
}

func TestDatesThatCouldBeTwoDaysAreReadAsTheOthersInTheColumn(t *testing.T) {
	for name, tt := range map[string]struct {
		zone, dates string
		want        string // of the first, "" where it is refused
		note        string
	}{
		"a day behind":         {"America/New_York", "01/02/2026 25/02/2026", "2026-02-01", "dates like 01/02/2026 are read day first, as 25/02/2026 in line 3 is"},
		"a month behind":       {"Europe/Berlin", "01/02/2026 02/25/2026", "2026-01-02", "dates like 01/02/2026 are read month first, as 02/25/2026 in line 3 is"},
		"both behind":          {"Europe/Berlin", "01/02/2026 02/25/2026 25/02/2026", "", "dates like 01/02/2026 are refused: nothing tells whether the day or the month comes first: line 4 has 25/02/2026 and line 3 02/25/2026; write them like 2026-03-31"},
		"nothing in Berlin":    {"Europe/Berlin", "01/02/2026", "2026-02-01", "dates like 01/02/2026 are read day first, as is usual in Europe/Berlin"},
		"nothing in Chicago":   {"America/Chicago", "01/02/2026", "2026-01-02", "dates like 01/02/2026 are read month first, as is usual in America/Chicago"},
		"nothing in Indiana":   {"America/Indiana/Knox", "1-2-26", "2026-01-02", "dates like 1-2-26 are read month first, as is usual in America/Indiana/Knox"},
		"nothing in Honolulu":  {"Pacific/Honolulu", "01/02/2026", "2026-01-02", "dates like 01/02/2026 are read month first, as is usual in Pacific/Honolulu"},
		"nothing in São Paulo": {"America/Sao_Paulo", "01/02/2026", "2026-02-01", "dates like 01/02/2026 are read day first, as is usual in America/Sao_Paulo"},
		"nothing in Auckland":  {"Pacific/Auckland", "01/02/2026", "2026-02-01", "dates like 01/02/2026 are read day first, as is usual in Pacific/Auckland"},
		"nothing in Toronto":   {"America/Toronto", "01/02/2026", "", "dates like 01/02/2026 are refused: nothing tells whether the day or the month comes first; write them like 2026-03-31"},
		"nothing at all":       {"UTC", "01/02/2026", "", "dates like 01/02/2026 are refused: nothing tells whether the day or the month comes first; write them like 2026-03-31"},
		"no need":              {"UTC", "25/02/2026 02/02/2026 2026-02-01 13/13/2026", "2026-02-25", ""},
	} {
		t.Run(name, func(t *testing.T) {
			zone, err := time.LoadLocation(tt.zone)
			if err != nil {
				t.Fatal(err)
			}
			s := open(t)
			text := "Ref,Email,Date\n"
			for i, d := range strings.Fields(tt.dates) {
				text += fmt.Sprintf("%d,jane@example.com,%s\n", i, d)
			}
			report, err := (Import{Store: s, Source: "csv", Location: zone}).CSV(t.Context(), strings.NewReader(text))
			if err != nil || report.Dates != tt.note {
				t.Errorf("report says %q, want %q (%v)", report.Dates, tt.note, err)
			}
			got := ""
			for _, j := range jobs(t, s) {
				if j.Ref == "0" {
					got = j.CompletedAt.In(zone).Format(time.DateOnly)
				}
			}
			if got != tt.want {
				t.Errorf("the first date is %q, want %q: %+v", got, tt.want, report.Refused)
			}
		})
	}
}

func TestEncodings(t *testing.T) {
	const text = "ref,email,name\r\n1,jane@example.com,Zoë Müller €\r\n"
	for name, enc := range map[string]encoding.Encoding{
		"UTF-8":                unicode.UTF8,
		"UTF-8 with BOM":       unicode.UTF8BOM,
		"UTF-16LE with BOM":    unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
		"UTF-16BE with BOM":    unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
		"UTF-16LE without BOM": unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM),
		"UTF-16BE without BOM": unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM),
		"Windows-1252":         charmap.Windows1252,
	} {
		t.Run(name, func(t *testing.T) {
			b, err := enc.NewEncoder().Bytes([]byte(text))
			if err != nil {
				t.Fatal(err)
			}
			for how, r := range map[string]io.Reader{"at once": bytes.NewReader(b), "byte by byte": iotest.OneByteReader(bytes.NewReader(b))} {
				s := open(t)
				report, err := (Import{Store: s, Source: "csv", Location: time.UTC}).CSV(t.Context(), r)
				if js := jobs(t, s); err != nil || len(js) != 1 || js[0].CustomerName != "Zoë Müller €" || js[0].Ref != "1" {
					t.Errorf("%s: %+v, %+v, %v", how, report, js, err)
				}
			}
		})
	}
}

func TestFilesThatCannotBeTaken(t *testing.T) {
	for name, tt := range map[string]struct{ text, says string }{
		"empty":          {"", "the file is empty"},
		"blank":          {"\n\n", "the file is empty"},
		"without header": {"1,jane@example.com,Jane\n", "a column called email"},
		"workbook":       {"PK\x03\x04...", "save it as CSV"},
		"old workbook":   {"\xd0\xcf\x11\xe0...", "save it as CSV"},
		"broken header":  {"ref,\"email\nx,y\n", "header"},
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t)
			_, err := (Import{Store: s, Source: "csv", Location: time.UTC}).CSV(t.Context(), strings.NewReader(tt.text))
			if err == nil || !strings.Contains(err.Error(), tt.says) || len(jobs(t, s)) > 0 {
				t.Errorf("got %v, want it to say %q", err, tt.says)
			}
		})
	}
	t.Run("unreadable", func(t *testing.T) {
		reason := errors.New("input/output error")
		for _, text := range []string{"", "email\njane@example.com\n"} {
			_, err := (Import{Store: open(t), Source: "csv", Location: time.UTC}).CSV(t.Context(), io.MultiReader(strings.NewReader(text), iotest.ErrReader(reason)))
			if !errors.Is(err, reason) {
				t.Errorf("got %v", err)
			}
		}
	})
	t.Run("stopped", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if _, err := (Import{Store: open(t), Source: "csv", Location: time.UTC}).CSV(ctx, strings.NewReader("email\njane@example.com\n")); !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
	})
}

func TestParseTime(t *testing.T) {
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string]string{ // "" where it is refused
		"2026-02-03":                "2026-02-03 12:00 GMT",
		"2026-07-03":                "2026-07-03 12:00 BST",
		"2026-03-29":                "2026-03-29 12:00 BST", // the clocks change that night
		"2026-02-03 16:30":          "2026-02-03 16:30 GMT",
		"2026-02-03 16:30:15":       "2026-02-03 16:30 GMT",
		"2026-02-03T16:30":          "2026-02-03 16:30 GMT",
		"2026-02-03T16:30:15.123Z":  "2026-02-03 16:30 GMT",
		"2026-07-03T16:30:00+02:00": "2026-07-03 15:30 BST",
		"2026-07-03 16:30:00+00":    "2026-07-03 17:30 BST",
		"2026/02/03":                "2026-02-03 12:00 GMT",
		" 2026-02-03 ":              "2026-02-03 12:00 GMT",
		"03.02.2026":                "2026-02-03 12:00 GMT",
		"3.2.2026 16:30":            "2026-02-03 16:30 GMT",
		"3 Feb 2026":                "2026-02-03 12:00 GMT",
		"3 February 2026":           "2026-02-03 12:00 GMT",
		"Feb 3, 2026":               "2026-02-03 12:00 GMT",
		"Feb 3 2026":                "2026-02-03 12:00 GMT",
		"February 3 2026":           "2026-02-03 12:00 GMT",
		"03-Feb-26":                 "2026-02-03 12:00 GMT",
		"25/02/2026":                "2026-02-25 12:00 GMT",
		"02/25/2026":                "2026-02-25 12:00 GMT",
		"25-02-2026":                "2026-02-25 12:00 GMT",
		"25/02/26":                  "2026-02-25 12:00 GMT",
		"25/02/2026 16:30":          "2026-02-25 16:30 GMT",
		"2/25/2026, 4:30:15 PM":     "2026-02-25 16:30 GMT",
		"02/02/2026":                "2026-02-02 12:00 GMT",
		"03/02/2026":                "",
		"03-02-2026 16:30":          "",
		"31/02/2026":                "",
		"2026-02-30":                "",
		"13/13/2026":                "",
		"25/02/2026 25:00":          "",
		"46000":                     "",
		"yesterday":                 "",
		"25/02":                     "",
	}
	for in, want := range tests {
		got := ""
		at, err := ParseTime(in, london)
		if err == nil {
			got = at.In(london).Format("2006-01-02 15:04 MST")
		}
		if got != want {
			t.Errorf("%q is %q (%v), want %q", in, got, err, want)
		}
		if err != nil && !strings.Contains(err.Error(), "write it like 2026-03-31") {
			t.Errorf("%q: %q doesn't say what to write", in, err)
		}
	}
	if at, err := ParseTime("  ", london); err != nil || !at.IsZero() {
		t.Errorf("nothing is %v (%v)", at, err)
	}
}

// FuzzRecords: whatever the file is, reading it ends, lines are named in order,
// and a good row behind a line of its own is found unless a quote can have taken it.
func FuzzRecords(f *testing.F) {
	for _, s := range []string{"a,b\n1,2\n", "a;b\r\n\"1\n2\";3", "a,b\n\"x,y\n\"\"z\",\n", "\xff\xfea\x00,\x00", "sep=;\na;b", "a\rb\r", "\xef\xbb\xbfa|b"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		rs, err := newRecords(bytes.NewReader(file))
		if err != nil {
			return
		}
		last := 0
		for {
			rec, err := rs.next()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				return
			}
			if rs.width == 0 {
				rs.width = len(rec.fields)
			}
			if rec.line <= last || rec.problem == "" && len(rec.fields) > rs.width {
				t.Fatalf("line %d after line %d: %q", rec.line, last, rec.fields)
			}
			last = rec.line
		}
		if bytes.ContainsAny(file, "\"\x00") || bytes.Contains(file, []byte("\xff\xfe")) || bytes.Contains(file, []byte("\xfe\xff")) || !bytes.Contains(file, []byte("\n")) {
			return
		}
		rs, err = newRecords(bytes.NewReader(append(file, "\nlast row"...)))
		if err != nil {
			t.Fatal(err)
		}
		var rec record
		for err == nil {
			var next record
			if next, err = rs.next(); err == nil {
				rec = next
			}
		}
		if len(rec.fields) != 1 || rec.fields[0] != "last row" {
			t.Errorf("the last row is %+v", rec)
		}
	})
}

func BenchmarkImportCSV(b *testing.B) {
	const n = 100_000
	var file bytes.Buffer
	file.WriteString("Invoice No,Customer Email,Customer Name,Description,Engineer,Date\r\n")
	for i := range n {
		fmt.Fprintf(&file, "INV-%06d,customer%d@example.com,\"Customer, %d\",Boiler service and a new tap,Dave,2026-02-%02d\r\n", i, i%50_000, i, 1+i%28)
	}
	for b.Loop() {
		b.StopTimer()
		s := open(b)
		b.StartTimer()
		report, err := (Import{Store: s, Source: "csv", Location: time.UTC}).CSV(b.Context(), bytes.NewReader(file.Bytes()))
		if err != nil || report.Added != n {
			b.Fatal(report.Added, err)
		}
	}
	b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "rows/s")
}

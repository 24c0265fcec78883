package letter

import "testing"

func TestJobNoteReadsAsTheGoldenFile(t *testing.T) {
	l, err := compose(t, acme(t)).JobNote("bob@acme.example", "All done\r\nBcc: x@y.test", "email: there is no customer in To", "m1@mail.example", now)
	if err != nil {
		t.Fatal(err)
	}
	inspect(t, l)
	golden(t, "job-note.golden.eml", l.Raw)
	golden(t, "job-note.golden.txt", []byte("To: "+l.To+"\nSubject: "+l.Subject+"\n\n"+l.Text))
}

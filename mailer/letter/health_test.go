package letter

import (
	"testing"
	"time"

	"leakytap/store"
)

func TestHealthReadsAsTheGoldenFiles(t *testing.T) {
	plus := compose(t, acme(t))
	for name, ps := range map[string][]store.Problem{
		"health": {{Kind: store.ProblemReadingLogin, Since: ago(26 * time.Hour), Detail: "imap.acme.example refuses the login of hello@acme.example (Invalid credentials)"}},
		"health-hold": {
			{Kind: store.ProblemHold, Since: ago(2 * time.Hour), Detail: "the database was restored from a backup: 33 letters to customers went out after that"},
			{Kind: store.ProblemUnknown, Since: ago(3 * time.Hour), Count: 1},
			{Kind: store.ProblemQuarantine, Since: ago(30 * time.Hour), Count: 12},
		},
		"health-storage": {{Kind: store.ProblemStorage, Since: ago(0), Detail: "the disk is full"}},
	} {
		t.Run(name, func(t *testing.T) {
			l, err := plus.Health("bob@acme.example", ps, now)
			if err != nil {
				t.Fatal(err)
			}
			inspect(t, l)
			golden(t, name+".golden.eml", l.Raw)
			golden(t, name+".golden.txt", []byte("To: "+l.To+"\nSubject: "+l.Subject+"\n\n"+l.Text))
		})
	}
}

func TestEveryProblemIsExplained(t *testing.T) {
	for _, k := range []store.ProblemKind{store.ProblemStorage, store.ProblemHold, store.ProblemReadingLogin, store.ProblemSendingLogin, store.ProblemReading,
		store.ProblemFolders, store.ProblemStuck, store.ProblemReturned, store.ProblemUnknown, store.ProblemQuarantine} {
		general, _ := Explain(store.Problem{Kind: "other"})
		if what, todo := Explain(store.Problem{Kind: k, Count: 2}); len(what) < 20 || len(todo) < 20 || what == general {
			t.Errorf("%s: %q, %q", k, what, todo)
		}
	}
}

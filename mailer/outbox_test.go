package mailer

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"leakytap/store"
)

// post is an outbox on a real database, and the server that it sends to.
type post struct {
	*testing.T
	outbox  *Outbox
	store   *store.Store
	path    string
	server  *script
	forward atomic.Int64                        // of the clock
	trouble atomic.Pointer[func(string) string] // what the server does to a verb
	lost    atomic.Int64                        // messages accepted whose answer was lost
}

// accepts is the server's trouble that the answer to an accepted message is lost.
const accepts = "250 lost"

func newPost(t *testing.T) *post {
	p := &post{T: t, path: filepath.Join(t.TempDir(), "leakytap.db")}
	p.server = newScript(t, func(_ int, verb, _ string) string {
		f := p.trouble.Load()
		if f == nil {
			return ""
		}
		answer := (*f)(verb)
		if answer == accepts {
			p.lost.Add(1)
			return hangUp
		}
		return answer
	})
	start := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	s, err := store.Open(t.Context(), p.path, func() time.Time { return start.Add(time.Duration(p.forward.Load())) })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	p.store = s
	p.start()
	return p
}

// start is what a fresh process does.
func (p *post) start() {
	p.write(func(tx *store.Tx) error { _, err := tx.RecoverLetters(); return err })
	p.outbox = &Outbox{
		Store: p.store, From: "bob@acme.test", Log: slog.New(slog.DiscardHandler),
		Customers: func(*store.Tx) (bool, error) { return true, nil },
		Transport: newTransport(p.T, Options{Port: p.server.port, Username: "bob",
			Password: func(context.Context) (string, error) { return "secret", nil }}),
	}
}

func (p *post) write(f func(*store.Tx) error) {
	p.Helper()
	if err := p.store.Write(p.Context(), f); err != nil {
		p.Fatal(err)
	}
}

// suffer makes the server answer a verb so; "" ends it.
func (p *post) suffer(verb, answer string) {
	if answer == "" {
		p.trouble.Store(nil)
		return
	}
	f := func(v string) string {
		if v == verb {
			return answer
		}
		return ""
	}
	p.trouble.Store(&f)
}

// ask queues the ask about a new job.
func (p *post) ask(ref string) {
	p.Helper()
	p.write(func(tx *store.Tx) error {
		j, _, err := tx.AddJob(store.Job{Ref: ref, CustomerEmail: ref + "@example.test", CompletedAt: store.At(tx.Now)})
		if err != nil {
			return err
		}
		return p.queue(tx, store.Letter{Kind: store.AskLetter, Recipient: j.CustomerEmail, CustomerID: &j.CustomerID, JobID: &j.ID}, ref)
	})
}

// help queues a letter to the owner.
func (p *post) help(ref string) {
	p.Helper()
	p.write(func(tx *store.Tx) error {
		return p.queue(tx, store.Letter{Kind: store.HelpLetter, Recipient: "bob@acme.test"}, ref)
	})
}

func (p *post) queue(tx *store.Tx, l store.Letter, ref string) error {
	l.MessageID = ref + "@acme.test"
	l.Raw = []byte("Message-ID: <" + l.MessageID + ">\r\n\r\nHow was it?\r\n")
	l.ExpiresAt = store.At(tx.Now.Add(24 * time.Hour))
	_, err := tx.QueueLetter(l)
	return err
}

func (p *post) letter(ref string) (l store.Letter) {
	p.Helper()
	p.write(func(tx *store.Tx) (err error) { l, err = tx.LetterByMessageID(ref + "@acme.test"); return err })
	return l
}

func (p *post) job(ref string) (j store.Job) {
	p.Helper()
	p.write(func(tx *store.Tx) (err error) { j, err = tx.JobByRef(ref); return err })
	return j
}

// accepted counts what the server has taken of a letter.
func (p *post) accepted(ref string) (n int) {
	messages, _, _ := p.server.state()
	for _, m := range messages {
		n += strings.Count(m, "Message-ID: <"+ref+"@acme.test>")
	}
	return n
}

// breakAt makes the database refuse to put a letter into a state; it returns what
// mends it.
func (p *post) breakAt(state store.LetterState) (mend func()) {
	p.Helper()
	db, err := sql.Open("sqlite3", "file:"+p.path)
	if err != nil {
		p.Fatal(err)
	}
	p.Cleanup(func() { db.Close() })
	run := func(statement string) {
		if _, err := db.Exec(statement); err != nil {
			p.Fatal(err)
		}
	}
	run(fmt.Sprintf(`CREATE TRIGGER broken BEFORE UPDATE ON letters WHEN NEW.state = '%s' BEGIN SELECT RAISE(ABORT, 'disk I/O error'); END`, state))
	return func() { run(`DROP TRIGGER broken`) }
}

func TestWhatBecomesOfALetter(t *testing.T) {
	type end struct {
		state  store.LetterState
		job    store.JobState
		copies int // that reached the server in the end, after it has mended
	}
	var (
		putOff  = end{store.LetterQueued, store.JobWaiting, 1}
		refused = end{store.LetterFailed, store.JobSkipped, 0}
		unknown = end{store.LetterUnknown, store.JobAsked, 0}
	)
	tests := []struct {
		verb, answer string
		ask          end
		all          bool // the trouble is not one letter's: the others wait too
		suppressed   bool
		owner        int // copies of a letter to the owner in the end
	}{
		{verb: "CONNECT", answer: "421 4.3.2 too busy", ask: putOff, all: true, owner: 1},
		{verb: "CONNECT", answer: "554 5.3.2 no service", ask: putOff, all: true, owner: 1},
		{verb: "CONNECT", answer: hangUp, ask: putOff, all: true, owner: 1},
		{verb: "EHLO", answer: "451 4.3.0 later", ask: putOff, all: true, owner: 1},
		{verb: "AUTH", answer: "454 4.7.0 later", ask: putOff, all: true, owner: 1},
		{verb: "AUTH", answer: "535 5.7.8 bad credentials", ask: putOff, all: true, owner: 1},
		{verb: "MAIL", answer: "421 4.3.2 going down", ask: putOff, all: true, owner: 1},
		{verb: "MAIL", answer: "451 4.3.0 later", ask: putOff, owner: 1},
		{verb: "MAIL", answer: "550 5.7.1 not from you", ask: refused, owner: 1},
		{verb: "MAIL", answer: "530 5.7.0 log in first", ask: putOff, all: true, owner: 1},
		{verb: "MAIL", answer: hangUp, ask: putOff, all: true, owner: 1},
		{verb: "RCPT", answer: "421 4.3.2 going down", ask: putOff, all: true, owner: 1},
		{verb: "RCPT", answer: "451 4.7.1 greylisted", ask: putOff, owner: 1},
		{verb: "RCPT", answer: "452 4.2.2 mailbox full", ask: putOff, owner: 1},
		{verb: "RCPT", answer: "550 5.1.1 no such user", ask: refused, suppressed: true, owner: 1},
		{verb: "RCPT", answer: "550 No such user here", ask: refused, suppressed: true, owner: 1},
		{verb: "RCPT", answer: "550 5.7.1 relaying denied", ask: refused, owner: 1},
		{verb: "RCPT", answer: hangUp, ask: putOff, all: true, owner: 1},
		{verb: "DATA", answer: "451 4.3.0 later", ask: putOff, owner: 1},
		{verb: "DATA", answer: "554 5.5.1 no valid recipients", ask: refused, owner: 1},
		{verb: "DATA", answer: hangUp, ask: putOff, all: true, owner: 1},
		{verb: "DOT", answer: "421 4.3.2 going down", ask: putOff, all: true, owner: 1},
		{verb: "DOT", answer: "451 4.3.0 later", ask: putOff, owner: 1},
		{verb: "DOT", answer: "550 5.7.1 spam", ask: refused, owner: 1},
		{verb: "DOT", answer: "550 5.1.1 no such user", ask: refused, suppressed: true, owner: 1},
		{verb: "DOT", answer: hangUp, ask: unknown, all: true, owner: 1},
		{verb: "DOT", answer: reset, ask: unknown, all: true, owner: 1},
		{verb: "DOT", answer: accepts, ask: unknown, all: true, owner: 1},
	}
	for _, tt := range tests {
		t.Run(tt.verb+" "+tt.answer, func(t *testing.T) {
			p := newPost(t)
			p.suffer(tt.verb, tt.answer)
			p.ask("first")
			p.forward.Add(int64(time.Second))
			p.ask("second")
			sent, err := p.outbox.Deliver(t.Context())
			if sent != 0 || (err != nil) != tt.all {
				t.Errorf("delivered %d, %v", sent, err)
			}
			if l := p.letter("first"); l.State != tt.ask.state || l.Error == "" {
				t.Errorf("the ask is %s (%q), want %s", l.State, l.Error, tt.ask.state)
			}
			if j := p.job("first"); j.State != tt.ask.job {
				t.Errorf("the job is %s, want %s", j.State, tt.ask.job)
			}
			if tried := p.letter("second").Attempts > 0; tried == tt.all {
				t.Errorf("the second letter was tried: %v", tried)
			}
			p.write(func(tx *store.Tx) error {
				why, err := tx.Suppressed("first@example.test")
				if (why != "") != tt.suppressed {
					t.Errorf("suppressed because of %q", why)
				}
				return err
			})

			p.suffer("", "")
			p.forward.Add(int64(2 * time.Hour))
			for range 2 {
				if _, err := p.outbox.Deliver(t.Context()); err != nil {
					t.Error(err)
				}
			}
			if n := p.accepted("first"); n != tt.ask.copies {
				t.Errorf("%d copies were accepted, want %d", n, tt.ask.copies)
			}
			if l := p.letter("first"); tt.ask == putOff && (l.State != store.LetterSent || l.Error != "" || p.job("first").State != store.JobAsked) {
				t.Errorf("in the end the ask is %s (%q) and the job %s", l.State, l.Error, p.job("first").State)
			}

			p.start() // with a new connection
			p.suffer(tt.verb, tt.answer)
			p.help("help")
			p.outbox.Deliver(t.Context())
			if l := p.letter("help"); l.State != store.LetterQueued || l.Attempts != 1 {
				t.Errorf("the owner's letter is %s after %d attempts", l.State, l.Attempts)
			}
			p.suffer("", "")
			p.forward.Add(int64(2 * time.Hour))
			if _, err := p.outbox.Deliver(t.Context()); err != nil {
				t.Error(err)
			}
			if n := p.accepted("help"); n != tt.owner || p.letter("help").State != store.LetterSent {
				t.Errorf("%d copies of the owner's letter were accepted, and it is %s", n, p.letter("help").State)
			}
		})
	}
}

func TestNoDotWhereTheDatabaseDoesNotTakeIt(t *testing.T) {
	p := newPost(t)
	mend := p.breakAt(store.LetterDot)
	p.ask("first")
	p.ask("second")
	if sent, err := p.outbox.Deliver(t.Context()); sent != 0 || err == nil || !strings.Contains(err.Error(), "disk I/O error") {
		t.Errorf("delivered %d, %v", sent, err)
	}
	if accepted, _, _ := p.server.state(); len(accepted) > 0 {
		t.Fatalf("accepted: %q", accepted)
	}
	if l := p.letter("first"); l.State != store.LetterQueued || p.letter("second").Attempts > 0 {
		t.Errorf("the letter is %s, the second was tried %d times", l.State, p.letter("second").Attempts)
	}
	mend()
	p.forward.Add(int64(2 * time.Hour))
	if sent, err := p.outbox.Deliver(t.Context()); sent != 2 || err != nil {
		t.Errorf("after it was mended: %d, %v", sent, err)
	}
	if p.accepted("first") != 1 || p.accepted("second") != 1 {
		t.Errorf("accepted %d and %d", p.accepted("first"), p.accepted("second"))
	}
}

func TestAcceptanceThatCouldNotBeRecorded(t *testing.T) {
	setup := func(t *testing.T) (p *post, mend func()) {
		p = newPost(t)
		mend = p.breakAt(store.LetterSent)
		p.ask("first")
		p.ask("second")
		for range 3 { // however often it is tried
			if sent, err := p.outbox.Deliver(t.Context()); sent != 0 || err == nil {
				t.Errorf("delivered %d, %v", sent, err)
			}
			p.forward.Add(int64(time.Hour))
		}
		if l := p.letter("first"); l.State != store.LetterDot || p.accepted("first") != 1 || p.accepted("second") != 0 {
			t.Fatalf("the letter is %s; accepted %d and %d", l.State, p.accepted("first"), p.accepted("second"))
		}
		return p, mend
	}
	t.Run("is recorded later", func(t *testing.T) {
		p, mend := setup(t)
		mend()
		if sent, err := p.outbox.Deliver(t.Context()); sent != 1 || err != nil {
			t.Errorf("delivered %d, %v", sent, err)
		}
		if p.letter("first").State != store.LetterSent || p.job("first").State != store.JobAsked || p.accepted("first") != 1 || p.accepted("second") != 1 {
			t.Errorf("the letter is %s, the job %s; accepted %d and %d", p.letter("first").State, p.job("first").State, p.accepted("first"), p.accepted("second"))
		}
	})
	t.Run("is of unknown fate after a restart", func(t *testing.T) {
		p, mend := setup(t)
		mend()
		p.start()
		if sent, err := p.outbox.Deliver(t.Context()); sent != 1 || err != nil {
			t.Errorf("delivered %d, %v", sent, err)
		}
		if p.letter("first").State != store.LetterUnknown || p.job("first").State != store.JobAsked || p.accepted("first") != 1 {
			t.Errorf("the letter is %s, the job %s; accepted %d", p.letter("first").State, p.job("first").State, p.accepted("first"))
		}
	})
}

func TestNothingIsSentThatCannotBeClaimed(t *testing.T) {
	p := newPost(t)
	p.breakAt(store.LetterClaimed)
	p.ask("first")
	if _, err := p.outbox.Deliver(t.Context()); err == nil || !strings.Contains(err.Error(), "take a letter from the outbox") {
		t.Errorf("got %v", err)
	}
	if _, conns, _ := p.server.state(); conns > 0 {
		t.Error("the server was called")
	}
}

func TestOptOutDuringTheDialogueWithdrawsTheLetter(t *testing.T) {
	p := newPost(t)
	p.ask("first")
	p.forward.Add(int64(time.Second))
	p.ask("second")
	opted := false
	optOut := func(verb string) string {
		if verb == "DATA" && !opted {
			opted = true
			if err := p.store.Write(context.Background(), func(tx *store.Tx) error {
				return tx.Suppress("first@example.test", store.SuppressedOptOut, "said STOP")
			}); err != nil {
				t.Error(err)
			}
		}
		return ""
	}
	p.trouble.Store(&optOut)
	if sent, err := p.outbox.Deliver(t.Context()); sent != 1 || err != nil {
		t.Errorf("delivered %d, %v; want the second letter", sent, err)
	}
	p.forward.Add(int64(2 * time.Hour))
	if _, err := p.outbox.Deliver(t.Context()); err != nil {
		t.Error(err)
	}
	if p.accepted("first") != 0 || p.accepted("second") != 1 || p.letter("first").State != store.LetterSuppressed {
		t.Errorf("accepted %d and %d; the first is %s", p.accepted("first"), p.accepted("second"), p.letter("first").State)
	}
}

func TestStoppingBetweenDotAndAnswerIsRecorded(t *testing.T) {
	p := newPost(t)
	p.ask("first")
	p.ask("second")
	ctx, cancel := context.WithCancel(t.Context())
	stop := func(verb string) string {
		if verb == "DOT" {
			cancel()
		}
		return ""
	}
	p.trouble.Store(&stop)
	if _, err := p.outbox.Deliver(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if p.letter("first").State != store.LetterSent || p.letter("second").Attempts > 0 {
		t.Errorf("the first letter is %s, the second was tried %d times", p.letter("first").State, p.letter("second").Attempts)
	}
}

func TestLettersToCustomersStayWhileTheyMayNotGo(t *testing.T) {
	p := newPost(t)
	p.ask("first")
	p.help("help")
	p.outbox.Customers = func(*store.Tx) (bool, error) { return false, nil }
	if sent, err := p.outbox.Deliver(t.Context()); sent != 1 || err != nil {
		t.Errorf("delivered %d, %v", sent, err)
	}
	if p.letter("first").State != store.LetterQueued || p.letter("help").State != store.LetterSent {
		t.Errorf("the ask is %s, the help is %s", p.letter("first").State, p.letter("help").State)
	}
}

func TestRelaysMessageIDIsKept(t *testing.T) {
	p := newPost(t)
	p.ask("first")
	p.suffer("DOT", "250 2.6.0 <AM0PR01@eurprd01.prod.outlook.com> [InternalId=1] Queued mail for delivery as <AM0PR01@eurprd01.prod.outlook.com>")
	if _, err := p.outbox.Deliver(t.Context()); err != nil {
		t.Fatal(err)
	}
	if l := p.letter("first"); l.ServerMessageID != "AM0PR01@eurprd01.prod.outlook.com" || l.State != store.LetterSent {
		t.Errorf("the letter is %s as %q", l.State, l.ServerMessageID)
	}
}

func TestRetriesComeLessAndLessOften(t *testing.T) {
	for attempt := 1; attempt < 50; attempt++ {
		usual := min(firstRetry<<min(attempt-1, 10), lastRetry)
		for range 20 {
			if d := backoff(attempt); d < usual/2 || d > usual*3/2 {
				t.Fatalf("attempt %d waits %v, want about %v", attempt, d, usual)
			}
		}
	}
}

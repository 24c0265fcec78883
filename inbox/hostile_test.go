package inbox

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
)

func TestHostileServers(t *testing.T) {
	const (
		poison = 3
		always = -1
	)
	replies := func(n int) (mails []string) {
		for i := range n {
			mails = append(mails, mail(fmt.Sprintf("reply %d", i+1)))
		}
		return mails
	}
	// on makes a server misbehave whenever the poison is fetched, or only the first times.
	on := func(times int, f func(s *session, tag, command string)) func(*script) {
		return func(sc *script) {
			var done atomic.Int32
			sc.answer = func(s *session, tag, command string) bool {
				has, _ := sc.fetchOf(command, poison)
				if !has || times != always && int(done.Add(1)) > times {
					return false
				}
				f(s, tag, command)
				return true
			}
		}
	}
	before := func(s *session, command string) { // gives what precedes the poison
		for _, uid := range s.script.uids(strings.Fields(command)[2]) {
			if uid < poison {
				s.give(uid, command)
			}
		}
	}
	truncated := func(s *session, _, command string) {
		before(s, command)
		name, text := section(s.script.mail(poison), command)
		fmt.Fprintf(s, "* 3 FETCH (UID 3 RFC822.SIZE 90 %s {%d}\r\n%s", name, len(text), text[:len(text)/2])
		s.Close()
	}
	dies := func(s *session, _, command string) { before(s, command); s.Close() }
	refuses := func(s *session, tag, _ string) { s.say("%s NO can't read that", tag) }
	uidLast := func(s *session, tag, command string) {
		before(s, command)
		name, text := section(s.script.mail(poison), command)
		s.say("* 3 FETCH (%s {%d}\r\n%s UID 3)", name, len(text), text)
		for _, uid := range s.script.uids(strings.Fields(command)[2]) {
			if uid > poison {
				s.give(uid, command)
			}
		}
		s.say("%s OK done", tag)
	}
	flagsFirst := func(s *session, tag, command string) {
		s.say(`* 3 FETCH (UID 3 FLAGS (\Seen))`)
		s.behave(tag, command)
	}
	huge := func(s *session, _, command string) {
		before(s, command)
		name, text := section(s.script.mail(poison), command)
		s.say("* 3 FETCH (UID 3 %s {99999999999}\r\n%s", name, text)
	}
	endless := func(s *session, _, command string) {
		name, _ := section(s.script.mail(poison), command)
		fmt.Fprintf(s, `* 3 FETCH (UID 3 %s "`, name)
		for line := []byte(strings.Repeat("x", 1<<16)); ; {
			if _, err := s.Write(line); err != nil {
				return
			}
		}
	}
	unknown := func(s *session, tag, command string) { s.say("* XYZZY 42"); s.behave(tag, command) }
	badDate := func(s *session, tag, command string) {
		if !strings.Contains(command, "INTERNALDATE") {
			s.behave(tag, command)
			return
		}
		s.say(`* 3 FETCH (UID 3 INTERNALDATE "some day" RFC822.SIZE 10)`)
	}
	nothing := func(s *session, tag, command string) { before(s, command); s.say("%s OK done", tag) }
	nilBody := func(s *session, tag, command string) {
		name, _ := section("", command)
		s.say("* 3 FETCH (UID 3 RFC822.SIZE 90 %s NIL)", name)
		s.say("%s OK done", tag)
	}
	expunged := func(sc *script) {
		sc.answer = func(s *session, tag, command string) bool {
			if has, _ := sc.fetchOf(command, poison); has {
				sc.mu.Lock()
				delete(sc.mails, poison)
				sc.mu.Unlock()
			}
			return false
		}
	}
	bodyOnly := func(f func(*session, string, string)) func(*session, string, string) {
		return func(s *session, tag, command string) {
			if strings.Contains(command, "[HEADER]") {
				s.behave(tag, command)
				return
			}
			f(s, tag, command)
		}
	}

	for name, tc := range map[string]struct {
		set  func(*script)
		lost int // messages with a problem, or gone
	}{
		"literal breaks off once":          {on(1, truncated), 0},
		"literal breaks off twice":         {on(2, truncated), 0},
		"literal breaks off always":        {on(always, truncated), 1},
		"connection ends once":             {on(1, dies), 0},
		"connection ends always":           {on(always, dies), 1},
		"connection ends at the body":      {on(always, bodyOnly(dies)), 1},
		"refused once":                     {on(1, refuses), 0},
		"refused always":                   {on(always, refuses), 1},
		"body refused always":              {on(always, bodyOnly(refuses)), 1},
		"BODY before UID once":             {on(1, uidLast), 0},
		"BODY before UID always":           {on(always, uidLast), 1},
		"unsolicited FETCH takes the slot": {on(1, flagsFirst), 0},
		"unsolicited FETCH always":         {on(always, flagsFirst), 1},
		"huge literal announced once":      {on(1, huge), 0},
		"huge literal announced always":    {on(always, huge), 1},
		"huge body announced always":       {on(always, bodyOnly(huge)), 1},
		"string without end":               {on(always, endless), 1},
		"unknown response once":            {on(1, unknown), 0},
		"unknown response always":          {on(always, unknown), 1},
		"malformed date":                   {on(always, badDate), 0},
		"listed and never given":           {on(always, nothing), 1},
		"NIL instead of the mail":          {on(always, nilBody), 1},
		"deleted in between":               {expunged, 1},
	} {
		t.Run(name, func(t *testing.T) {
			const n = 8
			sc, s := newScript(t, replies(n)...), newStore()
			tc.set(sc)
			c := newClient(t, sc.options())
			rep := run(t, c, s)

			var good, bad []uint32
			for _, m := range s.messages {
				if m.Problem != "" {
					bad = append(bad, m.UID)
					continue
				}
				good = append(good, m.UID)
				if want := mail(fmt.Sprintf("reply %d", m.UID)); string(m.Body) != want {
					t.Errorf("uid %d is %q", m.UID, m.Body)
				}
			}
			want := []uint32{1, 2, 3, 4, 5, 6, 7, 8}
			if tc.lost > 0 {
				want = []uint32{1, 2, 4, 5, 6, 7, 8}
			}
			if !slices.Equal(good, want) {
				t.Errorf("read %v, want %v", good, want)
			}
			if tc.lost > 0 && name != "deleted in between" && (!slices.Equal(bad, []uint32{poison}) || rep.Folders[0].Problems != 1) {
				t.Errorf("problems %v (reported %d), want [3]", bad, rep.Folders[0].Problems)
			}
			if tc.lost == 0 && len(bad) > 0 {
				t.Errorf("blamed %v", bad)
			}
			if got := s.cursors["INBOX"]; got != (Cursor{7, n}) {
				t.Errorf("cursor %v", got)
			}
		})
	}
}

func TestServerInTroubleFillsNoQuarantine(t *testing.T) {
	for name, answer := range map[string]string{
		"every FETCH refused":             "NO internal error",
		"every FETCH refused, bluntly":    "BAD what",
		"temporarily refused (RFC 5530)":  "NO [UNAVAILABLE] storage is down",
		"every FETCH answered by nothing": "OK done",
	} {
		t.Run(name, func(t *testing.T) {
			sc, s := newScript(t, mail("reply 1"), mail("reply 2"), mail("reply 3")), newStore()
			broken := true
			sc.answer = func(s *session, tag, command string) bool {
				if broken && strings.HasPrefix(command, "UID FETCH") {
					s.say("%s %s", tag, answer)
					return true
				}
				return false
			}
			c := newClient(t, sc.options())
			_, err := c.Sync(t.Context(), s.handler())
			var fe *FolderError
			if !errors.As(err, &fe) || fe.Folder != "INBOX" || len(s.messages) > 0 || len(s.cursors) > 0 {
				t.Fatalf("error %v, messages %v, cursors %v", err, s.messages, s.cursors)
			}
			broken = false
			run(t, c, s)
			if want := []string{"reply 1", "reply 2", "reply 3"}; !slices.Equal(s.subjects(), want) {
				t.Errorf("then took %q", s.subjects())
			}
		})
	}
}

func TestManyPoisonousMails(t *testing.T) {
	const n, poison = 500, 50
	sc, s := newScript(t), newStore()
	for i := range uint32(n) {
		sc.mails[i+1] = mail(fmt.Sprintf("reply %d", i+1))
	}
	sc.next = n + 1
	bad := func(uid uint32) bool { return uid <= poison/2 || uid%20 == 0 && uid > n-20*poison/2 } // half of them in a row
	sc.answer = func(s *session, tag, command string) bool {
		if !strings.HasPrefix(command, "UID FETCH") {
			return false
		}
		for _, uid := range sc.uids(strings.Fields(command)[2]) {
			if bad(uid) {
				s.Close()
				return true
			}
			s.give(uid, command)
		}
		s.say("%s OK done", tag)
		return true
	}
	var want, problems int
	for i := range uint32(n) {
		if bad(i + 1) {
			problems++
		} else {
			want++
		}
	}
	rep := run(t, newClient(t, sc.options()), s)
	if f := rep.Folders[0]; f.Problems != problems || f.Taken != want+problems {
		t.Errorf("read %d with %d problems, want %d with %d", f.Taken, f.Problems, want+problems, problems)
	}
}

func TestSearchAnswersOfAnySize(t *testing.T) {
	for name, line := range map[string]string{
		"range without end": "* ESEARCH UID ALL 1:4294967295",
		"too many":          "* ESEARCH UID ALL 5:90000000",
	} {
		t.Run(name, func(t *testing.T) {
			sc := newScript(t, mail("reply"))
			sc.answer = func(s *session, tag, command string) bool {
				if strings.HasPrefix(command, "UID SEARCH") {
					s.say("%s", line)
					s.say("%s OK done", tag)
					return true
				}
				return false
			}
			if _, err := newClient(t, sc.options()).Sync(t.Context(), newStore().handler()); err == nil {
				t.Error("believed")
			}
		})
	}
}

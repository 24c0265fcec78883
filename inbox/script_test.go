package inbox

import (
	"bufio"
	"crypto/tls"
	"fmt"
	"io"
	"maps"
	"net"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// script is a server that behaves until a test makes it misbehave: answer sees each command first, and says whether it
// has dealt with it.
type script struct {
	t        testing.TB
	port     int
	greeting string
	caps     string
	folders  []string          // LIST lines after "* LIST "
	mails    map[uint32]string // of INBOX; see change
	next     uint32            // UIDNEXT; 0: not told
	validity uint32

	answer func(s *session, tag, command string) (done bool)

	start func()

	mu       sync.Mutex
	sessions int
	commands []string
}

type session struct {
	net.Conn
	number int // from 1
	script *script
	lines  *bufio.Reader
	empty  bool // another folder than INBOX is open
}

func newScript(t testing.TB, mails ...string) *script {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	sc := &script{
		t: t, port: l.Addr().(*net.TCPAddr).Port, greeting: "* OK ready", caps: "IMAP4rev1 IDLE AUTH=PLAIN SASL-IR",
		mails: map[uint32]string{}, next: uint32(len(mails) + 1), validity: 7,
	}
	for i, m := range mails {
		sc.mails[uint32(i+1)] = m
	}
	var (
		wg    sync.WaitGroup
		conns []net.Conn
	)
	sc.start = sync.OnceFunc(func() {
		wg.Go(func() {
			for {
				c, err := l.Accept()
				if err != nil {
					return
				}
				sc.mu.Lock()
				sc.sessions++
				s := &session{Conn: c, number: sc.sessions, script: sc, lines: bufio.NewReader(c)}
				conns = append(conns, c)
				sc.mu.Unlock()
				wg.Go(func() { defer c.Close(); s.serve() })
			}
		})
	})
	t.Cleanup(func() {
		l.Close()
		sc.mu.Lock()
		for _, c := range conns {
			c.Close()
		}
		sc.mu.Unlock()
		wg.Wait()
	})
	return sc
}

// options starts the server: what it is to do is set before.
func (sc *script) options() Options {
	sc.start()
	o := plainOptions(sc.port)
	o.limits = limits{stall: 10 * time.Second}
	return o
}

// count says how many commands began with that.
func (sc *script) count(prefix string) (n int) {
	sc.mu.Lock()
	defer sc.mu.Unlock()
	for _, c := range sc.commands {
		if strings.HasPrefix(c, prefix) {
			n++
		}
	}
	return n
}

// change alters the mailbox while the server is running.
func (sc *script) change(f func()) {
	sc.mu.Lock()
	defer sc.mu.Unlock()
	f()
}

func (sc *script) mail(uid uint32) string {
	sc.mu.Lock()
	defer sc.mu.Unlock()
	return sc.mails[uid]
}

func (s *session) say(format string, args ...any) { fmt.Fprintf(s, format+"\r\n", args...) }

func (s *session) serve() {
	s.say("%s", s.script.greeting)
	for {
		line, err := s.lines.ReadString('\n')
		if err != nil {
			return
		}
		tag, command, _ := strings.Cut(strings.TrimRight(line, "\r\n"), " ")
		s.script.mu.Lock()
		s.script.commands = append(s.script.commands, command)
		s.script.mu.Unlock()
		if s.script.answer != nil && s.script.answer(s, tag, command) {
			continue
		}
		s.behave(tag, command)
	}
}

func (s *session) behave(tag, command string) {
	sc := s.script
	verb := strings.Fields(command)
	switch {
	case len(verb) == 0:
		s.say("%s BAD what", tag)
		return
	case verb[0] == "CAPABILITY":
		s.say("* CAPABILITY %s", sc.caps)
	case verb[0] == "LIST":
		for _, f := range sc.folders {
			s.say("* LIST %s", f)
		}
	case verb[0] == "EXAMINE":
		s.empty = !strings.Contains(command, "INBOX")
		s.say("* %d EXISTS", len(s.uids("1:*")))
		sc.mu.Lock()
		s.say("* OK [UIDVALIDITY %d] fine", sc.validity)
		if s.empty {
			s.say("* OK [UIDNEXT 1] fine")
		} else if sc.next > 0 {
			s.say("* OK [UIDNEXT %d] fine", sc.next)
		}
		sc.mu.Unlock()
	case strings.HasPrefix(command, "UID SEARCH"):
		s.say("* SEARCH%s", s.search(command))
	case strings.HasPrefix(command, "UID FETCH"):
		for _, uid := range s.uids(verb[2]) {
			s.give(uid, command)
		}
	case verb[0] == "IDLE":
		s.say("+ idling")
		s.lines.ReadString('\n')
	case verb[0] == "SELECT" || verb[0] == "STORE" || verb[0] == "EXPUNGE" || strings.HasPrefix(command, "UID STORE"):
		sc.t.Errorf("a reader must not say %s", command)
	}
	s.say("%s OK done", tag)
}

// section is what a FETCH asks for of a mail, with the answer's name for it.
func section(mail, command string) (name, text string) {
	name, text = "BODY[]<0>", mail
	if strings.Contains(command, "BODY.PEEK[HEADER]") {
		head, _, _ := strings.Cut(mail, "\r\n\r\n")
		name, text = "BODY[HEADER]<0>", head+"\r\n\r\n"
	}
	_, most, _ := strings.Cut(command, "<0.")
	most, _, _ = strings.Cut(most, ">")
	n, _ := strconv.Atoi(most)
	return name, text[:min(len(text), n)]
}

func (s *session) give(uid uint32, command string) {
	whole := s.script.mail(uid)
	name, text := section(whole, command)
	s.say(`* %d FETCH (UID %d RFC822.SIZE %d INTERNALDATE "22-Nov-2026 10:00:00 +0000" %s {%d}`+"\r\n%s)",
		uid, uid, len(whole), name, len(text), text)
}

func (s *session) search(command string) string {
	var b strings.Builder
	set := "1:*"
	if _, after, ok := strings.Cut(command, "UID SEARCH UID "); ok {
		set = after
	}
	for _, uid := range s.uids(set) {
		fmt.Fprintf(&b, " %d", uid)
	}
	return b.String()
}

func (s *session) uids(set string) []uint32 {
	if s.empty {
		return nil
	}
	return s.script.uids(set)
}

// uids gives the UIDs of a set that exist; n:* has the last one, as RFC 3501 6.4.8 says.
func (sc *script) uids(set string) (uids []uint32) {
	sc.mu.Lock()
	all := slices.Sorted(maps.Keys(sc.mails))
	sc.mu.Unlock()
	for _, r := range strings.Split(set, ",") {
		from, to, isRange := strings.Cut(r, ":")
		low, _ := strconv.ParseUint(from, 10, 32)
		high, _ := strconv.ParseUint(to, 10, 32)
		if !isRange {
			high = low
		}
		if to == "*" && len(all) > 0 {
			low, high = min(low, uint64(all[len(all)-1])), 1<<32-1
		}
		for _, uid := range all {
			if uint64(uid) >= low && uint64(uid) <= high {
				uids = append(uids, uid)
			}
		}
	}
	return uids
}

// fetchOf tells whether a command fetches that UID, and whether it fetches it alone.
func (sc *script) fetchOf(command string, uid uint32) (has, alone bool) {
	if !strings.HasPrefix(command, "UID FETCH ") {
		return false, false
	}
	l := sc.uids(strings.Fields(command)[2])
	return slices.Contains(l, uid), len(l) == 1
}

// tlsFront puts TLS before a server that speaks plain text, at once or after STARTTLS.
func tlsFront(t testing.TB, to int, cert tls.Certificate, security Security) (port int) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	serve := func(down net.Conn) {
		defer down.Close()
		if security == StartTLS {
			fmt.Fprint(down, "* OK plain text so far\r\n")
			line, _ := bufio.NewReader(down).ReadString('\n')
			tag, _, _ := strings.Cut(line, " ")
			fmt.Fprintf(down, "%s OK go\r\n", tag)
		}
		secured := tls.Server(down, &tls.Config{Certificates: []tls.Certificate{cert}})
		if secured.Handshake() != nil {
			return
		}
		up, err := net.Dial("tcp", fmt.Sprintf("127.0.0.1:%d", to))
		if err != nil {
			return
		}
		defer up.Close()
		from := bufio.NewReader(up)
		if security == StartTLS {
			from.ReadString('\n') // the greeting comes once
		}
		wg.Go(func() { io.Copy(up, secured); up.Close() })
		io.Copy(secured, from)
	}
	wg.Go(func() {
		for {
			down, err := l.Accept()
			if err != nil {
				return
			}
			wg.Go(func() { serve(down) })
		}
	})
	t.Cleanup(func() { l.Close(); wg.Wait() })
	return l.Addr().(*net.TCPAddr).Port
}

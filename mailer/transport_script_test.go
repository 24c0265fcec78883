package mailer

import (
	"bufio"
	"io"
	"net"
	"slices"
	"strings"
	"sync"
	"testing"
)

// What a scripted server does in place of answering.
const (
	hangUp  = "hang up"
	reset   = "reset"
	silence = "silence"
)

// script is a TCP server that answers each verb as told, and otherwise as a
// polite submission server would. Beside the commands there are the verbs
// CONNECT and DOT.
type script struct {
	port  int
	reply func(conn int, verb, line string) string // "" for the usual answer
	data  chan string                              // if set, gets each line of a message as it arrives

	replying sync.Mutex // held while reply runs
	mu       sync.Mutex
	lines    []string // commands received
	accepted []string // messages answered with 250
	conns    int
}

func newScript(t testing.TB, reply func(conn int, verb, line string) string) *script {
	t.Helper()
	s := &script{reply: reply}
	l := listen(t)
	s.port = port(l)
	var running sync.WaitGroup
	over := make(chan struct{})
	running.Go(func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			s.mu.Lock()
			s.conns++
			n := s.conns
			s.mu.Unlock()
			running.Go(func() { defer c.Close(); s.serve(n, c, over) })
		}
	})
	t.Cleanup(func() { close(over); l.Close(); running.Wait() })
	return s
}

var polite = map[string]string{
	"CONNECT": "220 script.test ESMTP", "EHLO": "250-script.test\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME",
	"AUTH": "235 2.7.0 welcome", "DATA": "354 go on", "DOT": "250 2.0.0 queued as 4711", "QUIT": "221 bye",
}

func (s *script) serve(n int, c net.Conn, over <-chan struct{}) {
	r := bufio.NewReader(c)
	for verb, line := "CONNECT", ""; ; {
		s.replying.Lock()
		answer := s.reply(n, verb, line)
		s.replying.Unlock()
		if answer == "" {
			answer = polite[verb]
		}
		if answer == "" {
			answer = "250 2.0.0 fine"
		}
		switch answer {
		case hangUp:
			return
		case reset:
			c.(*net.TCPConn).SetLinger(0)
			return
		case silence:
			<-over
			return
		}
		if verb == "DOT" && strings.HasPrefix(answer, "250") {
			s.mu.Lock()
			s.accepted = append(s.accepted, line)
			s.mu.Unlock()
		}
		if _, err := io.WriteString(c, answer+"\r\n"); err != nil {
			return
		}
		var err error
		if verb == "DATA" && strings.HasPrefix(answer, "354") {
			verb = "DOT"
			line, err = s.message(r)
		} else {
			line, err = r.ReadString('\n')
			line = strings.TrimSpace(line)
			verb, _, _ = strings.Cut(line, " ")
			verb = strings.ToUpper(verb)
			s.mu.Lock()
			s.lines = append(s.lines, line)
			s.mu.Unlock()
		}
		if err != nil {
			return
		}
	}
}

func (s *script) message(r *bufio.Reader) (string, error) {
	var b strings.Builder
	for {
		line, err := r.ReadString('\n')
		if err != nil {
			return "", err
		}
		if line == ".\r\n" {
			return b.String(), nil
		}
		b.WriteString(line)
		if s.data != nil {
			s.data <- line
		}
	}
}

func (s *script) state() (accepted []string, conns int, lines []string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.accepted), s.conns, slices.Clone(s.lines)
}

// on answers one verb in one way.
func on(verb, answer string) func(int, string, string) string {
	return func(_ int, v, _ string) string {
		if v == verb || verb == "EHLO" && v == "HELO" {
			return answer
		}
		return ""
	}
}

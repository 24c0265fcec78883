package promise

import (
	"bufio"
	"bytes"
	"io"
	"net"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// relay is a listener that hands each connection to serve, and ends with the test.
type relay struct {
	addr string

	mu     sync.Mutex
	conns  map[net.Conn]bool
	closed bool
	ending chan struct{} // closed with the test
	all    sync.WaitGroup
}

func newRelay(t *testing.T, serve func(r *relay, client net.Conn)) *relay {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	r := &relay{addr: l.Addr().String(), conns: map[net.Conn]bool{}, ending: make(chan struct{})}
	r.all.Go(func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			if r.keep(c) {
				r.all.Go(func() { defer r.drop(c); serve(r, c) })
			}
		}
	})
	t.Cleanup(func() {
		l.Close()
		r.mu.Lock()
		r.closed = true
		close(r.ending)
		for c := range r.conns {
			c.Close()
		}
		r.mu.Unlock()
		r.all.Wait()
	})
	return r
}

func (r *relay) keep(c net.Conn) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.closed {
		c.Close()
		return false
	}
	r.conns[c] = true
	return true
}

func (r *relay) drop(c net.Conn) {
	c.Close()
	r.mu.Lock()
	delete(r.conns, c)
	r.mu.Unlock()
}

// dial connects to the server behind; nil when that isn't possible.
func (r *relay) dial(target string) net.Conn {
	s, err := net.DialTimeout("tcp", target, 10*time.Second)
	if err != nil || !r.keep(s) {
		return nil
	}
	return s
}

// reset ends a connection with RST.
func reset(c net.Conn) {
	if tcp, ok := c.(*net.TCPConn); ok {
		tcp.SetLinger(0)
	}
	c.Close()
}

// tcpProxy passes bytes on, and has faults.
type tcpProxy struct {
	*relay
	down   atomic.Bool  // connections are closed at once
	cut    atomic.Int64 // > 0: the connection ends after that many bytes from the server
	frozen atomic.Int64 // of so many connections, the first, nothing is passed on any more, and nothing is closed
	dials  atomic.Int64
	idles  atomic.Int64 // IDLE commands passed on
}

func newTCPProxy(t *testing.T, target string) *tcpProxy {
	p := &tcpProxy{}
	p.relay = newRelay(t, func(r *relay, client net.Conn) {
		id := p.dials.Add(1)
		if p.down.Load() {
			return
		}
		server := r.dial(target)
		if server == nil {
			return
		}
		defer r.drop(server)
		done := make(chan struct{})
		go func() {
			defer close(done)
			p.pass(id, server, client, nil)
			server.Close()
		}()
		left := p.cut.Load()
		if left == 0 {
			left = -1
		}
		p.pass(id, client, server, &left)
		client.Close()
		<-done
	})
	return p
}

// pass copies until an end, an error, or until left bytes are through; nil is for what the client says.
func (p *tcpProxy) pass(id int64, to, from net.Conn, left *int64) {
	b := make([]byte, 4096)
	for {
		n, err := from.Read(b)
		for id <= p.frozen.Load() {
			if _, err := from.Read(b); err != nil { // swallowed, for the other side never knows
				return
			}
		}
		if left == nil && bytes.Contains(b[:n], []byte(" IDLE\r\n")) {
			p.idles.Add(1)
		}
		if left != nil && *left >= 0 {
			n = int(min(int64(n), *left))
			*left -= int64(n)
		}
		if _, werr := to.Write(b[:n]); err != nil || werr != nil || left != nil && *left == 0 {
			return
		}
	}
}

// action is what the SMTP proxy does instead of passing a command on.
type action struct {
	answer string        // said in the server's place
	reset  bool          // the connection ends with RST
	drop   bool          // the server gets it, its answer is dropped and the connection closed
	delay  time.Duration // the answer comes that late
}

// The steps of a dialogue, beside its verbs: GREETING, BODY (within the message) and DOT.
func newSMTPProxy(t *testing.T, target string, fault func(step string) action) *relay {
	return newRelay(t, func(r *relay, client net.Conn) {
		server := r.dial(target)
		if server == nil {
			return
		}
		defer r.drop(server)
		d := &dialogue{client: client, in: bufio.NewReader(client), server: server, out: bufio.NewReader(server), fault: fault, ending: r.ending}
		d.run()
	})
}

type dialogue struct {
	client, server net.Conn
	in, out        *bufio.Reader
	fault          func(string) action
	begun          bool // the server waits for the message
	ending         chan struct{}
}

func (d *dialogue) run() {
	if !d.step("GREETING", nil) {
		return
	}
	for {
		line, err := d.in.ReadString('\n')
		if err != nil {
			return
		}
		verb, _, _ := strings.Cut(strings.ToUpper(strings.TrimSpace(line)), " ")
		if !d.step(verb, []byte(line)) {
			return
		}
		if d.begun && !d.body() {
			return
		}
	}
}

// body passes the message on, but for its dot, which is a step of its own.
func (d *dialogue) body() bool {
	d.begun = false
	for first := true; ; first = false {
		line, err := d.in.ReadString('\n')
		if err != nil {
			return false
		}
		if line == ".\r\n" {
			return d.step("DOT", []byte(line))
		}
		if first && d.fault("BODY").reset {
			reset(d.client)
			return false
		}
		if _, err := io.WriteString(d.server, line); err != nil {
			return false
		}
	}
}

// step passes a command on and its answer back, or does what the fault says.
func (d *dialogue) step(name string, command []byte) bool {
	f := d.fault(name)
	switch {
	case f.reset:
		reset(d.client)
		return false
	case f.answer != "":
		io.WriteString(d.client, f.answer+"\r\n")
		if name == "DOT" || name == "GREETING" {
			return false // the server behind waits for something else
		}
		return !strings.HasPrefix(f.answer, "421")
	}
	if _, err := d.server.Write(command); err != nil {
		return false
	}
	var answer strings.Builder
	for {
		line, err := d.out.ReadString('\n')
		if err != nil {
			return false
		}
		answer.WriteString(line)
		if len(line) < 4 || line[3] != '-' {
			break
		}
	}
	if f.drop {
		return false
	}
	if f.delay > 0 {
		select {
		case <-time.After(f.delay):
		case <-d.ending:
			return false
		}
	}
	if _, err := io.WriteString(d.client, answer.String()); err != nil {
		return false
	}
	d.begun = name == "DATA" && strings.HasPrefix(answer.String(), "354")
	return true
}

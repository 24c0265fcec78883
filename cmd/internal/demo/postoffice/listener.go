package postoffice

import (
	"net"
	"sync"
)

// listener knows its open connections, so that shut can cut them all: neither
// server's Close reaches a connection that it is just accepting.
type listener struct {
	net.Listener

	mu    sync.Mutex
	conns map[*conn]struct{}
	over  bool
}

func newListener(l net.Listener) *listener {
	return &listener{Listener: l, conns: make(map[*conn]struct{})}
}

func (l *listener) Accept() (net.Conn, error) {
	nc, err := l.Listener.Accept()
	if err != nil {
		return nil, err
	}
	c := &conn{Conn: nc, from: l}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.over {
		nc.Close()
		return nil, net.ErrClosed
	}
	l.conns[c] = struct{}{}
	return c, nil
}

func (l *listener) shut() {
	l.Close()
	l.mu.Lock()
	defer l.mu.Unlock()
	l.over = true
	for c := range l.conns {
		c.Conn.Close()
	}
}

type conn struct {
	net.Conn
	from *listener
}

func (c *conn) Close() error {
	c.from.mu.Lock()
	delete(c.from.conns, c)
	c.from.mu.Unlock()
	return c.Conn.Close()
}

package inbox

import (
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"sync"
	"time"
)

// wire stands between go-imap and the socket, and bounds what a server can do to us: silence while an answer is
// awaited, and octets beyond what was asked for, end the connection. Every failure reads as a clean EOF, because
// go-imap's decoder is left hanging by any other error inside a literal; the reason is kept in cause.
type wire struct {
	net.Conn          // carries the plain text
	raw      net.Conn // the socket below it, which Close shuts at once
	stall    time.Duration

	mu     sync.Mutex
	active int   // operations that await an answer
	allow  int64 // octets that may still come
	octets int64 // octets that came
	cause  error // why the connection is of no use any more
	reader <-chan struct{}
}

// unasked is what a server may say between two commands or during IDLE, in octets: some 50,000 flag changes.
const unasked = 2 << 20

var errTooMuch = errors.New("the server sent more than was asked for")

func newWire(c, raw net.Conn, stall time.Duration) *wire {
	return &wire{Conn: c, raw: raw, stall: stall, allow: unasked}
}

// begin starts an operation to which the server may answer with that many octets.
func (w *wire) begin(allow int64) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.active++
	w.allow += allow
	w.Conn.SetReadDeadline(time.Now().Add(w.stall))
}

func (w *wire) end() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.active--; w.active == 0 {
		w.allow = unasked
		w.Conn.SetReadDeadline(time.Time{})
	}
}

func (w *wire) Read(p []byte) (int, error) {
	w.mu.Lock()
	switch {
	case w.cause != nil:
		w.mu.Unlock()
		return 0, io.EOF
	case w.allow <= 0:
		w.mu.Unlock()
		w.fail(errTooMuch)
		return 0, io.EOF
	}
	if w.active > 0 {
		w.Conn.SetReadDeadline(time.Now().Add(w.stall))
	}
	p = p[:min(int64(len(p)), w.allow)]
	w.mu.Unlock()

	n, err := w.Conn.Read(p)
	w.mu.Lock()
	w.allow -= int64(n)
	w.octets += int64(n)
	w.mu.Unlock()
	if err != nil {
		w.fail(err)
		return n, io.EOF
	}
	return n, nil
}

// Write reports a failure only when go-imap's reader has ended. Else both would complete the pending commands, and the
// reader would find their channels closed under its hands.
func (w *wire) Write(p []byte) (int, error) {
	n, err := w.Conn.Write(p)
	if err != nil {
		w.fail(err)
		w.mu.Lock()
		reader := w.reader
		w.mu.Unlock()
		select {
		case <-reader:
		case <-time.After(time.Second): // it waits for the command that is being written: a server that answers too early
		}
	}
	return n, err
}

// readBy names the channel that closes when go-imap's reader has ended.
func (w *wire) readBy(done <-chan struct{}) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.reader = done
}

// fail closes the socket; the first reason given is the one that is reported.
func (w *wire) fail(cause error) {
	w.mu.Lock()
	if w.cause == nil {
		w.cause = cause
	}
	w.mu.Unlock()
	w.raw.Close()
}

// Close is what go-imap calls when it can't follow the server any more.
func (w *wire) Close() error {
	w.fail(errGarbled)
	return nil
}

var errGarbled = errors.New("the server's answer can't be understood")

// SetDeadline and SetReadDeadline are go-imap's; ours rule.
func (w *wire) SetDeadline(time.Time) error     { return nil }
func (w *wire) SetReadDeadline(time.Time) error { return nil }

// failure tells why the connection ended, or nil while it is well.
func (w *wire) failure() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	switch {
	case errors.Is(w.cause, io.EOF):
		return errors.New("the server closed the connection")
	case errors.Is(w.cause, os.ErrDeadlineExceeded):
		return fmt.Errorf("no answer for %v: %w", w.stall, w.cause)
	}
	return w.cause
}

func (w *wire) received() int64 {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.octets
}

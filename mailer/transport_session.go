package mailer

import (
	"context"
	"errors"
	"io"
	"net"
	"strconv"
	"time"

	"github.com/wneessen/go-mail/smtp"
)

const (
	dataChunk  = 32 << 10 // bytes of message written under one deadline
	answerSize = 1 << 20  // bytes that a server may send in answer to one command
)

// session is an open, authenticated connection.
type session struct {
	raw    *cappedConn
	smtp   *smtp.Client
	opts   *Options
	dirty  bool // the last dialogue was refused half-way: RSET is due
	broken bool // of no use for another dialogue
}

// transact goes through MAIL, RCPT, DATA and the dot.
func (s *session) transact(ctx context.Context, m message, beforeDot func() error) (Receipt, error) {
	stop := context.AfterFunc(ctx, func() { s.raw.Close() })
	defer stop()

	if err := s.check(m); err != nil {
		return Receipt{}, err
	}
	if s.dirty {
		if err := s.command(StageMail, s.smtp.Reset); err != nil { // says nothing of this message
			s.broken = true
			return Receipt{}, &Error{Stage: StageMail, Temporary: true, Err: err}
		}
		s.dirty = false
	}
	s.smtp.SkipSMTPUTF8(!m.utf8)
	if err := s.command(StageMail, func() error { return s.smtp.Mail(m.from) }); err != nil {
		return Receipt{}, err
	}
	if err := s.command(StageRcpt, func() error { return s.smtp.Rcpt(m.to) }); err != nil {
		return Receipt{}, err
	}
	var w io.WriteCloser
	err := s.command(StageData, func() (err error) { w, err = s.smtp.Data(); return err })
	if err != nil {
		return Receipt{}, err
	}

	s.broken = true // until the answer to the dot is in
	if err := s.write(w, m.data); err != nil {
		return Receipt{}, newError(StageData, err)
	}
	if !stop() {
		return Receipt{}, newError(StageData, context.Cause(ctx))
	}
	if beforeDot != nil {
		if err := beforeDot(); err != nil {
			return Receipt{}, &Error{Stage: StageData, Temporary: true, Err: &withdrawn{err}}
		}
	}
	return s.dot(w, m)
}

// write puts data on the wire, all of it but the final dot.
func (s *session) write(w io.Writer, data []byte) error {
	for len(data) > 0 {
		n := min(len(data), dataChunk)
		s.raw.expect(s.opts.Timeout)
		if _, err := w.Write(data[:n]); err != nil {
			return err
		}
		data = data[n:]
	}
	s.raw.expect(s.opts.Timeout)
	return s.smtp.Text.W.Flush()
}

// dot ends the message and waits for the verdict on it.
func (s *session) dot(w io.WriteCloser, m message) (Receipt, error) {
	s.raw.expect(s.opts.DotTimeout)
	response, err := endData(w)
	if err != nil {
		e := newError(StageDot, err)
		s.broken = e.Code == 0 || e.Code == 421
		return Receipt{}, e
	}
	s.broken = false
	return Receipt{Response: oneLine(response), MessageID: namedMessageID(s.opts.Host, response, m)}, nil
}

// endData sends the dot; any 2xx is an acceptance, though only 250 is usual.
func endData(w io.WriteCloser) (response string, err error) {
	err = w.Close()
	if code, text := answer(err); code/100 == 2 {
		return text, nil
	}
	if d, ok := w.(*smtp.DataCloser); ok {
		response = d.ServerResponse()
	}
	return response, err
}

// check finds what the server has said in advance that it can't take.
func (s *session) check(m message) error {
	if ok, _ := s.smtp.Extension("SMTPUTF8"); m.utf8 && !ok {
		e := &Error{Stage: StageRcpt, Enhanced: "5.6.7", Err: errNoSMTPUTF8}
		if !ascii(m.from) {
			e.Stage = StageMail
		}
		return e
	}
	_, param := s.smtp.Extension("SIZE")
	if limit, err := strconv.Atoi(param); err == nil && limit > 0 && len(m.data) > limit {
		return &Error{Stage: StageMail, Enhanced: "5.3.4", Err: &tooLarge{len(m.data), limit}}
	}
	return nil
}

// command runs one command under the usual deadline. A refusal leaves the
// session usable after RSET; anything else breaks it.
func (s *session) command(stage Stage, run func() error) error {
	s.raw.expect(s.opts.Timeout)
	err := run()
	if err == nil {
		return nil
	}
	e := newError(stage, err)
	s.dirty = true
	s.broken = e.Code == 0 || e.Code == 421
	return e
}

func (s *session) quit() {
	s.raw.expect(min(s.opts.Timeout, quitTimeout))
	_ = s.smtp.Quit() // a courtesy: the socket is closed in any case
}

// cappedConn ends a dialogue whose other side is slow or talks without end.
type cappedConn struct {
	net.Conn
	left int
}

var errAnswerTooLong = errors.New("the server's answer does not end")

// expect allows d for the next command and a bounded answer to it.
func (c *cappedConn) expect(d time.Duration) {
	c.left = answerSize
	_ = c.SetDeadline(time.Now().Add(d)) // fails on a closed socket only, as the next write will
}

func (c *cappedConn) Read(p []byte) (int, error) {
	if c.left <= 0 {
		return 0, errAnswerTooLong
	}
	n, err := c.Conn.Read(p[:min(len(p), c.left)])
	c.left -= n
	return n, err
}

package mailer

import (
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"net/textproto"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// Stage is how far a dialogue with the submission server had come.
type Stage string

const (
	StageDial Stage = "dial" // connecting, greeting, EHLO
	StageTLS  Stage = "tls"  // STARTTLS and the handshake
	StageAuth Stage = "auth" // logging in
	StageMail Stage = "mail" // MAIL FROM
	StageRcpt Stage = "rcpt" // RCPT TO
	StageData Stage = "data" // DATA and all of the message but the final dot
	StageDot  Stage = "dot"  // the final dot and the answer to it
)

// Error says why a message was not sent, or that its fate is unknown.
type Error struct {
	Server   string // host:port
	Stage    Stage
	Code     int    // reply code (RFC 5321, 4.2); 0 if the server gave none
	Enhanced string // enhanced status code such as 5.1.1 (RFC 3463); "" if none
	Text     string // the server's words on one line, shortened

	// Temporary: the message was not accepted, and a later try may succeed.
	// Errors that say nothing about the message (no connection, no login) are
	// temporary even if the server calls them permanent: the owner can mend them.
	Temporary bool
	// Recipient: the server refused this very address (no such user, mailbox
	// disabled), not the sender, the content or our reputation.
	Recipient bool
	// Unknown: the final dot may have gone out, and no answer came.
	Unknown bool

	Err error // the cause; nil if the server's answer is the cause
}

func (e *Error) Unwrap() error { return e.Err }

var (
	errAddress    = errors.New("an address looks like name@example.com")
	errClear      = errors.New("security: none is for loopback addresses only")
	errNoSTARTTLS = errors.New("the server does not offer STARTTLS")
	errNoPassword = errors.New("no password is configured")
	errNoSMTPUTF8 = errors.New("the server does not take addresses with non-ASCII letters before the @ (SMTPUTF8)")
	errWithdrawn  = errors.New("withdrawn")
)

// withdrawn is the error of a beforeDot hook.
type withdrawn struct{ err error }

func (w *withdrawn) Error() string   { return w.err.Error() }
func (w *withdrawn) Unwrap() []error { return []error{errWithdrawn, w.err} }

// secretError is a password or token that could not be read.
type secretError struct{ err error }

func (s *secretError) Error() string { return s.err.Error() }
func (s *secretError) Unwrap() error { return s.err }

type noMechanism struct{ offered []string }

func (n *noMechanism) Error() string {
	if len(n.offered) == 0 {
		return "the server offers no login on this port"
	}
	return "the server offers only " + strings.Join(n.offered, ", ") + "; PLAIN, LOGIN, XOAUTH2 or OAUTHBEARER is needed"
}

type tooLarge struct{ size, limit int }

func (t *tooLarge) Error() string {
	return fmt.Sprintf("it has %d bytes, and the server takes %d", t.size, t.limit)
}

// newError classifies the failure of a step of the message's own dialogue.
func newError(stage Stage, err error) *Error {
	code, text := answer(err)
	e := &Error{Stage: stage, Code: code}
	e.Enhanced, e.Text = enhanced(code, oneLine(text))
	switch {
	case code/100 == 4:
		e.Temporary = true
	case code/100 == 5 && stage != StageDot && loginWanted(e):
		e.Stage, e.Temporary = StageAuth, true
	case code/100 == 5:
		e.Temporary = e.Enhanced == "5.4.5" // Gmail's daily sending limit
		e.Recipient = refusesRecipient(e)
	case stage == StageDot:
		e.Unknown = true
		e.Err = hungUp(err)
	default:
		e.Temporary = true
		e.Err = hungUp(err)
	}
	return e
}

// sessionError is a failure before the message's own dialogue began.
func sessionError(stage Stage, err error) *Error {
	code, text := answer(err)
	e := &Error{Stage: stage, Code: code, Temporary: true}
	e.Enhanced, e.Text = enhanced(code, oneLine(text))
	if code == 0 {
		e.Err = hungUp(err)
	}
	return e
}

// hungUp names what a bare EOF is.
func hungUp(err error) error {
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		return fmt.Errorf("the server closed the connection: %w", io.ErrUnexpectedEOF)
	}
	return err
}

// answer returns the server's reply out of an error: code 0 if it is none.
func answer(err error) (code int, text string) {
	var reply *textproto.Error
	if errors.As(err, &reply) {
		return reply.Code, reply.Msg
	}
	return 0, ""
}

var enhancedCode = regexp.MustCompile(`^([245]\.\d{1,3}\.\d{1,3})(?:\s+|$)`)

// enhanced splits off the enhanced status code that begins a reply's text.
func enhanced(code int, text string) (status, rest string) {
	m := enhancedCode.FindStringSubmatch(text)
	if m == nil || int(m[1][0]-'0') != code/100 {
		return "", text
	}
	return m[1], strings.TrimSpace(strings.ReplaceAll(text[len(m[0]):], " "+m[1]+" ", " "))
}

// loginWanted: a server that lets anybody connect but wants a login to send.
func loginWanted(e *Error) bool {
	return slices.Contains([]int{530, 534, 535, 538}, e.Code) ||
		slices.Contains([]string{"5.7.8", "5.7.9", "5.7.11"}, e.Enhanced)
}

var (
	recipientCodes = []string{"5.1.1", "5.1.2", "5.1.3", "5.1.4", "5.1.6", "5.1.10", "5.2.1"}
	noSuchUser     = regexp.MustCompile(`(?i)no such (user|mailbox|recipient|address)|(user|mailbox|recipient|address) (is )?(unknown|not found|unavailable|disabled|does(n't| not) exist)|unknown (user|recipient|mailbox|address)|(invalid|no) (recipient|mailbox)`)
	notTheAddress  = regexp.MustCompile(`(?i)sender|relay|polic|spam|block|listed|authenticat|reputation`)
)

// refusesRecipient tells a refusal of the address from one of the sender, the
// content or us. The address will never be written to again, so doubt means no.
func refusesRecipient(e *Error) bool {
	if e.Stage != StageRcpt && e.Stage != StageData && e.Stage != StageDot {
		return false
	}
	if e.Enhanced != "" && e.Enhanced != "5.0.0" && e.Enhanced != "5.1.0" {
		return slices.Contains(recipientCodes, e.Enhanced) && !strings.Contains(strings.ToLower(e.Text), "sender")
	}
	return slices.Contains([]int{550, 551, 553}, e.Code) &&
		noSuchUser.MatchString(e.Text) && !notTheAddress.MatchString(e.Text)
}

const textLimit = 300 // runes of a server's answer worth keeping

// oneLine makes a server's words fit for a log line.
func oneLine(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		if !unicode.IsPrint(r) {
			return '?'
		}
		return r
	}, strings.ToValidUTF8(s, "?"))
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > textLimit {
		s = string(r[:textLimit]) + "…"
	}
	return s
}

func quote(s string) string { return fmt.Sprintf("%q", oneLine(s)) }

// redact takes out of a server's words whatever it echoes of a login.
func redact(text, user, secret string) string {
	b64 := base64.StdEncoding.EncodeToString
	for _, s := range []string{
		b64([]byte("\x00" + user + "\x00" + secret)),
		b64([]byte("user=" + user + "\x01auth=Bearer " + secret + "\x01\x01")),
		b64([]byte(secret)),
		secret,
	} {
		if s != "" {
			text = strings.ReplaceAll(text, s, "[secret]")
		}
	}
	return text
}

package mailer

import (
	"context"
	"errors"
	"io"
	"net"
	"net/textproto"
	"os"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestServersAnswersAreClassified(t *testing.T) {
	tests := []struct {
		stage                Stage
		code                 int
		text                 string
		enhanced             string
		temporary, recipient bool
	}{
		// the recipient
		{StageRcpt, 550, "5.1.1 <x@example.test>: Recipient address rejected: User unknown in virtual mailbox table", "5.1.1", false, true},
		{StageRcpt, 550, "5.1.1 The email account that you tried to reach does not exist.\n5.1.1 Please try again", "5.1.1", false, true},
		{StageRcpt, 550, "5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found", "5.1.10", false, true},
		{StageRcpt, 550, "5.2.1 The email account that you tried to reach is disabled", "5.2.1", false, true},
		{StageDot, 550, "5.1.1 unknown user", "5.1.1", false, true},
		{StageRcpt, 550, "No such user here", "", false, true},
		{StageRcpt, 553, "sorry, no mailbox here by that name", "", false, true},
		{StageRcpt, 550, "5.1.0 Address rejected: mailbox not found", "5.1.0", false, true},
		// not the recipient
		{StageRcpt, 550, "5.7.1 Service unavailable, client host blocked using Spamhaus", "5.7.1", false, false},
		{StageRcpt, 554, "5.7.1 <x@example.test>: Relay access denied", "5.7.1", false, false},
		{StageRcpt, 550, "5.1.8 Access denied, bad outbound sender", "5.1.8", false, false},
		{StageRcpt, 550, "5.1.0 <a@acme.test>: Sender address rejected: User unknown in local recipient table", "5.1.0", false, false},
		{StageRcpt, 550, "5.1.7 bad sender syntax", "5.1.7", false, false},
		{StageRcpt, 550, "relaying denied", "", false, false},
		{StageRcpt, 550, "Requested action not taken: mailbox unavailable. Reject due to policy restrictions", "", false, false},
		{StageRcpt, 550, "go away", "", false, false},
		{StageRcpt, 552, "5.2.2 Mailbox full", "5.2.2", false, false},
		{StageMail, 550, "5.1.1 no such user", "5.1.1", false, false},
		{StageDot, 554, "5.6.0 no such user in this text", "5.6.0", false, false},
		{StageDot, 552, "5.3.4 message too big", "5.3.4", false, false},
		// for the time being
		{StageRcpt, 450, "4.2.0 Greylisted, come back later", "4.2.0", true, false},
		{StageDot, 451, "4.7.1 try again", "4.7.1", true, false},
		{StageRcpt, 452, "4.1.1 odd", "4.1.1", true, false},
		{StageRcpt, 550, "5.4.5 Daily user sending limit exceeded", "5.4.5", true, false},
		// oddities
		{StageRcpt, 550, "4.1.1 code and status disagree", "", false, false},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			e := newError(tt.stage, &textproto.Error{Code: tt.code, Msg: tt.text})
			if e.Stage != tt.stage || e.Code != tt.code || e.Enhanced != tt.enhanced || e.Temporary != tt.temporary || e.Recipient != tt.recipient || e.Unknown {
				t.Errorf("got %+v", e)
			}
		})
	}
}

func TestLoginWantedAtMAILIsAnAuthError(t *testing.T) {
	for _, reply := range []textproto.Error{{Code: 530, Msg: "5.7.0 Authentication required"}, {Code: 550, Msg: "5.7.8 log in first"}} {
		if e := newError(StageMail, &reply); e.Stage != StageAuth || !e.Temporary {
			t.Errorf("%v: got %+v", reply, e)
		}
	}
}

func TestErrorsSayWhatWhereAndWhatToDo(t *testing.T) {
	reply := func(stage Stage, code int, text string) *Error {
		return newError(stage, &textproto.Error{Code: code, Msg: text})
	}
	ended, end := context.WithCancel(t.Context())
	end()
	_, stopped := (&net.Dialer{}).DialContext(ended, "tcp", "mail.acme.test:465")
	tests := map[string]struct {
		err  *Error
		want string
	}{
		"recipient": {reply(StageRcpt, 550, "5.1.1 No such user"),
			"the mail server mail.acme.test:465 refused the recipient: 550 5.1.1 No such user"},
		"sender": {reply(StageMail, 553, "5.7.1 not owned by user"),
			"the mail server mail.acme.test:465 refused the sender: 553 5.7.1 not owned by user. Check that this login may send from the address of the mailbox"},
		"spam": {reply(StageDot, 554, "5.7.1 looks like spam"),
			"the mail server mail.acme.test:465 refused the message: 554 5.7.1 looks like spam"},
		"greylisted": {reply(StageRcpt, 450, "4.2.0 later"),
			"the mail server mail.acme.test:465 put off the recipient: 450 4.2.0 later"},
		"unknown": {newError(StageDot, io.EOF),
			"whether mail.acme.test:465 accepted the message is unknown, since the answer to all of it never came: the server closed the connection: unexpected EOF. It is not sent again by itself; look into the Sent folder"},
		"broken": {newError(StageRcpt, io.EOF),
			"the connection to the mail server mail.acme.test:465 broke before the message was handed over: the server closed the connection: unexpected EOF"},
		"wrong password": {sessionError(StageAuth, &textproto.Error{Code: 535, Msg: "5.7.8 Error: authentication failed"}),
			"the mail server mail.acme.test:465 refused the login: 535 5.7.8 Error: authentication failed. Check username and password; many providers want an app password here"},
		"unreadable password": {sessionError(StageAuth, &secretError{errors.New("open mailbox.secret: permission denied")}),
			"cannot log in to the mail server mail.acme.test:465: open mailbox.secret: permission denied. Check the file with the password or token"},
		"no such host": {sessionError(StageDial, &net.DNSError{Err: "no such host", Name: "mail.acme.test", IsNotFound: true}),
			`cannot connect to the mail server mail.acme.test:465: no host has the name "mail.acme.test". Check host and port (465 goes with tls, 587 with starttls), the network and the firewall`},
		"no name server": {sessionError(StageDial, &net.DNSError{Err: "server misbehaving", Name: "mail.acme.test", IsTemporary: true}),
			`cannot connect to the mail server mail.acme.test:465: no name server answers. Check host and port (465 goes with tls, 587 with starttls), the network and the firewall`},
		"stopped while looking up the host": {sessionError(StageDial, stopped),
			"cannot connect to the mail server mail.acme.test:465: stopped"},
		"nobody listens": {sessionError(StageDial, &net.OpError{Op: "dial", Net: "tcp", Err: os.NewSyscallError("connect", syscall.ECONNREFUSED)}),
			`cannot connect to the mail server mail.acme.test:465: nothing listens there. Check host and port (465 goes with tls, 587 with starttls), the network and the firewall`},
		"turned away": {sessionError(StageDial, &textproto.Error{Code: 554, Msg: "5.7.1 blocked"}),
			"the mail server mail.acme.test:465 turned us away: 554 5.7.1 blocked"},
		"no STARTTLS": {sessionError(StageTLS, errNoSTARTTLS),
			"no secure connection to the mail server mail.acme.test:465: the server does not offer STARTTLS. Nothing was sent in the clear; try security: tls, usually with port 465"},
		"withdrawn": {&Error{Stage: StageData, Temporary: true, Err: &withdrawn{errors.New("database is locked")}},
			"the message was withdrawn before its final dot went out to mail.acme.test:465: database is locked"},
		"too large": {&Error{Stage: StageMail, Enhanced: "5.3.4", Err: &tooLarge{30, 20}},
			"the message is too large for mail.acme.test:465: it has 30 bytes, and the server takes 20"},
		"bad address": {&Error{Stage: StageRcpt, Enhanced: "5.1.3", Recipient: true, Text: `not a mail address: "bob"`, Err: errAddress},
			`the message cannot be sent to this recipient: not a mail address: "bob" (an address looks like name@example.com)`},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			tt.err.Server = "mail.acme.test:465"
			if got := tt.err.Error(); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestMessageIDNamedInTheAnswer(t *testing.T) {
	const ses = "0102018f2a3b4c5d-1a2b3c4d-1234-5678-9abc-def012345678-000000"
	tests := map[string]struct{ host, response, want string }{
		"Exchange Online": {"smtp.office365.com", "2.0.0 OK <AM0PR01MB1234A@AM0PR01MB1234.eurprd01.prod.outlook.com> [Hostname=AM0PR01MB1234.eurprd01.prod.outlook.com]",
			"<AM0PR01MB1234A@AM0PR01MB1234.eurprd01.prod.outlook.com>"},
		"Brevo":               {"smtp-relay.brevo.com", "2.0.0 OK: queued as <202611221318.12345678901@smtp-relay.mailin.fr>", "<202611221318.12345678901@smtp-relay.mailin.fr>"},
		"Amazon, Ireland":     {"email-smtp.eu-west-1.amazonaws.com", "Ok " + ses, "<" + ses + "@eu-west-1.amazonses.com>"},
		"Amazon, Virginia":    {"email-smtp.us-east-1.amazonaws.com", "Ok " + ses, "<" + ses + "@email.amazonses.com>"},
		"Amazon's look-alike": {"mail.acme.test", "Ok " + ses, ""},
		"Gmail":               {"smtp.gmail.com", "2.0.0 OK  1700000000 5b1f17b1804b1-47 - gsmtp", ""},
		"Postfix":             {"mail.acme.test", "2.0.0 Ok: queued as 4cX1Yz0001", ""},
		"names the recipient": {"mail.acme.test", "2.0.0 OK <b@example.test> accepted", ""},
		"names a delivery":    {"mail.acme.test", "2.0.0 <other@example.test> qxyz Saved", ""},
	}
	m := message{from: "<a@acme.test>", to: "<b@example.test>"}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := namedMessageID(tt.host, tt.response, m); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func FuzzServersWords(f *testing.F) {
	f.Add(550, "5.1.1 no such user\n5.1.1 really")
	f.Add(421, "\x1b[31m\xff\x00")
	f.Fuzz(func(t *testing.T, code int, text string) {
		for _, stage := range []Stage{StageMail, StageRcpt, StageDot} {
			e := newError(stage, &textproto.Error{Code: code, Msg: text})
			s := e.Error()
			if !utf8.ValidString(s) || strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsPrint(r) }) || len(s) > 6*textLimit {
				t.Errorf("not fit for a log: %q", s)
			}
			if e.Temporary && e.Recipient {
				t.Errorf("temporary, and yet about the recipient: %+v", e)
			}
		}
		namedMessageID("email-smtp.eu-west-1.amazonaws.com", text, message{})
		namedMessageID("mail.acme.test", text, message{})
	})
}

var bareLineEnd = regexp.MustCompile(`\r[^\n]|\r$|[^\r]\n|^\n`)

func FuzzCanonicalMessage(f *testing.F) {
	f.Add([]byte("a\nb\rc\r\n\n\r.\r\n"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		got := canonical(raw)
		if bareLineEnd.Match(got) || len(got) > 0 && !strings.HasSuffix(string(got), "\r\n") {
			t.Errorf("%q became %q", raw, got)
		}
		if again := canonical(got); string(again) != string(got) {
			t.Errorf("%q, once more: %q", got, again)
		}
		strip := strings.NewReplacer("\r", "", "\n", "")
		if strip.Replace(string(raw)) != strip.Replace(string(got)) {
			t.Errorf("%q lost something: %q", raw, got)
		}
	})
}

func FuzzPath(f *testing.F) {
	f.Add("b@example.test")
	f.Add(`"b c"@bücher.example`)
	f.Add("b@x>\r\nDATA")
	f.Fuzz(func(t *testing.T, addr string) {
		p, _, err := path(addr)
		if strings.ContainsAny(p, "\r\n\x00") || strings.Count(p, ">") != 1 || err == nil && !strings.Contains(p, "@") {
			t.Errorf("%q became %q", addr, p)
		}
	})
}

package postoffice

import (
	"errors"
	"io"
	"slices"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
)

func (of *Office) newSMTPSession(c *smtp.Conn) (smtp.Session, error) {
	return &smtpSession{office: of, conn: c}, nil
}

type smtpSession struct {
	office *Office
	conn   *smtp.Conn
	user   string // "" before the login
	from   string
	to     []string
}

var _ smtp.AuthSession = (*smtpSession)(nil)

func (s *smtpSession) AuthMechanisms() []string { return []string{sasl.Plain} }

func (s *smtpSession) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, user, password string) error {
		if err := s.ask("AUTH", user); err != nil {
			return err
		}
		a := s.office.users[key(user)]
		if a == nil || a.login(password) != nil {
			return smtp.ErrAuthFailed
		}
		s.user = user
		return nil
	}), nil
}

func (s *smtpSession) Mail(from string, _ *smtp.MailOptions) error {
	if s.user == "" {
		return &smtp.SMTPError{Code: 530, EnhancedCode: smtp.EnhancedCode{5, 7, 0}, Message: "Authentication required"} // RFC 4954, 6
	}
	if err := s.ask("MAIL", from); err != nil {
		return err
	}
	s.from = from
	return nil
}

func (s *smtpSession) Rcpt(to string, _ *smtp.RcptOptions) error {
	if err := s.ask("RCPT", to); err != nil {
		return err
	}
	if s.office.mailbox(to) == nil && !slices.Contains(s.office.bouncing, key(to)) {
		return &smtp.SMTPError{Code: 550, EnhancedCode: smtp.EnhancedCode{5, 1, 1}, Message: "No such user here"}
	}
	s.to = append(s.to, to)
	return nil
}

func (s *smtpSession) Data(r io.Reader) error {
	raw, err := io.ReadAll(r) // go-smtp caps it
	if err != nil {
		return err
	}
	if err := s.ask("DATA", s.from); err != nil {
		return err
	}
	m := Mail{User: s.user, From: s.from, To: slices.Clone(s.to), Raw: raw, At: s.office.opts.Now()}
	if err := s.office.deliver(m); err != nil {
		return err
	}
	return s.ask("SENT", s.from)
}

// ask lets Options.Refuse have its say.
func (s *smtpSession) ask(verb, arg string) error {
	err := s.office.refuse(verb, arg)
	if errors.Is(err, ErrHangUp) {
		s.conn.Conn().Close()
	}
	return err
}

func (s *smtpSession) Reset()        { s.from, s.to = "", nil }
func (s *smtpSession) Logout() error { return nil }

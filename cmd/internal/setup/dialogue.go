package setup

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// dialogue asks over a terminal, or reads the answers line by line from a pipe.
type dialogue struct {
	in       *bufio.Reader
	out      io.Writer
	terminal *os.File // nil: nobody to ask again
}

func newDialogue(in io.Reader, out io.Writer) *dialogue {
	d := &dialogue{in: bufio.NewReaderSize(in, maxAnswer), out: out}
	if f, ok := in.(*os.File); ok && isTerminal(f) {
		d.terminal = f
	}
	return d
}

func (d *dialogue) say(format string, args ...any) { fmt.Fprintf(d.out, format, args...) }

// question is one that is asked unless its answer was given.
type question struct {
	text, flag string
	given      string
	standard   string // what Enter takes; "" if nothing
	check      func(string) (string, error)
	guess      bool // the standard is one: somebody has to take it
}

// tries is how often a person is asked again.
const tries = 5

func (d *dialogue) ask(q question) (string, error) {
	if q.given != "" {
		answer, err := q.check(q.given)
		if err != nil {
			return "", UsageError{fmt.Errorf("%s: %w", q.flag, err)}
		}
		return answer, nil
	}
	for range tries {
		d.say("%s", q.text)
		if q.standard != "" {
			d.say(" [%s]", q.standard)
		}
		d.say(": ")
		text, err := d.line()
		ended := errors.Is(err, io.EOF)
		if err != nil && !ended {
			return "", err
		}
		if d.terminal == nil {
			d.say("\n")
		}
		if text == "" && !(ended && q.guess) {
			text = q.standard
		}
		if text == "" && ended {
			return "", UsageError{fmt.Errorf("nobody answers: give %s", q.flag)}
		}
		answer, err := q.check(text)
		if err == nil {
			return answer, nil
		}
		if d.terminal == nil {
			return "", UsageError{fmt.Errorf("%s: %w", q.flag, err)}
		}
		d.say("  %v\n", err)
	}
	return "", UsageError{fmt.Errorf("that was not understood: give %s", q.flag)}
}

// secret reads a password, which a terminal doesn't show.
func (d *dialogue) secret(text, flag string) (string, error) {
	d.say("%s", text)
	if d.terminal != nil {
		restore, err := hide(d.terminal)
		if err == nil {
			defer restore()
			d.say(" (it isn't shown)")
		} else {
			d.say(" (this terminal shows it as you type)")
		}
	}
	d.say(": ")
	secret, err := d.line()
	d.say("\n")
	if secret == "" && (err == nil || errors.Is(err, io.EOF)) {
		return "", UsageError{fmt.Errorf("there is no password: put it into a file that only you can read (chmod 600), and give %s", flag)}
	}
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return secret, err
}

const maxAnswer = 4 << 10

// line reads one line; io.EOF comes with the last, which may be empty.
func (d *dialogue) line() (string, error) {
	line, err := d.in.ReadSlice('\n')
	if errors.Is(err, bufio.ErrBufferFull) {
		return "", UsageError{errors.New("that answer is too long")}
	}
	if err != nil && !errors.Is(err, io.EOF) {
		return "", fmt.Errorf("read the answer: %w", err)
	}
	return strings.TrimSpace(strings.ToValidUTF8(string(line), "?")), err
}

// systemZone is the machine's time zone by name, or "".
func systemZone() string {
	candidates := []string{os.Getenv("TZ")}
	if b, err := os.ReadFile("/etc/timezone"); err == nil {
		candidates = append(candidates, strings.TrimSpace(string(b)))
	}
	if target, err := filepath.EvalSymlinks("/etc/localtime"); err == nil {
		if _, name, ok := strings.Cut(target, "/zoneinfo/"); ok {
			candidates = append(candidates, name)
		}
	}
	for _, name := range candidates {
		if _, err := time.LoadLocation(name); err == nil && name != "" && name != "Local" {
			return name
		}
	}
	return ""
}

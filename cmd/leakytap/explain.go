package main

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"leakytap/inbox/reply"
	"leakytap/inbox/verdict"
	"leakytap/store"
)

type explainCmd struct {
	Files    []string `arg:"" optional:"" help:"Raw mails (.eml); - or none reads standard input."`
	JSON     bool     `help:"Print one JSON object a line."`
	JSONL    bool     `name:"jsonl" help:"Read lines of {\"id\",\"text\"}, words alone without a mail around them; print one JSON object a line."`
	Original string   `help:"The text of the letter that was answered, to be told from the customer's words." type:"existingfile" placeholder:"FILE"`
}

// explanation is how a mail or a text was read.
type explanation struct {
	File        string             `json:"file,omitempty"`
	ID          json.RawMessage    `json:"id,omitempty"`
	Kind        reply.Kind         `json:"kind"`
	Why         string             `json:"why,omitempty"`
	From        string             `json:"from,omitempty"`
	Subject     string             `json:"subject,omitempty"`
	Text        string             `json:"text"`
	Signature   string             `json:"signature"`
	Quoted      bool               `json:"quoted"`
	Unsure      bool               `json:"unsure"`
	Attachments []reply.Attachment `json:"attachments,omitempty"`
	store.Verdict
	Permanent bool   `json:"permanent"`
	Delayed   bool   `json:"delayed,omitempty"`
	Recipient string `json:"recipient"`
	Status    string `json:"status,omitempty"`
	Reason    string `json:"reason,omitempty"`
}

func (c *explainCmd) Run(a *app) error {
	verdicts, err := verdict.New(verdict.Options{})
	if err != nil {
		return fmt.Errorf("load the reader of replies: %w", err)
	}
	files := c.Files
	if len(files) == 0 {
		files = []string{"-"}
	}
	if c.JSONL {
		return explainLines(a, verdicts, files)
	}
	original := ""
	if c.Original != "" {
		b, err := os.ReadFile(c.Original)
		if err != nil {
			return fmt.Errorf("read the letter: %w", err)
		}
		original = string(b)
	}
	failed := false
	for _, f := range files {
		raw, err := a.read(f)
		if err != nil {
			fmt.Fprintln(a.err, "leakytap:", err)
			failed = true
			continue
		}
		e := explainMail(verdicts, raw, original)
		e.File = f
		if c.JSON {
			err = printJSON(a.out, e)
		} else {
			err = e.print(a.out)
		}
		if err != nil {
			return err
		}
	}
	if failed {
		return errSaid
	}
	return nil
}

// maxFile is the most that is read of one file.
const maxFile = 64 << 20

func (a *app) read(name string) ([]byte, error) {
	if name == "-" {
		raw, err := io.ReadAll(io.LimitReader(a.in, maxFile))
		if err == nil && len(bytes.TrimSpace(raw)) == 0 {
			err = errors.New("standard input is empty: give it a raw mail, or name the files with mails")
		}
		return raw, err
	}
	f, err := openFile(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, maxFile))
}

// openFile opens a file to be read, and says what to do about a folder.
func openFile(name string) (*os.File, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		f.Close()
		return nil, fmt.Errorf("%s is a folder: name the files in it, for instance %s", name, filepath.Join(name, "*"))
	}
	return f, nil
}

func explainMail(verdicts *verdict.Reader, raw []byte, original string) explanation {
	m := reply.Read(raw, reply.Options{Original: original})
	e := explanation{Kind: m.Kind, Why: m.Why, From: m.From.Email, Subject: m.Subject, Text: m.Text, Signature: m.Signature,
		Quoted: m.Quoted, Unsure: m.Unsure, Attachments: m.Attachments}
	e.Language = m.Language
	if m.Kind == reply.KindReply {
		e.Verdict = verdicts.Read(verdict.Answer{Text: m.Text, Language: m.Language})
	}
	if b := m.Bounce; b != nil {
		e.Permanent, e.Delayed, e.Status, e.Reason = b.Permanent, b.Delayed, b.Status, string(b.Reason)
		if len(b.Recipients) > 0 {
			e.Recipient = b.Recipients[0]
		}
	}
	return e
}

func (e explanation) print(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s", e.File, e.Kind)
	if e.Why != "" {
		fmt.Fprintf(&b, " (%s)", printable(e.Why))
	}
	b.WriteByte('\n')
	if e.From != "" || e.Subject != "" {
		fmt.Fprintf(&b, "from %s, subject %q\n", cmp.Or(printable(e.From), "nobody"), printable(e.Subject))
	}
	if e.Recipient != "" {
		fmt.Fprintf(&b, "about %s: permanent %v, status %s, %s\n", printable(e.Recipient), e.Permanent, e.Status, e.Reason)
	}
	if e.Text != "" {
		fmt.Fprintf(&b, "words:\n%s\n", indent(e.Text))
	}
	if e.Signature != "" {
		fmt.Fprintf(&b, "signature:\n%s\n", indent(e.Signature))
	}
	if e.Category != "" {
		fmt.Fprintf(&b, "verdict: %s, needs follow-up: %v\n", flags(e.Verdict), e.NeedsFollowUp)
		for _, ev := range e.Evidence {
			fmt.Fprintf(&b, "  %q: %s\n", printable(ev.Quote), ev.Why)
		}
	}
	b.WriteByte('\n')
	_, err := io.WriteString(w, b.String())
	return err
}

func indent(s string) string {
	return "  " + strings.ReplaceAll(paragraphs(s), "\n", "\n  ")
}

// maxJSONLine is the longest line of --jsonl, in bytes.
const maxJSONLine = 4 << 20

// explainLines reads bare texts, one JSON object a line, on all cores, and
// prints the results in the order of the lines.
func explainLines(a *app, verdicts *verdict.Reader, files []string) error {
	out := bufio.NewWriterSize(a.out, 1<<16)
	broken := 0
	for _, f := range files {
		in := a.in
		if f != "-" {
			file, err := openFile(f)
			if err != nil {
				return errors.Join(err, out.Flush())
			}
			defer file.Close()
			in = file
		}
		n, err := explainFile(f, in, out, a.err, verdicts)
		if err != nil {
			return errors.Join(err, out.Flush())
		}
		broken += n
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if broken > 0 {
		return errSaid
	}
	return nil
}

type lineResult struct {
	line []byte
	err  error
}

// explainFile says of each line that can't be read which it is, and goes on; it
// returns how many those were.
func explainFile(name string, in io.Reader, out, errw io.Writer, verdicts *verdict.Reader) (broken int, err error) {
	lines := bufio.NewScanner(in)
	lines.Buffer(make([]byte, 1<<16), maxJSONLine)
	results := make(chan chan lineResult, 4*runtime.GOMAXPROCS(0))
	scanned := make(chan error, 1)
	go func() {
		defer close(results)
		n := 0
		for lines.Scan() {
			n++
			text := strings.TrimSpace(lines.Text())
			if text == "" {
				continue
			}
			r := make(chan lineResult, 1)
			results <- r
			go func(n int) {
				line, err := explainLine(text, verdicts)
				if err != nil {
					err = fmt.Errorf("%s line %d: %w", name, n, err)
				}
				r <- lineResult{line, err}
			}(n)
		}
		if err := lines.Err(); err != nil {
			scanned <- fmt.Errorf("%s line %d: %w", name, n+1, err)
			return
		}
		scanned <- nil
	}()
	for r := range results {
		res := <-r
		switch {
		case res.err != nil:
			fmt.Fprintln(errw, "leakytap:", printable(res.err.Error()))
			broken++
		case err == nil:
			_, err = out.Write(res.line)
		}
	}
	return broken, errors.Join(err, <-scanned)
}

func explainLine(line string, verdicts *verdict.Reader) ([]byte, error) {
	var in struct {
		ID   json.RawMessage `json:"id"`
		Text *string         `json:"text"`
	}
	if err := json.Unmarshal([]byte(line), &in); err != nil {
		return nil, fmt.Errorf(`it is no JSON object of {"id","text"}: %w`, err)
	}
	if in.Text == nil {
		return nil, errors.New(`it has no "text"`)
	}
	e := explanation{ID: in.ID, Kind: reply.KindReply, Text: *in.Text}
	e.Verdict = verdicts.Read(verdict.Answer{Text: *in.Text, Language: reply.Language(*in.Text)})
	b, err := json.Marshal(e)
	return append(b, '\n'), err
}

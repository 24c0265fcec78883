package config

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

// comment is a line of YAML that says nothing.
var comment = regexp.MustCompile(`(?m)^[ \t]*(#.*|---[ \t]*)$|^\x{feff}`)

func parse(text []byte) (*Config, []string) {
	if len(bytes.TrimSpace(comment.ReplaceAll(text, nil))) == 0 {
		return nil, []string{"it is empty: leakytap init writes one, and config.example.yaml explains every key"}
	}
	c := defaults()
	err := yaml.Load(text, &c, yaml.WithKnownFields())
	var several *yaml.LoadErrors
	if errors.As(err, &several) {
		var problems []string
		for _, e := range several.Errors {
			problems = append(problems, explain(e, text))
		}
		return nil, problems
	}
	var one *yaml.LoadError
	if errors.As(err, &one) {
		return nil, []string{explain(one, text)}
	}
	if err != nil {
		return nil, []string{err.Error()}
	}
	if c.where, err = positionsOf(text); err != nil {
		return nil, []string{err.Error()}
	}
	return &c, nil
}

// misfit is what the YAML library says of a value of another kind than it should be.
var misfit = regexp.MustCompile("^cannot construct !!(\\w+)(?: `(.*)`)? into (\\S+)$")

// explain says where in the file an error is, without Go's type names.
func explain(e *yaml.LoadError, text []byte) string {
	line, column := e.Mark.Line, e.Mark.Column
	message := e.Message
	if n := lineNotText(text); line == 0 && n > 0 {
		return fmt.Sprintf("line %d: it isn't UTF-8 text: save the file as UTF-8", n)
	}
	if key, _, unknown := strings.Cut(message, " not found in type "); unknown {
		message = strings.TrimPrefix(key, "field ") + " is not a key that leakytap knows: config.example.yaml lists them all"
	} else if m := misfit.FindStringSubmatch(message); m != nil {
		message = keyAt(text, line, column) + unlike(m[1], m[2], m[3])
	} else if indentedByTab(text, line) {
		message = "a tab begins the line: use spaces, not tabs"
	}
	return fmt.Sprintf("line %d, column %d: %s", line, column, message)
}

// lineNotText is the first line that isn't text; 0 if there is none.
func lineNotText(text []byte) int {
	for i, l := range bytes.Split(text, []byte("\n")) {
		if !utf8.Valid(l) || bytes.ContainsFunc(l, func(r rune) bool { return unicode.IsControl(r) && r != '\t' && r != '\r' }) {
			return i + 1
		}
	}
	return 0
}

// unlike says what should stand in place of a value.
func unlike(tag, value, want string) string {
	found := fmt.Sprintf("%q", value)
	switch tag {
	case "seq":
		found = "a list"
	case "map":
		found = "a group of keys"
	}
	switch {
	case strings.HasPrefix(want, "int") && (tag == "int" || tag == "float"):
		return found + " is not a whole number, or too large a one"
	case strings.HasPrefix(want, "int"):
		return found + " is not a number"
	case want == "bool":
		return found + " is neither true nor false"
	case want == "string":
		return found + " is not a single word or line of text"
	case strings.HasPrefix(want, "[]"), want == "config.List":
		return found + " is not a list: write it like [one, another]"
	}
	return found + " stands where keys of its own are wanted: config.example.yaml shows them"
}

// keyAt names the key whose value stands at a place of a file that is sound YAML.
func keyAt(text []byte, line, column int) string {
	at, err := positionsOf(text)
	if err != nil {
		return ""
	}
	for key, n := range at {
		if n.Line == line && n.Column == column {
			if strings.HasSuffix(key, ".port") {
				return key + ": a port is a number, such as 993: "
			}
			return key + ": "
		}
	}
	return ""
}

// indentedByTab reports whether a tab is among the white space that a line begins with.
func indentedByTab(text []byte, line int) bool {
	lines := bytes.Split(text, []byte("\n"))
	if line < 1 || line > len(lines) {
		return false
	}
	l := lines[line-1]
	return bytes.ContainsRune(l[:len(l)-len(bytes.TrimLeft(l, " \t"))], '\t')
}

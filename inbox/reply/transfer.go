package reply

import (
	"bytes"
	"strings"
)

// decodeTransfer undoes a Content-Transfer-Encoding (RFC 2045 section 6), as far as limit bytes.
func decodeTransfer(body []byte, encoding string, limit int) []byte {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "base64":
		return decodeBase64(body, limit)
	case "quoted-printable":
		return decodeQuotedPrintable(body, limit)
	}
	return capBytes(body, limit)
}

// decodeBase64 drops what is not of the alphabet, and whole lines of plain text (footers that
// lists append); it keeps what came before a break, and goes on after padding.
func decodeBase64(b []byte, limit int) []byte {
	out := make([]byte, 0, min(len(b)*3/4, limit)+3)
	var acc uint32
	bits := 0
	for len(b) > 0 && len(out) < limit {
		var line []byte
		line, b = cutLine(b)
		line = bytes.TrimSpace(line)
		if bytes.Count(line, []byte(" ")) >= 2 || bytes.HasPrefix(line, []byte("--")) || bytes.HasPrefix(line, []byte("__")) {
			continue
		}
		for _, c := range capBytes(line, 2*limit) {
			v := base64Value(c)
			if v < 0 {
				if c == '=' {
					acc, bits = 0, 0
				}
				continue
			}
			acc = acc<<6 | uint32(v)
			if bits += 6; bits >= 8 {
				bits -= 8
				out = append(out, byte(acc>>bits))
			}
		}
	}
	return capBytes(out, limit)
}

func base64Value(c byte) int {
	switch {
	case c >= 'A' && c <= 'Z':
		return int(c - 'A')
	case c >= 'a' && c <= 'z':
		return int(c-'a') + 26
	case c >= '0' && c <= '9':
		return int(c-'0') + 52
	case c == '+':
		return 62
	case c == '/':
		return 63
	}
	return -1
}

// decodeQuotedPrintable keeps an "=" that begins no escape.
func decodeQuotedPrintable(b []byte, limit int) []byte {
	out := make([]byte, 0, min(len(b), limit))
	for len(b) > 0 && len(out) < limit {
		i := bytes.IndexByte(b, '\n')
		line, rest, end := b, []byte(nil), false
		if i >= 0 {
			line, rest, end = b[:i], b[i+1:], true
		}
		b = rest
		line = bytes.TrimRight(line, " \t\r")
		soft := bytes.HasSuffix(line, []byte("="))
		if soft {
			line = line[:len(line)-1]
		}
		for j := 0; j < len(line); j++ {
			if c := line[j]; c == '=' && j+2 < len(line) && hex(line[j+1]) >= 0 && hex(line[j+2]) >= 0 {
				out = append(out, byte(hex(line[j+1])<<4|hex(line[j+2])))
				j += 2
			} else {
				out = append(out, c)
			}
		}
		if end && !soft {
			out = append(out, '\n')
		}
	}
	return capBytes(out, limit)
}

// encodedSize estimates the decoded size of a body without decoding it.
func encodedSize(body []byte, encoding string) int {
	if !strings.EqualFold(strings.TrimSpace(encoding), "base64") {
		return len(body)
	}
	n := len(body) - bytes.Count(body, []byte("\n")) - bytes.Count(body, []byte("\r"))
	pad := bytes.Count(body[max(0, len(body)-8):], []byte("="))
	return max(0, n*3/4-pad)
}

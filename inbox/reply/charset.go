package reply

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// decodeText makes UTF-8 of b, whatever its label says: bytes that are valid UTF-8 with characters
// beyond ASCII are UTF-8; ISO-2022 escapes are obeyed; WHATWG labels stand for their supersets
// (iso-8859-1 is windows-1252, gb2312 is GBK; https://encoding.spec.whatwg.org/#names-and-labels);
// a label that does not fit the bytes, and none at all, give way to a guess.
func decodeText(b []byte, label string) string {
	label = strings.ToLower(strings.Trim(strings.TrimSpace(label), `"'`))
	if label == "utf-7" || label == "unicode-1-1-utf-7" {
		return decodeUTF7(b)
	}
	if bytes.IndexByte(b, 0x1b) >= 0 && (bytes.Contains(b, []byte("\x1b$")) || bytes.Contains(b, []byte("\x1b("))) {
		enc := encoding.Encoding(japanese.ISO2022JP)
		if s, ok := decodeAs(b, enc); ok {
			return s
		}
	}
	if strings.HasPrefix(label, "utf-16") || label == "unicode" {
		if s, ok := decodeUTF16(b, label); ok {
			return s
		}
	}
	if label == "hz-gb-2312" {
		if s, ok := decodeAs(b, simplifiedchinese.HZGB2312); ok {
			return s
		}
	}
	if utf8.Valid(b) {
		return string(bytes.TrimPrefix(b, []byte("\ufeff")))
	}
	if enc := labelled(label); enc != nil {
		if s, ok := decodeAs(b, enc); ok {
			return s
		}
	}
	return guess(b)
}

func labelled(label string) encoding.Encoding {
	switch label {
	case "", "utf-8", "utf8", "us-ascii", "ascii", "unknown-8bit", "x-unknown", "8bit", "default", "iso-2022-jp":
		return nil
	case "gb2312", "gbk", "gb18030", "x-gbk", "cp936":
		return simplifiedchinese.GB18030
	case "cp932", "ms932", "windows-31j":
		return japanese.ShiftJIS
	case "cp949", "uhc":
		return korean.EUCKR
	case "cp850", "ibm850":
		return charmap.CodePage850
	case "cp437", "ibm437":
		return charmap.CodePage437
	}
	if strings.HasPrefix(label, "cp125") {
		label = "windows-" + label[2:]
	}
	enc, err := htmlindex.Get(label)
	if err != nil || enc == encoding.Replacement {
		return nil
	}
	return enc
}

// decodeAs fails if more than one character in fifty does not decode.
func decodeAs(b []byte, enc encoding.Encoding) (string, bool) {
	out, err := enc.NewDecoder().Bytes(b)
	if err != nil {
		return "", false
	}
	s := strings.ToValidUTF8(string(out), "\ufffd")
	bad := strings.Count(s, "\ufffd")
	if bad > 0 && bad*50 > utf8.RuneCountInString(s) {
		return "", false
	}
	return s, true
}

// guess decodes bytes that have no usable label and are not UTF-8.
func guess(b []byte) string {
	sample := capBytes(b, 4096)
	if s := strings.ToValidUTF8(string(b), "\ufffd"); mostlyUTF8(sample) {
		return s
	}
	best, bestScore := encoding.Encoding(charmap.Windows1252), 0
	if western(sample) {
		return decodeLossy(b, best)
	}
	if single := singleByte(sample); single != nil {
		best = single
	}
	for _, enc := range []encoding.Encoding{japanese.ShiftJIS, japanese.EUCJP, simplifiedchinese.GB18030, korean.EUCKR, traditionalchinese.Big5} {
		if score := multiByteScore(sample, enc); score > bestScore {
			best, bestScore = enc, score
		}
	}
	return decodeLossy(b, best)
}

// decodeLossy never fails: what does not decode becomes U+FFFD.
func decodeLossy(b []byte, enc encoding.Encoding) string {
	out, err := enc.NewDecoder().Bytes(b)
	if err != nil {
		out = b
	}
	return strings.ToValidUTF8(string(out), "\ufffd")
}

// western says whether b is Latin text in windows-1252: ASCII letters outnumber high bytes by far,
// high bytes are those of accented letters and of quotes and dashes, and stand alone or beside an
// ASCII letter.
func western(b []byte) bool {
	letter := func(i int) bool { return i >= 0 && i < len(b) && (b[i]|0x20 >= 'a' && b[i]|0x20 <= 'z') }
	letters, high, usual, runs, mixed := 0, 0, 0, 0, 0
	for i := 0; i < len(b); i++ {
		if b[i] < 0x80 {
			if letter(i) {
				letters++
			}
			continue
		}
		from := i
		for ; i < len(b) && b[i] >= 0x80; i++ {
			high++
			if b[i] >= 0xc0 || bytes.IndexByte(westernMarks, b[i]) >= 0 {
				usual++
			}
		}
		runs++
		if i-from == 1 || letter(from-1) || letter(i) {
			mixed++
		}
		i--
	}
	return mixed*2 >= runs && usual*5 >= high*4 && high*2 <= letters
}

// westernMarks are € … ‘ ’ “ ” • – — no-break space ¡ £ « ° » ¿ in windows-1252.
var westernMarks = []byte{0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xa0, 0xa1, 0xa3, 0xab, 0xb0, 0xbb, 0xbf}

func mostlyUTF8(b []byte) bool {
	good, bad := 0, 0
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		switch {
		case r == utf8.RuneError && n <= 1:
			bad++
		case n > 1:
			good++
		}
		b = b[n:]
	}
	return good > 4*bad
}

// singleByte chooses among the Cyrillic charsets and windows-1252 (nil) by where letters fall:
// text in Western languages has few high bytes; Cyrillic text has many, mostly small letters,
// which are 0xe0-0xff in windows-1251 and 0xc0-0xdf in KOI8-R.
func singleByte(b []byte) encoding.Encoding {
	high, ascii, low, up := 0, 0, 0, 0
	for _, c := range b {
		switch {
		case c >= 0xe0:
			high++
			up++
		case c >= 0xc0:
			high++
			low++
		case c >= 0x80:
			high++
		case c|0x20 >= 'a' && c|0x20 <= 'z':
			ascii++
		}
	}
	switch {
	case high < 4 || high*2 < ascii || (low+up)*2 < high:
		return nil
	case low > 2*up:
		return charmap.KOI8R
	}
	return charmap.Windows1251
}

// multiByteScore counts what speaks for a multi-byte charset: 0 if anything fails to decode or
// the text would be of rare characters; kana weigh more, as only Japanese has them.
func multiByteScore(b []byte, enc encoding.Encoding) int {
	out, err := enc.NewDecoder().Bytes(b)
	if err != nil {
		return 0
	}
	score, wide := 0, 0
	for i, r := range string(out) {
		switch {
		case r == utf8.RuneError:
			if i < len(out)-4 { // not merely a character cut in half at the end
				return 0
			}
		case r >= 0x3040 && r <= 0x30ff:
			score += 4
			wide++
		case r >= 0xac00 && r <= 0xd7a3:
			score += 3
			wide++
		case r >= 0x4e00 && r <= 0x9fff:
			if wide++; enc == korean.EUCKR { // Korean is hardly ever written in hanja
				score -= 4
			} else {
				score += 2
			}
		case r >= 0x3000 && r <= 0x303f || r >= 0xff00 && r <= 0xff60:
			score++
			wide++
		case r >= 0xff61 && r <= 0xff9f: // half-width kana: usually a wrong guess
			score -= 2
		case r >= 0x80:
			score -= 3
		}
	}
	if wide < 2 {
		return 0
	}
	return score * 16 / wide
}

func decodeUTF16(b []byte, label string) (string, bool) {
	big := label != "utf-16le"
	if len(b) >= 2 && b[0] == 0xff && b[1] == 0xfe {
		big, b = false, b[2:]
	} else if len(b) >= 2 && b[0] == 0xfe && b[1] == 0xff {
		big, b = true, b[2:]
	}
	if bytes.IndexByte(b, 0) < 0 && utf8.Valid(b) {
		return "", false // ASCII that is only called UTF-16
	}
	if !big {
		swapped := make([]byte, len(b)&^1)
		for i := range swapped {
			swapped[i] = b[i^1]
		}
		b = swapped
	}
	return utf16BE(b), true
}

func utf16BE(b []byte) string {
	u := make([]uint16, 0, len(b)/2)
	for i := 0; i+1 < len(b); i += 2 {
		u = append(u, uint16(b[i])<<8|uint16(b[i+1]))
	}
	return string(utf16.Decode(u))
}

// decodeUTF7 reads RFC 2152; what is broken stays as it is.
func decodeUTF7(b []byte) string {
	var out strings.Builder
	for i := 0; i < len(b); i++ {
		if b[i] != '+' {
			if b[i] < 0x80 {
				out.WriteByte(b[i])
			}
			continue
		}
		end := i + 1
		for end < len(b) && base64Value(b[end]) >= 0 {
			end++
		}
		if end == i+1 {
			out.WriteByte('+')
			if end < len(b) && b[end] == '-' {
				i = end
			}
			continue
		}
		out.WriteString(utf16BE(decodeBase64(b[i+1:end], 2*(end-i))))
		if i = end - 1; end < len(b) && b[end] == '-' {
			i = end
		}
	}
	return strings.ToValidUTF8(out.String(), "\ufffd")
}

package verdict

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// maxText is how many bytes of a reply are considered. A longer one is never
// judged good: nobody has read the rest.
const maxText = 16 << 10

type tokenKind uint8

const (
	word tokenKind = iota
	number
	mark   // punctuation within a sentence
	stop   // punctuation that ends a sentence, or a line break that does
	symbol // emoji, stars, emoticons
)

// token is a word or sign of the reply: text[start:end], whose normal form
// (lower case, no accents, no apostrophes, no invisible signs) is norm[from:to].
type token struct {
	start, end int32
	from, to   int32
	kind       tokenKind
	glued      bool  // no space before it
	upper      bool  // starts with a capital letter
	count      uint8 // how many equal signs in a row
	id         wordID
}

// scanner cuts text into tokens; its buffers are reused from reply to reply.
type scanner struct {
	text   string
	norm   []byte
	tokens []token
	// script counts of letters
	latin, other int
}

func (s *scanner) word(i int) []byte { t := &s.tokens[i]; return s.norm[t.from:t.to] }

func (s *scanner) scan(text string) {
	s.text, s.norm, s.tokens, s.latin, s.other = text, s.norm[:0], s.tokens[:0], 0, 0
	lineStart := 0
	space := true
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		switch {
		case r == utf8.RuneError && size <= 1:
			i++
			space = true
			continue
		case r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029':
			i = s.lineBreak(i, lineStart)
			lineStart = i
			space = true
			continue
		case invisible(r):
			i += size
			continue
		case r <= ' ' || unicode.IsSpace(r):
			i += size
			space = true
			continue
		}
		n := len(s.tokens)
		switch {
		case isLetter(r):
			i = s.scanWord(i)
		case r >= '0' && r <= '9' || unicode.IsDigit(r):
			if j := i + digits(text[i:]); j < len(text) && isLetter(rune(text[j])) && j > i {
				i = s.scanWord(i) // 1st, 10am
			} else {
				i = s.scanNumber(i)
			}
		default:
			i = s.scanSign(i, r, size)
		}
		if len(s.tokens) > n {
			s.tokens[n].glued = !space
		}
		space = false
	}
}

// lineBreak ends a sentence at a blank line, or where the line before it was
// too short to have been wrapped by a mail program.
func (s *scanner) lineBreak(i, lineStart int) int {
	const wrapped = 50
	short := i-lineStart < wrapped
	j, breaks := i, 0
	for j < len(s.text) {
		switch c := s.text[j]; {
		case c == '\n':
			breaks++
		case c != '\r' && c != ' ' && c != '\t':
			goto done
		}
		j++
	}
done:
	if breaks == 0 {
		_, size := utf8.DecodeRuneInString(s.text[i:])
		breaks, j = 1, max(j, i+size)
	}
	if (short || breaks > 1) && len(s.tokens) > 0 {
		_, size := utf8.DecodeRuneInString(s.text[i:])
		s.add(i, i+size, "\n", stop)
	}
	return j
}

func (s *scanner) add(start, end int, normal string, k tokenKind) {
	from := int32(len(s.norm))
	s.norm = append(s.norm, normal...)
	s.tokens = append(s.tokens, token{start: int32(start), end: int32(min(end, len(s.text))), from: from, to: int32(len(s.norm)), kind: k})
}

func (s *scanner) scanWord(i int) int {
	const maxWord = 48
	text, start, end := s.text, i, i
	from := len(s.norm)
	upper, first := false, true
	var latin, lookalike bool
	for i < len(text) {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		switch {
		case r < utf8.RuneSelf && isLetter(r):
			if r <= 'Z' {
				if first {
					upper = true
				}
				r += 'a' - 'A'
			}
			s.norm = append(s.norm, byte(r))
			s.latin++
			latin = true
		case r >= '0' && r <= '9':
			s.norm = append(s.norm, byte(r))
		case apostrophe(r):
			next, _ := utf8.DecodeRuneInString(text[i+size:])
			if !isLetter(next) || end == start {
				goto done
			}
			s.norm = s.contraction(text[i+size:], s.norm, from)
			i += size
			continue
		case r == '-' && i-start == 1 && (text[start]|0x20) == 'e' && i+1 < len(text) && isLetter(rune(text[i+1])):
			i++ // e-mail is email
			continue
		case r == utf8.RuneError && size <= 1:
			goto done
		case invisible(r) || unicode.Is(unicode.Mn, r):
			i += size
			continue
		case isLetter(r):
			if first && unicode.IsUpper(r) {
				upper = true
			}
			if _, ok := lookalikes[r]; ok {
				lookalike = true
			}
			s.norm = s.fold(s.norm, r)
		default:
			goto done
		}
		first = false
		i += size
		end = i
		if end-start >= maxWord {
			goto done
		}
	}
done:
	if end == start { // not reached for a letter; never loop in place
		_, size := utf8.DecodeRuneInString(text[start:])
		end = start + size
	}
	if latin && lookalike {
		s.norm = append(s.norm[:from], unmask(string(s.norm[from:]))...)
	}
	s.tokens = append(s.tokens, token{start: int32(start), end: int32(end), from: int32(from), to: int32(len(s.norm)), kind: word, upper: upper})
	return end
}

// contraction keeps the apostrophe of 'll, 're and 'd (we'll is not well,
// we're is not were) and drops every other one (don't is dont).
func (s *scanner) contraction(rest string, norm []byte, from int) []byte {
	if len(norm)-from > 0 && len(rest) > 0 {
		switch rest[0] | 0x20 {
		case 'l', 'r':
			if len(rest) > 1 && (rest[1]|0x20 == 'l' || rest[1]|0x20 == 'e') {
				return append(norm, '\'')
			}
		case 'd':
			if len(rest) == 1 || !isLetter(rune(rest[1])) {
				return append(norm, '\'')
			}
		}
	}
	return norm
}

func digits(s string) int {
	const most = 4
	n := 0
	for n < len(s) && n < most && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}

func (s *scanner) scanNumber(i int) int {
	const maxDigits = 24
	start := i
	from := len(s.norm)
	for i < len(s.text) && i-start < maxDigits {
		r, size := utf8.DecodeRuneInString(s.text[i:])
		switch {
		case r >= '0' && r <= '9':
			s.norm = append(s.norm, byte(r))
		case (r == '.' || r == ',') && i > start && i+1 < len(s.text) && s.text[i+1] >= '0' && s.text[i+1] <= '9':
			s.norm = append(s.norm, '.')
		case unicode.IsDigit(r):
			s.norm = append(s.norm, '0'+byte(digit(r)))
		default:
			goto done
		}
		i += size
	}
done:
	s.tokens = append(s.tokens, token{start: int32(start), end: int32(i), from: int32(from), to: int32(len(s.norm)), kind: number})
	return i
}

func digit(r rune) rune {
	for d := rune(0); d < 9; d++ {
		if !unicode.IsDigit(r - d - 1) {
			return d
		}
	}
	return 9
}

func (s *scanner) scanSign(i int, r rune, size int) int {
	if n, normal := emoticon(s.text[i:]); n > 0 {
		s.add(i, i+n, normal, symbol)
		return i + n
	}
	switch r {
	case '.':
		n := 1
		for i+n < len(s.text) && s.text[i+n] == '.' {
			n++
		}
		if n > 1 {
			s.add(i, i+n, "…", stop)
			return i + n
		}
		s.add(i, i+1, ".", stop)
		return i + 1
	case '…':
		s.add(i, i+size, "…", stop)
	case '!', '！', '¡':
		s.run(i, size, r, "!", stop)
		return s.last()
	case '?', '？', '¿', '؟':
		s.run(i, size, r, "?", stop)
		return s.last()
	case ';', '。', '；':
		s.add(i, i+size, ";", stop)
	case ',', '，', '、':
		s.add(i, i+size, ",", mark)
	case ':', '(', ')', '/', '*', '&', '%', '+', '#', '@', '=', '>', '<', '~', '|', '^', '_', '[', ']', '{', '}', '\\', '$', '`':
		s.run(i, size, r, string(r), mark)
		return s.last()
	case '£', '€':
		s.add(i, i+size, "$", mark)
	case '-', '–', '—', '−':
		n := "-"
		if s.spacedDash(i, size) {
			n = "—"
		}
		s.add(i, i+size, n, mark)
	case '"', '“', '”', '„', '«', '»', '\'', '’', '‘':
		s.add(i, i+size, `"`, mark)
	default:
		if pictograph(r) {
			s.run(i, size, r, string(r), symbol)
			return s.last()
		}
		s.add(i, i+size, "*", mark)
	}
	return i + size
}

func (s *scanner) last() int { return int(s.tokens[len(s.tokens)-1].end) }

// run adds one token for up to 64 equal signs in a row, and counts them: stars
// are a score.
func (s *scanner) run(i, size int, r rune, normal string, k tokenKind) {
	const maxRun = 64
	end, n := i+size, 1
	for end < len(s.text) && n < maxRun {
		next, sz := utf8.DecodeRuneInString(s.text[end:])
		if next == r {
			n++
		} else if !(k == symbol && invisible(next)) || next == utf8.RuneError {
			break
		}
		end += sz
	}
	s.add(i, end, normal, k)
	s.tokens[len(s.tokens)-1].count = uint8(n)
}

func (s *scanner) spacedDash(i, size int) bool {
	before := i == 0 || s.text[i-1] == ' '
	after := i+size >= len(s.text) || s.text[i+size] == ' '
	return before && after || size > 1 && (before || after)
}

func apostrophe(r rune) bool {
	return r == '\'' || r == '’' || r == '‘' || r == 'ʼ' || r == '`' || r == '´'
}

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return r|0x20 >= 'a' && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r)
}

// invisible reports signs that show nothing: zero-width, direction marks, soft
// hyphens, variation selectors, skin tones, tags.
func invisible(r rune) bool {
	switch {
	case r < 0xAD:
		return false
	case r == 0xAD, r == 0x34F, r == 0x61C, r == 0x180E, r == 0xFEFF,
		r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x206F,
		r >= 0xFE00 && r <= 0xFE0F, r >= 0x1F3FB && r <= 0x1F3FF, r >= 0xE0000 && r <= 0xE01EF:
		return true
	}
	return false
}

// fold appends r in lower case without its accents.
func (s *scanner) fold(dst []byte, r rune) []byte {
	switch r {
	case 'ß':
		r = 's'
		dst = append(dst, 's')
	case 'ł', 'Ł':
		r = 'l'
	case 'ø', 'Ø':
		r = 'o'
	case 'đ', 'Đ':
		r = 'd'
	case 'ı', 'İ':
		r = 'i'
	case 'æ', 'Æ':
		dst, r = append(dst, 'a'), 'e'
	case 'œ', 'Œ':
		dst, r = append(dst, 'o'), 'e'
	default:
		var enc [utf8.UTFMax]byte
		n := utf8.EncodeRune(enc[:], r)
		if d := norm.NFKD.Properties(enc[:n]).Decomposition(); len(d) > 0 {
			r, _ = utf8.DecodeRune(d)
		}
		r = unicode.ToLower(r)
	}
	if r < utf8.RuneSelf || unicode.Is(unicode.Latin, r) {
		s.latin++
	} else {
		s.other++
	}
	return utf8.AppendRune(dst, r)
}

// lookalikes are the letters used to dress up a Latin word; they are read as
// Latin only in a word that has Latin letters too.
var lookalikes = map[rune]byte{
	'а': 'a', 'А': 'a', 'е': 'e', 'Е': 'e', 'о': 'o', 'О': 'o', 'р': 'p', 'Р': 'p', 'с': 'c', 'С': 'c', 'у': 'y', 'У': 'y',
	'х': 'x', 'Х': 'x', 'і': 'i', 'І': 'i', 'ѕ': 's', 'Ѕ': 's', 'ј': 'j', 'к': 'k', 'К': 'k', 'М': 'm', 'Т': 't', 'т': 't', 'В': 'b', 'Н': 'h',
	'α': 'a', 'Α': 'a', 'ο': 'o', 'Ο': 'o', 'ρ': 'p', 'Ρ': 'p', 'ν': 'v', 'τ': 't', 'Τ': 't', 'ι': 'i', 'Ι': 'i', 'κ': 'k', 'Κ': 'k',
	'Ε': 'e', 'ε': 'e', 'Ν': 'n', 'Μ': 'm', 'Β': 'b', 'Η': 'h', 'Χ': 'x', 'Υ': 'y',
}

func unmask(w string) []byte {
	out := make([]byte, 0, len(w))
	for _, r := range w {
		if b, ok := lookalikes[r]; ok {
			out = append(out, b)
		} else {
			out = utf8.AppendRune(out, r)
		}
	}
	return out
}

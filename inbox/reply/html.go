package reply

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// htmlLines reads HTML as lines with the marks that mail clients leave in it: what is quoted, what
// is a quote header, what is a signature.
//
// It walks the tokens, not a parsed tree: html.Parse gives up past 512 open elements and is slower
// than linear on hostile nesting, and mail needs no more of the tree than which containers are open.
func htmlLines(src string) []line {
	w := htmlWalker{z: html.NewTokenizer(strings.NewReader(src))}
	for {
		switch w.z.Next() {
		case html.ErrorToken:
			w.breakLine()
			return w.lines
		case html.TextToken:
			if w.within[inSkipped] == 0 {
				w.text(html.UnescapeString(string(w.z.Raw())))
			}
		case html.StartTagToken:
			w.start(false)
		case html.SelfClosingTagToken:
			w.start(true)
		case html.EndTagToken:
			name, _ := w.z.TagName()
			w.end(atom.Lookup(name))
		case html.CommentToken:
			if bytes.Contains(w.z.Raw(), []byte("originalMessage")) { // Samsung Email
				w.breakLine()
				w.cut = true
			}
		}
	}
}

// aspect is how the text in an element is to be read.
type aspect int

const (
	inQuote aspect = iota
	inHeader
	inSignature
	inSkipped
	inPre
	inColour
	aspects
)

// element is an open element.
type element struct {
	tag atom.Atom
	is  [aspects]bool
}

const maxOpen = 10_000 // open elements that are kept track of

type htmlWalker struct {
	z     *html.Tokenizer
	lines []line
	open  []element
	count []map[atom.Atom]int // open elements by name, within each open blockquote

	within [aspects]int // how many open elements say so
	cut    bool

	buf   []byte
	plain bool // something on the line has no colour of its own
	space bool // white space is due before the next word
	nbsp  bool // a no-break space stands on the line: an empty paragraph is meant
	size  int
}

func (w *htmlWalker) text(s string) {
	if w.size > maxText {
		return
	}
	if w.within[inPre] > 0 {
		for i, part := range strings.Split(cleanText(s), "\n") {
			if i > 0 {
				w.newLine()
			}
			w.buf = append(w.buf, part...)
		}
		w.size += len(s)
		return
	}
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		switch r {
		case '\u00a0':
			w.nbsp, w.space = true, true
		case ' ', '\t', '\n', '\r', '\f', '\v', '\u0085', '\u2028', '\u2029':
			w.space = true
		default:
			if w.space && len(w.buf) > 0 {
				w.buf = append(w.buf, ' ')
			}
			w.space = false
			w.buf = append(w.buf, s[:n]...)
			w.size += n
			w.plain = w.plain || w.within[inColour] == 0
		}
		s = s[n:]
	}
}

// newLine ends the line, also an empty one.
func (w *htmlWalker) newLine() {
	if w.size > maxText {
		w.buf = w.buf[:0]
		return
	}
	w.lines = append(w.lines, line{
		text: cleanText(strings.TrimRight(string(w.buf), " \t")), depth: min(w.within[inQuote], maxDepth),
		header: w.within[inHeader] > 0, signature: w.within[inSignature] > 0, cut: w.cut, coloured: !w.plain,
	})
	w.size++
	w.cut = false
	w.buf = w.buf[:0]
	w.space, w.nbsp, w.plain = false, false, false
}

// breakLine ends the line if there is anything on it.
func (w *htmlWalker) breakLine() {
	if len(w.buf) > 0 || w.nbsp {
		w.newLine()
	}
	w.space = false
}

// paragraph ends the line and leaves an empty one.
func (w *htmlWalker) paragraph() {
	w.breakLine()
	if n := len(w.lines); n > 0 && w.lines[n-1].text != "" {
		w.newLine()
	}
}

func (w *htmlWalker) start(closed bool) {
	name, more := w.z.TagName()
	tag := atom.Lookup(name)
	var a attributes
	if more {
		a = w.attributes()
	}
	switch tag {
	case atom.Br:
		w.newLine()
		return
	case atom.Hr:
		w.breakLine()
		if w.within[inSkipped] == 0 {
			w.buf = append(w.buf, htmlRule...)
			w.cut = w.cut || a.id == "zwchr" // Zimbra
			w.newLine()
		}
		return
	case atom.Img:
		if w.within[inSkipped] == 0 && isEmojiText(a.alt) {
			w.text(a.alt)
		}
		return
	case atom.P:
		w.end(atom.P)
		if strings.Contains(a.class, "msonormal") || a.noMargin {
			w.breakLine()
		} else {
			w.paragraph()
		}
	case atom.Li:
		w.breakLine()
		w.text("- ")
		w.space = true
	case atom.Td, atom.Th:
		w.space = true
	case atom.Blockquote, atom.Ul, atom.Ol, atom.Table, atom.H1, atom.H2, atom.H3, atom.H4:
		w.breakLine()
	case atom.Div, atom.Tr, atom.Pre, atom.Section, atom.Article, atom.Header, atom.Footer, atom.Dl, atom.Dt, atom.Dd, atom.H5, atom.H6, atom.Center, atom.Address, atom.Body:
		w.breakLine()
	}
	if closed || voidTags[tag] || plainTags[tag] || len(w.open) >= maxOpen {
		return
	}
	e := element{tag, [aspects]bool{
		inQuote:     tag == atom.Blockquote && !a.isIndent() || a.isQuote(),
		inHeader:    a.isHeader(),
		inSignature: a.isSignature(),
		inSkipped:   skipTags[tag] || a.hidden,
		inPre:       tag == atom.Pre,
		inColour:    tag != atom.A && a.coloured(),
	}}
	apart := e.is[inQuote] || e.is[inHeader] || e.is[inSignature]
	if a.isCut() && w.within[inSkipped] == 0 {
		w.breakLine()
		w.cut = true
	}
	if apart {
		w.breakLine()
	}
	if tag == 0 && !apart && !e.is[inSkipped] {
		return
	}
	w.open = append(w.open, e)
	w.mark(e, 1)
}

func (w *htmlWalker) mark(e element, n int) {
	switch scope := len(w.count) - 1; {
	case e.tag == atom.Blockquote && n < 0:
		w.count = w.count[:scope]
	case e.tag == atom.Blockquote || scope < 0:
		w.count = append(w.count, map[atom.Atom]int{e.tag: n})
	default:
		w.count[scope][e.tag] += n
	}
	for k, on := range e.is {
		if on {
			w.within[k] += n
		}
	}
}

// end closes the nearest open element of that name and all within it; an end tag without a
// beginning is passed by, and none but its own closes a blockquote: a quote must not end early.
// Every element is closed once, so the whole is linear.
func (w *htmlWalker) end(tag atom.Atom) {
	if n := len(w.count); n == 0 || w.count[n-1][tag] == 0 {
		return
	}
	for n := len(w.open) - 1; n >= 0; n-- {
		e := w.open[n]
		if e.is[inQuote] || e.is[inHeader] || e.is[inSignature] || blockTags[e.tag] {
			w.breakLine()
		}
		w.open = w.open[:n]
		w.mark(e, -1)
		if e.tag == tag {
			break
		}
	}
	switch tag {
	case atom.P:
		w.breakLine()
	case atom.H1, atom.H2, atom.H3:
		w.paragraph()
	}
}

var voidTags = map[atom.Atom]bool{
	atom.Br: true, atom.Hr: true, atom.Img: true, atom.Meta: true, atom.Link: true, atom.Input: true,
	atom.Area: true, atom.Base: true, atom.Col: true, atom.Wbr: true, atom.Source: true, atom.Embed: true,
}

// plainTags say nothing about how their text is to be read, and need not be kept track of.
var plainTags = map[atom.Atom]bool{
	atom.B: true, atom.I: true, atom.U: true, atom.Em: true, atom.Strong: true, atom.Small: true, atom.Big: true,
	atom.S: true, atom.Strike: true, atom.Sub: true, atom.Sup: true, atom.Tt: true, atom.Code: true,
}

var skipTags = map[atom.Atom]bool{
	atom.Head: true, atom.Style: true, atom.Script: true, atom.Title: true, atom.Template: true,
	atom.Noscript: true, atom.Object: true, atom.Textarea: true, atom.Select: true, atom.Svg: true,
}

var blockTags = map[atom.Atom]bool{
	atom.Div: true, atom.P: true, atom.Tr: true, atom.Table: true, atom.Li: true, atom.Ul: true, atom.Ol: true,
	atom.Blockquote: true, atom.Pre: true, atom.Section: true, atom.Article: true, atom.Header: true, atom.Footer: true,
	atom.Dl: true, atom.Dt: true, atom.Dd: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true,
	atom.H5: true, atom.H6: true, atom.Center: true, atom.Address: true, atom.Body: true,
}

// htmlRule stands for <hr>.
const htmlRule = "________________"

var metaCharsetRE = regexp.MustCompile(`(?i)<meta[^>]{0,200}charset\s*=\s*["']?([a-z0-9_:-]{2,40})`)

func metaCharset(b []byte) string {
	if m := metaCharsetRE.FindSubmatch(capBytes(b, 2048)); m != nil {
		return string(m[1])
	}
	return ""
}

// isEmojiText says whether an image's alt text is an emoji, which clients draw as images.
func isEmojiText(alt string) bool {
	if alt == "" || len(alt) > 32 {
		return false
	}
	for _, r := range alt {
		if r < 0x2190 {
			return false
		}
	}
	return true
}

package reply

import (
	"regexp"
	"strings"
)

// attributes are those that tell how an element is meant, lower case.
type attributes struct {
	id, class, typ, style, name, alt, marker, colour string

	hidden, noMargin bool
}

func (w *htmlWalker) attributes() attributes {
	var a attributes
	for n := 0; n < 50; n++ {
		key, val, more := w.z.TagAttr()
		switch string(key) {
		case "id":
			a.id = lowerAttr(val)
		case "class":
			a.class = lowerAttr(val)
		case "type":
			a.typ = lowerAttr(val)
		case "name":
			a.name = lowerAttr(val)
		case "style":
			a.style = lowerAttr(val)
			a.hidden = hiddenRE.MatchString(a.style)
			a.noMargin = noMarginRE.MatchString(a.style)
		case "color":
			a.colour = lowerAttr(val)
		case "alt":
			a.alt = string(capBytes(val, 64))
		case "data-marker":
			a.marker = lowerAttr(val)
		case "hidden":
			a.hidden = true
		}
		if !more {
			break
		}
	}
	a.id = strings.TrimPrefix(a.id, "x_") // Outlook on the web renames what it quotes
	return a
}

var colourRE = regexp.MustCompile(`(?:^|[;\s])color\s*:\s*([^;]+)`)

// coloured: the element's text has a colour other than a page's own.
func (a *attributes) coloured() bool {
	c := a.colour
	if strings.Contains(a.style, "color") {
		if m := colourRE.FindStringSubmatch(a.style); m != nil {
			c = strings.TrimSpace(m[1])
		}
	}
	switch c {
	case "", "black", "windowtext", "#000000", "#000", "rgb(0, 0, 0)", "rgb(0,0,0)", "inherit", "auto", "initial", "white", "#ffffff":
		return false
	}
	return true
}

func lowerAttr(v []byte) string { return strings.ToLower(string(capBytes(v, 500))) }

var (
	hiddenRE   = regexp.MustCompile(`display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all`)
	noMarginRE = regexp.MustCompile(`margin(-top|-bottom)?\s*:\s*0`)
	// Word and Outlook on the web draw a line above the quoted From/Sent/To/Subject block.
	// Windows Mail draws it with rgb(229, 229, 229).
	outlookRuleRE = regexp.MustCompile(`border-top:\s*solid\s+(#[0-9a-f]{6}|windowtext|rgb\([0-9, ]+\))\s+1(\.0)?p[tx]|border-top-color:\s*rgb\(229, 229, 229\)`)
	// Outlook's "prefix each line of the original message"
	outlookPrefixRE = regexp.MustCompile(`border:\s*none;\s*border-left:\s*solid\s+blue\s+1\.5pt`)
	indentRE        = regexp.MustCompile(`margin(-left)?:\s*(0(px)?\s+0(px)?\s+0(px)?\s+)?(40px|30px|\.?0?\.5in).*border(-width)?:\s*(none|0)`)
	// GMX and Web.de
	gmxQuoteRE = regexp.MustCompile(`border-left:\s*2px solid #c3d9e5`)
)

func hasAny(s string, marks ...string) bool {
	for _, m := range marks {
		if strings.Contains(s, m) {
			return true
		}
	}
	return false
}

// isIndent: a blockquote that indents what its writer has typed, as Gmail's and Outlook's buttons do.
func (a *attributes) isIndent() bool {
	return a.typ != "cite" && a.class == "" && strings.Contains(a.style, "margin") && indentRE.MatchString(a.style)
}

// isQuote: everything in the element is quoted.
func (a *attributes) isQuote() bool {
	return hasAny(a.class, "yahoo_quoted", "protonmail_quote", "tutanota_quote", "zmail_extra", "aolmail_quote", "moz-forward-container", "cloze-quote", "mb_quote", "front-blockquote") ||
		strings.HasPrefix(a.id, "yahoo_quoted") || hasAny(a.id, "aolmail_replycontent", "blockquote_zmail") ||
		a.name == "quote" && gmxQuoteRE.MatchString(a.style) || a.name == "messagereplysection" || strings.Contains(a.style, "border-left") && outlookPrefixRE.MatchString(a.style)
}

// isHeader: the element holds the line "On … wrote:".
func (a *attributes) isHeader() bool {
	return hasAny(a.class, "gmail_attr", "moz-cite-prefix", "airmail_on", "spark_quote_header")
}

// isCut: the quoted letter begins here and goes on to the end.
func (a *attributes) isCut() bool {
	return hasAny(a.id, "divrplyfwdmsg", "olk_src_body_section", "mail-editor-reference-message-container", "replysplit", "_replyaction", "isreplycontent", "reply-intro", "orig-msg", "replyheader") ||
		a.marker == "__divider__" || hasAny(a.class, "ms-outlook-mobile-reference-message", "outlookmessageheader") || strings.Contains(a.style, "border-top") && outlookRuleRE.MatchString(a.style)
}

// isSignature: the client put its user's signature or its own line here.
func (a *attributes) isSignature() bool {
	return hasAny(a.class, "gmail_signature", "moz-signature", "protonmail_signature_block", "ms-outlook-mobile-signature", "zmail_signature", "fastmail_signature") ||
		hasAny(a.id, "ms-outlook-mobile-signature", "applemailsignature", "applelinewrapsignature", "composer_signature", "linebreakatbeginningofsignature") ||
		a.id == "signature" || a.class == "signature" || a.name == "signature"
}

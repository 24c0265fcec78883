package intake

import "strings"

// formula are the characters with which spreadsheets begin a formula.
const formula = "=+-@\t\r＝＋－＠"

// SafeCell makes text fit for a cell of a spreadsheet: what would be run as a
// formula gets an apostrophe before it, which spreadsheets take for "this is text"
// (OWASP, CSV injection).
func SafeCell(s string) string {
	if trimmed := strings.TrimLeft(s, " '"); trimmed != "" && strings.ContainsRune(formula, []rune(trimmed)[0]) {
		return "'" + s
	}
	return s
}

// cellText undoes SafeCell.
func cellText(s string) string {
	if rest, ok := strings.CutPrefix(s, "'"); ok && SafeCell(rest) == s {
		return rest
	}
	return s
}

package intake

import (
	"fmt"
	"slices"
	"strings"
)

// fieldOrder is the order in which fields are told to people.
var fieldOrder = []string{"ref", "email", "name", "first", "last", "summary", "staff", "service", "completed", "consent", "expect"}

// fieldTitles are fields whose own name says too little.
var fieldTitles = map[string]string{"first": "first name", "last": "last name"}

// columns tells which columns of a header line are read, and which are passed by.
func (own Fields) columns(header []string) (read, ignored []string) {
	found := own.find(header)
	fieldAt := map[int]string{}
	for _, field := range fieldOrder {
		i, ok := found[field]
		if !ok {
			continue
		}
		fieldAt[i] = field
		title := fieldTitle(field)
		if column := printed(header[i]); plain(column) != plain(title) {
			title += fmt.Sprintf(" (%s)", column)
		}
		read = append(read, title)
	}
	for i, column := range header {
		if _, ok := fieldAt[i]; ok || strings.TrimSpace(column) == "" {
			continue
		}
		said := printed(column)
		if field := own.fieldOf(column); field != "" {
			said = instead(said, fieldTitle(field), printed(header[found[field]]))
		}
		ignored = append(ignored, said)
	}
	return read, ignored
}

// instead tells from which column a field was taken in place of the one that is ignored.
func instead(ignored, field, taken string) string {
	if plain(ignored) == plain(taken) {
		return fmt.Sprintf("a second %s (the first is read)", ignored)
	}
	return fmt.Sprintf("%s (%s is taken from %s)", ignored, field, taken)
}

// maxTold is how many names of JSON are told; a CSV file has few columns.
const maxTold = 20

// columnsOfAll is columns of objects, each with names of its own.
func (own Fields) columnsOfAll(rows []row) (read, ignored []string) {
	seen := map[string]bool{}
	for _, r := range rows {
		shape := strings.Join(r.names, "\n")
		if seen[shape] {
			continue
		}
		seen[shape] = true
		some, others := own.columns(r.names)
		read, ignored = tell(read, some), tell(ignored, others)
	}
	return read, ignored
}

// tell adds names that weren't told yet.
func tell(told, names []string) []string {
	for _, n := range names {
		switch {
		case len(told) > maxTold || slices.Contains(told, n):
		case len(told) == maxTold:
			told = append(told, "…")
		default:
			told = append(told, n)
		}
	}
	return told
}

// fieldOf is the field that a column would have been, had another not been surer.
func (own Fields) fieldOf(column string) string {
	name := plain(column)
	for _, field := range fieldOrder {
		if slices.Contains(fieldNames[field], name) || name != "" && plain(own[field]) == name {
			return field
		}
	}
	return ""
}

func fieldTitle(field string) string {
	if title, ok := fieldTitles[field]; ok {
		return title
	}
	return field
}

// printed is a column's name, fit for a message.
func printed(column string) string { return cut(line(column), maxShown) }

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
			said += fmt.Sprintf(" (%s is taken from column %d, %s)", fieldTitle(field), found[field]+1, printed(header[found[field]]))
		}
		ignored = append(ignored, said)
	}
	return read, ignored
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

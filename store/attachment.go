package store

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
)

// Attachment is what came with a reply; it is never opened.
type Attachment struct {
	Name string `json:"name"`
	Type string `json:"type"` // media type, lower case
	Size int    `json:"size"` // bytes, about
}

// String is the name and the size, for people.
func (a Attachment) String() string {
	if a.Size >= 1<<20 {
		return fmt.Sprintf("%s, %.1f MB", a.Name, float64(a.Size)/(1<<20))
	}
	return fmt.Sprintf("%s, %d kB", a.Name, (a.Size+1023)>>10)
}

// Attachments are kept as JSON; "" where there are none.
type Attachments []Attachment

// Scan implements sql.Scanner.
func (as *Attachments) Scan(v any) error {
	s, ok := v.(string)
	if !ok {
		return fmt.Errorf("attachments are %T, not text", v)
	}
	*as = nil
	if s == "" {
		return nil
	}
	return json.Unmarshal([]byte(s), as)
}

// Value implements driver.Valuer.
func (as Attachments) Value() (driver.Value, error) {
	if len(as) == 0 {
		return "", nil
	}
	b, err := json.Marshal([]Attachment(as))
	return string(b), err
}

// MarshalJSON never writes null.
func (as Attachments) MarshalJSON() ([]byte, error) {
	return json.Marshal(append([]Attachment{}, as...))
}

package config

import (
	"os"
	"slices"
	"strings"
)

// Whether jobs have to carry the customer's consent to be asked.
const (
	ConsentNotNeeded = "not_needed"
	ConsentRequired  = "required"
)

// Intake is how jobs come in.
type Intake struct {
	Folder string            `yaml:"folder"`
	Fields map[string]string `yaml:"fields"` // leakytap's name → the business's
	From   List              `yaml:"from"`
}

// JobFields are the fields that intake.fields can name.
var JobFields = []string{"ref", "email", "name", "summary", "staff", "service", "expect", "completed", "consent"}

func (v *validation) intake() {
	i := v.c.Intake
	for field := range i.Fields {
		if !slices.Contains(JobFields, field) {
			v.problem("intake.fields", "%q is not a field of a job: there are %s", field, strings.Join(JobFields, ", "))
		}
	}
	for _, e := range i.From {
		v.email("intake.from", e)
	}
	if i.Folder != "" {
		if info, err := os.Stat(i.Folder); err != nil || !info.IsDir() {
			v.problem("intake.folder", "there is no folder %s: create it, and let leakytap write in it", i.Folder)
		}
	}
}

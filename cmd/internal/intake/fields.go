package intake

import (
	"fmt"
	"strings"
	"time"
	"unicode"
)

// fieldNames are the names that a header line, a JSON object or a mail may give
// to a field, in lower case and without anything but letters and digits, the
// surest first.
var fieldNames = map[string][]string{
	"ref":       {"ref", "reference", "jobref", "jobreference", "jobid", "jobno", "jobnumber", "job", "invoiceno", "invoicenumber", "invoice", "ordernumber", "orderno", "orderid", "order", "number", "no", "id"},
	"email":     {"email", "emailaddress", "customeremail", "customeremailaddress", "clientemail", "clientemailaddress", "contactemail", "customersemail", "customermail", "emailid", "mail"},
	"name":      {"name", "customername", "clientname", "contactname", "fullname", "customer", "client", "contact"},
	"first":     {"firstname", "customerfirstname", "givenname", "forename"},
	"last":      {"lastname", "customerlastname", "surname", "familyname"},
	"summary":   {"summary", "jobsummary", "jobdescription", "description", "jobtitle", "workdone", "work", "title", "subject", "details"},
	"staff":     {"staff", "staffmember", "engineer", "technician", "employee", "stylist", "worker", "assignedto", "assigned", "doneby", "completedby", "by"},
	"service":   {"service", "servicetype", "servicename", "jobtype", "type", "category"},
	"expect":    {"expect", "expected", "expectation"},
	"completed": {"completedat", "completed", "completedon", "completeddate", "completiondate", "datecompleted", "finishedat", "finished", "finishedon", "datefinished", "enddate", "jobdate", "date", "invoicedate"},
	"consent":   {"consent", "surveyconsent", "feedbackconsent", "optin", "agreed"},
}

// Fields are the business's own names for fields: leakytap's name → theirs.
type Fields map[string]string

// find tells at which of the given names each field is: at the business's own
// name for it, else at the surest that leakytap knows.
func (own Fields) find(names []string) map[string]int {
	at := map[string]int{}
	for i, n := range names {
		n = plain(n)
		if _, twice := at[n]; !twice {
			at[n] = i
		}
	}
	found := map[string]int{}
	for field, known := range fieldNames {
		if name, ok := own[field]; ok {
			known = append([]string{plain(name)}, known...)
		}
		for _, n := range known {
			if i, there := at[n]; there {
				found[field] = i
				break
			}
		}
	}
	return found
}

// plain is a field's name as fieldNames has it.
func plain(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

// jobOf makes a job of the fields' values; times without a zone are in loc. The
// error is a *RefusedError.
func jobOf(get func(field string) string, loc *time.Location) (Job, error) {
	j := Job{Ref: get("ref"), Email: get("email"), Name: get("name"), Summary: get("summary"),
		Staff: get("staff"), Service: get("service"), Expect: get("expect")}
	if j.Name == "" {
		j.Name = get("first") + " " + get("last")
	}
	var wrong RefusedError
	var err error
	if j.CompletedAt, err = ParseTime(get("completed"), loc); err != nil {
		wrong.add("completed_at", err.Error())
	}
	if j.Consent, err = parseConsent(get("consent")); err != nil {
		wrong.add("consent", err.Error())
	}
	if len(wrong.Fields) > 0 {
		return j, &wrong
	}
	return j, nil
}

// parseConsent reads a yes or no as programs write it; nothing is no.
func parseConsent(s string) (bool, error) {
	switch strings.ToLower(s) {
	case "yes", "y", "true", "1", "x", "on", "ja", "oui", "si", "sí", "agreed", "given":
		return true, nil
	case "", "no", "n", "false", "0", "off", "nein", "non":
		return false, nil
	}
	return false, fmt.Errorf("%q is neither yes nor no", cut(line(s), maxShown))
}

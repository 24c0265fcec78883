package intake

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fieldNames are the names that a header line, a JSON object or a mail may give
// to a field, in English, German, French, Dutch, Spanish and Italian, as plain
// makes them, the surest first.
var fieldNames = map[string][]string{
	"ref": {"ref", "reference", "jobref", "jobreference", "jobid", "jobno", "jobnumber", "job", "invoiceno", "invoicenumber", "invoice", "ordernumber", "orderno", "orderid", "order",
		"rechnungsnummer", "rechnungsnr", "rechnung", "auftragsnummer", "auftragsnr", "auftrag", "referenz", "belegnummer", "belegnr",
		"numerodefacture", "nodefacture", "ndefacture", "nofacture", "nfacture", "facture", "numfacture", "commande", "referencia", "numerodefactura", "nofactura", "nfactura", "factura", "pedido",
		"factuurnummer", "factuurnr", "factuur", "ordernummer", "opdrachtnummer", "referentie", "kenmerk",
		"numerofattura", "nofattura", "nfattura", "fattura", "ordine", "riferimento", "number", "nummer", "numero", "no", "nr", "id"},
	"email": {"email", "emailaddress", "customeremail", "customeremailaddress", "clientemail", "clientemailaddress", "contactemail", "customersemail", "customermail", "billtoemail", "billingemail", "billemail", "emailid",
		"emailadresse", "mailadresse", "kundenemail", "emailkunde", "emailduclient", "emailclient", "courriel", "adressemail", "adresseemail", "adresseelectronique",
		"emailadres", "klantemail", "emailklant", "emaildelcliente", "emailcliente", "correo", "correoelectronico", "correodelcliente", "indirizzoemail", "postaelettronica", "mail"},
	"name": {"name", "customername", "clientname", "contactname", "fullname", "billtoname", "customer", "client", "contact", "billto",
		"kundenname", "kunde", "nomduclient", "nomclient", "klantnaam", "naam", "klant", "nombredelcliente", "nombrecliente", "nomecliente", "nominativo", "cliente"},
	"first": {"firstname", "customerfirstname", "givenname", "forename", "vorname", "prenom", "voornaam", "nombre", "nome"},
	"last":  {"lastname", "customerlastname", "surname", "familyname", "nachname", "familienname", "nomdefamille", "nom", "achternaam", "apellido", "apellidos", "cognome"},
	"summary": {"summary", "jobsummary", "jobdescription", "description", "jobtitle", "workdone", "work", "title", "subject", "details",
		"leistung", "leistungsbeschreibung", "beschreibung", "bezeichnung", "betreff", "tatigkeit", "prestation", "designation", "objet", "travaux",
		"omschrijving", "werkzaamheden", "onderwerp", "descripcion", "trabajo", "concepto", "asunto", "descrizione", "prestazione", "lavoro", "oggetto"},
	"staff": {"staff", "staffmember", "engineer", "technician", "employee", "stylist", "worker", "assignedto", "assigned", "doneby", "completedby", "by",
		"mitarbeiter", "mitarbeiterin", "techniker", "monteur", "bearbeiter", "technicien", "intervenant", "employe", "medewerker", "tecnico", "empleado", "dipendente", "operatore"},
	"service": {"service", "servicetype", "servicename", "jobtype", "type", "category", "leistungsart", "kategorie", "categorie", "dienst", "servicio", "categoria", "servizio"},
	"expect":  {"expect", "expected", "expectation"},
	"completed": {"completedat", "completed", "completedon", "completeddate", "completiondate", "datecompleted", "finishedat", "finished", "finishedon", "datefinished", "enddate", "jobdate", "date", "invoicedate",
		"leistungsdatum", "ausgefuhrtam", "erledigtam", "fertigstellung", "enddatum", "datum", "rechnungsdatum", "datedelaprestation", "dateprestation", "datedefin", "datedefacture", "datefacture",
		"uitgevoerdop", "afgerondop", "datumuitvoering", "factuurdatum", "fechadefin", "fechafin", "fecha", "fechadefactura", "fechafactura", "datafine", "data", "datafattura"},
	"consent": {"consent", "surveyconsent", "feedbackconsent", "optin", "agreed", "einwilligung", "zustimmung", "consentement", "toestemming", "consentimiento", "consenso"},
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

// plain is a field's name as fieldNames has it: in lower case, without accents and
// without anything but letters and digits.
func plain(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, norm.NFKD.String(name))
}

// jobOf makes a job of the fields' values. The error is a *RefusedError.
func jobOf(get func(field string) string, d dates) (Job, error) {
	j := Job{Ref: get("ref"), Email: get("email"), Name: get("name"), Summary: get("summary"),
		Staff: get("staff"), Service: get("service"), Expect: get("expect")}
	if j.Name == "" {
		j.Name = get("first") + " " + get("last")
	}
	var wrong RefusedError
	var err error
	if j.CompletedAt, err = d.parse(get("completed")); err != nil {
		wrong.add("completed", err.Error())
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

package reply

import (
	"encoding/json"
	"strings"
)

// notification finds the JSON object of an Amazon SES notification in a mail's text, "" if there is
// none (https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html).
func notification(text string) string {
	i := strings.IndexByte(text, '{')
	if i < 0 || !strings.Contains(text, "notificationType") || !strings.Contains(text, "mail") {
		return ""
	}
	return strings.ReplaceAll(text[i:], "!\n ", "") // old Sendmail breaks lines of 990 bytes so
}

type notedRecipient struct{ EmailAddress, Status, DiagnosticCode string }

// notificationReport reads a bounce or complaint out of it: nil if it tells of neither.
func notificationReport(text string) deliveryReport {
	var n struct {
		Message string // SNS wraps the notification in a string
		Bounce  struct {
			BouncedRecipients []notedRecipient
		}
		Complaint struct {
			ComplainedRecipients []notedRecipient
		}
	}
	if json.NewDecoder(strings.NewReader(notification(text))).Decode(&n) != nil {
		return nil
	}
	if n.Message != "" {
		inner := n.Message
		n.Message = ""
		if json.Unmarshal([]byte(inner), &n) != nil {
			return nil
		}
	}
	var out deliveryReport
	for _, r := range append(n.Bounce.BouncedRecipients, n.Complaint.ComplainedRecipients...) {
		if len(out) < maxRecipients {
			out = append(out, recipientReport{recipient: reportAddress(r.EmailAddress), action: "failed", status: statusField(r.Status), diagnostic: typed(r.DiagnosticCode)})
		}
	}
	return out
}

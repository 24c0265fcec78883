package letter

import (
	"fmt"
	"strings"
	"time"

	"leakytap/store"
)

// Health tells the owner what has to be mended so that leakytap can do its work.
func (c *Composer) Health(to string, ps []store.Problem, at time.Time) (Letter, error) {
	type item struct{ What, Since, Detail, ToDo string }
	data := struct {
		One   bool
		Items []item
	}{One: len(ps) == 1}
	subject := ""
	for _, p := range ps {
		what, todo := Explain(p)
		i := item{What: what, ToDo: todo, Detail: line(p.Detail, 300)}
		if !p.Since.IsZero() {
			i.Since = c.moment(p.Since, at)
		}
		if p.Kind == store.ProblemStorage || p.Kind == store.ProblemReturned { // said in What
			i.Detail = ""
		}
		data.Items = append(data.Items, i)
		if subject == "" {
			subject = "leakytap needs you: " + strings.TrimSuffix(what, ".")
		}
	}
	if n := len(ps) - 1; n > 0 {
		subject += fmt.Sprintf(" (and %d more)", n)
	}
	return c.ownerLetter("health", draft{kind: store.HealthLetter, to: to, subject: subject, replyTo: c.business.Mailbox, at: at}, data)
}

// Explain says in plain words what a problem is, and what to do about it.
func Explain(p store.Problem) (what, todo string) {
	switch p.Kind {
	case store.ProblemStorage:
		return "It can't write its database: " + line(p.Detail, 200) + ".",
			"Free some space, or mend the disk. Nothing is lost: leakytap goes on by itself as soon as it can write."
	case store.ProblemHold:
		return "Letters to customers are on hold.",
			"Run leakytap resume on its machine: it shows what was found out and lets the letters go. Until then nobody is asked twice, and you still get every alert."
	case store.ProblemReadingLogin:
		return "The mail server refuses its login, so replies can't be read.",
			"Check the password in the file that the config names as password_file. Many providers want an app password. Nothing is lost: what came meanwhile is read as soon as the login works."
	case store.ProblemSendingLogin:
		return "The mail server refuses its login for sending.",
			"Check the password in the file that the config names as password_file. Letters wait until the login works."
	case store.ProblemLoginEnds:
		return "Its login to the mailbox ends soon.",
			"Run leakytap login on the computer that leakytap runs on. Nothing is lost if you are late: what came meanwhile is read as soon as you have."
	case store.ProblemReading:
		return "It hasn't been able to read the mailbox for hours.",
			"Check the network and the mail server; leakytap status tells more. What came meanwhile is read as soon as it works again."
	case store.ProblemFolders:
		return "A folder of the mailbox can't be read; the inbox can.",
			"Replies that were moved there are not seen until it works again. Look at the folder in your mail program."
	case store.ProblemStuck:
		return count(p.Count, "letter doesn't", "letters don't") + " get out.",
			"The reason stands above. leakytap keeps trying until the letters are too old to be of use."
	case store.ProblemReturned:
		return count(p.Count, "letter to you", "letters to you") + " came back from " + line(p.Detail, 254) + ".",
			"Somebody may be waiting whom you haven't heard of: leakytap followup list shows all. Check alert.to in the config."
	case store.ProblemUnknown:
		return count(p.Count, "letter", "letters") + " may have gone out or not: the connection broke at the last moment.",
			"There is nothing to do. They are not sent again, so that nobody is asked twice; an answer to one is read like any other."
	case store.ProblemQuarantine:
		return count(p.Count, "mail", "mails") + " for leakytap couldn't be read.",
			"Look for them in your mail program: they may be replies. Nothing has been changed in the mailbox."
	}
	return "Something is wrong: " + string(p.Kind) + ".", "leakytap status tells more."
}

func count(n int, one, many string) string {
	if n == 1 {
		return "One " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

package reply

import "testing"

func TestNoBounces(t *testing.T) {
	for name, mail := range map[string]string{
		"a postmaster who is a customer": "From: Jane <postmaster@doe.example>\nSubject: Re: Your tap\nIn-Reply-To: <1@acme.example>\n\nThe model on your invoice does not exist in the catalogue.",
		"a fresh mail about a price":     "From: Jane <jane@doe.example>\nSubject: Quote rejected\n\nYou said 400 and took 550 for it. Payment was refused.",
		"a mail about a delivery":        "From: Jane <delivery@doe.example>\nSubject: Delivery problem\n\nThe sink could not be delivered, nobody was in.",
		"a forwarded bounce":             "From: Jane <jane@doe.example>\nSubject: Fwd: Undelivered Mail Returned to Sender\n\nBob, I get this when I write to you:\n\n---------- Forwarded message ---------\nFrom: <MAILER-DAEMON@doe.example>\n\n<bob@acme.example>: 550 5.1.1 User unknown",
		"a complaint about bounces":      "From: Jane <jane@doe.example>\nSubject: Re: Your tap\nIn-Reply-To: <1@acme.example>\n\nMy mail to your office was returned to sender, mailbox full. Please call.",
	} {
		if m := Read([]byte("To: bob@acme.example\nDate: Mon, 3 Jan 2022 10:00:00 +0000\n"+mail+"\n"), Options{}); m.Kind != KindReply {
			t.Errorf("%s: %s (%s)", name, m.Kind, m.Why)
		}
	}
}

func TestReasons(t *testing.T) {
	for _, c := range []struct {
		status, diagnostic string
		want               Reason
	}{
		{"5.1.1", "550 5.1.1 <a@b.example>: Recipient address rejected: User unknown in virtual mailbox table", ReasonUserUnknown},
		{"5.1.1", "550-5.1.1 The email account that you tried to reach does not exist.", ReasonUserUnknown},
		{"5.1.10", "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup", ReasonUserUnknown},
		{"5.2.1", "550 5.2.1 The email account that you tried to reach is disabled.", ReasonSuspended},
		{"5.2.2", "552 5.2.2 The email account that you tried to reach is over quota", ReasonMailboxFull},
		{"5.7.1", "550 5.7.1 Service unavailable, Client host [192.0.2.1] blocked using Spamhaus.", ReasonBlocked},
		{"5.7.26", "550-5.7.26 This mail has been blocked because the sender is unauthenticated. DKIM = did not pass", ReasonAuth},
		{"5.7.1", "550 5.7.1 Message contains spam or virus", ReasonVirus},
		{"5.7.1", "554 5.7.1 : Relay access denied", ReasonPolicy},
		{"5.3.4", "552 5.3.4 Message size exceeds fixed limit", ReasonTooBig},
		{"5.4.4", "Host or domain name not found. Name service error for name=b.example type=A: Host not found", ReasonHostUnknown},
		{"5.1.10", "Domain b.example does not accept mail (nullMX)", ReasonNotAccepting},
		{"4.4.1", "connect to mx.b.example[192.0.2.1]:25: Connection timed out", ReasonExpired},
		{"5.1.6", "551 5.1.6 User has moved, please try <c@d.example>", ReasonMoved},
		{"5.1.8", "553 5.1.8 Sender address rejected: Domain not found", ReasonBlocked},
		{"", "550 : User unknown", ReasonFiltered},
		{"5.0.0", "", ReasonUnknown},
	} {
		if got := classify(c.status, c.diagnostic, "", false); got != c.want {
			t.Errorf("%s %q: %s, want %s", c.status, c.diagnostic, got, c.want)
		}
	}
}

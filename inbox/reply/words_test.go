package reply

import "testing"

const letter = `Hi Jane,

Thank you for having us in last week. I hope that everything is working as it should.

I have one question: is there anything we could have done better?

Just hit reply. One word is fine.

Thanks again,
Bob

Acme Plumbing, 1 High Street, Leeds LS1 1AA
Reply STOP and I won't write again.
`

func TestWords(t *testing.T) {
	for _, c := range []struct {
		name, body, want string
		quoted, unsure   bool
	}{
		{name: "plain", body: "All good.", want: "All good."},
		{name: "empty", body: " \n\n"},
		{name: "paragraphs", body: "Hi Bob,\n\nno.\n\n\n\nJane\n", want: "Hi Bob,\n\nno.\n\nJane"},
		{name: "only a quote", body: "On 3 Jan 2022, at 10:00, Bob <bob@acme.example> wrote:\n> " + "Any better way?", quoted: true},
		{name: "only a client line", body: "Sent from my iPhone\n\nOn 3 Jan 2022, at 10:00, Bob <bob@acme.example> wrote:\n> Any better way?", quoted: true},
		{name: "inline answers", body: "Hi Bob,\n\nOn 3 Jan 2022 10:00, Bob wrote:\n> Was he on time?\n\nYes.\n\n> Was it clean?\n\nNo, there was mud.\n\n> Bob\n\nJane", want: "Hi Bob,\n\nYes.\n\nNo, there was mud.\n\nJane", quoted: true},
		{name: "below the quote", body: "On 3 Jan 2022 10:00, Bob wrote:\n> Any better way?\n\nNo, perfect.\n\nJane", want: "No, perfect.\n\nJane", quoted: true},
		{name: "below an unmarked quote, nothing known", body: "From: Bob <bob@acme.example>\nSent: 3 January 2022 10:00\nTo: Jane\nSubject: Your tap\n\nThe tap drips again.", want: "The tap drips again.", quoted: true, unsure: true},
		{name: "header on the same line", body: "All good! On Mon, 3 Jan 2022 at 10:00, Bob <bob@acme.example> wrote:\n> Any better way?", want: "All good!", quoted: true},
		{name: "quote on the header's line", body: "All good!\n\nOn Mon, 3 Jan 2022 at 10:00, bob@acme.example wrote:> Any better way?\nBob", want: "All good!", quoted: true},
		{name: "typed arrow", body: "> 3 hours for this?\n\nToo long.", want: "Too long.", quoted: true},
		{name: "wrapped by the client", body: "We are very happy with the new boiler and with the way in which your man\nexplained it to us. He even took the old one away, which we had not asked him\nto do.\n\nJane", want: "We are very happy with the new boiler and with the way in which your man explained it to us. He even took the old one away, which we had not asked him to do.\n\nJane"},
		{name: "typed line breaks", body: "Good:\nthe tap\nthe sink\nBad:\nthe mud", want: "Good:\nthe tap\nthe sink\nBad:\nthe mud"},
		{name: "banner on top", body: "[EXTERNAL]\n\nAll good.", want: "All good."},
		{name: "only a signature", body: "-- \nJane Doe\nDoe Ltd\n0113 496 0000"},
		{name: "typed below the signature", body: "-- \nJane Doe\nDoe Ltd\n\nthe tap drips again", want: "the tap drips again", unsure: true},
		{name: "nested quotes", body: "No.\n\n> > old\n> newer\n>> old", want: "No.", quoted: true},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, _, quoted, unsure := Words(c.body, Options{})
			if got != c.want || quoted != c.quoted || unsure != c.unsure {
				t.Errorf("got %q, quoted %v, unsure %v\nwant %q, %v, %v", got, quoted, unsure, c.want, c.quoted, c.unsure)
			}
		})
	}
}

func TestWordsBesideOurLetter(t *testing.T) {
	const header = "From: Bob <bob@acme.example>\nSent: 3 January 2022 10:00\nTo: Jane\nSubject: Your tap\n\n"
	for _, c := range []struct{ name, body, want string }{
		{"no mark at all", "All good.\n\n" + letter, "All good."},
		{"below the unmarked letter", letter + "\n\nAll good.\nJane", "All good.\nJane"},
		{"nothing but the letter", letter, ""},
		{"nothing but the letter, under a header", header + letter, ""},
		{"below the letter, under a header", header + letter + "\nAll good.\nJane", "All good.\nJane"},
		{"into the unmarked letter", "On 3 Jan 2022 10:00, Bob wrote:\n\nHi Jane,\n\nThank you for having us in last week. I hope that everything is working as it should.\n\nIt drips.\n\nI have one question: is there anything we could have done better?\n\nCome again please.\n\nJust hit reply. One word is fine.\n", "It drips.\n\nCome again please."},
		{"into the marked letter", "On 3 Jan 2022 10:00, Bob wrote:\n> Thank you for having us in last week. I hope that everything is working as it should.\n> It drips.\n> I have one question: is there anything we could have done better?\n", "It drips."},
		{"re-wrapped", "Fine.\n\nHi Jane,\n\nThank you for having us in\nlast week. I hope that everything\nis working as it should.\n\nI have one question: is there\nanything we could have done\nbetter?\n", "Fine."},
		{"quote marks lost on wrapped lines", "Fine.\n\n> Thank you for having us in last week. I hope that everything is\nworking as it should.\n> I have one question: is there anything we could have done\nbetter?\n", "Fine."},
		{"our question in the customer's line", "Is there anything we could have done better? Yes, come on time.", "Yes, come on time."},
		{"the same word as ours", "Thanks again,\nJane", "Thanks again,\nJane"},
		{"a short answer below a rule", "On 3 Jan 2022 10:00, Bob wrote:\n> Is there anything we could have done better?\n> -----\nno\n> Just hit reply. One word is fine.", "no"},
		{"a short answer below our question", "On 3 Jan 2022 10:00, Bob wrote:\n> Is there anything we could have done better?\nno\n> Just hit reply. One word is fine.", "no"},
		{"STOP", "STOP\n\n" + letter, "STOP"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, _, _, _ := Words(c.body, Options{Original: letter})
			if got != c.want {
				t.Errorf("got %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestWordsInTheSubject(t *testing.T) {
	for _, c := range []struct{ subject, want string }{
		{"All good thanks", "All good thanks"},
		{"Re: Your tap", ""},
		{"Re: Your tap - it drips", "it drips"},
		{"AW: Re: Your tap", ""},
		{"Re: It drips!", "It drips!"},
		{"", ""},
	} {
		m := Read([]byte("From: Jane <jane@doe.example>\nTo: bob@acme.example\nSubject: "+c.subject+"\n\n\n"), Options{Subject: "Your tap"})
		if m.Text != c.want {
			t.Errorf("%q: got %q, want %q", c.subject, m.Text, c.want)
		}
	}
}

func TestAutomaticWords(t *testing.T) {
	for _, text := range []string{
		"I'm on holiday till Monday but all good thanks",
		"On holiday at the moment, the tap is dripping again, please come on Friday.",
		"Bin im Urlaub, aber alles bestens!",
		"Je suis en vacances mais tout va bien.",
		"I was out of the office when your man came, my wife let him in. All fine.",
		"I am out of the office until Monday. The tap is still leaking!",
		"Thank you for your email. All was fine.",
		"Thanks for your message, I was away. No complaints.",
		"In urgent cases your number was engaged for an hour.",
		"Estoy de vacaciones, pero todo perfecto, gracias.",
	} {
		if automaticWords(text) {
			t.Errorf("a person wrote: %q", text)
		}
	}
	for _, text := range []string{
		"Thank you for your email. I am out of the office until 5 May with limited access to email. For urgent matters please contact Ann. Kind regards, Jane",
		"I am currently out of the office and will be back on Monday.",
		"Vielen Dank für Ihre Nachricht. Ich bin derzeit nicht im Büro und ab dem 5. Mai wieder erreichbar. In dringenden Fällen wenden Sie sich bitte an Frau Muster.",
		"Bonjour,\n\nJe suis absent du bureau jusqu'au 5 mai. En cas d'urgence, vous pouvez contacter Mme Dupont.\n\nCordialement,\nJean",
		"Dit is een automatisch bericht. Ik ben afwezig tot 5 mei.",
		"This is an automated response. We have received your message.",
	} {
		if !automaticWords(text) {
			t.Errorf("a machine wrote: %q", text)
		}
	}
}

func TestSignatureBelowAQuote(t *testing.T) {
	const quoted = "Yes please.\n\nOn 3 Jan 2022 10:00, Bob wrote:\n> Shall I come again?\n\n"
	for _, below := range []string{
		"--\nJane Doe",
		"-- \nJane Doe",
		"_______________________________________________\nusers mailing list\nusers@lists.example",
		"Jane Doe\nDoe Ltd\nT: 0113 496 0000",
		"This e-mail is confidential and intended solely for the addressee. Please delete it if you are not the intended recipient.",
	} {
		got, signature, _, _ := Words(quoted+below+"\n", Options{})
		if got != "Yes please." || signature == "" {
			t.Errorf("%q: got %q, signature %q", below, got, signature)
		}
	}
	if got, _, _, _ := Words(quoted+"Thursday at 10.\n\nJane\n", Options{}); got != "Yes please.\n\nThursday at 10.\n\nJane" {
		t.Errorf("got %q", got)
	}
}

package reply

import "testing"

// TestQuoteHeadersByHabit: forms that older and rarer clients write.
func TestQuoteHeadersByHabit(t *testing.T) {
	const words = "Test reply, thanks."
	for _, h := range []string{
		"2011/4/7 Nathan Bova <support@example.com>\n\n> Cum sociis",
		"Roman Tkach <romant@example.com> a écrit :\n\nHello",
		"On Nov 30, 2011, at 12:47 PM, Somebody <\n416ffd3258d4d2fa4c85cfa4c44e1721d66e3e8f4\n@example.com>wrote:\n\n> Hello",
		"\tFrom: Bob <b@x.example>\n\tSent: 3 January 2022\n\tTo: Jane\n\tSubject: Hi\n\nHello",
		"On Tue, 20 Mar 2012 17:53:11 -0600, X wrote:\nHello",
		"El 13/11/2012 , Bob escribió:\nHola",
		"Am 25.09.2012 um 07:59 schrieb Support:\n\nHallo",
		"---- John Smith wrote ----\n\nHello",
		"  On 10/04/2012 10:02 AM, John wrote:\n  Hello",
		"пятница, 11 января 2013 г. пользователь X написал:\n\nHello",
		"On Monday, X <y@z.example> wrote:\n\nHello",
		"On Monday, X wrote:\n> Hello",
		"------ Forwarded by John on 03/01/2022 10:00 -------\n\nHello",
		"John Smith <j@x.example>\n03/01/2022 10:00\n\nTo\nJane <jane@x.example>\ncc\n\nSubject\nRe: tap\n\nHello",
		"--- On Mon, 1/3/22, Bob <bob@x.example> wrote:\n\nFrom: Bob <bob@x.example>\nSubject: tap\nTo: jane@x.example\nDate: Monday, 3 January, 2022, 10:00\n\nHello",
		"Le 3 janv. 2022 10:00, \"Bob\" <bob@x.example> a écrit :\n> Bonjour",
		"Le mer. 5 oct. 2016 14:18, Bob <bob@x.example> a\nécrit :\n\n> Bonjour",
		"On 2013-01-08 10:00, Bob Smith via Acme wrote:\nHello",
		"Wed, 16 May 2001 03:15:30 -0000 Bob <b@x.example>:\nHello",
		"In article <abc@x.example>, Bob <b@x.example> writes:\n> Hello",
		"Bob <b@x.example> (2022-01-03):\n> Hello",
		"From: Bob <b@x.example>\nReply-To: Bob <b@x.example>\nDate: Monday 3 January 2022 at 10:00\nTo: Jane\nSubject: hi\n\nHello",
		"Από: Bob <b@x.example>\nΗμερομηνία: Δευτέρα\nΠρος: Jane\nΘέμα: hi\n\nHello",
		"> On 3 Jan 2022, at 10:00, Bob wrote:\n> Hello",
		"===== Original Message =====\nHello",
		"***Original Message***\n\nHello",
		"-------------------- Original Message --------------------\nSubject: x\n\nHello",
		"From: Bob [mailto:b@x.example] \nSent: Monday\nHello",
		"On Mon, Jan 3, 2022 at 10:00 AM <bob@x.example> wrote:\n\nHello",
		"On Jan 3, 2022 10:00 AM, \"Bob\" <bob@x.example> wrote:\n>\n> Hello",
		"On January 3, 2022 at 10:00:05 AM, Bob (bob@x.example) wrote:\n\nHello",
		"On 3 January 2022 at 10:00, Bob <bob@x.example<mailto:bob@x.example>> wrote:\n\nHello",
		"________________________________\nVon: Bob <bob@x.example>\nGesendet: Montag\nAn: Jane\nBetreff: Hi\n\nHallo",
		"Op maandag 3 januari 2022 schreef Bob <bob@x.example>:\nHoi",
		"El lun., 3 de enero de 2022 10:00 a. m., Bob <\nbob@x.example> escribió:\n\n> Hola",
		"Em seg, 3 de jan de 2022 10:00, Bob <bob@x.example>\nescreveu:\n\n> Ola",
		"Am Mo., 3. Jan. 2022 um 10:00 Uhr schrieb Bob <\nbob@x.example>:\n\n> Hallo",
		"Il giorno lun 3 gen 2022 alle 10:00 Bob\n<bob@x.example> ha scritto:\n\n> Ciao",
		"[image: Inline image 1]\n\nOn Mon, Jan 3, 2022 at 10:00 AM Bob <bob@x.example> wrote:\n> Hello",
		"Bob <notifications@x.example> schrieb am Mi., 5. Jan.\n2022, 10:00:\n\n> Hallo",
		"@bob wrote:\n> Hello",
		"Begin forwarded message:\n> From: Bob\n> Hello",
		"—\nReply to this email directly or view it on GitHub",
		"Zo 3 jan. 2022 om 10:00 schreef Bob <bob@x.example>:\nHoi",
		"Dne 3. ledna 2022 10:00 Bob <bob@x.example> napsal(a):\n\n> Ahoj",
		"*From: *Bob <b@x.example>\n*Date: *Monday, January 3, 2022\n*To: *Jane\n*Subject: *Hi\n\nHello",
		"From: Bob <b@x.example<mailto:b@x.example>>\nDate: Monday\nTo: Jane\nCc: Ann\nSubject: Hi\n\nHello",
		"Envoyé de mon iPhone\n\n> Le 3 janv. 2022 à 10:00, Bob <b@x.example> a écrit :\n> \n> Bonjour",
		"2022年1月3日(月) 10:00、Bob <b@x.example>:\n\n> こんにちは",
		"On Mon 3. Jan 2022 at 10:00, Bob <b@x.example> wrote:\n\nHello",
		"** Reply above this line **\nHello",
		"Von:        Bob <b@x.example>\nAn:        Jane\nDatum:        03.01.2022 10:00\nBetreff:        Hi\n\n\nHallo",
		"Bob ---03/01/2022 10:00:00---Hi Jane",
	} {
		got, sig, _, unsure := Words(words+"\n\n"+h+"\n", Options{})
		if got != words || unsure {
			t.Errorf("%q\n got %q sig %q unsure %v", h, got, sig, unsure)
		}
	}
}

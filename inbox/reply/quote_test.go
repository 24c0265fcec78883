package reply

import (
	"strings"
	"testing"
)

// quoteHeaders are lines as clients write them above what they quote.
var quoteHeaders = []string{
	// en
	"On Mon, Jan 3, 2022 at 10:00 AM Bob <bob@acme.example> wrote:",
	"On 3 Jan 2022, at 10:00, Bob at Acme <bob@acme.example> wrote:",
	"On 03/01/2022 10:00, Bob wrote:",
	"On 2022-01-03 10:00, Bob wrote:",
	"On Monday, January 3, 2022, 10:00:12 AM GMT, Bob <bob@acme.example> wrote:",
	"On Monday, January 3rd, 2022 at 10:00 AM, Bob <bob@acme.example> wrote:",
	"On Mon, 3 Jan 2022 10:00:00 +0000, Bob wrote:",
	"On Jan 3, 2022 10:00, Bob <bob@acme.example> wrote:",
	"On Mon, Jan 3, 2022, 10:00 Bob <bob@acme.example> wrote:",
	"On Mon, 2022-01-03 at 10:00 +0000, Bob wrote:",
	"On Jan 3, 2022, 10:00 AM +0000, Bob <bob@acme.example>, wrote:",
	"On January 3, 2022 10:00:00 AM UTC, Bob <bob@acme.example> wrote:",
	"At 10:00 AM 1/3/2022, Bob wrote:",
	"Bob <bob@acme.example> wrote on Mon, 3 Jan 2022 at 10:00:",
	"Bob wrote on 03/01/2022 10:00:",
	"Bob <bob@acme.example> writes:",
	"bob@acme.example wrote:",
	"3 Jan 2022 10:00 Bob <bob@acme.example> wrote:",
	"---- On Mon, 03 Jan 2022 10:00:00 +0000 Bob <bob@acme.example> wrote ----",
	"-----Original Message-----",
	"----- Original Message -----",
	"---------- Original Message ----------",
	"________________________________\nFrom: Bob <bob@acme.example>\nSent: 03 January 2022 10:00\nTo: Jane\nSubject: Your tap",
	"From: Bob <bob@acme.example>\nDate: Monday, 3 January 2022 at 10:00\nTo: Jane <jane@x.example>\nSubject: Your tap",
	"From: Bob\nTo: Jane\nSent: Monday, January 3, 2022 10:00 AM\nSubject: Your tap",
	"*From:* Bob <bob@acme.example>\n*Sent:* 03 January 2022 10:00\n*To:* Jane\n*Subject:* Your tap",
	"Sent: Monday, January 03, 2022 at 10:00 AM\nFrom: \"Bob\" <bob@acme.example>\nTo: jane@x.example\nSubject: Your tap",
	"-------- Original message --------\nFrom: Bob <bob@acme.example>\nDate: 03/01/2022 10:00 (GMT+00:00)\nTo: Jane\nSubject: Your tap",
	"---------- Forwarded message ---------\nFrom: Bob <bob@acme.example>\nDate: Mon, 3 Jan 2022\nSubject: Your tap\nTo: Jane",
	"Begin forwarded message:\n\nFrom: Bob\nSubject: Your tap\nDate: 3 January 2022\nTo: Jane",
	"Quoting Bob <bob@acme.example>:",
	// de
	"Am Mo., 3. Jan. 2022 um 10:00 Uhr schrieb Bob <bob@acme.example>:",
	"Am 03.01.2022 um 10:00 schrieb Bob:",
	"Am 3. Januar 2022 10:00:00 MEZ schrieb Bob <bob@acme.example>:",
	"Bob <bob@acme.example> schrieb am Mo., 3. Jan. 2022, 10:00:",
	"Am 03.01.22, 10:00 schrieb \"Bob\" <bob@acme.example>:",
	"Von: Bob <bob@acme.example>\nGesendet: Montag, 3. Januar 2022 10:00\nAn: Jane\nBetreff: Ihr Hahn",
	"Gesendet: Montag, 03. Januar 2022 um 10:00 Uhr\nVon: Bob <bob@acme.example>\nAn: jane@x.example\nBetreff: Ihr Hahn",
	"-----Ursprüngliche Nachricht-----\nVon: Bob",
	"-------- Ursprüngliche Nachricht --------",
	"-------- Originalnachricht --------",
	"Von meinem iPhone gesendet\n\nAm 03.01.2022 um 10:00 schrieb Bob <bob@acme.example>:",
	// fr
	"Le lun. 3 janv. 2022 à 10:00, Bob <bob@acme.example> a écrit :",
	"Le 3 janv. 2022 à 10:00, Bob <bob@acme.example> a écrit :",
	"Le 03/01/2022 à 10:00, Bob a écrit :",
	"Le lundi 3 janvier 2022 à 10:00:00 UTC+1, Bob <bob@acme.example> a écrit :",
	"De : Bob <bob@acme.example>\nEnvoyé : lundi 3 janvier 2022 10:00\nÀ : Jane\nObjet : Votre robinet",
	"-----Message d'origine-----\nDe : Bob",
	"-------- Message d'origine --------",
	// es
	"El lun, 3 ene 2022 a las 10:00, Bob (<bob@acme.example>) escribió:",
	"El 3/1/22 a las 10:00, Bob escribió:",
	"El lunes, 3 de enero de 2022, Bob <bob@acme.example> escribió:",
	"De: Bob <bob@acme.example>\nEnviado: lunes, 3 de enero de 2022 10:00\nPara: Jane\nAsunto: Su grifo",
	"-----Mensaje original-----",
	// pt
	"Em seg., 3 de jan. de 2022 às 10:00, Bob <bob@acme.example> escreveu:",
	"Em 03/01/2022 10:00, Bob escreveu:",
	"Bob <bob@acme.example> escreveu no dia segunda, 3/01/2022 à(s) 10:00:",
	"A segunda-feira, 3 de janeiro de 2022, Bob <bob@acme.example> escreveu:",
	"De: Bob <bob@acme.example>\nEnviada em: segunda-feira, 3 de janeiro de 2022 10:00\nPara: Jane\nAssunto: A sua torneira",
	// it
	"Il giorno lun 3 gen 2022 alle ore 10:00 Bob <bob@acme.example> ha scritto:",
	"Il 03/01/2022 10:00, Bob ha scritto:",
	"Il lunedì 3 gennaio 2022 10:00:00 CET, Bob <bob@acme.example> ha scritto:",
	"Da: Bob <bob@acme.example>\nInviato: lunedì 3 gennaio 2022 10:00\nA: Jane\nOggetto: Il suo rubinetto",
	"----- Messaggio originale -----",
	// nl
	"Op ma 3 jan. 2022 om 10:00 schreef Bob <bob@acme.example>:",
	"Op 3 jan. 2022, om 10:00 heeft Bob <bob@acme.example> het volgende geschreven:",
	"Op 03-01-2022 om 10:00 schreef Bob:",
	"Van: Bob <bob@acme.example>\nVerzonden: maandag 3 januari 2022 10:00\nAan: Jane\nOnderwerp: Uw kraan",
	"-----Oorspronkelijk bericht-----",
	// pl
	"pon., 3 sty 2022 o 10:00 Bob <bob@acme.example> napisał(a):",
	"W dniu 03.01.2022 o 10:00, Bob pisze:",
	"W dniu pon., 3.01.2022 o 10:00 Bob <bob@acme.example> napisał(a):",
	"Dnia 3 stycznia 2022 10:00 Bob <bob@acme.example> napisał(a):",
	"Wiadomość napisana przez Bob <bob@acme.example> w dniu 3 sty 2022, o godz. 10:00:",
	"Od: Bob <bob@acme.example>\nWysłano: poniedziałek, 3 stycznia 2022 10:00\nDo: Jane\nTemat: Kran",
	// ro
	"În lun., 3 ian. 2022 la 10:00, Bob <bob@acme.example> a scris:",
	"Pe 3 ian. 2022, la 10:00, Bob <bob@acme.example> a scris:",
	"De la: Bob <bob@acme.example>\nTrimis: luni, 3 ianuarie 2022 10:00\nCătre: Jane\nSubiect: Robinetul",
	// sv
	"Den mån 3 jan. 2022 kl 10:00 skrev Bob <bob@acme.example>:",
	"3 jan. 2022 kl. 10:00 skrev Bob <bob@acme.example>:",
	"Från: Bob <bob@acme.example>\nSkickat: den 3 januari 2022 10:00\nTill: Jane\nÄmne: Er kran",
	// da
	"Den man. 3. jan. 2022 kl. 10.00 skrev Bob <bob@acme.example>:",
	"man. 3. jan. 2022 kl. 10.00 skrev Bob <bob@acme.example>:",
	"Den 3. jan. 2022 kl. 10.00 skrev Bob <bob@acme.example>:",
	"Fra: Bob <bob@acme.example>\nSendt: 3. januar 2022 10:00\nTil: Jane\nEmne: Din hane",
	// no
	"man. 3. jan. 2022 kl. 10:00 skrev Bob <bob@acme.example>:",
	"På man. 3. jan. 2022 kl. 10:00 skrev Bob <bob@acme.example>:",
	"Fra: Bob <bob@acme.example>\nSendt: mandag 3. januar 2022 10:00\nTil: Jane\nEmne: Kranen",
	// fi
	"ma 3. tammik. 2022 klo 10.00 Bob (bob@acme.example) kirjoitti:",
	"Bob <bob@acme.example> kirjoitti 3.1.2022 kello 10.00:",
	"Lähettäjä: Bob <bob@acme.example>\nLähetetty: maanantai 3. tammikuuta 2022 10.00\nVastaanottaja: Jane\nAihe: Hana",
	// cs, sk
	"po 3. 1. 2022 v 10:00 odesílatel Bob <bob@acme.example> napsal:",
	"Dne 03. 01. 22 v 10:00 Bob napsal(a):",
	"Dňa 3. 1. 2022 o 10:00 Bob <bob@acme.example> napísal:",
	"Od: Bob <bob@acme.example>\nOdesláno: pondělí 3. ledna 2022 10:00\nKomu: Jane\nPředmět: Kohoutek",
	// hu
	"Bob <bob@acme.example> ezt írta (időpont: 2022. jan. 3., H, 10:00):",
	"2022. 01. 03. 10:00 keltezéssel, Bob írta:",
	"Feladó: Bob <bob@acme.example>\nElküldve: 2022. január 3., hétfő 10:00\nCímzett: Jane\nTárgy: A csap",
	// el
	"Στις Δευ 3 Ιαν 2022 στις 10:00 π.μ., ο/η Bob <bob@acme.example> έγραψε:",
	"Από: Bob <bob@acme.example>\nΣτάλθηκε: Δευτέρα, 3 Ιανουαρίου 2022 10:00 πμ\nΠρος: Jane\nΘέμα: Η βρύση",
	// ru
	"пн, 3 янв. 2022 г. в 10:00, Bob <bob@acme.example>:",
	"3 января 2022 г., 10:00, Bob <bob@acme.example> написал:",
	"03.01.2022 10:00, Bob пишет:",
	"Понедельник, 3 января 2022, 10:00 +03:00 от Bob <bob@acme.example>:",
	"03.01.2022, 10:00, \"Bob\" <bob@acme.example>:",
	"От: Bob <bob@acme.example>\nОтправлено: 3 января 2022 г. 10:00\nКому: Jane\nТема: Кран",
	// tr
	"Bob <bob@acme.example>, 3 Oca 2022 Pzt, 10:00 tarihinde şunu yazdı:",
	"Kimden: Bob <bob@acme.example>\nGönderildi: 3 Ocak 2022 Pazartesi 10:00\nKime: Jane\nKonu: Musluk",
	// ja
	"2022年1月3日(月) 10:00 Bob <bob@acme.example>:",
	"2022/01/03 10:00、Bob <bob@acme.example>のメール:",
	"差出人: Bob <bob@acme.example>\n送信日時: 2022年1月3日 10:00\n宛先: Jane\n件名: 蛇口",
	// zh
	"Bob <bob@acme.example> 于2022年1月3日周一 10:00写道：",
	"在 2022年1月3日，上午10:00，Bob <bob@acme.example> 写道：",
	"Bob <bob@acme.example> 於 2022年1月3日 週一 上午10:00寫道：",
	"发件人: Bob <bob@acme.example>\n发送时间: 2022年1月3日 10:00\n收件人: Jane\n主题: 水龙头",
	"------------------ 原始邮件 ------------------\n发件人: \"Bob\" <bob@acme.example>;\n发送时间: 2022年1月3日(星期一) 上午10:00\n收件人: \"Jane\";\n主题: 水龙头",
	// ko
	"2022년 1월 3일 (월) 오전 10:00, Bob <bob@acme.example>님이 작성:",
	"보낸 사람: Bob <bob@acme.example>\n보낸 날짜: 2022년 1월 3일 월요일 오전 10:00\n받는 사람: Jane\n제목: 수도꼭지",
	"-----Original Message-----\nFrom: \"Bob\"<bob@acme.example>",
	// ar
	"في الاثنين، ٣ يناير ٢٠٢٢ في ١٠:٠٠ ص تمت كتابة ما يلي بواسطة Bob <bob@acme.example>:",
	"في ٣ يناير ٢٠٢٢، كتب Bob <bob@acme.example>:",
	"من: Bob <bob@acme.example>\nتم الإرسال: الاثنين 3 يناير 2022 10:00\nإلى: Jane\nالموضوع: الصنبور",
	// he
	"\u202bבתאריך יום ב׳, 3 בינו׳ 2022 ב-10:00 מאת \u202aBob\u202c\u200f <\u202abob@acme.example\u202c\u200f>:\u202c",
	"ב-3 בינו׳ 2022, בשעה 10:00, Bob <bob@acme.example> כתב/ה:",
	"מאת: Bob <bob@acme.example>\nנשלח: יום שני 3 ינואר 2022 10:00\nאל: Jane\nנושא: הברז",
	// others
	"Vào Th 2, 3 thg 1, 2022 vào lúc 10:00 Bob <bob@acme.example> đã viết:",
	"пн, 3 січ. 2022 р. о 10:00 Bob <bob@acme.example> пише:",
	"Dana pon, 3. sij 2022. u 10:00 Bob <bob@acme.example> napisao je:",
	"На пн, 3.01.2022 г. в 10:00 Bob <bob@acme.example> написа:",
	"Pada Sen, 3 Jan 2022 10.00 Bob <bob@acme.example> menulis:",
	"2022-01-03 10:00 GMT+01:00 Bob <bob@acme.example>:",
}

func TestQuoteHeaders(t *testing.T) {
	const words = "No, nothing. It was all good."
	for _, h := range quoteHeaders {
		for name, body := range map[string]string{
			"unmarked": words + "\n\n" + h + "\n\nHi Jane,\n\nany better way?\n\nBob\n",
			"tight":    words + "\n" + h + "\nHi Jane,\nany better way?\n\nBob\n",
			"marked":   words + "\n\n" + h + "\n> Hi Jane,\n>\n> any better way?\n",
			"wrapped":  words + "\n\n" + wrapBeforeAddress(h) + "\n\n> Hi Jane,\n> any better way?\n",
		} {
			got, _, quoted, unsure := Words(cleanText(body), Options{})
			if got != words || !quoted || unsure {
				t.Errorf("%s: %s\n got %q, quoted %v, unsure %v", name, h, got, quoted, unsure)
			}
		}
	}
}

// wrapBeforeAddress breaks a header as clients do that wrap at a fixed width.
func wrapBeforeAddress(h string) string {
	if strings.Contains(h, "\n") {
		return h
	}
	return strings.Replace(h, " <bob", "\n<bob", 1)
}

func TestNoQuoteHeaders(t *testing.T) {
	for _, words := range []string{
		"Date: Tuesday\nTime: 10:00\nplease come then.",
		"Enter feedback below:\nall fine",
		"On Monday your man came at 10:00 and he wrote me a note: all done.\n\nThe tap drips again.",
		"On the whole: great.",
		"From: my side nothing.\n\nTo: be honest it was perfect.",
		"Subject: the tap.\nIt drips.",
		"I wrote:\n\nplease call first.",
		"One thing on 3 May 2022 at 10:00: nobody came.\n\nPlease call.",
		"You said: from 10:00 to 12:00.\nHe came at 14:00.",
		"Sent you two mails already!",
		"Here is what I'd change:\n- the price\n- the time",
		"He came at 10:00, 3 hours late.",
		"Le plombier est venu le 3 janvier 2022 à 10:00 :\nil a tout réparé.",
		"Am 3.1.2022 um 10:00 kam Herr Schmidt:\nalles bestens.",
		"Von: mir aus alles gut.",
		"From 9 to 5 we waited.\n\nTo be fair, he apologised.",
		"-----\nno",
	} {
		if got, _, _, _ := Words(words, Options{}); collapseSpace(got) != collapseSpace(words) && words != "-----\nno" {
			t.Errorf("%q\nbecame %q", words, got)
		} else if got == "" {
			t.Errorf("%q: nothing left", words)
		}
	}
}

func collapseSpace(s string) string { return strings.Join(strings.Fields(s), " ") }

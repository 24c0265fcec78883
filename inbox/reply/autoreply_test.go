package reply

import (
	"strings"
	"testing"
)

// absences are automatic answers without any header that says so, under a subject that does not either.
var absences = []string{
	"Hello,\n\nThank you for your email. I am currently out of the office with limited access to email and will be back on Monday 10 January. For urgent matters please call 0113 496 0000.\n\nKind regards,\nJane",
	"I'm on annual leave until 10 January. If your enquiry is urgent please contact reception. I will reply to your email on my return.",
	"Guten Tag,\n\nvielen Dank für Ihre E-Mail. Ich bin bis zum 10. Januar im Urlaub. Ihre E-Mail wird nicht weitergeleitet. In dringenden Fällen wenden Sie sich bitte an meine Kollegin.\n\nMit freundlichen Grüßen\nJana Muster",
	"Bonjour,\n\nJe suis actuellement en congés jusqu'au 10 janvier. Je vous répondrai dès mon retour. En cas d'urgence, merci de contacter le standard.\n\nCordialement,\nJeanne",
	"Hola,\n\nEn este momento me encuentro fuera de la oficina y regresaré el 10 de enero. Para asuntos urgentes, contacte con recepción.\n\nSaludos,\nJuana",
	"Olá,\n\nEstou de férias até 10 de janeiro e responderei no meu regresso. Para assuntos urgentes contacte a receção.\n\nCumprimentos,\nJoana",
	"Buongiorno,\n\nsono in ferie fino al 10 gennaio. Risponderò al mio rientro. Per urgenze contattare la segreteria.\n\nCordiali saluti,\nGianna",
	"Beste,\n\nBedankt voor uw bericht. Ik ben afwezig tot 10 januari. Bij spoed kunt u contact opnemen met mijn collega.\n\nMet vriendelijke groet,\nJanna",
	"Dzień dobry,\n\ndziękuję za wiadomość. Przebywam na urlopie do 10 stycznia. W pilnych sprawach proszę o kontakt z sekretariatem. Odpowiem po powrocie.\n\nPozdrawiam,\nJoanna",
	"Bună ziua,\n\nSunt în concediu până pe 10 ianuarie. Vă voi răspunde la revenire. Pentru urgențe contactați biroul.\n\nCu stimă,\nIoana",
	"Hej,\n\nJag har semester till den 10 januari och svarar när jag är tillbaka. Vid brådskande ärenden kontakta växeln.\n\nMed vänliga hälsningar,\nJohanna",
	"Hej,\n\nJeg holder ferie til den 10. januar. Jeg svarer, når jeg er tilbage. Ved hastende henvendelser kontakt kontoret.\n\nVenlig hilsen\nJohanne",
	"Hei,\n\nJeg er på ferie til 10. januar. Jeg svarer når jeg er tilbake. Ved hastende saker, kontakt kontoret.\n\nVennlig hilsen\nJohanne",
	"Hei,\n\nOlen lomalla 10.1. asti. Kiireellisissä asioissa ota yhteyttä toimistoon. Vastaan viestiisi palattuani.\n\nTerveisin\nJohanna",
	"Dobrý den,\n\ndo 10. ledna mám dovolenou a nejsem v kanceláři. V naléhavých případech kontaktujte kolegyni. Odpovím po návratu.\n\nS pozdravem\nJana",
	"Tisztelt Feladó!\n\nJanuár 10-ig szabadságon vagyok. Sürgős esetben keresse kollégámat. Visszatérésem után válaszolok.\n\nÜdvözlettel,\nJohanna",
	"Γεια σας,\n\nΑπουσιάζω από το γραφείο έως τις 10 Ιανουαρίου. Για επείγοντα θέματα επικοινωνήστε με τη γραμματεία. Θα απαντήσω με την επιστροφή μου.\n\nΜε εκτίμηση,\nΙωάννα",
	"Здравствуйте!\n\nЯ в отпуске до 10 января. По срочным вопросам обращайтесь к коллегам. Отвечу после возвращения.\n\nС уважением,\nИоанна",
	"Merhaba,\n\n10 Ocak tarihine kadar yıllık izindeyim. Acil durumlarda lütfen ofisi arayın. Dönüşümde size cevap vereceğim.\n\nSaygılarımla,\nJale",
	"お世話になっております。\n\n1月10日まで休暇をいただいております。お急ぎの方は代表電話までご連絡ください。戻り次第ご返信いたします。",
	"您好，\n\n我正在休假，1月10日返回。如有急事，请联系我的同事。我会在回来后尽快回复。",
	"안녕하세요.\n\n1월 10일까지 휴가 중입니다. 급한 용무는 사무실로 연락 바랍니다. 복귀 후 답변드리겠습니다.",
	"مرحبا،\n\nأنا حاليا في إجازة حتى 10 يناير. للحالات العاجلة يرجى الاتصال بالمكتب. سأرد عليكم عند عودتي.",
	"שלום,\n\nאני בחופשה עד 10 בינואר. במקרים דחופים אנא פנו למשרד. אשיב כשאחזור.",
}

// holidays are people's answers in which they mention one.
var holidays = []string{
	"I'm on holiday till Monday but all good thanks",
	"We are on holiday at the moment. Everything was perfect, thank you!",
	"Sorry for the late answer, I was away. The tap drips again.",
	"Out of office today, so from my phone: great job, no complaints.",
	"Wir sind gerade im Urlaub. Die Heizung lief bei Abreise einwandfrei, alles gut!",
	"Ich war im Urlaub, deshalb erst jetzt: alles bestens.",
	"Nous étions absents ce jour-là, le gardien a ouvert. Rien à redire.",
	"Estamos de vacaciones. El grifo sigue goteando, por favor llámenos.",
	"Estamos de férias, mas ficou tudo ótimo.",
	"Siamo in ferie, tutto perfetto grazie!",
	"We zijn op vakantie, alles werkt prima.",
	"Jestem na urlopie, ale wszystko działa, dziękuję.",
	"Suntem în concediu, dar totul e bine.",
	"Vi är på semester men allt fungerar fint.",
	"Vi er på ferie, men alt er fint.",
	"Olemme lomalla, kaikki toimi hyvin!",
	"Jsme na dovolené, vše v pořádku.",
	"Szabadságon vagyunk, de minden rendben.",
	"Είμαστε σε άδεια, όλα καλά, ευχαριστούμε!",
	"Мы в отпуске, всё отлично, спасибо!",
	"Tatildeyiz, her şey çok güzeldi, teşekkürler.",
	"休暇で不在でしたが、とてもきれいでした。ありがとうございます。",
	"我们在度假，水龙头又漏了，请尽快联系。",
	"휴가 중이지만 모두 좋았습니다.",
	"نحن في إجازة لكن كل شيء ممتاز.",
	"אנחנו בחופשה אבל הכל מצוין.",
}

func TestAbsences(t *testing.T) {
	read := func(text string) Kind {
		return Read([]byte("From: Jane <jane@doe.example>\nTo: bob@acme.example\nSubject: Re: One question\nIn-Reply-To: <1@acme.example>\nMessage-ID: <2@doe.example>\nContent-Type: text/plain; charset=utf-8\n\n"+text+"\n"), Options{}).Kind
	}
	for _, text := range absences {
		if k := read(text); k != KindAutoReply {
			t.Errorf("%s: %s", k, strings.ReplaceAll(text, "\n", " "))
		}
	}
	for _, text := range holidays {
		if k := read(text); k != KindReply {
			t.Errorf("%s: %s", k, text)
		}
	}
}

func TestAutomaticHeaders(t *testing.T) {
	for _, c := range []struct {
		header string
		want   Kind
	}{
		{"Auto-Submitted: auto-replied", KindAutoReply},
		{"Auto-Submitted: auto-replied; owner-email=\"x@y\"", KindAutoReply},
		{"Auto-Submitted: auto-generated (vacation)", KindAutoReply},
		{"Auto-Submitted: no", KindReply},
		{"X-Auto-Response-Suppress: All", KindReply},
		{"X-Auto-Response-Suppress: DR, OOF, AutoReply", KindReply},
		{"X-Auto-Response-Suppress: All\nX-MS-Exchange-Inbox-Rules-Loop: jane@doe.example", KindAutoReply},
		{"X-Autoreply: yes", KindAutoReply},
		{"X-Autoreply: no", KindReply},
		{"X-Autorespond: tap", KindAutoReply},
		{"Precedence: auto_reply", KindAutoReply},
		{"Precedence: bulk", KindReply},
		{"Precedence: list", KindReply},
		{"Precedence: bulk\nSubject: Out of Office: tap", KindAutoReply},
		{"Subject: Automatic reply: tap", KindAutoReply},
		{"Subject: Abwesenheitsnotiz: tap", KindAutoReply},
		{"Subject: Réponse automatique : tap", KindAutoReply},
		{"Subject: =?utf-8?q?R=C3=A9ponse_automatique?= : tap", KindAutoReply},
		{"Subject: Re: Out of stock", KindReply},
		{"Subject: Away with the tap!", KindReply},
		{"Delivered-To: Autoresponder", KindAutoReply},
		{"X-Leakytap: ask", KindOwn},
		{"List-Unsubscribe: <mailto:x@y>", KindUnrelated},
		{"List-Id: <x.y>\nIn-Reply-To: <1@acme.example>", KindReply},
		{"Content-Type: multipart/report; report-type=disposition-notification; boundary=b", KindReceipt},
	} {
		if m := Read([]byte(c.header+"\nFrom: Jane <jane@doe.example>\nTo: bob@acme.example\nDate: Mon, 3 Jan 2022 10:00:00 +0000\n\nAll good.\n"), Options{}); m.Kind != c.want {
			t.Errorf("%s: %s (%s), want %s", c.header, m.Kind, m.Why, c.want)
		}
	}
}

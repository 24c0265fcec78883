package reply

import "testing"

// clientSignatures are lines that clients add by themselves.
var clientSignatures = []string{
	"Sent from my iPhone", "Sent from my iPad", "Sent from my Samsung Galaxy smartphone.", "Sent from Outlook for iOS", "Sent from Outlook for Android<https://aka.ms/x>",
	"Get Outlook for iOS", "Get Outlook for Android<https://aka.ms/AAb9ysg>", "Get Outlook for iOS<https://aka.ms/o0ukef>", "Sent from Mail for Windows 10", "Sent from Mail for Windows", "Sent from Yahoo Mail on Android", "Sent from Yahoo Mail for iPhone", "Yahoo Mail: Search, organize, conquer",
	"Sent with Proton Mail secure email.", "Sent from Proton Mail for iOS", "Sent from my Galaxy", "Sent via BlackBerry by AT&T", "Sent from my Verizon Wireless 4G LTE smartphone", "Sent from AOL Mobile Mail", "Sent from the all new AOL app for iOS", "Sent from my Huawei phone", "Sent from my Android device with K-9 Mail.", "Sent using Zoho Mail", "Sent from Gmail Mobile", "Virus-free. www.avast.com", "Sent from Workspace ONE Boxer", "Sent with Spark",
	"Von meinem iPhone gesendet", "Gesendet von meinem iPad", "Gesendet mit der GMX Mail App", "Gesendet von Outlook für Android", "Gesendet von Mail für Windows 10", "Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.", "Von meinem Samsung Galaxy Smartphone gesendet.", "Holen Sie sich Outlook für iOS", "Outlook für Android herunterladen", "Gesendet mit der WEB.DE Mail App",
	"Envoyé de mon iPhone", "Envoyé depuis mon appareil Galaxy", "Envoyé à partir d’Outlook pour Android", "Obtenez Outlook pour iOS", "Télécharger Outlook pour Android", "Envoyé de mon mobile", "Envoyé à partir de Courrier pour Windows",
	"Enviado desde mi iPhone", "Enviado desde Outlook para Android", "Obtener Outlook para iOS", "Enviado desde mi Samsung Mobile de Claro", "Enviado desde Correo para Windows",
	"Enviado do meu iPhone", "Enviado do Outlook para Android", "Obter o Outlook para iOS", "Enviado a partir do meu smartphone Samsung Galaxy.", "Enviado do Yahoo Mail no Android",
	"Inviato da iPhone", "Inviato dal mio iPad", "Inviato da Outlook per Android", "Scarica Outlook per iOS", "Ottieni Outlook per Android", "Inviato da Libero Mail per Android",
	"Verstuurd vanaf mijn iPhone", "Verzonden vanaf mijn Galaxy", "Verzonden vanuit Outlook voor iOS", "Outlook voor Android downloaden", "Download Outlook voor iOS", "Verzonden met Mail voor Windows",
	"Wysłane z iPhone'a", "Wysłano z iPhone’a", "Wysłane z mojego iPhone'a", "Pobierz aplikację Outlook dla systemu iOS", "Wysłano z mojego urządzenia Galaxy",
	"Trimis de pe iPhone-ul meu", "Trimis de la Outlook pentru Android", "Obțineți Outlook pentru iOS",
	"Skickat från min iPhone", "Skickat från Outlook för Android", "Skaffa Outlook för iOS", "Hämta Outlook för Android",
	"Sendt fra min iPhone", "Sendt fra Outlook til Android", "Hent Outlook til iOS", "Få Outlook til Android", "Sendt fra min Galaxy",
	"Sendt fra min iPad", "Skaff deg Outlook for iOS", "Last ned Outlook for Android",
	"Lähetetty iPhonesta", "Lähetetty Outlook for Androidista", "Hanki Outlook for iOS", "Lähetetty Samsung-älypuhelimesta.",
	"Odesláno z iPhonu", "Odesláno z mého telefonu Galaxy", "Získat Outlook pro iOS", "Stáhnout Outlook pro Android", "Odoslané z iPhonu",
	"Az iPhone-omról küldve", "iPhone-ról küldve", "Az Outlook beszerzése Androidra", "Samsung okostelefonomról küldve.",
	"Στάλθηκε από το iPhone μου", "Εστάλη από το iPad μου", "Αποκτήστε το Outlook για iOS",
	"Отправлено с iPhone", "Отправлено из Outlook для Android", "Отправлено из мобильной Яндекс.Почты", "Скачать Outlook для iOS",
	"iPhone'umdan gönderildi", "Android için Outlook'u edinin", "Samsung cihazımdan gönderildi", "iOS için Outlook uygulamasını edinin",
	"iPhoneから送信", "Outlook for iOS を入手", "Androidから送信", "私のiPhoneから送信",
	"发自我的iPhone", "發自我的 iPhone", "从我的iPhone发送", "获取 Outlook for iOS", "發自我的iPad", "发自我的华为手机",
	"나의 iPhone에서 보냄", "내 iPhone에서 보냄", "Android용 Outlook 다운로드", "iOS용 Outlook 다운로드", "Galaxy에서 보냄",
	"أُرسلت من الـ iPhone", "أرسلت من الـ iPad", "تم الإرسال من هاتف Galaxy", "الحصول على Outlook لـ Android",
	"נשלח מה-iPhone שלי", "נשלח מה-iPad שלי", "קבל את Outlook עבור Android", "נשלח מהטלפון שלי",
}

func TestClientLines(t *testing.T) {
	const words = "No, all good thanks.\n\nJane"
	for _, s := range clientSignatures {
		for _, body := range []string{words + "\n\n" + s + "\n", words + "\n\n" + s + "\n\nOn Mon, 3 Jan 2022 at 10:00, Bob <bob@acme.example> wrote:\n> Any better way?\n", s + "\n\n" + words} {
			got, signature, _, _ := Words(cleanText(body), Options{})
			if got != words || signature == "" {
				t.Errorf("%q: got %q, signature %q", s, got, signature)
			}
		}
	}
}

func TestNoSignatures(t *testing.T) {
	for _, words := range []string{
		"Sent from my desk, is much easier than my mobile phone.",
		"Sent you the photos by post.",
		"Get Outlook to work again, please! That is all I wanted.",
		"You sent Dave, he was great.\n\nSent with love, Jane",
		"Thanks,\nJane",
		"All good -- nothing to add.\n\nCheers,\nJane Doe",
		"Call me on 0113 496 0000 please, the tap still drips.",
		"My new number is 07700 900123.",
		"Two things:\n1. The tap drips.\n2. The tiles are loose.\n\nJane",
		"Please write to\njane@doe.example\ninstead.",
		"See www.example.org for the one we wanted.",
		"Best plumber in Leeds!\nMany thanks",
		"No\n\nMrs J Doe\nFlat 2",
		"It was confidential between Dave and me, but please delete this from the invoice.",
		"Gesendet habe ich die Fotos schon, oder?",
		"Von meinem Mann auch vielen Dank!",
		"Enviado el pago ayer, gracias.",
	} {
		if got, signature, _, _ := Words(words, Options{}); collapseSpace(got) != collapseSpace(words) || signature != "" {
			t.Errorf("%q\nbecame %q with signature %q", words, got, signature)
		}
	}
}

func TestSignatureBlocks(t *testing.T) {
	for _, c := range []struct{ body, words string }{
		{"All fine.\n\n-- \nJane Doe\nAcme", "All fine."},
		{"All fine.\n--\nJane", "All fine."},
		{"All fine.\n\nKind regards,\n\nJane Doe\nManager\nDoe Ltd\nT: 0113 496 0000\nwww.doe.example", "All fine.\n\nKind regards,"},
		{"All fine.\n\nJane Doe | Doe Lettings | 0113 496 0000 | jane@doe.example", "All fine."},
		{"All fine.\n\nCheers,\nJane\n\nJane Doe\nDoe Ltd\n0113 496 0000\nwww.doe.example", "All fine.\n\nCheers,\nJane"},
		{"All fine.\n\nJane\n\nThis e-mail is confidential and intended solely for the addressee. If you are not the intended recipient please delete it.", "All fine.\n\nJane"},
		{"Alles gut.\n\nMit freundlichen Grüßen\n\nJana Muster\nMuster GmbH\nHauptstraße 1\n04109 Leipzig\nTel.: +49 341 000000", "Alles gut.\n\nMit freundlichen Grüßen"},
		{"All fine.\n\nJane\n\n_______________________________________________\nusers mailing list\nusers@lists.example\nhttp://lists.example/users", "All fine.\n\nJane"},
		{"All fine.\n\nJane\n\nPlease consider the environment before printing this e-mail. This message is confidential.", "All fine.\n\nJane"},
	} {
		got, signature, _, _ := Words(c.body, Options{})
		if got != c.words || signature == "" {
			t.Errorf("%q\n got %q, signature %q\nwant %q", c.body, got, signature, c.words)
		}
	}
}

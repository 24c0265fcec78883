package reply

// clientLines begin the lines that mail clients add on their own, by language. Compared lower case.
var clientLines = []string{
	"sent from my", "sent from a", "sent from an", "sent from the", "sent from mail for", "sent from outlook", "sent from yahoo", "sent from samsung", "sent from iphone", "sent from ipad", "sent from android", "sent from proton", "sent from gmail", "sent from mailspring", "sent from spark", "sent from aol", "sent from bluemail", "sent from mobile", "sent from nine", "sent from tutanota", "sent from tuta", "sent from fairemail", "sent from k-9", "sent from zoho", "sent from mailbird", "sent from windows", "sent from blackberry", "sent from huawei", "sent from icloud",
	"sent using", "sent with", "sent via", "sent by", "get outlook for", "get bluemail for", "download the aol app", "sent through", "from my iphone", "from my ipad", "from my samsung", "sent on the go", "shared from", "typed on my", "composed on my", // en
	"von meinem", "gesendet von", "gesendet mit", "gesendet über", "gesendet aus", "outlook für", "holen sie sich outlook", "laden sie outlook", "diese nachricht wurde von meinem", "von outlook gesendet", "vom iphone gesendet", "vom handy gesendet", "verfasst mit", // de
	"envoyé de mon", "envoyé depuis", "envoyé à partir", "envoyé avec", "envoyé via", "envoyé de", "envoyé par", "obtenez outlook", "télécharger outlook", "obtenir outlook", "envoye de mon", // fr
	"enviado desde", "enviado con", "enviado mediante", "obtener outlook", "obtén outlook", "obtenga outlook", "descargar outlook", // es
	"enviado do", "enviado a partir", "enviado pelo", "enviado de", "enviado via", "enviada do", "enviado com", "obter o outlook", "obtenha o outlook", "baixe o outlook", // pt
	"inviato da", "inviato dal", "inviata da", "inviato con", "ottieni outlook", "scarica outlook", "inviato tramite", // it
	"verzonden vanaf", "verzonden vanuit", "verzonden met", "verstuurd vanaf", "verstuurd met", "verstuurd vanuit", "outlook voor", "download outlook", "verzonden via", "outlook ophalen", // nl
	"wysłane z", "wysłano z", "wysłano ze", "wysłane za pomocą", "wysłano za pomocą", "pobierz aplikację outlook", "pobierz outlook", "pobierz program outlook", // pl
	"trimis de pe", "trimis din", "trimis de la", "trimis prin", "trimis cu", "obțineți outlook", "descărcați outlook", // ro
	"skickat från", "skickat med", "skaffa outlook", "hämta outlook", "skickades från", "skickat via", // sv
	"sendt fra", "sendt med", "hent outlook", "få outlook", "sendt via", "skaff deg outlook", "last ned outlook", // da, no
	"lähetetty", "hanki outlook", "lataa outlook", // fi
	"odesláno z", "odesláno ze", "odesláno pomocí", "odesláno přes", "odoslané z", "odoslané zo", "získat outlook", "získejte outlook", "získať outlook", "stáhnout outlook", // cs, sk
	"az iphone-omról küldve", "elküldve", "küldve", "iphone-omról küldve", "az outlook beszerzése", "outlook letöltése", "iphone készülékről küldve", "androidos készülékről küldve", "samsung készülékről küldve", // hu
	"στάλθηκε από", "εστάλη από", "απεστάλη από", "αποκτήστε το outlook", "λήψη του outlook", // el
	"отправлено с", "отправлено из", "отправлено через", "послано с", "получить outlook", "скачать outlook", "надіслано з", "отправлено со", // ru, uk
	"iphone'umdan gönderildi", "iphone’umdan gönderildi", "ipad'imden gönderildi", "android için outlook", "ios için outlook", "outlook'u edinin", "gönderildi", "samsung cihazımdan gönderildi", "samsung galaxy akıllı telefonumdan gönderildi", "telefonumdan gönderildi", // tr
	"iphoneから送信", "ipadから送信", "androidから送信", "スマートフォンから送信", "outlook for", "outlook を入手", "galaxyから送信", "xperiaから送信", // ja
	"发自我的", "發自我的", "从我的", "從我的", "来自我的", "获取 outlook", "取得 outlook", "下载 outlook", "从 iphone", "寄自我的", "傳送自", "发自", "從 yahoo", "自我的", // zh
	"나의 iphone에서 보냄", "내 iphone에서 보냄", "iphone에서 보냄", "ipad에서 보냄", "갤럭시에서 보냈습니다", "android용 outlook", "ios용 outlook", "삼성 galaxy", "나의 ipad에서 보냄", "나의 galaxy", "samsung galaxy 스마트폰", "네이버 메일앱", // ko
	"أُرسلت من", "أرسلت من", "أرسل من", "مرسل من", "تم الإرسال من", "الحصول على outlook", "تم إرسالها من", "مرسلة من", // ar
	"נשלח מה", "נשלח מ", "נשלח באמצעות", "הורד את outlook", "קבל את outlook", "נשלח", // he
	"poslano s", "poslano z", "išsiųsta iš", "nosūtīts no", "saadetud minu", "được gửi từ", "đã gửi từ", "gửi từ", "dikirim dari", "ส่งจาก", // hr, sl, lt, lv, et, vi, id, th
}

// clientEnds end such lines in languages that put the verb last.
var clientEnds = []string{
	"iphone gesendet", "ipad gesendet", "handy gesendet", "smartphone gesendet", "tablet gesendet", "gerät gesendet", "mobiltelefon gesendet", "mail gesendet", "app gesendet", "outlook gesendet",
	"reacted via gmail", "hat über gmail reagiert", "a réagi via gmail", "reaccionó mediante gmail", "reagiu pelo gmail", "küldve", "gönderildi", "から送信", "에서 보냄", "에서 보냈습니다", "에서 전송함", "傳送", "发送", "से भेजा गया",
}

// clientNames stand in lines such as "Yahoo Mail: Search, Organize, Conquer".
var clientNames = []string{
	"yahoo mail:", "yahoo mail :", "virus-free.www.avast.com", "virus-free. www.avast.com", "virenfrei.www.avast.com", "virenfrei. www.avast.com", "sans virus.www.avast.com", "sans virus. www.avast.com", "libre de virus.www.avast.com", "libre de virus. www.avast.com",
	"privo di virus.www.avast.com", "privo di virus. www.avast.com", "virusvrij.www.avast.com", "virusvrij. www.avast.com", "nie zawiera wirusów.www.avast.com", "nie zawiera wirusów. www.avast.com", "livre de vírus.www.avast.com", "livre de vírus. www.avast.com", "virusfri.www.avast.com", "virusfri. www.avast.com",
	"outlook für android", "outlook für ios", "outlook pour android", "outlook pour ios", "outlook para android", "outlook para ios", "outlook per android", "outlook per ios", "outlook voor ios", "outlook voor android", "outlook til ios", "outlook til android", "outlook för ios", "outlook för android", "outlook dla", "outlook pro", "outlook pentru", "outlook for ios", "outlook for android", "outlook для",
}

// signOffs end a letter before the name: the customer's own words, which stay. Compared lower case
// without punctuation at the end.
var signOffs = []string{
	"regards", "kind regards", "best regards", "warm regards", "kindest regards", "many thanks", "thanks", "thank you", "thanks again", "thx", "cheers", "best", "best wishes", "all the best", "sincerely", "yours sincerely", "yours faithfully", "yours truly", "yours", "with kind regards", "take care", "with thanks", "kr", "rgds", "br", "ta", "love", "cordially", "respectfully", "thanks and regards", "thanks & regards", // en
	"mit freundlichen grüßen", "mit freundlichen grüssen", "freundliche grüße", "freundliche grüsse", "viele grüße", "viele grüsse", "liebe grüße", "liebe grüsse", "beste grüße", "beste grüsse", "herzliche grüße", "herzliche grüsse", "schöne grüße", "gruß", "gruss", "grüße", "lg", "mfg", "vg", "bg", "danke", "vielen dank", "hochachtungsvoll", "mit besten grüßen", "mit freundlichem gruß", "freundlicher gruss", // de
	"cordialement", "bien cordialement", "bien à vous", "cdt", "cdlt", "sincères salutations", "salutations", "meilleures salutations", "bonne journée", "merci", "merci d'avance", "amicalement", "bonne fin de journée", "à bientôt", "respectueusement", // fr
	"saludos", "saludos cordiales", "un saludo", "atentamente", "cordialmente", "gracias", "muchas gracias", "un cordial saludo", "un abrazo", "salud", "le saluda atentamente", // es
	"cumprimentos", "atenciosamente", "melhores cumprimentos", "com os melhores cumprimentos", "obrigado", "obrigada", "abraço", "abraços", "att", "saudações", "cordialmente", // pt
	"cordiali saluti", "distinti saluti", "saluti", "un saluto", "grazie", "a presto", "cordialità", "grazie e saluti", // it
	"met vriendelijke groet", "met vriendelijke groeten", "groeten", "groet", "mvg", "hartelijke groet", "hartelijke groeten", "vriendelijke groet", "vriendelijke groeten", "bedankt", "dank u", "gr", // nl
	"pozdrawiam", "z poważaniem", "pozdrowienia", "dziękuję", "serdecznie pozdrawiam", "z wyrazami szacunku", // pl
	"cu stimă", "cu respect", "mulțumesc", "toate cele bune", "o zi bună", "numai bine", // ro
	"med vänliga hälsningar", "med vänlig hälsning", "vänliga hälsningar", "mvh", "hälsningar", "tack", "bästa hälsningar", // sv
	"med venlig hilsen", "venlig hilsen", "hilsen", "mange hilsner", "tak", "kh", "bedste hilsner", "mange tak", // da
	"med vennlig hilsen", "vennlig hilsen", "beste hilsen", "takk", "hilsen", // no
	"ystävällisin terveisin", "terveisin", "t", "yst terv", "kiitos", "kiitokset", "parhain terveisin", // fi
	"s pozdravem", "s přátelským pozdravem", "děkuji", "hezký den", "s úctou", "zdravím", "s pozdravom", "ďakujem", // cs, sk
	"üdvözlettel", "tisztelettel", "köszönöm", "köszönettel", "üdv", // hu
	"με εκτίμηση", "με εκτιμηση", "ευχαριστώ", "φιλικά", "χαιρετισμούς", // el
	"с уважением", "спасибо", "всего доброго", "с наилучшими пожеланиями", "до свидания", "з повагою", "дякую", // ru, uk
	"saygılarımla", "saygılar", "teşekkürler", "iyi günler", "sevgiler", "selamlar", // tr
	"よろしくお願いします", "よろしくお願いいたします", "以上", "敬具", "宜しくお願い致します", "よろしくお願い致します", // ja
	"此致", "敬礼", "谢谢", "謝謝", "祝好", "顺祝商祺", "敬祝", // zh
	"감사합니다", "안녕히 계세요", "드림", "올림", // ko
	"مع التحية", "تحياتي", "شكرا", "شكراً", "مع خالص التحية", // ar
	"בברכה", "תודה", "תודה רבה", // he
}

// disclaimerWords are found in legal footers; two of them make a paragraph a disclaimer.
var disclaimerWords = []string{
	"confidential", "intended recipient", "intended solely", "intended only", "privileged", "disclaimer", "unauthorised", "unauthorized", "notify the sender", "delete this", "received this email in error", "received this e-mail in error", "received this message in error", "viruses", "virus free", "registered in england", "registered office", "company number", "company no", "registered number", "before printing", "environment before", "legally binding", "liability", "do not necessarily", "views expressed", "addressee", "strictly prohibited", "this message and any attachments", "any attachments", "vat number", "vat no", "vat reg", "authorised and regulated",
	"vertraulich", "irrtümlich", "bestimmungsgemäß", "unbefugt", "vernichten sie", "haftungsausschluss", "handelsregister", "geschäftsführer", "amtsgericht", "ust-id", "ust-idnr", "sitz der gesellschaft", "umwelt", "ausdrucken", "richtige adressat", "nicht gestattet", "registergericht", "hrb",
	"confidentiel", "destinataire", "pièces jointes", "par erreur", "expéditeur", "non autorisé", "imprimer", "confidentialité", "usage exclusif", "strictement interdite", "l'environnement",
	"confidencial", "destinatario", "por error", "imprimir", "prohibida", "aviso legal", "medio ambiente", "protección de datos", "notifíquelo", "destinatário", "por engano", "meio ambiente", "remetente", "privilegiada",
	"riservat", "destinatari", "per errore", "ambiente", "d.lgs", "cancellare", "vietat", "stampare", "2016/679",
	"vertrouwelijk", "geadresseerde", "bestemd voor", "ten onrechte", "aansprakelijkheid", "verwijderen", "kvk", "milieu", "uitsluitend bestemd",
	"poufn", "adresat", "wyłącznie", "nadawc", "usunię", "krs", "kapitał zakładowy", "sąd rejonowy", "confidențial", "destinatarul", "konfidentiell", "avsedd", "fortrolig", "utilsigtet", "luottamuksellinen", "vastaanottaja", "důvěrn", "adresát", "bizalmas", "címzett", "εμπιστευτικ", "παραλήπτη", "конфиденциальн", "адресат", "gizli", "alıcı", "機密", "誤って", "保密", "机密", "기밀", "سري", "סודי",
}

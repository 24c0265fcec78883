package reply

// Cues of automatic answers by language, compared lower case.

// autoSubjects begin the subjects that autoresponders write.
var autoSubjects = []string{
	"automatic reply", "auto reply", "auto-reply", "autoreply", "auto response", "auto-response", "autoresponse", "automated reply", "automated response", "out of office", "out-of-office", "ooo:", "ooo ", "away from", "vacation reply", "vacation response", "on vacation", "i am out of", "i'm out of the office", "automatic response", "autoresponder", "away:", "on leave", "on annual leave", "maternity leave", "on holiday", "currently out of", "auto-respond", "thank you for your email -", "away until", "automatic acknowledg", "ticket received", // en
	"automatische antwort", "abwesenheit", "automatische rückmeldung", "autoantwort", "ich bin nicht im büro", "nicht im büro", "urlaub:", "im urlaub", "automatische beantwortung", "eingangsbestätigung", "automatisch generierte", "auto-antwort", "ich bin im urlaub", // de
	"réponse automatique", "reponse automatique", "absence du bureau", "absent du bureau", "message d'absence", "absence :", "absence:", "absente", "en congés", "en congé", "réponse d'absence", "je suis absent", "accusé de réception", // fr
	"respuesta automática", "respuesta automatica", "fuera de la oficina", "fuera de oficina", "ausente", "contestación automática", "autorespuesta", "ausencia", "de vacaciones", "auto respuesta", // es
	"resposta automática", "resposta automatica", "fora do escritório", "ausência", "ausente do escritório", "mensagem automática", "de férias", "fora do escritorio", "resposta de ausência", // pt
	"risposta automatica", "fuori sede", "fuori ufficio", "assenza", "assente", "in ferie", "messaggio automatico", "non in ufficio", // it
	"automatisch antwoord", "automatische antwoord", "afwezig", "niet aanwezig", "automatische reactie", "buiten kantoor", "afwezigheidsbericht", "ik ben afwezig", "met vakantie", "op vakantie", // nl
	"automatyczna odpowiedź", "odpowiedź automatyczna", "autoodpowiedź", "nieobecność", "poza biurem", "nieobecny", "nieobecna", "jestem na urlopie", "urlop:", "autoresponder:", // pl
	"răspuns automat", "raspuns automat", "absent din birou", "în afara biroului", "mesaj automat", "în concediu", // ro
	"autosvar", "automatiskt svar", "frånvaro", "frånvarande", "ej på kontoret", "semester:", "på semester", "automatsvar", // sv
	"automatisk svar", "fravær", "ikke til stede", "autosvar:", "ferie:", "på ferie", "fraværende", "ikke på kontoret", "fraværsmelding", "automatisk besvarelse", // da, no
	"automaattinen vastaus", "poissa", "poissaoloviesti", "automaattivastaus", "lomalla", "en ole toimistolla", "poissaolo", // fi
	"automatická odpověď", "mimo kancelář", "nepřítomnost", "automatická odpoveď", "neprítomnosť", "mimo kanceláriu", "dovolená", "nejsem v kanceláři", // cs, sk
	"automatikus válasz", "házon kívül", "távollét", "szabadságon", "irodán kívül", "automata válasz", // hu
	"αυτόματη απάντηση", "εκτός γραφείου", "απουσία", "απουσιάζω", // el
	"автоответ", "автоматический ответ", "отсутствую", "нет на месте", "вне офиса", "в отпуске", "автоматична відповідь", "автоматическое уведомление", "відсутність", "автоматичен отговор", // ru, uk, bg
	"otomatik yanıt", "otomatik cevap", "ofis dışında", "ofis dışındayım", "ofiste değilim", "izindeyim", "dışarıda", // tr
	"自動応答", "自動返信", "不在", "不在通知", "外出中", "休暇", "【自動返信】", "【自動応答】", // ja
	"自动回复", "自動回覆", "自動回复", "外出", "不在办公室", "自动答复", "【自动回复】", "自動回應", "休假", // zh
	"자동 회신", "자동회신", "부재중", "부재 중", "자동 응답", "자동응답", "[부재중]", "휴가", // ko
	"رد تلقائي", "الرد التلقائي", "خارج المكتب", "رد آلي", // ar
	"תשובה אוטומטית", "מענה אוטומטי", "מחוץ למשרד", "לא במשרד", // he
	"automatski odgovor", "samodejni odgovor", "automaatvastus", "automātiskā atbilde", "automatinis atsakymas", "balasan otomatis", "trả lời tự động", "ตอบกลับอัตโนมัติ", // hr, sl, et, lv, lt, id, vi, th
}

// autoSubjectsAnywhere also stand behind the answered subject.
var autoSubjectsAnywhere = []string{
	"out of office", "out of the office", "automatic reply", "auto-reply", "autoreply", "abwesenheitsnotiz", "automatische antwort", "réponse automatique", "respuesta automática", "resposta automática", "risposta automatica", "autosvar", "automatisch antwoord", "autoantwort", "(auto reply)", "[auto-reply]", "automatyczna odpowiedź", "fuera de la oficina", "vacation message", "自動返信", "自动回复", "부재중 메시지",
}

// autoStatements say in plain words that a machine answers.
var autoStatements = []string{
	"no longer with the company", "no longer works for the company", "no longer employed", "mailbox is not monitored", "mailbox is no longer monitored", "mailbox is unattended", "inbox is not monitored", "this is an automatic message", "your request has been received", "a ticket has been created", "this email address is no longer in use", "this mail address is no longer in use", "nicht mehr im unternehmen", "ne fait plus partie de", "ya no trabaja en", "non lavora più", "werkt niet meer bij", "nie pracuje już", "больше не работает",
	"this is an automatic reply", "this is an automated reply", "this is an automated response", "this is an automatic response", "this is an auto-reply", "this is an auto reply", "this is an automated message", "this is an automatically generated", "this message was generated automatically", "this email is automatically generated", "this e-mail was sent automatically", "this is an autoresponse", "this is an auto-response", "this is an autoreply", "do not reply to this automated", "thank you for contacting us. we have received your", "we have received your email and will", "we have received your message and will", "your email has been received and", // en
	"dies ist eine automatische", "dies ist eine automatisch", "diese nachricht wurde automatisch", "diese e-mail wurde automatisch", "diese mail wurde automatisch", "ihre nachricht wird nicht weitergeleitet", "ihre e-mail wird nicht weitergeleitet", "ihre e-mails werden nicht weitergeleitet", "wir haben ihre nachricht erhalten und", "wir haben ihre e-mail erhalten und", "ihre mail wird nicht weitergeleitet", "meine mails werden nicht weitergeleitet", // de
	"ceci est une réponse automatique", "ceci est un message automatique", "message généré automatiquement", "nous avons bien reçu votre message", "nous avons bien reçu votre e-mail", // fr
	"este es un mensaje automático", "esta es una respuesta automática", "hemos recibido su mensaje", "hemos recibido su correo", // es
	"esta é uma resposta automática", "esta é uma mensagem automática", "recebemos a sua mensagem", "recebemos seu e-mail", "recebemos o seu e-mail", // pt
	"questa è una risposta automatica", "questo è un messaggio automatico", "abbiamo ricevuto il suo messaggio", "messaggio generato automaticamente", // it
	"dit is een automatisch", "uw e-mail wordt niet doorgestuurd", "wij hebben uw bericht ontvangen", "wij hebben uw e-mail ontvangen", // nl
	"to jest automatyczna odpowiedź", "to jest wiadomość automatyczna", "wiadomość wygenerowana automatycznie", "wiadomość została wygenerowana automatycznie", "otrzymaliśmy twoją wiadomość", "otrzymaliśmy państwa wiadomość", // pl
	"acesta este un răspuns automat", "acesta este un mesaj automat", "am primit mesajul dumneavoastră", // ro
	"detta är ett automatiskt svar", "detta är ett autosvar", "automatiskt genererat", "vi har tagit emot ditt", // sv
	"dette er et automatisk svar", "dette er et autosvar", "dette er en automatisk", "vi har modtaget din", "vi har mottatt din", // da, no
	"tämä on automaattinen",                                            // fi
	"toto je automatická", "tato zpráva byla vygenerována automaticky", // cs, sk
	"ez egy automatikus",                                 // hu
	"αυτή είναι μια αυτόματη", "αυτό είναι ένα αυτόματο", // el
	"это автоматический ответ", "это автоматическое", "сообщение создано автоматически", "це автоматична відповідь", "ваше письмо получено", // ru, uk
	"bu otomatik bir", "bu bir otomatik", // tr
	"このメールは自動", "自動返信です", "自動送信", "自動応答", // ja
	"这是一封自动回复", "这是自动回复", "此邮件为自动回复", "自动回复邮件", "這是自動回覆", "您的邮件已收到", "此郵件為自動回覆", // zh
	"자동으로 발송", "자동 회신 메일", "자동 응답 메일", // ko
	"هذا رد تلقائي", "هذه رسالة تلقائية", // ar
	"זוהי תשובה אוטומטית", "זהו מענה אוטומטי", "הודעה זו נשלחה באופן אוטומטי", // he
}

// absenceStatements are sentences that autoresponders write and people rarely do. They make an
// automatic answer of a mail that says little else.
var absenceStatements = []string{
	"i am currently out of the office", "i'm currently out of the office", "i am out of the office", "i will be out of the office", "i am currently out of office", "i am away from the office", "i am now out of the office", "i'm out of the office until", "thank you for your email. i am", "i am on annual leave until", "i am on annual leave and", "i am currently on annual leave", "i am currently on maternity leave", "i am currently on leave", "i'm currently on leave", "i am currently away from", "the office is closed until", "our office is currently closed", "our offices are closed", // en
	"ich bin derzeit nicht im büro", "ich bin zurzeit nicht im büro", "ich bin zur zeit nicht im büro", "ich bin momentan nicht im büro", "ich bin bis zum", "ich bin im moment nicht im büro", "ich bin ab dem", "ich bin derzeit abwesend", "ich bin nicht im hause", "ich bin erst wieder am", "ich befinde mich derzeit im urlaub", "ich befinde mich im urlaub", "ich bin vom", // de
	"je suis actuellement absent", "je suis absent du bureau", "je suis absente du bureau", "je suis absent jusqu", "je suis absente jusqu", "je suis actuellement en congé", "je suis en congés jusqu", "je suis en congé jusqu", "je suis absent(e)", "actuellement absente", "absent du bureau jusqu", "je serai absent", "je serai de retour le", "je suis en congés du", "je suis absent du", "je suis absente du", // fr
	"me encuentro fuera de la oficina", "estoy fuera de la oficina", "estaré fuera de la oficina", "actualmente me encuentro fuera", "me encuentro de vacaciones", "estoy de vacaciones hasta", "estaré ausente", "me encuentro ausente", // es
	"estou fora do escritório", "estarei fora do escritório", "encontro-me ausente", "estou ausente até", "estou de férias até", "encontro-me de férias", "estarei ausente", "estou em férias", // pt
	"sono fuori ufficio", "sarò fuori ufficio", "sono assente fino", "sono in ferie fino", "sarò assente", "attualmente sono fuori", "sono attualmente assente", "sono attualmente fuori", "sarò in ferie", // it
	"ik ben momenteel afwezig", "ik ben afwezig tot", "ik ben niet op kantoor", "ik ben momenteel niet op kantoor", "ik ben op vakantie tot", "ik ben met vakantie tot", "ik ben tot en met", "momenteel ben ik niet aanwezig", "ik ben momenteel niet aanwezig", "ik ben vanaf", "ik ben afwezig van", // nl
	"jestem obecnie nieobecn", "jestem poza biurem", "przebywam na urlopie", "jestem na urlopie do", "obecnie przebywam na urlopie", "jestem nieobecn", "obecnie jestem na urlopie", "jestem na urlopie od", "będę nieobecn", // pl
	"nu sunt la birou", "sunt în concediu până", "sunt plecat din birou", "mă aflu în concediu", "sunt în concediu în perioada", // ro
	"jag är inte på kontoret", "jag har semester till", "jag är på semester till", "jag är på semester och", "jag är för närvarande inte på kontoret", "jag är ledig till", "jag är tillbaka den", "jag är åter", // sv
	"jeg er ikke på kontoret", "jeg er på ferie til", "jeg er på ferie og", "jeg holder ferie til", "jeg holder ferie", "jeg er fraværende", "jeg er ute av kontoret", "jeg er tilbake", "jeg er tilbage", "jeg har ferie til", "jeg er bortreist", // da, no
	"olen poissa toimistolta", "olen lomalla", "en ole paikalla", "olen vuosilomalla", "en ole tavoitettavissa", "palaan toimistolle", "olen poissa", // fi
	"nejsem v kanceláři", "jsem mimo kancelář", "jsem na dovolené do", "čerpám dovolenou", "mám dovolenou do", "nie som v kancelárii", "som na dovolenke do", "v současné době nejsem", "do práce se vrátím", "momentálně nejsem v kanceláři", // cs, sk
	"házon kívül vagyok", "szabadságon vagyok", "nem vagyok az irodában", "jelenleg szabadságon", "irodán kívül vagyok", "szabadságomat töltöm", // hu
	"βρίσκομαι εκτός γραφείου", "είμαι εκτός γραφείου", "απουσιάζω από το γραφείο", "θα απουσιάζω", "θα είμαι εκτός γραφείου", // el
	"меня нет в офисе", "нахожусь в отпуске", "я в отпуске до", "буду отсутствовать", "сейчас нахожусь в отпуске", "отсутствую на рабочем месте", "меня не будет в офисе", "я отсутствую", "знаходжуся у відпустці", // ru, uk
	"ofis dışındayım", "ofiste olmayacağım", "yıllık izindeyim", "izinde olduğum", "ofiste değilim", "tarihleri arasında izinli", "tarihine kadar izinli", "yıllık izinde", // tr
	"不在にしております", "不在にして", "休暇をいただいて", "休暇を取得", "休暇中", // ja
	"我正在休假", "我不在办公室", "目前不在办公室", "我目前不在辦公室", "我正在度假", // zh
	"부재중입니다", "부재 중입니다", "휴가 중입니다", "자리를 비", "휴가로 인해", // ko
	"أنا خارج المكتب", "أنا حاليا خارج المكتب", "سأكون خارج المكتب", "أنا في إجازة حتى", "أنا حالياً خارج", "أنا حاليا في إجازة", "أنا حالياً في إجازة", // ar
	"אני מחוץ למשרד", "איני במשרד", "אני לא במשרד", "אהיה מחוץ למשרד", "אני נמצא בחופשה", "אני בחופשה עד", // he
}

// thanksPhrases open automatic answers.
var thanksPhrases = []string{
	"thank you for your email", "thank you for your e-mail", "thanks for your email", "thank you for your message", "thanks for your message", "thank you for contacting", "thank you for getting in touch", "thank you for writing", "thank you for reaching out", "many thanks for your",
	"danke für ihre", "vielen dank für ihre", "besten dank für ihre", "merci pour votre", "merci de votre", "gracias por su", "gracias por tu", "obrigado pelo", "obrigada pelo", "grazie per", "bedankt voor", "dank voor uw", "dziękuję za", "dziękujemy za", "mulțumesc pentru", "mulțumim pentru", "tack för ditt", "tack för din", "tak for din", "takk for din", "kiitos viesti", "kiitos sähköposti", "děkuji za", "děkujeme za", "köszönöm a level", "köszönjük a level", "köszönöm üzenet", "ευχαριστώ για", "σας ευχαριστώ για", "спасибо за ваше", "спасибо за письмо", "благодарим за", "e-postanız için", "mailiniz için", "メールをいただき", "メールありがとう", "ご連絡ありがとう", "感谢您的", "感謝您的", "收到您的", "메일 감사", "메일을 보내", "شكرا على", "شكراً على", "شكرا لرسالتك", "תודה על פנייתך", "תודה על הודעתך", "תודה על המייל",
}

// contrastWords turn a remark about one's absence into a person's sentence.
var contrastWords = []string{
	" but ", " though", " however", " anyway", " aber ", " trotzdem", " dennoch", " mais ", " quand même", " tout de même", " pero ", " mas ", " porém", " ma ", " però", " maar ", " toch ", " ale ", " jednak", " dar ", " totuși", " men ", " mutta ", " azért", " αλλά ", " но ", " але ", " ama ", " fakat", "けど", "ですが", "が、", "但", "지만", "لكن", "ولكن", " אבל ",
}

// awayPhrases speak of absence, as people also do; with a phrase of another group they make an
// automatic answer.
var awayPhrases = []string{
	"out of office", "out of the office", "on annual leave", "on vacation", "on holiday", "on leave", "away from my desk", "away from the office", "limited access to email", "limited access to my email", "no access to email", "without access to email", "currently away", "i am away", "i'm away",
	"im urlaub", "nicht im büro", "abwesend", "nicht erreichbar", "außer haus", "ausser haus",
	"en congé", "absent", "en vacances", "hors du bureau",
	"de vacaciones", "fuera de la oficina", "ausente", "de férias", "fora do escritório",
	"in ferie", "fuori ufficio", "assente", "op vakantie", "met vakantie", "afwezig", "niet aanwezig", "met verlof",
	"na urlopie", "poza biurem", "nieobecn", "în concediu", "în vacanță",
	"på semester", "inte på kontoret", "på ferie", "holder ferie", "ikke på kontoret", "lomalla", "poissa",
	"na dovolené", "na dovolenke", "mimo kancelář", "szabadságon", "házon kívül",
	"σε άδεια", "εκτός γραφείου", "απουσιάζω", "в отпуске", "отсутств", "вне офиса", "у відпустці",
	"izindeyim", "izinli", "tatilde", "休暇", "不在", "休假", "外出", "휴가", "부재", "في إجازة", "خارج المكتب", "בחופשה", "מחוץ למשרד",
}

// returnPhrases tell when a mail will be answered, as people who answer it have no need to.
var returnPhrases = []string{
	"will respond to you upon", "will reply upon", "respond to your email when i return", "reply to your email when i return", "answer your email when", "get back to you when i return", "respond as soon as i return", "will be back in the office", "will return to the office", "returning to the office", "respond upon my return", "upon my return", "on my return i will", "when i return i will", "i will be returning on", "your email will be answered", "i will return on", "back in the office on", "i'll respond when", "i will reply to your", "i will respond to your", "i'll get back to you when", "i will get back to you as soon as", "i will not be reading", "will not be monitoring", "will not be checking",
	"wieder erreichbar", "nach meiner rückkehr", "wieder im büro", "nach meinem urlaub", "wieder für sie da", "wieder da bin",
	"dès mon retour", "à mon retour", "de retour le", "a mi regreso", "a mi vuelta", "cuando regrese", "no meu regresso", "no meu retorno", "quando regressar", "assim que voltar",
	"al mio rientro", "al mio ritorno", "terug op kantoor", "na mijn terugkeer", "bij terugkomst", "weer aanwezig", "weer bereikbaar", "bij mijn terugkomst",
	"po powrocie", "wracam", "la întoarcere", "la revenire", "när jag är tillbaka", "åter på kontoret", "tillbaka på kontoret", "når jeg er tilbage", "når jeg er tilbake", "tilbage på kontoret", "tilbake på kontoret", "palattuani", "palaan",
	"po návratu", "po svém návratu", "visszatérésem", "επιστροφή μου", "επιστρέψω", "после возвращения", "по возвращении", "вернусь", "повернення", "döndüğümde", "dönüşümde",
	"戻り次第", "出社", "回来后", "返回后", "回覆您", "尽快回复", "복귀", "عند عودتي", "بعد عودتي", "כשאחזור", "עם שובי",
}

// insteadPhrases name somebody else to turn to.
var insteadPhrases = []string{
	"in urgent cases", "in case of emergency", "for urgent matters", "if your matter is urgent", "if it is urgent", "for urgent", "urgent, please", "if your enquiry is urgent", "if your request is urgent", "in my absence", "please contact my colleague", "for immediate assistance", "for anything urgent", "if you need immediate", "if you require immediate", "during my absence",
	"in dringenden fällen", "in dringenden angelegenheiten", "wenden sie sich bitte an", "meine vertretung", "bei dringenden", "während meiner abwesenheit",
	"en cas d'urgence", "en cas d’urgence", "pour toute urgence", "en mon absence", "vous pouvez contacter", "en caso de urgencia", "para asuntos urgentes", "en mi ausencia", "em caso de urgência", "para assuntos urgentes", "na minha ausência",
	"per urgenze", "in caso di urgenza", "in mia assenza", "bij spoed", "voor dringende", "tijdens mijn afwezigheid", "w pilnych sprawach", "w sprawach pilnych", "podczas mojej nieobecności", "pentru urgențe", "în cazuri urgente", "vid brådskande", "i brådskande", "ved hastende", "i hastende", "kiireellis",
	"v naléhavých", "v neodkladných", "v urgentních", "sürgős", "sürgős esetben", "για επείγοντα", "σε επείγουσες", "по срочным", "в срочных", "acil durumlarda", "acil", "お急ぎ", "緊急", "紧急", "如有急事", "緊急事", "급한", "للحالات العاجلة", "في الحالات الطارئة", "במקרים דחופים",
}

package reply

// The words of quote headers as mail clients write them, by language. Compared lower case.

// wroteWords are the verbs of "On … X wrote:".
var wroteWords = []string{
	"wrote", "writes", "has written", "quoting", "zitat von", "citando a", "mensaje citado por", "citação de", "cytowanie", // en, and Horde
	"schrieb", "geschrieben", // de
	"a écrit", "a ecrit", "écrivait", "ecrit", "a écrit ", // fr
	"escribió", "escribio", "ha escrito", // es
	"escreveu", "escreveu-me", "escrito", // pt
	"ha scritto", "scrisse", "scritto", // it
	"schreef", "geschreven", "heeft het volgende geschreven", // nl
	"napisał", "napisała", "napisał(a)", "napisano", "pisze", "napisane przez", "napisana przez", // pl
	"a scris", "scris", // ro
	"skrev", "skreiv", // sv, da, no
	"kirjoitti",                                                                   // fi
	"napsal", "napsal(a)", "napsala", "napísal", "napísal(a)", "napísala", "píše", // cs, sk
	"írta", "ezt írta", "irta", // hu
	"έγραψε", "εγραψε", // el
	"пишет", "написал", "написала", "написал(а)", "писал(а)", "писал", "пише", "написав", "написа", // ru, uk, bg
	"yazdı", "şunları yazdı", "şunu yazdı", "yazdi", // tr
	"さんは書きました", "書きました", "のメール", "さんが書いた", "は書きました", // ja
	"写道", "寫道", "写了", "写到", "來信", "撰寫", // zh
	"작성", "쓴 글", "썼습니다", "님이 작성한", // ko
	"كتب", "كتبت", "كتب/كتبت", // ar
	"כתב", "כתבה", "כתב/ה", "כתב", // he
	"napisao je", "napisala je", "je napisao/la", "je napisal/a", "rašė", "rakstīja", "kirjutas", "viết", "menulis", "เขียน", // hr, sl, lt, lv, et, vi, id, th
}

// wroteLeads are words that begin such a line. A date must follow.
var wroteLeads = []string{
	"on", "at", "in", // en
	"am", "von", "vom", // de
	"le",       // fr
	"el", "en", // es
	"em", "no dia", "a(s)", "no", // pt
	"il", "in data", "il giorno", "alle", // it
	"op",                                         // nl
	"w dniu", "dnia", "wiadomość napisana przez", // pl
	"în", "in data de", "pe", "la", "în data de", // ro
	"den", "på", "kl.", // sv, da, no
	"dne", "dňa", "datum", // cs, sk
	"στις", "την", "το", // el
	"в", "у", "на", // ru, uk, bg
	"בתאריך", "ב", "ב-", "ביום", // he
	"في", "بتاريخ", "يوم", // ar
	"于", "在", "於", // zh
	"dana", "vào", "pada", "u", "on", "kuupäeval", // hr, vi, id, et
}

// weekdayStems begin weekday names, which may stand at the start of a quote header.
var weekdayStems = []string{
	"mon", "tue", "wed", "thu", "fri", "sat", "sun", // en
	"mo", "di", "mi", "do", "fr", "sa", "so", // de
	"lun", "mar", "mer", "mié", "mie", "jeu", "jue", "ven", "vie", "sam", "sáb", "sab", "dim", "dom", "gio", // fr, es, it, ro
	"seg", "ter", "qua", "qui", "sex", // pt
	"ma", "wo", "za", "zo", "vr", // nl
	"pon", "pt", "śr", "wt", "czw", "sob", "niedz", // pl
	"joi", "vin", "mie", "dum", // ro
	"mån", "tis", "ons", "tors", "tor", "fre", "lör", "sön", "man", "tir", "lør", "søn", // sv, da, no
	"ti", "ke", "pe", "la", "su", // fi
	"po", "út", "st", "čt", "pá", "ne", "sob", // cs
	"h", "k", "sze", "cs", "p", "v", "hétf", "kedd", "csüt", "pént", "szo", "vas", // hu
	"δευ", "τρί", "τετ", "πέμ", "παρ", "σάβ", "κυρ", // el
	"пн", "вт", "ср", "чт", "пт", "сб", "вс", "нд", "поне", "втор", "сред", "четв", "пятн", "субб", "воск", // ru, uk
	"pzt", "sal", "çar", "per", "cum", "cmt", "paz", // tr
}

// labelKind is what a line of a quoted header block names.
type labelKind uint8

const (
	labelNone labelKind = iota
	labelFrom
	labelDate
	labelTo
	labelCc
	labelSubject
	labelOther
)

// headerLabels are the names in quoted header blocks, as in "From: … Sent: … To: … Subject: …".
var headerLabels = labels(map[labelKind][]string{
	labelFrom: {
		"from", "von", "de", "da", "van", "od", "från", "fra", "lähettäjä", "feladó", "από", "от", "от кого", "kimden", "gönderen",
		"差出人", "送信者", "发件人", "寄件者", "寄件人", "發件人", "보낸 사람", "보낸사람", "من", "מאת", "expéditeur", "exp", "remitente", "remetente",
		"mittente", "afzender", "nadawca", "expeditor", "de la", "avsändare", "avsender", "afsender", "odesílatel", "odosielateľ", "отправитель",
		"від", "absender", "dari", "จาก", "từ", "nuo", "no", "saatja", "šalje", "pošiljatelj", "kimdən",
	},
	labelDate: {
		"sent", "date", "gesendet", "datum", "envoyé", "envoye", "date d'envoi", "enviado", "enviado el", "enviada", "enviada em", "enviado em", "fecha", "data",
		"inviato", "data invio", "verzonden", "verstuurd", "wysłano", "wysłane", "data wysłania", "trimis", "data trimiterii", "skickat", "dato", "sendt", "lähetetty", "päivämäärä", "päiväys", "pvm",
		"odesláno", "odoslané", "dátum", "elküldve", "küldve", "küldés dátuma", "εστάλη", "στάλθηκε", "ημερομηνία", "отправлено", "отправлена", "дата", "надіслано", "gönderildi", "gönderme tarihi", "tarih",
		"送信日時", "日時", "日付", "送信", "发送时间", "发送日期", "日期", "時間", "寄件日期", "傳送時間", "寄件時間", "时间", "發送時間", "보낸 날짜", "보낸날짜", "날짜", "보냄",
		"تم الإرسال", "التاريخ", "أُرسلت", "أرسلت", "تاريخ", "נשלח", "תאריך", "dikirim", "gửi", "ส่ง", "gönderilme tarihi", "poslano", "saadetud", "trimis la",
	},
	labelTo: {
		"to", "an", "à", "a", "para", "aan", "do", "til", "till", "komu", "adresat", "către", "catre", "vastaanottaja", "címzett", "προς", "кому", "до", "kime", "alıcı",
		"宛先", "受信者", "收件人", "收件者", "받는 사람", "받는사람", "إلى", "אל", "destinataire", "destinatario", "destinatário", "ontvanger", "odbiorca", "destinatar", "mottagare", "mottaker", "modtager", "příjemce", "príjemca", "получатель", "empfänger", "per", "kepada", "ถึง", "đến", "za", "prima",
	},
	labelCc: {
		"cc", "cc :", "kopie", "kopia", "dw", "do wiadomości", "copie", "copie à", "copia", "kopi", "másolatot kap", "másolat", "kopio", "κοιν", "κοινοποίηση", "копия", "копія", "bilgi",
		"抄送", "副本", "参照", "참조", "نسخة", "نسخة إلى", "עותק", "bcc", "в копии",
	},
	labelSubject: {
		"subject", "betreff", "objet", "sujet", "asunto", "assunto", "oggetto", "onderwerp", "temat", "subiect", "ämne", "emne", "aihe", "předmět", "predmet", "tárgy", "θέμα", "тема", "тема письма", "относно",
		"konu", "件名", "主题", "主題", "主旨", "제목", "الموضوع", "נושא", "subjek", "perihal", "หัวเรื่อง", "chủ đề", "naslov", "zadeva", "tema", "teema", "re", "object",
	},
	labelOther: {
		"reply to", "reply-to", "importance", "wichtigkeit", "priority", "priorität", "attachments", "anlagen", "pièces jointes", "répondre à", "organization", "mailed-by", "signed-by", "importanza", "prioridad", "odpowiedź do", "anhänge", "allegati", "bijlagen", "załączniki",
	},
})

func labels(m map[labelKind][]string) map[string]labelKind {
	out := map[string]labelKind{}
	for _, k := range []labelKind{labelOther, labelCc, labelTo, labelSubject, labelDate, labelFrom} {
		for _, s := range m[k] {
			out[s] = k
		}
	}
	return out
}

// separatorWords stand between dashes in the lines that part a reply from what it answers.
var separatorWords = []string{
	"original message", "original mail", "original email", "forwarded message", "forwarded by", "previous message", "original appointment", "reply message", "original", "forward", // en
	"ursprüngliche nachricht", "originalnachricht", "original-nachricht", "weitergeleitete nachricht", "ursprüngliche mail", "originale nachricht", "urspr. nachricht", "ursprungliche nachricht", "weitergeleitet", // de
	"message d'origine", "message original", "message transféré", "message d’origine", "message initial", "courriel original", "mail d'origine", "message transmis", "mail original", // fr
	"mensaje original", "mensaje reenviado", "mensaje enviado", // es
	"mensagem original", "mensagem encaminhada", "mensagem reencaminhada", "mensagem anterior", // pt
	"messaggio originale", "messaggio inoltrato", "messaggio originario", "messaggio originale-", // it
	"oorspronkelijk bericht", "origineel bericht", "doorgestuurd bericht", "oorspronkelijke bericht", "doorgezonden bericht", // nl
	"oryginalna wiadomość", "wiadomość oryginalna", "wiadomość pierwotna", "treść przekazanej wiadomości", "przekazana wiadomość", "wiadomość przekazana", "forwarded", // pl
	"mesaj original", "mesajul original", "mesaj redirecționat", "mesaj inițial", "mesajul inițial", // ro
	"ursprungligt meddelande", "originalmeddelande", "vidarebefordrat meddelande", "ursprungliga meddelandet", // sv
	"oprindelig meddelelse", "original meddelelse", "videresendt meddelelse", "oprindelige meddelelse", "original besked", // da
	"opprinnelig melding", "videresendt melding", "original melding", "opprinnelige melding", // no
	"alkuperäinen viesti", "välitetty viesti", // fi
	"původní zpráva", "přeposlaná zpráva", "původní e-mail", "pôvodná správa", "preposlaná správa", // cs, sk
	"eredeti üzenet", "továbbított üzenet", "eredeti levél", // hu
	"αρχικό μήνυμα", "προωθημένο μήνυμα", "μήνυμα προς προώθηση", // el
	"исходное сообщение", "пересылаемое сообщение", "пересланное сообщение", "оригинальное сообщение", "переадресованное сообщение", "конец пересылаемого сообщения", "оригінальне повідомлення", // ru, uk
	"orijinal ileti", "orijinal mesaj", "özgün ileti", "özgün mesaj", "yönlendirilmiş ileti", "iletilen mesaj", "yönlendirilen ileti", // tr
	"元のメッセージ", "転送メッセージ", "転送されたメッセージ", "元のメール", "original message", // ja
	"原始邮件", "原始郵件", "转发的邮件", "轉寄的郵件", "转发邮件", "原邮件", "回复的原邮件", "轉寄郵件", "原始信件", "原始訊息", "已转发邮件", "转发邮件信息", // zh
	"원본 메시지", "원본 메일", "전달된 메시지", "원본메일", // ko
	"الرسالة الأصلية", "رسالة أصلية", "رسالة معاد توجيهها", "الرسالة المحولة", // ar
	"הודעה מקורית", "הודעה שהועברה", // he
	"izvorna poruka", "izvirno sporočilo", "originalno sporočilo", "sākotnējais ziņojums", "pesan asli", "tin nhắn gốc", "thư gốc", // hr, sl, lv, id, vi
}

// forwardLines begin a forwarded mail without dashes (Apple Mail).
var forwardLines = []string{
	"begin forwarded message", "anfang der weitergeleiteten nachricht", "anfang der weitergeleiteten e-mail", "début du message réexpédié", "début du message transféré", "inicio del mensaje reenviado",
	"inizio messaggio inoltrato", "início da mensagem reencaminhada", "início da mensagem encaminhada", "begin doorgestuurd bericht", "początek przekazywanej wiadomości",
	"vidarebefordrat brev", "videresendt besked", "videresendt e-mail", "start på videresendt melding", "välitetty viesti alkaa", "alkaa edelleenlähetetty viesti", "přeposlaná zpráva", "začátek přeposlané zprávy",
	"továbbított levél kezdete", "továbbított üzenet kezdete", "αρχή προωθημένου μηνύματος", "начало переадресованного сообщения", "начало пересылаемого сообщения", "iletilmiş mesajın başı", "iletilen ileti başlangıcı", "転送されたメッセージ", "以下は転送されたメッセージです", "下面是被转发的邮件", "開始轉寄郵件", "다음은 전달받은 메시지", "전달된 메시지의 시작", "بداية الرسالة المعاد توجيهها", "תחילת ההודעה שהועברה", "începutul mesajului redirecționat",
}

// aboveLine: help desks ask to answer above a line, and put their own text below it.
var aboveLine = phrases{
	"reply*above this line", "reply*above the line", "respond*above this line", "type*above this line", "write*above this line", "oberhalb dieser zeile", "oberhalb dieser linie", "au-dessus de cette ligne", "encima de esta línea", "acima desta linha", "sopra questa riga", "sopra questa linea", "boven deze regel", "boven deze lijn", "powyżej tej linii",
}

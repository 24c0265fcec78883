package reply

import (
	"strings"
	"unicode"
)

// stopWords are frequent short words that tell languages of the Latin and Cyrillic scripts apart.
var stopWords = map[string]string{
	"en": "the and was were is are to you your not no nothing all good thanks thank great very with for it have had but fine that this they on of my would could done job well he she i'm i've it's don't didn't can't wasn't everything perfect hello hi ta stop ask far from away am me we us our if so as at by be been only tell yet says home until please again problem work worked time when what which who how there here him her their them some any than then now still next day week really lovely happy pleased service cheers sorry owe honestly worries needed leg call called came left right quite just also bit like know think because before after about never always further else fixed leak water boiler team man men house kitchen ok okay yes nope fab brilliant excellent super god bless table got scratched noisy mind one two",
	"de": "der die das und ist war nicht sehr gut alles danke vielen dank mit ich wir sie ein eine für auch aber nein war's hat haben zufrieden gute arbeit nichts ihr ihre den dem von na ja ging so wäre nett gewesen vorher anrufen doch noch nur schon hallo guten tag kein keine mehr wieder bei zum zur im am auf aus als wenn dass ob man mir mich uns euch sich hätte wird wurde leider gern gerne bitte schön gruß grüße bis nach über um etwas wirklich ganz super prima toll handwerker pünktlich sauber besser einfach ok",
	"fr": "le la les et est était pas très bien merci avec je nous vous un une pour mais non tout bon des du que qui rien été votre ce travail bonjour avons j'attends toujours quand l'aurai-je c'est c'était n'est d'accord j'ai qu'il à au aux cette ces il elle on ils sont ont a plus sans sur sous chez si aussi encore déjà fait faire bonne salut parfait impeccable super nickel équipe oui ok",
	"es": "el la los y es era no muy bien gracias con yo nosotros un una para pero todo bueno que nada por del las trabajo está ha ustedes su hola más lo sí buenas tardes días me mi le se han están fue fueron perfecto perfecta sin sobre hasta también porque cuando donde como todavía ya solo algo nadie saludos buen buena ok",
	"pt": "o a os e é foi não muito bem obrigado obrigada com eu um uma para mas tudo bom que nada do da trabalho está seu sua olá mais os as em sim boa tarde dia me meu minha lhe se já só ainda também porque quando onde como perfeito sem sobre até estava estão foram fizeram nenhum nenhuma correu ok",
	"it": "il la i e è era non molto bene grazie con io noi un una per ma tutto buono che niente del della lavoro sono ha stato nulla gli di siamo sì ciao buongiorno mi mio mia lo le se già solo ancora anche perché quando dove come perfetto senza su fino erano stati ottimo nessun nessuna bravi ok",
	"nl": "de het een en is was niet heel goed bedankt met ik wij we jullie voor maar alles nee dank u van geen niets ook zeer wel prima dat er naar ja hallo goedemiddag mij mijn me hem haar hun al nog omdat wanneer waar hoe perfect zonder over tot waren werd netjes gedaan werk monteur bent ben hebben heeft heb niks ok",
	"pl": "i w nie jest był było bardzo dobrze dziękuję dzięki z ja my pan pani dla ale wszystko że nic do na się jak tak to o super za od dzień dobry mi mój moja jeszcze już tylko też gdy gdzie ok bez przez jestem są byli panowie fachowo praca robota polecam",
	"ro": "și si nu este a fost foarte bine mulțumesc multumesc cu eu noi pentru dar totul că nimic la de pe mai sunt în un o bună am da ziua mi meu mea încă doar când unde cum fără prin sunteți au băieții treabă ok",
	"sv": "och är var inte mycket bra tack med jag vi ni en ett för men allt nej att det på som ingenting inget av till den så hej ja jo mig min mitt er era också bara när hur alla utan över nöjd nöjda jobb fint perfekt har hade blev ok",
	"da": "og er var ikke meget godt tak med jeg vi en et for men alt nej at det på som ingenting intet af til den så var I fint været hej ja jo mig min mit jer jeres også bare når hvor hvordan alle uden over tilfreds arbejde perfekt har havde blev ok",
	"no": "og er var ikke veldig bra takk med jeg vi dere en et for men alt nei at det på som ingenting av til den så fornøyd vært hei ja jo meg min mitt deres også bare når hvor hvordan alle uten over jobb fint perfekt har hadde ble noe ok",
	"fi": "ja on oli ei hyvin kiitos kanssa minä me te hyvä mutta kaikki että mitään se ole erittäin työ olen vaan kun hei todella kyllä moi terve minun minulle myös vain milloin missä miten ilman yli olivat tyytyväinen hieno hienosti hommat sujui ok",
	"cs": "a je byl bylo není velmi dobře děkuji díky s já my vy pro ale vše všechno že nic na se jak ne to v za od jsem moc ano dobrý den mi můj moje ještě už jen také když kde bez přes jste byli spokojeni práce super pořádku ok",
	"hu": "a az és van volt nem nagyon jó köszönöm jól én mi ön de minden hogy semmi egy is meg köszönjük voltunk szép volna igen napot nekem még már csak mikor hol hogyan nélkül voltak elégedett munka szuper rendben ok",
	"tr": "ve bir çok iyi teşekkürler teşekkür ederim değil ile ben biz siz için ama her şey hayır bu da de hiçbir şey güzel var yok evet merhaba bana benim hala sadece ne zaman nerede nasıl olmadan vardı memnun iş güzeldi ok",
	"ru": "и в не очень хорошо спасибо с я мы вы для но все всё что ничего на это как было был да нет за от по",
	"uk": "і в не дуже добре дякую з я ми ви для але все що нічого на це як було був так ні за від по та",
	"bg": "и в не много добре благодаря с аз ние вие за но всичко че нищо на това беше да съм са от",
}

var stopTables = func() map[string][]string {
	out := map[string][]string{}
	for tag, words := range stopWords {
		for _, w := range strings.Fields(words) {
			out[w] = append(out[w], tag)
		}
	}
	return out
}()

// tellingLetters occur in one of our languages, or few.
var tellingLetters = map[rune]string{
	'ß': "de", 'ñ': "es", '¿': "es", '¡': "es", 'ã': "pt", 'õ': "pt", 'ł': "pl", 'ż': "pl", 'ź': "pl", 'ś': "pl", 'ą': "pl", 'ę': "pl", 'ć': "pl", 'ń': "pl",
	'ț': "ro", 'ș': "ro", 'ă': "ro", 'ř': "cs", 'ů': "cs", 'ě': "cs", 'ő': "hu", 'ű': "hu", 'ğ': "tr", 'ı': "tr", 'ş': "tr", 'ø': "da no", 'æ': "da no", 'œ': "fr", 'ê': "fr", 'è': "fr it", 'ù': "it fr", 'ò': "it", 'ç': "fr pt",
	'ы': "ru", 'э': "ru", 'ё': "ru", 'і': "uk", 'ї': "uk", 'є': "uk", 'ъ': "bg", 'å': "sv da no", 'ä': "de sv fi", 'ö': "de sv fi hu tr", 'ü': "de tr hu",
}

// Language guesses the language of a text by script, frequent words and telling letters. It
// returns a BCP 47 primary tag, "" if it cannot tell.
func Language(text string) string {
	text = strings.ToLower(capText(text, 2000))
	if tag := byScript(text); tag != "latin" && tag != "cyrillic" {
		return tag
	}
	score := map[string]int{}
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' })
	for _, w := range words {
		tags := stopTables[w]
		for _, tag := range tags {
			score[tag] += 12 / (2 + len(tags))
		}
	}
	for _, r := range text {
		if r >= 0x80 {
			for _, tag := range strings.Fields(tellingLetters[r]) {
				score[tag] += 2
			}
		}
	}
	best, top, second := "", 0, 0
	for tag, n := range score {
		switch {
		case n > top || n == top && tag == "en":
			best, top, second = tag, n, top
		case n > second:
			second = n
		}
	}
	if top == 0 || top == second && best != "en" {
		return ""
	}
	return best
}

func byScript(text string) string {
	var latin, cyrillic, greek, arabic, hebrew, kana, han, hangul, letters int
	for _, r := range text {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		switch {
		case r < 0x250:
			latin++
		case r >= 0x370 && r < 0x400:
			greek++
		case r >= 0x400 && r < 0x530:
			cyrillic++
		case r >= 0x590 && r < 0x600:
			hebrew++
		case r >= 0x600 && r < 0x780:
			arabic++
		case r >= 0x3040 && r < 0x3100:
			kana++
		case r >= 0x4e00 && r < 0xa000:
			han++
		case r >= 0xac00 && r < 0xd7b0:
			hangul++
		}
	}
	switch {
	case letters == 0:
		return ""
	case kana*5 > letters:
		return "ja"
	case hangul*3 > letters:
		return "ko"
	case han*3 > letters:
		if kana > 0 {
			return "ja"
		}
		return "zh"
	case greek*2 > letters:
		return "el"
	case arabic*2 > letters:
		return "ar"
	case hebrew*2 > letters:
		return "he"
	case cyrillic*2 > letters:
		return "cyrillic"
	case latin*2 > letters:
		return "latin"
	}
	return ""
}

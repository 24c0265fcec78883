package reply

import (
	"strings"
	"unicode"
)

// stopWords are frequent short words that tell languages of the Latin and Cyrillic scripts apart.
var stopWords = map[string]string{
	"en": "the and was were is are to you your not no nothing all good thanks thank great very with for it have had but fine that this they on of my would could done job well he she",
	"de": "der die das und ist war nicht sehr gut alles danke vielen dank mit ich wir sie ein eine für auch aber nein war's hat haben zufrieden gute arbeit nichts ihr ihre den dem von",
	"fr": "le la les et est était pas très bien merci avec je nous vous un une pour mais non tout bon des du que qui rien été votre ce travail bonjour avons",
	"es": "el la los y es era no muy bien gracias con yo nosotros un una para pero todo bueno que nada por del las trabajo está ha ustedes su hola más lo",
	"pt": "o a os e é foi não muito bem obrigado obrigada com eu um uma para mas tudo bom que nada do da trabalho está seu sua olá mais os as em",
	"it": "il la i e è era non molto bene grazie con io noi un una per ma tutto buono che niente del della lavoro sono ha stato nulla gli di siamo",
	"nl": "de het een en is was niet heel goed bedankt met ik wij we jullie voor maar alles nee dank u van geen niets ook zeer wel prima dat er naar",
	"pl": "i w nie jest był było bardzo dobrze dziękuję dzięki z ja my pan pani dla ale wszystko że nic do na się jak tak to o super za od",
	"ro": "și si nu este a fost foarte bine mulțumesc multumesc cu eu noi pentru dar totul că nimic la de pe mai sunt în un o bună am",
	"sv": "och är var inte mycket bra tack med jag vi ni en ett för men allt nej att det på som ingenting inget av till den så",
	"da": "og er var ikke meget godt tak med jeg vi en et for men alt nej at det på som ingenting intet af til den så var I fint været",
	"no": "og er var ikke veldig bra takk med jeg vi dere en et for men alt nei at det på som ingenting av til den så fornøyd vært",
	"fi": "ja on oli ei hyvin kiitos kanssa minä me te hyvä mutta kaikki että mitään se ole erittäin työ olen vaan kun hei todella",
	"cs": "a je byl bylo není velmi dobře děkuji díky s já my vy pro ale vše všechno že nic na se jak ne to v za od jsem moc",
	"hu": "a az és van volt nem nagyon jó köszönöm jól én mi ön de minden hogy semmi egy is meg köszönjük voltunk szép volna",
	"tr": "ve bir çok iyi teşekkürler teşekkür ederim değil ile ben biz siz için ama her şey hayır bu da de hiçbir şey güzel var yok",
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
		case n > top || n == top && tag < best:
			best, top, second = tag, n, top
		case n > second:
			second = n
		}
	}
	if top < 3 || top == second {
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

package verdict

var german = tongue{
	language: "de",
	function: "der die das den dem des ein eine einen einem einer und ist war waren sind hat haben habe wir ich sie er es nicht kein keine keinen mit zu zum zur von vom bei auf fur im in an am auch aber nur noch schon sehr gut alles nichts nein ja danke vielen so wie als dass wenn uns mir mich ihr ihre ihnen euch wurde wird werden konnte waere ware nach vor immer mehr bitte wieder guten hallo arbeit passt bisschen etwas man dann seit ihren euer mal",
	small:    "der die das den dem ein eine einen einem einer und ist war waren sind hat haben habe wir ich sie er es mit zu zum zur von vom bei auf fur im in an am auch so wie uns mir mich ihr ihre ihnen euch wurde arbeit service team firma herr frau monteur handwerker hallo guten tag morgen sehr alles ganz wirklich echt einfach jetzt schon meiner unserer seite ihren ihrem da hier gewesen worden ja liebes lieber hat absolut",
	good:     "gut gute guter guten gutes super perfekt* toll* prima klasse spitze spitzen* ausgezeichnet* hervorragend* wunderbar* bestens fantastisch* einwandfrei* tadellos* freundlich* nett nette netter netten kompetent* schnell* sauber* punktlich* zuverlassig* professionell* zufrieden* glucklich begeistert* grossartig* genial* mega top exzellent* sorgfaltig* hoflich* hilfsbereit* ordentlich* flott* zugig* problemlos* reibungslos* kulant* schon schone schoner schon ruckzuck makellos* vorbildlich* erstklassig* einsame lecker* wunderschon* herzlich* fachkundig* empfehlenswert* fleissig* pico",
	nothing: `
^ nein|ne|nee|noe|nichts|nix|nö|keine|no
nichts|nix zu|was|auszusetzen|einzuwenden|dergleichen|weiter|hinzuzufugen _1 meckern|beanstanden|verbessern|bemangeln|klagen|auszusetzen|sagen|reklamieren|andern|hinzuzufugen
nichts|nix auszusetzen|einzuwenden|hinzuzufugen
mir|uns fallt|fallt's|fiel|fallen _2 nichts|nix|ein
mir fallt nichts ein
keine|kein|keinerlei _1 beschwerden|beanstandung*|verbesserung*|kritik*|wunsche|einwande|anmerkungen|klagen|reklamation*|mangel
hatte|hatten|hatten's|konnte|kann|konnen|geht|ging nicht|nichts|man _2 besser
besser geht|gings|ging _1 nicht|nimmer
weiter|macht so
bleibt|lasst alles|so wie? _1
nicht dass ich wusste
kann|konnen _1 nicht|nichts|nix _1 klagen|bemangeln|beanstanden|aussetzen
von|meiner|unserer seite nichts|keine
`,
	warm: `
alles|war|ist|lief|passt|hat|ging|lauft|funktioniert|geklappt _3 @good|ordnung|bestens|geklappt|funktioniert|paletti|fein|passt|roger|erledigt|wunsch
alles @good|ok|bestens|paletti|roger|fein|erledigt
in ordnung
passt alles|super
sehr|super|wirklich|total|rundum|vollkommen|mehr|hochst|sind|bin|echt|absolut|voll|uberaus @good
^ @good $
@good danke|gelaufen|gemacht
wie am|abgesprochen|vereinbart|versprochen|gewunscht|besprochen
alles|hat wie|geklappt
`,
	praise: `
@good arbeit|service|team|firma|beratung|handwerker|monteur*|leute|mitarbeiter*|kerl|typ|jungs|qualitat|ergebnis|preis*|erfahrung|job|essen|hotel|leistung
arbeit|service|team|beratung|handwerker|monteur*|mitarbeiter*|jungs _2 @good
war|waren|ist|sind|ein|eine|einen|sehr|und|super|so|total|mega|echt|absolut @good
@good und @good
weiterempf*|empfehl*|empfohlen
jederzeit|gerne|immer wieder
hut ab
wie neu|geleckt|versprochen
auf die|den minute|punkt
ein traum|genuss|segen|gedicht|engel|held|schatz|meister|kunstler
liebe|lieben|geliebt|gefallt|gefiel|gefallen _2
gerettet
lob|grosses|kompliment|respekt|chapeau
`,
	shield: `
ohne|keine|kein|keinen|keinerlei|nie|null probleme|problem|dreck|schmutz|larm|stress|beschwerden|argerlich|warten|wartezeit|schaden|murren
nicht|nichts zu|kaputt|schlecht|beanstanden? wunschen|schlechtes|kaputt
nichts zu wunschen
nicht|nie lange warten|gewartet
`,
	thanks: `
danke|dank|dankeschon|merci|vergelts
vielen|herzlichen|besten|tausend|lieben dank
danke schon|sehr|euch|ihnen|fur|nochmal|vielmals|der|an
bedank* _2
`,
	filler: `
^ hallo|guten|moin|servus|sehr|liebe|lieber|gruezi tag|morgen|abend?
mit? freundlichen|freundlichem|besten|lieben|viele|liebe|schone|schonen|herzliche grussen|gruss|grusse|gruessen|gruesse|grussle
schonen|schones tag|abend|wochenende|sonntag
mfg|lg|vg
bis bald|zum
`,
	yes: `
^^ ja|jo|doch|klar|alles|vieles|einiges
`,
	lukewarm: `
ok|okay|ganz|ordentlich|akzeptabel|ausreichend|passabel|soweit|normal|annehmbar|durchschnitt*|passt|gut
^^ gut|ok|okay|passt|normal|ganz|naja|geht $$
`,
	hedge: `
naja|na|nunja|geht|ganz|einigermassen|mittelmassig*|durchschnittlich*|mittel|leidlich|akzeptabel|ausreichend|hm|hmm|joa|annehmbar|halbwegs|soweit|befriedigend|ja|sozusagen|tja|passabel|weiss ja|so|gut|ok|okay|nett|zufrieden|schon|passt|in|$
nicht schlecht|ubel|verkehrt|so|gerade|wirklich|begeistert|perfekt
hatte|konnte|kann schlimmer|schlechter|besser|man _1 sein|werden|kommen|laufen|gehen|meckern
es|geht|ging geht|ging|so
ich|wir denke|glaube|nehme|vermute|schatze mal|schon|an|dass|es
passt|wird schon
nicht gemeckert|geschimpft
~ kann man|nicht|mich lassen|machen|meckern|klagen|beschweren|beklagen
luft|noch nach oben
mal sehen|schauen|abwarten|gucken
bisher|bislang|momentan|vorerst
mochte|will nichts|lieber|nicht
kein|keine kommentar|angabe|meinung|ahnung
im grossen|wesentlichen|prinzip|grunde
so lala|naja|einigermassen
teils|mal teils|so
mehr oder
eher|eigentlich|vielleicht|wohl|relativ|ziemlich|grundsatzlich gut|ok|okay|schon|zufrieden|nicht|ja|in|nein
wie erwartet|man's
nichts besonderes|weltbewegendes|dolles
hat|erfullt|tut seinen|ihren|was zweck
`,
	notReally: `
nicht wirklich|unbedingt|direkt|so|besonders|gross|dass
eigentlich|eher|wohl nicht|nein|nichts
`,
	contrast: `
aber|allerdings|jedoch|leider|ausser|obwohl|trotzdem|nur|bis|abgesehen|schade|dennoch|lediglich|einziger|einzige|einziges|sondern|hingegen|bloss|auf
abgesehen|ausser von|dass
bis auf
das|der|die einzige|einzig|einziger
`,
	complaint: `
kam|kamen|bekam|bekamen|erhielt|erhielten|gab _2 keine|kein _1 mail*|email*|nachricht*
~ schlecht*|schlimm*|mies|miese|furchtbar*|schrecklich*|katastroph*|unverschamt*|frech*|frechheit|unmoglich|skandal*|betrug|betrug*|abzocke|abgezockt|lug*|gelogen|enttausch*|arger*|verargert|wutend|sauer|unzufrieden*|dreck*|schmutz*|flecken|fleck|verschmutzt|kaputt*|beschadigt*|schaden|zerkratzt|kratzer|tropft|undicht|leckt|verspat*|zu|spat|gewartet|warten|wartezeit|langsam|teuer|teurer|uberteuert|rechnung|problem*|defekt*|fehler*|mangel|mangelhaft|pfusch*|vergessen|falsch*|unfreundlich*|unhoflich*|pampig|larm|laut|stinkt|geruch|staub|bauschutt|mull|niemand|nie|nirgends|immer|noch|fehlt|fehlte|fehlen|loch|locher|verbrannt|verloren|verschwunden|unfahig|inkompetent|ruckerstattung|geld|schimmel|kalt|reklam*|beschwer*|mahn*|sauerei|chaos|unpunktlich*|ruiniert|gerissen|abgebrochen|schief|verpasst|rucksichtslos|nutzlos
nicht|nie|niemand|keiner|kein|nichts|keine _2 funktion*|gekommen|erschienen|gemeldet|zuruckgerufen|sauber|fertig|geklappt|gereinigt|repariert|angerufen|punktlich|zufrieden|richtig|warm|dicht|geschlossen|eingehalten|erklart|geantwortet|freundlich|empfehlen|informiert|bescheid|gesagt|gut|mehr|schon|hilfreich|erreichbar|bekommen|geht|weggeraumt|aufgeraumt|gemacht|ok|okay|in|gelost
zu spat|teuer|lang|lange|laut|langsam|viel|wenig|kurz|hoch|kalt|heiss|spät
ohne ankundigung|wasser|strom|heizung|bescheid|erklarung|anzurufen
hinterlassen|gelassen|liegen|zuruckgelassen
immer noch
`,
	wish: `
ware|wäre|wurde|fande|hatte|waere|wars _2 schon|gut|hilfreich|praktisch|toll|nett|besser|super|nutzlich|sinnvoll|freuen|helfen|wunschenswert|prima|klasse|fein
wunsch*|wunschen
konnte|konntet|konnten|sollte|solltet|sollten|musste|durfte sie|ihr|man|vielleicht|noch|ruhig|etwas|mal|vorher|der|die|das _5
vielleicht|evtl|eventuell das|nachste*|vorher|etwas|mehr|ein|eine|konn*|noch|besser|kurz|den|die|beim
vorschlag|tipp|anregung|idee|verbesserungsvorschlag
kurz|kurze|ein|eine|vorher nachricht|anruf|anrufen|sms|whatsapp|info|bescheid _4 ware|vorher|schon
nachstes|beim mal|nachsten
bitte _3 nachste*|vorher|mehr
mehr|bessere|fruher|grossere _2 bitte|termine|infos|parkplatze|kommunikation
wenn sie|ihr|man|es _6 konnten|konntet|konnte|wurde|wurden|wurdet|gabe|hatten|ware
lieber|besser ware
`,
	question: `
konnen|konnten|konnt|konntet|kann|kannst|konnte|wurden|durfte|darf sie|ihr|ich|wir|man|mir|jemand|du|bitte _8
wann|wo|wieviel|wie|wer|was|welche*|warum|wohin|wieso|wozu _8 QM
brauche|brauchen|benotige|benotigen|mochte|mochten|hatte|hatten|braucht|bräuchte noch|eine|einen|die|das|gern*|den|gerne _2 rechnung|termin|angebot|quittung|beleg|kopie|wissen|fragen|frage|ruckruf|nachweis|noch
eine|kurze|noch _1 frage
bitte|bitte um schicken|senden|rufen|melden|mailen|schick|sagen|zusenden|ruckruf|um|zuschicken|noch
warte|warten|wartet|fehlt noch|auf _2 rechnung|antwort|ruckmeldung|angebot|teil|termin
ist|sind|gibt|haben|bietet|machen|hat es|das|sie|ihr|der|die|noch|auch _6 QM
`,
	wrong: `
falsche|falscher|falschen|falsch|verkehrt*|irrtum|verwechs*|verwechselung person|adresse|nummer|e|mail|empfanger|verbunden|$|.
bin|sind|war nicht|kein|keine _2 kunde|kundin|gemeint|richtige|adressat|empfanger
kenne|habe|hatte|haben|hatten|wir|ich _1 sie|nie|nichts|keinen|kein|keine|ihre|euch _2 auftrag|beauftragt|bestellt|nicht|firma|handwerker|termin|da|gebucht
wer|was sind|ist|seid sie|das|ihr
nichts|nie bestellt|beauftragt|gebucht
verwechsl*|verwechseln
wohne|wohnt|wohnen|arbeite _1 nicht|nimmer|dort
`,
	optOut: `
^ bitte|und? keine|keinerlei weiteren|weitere mails|emails|nachrichten|umfragen|anfragen mehr|bitte|schicken|senden|danke|erwunscht|$
keine|keinerlei weiteren|weitere mails|emails|nachrichten|umfragen bitte|mehr|schicken|senden|erwunscht
^ stop|stopp $
^^ stop|stopp|abmelden|abbestellen|austragen|loschen $$
mich|uns|newsletter|mails|emails|adresse|hiermit|verteiler|umfragen _2 abmelden|abbestellen|austragen|abgemeldet|ausgetragen
melde|melden|meldet|trage|tragen|tragt|bestelle sie? mich|uns _3 ab|aus
bitte? abmelden|austragen $|bitte
werbung|newsletter|mails|bitte abbestellen
kein|keine mail|mails|emails|email|newsletter|nachrichten|werbung|umfragen mehr
bitte keine mail|mails|emails|email|newsletter|nachrichten|werbung|umfragen
^ keine|kein mail|mails|emails|email|newsletter|werbung|umfragen bitte|danke|,|$
bitte|mich|mir|uns|mochte|will nicht|nie mehr|wieder|weiter? anschreiben|kontaktieren|anmailen|belastigen|mailen|schreiben|kontaktiert werden|$|bitte
mochte*|will|wollen|wunsche*|bitte|brauche _2 nicht|keine _2 kontaktiert|angeschrieben|mails|emails|newsletter|umfragen|nachrichten
^ bitte? schreibt|schreiben|schreib|kontaktiert|kontaktieren|mailt|mailen sie? mir|mich|uns bitte? nicht|nie|nichts mehr|wieder
^ bitte? schickt|schicken|schick|sendet|senden sie? mir|uns bitte? keine|nie|nichts mehr|wieder|weiteren? _1 mails|emails|nachrichten|umfragen|mehr
nehmt|nehmen|loschen|loscht|losche|entfernen|entfernt|streichen|streicht sie? bitte? mich|meine|uns|mir|meinen|unsere _3 liste*|verteiler*|adresse*|daten|mail*|email*|kartei|kontakt*|datenbank
horen|hort|hor|hore sie? bitte? auf mir|mich|uns|mit|zu? _3 mails|schreiben|mailen|nachrichten|belastigen|nerven
nehmen|nehmt|nimm sie? mich|uns raus|heraus
mich|uns|adresse|email _3 aus|vom|von|dem dem|eurem|ihrem|der? verteiler|mailingliste|liste
aus|vom dem|eurem|ihrem? verteiler|mailingliste _3 mich|uns
`,
	urgent: `
~ brems*|rad|rader|lenkrad|reifen|allerg*|blut*|schwindel*|atem*|atmen|geschwollen|baby|kind|kinder|kleinkind*|mutter|vater|oma|opa|frier*|grad|gebissen|entzund*|fieber|keller
bremsen _4 nicht|versagt|boden|ohne
sofort EM|zuruck|ruckruf|kommen
rufen|ruft _2 sofort|umgehend
datenschutz*|landesdatenschutz
rad _2 gelost|ab|verloren
riecht _5 gas|verbrannt|rauch
heizung _6 ausgefallen|aus|kaputt|defekt
rassis*|sexis*|diskriminier*|belastig*|beleidig*|bedroh*
riecht|geruch|gasgeruch|stinkt|gestank _3 gas|verbrannt|verschmort|rauch|brand*
gasgeruch|gasaustritt
wasser|lauft|tropft|leck* _4 decke|wand|wande|steckdose*|sicherungskasten|lampe|uberall|keller|strom|untere*
wasserschaden|uberschwemm*|uberflut*|rohrbruch
keine|kein|ohne|weder heizung|warmwasser|strom|wasser|gas|warmes|heizen
heizung _3 aus|ausgefallen|kalt|tot
funken|funkt|rauch|qualm|brand|brennt|feuer|stromschlag|kurzschluss|kohlenmonoxid|schmort|verschmort|sicherung|gewischt
gefahr*|lebensgefahr*|dringend|notfall|krankenhaus|verletzt|sturz|gesturzt|feuerwehr|verbrannt|verbrennung|notaufnahme|notarzt
anwalt|anwalts|rechtsanwalt|gericht|klage|anzeige|polizei|verbraucherzentrale|presse|zeitung|rechtliche*|schadenersatz|verklag*|schlichtung*|chargeback
ausgesperrt|eingesperrt|ausgeschlossen
immer|wird schlimmer|grosser|mehr|schlechter
riss|risse|einsturz*|absturz*|abgesturzt|locker
`,
}

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
keine|keinerlei weiteren|weitere _1 mails|e|emails|nachrichten|umfragen
stop|stopp $
^^ stop|stopp|abmelden|abbestellen|austragen|loschen $$
abmeld*|abbestell*|austrag*
keine|kein|nicht|nie|bitte _2 mails|emails|mail|mehr|newsletter|nachrichten|werbung _2 mehr|schicken|senden|bitte|$
schreibt|schreiben|kontaktier*|schickt|mailt mir|mich|uns|sie _1 nicht|nie|keine _2 mehr
nehmt|nehmen|loschen|loscht|entfernen|streichen|streicht|entfernt|tragen _1 mich|meine|uns|mir|meinen _3
aufhoren|hort|horen _3 mails|schreiben|auf
verteiler|mailingliste
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

var dutch = tongue{
	language: "nl",
	function: "de het een en van ik je jij u wij we ze zij hij niet geen met voor op aan bij te was is zijn waren heeft hebben heb had maar ook nog wel al goed alles niets nee dank bedankt heel erg zo als dat die dit er om naar door over kan kunnen kon zou graag mij ons mijn jullie uw werk goedemorgen hallo prima wat wie hoe waar werd wordt toch veel meer keurig netjes alleen weer dan toen",
	small:    "de het een en van ik je jij u wij we ze zij hij met voor op aan bij te was is zijn waren heeft hebben heb had ook al alles heel erg zo als dat die dit er om naar door mij ons mijn jullie uw werk service team bedrijf meneer mevrouw monteur hallo goedemorgen goedemiddag kant verder echt gewoon helemaal allemaal hoor want jongens mannen geweest onze",
	good:     "goed goede prima perfect* top super geweldig* uitstekend* fantastisch* netjes keurig* vriendelijk* aardig* vakkundig* snel snelle schoon punctueel professioneel* tevreden blij fijn fijne mooi mooie lekker* lekkere mooier* vlot vlotte toppie topper* correct* betrouwbaar* behulpzaam deskundig* klasse schitterend* zorgvuldig* beleefd* attent* leuk leuke lief lieve kundig* puik piekfijn voortreffelijk* chapeau heerlijk* prachtig* best knap vakwerk vakmensen",
	nothing: `
^ nee|nee|niets|niks|neen|geen|nope|neuh
niets|niks te|op|aan|dan|meer|bijzonders _1 klagen|verbeteren|merken|aan|zeggen|melden|toevoegen|lof|wensen|veranderen
niets|niks op|aan aan|te|toe
op aan te merken
ik|kan|kon|zou|weet|wist _1 niets|niks|geen|zo _2 bedenken|verzinnen|verbeteren|noemen|beter|bedacht
geen klachten|opmerkingen|suggesties|verbeterpunten|problemen|commentaar|aanmerkingen|klacht|verbeteringen
kan|kon|had|hadden|kunnen niet|onmogelijk _1 beter*
zou|zouden niets|niks _1 veranderen|anders
ga|blijf zo door|doorgaan
kan niet klagen|beter
verder niets|niks
wat mij|ons betreft niets|niks|niet
`,
	warm: `
alles|was|is|het|ging|werkt|loopt|gaat|verliep _3 @good|orde|naar|gelukt|werkt|geregeld|opgelost|wens
alles @good|ok|oke|werkt|geregeld
in orde
heel|erg|zeer|super|ben|zijn|echt|dik|helemaal|hartstikke|meer|ontzettend|reuze|onwijs @good
^ @good $
@good bedankt|gedaan|geregeld|geholpen|gewerkt|zo|hoor
naar wens|tevredenheid
zoals afgesproken|beloofd|het
`,
	praise: `
@good werk|service|team|bedrijf|monteur*|vakman*|mensen|jongens|ervaring|gedaan|geholpen|communicatie|resultaat|prijs|hotel|eten|kerel|man
werk|service|team|monteur|vakman|jongens|mannen _2 @good
was|waren|is|zijn|een|en|heel|zo|erg|zeer|super|ook|wat @good
@good en @good
aanrader|aanbevel*|aanbevol*|aanraden|raad
op tijd
zoals beloofd
als nieuw
petje|hoedje af
een genot|plezier|feest|verademing|schat|topper|held|kunstenaar|lot
complimenten|compliment|respect|hulde
gered
dol|genoten|blij _2
`,
	shield: `
geen|zonder|nooit|niet|nul problemen|rommel|klachten|gedoe|last|lawaai|troep|schade|zorgen|lang|klacht|wachten
niets|niks mis|kapot|slechts|teveel|te
niet slecht bedoeld
`,
	thanks: `
dank|bedankt|dankjewel|dankje|dankuwel|danku|merci
hartelijk|heel|veel|nogmaals|erg bedankt|dank
dank je|u|jullie wel?
`,
	filler: `
^ hallo|hoi|goedemorgen|goedemiddag|goedenavond|dag|beste|geachte
met? vriendelijke|hartelijke|vr groet|groeten|gr
groet|groeten|groetjes|mvg
fijne|prettige|goed dag|weekend|avond|week
`,
	yes: `
^^ ja|jazeker|zeker|alles|veel|jawel|best|genoeg
`,
	lukewarm: `
ok|oke|redelijk|voldoende|acceptabel|gaat|normaal|gewoon|aardig|okay|prima|goed
^^ goed|ok|oke|redelijk|normaal|gaat|mwah|voldoende|prima|gewoon $$
`,
	hedge: `
redelijk|matig*|mwah|mwa|meh|gaat|voldoende|acceptabel|gemiddeld*|middelmatig*|hm|hmm|tja|ach|nou|best|aardig|zozo|valt|bwa|bah|och|eh
gaat wel
kon|kan|had|valt minder|slechter|beter|erger|mee|tegen
niet slecht|verkeerd|gek|geweldig|super|bijzonder|om|echt|mis|helemaal|fantastisch
ik|we denk|neem|vermoed|geloof|gok _1 van|het|wel|aan|zo|niet|dat|dus
min of
meer of
niks|niets bijzonders|speciaals|mis
op zich
het|gaat|ging|kan|moet gaat|kan|wel|ermee
liever|zeg niet|ik
geen commentaar|mening|idee
we|zullen|even zien|zullen|afwachten|wel
tot nu|dusver
voorlopig|vooralsnog
best|vrij|tamelijk|redelijk|wel|an wel|goed|ok|oke|aardig|tevreden|prima|in|netjes
over het
doet|deed wat|zijn
kan ermee door|leven
zoals verwacht
misschien|wellicht|mogelijk
een zesje|zes|zeven
weet ik
zal wel
`,
	notReally: `
niet echt|bepaald|zozeer|speciaal|direct|per
`,
	contrast: `
maar|echter|helaas|behalve|alleen|hoewel|jammer|toch|uitgezonderd|enige|enigste|ondanks|wel|daarentegen|afgezien|op
het enige
behalve|alleen dat|jammer
op _2 na
`,
	complaint: `
~ slecht*|vreselijk*|verschrikkelijk*|rampzalig|ramp|belachelijk*|schande*|schandalig*|oplicht*|opgelicht|gelogen|liegen|leugen*|teleur*|teleurgesteld|boos|kwaad|ontevreden|vies|vieze|vuil|smerig*|rommel*|troep|vlekken|vlek|kapot|beschadig*|schade|kras*|gekrast|lekt|lekte|lek|lekkage|druppelt|laat|telaat|gewacht|wachten|wacht|traag|langzaam|duur|dure|duurder|rekening|factuur|probleem|problemen|defect*|vergeten|fout|fouten|verkeerd*|onvriendelijk*|onbeleefd*|bot|brutaal|lawaai|stinkt|stank|stof|puin|afval|niemand|nooit|nog|ontbreekt|ontbrak|gat|gaten|verbrand|kwijt|onbekwaam|incompetent|geld|schimmel|koud|klacht|klagen|chagrijnig|prutswerk|gepruts|waardeloos|onacceptabel*|slordig*|scheef|weigert|afspraak|nalatig|gemist|zootje|bende|schunnig
niet|nooit|niemand|geen|niets|niks _3 gekomen|gebeld|werkt|werkte|schoon|klaar|opgeruimd|netjes|teruggebeld|verschenen|gereageerd|tevreden|blij|goed|meer|nagekomen|gezegd|gedaan|opgelost|gemaakt|warm|uitgelegd|bereikbaar|aanraden|opgelet|dicht|gelukt|gerepareerd|opdagen|komen|professioneel|vriendelijk|oke|ok
te laat|duur|lang|langzaam|veel|weinig|hard|traag|kort|koud|heet|hoog
zonder overleg|water|stroom|verwarming|waarschuwing|bericht|uitleg
achtergelaten|achterlaten|laten
nog steeds|altijd
`,
	wish: `
~ zou|was|is|ware|had|zouden|lijkt _3 handig|fijn|prettig|leuk|beter|mooi|welkom|nuttig|makkelijk*|schelen|top|tof|praktisch|helpen|gewaardeerd|goed
zou|had|zouden|hadden graag|liever|ik|je|jullie _3
misschien|wellicht een|even|vooraf|volgende|iets|wat|vaker|de|kunnen|kunt|duidelijk*|meer|is
kunnen|kunt|kan|moeten|mogen jullie|u|wat|misschien|iets|het _5 beter|eerder|sneller|vaker|vooraf|duidelijk*|worden|sturen
tip|tipje|suggestie|idee|voorstel|verbeterpunt|wens
appje|bericht|berichtje|belletje|sms _3 vooraf|van|zou|als|wanneer|was|is
volgende keer
graag _3 volgende|voortaan|iets|meer|wat|vooraf|vaker
als jullie|u|er|het|je _6 kunnen|konden|zou|zouden|was|kon|handig
meer|betere|eerder|vroeger _2 graag|aub|svp|parkeer*|communicatie
`,
	question: `
kunt|kun|kan|kunnen|zou|zouden|mag|mogen|wil|willen u|jullie|je|ik|we|wij|iemand|hij _8
wanneer|waar|hoeveel|hoe|wie|wat|welke|waarom|hoelang _8 QM
graag|gaarne _3 factuur|rekening|offerte|bon|kopie|afspraak|weten|horen|bellen|antwoord|terugbellen|ontvangen|contact
een|nog|heb|korte een? vraag|vraagje
ik|wij|we|wacht|heb|hebben nog|op|wacht|wachten|nodig|zoek _3 factuur|antwoord|offerte|reactie|onderdeel|bon|rekening
doen|hebben|is|zijn|heeft|komt|komen|doet|zit jullie|u|het|er|de|dat|die|dit _6 QM
stuur|bel|mail mij|me|u|even|aub
`,
	wrong: `
verkeerd*|foute|fout|verkeerde persoon|adres|nummer|mailadres|verbonden|persoon|mail|emailadres|huis
ben|was|zijn geen|niet _2 klant|juiste|degene|persoon|ik
ik|wij|we|nooit|heb|hebben _1 nooit|niets|geen|niks|ken|nog _2 besteld|opdracht|afspraak|laten|klant|jullie|gehad|gevraagd|monteur|u
wie|wat bent|zijn|is u|jullie|dit
vergissing|vergist|vergissen
woon|wonen|woont|werk _2 niet|hier
`,
	optOut: `
^^ stop|afmelden|uitschrijven|stoppen $$
afmeld*|uitschrijv*|uitgeschreven
geen|niet|stop|nooit _1 mails|mail|emails|berichten|mailtjes|meer|mailen|mailing|met _3 meer|mailen|sturen|ontvangen|aub|svp|mails|$
wil|willen|mail|stuur|schrijf|hoef|wens geen|niet|me|mij _3 meer|mail|mails
haal|verwijder|schrap|schrijf|verwijderen|halen mij|me|mijn|ons _4
hou|houd|stop op|met|er _4 mailen|mails|sturen|mee|mail
`,
	urgent: `
~ rem|remmen|wiel|wielen|stuur|allerg*|bloed*|duizelig*|adem*|opgezwollen|gezwollen|baby|kind|kinderen|moeder|vader|oma|opa|koude|dekens|gebeten|ontstoken|koorts|cv|nu
remmen|rempedaal _4 niet|niks|vloer|bodem|doen
nu|direct|onmiddellijk|meteen iemand|komen|bellen|terugbellen
onmiddellijk
cv|ketel|verwarming _6 uit|kapot|niet|stuk
racis*|seksis*|discrimin*|lastig|bedreig*|uitgescholden|intimid*
ruik*|ruikt|gaslucht|geur|stank|stinkt|lucht|lek* _3 gas|brand*|rook|schroei*
gaslucht|gaslek
water|lekt|lek|druppelt|lekkage _4 plafond|muur|stopcontact*|meterkast|lamp|overal|kelder|beneden|buren
overstrom*|wateroverlast|ondergelopen|blank
geen|zonder verwarming|warm|water|stroom|gas|elektra|licht|cv
vonk*|rook|brand|vuur|schok|kortsluiting|koolmonoxide|elektrocut*
gevaar*|gevaarlijk*|dringend|spoed*|noodgeval|ziekenhuis|gewond*|gevallen|brandweer|verbrand*|ambulance|dringende
advocaat|rechter|rechtbank|aanklag*|juridisch*|politie|geschillencommissie|krant|aangifte|ombudsman|consumentenbond|kantongerecht|rechtszaak|claim
buitengesloten|opgesloten
steeds|wordt erger|groter|meer|slechter
scheur*|instort*|ingestort|loskomt
`,
}

var swedish = tongue{
	language: "sv",
	function: "och att det som en ett den de ar var har hade jag du vi ni han hon inte ingen inget inga med for till pa av om men bara allt alla nej ja tack bra mycket sa kan kunde skulle vara fran eller nar vad hur dar har mig oss min mitt er ert ska blev bli jobb jobbet mvh hej hejsan nagot nagon annu efter innan igen mer valdigt jatte riktigt",
	small:    "och att det som en ett den de ar var har hade jag du vi ni han hon med for till pa av om allt alla mycket sa vara fran mig oss min mitt er ert jobb jobbet arbete arbetet service firma hej hejsan valdigt riktigt helt sida det ska blev killen killarna teknikern montoren hantverkaren hantverkarna nu ju",
	good:     "bra super toppen perfekt* utmarkt* fantastisk* kanon jattebra jattenojd* nojd nojda glad glada trevlig* snabb* snabbt proffsig* professionell* noggrann* ren rent punktlig* duktig* duktiga fin fina fint kalas suveran* underbar* grym grymt kompetent* smidig* smidigt hjalpsam* snygg* snyggt jattefin* jattetrevlig* jatteduktig* jattesnabb* bast basta mysig* god goda gott klockrent skont vanlig* vanliga finfint ordentlig* prydlig* enastaende strålande topp palitlig* schysst*",
	nothing: `
^ nej|na|nae|inget|ingenting|inga|nada|nope|nix
inget|ingenting|inga att|alls|sarskilt|mer|annat|speciellt|klagomal|synpunkter|kommentarer|forbattring* _1 klaga|anmarka|forbattra|tillagga|saga|andra|invanda|klandra
kan|kunde|kommer|har inte|inget|ingenting _2 battre|komma|pa|klaga|bli|tanka|nagot
inte|nej vad|som jag|vi vet|kommer|kan
fortsatt|kor som|sa|pa
ingenting _2
`,
	warm: `
allt|det|ar|var|har|gick|fungerar|funkar|funkade _3 @good|ordning|fungerar|funkar|lugnt|skall|ska|planerat|fint|vantat
allt|alt @good|ok|okej|funkar|fungerar|lugnt|frid
i sin? ordning
jatte|valdigt|super|mycket|sa|ar|riktigt|helt|otroligt|mer @good
^ @good $
@good tack|jobbat|gjort|jobb
som det? ska|skall|utlovat|avtalat
`,
	praise: `
@good jobb|arbete|service|kille|killar|hantverkare|team|firma|personal|bemotande|tekniker|upplevelse|resultat|gjort|mat|hotell|montor|folk
jobb|jobbet|arbete|arbetet|service|servicen|personalen|teknikern|montoren _2 @good
var|ar|en|ett|och|mycket|sa|valdigt|riktigt|super|gjorde @good
@good och @good
rekommend*
i tid
som ny|nytt|utlovat
en drom|klippa|pärla|dröm|parla|fröjd|angel|hjalte
alskar|tyckte|gillar _2
raddade|raddat
hatten av
`,
	shield: `
inga|inget|utan|ingen|aldrig|noll problem|klagomal|krangel|bekymmer|slarv|strul|konstigheter|fel|skador|stok
inte dalig*|lange
`,
	thanks: `
tack|tackar|tacksam*
tack sa|for|snalla|igen|och
tusen|stort|hjartligt|manga tack
`,
	filler: `
^ hej|hejsan|tjena|god|hallo|hallå dag|morgon?
med? vanliga|vanlig|basta|varma halsning*
mvh|hälsningar|halsningar|halsning|vh
ha en|det
`,
	yes: `
^^ ja|jo|japp|jajamen|absolut|allt|mycket|massor|visst
`,
	lukewarm: `
ok|okej|helt|godkant|acceptabel|normal|lagom|hyfsat|skaplig*|bra|sadar
^^ bra|ok|okej|godkant|normal|sadar|hyfsat|lagom|jo|ja $$
`,
	hedge: `
ok|okej|sadar|hyfsat|hyfsad|godkant|nja|tja|mja|meh|lagom|skaplig*|mja|hm|hmm|mediokert|medelmattig*|acceptabelt|sisadar|njae
helt ok|okej
inte sa|dalig*|helt|jatte|direkt|speciellt|illa|fantastiskt? bra|illa|dumt|dåligt|daligt|nojd|tokigt
kunde|kan varit|vara|ha|bli samre|battre|varre|klaga
antar|gissar|formodar|tror jag|det|att|val
mer eller
sa dar
far|fick duga|godkant|ga
inget|ingenting speciellt|sarskilt|vidare|market
vill inte
ingen kommentar|asikt|aning
vi|far far|se se|hur
an sa
hittills|tills vidare
ganska|ratt|relativt|lite|nagorlunda|typ bra|ok|okej|nojd*|sa
som forvantat|vantat
varken bra|bu|bra
kanske|eventuellt|mojligen
i stort
pa det
det dog|duger|duger|funkar $$
vet inte|ej
sjadar
`,
	notReally: `
inte direkt|riktigt|sarskilt|speciellt|egentligen|precis|vad
inte direkt
`,
	contrast: `
men|dock|tyvarr|forutom|utom|bara|fast|aven|trots|synd|enda|emellertid|daremot|undantag
det enda
synd att
bortsett|sett fran
`,
	complaint: `
~ dalig*|samst|samre|varst|hemsk*|fruktansvard*|katastrof*|skandal*|skam*|oacceptabel*|lur*|bluff*|ljug*|ljog|besvik*|missnojd*|arg|forbannad|irriter*|upprord|smutsig*|smuts|flackar|flack|trasig*|sonder|skadad*|skada|skador|repor|repa|repig|lacker|lackte|droppar|sen|sena|forsen*|vanta*|vantat|vantan|langsam*|dyr|dyrt|dyra|faktura*|problem*|fel|felaktig*|glomt|glomde|otrevlig*|ohovlig*|oartig|otrevligt|bulle*|luktar|luktade|lukt|stinker|damm*|skrap|avfall|ingen|aldrig|fortfarande|annu|saknas|saknade|hal|brand|brant|borta|tappat|inkompetent|pengarna|pengar|mogel|kallt|kall|klag*|reklam*|slarv*|stokigt|kladd*|oproffsig*|nonchalant*|struntade|fusk*|ojamn*|sned|krangl*|undvik|bortkastad*
inte|aldrig|ingen|inget|ej|ingenting _3 kom|kommit|ringde|ringt|fungerar|funkar|klart|klara|stadat|stadade|svarat|svarade|dok|nojd|nojda|ok|okej|meddelat|lagat|fixat|forklarat|horde|bra|rent|proffsigt|acceptabelt|rekommendera|atkom|tat|varmt|gjort|gatt|gar|avhort|trevlig*|torkat|hallit
for sent|sen|dyrt|lange|mycket|lite|langsamt|hogt|kort|kallt
utan att|vatten|varme|el|forvarning|forklaring
lamnade|lamnat|kvar|lamnar
`,
	wish: `
skulle|vore|hade|var|kunde|onskar|kan _3 bra|trevligt|skont|battre|uppskattat*|enklare|praktiskt|kul|smidigt|bekvamt|onskvart|behov*|onskat|velat|uppskattas|toppen
kanske|eventuellt kunde|kan|ett|en|nasta|lite|mer|ni|skicka|battre|borde
kan|kunde|borde|skulle ni|man|de _6
forslag|tips|onskemal|ide|onskar|onskan
sms|mejl|samtal|meddelande _4 innan|fore|vore|nar|skulle|hade|kort
nasta gang
garna _3 nasta|mer|lite|fler|sms|innan|tidigare
om ni|det|man _6 kunde|hade|fanns
fler|mer|battre|tidigare _2 tack
`,
	question: `
kan|kunde|skulle|far|vill|har|finns|ar|gor|ska|kommer ni|du|jag|vi|nagon|man|det|han _8 QM
kan|kunde|skulle ni|du|jag|vi|nagon _1 skicka|mejla|ringa|saga|fa|boka|komma|bekrafta|ge|aterkomma|hora
nar|var|hur|vem|vad|vilken|vilket|varfor _8 QM
behover|vill|skulle|vantar|saknar|onskar _3 faktura*|kvitto*|offert*|veta|boka|svar|tid|fa|besked|kopia
en|har fraga
snalla|vanligen ring*|skicka|mejla|svara|aterkom
`,
	wrong: `
fel person|adress|nummer|mejl|mail|mottagare|$|.
ar|var inte|ingen _1 kund|ratt|jag|er
har|vi|jag aldrig|inte|inget|ingen _2 bestallt|anlitat|bokat|kund|haft|kanner|hort|kop*|jobb
kanner inte
vem|vilka ar du|ni|det
misstag|missforst*|forvaxl*
bor|jobbar inte
`,
	optOut: `
^^ stop|stopp|sluta|avsluta|avregistrera $$
avregistrer*|avanmal*|avprenumerer*|avsluta
sluta|sluta|slut|inga|inte|vill _1 mejla|maila|skicka|mer|fler|skriv*|mejl|inte|kontakta _4 mejl|mail|mig|mer|utskick|fler
inga|vill fler|inte|mer _2 mejl|mail|ha|utskick
ta|radera|stryk bort|mig|min|mina _3
mejla|maila|skicka|kontakta mig? inte|ej|aldrig|inga
`,
	urgent: `
~ broms*|hjul*|ratt*|allerg*|blod*|yr|andas|andning*|svull*|bebis|baby|barn|barnen|mamma|pappa|mormor|kallt|frys*|biten|infekter*|feber
broms* _4 inte|botten|fungerar|golvet
ring _1 nu|genast|omedelbart
omedelbart|genast
rasist*|sexist*|diskriminer*|trakasser*|hot|hotade|hotat
luktar|lukt|doft|stank _3 gas|brant|rok|brand*
vatten|lacker|droppar|rinner|lacka* _4 tak*|vagg*|uttag*|elskap*|lampa*|overallt|kallar*|elcentral*|golv*
oversvamm*
ingen|inget|utan|inga varme|varmvatten|vatten|el|strom|gas
gnist*|rok|brand|brinner|eld|stot|kortslut*|kolmonoxid|ryker
farlig*|fara|akut|bradskande|sjukhus|skadad*|ramlade|ramlat|ambulans*|brannskad*|raddningstjanst*
advokat*|domstol*|stamma|anmal*|arn|polis*|polisanmal*|konsumentverket|tidning*|juridisk*|jurist*|konsumentombud*|kronofogden
utelast*|instangd*|utlasta
blir|bara varre|storre|samre
spricka|sprickor|rasa*|rasat|lossn*
`,
}

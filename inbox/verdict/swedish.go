package verdict

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
avregistrera|avanmala|avanmal|avprenumerera
sluta att? mejla|maila|skriva|skriv|kontakta|spamma|messa
sluta att? skicka _3 mejl|mail|utskick|enkat*|meddelande*|detta|dessa|sant
sluta med mejl*|mail*|utskick*
inga fler|mer mejl|mail|utskick|enkater|meddelanden tack|,|$
^ inga|inget|nej mejl|mail|utskick|enkater tack|,|$
vill|onskar|behover jag|vi? inte|ej|slippa _1 ha|fa|bli|motta _2 mejl|mail|utskick|enkater|kontaktad|kontaktade|meddelanden
vill|onskar jag|vi? inte|ej|slippa ha|fa? fler|mer|era|dessa? mejl|mail|utskick|enkater|meddelanden
ta bort mig|oss
stryk|radera|avfora mig|oss
ta|radera|stryk bort? min|mina|mitt|var mejl*|mail*|adress*|uppgifter|epost*|namn
mejla|maila|kontakta mig|oss? inte|ej|aldrig mer|igen|$
mejla|maila|kontakta inte mig|oss
skriv inte|aldrig till? mig|oss|mer
skicka mig? inga|inte|aldrig fler|mer|nagra? mejl|mail|utskick|enkater|meddelanden
mejla|maila inte $
skicka mig? inga|inte|aldrig fler|mer|nagra sana|sadana|dar|har _2 mejl|mail|utskick|enkater
skicka mig? inte mer $
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
har|fick|fatt|kommit vi|jag? en|ett|ny|nya|stor fuktflack*|fuktskad*|vattenskad*|mogelflack*
~ fuktflack*|fuktskad*|vattenskad*|fuktig*|mogel* _4 tak*|vagg*|sovrum*|golv*|inte|nu
ingen|inget|utan|inga varme|varmvatten|vatten|el|strom|gas
gnist*|rok|brand|brinner|eld|stot|kortslut*|kolmonoxid|ryker
farlig*|fara|akut|bradskande|sjukhus|skadad*|ramlade|ramlat|ambulans*|brannskad*|raddningstjanst*
advokat*|domstol*|stamma|anmal*|arn|polis*|polisanmal*|konsumentverket|tidning*|juridisk*|jurist*|konsumentombud*|kronofogden
utelast*|instangd*|utlasta
blir|bara varre|storre|samre
spricka|sprickor|rasa*|rasat|lossn*
`,
}

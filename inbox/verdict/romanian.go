package verdict

var romanian = tongue{
	language: "ro",
	function: "si de la cu in un o nu mai foarte dar pentru este e sunt a au am fost era ca ce care din pe totul tot nimic multumesc mersi bine va ne imi mi le lui ei noi dumneavoastra buna ziua treaba lucru serviciu cum cand fara inca doar numai dupa as ar putea perfect se sa ati aveti domnul meu mea",
	small:    "si de la cu in un o a al ai ale pentru este e sunt au am fost era ca ce care din pe totul tot toate va ne imi mi le noi treaba lucru lucrarea serviciul domnul doamna baietii echipa mesterul buna ziua seara salut foarte chiar asa partea mea nostru noastra s-a a-i i",
	good:     "bine perfect* excelent* minunat* super grozav* extraordinar* multumit* multumita multumiti incantat* impecabil* profesionist* profesional* amabil* politicos* rapid* curat* punctual* prompt* serios seriosi seriozitate frumos frumoasa frumoase bun buna buni bune bravo ireprosabil* fantastic* fericit* recomand* priceput* atent* minunati misto top draguti dragut draguta exemplar* genial* nota zece nemaipomenit* deosebit* delicios*",
	nothing: `
^ nu|nimic|niciun|nicio|nimica
nimic de|in|altceva|special? adaugat|imbunatatit|reprosat|zis|spus|schimbat|obiectat|plus|comentat|semnalat
nu am|as|avem|ar|imi|vad|schimbati|stiu|e|este|cred|mai _3 nimic|ce|reclamatii|obiectii|plangeri|nevoie|minte|schimba|imbunatatit
nu se putea|poate mai bine
mai bine nu
fara|nicio|niciun reclamatii|obiectii|probleme|repros*|comentarii|plangere|problema
tineti|continuati tot|o asa
`,
	warm: `
totul|tot|toate|e|este|a|merge|functioneaza|fost|sunt _3 @good|regula|ordine|functioneaza|rezolvat
totul|toate|tot @good|ok|rezolvat|functioneaza|merge
in regula|ordine
foarte|super|sunt|suntem|tare|extrem @good
^ @good $
@good multum*|mersi
de nota|milioane
`,
	praise: `
@good treaba|lucru|servicii|serviciu*|echipa|baieti*|mester*|experienta|lucrare|om|oameni|calitate|personal*
treaba|lucrare*|servici*|echipa|mester*|baiet*|personal* _2 @good
a|au|e|este|sunt|fost|era|erau|un|o|foarte|si|asa|extrem @good
@good si @good
recomand* _2
la timp|ora|fix
felicitari|bravo|respect|jos
ca nou|noua
o placere|minune|incantare
imi placut|place _2
`,
	shield: `
fara|nicio|niciun|nu probleme|problema|reclamatii|mizerie|zgomot|intarziere|am
nu am|au|a avut|lasat|fost _1 probleme|mizerie|nicio|problema|nimic
nimic rau
`,
	thanks: `
multumesc|multumim|mersi|multam|merci|multumiri
multumesc mult|frumos|din
`,
	filler: `
^ buna|salut|salutare|stimate ziua|seara|dimineata?
o zi buna|frumoasa
cu stima|respect|drag
zi buna
toate cele bune
`,
	yes: `
^^ da|tot|totul|multe|normal
`,
	lukewarm: `
ok|acceptabil|multumitor|satisfacator|normal|decent|bine|merge|potabil
^^ bine|ok|merge|normal|acceptabil|binisor|bun $$
`,
	hedge: `
binisor|acceptabil*|multumitor|satisfacator*|mediocru|meh|decent|merge|potabil|pasabil|eh|na|mda
presupun|banuiesc|cred|zic|parca ca|$|.|,
asa si
merge $|si
nu e|a|este|ma rau|fost|pot|plang
nici asa|bine|prea
putea|se|ar|poate fi|putea si? mai rau|bine
putea fi|sa mai
mai mult sau|mult
cat de
nimic special|deosebit|iesit
om|vom|mai vedea|vedem
pana acum
deocamdata
prefer sa nu
fara comentarii
poate|probabil
destul de
relativ|oarecum|cumva
nu stiu
cum sa
`,
	notReally: `
nu prea|chiar|neaparat|tocmai|cred
`,
	contrast: `
dar|insa|totusi|doar|numai|exceptand|desi|pacat|singura|singurul|exceptia|in rest|decat|afara
in afara|rest
cu exceptia
din pacate
`,
	complaint: `
rau|rea|prost|proasta|prosti|oribil*|groaznic*|dezastru*|rusine|rusinos|nesimti*|teapa|tepari|hoti|mint*|mincinos*|dezamagi*|suparat*|nervos|furios|nemultumi*|murdar*|mizeri*|pat*|stricat*|spart*|rupt*|zgariat*|curge|picura|scurge*|intarzi*|tarziu|astept*|asteptat|lent|incet|scump*|costa|prea|factura|problem*|defect*|uitat|gresit*|greseal*|eroare|nepoliticos*|obraznic*|zgomot*|miroase|miros|praf|moloz|gunoi|nimeni|niciodata|inca|tot|lipse*|lipsa|gaura|gauri|ars|pierdut|incompetent*|ramburs*|bani|mucegai|frig|rece|reclam*|plang*|urat|nepasare|neseriosi|neserios|bataie|haos|neterminat*|tradat
nu functioneaz*|merge|a|au|am|mai|raspund*|suna*|raspuns|recomand|sunt|suntem|e|este|se|vin|curata*|inchide|incalzeste|vine|ati _2 venit|raspuns|sunat|curatat|terminat|reparat|anuntat|multumit*|functioneaz*|merge|mai|nimeni|rezolvat|aparut|recomand|explicat|bun|ok|normal|profesionist|facut|strans|respectat
fara sa|apa|curent|caldura|raspuns|explicatii|anunt
lasat _3 mizerie|murdar|gunoi|praf|deschis|balta|gaura
`,
	wish: `
ar|as fi|prinde|vrea|ajuta|placea|plăcea|trebui|prefera|aprecia _2
ati putea|puteti|trebui
puteti|puteati|poate|trebuie|trebuia sa|un|o|daca|ar _2
sugest*|sugerez|propun|recomandare|idee
un mesaj|sms|telefon|anunt inainte|cand|ar|cu
data viitoare
mai mult*|multe _2 va rog
poate un|o|mai|ati|niste|data
daca ati putea|puteti
`,
	question: `
puteti|ati|imi|poti|pot|putem|se|puteți|poate putea|putea|trimite*|sa|suna*|spune*|retrimite*|confirma*|poate|puteti
cand|unde|cat|cum|cine|care|ce|cati|cate _8 QM
am nevoie|o
as dori|vrea|avea sa|o|un|nevoie
astept|mai|lipseste|as inca|astept|vrea? factura|oferta|raspuns|chitanta|certificat*
~ va rog sa|trimiteti|sunati|confirmati
o intrebare
aveti|exista|faceti|e|este|mai _6 QM
`,
	wrong: `
gresit*|gresita|gresit persoan*|adres*|numar*|ati|destinatar*
persoana|adresa|numarul|mail gresit*
ati gresit
nu sunt|am|va|eu client*|eu|comandat|solicitat|avut|cunosc|persoana|chemat|apelat|facut|lucrat|niciodata
cred ca ati|e _2
cine sunteti|esti
`,
	optOut: `
^^ stop|dezabonare|dezabonati|opriti $$
dezabon*
nu imi|mi|ne? mai trimiteti|trimite _2 mail*|email*|mesaj*|nimic|chestionar*|sondaj*
nu imi|mi|ne mai? scrieti|scrie
nu mai scrieti
nu imi|mi|ne? mai trimiteti|trimite $
nu ma|ne mai? contactati|contacta|deranjati|deranja|spamati
nu mai vreau|doresc|vrem|dorim _2 mail*|email*|mesaj*|contactat*|sondaj*|chestionar*
nu vreau|doresc|vrem|dorim sa? mai? primesc|primim|fiu|fim _3 mail*|email*|mesaj*|contactat*|contactati|nimic
stergeti|scoateti|eliminati|sterge|scoate ma|ne din|$|de
stergeti|eliminati|scoateti|sterge va|rog? _1 adresa|datele|emailul|mailul|numele
sa? ma|ne scoateti|stergeti|eliminati|scoti din|de _1 lista|baza|evidenta|mailuri|mesaje
scoateti|scoate mi _3 numele|adresa|numarul
sa? nu mai primesc|primim _3 mesaj*|mail*|email*|sondaj*
opriti|incetati|terminati cu|sa? _2 mail*|email*|mesaj*|trimiterea|spam*|scrieti|contactati
`,
	urgent: `
~ fran*|roata|roti|volan|alergi*|sang*|sanger*|ametit*|respir*|umflat*|bebe|bebelus*|copil*|mama|tata|bunic*|frig|muscat*|infect*|febra
frane*|franele _4 nu|podea|tin
imediat
rasist*|sexist*|discrimin*|hartui*|amenint*|injur*
miros|miroase|scurgere*|scurge _2 gaz|gaze|ars|fum
apa|curge|picura _4 tavan*|perete*|pereti|tablou|priza|prize|vecin*|becuri|peste|subsol|lustra
inunda* _1
fara|nu caldura|apa|curent|lumina|gaz|avem
scantei|fum|incendiu|foc|curentat|electrocutat|scurtcircuit|curenteaza
pericol*|periculos*|urgent*|urgenta|spital|ranit*|ambulanta|pompier*|cazut|ars|lovit
avocat*|tribunal|anpc|protectia|plangere|proces|politie|politia|instanta|presa|judecata
incuiat*|blocat*|afara
tot|din|in mai|ce rau
agrav*|crapa*|fisur*|prabus*|cade|cazut
`,
}

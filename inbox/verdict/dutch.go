package verdict

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
mij|me|ons|hierbij|graag|email|mail|nieuwsbrief _3 afmelden|uitschrijven|uitgeschreven|afgemeld
^ afmelden|uitschrijven $|aub|svp|graag|voor|van
schrijf|meld me|mij|ons _2 uit|af
geen mails|mail|emails|email|berichten|mailtjes|enquetes|nieuwsbrief|nieuwsbrieven meer aub|svp|graag|ontvangen|sturen|hoeven|alsjeblieft|alstublieft|,|$
geen mails|mail|emails|email|berichten|mailtjes|enquetes aub|svp|alsjeblieft|alstublieft
wil|willen|wens|wensen|hoef|hoeven ik|we|wij? _2 geen mails|mail|emails|email|berichten|mailtjes|nieuwsbrief|enquetes
wil|willen|wens|wensen|hoef|hoeven ik|we|wij? niet _3 gemaild|benaderd|gecontacteerd|gecontacteerd
stuur|stuurt me|mij|ons aub? geen _1 mails|mail|emails|email|berichten|mailtjes|enquetes
mail|schrijf|contacteer|benader|stuur me|mij|ons aub? niet|niks|niets|nooit meer
mail|contacteer|benader me|mij|ons niet $
^ niet meer mailen|schrijven|contacteren|benaderen|sturen aub|svp|graag|alsjeblieft|$
haal|verwijder|schrap|verwijderen|halen|wis|verwijdert mij|me|mijn|ons|onze _3 lijst|mailinglijst|adres|mailadres|emailadres|gegevens|bestand|mail|email|systeem|database|nieuwsbrief
hou|houd|stop eens|toch? op|met|er|mee? _3 mailen|mails|mail|berichten|spammen|mailtjes|schrijven|emails
stop ermee $
haal mij|me er _1 af|vanaf|uit
haal mij|me eraf
geen mails|mail|emails|email|berichten|mailtjes|enquetes meer te? sturen
graag geen mails|mail|emails|email|berichten|mailtjes|enquetes
nooit|niet meer mailen $
uitschrijven ook|maar|graag|aub
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

package verdict

var italian = tongue{
	language: "it",
	function: "dalla dal nella il lo la gli le di che e un una per con non molto ma come piu tutto niente nulla grazie bene stato stata era sono ha hanno ho abbiamo mi ci si vi del della dei delle al alla nel sul da anche lavoro perfetto buongiorno salve saluti sempre ancora gia dopo prima questo questa suo vostro nostro ottimo bravo cosa solo dal quando ottima tecnico senza",
	small:    "il lo la gli le i l di del della dei delle dell che e ed o un una uno per con come tutto tutti tutta tutte era e' sono stato stata stati ha hanno ho abbiamo mi ci si vi al alla nel sul da dal lavoro servizio tecnico ragazzo ragazzi signore signora squadra buongiorno buonasera salve ciao molto davvero proprio assolutamente anche mio mia nostra nostro vostro vostra da parte no",
	good:     "bene benissimo perfetto perfetta perfetti perfettamente ottimo ottima ottimi ottime ottimamente eccellente* fantastic* stupend* meraviglios* bravissim* bravo brava bravi brave gentile gentili gentilissim* cortese cortesi professional* veloce* velocissim* rapid* pulit* puntual* precis* accurat* soddisfatt* content* felice* simpatic* educat* efficient* impeccabil* splendid* super buon buono buona buoni bella bello belli disponibil* competent* serio seria seri top magnific* spettacolar* eccezional* squisit* favolos* grande consigliat* buonissim* bellissim*",
	nothing: `
^ no|niente|nulla|nessun|nessuna|nessuno
niente|nulla da|di _1 aggiungere|dire|migliorare|segnalare|ridire|cambiare|particolare|eccepire|recriminare
non mi|ci|c'e|ce|ho|saprei|cambierei|abbiamo|vedo|si _3 niente|nulla|mente|nessun|nessuna|cosa|migliorare
non poteva|potevate|si potevi? poteva? andare|fare|essere|di meglio
nessun|nessuna|zero|senza reclam*|lamentela|lamentele|problem*|suggerimento|critica|appunto|osservazione
va|andava bene|benissimo cosi
continuate cosi
`,
	warm: `
tutto|e|era|va|funziona|andato _3 @good|posto|liscio|regola|apposto|funziona|risolto
tutto @good|ok|apposto|liscio|risolto
tutto e|era|va|funziona|in? a? posto|regola|ordine|bene
molto|davvero|super|sono|siamo|veramente|proprio @good
^ @good $
@good grazie|cosi
a posto
`,
	praise: `
@good lavoro|servizio|esperienza|persona|tecnico|squadra|ragazz*|professionist*|qualita|accoglienza|personale|rapporto|cena|hotel|posto
lavoro|servizio|tecnico|squadra|personale|ragazz* _2 @good
e|era|erano|sono|stato|stata|stati|un|una|molto|davvero|ed|cosi|sempre @good
@good e @good
consigli*|raccomand*|consigliatissim*
in orario
complimenti|bravi|bravissimi|chapeau
come nuovo|nuova|promesso
un|una amore|tesoro|angelo|mago|artista|piacere|spettacolo|fenomeno|bomba|meraviglia|gioiello|garanzia
salvat* _3
adoro|adorato|piaciut* _2
torner* _2
`,
	shield: `
senza|nessun|nessuna|alcun|zero|mai|non alcun|un|di|ho|avuto? problem*|lamentel*|rumore|danni|reclam*|difetto|ritard*
non c'e|ce|ci|ho|abbiamo e|sono|avuto|stato _1 nessun|problem*|nulla|niente|lamentel*
niente male $
`,
	thanks: `
grazie|ringrazi*|ringraziamo
grazie mille|tante|di|ancora|per|infinite|a
mille grazie
`,
	filler: `
^ buongiorno|buonasera|salve|ciao|gentile|gentili|spett
cordiali|distinti|un saluti|saluto
buona|buon giornata|serata|lavoro|weekend
a presto
`,
	yes: `
^^ si|tutto|parecchio|molto|molte|tante|certo|eccome
`,
	lukewarm: `
ok|discreto|discreta|sufficiente|normale|accettabile|passabile|bene|cosi
^^ bene|ok|normale|discreto|sufficiente|insomma|boh|mah|accettabile $$
`,
	hedge: `
insomma|mah|boh|discret*|sufficient*|accettabil*|passabil*|mediocr*|meh|beh|bah|vabbe|uhm|mica
~ abbastanza|piuttosto|relativamente|tutto bene|bravo|buono|soddisfatt*|content*|ok|sommato|pulit*
cosi cosi
non male|c'e|ce|mi|e male|malaccio|posso|lamento|eccezionale|granche
niente di|male speciale|che|eccezionale|particolare
suppongo|immagino|direi|penso|credo che|$|.|,|di
piu o meno
poteva|potrebbe andare|essere peggio|meglio
si poteva|puo|potrebbe fare|migliorare di? meglio?
senza infamia
ne bene|bello|caldo
vedremo|vediamo
per ora|adesso
preferisco|preferirei non
no comment
nella media|norma
forse|magari|puo
non saprei|so
fa il suo
da rivedere
`,
	notReally: `
non proprio|particolarmente|molto|direi|esattamente|credo
no non|direi proprio|credo|direi?
`,
	contrast: `
ma|pero|tuttavia|tranne|eccetto|salvo|purtroppo|peccato|anche se|solo|unico|unica|eccezione|sebbene|comunque|invece
a parte|eccezione
anche se
l'unica|lunica|l'unico|lunico|unica|unico _2
`,
	complaint: `
~ male|malissimo|pessim*|peggio|peggior*|orribil*|disastr*|vergogn*|schifo|schifos*|scandal*|inaccettabil*|truff*|ladr*|bugiard*|bugie|delus*|deludent*|arrabbiat*|furios*|insoddisfatt*|scontent*|sporc*|macchi*|rott*|rompe|danneggiat*|graffi*|perde|perdita|gocciola*|ritard*|tardi|aspett*|attesa|lent*|car|cari|caro|cara|carissim*|costos*|troppo|fattura|problem*|guast*|difett*|dimentic*|error*|sbagli*|maleducat*|scortes*|sgarbat*|rumor*|puzza*|odore|polver*|calcinacc*|nessuno|mai|ancora|manca|mancava|mancano|buco|buchi|bruciat*|pers|incompetent*|inutil*|rimbors*|muffa|fredd*|caos|disagio|lament*|reclam*|fretta|arrangiat*|rovinat*|allag*|piant*
non funziona*|e|ha|hanno|sono|si|mi|ci|chiud*|scald*|tien*|rispond*|richiam*|torn*|consiglio|va|vale|c'e|era|erano|avete|avevo|puliscono|esce|parte _2 venut*|finit*|pulit*|avvisat*|avvertit*|richiamat*|rispost*|puntual*|soddisfatt*|content*|funziona*|piu|mai|nessuno|bene|risposto|risolto|presentat*|arrivat*|chiude*|vero|accettabil*|possibil*|professional*|niente|fatto|detto
senza avvis*|acqua|riscaldamento|luce|spiegazion*|risposta|pulire|preavviso
lasciat* _3 sporc*|macchi*|casino|disordine|polvere|aperta|aperto|buco|meta|sacco
`,
	wish: `
sarebbe|farebbe|servirebbe|aiuterebbe|preferirei|vorrei|gradirei _1 bello|utile|comodo|meglio|meglio|bene|ideale|apprezzato|piacere|carino|gradito|se|un|una|che|avere|ottimo
mi|ci sarebbe|avrebbe|piacerebbe _2
potrest*|dovrest*|potrebb*|dovrebb*|potreste|bisognerebbe|basterebbe _2
magari|forse un|una|piu|avvisare|mandare|mettere|la|potreste|si|qualche|la|una
consiglierei|suggerirei|proporrei|consiglieremmo
suggeri*|consiglio|proposta|propongo|proporrei|idea
un messaggio|messaggino|avviso|whatsapp|sms|preavviso|colpo
una telefonata|chiamata|mail prima|di|sarebbe
la prossima volta
se poteste|potesse|avesse*|fosse
piu _2 per favore
`,
	question: `
potete|potreste|puo|puoi|mi|posso|possiamo|potrei|potresti|ci mandare|mandarmi|inviare|inviarmi|richiamare|richiamarmi|mandate|dite|dire|dirmi|avere|fate|confermare|sapere|rimandare|far|fare|inviate|mandi|venire|portare
quando|dove|quanto|come|chi|quale|cosa|perche|quanta|quali _8 QM
ho bisogno|una _1
aspetto|attendo|manca|servirebbe|mi|serve|attendiamo ancora? la|il|una|un|serve fattura|preventivo|ricevuta|risposta|certificat*
mi serve|servirebbe
una domanda
avete|fate|e|fai anche|gia|possibile _6 QM
`,
	wrong: `
sbagliato|errato|errata|sbagliata|sbagliate|sbaglio persona|indirizzo|numero|mail|destinatario|di|casella
persona|indirizzo|numero|mail|destinatario sbagliat*|errat*
~ non sono|ho|abbiamo|conosco|vi io|cliente|mai|il|la|fatto|richiesto|ordinato|avuto|conosco|chiamato|vostr*
avete sbagliato
chi siete
mai sentit*|richiest*|avut*|chiamat*|ordinat*
`,
	optOut: `
^^ stop|cancellami|cancellatemi|disiscriv*|disiscrizione|basta $$
disiscriv*|disiscrizione
cancellami|cancellatemi|toglietemi|toglimi|rimuovetemi|rimuovimi|eliminatemi|cancellarmi|rimuovermi|togliermi dalla|dalle|dal|dai|da|$
cancellate|cancella|rimuovete|eliminate|togliete|cancellare|eliminare|rimuovere il|la|i|le? mio|mia|miei|mie|nostro|nostra? mail|email|indirizzo|dati|contatto|nominativo|iscrizione
smettete|smettetela|smetti|smettila|basta|stop|piantatela|finitela di|con|a|le|queste? scrivermi|contattarmi|disturbarmi|scriverci|scrivere|mail|email|messaggi|sondaggi|questionari
smettete|smettetela|smetti|smettila|basta|stop|piantatela|finitela di|con|a mandarmi|inviarmi|mandare|inviare _2 mail|email|messaggi|sondaggi|questionari|cose|roba
cancellatemi|cancellami
toglietemi pure|grazie|,|$
non mandatemi|inviatemi piu questionari|sondaggi|mail|email|messaggi
rimuovere|cancellare|togliere il|questo|nostro|mio _1 indirizzo|recapito|nominativo|contatto
non voglio|desidero|vogliamo|vorrei piu? ricevere|essere _3 mail|email|messaggi|comunicazioni|contattato|contattata|sondaggi|questionari|disturbato|disturbata
non voglio|desidero|vogliamo|vorrei piu? ricevere niente|nulla|piu|altro
non voglio|desidero|vogliamo piu|altre|altri _1 mail|email|messaggi|comunicazioni
non scrivetemi|contattatemi|scrivermi|contattarmi|disturbatemi|disturbarmi|scriveteci|contattateci
non mi|ci scrivete|contattate|scriva|contatti|scrivere|contattare|disturbate piu
non mandatemi|inviatemi|mandate|inviate|mandarmi|inviarmi|mandateci piu? _1 mail|email|messaggi|comunicazioni|sondaggi|niente|nulla
non mandatemi|inviatemi|mandarmi|inviarmi piu $
^ niente|basta|no|nessuna piu|altre|altra? mail|email|messaggi grazie|,|$
`,
	urgent: `
~ fren*|ruota|ruote|volante|allerg*|sangu*|giramenti|respir*|gonfi*|neonat*|bambin*|padre|madre|nonn*|freddo|mors*|infett*|febbre|latte
freni _4 non|funzionano|rotti|fondo|andati
subito EM|chiamat*
pronto soccorso
razzis*|sessis*|discrimin*|molest*|minacci*|insult*
odore|puzza|fuga|perdita _2 gas|bruciato|fumo
acqua|perdita _4 soffitto|muro|parete|quadro|prese|presa|contatore|ovunque|sotto|lampadario|cantina
allag* _1
senza riscaldamento|acqua|luce|elettricita|gas|corrente
scintill*|fumo|incendio|fuoco|fiamm*|scoss*|cortocircuito|fulminat*|monossido
pericol*|urgent*|urgenza|emergenza|ospedale|ferit*|ambulanza|pompier*|cadut*|ustion*
avvocat*|tribunale|denunci*|polizia|carabinieri|stampa|giornal*|legal*|garante|querela
chius* fuori|dentro
sempre peggio|peggiora*|piu
crepa*|crolla*|crollo|cede|staccat*
`,
}

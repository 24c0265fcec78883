package verdict

var spanish = tongue{
	language: "es",
	function: "el la los las de que y en un una por con para muy pero como mas todo nada gracias bien fue ha han me nos le les se lo su sus mi ha es son esta estaba no si sin hola buenas buenos trabajo servicio ustedes vosotros usted cuando porque gracias perfecto aun tambien ya hay habria podria deberian favor correos llegaron dejaron vino era estuvo quedo todavia desde solo siempre del al",
	small:    "el la los las lo de del al que y o en un una por con para como todo todos toda todas fue fueron es son esta estan estaba ha han he hemos sido se me nos les le su sus mi mis nuestro nuestra trabajo servicio ustedes vosotros usted tecnico equipo chico chicos senor senora a ya hola buenas buenos dias tardes noches muy mucho mucha muchas tan mas y e yo por parte mia",
	good:     "bien perfecto perfecta perfectos perfectamente genial excelente* estupend* fantastic* maravillos* increible* buenisim* buen bueno buena buenos buenas fenomenal impecable* magnific* encantad* satisfech* content* amable* profesional* rapid* limpi* puntual* atent* simpatic* majisim* majo maja majos educad* eficaz eficiente* inmejorable* bien lujo diez esplendid* bonit* precios* espectacular* chulo chula fabulos* feliz felices correctisim* cuidados* serio seria seriedad detallista* rico riquisim*",
	nothing: `
^ no|nada|ninguna|ninguno|ningun
nada que mejorar|objetar|decir|anadir|reprochar|cambiar|comentar|quejarme|destacar
nada|no que|se|me ocurre
no se? me ocurre nada?
no me viene nada
no|nada hay|tengo|tenemos|habia|cambiaria|cambieis nada|ninguna|ningun|queja*|pega*|que|problema*|de
no podria* haber|ser|estar _2 mejor
no se puede* mejorar|pedir
mejor imposible
no hace falta
no cambiaria|cambieis|cambien nada
nada de nada
por mi|nuestra parte nada|no
`,
	warm: `
todo @good|ok|okay|correcto|funciona|en|segun|conforme|resuelto|arreglado|solucionado|listo
todo muy|super|ha|esta|fue|salio|estuvo|quedo|va|iba _1 @good|ok|correcto|orden
todo en? orden
muy|bastante|super|tan|mas|estoy|estamos|quede|quedamos|quedo|ha @good
^ @good $
@good gracias
de lujo|maravilla|diez|10|cine|fabula|categoria
sin problema*|queja*|pegas|ningun
lo recomiendo|recomendamos
contento|contenta|contentos|encantada|encantado con|de|por
`,
	praise: `
@good trato|trabajo|servicio|profesional*|atencion|tecnico|equipo|persona*|chico*|experiencia|gente|mano*|comida|hotel|resultado
fue|fueron|es|son|era|eran|estuvo|ha|han|quedo|un|una|muy|y|quedado|tan|sido|todo|llego|vino|trabajan|trabajo @good
@good y @good
llego|llegaron|vino|vinieron|puntual a tiempo|la|su hora
recomend* _3
volvere*|repetir* _2
nos|me encant* _2
que @good
un amor|encanto|sol|crack|cielo|artista|fenomeno|acierto|placer|gusto|diez|10|lujo
un 10|diez
como nuevo|nueva|nuevos
enhorabuena|felicidades|felicitaciones|chapo|olé|ole
`,
	shield: `
sin|ningun|ninguna|ni|no|nada queja*|problema*|pega*|ruido|suciedad|fallo*|de
no hubo|hay|tengo|tenemos|ha|tuve|tuvimos|dejaron|dejo ningun|ninguna|queja*|problema*|nada|sucio
nada mal|malo
`,
	thanks: `
gracias|agradecid*|agradezco|agradecemos
muchas|mil|muchisimas gracias
un? saludo*|abrazo|besos
`,
	filler: `
^ hola|buenas|buenos|estimad* dias|tardes|noches?
la|en verdad|general|resumen
`,
	yes: `
^^ si|claro|todo|bastante|mucho|muchas
`,
	lukewarm: `
regular|normal|correcto|aceptable|pasable|bien|ok|vale|normalito|justito
^^ bien|ok|vale|correcto|normal|regular|bueno|pse|meh $$
`,
	hedge: `
supongo|imagino que|$|.|,|y
supongo|regular|pasable|aceptable|normalito|mediocre|psche|pse|psé|meh|masomenos
mas o menos
ni fu|bien|bueno ni
asi asi
no esta|estuvo|estan|fue tan? mal
no me|puedo quejo|quejar|quejarme
podria* haber|ser|estar sido? peor|mejor
podia* haber|ser|estar sido? peor|mejor
se puede|podria mejorar
sin mas
prefiero no
ya veremos
tampoco
bueno …
a ver si|como|que
depende
cumple|cumplio|cumplieron $
hace|hizo su|el apano|trabajo
de momento
por ahora
sin comentarios
quizas|quiza|igual|puede
bastante bien
lo normal
no se|sabria $|que|decir
`,
	notReally: `
no mucho|realmente|especialmente|demasiado|creo|exactamente
la verdad que no $
`,
	contrast: `
pero|aunque|salvo|excepto|menos|sino|excepcion|solo|unica|unico|lastima|pena|eso
sin embargo
aparte|a|quitando de|excepcion|parte
lo unico|malo|peor
eso si
`,
	complaint: `
~ mal|mala|malo|malos|malas|malisim*|fatal|peor|pesim*|horrible*|horror|desastre*|verguenza|vergonzoso|asco|estaf*|timo|ladron*|enganad*|engano|mentir*|sucio|sucia|sucios|suciedad|manch*|roto|rota|rotos|rotas|rompi*|rompieron|estrope*|averi*|gotea*|fuga|tarde|tardaron|tardo|retraso*|esper*|espera|caro|cara|carisim*|sobreprecio|cobr*|queja*|reclam*|decepcion*|enfad*|molest*|problema*|fallo|falla|falta|falto|faltan|olvid*|equivoc*|error*|grosero*|maleducad*|borde|desagradable*|lento*|lenta|ruido*|huele|polvo|basura|chapuz*|nadie|nunca|todavia|aun|ningun|ninguno|sigue|siguen|seguimos|perdi*|perdieron|golpe*|raya*|aranaz*|agujero*|naranja|quemad*|incomplet*|abandon*|engañ*|doble|carece|insatisfech*|inutil*|incompeten*|plantad*|tirad*
~ no funciona*|vino|vinieron|llam*|arregl*|limpi*|contest*|respond*|lleg*|avis*|termin*|cerraron|cumpl*|repar*|recog*|estoy|estamos|me|nos|volver*|han|ha|va|sirve|enciende|cierra|sabe|hay|es|quedo|estaba|tenia|podemos|recibi*|dej*|explic*|recomiend*|gusto|quiero
sin avisar|agua|luz|explicacion*|terminar|respuesta|recoger|limpiar|noticias
demasiado _
a medias
dejar*|dejo _3 sucio|hecho|mancha*|roto|polvo|basura|barro|mal
`,
	wish: `
estaria|seria|vendria|iria|ayudaria|convendria _1 bien|bueno|genial|util|mejor|ideal|practico|comodo|estupendo|detalle
me|nos gustaria|hubiera|habria|encantaria|vendria
podria*|podrian|podriais|deberia*|deberian|haria ser|haber|estar|tener|avisar|poner|mejorar|ofrecer|incluir|mandar|enviar|falta|que
quizas|quiza|tal|igual vez? poner|avisar|un|una|mandar|algo|mas|podri*|se|estaria|ofrecer|llamar
sugerencia|sugiero|recomendaria|propongo|sugeriria
un|una aviso|mensaje|llamada|whatsapp|sms antes|previo|cuando|estaria|no
para la? proxima
hace falta
~ mas _2 por favor
ojala
si pudier*|pudies*|hubier*
`,
	question: `
podeis|podrian|podria|puede|puedes|pueden|podemos|podriais me|nos|enviar*|mandar*|pasar*|decir*|llamar*|volver|hacer*|venir|confirmar*|reenviar*
cuando|donde|cuanto|como|quien|cual|que|cuanta _8 QM
necesito|necesitamos|quiero|querria|quisiera|quisieramos|queria la|una|un|el|saber|que|otra|pedir|preguntar|cita|presupuesto
me|nos falta|podeis|podrian|mandais|envian|mandan|pasais|envias|confirman _2 factura|recibo
por favor? envi*|mand*|llam*|llámenme|confirm*|digan*|avis*
una? pregunta|duda|consulta
`,
	wrong: `
equivocado|equivocada|equivocais|equivocan|equivoco de|$|.|,
persona|numero|correo|direccion|email equivocad*|erroneo|incorrect*
no soy|somos yo|cliente|el|la|su|esa
no he|hemos|contrat*|conozco|tengo|pedi|pedido|encarg* contratado|pedido|tenido|encargado|ningun|ninguna|nada|hecho|a|este|con|ustedes
creo que os|se han|habeis|ha|han equivoca*
quien|quienes sois|son|eres|es
`,
	optOut: `
^^ baja|stop|alto|parar $$
darme|dadme|denme|deme|dar|darnos|quiero|cancelar|solicito|dame|dé|den de|la|mi baja|suscripcion _2 correo*|lista|$
darme|dadme|denme|deme de baja $
borradme|borrenme|quitadme|quitenme|eliminadme|eliminenme|sacadme|saquenme|borrame|borreme|quitame|quiteme|eliminame|borrar|eliminar|quitar _1 de|del|mis|mi|la
no me|nos|quiero|queremos|mas|quisiera envi*|mand*|escrib*|recibir|mas|correos|manden|mandeis _2 correo*|mas|email*|mensaje*|nada
no quiero|deseo recibir|mas
dejen|dejad|deje|deja|paren|basta de escribir*|enviar*|mandar*|molestar*|correos|mandarme
no mas correos|mensajes|emails
`,
	urgent: `
~ fren*|rueda*|volante|alerg*|sangr*|mare*|respir*|hinchad*|urgencias|bebe|bebes|nino*|padre|madre|abuel*|frio|mayor*
frenos|freno _3 no|fallan|fallaron|suelo|fondo
llame*|llamen*|vengan _2 ya|inmediatamente|urgente
inmediatamente
encerrad* fuera|dentro
sangr* _3 no|para|sigue
huele|olor|escape|fuga _2 gas|quemado|humo
agua _3 techo|pared|pared*|cuadro|enchufe*|luz|suelo|sale|saliendo|cae|cayendo|abajo
inund* _1
sin calefaccion|agua|luz|electricidad|gas
chispa*|chispas|humo|incendio|fuego|calambre*|electrocut*|descarga|cortocircuito
peligro*|urgente|urgencia|hospital|herid*|lesion*|quemadura*|ambulancia
abogad*|demanda*|denunci*|consumo|juzgado|juicio|policia|prensa|tribunal*
encerrad*|bloquead*|fuera de casa
cada|va|peor vez|a|dia peor|mas
se cae|cayo|caen|desprend*|hunde|agrieta*
`,
}

var french = tongue{
	language: "fr",
	function: "le la les de des du et un une que qui pour avec tres bien mais pas plus tout rien merci est etait ete sont a ont nous vous je il elle ils on ce cette mon ma mes votre vos notre ne se sur dans au aux par sans bonjour cordialement travail parfait aucun aucune jamais encore deja c'est cest jai avez avons toujours depuis faire fait y si meme suis etes quand comme avant apres chez peu trop",
	small:    "le la les de des du d l et ou un une que qui pour avec tout tous toute toutes c'est cest etait est ete sont a ont ai nous vous je il elle ils on ce cette mon ma mes votre vos notre nos travail service equipe technicien monsieur madame bonjour bonsoir tres bien au aux en sur dans par se s y ma part moi non plus vraiment absolument vos leur leurs",
	good:     "bien parfait* parfaitement impeccable* excellent* super genial* nickel top formidable* fantastique* magnifique* merveilleu* satisfait* content* contente ravi* ravie heureux heureuse sympa* sympathique* aimable* gentil* agreable* professionnel* rapide* rapidement propre* ponctuel* soigne* soigneux serieux serieuse efficace* competent* poli polie polis courtois* adorable* bon bonne bons bonnes beau belle incroyable* extra exceptionnel* irreprochable* chapeau bravo splendide* nikel délicieux delicieu* charmant* attentionne* arrangeant* minutieu* top",
	nothing: `
^ non|rien|aucun|aucune|nan|nope|ras|sans
rien a|de|du _1 signaler|redire|dire|ameliorer|ajouter|reprocher|changer|tout|particulier|special|mieux|plus
rien tout|du a|tout
je|on ne vois|voit|pense|crois rien|pas|aucun
je ne vois pas
ne changez|changer|changeriez rien
on|vous|ca|vous|n ne|nauriez|pouvait|pouviez|peut|auriez _3 mieux
aucune|aucun|pas|sans|zero reproche*|remarque*|suggestion*|amelioration*|critique*|plainte*|probleme*|souci*|bemol|hesitation
pas de|d remarque*|reproche*|probleme*|souci*|critique*|commentaire*|suggestion*
r a s
continuez comme|ainsi
`,
	warm: `
tout|c'etait|cetait|c'est|cest|etait|est|va|tout etait|est|va|s'est|sest|a|fut|marche|fonctionne|ete|roule|c'est|passe|tres|vraiment|bien _2 @good|regle|ordre|fonctionne|roule|marche|conforme|passe
tout @good|ok|roule|va|fonctionne|marche|baigne|nickel
tres|vraiment|super|tellement|hyper|plus|suis|sommes|etait|trop|entierement|absolument @good
^ @good $
@good merci|rien|travail
rien a redire|dire
tout est|etait? en ordre
au top
`,
	praise: `
@good travail|boulot|accueil|equipe|service|prestation|experience|intervention|technicien|monsieur|jeune|artisan*|conseil*|boulot|adresse|coiffure|repas|hotel|rapport
travail|boulot|equipe|service|technicien|artisan*|accueil|chantier|prestation _2 @good
etait|etaient|est|sont|ont|a|ete|un|une|tres|et|vraiment|plus|si|trop|super @good
@good et @good
je|nous|on|vous|la|les recommand* _2
recommand* _2
a l'heure|heure|temps
chapeau|bravo|felicitations
comme neuf|neuve|promis|convenu
un regal|plaisir|bonheur|amour|ange|artiste|as|pro|chef|bijou|perle
sauve* _3
adore|adoré|aime _2
`,
	shield: `
sans|aucun|aucune|pas|rien|zero|ni|jamais de|un|le|eu? probleme*|souci*|bruit|reproche*|plainte*|fuite*|retard|mal|salir|accroc
n'y|ny|y a|avait|eu aucun|aucune|pas|rien
rien de mal|mauvais|casse
pas|non mal|mauvais du|merci tout?
`,
	thanks: `
merci|remercie*|remerciements
merci beaucoup|bien|infiniment|encore|a|pour|mille
mille|un|grand grand? merci*
`,
	filler: `
^ bonjour|bonsoir|salut|coucou|cher|chere|messieurs|madame
bien? cordialement|vous
bonne journee|soiree|continuation|semaine
`,
	yes: `
^^ oui|ouais|tout|beaucoup|plein|si
`,
	lukewarm: `
ok|correct*|convenable*|passable*|moyen*|caaccord|bien
ca va|ira
^^ bien|ok|correct|moyen|bof|ca|mouais|normal|passable|acceptable $$
`,
	hedge: `
bof|mouais|moyen*|mitige*|passable*|acceptable*|correct|mouai|couci|bah|boh|hum|euh|mwouais
je|on suppose|imagine|dirais|pense que|$|.|,
supposons|suppose
pas mal|mauvais|terrible|fameux|top|trop|si
peut mieux faire
pourrait|aurait|peut pu? etre pire|mieux
plus ou moins
sans plus
ca va|ira|passe|peut|allait
ni bien|bon|chaud ni
comme ci
on verra|va|fait
a voir
je prefere|prefererais|prefere ne|pas
sans commentaire*
plutot|assez|relativement|globalement|moyennement|disons|faut bien|bon|correct|content*|satisfait*|ok|dire|que
dans l'ensemble|ensemble
pour l'instant|instant|le
fait l'affaire|affaire
rien d'extraordinaire|dextraordinaire|special
peut etre
on fera|fait avec
difficile|dur a|de dire
je ne sais|peux|saurais pas
`,
	notReally: `
pas vraiment|specialement|particulierement|trop|tellement|forcement|tout
non pas vraiment|specialement|particulierement
`,
	contrast: `
mais|cependant|toutefois|sauf|hormis|excepte|neanmoins|dommage|malheureusement|seul|seule|bemol|juste|pourtant|a part|quoique|par contre|sinon|apart
a part|l'exception
par contre
meme|bien si|que
le seul|petit|seul hic|bemol|probleme|point|regret
`,
	complaint: `
mal|mauvais*|nul|nulle|nuls|pire|horrible*|catastroph*|desastre*|honte|honteu*|scandal*|inadmissible*|inacceptable*|arnaque*|voleur*|escroc*|mensonge*|menti|deçu*|decu|decue|deception|decevant*|enerve*|furieu*|colere|mecontent*|insatisfait*|sale|sales|salete|sali|taches|tache|casse*|cassé|abime*|raye*|rayure*|fuit|fuite*|goutte|retard|retards|tard|attend*|attente|lent|lente|cher|chere|chers|surfactur*|trop|facture*|probleme*|panne*|defaut*|defectueu*|oubli*|erreur*|tromp*|impoli*|malpoli*|desagreable*|grossier*|bruit*|pue|odeur*|poussiere*|dechet*|gravat*|bacle*|personne|jamais|toujours|encore|manque*|manquait|trou*|brule*|perdu*|rate|ratee|incompetent*|inutile*|relanc*|rappel*|rembours*|moisi*|froid*|plantee
ne fonctionne|marche|ferme|tient|repond*|vient|vien*|rappel*|sont|est|m'a|ma|nous|plus|s'est|ferme|chauffe|coule|peut|suis|sera|seront|recommande* _2 pas|plus|jamais|personne|rien
pas|jamais|personne|rien|plus|aucun content*|satisfait*|propre*|venu*|rappele*|prevenu*|repondu|fini*|nettoy*|respect*|fonctionne|marche|recommand*|normal|serieux|ponctuel*|a|acceptable|professionnel*|range|recu|repare*|passe|termine*|fait|explique*
n'est|nest|ne|n'a|na|n'ont|nont _2 pas|jamais|toujours|plus
sans prevenir|nettoyer|eau|chauffage|reponse|explication*|nouvelles|excuse*
en plan
`,
	wish: `
serait|aurait|ce|ca|cela _1 bien|mieux|utile|pratique|sympa|bon|ideal|parfait|plus|top|apprecie|chouette _1 si|de|que|pour|un|une
j'aurais|jaurais|j'aimerais|jaimerais|on|nous aurait|aurions|aurais|bien? aime|prefere|apprecie|souhaite|voulu
pourr*|devr*|pourriez|devriez etre|peut|avoir|proposer|envoyer|prevenir|mettre|ameliorer|ajouter|prevoir|donner
peut etre? proposer|un|une|envoyer|prevenir|mettre|prevoir|plus|ajouter|mieux
suggestion|suggere*|conseille*|propose*|suggererais|idee
un|une|petit sms|appel|message|coup avant|la|serait|de|aurait
la prochaine fois
il faudrait|suffirait
plus de _3 svp
si vous pouviez|aviez
dommage que _6
`,
	question: `
pouvez|pourriez|peut|peux|est|serait|puis|pourrais|peuvent vous|on|tu|ce|je|il|m'envoyer|me _8
quand|ou|combien|comment|quel*|qui|pourquoi|que|quoi _8 QM
j'ai|jai|j'aurais|jaurais besoin|une|question
merci|svp|veuillez de m'envoyer|menvoyer|me|nous|rappeler|renvoyer|confirmer|transmettre|bien
veuillez _2
j'attends|jattends|attends|attend*|manque toujours|encore? la|le|ma|mon|votre facture|devis|reponse|rappel|attestation
avez vous
est ce que
`,
	wrong: `
mauvais*|erreur|trompe*|tromper|tromp* personne|adresse|numero|destinataire|de|mail
vous|vous vous trompez|etes trompe*
pas moi|client*|concerne*|chez|le|la
je n'ai|nai|ne jamais|rien|pas|connais|suis _2 commande*|fait|eu|demande*|appele*|vous|client*
connais pas
qui etes
aucun|aucune|pas travaux|commande|intervention|rendez
`,
	optOut: `
^^ stop|arret|arreter|desinscription|desabonnement|desabonner $$
desinscri*|desabonn*
arretez|cessez|stop|arreter|merci de m'envoyer|menvoyer|m'ecrire|mecrire|me|ces|les|vos|ce|envoyer|cesser|arreter|ne
ne plus|m'envoyez|menvoyez|m'ecrivez|mecrivez|me|souhaite|veux|desire _2 mail*|recevoir|plus|message*|email*|contacter|solliciter|courriel*
plus|pas de mail*|message*|courriel*|email*|sollicitation*|spam
retirez|retirer|supprimez|supprimer|enlevez|enlever|rayez|effacez moi|mon|mes|de _3
`,
	urgent: `
~ frein*|roue*|volant|allerg*|saign*|vertige*|respir*|gonfle*|urgences|bebe|bebes|enfant*|pere|mere|froid|grossi*|mordu*|infect*|fievre|parquet
freins _4 lache*|plus|marche*|fond
immediatement
gens comme|de nous|moi|votre
defenseur des
raciste*|racisme|sexiste*|discrimin*|harcel*|insulte*
odeur|sent|fuite|ca _2 gaz|brule|fumee
eau|l'eau|fuite|ca|coule _4 plafond|mur*|tableau|prise*|compteur|electri*|partout|cave|dessous|lustre
inond* _1
sans|plus|pas|ni de chauffage|eau|electricite|courant|gaz
etincelle*|fumee|incendie|feu|electrocut*|decharge|disjonct*|brulure*|monoxyde
danger*|urgent*|urgence|hopital|blesse*|ambulance|pompier*|secours|tombe*|chute
avocat*|tribunal|justice|plainte|dgccrf|huissier|police|presse|prud|procedure|porter|mediateur
enferme*|dehors|bloque*
de pire|plus en|grave
s'aggrave|saggrave|empire|s'agrandit|fissure*|effondr*|ecroul*
`,
}

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
cancellami|cancellatemi|cancellate|cancellare|toglietemi|toglimi|togliere|rimuovete|rimuovetemi|rimuovere|eliminate|eliminatemi|cancella|cancellarmi|disiscrivetemi|cancellazione|rimuovimi _3
non|basta|smettete|smettetela|stop|piu di|voglio|mandate|mandatemi|inviate|inviatemi|scrivete|scrivetemi|contattate|contattatemi|desidero|mandarmi|con|mail|email|scrivermi|inviarmi _3 piu|mail|email|messaggi|ricevere|scrivermi|mandarmi|altro|comunicazioni|altre
non scrivetemi|contattatemi|mandatemi|inviatemi _1
niente|basta|no piu|altre? mail|email|messaggi
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

var portuguese = tongue{
	language: "pt",
	function: "o os as de da do das dos que e em um uma para com nao muito mas como mais tudo nada obrigado obrigada bem foi era sao esta estava tem ha eu voces meu minha seu sua no na nos nas ao por pelo pela ja ainda so sem servico trabalho bom boa dia tarde ola perfeito quando sempre foram ficou fez tambem isso aqui ate correu",
	small:    "o os a as de da do das dos que e em um uma para com como tudo todos toda todas foi foram era eram sao esta estava estao tem eu nos voces meu minha seu sua no na nos nas ao por pelo pela servico trabalho tecnico equipa equipe senhor senhora rapaz rapazes bom dia tarde ola muito mesmo so da minha parte me se te lhe",
	good:     "bem otimo otima otimos otimas perfeito perfeita perfeitos perfeitamente excelente* maravilhos* fantastic* espetacular* incrivel* impecavel* bom boa bons boas top show simpatic* atencios* educad* profissional* profissionais rapid* limp* pontual* pontuais cuidados* satisfeit* content* feliz felizes adorei gentil gentis competente* eficiente* eficaz excecional excepcional* lind* bonit* delicios* cinco estrelas dez nota impec fixe porreiro joia bacana caprichad* amavel amaveis prestav* recomend* amei",
	nothing: `
^ nao|nada|nenhum|nenhuma
nada a|de|que|mesmo _1 melhorar|acrescentar|apontar|dizer|mudar|reclamar|declarar|especial|assinalar|mais
nao|nada me|tenho|ha|ocorre|mudaria|mudem|temos|vejo|consigo|lembro _3 nada|nenhuma|nenhum|melhorar|queixas|reclamac*|pensar|dizer
nao podia*|poderia* ter|ser|estar|pedir _2 melhor
melhor impossivel
nenhuma|nenhum|sem reclamac*|queixa*|problema*|critica*|sugest*
continuem assim
`,
	warm: `
tudo|correu|esta|foi|ficou|estava|funcionou|funciona _3 @good|certo|resolvido|ordem|funcionar
tudo @good|ok|certo|resolvido|joia|em|nos
tudo em|nos ordem|conformes|trinques
muito|super|bastante|estou|estamos|tao|mais|fiquei|ficamos @good
^ @good $
@good obrigad*
cinco|5 estrelas
nota 10|dez|mil|1000
`,
	praise: `
@good servico|trabalho|atendimento|profissional*|tecnico|equipa|equipe|pessoa*|experiencia|rapaz*|comida|hotel|resultado
servico|trabalho|atendimento|tecnico|equipa|equipe|pessoal _2 @good
foi|foram|e|sao|era|eram|um|uma|muito|estava|ficou|tao|super|sempre @good
@good e @good
recomend* _2
a horas|tempo
na hora
um amor|espetaculo|querido|doce|anjo|artista|prazer|show|craque|luxo|mimo
uma querida|maravilha|simpatia|delicia|joia
parabens
como novo|nova
voltarei|voltaremos|volto
adorei|amei|adoramos|gostei|gostamos _2
`,
	shield: `
sem|nenhum|nenhuma|nao problema*|queixa*|reclamac*|sujar|barulho|defeito*|atraso*
nao houve|ha|tive|tivemos|tenho _1 nenhum*|problema*|queixa*|nada|reclamac*
nada mal $
`,
	thanks: `
obrigad*|agradec*|obg|brigad*|valeu|grat
muito obrigad*
`,
	filler: `
^ ola|oi|bom|boa|boas|caro|cara|exmos dia|tarde|noite|senhores?
cumprimentos|abraco|abracos|atenciosamente|beijinhos|bjs|cumps
`,
	yes: `
^^ sim|claro|tudo|muita|muitas|muito
`,
	lukewarm: `
ok|razoavel|normal|aceitavel|regular|suficiente|bem
^^ bem|ok|normal|razoavel|regular|mais|ta|pronto|serve|bom $$
`,
	hedge: `
razoavel|razoaveis|aceitavel|regular|mediano|mediocre|enfim|meh|sofrivel|vai|satisfatorio|hum|pronto
acho|suponho|imagino|penso que|$|.|,
mais ou menos
assim assim
nao foi|e|esta|posso mau|ma|mal|ruim|queixar|reclamar|me
podia*|poderia* ser|ter|estar sido? pior|melhor
nada de|mau especial|mais|mal|extraordinario|outro
nem bom|bem|mau
talvez|se calhar|quica
logo se|veremos ve|vera
por agora|enquanto
prefiro nao
sem comentarios
da para
dá|da pro gasto
cumpriu|cumpre $
bastante bem
deu para
nao sei|saberia
vamos ver|indo
`,
	notReally: `
nem por|muito isso
nao propriamente|muito|exatamente|particularmente|realmente|especialmente
acho que nao
`,
	contrast: `
mas|porem|contudo|exceto|salvo|infelizmente|embora|tirando|pena|unico|unica|todavia|so|apenas|menos
a nao ser
so que
com excecao
apesar de|disso
`,
	complaint: `
~ mal|mau|ma|maus|pessim*|pior|horrivel|horriveis|terrivel|desastre|vergonha|vergonhos*|nojo|burla*|ladr*|engan*|mentir*|mentiu|decepc*|desilud*|desilus*|zangad*|furios*|insatisfeit*|descontent*|suj*|manch*|nodoa*|partid*|partiram|partiu|quebr*|estrag*|avari*|risc*|pinga*|fuga|vazament*|atras*|tarde|esper*|demor*|lent*|caro|cara|caros|carissim*|cobr*|problema*|defeit*|esquec*|erro|erros|errad*|enganar*|malcriad*|antipatic*|grosseir*|barulh*|cheira|cheiro|po|poeira|lixo|entulho|ninguem|nunca|ainda|continua|falt*|buraco*|queimad*|perdi*|perderam|incompetent*|reembols*|humidade|bolor|mofo|frio|reclam*|queix*|rude|pena|inadmissivel|inaceitavel|porcaria|desleix*|abandon*|dobro
nao funciona*|veio|vieram|apareceu|aparecer*|atend*|respond*|lig*|limp*|acab*|cumpr*|avis*|consegu*|fech*|aquec*|esto*|fiqu*|gost*|recomend*|volt*|pag*|resolv*|me|arranj*|foi|foram|tem|ha|estou|esta|ficou|serve
sem aviso|avisar|agua|luz|aquecimento|resposta|explic*|limpar|terminar
deixar* _3 suj*|lixo|aberta|aberto|manch*|meio|buraco
`,
	wish: `
seria|era|dava|daria|ajudava|ajudaria|ficava|convinha _1 bom|melhor|util|otimo|jeito|ideal|pratico|fixe|legal|interessante|simpatico
gostava|gostaria|preferia|preferiria|adorava _3
podia*|poderia*|deviam|deveriam|podiam|poderiam|deveria ser|ter|haver|avisar|enviar|mandar|por|oferecer|melhorar|dar|incluir|aceitar|colocar
talvez|se calhar? um|uma|avisar|mandar|mais|por|enviar|podia*|colocar|ter|pudessem|umas|uns
sugest*|sugiro|sugeria|sugeriria|proponho|recomendava|ideia
um|uma aviso|mensagem|sms|whatsapp|chamada|telefonema|mensagenzinha antes|quando|era|seria|dava|no
da proxima|para vez|a|proxima
fazia|faz falta
mais _2 por favor
se pudessem|houvesse|desse
`,
	question: `
podem|pode|poderiam|podiam|posso|podemos|conseguem|consegue|podes|poderia|podia enviar*|mandar*|dizer*|ligar*|voltar|fazer|confirmar*|reenviar*|passar|vir|dar*|me|emitir|ver|trazer|saber
quando|onde|quanto|como|quem|qual|que|porque|quantos|quanta|quais _8 QM
preciso|precisava|precisamos|queria|quero|queriamos|gostava|gostaria de|da|do|saber|uma|um|marcar|pedir|que|falar _2
falta|aguardo|espero|estou|a a|o|pela|por|espera|aguardar|minha fatura|recibo|orcamento|resposta|nota
uma? pergunta|duvida|questao
tem|ha|fazem|voces _6 QM
`,
	wrong: `
engano|enganad*|enganaram|enganou|errad*|errado pessoa|numero|email|endereco|no|na|$|.|se|de
pessoa|numero|email|endereco|destinatario|casa errad*
nao sou|fui|fiz|pedi|contrat*|conheco|tive|encomend*|mandei eu|cliente|o|a|nada|nenhum*|qualquer|voces|esta|essa|este|servico
deve ser|haver engano
quem sao|e|sois
`,
	optOut: `
^^ stop|parar|remover|sair|cancelar|pare|parem $$
parem|pare|deixem|parar|chega de enviar|mandar|me|escrever|emails|com
nao quero|enviem|mandem|envie|mande|desejo|pretendo|me|escrevam|voltem _3 emails|mais|receber|mails|contactar|mensagens|email|contactem
remov*|retir*|tirem|apaguem|eliminem|cancelem|descadastr*|tira|tire|removam _1 me|o|os|meu|da|lista|minha|subscricao|do|a
cancelar|anular|quero a|minha|cancelar subscricao|inscricao|assinatura
chega de emails|mails
`,
	urgent: `
~ trav*|freio*|roda|rodas|volante|alerg*|sangr*|tontur*|respir*|inchad*|bebe|crianca*|pai|mae|avo|frio|mord*|infec*|febre
travoes|travao|freios|freio _4 nao|falh*|fundo
imediatamente|ja EM
racis*|sexis*|discrimin*|assedi*|ameac*|insult*
cheiro|cheira|fuga|vazamento _2 gas|queimado|fumo|fumaca
agua|fuga|vazamento|pinga* _4 teto|tecto|parede*|quadro|tomada*|luz|todo|baixo|cave|escorrer|eletric*
inund*|alag* _1
sem aquecimento|agua|luz|eletricidade|gas|energia
faisca*|fumo|fumaca|incendio|fogo|choque*|curto|monoxido
perigo*|urgente|urgencia|hospital|ferid*|ambulancia|bombeiro*|caiu|queimadura*|magoou|emergencia
advogad*|tribunal|queixa|processo|policia|jornal|deco|asae|livro|procon|justica
trancad*|fechad* fora
cada|pior vez|a|dia pior|mais
piora*|piorar|racha*|fenda*|desab*|cair|ceder
`,
}

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
nu imi|mai|vreau|doresc|trimiteti|scrieti|ma|primesc|imi|mi _3 mail*|primesc|trimiteti|email*|mesaje*|contactati|scrieti
stergeti*|scoateti*|eliminati*|opriti|incetati _4
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

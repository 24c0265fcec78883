package verdict

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
desinscrire|desinscrivez|desinscris|desinscription|desabonner|desabonnez|desabonnement
arretez|arrete|arreter|cessez|cesser|stop de? mecrire|decrire|me|nous contacter|solliciter|spammer|relancer|harceler|ecrire|envoyer
arretez|arrete|arreter|cessez|cesser de mecrire|decrire
arretez|arrete|arreter|cessez|cesser|stop|marre|assez de|avec|denvoyer|aux? vos|ces|les|menvoyer|nous|denvoyer? _2 mail*|message*|courriel*|email*|sollicitation*|questionnaire*
ne? mecrivez|mecris plus|jamais
ne? me|nous contactez|sollicitez|relancez|ecrivez|contacter|solliciter plus|jamais
ne? plus me|nous contacter|solliciter|relancer|ecrire
ne? plus mecrire
ne? plus menvoyer $|rien
ne? plus menvoyer _2 mail*|message*|courriel*|email*|questionnaire*
plus de vos|ces mail*|message*|courriel*|email*
plus avoir|recevoir de|vos|ces mail*|message*|courriel*|email*
me|nous retirer|desinscrire|supprimer|enlever de
ne? menvoyez|menvoie plus|pas _1 mail*|message*|courriel*|email*|rien|questionnaire*
ne? menvoyez|menvoie plus $
souhaite|souhaitons|veux|voulons|desire|desirons|voudrais|merci plus|pas|ne|de _1 recevoir|etre _4 mail*|message*|courriel*|email*|contacte|contactee|contactes|sollicite|sollicitee|sollicitations
souhaite|souhaitons|veux|voulons|desire|desirons|voudrais plus _1 mail*|message*|courriel*|email*|sollicitation*
plus de mail*|message*|courriel*|email*|sollicitation* svp|merci|pour|de|$
^ pas de|aucun mail*|message*|courriel*|email*|sollicitation*|spam svp|merci|,|$
retirez|retirer|supprimez|supprimer|enlevez|enlever|rayez|effacez|effacer|radiez|otez moi|mon|mes|nous _2 liste*|adresse*|mail*|email*|donnees|coordonnees|fichier*|numero|base
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

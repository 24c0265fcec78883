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
darme|dadme|denme|deme|darnos|dame|den|dar de baja
quiero|solicito|pido|solicitar|cancelar|cancelen|cancelad la|mi baja|suscripcion
la|mi baja $
borradme|borrenme|quitadme|quitenme|eliminadme|eliminenme|sacadme|saquenme|borrame|borreme|quitame|quiteme|eliminame|sacame|saqueme de|del
borradme|borrenme|quitadme|quitenme|eliminadme|eliminenme|borrame|borreme|eliminame $
borrar|eliminar|borren|borrad|eliminen|eliminad|borra|elimina mis|mi|el datos|correo*|email*|direccion|contacto
no me|nos escriban|escriba|escribais|escribas|escribir|contacten|contacteis|contactes|contacte|contactar|molesten|molesteis|molestes|moleste|molestar
no me|nos manden|mandeis|mandes|mande|mandar|envien|envieis|envies|envie|enviar ningun|mas? _1 correo*|email*|mail*|mensaje*|encuesta*|publicidad|nada
no mas correo*|mensaje*|email*|mail* $|,|gracias|por
no me|nos lleguen|llegue mas
no me|nos manden|mandeis|mandes|mande|envien|envieis|envies|envie mas $
no quiero|queremos|quisiera|deseo recibir|mas|ningun|que _3 correo*|email*|mail*|mensaje*|encuesta*|notificacion*|publicidad|comunicacion*|escriban|escribais|contacten|contacteis
no quiero|queremos|deseo recibir mas|nada $
dejen|dejad|deje|deja|paren|parad|pare|basta de escribir*|molestar*|contactar*|escribirme
dejen|dejad|deje|deja|paren|parad|pare|basta ya|de? enviar*|mandar*|con? _3 correo*|mail*|email*|mensaje*|encuesta*
ni|no un|mas correo*|mensaje*|email*|mail* mas|$
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

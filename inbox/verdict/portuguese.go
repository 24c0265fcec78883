package verdict

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
parem|pare|deixem|deixe|parar|para|chega de me? escrever|contactar|contatar|incomodar|chatear|importunar
parem|pare|deixem|deixe|parar|para|chega de|com enviar|mandar|me|os|estes|esses? _2 emails|mails|email|mail|mensagens|mensagem|inqueritos|pesquisas
nao quero|desejo|pretendo|queremos mais|receber|ser _3 emails|mails|email|mail|mensagens|mensagem|contactado|contactada|contatado|contatada|inqueritos|pesquisas|publicidade
nao quero|desejo|pretendo receber mais|nada $
nao me|nos? enviem|mandem|envie|mande|enviar|mandar mais? _1 emails|mails|email|mail|mensagens|nada|inqueritos|pesquisas
nao me|nos? enviem|mandem|envie|mande mais $
nao me|nos? escrevam|escreva|contactem|contacte|contatem|contate|incomodem|incomode|chateiem|contactar|contatar
nao voltem|volte a|me|nos? _1 escrever|contactar|contatar|incomodar
descadastrar|descadastre|descadastrem|descadastra|descadastramento
remov*|retirem|retire|tirem|tire|apaguem|apague|eliminem|elimine|cancelem me? o|a|os|as|da|do|de|dos? _2 lista|mail|email|emails|dados|contacto|contato|endereco|cadastro|subscricao|base|mailing
removam|retirem|tirem|tira me $|da
cancelar|anular|cancelem|cancele a|minha|o|esta? subscricao|inscricao|assinatura $|do|da? newsletter|emails|mails|lista|$
me tira|tirem|remove|remova|removam da|dessa|desta|do lista|mailing|cadastro
removam|retirem|tirem me por|da|$
nao enviem|mandem mais nenhum*|nada|emails|mails|$
nao me|nos? enviem|mandem mais questionarios|inqueritos|pesquisas|emails|mails
tirem|retirem|removam o meu numero|email|mail|contacto
chega|basta de mais? emails|mails|mensagens
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

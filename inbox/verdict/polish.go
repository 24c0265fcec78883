package verdict

var polish = tongue{
	language: "pl",
	function: "i w na z do nie tak to jest sie ze za po od dla o ale jak co byl bylo byla byly sa mam mamy ma juz tylko bardzo dobrze wszystko nic dziekuje dzieki panu pan pani panstwo mi nam nas mnie moj moja wam was przez przy jeszcze zeby aby czy gdzie kiedy ten ta te tego tym bez praca dzien dobry super ktos nikt zawsze moze byc moglo mogli prosze pozdrawiam u",
	small:    "i w na z do tak to jest sie ze za po od dla o byl bylo byla byly sa mam mamy ma juz bardzo wszystko panu pan pani panstwo mi nam nas mnie moj moja wam was praca usluga ekipa fachowiec dzien dobry ten ta te tego tym u ze naprawde calkiem strony mojej naszej panowie byli",
	good:     "dobrze dobra dobry dobre super swietn* doskonal* idealn* perfekcyjn* rewelac* znakomit* wspanial* fachow* profesjonal* mily mila mili milo sympatyczn* szybk* szybko czyst* czysto punktualn* rzeteln* solidn* zadowolon* polecam ekstra extra bomba top fantastyczn* cudown* uprzejm* kulturaln* sprawn* sprawnie porzadn* swietnie rewelka bezproblemow* piekn* pieknie wzorow* starann* pomocn* konkretn* elegancko git petarda pierwszorzedn* zachwycon* uczciw* pyszn* najlepsz* mistrzow*",
	nothing: `
^ nie|nic|zadnych|zadne|brak|niczego
nic|niczego do|nie|dodac|zarzucenia|poprawy|wiecej|szczegolnego _2 dodania|poprawy|zarzucenia|dodac|zmienic|przychodzi|zmienial*|brakuje|mam|poprawic
nie mam|mamy|ma|przychodzi|widze|wiem|da|moglo|mozna|trzeba|bylo _3 zastrzezen|uwag|nic|lepiej|zarzutu|zarzutow|problemow|sie|czego|niczego
brak uwag|zastrzezen|zarzutow|problemow
bez uwag|zastrzezen|zarzutu|problemow|problemu
tak trzymac|trzymajcie
lepiej sie? nie
niczego nie
zadnych uwag|zastrzezen|problemow
`,
	warm: `
wszystko|bylo|jest|dziala|poszlo|zrobione|gra _3 @good|porzadku|gra|dziala|sprawnie|terminie|cacy|jak
wszystko @good|ok|okej|gra|dziala|cacy|jasne
w porzadku
bardzo|super|jestem|jestesmy|naprawde|mega|w @good
^ @good $
@good dzieki|dziekuje|robota
jest|bylo ok super
zgodnie z
na piatke|szostke|medal|5|6|tip
`,
	praise: `
@good robota|praca|usluga|obsluga|ekipa|fachowiec|fachowcy|pan|panowie|kontakt|wykonanie|firma|jedzenie|hotel|jakosc|cena
robota|praca|usluga|obsluga|ekipa|fachowiec|fachowcy|kontakt|remont _2 @good
byl|byla|bylo|byli|jest|sa|bardzo|i|tak|mega|naprawde|taki|super @good
@good i @good
polecam|polecamy|polece|polecic
na czas
w|przed terminie|czasem
jak nowy|nowa|nowe|zegarku
zlota|zlote raczka|rece
czapki|chapeau z|bas
uratowal* _2
uwielbiam|kocham
klasa|brawo|szacun|mistrz|mistrzostwo|petarda|rewelacja|cudo|skarb|aniol|szacunek|gratulacje
`,
	shield: `
bez|zadnych|zero|nie problemow|problemu|zarzutu|balaganu|halasu|opoznien|klopotu|usterek|zastrzezen|stresu
nie bylo|ma|mam|mialem|mialam zadnych|problemow|klopotow|zadnego|balaganu
`,
	thanks: `
dziekuje|dzieki|dziekujemy|dziekowac|podziekowania|wdzieczn*
wielkie|serdeczne|bardzo|serdecznie dzieki|dziekuje
`,
	filler: `
^ dzien|witam|czesc|hej|szanowni dobry|panstwo?
pozdrawiam|pozdrowienia|pozdro
z powazaniem
milego dnia
`,
	yes: `
^^ tak|no|wszystko|owszem|jasne|duzo|sporo
`,
	lukewarm: `
ok|okej|dobrze|srednio|przecietn*|poprawn*|znosn*|moze|ujdzie|normalnie|wporzadku|oki|spoko
^^ ok|okej|dobrze|normalnie|ujdzie|srednio|poprawnie|dobra|spoko|oki $$
`,
	hedge: `
ujdzie|srednio|sredni*|przecietn*|poprawn*|znosn*|niezle|niezly|niezla|taki|jako|hm|hmm|no|meh|eh|ech|dostateczn*|akceptowaln*|szalu|jakos|powiedzmy|rozni*
jako tako
tak sobie|se
moglo|moze|mogloby byc|bylo|byc|gorzej|lepiej _1 gorzej|lepiej
moglo byc
nie najgorz*|jest|bylo|ma|zle|narzekam _2 zle|najgorz*|tragedii|szalu|zly|narzekac|rewelac*
nie narzekam
chyba|raczej|przypuszczam|mysle|sadze|pewnie ze|tak|ok|dobrze|nie|w|$|.|spoko
mniej wiecej
nic specjalnego|szczegolnego|wielkiego
wole|wolalbym|wolalabym nie
bez komentarza
zobaczymy|zobacze
na razie
poki co
w|ogolnie|generalnie miare|ok|dobrze|calosci|spoko
da sie
moze byc
ani dobrze|dobry|zle
nie wiem|mam|umiem zdania|co|powiedziec
mozna|da bylo|lepiej
trudno powiedziec
`,
	notReally: `
nie bardzo|za|specjalnie|do|szczegolnie|calkiem
raczej nie
chyba nie
`,
	contrast: `
ale|jednak|niestety|tylko|oprocz|poza|choc|chociaz|szkoda|jedyn*|wyjatkiem|natomiast|lecz|mimo
poza|oprocz tym
z wyjatkiem
szkoda ze
`,
	complaint: `
zle|zly|zla|fataln*|okropn*|tragicz*|tragedia|koszmar*|skandal*|wstyd|porazka|oszu*|naciag*|klam*|zlodziej*|rozczarow*|zawied*|wsciek*|zdenerw*|niezadowol*|brudn*|brud|balagan|plam*|zniszcz*|uszkodz*|zepsu*|polam*|porysow*|rysa|rysy|cieknie|ciekn*|przeciek*|kapie|spozni*|pozno|czeka*|czekal*|woln*|drogo|drogi|droga|drozej|faktur*|problem*|usterk*|wad*|zapomn*|blad|bledy|bledn*|pomyl*|niemil*|niegrzeczn*|chams*|opryskl*|halas|smierdzi|smrod|kurz|gruz|smieci|nikt|nigdy|nadal|wciaz|jeszcze|brakuje|brakowalo|dziura|dziury|spal*|zgub*|niekompeten*|zwrot*|plesn|zimno|zimna|reklamac*|skarg*|partac*|fuszer*|niedbal*|krzyw*|nieuprzejm*|nieodebra*|nieprofesjonaln*|oddzwon*|dramat|beznadzieja|beznadziejn*|zostawi*|spartol*|nierow*
~ nie|nikt|nigdy|nic|ani _3 dziala*|przyjech*|przyszed*|przyszli|zadzwon*|oddzwon*|odebr*|odpowie*|posprzat*|dokoncz*|naprawi*|polecam|zadowol*|dotrzym*|poinformow*|wyjasn*|domyka*|grzeje|bylo|stawil*|zrobi*|pojawi*|uprzedz*|umyt*|wrocil*|przeprosi*|umie|umieja|skonczy*
za pozno|drogo|dlugo|wolno|glosno|malo|duzo|zimno|krotko
bez uprzedzenia|wody|pradu|ogrzewania|slowa|zapowiedzi|odpowiedzi
zostaw* _3 balagan|brud|smieci|syf|otwart*|kurz|slady|dziur*
`,
	wish: `
byloby|bylby|bylaby|przydal*|przydaloby|fajnie|milo|dobrze|warto _2 byloby|gdyby|dobrze|lepiej|fajnie|milo|sie|wygodniej|latwiej|jakby|zeby|by
mozna|moglibyscie|mogliby|moglby|powinn*|wolalbym|wolalabym|chcialbym|chcialabym|prosilbym by|bylo|panstwo|byc|zeby|zebyscie|wczesniej|dodac|wprowadzic|wysylac|pomyslec|wiecej|uprzedz*|o _2
moze|nastepnym|warto warto|nastepnym|jakis|wczesniej|razem|sms|dodac|by|wiecej|pomyslec|troche|lepiej
sugest*|sugeruj*|propozycj*|proponuj*|pomysl
sms|telefon|wiadomosc|smsa _3 przed|wczesniej|bylby|byloby|z|przydal*
nastepnym razem
wiecej|lepsz*|wczesniej* _2 prosze|poprosze|terminow|parkingowych
gdyby _6
`,
	question: `
czy|kiedy|gdzie|ile|jak|kto|co|jaki|jaka|dlaczego|ktory _8 QM
prosze|poprosze|prosilbym|prosilabym|uprzejmie o|przeslac|wyslac|zadzwonic|potwierdz*|podac|odpowiedz|kontakt|fakture|dac
moge|mozna|mozecie|moga|moglby|mozemy|moglabym|moglbym|moglibyscie prosic|prosze|panstwo|wyslac|przeslac|zadzwonic|poprosic|umowic|dostac|ktos|fakture|jeszcze _4
potrzebuj*|czekam|czekamy|brakuje|chcialbym|chcialabym _3 faktur*|wycen*|rachun*|paragon*|odpowiedz|zapytac|wiedziec|umowic|termin|certyfikat*
mam|jedno pytanie
`,
	wrong: `
pomylk*|zly|zla|bledny|niewlasciw* adres|numer|osoba|osobe|mail|$|.|,|adresat
nie jestem|bylem|bylam|zamawial*|korzystal*|znam|mialem|mialam|mam|mieszkam klient*|waszym|panstwa|u|nic|zadnej|zadnego|takiej|ta|wlasciw*|was|tu|tam|z
kim|kto jestes*|panstwo|to|pan
chyba pomyl*
to nie|pomylka ja|do
nigdy nie zamawial*|korzystal*|bylem|bylam|mialem|mialam|slyszal*
`,
	optOut: `
^^ stop|wypisz|wypisac|rezygnuje|wypiszcie $$
wypisz*|wypisac|wypisuje mnie|nas|sie|z
mnie|nas|sie wypisz*|wypisac
przestancie|przestan _1 mi|do|mnie? pisac|wysylac|przysylac|mailowac|spamowac|meczyc
prosze|prosi* _1 przestac mi|do|mnie? pisac|wysylac|przysylac|mailowac|spamowac|meczyc
prosze|prosi* juz|wiecej|do|mnie? nie juz|wiecej|do|mnie? _1 pisac|mailowac|kontaktowac|spamowac
prosze|prosi* juz|wiecej? nie wysylac|przysylac mi|mnie|nam|juz|wiecej? _2 maili|wiadomosci|emaili|ankiet|nic
prosze|prosi* juz|wiecej? nie wysylac|przysylac mi|mnie|nam? juz|wiecej? $
nie piszcie|pisz|mailujcie|spamujcie|kontaktujcie sie? juz|do|wiecej|mnie|nas|$
nie wysylajcie|przysylajcie|wysylaj|przysylaj mi|nam|juz|wiecej? juz|wiecej? _1 maili|wiadomosci|emaili|ankiet|nic|spamu
nie wysylajcie|przysylajcie mi|nam|juz|wiecej? juz|wiecej? $
nie chce|zycze|chcemy|zyczymy sobie|juz|wiecej? _1 otrzymywac|dostawac _2 maili|wiadomosci|emaili|ankiet|nic|zadnych|wiecej
nie chce|zycze|chcemy|zyczymy sobie|juz|wiecej? otrzymywac|dostawac $
nie chce|zycze|chcemy|zyczymy sobie|juz? zadnych|wiecej|tych|waszych|takich maili|wiadomosci|emaili|ankiet|kontaktu
usun|usunac|usuncie|wykresl*|skasujcie|skasowac mnie|nas|moj|moje|moich|adres|z _3 listy|bazy|adres|dane|danych|maila|mail|email|subskrypcji|mailingu
prosze mnie|nas juz? wykresl*|wypisac|usunac
skreslic|wykreslic|usunac moj|mnie|nas adres|email|z|mail|numer
prosze _3 ich|mi|do juz? wiecej? nie wysylac|przysylac|pisac
prosze juz? do mnie nie pisac
prosze wypisac $
nie pisac|wysylac|przysylac wiecej|$
^ zadnych|koniec|dosc|bez wiecej? maili|wiadomosci|mailami|spamu|emaili prosze|,|$
`,
	urgent: `
~ hamul*|kolo|kola|kierownic*|alergi*|uczul*|krew|krwi|krwaw*|zawrot*|oddych*|duszno*|spuch*|dziecko|dzieci|niemowl*|mama|mame|ojciec|babci*|zimno|ugryz*|goracz*|sor|syn|corka|pogotowi*
hamulce _4 nie|przestaly|podlog*
natychmiast
rasist*|seksist*|dyskrymin*|molest*|grozil*|wyzywal*
czuc|zapach|smierdzi|smrod|ulatnia _2 gaz*|spalen*|dym*
gaz ulatnia|czuc
woda|cieknie|leje|kapie|przecieka _4 sufit*|scian*|gniazdk*|lamp*|wszedzie|piwnic*|sasiad*|tablic*|skrzynk*
zala* _1
~ brak|bez|nie|nadal ogrzewania|wody|pradu|cieplej|gazu|mamy|ma
iskr*|dym|pozar|ogien|porazi*|kopie|zwarcie|czad*|pali
niebezpiecz*|zagrozen*|pilne|pilnie|szpital*|rann*|upad*|straz|oparz*|pogotowie|awaria
prawnik*|adwokat*|sad|sadu|pozew|rzecznik*|policj*|gazet*|uokik|sprawe|prokuratur*
zatrzas*|zamkniet*|uwiezi*
coraz gorzej|wiecej|wieksz*
pogarsza*|pek*|zawal*|odpad*
`,
}

package verdict

// frame finds the part of the reply that answers: it leaves out a greeting line
// and a typed sign-off with the names that follow it.
func (s *sentences) frame() {
	s.from, s.to = 0, len(s.tokens)
	s.from = s.greeting()
}

var greetings = words("hi hello hey hiya dear morning afternoon evening greetings howdy hola bonjour salut hallo guten liebe lieber ciao buongiorno ola hej hei czesc witam buna dzien bom buenas buenos estimado gentile spett beste geachte goedemorgen goedemiddag moin servus tag bonsoir salve sehr god buna")

var signOffs = words("cheers regards thanks thank ta best kind kindest warm warmest many yours sincerely love wishes rgds saludos atentamente cordialement bien gruss grusse gruesse mfg lg vg viele liebe freundliche freundlichen saluti cordiali distinti cumprimentos obrigado obrigada abraco groeten groetjes groet vriendelijke met pozdrawiam pozdrowienia zdravo salutari cu multumesc mvh halsningar vanliga med hilsen danke merci gracias grazie bedankt dziekuje dzieki tack dank beste un saluto slan x xx xxx sent bisous cdlt cdt abrazo halsning hugs cordiais atenciosamente mersi amities kram kyss")

func words(list string) map[string]bool {
	m := map[string]bool{}
	start := -1
	for i := 0; i <= len(list); i++ {
		if i < len(list) && list[i] != ' ' {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			m[list[start:i]] = true
			start = -1
		}
	}
	return m
}

func (s *sentences) is(i int, set map[string]bool) bool {
	t := &s.tokens[i]
	return t.kind == word && set[string(s.norm[t.from:t.to])]
}

func (s *sentences) sign(i int, normal string) bool {
	t := &s.tokens[i]
	return t.kind != word && string(s.norm[t.from:t.to]) == normal
}

// greeting is the index after "Hi Bob," or 0.
func (s *sentences) greeting() int {
	const longest = 6
	if len(s.tokens) == 0 {
		return 0
	}
	named := s.tokens[0].upper && len(s.tokens) > 2 && s.sign(1, ",") && s.sign(2, "\n")
	if !named && !s.is(0, greetings) {
		return 0
	}
	for i := 1; i < len(s.tokens) && i < longest; i++ {
		if k := s.tokens[i].kind; k == stop || k == mark && (s.sign(i, ",") || s.sign(i, "—") || s.sign(i, "-")) {
			if s.sign(i, "?") {
				return 0
			}
			return i + 1
		}
	}
	if len(s.tokens) > 1 && s.tokens[1].upper && s.tokens[1].kind == word && len(s.word(1)) > 2 && !s.is(1, notNames) {
		return 2
	}
	return 1
}

var notNames = words("no nope nothing none not all everything yes the my your our very great good fine perfect thanks thank can could would please when i we it you he she they there this that just sorry still ok excellent no-one alles tout todo tutto non nee nein nej nie nao nada rien nichts niets inget nic niente nimic")

// dropDevice ends the answer before "Sent from my phone".
func (s *sentences) dropDevice() {
	const longest = 8
	for i := max(s.from+1, s.to-longest); i+2 < s.to; i++ {
		if s.tokens[i-1].kind == stop && s.is(i, sentWords) && s.is(i+1, fromWords) {
			s.to = i
			return
		}
	}
}

var (
	sentWords = words("sent get verzonden gesendet envoye enviado inviato skickat wyslano trimis")
	fromWords = words("from outlook vanaf von depuis desde da fran z de")
)

// signOff ends the answer before the sign-off that ends the reply.
func (s *sentences) signOff() {
	s.dropDevice()
	const longest = 12 // tokens of a sign-off with name
	n := s.to
	for i := max(s.from, n-longest); i < n; i++ {
		starts := i == s.from || s.tokens[i-1].kind >= stop || s.sign(i-1, ",") || s.sign(i-1, "—") || s.sign(i-1, "-")
		if !starts {
			continue
		}
		if s.is(i, signOffs) && s.names(i) {
			s.to = i
			return
		}
		if i > s.from && s.sign(i-1, "\n") && s.onlyNames(i) {
			s.to = i
			return
		}
	}
}

// names reports whether what follows token i, a sign-off word, is no more than
// sign-off words, marks and at most four names.
func (s *sentences) names(i int) bool {
	names := 0
	for ; i < len(s.tokens); i++ {
		t := &s.tokens[i]
		if t.kind != word || s.is(i, signOffs) {
			if t.kind == number || s.sign(i, "?") {
				return false
			}
			continue
		}
		if len(s.word(i)) <= 2 || s.is(i, joiners) {
			continue
		}
		if !t.upper || t.id != 0 {
			return false
		}
		if names++; names > 4 {
			return false
		}
	}
	return true
}

var joiners = words("and for the your you all again from mr mrs ms miss dr family team und et och ja much very a lot so of de la le les der die von van el y e i en")

func (s *sentences) onlyNames(i int) bool {
	names := 0
	for ; i < len(s.tokens); i++ {
		t := &s.tokens[i]
		switch {
		case t.kind != word:
			if t.kind == number || s.sign(i, "?") || s.sign(i, "!") {
				return false
			}
			continue
		case len(s.word(i)) <= 2 || s.is(i, joiners) || s.is(i, signOffs):
			continue
		case !t.upper || t.id != 0:
			return false
		}
		if names++; names > 4 {
			return false
		}
	}
	return names > 0
}

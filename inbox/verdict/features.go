package verdict

// Features of a part of a reply, hashed: its words in ones, twos and threes and
// where they stand; the letters within words in twos to fives; the rules' lines
// that were found.

type featureHash uint32

func (f featureHash) add(b []byte) featureHash {
	for _, c := range b {
		f = (f ^ featureHash(c)) * 16777619
	}
	return f
}

func (f featureHash) then(v uint32) featureHash {
	f ^= featureHash(v)
	f *= 0x85ebca6b
	return f ^ f>>13
}

// finish mixes the hash so that its upper bits can be a bucket.
func (f featureHash) finish() uint32 {
	h := uint32(f)
	h ^= h >> 16
	h *= 0x7feb352d
	h ^= h >> 15
	h *= 0x846ca68b
	return h ^ h>>16
}

const (
	saltWord featureHash = 2166136261 + iota*7919
	saltPair
	saltTriple
	saltLetters
	saltFirst
	saltLast
	saltNegated
	saltTail
	saltPattern
)

// The groups of features.
const (
	groupWords = iota
	groupLetters
	groupRules
)

// maxFeatureTokens bounds the work on a long reply: its beginning and its end.
const maxFeatureTokens = 400

// features puts those of tokens[from:to] into rd.feats.
func (rd *reading) features(from, to int) {
	f := &rd.feats
	f.Reset()
	var before, beforeThat featureHash
	negated, tail := 0, false
	for i := from; i < to; i++ {
		if i-from == maxFeatureTokens/2 && to-i > maxFeatureTokens/2 {
			i = to - maxFeatureTokens/2
		}
		if !rd.counts(i) {
			continue
		}
		t := &rd.tokens[i]
		w := rd.featureWord(i)
		h := featureHash(2166136261).add(w)
		f.Add(groupWords, (saltWord ^ h).finish())
		if before != 0 {
			f.Add(groupWords, (saltPair ^ before).then(uint32(h)).finish())
			if beforeThat != 0 {
				f.Add(groupWords, (saltTriple ^ beforeThat).then(uint32(before)).then(uint32(h)).finish())
			}
		}
		switch t.kind {
		case word:
			if before == 0 || rd.startsSentence(i) {
				f.Add(groupWords, (saltFirst ^ h).finish())
			}
			if negated > 0 {
				f.Add(groupWords, (saltNegated ^ h).finish())
				negated--
			}
			if tail {
				f.Add(groupWords, (saltTail ^ h).finish())
			}
			if negators[string(w)] {
				negated = 4
			}
			if tails[string(w)] {
				tail = true
			}
			eachLetters(w, longestGram, func(hash uint32) { f.Add(groupLetters, hash) })
		case stop:
			negated = 0
		case number, symbol, mark:
		}
		beforeThat, before = before, h
	}
	if before != 0 {
		f.Add(groupWords, (saltLast ^ before).finish())
	}
	for _, h := range rd.hits {
		if int(h.first) >= from && int(h.last) < to {
			f.Add(groupRules, h.feature())
		}
	}
}

// feature is the hashed feature of the hit's line.
func (h *hit) feature() uint32 {
	return (saltPattern ^ h.hash).then(uint32(h.rule.kind)).finish()
}

// counts reports the tokens that the model sees: all but hyphens and quotation marks.
func (rd *reading) counts(i int) bool {
	t := &rd.tokens[i]
	if t.from >= t.to {
		return false
	}
	c := rd.norm[t.from]
	return t.kind != mark || c != '"' && c != '-'
}

// featureWord is the token as the model sees it: of a number only its length.
func (rd *reading) featureWord(i int) []byte {
	t := &rd.tokens[i]
	w := rd.norm[t.from:t.to]
	if t.kind == number {
		return numberWord(w)
	}
	return w
}

// longestGram is how many letters the model sees at once.
const longestGram = 5

// eachLetters calls f with the grams of a word between its borders, of two letters
// to longest.
func eachLetters(w []byte, longest int, f func(hash uint32)) {
	const most = 24
	if len(w) > most {
		w = w[:most]
	}
	var padded [most + 2]byte
	padded[0] = '<'
	copy(padded[1:], w)
	padded[len(w)+1] = '>'
	p := padded[:len(w)+2]
	for i := range p {
		h := saltLetters
		for n := 1; n <= longest && i+n <= len(p); n++ {
			h = (h ^ featureHash(p[i+n-1])) * 16777619
			if n > 1 {
				f(h.finish())
			}
		}
	}
}

// numberWord makes numbers few: what counts is their length.
func numberWord(w []byte) []byte {
	switch len(w) {
	case 1:
		return []byte("#")
	case 2:
		return []byte("##")
	}
	return []byte("###")
}

var negators = words("not no never none nothing nobody dont didnt doesnt isnt wasnt arent werent cant cannot couldnt wouldnt wont hasnt havent hadnt shouldnt without hardly barely nor neither lack less kein keine nicht nie non pas jamais niet geen nao nunca jamas sin senza sans ohne zonder nu fara nie bez inte ingen inget")

var tails = words("but except apart however although though only just unfortunately otherwise aber mais pero ma maar mas ale dar men jednak obwohl leider sauf excepto salvo solo sin embargo")

package verdict

// Features of a reading, hashed: words in ones, twos and threes, letters in
// threes to fives, where they stand, and what the rules found.

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
	groupWord featureHash = 2166136261 + iota*7919
	groupPair
	groupTriple
	groupSkip
	groupLetters
	groupFirst
	groupLast
	groupNegated
	groupTail
	groupPattern
	groupKind
	groupShape
	groupSentence
	groupTone
)

// maxFeatureTokens bounds the work on a long reply: its beginning and its end.
const maxFeatureTokens = 400

func (rd *reading) features(dst []uint32) []uint32 {
	put := func(f featureHash) { dst = append(dst, f.finish()) }
	n := rd.to
	if n <= rd.from {
		rd.from, rd.to, n = 0, len(rd.tokens), len(rd.tokens)
	}
	words := 0
	var before, beforeThat featureHash
	negated, tail := 0, false
	first := true
	for i := rd.from; i < n; i++ {
		if i-rd.from == maxFeatureTokens/2 && n-i > maxFeatureTokens/2 {
			i = n - maxFeatureTokens/2
		}
		t := &rd.tokens[i]
		w := rd.norm[t.from:t.to]
		if t.kind == mark && t.from < t.to && (w[0] == '"' || w[0] == '-') {
			continue
		}
		if t.kind == number {
			w = numberWord(w)
		}
		h := featureHash(2166136261).add(w)
		put(groupWord ^ h)
		if before != 0 {
			put((groupPair ^ before).then(uint32(h)))
			if beforeThat != 0 {
				put((groupTriple ^ beforeThat).then(uint32(before)).then(uint32(h)))
				put((groupSkip ^ beforeThat).then(uint32(h)))
			}
		}
		switch t.kind {
		case word:
			words++
			if first {
				put(groupFirst ^ h)
				first = false
			}
			if before == 0 || rd.startsSentence(i) {
				put(groupSentence ^ h)
			}
			if negated > 0 {
				put(groupNegated ^ h)
				negated--
			}
			if tail {
				put(groupTail ^ h)
			}
			if negators[string(w)] {
				negated = 4
			}
			if tails[string(w)] {
				tail = true
			}
			dst = rd.letters(dst, w)
		case stop:
			negated = 0
		case number, symbol, mark:
		}
		beforeThat, before = before, h
	}
	if before != 0 {
		put(groupLast ^ before)
		put((groupLast ^ beforeThat).then(uint32(before)))
	}
	return rd.shape(rd.tone(dst), words)
}

// letters adds the 3- to 5-grams of a word between its borders.
func (rd *reading) letters(dst []uint32, w []byte) []uint32 {
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
		h := groupLetters
		for n := 1; n <= 4 && i+n <= len(p); n++ {
			h = (h ^ featureHash(p[i+n-1])) * 16777619
			if n == 4 {
				dst = append(dst, h.finish())
			}
		}
	}
	return dst
}

// shape adds what the rules found, and the reply's outline.
func (rd *reading) shape(dst []uint32, words int) []uint32 {
	put := func(f featureHash) { dst = append(dst, f.finish(), (f ^ 0x9e3779b9).finish()) }
	length := uint32(bucket(words))
	for _, h := range rd.hits {
		dst = append(dst, (groupPattern ^ h.hash).then(uint32(h.rule.kind)).finish())
	}
	present := uint32(0)
	for k, c := range rd.hints {
		if c > 0 {
			put(groupKind.then(uint32(k)).then(200 + uint32(min(c, 4))))
		}
	}
	for k, c := range rd.count {
		if c == 0 {
			continue
		}
		put(groupKind.then(uint32(k)))
		put(groupKind.then(uint32(k)).then(uint32(min(c, 4))))
		put(groupKind.then(uint32(k)).then(100 + length))
		if kind(k) != filler {
			present |= 1 << k
		}
	}
	put(groupShape.then(present))
	put(groupShape.then(1).then(length))
	for i := len(rd.hits) - 1; i >= 0; i-- {
		if k := rd.hits[i].rule.kind; k != filler {
			put(groupShape.then(2).then(uint32(k)))
			break
		}
	}
	if rd.asks() {
		put(groupShape.then(3))
	}
	put(groupShape.then(4).add([]byte(rd.language)))
	return dst
}

func (rd *reading) asks() bool {
	for i := range rd.tokens {
		if rd.tokens[i].kind == stop && rd.sign(i, "?") {
			return true
		}
	}
	return false
}

func bucket(n int) int {
	b := 0
	for _, limit := range [...]int{0, 1, 2, 3, 5, 8, 12, 20, 35, 60, 100} {
		if n > limit {
			b++
		}
	}
	return b
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

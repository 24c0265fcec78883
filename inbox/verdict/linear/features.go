package linear

// Groups is how many sets of features a text has; each is scaled to a length of
// its own, so that a text's many letters don't drown its few words.
const Groups = 3

// Features are the hashed features of one text, each once; one that shares its upper
// bits with another, by chance one in a thousand, is left out. Its buffers are reused.
type Features struct {
	groups [Groups][]uint32 // hashes
	seen   []uint64         // a bit for the upper bits of each hash
}

const seenBits = 20

// Reset forgets all features.
func (f *Features) Reset() {
	for g := range f.groups {
		for _, h := range f.groups[g] {
			f.seen[h>>(32-seenBits+6)] = 0
		}
		f.groups[g] = f.groups[g][:0]
	}
}

// Add adds a feature, any well mixed hash, to a group.
func (f *Features) Add(group int, hash uint32) {
	if f.seen == nil {
		f.seen = make([]uint64, 1<<(seenBits-6))
	}
	b := hash >> (32 - seenBits)
	if bit := uint64(1) << (b & 63); f.seen[b>>6]&bit == 0 {
		f.seen[b>>6] |= bit
		f.groups[group] = append(f.groups[group], hash)
	}
}

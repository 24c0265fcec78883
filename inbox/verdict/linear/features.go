package linear

// Groups is how many sets of features a text has; each is scaled to a length of
// its own, so that a text's many letters don't drown its few words.
const Groups = 3

// Features are the hashed features of one text, each once. Its buffers are reused.
type Features struct {
	groups [Groups][]uint32 // buckets
	seen   []uint64         // a bit for each bucket
}

// Reset forgets all features.
func (f *Features) Reset() {
	for g := range f.groups {
		for _, b := range f.groups[g] {
			f.seen[b>>6] = 0
		}
		f.groups[g] = f.groups[g][:0]
	}
}

// Add adds a feature, any hash, to a group.
func (f *Features) Add(group int, hash uint32) {
	if f.seen == nil {
		f.seen = make([]uint64, (Buckets+63)/64)
	}
	b := Bucket(hash)
	if bit := uint64(1) << (b & 63); f.seen[b>>6]&bit == 0 {
		f.seen[b>>6] |= bit
		f.groups[group] = append(f.groups[group], b)
	}
}

// Bucket is where the weights of a feature lie.
func Bucket(hash uint32) uint32 { return uint32(uint64(hash) * Buckets >> 32) }

package config

// Keep is how long what people wrote is kept; 0 is for ever.
type Keep struct {
	Raw   Duration `yaml:"raw"`
	Words Duration `yaml:"words"`
}

func (v *validation) keep() {
	k := v.c.Keep
	for key, d := range map[string]Duration{"keep.raw": k.Raw, "keep.words": k.Words} {
		if d != 0 && d < Duration(day) {
			v.problem(key, "it has to be at least a day, or 0 for ever")
		}
	}
	if k.Words != 0 && (k.Raw == 0 || k.Raw > k.Words) {
		v.problem("keep.raw", "a whole mail holds its words: keep it no longer than keep.words")
	}
}

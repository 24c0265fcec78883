package verdict

// sentences is the reply's tokens with the places where its sentences begin and
// end, and the part of it that answers: without greeting and sign-off.
type sentences struct {
	scanner
	from, to int // the answer: tokens[from:to]
}

// next is the token after i that a pattern sees, or -1.
func (s *sentences) next(i int) int {
	for i++; i < len(s.tokens); i++ {
		t := &s.tokens[i]
		if t.kind == mark {
			if c := s.norm[t.from]; c == '-' || c == '"' {
				continue
			}
		}
		return i
	}
	return -1
}

func (s *sentences) startsSentence(i int) bool {
	for i--; i >= s.from; i-- {
		switch t := &s.tokens[i]; t.kind {
		case stop, symbol:
			return true
		case mark:
			if c := s.norm[t.from]; c == '-' || c == '"' || c == '*' || c == '(' {
				continue
			}
			return s.norm[t.from] == 0xE2 // —
		default:
			return false
		}
	}
	return true
}

func (s *sentences) startsAnswer(i int) bool {
	for i--; i >= s.from; i-- {
		if s.tokens[i].kind <= number {
			return false
		}
	}
	return true
}

func (s *sentences) endsSentence(i int) bool {
	for i++; i < s.to; i++ {
		switch t := &s.tokens[i]; t.kind {
		case stop, symbol:
			return true
		case mark:
			if c := s.norm[t.from]; c == '"' || c == '*' || c == ')' {
				continue
			}
			return s.norm[t.from] == 0xE2 // —
		default:
			return false
		}
	}
	return true
}

func (s *sentences) endsAnswer(i int) bool {
	for i++; i < s.to; i++ {
		if s.tokens[i].kind <= number {
			return false
		}
	}
	return true
}

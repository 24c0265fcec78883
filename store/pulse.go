package store

// Pulse is how the whole route fares, in numbers that tell nothing of anybody.
type Pulse struct {
	Now         Time
	LastRead    Time    // when the mailbox was last read; zero: never
	OldestDue   [2]Time // when the longest waiting letters were due: to the owner, to customers
	Held        bool    // letters to customers wait for leakytap resume
	Letters     []PulseLetters
	Jobs        []Tally // by state
	Replies     []Tally // by category
	FollowUps   []Tally // by state
	Quarantined int
}

// PulseLetters counts the letters of a kind in a state.
type PulseLetters struct {
	Kind  LetterKind
	State LetterState
	N     int
}

// Tally counts what has one value.
type Tally struct {
	Value string
	N     int
}

// Pulse counts everything; it walks through the tables.
func (tx *Tx) Pulse() (p Pulse, err error) {
	if p, err = tx.Beat(); err != nil {
		return p, err
	}
	if err := tx.list(&p.Letters, `SELECT kind, state, COUNT(*) AS n FROM letters GROUP BY kind, state`); err != nil {
		return p, err
	}
	for _, q := range []struct {
		to    *[]Tally
		query string
	}{
		{&p.Jobs, `SELECT state AS value, COUNT(*) AS n FROM jobs GROUP BY state`},
		{&p.Replies, `SELECT category AS value, COUNT(*) AS n FROM replies GROUP BY category`},
		{&p.FollowUps, `SELECT state AS value, COUNT(*) AS n FROM follow_ups GROUP BY state`},
	} {
		if err := tx.list(q.to, q.query); err != nil {
			return p, err
		}
	}
	p.Quarantined, err = tx.Quarantined()
	return p, err
}

// Beat is the part of Pulse that is quick to tell: whether the mailbox is read
// and letters get out.
func (tx *Tx) Beat() (p Pulse, err error) {
	p.Now = At(tx.Now)
	h, err := tx.HealthOf(Reading)
	if err != nil {
		return p, err
	}
	p.LastRead = h.WellAt
	held, err := tx.Held()
	if err != nil {
		return p, err
	}
	p.Held = held != nil
	for i, toCustomer := range []bool{false, true} {
		err := tx.get(&p.OldestDue[i], `SELECT MIN(due_at) FROM letters WHERE state = 'queued' AND to_customer = ? AND due_at <= ?`, toCustomer, At(tx.Now))
		if err != nil {
			return p, err
		}
	}
	return p, nil
}

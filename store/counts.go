package store

// Readiness is whether the mailbox is read and letters get out.
type Readiness struct {
	Now       Time
	LastRead  Time    // when the mailbox was last read; zero: never
	OldestDue [2]Time // when the longest waiting letters were due: to the owner, to customers
	Held      bool    // letters to customers wait for leakytap resume
}

// Counts is how the whole route fares, in numbers that tell nothing of anybody.
type Counts struct {
	Readiness
	Letters     []LetterCount
	Jobs        []Tally // by state
	Replies     []Tally // by category
	FollowUps   []Tally // by state
	Quarantined int
}

// Tally counts what has one value.
type Tally struct {
	Value string
	N     int
}

// Counts counts everything; it walks through the tables.
func (tx *Tx) Counts() (c Counts, err error) {
	if c.Readiness, err = tx.Readiness(); err != nil {
		return c, err
	}
	if err := tx.list(&c.Letters, `SELECT kind, state, COUNT(*) AS n FROM letters GROUP BY kind, state`); err != nil {
		return c, err
	}
	for _, q := range []struct {
		to    *[]Tally
		query string
	}{
		{&c.Jobs, `SELECT state AS value, COUNT(*) AS n FROM jobs GROUP BY state`},
		{&c.Replies, `SELECT category AS value, COUNT(*) AS n FROM replies GROUP BY category`},
		{&c.FollowUps, `SELECT state AS value, COUNT(*) AS n FROM follow_ups GROUP BY state`},
	} {
		if err := tx.list(q.to, q.query); err != nil {
			return c, err
		}
	}
	c.Quarantined, err = tx.Quarantined()
	return c, err
}

// Readiness is quick to tell.
func (tx *Tx) Readiness() (r Readiness, err error) {
	r.Now = At(tx.Now)
	h, err := tx.HealthOf(Reading)
	if err != nil {
		return r, err
	}
	r.LastRead = h.WellAt
	held, err := tx.Held()
	if err != nil {
		return r, err
	}
	r.Held = held != nil
	for i, toCustomer := range []bool{false, true} {
		err := tx.get(&r.OldestDue[i], `SELECT MIN(due_at) FROM letters WHERE state = 'queued' AND to_customer = ? AND due_at <= ?`, toCustomer, At(tx.Now))
		if err != nil {
			return r, err
		}
	}
	return r, nil
}

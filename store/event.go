package store

// Log notes in the database what happened, for people who ask why; jobID may be 0.
func (tx *Tx) Log(kind string, jobID int64, text string) error {
	var job *int64
	if jobID != 0 {
		job = &jobID
	}
	return tx.exec(`INSERT INTO events (at, kind, job_id, text) VALUES (?, ?, ?, ?)`, At(tx.Now), kind, job, text)
}

// Event is something that happened, in words.
type Event struct {
	At   Time   `json:"at"`
	Text string `json:"text"`
}

const allowed = "allowed"

// allowances lists when and why an address was allowed to be written to again.
func (tx *Tx) allowances(email string) ([]Event, error) {
	es, begins := []Event{}, email+", "
	err := tx.list(&es, `SELECT at, text FROM events WHERE kind = ? AND substr(text, 1, length(?)) = ? ORDER BY id`, allowed, begins, begins)
	return es, err
}

package store

// Log notes in the database what happened, for people who ask why; jobID may be 0.
func (tx *Tx) Log(kind string, jobID int64, text string) error {
	var job *int64
	if jobID != 0 {
		job = &jobID
	}
	return tx.exec(`INSERT INTO events (at, kind, job_id, text) VALUES (?, ?, ?, ?)`, At(tx.Now), kind, job, text)
}

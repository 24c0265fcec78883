package store

// Praised is a reply with praise that its customer has allowed to be quoted.
type Praised struct {
	ReplyID       int64  `json:"reply_id" db:"reply_id"`
	JobRef        string `json:"job_ref" db:"job_ref"`
	CustomerEmail string `json:"customer_email" db:"customer_email"`
	CustomerName  string `json:"customer_name" db:"customer_name"`
	Staff         string `json:"staff"`
	ReceivedAt    Time   `json:"received_at" db:"received_at"`
	Words         string `json:"words"`
	Answer        string `json:"answer"` // with which it was allowed; empty: it wasn't
	ConsentedAt   Time   `json:"consented_at" db:"consented_at"`
}

// Consent records that the customer allows these very words to be quoted.
func (tx *Tx) Consent(praise Reply, answer string) error {
	return tx.exec(`INSERT INTO consents (reply_id, words, answer, at) VALUES (?, ?, ?, ?) ON CONFLICT (reply_id) DO NOTHING`,
		praise.ID, praise.Text, answer, At(tx.Now))
}

const selectPraise = `SELECT r.id AS reply_id, j.ref AS job_ref, c.email AS customer_email, c.name AS customer_name, j.staff, r.received_at,
	COALESCE(q.words, r.text) AS words, COALESCE(q.answer, '') AS answer, q.at AS consented_at
	FROM replies r JOIN jobs j ON j.id = r.job_id JOIN customers c ON c.id = r.customer_id LEFT JOIN consents q ON q.reply_id = r.id `

// Praise lists the replies with praise, newest first; only those that may be
// quoted if consented.
func (tx *Tx) Praise(consented bool) (ps []Praised, err error) {
	return ps, tx.list(&ps, selectPraise+`WHERE `+isA+` = 'praise' AND (q.reply_id IS NOT NULL OR NOT ?) ORDER BY r.received_at DESC, r.id DESC`, consented)
}

package store

import (
	"errors"
)

// Cursor is how far a folder has been read: all up to LastUID (RFC 9051 2.3.1.1).
type Cursor struct {
	Folder      string
	UIDValidity uint32 `db:"uid_validity"`
	LastUID     uint32 `db:"last_uid"`
	ReadAt      Time   `db:"read_at"`
}

// CursorOf returns a folder's cursor; known is false for a folder not read yet.
func (tx *Tx) CursorOf(folder string) (c Cursor, known bool, err error) {
	err = tx.get(&c, `SELECT folder, uid_validity, last_uid, read_at FROM cursors WHERE folder = ?`, folder)
	if errors.Is(err, ErrNotFound) {
		return c, false, nil
	}
	return c, err == nil, err
}

// Cursors lists the folders that are read.
func (tx *Tx) Cursors() (cs []Cursor, err error) {
	return cs, tx.list(&cs, `SELECT folder, uid_validity, last_uid, read_at FROM cursors ORDER BY folder`)
}

// MoveCursor records how far a folder has been read, in the transaction that
// stores what was read.
func (tx *Tx) MoveCursor(c Cursor) error {
	return tx.exec(`INSERT INTO cursors (folder, uid_validity, last_uid, read_at) VALUES (?, ?, ?, ?)
		ON CONFLICT (folder) DO UPDATE SET uid_validity = excluded.uid_validity, last_uid = excluded.last_uid, read_at = excluded.read_at`,
		c.Folder, c.UIDValidity, c.LastUID, At(tx.Now))
}

// AdvanceCursor moves a folder's cursor up to a message that has been stored,
// never back: a rescan looks at older ones.
func (tx *Tx) AdvanceCursor(c Cursor) error {
	return tx.exec(`INSERT INTO cursors (folder, uid_validity, last_uid, read_at) VALUES (?, ?, ?, ?)
		ON CONFLICT (folder) DO UPDATE SET read_at = excluded.read_at, uid_validity = excluded.uid_validity,
		last_uid = CASE WHEN cursors.uid_validity = excluded.uid_validity AND cursors.last_uid > excluded.last_uid THEN cursors.last_uid ELSE excluded.last_uid END`,
		c.Folder, c.UIDValidity, c.LastUID, At(tx.Now))
}

// KeepCursors notes where reading stands at a start, for a restored database.
// While letters are held, what was noted first stays.
func (tx *Tx) KeepCursors() error {
	h, err := tx.Held()
	if err != nil || h != nil {
		return err
	}
	return tx.keepCursors()
}

func (tx *Tx) keepCursors() error {
	return tx.exec(`UPDATE cursors SET start_uid = last_uid`)
}

// rewindCursors has everything read again that came since the start: what was
// passed by may be understood now. What is known is not stored twice.
func (tx *Tx) rewindCursors() error {
	return tx.exec(`UPDATE cursors SET last_uid = start_uid WHERE start_uid < last_uid`)
}

// Mail is a message of the mailbox that was ours to read. MessageID and
// ContentHash together are its identity: senders reuse the one, and the same
// words may come twice.
type Mail struct {
	ID          int64
	Folder      string
	UIDValidity uint32 `db:"uid_validity"`
	UID         uint32
	MessageID   string `db:"message_id"`
	ContentHash []byte `db:"content_hash"`
	Kind        string // as reply.Kind; "command" for the owner's; "" in quarantine
	Size        int64
	ReceivedAt  Time `db:"received_at"`
	ReadAt      Time `db:"read_at"`
	Raw         []byte
	Problem     string // why it is in quarantine
	CustomerID  *int64 `db:"customer_id"` // whom it is about, where that is known
}

// AddMail stores a message that was read. A message that is known already, from
// here or from another folder, changes nothing: added is false.
func (tx *Tx) AddMail(m Mail) (mail Mail, added bool, err error) {
	m.ReadAt = At(tx.Now)
	m.ID, err = tx.insert(`INSERT INTO messages (folder, uid_validity, uid, message_id, content_hash, kind, size, received_at, read_at, raw, problem, customer_id)
		VALUES (:folder, :uid_validity, :uid, :message_id, :content_hash, :kind, :size, :received_at, :read_at, :raw, :problem, :customer_id)
		ON CONFLICT (message_id, content_hash) DO NOTHING RETURNING id`, m)
	if errors.Is(err, ErrNotFound) {
		return m, false, nil
	}
	return m, err == nil, err
}

// MailByID finds a stored message with its raw bytes.
func (tx *Tx) MailByID(id int64) (m Mail, err error) {
	return m, tx.get(&m, `SELECT id, folder, uid_validity, uid, message_id, content_hash, kind, size, received_at, read_at, raw, problem, customer_id FROM messages WHERE id = ?`, id)
}

// Quarantined counts the messages that could not be read.
func (tx *Tx) Quarantined() (n int, err error) {
	return n, tx.get(&n, `SELECT COUNT(*) FROM messages WHERE problem <> ''`)
}

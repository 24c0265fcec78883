// Package inbox reads a mailbox over IMAP without leaving a trace in it: sync by cursors, headers first, IDLE.
package inbox

import (
	"cmp"
	"context"
	"crypto/tls"
	"time"

	"github.com/emersion/go-sasl"
)

// Security says how the connection to the server is protected.
type Security string

const (
	TLS      Security = "tls"      // implicit TLS, port 993 (RFC 8314)
	StartTLS Security = "starttls" // port 143, upgraded before anything secret is said (RFC 3501 6.2.1)
	None     Security = "none"     // plain text, to loopback only
)

// Options name the mailbox and the bounds within which it is read.
type Options struct {
	Host     string
	Port     int
	Security Security
	TLS      *tls.Config // nil: the system's authorities, the host's name
	Username string      // for messages to people only; SASL does the login

	// SASL is asked at each login, so that tokens and password files are fresh.
	SASL func(ctx context.Context) (sasl.Client, error)

	// MaxMessage is the most that is fetched of a message, in octets. 0: 10 MiB.
	MaxMessage int64

	// Since says from when on mail is read in a folder that has no cursor yet, or whose UIDVALIDITY changed;
	// one day is taken off, since IMAP searches by date alone. Nil or the zero time: all mail.
	Since func() time.Time

	// ExtraFolders are read besides those that are found by their role.
	ExtraFolders []string

	limits limits // for tests: zero fields take the defaults
}

// Role is what a folder is for: its SPECIAL-USE attribute (RFC 6154), or what its name says.
type Role string

const (
	Inbox   Role = "inbox"
	Junk    Role = "junk"
	Archive Role = "archive"
	All     Role = "all"
	Sent    Role = "sent"
	Other   Role = "other"
)

// Cursor is how far a folder has been read.
type Cursor struct {
	UIDValidity uint32
	LastUID     uint32 // 0: nothing read yet
}

// Header is a message as far as its header tells.
type Header struct {
	Folder       string // decoded name
	Role         Role
	UIDValidity  uint32
	UID          uint32
	Size         int64     // octets, as the server says
	InternalDate time.Time // zero when the server gave none
	Raw          []byte    // at most 64 KiB of the header
	Again        bool      // it is at or below the cursor, and may have been shown before
}

// Message is a wanted message, or one that could not be read.
type Message struct {
	Header
	Body      []byte // the raw mail, header included, at most MaxMessage octets
	Truncated bool   // Body is the first MaxMessage octets of a larger mail
	Problem   string // why it could not be read: to be quarantined. Raw and Body may be nil
}

// Batch is what the caller stores in one transaction.
type Batch struct {
	Folder   string
	Role     Role
	Cursor   Cursor // to be stored together with Messages
	Reset    bool   // UIDVALIDITY changed, or the UIDs began anew: read again from Since on
	Seen     int    // headers looked at
	Messages []Message
}

// Handler is the caller's part in Sync. Its functions are called one at a time.
type Handler struct {
	// Cursor gives the stored cursor of a folder; known is false when there is none. A cursor that was put back has the
	// folder read again from there.
	Cursor func(ctx context.Context, folder string) (c Cursor, known bool, err error)
	// Want says which messages are to be fetched whole; the answer is as long as hs. Called once per batch.
	// A message can be shown more than once: after a restart, a reset, or when it was moved to another folder.
	Want func(ctx context.Context, hs []Header) ([]bool, error)
	// Take stores the messages, in the order of their UIDs, and the cursor. An error ends the sync;
	// what was not taken is read again next time.
	Take func(ctx context.Context, b Batch) error
}

// Report says what a sync did.
type Report struct {
	Folders []FolderReport
}

// FolderReport says what a sync did in one folder.
type FolderReport struct {
	Folder   string
	Role     Role
	Exists   int  // messages in the folder
	Seen     int  // headers looked at
	Taken    int  // messages handed on, problems included
	Problems int  // messages that could not be read
	Reset    bool // see Batch
	Err      error
}

// Client reads one mailbox over one connection. It connects when needed and is used by one goroutine.
type Client struct {
	o       Options
	lim     limits
	conn    *conn
	canIdle bool // as of the last login
	folders map[string]*memory
	trouble map[place]deaths
}

// New makes a client; the first Sync or Wait connects.
func New(o Options) *Client {
	if o.MaxMessage <= 0 {
		o.MaxMessage = 10 << 20
	}
	return &Client{o: o, lim: o.limits.orDefault(), folders: map[string]*memory{}, trouble: map[place]deaths{}}
}

// Close drops the connection and waits for its goroutines. The client can be used again.
func (c *Client) Close() error {
	c.drop()
	return nil
}

func (c *Client) drop() {
	if c.conn != nil {
		c.conn.close()
		c.conn = nil
	}
}

// limits bound time and memory; orDefault has the values.
type limits struct {
	dial    time.Duration // TCP, TLS and greeting, each
	command time.Duration // a command that moves little data
	stall   time.Duration // silence while an answer is awaited
	fetch   time.Duration // one FETCH, as long as data flows
	done    time.Duration // the answer to DONE, which tells a dead peer from a quiet one
	settle  time.Duration // how long the first IDLE lasts
	renew   time.Duration // how long the others last
	batch   int           // headers per FETCH
	depth   int           // FETCHes in flight
	hold    int64         // octets of wanted bodies held before they are handed on
}

func (l limits) orDefault() limits {
	return limits{
		dial:    cmp.Or(l.dial, 30*time.Second),
		command: cmp.Or(l.command, time.Minute),
		stall:   cmp.Or(l.stall, time.Minute),
		fetch:   cmp.Or(l.fetch, 10*time.Minute),
		done:    cmp.Or(l.done, 10*time.Second),
		settle:  cmp.Or(l.settle, time.Second),
		renew:   cmp.Or(l.renew, 4*time.Minute+30*time.Second),
		batch:   cmp.Or(l.batch, 200),
		depth:   cmp.Or(l.depth, 3),
		hold:    cmp.Or(l.hold, 16<<20),
	}
}

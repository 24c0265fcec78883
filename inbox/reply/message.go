package reply

import (
	"strings"
	"time"
)

// Kind is what a mail is; the values are those of `leakytap explain --json`.
type Kind string

const (
	KindReply           Kind = "reply"            // written by a person
	KindAutoReply       Kind = "auto_reply"       // out of office, acknowledgement, any other automatic answer
	KindBounce          Kind = "bounce"           // delivery failed or is delayed
	KindChallenge       Kind = "challenge"        // "prove that you are human"
	KindReceipt         Kind = "receipt"          // read receipt (MDN) or notice of successful delivery
	KindComplaintReport Kind = "complaint_report" // the reader pressed "spam" (ARF)
	KindOwn             Kind = "own"              // a letter of ours
	KindUnrelated       Kind = "unrelated"        // newsletters and other bulk mail that answers nothing
	KindUnreadable      Kind = "unreadable"       // not a mail, or nothing in it can be read
)

// Caps on what is read. A mail that exceeds one is read as far as the cap goes.
const (
	maxMail        = 32 << 20  // bytes of a mail that are looked at
	maxText        = 256 << 10 // bytes of a decoded text or HTML part
	maxWords       = 64 << 10  // bytes of Text and of Signature
	maxSubject     = 2 << 10   // bytes of any one-line header value that is shown
	maxAttachments = 100
)

// Options are what the caller knows before the mail is read.
type Options struct {
	// Original is the text of the letter that the mail may answer, "" when unknown. Whatever of it
	// turns up in the mail is never taken for the customer's words, quote marks or not.
	Original string
	// Subject is that letter's subject, "" when unknown. It tells a subject that the customer has
	// written, or written on, from ours.
	Subject string
	// OwnAddress is the mailbox's address. Mail from it that carries X-Leakytap is KindOwn;
	// "" goes by X-Leakytap alone.
	OwnAddress string
}

// Attachment is a file beside the text. Its content is never decoded.
type Attachment struct {
	Name string `json:"name"`
	Type string `json:"type"` // media type, lower case
	Size int    `json:"size"` // bytes after transfer decoding, estimated from the encoded length
}

// Message is a mail as read.
type Message struct {
	Header
	Kind Kind
	Why  string // one plain sentence: what decided Kind

	Text        string // the words newly written: UTF-8, LF, paragraphs apart by an empty line, at most 64 KiB
	Signature   string // signature, client line and disclaimer, kept apart from Text
	Quoted      bool   // a quoted part was found and taken off
	Unsure      bool   // Text may hold more than the customer's own words
	Attachments []Attachment
	Language    string  // BCP 47 primary tag guessed from Text, "" unknown
	Bounce      *Bounce // for KindBounce and KindComplaintReport
}

// Read reads a whole mail. It never fails: what cannot be read is KindUnreadable. A file that does
// not begin with a plausible header block is read as a bare text/plain body.
func Read(raw []byte, o Options) Message {
	if len(raw) > maxMail {
		raw = raw[:maxMail]
	}
	m := parse(raw)
	msg := Message{Header: m.header(), Attachments: m.attachments()}
	msg.Kind, msg.Why, msg.Bounce = m.kind(msg.Header, o)
	switch msg.Kind {
	case KindUnreadable:
		return msg
	case KindBounce, KindComplaintReport, KindReceipt:
		msg.Text = capText(m.notice(), maxWords)
	default:
		w := m.words(o)
		if w.text == "" && msg.Kind == KindReply {
			w.text = subjectWords(msg.Subject, o)
		}
		msg.Text, msg.Signature, msg.Quoted, msg.Unsure = w.text, w.signature, w.quoted, w.unsure
	}
	if msg.Kind == KindReply && automaticWords(msg.Text) {
		msg.Kind, msg.Why = KindAutoReply, "its words are those of an automatic answer"
	}
	msg.Language = Language(msg.Text)
	return msg
}

// Words takes quotes and signature off a plain-text body.
func Words(text string, o Options) (words, signature string, quoted, unsure bool) {
	w := wordsOf(plainLines(cleanText(capText(text, maxText))), true, newHint(o.Original))
	return w.text, w.signature, w.quoted, w.unsure
}

// Header is what can be told from the header fields alone, decoded and capped.
type Header struct {
	From          Address
	ReplyTo       Address
	To, Cc        []Address
	DeliveredTo   []string // Delivered-To, X-Original-To, Envelope-To: bare addresses
	ReturnPath    string   // envelope sender: an address, or "<>" for the empty one; "" where the field is missing
	Subject       string
	Date          time.Time // zero if missing or unreadable
	MessageID     string    // with the angle brackets, as are InReplyTo and References
	InReplyTo     []string
	References    []string
	ContentType   string // media type, lower case
	AutoSubmitted string // RFC 3834 keyword, lower case, without parameters
	Leakytap      string // X-Leakytap: the kind of one of our own letters
	FailedTo      []string
}

// ReadHeader reads the header fields of a mail, or of a header block fetched alone.
func ReadHeader(raw []byte) Header {
	if len(raw) > maxHeader {
		raw = raw[:maxHeader]
	}
	f, _ := splitHeader(raw)
	return readHeader(f)
}

func readHeader(f fields) Header {
	h := Header{
		From:          firstAddress(f.get("from")),
		ReplyTo:       firstAddress(f.get("reply-to")),
		To:            parseAddresses(f.all("to")),
		Cc:            parseAddresses(f.all("cc")),
		ReturnPath:    returnPath(f),
		Subject:       decodeHeader(f.get("subject")),
		Date:          parseDate(f.get("date")),
		MessageID:     first(messageIDs(f.get("message-id"))),
		InReplyTo:     messageIDs(f.all("in-reply-to")),
		References:    messageIDs(f.all("references")),
		ContentType:   parseMedia(f.get("content-type")).kind,
		AutoSubmitted: keyword(f.get("auto-submitted")),
		Leakytap:      decodeHeader(f.get("x-leakytap")),
	}
	for _, name := range []string{"delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "x-delivered-to"} {
		for _, a := range parseAddresses(f.all(name)) {
			h.DeliveredTo = append(h.DeliveredTo, a.Email)
		}
	}
	for _, a := range parseAddresses(f.all("x-failed-recipients")) {
		h.FailedTo = append(h.FailedTo, a.Email)
	}
	return h
}

func returnPath(f fields) string {
	v, ok := f.lookup("return-path")
	if !ok {
		return ""
	}
	if a := firstAddress(v); a.Email != "" {
		return a.Email
	}
	return "<>"
}

// keyword is the first token of a structured header value, lower case.
func keyword(v string) string {
	v, _, _ = strings.Cut(v, ";")
	v, _, _ = strings.Cut(v, "(")
	return strings.ToLower(oneLine(v))
}

func first(s []string) string {
	if len(s) == 0 {
		return ""
	}
	return s[0]
}

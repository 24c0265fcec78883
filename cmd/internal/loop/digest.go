package loop

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"leakytap/cmd/internal/config"
	"leakytap/mailer/letter"
	"leakytap/store"
)

// digestLife is how long a digest stays worth sending: until the next one.
const digestLife = 7 * 24 * time.Hour

// Digests writes the weekly mail to the owner.
type Digests struct {
	Composer *letter.Composer
	Config   config.Digest
	Location *time.Location
	Version  string // of leakytap
}

// NewDigests builds what a config describes.
func NewDigests(c *config.Config, version string) (*Digests, error) {
	composer, err := newComposer(c)
	if err != nil {
		return nil, err
	}
	d := newDigests(c, composer)
	d.Version = version
	return d, nil
}

func newDigests(c *config.Config, composer *letter.Composer) *Digests {
	return &Digests{Composer: composer, Config: c.Digest, Location: c.Business.Location()}
}

// Last is the last whole week before now.
func (d *Digests) Last(now time.Time) store.Week {
	return store.WeekOf(now.In(d.Location), d.Config.Weekday.Day).Plus(-1)
}

// Week finds a week by its name, such as 2026-W23.
func (d *Digests) Week(name string) (store.Week, error) {
	return store.ParseWeek(name, d.Config.Weekday.Day, d.Location)
}

// Gather collects what a week's digest tells.
func (d *Digests) Gather(tx *store.Tx, w store.Week) (letter.Weekly, error) {
	gathered, err := tx.Digest(w)
	return letter.Weekly{Digest: gathered, Token: tx.Token(store.DigestToken, w.ID()), Version: d.Version}, err
}

// Queue writes a week's digest to everybody who gets it, but for those who have
// had it, or will, since the week was over. It returns to whom.
func (d *Digests) Queue(tx *store.Tx, w store.Week) (queued []string, err error) {
	before, err := tx.DigestLetters(w)
	if err != nil {
		return nil, err
	}
	weekly, err := d.Gather(tx, w)
	if err != nil {
		return nil, fmt.Errorf("gather the digest of %v: %w", w, err)
	}
	for _, to := range d.Config.To {
		if slices.ContainsFunc(before, func(l store.Letter) bool { return strings.EqualFold(l.Recipient, to) }) {
			continue
		}
		m, err := d.Composer.Digest(to, weekly, tx.Now)
		if err != nil {
			return nil, fmt.Errorf("write the digest of %v: %w", w, err)
		}
		if _, err := tx.QueueLetter(store.Letter{
			Kind: m.Kind, Recipient: m.To, Subject: m.Subject, Text: m.Text, Raw: m.Raw, MessageID: m.MessageID,
			ExpiresAt: store.At(tx.Now.Add(digestLife)),
		}); err != nil {
			return nil, err
		}
		queued = append(queued, to)
	}
	return queued, tx.QueueDigest(w.ID())
}

// digest queues the digest of the last week when the window first opens after
// it, or in the morning where it never closes. On the first day it waits until
// the mailbox has been read, so that nothing is missing that came over the weekend.
func (l *Loop) digest(tx *store.Tx) error {
	w := l.Digests.Last(tx.Now)
	early := tx.Now.Before(w.To.Add(morning*time.Hour)) || l.unread.Load() && tx.Now.Before(w.To.AddDate(0, 0, 1))
	if l.Digests.Config.Weekday.Never || early || !l.windowOpen(tx) {
		return nil
	}
	queued, err := tx.DigestQueued(w)
	if err != nil || queued {
		return err
	}
	first, err := tx.FirstJobAt()
	if err != nil || first.IsZero() || !first.Before(w.To) {
		return err
	}
	l.Log.Info("digest written", "week", w.String())
	_, err = l.Digests.Queue(tx, w)
	return err
}

// guess records how many of 100 customers the owner thinks will have nothing to
// better in the week after that of a digest. A week that is over can't be
// guessed any more.
func (l *Loop) guess(tx *store.Tx, week int64, from, text, inReplyTo string) error {
	w, ok := store.WeekByID(week, l.Digests.Config.Weekday.Day, l.Location)
	if !ok {
		return nil
	}
	percent, ok := ParseGuess(text)
	if ok && tx.Now.Before(w.Plus(1).To) {
		l.Log.Info("guess recorded", "week", w.Plus(1).String(), "from", from, "percent", percent)
		return tx.Guess(week, percent, from)
	}
	l.Log.Info("guess not understood, or too late", "week", w.Plus(1).String(), "from", from)
	to := l.Digests.Config.To[0]
	if i := slices.IndexFunc(l.Digests.Config.To, func(known string) bool { return strings.EqualFold(known, from) }); i >= 0 {
		to = l.Digests.Config.To[i]
	}
	m, err := l.Digests.Composer.DigestHelp(to, tx.Token(store.DigestToken, week), w, text, inReplyTo, tx.Now)
	if err != nil {
		return fmt.Errorf("write the help for a guess: %w", err)
	}
	return l.queueHelp(tx, m, nil)
}

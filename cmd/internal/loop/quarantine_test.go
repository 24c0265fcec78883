package loop

import (
	"log/slog"
	"path/filepath"
	"testing"
	"time"

	"leakytap/inbox"
	"leakytap/store"
)

func TestMailsOfWhichNothingCanBeReadAreAllInQuarantine(t *testing.T) {
	s, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "leakytap.db"), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	l := &Loop{Store: s, Log: slog.New(slog.DiscardHandler), news: make(chan struct{}, 1)}
	poison := func(uid uint32) inbox.Message {
		return inbox.Message{Header: inbox.Header{Folder: "INBOX", Role: inbox.Inbox, UIDValidity: 7, UID: uid}, Problem: "the server doesn't give it out"}
	}
	b := inbox.Batch{Folder: "INBOX", Cursor: inbox.Cursor{UIDValidity: 7, LastUID: 9}, Messages: []inbox.Message{poison(5), poison(9)}}
	for range 2 { // the second time nothing is new
		if err := l.take(t.Context(), b); err != nil {
			t.Fatal(err)
		}
	}
	err = s.Read(t.Context(), func(tx *store.Tx) error {
		n, err := tx.Quarantined()
		if n != 2 {
			t.Errorf("%d in quarantine, want 2", n)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

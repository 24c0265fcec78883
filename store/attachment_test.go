package store

import (
	"encoding/json"
	"slices"
	"testing"
)

func TestAttachmentsAreKeptAndListed(t *testing.T) {
	s, _ := open(t)
	j, _ := asked(t, s, "INV-1", "a@b.test")
	r := replied(t, s, j, "It leaks.")
	for _, tt := range []struct {
		as   Attachments
		json string
	}{
		{nil, `[]`},
		{Attachments{{Name: "tap\n.jpg", Type: "image/jpeg", Size: 1500}}, `[{"name":"tap\n.jpg","type":"image/jpeg","size":1500}]`},
	} {
		write(t, s, func(tx *Tx) error {
			return tx.exec(`UPDATE replies SET attachments = ? WHERE id = ?`, tt.as, r.ID)
		})
		got := get(t, s, func(tx *Tx) (Reply, error) { return tx.ReplyByID(r.ID) })
		b, err := json.Marshal(got.Attachments)
		if err != nil || string(b) != tt.json || !slices.Equal(got.Attachments, tt.as) {
			t.Errorf("%+v came back as %+v, %s (%v)", tt.as, got.Attachments, b, err)
		}
	}
}

func TestAttachmentTellsItsSize(t *testing.T) {
	for size, want := range map[int]string{0: "a.jpg, 0 kB", 1: "a.jpg, 1 kB", 1024: "a.jpg, 1 kB", 3 << 19: "a.jpg, 1.5 MB"} {
		if got := (Attachment{Name: "a.jpg", Size: size}).String(); got != want {
			t.Errorf("%d: %q, want %q", size, got, want)
		}
	}
}

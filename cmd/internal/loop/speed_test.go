package loop_test

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"net/mail"
	"slices"
	"testing"
	"time"

	"leakytap/cmd/internal/demo/postoffice"
	"leakytap/cmd/internal/intake"
	"leakytap/cmd/internal/loop"
	"leakytap/store"
)

// openBench is a house on the real clock; told hears of every mail that the
// server takes.
func openBench(b *testing.B, told func(postoffice.Mail)) *house {
	b.Helper()
	h := &house{t: b}
	var users []postoffice.User
	for _, a := range []string{mailbox, owner, jane} {
		users = append(users, postoffice.User{Address: a, Password: "secret"})
	}
	var err error
	if h.office, err = postoffice.Open(postoffice.Options{Users: users, OnMail: told}); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { h.office.Close() })
	c := h.config("ask: {delay: 0s, window: always, per_minute: 1000000, daily_cap: 1000000}\n")
	s, err := store.Open(b.Context(), c.Database, time.Now)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	if h.Loop, err = loop.New(c, s, slog.New(slog.DiscardHandler)); err != nil {
		b.Fatal(err)
	}
	return h
}

// jobs adds n jobs, each of another customer; their mail all comes to jane.
func (h *house) jobs(n int) {
	h.t.Helper()
	err := h.Store.Write(h.t.Context(), func(tx *store.Tx) error {
		for i := range n {
			job := intake.Job{Ref: fmt.Sprintf("J%d", i), Email: fmt.Sprintf("jane+%d@customer.example", i), Name: "Jane Smith", Summary: "boiler service"}
			if _, _, err := intake.AddTx(tx, "test", job); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		h.t.Fatal(err)
	}
}

// BenchmarkLetters writes and sends asks to a loopback server, with every step
// of the outbox on disk (synchronous=FULL).
func BenchmarkLetters(b *testing.B) {
	h := openBench(b, nil)
	defer h.Outbox.Transport.Close()
	h.jobs(b.N)
	b.ResetTimer()
	for sent := 0; sent < b.N; sent = len(h.office.Sent()) {
		if err := h.Send(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "letters/s")
}

// BenchmarkReplyToAlert measures from a reply in the mailbox to the alert that
// the server has accepted, under IDLE.
func BenchmarkReplyToAlert(b *testing.B) {
	asks, alerts := make(chan []byte, b.N), make(chan struct{}, 1)
	h := openBench(b, func(m postoffice.Mail) {
		switch {
		case bytes.Contains(m.Raw, []byte("X-Leakytap: alert")):
			alerts <- struct{}{}
		case bytes.Contains(m.Raw, []byte("X-Leakytap: ask")):
			asks <- m.Raw
		}
	})
	h.jobs(b.N)
	ctx, stop := context.WithCancel(b.Context())
	ended := make(chan error, 1)
	go func() { ended <- h.Run(ctx) }()
	var asked []*mail.Message
	for range b.N {
		m, err := mail.ReadMessage(bytes.NewReader(<-asks))
		if err != nil {
			b.Fatal(err)
		}
		asked = append(asked, m)
	}
	var took []time.Duration
	b.ResetTimer()
	for _, ask := range asked {
		h.now = time.Now()
		h.reply(jane, ask, mess)
		<-alerts
		took = append(took, time.Since(h.now))
	}
	b.StopTimer()
	stop()
	if err := <-ended; err != nil {
		b.Fatal(err)
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
	b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, "p95-ms")
}

package web

import (
	"net/http"
	"time"

	"leakytap/store"
)

// staleTime is how long the mailbox may go unread, if its poll isn't rarer, and a
// letter to the owner unsent, before a monitor is told.
const staleTime = 15 * time.Minute

// healthz tells that the process answers.
func (s *Server) healthz(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Write([]byte("ok\n"))
}

type readiness struct {
	Ready             bool       `json:"ready"`
	LastRead          store.Time `json:"last_read"`                     // of the mailbox
	OldestToOwner     store.Time `json:"oldest_due_letter_to_owner"`    // since when it is due; null: none
	OldestToCustomers store.Time `json:"oldest_due_letter_to_customer"` // may be waiting for the window
	Held              bool       `json:"held"`                          // letters to customers wait for leakytap resume
}

// readyz tells whether mail is read and alerts get out.
func (s *Server) readyz(w http.ResponseWriter, r *http.Request) {
	var route store.Readiness
	err := s.Store.Read(r.Context(), func(tx *store.Tx) (err error) {
		route, err = tx.Readiness()
		return err
	})
	if err != nil {
		s.Log.Error("health can't be told", "error", err)
		refuse(w, http.StatusServiceUnavailable, "the database can't be read")
		return
	}
	read := route.Now.Sub(route.LastRead.Time) <= max(staleTime, 2*s.Poll)
	sent := route.OldestDue[0].IsZero() || route.Now.Sub(route.OldestDue[0].Time) <= staleTime
	ready := readiness{read && sent, route.LastRead, route.OldestDue[0], route.OldestDue[1], route.Held}
	status := http.StatusOK
	if !ready.Ready {
		status = http.StatusServiceUnavailable
	}
	writeJSON(w, status, ready)
}

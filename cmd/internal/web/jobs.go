package web

import (
	"bytes"
	"errors"
	"io"
	"mime"
	"net/http"

	"leakytap/cmd/internal/intake"
	"leakytap/store"
)

// maxBody is the most that is read of a request, in bytes.
const maxBody = 1 << 20

// postJobs adds finished jobs. Either it is signed, and then taken once and once
// only; or it carries the bearer token.
func (s *Server) postJobs(w http.ResponseWriter, r *http.Request) {
	signed := r.Header.Get("webhook-signature") != ""
	switch {
	case len(s.WebhookSecret) == 0 && len(s.Token) == 0:
		refuse(w, http.StatusNotFound, "jobs are not taken here: set http.webhook_secret_file or http.token_file in the config")
		return
	case signed && len(s.WebhookSecret) > 0:
	case bearer(s.Token, r.Header):
		signed = false
	default:
		w.Header().Set("WWW-Authenticate", "Bearer")
		refuse(w, http.StatusUnauthorized, "sign the request (Standard Webhooks) or send Authorization: Bearer with the token")
		return
	}
	if kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); r.Header.Get("Content-Type") != "" && (err != nil || kind != "application/json") {
		refuse(w, http.StatusUnsupportedMediaType, "send application/json")
		return
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large):
		refuse(w, http.StatusRequestEntityTooLarge, "the most is 1 MB: send the jobs in several requests")
		return
	case err != nil:
		refuse(w, http.StatusBadRequest, "the request broke off")
		return
	}
	once := func(*store.Tx) error { return nil }
	if signed {
		id, err := verifyWebhook(s.WebhookSecret, r.Header, body, s.Store.Now())
		if err != nil {
			s.Log.Warn("webhook refused", "error", err)
			refuse(w, http.StatusUnauthorized, err.Error())
			return
		}
		once = func(tx *store.Tx) error { return tx.TakeWebhook(id) }
	}
	report, err := s.Intake.JSONOnce(r.Context(), bytes.NewReader(body), once)
	s.answerJobs(w, report, err)
}

func (s *Server) answerJobs(w http.ResponseWriter, report intake.Report, err error) {
	var unreadable *intake.FileError
	switch {
	case errors.Is(err, store.ErrSeen):
		s.Log.Warn("webhook refused", "error", err)
		refuse(w, http.StatusConflict, err.Error()+"; nothing was changed")
	case errors.As(err, &unreadable):
		refuse(w, http.StatusBadRequest, err.Error())
	case err != nil:
		s.Log.Error("jobs by HTTP not taken", "error", err)
		refuse(w, http.StatusServiceUnavailable, "the jobs couldn't be stored: send them again later")
	case len(report.Refused) > 0:
		p := problem{Title: "Some jobs can't be taken", Status: http.StatusUnprocessableEntity, Added: report.Added, Known: report.Known,
			Detail: "The others were taken; the same jobs sent again change nothing."}
		if report.Added+report.Known == 0 {
			p.Title, p.Detail = "The jobs can't be taken", ""
		}
		for _, row := range report.Refused {
			for _, f := range row.Fields {
				p.Errors = append(p.Errors, jobError{row.Line, f.Field, f.Reason})
			}
		}
		s.Log.Warn("jobs taken", "source", s.Intake.Source, "added", report.Added, "known", report.Known, "refused", len(report.Refused))
		p.write(w)
	default:
		s.Log.Info("jobs taken", "source", s.Intake.Source, "added", report.Added, "known", report.Known)
		status := http.StatusOK
		if report.Added > 0 {
			status = http.StatusCreated
		}
		writeJSON(w, status, map[string]int{"added": report.Added, "known": report.Known})
	}
}

package web

import (
	"errors"
	"html/template"
	"net/http"

	"leakytap/store"
)

var page = template.Must(template.New("").Parse(`<!DOCTYPE html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{{.Title}}</title>
<style>body{font:18px/1.5 sans-serif;max-width:32em;margin:15vh auto;padding:0 1em}button{font:inherit;padding:.6em 1.2em}</style>
<h1>{{.Title}}</h1>
<p>{{.Text}}</p>
{{if .Button}}<form method="post"><button>{{.Button}}</button></form>
{{end}}</html>
`))

type pageData struct{ Title, Text, Button string }

func show(w http.ResponseWriter, status int, d pageData) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	page.Execute(w, d) // an error here is the other side's having gone
}

var invalidLink = pageData{"This link is not valid", "Reply STOP to the mail that it came with, and you won't be written to again.", ""}

// askUnsubscribe shows a button and changes nothing: programs that look at links
// before people do must not unsubscribe anybody (RFC 8058 1).
func (s *Server) askUnsubscribe(w http.ResponseWriter, r *http.Request) {
	err := s.Store.Read(r.Context(), func(tx *store.Tx) error {
		_, err := tx.CustomerByToken(r.PathValue("token"))
		return err
	})
	if s.unknown(w, err) {
		return
	}
	show(w, http.StatusOK, pageData{"No more mails?", "Press the button, and you won't be written to again.", "Stop writing to me"})
}

// unsubscribe never writes to the customer again, by one click (RFC 8058 3.2) or
// by the button.
func (s *Server) unsubscribe(w http.ResponseWriter, r *http.Request) {
	var c store.Customer
	err := s.Store.Write(r.Context(), func(tx *store.Tx) (err error) {
		if c, err = tx.CustomerByToken(r.PathValue("token")); err != nil {
			return err
		}
		return tx.Suppress(c.Email, store.SuppressedOptOut, "by the link in a letter")
	})
	if s.unknown(w, err) {
		return
	}
	s.Log.Info("customer opted out", "to", c.Email, "by", "link")
	show(w, http.StatusOK, pageData{"Done", "You won't be written to again.", ""})
}

// unknown answers where a token names nobody, or the database can't tell.
func (s *Server) unknown(w http.ResponseWriter, err error) bool {
	switch {
	case errors.Is(err, store.ErrNotFound):
		show(w, http.StatusNotFound, invalidLink)
	case err != nil:
		s.Log.Error("unsubscribing failed", "error", err)
		show(w, http.StatusServiceUnavailable, pageData{"Please try again later", "Or reply STOP to the mail that this link came with.", ""})
	}
	return err != nil
}

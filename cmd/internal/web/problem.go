package web

import (
	"encoding/json"
	"net/http"
)

// problem is what went wrong with a request (RFC 9457).
type problem struct {
	Title  string     `json:"title"`
	Status int        `json:"status"`
	Detail string     `json:"detail,omitempty"`
	Added  int        `json:"added,omitempty"`
	Known  int        `json:"known,omitempty"`
	Errors []jobError `json:"errors,omitempty"`
}

// jobError is what is wrong with one field of one job; the first job is 1.
type jobError struct {
	Job    int    `json:"job"`
	Field  string `json:"field"`
	Detail string `json:"detail"`
}

func (p problem) write(w http.ResponseWriter) {
	w.Header().Set("Content-Type", "application/problem+json")
	writeJSON(w, p.Status, p)
}

func refuse(w http.ResponseWriter, status int, detail string) {
	problem{Title: http.StatusText(status), Status: status, Detail: detail}.write(w)
}

func writeJSON(w http.ResponseWriter, status int, v any) {
	if w.Header().Get("Content-Type") == "" {
		w.Header().Set("Content-Type", "application/json")
	}
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(v) // an error here is the other side's having gone
}

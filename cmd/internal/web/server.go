// Package web is the small HTTP listener: jobs in, one-click unsubscribing, and health for monitors.
package web

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"

	"golang.org/x/net/netutil"

	"leakytap/cmd/internal/intake"
	"leakytap/store"
)

// Server answers HTTP.
type Server struct {
	Store   *store.Store
	Intake  intake.Import
	Log     *slog.Logger
	Version string
	Poll    time.Duration // how often the mailbox is read

	// Either opens POST /jobs; with neither it is closed.
	WebhookSecret []byte // Standard Webhooks: whsec_ and base64, or any bytes
	Token         []byte // bearer (RFC 6750)
}

// Bounds on what strangers can take up.
const (
	maxConnections = 64
	maxHeader      = 16 << 10
	readTime       = 15 * time.Second
	writeTime      = 30 * time.Second
	idleTime       = time.Minute
	shutdownTime   = 5 * time.Second
)

// Handler routes the requests.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /jobs", s.postJobs)
	mux.HandleFunc("GET /u/{token}", s.askUnsubscribe)
	mux.HandleFunc("POST /u/{token}", s.unsubscribe)
	mux.HandleFunc("GET /healthz", s.healthz)
	mux.HandleFunc("GET /readyz", s.readyz)
	mux.Handle("GET /metrics", s.metrics())
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for name, value := range map[string]string{
			"Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff", "X-Robots-Tag": "noindex",
			"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
		} {
			w.Header().Set(name, value)
		}
		mux.ServeHTTP(w, r)
	})
}

// Listen opens the address that Serve answers on.
func Listen(ctx context.Context, address string) (*net.TCPListener, error) {
	l, err := (&net.ListenConfig{}).Listen(ctx, "tcp", address)
	if err != nil {
		return nil, fmt.Errorf("listen for HTTP on %s: %w: change http.listen in the config, or stop what listens there", address, err)
	}
	return l.(*net.TCPListener), nil
}

// Share makes a second listener on the socket of l. What connects while neither
// is served waits; each has to be closed.
func Share(l *net.TCPListener) (*net.TCPListener, error) {
	f, err := l.File()
	if err != nil {
		return nil, fmt.Errorf("share the HTTP socket: %w", err)
	}
	defer f.Close()
	again, err := net.FileListener(f)
	if err != nil {
		return nil, fmt.Errorf("share the HTTP socket: %w", err)
	}
	return again.(*net.TCPListener), nil
}

// Serve answers until ctx ends, and lets the requests end that are under way. It
// closes l.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	server := &http.Server{
		Handler: s.Handler(), ReadHeaderTimeout: readTime, ReadTimeout: readTime, WriteTimeout: writeTime, IdleTimeout: idleTime,
		MaxHeaderBytes: maxHeader, ErrorLog: slog.NewLogLogger(s.Log.Handler(), slog.LevelDebug),
	}
	ended := make(chan error, 1)
	stop := context.AfterFunc(ctx, func() {
		calm, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownTime)
		defer cancel()
		err := server.Shutdown(calm)
		if err != nil { // not all requests have ended
			err = errors.Join(err, server.Close())
		}
		ended <- err
	})
	err := server.Serve(netutil.LimitListener(l, maxConnections))
	if stop() || !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serve HTTP: %w", err)
	}
	<-ended
	return nil
}

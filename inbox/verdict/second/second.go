// Package second asks a language model for a second reading of a reply. It may
// raise the concern of a verdict and never lowers it; with it down, or fooled,
// the first verdict stands.
package second

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"

	"leakytap/store"
)

// Options of a Reader. URL is the base of an OpenAI-compatible API, such as
// http://127.0.0.1:11434/v1; plain http is allowed to loopback only.
type Options struct {
	URL     string
	Model   string
	Key     string        // bearer token; may be empty
	Timeout time.Duration // of one request; 0: 20 s
	Now     func() time.Time
}

// ErrResting is returned while the endpoint is left alone after failures.
var ErrResting = errors.New("second reader: resting after failures")

const (
	maxText     = 4 << 10  // bytes of a reply that are sent
	maxResponse = 64 << 10 // bytes of an answer that are read
	maxFailures = 3        // in a row, before it rests
	rest        = 5 * time.Minute
)

// Reader asks one endpoint. It is safe for concurrent use.
type Reader struct {
	options  Options
	endpoint string
	client   *http.Client

	mu        sync.Mutex
	failures  int
	restUntil time.Time
}

// New checks the options. It connects to nothing.
func New(o Options) (*Reader, error) {
	u, err := url.Parse(o.URL)
	if err != nil {
		return nil, fmt.Errorf("second reader: url: %w", err)
	}
	if u.Scheme != "https" && (u.Scheme != "http" || !loopback(u.Hostname())) {
		return nil, fmt.Errorf("second reader: url %q: use https, or http to this machine", o.URL)
	}
	if o.Model == "" {
		return nil, errors.New("second reader: no model is named")
	}
	if o.Timeout == 0 {
		o.Timeout = 20 * time.Second
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	return &Reader{
		options:  o,
		endpoint: u.JoinPath("chat/completions").String(),
		client: &http.Client{
			Timeout:       o.Timeout,
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		},
	}, nil
}

func loopback(host string) bool {
	ip := net.ParseIP(host)
	return strings.EqualFold(host, "localhost") || ip != nil && ip.IsLoopback()
}

// Read is the first verdict, or a graver one. With an error it is the first.
func (r *Reader) Read(ctx context.Context, text string, first store.Verdict) (store.Verdict, error) {
	if strings.TrimSpace(text) == "" {
		return first, nil
	}
	if r.resting() {
		return first, ErrResting
	}
	const attempts = 2
	var err error
	for range attempts {
		var o opinion
		var again bool
		if o, again, err = r.ask(ctx, redact(cut(text, maxText))); err == nil {
			r.succeeded()
			return raise(text, first, o), nil
		}
		if !again || ctx.Err() != nil {
			break
		}
	}
	r.failed()
	return first, fmt.Errorf("second reader: %w", err)
}

func (r *Reader) resting() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.options.Now().Before(r.restUntil)
}

func (r *Reader) succeeded() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.failures = 0
}

func (r *Reader) failed() {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.failures++; r.failures >= maxFailures {
		r.failures, r.restUntil = 0, r.options.Now().Add(rest)
	}
}

// strength orders the categories by need, the strongest first.
var strength = []store.Category{store.Complaint, store.Question, store.Suggestion, store.Hesitant, store.WrongPerson,
	store.Unclear, store.OptOut, store.Praise, store.Content}

// raise takes from an opinion only what makes the verdict graver, and only where
// it can quote the customer's own words.
func raise(text string, first store.Verdict, o opinion) store.Verdict {
	const shortest = 2
	c := store.Category(o.Category)
	start := strings.Index(text, o.Quote)
	if len(o.Quote) < shortest || start < 0 || !c.NeedsFollowUp() || !slices.Contains(strength, c) {
		return first
	}
	v := first
	graver := slices.Index(strength, c) < slices.Index(strength, first.Category)
	if graver {
		v.Category, v.NeedsFollowUp = c, true
	}
	if o.Urgent && v.NeedsFollowUp {
		v.Urgent = true
	}
	if graver || v.Urgent != first.Urgent {
		v.Evidence = append(slices.Clone(first.Evidence), store.Evidence{
			Quote: o.Quote, Why: "a second reader heard " + heard[c], Start: start, End: start + len(o.Quote)})
	}
	return v
}

var heard = map[store.Category]string{store.Complaint: "a complaint", store.Question: "a question", store.Suggestion: "a wish",
	store.Hesitant: "a hesitation", store.WrongPerson: "somebody else", store.Unclear: "something unclear"}

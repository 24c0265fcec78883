package web

import (
	"context"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"leakytap/store"
)

// metrics tells numbers to Prometheus, and nothing of anybody.
func (s *Server) metrics() http.Handler {
	r := prometheus.NewRegistry()
	r.MustRegister(&collector{s})
	return promhttp.HandlerFor(r, promhttp.HandlerOpts{MaxRequestsInFlight: 2, Timeout: scrapeTime})
}

const scrapeTime = 10 * time.Second

func metric(name, help string, labels ...string) *prometheus.Desc {
	return prometheus.NewDesc("leakytap_"+name, help, labels, nil)
}

var (
	buildInfo     = metric("build_info", "The version that runs.", "version")
	letters       = metric("letters", "Letters in the database, by kind and state; unknown are those whose fate is.", "kind", "state")
	jobs          = metric("jobs", "Jobs, by state.", "state")
	replies       = metric("replies", "Replies, by category.", "category")
	followUps     = metric("follow_ups", "Follow-ups, by state.", "state")
	quarantined   = metric("quarantined_mails", "Mails that couldn't be read.")
	held          = metric("held", "1 while letters to customers are held back after a restored backup.")
	lastRead      = metric("last_read_timestamp_seconds", "When the mailbox was last read.")
	oldestWaiting = metric("oldest_due_letter_seconds", "How long the longest waiting letter has been due; letters to customers also wait for the window.", "to")
)

// collector counts when it is asked.
type collector struct{ *Server }

// Describe implements prometheus.Collector.
func (c *collector) Describe(to chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{buildInfo, letters, jobs, replies, followUps, quarantined, held, lastRead, oldestWaiting} {
		to <- d
	}
}

// Collect implements prometheus.Collector.
func (c *collector) Collect(to chan<- prometheus.Metric) {
	ctx, cancel := context.WithTimeout(context.Background(), scrapeTime)
	defer cancel()
	var counts store.Counts
	err := c.Store.Read(ctx, func(tx *store.Tx) (err error) {
		counts, err = tx.Counts()
		return err
	})
	if err != nil {
		to <- prometheus.NewInvalidMetric(letters, err)
		return
	}
	gauge := func(d *prometheus.Desc, v float64, labels ...string) {
		to <- prometheus.MustNewConstMetric(d, prometheus.GaugeValue, v, labels...)
	}
	gauge(buildInfo, 1, c.Version)
	for _, l := range counts.Letters {
		gauge(letters, float64(l.N), string(l.Kind), string(l.State))
	}
	for d, tallies := range map[*prometheus.Desc][]store.Tally{jobs: counts.Jobs, replies: counts.Replies, followUps: counts.FollowUps} {
		for _, t := range tallies {
			gauge(d, float64(t.N), t.Value)
		}
	}
	gauge(quarantined, float64(counts.Quarantined))
	gauge(held, map[bool]float64{true: 1}[counts.Held])
	if !counts.LastRead.IsZero() {
		gauge(lastRead, float64(counts.LastRead.UnixMilli())/1000)
	}
	for i, to := range []string{"owner", "customer"} {
		waited := 0.0
		if due := counts.OldestDue[i]; !due.IsZero() {
			waited = counts.Now.Sub(due.Time).Seconds()
		}
		gauge(oldestWaiting, waited, to)
	}
}

package web

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"net"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"leakytap/cmd/internal/intake"
	"leakytap/store"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const (
	secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" // the one of the Standard Webhooks examples
	token  = "a-bearer-token-of-some-length"
	jane   = "jane@customer.example"
)

// site is a server on a database, with its own time.
type site struct {
	*Server
	t   *testing.T
	now time.Time
}

func open(t *testing.T) *site {
	t.Helper()
	w := &site{t: t, now: time.Date(2026, 6, 1, 8, 0, 0, 0, time.UTC)}
	s, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "leakytap.db"), func() time.Time { return w.now })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	w.Server = &Server{Store: s, Log: slog.New(slog.DiscardHandler), Version: "v1", WebhookSecret: []byte(secret), Token: []byte(token),
		Intake: intake.Import{Store: s, Source: "webhook", Location: time.UTC}}
	return w
}

// do sends a request to the handler.
func (w *site) do(method, path, body string, headers ...string) *http.Response {
	w.t.Helper()
	r := httptest.NewRequest(method, path, strings.NewReader(body))
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	rec := httptest.NewRecorder()
	w.Handler().ServeHTTP(rec, r)
	return rec.Result()
}

// signed are the headers of a webhook.
func signed(id string, at time.Time, body string) []string {
	key, _ := base64.StdEncoding.DecodeString(strings.TrimPrefix(secret, "whsec_"))
	mac := hmac.New(sha256.New, key)
	fmt.Fprintf(mac, "%s.%d.%s", id, at.Unix(), body)
	return []string{"webhook-id", id, "webhook-timestamp", fmt.Sprint(at.Unix()), "webhook-signature", "v1,AAAA v1," + base64.StdEncoding.EncodeToString(mac.Sum(nil)), "Content-Type", "application/json"}
}

func (w *site) jobs() (n int) {
	w.t.Helper()
	err := w.Store.Read(w.t.Context(), func(tx *store.Tx) error {
		js, err := tx.Jobs("")
		n = len(js)
		return err
	})
	if err != nil {
		w.t.Fatal(err)
	}
	return n
}

func text(t *testing.T, r *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestSignatureOfTheStandardsExample(t *testing.T) {
	h := http.Header{}
	h.Set("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
	h.Set("webhook-timestamp", "1614265330")
	h.Set("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
	id, err := verifyWebhook([]byte(secret), h, []byte(`{"test": 2432232314}`), time.Unix(1614265330, 0))
	if err != nil || id != "msg_p5jXN8AQM9LWM0D4loKWxJek" {
		t.Errorf("%q, %v", id, err)
	}
}

func TestSignedJobIsTakenOnce(t *testing.T) {
	w := open(t)
	const body = `{"ref":"1","customer":{"email":"jane@customer.example"}}`
	if r := w.do("POST", "/jobs", body, signed("m1", w.now, body)...); r.StatusCode != http.StatusCreated || w.jobs() != 1 {
		t.Fatalf("%s, %d jobs: %s", r.Status, w.jobs(), text(t, r))
	}
	for range 3 {
		if r := w.do("POST", "/jobs", body, signed("m1", w.now, body)...); r.StatusCode != http.StatusConflict {
			t.Errorf("replayed: %s", r.Status)
		}
	}
	if r := w.do("POST", "/jobs", body, signed("m2", w.now, body)...); r.StatusCode != http.StatusOK || w.jobs() != 1 {
		t.Errorf("the same job again: %s, %d jobs", r.Status, w.jobs())
	}
}

// TestForgedAndStaleWebhooksAreRefused spoils genuine webhooks in a thousand ways.
func TestForgedAndStaleWebhooksAreRefused(t *testing.T) {
	w := open(t)
	r := rand.New(rand.NewPCG(1, 2))
	accepted := 0
	for n := range 1000 {
		body := fmt.Sprintf(`{"ref":"%d","email":"jane@customer.example"}`, n)
		at := w.now
		spoil := n % 8
		if spoil == 0 { // too old or too new
			at = at.Add(time.Duration(5*60+1+r.IntN(1_000_000)) * time.Second * time.Duration(1-2*(n/8%2)))
		}
		h := signed(fmt.Sprintf("m%d", n), at, body)
		switch spoil {
		case 1:
			body = strings.Replace(body, "jane", "eve", 1)
		case 2:
			h[1] += "x" // another id
		case 3:
			h[3] = fmt.Sprint(at.Unix() + 1 + int64(r.IntN(200)))
		case 4: // one bit of the signature
			b, _ := base64.StdEncoding.DecodeString(h[5][len("v1,AAAA v1,"):])
			b[r.IntN(len(b))] ^= 1 << r.IntN(8)
			h[5] = "v1," + base64.StdEncoding.EncodeToString(b)
		case 5:
			h[5] = strings.ReplaceAll(h[5], "v1,", []string{"v2,", "v1a,", "", "v1;"}[r.IntN(4)])
		case 6:
			drop := 2 * r.IntN(3)
			h = append(h[:drop], h[drop+2:]...)
		case 7:
			h[3] = []string{"+", "0", " ", "0x"}[r.IntN(4)] + h[3]
		}
		res := w.do("POST", "/jobs", body, h...)
		if res.StatusCode < 300 {
			accepted++
			t.Errorf("%d (%d): %s", n, spoil, res.Status)
		}
		if kind := res.Header.Get("Content-Type"); kind != "application/problem+json" {
			t.Fatalf("%d: answered with %s", n, kind)
		}
	}
	if accepted > 0 || w.jobs() > 0 {
		t.Errorf("%d of 1,000 accepted, %d jobs", accepted, w.jobs())
	}
}

func TestBearerToken(t *testing.T) {
	const body = `{"email":"jane@customer.example"}`
	for header, want := range map[string]int{"Bearer " + token: http.StatusCreated, "bearer " + token: http.StatusCreated, "Bearer " + token + "x": 401,
		"Bearer ": 401, "Bearer": 401, "": 401, "Basic " + token: 401, token: 401} {
		if r := open(t).do("POST", "/jobs", body, "Authorization", header); r.StatusCode != want {
			t.Errorf("%q: %s, want %d", header, r.Status, want)
		}
	}
	closed := open(t)
	closed.Token, closed.WebhookSecret = nil, nil
	if r := closed.do("POST", "/jobs", body, "Authorization", "Bearer "); r.StatusCode != http.StatusNotFound {
		t.Errorf("where it is not configured: %s", r.Status)
	}
	unsigned := open(t)
	unsigned.WebhookSecret = nil
	if r := unsigned.do("POST", "/jobs", body, signed("m", unsigned.now, body)...); r.StatusCode != http.StatusUnauthorized {
		t.Errorf("signed where only a token is configured: %s", r.Status)
	}
}

func TestBadJobsAreToldFieldByField(t *testing.T) {
	w := open(t)
	r := w.do("POST", "/jobs", `[{"ref":"1","email":"jane@customer.example"},{"ref":"2","email":"nobody","expect":"great"},{"ref":"3"}]`, "Authorization", "Bearer "+token)
	var p problem
	if err := json.NewDecoder(r.Body).Decode(&p); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range p.Errors {
		got = append(got, fmt.Sprint(e.Job, " ", e.Field))
	}
	if r.StatusCode != http.StatusUnprocessableEntity || p.Status != 422 || r.Header.Get("Content-Type") != "application/problem+json" || p.Added != 1 || w.jobs() != 1 ||
		fmt.Sprint(got) != "[2 email 2 expect 3 email]" {
		t.Errorf("%s, %d jobs: %+v", r.Status, w.jobs(), p)
	}
}

func TestBadRequests(t *testing.T) {
	many := "[" + strings.Repeat(`{"email":"a@b.test"},`, 1000) + `{"email":"a@b.test"}]`
	for name, tt := range map[string]struct {
		method, path, body, kind string
		want                     int
	}{
		"not JSON":      {"POST", "/jobs", "{", "application/json", 400},
		"empty":         {"POST", "/jobs", "", "", 400},
		"a number":      {"POST", "/jobs", "7", "application/json; charset=utf-8", 400},
		"a form":        {"POST", "/jobs", "email=a@b.test", "application/x-www-form-urlencoded", 415},
		"too large":     {"POST", "/jobs", strings.Repeat(" ", maxBody+1), "application/json", 413},
		"too many":      {"POST", "/jobs", many, "application/json", 400},
		"GET":           {"GET", "/jobs", "", "", 405},
		"another path":  {"POST", "/job", "", "", 404},
		"a deep nest":   {"POST", "/jobs", strings.Repeat("[", 500_000), "application/json", 400},
		"the root page": {"GET", "/", "", "", 404},
	} {
		t.Run(name, func(t *testing.T) {
			w := open(t)
			if r := w.do(tt.method, tt.path, tt.body, "Authorization", "Bearer "+token, "Content-Type", tt.kind); r.StatusCode != tt.want || w.jobs() != 0 {
				t.Errorf("%s, want %d; %d jobs", r.Status, tt.want, w.jobs())
			}
		})
	}
}

// asked makes a job and returns its token.
func (w *site) asked() (tok string) {
	w.t.Helper()
	err := w.Store.Write(w.t.Context(), func(tx *store.Tx) error {
		j, _, err := tx.AddJob(store.Job{Ref: "1", CustomerEmail: jane, CompletedAt: store.At(tx.Now)})
		tok = tx.Token(store.JobToken, j.ID)
		return err
	})
	if err != nil {
		w.t.Fatal(err)
	}
	return tok
}

func (w *site) suppressed() (why string) {
	w.t.Helper()
	err := w.Store.Read(w.t.Context(), func(tx *store.Tx) (err error) {
		why, err = tx.Suppressed(jane)
		return err
	})
	if err != nil {
		w.t.Fatal(err)
	}
	return why
}

func TestLookingAtTheLinkUnsubscribesNobody(t *testing.T) {
	w := open(t)
	tok := w.asked()
	for _, method := range []string{"GET", "HEAD", "OPTIONS"} {
		r := w.do(method, "/u/"+tok, "")
		if w.suppressed() != "" {
			t.Fatalf("%s unsubscribes", method)
		}
		if method == "GET" && (r.StatusCode != 200 || !strings.Contains(text(t, r), `<form method="post">`) || strings.Contains(r.Header.Get("Content-Security-Policy"), "script")) {
			t.Errorf("page: %s", r.Status)
		}
	}
}

func TestOneClickUnsubscribes(t *testing.T) {
	w := open(t)
	tok := w.asked()
	for range 2 {
		if r := w.do("POST", "/u/"+tok, "List-Unsubscribe=One-Click", "Content-Type", "application/x-www-form-urlencoded"); r.StatusCode != 200 || w.suppressed() != store.SuppressedOptOut {
			t.Errorf("%s, suppressed: %q", r.Status, w.suppressed())
		}
	}
}

func TestForgedLinkUnsubscribesNobody(t *testing.T) {
	w := open(t)
	tok := w.asked()
	var owners string
	w.Store.Read(t.Context(), func(tx *store.Tx) error { owners = tx.Token(store.FollowUpToken, 1); return nil })
	for _, forged := range []string{"j1-aaaaaaaaaaaaaaaaaaaaaaaaaa", tok[:len(tok)-1], "j2" + tok[2:], owners, "x", tok + "-" + tok} {
		for _, method := range []string{"GET", "POST"} {
			if r := w.do(method, "/u/"+forged, ""); r.StatusCode != http.StatusNotFound || w.suppressed() != "" {
				t.Errorf("%s %s: %s, suppressed: %q", method, forged, r.Status, w.suppressed())
			}
		}
	}
}

func TestReadinessFollowsTheMailbox(t *testing.T) {
	w := open(t)
	ready := func() int { return w.do("GET", "/readyz", "").StatusCode }
	if ready() != http.StatusServiceUnavailable {
		t.Error("ready before the mailbox was read")
	}
	w.change(func(tx *store.Tx) error { return tx.Works(store.Reading) })
	if ready() != http.StatusOK {
		t.Error("not ready after it was read")
	}
	w.now = w.now.Add(16 * time.Minute)
	if ready() != http.StatusServiceUnavailable {
		t.Error("ready though nothing was read for 16 minutes")
	}
	w.Poll = 30 * time.Minute
	if ready() != http.StatusOK {
		t.Error("not ready though the mailbox is read every half hour only")
	}
	w.now = w.now.Add(45 * time.Minute)
	if ready() != http.StatusServiceUnavailable {
		t.Error("ready though two polls have failed")
	}
	w.change(func(tx *store.Tx) error { return tx.Works(store.Reading) })
	w.change(func(tx *store.Tx) error {
		_, err := tx.QueueLetter(store.Letter{Kind: store.HealthLetter, MessageID: "a", Raw: []byte{}, ExpiresAt: store.At(tx.Now.Add(time.Hour))})
		return err
	})
	w.now = w.now.Add(10 * time.Minute)
	w.change(func(tx *store.Tx) error { return tx.Works(store.Reading) })
	if ready() != http.StatusOK {
		t.Error("not ready though the letter is late by ten minutes only")
	}
	w.now = w.now.Add(6 * time.Minute)
	w.change(func(tx *store.Tx) error { return tx.Works(store.Reading) })
	if ready() != http.StatusServiceUnavailable {
		t.Error("ready though a letter to the owner is due for 16 minutes")
	}
	if r := w.do("GET", "/healthz", ""); r.StatusCode != 200 || text(t, r) != "ok\n" {
		t.Errorf("healthz: %s", r.Status)
	}
}

func (w *site) change(f func(*store.Tx) error) {
	w.t.Helper()
	if err := w.Store.Write(w.t.Context(), f); err != nil {
		w.t.Fatal(err)
	}
}

func TestMetricsCountAndTellNothingOfAnybody(t *testing.T) {
	w := open(t)
	w.asked()
	w.change(func(tx *store.Tx) error {
		j, err := tx.JobByRef("1")
		if err != nil {
			return err
		}
		_, err = tx.QueueLetter(store.Letter{Kind: store.AskLetter, Recipient: jane, Subject: "secret subject", MessageID: "a", Raw: []byte{}, JobID: &j.ID, CustomerID: &j.CustomerID, ExpiresAt: store.At(tx.Now.Add(time.Hour))})
		return err
	})
	w.change(func(tx *store.Tx) error { return tx.Works(store.Reading) })
	w.now = w.now.Add(time.Minute)
	r := w.do("GET", "/metrics", "")
	got := text(t, r)
	for _, want := range []string{`leakytap_build_info{version="v1"} 1`, `leakytap_letters{kind="ask",state="queued"} 1`, `leakytap_jobs{state="waiting"} 1`,
		`leakytap_oldest_due_letter_seconds{to="customer"} 60`, `leakytap_last_read_timestamp_seconds 1.7803008e+09`, `leakytap_held 0`} {
		if !strings.Contains(got, want+"\n") {
			t.Errorf("%q is missing", want)
		}
	}
	for _, page := range []string{got, text(t, w.do("GET", "/readyz", "")), text(t, w.do("GET", "/healthz", ""))} {
		if strings.Contains(page, "@") || strings.Contains(page, "jane") || strings.Contains(page, "secret") {
			t.Errorf("it tells of somebody:\n%s", page)
		}
	}
}

func TestServeEndsWithItsContext(t *testing.T) {
	w := open(t)
	l, err := Listen(t.Context(), "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- w.Serve(ctx, l) }()
	client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	r, err := client.Get("http://" + l.Addr().String() + "/healthz")
	if err != nil || r.StatusCode != 200 {
		t.Fatalf("%v, %v", r, err)
	}
	r.Body.Close()
	if _, err := Listen(t.Context(), l.Addr().String()); err == nil || !strings.Contains(err.Error(), "http.listen") {
		t.Errorf("a second listener: %v", err)
	}
	idle, err := net.Dial("tcp", l.Addr().String()) // says nothing
	if err != nil {
		t.Fatal(err)
	}
	defer idle.Close()
	cancel()
	if err := <-ended; err != nil {
		t.Errorf("ended with %v", err)
	}
}

func FuzzWebhook(f *testing.F) {
	f.Add("m1", "1614265330", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", []byte("{}"))
	f.Add("", "", "v1, v1,=", []byte(""))
	f.Fuzz(func(t *testing.T, id, stamp, signature string, body []byte) {
		h := http.Header{"Webhook-Id": {id}, "Webhook-Timestamp": {stamp}, "Webhook-Signature": {signature}}
		if got, err := verifyWebhook([]byte("another secret, unknown to all"), h, body, time.Unix(1614265330, 0)); err == nil {
			t.Errorf("accepted %q", got)
		}
		if bearer([]byte(token), http.Header{"Authorization": {signature}}) {
			t.Errorf("bearer %q", signature)
		}
	})
}

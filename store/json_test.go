package store

import (
	"encoding/json"
	"slices"
	"testing"
	"time"
)

// The fields that scripts rely on (README, "The command line").
var (
	jobFields      = []string{"ref", "customer_email", "customer_name", "summary", "staff", "service", "expect", "completed_at", "state", "skip_reason", "ask_state", "ask_message_id"}
	replyFields    = []string{"id", "job_ref", "customer_email", "from", "received_at", "matched_by", "text", "category", "needs_follow_up", "urgent", "opt_out", "language", "evidence", "follow_up_id"}
	followUpFields = []string{"id", "reply_id", "job_ref", "customer_email", "state", "urgent", "opened_at", "alerted_at", "acknowledged_at", "answered_at", "closed_at", "outcome", "snoozed_until", "nags"}
)

// asJSON returns v as a script sees it; every field has to be there, and fields
// are named in snake case.
func asJSON(t *testing.T, v any, fields []string) map[string]any {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var m map[string]any
	if err := json.Unmarshal(b, &m); err != nil {
		t.Fatal(err)
	}
	for _, f := range fields {
		if _, ok := m[f]; !ok {
			t.Errorf("%T has no field %s: %s", v, f, b)
		}
	}
	for f := range m {
		if slices.ContainsFunc([]rune(f), func(r rune) bool { return r != '_' && (r < 'a' || r > 'z') }) {
			t.Errorf("%T has a field %s", v, f)
		}
	}
	return m
}

func TestJSON(t *testing.T) {
	s, _ := open(t)
	j, _ := asked(t, s, "INV-1", "a@b.test")
	stored := replied(t, s, j, "It leaks.")
	f := get(t, s, func(tx *Tx) (FollowUp, error) { return tx.OpenFollowUp(stored) })
	write(t, s, func(tx *Tx) error {
		return tx.exec(`UPDATE replies SET evidence = ?`, EvidenceList{{Quote: "leaks", Why: "a defect", Start: 3, End: 8}})
	})

	job := asJSON(t, get(t, s, func(tx *Tx) (Job, error) { return tx.JobByRef("INV-1") }), jobFields)
	want := map[string]any{"ref": "INV-1", "customer_email": "a@b.test", "customer_name": "Jane", "completed_at": "2026-02-28T09:00:00Z",
		"state": "asked", "skip_reason": "", "ask_state": "sent", "ask_message_id": "ask-INV-1@test", "asked_at": "2026-03-02T09:00:00Z", "reminded_at": nil}
	for f, w := range want {
		if job[f] != w {
			t.Errorf("job: %s is %v, want %v", f, job[f], w)
		}
	}
	waiting := asJSON(t, addJob(t, s, "2", "a@b.test"), jobFields)
	if waiting["ask_state"] != "" || waiting["ask_message_id"] != "" || waiting["state"] != "waiting" {
		t.Errorf("a job that waits: %v", waiting)
	}

	reply := asJSON(t, get(t, s, func(tx *Tx) (Reply, error) { return tx.ReplyByID(stored.ID) }), replyFields)
	want = map[string]any{"job_ref": "INV-1", "from": "a@b.test", "matched_by": "token", "category": "complaint", "needs_follow_up": true,
		"urgent": false, "opt_out": false, "language": "", "follow_up_id": float64(f.ID), "received_at": "2026-03-02T09:00:00Z"}
	for f, w := range want {
		if reply[f] != w {
			t.Errorf("reply: %s is %v, want %v", f, reply[f], w)
		}
	}
	evidence, ok := reply["evidence"].([]any)
	if !ok || len(evidence) != 1 {
		t.Fatalf("evidence is %v", reply["evidence"])
	}
	if e := evidence[0].(map[string]any); e["quote"] != "leaks" || e["why"] != "a defect" {
		t.Errorf("evidence is %v", e)
	}
	if r := asJSON(t, Reply{}, replyFields); r["follow_up_id"] != nil || len(r["evidence"].([]any)) != 0 {
		t.Errorf("a reply without follow-up and evidence: %v", r)
	}

	followUp := asJSON(t, f, followUpFields)
	want = map[string]any{"id": float64(f.ID), "reply_id": float64(stored.ID), "job_ref": "INV-1", "state": "open", "urgent": false, "outcome": "",
		"opened_at": "2026-03-02T09:00:00Z", "alerted_at": nil, "acknowledged_at": nil, "answered_at": nil, "closed_at": nil, "snoozed_until": nil, "nags": float64(0)}
	for f, w := range want {
		if followUp[f] != w {
			t.Errorf("follow-up: %s is %v, want %v", f, followUp[f], w)
		}
	}
}

func TestTimeIsRFC3339InUTC(t *testing.T) {
	moment := time.Date(2026, 3, 2, 9, 0, 0, 123_456_789, time.FixedZone("", 2*3600))
	b, err := json.Marshal(At(moment))
	if err != nil || string(b) != `"2026-03-02T07:00:00.123456Z"` {
		t.Errorf("got %s (%v)", b, err)
	}
	v, err := At(moment).Value()
	if err != nil {
		t.Fatal(err)
	}
	var back Time
	if err := back.Scan(v); err != nil || !back.Equal(moment.Truncate(time.Microsecond)) {
		t.Errorf("%v comes back as %v (%v)", moment, back, err)
	}
	if err := back.Scan("yesterday"); err == nil {
		t.Error("text was taken for a time")
	}
}

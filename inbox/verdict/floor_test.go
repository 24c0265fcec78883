package verdict

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"leakytap/store"
)

// The floors are a little below what was measured when the model was trained;
// raise them when it gets better, never lower them.
const (
	floorRecall      = 0.98 // of replies that need follow-up
	ceilingAlarms    = 0.13 // among replies that don't
	floorUrgent      = 0.96
	floorUrgentRight = 0.78 // precision: a needless hurry is preferred to a missed harm
	floorOptOut      = 0.96
	floorCategory    = 0.84
)

// TestHeldOutReplies reads replies by writers whose words were never trained on.
// Rules and thresholds were mended after looking at the first file; nobody has
// looked at the rows of the second.
func TestHeldOutReplies(t *testing.T) {
	for _, file := range []string{"heldout.tsv", "heldout2.tsv"} {
		t.Run(file, func(t *testing.T) { holdFloors(t, file) })
	}
}

func holdFloors(t *testing.T, file string) {
	f, err := os.Open(filepath.Join("corpus", file))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := newReader(t)
	var bad, heard, good, alarms, urgent, urgentHeard, urgentSaid, out, outHeard, outSaid, right, all float64
	count := func(n *float64, is bool) {
		if is {
			*n++
		}
	}
	sc := bufio.NewScanner(f)
	sc.Scan()
	for sc.Scan() {
		row := strings.Split(sc.Text(), "\t")
		if len(row) != 5 {
			t.Fatalf("%d columns in %q", len(row), sc.Text())
		}
		text := strings.ReplaceAll(row[0], `\n`, "\n")
		v := r.Read(Answer{Text: text})
		checkEvidence(t, text, v)
		needs, isUrgent, isOut := store.Category(row[1]).NeedsFollowUp(), row[2] == "1", row[3] == "1"
		count(&bad, needs)
		count(&heard, needs && v.NeedsFollowUp)
		count(&good, !needs)
		count(&alarms, !needs && v.NeedsFollowUp)
		count(&urgent, isUrgent)
		count(&urgentHeard, isUrgent && v.Urgent)
		count(&urgentSaid, v.Urgent)
		count(&out, isOut)
		count(&outHeard, isOut && v.OptOut)
		count(&outSaid, v.OptOut)
		count(&right, string(v.Category) == row[1])
		all++
	}
	if all == 0 {
		t.Fatal("no replies")
	}
	t.Logf("recall %.4f, false alarms %.4f, urgent recall %.4f, precision %.4f, opt-out recall %.4f, category %.4f",
		heard/bad, alarms/good, urgentHeard/urgent, urgentHeard/urgentSaid, outHeard/out, right/all)
	for _, c := range []struct {
		what      string
		got, want float64
	}{
		{"recall", heard / bad, floorRecall},
		{"share of good replies left alone", 1 - alarms/good, 1 - ceilingAlarms},
		{"urgent recall", urgentHeard / urgent, floorUrgent},
		{"urgent precision", urgentHeard / urgentSaid, floorUrgentRight},
		{"opt-out recall", outHeard / out, floorOptOut},
		{"opt-out precision", outHeard / outSaid, 1},
		{"category", right / all, floorCategory},
	} {
		if c.got < c.want {
			t.Errorf("%s is %.4f, below its floor of %.4f", c.what, c.got, c.want)
		}
	}
}

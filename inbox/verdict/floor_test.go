package verdict

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"leakytap/store"
)

// floors are a little below what was measured when the model was trained; raise
// them when it gets better, never lower them.
type floors struct {
	recall      float64 // of replies that need follow-up
	alone       float64 // share of the good replies that nobody is alerted about
	urgent      float64
	urgentRight float64 // precision: a needless hurry is preferred to a missed harm
	optOut      float64
	category    float64
}

// TestHeldOutReplies reads replies by writers whose words were never trained on.
// Rules were mended after looking at the first file and at the urgent replies that
// were missed in the second, thresholds by both files' figures; of the others
// nobody has looked at anything but the figures. The writer of the third was asked
// for replies that a stupid filter gets wrong, those of the fourth and fifth for a
// fair picture of a mailbox.
func TestHeldOutReplies(t *testing.T) {
	for file, f := range map[string]floors{
		"heldout.tsv":  {0.98, 0.95, 0.98, 0.80, 0.96, 0.93},
		"heldout2.tsv": {0.99, 0.93, 0.98, 0.84, 0.98, 0.91},
		"heldout3.tsv": {0.975, 0.88, 0.95, 0.48, 0.98, 0.89},
		"heldout4.tsv": {0.99, 0.93, 0.98, 0.60, 0.98, 0.91},
		"heldout5.tsv": {0.99, 0.92, 0.98, 0.58, 0.94, 0.91},
	} {
		t.Run(file, func(t *testing.T) { f.hold(t, file) })
	}
}

func (floor floors) hold(t *testing.T, file string) {
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
		{"recall", heard / bad, floor.recall},
		{"share of good replies left alone", 1 - alarms/good, floor.alone},
		{"urgent recall", urgentHeard / urgent, floor.urgent},
		{"urgent precision", urgentHeard / urgentSaid, floor.urgentRight},
		{"opt-out recall", outHeard / out, floor.optOut},
		{"opt-out precision", outHeard / outSaid, 1},
		{"category", right / all, floor.category},
	} {
		if c.got < c.want {
			t.Errorf("%s is %.4f, below its floor of %.4f", c.what, c.got, c.want)
		}
	}
}

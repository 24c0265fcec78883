package main

import (
	"strings"
	"testing"
)

func TestExplainGoesOnBehindABrokenLine(t *testing.T) {
	in := strings.NewReader(`{"id":1,"text":"All fine, thanks."}` + "\nnot JSON\n\n" + `{"id":3,"text":"The tap still drips."}` + "\n[]\n")
	code, out, errs := verb(t, in, "explain", "--jsonl")
	if code != exitFailed || strings.Count(out, "\n") != 2 || !strings.Contains(out, `"id":1`) || !strings.Contains(out, `"id":3`) {
		t.Errorf("exit code %d\n%s", code, out)
	}
	if strings.Count(errs, "\n") != 2 || !strings.Contains(errs, "- line 2: ") || !strings.Contains(errs, "- line 5: ") {
		t.Errorf("errors\n%s", errs)
	}
	if code, out, errs := verb(t, strings.NewReader(`{"id":1,"text":"x"}`+"\n"), "explain", "--jsonl"); code != exitWell || errs != "" {
		t.Errorf("exit code %d\n%s%s", code, out, errs)
	}
}

func TestExplainNamesALineThatIsTooLong(t *testing.T) {
	in := strings.NewReader(`{"id":1,"text":"x"}` + "\n" + strings.Repeat("x", maxJSONLine+1) + "\n")
	code, out, errs := verb(t, in, "explain", "--jsonl")
	if code != exitFailed || !strings.Contains(out, `"id":1`) || !strings.Contains(errs, "- line 2: ") {
		t.Errorf("exit code %d\n%s%s", code, out, errs)
	}
}

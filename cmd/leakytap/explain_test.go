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

func TestExplainRefusesWhatHoldsNothing(t *testing.T) {
	for _, tt := range []struct {
		in   string
		args []string
		want string
	}{
		{"", nil, "standard input is empty"},
		{" \n", []string{"--json", "-"}, "standard input is empty"},
		{`{"id":1,"txt":"x"}` + "\n", []string{"--jsonl"}, `- line 1: it has no "text"`},
		{`{"id":1,"text":null}` + "\n", []string{"--jsonl"}, `- line 1: it has no "text"`},
	} {
		if code, out, errs := verb(t, strings.NewReader(tt.in), append([]string{"explain"}, tt.args...)...); code != exitFailed || out != "" || !strings.Contains(errs, tt.want) {
			t.Errorf("%q %v: exit code %d\n%s%s", tt.in, tt.args, code, out, errs)
		}
	}
	if code, out, _ := verb(t, strings.NewReader(`{"text":""}`+"\n"), "explain", "--jsonl"); code != exitWell || !strings.Contains(out, `"category"`) {
		t.Errorf("no words: exit code %d\n%s", code, out)
	}
	if _, out, _ := verb(t, strings.NewReader("no mail at all"), "explain"); strings.Contains(out, "from ,") {
		t.Errorf("nobody is named:\n%s", out)
	}
}

func TestExplainNamesALineThatIsTooLong(t *testing.T) {
	in := strings.NewReader(`{"id":1,"text":"x"}` + "\n" + strings.Repeat("x", maxJSONLine+1) + "\n")
	code, out, errs := verb(t, in, "explain", "--jsonl")
	if code != exitFailed || !strings.Contains(out, `"id":1`) || !strings.Contains(errs, "- line 2: ") {
		t.Errorf("exit code %d\n%s%s", code, out, errs)
	}
}

package main

import (
	"reflect"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
)

func TestWrongUsageIsNamedInPlainWords(t *testing.T) {
	config, _ := kept(t)
	for args, want := range map[string]string{
		"reply show abc":                      `<id>: "abc" is not a whole number, or too large a one`,
		"followup note 9999999999999999999 x": `<id>: "9999999999999999999" is not a whole number, or too large a one`,
		"login --port x":                      `--port: "x" is not a whole number, or too large a one`,
		"job list --state foo":                `--state must be one of "waiting",`,
		"init --oauth foo":                    `--oauth must be one of "google","microsoft" but got "foo"`,
	} {
		if code, _, errs := verb(t, nil, append([]string{"--config", config}, strings.Fields(args)...)...); code != exitUsage || !strings.Contains(errs, want) {
			t.Errorf("%s: exit code %d, %q is missing in\n%s", args, code, want, errs)
		}
	}
	for args, want := range map[string]string{"job list": "J1", "job list --state waiting": "J1", "job list --state asked": ""} {
		verb(t, nil, "--config", config, "job", "add", "--ref", "J1", "--email", janeAt)
		if code, out, errs := verb(t, nil, append([]string{"--config", config}, strings.Fields(args)...)...); code != exitWell || strings.Contains(out, "J1") != (want != "") {
			t.Errorf("%s: exit code %d\n%s%s", args, code, out, errs)
		}
	}
}

func TestNumberThatItsFieldCannotHoldIsRefused(t *testing.T) {
	for text, want := range map[string]int64{"2147483647": 2147483647, "2147483648": 0, "4294967297": 0} {
		var n int32 // what an int is on a small machine
		err := number(&kong.DecodeContext{Scan: kong.Scan(text)}, reflect.ValueOf(&n).Elem())
		if int64(n) != want || (err == nil) != (want != 0) {
			t.Errorf("%s: %d, %v", text, n, err)
		}
	}
}

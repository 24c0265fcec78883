package loop

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// Thursday afternoon.
var commandNow = time.Date(2026, 10, 22, 14, 30, 0, 0, time.FixedZone("BST", 3600))

func TestCommands(t *testing.T) {
	tests := []struct {
		text   string
		action Action // "" where it isn't understood
		note   string
	}{
		// On it.
		{"on it", Acknowledge, ""},
		{"On it!", Acknowledge, ""},
		{"ON IT", Acknowledge, ""},
		{"On it.", Acknowledge, ""},
		{"I'm on it", Acknowledge, ""},
		{"I’m on it", Acknowledge, ""},
		{"Im on it", Acknowledge, ""},
		{"ok on it", Acknowledge, ""},
		{"Ok, on it, will ring tonight", Acknowledge, "will ring tonight"},
		{"Thanks, I'm on it", Acknowledge, ""},
		{"yes. on it", Acknowledge, ""},
		{"We are on this", Acknowledge, ""},
		{"On it tomorrow", Acknowledge, "tomorrow"},
		{"got it", Acknowledge, ""},
		{"Noted.", Acknowledge, ""},
		{"Will do", Acknowledge, ""},
		{"leave it with me", Acknowledge, ""},
		{"acknowledged", Acknowledge, ""},
		{"acknowleged", Acknowledge, ""},
		{"👍 on it", Acknowledge, ""},
		{"I'll ring her tomorrow", Acknowledge, "I'll ring her tomorrow"},
		{"I’ll call him", Acknowledge, "I’ll call him"},
		{"Will call her after lunch", Acknowledge, "Will call her after lunch"},
		{"Ringing her now", Acknowledge, "Ringing her now"},
		{"looking into it", Acknowledge, "looking into it"},

		// Done.
		{"done", Done, ""},
		{"Done.", Done, ""},
		{"DONE", Done, ""},
		{"done!!", Done, ""},
		{"done, I rang her", Done, "I rang her"},
		{"Done - rang her, she's happy", Done, "rang her, she's happy"},
		{"Done – rang her", Done, "rang her"},
		{"Done I rang her", Done, "I rang her"},
		{"Done: new valve fitted", Done, "new valve fitted"},
		{"Done (rang her)", Done, "(rang her)"},
		{"all done", Done, ""},
		{"It's done", Done, ""},
		{"that’s done now", Done, "now"},
		{"Ok done", Done, ""},
		{"Sorted", Done, ""},
		{"all sorted, went round this morning", Done, "went round this morning"},
		{"Sorted it", Done, ""},
		{"dealt with", Done, ""},
		{"This has been dealt with", "", ""},
		{"I've fixed it", Done, ""},
		{"resolved", Done, ""},
		{"close", Done, ""},
		{"Close it.", Done, ""},
		{"closed", Done, ""},
		{"mark as done", Done, ""},
		{"Re: done", Done, ""},
		{"RE: Re: Done", Done, ""},
		{"\"Done\"", Done, ""},
		{"“Done”", Done, ""},
		{"> done", Done, ""},
		{"- done", Done, ""},
		{"• done", Done, ""},
		{"* Done *", Done, ""},
		{"✅ Done", Done, ""},
		{"**Done** rang her", Done, "rang her"},
		{"dnoe", Done, ""},
		{"doen", Done, ""},
		{"Donne", Done, ""},
		{"sorte", "", ""},
		{"srted", Done, ""},
		{"resloved, rang him", Done, "rang him"},
		{"Done\n\nShe will come on Monday.\nFree of charge.", Done, "She will come on Monday.\nFree of charge."},
		{"Hi,\n\ndone\n", Done, ""},
		{"Ok\ndone, rang her", Done, "rang her"},
		{"\r\n\r\nDone\r\n", Done, ""},
		{"Done. Should we send a voucher?", Done, "Should we send a voucher?"},

		// Not a problem.
		{"not a problem", Dismiss, ""},
		{"Not a problem.", Dismiss, ""},
		{"It's not a problem", Dismiss, ""},
		{"It isn't a problem, she is always like that", Dismiss, "she is always like that"},
		{"not an issue", Dismiss, ""},
		{"no, not a problem", Dismiss, ""},
		{"No problem here", Dismiss, ""},
		{"no issue", Dismiss, ""},
		{"false alarm", Dismiss, ""},
		{"dismiss", Dismiss, ""},
		{"not a probelm", Dismiss, ""},
		{"Not a prblem", Dismiss, ""},
		{"Not really a problem", Dismiss, ""},

		// Let go.
		{"let go", LetGo, ""},
		{"Let it go", LetGo, ""},
		{"let-go", LetGo, ""},
		{"Let go, she has moved away", LetGo, "she has moved away"},
		{"let her go", LetGo, ""},
		{"Giving up on him", LetGo, ""},

		// Notes.
		{"note: she wants a refund", Note, "she wants a refund"},
		{"Note she wants a refund", Note, "she wants a refund"},
		{"note\nshe wants a refund", Note, "she wants a refund"},
		{"Note: is she the one from Leeds?", Note, "is she the one from Leeds?"},
		{"NB rang twice", Note, "rang twice"},

		// Not clear: it is asked what is meant, and nothing changes.
		{"", "", ""},
		{"   \n\n ", "", ""},
		{"👍", "", ""},
		{"ok", "", ""},
		{"Thanks", "", ""},
		{"Thanks\nBob", "", ""},
		{"note", "", ""},
		{"note:", "", ""},
		{"done?", "", ""},
		{"Done??", "", ""},
		{"done yet?", "", ""},
		{"done yet", "", ""},
		{"Done, right?", "", ""},
		{"Done!?", "", ""},
		{"not done", "", ""},
		{"Not done yet", "", ""},
		{"is this done yet", "", ""},
		{"Is it done", "", ""},
		{"to be done", "", ""},
		{"almost done", "", ""},
		{"Will be done tomorrow", "", ""},
		{"done tomorrow", "", ""},
		{"Fixed by Friday", "", ""},
		{"done if she pays", "", ""},
		{"Done nothing yet", "", ""},
		{"none of this is right", "", ""},
		{"Gone to see her", "", ""},
		{"dont", "", ""},
		{"Don rang her", "", ""},
		{"Handle this please", "", ""},
		{"Resolve it", "", ""},
		{"Finish this", "", ""},
		{"close call", "", ""},
		{"We're closed on Mondays", "", ""},
		{"on it?", "", ""},
		{"Who is on it?", "", ""},
		{"not on it", "", ""},
		{"Not on it yet", "", ""},
		{"I'm not on it", "", ""},
		{"don't let go", "", ""},
		{"don’t let it go", "", ""},
		{"Do not let go", "", ""},
		{"never let go", "", ""},
		{"let go of Steve", "", ""},
		{"let us go on", "", ""},
		{"let go?", "", ""},
		{"Let go unless she calls", "", ""},
		{"a problem", "", ""},
		{"it's a problem", "", ""},
		{"not a small problem", "", ""},
		{"Not a problem?", "", ""},
		{"not a problem if she pays", "", ""},
		{"no problem", "", ""}, // of two minds: "nothing was wrong", or "I'll do it"
		{"No problem, I'll call her", "", ""},
		{"No, problem is still there", "", ""},
		{"all good", "", ""},
		{"I rang her", "", ""},
		{"She wants a refund", "", ""},
		{"notice was given", "", ""},
		{"On Italy: we went there", "", ""},
		{"undone", "", ""},
		{"stop", "", ""},
		{"Who is this customer? Done this before?", "", ""},
		{"Dear Jane, we are sorry", "", ""},
	}
	for _, tt := range tests {
		cmd, ok := ParseCommand(tt.text, commandNow)
		if cmd.Action != tt.action || ok != (tt.action != "") || cmd.Note != tt.note {
			t.Errorf("%q: %q with the note %q (%v), want %q with %q", tt.text, cmd.Action, cmd.Note, ok, tt.action, tt.note)
		}
	}
}

func TestSnooze(t *testing.T) {
	tests := []struct{ text, until, note string }{ // until "" where it isn't understood
		{"snooze", "2026-10-23 14:30", ""},
		{"Snooze.", "2026-10-23 14:30", ""},
		{"snooze 3 days", "2026-10-25 14:30", ""},
		{"Snooze 3 days!", "2026-10-25 14:30", ""},
		{"SNOOZE 3 DAYS", "2026-10-25 14:30", ""},
		{"snooze: 3 days", "2026-10-25 14:30", ""},
		{"snooze for 3 days", "2026-10-25 14:30", ""},
		{"snooze three days", "2026-10-25 14:30", ""},
		{"snooze 3d", "2026-10-25 14:30", ""},
		{"snoze 2 days", "2026-10-24 14:30", ""},
		{"snooze 2 dyas", "2026-10-24 14:30", ""},
		{"Snooze it for another 2 wks", "2026-11-05 14:30", ""},
		{"snooze a week", "2026-10-29 14:30", ""},
		{"snooze a couple of days, she is away", "2026-10-24 14:30", "she is away"},
		{"snooze a fortnight", "2026-11-05 14:30", ""},
		{"snooze 1 month", "2026-11-22 14:30", ""},
		{"snooze an hour", "2026-10-22 15:30", ""},
		{"snooze 45 mins", "2026-10-22 15:15", ""},
		{"snooze until Monday", "2026-10-26 08:00", ""},
		{"Snooze till monday, on holiday", "2026-10-26 08:00", "on holiday"},
		{"snooze til mon", "2026-10-26 08:00", ""},
		{"snooze untill Monday", "2026-10-26 08:00", ""},
		{"snooze until next Monday", "2026-10-26 08:00", ""},
		{"snooze until monday week", "2026-11-02 08:00", ""},
		{"snooze until thursday", "2026-10-29 08:00", ""},
		{"snooze until wendesday", "2026-10-28 08:00", ""},
		{"snooze until tomorrow", "2026-10-23 08:00", ""},
		{"snooze until tommorow", "2026-10-23 08:00", ""},
		{"snooze until tomorow", "2026-10-23 08:00", ""},
		{"snooze until tomorrow 3pm", "2026-10-23 15:00", ""},
		{"snooze until tomorrow at 15:30", "2026-10-23 15:30", ""},
		{"snooze until tomorrow afternoon", "2026-10-23 13:00", ""},
		{"snooze until Friday noon", "2026-10-23 12:00", ""},
		{"snooze until 5 pm", "2026-10-22 17:00", ""},
		{"snooze until 9am", "2026-10-23 09:00", ""},
		{"snooze today", "2026-10-22 18:30", ""},
		{"snooze until next week", "2026-10-26 08:00", ""},
		{"snooze until next month", "2026-11-01 08:00", ""},
		{"snooze until 2026-12-01", "2026-12-01 08:00", ""},
		{"snooze till 1 dec", "2026-12-01 08:00", ""},
		{"snooze until 1st December", "2026-12-01 08:00", ""},
		{"snooze until the 1st of December, then ring", "2026-12-01 08:00", "then ring"},
		{"snooze until Dec 1", "2026-12-01 08:00", ""},
		{"snooze until December 1st 2026", "2026-12-01 08:00", ""},
		{"snooze until 5 January", "2027-01-05 08:00", ""},
		{"snooze until the 5th", "2026-11-05 08:00", ""},
		{"snooze until the 31st", "2026-10-31 08:00", ""},
		{"later", "2026-10-23 14:30", ""},
		{"Later today", "2026-10-22 18:30", ""},
		{"remind me tomorrow", "2026-10-23 08:00", ""},
		{"Remind me in 2 weeks please", "2026-11-05 14:30", "please"},
		{"postpone to Friday", "2026-10-23 08:00", ""},
		{"snooze 3 days\nShe is in Spain.", "2026-10-25 14:30", "She is in Spain."},

		{"snooze until", "", ""},
		{"snooze forever", "", ""},
		{"snooze 0 days", "", ""},
		{"snooze 3", "", ""},
		{"snooze 3-4 days", "", ""},
		{"snooze 999 days", "", ""},
		{"snooze a while", "", ""},
		{"snooze until yesterday", "", ""},
		{"snooze until 2026-02-30", "", ""},
		{"snooze until 2020-01-01", "", ""},
		{"snooze until 2036-01-01", "", ""},
		{"snooze until 31 February", "", ""},
		{"snooze until 01/12", "", ""}, // December, or January
		{"snooze until 1.12.", "", ""},
		{"snooze until 25pm", "", ""},
		{"snooze until she calls", "", ""},
		{"snooze, she is away", "", ""},
		{"snooze until the weekend", "", ""},
		{"snooze?", "", ""},
		{"snooze 3 days?", "", ""},
		{"don't snooze", "", ""},
		{"later this year", "", ""},
	}
	for _, tt := range tests {
		cmd, ok := ParseCommand(tt.text, commandNow)
		until := ""
		if ok {
			until = cmd.Until.Format("2006-01-02 15:04")
		}
		if until != tt.until || ok != (cmd.Action == Snooze) || cmd.Note != tt.note {
			t.Errorf("%q: %q until %q with the note %q, want until %q with %q", tt.text, cmd.Action, until, cmd.Note, tt.until, tt.note)
		}
	}
}

func TestSnoozeThatCannotBeSaysWhy(t *testing.T) {
	for text, want := range map[string]string{
		"snooze until 2020-01-01":     "that is not in the future",
		"snooze until 1 October 2026": "that is not in the future",
		"snooze until 2036-01-01":     "that is more than a year ahead",
		"snooze 9999 days":            "that is more than a year ahead",
		"snooze until":                "",
		"snooze until she calls":      "",
		"done yet":                    "",
	} {
		if cmd, ok := ParseCommand(text, commandNow); ok || cmd.Refused != want {
			t.Errorf("%q: understood %v, refused because %q, want %q", text, ok, cmd.Refused, want)
		}
	}
}

func TestSnoozeAcrossTheClockChange(t *testing.T) {
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 10, 24, 14, 30, 0, 0, london) // the clocks go back that night
	for text, want := range map[string]string{"snooze until Sunday": "2026-10-25 08:00 GMT", "snooze until tomorrow 3pm": "2026-10-25 15:00 GMT", "snooze 2 days": "2026-10-26 14:30 GMT"} {
		cmd, ok := ParseCommand(text, now)
		if got := cmd.Until.Format("2006-01-02 15:04 MST"); !ok || got != want {
			t.Errorf("%q: %s (%v), want %s", text, got, ok, want)
		}
	}
}

func TestWhatWasSaidIsKept(t *testing.T) {
	cmd, ok := ParseCommand("Hi,\n  Done – rang her \nBob", commandNow)
	if !ok || cmd.Said != "Done – rang her" {
		t.Errorf("said %q", cmd.Said)
	}
}

func TestLongNoteIsCut(t *testing.T) {
	cmd, ok := ParseCommand("done "+strings.Repeat("ü", maxNote), commandNow)
	if !ok || len(cmd.Note) > maxNote || len(cmd.Note) < maxNote-3 || !utf8.ValidString(cmd.Note) {
		t.Errorf("the note has %d bytes (%v)", len(cmd.Note), ok)
	}
}

func FuzzParseCommand(f *testing.F) {
	for _, s := range []string{"done, I rang her", "snooze until Monday week 3pm", "not a probelm", "snooze 31 dec 2026", "İ’ll ring her", "Re: Fwd: \u2028done?", "note\x00\xff"} {
		f.Add(s, int64(0))
	}
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string, minutes int64) {
		now := commandNow.Add(time.Duration(minutes%(3*365*24*60)) * time.Minute).In(london)
		cmd, ok := ParseCommand(text, now)
		if !ok {
			return
		}
		if cmd.Action == "" || len(cmd.Note) > maxNote {
			t.Errorf("%q: %+v", text, cmd)
		}
		if snoozed := cmd.Action == Snooze; snoozed != cmd.Until.After(now) || snoozed && cmd.Until.After(now.Add(longestSnooze)) {
			t.Errorf("%q at %v: %s until %v", text, now, cmd.Action, cmd.Until)
		}
	})
}

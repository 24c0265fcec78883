package verdict

import (
	"strings"
	"testing"

	"leakytap/store"
)

// lines are the rows of a table of replies that share an expectation.
func lines(s string) []string { return strings.Split(strings.TrimSpace(s), "\n") }

func TestHesitantAnswersReachTheOwner(t *testing.T) {
	r := newReader(t)
	for _, text := range lines(`
It was fine.
Fine
fine...
ok
OK I guess
It was ok
okay
Alright
It was alright I suppose
not bad
Not too bad
Could have been worse
could be worse
I suppose it does the job
Does the job
I suppose so
I guess
meh
Satisfactory
Average
Adequate
Acceptable
so so
Mixed feelings
Nothing special
Nothing to write home about
Nothing worth mentioning
No comment
I'd rather not say
I'd rather not comment
Prefer not to say
Not really
Not particularly
Not especially
Hmm
Good enough
Decent enough
Well enough, I suppose
Can't complain
Mustn't grumble
So far so good
Too early to say
Time will tell
We'll see
Ask me again in a month
As expected.
Job done.
It works.
No strong feelings either way
Neither good nor bad
Not sure
I've had worse
It is what it is
Let's leave it at that
No complaints as such
4 out of 5
7/10
⭐⭐⭐⭐
😐
🤷
`) {
		if v := r.Read(Answer{Text: text}); v.Category != store.Hesitant || !v.NeedsFollowUp {
			t.Errorf("%q is %s, should be hesitant", text, v.Category)
		}
	}
}

func TestSarcasmIsAComplaint(t *testing.T) {
	r := newReader(t)
	for _, text := range lines(`
Oh sure, if you like waiting in all day
Great, if you enjoy cold showers
Perfect, apart from the flood
Brilliant, another leak
Thanks for nothing
Thanks for wasting my day
Thank you so much for the new hole in my wall
Oh yes, lovely, if mud is your thing
Yeah right
Oh great, now the other tap drips
Wonderful. I only waited six hours.
Well done, you broke the door
Absolutely nothing, if you don't count the flood
Nothing, unless you count turning up
Fantastic, I love paying twice
I just love waiting in all day for nobody
Really enjoyed mopping the kitchen floor all night
Apart from that, Mrs Lincoln, how was the play?
What a joke
What a shambles
Couldn't be happier if you tried to ruin my carpet
Slow clap for the lad who drilled through the pipe
Only took four visits to change a washer
Top marks for flooding my kitchen
Great job, the ceiling is on the floor
Good luck getting him to ring you back
Ten out of ten for avoiding my calls
How on earth do you stay in business
Oh brilliant, he left the front door open all day
Yes, where do I start?
Where do I begin
Impressive how you managed to break two things while fixing one
Worked like a charm, for about an hour
You certainly know how to make a mess
I suppose the muddy boots on my bed were part of the service?
Lovely of you to leave the rubbish for me to clear
Best part was when nobody turned up
Gold star for turning up three hours late
Congratulations on the most expensive washer in history
If by fixed you mean broken in a new place, then yes
Sure, everything's "fine"
Great service, if by service you mean being ignored
`) {
		if v := r.Read(Answer{Text: text}); !v.NeedsFollowUp || v.Category != store.Complaint && v.Category != store.Hesitant && v.Category != store.Question {
			t.Errorf("%q is %s, should be a complaint", text, v.Category)
		}
	}
}

func TestMixedAnswersTakeTheStrongestNeed(t *testing.T) {
	r := newReader(t)
	for _, row := range []struct {
		text string
		want store.Category
	}{
		{"All good apart from the mess in the hall", store.Complaint},
		{"Great job but he left mud on the carpet", store.Complaint},
		{"Lovely lads, shame about the scratch on the worktop", store.Complaint},
		{"Everything was perfect except the tap still drips", store.Complaint},
		{"Very happy, only thing is the door won't close now", store.Complaint},
		{"No, but he was two hours late", store.Complaint},
		{"No complaints, other than the broken tile", store.Complaint},
		{"Really pleased with the work, however nobody told me about the extra charge", store.Complaint},
		{"Dave was brilliant. The office never rang me back.", store.Complaint},
		{"Good work although too expensive", store.Complaint},
		{"Fantastic service, but the shower is leaking again", store.Complaint},
		{"Nothing wrong with the work, the attitude was rude", store.Complaint},
		{"Friendly and quick, but left a hole in the wall", store.Complaint},
		{"Nice bloke. Overcharged me though.", store.Complaint},
		{"The kitchen looks amazing but it took three weeks longer than promised", store.Complaint},
		{"Thanks, all fine apart from the dust everywhere", store.Complaint},
		{"Job well done, unfortunately he broke my vase", store.Complaint},
		{"Excellent apart from having to wait in all day", store.Complaint},
		{"Polite, tidy, and the boiler still doesn't work", store.Complaint},
		{"Happy with the job, not happy with the bill", store.Complaint},
		{"Great work, would be handy if you texted before arriving", store.Suggestion},
		{"No, all good, maybe just text before you come next time", store.Suggestion},
		{"Lovely service. Perhaps offer evening appointments.", store.Suggestion},
		{"All perfect, would be nice to be able to pay by card", store.Suggestion},
		{"Brilliant, my only suggestion is a clearer quote", store.Suggestion},
		{"Very pleased. Next time please call when you are on your way", store.Suggestion},
		{"Couldn't fault them, a bit more notice would be good", store.Suggestion},
		{"Great job! Can you send the receipt?", store.Question},
		{"All good thanks, when are you back for the second coat?", store.Question},
		{"Perfect. Could you resend the invoice please", store.Question},
		{"Thanks so much! Do you also do gutters?", store.Question},
		{"No, all great. How do I reset the timer?", store.Question},
		{"Very happy, please let me know the cost for the bathroom", store.Question},
		{"Nothing to improve, could you tell me who fitted it?", store.Question},
		{"Super job, is it ok to paint over it?", store.Question},
		{"Fine work, still waiting for my certificate, when will it come?", store.Question},
		{"Good, not great", store.Hesitant},
		{"Good I suppose", store.Hesitant},
		{"No, it was ok", store.Hesitant},
		{"Mostly fine I guess", store.Hesitant},
		{"Nice lad, time will tell whether it holds", store.Hesitant},
		{"Looks good so far, ask me in six months", store.Hesitant},
		{"All good thanks. STOP", store.OptOut},
		{"You broke my fence and stop emailing me", store.Complaint},
	} {
		v := r.Read(Answer{Text: row.text})
		if v.Category != row.want {
			t.Errorf("%q is %s, should be %s", row.text, v.Category, row.want)
		}
	}
}

func TestAnswersAreReadAsAnswersToTheQuestion(t *testing.T) {
	r := newReader(t)
	good := lines(`
No
No.
Nope
nah
No thanks
No, thank you
No, all good thanks
Nothing
Nothing at all
Nothing, thank you!
None
Not a thing
No complaints
No complaints at all
No, no complaints from me
Kind of him to let me know
Drivers were pleasant.
Efficient.
Total satisfaction.
Very pleasant at all times
No. Everything was spot on
No, he was early and polite
Nothing. You turned up when you said.
Lovely of them to leave a card
Amazing how you managed to fit it in
I asked my husband and he is pleased too
I have no more feedback, it was great
can't think of anything
I can't think of anything you could have done better
Couldn't have been better
Could not be happier
Don't change a thing
Nothing to improve
Nothing comes to mind, thanks
There's nothing you could have done better
I don't think you could have done anything better
You couldn't have done more
Can't fault it
Couldn't fault him
No faults at all
Nothing wrong at all, thanks
all perfect 👍
All good
All good, thank you
Fine thanks!
Not really, all good!
Everything was great
Perfect
10/10
⭐⭐⭐⭐⭐
👍
No, Dave was brilliant, can't fault him
No problems at all, he had it fixed in an hour
No need to improve anything, thank you
Keep up the good work
The old boiler was a nightmare, this one is perfect
I was dreading it but they were brilliant
Unlike the last plumber, yours was polite and on time
nothing springs to mind. thank you
Absolutely nothing, thank you
No. Very happy with everything.
Hi Bob,

No all good thanks

Cheers, Jane`)
	good = append(good[:len(good)-5], "Hi Bob,\n\nNo all good thanks\n\nCheers, Jane", "Hello,\nNothing at all, thank you.\n\nKind regards,\nMargaret Smith", "Dear Acme,\n\nNo. Everything was perfect.\n\nMany thanks\n\nPriya Shah", "No, all good.\n\nSent from my iPhone")
	for _, text := range good {
		if v := r.Read(Answer{Text: text}); v.NeedsFollowUp || v.Urgent {
			t.Errorf("%q is %s, should be good", text, v.Category)
		}
	}
	for _, text := range lines(`
Yes
Yes.
yeah
Yep
Yes, plenty
Yes. Everything.
Yes, turn up on time
Everything
Lots
Where do I start
Loads of things
Communication
The price
Timekeeping
Waiting times
Definitely
No. Everything was rubbish
No, it was a disaster
No. Worst plumber ever.
Nothing. You never turned up.
Nothing at all, except the bill was double the quote
No, awful
No. Rude man.
No he was late and rude
No. I had to call someone else.
No - total waste of money
Nothing worked
Nope, useless
Great job, NOT
`) {
		if v := r.Read(Answer{Text: text}); !v.NeedsFollowUp {
			t.Errorf("%q is %s, should reach the owner", text, v.Category)
		}
	}
}

func TestDidWePutItRight(t *testing.T) {
	r := newReader(t)
	for _, text := range lines(`
Yes
Yes thanks
Yes, all good now
Yep, all sorted
Yes, perfect now thank you
You did, thank you so much
All fixed, thanks
Sorted, thank you
Yes, no more leaks
Yes, of course!
Yes, sure, go ahead
`) {
		if v := r.Read(Answer{Text: text, Question: PutRightQuestion}); v.NeedsFollowUp {
			t.Errorf("%q is %s, should be good", text, v.Category)
		}
	}
	for _, text := range lines(`
No
No.
Nope
Not really
Not yet
No, it still leaks
No, nobody came
No. All as before.
Nothing has changed
Yes, but it still drips
`) {
		if v := r.Read(Answer{Text: text, Question: PutRightQuestion}); !v.NeedsFollowUp {
			t.Errorf("%q is %s, should reach the owner", text, v.Category)
		}
	}
}

func TestOtherLanguages(t *testing.T) {
	r := newReader(t)
	for _, row := range []struct {
		language string
		good     string
		flagged  string
	}{
		{"es", "No, todo perfecto, gracias|Nada, muy contento con el trabajo|Todo bien, gracias|Excelente servicio", "Llegaron tarde y no avisaron|Todo bien pero dejaron el suelo sucio|Regular|¿Cuándo vienen a terminar?"},
		{"fr", "Non, tout était parfait, merci|Rien à redire|Très bon travail, merci|Tout va bien, merci", "Le robinet fuit encore|Très bien mais trop cher|Bof|Pouvez-vous renvoyer la facture ?"},
		{"de", "Nein, alles bestens, danke|Nichts, alles super|Sehr gute Arbeit, vielen Dank|Alles gut, danke", "Der Hahn tropft immer noch|Alles gut, aber zu teuer|Ging so|Können Sie mir die Rechnung schicken?"},
		{"it", "No, tutto perfetto, grazie|Niente, ottimo lavoro|Tutto bene, grazie|Bravissimi", "Il rubinetto perde ancora|Tutto bene ma troppo caro|Insomma|Potete mandarmi la fattura?"},
		{"pt", "Não, tudo perfeito, obrigado|Nada, excelente trabalho|Tudo bem, obrigada|Ótimo serviço", "A torneira continua a pingar|Tudo bem mas muito caro|Mais ou menos|Podem enviar a fatura?"},
		{"nl", "Nee, alles prima, bedankt|Niets, heel tevreden|Alles goed, dank u|Uitstekend werk", "De kraan lekt nog steeds|Goed werk maar te duur|Gaat wel|Kunt u de factuur sturen?"},
		{"pl", "Nie, wszystko super, dziękuję|Nic, bardzo dobra robota|Wszystko w porządku, dziękuję|Polecam", "Kran nadal cieknie|Dobrze, ale za drogo|Ujdzie|Czy możecie wysłać fakturę?"},
		{"ro", "Nu, totul perfect, mulțumesc|Nimic, foarte mulțumit|Totul bine, mersi|Excelent", "Robinetul încă picură|Bine, dar prea scump|Așa și așa|Puteți trimite factura?"},
		{"sv", "Nej, allt var perfekt, tack|Inget, mycket nöjd|Allt bra, tack|Jättebra jobb", "Kranen droppar fortfarande|Bra jobb men för dyrt|Sådär|Kan ni skicka fakturan?"},
	} {
		for text := range strings.SplitSeq(row.good, "|") {
			if v := r.Read(Answer{Text: text, Language: row.language}); v.NeedsFollowUp || v.Language != row.language {
				t.Errorf("%s: %q is %s (%s), should be good", row.language, text, v.Category, v.Language)
			}
		}
		for text := range strings.SplitSeq(row.flagged, "|") {
			if v := r.Read(Answer{Text: text, Language: row.language}); !v.NeedsFollowUp || v.Category == store.Unclear {
				t.Errorf("%s: %q is %s (%s), should reach the owner", row.language, text, v.Category, v.Language)
			}
		}
	}
	for _, text := range lines(`
ありがとうございました
Спасибо, всё хорошо
شكرا جزيلا
Ο τεχνίτης ήρθε την Τρίτη
Köszönöm szépen, minden rendben volt
谢谢
`) {
		if v := r.Read(Answer{Text: text}); v.Category != store.Unclear || !v.NeedsFollowUp {
			t.Errorf("%q is %s, should be unclear", text, v.Category)
		}
	}
}

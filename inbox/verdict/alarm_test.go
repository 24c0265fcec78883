package verdict

import (
	"testing"

	"leakytap/store"
)

func TestUrgentAnswers(t *testing.T) {
	r := newReader(t)
	for _, text := range lines(`
There's water coming through the ceiling
I can smell gas
Strong smell of gas in the kitchen since you left
The boiler is leaking and it's getting worse
Water is pouring through the light fitting
The socket is sparking
There is smoke coming from the fuse box
We have no heating and a newborn baby
No hot water or heating since yesterday and it's freezing
I'm locked out
The front door won't lock
The ceiling has collapsed
The crack is getting wider every day
My daughter got an electric shock from the shower
The carbon monoxide alarm keeps going off
My solicitor will be in touch
I'm taking you to small claims court
I have reported you to trading standards
I've raised a chargeback with my bank
I'll be going to the newspaper with this
You sent me another customer's bank details
Your plumber made racist comments to my wife
He shouted at me and threatened me
The flood is getting worse, please call me now
My mum slipped on the wet floor and is in hospital
The brakes failed on the motorway
The scaffolding is loose and swaying
The kitchen is flooding
Sewage is coming up through the shower
My face is swollen after the treatment
The tap is still leaking and the water is now in the electrics
Please ring me urgently, the pipe has burst
We're without water
The wall is leaning towards the path
Your man groped my daughter
I'm reporting you to the ombudsman
There are bare wires hanging out of the wall
The gas engineer left the pipe hissing and it smells of gas
My son can't breathe since you sprayed
It's dangerous, the stair rail came off
`) {
		if v := r.Read(Answer{Text: text}); !v.Urgent || !v.NeedsFollowUp {
			t.Errorf("%q is not urgent (%s)", text, v.Category)
		}
	}
	for _, text := range lines(`
No, all good thanks
He fixed the gas boiler quickly, very happy
You came within the hour when the pipe burst, thank you so much!
Great emergency service, thank you
Would be handy if you texted before arriving
It was ok
The paint has a few drips
Too expensive
He was late
Could you resend the invoice?
No hot water problems since, thank you
Brilliant, the leak has stopped
Not the tidiest job
STOP
Wrong person
He left dust in the hall
I asked my husband and he is pleased too
The dog pointed at my scarf, very funny, thank you
You kept me in the dark about the price
Fuktfläckarna i taket är borta nu, bra jobbat
Nothing, the new radiator is lovely and hot
The office was slow to reply
I had to wait two weeks for an appointment
Excellent, highly recommended
`) {
		if v := r.Read(Answer{Text: text}); v.Urgent {
			t.Errorf("%q is urgent", text)
		}
	}
}

func TestOptOutIsExact(t *testing.T) {
	r := newReader(t)
	for _, text := range lines(`
STOP
stop
Stop.
STOP!
Please stop
unsubscribe
Unsubscribe me
please unsubscribe me
Unsubscribe please
Remove me from your list
Please remove me from your mailing list
Take me off your list
take me off this list please
Please don't email me again
Do not contact me again
Don't email me
Stop emailing me
please stop sending me emails
Stop sending these
No more emails please
I don't want any more emails
I do not wish to receive further emails
opt out
I'd like to opt out
Opt me out please
You broke my fence and stop emailing me
All good thanks. Please unsubscribe me.
Never email me again
Leave me alone
Please delete my email address
Delete my details
Please cancel my subscription
stop contacting me
Don't send me any more of these
I don't want to be contacted again
BAJA
No me mandéis más correos
Désinscription
Ne m'envoyez plus de mails
Abmelden
Bitte keine Mails mehr
Cancellatemi dalla lista
Afmelden
Wypisz mnie
Dezabonare
Avregistrera mig
`) {
		if v := r.Read(Answer{Text: text}); !v.OptOut {
			t.Errorf("%q is no opt-out (%s)", text, v.Category)
		}
	}
	for _, text := range lines(`
It won't stop dripping
The leak hasn't stopped
He couldn't stop the leak
Non-stop noise
Please stop by on Monday
They didn't stop for lunch, brilliant
I can't stop smiling
Nothing could stop him
Remove the old boiler please
Please remove the rubbish you left
Can you take the old bath off my hands?
Please email me the invoice
Don't forget to email me the invoice
You never emailed me the certificate
I didn't get any emails from you
He took the door off its hinges
No emails with the arrival time, I had to ring
Please contact me
Nobody contacted me
He stopped the water and fixed the valve
Take me off hold next time
Would not hesitate to contact you again
The bus stop is blocked by your van
I had to remove the tape myself
No, nothing at all
I'll never use anyone else again
Please leave the key with my neighbour
They had to delete the old settings on the boiler
You could have stopped by earlier
Could you send me more of these photos?
No, I have no more feedback
No more questions
I have no more questions, thanks
He said that he would send me nothing more
You were great but no emails to confirm the time
My phone was off so no messages reached me
You did not contact me after the visit
You never email me back
They did not write to me
You do not contact us when you are late
You never send me any reminders
You don't send me any invoices by mail
I did not receive any emails from you before the visit
No further contact after the deposit
There was no further communication
no longer get messages from the office
The office never contact us
I was taken off the waiting list
he took me off the books quickly
Keep me out of the next van
stop asking me the same things three times
Stop the drip in the kitchen please
please stop being late
Please remove my old boiler from the garage
remove my bins please
no more contact from him since
I'd rather get texts than emails
one of these is enough for the whole flat
I take my hat off to him
waited at the bus stop with my children
Can I opt out of the breakdown cover
Es tropft nicht mehr
Nehmt bitte meine alte Heizung mit
Bitte löschen Sie meine alte Rechnung
Ihr habt mir keine Mails geschickt
Der Verteiler ist sauber montiert
Enlevez mes gravats svp
Ils ont pu enlever mon vieux chauffe-eau
Pas de mail de confirmation
Ne m'envoyez plus ce technicien
Haal mijn oude ketel nog op
Ik kreeg geen mails
Jullie mailen me nooit terug
Wil geen gedoe meer
De kunde ta bort skräpet
Ni fick ta bort mossan två gånger
Skicka inte samma kille igen
Vill inte ha fler hål
No quiero más problemas
no me escribieron más
no me manden más retrasos
Ya no quiero recibir sorpresas
nu mai primesc apă caldă
opriti apa va rog
Ei au scos gunoiul
Nu-mi mai trimiteți băiatul ăla
Prosze o wiecej informacji
prosze pisac wczesniej
nie piszecie do mnie jak się spóźniacie
Nie dostałem żadnych maili
Nie przysyłajcie mi więcej tego pana
Non mandate altre persone così
Non mandatemi più quel ragazzo
Non mi avete più contattato
Tirem o lixo da entrada
não recebi mais emails
Nunca me mandam e-mail de volta
cancelar a inscrição na aula de yoga
Não me mandem mais esse rapaz
`) {
		if v := r.Read(Answer{Text: text}); v.OptOut {
			t.Errorf("%q is an opt-out", text)
		}
	}
}

func TestWrongPerson(t *testing.T) {
	r := newReader(t)
	for _, text := range lines(`
I never had any work done
Wrong email address
Wrong person
You have the wrong person
I think you have the wrong email
Not me
I'm not your customer
I've never heard of you
Who is this?
We never booked a plumber
There's no such job
I don't live there any more
I think this was meant for someone else
`) {
		v := r.Read(Answer{Text: text})
		if v.Category != store.WrongPerson && !(text == "Who is this?" && v.Category == store.Question) {
			t.Errorf("%q is %s, should be wrong_person", text, v.Category)
		}
	}
}

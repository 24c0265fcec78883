package verdict

var englishOptOut = []rule{
	{optOut, "asks for no more mail", `
^^ stop|unsubscribe|remove|optout|unsub|stopall $$
^ stop|unsubscribe all|now|please|pls|plz|this|it|these|them|thanks|thank|ta|everything $
^ please|pls|plz|kindly|just stop|unsubscribe|unsub $
^ please|pls|plz|kindly|just stop this|these|it|them|all $
^ stop $
stop stop
please|pls|plz|kindly _3 stop $
for|of me|us|these|this , stop $
^ please|pls|kindly|just? unsubscribe|unsub
unsubscribe|unsub|unsubscribing|unsubscription me|us|my|this|please|pls|$|,|from
to|be unsubscribe|unsubscribed|unsub $|from
unsuscribe|unsubcribe|unsubscibe|unsubscrib|unsucribe|unsubscrbe
^^ stop|unsubscribe ,
^ remove from the|your|this? list*|database|mailing|mailings|records|system
exclude|block|ban|bar me|us|our _2 from _3 mailings|mailing|emails|list*|newsletter|surveys|mails
please|pls|kindly discontinue $
discontinue these|this|the|your? messages|message|correspondence
^ please|pls|kindly? send|sending me|us? nothing|none further|more|else? $
please|pls no more asking|questionnaires|questions|feedback
^ no more asking|questionnaires|questions|feedback please|pls
^^ no more $$
^^ stop|unsubscribe and|ta|x|cheers|mate|thankyou
refrain|desist|abstain from _1 writing|emailing|contacting|sending|mailing|texting|messaging
rather|prefer|like not to? get|receive|have|be these|this|those|emails|mails|emailed|messages|surveys|asked|contacted
^ off the|your|this _1 list|mailing $|please|pls
^ no emails|mails|surveys|mailings|spam $
please|pls|thanks no more? emails|surveys|mails|mailings|messages|spam $
but|so no more emails|surveys|mails|mailings|messages|spam $
stop|quit|cease emailin|textin|messagin|mailin|sendin|txt|text|email|message|txting|spam me|us
no|any more message|survey|email please|pls|thanks|$
no more _2 emails|mails|surveys|mailings|messages
off with these|the|your emails|mails|surveys
turn|switch|shut these|them|emails|this off
stop|quit|cease _3 emailin|textin|messagin|emailing
stop|quit|cease getting|receiving these|emails|mails|surveys|messages
stop|quit|cease these|the|all|your _1 communication*|contacts|mailings|followups|follow
do one|away with these|the|your emails|mails|surveys
no send me|us these|emails|mails|surveys|more
goodbye|bye to the|these|your|all emails|mails|surveys|messages
leave me|us be $
one of these is|was plenty|enough $
cancel|end|stop _6 emails|mails|mailings|surveys
delete|erase|remove everything|anything|all|what _5 hold|have|keep|store|got on|about me|us
remove|delete|erase my|our|all _1 details|data
scratch|strike my|me|our name|address|off|from
opt me|us out
opt|opting out $|,|please|thanks
opt|opting out of|from _2 emails|mails|surveys|list|this|these|messages|mailings|mailing|feedback|contact|communication*
optout
stop|quit|cease|discontinue|halt _1 emailing|mailing|messaging|spamming|texting|contacting|writing|pestering|bothering|bombarding|bugging|hassling|harassing|surveying|nagging
stop|quit|cease|discontinue|halt sending|asking _4 emails|mails|mail|messages|email|spam|surveys|these|questions|requests|reminders|newsletters|texts|stuff
stop|quit|cease|discontinue|halt sending|asking me|us? this|them|it|things|me|us $
stop|quit|cease|end|halt _2 emails|mails|messages|spam|surveys|mailings|correspondence|reminders|newsletters|questionnaires|mailing|requests
stop contacting|contact me|us|my|$
stop with the|these|those|your|all _1 emails|mails|messages|surveys|texts
to|i|please|and|kindly|just stop these|them|this $
click to stop|cancel|leave|unsubscribe
don't|do|never|not not? please|ever|need|want|wish|like? to? email|mail|message|text me|us|here|again|this|anymore
don't|do|never|not not? ever? contact|write|pester|spam|hassle me|us|to|again|any|this
don't|do|never|not not? ever? bother me|us again|any|anymore|with
^ please|just? don't|do|never not? bother me|us
don't|do|never|not not? ever|please? send me|us|any|more _4 emails|mails|mail|messages|surveys|texts|newsletters|reminders|these|those|stuff|requests|questionnaires|spam|anything|more|this
don't|do|not|never not? ever|please? send emails|mails|mail|messages|surveys|these|any|more
don't|do|no|not not? longer? want|need|wish|like _5 emails|mails|messages|surveys|newsletters|emailed|contacted|mailings|communications|reminders|texts|spam|mailing|questionnaires|correspondence
don't|do|no|not not? longer? want|wish|like|care to? receive|get|be|hear|receiving|getting _5 from|emails|mails|messages|surveys|contacted|emailed|these|newsletters|mailings|this|list|more
no|not any? more|further|future|longer|additional of? these|this|your? emails|mails|messages|mail|surveys|contact|spam|communication*|email|correspondence|mailings|reminders|questionnaires|newsletters|texts
no|not any? more|further of these
leave me|us alone|out
leave me|us off your|these|this|the _1 list*|emails|mails|mailings|mailing
count me|us out of these|the|your|all emails|mails|surveys|this|these|list|$
count me|us out $
take|remove|delete|drop|strike|get|scratch|wipe|erase|cross me|us|him|her|my|our|this|the|that _4 off|from|of|out _4 list*|database|mailing|mailings|records|system|contacts|files|emails|distribution|newsletter|subscription|register|books|marketing|these|correspondence
take|taken|remove|removed|cross|knock|strike me|us|this _3 off $
take|remove|cross|knock me|us|this off|out EM|.|,|thanks|please|pls|these|it|this|your
be|get taken|removed|deleted|struck|crossed off|from|your|the|these|my|of _2 list*|these|contacts|database|mailing|records|system|emails|this|it|mailings|books
like|want|wish|please|asked|ask to be removed|deleted|unsubscribed
remove|delete|erase|scrub|purge my|all|our|this|me|us|that _1 email|address|addresses|contact|data|information|number
remove|delete me|us please|pls|now|thanks|thank|from|$
delete|erase my|our|all|personal _2 data|details|information|account|address|record*
lose|forget my|our number|address|email|details
cancel|end|stop my|the|this|these|all|our subscription|emails|mailing|surveys|mails|mailings
withdraw|revoke|withdrawing my|all|our|any consent|permission
receive|get|receiving|getting no further|more emails|messages|mails|surveys|contact|communication*
not|longer|no interested in? _1 surveys|emails|mailings|newsletters
keep me|us off|out of? _2 list*|mailings|emails|mails|database|loop
no need to keep|have me|us _3 list
mailing list _3 remove|off|leave
not|don't|do|never contact|email me|us
`},
}

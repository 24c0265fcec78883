package verdict

var englishConcern = []rule{
	{wrongPerson, "not the customer", `
wrong|incorrect|mistaken person|address|email|e-mail|number|recipient|inbox|customer|guy|man|woman|mr|mrs|one|individual|contact|name|house|party|mailbox|account|people|bloke|lady|client|emailed
wrong _2 email|person|recipient
~ not|isn't|wasn't|aren't|am|never|i'm|im not? _1 your|a|the|an|that customer|client|person|patient|homeowner|tenant|recipient|right|intended|owner|people|guy|lady|who|address
~ not|isn't|wasn't|never me|us|mine|for|meant|intended|addressed for|me|us
wasn't|isn't|not|wasnt me
not|isn't|wasn't|ain't my|our|me|mine house|job|boiler|property|address|name|account|appointment|booking|email
~ never|didn't|haven't|not|don't|hadn't|did|have|has|nobody|no not? had|have|used|use|book|booked|order|ordered|hire|hired|got|ask|asked|requested|request|heard|hear|dealt|deal|employed|contacted|met|spoke|been|receive|received|called|call|know|needed|engaged|commissioned|instructed|visited|bought|any|done|here of|with|any|anyone|a|your|you|this|for|an|to|the|work|from|been|no|who _3 work|job|plumber|company|service*|you|appointment|plumbing|repair*|electrician|boiler|visit|business|anything|done|firm|engineer|services|haircut|cleaner|people|treatment|one|before|called|here|customer|tradesman|builder|customers|garden*|roof*|decorat*|dealings|kitchen|carpet*|survey|salon|booking|order|round|house|installed|contact
haven't|not|didn't|have|don't|never not? had|have|used|know|got|live|own|own any|you|a|there|anymore|your|here|the|that _2 work|services|boiler|done|company|property|address|house|dealings|carried
who are|is|r|this you|this|u
who|what|which are|is|r you|this|company|u QM?
no|any|zero idea|clue|knowledge|recollection|record|memory|account who|what|why|of|with
don't|do|haven't not? know|have|recognise|recognize|remember|got who|you|what|this|your|a|any|the|idea|booking|clue|account|using
sent|send|emailed|contacted|delivered|intended|meant|received|got|come|came|email|message|mail|this|messaged _4 by|in|to|for mistake|error|wrong|someone|somebody|else|accident|another|previous
someone|somebody|person|other|different|another else's|else|elses|person|customer|name|same|lady|bloke|people|house _2 name|email|customer|address|mistake|person
mistaken identity
mix|mixed|mixing up|me|us _2 with|someone|customer*
confused|confusing|mistaken|mistaking me|us with|for
think|believe|suspect|assume|reckon|guess|sure you|this|u|your _3 wrong|mistake|mistaken|someone|error|another|intended
~ not|no|don't|moved|left|sold|longer|previous|former|new|last not? _3 live|lived|living|own|occupy|tenant|owner|resident|house|occupant|occupier|work|works|here|tenants|owners|year
~ no longer|more _2 here|work|works|lives|live|employed|address|owner|customer|own|the|at
moved out|house|away|address
doesn't|does|don't|no not? live|work|one|works _2 here|there|address|name|anymore
no such|one|body person|job|name|customer|booking|here|by|called|address
nobody|noone here|by|of|called|named
not had|needed|used|booked|ordered any|a|your|you
~ never heard|used|met|booked|hired|dealt|ordered|had|contacted|asked|employed|called|been
~ passed|passed|died|deceased away|on|last
`},
	{question, "asks for something", `
~ QM
can|could|would|will|may|might|any|should|is|are|do|does|did|has|have|when|where|what|who|how|why|which|am|shall|was|were|if|don't|won't|isn't|can't|whats|whens|wheres|hows _9 QM
^ can|could|would|will|please|pls|plz|kindly|may|also|and|any|so you|i|we|someone|somebody|he|u|they|your|chance|chance _2 send|resend|email|forward|call|ring|phone|let|confirm|tell|give|come|text|check|provide|advise|arrange|get|have|pop|explain|book|quote|drop|fix|look|sort|invoice|reply|respond|contact|return|also|recommend|put|supply|update|pass|ask|do|make|finish|clarify|schedule|copy|see|reschedule|pay
~ can|could|would|will|would|may|pls|please|kindly|and you|i|we|someone|somebody|u|he|they|one|you|please|your _3 send|resend|email|forward|call|ring|phone|let|confirm|tell|give|come|text|check|provide|advise|arrange|get|pop|explain|book|quote|drop|look|sort|invoice|reply|respond|contact|return|recommend|supply|update|clarify|schedule|rebook|copy|reschedule|pay|take|remind|share|amend|issue|finish|do
~ please|pls|plz|kindly|just send|resend|email|forward|call|ring|phone|let|confirm|tell|give|come|text|check|provide|advise|arrange|get|explain|book|drop|look|sort|reply|respond|contact|return|supply|update|clarify|schedule|rebook|copy|amend|issue|invoice|fix|finish|find|ask|have|make|quote|reschedule|pop|bring|collect|see|refund|take|put|do|rectify|can|could
please|pls call|ring|contact|phone|text|email|reply|message
send|resend|email|forward|give|text|get|drop|ping|provide|post me|us|over|through|my|the|a|an|him _2 invoice|receipt|quote|copy|bill|certificate|details|paperwork|estimate|warranty|guarantee|link|number|photos|manual|report|date|price|documents|instructions|bank|call|ring|bell|text|line|shout
let|give|keep me|us know|call|ring|posted|shout|buzz|bell
~ get|come|call|ring|phone|getting|calling|hear|message back to|me|us|and|with|out
let me|us know
~ need|require|want|like|would|i'd|waiting|after|looking|still|love|awaiting|await|missing|expecting|requested|asked like|to|on|for? _1 a|an|the|my|some|another|you|your|someone|new _2 invoice|receipt|quote|copy|bill|certificate|paperwork|estimate|warranty|guarantee|call|callback|visit|appointment|date|refund|price|confirmation|number|report|answer|documentation|reply|response|advice|details|booking|key|keys|to|come|follow
need|want|would|like|i'd|wanted like|to|love _1 to|you|someone|somebody _2 know|book|come|ask|speak|arrange|discuss|talk|check|order|confirm|arrange|hear|understand|schedule|quote|reschedule|clarify|query|get|have|look|rebook|see|explain|contact|call|return
would|i'd be|like|love|appreciate _2 quote|estimate|price|call|invoice|receipt|information|copy|callback
~ when|where|what|who|how|why|which are|is|will|do|does|did|can|should|shall|was|were|would|much|long|about|time|often|soon|come|on|has|have|to|am|could|day|date _3 you|i|we|the|your|he|it|that|this|my|they|coming|due|balance|invoice|do|next
~ wondering|wonder|wondered|query|enquire|enquiry|enquiring|inquire|inquiring if|whether|about|when|what|how|why|for|on|regarding|you|is|though|please|where|re
i|we|just|only|quick|one|another|a|small|couple|few|have|more|got|two|1|2 question*|query|queries
do|does|did|are|is|have|has|will|was|were you|your|it|there|the|he|this|that|we|i|they|my _6 QM
do you also|do|offer|have|know|cover|service|fit|sell|work|clean|take|accept|install|by|recommend|repair|charge|provide|supply
have|has you|anyone|he|someone _1 got|had|found|sent|seen|heard|received|any|left|a|by|my|find
~ is|are|will|was|were|would|isn't|does|has|should|am there|it|this|that|he|the|my|you|i|your|we|someone|they _3 normal|possible|any|covered|included|coming|available|safe|ok|supposed|guarantee|warranty|due|still|way|sent|done|meant|paid|need|be|under|chance|okay|able|going
~ any|is idea|chance|update|news|word|plans|joy|recommendation|luck|time|sign|there on|of|when|you|if|about|what|how|yet|for|re|a|why|whether|QM
^ what|how|when|where about|next|now|comes|happens|happened
~ look|looking|waiting|await|wait|awaiting forward? to|for hear|hearing|your|a|the|reply|response|an|someone|invoice|receipt|somebody|him|them
~ waiting|awaiting|await|waited|expecting|due|owed|promised for|on|to|a|my|the? hear|the|my|a|your|you|an|me|our|us _2 reply|invoice|receipt|quote|call|response|refund|part|parts|certificate|deposit|date|second|paperwork|come|back|key|keys|report|final|return|guarantee|visit
~ as discussed|promised|agreed
second coat|visit
`},
	{suggestion, "a wish for next time", `
~ would|might|could|will|may|be _2 handy|useful|nice|helpful|better|good|great|ideal|lovely|easier|preferable|nicer|beneficial|appreciated|cool|perfect|brilliant|clearer|quicker|prefer|convenient|welcome|worth|wise|sensible if|to|for|though|were|having|knowing|getting|as|perhaps|that|in|next|with|when
~ would|might|could|would've|may|woulda|couldve|wouldve|mightve|probably have|of|a|been? been|liked|preferred|appreciated|wished|benefited|helped|loved|made|saved|welcomed|made|given|told|done|saved|used|warned|called|explained|rung|let|put|sent|rang|offered|mentioned|tidied|cleaned|texted|communicated|got|had|come|asked|arrived|started|turned|worked|taken|kept|left|gone|informed|checked|moved|brought|provided|advised|phoned|shown|finished
~ could|couldve|should|shouldve|shoulda|maybe|might|coulda|perhaps|ought|possibly have|of|do|be|to|have? been|a|done|be|had|with|benefit|warned|told|called _2 better|quicker|faster|clearer|cleaner|tidier|sooner|earlier|more|cheaper|neater|quieter|improved|friendlier|less|easier|told|bit|better|nicer|smoother|shorter|warmer|longer|polite|helpful
~ could|should|can|might|needs|need|ought|must do|be|have|use|get|to|with|improve*|benefit _4 better|quicker|faster|clearer|cleaner|tidier|sooner|earlier|more|cheaper|neater|quieter|improved|friendlier|less|easier|improve*|shorter|longer|updating|notice|warning
~ if you|they|he|there|it|we|i|someone|only|your|she could|can|had|would|were|was|did|gave|sent|texted|called|rang|let|offered|included|put|used|told|came|want|must|have|brought
~ if you|they|he|i|we _1 had|could|would|have
~ wish|wished|wishes|hoped|hoping|prefer|preferred|rather you|i'd|they|he|i|we|there|the|that|for|if|it|your|to|had|more|it'd|have|would|someone|we'd _6
maybe|perhaps|possibly|mayb|probably next|a|you|just|more|some|if|give|send|text|better|could|an|call|it|try|use|have|let|put|offer|consider|bit|think|something|less|being|ring|the|leave|turn|tell|be|having|wear|clearer|cheaper|earlier|later|ask|bring|slightly|don't|make|next|in|get|work|train|improve|when|add|faster|quicker
~ next|future time|visit|year|jobs|job|customers|please|perhaps|maybe|though|just|,|you|could|if|appointment|month
~ for|in future
~ in future
~ one|only|a|my|small|just|minor|tiny|little|slight|two|couple|few|some|1|another|single|first|quick|main|constructive suggestion*|improvement*|thought*|idea*|tip|point|recommendation|request|thing*|niggle*|tweak
~ suggest|suggestion|recommend|recommendation|advise|propose|feedback|idea|tip|improvement* would|is|you|that|a|to|having|be|:|for|could|maybe|more|putting|giving|from|it|using
~ i'd|id|we'd|would just|really|only|have? suggest|recommend|advise|appreciate|prefer|like|love|liked|preferred|appreciated|say|welcome if|to|more|some|a|you|your|that|it
~ more|better|clearer|quicker|faster|earlier|shorter|extra|longer|less|fewer|cheaper|improved|additional|advance|improve|tidier|bigger|larger|wider|stronger|softer|warmer|lower|updated|regular|accurate|closer|nearer|friendlier|greater|increased|increase|reduce|reduced|narrower|tighter notice|communication|information|info|updates|update|warning|parking|time|times|slots|slot|appointments|hours|window*|options|choice|explanation*|detail*|contact|text|texts|reminders|reminder|website|quote*|pricing|prices|prompt|staff|response|waiting|wait|signs|variety|availability|dates|payment|regular|feedback|instructions|arrival|call|calls|email|phone|clean*|dust|lighting|chairs|magazines|music|coffee|follow|care|attention|clear|invoice*|ways|reliable|evening|weekend|aftercare|flexible|flexibility|tidy*|accurate|often|frequent*|heads|punctual|staffing|ambulances|food|support|training|seating|space|of|comfortable|tea|than|help|resources|privacy|the|listening|empathy|consistent|consistency|organised|funding|doctors|nurses|transport|seats|people|experienced|qualified|understanding|patience|beds|toilets
~ text|call|ring|phone|message|email|letting|notify|warn|notice|texting|calling|heads|warning|reminder|sms _4 before|beforehand|ahead|prior|up|advance|way
little|bit|more more|advance|notice|warning|earlier|sooner|cheaper|quicker|less|faster|tidier|quieter|clearer|longer
~ needs|need|should|must|ought|needed to be|have|get|a|more|improving|improve|better|give|provide|do|updating|tell|put
~ please wear|use|bring|remember|don't|try|knock|consider|be|park|take|leave|shut|close|give|keep|offer|include|make|turn|tell|wipe|remind|add
~ try|remember|consider|think|start|take|give|offer|provide|bring|use|put|wear|send|leave|allow|include|add|improve|reduce|hire|employ|train|introduce|speed|invest|tell|inform|explain|listen|answer|arrive|check|lower|increase|update|teach|open|wipe|ring|call|text|warn|let|cut to|a|about|more|your|some|customers|better|an|people|us|sure|quicker|faster|earlier|clear*|clients|longer|shorter|evening|weekend|waiting|prices
^ a|an|some|slightly|bit|maybe|perhaps|possibly|just|only more|better|quicker|earlier|clearer|faster|bit|little|cheaper|text|call|sooner|phone|heads|email|reminder|follow|biscuit*|discount|smaller|bigger|longer|shorter|window|ring
quicker|faster|sooner|earlier|cheaper|tidier|neater|clearer|quieter|louder $
could|would|if|only|wish _4 text|texted|notice|warning|evening|weekend|parking|shoe|online|card|contactless|reminder|pay|itemised|itemized
an|a app|discount|newsletter|loyalty|reminder|portal
offer|offered|accept|take|taking|consider|have|provide|introduce|having|pay|paying|book|booking card|cards|contactless|discount*|evening|weekend|online|appointments|loyalty|apple|saturday*|sunday*|text|finance|instalments
what would help|improve|be|make
`},
	{hedge, "hedged", `
i|we|id|i'd|would just|kind|sort|only|can|could|dare|do? suppose|guess|spose|s'pose|reckon|imagine|presume|assume
suppose|supposedly|spose|presumably
~ i|we guess|imagine|assume so|it|that|$|,|all|you|the|not|nothing|they|he|we|its|no|fine|ok
~ guess so|not|it|its|$|you|we|all
~ not|isn't|wasn't|ain't|nothing that|too|so|the|as|half|all|exactly|quite? bad|terrible|worst|awful|dreadful|brilliant|great|ideal|perfect|amazing|special|fantastic|shabby|horrible|disaster|ecstatic|thrilled|complaining|overjoyed|delighted|wonderful|home|best|exceptional
~ nothing special|major|spectacular|amazing|exciting|fancy|terrible|dreadful|awful|drastic|huge|serious|much|really|remarkable|outstanding|extraordinary|outrageous|dramatic
~ nothing to|worth write|shout|rave|get|mention*|making|speak|brag|report|complaining
nothing i|we|that|worth|major|serious|big can't|cannot|couldn't|could|want|care|wish|feel|that|i|we|big live|not|to|put|like|or
nothing|not worth bothering|mentioning|arguing|complaining|discussing|saying|going|raising|getting|fuss*
could|can|might|couldve|would have|of? been|be|do|done? worse
~ could|can be|have|do worse|better
~ seen|had|known|experienced|been better|worse|nicer|worse
~ better than|then nothing|no|none|last|some|most|expected|that
good|fine|ok|okay|decent|well|nice|pleasant enough
well|fair|near|happy|nice|clean|quick|tidy|friendly|polite|pleasant|reasonable|competent|helpful|satisfied|adequately|professional|works enough
~ average|mediocre|meh|okayish|okish|middling|passable|acceptable|adequate|adequately|tolerable|bearable|bog|standard|indifferent|underwhelm*|lukewarm|ambivalent|eh|ehh|hmm|hm|hmmm|erm|err|um|umm|uh|er|ugh|mmm|mm|shrug|whatever|undecided|unsure|unconvinced|uncertain|serviceable|unremarkable|uneventful|functional|alrightish|okayy|k|kk
~ so so
middle|run of the|road|mill
bog standard
hit and|or|& miss
mixed bag|feelings|experience|review|opinion*|emotions|results
good and|& bad
ups|pros and|& downs|cons
swings and roundabouts
does|did|do|doing|done|gets|got|will the|its|it's|it job|trick|purpose|do|enough|done
gets|got|did the|a? job done
~ the job is|was|got|gets? done
it will|should|would|does|did do|suffice
it'll|itll|that'll|thatll do|have
will do $
fit for purpose
more or less
~ kind|kinda|sort|sorta|kindof|sortof|somewhat|fairly|reasonably|relatively|partly|partially|mostly|mainly|largely|generally|moderately|semi of? ok|okay|fine|good|happy|satisfied|pleased|alright|all|works|working|right|content|clean|tidy|done|smooth|there|positive
~ mostly|mainly|largely|partly|partially|sorta|ish
for|by|in the most|large part|main|part
on the|balance whole
by and large
~ all in all
~ at|in least|some|a ways|extent|degree|way|respects
up to a point
to a|some|certain degree|extent|point
~ not entirely|completely|totally|fully|100|altogether|wholly|quite|overly|particularly|especially|that|exactly|always|sure|certain|convinced|hugely|terribly|too|very|massively|really|much
~ not|never|isn't|wasn't|aren't 100|hundred|completely|fully|totally
~ not sure|certain|convinced|bothered|fussed|really|much|particularly|especially|specifically|too|as|quite|so|bad
~ don't|do|couldn't|can't|wouldn't|dunno|didn't not? know|really|care|mind|want|wish|feel|like|have|think|particularly|much? know|say|care|mind|to|comment|complain|like|comment|be|an|a|much|strongly|either|what|how|if|where|about
dunno|idk|unsure|unclear|beats|search
i'd|id|i|would|we'd|we rather|prefer|prefer not|to|keep|leave
rather|prefer|best not|to|keep|leave|left say|comment|answer|discuss|go|unsaid|it|not|complain|think|myself
no comment $
~ no comment
least|less said
let's|lets|leave|left just|it|us|we|leave|not? _1 leave|say|at|go|put|get|there|move|it
leave it at|there
leave it that|there|for
too|bit|little|still early|soon|new|recent to|day|days|yet
time will tell
we'll|well|we|will|remains|wait|i'll|ill|let's|lets|have|must|yet to? be|have|see|wait|and? to? see|be seen? how|if|what|whether|when|$|in|about
wait and see
see how|if|what|whether|it _3 goes|lasts|holds|go|last
~ ask|hopefully|hoping|hope|fingers|touch|assuming|provided|providing|unless|as|so|until me|again|it|crossed|wood|that|this|far|they|for|long|is|still|next|the|there|to|holds _2 later|next|in|stays|lasts|holds|works|fixed|sorted|stay|last|week|month|now|year|again|good|,|so|won't|okay|ok|done
~ so far
touch wood
fingers crossed
for now
could|would|can|i live|go with|either
can't|cannot|couldn't|shouldn't|mustn't|won't complain|grumble|moan
can't|cannot|mustn't|mustnt really? complain|grumble
~ pretty|fairly|quite|reasonably|relatively|rather much|standard|average|ordinary|basic|normal|routine|usual|straightforward|ok|okay|alright|good|fine|decent|well|happy|satisfied|so
pretty much
~ as you'd|one|i'd|you would|expect|expected
~ satisfactory|satisfied|acceptable|reasonable|decent|tolerable|sufficient|fair|middling
~ fair|reasonable|decent|competent enough|$|job|to|i|service|at|work|price
it is|was what|as it|is
is what it
what it is
these things happen
~ life|nobody|no|nothing|none|we're|not goes|is|all|body|one? perfect|on|100|human
hard|difficult|tricky|tough to say|tell|judge|know|comment|fault
~ can't|cannot really|say|honestly? say|tell|comment|judge|remember
~ if i'm|im|i|you|we|pushed|pressed|had|being have|had|must|really|am|was|honest|picky|fussy|pushed|pressed|to|fussy|critical|totally|i'm|ask|insist
being|be|bit|too picky|fussy|pedantic|critical|honest|hypercritical|pernickety
nit|nitpick|nitpicking picking?
~ yeah|yes|yea no
maybe|perhaps|possibly|probably|mayb|potentially $
~ maybe|perhaps|possibly|probably|potentially
~ i think so|it|that|we|he|they _3 ok|okay|fine|alright|worked|works|good|enough|so
think so
you tell|know|decide|be me|what|the
draw|make|read your|what|own _2 conclusion*|lines|you|will
between the|two lines|stools
i've|ive|i have|we've no|had|nothing|known strong|better|opinion*|feelings|worse|view*
no|any|don't|not strong|real|particular|have opinion*|feelings|view*|preference
~ expected|hoped|hoping|imagined|wanted|anticipated|expecting for? _1 more|better|something|different|slightly
~ less|not|different than|as|from|to|what _2 expected|hoped|wanted|thought|imagined|impressed|like
~ bit|little|slightly|rather|somewhat|touch|tad|slight|fraction|kinda of? _1
~ still|yet|not thinking|deciding|waiting|testing|checking|getting|sure|convinced|need|to|tried|adjusting|undecided|used|early
never mind
~ doesn't|don't|not|no really|it|much|big|longer? matter|fuss|deal|important|worry
no big? deal|matter|biggie
it's|its|that's|thats done|over|sorted|history|behind|finished now|at|anyway|with
~ at least
moving on
~ anyway|anyhow|oh|ah|aye $
oh|ah|well well|dear
well …
but …
if you|u say so|insist
~ yeah|yes|sure|ok|okay|right|whatever|fine|great|well|so|um|hmm|no|nothing|good|alright|fine …
~ survived|coped|managed|endured|tolerated
~ some|parts|bits|few|aspects|elements of|was|were
😐|🤷|😕|🫤|😬|🙃|😑|😶|🤔|😒|🤨|😏|🙄|🥴|😅|🤐|😮|🫠
👉
`},
	{lukewarm, "lukewarm", `
ok|okay|fine|alright|aight|oke|okey|oki|satisfactory|adequate|acceptable|reasonable|average|decent|satisfied|k|okk|okie|tolerable|passable|sufficient|fair
it|all|everything|was|is|its|it's|job|work|did|done|they|that|works|that's|seems|seemed|were|are|went right|ok|okay|fine|alright|satisfactory|adequate|acceptable|reasonable|average|decent|passable
all right
`},
	{notReally, "a lame no", `
not really|particularly|especially|specifically|much|overly|that|as|exactly|quite|at|hugely|massively|majorly|in|significantly
not really
not that i|we can|could|know
don't|do|i not? think|believe|suppose|guess|imagine so
i don't think so
probably|maybe|possibly|perhaps|suppose|guess|mostly|hardly not
nothing|no|none much|major|big|huge|massive|drastic|serious
no not? really
`},
	{yes, "a yes to \"could we have done better?\"", `
^^ yes|yeah|yep|yup|yea|yh|yess|yas|yah|ya|aye|yesss|affirmative
^^ oh|well|er|um|erm|hmm|ha|hi|honestly yes|yeah|yep|yup|aye
^ yes|yep|yup
^^ definitely|certainly|undoubtedly $$
`},
	{contrast, "", `
but|however|although|though|tho|except|excepting|apart|aside|bar|barring|unfortunately|sadly|other|otherwise|shame|pity|yet|only|altho|besides|nevertheless|despite|save|unless|albeit|whereas|regrettably|alas|just|if|still|even|until|nonetheless|disappointingly|while|whilst|unlike|instead|cept|excluding
other than|then
apart|aside from
except|bar for|that
even though|if
the|my|our|one|only|just|a|small|tiny|minor|little|main|biggest|sole|one|single only|thing|bit|issue|problem|complaint|niggle|gripe|negative|downside|criticism|grumble|part|quibble|drawback|concern|disappointment|snag|fault|moan|comment|note|point|exception|minus|bugbear
only|one|sole|main|biggest|single|just|first minor|small|real|tiny|slight|little|other|one? thing|issue|problem|complaint|niggle|gripe|negative|downside|criticism|grumble|quibble|drawback|concern|disappointment|snag|fault|moan|exception|annoyance|hiccup|slip|blip
shame|pity|sad about|that|the|you|he|it|they|i|we|is
would have been
`},
}

package verdict

// englishAnswers are whole answers whose shape decides, whatever their words
// say elsewhere.
var englishAnswers = []rule{
	{hedge, "no more than \"nothing in particular\"", `
^^ nothing|nowt|none really|that|too? special|spectacular|exciting|remarkable|dramatic $$
nothing|nowt|nothin special|spectacular|remarkable|dramatic|outstanding
nothing|nowt i|we|that can|could put my|our finger on
~ nothing|nowt stands|stood|sticks|jumps|jumped|springs|leaps out
nothing|nowt|not worth|to|that's mentioning|mention|bothering|making|saying|shouting|writing|reporting|complaining|getting
nothing|none that can|could be changed|done|fixed|undone|helped now
nothing|not|no i|we care|want|wish|dare|like|feel to
nothing too|so|very|that bad|terrible|awful|serious|major|drastic
~ neither good|here|happy|one nor
nothing bad|negative|terrible _4 nothing good|great|special|positive
~ no|not|don't|any have|an|any|strong|real|particular? opinion|view|feelings|preference|idea
^^ no|not|nothing comment|opinion|idea|clue|answer|reply $$
~ can't|cannot|couldn't honestly|really? say|tell|judge|comment $
~ not to be honest
no|nor complaints|complaint|grumbles|quarrel as such
no|any|have complaints|complaint|quarrel|issue|issues|problem|fault about|with the|his|her|your workmanship|work|quality|finish|result|standard
~ not|no unhappy|dissatisfied|displeased|disappointed|bothered|impossible
not the? worst|chattiest|friendliest|quickest|tidiest|cheapest|best|cleanest|warmest
`},
	{hedge, "faint praise", `
i'm|im|we're sure you|they|he|she did|tried|do|meant
nothing|not|nowt to write|shout|rave _1 about
good|nice|fine|ok|okay|decent , not great|brilliant|amazing|perfect|fantastic|outstanding
good|nice|fine|ok|okay|decent but? not great|brilliant|amazing|perfect|fantastic|outstanding
`},
	{complaint, "something went wrong", `
not happy|pleased|impressed|satisfied|amused with|about|at|by
^ not very|at|really|too|all|overly|particularly? all? happy|pleased|impressed|satisfied|acceptable|amused
i'm|im|am|was|were|we're|are not|isn't very|at|really|too|entirely|all|overly? all? happy|pleased|impressed|satisfied
you|he|they|she|guy|man|lad|lads|plumber|engineer|builder|cleaner|driver broke|damaged|smashed|scratched|cracked|ruined|flooded|dented|snapped|wrecked|destroyed|stained|killed|lost|ripped my|our|the|a|two|one|mum's|half
too|far|way too? expensive|dear|pricey|slow|noisy|rude|messy|rushed|costly
overcharged|overcharging|bodged|botched|shoddy|ripoff|misquoted
hole|dent|scratch|scratches|crack|stain|mark|burn|gap|puddle in|on|across|down my|our|the new? wall|floor|ceiling|carpet|worktop|door|car|sofa|table|bath|sink|tiles|paint|kitchen|rug|roof
`},
	{sarcasm, "reads as sarcasm", `
lovely|kind|nice|good|sweet|generous|thoughtful|considerate of you|him|them|her to forget|ignore|miss|dump|wake|charge|block
lovely|kind|nice|good|sweet|generous|thoughtful|considerate of you|him|them|her to leave|keep|let|drop _3 rubbish|mess|muck|mud|dirt|dust|filth|hole|holes|waiting|hanging|open|broken|wet
~ lovely|kind|nice|good|sweet|generous|thoughtful|considerate of you|him|them|her to leave|keep|let|drop
~ great|nice|lovely|good|top|super|fantastic|brilliant|amazing|cracking job|work|one|stuff , the|my|our|half _4 on|in|through the floor|ground|bath|pond|hedge|lawn|street|carpet|sofa|drive|flowerbed
~ impressive|amazing|incredible|remarkable|clever|quite|some achievement|feat? how you|he|they|she managed|manage|contrived to
~ how on|the earth|hell|heck do|does|can|could|are you|they|anyone|these
only took me|him|her|you|them|us? three|four|five|six|seven|eight|ten|3|4|5|6 visits|goes|trips|attempts|tries|calls|emails
love|loved|loving|enjoy|enjoyed|adore paying|waiting|mopping|queueing|queuing|scrubbing|chasing|freezing
`},
	{warm, "all was well", `
all|everything|is|was|keys|paperwork in good? order|hand
all in? good? order
`},
	{shield, "a figure of speech", `
only? thing|regret _2 i|we wish i'd|id|we'd|i|we had? called|found|rung|rang|known|used|met|booked|come _3 sooner|years|earlier|before|ago
wish|wished i'd|id|we'd|i|we had? called|found|rung|rang|known|used|met|booked|come _3 sooner|years|earlier|before|ago
who does that|this 
what more could|can|do|would i|you|we|anyone want|ask|need|say _2
what's|whats not to like|love
how often does|do _4
would i|we do|have|use|recommend|book|hire _4 again
`},
	{shield, "the trouble is over", `
not|wasn't|isn't|never|nor too|way|far|very too? expensive|dear|pricey|slow|noisy|rude|messy|rushed|costly
no longer|more drips|leaks|squeaks|rattles|bangs|smells|creaks|sticks|drip|leak|squeak|rattle|bang|smell|creak|stick|wobble
doesn't|don't|hasn't|won't|not|didn't even? drip*|leak*|squeak*|rattl*|bang*|smell*|creak*|stick*|wobbl*|slam* any|anymore|more|once|at|since more|all?
leak*|drip*|dripping|noise|banging|smell|flood*|water|damp|mould|draught|rattle|squeak*|pain has|have|is|are|was|now|finally|all _1 stopped|gone|fixed|sorted|cured|vanished|cleared
stopped|cured the|that|my|our leak*|drip*|noise|banging|smell|damp|draught|rattle|pain
no more leak*|drip*|noise|banging|smell|floods|buckets|damp|mould|draughts|rattling|pain|worries|problems
`},
	{hedge, "not decided yet", `
~ so far
^^ so far so good
~ ask|tell|see|check|know me|you|us|back again? in|after|later|next
~ have|need|want|had|got|i'd to see|test|try|wait|check _6 before
remains to be seen
jury|jurys is|still? out
too|bit|little|still early|soon|new to? say|tell|know|judge|days|comment
time will tell
we'll|we|well|will|i'll see $
we'll|let's|wait and? see how|if|what|whether
watch this space
haven't|not|yet|hasn't had|tried|used|tested|a|looked|really _4 yet|proper|chance
`},
	{hedge, "faint praise", `
^^ job done $$
^^ done $$
^^ as|like expected|planned|described $$
^^ nice|good|ok|fine|interesting location|product|idea|price|enough|effort|try|attempt $$
^^ good|fine|ok|okay|great|well|quick ish $$
^^ all? right|ok|okay|fine|alright as|for|considering
if i'm|im|we're|i|you being|am|want|insist|must generous|kind|charitable|honest|polite|an
shall|should we|i say
let's|lets just|put? say|it
does|did|does|do|do|will what it|the says|job|needed|trick|must|should _2 $$
~ ^^ it|they? works|worked|did|does|do|functions it|the|job? $$
got there in the end
right|good|well|clean|near|close|fair|tidy enough
for what it is|was|cost
for the price|money $$
~ i've|ive|we've|have|had had|seen|known|been|experienced|have? better|worse
could|might have|of been worse
could be worse
~ better than nothing|none|the|no
more or less
~ ^^ standard|average|ok|basic|routine|adequate|passable|mediocre|acceptable|tolerable|reasonable|satisfactory|decent|middling|fair $$
nothing more ,? nothing? less
no more ,? no? less
neither here nor there
swings and roundabouts
^^ no comment|idea|opinion $$
i'd|id|i|would|we'd rather|prefer|sooner not
rather|sooner|prefer|best not say|comment|go|answer|discuss|get|say
leave it at|there
leave it there
least|less said
the|less less said
draw your own
make of that what
no strong|real|particular feelings|opinion|view|views
in two minds
i|we|id suppose|guess|spose
~ not sure|certain|convinced
mixed feelings|bag|experience|views|emotions
hit and miss
`},
	{question, "asks for something", `
~ kindly|pls|plz|please|and|also|do share|send|forward|confirm|advise|provide|resend|reply|let|call|revert|arrange|email|clarify|update|intimate|check|inform
let|drop|give|keep me|us know|a|posted|ring|call|line|when|if|bell|shout
~ any|a|is|every chance|possibility|hope|news|word|update|idea|way|sign|danger you|of|on|when|if|that|about|i|we|how|to|yet|the|for|they
might|may|could|can|would|shall|should we|i trouble|ask|have|get|request|beg|book|see|borrow|also|please|order|bring|come|pay|know|check|keep|use|leave|move
do|does|did|is|are|was|were|will|would|can|could|should|have|has|shall|may you|i|we|he|it|there|they|she|the|your|my|this|that|someone|somebody|anyone _9 QM
when|where|what|how|who|which|why|what's|when's|where's|who's|how's|whats|wheres|whens|hows will|is|are|do|does|did|can|should|would|much|long|often|many|time|about|i|we|you|the|next|soon|was|were|am|has|have|kind|day|date|happens _9 QM
~ ^^ QM
just|only|was|am|i'm|im wondering|wondered|checking|curious|asking if|whether|what|when|how|about|why|who|where
wondering|wondered if|whether|what|when|how|who|where
i've|i|we|have|got|quick|one|just|another|a one|a|quick|small|two? question|questions|query
~ need|want|would|like|i'd|we'd|wanted like|to|love? to|a|an|another|the _1 know|book|speak|rebook|quote|receipt|invoice|callback|appointment|estimate|copy|price|discuss|arrange|order|ask
~ wants|want|needs|need|like|would to? know|speak|talk|discuss if|when|what|whether|how|to|with|why
could|can|would|will you|u|someone|somebody|he|they|she|one|your _2 please|pls|send|resend|tell|ring|call|let|come|confirm|give|email|put|pop|have|check|move|quote|collect|pick|do|fit|get|make|book|take|explain|bring|look|add|recommend|forward|copy|show|also|text|drop|ask|remind|return|advise|provide|leave|hold|sort|supply|change|arrange|post|keep|use|fix
who|whom do|should|can|shall i|we speak|call|ask|contact|pay|ring|talk|write|email
is|are|was|were it|that|this|there|vat|delivery|the|you|these|those ok|okay|normal|included|possible|safe|supposed|meant|any|still|extra|covered|due|free|right|going|able|open|coming|something|part|worth|a|usual|under|ready|alright|on|in|for _9 QM
`},
	{wrongPerson, "not the customer", `
not|isn't|wasn't your|a customer|client|tenant|patient|account
not|isn't|wasn't my house|job|boiler|address|account|appointment|booking|car|dog|order
`},
	{suggestion, "a wish for next time", `
next time _1 please|pls could? you? call|text|ring|phone|let|give|bring|come|use|wear|leave|tell|send|email|warn|put|take
please|pls call|text|ring|phone|let|give|bring|come|use|wear|leave|tell|send|email|warn|put|take _6 next time
could|would|might|may|will|can|i'd be? do|done|use|benefit with|from|of a|an|some|more|better
^^ more|better|clearer|longer|shorter|earlier|later|cheaper|extra|fewer|less|bigger|smaller|wider|evening|weekend|saturday|sunday|online _8 pls|please|🙏|$$
~ you should|ought|could|want|might|must|need|can _1 do|offer|have|sell|advertise|put|give|send|add|get|start|make|take|charge|consider|include|use|tell|let|run|think|mention|publish|list|keep|show|open|try|to
~ might|may|would|could|i'd want|help|help|pay|be|want to|if|you|worth|handy|nice|useful|good|better|great|lovely|ideal|helpful|easier
consider a|an|the|some|offering|adding|having|using|doing|getting|putting|giving|sending
~ sell|offer|add|introduce|publish|advertise|provide|include|install|get|fit gift|vouchers|a|an|more|some|online|card|loyalty|evening|weekend|better|your|text|prices|appointments
~ if you|u|they|he|we ever|could|would|also|had|offered|did|put|gave|sent|let|texted|were|can|thought|were? _8 handy|nice|great|good|helpful|help|better|useful|easier|queue|lovely|perfect|brilliant|ideal|i'd|i|appreciated|first|easier
would|be make my|our|life|it|things|a easier|better|perfect|day|big|huge
would  be|have|make _3 handy|useful|nice|helpful|better|ideal|easier|preferable|perfect|lovely|great|good if|to|though|next|for|having|in|as|then|thing|touch|addition|idea|improvement
would|might|could  help|work|suit better|if|us|me|next|people|others|to|with|$
would|might|could be? appreciated|welcome|preferable|preferred|handy|useful|helpful|nice|easier|clearer|ideal $
my|our|one|only|a|small|tiny|minor|one only|small|tiny|minor|little|possible? suggestion|tip|wish|thought|request|idea|recommendation|improvement|tweak|plea
only|one|a|the|small|my suggestion|improvement|thought|tip|wish|recommendation|tweak
~ id|i'd|i would only|just|really? say|suggest|recommend|ask|love|like|prefer|appreciate|welcome|want _9
~ for|in|next future|time|season|year
perhaps|maybe|possibly|ideally|mayb _1 a|an|you|more|some|next|put|tell|text|offer|give|ring|have|send|make|could|consider|add|use|ask|bring|think|keep|let|try|leave|mention|explain|warn|include|less|better|the|wear|show|tie|turn|call|train|start|provide|switch|open|check|get
next time|year|visit _4 could|maybe|perhaps|please|a|text|call|bring|ring|if|just|can|use|wear|earlier|give|let|put
~ a|some|one|bit|little text|call|ring|heads|reminder|warning|notice|message|quick|phone|photo|pic|checklist|guide|map|sign|link|list|note|leaflet|hook|shelf|kettle|bench|bin _8 would|might|could
a|an|some|the|it|that|this _6 would|might be|have|make|do|been|go|help good|nice|great|handy|useful|helpful|lovely|ideal|better|easier|welcome|perfect|appreciated|my|down|if|us|me
`},
	{filler, "", `
of course|certainly
by all means
go ahead|for it?
^^ yes|yeah|yep|sure|certainly ,? of|please|sure|happily|gladly|do|certainly|absolutely course|do|feel free?
feel free
sure
please do
happy for|to you? use|quote|share|it|that
`},
	{yes, "a yes to \"could we have done better?\"", `
^^ yes|yeah|yep|yup|aye|definitely|certainly|absolutely|yea|yh|si $$
^^ yes|yeah|yep|yup|aye|definitely|oh|certainly ,|.|!|-|—|actually|there|a? loads|lots|plenty|everything|several|many|quite|communication|there|where|a|answer|turn|you|your|the|don't|stop|be|come|some|few|clean|do|listen|finish|actually|as|tell|tons|heaps|much
^^ everything|lots|loads|plenty $$
~ ^^ lots|loads|plenty|everything|where|tons|heaps|how of? do|things|long|$$|room|i|we|you|much|to
`},
	{contrast, "", `
other|apart|aside|except|save|barring from|than|for
aside ,
`},
}

package verdict

// soundsUnhappy is the reason given by single words that prove nothing.
const soundsUnhappy = "sounds unhappy"

var englishComplaint = []rule{
	{complaint, "something went wrong", `
still|again|already|yet _3 broken|leak*|drip*|blocked|noisy|cold|wobbl*|squeak*|damp|faulty|loose|dead|stuck|stained|dirty|wet|cracked|smell*|creak*|rattl*|flicker*|beep*|unfinished|wrong|uneven|crooked|bang*|knock*|smells|sticking|catches|rubbing
~ still|hasn't|haven't|isn't|doesn't|won't|wouldn't|didn't|not|never|wasn't|aren't|weren't|can't|stopped|keeps _2 work|works|working|worked|fixed|finished|sorted|right|heard|been|fit|fits|close|closing|shut|flush|drain|draining|hold|stay|last|lasted|level|straight|dry|happened|arrived|received|done|had|come|back|returned|turned|appeared|fix|repaired|resolved|mended|connected|stopping
nothing|it|tap|boiler|that|still|they|he|job|work|shower|toilet|lock|door|paint|heating|light|lights|radiator|drain|sink _2 doesn't|does|isn't|hasn't|won't|wasn't|didn't|stopped|failed|broke|packed|conked not? work*|fix*|up|in|again|down|fit|close|turn|dry|heat|come|last|hold|stick|match|drain|flush|lock
~ not|never|didn't|don't|isn't|wasn't|aren't|weren't|no|hardly|barely|less|doesn't|far|won't|couldn't|nor|neither|lack|lacked|lacking|without|can't|wouldn't|haven't|hasn't|hadn't at|be|been|a|very|really|exactly|that|what|too|so|much|overly|particularly|all|than|from|terribly|to|even|of|feel|any|i|they|seem|find|entirely|we|always|quite|the? very|really|a|at|all|been? happy|pleased|impressed|satisfied|good|great|helpful|professional|friendly|polite|clean|tidy|impressive|acceptable|enough|punctual|delighted|recommend|recommending|ideal|right|thrilled|listened|listen|care|cared|apology|apologise|apologised|respect|reliable|finished|explained|explain|using|use|used|welcome|comfortable|straight|competent|trust|safe|valued|interested|clear|honest|amused|fair|nice|well|worth|ok|okay|fine|help|helped|sympathy|compassion*|empathy|understand|understanding|understood|caring|kind|advice|reassur*|good|perfect|heard|excellent|better|enjoy|communicat*|told|informed|quick|efficient
~ never|didn't|not|don't|no|nobody|noone|hasn't|haven't|failed|hadn't|forgot|forgotten|forget|neglected|refused|bother|bothered|without|couldn't|did|can't|wouldn't|unable not? one|body|ever|even|has|have|had|to|once|been|actually|bother|anyone|bothered|be _2 turn*|show*|came|come|arriv*|call*|rang|ring|phon*|repl*|answer*|respond*|return*|finish*|clean*|tid*|fix*|apolog*|explain*|told|tell|inform*|let|got|get|bother*|contact*|text*|messag*|email*|check*|complet*|sweep|hoover*|seal*|test*|deliver*|listen*|mention*|appeared|appear|follow*|replace*|refund*|wipe*|wear|cover*|protect*|knock*|ask*|help*|do|did|done|sort*|bring|brought|fit*|put|remove*|honour*|send|sent|take|wash*|pick*|collect*|warn*|heard|hear|paint*|match*|look|looked|read|give|gave|given|stick|update*|see|notice*|communicat*|understand|understood|say|greet*|smile*|speak
~ no|any|zero|not|without|little|poor|lack|bad|minimal|awful|terrible|nobody|shocking|appalling|zero|never of|any|an|much|enough|single|one|clear|single|proper|real? communicat*|apology|response|explanation|warning|show|notice|reply|answer|call|update*|contact|information|attention|customer|care|respect|sign|one|body|follow|updates|phone|courtesy|aftercare|text|help|clue|idea|confidence|explanation|trust|reason|empathy|interest|advice|support|compassion|supervision|consideration|parking|ramps|instruction*|privacy
no|any one|body showed|turned|came|called|answered|told|let|rang|knew|bothered|has|ever|seemed|got|picked|else|explained|listened
~ no show|shows|call|reply|showed|communication|response|answer|apology|idea|one
~ nobody|noone showed|turned|came|called|answered|told|let|rang|knew|bothered|has|ever|seemed|got|picked|explained|listened|cared|wants|is|was|could|would|who
~ didn't|did|never not? turn|show|showed|turned|bother|come|arrive|appear|materialise
~ let|lets|letting me|us|down|myself|themselves|yourselves|the|yourself|it|everyone|it's|her|him|mum _3 down
letdown
you|they|he|she|who|people|nobody|office|company|firm|team|staff|lads|engineer|plumber|driver|garage|agent never|don't|didn't|doesn't|hasn't|haven't|hadn't ever|even|actually|really? email*|mail*|message*|text*|contact*|write|wrote|written|send|sent to? me|us
you|they|he|she|who|people|nobody|office|company|firm|team|staff|lads|engineer|plumber|driver|garage|agent do|did|does|has|have|had not|never ever|even|actually|really? email*|mail*|message*|text*|contact*|write|written|send|sent to? me|us
you|they|he|she|who|people|nobody|office|company|firm|team|staff|lads|engineer|plumber|driver|garage|agent never|don't|didn't|doesn't|hasn't|haven't|hadn't ever|even|actually|really? email|emailed|mail|mailed|text|texted|send|sent me|us any|a|an|the|my|our|one _3 emails|mails|email|mail|messages|message|texts|reminders|reminder|newsletter*|questionnaire*
there|had|got|received|heard|with|was|were|been no|any more|further|longer _1 contact|communication*|emails|messages|mail|texts|correspondence
no more|further contact|communication*|emails|messages|mail|texts|correspondence from him|them|her|anyone|anybody|his|their
no more|further contact|communication*|emails|messages|mail|texts|correspondence after|before|until
but|so no emails|messages|mails|surveys to|about|for|from|reached|came|arrived|with|until|either
wouldn't|won't|refused|didn't|not|never to? leave me|us|her|him alone
~ left|leave|leaving|made|making|there|was|still|with|what|it|such|full|after|huge|big|the|of|terrible|dreadful|right|total|complete|absolute _6 mess|dirt*|dust|rubbish|mud*|debris|scratch*|mark*|stain*|footprint*|grease|crumbs|screws|hole*|damage*|chaos|packaging|shavings|sawdust|plaster|grout|paint|waste|cans|cups|filthy|state|disarray|gap*|boot*|fingerprints|bits|lumps|streaks|smears|smell|handprints|nails|tools|cigarette*|clippings|wrappers|leaves
mess in|on|everywhere|left|behind|of|all|around|under|up|after|to|for|made|was|and|outside|he|they|you|the
~ mud|dust|dirt|paint|rubbish|plaster|debris|boots|footprints|grease|glue|sawdust|grout|silicone|oil|water|crumbs|nails|scratch*|scuff*|stain*|mark*|dent*|hole*|crack*|chip|chips|chipped|splash*|drip*|streak*|smear* all|on|everywhere|over|in|across|left|behind|throughout|the|through|around|splash*|to|into|under|from|down|along|trodden|was|were|are|spill*
~ damage|damaged|damages|damaging|scratched|scuffed|dented|chipped|cracked|ruined|wrecked|smashed|stained|snapped|destroyed|broke|broken|spoilt|spoiled|ripped|torn|bodged|botched|bodge|botch|shrunk|burnt|flattened|killed|shattered|wonky|crooked|uneven|lopsided|misaligned|patchy|streaky|peeling|bubbling|flaking|lumpy|sloppy|slapdash|shoddy|unfinished|incomplete|tatty|wobbly|wobbles|squint|skewed
half done|finished|hearted|baked|arsed|empty
~ wrong|incorrect|incorrectly|mistake*|error|errors|mixed|mixup|mislaid|misdiagnos*|misinform*|misled|misleading|lied|lies|lying|liar*|dishonest|deceived|conned|cheated|misquoted|missold|cowboy*|cowboys|muppet*|clown*|idiots|idiot|incompetent|incompetence|clueless|amateur*|useless|hopeless|rubbish|crap|shit|shite|shambles|shambolic|fiasco|farce|farcical|joke|pathetic|disgrace*|disgust*|appalling|appalled|atrocious|abysmal|dreadful|dire|diabolical|horrendous|horrible|horrid|horrific|shocking|shockingly|terrible|terribly|awful|nightmare|disaster*|catastrophe|ridiculous|unacceptable|inexcusable|unforgivable|outrageous|ludicrous|absurd|scandalous|ropey|ropy|naff|woeful|garbage|trash|worst|bullshit|bollocks|piss|pissed|arse|fuming|livid|furious|angry|annoyed|annoying|irritat*|infuriat*|frustrat*|unhappy|dissatisfied|dissatisfaction|disappointed|disappointing|disappointment|dismayed|disgruntled|upset|upsetting|regret|regretting|insult*|insulted|offended|offensive|rude|rudeness|arrogant|dismissive|patronising|patronizing|condescending|sarcastic|grumpy|surly|abrupt|moody|sulky|stroppy|unhelpful|unprofessional|unreliable|unfriendly|impolite|disrespect*|ignorant|careless|carelessly|inconsiderate|thoughtless|negligent|negligence|lazy|disorganised|disorganized|chaotic|rushed|overcharged|overcharging|overpriced|extortionate|exorbitant|expensive|ripoff|rip|pricey|steep|unsatisfactory|substandard|inadequate|unsuitable|unfair|unjust|unreasonable|inconvenient|inconvenience|inconvenienced|badly|poor|poorly|worse|stressful|distress*|nasty|callous|neglect*|inhumane|humiliat*|degrading|embarrassing|inefficient|waste|wasted|uncaring|unsympathetic|inappropriate|unnecessary|unnecessarily|unclear|confusing|misunderst*|painful|agony|lousy|lacking|lacked|lack|insufficient|unanswered|dingy|filthy|unclean|unhygienic|cramped|unwelcoming|uncomfortable|unbearable|freezing|regrettable|pointless|lost|cancelled|postponed|complaint|complain|complaining|complained|failed|failure|fails|fault|faulty|forgot|forgotten|ignored|ignoring|abandoned|ghosted|fobbed|messed|mucked|cocked|screwed|ballsed|bungled|overran|overdue|delayed|delays|delay|late|lateness|unpunctual|tardy|slow|slowly|waited|waiting|chasing|chased|chase
fed|sick up|of|and|to
sick|tired of
~ rip|ripped|ripping off|me|us
cut|cutting corners
corners cut
~ over|way|far|bit|too|quite|very|rather|so|was|were|is|more|double|much|hugely|little|extremely|slightly|seemed|really _1 priced|expensive|pricey|dear|steep|costly|late|slow|long|loud|noisy|rushed|rude|high|short|vague|messy|dusty|brusque|abrupt|pushy|gruff|dirty|damp|complicated|confusing|painful|cold
~ too|far|way many|much|long|late|hot|cold|big|small|loud|short|high|low|dark|tight|heavy|soon|far|expensive|noisy|hard|little|few|busy|slow|fast|dear|quick|bright|wide|thin|thick|early|rough|strong|narrow|soft|weak|light|thin
~ cost|costs|charged|charge|paid|pay|bill|billed|invoice|invoiced|price|quoted|quote _5 more|extra|twice|double|too|over|higher|hidden|extortionate|ridiculous|expected|wrong|up|increased|much|high|nothing|hour|different|thought|for|again|inflated
extra|hidden|surprise|double|unexpected|additional|undisclosed charge*|cost*|fee*|bill
more than the? quoted|quote|agreed|estimate|expected
twice|double the price|quote|cost|amount|as
~ hour*|minute*|min|mins|day*|week*|month*|hr|hrs|ages _2 late|wait|waiting|before|delay|longer|later|wasted|overdue|after|on|without|hold|queue|chasing
~ wait|waited|waiting|sat|stood|hanging|delay|hold|kept|queue|queued|queuing|chase|chasing _4 hour*|day*|week*|ages|long|forever|month*|minutes|morning|afternoon|evening|night|nowhere|no|mins|hrs|hr|around|half|up
~ took|takes|taken|taking _4 ages|forever|long|weeks|months|days|hours|times|longer|three|four|five|several|two|attempts|twice|hour|age|off
~ had|have|having|has|got|needed|forced|need|i'm|been|made|left|end|ended|asked|trying|try to|up|us|me _1 call|ring|chase|phone|redo|clean|wait|pay|ask|repeat|remind|rebook|cancel|come|buy|go|sort|finish|take|fix|clear|explain|hoover|mop|repaint|wash|find|do|keep|get|tidy|sweep|chasing|get|paying|cleaning|waiting|having|doing|throw|replace|start|email|travel
got|get|getting through|hold|anyone|answer|reply|response|passed|pillar|worse
~ kept|keep|keeps|keeping us|me|him|changing|cancel*|chang*|putting|on|break*|saying|blaming|ignor*|forget*|drop*|stopp*|tripp*|cutting|asking|fall*|coming|losing|going|leaving _2
hours|minutes|days|weeks late
~ bit|little|slightly|rather|quite|somewhat|tad|touch|very|so|too _1 late|rude|messy|slow|expensive|pricey|dear|abrupt|rushed|noisy|pushy|grumpy|untidy|rough|dirty|smelly|dusty|steep|long|wonky|off|disappoint*|annoy*|short|uneven|brusque|loud|patronising|tight|vague|high|disorganised|chaotic|cold|confusing|heavy|curt|scruffy|squeaky|wobbly|damp|thin|sharp|careless|awkward|unclear|poor|stiff|frosty|scratched|miserable|mess|muddle|shock|nuisance|let|faff|mixed|worried|concern*|unhappy
~ isn't|wasn't|not|aren't|weren't|hardly|far|nowhere|never from|near|quite|what|the|as|up|even? level|straight|matching|centred|flush|sealed|what|standard|expected|asked|ordered|agreed|wanted|promised|quoted|told|described|scratch|good|same|colour|order
~ not what i|we|was asked|ordered|wanted|agreed|promised|expected|paid|quoted|told|hoped
~ come|came|fell|fallen|falling|peeling|peeled|pulling|hanging|dropped|coming|breaking|broke|broken|popped off|apart|loose|down|away|out|again|already|after
~ packed|conked|given|gave up|in|out
~ gone|going|went|happened|done|doing|did|what's|what|that's|something|go|wrong|is|are|was wrong|downhill|missing|broken|awry|pear|amiss|badly
~ missing|missed|skipped|overlooked|omitted|misplaced
~ problem*|issue*|trouble*|snag*|difficult*|complication* with|again|persists|still|remain*|since
~ there|had|have|few|some|several|another|many|same|lots|major|serious|real|big|minor|small|little|one|slight|a|more|other|main|only|biggest|my|our was|is|were|are|a|some|few|the|several|an|of|with|other? problem*|issue*|trouble*|concern*|gripe*|niggle*|fault*|snag*|grievance*|defect*|complaint*|criticism*|grumble*|doubts|hiccup*|difficult*|delay*|mistake*|gap*|confusion|disappointment
~ i'm|im|am|i|we|was|were|feel|felt|are|left|feeling|bit|pretty|very|so not|a|very|really|so|quite|left|pretty|absolutely|extremely|bit|rather? disappointed|unhappy|annoyed|upset|frustrated|angry|furious|livid|disgusted|worried|concerned|appalled|confused|fuming|embarrassed|rushed|ignored|stressed|pressured|uncomfortable|neglected|stupid|judged|unwelcome|patronised|pain|alone|gutted|cheated|robbed|dismissed|forgotten|cross|shocked
~ won't|wont|will|not|never|wouldn't|don't|would|can't|cannot|couldn't|last not|be|never|ever|think|i'll|recommend|time? be? use|using|used|recommend|recommending|come|coming|back|return|returning|call|calling|book|booking|hire|hiring|again|have|having|trust|paying|pay|going|touch|bother i|i'll|you|again|back|me|your|him|anyone|them|the|for|until|this|company|invoice|ever|it|bill|with
~ last time i|we|you|i'll
never again
going|gone|go|went|look|looking|find|try|use|using|switch*|mov* elsewhere|another|someone|somebody
elsewhere next|in|from
someone|somebody else next|to|had|will|in|has
paid|pay|paying|charged _3 for|to _3 nothing|privilege|it|again|redo|else|someone
~ want|wanted|like|demand|expect|request|asking|give|deserve|need|owed|due my|a|our|for|me|the|full|some|at|partial _2 refund|money|discount|compensation|reimburs*|deposit|apology|explanation
refund
money back
waste|wasted of|my|our|a|so|the|half|whole|everyone's _2 money|time|day|effort|morning|afternoon|space|weekend
waste of
regret ever|using|hiring|booking|it|choosing
~ should|shouldn't|shouldn't|ought|expected|supposed|meant|could|needs|need have|be|to|not|at|have|of _2 better|done|told|been|come|more|turned|arrived|finished|taken|checked|warned|called|known|fixed|included|cleaned|expect|redone|redoing|sorted|look|looked|ashamed|seen|asked|have
^^ yes everything
~ where do|to|shall i|we|you begin|start
where to start|begin
how long|much|many|have you got
got _3 all day
~ you|they|he|she|u|it's|it|guy|man|engineer|plumber|driver|someone|lad|workman|lads|men|i've|ive|were|was|be broke|damaged|smashed|scratched|ruined|left|forgot|missed|flooded|cut|drilled|ignored|lost|overcharged|lied|stole|dropped|spilt|spilled|blocked|hit|knocked|cracked|trampled|snapped|ripped|smoked|swore|killed|dug|charged|cancelled|rescheduled|walked|trod|parked|messed|wasted|argued|blamed|refused|disappeared|vanished|moaned|complained|hung|stopped|burnt|burned|turned|stained|bodged|rushed|failed|let|shouted|made|broken|tripped|cheated|double|fobbed|mocked|laughed|rolled|told|stood
~ broke|smashed|scratched|ruined|flooded|cut|drilled|lost|dropped|spilt|spilled|blocked|knocked|cracked|trampled|snapped|ripped|left|blew|tripped|bent|dented|stained my|our|the|mum's|a|several|two|half|one|her|his|through
stood up|me
~ hung up
~ walked|walking off|out|away|mud|through
passed|pushed|sent from|pillar|around|back|from pillar|to|and
back and|& forth
~ i've|ive|i|we|have|we've|had had|to|have _2 better|worse|chase|ask|reported|complained|rung|called|emailed|phoned|tried|chased|three|several|left
~ times|twice|thrice|attempts|visits|occasions before|and|to|now|already|but|later|still|in
~ third|second|fourth|3rd|4th|2nd|5th|fifth time|visit|attempt|call|day|appointment|week
~ been|gone|it's|its|over|nearly|almost|for|after|in _2 weeks|months|days|hours since|now|later|and|of|without|waiting
didn't|not|never|hardly|barely|doesn't|don't|far|isn't|wasn't|below|under|beneath|nowhere|subpar|sub meet|met|live|lived|up|from|near|as|to|standard|par _3 standard*|expectations|expected|scratch|par|hoped|promised|advertised|good|described|agreed
below|under|sub par|standard|expectations|average
first impression*
~ doesn't|didn't|don't|couldn't|wouldn't|won't|hasn't|haven't|not|did|does|isn't|wasn't not? make|add|look|inspire|sit|feel|seem|care|give|add|match|stack|bode|taste|sound|suit|help|matter sense|up|right|good|confidence|well|like|me|us|bothered|great|about|any|much|interested|a
~ 👎|😡|😠|🤬|😤|😞|😢|😭|🙁|☹|😣|😖|😫|😩|💔|😔|😟|😱|😨|🤮|🤢|💩|🤦|😥|😓|😧|😦|🥺|❌|🖕|😾|🥶|🤯|🚫|😰|😳|⛔|🤡|🗑|👿|😪
`},
	{sarcasm, "reads as sarcasm", `
~ oh|well|yeah|yes|sure|ha|haha|so|no|wow|gee ,|…|-|no|yes? sure|great|brilliant|fantastic|wonderful|lovely|perfect|marvellous|super|of|yeah|where|no|thanks|aside ,|…|-|course? if|until|except|apart|other|when|who|what|start|and|then|that|because|for|as
oh sure|yeah|yes|no|great|where|aye|brilliant|fantastic|let|wonderful|absolutely|joy|marvellous
yeah|aye right|sure|good|great|whatever|thanks|brilliant|because|cos
great|brilliant|perfect|lovely|wonderful|fantastic|fine|ideal|amazing|terrific|superb|marvellous|good|excellent|delightful|outstanding|first|ok|sure|happy if|as|provided you|your|you're|one|we|u|i|they|he|it|the|doing like|enjoy|love|want|don't|wanted|fancy|are|into|enjoyed|fancied|likes|need|never|ignore|idea|nothing|had|forget|have|mind|goal
if you|your|you're|u|one|i like|enjoy|love|fancy|enjoyed|into|wanted|idea|fancied|after|don't|mind|count|call _6
~ unless|assuming|provided|as you|your|one|i|long like|enjoy|count|idea|love|wanted|fancy|don't|mind|consider
~ love|loved|loving|enjoyed|enjoying|liked|nothing|really|adore|fun|appreciated|thrilled|delighted _4 waiting|paying|cleaning|sitting|being|mess|dust|chasing|surprise|cold|mopping|hearing|flood*|standing|wait|hoovering|taking|having|ignored|spending|listening|discovering|finding|scrubbing|queue*
thanks|thank|cheers|thx|ta you|so|very|a? much|lot|bunch|million|again|loads? for nothing|wasting|ruining|the|flooding|breaking|leaving|ignoring|not|making|letting|another|turning|showing|forgetting|destroying|giving|my|our|charging|all _3 nothing|my|mess|hole*|scratch*|dust|bill|flood|leak*|mud|muddy|surprise|call*|shower|turning|showing|time|day|whole|wait*|memories|delay|heads|headache|up|dent|lovely|extra|indoor|free|cold|heart|new|damage|damaged|crack*
thanks for nothing
how|what|who|why could|can|would|would|on|more|is|was|wouldn't|doesn't|didn't|not|doesn't|needs|else not|i|anyone|you|earth|love|like|want|a|there|possibly|not|need|to|one|we|be|could _4
what a|an joke|shambles|mess|surprise|circus|treat|waste|disgrace|farce|performance|carry|fiasco|nightmare|delight|shame|palaver|load|faff|disaster|palava|shower
really outdone|outdid|excelled
outdone|outdid|excelled yourselves|yourself|themselves
slow|round|standing clap|applause|of|ovation
bravo|genius|ten|10|gold|medal|award|prize|hats|a|nobel|oscar for
~ apart|aside|other|except|bar from|than|for that|turning|the|this|actually|doing|showing|fixing|being|flood*|everything|destroying|it|all|breaking|a|coming|leaving|mess|ruining|my|water|not _4 mrs|great|lincoln|perfect|play|brilliant|fine|show|amazing|fantastic|lovely|wonderful|peachy
~ only|just took|cost|three|four|had|needed|two|waited|five|six|flooded|an|a|broke|the|another|lost _6
~ i|we|who particularly|especially|also|always|just|really|so|doesn't|did? loved|enjoyed|liked|love|enjoy|appreciated|adore|wanted _2
truly|simply|just|absolutely|really|totally|quite memorable|unforgettable|special|something|inspiring|an
~ impressive|remarkable|amazing|incredible|miracle|talent|skill|skilled|impressed|achievement|clever|magic _5 how|that|to|at|you|who|make|managed|manage|disappearing|vanish*|avoid*|break|ignor*|leave
couldn't be happier|better|more _2 if|with|that|than _3 tried|leak*|mess|hole*|flood*|wait*|nothing|cold|still|mud|again
even|wouldn't if _2 tried
how do|did|can you|they|he _3 manage|business|sleep|stay|get
don't|do not? give up|quit|let|hold|worry|mind|bother|rush|me|hurry|all
the? best bit|part|thing
~ who needs|wants|doesn't|knew|said|wouldn't
~ nothing|something says|like|beats|more|quite _8
what's not|to|the
always|just|exactly what|dreamed|wanted|a|how|love _1 i|we|always|dream|pleasure


slow hand
my favourite|fave part|bit
~ highlight of|was
~ congratulations|congrats|kudos|bravo
as advertised
~ oh joy|dear|god|please|my
~ ha|haha|lol|hah|lmao EM|.|…|,? $
ha|haha|hahaha|hah|lmao|lol where|good|is|yes|yeah|no|very|you|that|nice|are|as|what
good|nice|great one|joke|try
~ not EM
~ you're|are|you joking|kidding|having|serious|must
is this|that a|some|the? joke|serious|punchline
rofl|lmao
`},
	{complaint, soundsUnhappy, `
~ problem*|issue*|trouble*|complain*|difficult*|pain*|noise|noisy|mess*|dirt*|dust*|broken|broke|break|leak*|drip*|damage*|wait*|delay*|long|ages|hold|stress*|fault*|error*|concern*|unfortunat*|sadly|shame|pity|despite|however|expensive|dear|cost*|charge*|bill|refund*|lack*|missing|missed|forgot*|hour|hours|weeks|months|days|nobody|refus*|worst|unable|didn't|wasn't|won't|never|couldn't|wouldn't|haven't|hasn't|isn't|doesn't|don't|can't|not|cold|slow*|rush*|short|poor*|bad*|wrong*|rude*|argu*|blam*|confus*|repeat*|again|still|already|twice|only|cancel*|chang*|wast*|scratch*|hole*|stain*|mark*|crack*|tripp*|loose|squeak*|smell*|stuck|block*|fell|fall*|worri*|worry*|unhelp*|unprof*|disappoint*|upset*|angry|anger|annoy*|frustrat*|insist*|supposed|promised|quoted|claimed|apparently|hardly|barely|eventually|finally|instead|except|apart|although|though|but|yet|unless|without|nor|neither|none|nothing|no
`},
	{suggestion, "sounds like a wish", `
~ more|better|quicker|faster|sooner|earlier|less|fewer|improve*|should|could|need*|wish*|prefer*|would|maybe|perhaps|ideally|hope*|suggest*|next|future|if|increase*|reduc*|provide|speed|shorter|longer|clearer|cheaper
`},
}

package verdict

var englishClasses = classes{
	"be":      "is was are were been be being isn't wasn't",
	"was":     "is was are were be has|had have its it's been",
	"very":    "very really so absolutely totally completely extremely truly quite pretty most super just incredibly exceptionally thoroughly v all",
	"good":    "mint sensational stunning gorgeous immaculate sublime stupendous good great brilliant* brillant excellent* perfect* fantastic* fab fabulous superb* amazing* awesome wonderful* lovely outstanding exceptional* marvellous terrific smashing tremendous ace magic stellar impeccable faultless flawless* super  topnotch wicked cracking spotless exemplary phenomenal incredible splendid",
	"nice":    "friendly polite helpful* courteous kind* professional* punctual tidy clean considerate thorough* careful patient* knowledgeable efficient* quick* prompt* reliable respectful attentive caring compassionate understanding pleasant* reassuring neat nice* lovely gentle competent skilled skilful cheerful approachable thoughtful supportive accommodating honest trustworthy informative charming hardworking swift* speedy calm funny sympathetic welcoming conscientious diligent meticulous proficient effective* smart sweet speedily timely",
	"happy":   "happy pleased satisfied delighted chuffed impressed thrilled",
	"they":    "they he she you it we i guys lads team everyone everybody work job service all everything staff man men lad guy lady engineer plumber that this experience who",
	"thing":   "anything nothing something thing things owt nowt",
	"bad":     "complaint* problem* issue* fault* trouble* hassle* fuss mess* concern* worr* delay* criticism* regret* grumble* drama hiccup* quibble* gripe* niggle* damage surprise* moan* negative* faff improvement* suggestion* shortcoming* hitch* snag* bother worries probs complants drip* leak* inconvenience disruption disappoint* feedback change* hidden waiting dust",
	"improve": "improve* better bettered change* changed add suggest recommend fault criticise criticize complain improved different differently more further done alter do tweak moan",
}

var englishGood = []rule{
	{nothing, "nothing to improve", `
^ no|nope|nah|nay|none|nothing|nowt|nil|naw|noo|nooo|noppe|zero|non|nada|zilch|not|never|nothin|nuthin
^ no|nope|nah no|nope|nah|nothing|never|none
no|nope|nah|none|nothing|nowt|nil|zilch $
^ n / a
^ na $$
^ not applicable $$
not a|one thing
not a single thing
not that|nothing i|we can|could think of
nothing at all|whatsoever|really|else|more|further|specific|particular|major|comes|springs|needed|required|necessary
nothing|none|no comes|springs|came to|in mind
nothing that|which|i|we|you|they|to
nothing could|can|needs|needed|should|would|to|i|we|more|better|was|has _3 be|been|have|do|done|improve*|better|changed|different|differently|change|faulted|criticise|suggest|add|improved|report
nothing|none i|we|you can|could|would _2 think|suggest|add|fault|change|improve|say|ask
nothing|none i|we|you can|could|would
nothing of note|concern|importance
can't|cannot|couldn't|can|could|can't|cant not? honestly|really|actually|genuinely|truly|possibly|personally? think|see|imagine|name|find|suggest|fault|say|come|ask|recommend|identify|recall of|up|with? a|any|single|one? anything|thing|way|improvement*|nothing|owt|reason|area|fault|how|where|else|room|complaint*|criticism*|suggestion*|for|you|them
can't|cannot|couldn't honestly|really? fault|think|see|suggest|improve|complain|criticise|grumble|moan|quibble|say
can't|cannot|couldn't|could|can not? have|of? been? asked? for? any|a|more|anything|nothing|no? better|happier|nicer|smoother|easier|kinder|improved|improve|bettered|faulted|more|quicker|friendlier
can't|cannot|couldn't|wouldn't|didn't|don't|haven't|hadn't not? have|of? needed|need|want|wanted|ask|asked|wish|wished|have for? anything|any more|else|better|different|differently|improvement
couldn't|cannot|can't|could do|have|done not? done|do|have|get|got|had|ask|asked|wish|wished any|anything|a|it|for|done? any? better|more|else|different|differently|improve*
couldn't|could not? have|of? done any|anything? more|better|else|nicer
couldn't|could not? be|been|get|have any|better|happier|more? better|happier|pleased|nicer|easier|smoother|satisfied|helpful|impressed|delighted|kinder|clearer|simpler|quicker|lovelier|nicer|professional|friendly|friendlier|polite|grateful|perfect|improved|pleasant|accommodating|considerate|attentive
wouldn't|would|shouldn't|don't|do|needn't|didn't|can't not? change|alter|improve|touch|need|want|do|ask _1 thing|anything|bit|nothing|owt
don't|do not? think|believe|feel|know there|you|anything|it|they|so is|was|are|could|can|need|needs|needed|that|anything|have _5 better|improve*|improvement|more|else|different|differently|done|needed|change*
don't|do not? think|believe so
don't|do not? think there|you|it|they|anything
don't|can't|cannot|do|couldn't not? think|see of? anything
not that i|we can|could|am|know|think|noticed|recall|remember|saw
not that i'm|im aware|sure
not|nothing as far as i|we
not in my opinion|view|experience|case
nothing from|for my|our|me|us
no room for improvement
no need|reason|cause to|for any? improve*|change*|complain|improvement|suggest
no|any|zero|without|without|n't|never|not improvement*|change*|suggestion*|recommendation* needed|required|necessary
no comment|comments needed|required|necessary
no more|further|other|additional comment*|suggestion*|improvement*|feedback|ideas|points
nothing|no different|better|extra
don't|do|wouldn't|never not? change a|any|one|thing|anything thing?
keep|carry up|on the|with|as|doing|it|going _3 good|great|same|excellent|fantastic|brilliant|amazing|doing|up|are|you|work
keep|carry it|up|on up?
keep doing what|exactly
stay as|the same? you are
same again
leave it|things as it|they is|are
as good as it gets|could
it all|was|is all|just? as it should be|have
just|all|everything|exactly|was|went as expected|hoped|promised|planned
there is|was|isn't|wasn't|are|were|aren't|weren't|really? no|nothing|not|none|anything|any
there's|theres|there no|nothing|not anything?
i|we have|had|got|ive nothing|no to|but|negative|bad|more|else
ive|i'd|i've no|nothing
i have no
all questions|expectations met|answered
that's|thats|that is|will be? all|it
^ ditto|same $
up to standard|scratch
`},
	{shield, "no complaint", `
no|any|zero|without|never|without|not|nor|nil|none|hardly|free _1 @bad
no|any|zero|without|never|without|not|nor|nil|none or|and @bad
no|any|zero|without|never a|any|single|real|major|further|other|such|more|one? @bad or|and|nor|/ @bad
didn't|did|don't|do|haven't|have|hadn't|never|wasn't|weren't|isn't|aren't|no|not|cannot|can't|couldn't|wouldn't|won't not? have|had|has|find|found|cause|caused|make|made|leave|left|see|seen|experience|experienced|encounter|encountered|a|any|been|be|anticipate|foresee|notice|noticed|need? a|any|one|single? @bad
not|isn't|wasn't|never a|one|much|any|at? all? problem*|issue*|trouble|bother|complaint
nothing wrong|bad|negative|untoward|amiss|broken|missing|lacking|worse|to|terrible|major|serious
nothing to|i|we can|could|would? complain|moan|grumble|fault|criticise|dislike|criticize
nothing|not i|we|to|too|that was|is|be? disappoint*|concern*|worr*|difficult|hard|problem
nothing was|is|too|ever|seemed much|too? much? trouble|difficult|bother|hard|small|big
nothing too much trouble
nothing|not a bad word|thing|experience
nothing but|except|other|more|to|less than? praise|good|positive|thanks|admiration|compliments|kind*|great|excellent|help*|respect|nice
never|not|didn't|don't|did|do|wasn't|isn't not? felt|feel|feeling|made|make|had|have|been|seem|seemed|mind|a|to|me|us|too|once|is|was _1 rushed|rush|uncomfortable|pressured|pressure|worried|worry|ignored|judged|stupid|bother|bothered|nuisance|late|let|wait|waiting|wrong|disappointed|disappoint|painful|pain|hurt|afraid|scared|embarrassed|difficult|delayed|frustrated|annoyed|rude|failed|fail|stressed|alone|long|problem|trouble|dirty|pushy|messy|expensive|awkward|patronising|noisy|burden|hesitate|failed
not|no|never|didn't|did|don't|without not? have|having|had|made|much|long|too|any|need|a? to|of|long|much|any? wait|waiting|delay long|around|too|ages|much|at?
can't|cannot|couldn't|can|could|hard|difficult|impossible not? to|be|really|honestly|possibly? fault|faulted|complain|criticise|criticize|moan|grumble|knock|beat|quibble
can't|cannot|couldn't not? say|speak|find|have a? bad|wrong|anything|fault negative|wrong|bad|word|thing?
don't|do|didn't|wouldn't|never not? want|have|need|going? any|to? complain|moan|improve
worth the|every wait|penny|money
well worth
old|previous|last|other|existing|original|another|former|former|others|different|ex|first|earlier|past|prior|cowboy* _2 plumber*|company|companies|firm*|builder*|boiler*|one*|lot|people|guy*|trader*|tradesm*|supplier*|contractor*|quote*|electrician*|experience*|agent*|cleaner*|tap|sink|system|provider*|garage*|salon*|roofer*|tradespeople|kitchen|bathroom|fence|roof|shower|toilet|radiator*|installer*|decorator*|gardener*|estimate* _8 nightmare*|terrible*|awful|useless|rubbish|bad|worst|mess*|wreck*|bodge*|let|leak*|broke*|broken|death|noisy|failed|disaster*|hopeless|shocking|rude|never|dreadful|poor*|cowboy*|overcharg*|expensive|ancient|knackered|didn't|couldn't|wouldn't|unreliable|ripped|late|dirty|wrong|horrendous|twice|higher|dear|botch*
unlike|compared|after|than|better to|with|than? the|my|our|some|other|others|previous|last|many|most _2 company|companies|firm*|lot|cowboys|tradesmen|plumber*|builder*|one|ones|people|others|experiences|traders|guys|time|disaster*|shambles|nightmare*
was|were|been|is|had|am|felt|bit|very|so|really _1 dreading|nervous|anxious|apprehensive|sceptical|skeptical|dubious|worried|scared|terrified|panicking|hesitant _8 but|though|until|beforehand|about|before|and|however|they|he|she|put|so|made|you|at
dreading|dreaded|expecting|expected the|a|it|this? _2 worst|mess|chaos|nightmare|horrible|disaster
wasn't|not looking forward
put me|us|my|our|mum|her|him|mind _3 at ease
problem*|issue*|fault*|leak*|matter*|complaint*|emergency|repair*|it|query|concern*|blockage|boiler|drip|mess|trouble* was|were|is|has|now|been|all|got|solved|so? been|quickly|soon|promptly|very|all|well|immediately|efficiently|now|straight|properly? been? solved|sorted|resolved|fixed|repaired|rectified|dealt|gone|addressed|explained|diagnosed|cleared|mended|found|handled|identified|cured|tidied|cleaned|corrected
fixed|sorted|solved|resolved|found|cured|diagnosed|identified|explained|cleared|repaired|tackled|stopped|mended|dealt|rectified|spotted|located|sort|fix|solve|resolve|handled|traced|answered|addressed|cleaned|tidied with|up|out? the|my|our|all|a|that|every|any|this|an|everything _2 problem*|issue*|leak*|fault*|drip*|mess|blockage*|boiler|trouble|concern*|worr*|question*|damp|emergency|query|queries|dust|noise|block*
thanks for|so fixing|sorting
cleaned|tidied|hoovered|swept|clean|cleared|cleaning|tidy|clearing up? _3 mess|themselves|himself|afterwards|after
left it|the|my|our|everything|no|everywhere|place|house _3 mess|tidy|clean*|spotless|immaculate|clutter
no|any|zero|without mess|fuss|dust|rubbish|hassle|bother|drama|nonsense|worries|quibble|pressure|hard|jargon|hidden|surprises|delay|waiting|hesitation
no|without nasty|hidden|unpleasant surprise*|cost*|extra*|charge*|fee*
even though|when|if _5 emergency|rain*|weekend|sunday|late|night|snow*|busy|short notice?
short notice
stress|worry|hassle|trouble|pain|problem|fuss|mess free|less
painless|painlessly|stressfree
not|isn't|wasn't _1 cheap|cheapest _2 but
late|short|busy|hard|difficult notice|hour
refreshing* _5
`},
	{warm, "all was well", `
all|everything|everythings|alls|evrything|everthing|things|whole _1 was|were|is|are|went|has|have|been|seems|looks|looked|works|working|done|just|ran|turned|worked|goes|feels been|all|to|out|be|just|absolutely|really|very|so|perfectly|exactly|always|running|now|super|totally|completely? @good|well|fine|smooth*|brill|perfectly|lovely|nice*|right|ok|okay|sound|grand|dandy|hunky|peachy|sweet|beautifully|swimmingly|done|sorted|tickety|planned|great|mint|happy|without|according|dream|order|working
that|it|its|thats|work|job|service|visit|overall|experience|repair|appointment|we|it's was|were|is|are|went|has|have|been|looks|looked|works|working|ran|turned|worked|goes|feels been|all|to|out|be|just|absolutely|really|very|so|perfectly|exactly|always|running|now|super|totally|completely? @good|smooth*|brill|perfectly|lovely|beautifully|swimmingly|sorted|planned|great|mint|dream
^ all|everything|everythings @good|well|fine|perfect|grand|sorted|dandy|working|tickety|gravy|rosy|lovely|sweet|tiptop|smooth|hunky
all|everything @good|well|grand|perfect
@very @good
all @good|well|sorted|working|done|perfectly|fixed
^ @good $
^^ quality|class|mint|sound|sorted|superb|faultless|spotless|bliss|legend|legends|heroes|magic|sublime|gorgeous|bravo|grand|chuffed|delighted $
ticked|ticks every|all box*|the
@good all round|around|throughout|service|job|work|experience|thanks|thank|stuff|value|team|company|guys|lads|bunch|lot|people
very|really|so|perfectly|totally|completely|more|absolutely|extremely|over|delighted|quite|entirely|thoroughly|dead|well|most|v|super|am|are|i'm|im|we're|both|still|overall|always|pretty|truly|exceptionally|than|highly|all|was|were|couldn't|be happy|pleased|satisfied|delighted|impressed|content|chuffed|contented|grateful|thankful|thrilled|appreciative|over
happy|pleased|satisfied|delighted|chuffed|impressed|thrilled|over with|by|to|as|customer*|all|moon|bunny|days|everything|thanks|thank|how|at
^ happy|pleased|satisfied|delighted|chuffed|impressed|thrilled|sorted $
happy with everything|it|all|the|your|how|you|service|work|what|outcome|result*
over the moon
works|working|worked|runs|running|ran|running|went|going|fits like|a|just|all|really|fine? a? dream|treat|perfectly|beautifully|well|smooth*|charm|great|fine|again|properly|lovely|now|clockwork
just what i|we needed|wanted|asked
exactly what|as i|we? needed|wanted|asked|expected|hoped|agreed|promised|described
as it should be
did|done|does|do|delivered|got exactly|just what|the|as|it _3 tin|asked|said|wanted|needed|promised
did what it|they said
worked|went|all|everything|it|ran to plan|according
to plan
five|5|ten|10 stars|star|*
100|hundred|110 %|percent|per? cent?
10|ten out of 10|ten
a *|plus|1
a +
a1|aok
all ok|okay|good|fine|well|grand thanks|thank|ta|cheers|now|here|my|our
^ all ok|okay|fine EM|,? thanks|thank|ta|cheers?
spot on|-
top notch|class|drawer|marks|quality|job|man|bloke|guys|lads|work|service|team|tier|banana*|bloke
first class|rate
full marks
thumbs up
much better than|now
^ better than expected|hoped|imagined|ever
exceeded|surpassed|beyond _2 expectation*
went|gone|go|going above|out|beyond|extra|over|the _3 beyond|way|mile
met|meets all|my|our|every? _1 expectations|needs|requirements
no improvement*|change*
👍|👌|🙏|❤|🙂|😊|😀|😃|😁|🤗|🥰|😍|🌟|⭐|★|💯|🎉|👏|🙌|💪|😄|😘|🤩|💐|🥳|💖|💕|💙|💚|💛|🧡|💜|☺|😇|✅|✔|🌞|🤝|🫶|✨|🏆|🥇|🌹|😎|👊|🍻|🍺|💗|💓|🖤|🤍|💞|😆|🌈|😌|🌺|🌸|☀|🔥|🆗|✌|🤘|🫡|🌻|😻|🎊|🐶|🤙|🐾|✊
`},
	{praise, "praise", `
kind|lovely|nice|sweet|thoughtful|considerate of you|him|her|them to let me|us|everybody|everyone know
kind|lovely|nice|sweet|thoughtful|considerate of you|him|her|them to leave a|me|us _1 card|note|spare|number
@good|brill|@nice|lovely service|job|work|experience|company|firm|team|staff|workm*|people|man|men|lad|lads|guy|guys|lady|ladies|bloke|chap|fellow|engineer*|plumber*|communicat*|attitude|care|value|advice|manner|manners|product|quality|finish|results|result|support|treatment|drivers|driver|crew|nurse*|doctor*|gentleman|gentlemen|response|operator*|paramedic*|garden*|electric*|decorat*|painter*|worker*|girl|girls|boys|stuff|explanation*|journey|ambulance|teacher|dentist|vet|hygienist|cleaner|stay|meal|food|cut|colour
@very? @good|@nice|@happy from|throughout|at|with|to|as|on|in|every
@they|were|was|are|is|been|always|so|very|really|also|all|both|as|and|extremely|most|such|absolutely|both|young|a|just|truly|exceptionally|incredibly|an|how|being|,|both|totally|quite|staff|friendly|efficient|helpful|polite|professional|quick|prompt|kind|clean|tidy|the|with|felt|beyond|my|drivers|crew|more|real|work|service|team|job|by|nothing|me|us|remained|some|&|well|excellent|great @nice|@good|brill
^ @nice
@nice|@good and|&|,|/|-|, @nice|@good
@good|@nice EM
@good $
turned|turn|arrived|arrive|came|come|here|there|arrives|done|finished|be|is|was|were|always|started|got|ready|collected|delivered|picked|completed|bang|arriving|and|right|run|running|ran|me|us|them|her|him|drivers|vehicle|ambulance|transport|, up|out|it|quickly|all|dead|exactly|right|home|bang|there|back|pretty|always|arrived|him|her|me? on|early|in|when|as|within|before|punctually|promptly|quickly|swiftly time|schedule|early|planned|budget|promised|dot|agreed|said|expected|minutes|quickly
on time|schedule|budget
punctual
quick*|prompt*|speed*|fast*|swift*|rapid*|immediate*|sharp*|timely|excellent|instant* response|service|answer|reply|action|turnaround|arrival|repl*|attention|job|work|fix|efficient|friendly|and|,|treatment
came|here|there|responded|arrived|answered|dealt|sorted|fixed|seen|done|attended|solved|got|picked|resolved|handled|treated|reacted|replied very|really|so|it|me|us|to|back|here|out|there|within|the _3 quick*|prompt*|swift*|straight|immediately|fast|same|short|soon|hour|minutes|efficient*|timely|promptly
quick|prompt|fast|efficient|friendly|polite|swift $
explained|explain|explaining|answered|listened|listen|talked|advised|guided|kept|sorted|talk|walked|reassured|informed|updated _3 everything|thoroughly|clearly|well|patiently|carefully|through|informed|each|every|properly|options|updated|loop|fully|touch|questions
good|excellent|great|clear|really|helpful|very|lovely|the|correct|right|useful|sound|expert|best|professional|accurate|practical advice|communicat*|explanation*|information|help
~ listened|listening
took|takes|take|taken|pays|paid|paid _2 care|pride|time|trouble|shoes|attention|notice|boots|seriously|straight
nothing was? too much? trouble|much|difficult|small|bother
looked|looking|look|taken|took after|care me|us|him|her|mum|well|of|so|very|my|them
treated|spoken|spoke|cared|dealt|handled|talked|treat _3 respect*|dignity|well|kind*|polite*|courtes*|care|profession*|like|compassion*|efficient*|quick*|prompt*|nicely|empathy|speed*|swift*|promptly
felt|feel|made|makes|put|make|feeling me|us|her|him|very|so|really|completely|mum|at|feel _2 safe|ease|comfortable|welcome|welcomed|listened|valued|cared|relaxed|respected|reassured|confident|heard|better|supported|laugh|smile|calm|looked
~ reassur*
recommend|recommended|recommending|reccomend|recomend|reccommend|recommendation
will|would|definitely|happily|certainly|shall|i'll|we'll|and|we'd|i'd be? definitely|certainly|happily|be|gladly|always|love|like|highly|defo? use|using|book|recommend*|recommending|hire|call|back|come|again|return|booking|calling|hiring|have|having|choose _1 you|again|him|them|your|others|friends|anyone|to
use|used|using|book|hire|back|come|call|choose|return|see|booking|see|used _3 again|future
tell|told|telling|pass|passed|given|recommended _2 friends|neighbours|everyone|number|name|details|family|word|neighbour|anyone|sister|mum|mates
credit|asset|hero|heroes|angel*|star|stars|superstar*|legend*|gem|gems|treasure|gentleman|godsend|lifesaver*|diamond*|saint|pleasure|delight|joy|rockstar|wizard|artist|genius|magician|dream|geezer|lifeline|blessing|absolute
life saver|saver
love|loved|loving|adore|enjoyed|admire it|the|my|our|how|what|that|every|your|all|them|him|everything|you
thanks|thank|grateful|thankful|appreciat* _2 for
pass|send|say|give|extend|tell|passing _3 thanks|thank|regards|compliments|praise|gratitude|appreciation|him|kudos
hats off
best _2 ever|had|around|used|experience|town|area|world|met|far|seen|possible|we've|ive|i've|known|yet|leeds
second to none
worth every|it|the
@good|fair|reasonable|competitive|great|decent value|price*|rate*|deal|quote
value for money
reasonabl* priced|price|prices|cost
cheaper|quicker|faster|earlier|sooner|smoother|easier|less|better than|then i|we? expected|quoted|thought|planned|hoped|anticipated|imagined|feared|ever|quote|others|estimate|promised|before|schedule
pleasant* surprised|surprise|experience|manner
impressed|impressive
looks|look|looking|looked|smells|feels _2 @good|brand|beautiful*|stunning|smart|immaculate|gorgeous|lovely|pristine|transformed
beautiful*|stunning|gorgeous|immaculate*|transform*|transformation|delightful|faultless*|exemplary|delicious|tasty|superbly|magnificent|flawless*|happier|lovley|amazin|exellent|excelent|excellant|brillant|proffesional|professionalism|efficiency|kindness|courtesy|politeness|expertise|craftsmanship|friendliness|helpfulness|punctuality|cleanliness|workmanship|dedication|dedicated|trustworthy|knowledgable|unfailing|goodness|fantastically|exceptional*
can't|cannot|couldn't not? thank|praise|recommend|rate|speak|fault|commend|express you|them|him|her|your|highly|the|enough|how
hard working
so much better
warm|warmer|cosy|toasty|snug again|now|house|toast|as
like new|magic|clockwork|royalty|family|gold|king|queen|friends
good as new|gold
made|make|making|makes my|our|a|it|the|such|life|all|everything|them|things|so _2 day|week|difference|easy|easier|simple|smooth|happy|christmas|better|straightforward|clear
all|both|everyone|everybody|staff|people|the|your|team|you|crew|operator*|drivers _2 did|worked|work|helped|help|doing|couldn't _3 hard|well|brilliant*|amazing*|best|everything|job|could|can|tirelessly|me|help*|good|great|fantastic*|excellent*|lot
did|do|does|doing|done|make|made|makes|always|try|tries|trying|with an|a|such|the|their|his|her|everything|all _2 @good|best|they|possible|could|fab
helped|help|helps|helping|assisted|supported|saved|rescued|guided me|us|him|her|my|with|a|the|out|so
was|were|been|is|are|so|very|really|always|most|of|much|great|big|a|lot|extremely|appreciated _1 help|appreciated|assistance|helpfull|support
sorted|fixed|solved|resolved|repaired|mended|dealt _3 quickly|promptly|same|straight|minutes|time|first|swiftly|immediately|out|well|efficiently|politely|professionally|hour|speedily
sorted me|us|it|everything|all
same day
got me|us|him|her|my|home|the|there _4 safely|time|need*|comfort*|help|safe|quickly|appointment|home|sorted
safe*|comfortable* home|and|driver*|driving|journey|driven|transported|ride
kept|keep|keeping me|us|him|her|the|everyone|you|in|my|well|fully _2 informed|updated|date|loop|touch|clean|tidy|calm|going|safe|comfortable
good|great|nice|lovely|kind|very|excellent|brill|amazing|fab|fantastic|wonderful|polite|pleasant|cheerful|decent|top|helpful|friendly to|with|at|in|on|about|as _1
friend*|polite*|profession*|helpful*|efficient*|courteous*|kind*|caring|care|prompt*|quick*|knowledge*|thorough*|considerate and|,|&|but|staff|service|throughout|manner|people
@very @nice|friendly|clean|tidy|reasonable|reassuring|comfortable|fast|knowledgeable|smooth|easy|simple|clear|straightforward|smart|detailed|warm|pleasing|handy|satisfied|satisfying|interested
easy|simple|straightforward|smooth to|process|booking|and|communication|from|,|transaction|as|running
you're|youre|you are|they're|theyre|he's|hes|she's|shes|is|was|were|they|that the|a|an|all|my|one _2 best|star|stars|legend*|gem|hero|heroes|angel*|gentleman|professionals|professional|credit|pleasure|delight|diamond|godsend|treasure|ace|champion*|pro|mint|class
~ plus
~ bonus
~ good|great|happy|excellent|brilliant|wonderful|lovely|amazing|kind|fab|super
`},
	{thanks, "thanks", `
thanks|thank|thankyou|thx|thanx|ta|cheers|tnx|tks|thnx|thankx|tanks|ty|tysm|grateful|gratitude|obliged|appreciated|appreciate|thnks
thank you|u|god|goodness|heavens|so|all|again|everyone
thanks|thank|cheers|ta you|u|so|very|again|for|to|a|all|everyone|everybody|guys|lads|team|mate|ever|both|anyway|though|asking|checking|kindly _1 much|very|again|asking|so|lot|bunch|million|everything|all|help|checking|your|bundle|loads|once|coming|you
many|much|big|huge|massive|lots|special|heartfelt|sincere|millions thanks|thank|ta|obliged|appreciated|of
thanks|thank you? for asking|checking|reaching|getting|following
god|bless bless|you|them|him|her
bless you|him|her|them|em
`},
	{filler, "", `
^ hi|hello|hey|hiya|dear|morning|afternoon|evening|greetings|howdy|hullo
^ good morning|afternoon|evening|day
to be honest|fair|frank|truthful
tbh|honestly|personally|basically|actually|frankly|genuinely
in|at my|our|the|this|own opinion|view|experience|moment|case|end|time|whole|occasion|humble|instance
imho|imo
at the moment|end|time
for|on me|us|now|the|my|our|what|that part|whole|side|occasion|day|end
as far as i|we _3 concerned|aware|know|see|tell
kind|best|warm|warmest|kindest regards|wishes
best wishes|of|regards
regards|rgds|sincerely|faithfully|xx|xxx|xxxx|xx|x|xo|xoxo|lol|haha|hahaha|hehe|mate|luv|yours
yours sincerely|faithfully|truly
take care
all the best
have|enjoy|hope a|your|you|the|rest|lovely|great|good|nice|had|all|to|have _4 day|weekend|week|evening|one|christmas|weekend|year|holiday|well|soon|summer|easter
hope you|all|this|your|that|everyone _2 well|good|helps|keeping|fine|business
hope to see|use you|again
happy christmas|new|easter|to|holidays
merry christmas
see you|u again? next? soon|year|then|week|next
speak|talk soon
sent from my|outlook|mail|yahoo|samsung|iphone
get outlook for
looking forward to
in response|reply|answer to|your
you asked
your email|message|question|mail
sorry for|about the|my|not|late|delay|slow|taking|typos _4 reply|replying|delay|response|responding|back|answer|respond|typos
sorry|apologies for|i|to _4 late|slow|earlier|sooner reply|replying|response|getting|answer|delay
`},
}

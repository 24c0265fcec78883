package verdict

var englishUrgent = []rule{
	{urgent, "water where it should not be", `
kitchen|bathroom|house|flat|shop|basement|cellar|hall|garage is|keeps|still|now|and|has flooding|flooded
~ water|leak|leaking|leaks|leaked|leakage|drip|dripping|drips|sewage|damp|rain|puddle|wet|flood* _4 through|thru|into|onto|from|near|inside|down _2 ceiling*|wall*|electric*|light*|socket*|floor*|kitchen|bedroom|hall*|hallway|lounge|downstairs|loft|consumer|fuse*|neighbour*|flat|carpet*|living|cupboard|shop|fusebox|plug*|fittings|lights
ceiling*|wall|walls|roof _4 leak*|dripping|drips|collaps*|fallen|falling|fell|bulging|sagging|soaked|soaking|wet|caved|caving|sodden|saturated|moving|dropped|drooping
~ water|leak|leaking|leaks|sewage|it's|its|still|tap|pipe|it _2 pouring|gushing|spraying|flooding|flooded|pouring|everywhere|spurting|streaming|cascading
pouring|gushing|spraying|spurting|streaming|cascading|flooding|flooded|leaking _2 water|out|everywhere|through|into|kitchen|bathroom|downstairs|house|in
water|sewage _2 all over|everywhere
~ flood|flooded|flooding|floods
~ bathroom|kitchen|house|flat|basement|cellar|garage|hall|floor|shop|we _3 flooded|flooding|underwater|swimming
burst|bursting pipe*|water|tank|main|again
~ pipe*|tank|main|hose _2 burst*|split
~ no|without|lost|haven't|any|out not? _2 water|hot|heating|heat|heaters|power|electric*|gas|lights|toilet|loo
nothing|no water|hot coming|water from|out
sewage|raw sewage|sewer* _4 back*|up|overflow*|coming|smell|garden|bath|shower|everywhere
toilet|loo|drain* _3 overflow*|backing|backed|overflown
can't|cannot|couldn't not? turn|shut|stop|isolate _3 water|off|leak|flow
`},
	{urgent, "still getting worse", `
~ getting|gets|got|gotten|becoming|become|growing|even|much|far|looks|is|now|made _2 worse
worse by|every|each|and the|day|hour|minute|night|worse
worsening|spreading|deteriorat*|escalat*
keeps|keep|still|is|it's|constantly|getting|are|been|that's|they've|its|crack _3 growing|spreading|widening|getting|expanding|worsen* worse|bigger|wider|everywhere|larger|longer|deeper|colder|hotter
crack*|stain|leak*|damp|mould|patch|drip*|hole|gap|bulge _5 growing|spreading|bigger|worse|wider|widening|larger|spread
leak*|drip*|puddle|pipe|tap|tank|roof|boiler|it's|its|water|radiator|toilet|cistern|joint|valve _3 still|already|again|continuously|constantly|badly _1 leak*|pouring|running|dripping|coming
still|already|again|now|badly leaking|flooding|pouring|running|gushing
~ leaking|leaks|leaked|pouring|dripping again|still|worse|already|everywhere|badly|constantly|as|since|now|all|through|onto|into|more|heavily
`},
	{urgent, "gas or fumes", `
~ smell*|stink*|stench|whiff|odour|reek* _4 gas|burning|smoke|burnt|fumes|scorch*|electrical|petrol
~ gas _3 smell*|leak*|escap*|alarm|odour|hissing|whiff|emergency|engineer|safe*|cut|capped
leak*|escap*|smelled|smelt of? gas
~ carbon|co monoxide|alarm|detector|poisoning
~ co2? alarm|detector|levels|meter
~ fumes|monoxide
flue _3 leak*|blocked|disconnected|loose|fell|fumes|smoke
alarm|detector keeps|is|went|going|has|kept|been|beeping _2 off|going|beeping
`},
	{urgent, "fire or electricity", `
~ fire|flames|caught|on fire|alight|hazard|brigade|risk|started|engine|smoke
~ fire _3 hazard|risk|brigade|engine|started|broke|danger
~ sparks|sparking|sparked|arcing|electrocuted|electrocution|electrocut*|scorched|smouldering|charred
spark from|out|flew|when
~ smoke|smoking|smoked _4 coming|from|out|socket*|fuse*|boiler|appliance|switch*|wires|wall|alarm|panel|box|motor|when
socket*|switch*|wire*|fuse*|plug*|cable*|consumer|board|cooker|oven|wiring|panel|unit|adapter|charger _5 burn*|hot|melt*|smoking|smoke|spark*|buzz*|live|exposed|bare|tripping|tripped|trips|trip|hanging|loose|humming|crackl*|warm|shock*|zap*|flicker*|fizz*
electric*|electrical|nasty|a|an|another|get|got|gave|small|mild|static _2 shock|shocks|zapped|shocked _2 from|off|when|touch*|me|him|her|every
electric shock*
bare|exposed|live wire*|wiring|cable*|electric*|terminal*|ends|conductor*
~ melted|melting|overheating|burnt|burning|boiling|overheats|scalding
trips|tripping|tripped|tripping|blew|blown|keeps _4 electric*|fuse*|power|breaker|rcd|board
~ in the dark
generator _3 died|dead|down|failed|stopped|cut
generator _1 packed in|up
power|electric*|lights|fuse*|breaker|rcd _2 tripping|trips|tripped|off|gone|out|keeps
`},
	{urgent, "somebody could be hurt", `
danger|dangerous|dangerously|unsafe|hazard|hazardous|lethal|deathtrap|perilous
death trap
not|isn't|wasn't|doesn't|don't|cannot|can't|never|safety|aren't feel|be|is|to|at|all? safe|risk|hazard|concern*|issue
safety issue*|concern*|risk|hazard|reasons
~ health and|& safety|safety _2
~ hurt|hurts|injured|injury|injuries|injure|injuring|burned|burnt|cut|slipped|tripped|fell|fallen|knocked|bruised|bleeding|stitches|scalded|broke|gashed|sliced|cutting|trip|twisted|sprained|concuss* _4 myself|himself|herself|me|mum|dad|child*|daughter|son|wife|husband|hand|foot|leg|arm|finger*|head|knee|himself|baby|tenant|kid*|mother|toddler|neighbour|grandson|granddaughter|nan|gran|dog|back|hip|ankle|wrist|over|down|scalp|toe|neck|ear|lip|partner
~ wife|husband|mum|dad|child|son|daughter|dog|tenant|baby|nan|i|gran|grandson|toddler|mother|father|neighbour|she|he|cat|kid|someone|somebody|partner _3 hurt|injured|fell|slipped|tripped|burnt|burned|scalded|electrocuted|hospital*|stitches|allergic|bleeding|choked
allergic reaction
reaction|rash|blister*|swollen|swelling|burn|burns|infected|infection|burning|blistered|burned|stinging|weeping _4 scalp|face|skin|eye*|lash*|brow*|head|lip*|nail*|hand*|neck|ears|forehead|leg*|arm*|finger*
~ scalp|face|skin|eye*|lash*|brow*|head|lip*|lids|neck|forehead|finger* _4 reaction|rash|blister*|swollen|swelling|burn|burns|infected|infection|burning|burnt|burned|bleeding|raw|scabs|scabbing
~ hospital|ambulance|paramedic*|999|casualty|stitches|doctors|er
~ a & e
someone|somebody|anyone|child|kids|people|person|we|they|customer|visitor|public|granny|mum|gets|get _4 hurt|injured|killed|die|electrocuted|burned|break|crushed|scalded|slip|trip|seriously
~ nearly|almost|could|might|going|will|would _5 hurt|killed|injured|die|died|electrocuted|fell|fallen|fall|collapse|accident|fire|blind*|crushed|hit
~ killed|fatal|died|death|dying
trip|slip|choking|fire|falling|tripping|burn|health|fall|scald|drowning|suffocation hazard|risk
brakes|brake|steering|wheel|tyre _4 failed|fail|fell|came|loose|gone|off|not|spongy|grinding|locked|wobbl*|stopped|coming|went
wheel _3 off|loose
lost control
car|van|engine _3 cut|cuts|stalled|died|broke|stopped _3 motorway|road|dual|traffic|driving|roundabout
broken|shards|shattered|loose|sharp glass|nails|screws|blade*|edge*
~ glass|nails|screws|tiles|slates|bricks|mortar|debris|scaffold*|masonry|ladder|gutter|chimney|tile|slate|brick|branch|tree|fence|lamp|radiator|shelf|cupboard|cabinet|mirror|panel|gate|door|canopy|post|pole|stone|coping|shelving|shelves|light|fan|beam|lintel|wall _4 fell|falling|fallen|loose|dangling|wobbl*|collaps*|unstable|hanging|slipped|about|slid|leaning|swaying|onto|down|dropped
~ collapsed|collapsing|collapse|subsidence|structural|sinking|subsiding
crack*|cracks in|across|down|up|along the|my|our ceiling|wall|walls|foundation*|beam|lintel|chimney|gable|supporting
baby|newborn|elderly|pregnant|disabled|asthma*|vulnerable|infant|toddler _8 cold|freezing|heat*|water|mould|hot|fumes|smell|breath*|gas|damp|unsafe
~ cold|freezing|heat*|water|mould|hot|fumes|gas|without|damp _6 baby|newborn|elderly|pregnant|disabled|asthma*|vulnerable|infant
~ asbestos|bacteria|legionella|mould|mold|rats|poison*|toxic|chemical*|bleach|acid|solvent
~ mouse|rat|rats|mice|wasps|bees|cockroach* _3 everywhere|infest*|droppings|nest|back|house|kitchen
~ chest pain*|breath*
can't|cannot|couldn't|struggling|difficulty to? breathe|breathing
scared|frightened|afraid|terrified|worried to|of|it|that _3 use|turn|live|sleep|fall|touch|in|go|switch
`},
	{urgent, "locked out or without heat", `
i'm|im|we're|am|are|is|was|got|been|her|him|me|us|them|she's|he's locked|stuck out|outside $
i'm|we're|am|are|left|leaves|been|still|she's|they're without hot? water|heating|heat|power|electric*|gas
~ locked|lock|shut out|in|us|me|them|outside
~ locked|stuck|trapped|stranded|shut|standing outside|out|in|inside|on|at|with
~ can't|cannot|couldn't|unable|won't|not not? to? get|let _3 in|into|inside|out|home|indoors|house|flat
can't|cannot|couldn't|won't|doesn't|unable|not not? to? lock|secure|close|shut|open|unlock _3 door|house|shop|flat|up|home|front|back|properly|gate|window
~ door|lock|window|gate|shutter|house|shop|garage _3 won't|doesn't|not|doesn't|can't|cannot|isn't|wouldn't|unlocked|wide _1 lock|shut|close|open|secure|locked|insecure|shutting|closing|locking
insecure|unsecured|unlocked|burgl*|intruder|broken into
~ key*|lock* _4 snapped|broke|stuck|jammed|wrong|lost|missing
~ no|without|lost|any|still|have not? _2 heating|heat|hot|heater*|boiler|warmth|electric*|power|gas|water|aircon|fridge|freezer|shower|cooker|toilet|internet|phone
heating|boiler|hot|heat|radiators|water|power|electric*|lights|shower|fridge|freezer|toilet _5 not|off|out|down|broken|gone|stopped|packed|isn't|won't|doesn't|dead|failed|cold|hasn't|breaks|conked|broke|cuts|cut|cutting|kaput|went|died|won't _2 working|work|on|off|down|again|up|fire|out|light|come|flush*|start|coming
~ freezing|frozen|shivering|freezer
~ house|kids|we're|were|children|it's|flat|baby|home|room|we|everyone|upstairs|family|mum _2 freezing|cold|shivering|icy|arctic|perishing
boiler|heating|radiator*|hot|shower|water _4 stone|ice|freezing|lukewarm|tepid|still|gone? cold
cold water|showers|shower
`},
	{urgent, "a legal or public threat", `
~ solicitor*|lawyer*|attorney*|barrister*|legal|legally|court|sue|suing|sued|lawsuit|litigation|prosecut*|tribunal|damages|bailiff*|claim
small claims
trading|trade standards|association
~ ombudsman|regulator|watchdog|ofgem|ofwat|cqc|hse|ico|fca|niceic|napit|corgi|gassafe|trustmark|checkatrade|council|police|authorities|bbb|mp|environmental|fensa|rics|arla|propertymark|acas|gdc|rspca|bafe|adjudicat*|arbitrat*|mediation
gas safe register|to|report*|inspect*
citizens advice
environmental health
report|reported|reporting|reports|complain|complained|complaint|notify|notified|contact|contacted|informed|speaking|call|called|calling|ring|phone|involve|escalat* _4 to|with|the|you _2 standards|council|police|ombudsman|authorities|regulator|hse|landlord|gas|association|head|body|union|bank|facebook|ico
charge|charged back
chargeback|section
bank|card|visa|paypal|mastercard|amex|klarna|insurer*|insurance|credit _5 dispute|disputed|disputing|reverse*|refund|claim*|chargeback|recall|fraud*|back|company|cancel|payment
dispute|disputing|disputed|reverse|reversed|recall|stop|stopped|cancel|withhold*|withdraw* _2 payment|charge|transaction|direct|cheque|card|money|bill
~ fraud|fraudulent|fraudster*|scam|scammed|scammer*|con|conned|theft|stole|stolen|thief|thieves|criminal|robbed|robbery|crook*|conmen|nicked|missing|steal|stealing|burgled|illegal|illegally|swindl*
~ bbc|newspaper*|press|journalist*|media|reporter|watchdog|rogue|tv|telly|radio|gazette|viral|publicly|trustpilot|tiktok
local|the paper|papers|news|press
~ papers|facebook|google|review|reviews|online|twitter|instagram|yelp|everywhere _6 tell|warn|post|leave|negative|bad|name|shame|sharing|expose|everyone|star
~ tell|warn|warning|post|posting|leave|leaving|write|writing|naming|name|expose|exposing|put|putting|share|sharing _5 facebook|google|review|reviews|online|everyone|trustpilot|social|twitter|tripadvisor|public|shame|nextdoor|internet|checkatrade
name and shame
legal action|advice|proceedings|team|rights|letter|representation|claim
letter before
take|taking|see|go|going|taken you|this|it|things|to|me _2 further|court|higher|claims|task
hear|hearing from my|our|a _1 solicitor*|lawyer*|insurer*|insurance
seeking|seek|want|demand|claim|claiming|entitled compensation|damages|legal
compensat*
breach|breached|gdpr|data|privacy|personal of? protection|data|breach|breached|leak|leaked|details|contract|information|request
`},
	{urgent, "private data in the wrong hands", `
~ data|details|address|number|information|invoice|bank|email|emails|card|photos|photo|account|password|keys|records|contact|pictures|documents|file|files|confirmation|quote|bill|contract|phone|report|statement|form _6 someone|somebody|another|other|wrong|leaked|breach|breached|exposed|shared|public|stranger*|everyone|published|neighbour*|hacked|compromised|cc'd|cc|copied|third|stolen|elses|visible|posted|passed|sold|scammer* else|customer*|person|people|people's|address|parties|clients|recipients|without|in|with|on|to|else's|elses|online|me|name|names|permission|party|customers|consent|private|client*|around|out
cc'd|ccd|copied _3 everyone|customers|people|clients|all|strangers
someone|somebody|another|other|different|wrong|neighbour*|customer* else's|elses|customer*|person's|persons|people's|peoples|clients|client's|tenants _2 details|invoice|data|address|information|bill|card|bank|name|quote|report|account|phone|number|file
leaked|hacked|breached|phishing|compromised|identity _2 
without my|our consent|permission|knowledge
~ gdpr
`},
	{urgent, "abuse or discrimination", `
racis*|sexis*|homophob*|transphob*|discriminat*|islamophob*|antisemit*|misogyn*|bigot*|ableist|xenophob*|slur*|prejudice*|ageist|harass*|stalk*|grop*|leer*|creepy|pervert*|letch*|perv|bully|bullied|bullying|abuse|abused|abusive|abusing|assault*|threaten*|threatened|threat|intimidat*|aggressive*|violent|violence|molest*|indecent|obscene|lewd|ogl*|inappropriate*|flirt*|offensive
~ swore|swear|swearing|sworn|shout|shouted|shouting|screamed|screaming|yelled|yelling|cursed|spat|pushed|shoved|hit|punched|grabbed|touched|slapped|cornered|followed|stared|staring|whistled|called|verbally _2 at|me|us|her|him|my|wife|daughter|tenant|mum|abuse|abused|names
lost|losing his|her|their temper
~ laughed|laughing|mocked|mocking|stared|staring|pointed _3 my|her|his|our accent|english|skin|scarf|headscarf|veil|turban
comments|remarks|jokes|joke|comment|remark _5 race|religion|skin|accent|body|looks|gay|disability|colour|hijab|headscarf|wife|daughter|weight|women|nationality|asian|black|muslim|legs|chest|appearance|foreign*|immigrant*|age|sexual*
personal|sexual|sexist|racist|suggestive|nasty|lewd|rude|creepy|inappropriate|crude|dirty|sexually|derogatory|anti comment*|remark*|joke*|advances|harass*|explicit
because|for|due|cos i'm|im|i|we're|she's|she|he|of|to|being|my|we|our _2 black|asian|gay|woman|disabled|foreign*|muslim|indian|polish|wheelchair|hijab|colour|race|accent|deaf|immigrant|lesbian|trans|jewish|female|skin|ethnic*|religion|nationality|autistic|blind|romanian|pakistani
made|makes|make|making me|us|her|my _2 feel|uncomfortable|unsafe|vulnerable|feeling _1 unsafe|threatened|intimidated|uncomfortable|scared|dirty|vulnerable|small
drunk|drugs|alcohol|weed|stoned|cannabis|booze|drinking|cocaine|smelt|intoxicated _2 
my|the|our daughter|child*|kids|teenage*|toddler|baby _6 alone|scared|crying|frightened|touched|uncomfortable|door|followed
`},
	{urgent, "cannot wait", `
~ urgent|urgently|emergency|asap|immediately|straightaway|desperate|desperately|critical|999|112|911|immediate
~ right|straight now|away
~ as soon as|a
today|tonight please|before|or
~ please|need|someone|somebody|help _4 urgent*|asap|immediately|emergency|quickly|tonight|now|today
help EM
call|ring|phone|come me|us|back|out _2 now|immediately|urgently|asap|today|tonight
won't|can't|cannot wait until|till|another|any
`},
}

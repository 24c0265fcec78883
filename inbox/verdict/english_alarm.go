package verdict

// englishAlarms are signs of harm that the model weighs: alone they prove nothing.
var englishAlarms = []rule{
	{urgent, "somebody could be hurt", `
~ bleed*|blood|pus|infected|infection|throbbing|rash|swollen|swelling|swelled|dizzy|faint|fainted|headache*|fever|vomit*|unconscious|resus|hospital|concuss*|stitches|wound|blister*|burn|burns|burnt|bruise*|limping|limp|nausea|sick|seizure|allerg*|epipen|reaction|poison*|choke*|choking|breath*|numb|bite|bitten|bit|pain|fracture*|sprain*|tetanus|paramedic*|ambulance
~ baby|newborn|toddler|kids|children|child|elderly|pregnant|asthma*|wheelchair|disabled|dementia|oxygen|nan|gran|grandad|mum|dad|mother|father|daughter|son|tenant|tenants|school
~ brake*|steering|wheel|tyre*|clutch|airbag|motorway|swerv*|axle|suspension|smoke|engine|petrol|fuel
~ rail|handrail|banister|bannister|balcony|scaffold*|chimney|ridge|slate*|tile*|gutter*|ladder|ramp|stair*|step|ceiling|wall|beam|lintel|fence|gate|tree|branch|shelf|shelves|radiator|cabinet|nail|nails|glass|trench|hole|manhole
~ wobbl*|lean*|loose|tilt*|sway*|bulg*|sag*|sagging|slip*|trip|tripped|fell|fall|falling|fallen|collaps*|crack*|moved|shift*|gap|opened|hang*|comes|came|gave|dropped away|out|off|in|loose|more|further
~ wobbl*|bulg*|sagg*|collaps*|leaning|tilting|swaying|buckl*|subsid*|crumbl*
eaten|swallowed|ate|drank|licked _5 tablets|pills|poison*|bait|glue|medication|chemical*|packet|glass
blood thinners
~ cut|banged|hit|broke|hurt|burnt|burned|trapped|split|scalded|injured _1 his|her|my|their|our head|hand|mouth|finger*|foot|leg|arm|knee|face|eye|lip|wrist|toe*|nose|chin
~ bleeding badly|more|again|still|everywhere|won't|heavily
won't|wont|hasn't|doesn't|not|keeps|still stop|stopped|stopping? bleeding
can't|cannot|hard|struggling|trouble to? breathe|breathing
tongue|throat|lips|face|eyes|eye|hand|foot|leg|ankle _3 swollen|swelling|thick|tingling|numb|puffy|closing
severe|bad|serious|nut|egg|peanut|latex|allergic|dairy|gluten|known _1 allergy|allergic|reaction
~ rushed|taken|took|been|went|going|back _3 hospital|resus|casualty|icu|er
`},
	{urgent, "something is unsafe or getting worse", `
~ bigger|wider|larger|deeper|higher|longer|spreading|spread|worse|worsening|growing|grown|grew|doubled|twice|more than|each|every|since|by|again|today|yesterday
~ bigger|wider|worse|spreading|growing|doubled|creeping|rising|worsening|escalat*|deteriorat*
~ puddle*|damp|leak*|water|flood*|mould|stain|sewage|overflow*|towel*|bucket*|soaked|wet|soaking
~ gas|smell*|burning|plastic|fumes|smoke|spark*|shock*|current|tingl*|flicker*|buzz*|hum|humming|hot|warm|scorch*|melt*|trip*|socket|fuse*|wire*|cable*|live|exposed|monoxide|alarm|detector|headache*|flue
~ heating|heat|boiler|hot|cold|freezing|blanket*|coat|warm|electric*|power|water|toilet|locked|lock|key|keys|door
flicker* _8 smell|hot|burning|buzz*
hot|burnt|burning|melting|electrical plastic|rubber|fishy|smell|wire|wires
fishy smell
get|got|gets|gives|giving|gave|getting|had|felt|feel _3 shock|shocks|tingle|zap|current
power line|lines|cable
~ smell|smells|smelling|smelt|whiff|stinks|stink|reeks of? gas|burning|smoke|exhaust
gas smell|leak
sewage
up to the skirting|door|knees|ankles
since|for|been|day|its|it's|now|over _3 no|without|with|off|out|freezing _2 heating|heat|hot|water|power|electricity|gas
day|days|nights|night|weeks|hours|hrs _4 no|without _2 heating|heat|hot|water|power|electricity|boiler
~ no|without heating|heat|power|electricity|electric|gas|water
~ no|without hot|running|any water|heating|heat|power
heating|boiler|heat|cooker|electric _3 out|off|dead|down|packed|gone|stopped|broken|conked
~ stuck|trapped|locked|shut|stranded _1 in|inside|outside|out _6 with|my|the|and|house|flat|lift|car|bathroom|street
~ locked out|in|inside|outside
won't|wont|doesn't|can't|cannot|couldn't|didn't|not|unable _1 lock|locked|close _3 door|house|night|shop|properly|up|front|back|gate
front|back|patio door _4 won't|doesn't|can't|not|isn't|unlocked|open|insecure|swinging _1 lock|shut|close|open|secure|locked
brake*|pedal _5 floor|failed|gone|went|spongy|nothing|grinding|didn't|don't|won't|stopped|locked|soft|fail|squeal*
wheel|tyre|steering|bonnet|exhaust|bumper _4 came|come|fell|loose|off|locked|wobbl*|pulled|pulls|shak*|detached
lost|losing|no brakes|steering|control|power
make|made|making it|them|this|things safe
not|isn't|wasn't|unsafe|dangerous|isn't|never _1 safe
~ danger*|unsafe|hazard*|lethal|accident|deathtrap
gone|went|from hairline|crack _6 coin|finger|hand|gap|wider|inch
crack* _8 wider|bigger|longer|spreading|coin|growing|spread
can't|cannot|won't|not wait until|till|any|longer|for|$
`},
	{urgent, "a legal or public threat", `
~ solicitor*|lawyer*|legal|court|sue|claim|compensation|report*|council|police|complain*|review*|press|paper|papers|newspaper|bbc|tv|channel|media|facebook|trustpilot|dispute|bank|refund|regulator*|ombudsman|standards|insurer*|insurance|watchdog|board|authority|tribunal|attorney|bbb|deadline|fine|fined|hmrc|ofsted|hse|cqc|ico|gdpr|breach|fca|sra|gmc|gdc
formal notice|complaint|letter|warning
county|small|magistrates court|claims|claim
issue|issuing|filing|file|filed|lodge|lodging|bring|bringing|make|making _2 claim|complaint|court|lawsuit|report|dispute|proceedings
filing|file|filed|complaint|complain|report|reported|reporting|rung|rang|called|calling|told|ringing|contacting|contacted|speaking|going|go|goes|off|copied|writing|escalating _4 ofsted|board|trading|council|police|ombudsman|environmental|hse|ico|cqc|authorities|regulator|gas|rspca|niceic|fca|legal|hmrc|solicitor*|lawyer*|attorney|press|papers|bbc|channel|newspaper|court|bank|acas|shelter|sra|gmc|gdc|arla|citizens
~ my|our|a|the|with|through|via|by|from|instructed|seeing|speaking solicitor*|lawyer*|attorney*|barrister*|legal|insurers
trading standards
chargeback|ombudsman|lawsuit|litigation|tribunal|ofsted
charge it|this back
card|bank _4 dispute|disputed|reverse|reversed|reversing|chargeback|claim|claw
see|take|taking you|this|it|them _1 court|further|tribunal
county court
~ sue|suing you|them|your|for|if
will|i'm|we're|or|going|to|may sue|suing
local|the|national|a|to paper|papers|newspaper|gazette|press|journalist|radio
watchdog|rogue|panorama
consumer rights|desk|protection|affairs|champion
legal action|advice|proceedings|team|letter|aid|representation|route
environmental health
compensation
`},
	{urgent, "private data in the wrong hands", `
~ details|address|addresses|bank|card|account|password*|number|numbers|name|names|data|database|photos|pictures|invoice|email|emails|attachment|record*|report|passport|salary|tax|medical|private|privacy|personal|confidential|public|online|consent*|cc|cc'd|copied|stranger*|customers|clients|else's|elses
~ someone|somebody|another|other|else|stranger*|wrong|different|one _3 tax|details|data|report|records|bank|card|address|invoice|results|password*|passport|medical|file|notes|payslip|contract|letter|photos|number|return
~ bank|card|account|personal|private|medical|home|confidential|credit|login details|data|information|notes|records|address|documents|numbers
see|seen|visible|read|found|show|shows|shown|open|public|published|posted|shared|sharing|leaked|exposed|sent|attached _8 details|addresses|data|numbers|passwords|records|names|database|phone|medical
date of birth
ni|insurance|passport|account|sort|card number*|code|details
full name*
cc'd|ccd|copied|bcc|emailed _2 every|everyone|all|whole|customers|clients
~ never|without|didn't|not|no _2 consent*|permission
take it|them|that|this down
court order
data breach|protection|leak
breached|hacked
`},
	{urgent, "abuse or discrimination", `
~ race|racist|accent|colour|foreign*|muslim|black|asian|gay|lesbian|trans|woman|women|female|girl|disabled|disability|wheelchair|deaf|blind|body|breasts|bum|legs|sexy|love|darling|sweetheart|hijab|jew*|african|polish|indian|pakistani|religion|age|old|alone|comment*|joke*|remark*|slur*|swore|shout*|threat*|touch*|grab*|push*|scared|frightened|intimidat*|uncomfortable|unsafe|drunk|drugs|stoned
~ people|person|folk|women|your|someone|types like|kind|sort|lot you|me|us|that
~ our|my|your|that|his kind|sort|accent|colour|race|religion
~ because|cos|as|since|for i'm|im|i am|we're|she's|he's|being|she _2 woman|black|asian|gay|deaf|disabled|foreign*|muslim|old|over|indian|polish|wheelchair|female|trans|jewish|romanian|african|lesbian|girl
comment*|remark*|jok*|ask*|said|talk*|star*|leer* _5 body|breasts|legs|chest|bum|figure|weight|single|underwear|bra|skirt|race|accent|skin|religion|country|colour|hijab|headscarf
asked _3 lived|live|was|were|am alone|single
didn't|don't|never|not|did feel|felt safe
racis*|sexis*|homophob*|transphob*|discriminat*|antisemit*|islamophob*|harass*|grop*|pervert*|stalk*
threatened|threatening|assaulted|assault|slapped|punched|spat|shoved|abusive|abuse|abused|molest*
swore|shouted|screamed|yelled|cursed at _1 me|my|us|her|him|wife|daughter|mum|kids|children
called|calls|calling _1 me|my|us|her|him|wife|daughter a|an|names|the|me
~ touched|grabbed|followed|cornered|pushed me|my|her|him|us
go back to where|your
`},
	{urgent, "cannot wait", `
~ urgent*|emergency|asap|immediate*|now|today|tonight|help|quick*|desperate*|straightaway|999|112|911|phone|ring|call
ring|call|phone|answer|come|contact me|us|back|out|someone|your|to _2 now|immediately|urgent*|asap|today|tonight|straight
need|needs|want|send|get _3 someone|somebody|you|him|engineer|plumber|anyone|one _5 now|immediately|urgent*|asap|today|tonight|straight|round
this|it|that is|isn't|was? urgent|emergency
urgent $
help EM
today please|now|or|not
right now please|$
`},
}

# Cue verbs: what reports speech, thought or findings. Written out in all five forms, so that no rule of
# English spelling is built into the engine. "_" stands for the blank of a verb with a particle.

# They take a quotation, or (that) ...
[verb say clause]
say says said said saying
insist insists insisted insisted insisting
contend contends contended contended contending
reckon reckons reckoned reckoned reckoning
swear swears swore sworn swearing
joke jokes joked joked joking
quip quips quipped quipped quipping
boast boasts boasted boasted boasting
allege alleges alleged alleged alleging
argue argues argued argued arguing

# They take a quotation, or that ...
[verb say]
add adds added added adding
write writes wrote written writing
note notes noted noted noting
argue argues argued argued arguing
announce announces announced announced announcing
suggest suggests suggested suggested suggesting
report reports reported reported reporting
claim claims claimed claimed claiming
declare declares declared declared declaring
acknowledge acknowledges acknowledged acknowledged acknowledging
insist insists insisted insisted insisting
explain explains explained explained explaining
reply replies replied replied replying
warn warns warned warned warning
conclude concludes concluded concluded concluding
recall recalls recalled recalled recalling
reveal reveals revealed revealed revealing
indicate indicates indicated indicated indicating
admit admits admitted admitted admitting
assert asserts asserted asserted asserting
allege alleges alleged alleged alleging
boast boasts boasted boasted boasting
concede concedes conceded conceded conceding
reiterate reiterates reiterated reiterated reiterating
complain complains complained complained complaining
emphasize emphasizes emphasized emphasized emphasizing
emphasise emphasises emphasised emphasised emphasising
stress stresses stressed stressed stressing
joke jokes joked joked joking
lament laments lamented lamented lamenting
observe observes observed observed observing
contend contends contended contended contending
maintain maintains maintained maintained maintaining
predict predicts predicted predicted predicting
confirm confirms confirmed confirmed confirming
tweet tweets tweeted tweeted tweeting
quip quips quipped quipped quipping
shout shouts shouted shouted shouting
yell yells yelled yelled yelling
exclaim exclaims exclaimed exclaimed exclaiming
whisper whispers whispered whispered whispering
mutter mutters muttered muttered muttering
murmur murmurs murmured murmured murmuring
testify testifies testified testified testifying
caution cautions cautioned cautioned cautioning
hint hints hinted hinted hinting
imply implies implied implied implying
disclose discloses disclosed disclosed disclosing
estimate estimates estimated estimated estimating
speculate speculates speculated speculated speculating
remark remarks remarked remarked remarking
comment comments commented commented commenting
state states stated stated stating
repeat repeats repeated repeated repeating
chant chants chanted chanted chanting
proclaim proclaims proclaimed proclaimed proclaiming
clarify clarifies clarified clarified clarifying
interject interjects interjected interjected interjecting
recount recounts recounted recounted recounting
reaffirm reaffirms reaffirmed reaffirmed reaffirming
vow vows vowed vowed vowing
promise promises promised promised promising
pledge pledges pledged pledged pledging
swear swears swore sworn swearing
reckon reckons reckoned reckoned reckoning
sneer sneers sneered sneered sneering
snap snaps snapped snapped snapping
retort retorts retorted retorted retorting
counter counters countered countered countering
protest protests protested protested protesting
plead pleads pleaded pleaded pleading
brag brags bragged bragged bragging
gloat gloats gloated gloated gloating
fume fumes fumed fumed fuming
sigh sighs sighed sighed sighing
stammer stammers stammered stammered stammering
mumble mumbles mumbled mumbled mumbling
scream screams screamed screamed screaming
posit posits posited posited positing
opine opines opined opined opining
affirm affirms affirmed affirmed affirming
attest attests attested attested attesting
profess professes professed professed professing
relate relates related related relating
gush gushes gushed gushed gushing
enthuse enthuses enthused enthused enthusing
cry cries cried cried crying
grumble grumbles grumbled grumbled grumbling
moan moans moaned moaned moaning
rage rages raged raged raging
scoff scoffs scoffed scoffed scoffing
venture ventures ventured ventured venturing
volunteer volunteers volunteered volunteered volunteering
assess assesses assessed assessed assessing
decree decrees decreed decreed decreeing
rule rules ruled ruled ruling
confess confesses confessed confessed confessing
elaborate elaborates elaborated elaborated elaborating
forecast forecasts forecasted forecasted forecasting
theorize theorizes theorized theorized theorizing
surmise surmises surmised surmised surmising
submit submits submitted submitted submitting
point_out points_out pointed_out pointed_out pointing_out
make_clear makes_clear made_clear made_clear making_clear
spell_out spells_out spelled_out spelled_out spelling_out
chime_in chimes_in chimed_in chimed_in chiming_in
chip_in chips_in chipped_in chipped_in chipping_in
summarize summarizes summarized summarized summarizing
bemoan bemoans bemoaned bemoaned bemoaning
bellow bellows bellowed bellowed bellowing
bark barks barked barked barking
growl growls growled growled growling
thunder thunders thundered thundered thundering
intone intones intoned intoned intoning
muse muses mused mused musing
philosophize philosophizes philosophized philosophized philosophizing
foresee foresees foresaw foreseen foreseeing

# They take a quotation, but no that ...
[verb say quotes]
continue continues continued continued continuing
respond responds responded responded responding
answer answers answered answered answering
begin begins began begun beginning
conclude concludes concluded concluded concluding
joke jokes joked joked joking
go_on goes_on went_on gone_on going_on
put_it puts_it put_it put_it putting_it
shoot_back shoots_back shot_back shot_back shooting_back
fire_back fires_back fired_back fired_back firing_back
cut_in cuts_in cut_in cut_in cutting_in
write_back writes_back wrote_back written_back writing_back
chirp chirps chirped chirped chirping
laugh laughs laughed laughed laughing
smile smiles smiled smiled smiling
read reads read read reading
tweet tweets tweeted tweeted tweeting
post posts posted posted posting
sing sings sang sung singing
interrupt interrupts interrupted interrupted interrupting

# The listener comes first
[verb tell]
tell tells told told telling
remind reminds reminded reminded reminding
assure assures assured assured assuring
inform informs informed informed informing
notify notifies notified notified notifying
advise advises advised advised advising
convince convinces convinced convinced convincing
persuade persuades persuaded persuaded persuading
warn warns warned warned warning
promise promises promised promised promising
reassure reassures reassured reassured reassuring
teach teaches teached teached teaching
alert alerts alerted alerted alerting
brief briefs briefed briefed briefing
lecture lectures lectured lectured lecturing

# whether ..., or a listener and to ...
[verb ask]
ask asks asked asked asking
urge urges urged urged urging
wonder wonders wondered wondered wondering
inquire inquires inquired inquired inquiring
demand demands demanded demanded demanding
order orders ordered ordered ordering
beg begs begged begged begging
implore implores implored implored imploring
instruct instructs instructed instructed instructing
encourage encourages encouraged encouraged encouraging
question questions questioned questioned questioning
exhort exhorts exhorted exhorted exhorting
request requests requested requested requesting
query queries queried queried querying
direct directs directed directed directing
press presses pressed pressed pressing
caution cautions cautioned cautioned cautioning
advise advises advised advised advising
plead pleads pleaded pleaded pleading
challenge challenges challenged challenged challenging

# Somebody or something a name
[verb call]
call calls called called calling
describe describes described described describing
dub dubs dubbed dubbed dubbing
label labels labelled labelled labelling
brand brands branded branded branding
portray portrays portrayed portrayed portraying
characterize characterizes characterized characterized characterizing
characterise characterises characterised characterised characterising
deem deems deemed deemed deeming
term terms termed termed terming
dismiss dismisses dismissed dismissed dismissing
depict depicts depicted depicted depicting

# Somebody or something, with or without a name for it
[verb call mean]
denounce denounces denounced denounced denouncing
ridicule ridicules ridiculed ridiculed ridiculing
mock mocks mocked mocked mocking
deride derides derided derided deriding
decry decries decried decried decrying
lambast lambasts lambasted lambasted lambasting
lambaste lambastes lambasted lambasted lambasting
condemn condemns condemned condemned condemning
hail hails hailed hailed hailing
slam slams slammed slammed slamming
blast blasts blasted blasted blasting
call_for calls_for called_for called_for calling_for

# A topic
[verb mean]
criticize criticizes criticized criticized criticizing
criticise criticises criticised criticised criticising
praise praises praised praised praising
deny denies denied denied denying
discuss discusses discussed discussed discussing
mention mentions mentioned mentioned mentioning
cite cites cited cited citing
reject rejects rejected rejected rejecting
endorse endorses endorsed endorsed endorsing
oppose opposes opposed opposed opposing
accuse accuses accused accused accusing
blame blames blamed blamed blaming
attack attacks attacked attacked attacking
defend defends defended defended defending
dispute disputes disputed disputed disputing
address addresses addressed addressed addressing
tout touts touted touted touting
express expresses expressed expressed expressing
highlight highlights highlighted highlighted highlighting
welcome welcomes welcomed welcomed welcoming
applaud applauds applauded applauded applauding
condemn condemns condemned condemned condemning
voice voices voiced voiced voicing
outline outlines outlined outlined outlining
detail details detailed detailed detailing
demand demands demanded demanded demanding
propose proposes proposed proposed proposing
advocate advocates advocated advocated advocating
recommend recommends recommended recommended recommending
underscore underscores underscored underscored underscoring
refute refutes refuted refuted refuting
rebut rebuts rebutted rebutted rebutting
debate debates debated debated debating
thank thanks thanked thanked thanking
congratulate congratulates congratulated congratulated congratulating
acknowledge acknowledges acknowledged acknowledged acknowledging
apologize apologizes apologized apologized apologizing
question questions questioned questioned questioning
challenge challenges challenged challenged challenging

# (that) ..., in the mind
[verb believe clause]
believe believes believed believed believing
think thinks thought thought thinking
hope hopes hoped hoped hoping
suspect suspects suspected suspected suspecting
guess guesses guessed guessed guessing

# that ..., in the mind
[verb believe]
know knows knew known knowing
expect expects expected expected expecting
feel feels felt felt feeling
fear fears feared feared fearing
worry worries worried worried worrying
doubt doubts doubted doubted doubting
suspect suspects suspected suspected suspecting
assume assumes assumed assumed assuming
realize realizes realized realized realizing
realise realises realised realised realising
understand understands understood understood understanding
consider considers considered considered considering
learn learns learned learned learning
hear hears heard heard hearing
discover discovers discovered discovered discovering
agree agrees agreed agreed agreeing
disagree disagrees disagreed disagreed disagreeing
remember remembers remembered remembered remembering
guess guesses guessed guessed guessing
figure figures figured figured figuring
determine determines determined determined determining
decide decides decided decided deciding
note notes noted noted noting
conclude concludes concluded concluded concluding
imagine imagines imagined imagined imagining
regret regrets regreted regreted regreting
anticipate anticipates anticipated anticipated anticipating
presume presumes presumed presumed presuming
fret frets fretted fretted fretting

# to ..., as a will
[verb want]
want wants wanted wanted wanting
plan plans planned planned planning
seek seeks seeked seeked seeking
intend intends intended intended intending
aim aims aimed aimed aiming
refuse refuses refused refused refusing
decline declines declined declined declining
vow vows vowed vowed vowing
pledge pledges pledged pledged pledging
promise promises promised promised promising
offer offers offered offered offering
threaten threatens threatened threatened threatening
agree agrees agreed agreed agreeing
hope hopes hoped hoped hoping
expect expects expected expected expecting
prefer prefers prefered prefered prefering
propose proposes proposed proposed proposing
swear swears swore sworn swearing

# that ..., of what can be read
[verb show]
show shows showed shown showing
find finds found found finding
indicate indicates indicated indicated indicating
suggest suggests suggested suggested suggesting
reveal reveals revealed revealed revealing
demonstrate demonstrates demonstrated demonstrated demonstrating
estimate estimates estimated estimated estimating
conclude concludes concluded concluded concluding
confirm confirms confirmed confirmed confirming
prove proves proved proved proving
project projects projected projected projecting
rank ranks ranked ranked ranking
state states stated stated stating

# to ..., and nobody says it
[verb seem]
seem seems seemed seemed seeming
appear appears appeared appeared appearing

# Nouns that report
[cue-noun]
statement, statements, claim, claims, remark, remarks, comment, comments, announcement, assertion, assertions
allegation, allegations, suggestion, warning, admission, argument, belief, view, opinion, complaint, prediction
tweet, tweets, letter, email, e-mail, interview, speech, post, testimony, memo, filing, affidavit, complaint, note, release
message, text, essay, column, editorial, op-ed, blog, diary, address, conference, briefing, podcast, broadcast, report

# Nouns that "show" and "suggest" things, and are nobody
[mute]
experience, history, evidence, logic, reason, nature, common sense, reality, fact, facts, time, practice, instinct, intuition

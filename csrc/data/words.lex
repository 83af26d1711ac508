# Words that hold sentences together, and how sentences and names are cut.

# Pronouns
[pronoun subject male]
he
[pronoun subject female]
she
[pronoun subject object neuter]
it
[pronoun subject plural]
they
[pronoun object male]
him
[pronoun object possessive female]
her
[pronoun object plural]
them
[pronoun possessive male]
his
[pronoun possessive female]
hers
[pronoun possessive neuter]
its
[pronoun possessive plural]
their, theirs
[pronoun object male]
himself
[pronoun object female]
herself
[pronoun object neuter]
itself
[pronoun object plural]
themselves
[pronoun subject first-person]
I
[pronoun object first-person]
me, myself
[pronoun possessive first-person]
my, mine
[pronoun subject first-person plural]
we
[pronoun object first-person plural]
us, ourselves
[pronoun possessive first-person plural]
our, ours
[pronoun subject object second-person]
you, yourself, yourselves
[pronoun possessive second-person]
your, yours
[pronoun subject plural]
both, all, many, most, some, several, few
[pronoun subject]
one, another, everyone, everybody, someone, somebody, anyone, nobody, others
[relative]
who, whom, which, that, whose, what, whoever

# Verbs that help others
[be]
is, are, was, were, be, been, being, am, 's, 're, 'm
[have]
has, have, had, having, 've
[do]
does, do, did
[modal]
will, would, can, could, shall, should, may, might, must, 'll, 'd, cannot
[negation]
not, n't, never

# Between subject and verb, or beside the verb
[adverb]
also, then, later, again, still, already, always, often, once, twice, even, just, only, ever, soon, now, too, yet, instead, further
recently, previously, repeatedly, reportedly, publicly, privately, openly, angrily, bluntly, briefly, clearly, flatly, simply
firmly, falsely, famously, finally, first, initially, largely, merely, mostly, nearly, originally, quickly, quietly, readily
similarly, specifically, strongly, subsequently, suddenly, usually, wrongly, correctly, rightly, explicitly, implicitly, ominously
separately, personally, earlier, meanwhile, however, moreover, therefore, thus, rather, perhaps, long, recently, jokingly, sarcastically
pointedly, calmly, softly, sharply, solemnly, proudly, defiantly, frequently, consistently, apparently, allegedly, formally, officially

# Before nouns
[determiner]
a, an, the, this, that, these, those, each, every, no, any, either, neither, such
[determiner quantifier]
some, many, several, most, few, both, all, other, another, one, two, three, four, five, six, seven, eight, nine, ten, dozen, hundred, thousand, million, billion, dozens, hundreds, thousands
[preposition]
of, in, on, at, by, for, with, from, to, into, onto, about, after, before, during, over, under, against, between, among, amid, through
across, behind, near, since, until, till, toward, towards, upon, within, without, outside, inside, like, as, than, per, via, despite, off
around, along, beyond, except, beside, besides, regarding, concerning, including, alongside, atop, unlike
[conjunction]
and, or, but, nor, &
[subordinator]
if, because, although, though, while, when, whenever, where, wherever, why, how, however, whether, unless, since, until, after, before, as, once, whereas, lest, so, yet

# Time
[time]
Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday
January, February, March, April, May, June, July, August, September, October, November, December
Jan., Feb., Mar., Apr., Jun., Jul., Aug., Sept., Sep., Oct., Nov., Dec.
today, yesterday, tomorrow, tonight, morning, afternoon, evening, night, noon, midnight, week, month, year, weekend, hour, minute, day
earlier, later, late, early, last, next, recently, spring, summer, autumn, fall, winter, ago
Election Day, Labor Day, Labour Day, Memorial Day, Independence Day, Veterans Day, Remembrance Day
Armistice Day, Victory Day, Mother's Day, Father's Day, Boxing Day, Bastille Day, Australia Day
Canada Day, Republic Day, National Day, Thanksgiving Day, Christmas Day, Christmas Eve
New Year's Day, New Year's Eve, Earth Day, Groundhog Day, Saint Patrick's Day, Good Friday
Ash Wednesday, Easter Sunday, Easter Monday, Palm Sunday, Super Tuesday, Black Friday, Cyber Monday

# Abbreviations, with their full stops
[abbreviation-before]
Mr., Mrs., Ms., Mx., Dr., Prof., Rev., Hon., Fr., Sr., St., Mt., Ft., Sen., Sens., Rep., Reps., Gov., Govs., Gen., Col., Maj., Capt., Lt., Sgt., Cpl., Pvt.
Adm., Cmdr., Cdr., Det., Insp., Supt., Pres., Amb., Atty., Sec., Messrs., Mme., Mlle., Jan., Feb., Mar., Apr., Aug., Sept., Sep., Oct., Nov., Dec.
vs., v., No., Nos., cf., e.g., i.e., viz., al., approx., Fig., Art., pp., ca., nr.
[abbreviation]
Inc., Corp., Ltd., Co., Bros., Cos., LLC., L.L.C., Jr., Esq., Ph.D., M.D., B.A., M.A., J.D., R.N., D.D.S., M.B.A., etc., a.m., p.m., est., dept., univ., assn., ave., blvd., rd.
hwy., sq., ft., in., lb., lbs., oz., min., hr., hrs., sec., mph., op., U.S., U.K., U.N., E.U., U.A.E., U.S.A., U.S.S.R., D.C., L.A., N.Y., N.J., N.H., N.C., S.C., N.D., S.D.
N.M., W.Va., R.I., Ala., Ariz., Ark., Calif., Colo., Conn., Del., Fla., Ga., Ill., Ind., Kan., Ky., La., Md., Mass., Mich., Minn., Miss., Mo., Mont., Neb., Nev.
Okla., Ore., Pa., Penn., Tenn., Tex., Vt., Va., Wash., Wis., Wyo., B.C., A.D., C.E., B.C.E., P.S., G.O.P., N.F.L., N.B.A., F.B.I., C.I.A., N.S.A., S.E.C., E.P.A., I.R.S., N.A.A.C.P., A.C.L.U., A.P.

# Words that often open a sentence: after an abbreviation they show that a new one begins
[opener]
The, A, An, This, That, These, Those, He, She, It, They, We, I, You, His, Her, Its, Their, Our, My, There, Here, But, And, So, Yet, Or, If, When, While, As, In, On, At, For, By
From, With, After, Before, Since, Although, Though, Because, However, Meanwhile, Still, Now, Then, What, Who, Why, How, Where, Which, Some, Many, Most, Several, All, Both, Each
No, Not, One, Two, Another, Other, Others, Asked, According, Also, Earlier, Later, Last, Despite, During, Until, Under, Over

# Begin with an apostrophe: no quotation mark
[elision]
'em, 'til, 'till, 'cause, 'tis, 'twas, 'n, 'n', 'bout, 'round, 'cuz, 'nother, 'neath, 'twere, 'tain't, 'ere, 'im, 'er

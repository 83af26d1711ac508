# Who people and bodies are.  Words that name one role share what stands after `=`, so that
# "Sen. Okafor" can be "the senator" later on.

# Before a name.
[title male]
Mr., Mr, Sir, Lord, Baron, Viscount, Earl, Marquess, Father, Fr., Brother, Rabbi, Imam, Ayatollah
Sheikh, Sheik, Mullah, Maulana, Señor, Don, Herr, Monsieur, Signor, Master, Pope, Cardinal
Archbishop, Monsignor, Msgr., Swami, Pandit, Friar, Abbot, Emir, Sultan, Caliph
King = king
Prince = prince
Duke = duke
Emperor = emperor
[title female]
Mrs., Mrs, Ms., Ms, Miss, Madam, Madame, Mme., Mme, Mlle., Dame, Lady, Baroness, Countess, Sister
Mother, Señora, Señorita, Frau, Signora, Mademoiselle, Mistress, Abbess, First Lady
Queen = queen
Princess = princess
Duchess = duchess
Empress = empress
[title]
Dr., Dr, Drs., Prof., Rev., Revd., Reverend, Hon., Honourable, Honorable, Right Honourable
Most Rev., Very Rev., St., Saint, Mx., Mx, Messrs., Dalai Lama, Judges, Justices, Professors, Doctors, Ministers
Mayors, Congressmen, Presidents, Detectives, Generals
Gen., Lt. Gen., Maj. Gen., Brig. Gen., Adm., Vice Adm., Rear Adm., Col., Lt. Col., Maj., Capt., Lt.
Sgt., Staff Sgt., Cpl., Pvt., Pfc., Spc., Cmdr., Brig., Det., Insp., Supt., Const., Ofc.
Pres. = president
Sen., Sens., Senators = senator
Rep., Reps., Representatives = representative
Congressman, Congresswoman = representative
Gov., Govs., Governors = governor
Lt. Gov. = lieutenant-governor
Amb. = ambassador
Assemblyman, Assemblywoman, Assemblymember, Assembly Member, Councilman, Councilwoman, Councilmember
Alderman, Alderwoman, Selectman
Del., Atty., Atty. Gen., D.A., Asst., Sr., Bro., Treas., Hizzoner, Speaker of the House

# Before a name, and nouns as well: "President Adeyemi", "the president".  Those that stand for a
# country or a body are heads.
[title person head-of]
president, co-president = president
vice president, vice-president = vice-president
prime minister, premier = prime-minister
deputy prime minister = deputy-prime-minister
chancellor, vice chancellor, vice-chancellor = chancellor
leader, majority leader, minority leader, opposition leader, party leader, supreme leader, team leader, co-leader, ringleader = leader
chairman, chairwoman, chairperson, chair, co-chair, co-chairman, co-chairwoman, vice chairman, vice chairwoman, vice chair = chair
governor = governor
lieutenant governor = lieutenant-governor
mayor, lord mayor = mayor
deputy mayor = deputy-mayor
minister = minister
foreign minister, minister of foreign affairs = foreign-minister
finance minister, minister of finance = finance-minister
defence minister, defense minister, minister of defence, minister of defense = defence-minister
interior minister, minister of the interior = interior-minister
justice minister, minister of justice = justice-minister
health minister, minister of health = health-minister
secretary of state = secretary-of-state
secretary of defense, secretary of defence, secretary of the treasury, secretary of the interior
secretary of labor, secretary of commerce, secretary of education, secretary of transportation
secretary of agriculture, secretary of energy, secretary of homeland security
leader of the opposition, chancellor of the exchequer, minister of education, chief of police
chairman of the board
education minister, trade minister, energy minister, transport minister, environment minister
economy minister, agriculture minister, culture minister, labour minister, cabinet minister
state minister, first minister, deputy minister
secretary, state secretary = secretary
foreign secretary, home secretary, defence secretary, defense secretary, treasury secretary
health secretary, education secretary, labor secretary, commerce secretary, transport secretary
justice secretary, interior secretary, energy secretary, general secretary, secretary general
secretary-general, undersecretary, assistant secretary, deputy secretary
ambassador = ambassador
chief executive, chief executive officer, CEO, C.E.O., co-chief executive = chief-executive
chief = chief
director, executive director, managing director, general director, director general, director-general, deputy director, creative director, artistic director, musical director, sporting director, research director, campaign director, communications director, communication director, political director, policy director, medical director, film director, finance director, legal director, program director = director
head coach, coach, assistant coach = coach
manager, campaign manager, general manager, team manager, city manager, project manager, assistant manager = manager
captain, vice-captain, co-captain = captain
speaker = speaker
dean, provost, principal, headmaster, headmistress, headteacher, head teacher, superintendent
rector, warden, commissioner, police commissioner, high commissioner, attorney general
solicitor general, surgeon general, chief justice, chief prosecutor, chief inspector, police chief
fire chief, army chief, chief of staff, chief operating officer, chief financial officer
chief economist, chief scientist, chief negotiator, commander, commander in chief
commander-in-chief, chieftain, envoy, special envoy, whip, treasurer, comptroller, controller
ombudsman, ombudswoman, founder, co-founder, cofounder, owner, co-owner, administrator, registrar
sheriff, marshal, president-elect, ex-president, interim president, acting president

# Heads that seldom stand before a name.
[person head-of]
head, boss, ruler, strongman, monarch, sovereign, dictator, despot, potentate, autocrat, statesman
head of state, head of government, commander-in-chief, incumbent, number one, kingpin, patriarch
matriarch, supremo, tsar, czar, top official, top diplomat, helmsman, frontman, figurehead, overlord
warlord, firebrand, tycoon, magnate, mogul, media mogul, oligarch, baron
# What one can be beside any other role: it says no more than that somebody is in mind already.
[person head-of]
nominee, presidential nominee, vice presidential nominee = nominee
candidate, presidential candidate, mayoral candidate = candidate
contender, hopeful, presidential hopeful, frontrunner, front-runner, incumbent, newcomer
billionaire, multibillionaire, millionaire, multimillionaire, celebrity, superstar, politician
[person male head-of]
king = king
prince, crown prince = prince
duke = duke
emperor = emperor
strongman, pope, pontiff, sultan, emir, ayatollah, sheikh, shah, kaiser, pharaoh
[person female head-of]
queen = queen
princess, crown princess = princess
duchess = duchess
empress = empress
first lady

[title person]
doctor, professor, associate professor, assistant professor, judge, justice, magistrate, coroner
pastor, bishop, chaplain, deacon, minister of state, general, colonel, lieutenant, sergeant
corporal, admiral, commodore, brigadier, major general, lieutenant general, lieutenant colonel
detective, inspector, constable, officer, police officer, deputy, sheriff's deputy, trooper, agent
special agent, nurse, comrade, elder, cantor, canon, vicar, curate, abbot, senator-elect, delegate
commissioner-designate
senator = senator
representative = representative
congressman, congresswoman, congressperson = representative
councillor, councilor, councilman, councilwoman, council member, councilmember = councillor
attorney, lawyer, defense attorney, defence lawyer, defense lawyer, barrister, solicitor, advocate, counsel, defence counsel, defense counsel, prosecutor, district attorney = lawyer
press secretary = press-secretary
moderator, referee, umpire, quarterback, goalkeeper, striker, midfielder, defender, winger, guard
pitcher, catcher, batsman, bowler, driver, jockey, boxer, skipper, point guard, linebacker, fullback
fly-half, scrum-half, hooker, wicketkeeper

# Nouns for one person.
[person]
spokesperson, spokespeople, press officer, press aide, media adviser, publicist, mouthpiece = spokesperson
official, government official, officeholder, functionary, bureaucrat, civil servant, public servant
mandarin, aide, adviser, advisor, assistant, deputy, staffer, staff member, clerk, intern
consultant, counsellor, counselor, strategist, pollster, lobbyist, fundraiser, operative
speechwriter, confidant, confidante, insider, politician, lawmaker, legislator, parliamentarian, MP
M.P., MEP, backbencher, senator-elect, congressperson, member, panelist, panellist, appointee
diplomat, negotiator, mediator, peacemaker, delegate, attache, attaché, consul, observer, monitor
inspector, regulator, auditor, arbitrator, arbiter
democrat, republican, conservative, liberal, socialist, communist, libertarian, independent
centrist, populist, nationalist, unionist, separatist, federalist, loyalist, royalist, monarchist
leftist, rightist, hardliner, reformist, dissident, activist, campaigner, organizer, organiser
protester, protestor, demonstrator, marcher, striker, picketer, dissenter, opponent, critic
detractor, skeptic, sceptic, supporter, backer, proponent, advocate, ally, rival, challenger
contender, frontrunner, front-runner, runner-up, running mate, opposite number, counterpart
successor, predecessor, heir, voter, constituent, elector, citizen, taxpayer, resident, villager
townsperson, local, newcomer, neighbor, neighbour, homeowner, householder, tenant, landlord
squatter, commuter, passenger, motorist, cyclist, pedestrian, tourist, visitor, traveler, traveller
hiker, camper, guest, host, hostess
worker, employee, laborer, labourer, employer, colleague, co-worker, coworker, supervisor, foreman
apprentice, trainee, recruiter, contractor, subcontractor, builder, bricklayer, carpenter, joiner
tour guide, mountain guide, museum guide, plumber, electrician, welder, mechanic, engineer, technician, architect, surveyor, planner
developer, designer, draftsman, painter, decorator, roofer, glazier, miner, farmer, rancher, herder
shepherd, grower, winemaker, vintner, beekeeper, gardener, forester, logger, fisherman, trawlerman
sailor, seafarer, mariner, docker, harbourmaster, harbormaster, harbour master, harbor master
skipper, ferryman, boatbuilder, lifeguard, coastguard, pilot, co-pilot, flight attendant
air traffic controller, driver, bus driver, truck driver, taxi driver, trucker, conductor, courier
postal worker, letter carrier, shopkeeper, storekeeper, grocer, baker, butcher, fishmonger, florist
barber, hairdresser, stylist, beautician, tailor, dressmaker, cobbler, jeweler, jeweller, watchmaker
blacksmith, potter, weaver, vendor, seller, salesperson, retailer, wholesaler, merchant, trader
dealer, broker, auctioneer, restaurateur, chef, cook, waiter, bartender, brewer, distiller, barista
innkeeper, hotelier, caterer, cleaner, janitor, caretaker, porter, bouncer, security guard, watchman
housekeeper, nanny, babysitter, butler, undertaker
banker, teller, bank teller, economist, accountant, bookkeeper, actuary, analyst, financier, investor, shareholder
stockholder, stakeholder, trustee, director, executive, businessperson, entrepreneur, industrialist
philanthropist, donor, benefactor, sponsor, patron, buyer, bidder
customer, client, consumer, shopper, subscriber, user, borrower, lender, creditor, debtor, insurer
underwriter, realtor, estate agent, agent, promoter, impresario, publisher, bookseller, librarian
archivist, curator, collector, antiquarian, auction expert
scientist, researcher, lead author, co-author, coauthor, author, scholar, academic, lecturer, tutor
teacher, schoolteacher, educator, instructor, trainer, mentor, pupil, student, undergraduate
graduate, graduate student, postgraduate, freshman, sophomore, alumnus, alumna, valedictorian
dropout, biologist, marine biologist, microbiologist, botanist, zoologist, ecologist, ornithologist
entomologist, geneticist, biochemist, chemist, physicist, astrophysicist, astronomer, cosmologist
mathematician, statistician, geologist, geophysicist, seismologist, volcanologist, glaciologist
climatologist, climate scientist, meteorologist, forecaster, weather forecaster, oceanographer
hydrologist, geographer, cartographer, anthropologist, archaeologist, archeologist, paleontologist
palaeontologist, historian, sociologist, psychologist, political scientist, linguist, philologist
philosopher, theologian, ethicist, criminologist, demographer, epidemiologist, virologist
immunologist, neuroscientist, neurologist, neurosurgeon, surgeon, heart surgeon, cardiologist
oncologist, pediatrician, paediatrician, psychiatrist, psychotherapist, therapist, physiotherapist
dermatologist, radiologist, pathologist, anesthesiologist, anaesthetist, gastroenterologist
gynecologist, gynaecologist, obstetrician, midwife, dentist, orthodontist, optometrist, pharmacist
physician, general practitioner, GP, medic, paramedic, caregiver, carer, care worker, health worker
social worker, dietitian, nutritionist, veterinarian, vet, toxicologist, programmer
software engineer, coder, hacker, data scientist, astronaut, cosmonaut, explorer, inventor, expert
specialist, authority, pundit, commentator, columnist
journalist, reporter, correspondent, foreign correspondent, editor, editor in chief, editor-in-chief
copy editor, news anchor, anchor, anchorperson, newsreader, broadcaster, presenter, television host
talk show host, talk-show host, radio host, interviewer, blogger, vlogger, podcaster, influencer
reviewer, essayist, writer, novelist, poet, playwright, dramatist, screenwriter, biographer
translator, interpreter, cartoonist, illustrator, photographer, photojournalist, cameraman
filmmaker, documentary maker, producer, film producer, showrunner, actor, comedian, comic
entertainer, magician, dancer, choreographer, ballerina, singer, songwriter, singer-songwriter
rapper, musician, guitarist, pianist, violinist, cellist, drummer, bassist, saxophonist, trumpeter
organist, soloist, composer, maestro, tenor, soprano, baritone, DJ, bandleader, sculptor, artist
muralist, printmaker, model, fashion designer, celebrity, star, superstar, legend, icon, idol
athlete, player, teammate, team-mate, footballer, soccer player, basketball player, cricketer
golfer, tennis player, swimmer, diver, sprinter, runner, marathon runner, hurdler, jumper, thrower
gymnast, skater, figure skater, skier, snowboarder, rower, surfer, climber, mountaineer, wrestler
fighter, fencer, archer, shooter, weightlifter, triathlete, decathlete, Olympian, Paralympian
champion, world champion, medalist, medallist, gold medalist, rookie, veteran, substitute
goalscorer, racer, selector, scout, groundskeeper, groundsman, fan, spectator, onlooker, bystander
soldier, troop, conscript, recruit, cadet, reservist, paratrooper, marine, guerrilla, rebel
insurgent, militant, militiaman, jihadist, extremist, terrorist, gunman, attacker, assailant, bomber
hijacker, kidnapper, mercenary, sniper, warrior, combatant, peacekeeper, prisoner, inmate, detainee
captive, hostage, refugee, migrant, immigrant, emigrant, asylum seeker, exile, expatriate, expat
deportee, displaced person, firefighter, fireman, rescuer, first responder, policeman, cop
patrolman, investigator, private investigator, sleuth, profiler, informant, whistleblower
whistle-blower, leaker, spy, mole, bodyguard, jailer, jailor, guard, prison guard, executioner
juror, foreperson, jury foreman, witness, eyewitness, defendant, co-defendant, accused, suspect
plaintiff, complainant, claimant, petitioner, respondent, appellant, litigant, victim, survivor
casualty, culprit, perpetrator, offender, criminal, convict, felon, murderer, killer, robber
burglar, thief, fraudster, swindler, smuggler, trafficker, drug dealer, gangster, mobster, arsonist
vandal, stalker, bully, notary, bailiff, paralegal, jurist, legal expert, parole officer
probation officer
person, individual, adult, grown-up, child, kid, baby, infant, toddler, teenager, teen, adolescent
youngster, youth, minor, senior, pensioner, retiree, centenarian, orphan, sibling, twin, parent
stepparent, grandparent, grandchild, spouse, partner, lover, fiancé, fiancée, cousin, relative
relation, family member, descendant, ancestor, guardian, godparent, friend, close friend
best friend, acquaintance, companion, roommate, flatmate, classmate, schoolmate, peer, stranger
foreigner, outsider, native, speaker, listener, reader, viewer, caller, interviewee, participant
attendee, volunteer, founder, pioneer, leader, follower, disciple, believer, worshipper, worshiper
parishioner, pilgrim, missionary, preacher, evangelist, televangelist, cleric, clergyman, monk, nun
priest, priestess, prophet, guru, saint, atheist, agnostic, convert, mystic, shaman, astrologer
psychic, source, holder, winner, loser, finalist, semifinalist, contestant, applicant, nominee
recipient, beneficiary, laureate, Nobel laureate, prizewinner, patient, outpatient, sufferer, addict
alcoholic, genius, prodigy, hero, villain, somebody, someone, anyone, anybody, everyone, everybody
nobody
[person male]
man, boy, gentleman, guy, bloke, lad, chap, dude, father, dad, stepfather, father-in-law
grandfather, grandpa, son, stepson, son-in-law, grandson, brother, half-brother, brother-in-law
stepbrother, uncle, great-uncle, nephew, husband, ex-husband, boyfriend, ex-boyfriend, groom
bridegroom, widower, bachelor, schoolboy, cowboy, choirboy, playboy, landlord, waiter, actor
businessman, salesman, spokesman, chairman, policeman, fireman, mailman, postman, clergyman
craftsman, sportsman, horseman, frontman, anchorman, weatherman, middleman, handyman, milkman
doorman, repairman, cameraman, serviceman, crewman, oarsman, tribesman, nobleman, yachtsman, showman
stuntman, gunman, henchman, congressman, councilman, monk, priest, imam, rabbi, ballboy, godfather
godson, patriarch, conman, hitman
[person female]
woman, girl, lady, gal, mother, mom, mum, stepmother, mother-in-law, grandmother, grandma, daughter
stepdaughter, daughter-in-law, granddaughter, sister, half-sister, sister-in-law, stepsister, aunt
great-aunt, niece, wife, ex-wife, housewife, girlfriend, ex-girlfriend, bride, widow, spinster
schoolgirl, cowgirl, landlady, waitress, actress, businesswoman, saleswoman, spokeswoman, chairwoman
policewoman, stewardess, hostess, heiress, nun, midwife, ballerina, anchorwoman, sportswoman
horsewoman, yachtswoman, servicewoman, noblewoman, tribeswoman, congresswoman, councilwoman
seamstress, mistress, goddess, priestess, abbess, matriarch, godmother, goddaughter, matron
headmistress, forewoman, frontwoman, stateswoman, gunwoman, governess, diva, camerawoman, alumna
fiancée
spokeswoman = spokesperson
[person male]
spokesman = spokesperson
# Titles that are nouns with a gender too.
[person male]
archbishop, cardinal, monsignor

# Parties, by their adjectives and their members; "D" and "R" as in "Lind (D-Ohio)".
[party]
GOP, G.O.P., R = republican
Democratic, D = democrat
Labour = labour
Liberal Democratic = liberal-democrat
Social Democratic = social-democrat
Christian Democratic = christian-democrat
[party person]
Republican = republican
Democrat = democrat
Conservative, Tory = conservative
Labourite = labour
Liberal Democrat, Lib Dem = liberal-democrat
Social Democrat = social-democrat
Christian Democrat = christian-democrat
Socialist = socialist
Communist = communist
Libertarian = libertarian

# A part in what happens, or beside somebody: "the witness" is hardly the one whom the article has
# just named, while "the farmer" may well be.
[part]
spokesman, spokeswoman, spokesperson, official, aide, adviser, advisor, assistant, staffer, deputy
press officer, lawyer, attorney, barrister, solicitor, counsel, prosecutor, judge, magistrate, juror
foreman, witness, eyewitness, victim, suspect, defendant, plaintiff, accused, accuser, complainant
claimant, appellant, applicant, officer, police officer, policeman, policewoman, detective, constable
trooper, agent, inspector, guard, security guard, caller, reporter, journalist, correspondent
interviewer, host, moderator, presenter, anchor, questioner, heckler, protester, protestor
demonstrator, voter, resident, neighbor, neighbour, villager, passer-by, bystander, onlooker, member
insider, source, informant, whistleblower, operative, strategist, analyst, expert, specialist, critic
skeptic, sceptic, supporter, backer, opponent, rival, ally, counterpart, donor, sponsor, employee
worker, colleague, co-worker, supervisor, driver, bus driver, truck driver, passenger, commuter
motorist, customer, client, consumer, buyer, seller, patient, doctor, nurse, paramedic, midwife
student, pupil, teacher, referee, umpire, translator, interpreter, clerk, usher, friend, relative
person, individual, observer, participant, speaker, guest, visitor, tourist, tenant, landlord, owner
user, reader, viewer, listener, writer, reviewer, editor, translator, organizer, organiser
administration, government, regime, junta, cabinet, parliament, legislature, senate, assembly
congress, court, jury, grand jury, tribunal, prosecution, defence, defense, judiciary, inquest
campaign, opposition, board, school board, state, party, military, army, police force, public, commission, committee, council
delegation, embassy, union

# Nouns for several people.
[people plural]
people, persons, individuals, men, women, boys, girls, ladies, gentlemen, guys, children, kids
babies, infants, toddlers, teenagers, teens, adolescents, youngsters, youths, minors, seniors
pensioners, retirees, elders, adults, parents, mothers, fathers, grandparents, siblings, brothers
sisters, sons, daughters, twins, couples, families, relatives, cousins, friends, partners, spouses
husbands, wives, widows, neighbours, neighbors, locals, residents, villagers, townspeople, citizens
compatriots, countrymen, inhabitants, natives, foreigners, newcomers, strangers, households
taxpayers, voters, constituents, electors, electorate, members, participants, attendees, delegates
guests, visitors, tourists, travelers, travellers, commuters, passengers, motorists, drivers
cyclists, pedestrians, homeowners, tenants, landlords, renters
officials, authorities, police, bureaucrats, civil servants, mandarins, aides, advisers, advisors
assistants, deputies, staffers, staff, personnel, clerks, consultants, strategists, pollsters
lobbyists, operatives, insiders, spokespeople, spokesmen, spokeswomen, spokespersons
representatives, politicians, lawmakers, legislators, parliamentarians, MPs, MEPs, senators
congressmen, congresswomen, councillors, councilors, councilmen, governors, mayors, ministers
secretaries, presidents, prime ministers, premiers, chancellors, leaders, chiefs, heads, bosses
rulers, chairmen, directors, managers, executives, commissioners, superintendents, principals
ambassadors, diplomats, envoys, negotiators, mediators, observers, monitors, inspectors, regulators
auditors, watchdogs, judges, justices, magistrates, prosecutors, attorneys, lawyers, solicitors
barristers, jurors, witnesses, eyewitnesses, defendants, suspects, plaintiffs, complainants
claimants, petitioners, victims, survivors, investigators, detectives, officers, police officers
policemen, troopers, agents, federal agents, guards, firefighters, rescuers, first responders
paramedics, inmates, prisoners, detainees, convicts, criminals, gangs
democrats, republicans, conservatives, liberals, socialists, communists, libertarians, independents
centrists, moderates, progressives, populists, nationalists, unionists, separatists, loyalists
royalists, leftists, hardliners, reformers, reformists, dissidents, activists, campaigners
organizers, organisers, protesters, protestors, demonstrators, marchers, strikers, opponents
critics, detractors, skeptics, sceptics, supporters, backers, proponents, advocates, allies, rivals
challengers, contenders, candidates, nominees, surrogates, counterparts, colleagues, peers
predecessors, successors, environmentalists, feminists, conservationists, abolitionists
whistleblowers
workers, employees, labourers, laborers, employers, co-workers, coworkers, staff members, crew
crews, crew members, contractors, builders, engineers, technicians, mechanics, architects, planners
developers, designers, miners, farmers, ranchers, herders, shepherds, growers, fishermen, fishers
sailors, seafarers, dockers, pilots, truckers, shopkeepers, vendors, sellers, retailers, merchants
traders, dealers, brokers, chefs, cooks, waiters, cleaners, bankers, economists, accountants
analysts, financiers, investors, shareholders, stakeholders, trustees, entrepreneurs, businessmen
businesspeople, businesswomen, billionaires, philanthropists, donors, sponsors, buyers, bidders
customers, clients, consumers, shoppers, users, borrowers, lenders, creditors, insurers, publishers
owners, founders, operators, suppliers, manufacturers, producers, exporters, importers, makers
scientists, researchers, authors, co-authors, scholars, academics, professors, lecturers, teachers
educators, instructors, administrators, trainers, students, pupils, undergraduates, graduates
alumni, biologists, chemists, physicists, astronomers, mathematicians, statisticians, geologists
seismologists, meteorologists, forecasters, climatologists, archaeologists, archeologists
anthropologists, historians, sociologists, psychologists, philosophers, epidemiologists, virologists
surgeons, doctors, docs, physicians, nurses, midwives, dentists, pharmacists, medics, therapists
psychiatrists, patients, carers, caregivers, health workers, social workers, vets, experts
specialists, pundits, commentators, columnists, thinkers, intellectuals
journalists, reporters, correspondents, editors, anchors, broadcasters, presenters, hosts, bloggers
reviewers, writers, novelists, poets, playwrights, photographers, filmmakers, actors, actresses
comedians, dancers, singers, musicians, artists, composers, celebrities, stars, media, news media
press, readers, viewers, listeners, audiences, audience, fans, spectators, onlookers, bystanders
followers
athletes, players, teammates, footballers, cricketers, golfers, swimmers, runners, skaters, skiers
climbers, champions, coaches, captains, referees, umpires, selectors, medalists, medallists
soldiers, troops, conscripts, recruits, marines, veterans, generals, admirals, commanders, rebels
insurgents, militants, guerrillas, fighters, extremists, terrorists, gunmen, attackers, peacekeepers
refugees, migrants, immigrants, asylum seekers, exiles, expatriates, hostages
clergy, priests, bishops, clerics, imams, rabbis, monks, nuns, pastors, preachers, believers
worshippers, parishioners, pilgrims, evangelicals, atheists, Christians, Muslims, Jews, Catholics
Protestants, Hindus, Buddhists, Sikhs, African-Americans, African Americans, Latinos, Hispanics
Asian-Americans, Arabs, Kurds, Tibetans, Uyghurs, Roma, Aborigines, blacks, whites, millennials
sources, others, respondents, interviewees, volunteers, pioneers, holders, winners, losers
finalists, applicants, recipients, laureates, heroes, types, folks, public, crowd, elite, elites
pair, duo, trio, couple, Democrats, Republicans, Conservatives, Liberals, Tories, Greens, Socialists
Social Democrats, Christian Democrats, Liberal Democrats, Lib Dems, Labourites

# Nouns for bodies.
[body]
agency, news agency, state news agency, intelligence agency, space agency, newspaper, daily, weekly
tabloid, broadsheet, magazine, journal, medical journal, news site, website, site, blog, broadcaster
state broadcaster, public broadcaster, network, news network, channel, television station
TV station, radio station, station, outlet, news outlet, publisher, publication, paper, wire service
news service, media group, studio, label, record label
ministry, foreign ministry, defence ministry, defense ministry, interior ministry, health ministry
finance ministry, department, police department, fire department, health department
state department, justice department, bureau, office, press office, cabinet, government
local government, state government, federal government, administration, regime, junta, state, nation
country, kingdom, republic, federation, parliament, legislature, senate, assembly, national assembly
general assembly, lower house, upper house, chamber, congress, house, council, city council
town council, village council, county council, parish council, security council, city hall
town hall, municipality, county, district, school district, authority, port authority
health authority, transit authority, commission, electoral commission, committee, select committee
subcommittee, panel, task force, working group, board, school board, court, supreme court
high court, appeals court, district court, constitutional court, crown court, tribunal, inquest
jury, grand jury, judiciary, prosecution, defence, defense, embassy, consulate, mission, delegation
secretariat, union, trade union, labor union, labour union, teachers' union, guild, confederation
alliance, coalition, bloc, party, ruling party, opposition party, opposition, campaign, movement
front, faction, caucus, lobby, pressure group, advocacy group, rights group, human rights group
aid group, environmental group, trade group, industry group, campaign group, group, militant group
rebel group, terrorist group, armed group, gang, cartel, militia, army, navy, air force, military
armed forces, police force, coast guard, coastguard, fire service, fire brigade, ambulance service
secret service, security service, intelligence service, service, weather service, postal service
regulator, watchdog, ombudsman's office, inspectorate, central bank, federal reserve, bank
investment bank, lender, insurer, insurance company, fund, hedge fund, pension fund, exchange
stock exchange, brokerage, rating agency, company, parent company, holding company, oil company
car company, carmaker, automaker, planemaker, chipmaker, drugmaker, shipbuilder, steelmaker, brewer
brewery, distillery, dairy, bakery, winery, airline, carrier, budget airline, railway, railroad
rail operator, train operator, shipping line, shipping company, ferry company, operator, utility
water company, power company, energy company, supplier, manufacturer, maker, producer, exporter
developer, builder, contractor, retailer, supermarket chain, supermarket, chain, restaurant chain
department store, store, shop, start-up, startup, tech company, tech giant, giant, conglomerate
multinational, corporation, firm, law firm, consultancy, consulting firm, accounting firm
security firm, business, enterprise, cooperative, co-operative, co-op, partnership, joint venture
subsidiary, unit, arm, branch, division, consortium, syndicate, club, football club, rugby club
cricket club, team, national team, squad, side, franchise, league, association, football association
society, institute, research institute, think tank, think-tank, foundation, charity, trust
non-profit, nonprofit, nongovernmental organization, non-governmental organisation, NGO
organization, organisation, human rights organization, body, governing body, institution, university
college, school, high school, primary school, academy, faculty, laboratory, lab, observatory, museum
gallery, theater, theatre, opera house, orchestra, choir, band, ensemble, ballet company, circus
festival, library, archive, hospital, children's hospital, clinic, hospice, nursing home, care home
church, diocese, archdiocese, mosque, synagogue, temple, monastery, parish, congregation, Vatican
order, hotel, resort, casino, restaurant, cafe, café, zoo, aquarium, theme park
landlord's association, housing association, residents' association, farmers' union
chamber of commerce, developer's office, crown prosecution, prison, jail, airport, port
harbour board, harbor board, plant, factory, mine, shipyard, dock, farm, estate, village, town, city
borough, province, region, tribe, clan, community

# Nouns for what can be read, seen or heard.
# Those that are called now this, now that share what stands after `=`.
[document]
poll, opinion poll, exit poll = poll
article, piece, story, column, op-ed, editorial, essay = article
paper, white paper, working paper, policy paper = paper
email, e-mail = email
letter, open letter = letter
memo, memorandum = memo
report, annual report, news report, police report, media report, autopsy report, interim report = report
lawsuit, suit = lawsuit
complaint, civil complaint = complaint
film, movie = film
ad, advertisement, advert, commercial, campaign ad = advertisement
study, new study, survey, census, review, analysis, assessment, audit
evaluation, investigation, inquiry, probe
feature, interview, post, posting, postings
blog post, tweet, message, text message, emails, e-mails
note, notice, advisory, bulletin, briefing, news release, press release, release
statement, joint statement, communique, communiqué, declaration, resolution, manifesto, platform
pamphlet, leaflet, flyer, brochure, guide, handbook, manual, guideline, guidelines, rules, rule
regulation, law, bill, act, statute, constitution, charter, treaty, accord, agreement, contract
deal, document, documents, court documents, court papers, court filing, filing
indictment, charge sheet, affidavit, petition, motion, brief, ruling
verdict, judgment, judgement, opinion, order, court order, injunction, warrant, subpoena, transcript
testimony, deposition, record, records, minutes, log, diary, memoir, memoirs, autobiography
biography, book, novel, textbook, chapter, play, poem, song, script, speech, video, videotape
footage, documentary, clip, recording, audio recording, tape, podcast, broadcast
programme, newscast, billboard, poster, placard, sign, banner
slogan, headline, caption, label, plaque, inscription, map, chart, table, data, figures, statistics
numbers, findings, results, evidence, index, list, ranking, dossier, file, files, cable, cables
leak, leaks, proposal, plan, blueprint, draft, budget, forecast, estimate, projection, prediction
outlook, research, returns, tax returns, income tax returns, testament, website, web site, web page
page, profile, obituary, entry, wiki, encyclopedia, dictionary, scripture, gospel, verse, psalm
proverb, saying, motto, studies, reports, polls, surveys, papers, articles, stories, letters, tweets
messages, memos, videos, books, reviews, analyses, estimates, forecasts, rulings, filings
transcripts

# In the names of organisations.
[organisation]
Inc., Inc, Corp., Corp, Corporation, Ltd., Ltd, Limited, LLC, L.L.C., LLP, PLC, Plc, Co., Company
Companies, GmbH, AG, SA, S.A., NV, N.V., SpA, S.p.A., AB, ASA, Oyj, KG, SE, Pty, Group, Holdings
Holding, Partners, Associates, Brothers, Bros., Sons, Industries, Enterprises, Ventures, Capital
Securities, Investments, Investment, Financial, Finance, Insurance, Assurance, Bank, Bancorp, Trust
Fund, Foundation, Institute, Institution, Institutes, Centre, Center, Centers, Laboratory
Laboratories, Labs, Observatory, University, College, School, Academy, Polytechnic, Conservatory
Seminary, Department, Ministry, Agency, Bureau, Office, Administration, Authority, Commission
Committee, Council, Board, Court, Tribunal, Parliament, Assembly, Senate, Congress, Cabinet
Treasury, House, Chamber, Government, Service, Services, Corps, Force, Forces, Army, Navy, Guard
Police, Constabulary, Command, Brigade, Party, Coalition, Alliance, Movement, Front, Campaign
Caucus, Union, Unions, Federation, Confederation, Association, Society, League, Club, United, Rovers
Wanderers, Athletic, Team, Organization, Organisation, Network, Networks, Broadcasting, Television
Radio, News, Newspapers, Times, Post, Herald, Tribune, Gazette, Chronicle, Journal, Guardian
Telegraph, Observer, Mail, Press, Review, Magazine, Media, Studios, Pictures, Entertainment, Records
Music, Theatre, Theater, Opera, Orchestra, Philharmonic, Symphony, Ballet, Museum, Gallery, Library
Archives, Hospital, Clinic, Health, Healthcare, Medical, Pharmaceuticals, Pharma, Biotech
Technologies, Technology, Tech, Systems, Software, Electronics, Semiconductor, Motors, Motor
Automotive, Airlines, Airways, Air, Aviation, Aerospace, Railways, Railway, Rail, Lines, Shipping
Logistics, Transport, Oil, Gas, Petroleum, Energy, Power, Electric, Water, Mining, Steel, Chemicals
Foods, Breweries, Stores, Markets, Hotels, Resorts, Properties, Realty, Estates, Church, Diocese
Archdiocese, Cathedral, Mission, Ministries, Nations, Project, Initiative, Program, Programme
Consortium, Conference, Summit, Exchange, Reserve, Investigations, Immigration, Customs
Intelligence, Defense, Defence, Affairs, Relations, Action, Watch, Rights, Amnesty, Survey, Research
Studies, Sciences, Science, Security, Directorate, Division, Inspectorate, Embassy, Consulate
Airport, Port, Zoo, Aquarium, Prize, Committee on
Google, Facebook, Twitter, Apple, Microsoft, Amazon, Yahoo, Netflix, Boeing, Airbus, Toyota
Volkswagen, Samsung, Sony, Nokia, Siemens, Shell, Exxon, Pfizer, Reuters, Bloomberg, Politico
Breitbart, Xinhua, Tass, TASS, Interfax, Kyodo, Yonhap, WikiLeaks, Greenpeace, Oxfam, Interpol
Europol, Hamas, Hezbollah, Fatah, Taliban, Al-Qaeda, Hezbollah's, Vatican, Quinnipiac, Gallup, Pew
GOP, G.O.P., NATO, UNESCO, UNICEF, FIFA, UEFA, OPEC, ASEAN

# Inside and after names.
[particle]
van, von, de, do, del, della, di, da, das, dos, du, la, le, el, al, bin, ibn, bint, ben, ter, ten, den
der, zu, zur, af, av, y, e, abu, bar, st., mac, san
[suffix]
Jr., Jr, Sr., Sr, II, III, IV, V, Esq., Esq, M.D., Ph.D., PhD, MBE, OBE, CBE, QC, KC, MP, M.P., MEP

# What is reported: words of cues, by what they make of it. The first such word of a cue decides
# (report.h); a cue without one reports a statement. These sections give no class to their words, so
# that what is tagged does not change with what is reported. All forms are written out.

# Said, written, shown. Only what may stand before words of the other lists ("made clear his hope");
# the verbs of cues.lex that tell, ask, call or show are statements as well.
[statement]
clear, according, quoted, writing, written, tweet, tweets, released, issued, endorse, endorses, endorsed, endorsing
decline, declines, declined, declining, speak, speaks, spoke, spoken, speaking, talk, talks, talked, talking
comment, comments, commented, commenting, discuss, discusses, discussed, discussing, testify, testifies, testified
urge, urges, urged, urging, ask, asks, asked, asking, demand, demands, demanded, demanding, order, orders, ordered, ordering
express, expresses, expressed, expressing, voice, voices, voiced, voicing, statement, statements
find, finds, found, finding, note, notes, noted, noting, conclude, concludes, concluded, concluding
refer, refers, referred, referring, explain, explains, explained, explaining, propose, proposes, proposed, proposing
proposal, proposals, assertion, assertions, claim, claims, claimed, claiming
vote, votes, voted, voting, ban, bans, banned, sign, signs, signed, rule, rules, ruled, warn, warns, warned, warning, warnings

# In the mind: what is held true, wished, feared, liked.
[belief]
believe, believes, believed, believing, belief, beliefs, disbelief
think, thinks, thought, thinking, thoughts, rethink, rethinking
hope, hopes, hoped, hoping, hopeful
fear, fears, feared, fearing, fearful, afraid, scared, dread, dreads, dreaded, dreading
worry, worries, worried, worrying, fret, frets, fretted, fretting, anxious, anxiety, concern, concerned, concerns, nervous, alarmed, wary
doubt, doubts, doubted, doubting, doubtful, suspect, suspects, suspected, suspecting, suspicion, suspicions, suspicious
skeptical, sceptical, skepticism, scepticism, distrust, distrusts, distrusted, mistrust, mistrusts, mistrusted
trust, trusts, trusted, trusting, confident, confidence, convinced, conviction, persuaded, sure, unsure, certain, uncertain, uncertainty
optimistic, optimism, pessimistic, pessimism, bullish, bearish, sanguine, upbeat, unconvinced, undecided, unaware, aware, mindful
assume, assumes, assumed, assuming, assumption, assumptions, presume, presumes, presumed, presuming, presumption
guess, guesses, guessed, guessing, suppose, supposes, supposed, supposing, reckon, reckons, reckoned, reckoning
imagine, imagines, imagined, imagining, envision, envisions, envisioned, envisioning, envisage, envisages, envisaged, envisaging
expect, expects, expected, expecting, expectation, expectations, anticipate, anticipates, anticipated, anticipating, anticipation
foresee, foresees, foresaw, foreseen, foreseeing
know, knows, knew, known, knowing, knowledge, realize, realizes, realized, realizing, realise, realises, realised, realising
understand, understands, understood, understanding, recognize, recognizes, recognized, recognizing, recognise, recognises, recognised, recognising
remember, remembers, remembered, remembering, forget, forgets, forgot, forgotten, forgetting
consider, considers, considered, considering, regard, regards, regarded, regarding, view, views, viewed, viewing, perceived
deem, deems, deemed, deeming, judge, judges, judged, judging, opinion, opinions, mind, minds, mindset, notion, consensus, conception
wonder, wonders, wondered, wondering, ponder, ponders, pondered, pondering, contemplate, contemplates, contemplated, contemplating
figured, figuring, speculate, speculates, speculated, speculating, interpret, interprets, interpreted, interpreting
disagree, disagrees, disagreed, disagreeing, theorize, theorizes, theorized
love, loves, loved, loving, hate, hates, hated, hating, dislike, dislikes, disliked, disliking, admire, admires, admired, admiring, admiration
despise, despises, despised, loathe, loathes, loathed, loathing, resent, resents, resented, resenting, resentment, envy, envies, envied
enjoy, enjoys, enjoyed, enjoying, appreciate, appreciates, appreciated, appreciating, respect, respects, respected, respecting
regret, regrets, regretted, regretting, prefer, prefers, preferred, preferring, preference, favor, favors, favored, favoring, favour, favours, favoured, favouring
supports, supported, supporting, supportive, oppose, opposes, opposed, opposing, opposition
happy, unhappy, glad, pleased, displeased, proud, pride, angry, anger, angered, upset, furious, frustrated, frustration, disappointed, disappointment
surprised, surprise, shocked, stunned, amazed, impressed, excited, enthusiastic, enthusiasm, thrilled, grateful, ashamed, embarrassed, puzzled, baffled, confused
interested, disinterested, indifferent, sympathetic, care, cares, cared, caring, comfortable, uncomfortable, satisfied, dissatisfied

# Meant to be done.
[intention]
want, wants, wanted, wanting, wish, wishes, wished, wishing, desire, desires, desired, desiring, crave, craves, craved, craving
plan, plans, planned, planning, intend, intends, intended, intending, intent, intention, intentions, aim, aims, aimed, aiming
seek, seeks, sought, seeking, try, tries, tried, trying, attempt, attempts, attempted, attempting, strive, strives, strove, striving
effort, efforts, bid, bids, goal, goals, ambition, ambitions, ambitious, aspire, aspires, aspired, aspiring, aspiration, aspirations, purpose, scheme, schemes, strategy
prepare, prepares, prepared, preparing
eager, keen, willing, unwilling, willingness, ready, readiness, poised, forward, committed, commitment, reluctant, reluctance, hesitant
refuse, refuses, refused, refusing, refusal, need, needs, needed, needing
choose, chooses, chose, chosen, choosing, opt, opts, opted, opting, plot, plots, plotted, plotting

# Taken in by eye or ear, or come to be known.
[perception]
hear, hears, heard, hearing, overhear, overhears, overheard, overhearing, listen, listens, listened, listening
notice, notices, noticed, noticing, watch, watches, watched, watching, witness, witnesses, witnessed, witnessing
spot, spots, spotted, spotting, glimpse, glimpses, glimpsed, glimpsing, stare, stares, stared, staring, perceive, perceives, perceiving
detect, detects, detected, detecting, smell, smells, smelled, smelt, smelling, taste, tastes, tasted, tasting, eye, eyes, eyed, eyeing
learn, learns, learned, learnt, learning, discover, discovers, discovered, discovering, discovery

# An intention before "to": vowed to go; else a statement: vowed that he would.
[commitment]
vow, vows, vowed, vowing, pledge, pledges, pledged, pledging, promise, promises, promised, promising, swear, swears, swore, sworn, swearing
threaten, threatens, threatened, threatening, threat, threats, offer, offers, offered, offering, agree, agrees, agreed, agreeing, agreement
volunteer, volunteers, volunteered, volunteering, undertake, undertakes, undertook, undertaken, undertaking, resolve, resolves, resolved, resolving
move, moves, moved, moving, push, pushes, pushed, pushing, look, looks, looked, looking, mean, means, meant
work, works, worked, working, going, set, sets, elect, elects, elected

# An intention before "to": decided to go; else a belief: decided that it was late.
[resolve]
decide, decides, decided, deciding, decision, decisions, determine, determines, determined, determining, like, likes, liked, liking
fight, fights, fought, fighting

# In the present these are how somebody takes things: the eyes and ears of a report are in the past.
[belief]
feel, feels, see, sees

# A belief before a clause ("felt that it was late") and with "as" ("seen as a threat"); else a perception.
[sense]
felt, feeling, feelings, sense, senses, sensed, sensing, saw, seen, seeing

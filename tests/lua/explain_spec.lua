local explain = require('inquit.explain')
local fake = dofile('tests/support/fake_document.lua')
local inquit = require('inquit')

-- The result of one attribution, whose source is the last of the mentions.
local function result_of(text, attribution, speaker, mentions, known)
  attribution.kind = 'direct'
  attribution.speaker = 1
  attribution.mention = #mentions
  for _, mention in ipairs(mentions) do
    mention[2] = 1
  end
  return fake.result(text, { attribution }, { speaker }, mentions, known)
end

local HARBOUR = [[
Fog lay on the quay of Orlik.
Tomasz Baran, a pilot, came late.

Baran waited.
Nobody else did.
"I saw a light," he added.
]]

describe('inquit.explain', function()
  it('tells the source, the cue and the chain to the canonical name', function()
    local result = result_of(
      HARBOUR,
      { source = { 'he' }, cue = { 'added' }, content = { '"I saw a light,"' }, confidence = 0.95 },
      { 'Tomasz Baran', gender = 'male' },
      {
        { 'Tomasz Baran' },
        { '\nBaran', link = 'short name', antecedent = 1, confidence = 0.9 },
        { 'he added', link = 'pronoun', antecedent = 2, confidence = 0.8 },
      }
    )
    local explanation = explain.explain(result, 1)
    assert.same({
      'source: "he" stands before the cue.',
      'cue: "added" reports what stands before it.',
      'speaker: "he added" (line 6) is the nearest male person: " Baran" (line 3), short for '
        .. '"Tomasz Baran" (line 2).',
      'confidence: 0.95 for the spans, 0.80 for "he added" (line 6), 0.90 for " Baran" (line 3).',
    }, explain.lines(explanation))
    assert.same({ 'pronoun', 'short name', 'first' }, {
      explanation.chain[1].link,
      explanation.chain[2].link,
      explanation.chain[3].link,
    })
    assert.equal('\nBaran', explanation.chain[2].text)
    assert.same({ 1, 2 }, { explanation.chain[3].row, explanation.chain[3].line })
  end)

  local function speaker_sentence(mentions, speaker, known)
    local text = 'Rosa Lind ran. Lind ran on. Lind fell. Lind rose. "Ow," said Lind.'
    local attribution = { source = { 'Lind' }, cue = { 'said' }, content = { '"Ow,"' } }
    local result = result_of(text, attribution, speaker or { 'Rosa Lind' }, mentions, known)
    return explain.explain(result, 1).speaker
  end

  it('tells of each link why', function()
    for link, words in pairs({
      ['same name'] = 'the same name as',
      ['short name'] = 'short for',
      acronym = 'the acronym of',
      apposition = 'said beside it of',
      noun = 'what the article calls',
      place = 'the one that belongs to that place:',
      pronoun = 'the nearest person:',
      quoted = 'the one who says this quotation:',
      group = 'the group of those named before:',
      known = 'by the list of known speakers the same as',
    }) do
      local sentence =
        speaker_sentence({ { 'Rosa Lind' }, { 'Lind ran', link = link, antecedent = 1 } })
      assert.equal(('"Lind ran" (line 1) is %s "Rosa Lind" (line 1).'):format(words), sentence)
    end
  end)

  it('tells which of two names is the fuller one', function()
    local mentions = { { 'Rosa' }, { 'Lind ran on', link = 'short name', antecedent = 1 } }
    assert.is_truthy(speaker_sentence(mentions):find('the fuller name of "Rosa"', 1, true))
    mentions = { { 'Rosa' }, { 'Lind ran on', link = 'acronym', antecedent = 1 } }
    assert.is_truthy(speaker_sentence(mentions):find('spelt out for "Rosa"', 1, true))
  end)

  it('claims no more of whom a pronoun means than is known', function()
    local mentions = { { 'Rosa Lind' }, { 'Lind', link = 'pronoun', antecedent = 1 } }
    for expected, speaker in pairs({
      ['nearest female person:'] = { 'Rosa Lind', gender = 'female' },
      ['nearest body:'] = { 'Rosa Lind', entity = 'organisation' },
      ['nearest one that fits:'] = { 'Rosa Lind', entity = 'unknown' },
      ['nearest female one that fits:'] = { 'Rosa Lind', entity = 'unknown', gender = 'female' },
    }) do
      local sentence = speaker_sentence(mentions, speaker)
      assert.is_truthy(sentence:find(expected, 1, true), sentence)
    end
  end)

  it('tells of a name that is repeated only the last and the first place', function()
    local chain = {
      { 'Lind ran' },
      { 'Lind fell', link = 'same name', antecedent = 1 },
      { 'Lind rose', link = 'same name', antecedent = 2 },
      { 'Lind.', link = 'same name', antecedent = 3 },
    }
    local sentence = speaker_sentence(chain)
    assert.equal(
      '"Lind." (line 1) is the same name as "Lind ran" (line 1), named "Rosa Lind" (line 1).',
      sentence
    )
  end)

  it('ends where the name is first, fuller elsewhere, or in the list', function()
    assert.equal(
      '"Rosa Lind" (line 1) is the first of that name.',
      speaker_sentence({ { 'Rosa Lind' } })
    )
    assert.equal(
      '"Lind ran" (line 1) is the first to name "Rosa Lind" (line 1).',
      speaker_sentence({ { 'Lind ran' } })
    )
    local known = { { name = 'R. M. Lind' } }
    assert.equal(
      '"Rosa Lind" (line 1) is "R. M. Lind" by the list of known speakers.',
      speaker_sentence({ { 'Rosa Lind', link = 'known' } }, { 'Rosa Lind', known = 1 }, known)
    )
    known[1].place = 'speakers.txt:7'
    assert.equal(
      '"Rosa Lind" (line 1) is "R. M. Lind" by speakers.txt:7.',
      speaker_sentence({ { 'Rosa Lind', link = 'known' } }, { 'Rosa Lind', known = 1 }, known)
    )
    known = { { name = 'Rosa Lind' } }
    assert.equal(
      '"Rosa Lind" (line 1) is in the list of known speakers.',
      speaker_sentence({ { 'Rosa Lind', link = 'known' } }, { 'Rosa Lind', known = 1 }, known)
    )
  end)

  it('has the note on a known speaker', function()
    local text = '"Yes," said Ek.'
    local one = { speaker = 1, source = { 'Ek' }, cue = { 'said' }, content = { '"Yes,"' } }
    local known = { { name = 'Ek', note = 'rings the bells' } }
    local result = fake.result(text, { one }, { { 'Ek', known = 1 } }, {}, known)
    local explanation = explain.explain(result, 1)
    assert.equal('rings the bells', explanation.note)
    assert.equal('note: rings the bells', explain.lines(explanation)[4])
  end)

  it('says from where a speaker is carried, and that there is none', function()
    local text = '"Yes," said Ek. "We go." Rain fell. "No."'
    local result = fake.result(text, {
      { speaker = 1, source = { 'Ek' }, cue = { 'said' }, content = { '"Yes,"' }, mention = 1 },
      { speaker = 1, via = 'carried', content = { '"We go."' }, carried = 1 },
      { content = { '"No."' } },
    }, { { 'Ek' } }, { { 'Ek', 1 } })
    local carried, alone = explain.explain(result, 2), explain.explain(result, 3)
    assert.equal(
      'none here; carried from "Ek" (line 1), the source of the attribution before.',
      carried.source
    )
    assert.equal('none: what is said stands by itself.', carried.cue)
    assert.equal('"Ek" (line 1) is the first of that name.', carried.speaker)
    assert.equal('none here, and no speaker just before to carry it on from.', alone.source)
    assert.equal('none.', alone.speaker)
    assert.same({}, alone.chain)
  end)

  it('knows a colon and a dash from words', function()
    local function cue_of(text, cue, source, content)
      local result = fake.result(text, {
        { source = { source }, cue = { cue }, content = { content } },
      }, {})
      return explain.explain(result, 1)
    end
    assert.equal(
      'a colon between the source and what is said.',
      cue_of('EK: Yes.', ':', 'EK', 'Yes.').cue
    )
    local testimonial = cue_of('"A gem." — Bo Ek', '—', 'Bo Ek', '"A gem."')
    assert.equal('a dash between what is said and the source.', testimonial.cue)
    assert.equal('"Bo Ek" stands after the cue.', testimonial.source)
    assert.equal('none: nobody was found whom "Bo Ek" means.', testimonial.speaker)
    local report = cue_of('According to Ek, it rains.', 'According to', 'Ek', 'it rains')
    assert.equal('"According to" reports what stands after it.', report.cue)
    local parted = fake.result('"Go," he said, "home."', {
      { source = { 'he' }, cue = { 'said' }, content = { '"Go,"', '"home."' } },
    }, {})
    assert.equal('"said" reports what stands around it.', explain.explain(parted, 1).cue)
  end)

  it('cuts a long mention at a word, and never a character', function()
    local long = 'the ' .. ('é'):rep(40) .. ' club'
    local result = fake.result(long .. ' said: "No."', {
      { source = { long }, cue = { 'said' }, content = { '"No."' } },
    }, {})
    assert.equal('"the ..." stands before the cue.', explain.explain(result, 1).source)
  end)

  it('explains what the engine finds', function()
    local text = 'Ines Okoro won.\n"I ran well," Okoro said. "I slept first," she added.\n'
    local result = assert(inquit.annotate(text))
    assert.equal(2, result:attribution_count())
    local explanation = explain.explain(result, 2)
    assert.is_truthy(explanation.speaker:find('"she" (line 2) is the nearest', 1, true))
    assert.is_truthy(explanation.speaker:find('short for "Ines Okoro" (line 1)', 1, true))
    assert.equal('"added" reports what stands before it.', explanation.cue)
  end)
end)

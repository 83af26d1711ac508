-- What the editor shows and where it goes, computed from a result without an editor.
local fake = dofile('tests/support/fake_document.lua')
local motion = require('inquit.motion')
local place = require('inquit.place')
local position = require('inquit.position')
local quickfix = require('inquit.quickfix')
local speakers = require('inquit.speakers')

local LINES = {
  'Ana Lima met Bo Ek.',
  '"Yes," Lima said, "we go.',
  '"Tomorrow."',
  'Ek said that it',
  'rained. "Wet," he said. "Very."',
}
local TEXT = table.concat(LINES, '\n')

local function article()
  return fake.result(TEXT, {
    {
      kind = 'direct',
      speaker = 1,
      source = { 'Lima said' },
      content = { '"Yes,"', '"we go.\n"Tomorrow."' },
    },
    {
      kind = 'indirect',
      speaker = 2,
      source = { 'Ek' },
      cue = { 'said' },
      content = { 'that it\nrained' },
    },
    { kind = 'mixed', speaker = 2, source = { 'he' }, cue = { 'said' }, content = { '"Wet,"' } },
    { kind = 'direct', speaker = 2, content = { '"Very."' } },
  }, { { 'Ana Lima' }, { 'Bo Ek' } }, {
    { 'Ana Lima', 1 },
    { 'Bo Ek', 2 },
    { 'Lima', 1 },
    { 'Ek', 2 },
    { 'he', 2 },
  })
end

local function at(words, from)
  return TEXT:find(words, from or 1, true) - 1
end

-- Two of three are only thought, one of these in quotation marks.
local function thoughts()
  return fake.result('Bo Ek hopes it rains, "wet", and said so.', {
    { kind = 'indirect', reports = 'belief', speaker = 1, content = { 'it rains' } },
    { kind = 'direct', reports = 'belief', speaker = 1, content = { '"wet"' } },
    { kind = 'indirect', speaker = 1, content = { 'so' } },
  }, { { 'Bo Ek' } })
end

describe('what is only thought', function()
  local THOUGHTS = position.new({ 'Bo Ek hopes it rains, "wet", and said so.' })

  it('is listed, jumped to and counted where all is asked for', function()
    assert.equal(3, #quickfix.items(thoughts(), THOUGHTS, { show = 'all' }))
    assert.equal(2, #quickfix.items(thoughts(), THOUGHTS, { show = 'said' }))
    assert.equal(1, (motion.target(thoughts(), 0, { show = 'all' })))
    assert.equal(2, (motion.target(thoughts(), 0, { show = 'said' })))
    assert.equal(3, speakers.list(thoughts(), 'all')[1].attribution_count)
    assert.equal(2, speakers.list(thoughts(), 'said')[1].attribution_count)
  end)

  it('leaves out who says nothing', function()
    local result = fake.result('Bo Ek hopes it rains.', {
      { kind = 'indirect', reports = 'belief', speaker = 1, content = { 'it rains' } },
    }, { { 'Bo Ek' } })
    assert.equal(1, #speakers.list(result))
    assert.equal(0, #speakers.list(result, 'said'))
  end)
end)

describe('inquit.quickfix', function()
  local items = quickfix.items(article(), position.new(LINES))

  it('has one entry a quotation, however many lines and pieces it has', function()
    assert.equal(4, #items)
    assert.same({
      lnum = 2,
      col = 1,
      end_lnum = 3,
      end_col = 12,
      text = 'direct, Ana Lima: "Yes," … "we go. "Tomorrow."',
    }, items[1])
    assert.same(
      { 4, 9, 5, 7 },
      { items[2].lnum, items[2].col, items[2].end_lnum, items[2].end_col }
    )
    assert.equal('indirect, Bo Ek: that it rained', items[2].text)
  end)

  it('keeps to some speakers, and to some bytes', function()
    local only = quickfix.items(article(), position.new(LINES), { speakers = { [1] = true } })
    assert.equal(1, #only)
    only =
      quickfix.items(article(), position.new(LINES), { first = at('Ek said'), last = at('he ') })
    assert.equal(2, #only)
  end)

  it('marks a quotation of nobody', function()
    local result = fake.result('"No."', { { kind = 'direct', content = { '"No."' } } }, {})
    assert.equal('direct, ?: "No."', quickfix.items(result, position.new({ '"No."' }))[1].text)
  end)

  it('cuts a long text where a character begins', function()
    local words = '"' .. ('é'):rep(1000) .. '"'
    local result = fake.result(words, { { kind = 'direct', content = { words } } }, {})
    local text = quickfix.items(result, position.new({ words }))[1].text
    assert.is_true(#text < 450)
    assert.is_truthy(text:match('é…$'))
  end)

  it('keeps its place', function()
    assert.equal(1, quickfix.kept_index(items, nil))
    assert.equal(3, quickfix.kept_index(items, items[3]))
    assert.equal(2, quickfix.kept_index(items, { lnum = 5, col = 2 }))
    assert.equal(1, quickfix.kept_index(items, { lnum = 1, col = 1 }))
    assert.equal(1, quickfix.kept_index({}, items[3]))
  end)
end)

describe('inquit.motion', function()
  local result = article()

  it('goes to the next and the previous one', function()
    assert.equal(1, (motion.target(result, 0, {})))
    assert.equal(2, (motion.target(result, at('"Yes'), {})))
    assert.equal(1, (motion.target(result, at('"Yes') + 1, { backwards = true })))
    assert.equal(1, (motion.target(result, at('that it'), { backwards = true })))
  end)

  it('counts, and goes as far as it can', function()
    assert.equal(3, (motion.target(result, 0, { count = 3 })))
    assert.equal(4, (motion.target(result, 0, { count = 99 })))
    assert.is_nil((motion.target(result, #TEXT, {})))
    assert.is_nil((motion.target(result, 0, { backwards = true })))
  end)

  it('goes on at the other end', function()
    assert.same({ 1, true }, { motion.target(result, #TEXT, { wrap = true }) })
    assert.same({ 4, true }, { motion.target(result, 0, { wrap = true, backwards = true }) })
    assert.same({ 2, true }, { motion.target(result, 0, { wrap = true, count = 10 }) })
  end)

  it('keeps to one speaker', function()
    local bo = { [2] = true }
    assert.equal(2, (motion.target(result, 0, { speakers = bo })))
    assert.equal(4, (motion.target(result, 0, { speakers = bo, count = 3 })))
    assert.is_nil((motion.target(result, 0, { speakers = { [9] = true }, wrap = true })))
  end)
end)

describe('inquit.place', function()
  local result = article()

  it('knows what stands at a byte', function()
    local span = place.span(result, at('Yes'))
    assert.same({ 1, 'content' }, { span.row, span.role })
    assert.equal('source', place.span(result, at('he said')).role)
    assert.is_nil(place.span(result, 0))
    assert.equal(1, place.mention(result, at('Lima')).speaker_row)
    assert.is_nil(place.mention(result, at(' met')))
    assert.equal(2, place.speaker(result, at('Very')))
    assert.equal(2, place.speaker(result, at('Bo Ek')))
    assert.is_nil(place.speaker(result, at('met')))
  end)

  it('leads from a quotation to its source, from there to the first mention', function()
    assert.equal(at('he said'), (place.source(result, at('Wet'))))
    assert.equal(at('Ek said'), (place.source(result, at('that it'))))
    assert.equal(at('Bo Ek'), (place.source(result, at('Ek said'))))
    assert.equal(at('Bo Ek'), (place.source(result, at('Bo Ek'))))
  end)

  it('leads past the "I" of a quotation: it does not tell whose words these are', function()
    local spoken = '"I won," Ana Lima said.'
    local one = { kind = 'direct', speaker = 1, source = { 'Ana Lima' }, content = { '"I won,"' } }
    local mentions = { { 'I', 1, link = 'quoted' }, { 'Ana Lima', 1 } }
    local said = fake.result(spoken, { one }, { { 'Ana Lima' } }, mentions)
    local name = spoken:find('Ana', 1, true) - 1
    assert.equal(name, (place.source(said, name)))
  end)

  it('leads from a quotation without source to the last mention before it', function()
    assert.equal(at('he said'), (place.source(result, at('Very'))))
  end)

  it('says why it leads nowhere', function()
    assert.same({ nil, 'no quotation and no speaker under the cursor' }, {
      place.source(result, at('met')),
    })
  end)
end)

describe('inquit.speakers', function()
  local result = article()

  it('finds by name, whatever the case, then by a part of it', function()
    assert.same({ { [1] = true }, 'Ana Lima' }, { speakers.find(result, 'ana lima', string.lower) })
    assert.same({ { [2] = true }, 'Bo Ek' }, { speakers.find(result, 'ek', string.lower) })
  end)

  it('names those that a part may mean, and what nobody is called', function()
    local rows, reason = speakers.find(result, ' ', string.lower)
    assert.is_nil(rows)
    assert.equal('  may be Ana Lima or Bo Ek', reason)
    rows, reason = speakers.find(result, '.*', string.lower)
    assert.is_nil(rows)
    assert.equal('nobody called .* says anything here', reason)
  end)

  it('takes a part of a name for the person, not for a group that holds the person', function()
    local text = '"Yes," Ana Lima and Bo Ek said. "No," Bo Ek said.'
    local both = fake.result(text, {
      { kind = 'direct', speaker = 1, content = { '"Yes,"' } },
      { kind = 'direct', speaker = 2, content = { '"No,"' } },
    }, { { 'Ana Lima', 'Bo Ek' }, { 'Bo Ek' } })
    assert.same({ { [2] = true }, 'Bo Ek' }, { speakers.find(both, 'ek', string.lower) })
    assert.same({ { [1] = true }, 'Ana Lima and Bo Ek' }, {
      speakers.find(both, 'ana', string.lower),
    })
  end)

  it('completes the word that is being typed', function()
    assert.same({ 'Ana Lima', 'Bo Ek' }, speakers.complete(result, '', string.lower))
    assert.same({ 'Lima' }, speakers.complete(result, 'ana l', string.lower))
    assert.same({}, speakers.complete(result, '.', string.lower))
  end)
end)

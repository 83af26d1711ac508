local core = require('inquit.core')

local TEXT = '"Rain won the cup," Jane Smith said. "It was close," she said.'
local UNPACK = rawget(table, 'unpack') or unpack

describe('inquit.core', function()
  it('tells its version and ABI', function()
    assert.is_truthy(core.version:match('^%d+%.%d+%.%d+$'))
    assert.equal(require('inquit.native').ABI, core.abi)
  end)

  it('tells its model, by the checksum in the file, and its kernel', function()
    local model, kernel = core.engine()
    local file = assert(io.open('csrc/data/inquit.model', 'rb'))
    local checksum = file:read(24):sub(17):reverse():gsub('.', function(byte)
      return ('%02x'):format(byte:byte())
    end)
    file:close()
    assert.equal(checksum, model)
    assert.is_truthy(kernel:match('^%l+%d*$'))
  end)

  it('gives an attribution as many values', function()
    local document = core.annotate(TEXT)
    assert.equal(2, document:attribution_count())
    local kind, via, speaker, confidence, sources, cues, contents, first, last =
      document:attribution(1)
    assert.equal('direct', kind)
    assert.equal('name', via)
    assert.equal(1, speaker)
    assert.is_true(confidence > 0 and confidence <= 1)
    assert.same({ 1, 1, 1 }, { sources, cues, contents })
    assert.equal('"Rain won the cup," Jane Smith said', TEXT:sub(first + 1, last))
  end)

  it('gives the range of each role, from 0 and half open', function()
    local document = core.annotate(TEXT)
    assert.same({ 0, 19 }, { document:range(1, 'content', 1) })
    assert.same({ 20, 30 }, { document:range(1, 'source', 1) })
    assert.same({ 31, 35 }, { document:range(1, 'cue', 1) })
  end)

  it('gives speakers and mentions', function()
    local document = core.annotate(TEXT)
    assert.equal(1, document:speaker_count())
    local entity, gender, attributions, pieces = document:speaker(1)
    assert.same({ 'person', 2, 1 }, { entity, attributions, pieces })
    assert.equal('string', type(gender))
    assert.same({ 20, 30 }, { document:speaker_name_range(1, 1) })
    assert.equal(2, document:mention_count())
    local first, last, speaker, via = document:mention(1)
    assert.same({ 20, 30, 1, 'name' }, { first, last, speaker, via })
  end)

  it('gives the reason of each mention', function()
    local document = core.annotate(TEXT)
    assert.same({ 20, 30, 1, 'name', nil, 'first' }, { UNPACK({ document:mention(1) }, 1, 6) })
    local _, _, speaker, via, antecedent, link, confidence = document:mention(2)
    assert.same({ 1, 'pronoun', 1, 'pronoun' }, { speaker, via, antecedent, link })
    assert.is_true(confidence > 0 and confidence <= 1)
    local mention, carried = select(10, document:attribution(2))
    assert.same({ 2, nil }, { mention, carried })
  end)

  it('recalls what it has tagged before', function()
    local recall = core.recall()
    for _, text in ipairs({ TEXT, 'Well. ' .. TEXT, TEXT }) do
      local afresh, again = core.annotate(text), core.annotate(text, { recall = recall })
      assert.equal(afresh:attribution_count(), again:attribution_count())
      for row = 1, afresh:attribution_count() do
        assert.same({ afresh:attribution(row) }, { again:attribution(row) })
      end
    end
    for _, wrong in ipairs({ 1, core.pool(1) }) do
      local ok, message = pcall(core.annotate, TEXT, { recall = wrong })
      assert.is_false(ok)
      assert.is_truthy(message:find('inquit: recall: ', 1, true))
    end
  end)

  it('gives the attribution that one is carried from', function()
    local document = core.annotate('"It rains," said Jane Smith.\n"It will stop."\n')
    local mention, carried = select(10, document:attribution(2))
    assert.equal(1, carried)
    assert.is_nil(mention)
  end)

  it('gives problems with their place', function()
    local document = core.annotate('He opened a book.\n“It never ends.\nNobody spoke.')
    assert.equal(1, document:problem_count())
    local first, last, reason = document:problem(1)
    assert.same({ 18, 21, 'quotation mark is never closed' }, { first, last, reason })
  end)

  it('counts what there is', function()
    local statistics = core.annotate(TEXT):statistics()
    assert.equal(1, statistics.paragraphs)
    assert.equal(2, statistics.quotations)
    assert.is_true(statistics.tokens > 10 and statistics.sentences >= 1)
    assert.is_true(statistics.peak_bytes > 0)
  end)

  it('takes any bytes, and refuses bad ones only when told to', function()
    assert.is_truthy(core.annotate('\255\0\254'))
    assert.equal(0, core.annotate(''):attribution_count())
    for _, options in ipairs({ true, { strict = true } }) do
      local document, reason, offset = core.annotate('abc\255', options)
      assert.is_nil(document)
      assert.equal('string', type(reason))
      assert.equal(3, offset)
    end
    assert.is_truthy(core.annotate('abc\255', false))
  end)

  it('honours the speakers whom the caller knows', function()
    local known = {
      { name = 'Bo Ek' },
      { name = 'J. B. Smith', aliases = { 'Jane Smith' }, gender = 'female', entity = 'person' },
    }
    local document = core.annotate(TEXT, { known = known })
    local entity, gender, attributions, _, row = document:speaker(1)
    assert.same({ 'person', 'female', 2, 2 }, { entity, gender, attributions, row })
    assert.is_nil((select(5, core.annotate(TEXT, { known = {} }):speaker(1))))
  end)

  it('decides only kind and speaker of given attributions', function()
    local given = {
      { source = { { 53, 56 } }, content = { { 37, 52 } } },
      { source = { { 20, 30 } }, cue = { { 31, 35 } }, content = { { 1, 10 }, { 10, 18 } } },
      { cue = { { 57, 61 } } },
    }
    local document = core.annotate(TEXT, { given = given })
    assert.equal(3, document:attribution_count())
    assert.same({ 53, 56 }, { document:range(1, 'source', 1) })
    assert.same({ 10, 18 }, { document:range(2, 'content', 2) })
    assert.same({ 'direct', 'pronoun', 1, 1 }, { UNPACK({ document:attribution(1) }, 1, 4) })
    assert.same({ 'direct', 'name', 1, 1 }, { UNPACK({ document:attribution(2) }, 1, 4) })
    assert.equal(0, (select(7, document:attribution(3))))
    assert.equal(0, core.annotate(TEXT, { given = {} }):attribution_count())
  end)

  it('gives the place of a span that does not fit', function()
    for _, case in ipairs({
      { { 5, 4 }, 5, 'is reversed' },
      { { 5, 5 }, 5, 'is empty' },
      { { 5, 1e6 }, 5, 'goes beyond the text' },
      { { 5, 2 ^ 40 }, 5, 'goes beyond the text' },
      { { 2 ^ 40, 2 ^ 41 }, #TEXT, 'is empty' },
    }) do
      local document, reason, offset =
        core.annotate(TEXT, { given = { {}, { cue = { case[1] } } } })
      assert.is_nil(document)
      assert.equal(case[2], offset)
      assert.is_truthy(reason:match('^attribution 2: cue: '), reason)
      assert.is_truthy(reason:find(case[3], 1, true), reason)
    end
  end)

  it('names the field of a wrong option', function()
    for message, options in pairs({
      ['options: table expected, got number'] = 1,
      ['strict: boolean expected, got string'] = { strict = 'yes' },
      ['known: table expected, got boolean'] = { known = true },
      ['known[1]: table expected, got string'] = { known = { 'Bo' } },
      ['known[2].name: string expected, got nil'] = { known = { { name = 'Bo' }, {} } },
      ['known[1].name: string expected, got number'] = { known = { { name = 1 } } },
      ['known[1].name: has to be a text'] = { known = { { name = '' } } },
      ['known[1].name: has to be a text, without NUL'] = { known = { { name = 'B\0' } } },
      ['known[1].aliases: table expected, got string'] = {
        known = { { name = 'Bo', aliases = 'B' } },
      },
      ['known[1].aliases[2]: string expected, got boolean'] = {
        known = { { name = 'Bo', aliases = { 'B', false } } },
      },
      ['known[1].gender: no such word: woman'] = { known = { { name = 'Bo', gender = 'woman' } } },
      ['known[1].gender: string expected, got table'] = { known = { { name = 'B', gender = {} } } },
      ['known[1].entity: no such word: firm'] = { known = { { name = 'Bo', entity = 'firm' } } },
      ['given: table expected, got number'] = { given = 1 },
      ['given[1]: table expected, got number'] = { given = { 1 } },
      ['given[1].cue: table expected, got number'] = { given = { { cue = 1 } } },
      ['given[1].cue[1]: table expected, got number'] = { given = { { cue = { 1, 2 } } } },
      ['given[2].content[1]: number expected, got nil'] = {
        given = { {}, { content = { { 1 } } } },
      },
      ['given[1].source[1]: number expected, got string'] = {
        given = { { source = { { '1', '2' } } } },
      },
      ['given[1].source[1]: a byte offset is'] = { given = { { source = { { -1, 2 } } } } },
      ['given[1].source[2]: a byte offset is'] = {
        given = { { source = { { 1, 2 }, { 3, 3.5 } } } },
      },
      ['given[1].cue[1]: a byte offset is a whole'] = { given = { { cue = { { 0, 0 / 0 } } } } },
    }) do
      local ok, reason = pcall(core.annotate, TEXT, options)
      assert.is_false(ok, message)
      assert.is_truthy(reason:find('^inquit: '), reason)
      assert.is_truthy(reason:find(message, 1, true), reason)
    end
  end)

  it('reads options without their metamethods', function()
    local trap = setmetatable({}, {
      __index = function()
        error('metamethod')
      end,
    })
    assert.is_truthy(core.annotate(TEXT, trap))
    assert.has_error(function()
      core.annotate(TEXT, { known = { trap } })
    end)
  end)

  it('takes a row that is not there for an error of the caller', function()
    local document = core.annotate(TEXT)
    for _, row in ipairs({ 0, 3, -1, 1.5, 0 / 0, 1e300, -1 / 0 }) do
      assert.has_error(function()
        document:attribution(row)
      end)
    end
    for _, call in ipairs({
      { 'attribution' },
      { 'attribution', 'one' },
      { 'range', 1, 'verb', 1 },
      { 'range', 1, 'cue', 2 },
      { 'range', 1, 'cue' },
      { 'speaker', 2 },
      { 'speaker_name_range', 1, 2 },
      { 'mention', 100 },
      { 'problem', 1 },
    }) do
      assert.has_error(function()
        document[call[1]](document, call[2], call[3], call[4])
      end)
    end
  end)

  it('refuses what is no document, and what is no text', function()
    local document = core.annotate(TEXT)
    assert.has_error(function()
      document.attribution_count({})
    end)
    assert.has_error(function()
      document.attribution_count(io.stdout)
    end)
    assert.has_error(function()
      core.annotate(nil)
    end)
    assert.equal('inquit.document', getmetatable(document))
  end)

  it('keeps a document when the text and the module are gone', function()
    local document = core.annotate(TEXT .. (' '):rep(1000))
    for _ = 1, 200 do
      core.annotate(TEXT)
    end
    collectgarbage()
    collectgarbage()
    assert.equal('direct', (document:attribution(1)))
  end)
end)

describe('core.pool', function()
  local function take(pool)
    local document, reason, offset = pool:take(true)
    return document and document:attribution_count(), reason, offset
  end

  it('gives what it is given back in order, from any number of threads', function()
    for threads = 1, 4 do
      local pool = core.pool(threads)
      for round = 1, 50 do
        assert.is_true(pool:put(TEXT))
        assert.is_true(pool:put('Nobody spoke.'))
        assert.equal(core.annotate(TEXT):attribution_count(), take(pool), round)
        assert.equal(0, take(pool))
      end
      assert.is_false(pool:take(true))
      assert.is_false(pool:take(false))
    end
  end)

  it('holds texts and options as long as it needs them', function()
    local pool = core.pool(2)
    for i = 1, 8 do
      local name = ('Speaker %d'):format(i)
      assert.is_true(pool:put('"No," said ' .. name .. '.', { known = { { name = name } } }))
      collectgarbage()
    end
    for _ = 1, 8 do
      local document = pool:take(true)
      assert.equal(1, (select(5, document:speaker(1))))
      collectgarbage()
    end
  end)

  it('refuses more than it may hold, and frees what is left', function()
    local pool, count = core.pool(1), 0
    while pool:put(TEXT) do
      count = count + 1
    end
    assert.is_true(count > 1 and count < 100)
    assert.is_number((take(pool)))
    assert.is_true(pool:put(TEXT))
    pool = nil -- luacheck: ignore
    collectgarbage()
  end)

  it('tells what is wrong of each', function()
    local pool = core.pool(2)
    pool:put('ab\255', true)
    pool:put('ab')
    assert.same({ nil, 'invalid UTF-8 at byte 2', 2 }, { take(pool) })
    assert.equal(0, (take(pool)))
    assert.has_error(function()
      pool:put('ab', { known = 1 })
    end)
    assert.is_false(pool:take(true))
  end)

  it('has a thread at least, and knows how many the machine has', function()
    assert.is_true(core.processors() >= 1)
    for _, wrong in ipairs({ 0, -1, 0 / 0, 1e300, 'x' }) do
      assert.is_false((pcall(core.pool, wrong)), tostring(wrong))
    end
  end)
end)

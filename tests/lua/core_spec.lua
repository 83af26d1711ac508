local core = require('inquit.core')

local TEXT = '"We won the cup," Jane Smith said. "It was close," she said.'

describe('inquit.core', function()
  it('tells its version and ABI', function()
    assert.is_truthy(core.version:match('^%d+%.%d+%.%d+$'))
    assert.equal(require('inquit.native').ABI, core.abi)
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
    assert.equal('"We won the cup," Jane Smith said', TEXT:sub(first + 1, last))
  end)

  it('gives the range of each role, from 0 and half open', function()
    local document = core.annotate(TEXT)
    assert.same({ 0, 17 }, { document:range(1, 'content', 1) })
    assert.same({ 18, 28 }, { document:range(1, 'source', 1) })
    assert.same({ 29, 33 }, { document:range(1, 'cue', 1) })
  end)

  it('gives speakers and mentions', function()
    local document = core.annotate(TEXT)
    assert.equal(1, document:speaker_count())
    local entity, gender, attributions, pieces = document:speaker(1)
    assert.same({ 'person', 2, 1 }, { entity, attributions, pieces })
    assert.equal('string', type(gender))
    assert.same({ 18, 28 }, { document:speaker_name_range(1, 1) })
    assert.is_true(document:mention_count() >= 2)
    local first, last, speaker, via = document:mention(1)
    assert.same({ 18, 28, 1, 'name' }, { first, last, speaker, via })
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
    local document, reason, offset = core.annotate('abc\255', true)
    assert.is_nil(document)
    assert.equal('string', type(reason))
    assert.equal(3, offset)
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

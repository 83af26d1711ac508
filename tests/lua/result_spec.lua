local fake = dofile('tests/support/fake_document.lua')
local inquit = require('inquit')
local native = require('inquit.native')

describe('inquit.result', function()
  local text = '"Yes," Ana\n Lima and Bo Ek said, "we go." Rain fell. "No."'
  local result = fake.result(text, {
    {
      kind = 'direct',
      speaker = 1,
      source = { 'Ana\n Lima and Bo Ek' },
      cue = { 'said' },
      content = { '"Yes,"', '"we go."' },
    },
    { kind = 'direct', content = { '"No."' } },
  }, { { 'Ana\n Lima', 'Bo Ek' } }, { { 'Ana\n Lima and Bo Ek', 1 } })

  it('gives an attribution as a table', function()
    local first, second = result:attribution(1), result:attribution(2)
    assert.equal('direct', first.kind)
    assert.same({ 1, 1 }, { first.row, first.speaker_row })
    assert.same({ { 0, 6 }, { 33, 41 } }, first.content)
    assert.equal('"Yes," ... "we go."', result:texts(first.content))
    assert.equal('said', result:texts(first.cue))
    assert.is_nil(second.speaker)
    assert.same({}, second.source)
  end)

  it('names a group by its members, without line breaks', function()
    assert.equal('Ana Lima and Bo Ek', result:speaker_name(1))
    assert.equal('Ana Lima and Bo Ek', result:attribution(1).speaker)
  end)

  it('iterates over each table', function()
    local kinds, names, ranges = {}, {}, {}
    for attribution in result:attributions() do
      kinds[#kinds + 1] = attribution.kind
    end
    for speaker in result:speakers() do
      names[#names + 1] = speaker.name
    end
    for mention in result:mentions() do
      ranges[#ranges + 1] = result:text(mention.range)
    end
    assert.same({ 'direct', 'direct' }, kinds)
    assert.same({ 'Ana Lima and Bo Ek' }, names)
    assert.same({ 'Ana\n Lima and Bo Ek' }, ranges)
  end)

  it('is verbatim', function()
    assert.equal('"No."', result:text({ #text - 5, #text }))
    assert.equal('', result:slice(0, 0))
  end)
end)

describe('a result', function()
  local text = 'Ana Lima ran.\nShe won.\n"I flew," she said.'

  it('names a known speaker as the caller does, whatever becomes of the list', function()
    local known = { { name = 'Ana Sofia Lima', aliases = { 'Ana Lima' } } }
    local result = assert(inquit.annotate(text, { known = known }))
    known[1] = nil
    assert.equal('Ana Sofia Lima', result:attribution(1).speaker)
    assert.equal(1, result:speaker(1).known_row)
  end)

  it('tells the line of a byte', function()
    local result = assert(inquit.annotate(text))
    assert.same({ 1, 1, 2, 3, 3 }, {
      result:line(0),
      result:line(13),
      result:line(14),
      result:line(23),
      result:line(#text),
    })
    assert.equal(1, assert(inquit.annotate('')):line(0))
  end)

  it('tells where a name and a content begin', function()
    local result = assert(inquit.annotate(text))
    assert.equal(0, result:name_begin(1))
    assert.equal(23, result:content_begin(1))
    local given = { { source = { { 33, 36 } }, cue = { { 37, 41 } } }, {} }
    result = assert(inquit.annotate(text, { given = given }))
    assert.equal(33, result:content_begin(1))
    assert.same({ 0, 0 }, result:attribution(2).extent)
  end)

  it('gives the links of attributions and mentions', function()
    local result = assert(inquit.annotate(text .. '\n"I sang."'))
    local first, second = result:attribution(1), result:attribution(2)
    assert.equal('she', result:text(result:mention(first.mention_row).range))
    assert.equal(1, second.carried_row)
    assert.equal('pronoun', result:mention(first.mention_row).link)
    assert.equal('number', type(result:mention(first.mention_row).antecedent_row))
    assert.equal('number', type(result:mention(first.mention_row).confidence))
  end)
end)

describe('inquit.annotate', function()
  it('annotates a text', function()
    local result = assert(inquit.annotate('"We won the cup," Jane Smith said.'))
    local attribution = result:attribution(1)
    assert.equal('Jane Smith', attribution.speaker)
    assert.equal('"We won the cup,"', result:texts(attribution.content))
    assert.is_true(result:statistics().tokens > 5)
    assert.equal(0, result:problem_count())
  end)

  it('gives the reason and the place of bad bytes', function()
    local result, reason, offset = inquit.annotate('a\255', { strict = true })
    assert.is_nil(result)
    assert.is_truthy(reason:match('^inquit: '))
    assert.equal(1, offset)
  end)

  it('gives the reason and the place of a span that does not fit', function()
    local result, reason, offset = inquit.annotate('a', { given = { { cue = { { 1, 2 } } } } })
    assert.is_nil(result)
    assert.equal('inquit: attribution 1: cue: [1, 2] goes beyond the text', reason)
    assert.equal(1, offset)
  end)

  it('names the field of a wrong option, and where it was called', function()
    for expected, options in pairs({
      ['inquit: known[1].name: string expected, got nil'] = { known = { {} } },
      ['inquit: opts.strikt: no such option'] = { strikt = true },
      ['inquit: opts.known: expected table, got string'] = { known = 'Ana' },
    }) do
      local ok, message = pcall(function()
        local result = inquit.annotate('text', options)
        return result
      end)
      assert.is_false(ok)
      assert.is_truthy(message:find(expected, 1, true), message)
      assert.is_truthy(message:find('result_spec.lua:%d+: '), message)
    end
  end)

  it('takes a wrong argument for an error of the caller', function()
    for _, call in ipairs({ { 1 }, { 'text', 1 }, { 'text', { strict = 'yes' } } }) do
      local ok, message = pcall(inquit.annotate, call[1], call[2])
      assert.is_false(ok)
      assert.is_truthy(message:match('inquit: .*expected .*, got '), message)
    end
  end)
end)

describe('inquit.native', function()
  local real = package.loaded['inquit.core']

  local function with_module(loader, check)
    package.loaded['inquit.core'] = nil
    package.preload['inquit.core'] = loader
    local ok, reason = pcall(check)
    package.preload['inquit.core'] = nil
    package.loaded['inquit.core'] = real
    assert(ok, reason)
  end

  it('says how to build a missing module', function()
    with_module(function()
      error("module 'inquit.core' not found:\n\tno file")
    end, function()
      local core, reason = native.load()
      assert.is_nil(core)
      assert.is_truthy(reason:match('^inquit: the C module inquit.core is not built; .*make %-C'))
    end)
  end)

  it('says why a module does not load, on one line', function()
    with_module(function()
      error('core.so: undefined symbol:\n lua_xyz')
    end, function()
      local _, reason = native.load()
      assert.is_truthy(reason:match('does not load: .*undefined symbol: lua_xyz'))
    end)
  end)

  it('refuses a module of another ABI', function()
    for _, module in ipairs({ { abi = 99 }, {} }) do
      with_module(function()
        return module
      end, function()
        local core, reason = native.load()
        assert.is_nil(core)
        assert.is_truthy(reason:match('is of ABI %S+ ABI %d+ is needed; .*make %-C'))
        assert.is_nil((native.annotate('text')))
      end)
    end
  end)
end)

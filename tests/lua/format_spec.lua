local fake = dofile('tests/support/fake_document.lua')
local format = require('inquit.format')
local json = require('inquit.json')
local jsonl = require('inquit.format.jsonl')
local result = require('inquit.result')
local tsv = require('inquit.format.tsv')

--- The bytes of words in a text, from 0, half open.
local function range(text, words)
  local first, last = text:find(words, 1, true)
  assert(first, words)
  return { first - 1, last }
end

--- A document as the C module would give it: rows of { kind, via, speaker, confidence, source, cue,
--- content, reports }, each role a list of words; names of speakers; problems.
local function annotated(text, rows, names, problems)
  local roles = { source = 5, cue = 6, content = 7 }
  local document = {}
  function document.attribution_count()
    return #rows
  end
  function document.attribution(_, i)
    local row = rows[i]
    local reports = row[8] or 'statement'
    return row[1], row[2], row[3], row[4], #row[5], #row[6], #row[7], 0, #text, nil, nil, reports
  end
  function document.range(_, i, role, k)
    local words = rows[i][roles[role]][k]
    local span = type(words) == 'table' and words or range(text, words)
    return span[1], span[2]
  end
  function document.speaker_count()
    return #names
  end
  function document.speaker()
    return 'person', 'female', 1, 1
  end
  function document.speaker_name_range(_, i)
    local span = range(text, names[i])
    return span[1], span[2]
  end
  function document.problem_count()
    return problems and #problems or 0
  end
  function document.problem(_, i)
    local span = range(text, problems[i])
    return span[1], span[2], 'quotation mark is never closed'
  end
  return result.new(text, document)
end

local function written(name, documents, options)
  local pieces = {}
  local writer = format.writer(name, function(text)
    pieces[#pieces + 1] = text
  end, options)
  for _, document in ipairs(documents) do
    writer.document(document[1], document[2], document[3])
  end
  writer.finish()
  return table.concat(pieces)
end

local TEXT = 'The dam will hold, Ana Petrova said.\n"It held\tin 1962," she added.\n'

local function dam()
  return annotated(TEXT, {
    { 'indirect', 'name', 1, 0.75, { 'Ana Petrova' }, { 'said' }, { 'The dam will hold' } },
    { 'direct', 'pronoun', 1, 1, { 'she' }, { 'added' }, { '"It held\tin 1962,"' } },
  }, { 'Ana Petrova' })
end

local function nothing()
  return annotated('', {}, {})
end

describe('JSON Lines', function()
  it('gives what is carried over the source of where it comes from', function()
    local words = { '"We go,"', '"Now."', '"All of us."' }
    local function sources(kept)
      local rows = {}
      for i, said in ipairs(words) do
        rows[i] = { kind = 'direct', speaker = 1, content = { said }, via = 'carried' }
        rows[i].carried = i > 1 and i - 1 or nil
      end
      rows[1].source = { 'Ek' }
      local result_of = fake.result(
        '"We go," Ek said.\n"Now."\n"All of us."\n',
        rows,
        { { 'Ek' } },
        {}
      )
      local found = {}
      local line = written('jsonl', { { 'x', result_of, kept } })
      for i, attribution in ipairs(json.decode(line).attributions) do
        found[i] = attribution.source
      end
      return found
    end
    assert.same({ { { 9, 11 } }, { { 9, 11 } }, { { 9, 11 } } }, sources())
    assert.same({ { { 9, 11 } }, {}, {} }, sources({ false, false, false })) -- as given
  end)

  it('writes an article a line', function()
    local lines = written('jsonl', { { 'a/b.txt', dam() }, { 7, nothing() } })
    assert.equal(
      '{"id": "a/b.txt", "attributions": [{"source": [[19, 30]], "cue": [[31, 35]], '
        .. '"content": [[0, 17]], "kind": "indirect", "reports": "statement", '
        .. '"speaker": "Ana Petrova", "via": "name", "confidence": 0.75}, '
        .. '{"source": [[56, 59]], "cue": [[60, 65]], '
        .. '"content": [[37, 55]], "kind": "direct", "reports": "statement", '
        .. '"speaker": "Ana Petrova", "via": "pronoun", "confidence": 1}]}\n'
        .. '{"id": 7, "attributions": []}\n',
      lines
    )
  end)

  it('writes null for nobody, and [] for what is not there', function()
    local text = '"Hold on!"'
    local document = annotated(
      text,
      { { 'direct', 'unknown', nil, 0.5, {}, {}, { '"Hold on!"' } } },
      {}
    )
    assert.equal(
      '{"id": "x", "attributions": [{"source": [], "cue": [], "content": [[0, 10]], '
        .. '"kind": "direct", "reports": "statement", "speaker": null, "via": "unknown", '
        .. '"confidence": 0.5}]}\n',
      written('jsonl', { { 'x', document } })
    )
  end)

  it('is valid whatever bytes a name has', function()
    local text = '"No," A\255\1"\\ said.'
    local document = annotated(
      text,
      { { 'direct', 'name', 1, 1, { 'A\255\1"\\' }, { 'said' }, { '"No,"' } } },
      { 'A\255\1"\\' }
    )
    local line = written('jsonl', { { 'a\0\254', document } })
    local decoded = assert(json.decode(line))
    assert.equal('A\239\191\189\1"\\', decoded.attributions[1].speaker)
    assert.equal('a\0\239\191\189', decoded.id)
  end)

  it('gives back what else the given attributions had', function()
    local line = '{"id": "x", "text": "", "attributions": [{"z": {"b": [1, []], "a": null}, '
      .. '"id": "E/1", "speaker": "nobody", "cue": [[3, 9]]}, {}]}'
    local article = assert(jsonl.read(line, true))
    assert.same({ { source = {}, cue = { { 3, 9 } }, content = {} } }, { article.given[1] })
    local out = written('jsonl', { { 'x', dam(), article.kept } })
    local start = '{"id": "E/1", "z": {"a": null, "b": [1, []]}, "source": [[19, 30]]'
    assert.is_truthy(out:find(start, 1, true), out)
    assert.is_truthy(out:find(', {"source": [[56, 59]]', 1, true), out)
  end)

  it('reads an article', function()
    local article = jsonl.read('{"id": "a1", "text": "\\u00e9\\ud83d\\ude00", "date": null}')
    assert.same({ id = 'a1', text = 'é😀' }, article)
    assert.same({ id = 12, text = '' }, jsonl.read('{"text": "", "id": 12}'))
  end)

  it('names what is wrong with a line', function()
    local function reason(line)
      local article, why = jsonl.read(line)
      assert.is_nil(article)
      return why
    end
    assert.matches('^not JSON: ', reason('{"id": "a1", "te'))
    assert.matches('^not JSON: ', reason(''))
    assert.matches('^not JSON: ', reason('{"id": "a1", "text": "\\ud83d"}'))
    assert.equal('expected an object with "id" and "text"', reason('17'))
    assert.equal('expected an object with "id" and "text"', reason('null'))
    assert.matches('^"id" is missing', reason('{"text": ""}'))
    assert.matches('^"id" is missing', reason('{"id": null, "text": ""}'))
    assert.matches('^"id" is missing', reason('{"id": 9007199254740994, "text": ""}'))
    assert.matches('^"text" is missing', reason('{"id": 1}'))
    assert.matches('^"text" is missing', reason('{"id": 1, "text": ["a"]}'))
  end)

  it('reads what it cannot nest without falling over', function()
    assert.is_nil((jsonl.read(('['):rep(100000))))
  end)

  it('keeps numbers that are ids', function()
    local line = written('jsonl', { { 9007199254740991, nothing() }, { 1.5, nothing() } })
    assert.equal(
      '{"id": 9007199254740991, "attributions": []}\n{"id": 1.5, "attributions": []}\n',
      line
    )
  end)
end)

describe('JSON', function()
  it('is one list of articles', function()
    local list = assert(json.decode(written('json', { { 'one', dam() }, { 'two', nothing() } })))
    assert.equal(2, #list)
    assert.equal('one', list[1].id)
    assert.equal(2, #list[1].attributions)
    assert.same({ { 37, 55 } }, list[1].attributions[2].content)
    assert.same(
      { { name = 'Ana Petrova', entity = 'person', gender = 'female', attributions = 1 } },
      list[1].speakers
    )
    assert.same({}, list[2].attributions)
  end)

  it('has the reasons when asked for them', function()
    local list = assert(json.decode(written('json', { { 'x', dam() } }, { explain = true })))
    local explanation = list[1].attributions[2].explanation
    assert.equal('source: "she" stands before the cue.', explanation[1])
    assert.equal('cue: "added" reports what stands before it.', explanation[2])
  end)

  it('has the problems of the text', function()
    local document = annotated('He said "no.', {}, {}, { '"' })
    local list = assert(json.decode(written('json', { { 'x', document } })))
    assert.same(
      { { range = { 8, 9 }, reason = 'quotation mark is never closed' } },
      list[1].problems
    )
  end)

  it('is an empty list without articles', function()
    assert.equal('[]\n', written('json', {}))
  end)
end)

describe('TSV', function()
  it('has a header, and a line for each attribution', function()
    local lines = {}
    for line in written('tsv', { { 'a\tb', dam() } }):gmatch('([^\n]*)\n') do
      lines[#lines + 1] = line
    end
    assert.equal(3, #lines)
    assert.equal(table.concat(tsv.COLUMNS, '\t'), lines[1])
    assert.equal(
      table.concat({
        'a\\tb',
        'direct',
        'statement',
        'Ana Petrova',
        'pronoun',
        '1',
        '56-59',
        '60-65',
        '37-55',
        'she',
        'added',
        '"It held\\tin 1962,"',
      }, '\t'),
      lines[3]
    )
  end)

  it('escapes what a cell cannot hold', function()
    assert.equal('a\\tb\\nc\\rd\\0e\\\\f', tsv.escape('a\tb\nc\rd\0e\\f'))
  end)

  it('joins pieces', function()
    local text = '"One," he said, "two."'
    local document = annotated(
      text,
      { { 'direct', 'unknown', nil, 1, { 'he' }, { 'said' }, { '"One,"', '"two."' } } },
      {}
    )
    assert.matches('\t0%-6,16%-22\t', written('tsv', { { 'x', document } }))
    assert.matches('\t"One," // "two%."\n$', written('tsv', { { 'x', document } }))
  end)
end)

describe('The table', function()
  it('shows line, speaker, report and words', function()
    assert.equal(
      table.concat({
        'dam.txt: 2 quotations, 1 speaker',
        '',
        'LINE  SPEAKER             QUOTATION',
        '   1  Ana Petrova         The dam will hold',
        '      indirect · said',
        '   2  Ana Petrova         "It held in 1962,"',
        '      direct · she added',
        '',
      }, '\n'),
      written('table', { { 'dam.txt', dam() } })
    )
  end)

  it('shows what is not said, but thought, when asked for all', function()
    local text = 'Bo Li thinks it rains. Bo Li likes "the rain".'
    local document = annotated(text, {
      { 'indirect', 'name', 1, 1, { 'Bo Li' }, { 'thinks' }, { 'it rains' }, 'belief' },
      { 'direct', 'name', 1, 1, { 'Bo Li' }, { 'likes' }, { '"the rain"' }, 'belief' },
    }, { 'Bo Li' })
    local said = written('table', { { 'x', document } })
    assert.matches('^x: 1 quotation, 1 speaker; 1 thought or plan left out %(%-%-all%)\n', said)
    assert.matches('direct belief · likes', said)
    assert.is_nil(said:find('it rains', 1, true))
    local all = written('table', { { 'x', document } }, { all = true })
    assert.matches('^x: 2 quotations, 1 speaker\n', all)
    assert.matches('indirect belief · thinks', all)
    for _, name in ipairs({ 'json', 'jsonl', 'tsv' }) do
      local _, count = written(name, { { 'x', document } }):gsub('belief', '')
      assert.equal(2, count, name)
    end
  end)

  it('shows the reasons below the words when asked for them', function()
    local lines = written('table', { { 'x', dam() } }, { explain = true, width = 60 })
    assert.is_truthy(lines:find('direct · she added  source: "she" stands before', 1, true))
    for line in lines:gmatch('[^\n]+') do
      assert.is_true(#line:gsub('·', '.') <= 60, line)
    end
  end)

  it('keeps the order in which attributions were given', function()
    local text = 'One said "a".\nTwo said "b".'
    local document = annotated(text, {
      { 'direct', 'name', nil, 1, { 'Two' }, {}, { '"b"' } },
      { 'direct', 'name', nil, 1, { 'One' }, {}, { '"a"' } },
    }, {})
    assert.matches('\n   2  .*\n   1  ', written('table', { { 'x', document } }))
  end)

  it('shows an attribution that was given without words', function()
    local document = annotated(
      'Bo Li spoke.',
      { { 'indirect', 'name', 1, 1, { 'Bo Li' }, { 'spoke' }, {} } },
      { 'Bo Li' }
    )
    assert.matches(
      '\n   1  Bo Li\n      indirect · spoke\n',
      written('table', { { 'x', document } })
    )
    assert.matches('\t0%-5\t6%-11\t\tBo Li\tspoke\t\n', written('tsv', { { 'x', document } }))
  end)

  it('shows where a quotation is interrupted, and where it only goes on', function()
    local text = '"One," he said, "two.\n\n"Three."'
    local pieces = { '"One,"', '"two.', '"Three."' }
    local document = annotated(
      text,
      { { 'direct', 'unknown', nil, 1, { 'he' }, { 'said' }, pieces } },
      {}
    )
    local shown = written('table', { { 'x', document } })
    assert.matches('"One," … "two%. "Three%."\n', shown)
    assert.matches('%(unknown%)', shown)
  end)

  it('says so where nothing is found', function()
    assert.equal('x: 0 quotations, 0 speakers\n', written('table', { { 'x', nothing() } }))
  end)

  it('keeps to the width, and breaks at blanks', function()
    local quotation = '"' .. ('evening star '):rep(20) .. '"'
    local document = annotated(
      quotation .. ' said Bo',
      { { 'direct', 'name', 1, 1, { 'Bo' }, { 'said' }, { quotation } } },
      { 'Bo' }
    )
    for _, width in ipairs({ 44, 60, 80, 200 }) do
      local text = written('table', { { 'x', document } }, { width = width, full = true })
      for line in text:gmatch('[^\n]+') do
        assert.is_true(#line:gsub('·', '.') <= width, line)
      end
      local _, stars = text:gsub('evening', '')
      assert.equal(20, stars)
    end
  end)

  it('cuts a long quotation after four lines', function()
    local quotation = '"' .. ('evening star '):rep(40) .. '"'
    local document = annotated(
      quotation,
      { { 'direct', 'unknown', nil, 1, {}, {}, { quotation } } },
      {}
    )
    local text = written('table', { { 'x', document } }, { width = 60 })
    local _, lines = text:gsub('\n', '')
    assert.equal(7, lines)
    assert.matches('…\n$', text)
  end)

  it('never passes an escape sequence on', function()
    local quotation = '"red \27[31m\155 and \226\128\174 turned\7"'
    local document = annotated(
      quotation .. ' A\27B said',
      { { 'direct', 'name', 1, 1, { 'A\27B' }, { 'said' }, { quotation } } },
      { 'A\27B' }
    )
    local text = written('table', { { 'x\27]0;y', document } })
    assert.is_nil(text:find('[%z\1-\9\11-\31\127]'))
    assert.is_nil(text:find('\226\128\174', 1, true))
  end)

  it('colours only when asked to, and closes what it opens', function()
    local text = written('table', { { 'x', dam() } }, { colour = true })
    local _, opened = text:gsub('\27%[%d*m', '')
    local _, closed = text:gsub('\27%[0m', '')
    assert.is_true(closed > 0)
    assert.is_true(opened > closed)
    assert.equal(
      written('table', { { 'x', dam() } }),
      (text:gsub('\27%[%d*m', ''):gsub(' +\n', '\n'))
    )
  end)

  it('names problems by line', function()
    local document = annotated('One.\r\nTwo.\nHe said "no.\n', {}, {}, { '"' })
    assert.matches(
      'line 3: quotation mark is never closed\n$',
      written('table', { { 'x', document } })
    )
  end)
end)

describe('Each format', function()
  it('refuses a span that is not in the text', function()
    for _, span in ipairs({ { 0, 99 }, { 5, 5 }, { 4, 2 }, { -1, 3 } }) do
      local document = annotated(
        'Too short.',
        { { 'indirect', 'unknown', nil, 1, {}, {}, { span } } },
        {}
      )
      for _, name in ipairs(format.NAMES) do
        assert.has_error(function()
          written(name, { { 'x', document } })
        end, ('inquit: attribution 1: content %d-%d is not in the text'):format(
          span[1],
          span[2]
        ))
      end
    end
  end)
end)

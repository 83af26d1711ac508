local article = require('inquit.search.article')
local casefold = require('inquit.casefold')
local date = require('inquit.search.date')
local glob = require('inquit.search.glob')
local phrase = require('inquit.search.phrase')
local query = require('inquit.search.query')

local function nothing_exists()
  return false
end

local TEXT = '14 January 2026\n\n“We need a second boat,” Marta Silva claimed. The mayor hopes '
  .. 'that the yard pays. Jonas Weber said that the company had “no money”.\n\n'
  .. 'A long winter came.\n\n“It is closed.”\n'

-- The contents that a query finds in the text.
local function found(text, show)
  local parsed = assert(query.parse(text, nothing_exists))
  if not article.may_match(parsed, 'reports/a.txt', TEXT) then
    return {}
  end
  local result = assert(require('inquit').annotate(TEXT))
  local rows, contents = article.rows(parsed, result, show or 'said'), {}
  for attribution in result:attributions() do
    if rows[attribution.row] then
      contents[#contents + 1] = result:texts(attribution.content)
    end
  end
  return contents
end

local BOAT, YARD = '“We need a second boat,”', 'that the yard pays'
local MONEY, CLOSED = 'that the company had “no money”', '“It is closed.”'

describe('a query', function()
  it('finds words of the content, in any case and with any marks between them', function()
    assert.same({ BOAT }, found('BOAT'))
    assert.same({ BOAT }, found('"second boat"'))
    assert.same({ BOAT }, found("content:'second BOAT'"))
    assert.same({ MONEY }, found('"had no money"'))
    assert.same({}, found('oat'))
    assert.same({ BOAT }, found('*oat'))
    assert.same({}, found('boat money'))
    assert.same({ BOAT, MONEY }, found('boat,money'))
  end)

  it('finds speakers, sources and cues', function()
    assert.same({ BOAT }, found('speaker:silva'))
    assert.same({ BOAT }, found("speaker:'marta silva'"))
    assert.same({}, found("speaker:'silva marta'"))
    assert.same({ BOAT, MONEY }, found('speaker:silva,weber'))
    assert.same({ MONEY }, found('source:jonas'))
    assert.same({ BOAT }, found('cue:claim*'))
    assert.same({}, found('cue:claim'))
    assert.same({ CLOSED }, found('speaker:?'))
  end)

  it('finds kinds, and what is reported', function()
    assert.same({ BOAT, CLOSED }, found('kind:direct'))
    assert.same({ BOAT, MONEY, CLOSED }, found('kind:direct,mixed'))
    assert.same({ YARD }, found('reports:belief'))
    assert.same({}, found('yard'))
    assert.same({ YARD }, found('yard', 'all'))
  end)

  it('turns a term round', function()
    assert.same({ MONEY, CLOSED }, found('-speaker:silva kind:direct,mixed'))
    assert.same({ BOAT, MONEY }, found('-speaker:?'))
    assert.same({ BOAT, CLOSED }, found('-money'))
  end)

  it('compares the day of the article', function()
    for text, is_right in pairs({
      ['said-before:2026-01-15'] = true,
      ['said-before:2026-01-14'] = false,
      ['said-before:2027'] = true,
      ['said-before:2026-01'] = false,
      ['said-after:2025'] = true,
      ['said-after:2026'] = false,
      ['said-after:2026-01-13 said-before:2026-02'] = true,
      ['-said-after:2026-01-13'] = false,
    }) do
      assert.same(is_right and { BOAT } or {}, found('boat ' .. text), text)
    end
    local parsed = assert(query.parse('boat said-before:2027', nothing_exists))
    assert.same({ false, true }, { article.may_match(parsed, 'a.txt', 'A boat.') })
  end)

  it('has paths', function()
    local function paths(text)
      return assert(query.parse(text, function(path)
        return path == 'harbour.txt' or path == 'ferry'
      end)).paths
    end
    assert.same(
      { 'reports/2026', '**/*.txt', '*.md', '.' },
      paths('a reports/2026 **/*.txt *.md .')
    )
    assert.same({ 'harbour.txt' }, paths('a harbour.txt ferry other.txt'))
    assert.same({ 'a b', 'ferry' }, paths("a in:'a b',ferry"))
    assert.same({}, paths('"a/b" -c/d'))
  end)

  it('that is wrong says what', function()
    for text, reason in pairs({
      [''] = 'there is nothing to look for',
      ['**/*.txt'] = 'there is nothing to look for',
      ['speeker:Silva'] = 'there is no field speeker (speaker, source,',
      ['kind:spoken'] = 'kind: expected one of direct, indirect, mixed; got spoken',
      ['said-before:soon'] = 'said-before: expected a day, a month or a year',
      ['said-before:2026-13-01'] = 'said-before: expected a day',
      ['said-before:2025,2026'] = 'said-before: expected a day',
      ['speaker:'] = 'speaker:: a value is missing',
      ['speaker:—'] = 'speaker: there is no word to look for',
      ["'boat"] = "' is never closed",
      ['a -in:b'] = '-in:b: expected a path',
    }) do
      local parsed, wrong = query.parse(text, nothing_exists)
      assert.is_nil(parsed, text)
      assert.equal(reason, wrong:sub(1, #reason))
    end
  end)

  it('takes a word with a colon for a word in quotation marks, and times as they are', function()
    local parsed = assert(query.parse("'speeker:Silva' 10:30", nothing_exists))
    assert.same({ 'content', 'content' }, { parsed.terms[1].field, parsed.terms[2].field })
  end)

  it('gets back the quotation marks that the shell has taken', function()
    assert.equal('speaker:"Marta Silva"', query.quoted('speaker:Marta Silva'))
    assert.equal('-cue:"is said"', query.quoted('-cue:is said'))
    assert.equal('"second boat"', query.quoted('second boat'))
    assert.equal('speaker:Silva', query.quoted('speaker:Silva'))
    assert.equal('speaker:"Marta Silva",Weber', query.quoted('speaker:"Marta Silva",Weber'))
  end)
end)

describe('a phrase', function()
  it('knows letters beyond ASCII, apostrophes and marks', function()
    local function is_in(words, text)
      return phrase.is_in(phrase.new(words), phrase.words(text))
    end
    assert.is_true(is_in("DON'T", 'We “don’t” know.'))
    assert.is_true(is_in('élan vital', 'Élan — vital!'))
    assert.is_true(is_in('ПУТИН', 'сказал Путин.'))
    assert.is_true(is_in('st*', 'a stone'))
    assert.is_false(is_in('a.one', 'a1one'))
    assert.is_true(is_in('said', "'said'"))
    assert.is_nil(phrase.new('— “”'))
  end)
end)

describe('casefold', function()
  it('makes capital letters small, and leaves the rest', function()
    for text, folded in pairs({
      ['AZaz09!'] = 'azaz09!',
      ['ÀÖØÞ×ßé'] = 'àöøþ×ßé',
      ['ĀĹŁŽſ'] = 'āĺłžſ',
      ['ΆΑΣΩς'] = 'άασωσ',
      ['ЀЉЯя'] = 'ѐљяя',
      ['ẠỸ'] = 'ạỹ',
      ['\255\195Ä「'] = '\255\195ä「',
    }) do
      assert.equal(folded, casefold.fold(text))
    end
  end)
end)

describe('the day of an article', function()
  it('stands in its path or in its first lines', function()
    for text, day in pairs({
      ['Skarvik, 14 January 2026 — The ferry'] = 20260114,
      ['January 4, 2026'] = 20260104,
      ['Jan. 4, 2026'] = 20260104,
      ['the 3rd March 2021'] = 20210303,
      ['date: 2026-01-14'] = 20260114,
      ['It was 2026.'] = false,
      ['In May they said 12 boats'] = false,
      ['31/12 or 2026-99-99'] = false,
      [('x'):rep(2000) .. ' 2026-01-14'] = false,
    }) do
      assert.equal(day or nil, date.of('a.txt', text), text)
    end
    assert.equal(20251231, date.of('/news/2025/12/31/ferry.txt', '14 January 2026'))
    assert.equal(20251231, date.of('ferry-20251231.txt', ''))
    assert.is_nil(date.of('report-202512319.txt', ''))
  end)
end)

describe('a glob', function()
  local function matches(pattern, path)
    return glob.matches(glob.new(pattern), path)
  end

  it('has a base, and names below it', function()
    assert.equal('.', glob.new('*.txt').base)
    assert.equal('a/b', glob.new('a/b/*.txt').base)
    assert.equal('/', glob.new('/*.txt').base)
    assert.equal('/a', glob.new('/a/**').base)
    assert.equal('a-b', glob.new('a-b').base)
  end)

  it('knows *, ? and **', function()
    assert.is_true(matches('*.txt', 'a.txt'))
    assert.is_false(matches('*.txt', 'b/a.txt'))
    assert.is_false(matches('*.txt', 'atxt'))
    assert.is_true(matches('r/a?.txt', 'a1.txt'))
    for _, path in ipairs({ 'a.txt', 'b/a.txt', 'b/c/a.txt' }) do
      assert.is_true(matches('**/*.txt', path), path)
      assert.is_true(matches('**', path), path)
    end
    assert.is_true(matches('**/c/*.txt', 'b/c/d/c/a.txt'))
    assert.is_false(matches('**/c/*.txt', 'b/c/d/a.txt'))
    assert.is_false(matches('**/a.txt', 'b/xa.txt'))
  end)

  it('of a folder means its texts', function()
    assert.is_true(matches('reports', 'b/a.txt'))
    assert.is_true(matches('reports', 'b/a.MD'))
    assert.is_false(matches('reports', 'b/a.png'))
    assert.is_false(matches('reports', 'txt'))
  end)

  it('looks only into folders that may have a file', function()
    assert.is_false(glob.enters(glob.new('*.txt'), 'a'))
    assert.is_true(glob.enters(glob.new('*/*.txt'), 'a'))
    assert.is_false(glob.enters(glob.new('*/*.txt'), 'a/b'))
    assert.is_true(glob.enters(glob.new('**/*.txt'), 'a/b'))
    assert.is_false(glob.enters(glob.new('**/*.txt'), 'a/.git'))
  end)
end)

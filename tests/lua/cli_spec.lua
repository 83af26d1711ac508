-- bin/inquit as a shell sees it: what it writes, where, and its exit status.

local json = require('inquit.json')

local shell = dofile('tests/support/shell.lua')
local inquit, path, put = shell.inquit, shell.path, shell.put

local ARTICLE = 'The ferry is late again.\n\n'
  .. '“Nobody told us,” said Lucía Ferrer, who runs the kiosk on the pier.\n'
local SECOND = 'Judge Amal Haddad said the bridge was safe.\n'

before_each(shell.open)
after_each(shell.close)

describe('bin/inquit', function()
  it('tells its version, the one of inquit.h, and what runs', function()
    local header = assert(io.open('csrc/inquit.h')):read('*a')
    local status, out = inquit('--version')
    assert.equal(0, status)
    local version = header:match('INQUIT_VERSION "([^"]+)"'):gsub('%p', '%%%0')
    assert.matches('^inquit ' .. version .. ' %(model %x+, %w+%)\n$', out)
  end)

  it('helps', function()
    for _, arguments in ipairs({ '--help', 'annotate --help', 'annotate -h' }) do
      local status, out, err = inquit(arguments)
      assert.equal(0, status)
      assert.matches('^Usage: inquit', out)
      assert.equal('', err)
    end
  end)

  it('names what is wrong with the command line, with status 2', function()
    local wrong = {
      [''] = 'a command is missing',
      ['anotate'] = "unknown command 'anotate'",
      ['annotate --formatt json'] = "unknown option '--formatt'",
      ['annotate --format xml'] = 'must be one of',
      ['annotate --format'] = "option '--format' requires an argument",
      ['annotate --input csv'] = 'must be one of',
      ['annotate --given text'] = 'must be one of',
      ['annotate --given spans'] = '--given spans needs --input jsonl',
      ['annotate --explain --format tsv'] = '--explain needs --format table or json',
      ['annotate --speakers a --no-speakers'] = 'can not be used together',
    }
    for arguments, message in pairs(wrong) do
      local status, out, err = inquit(arguments)
      assert.equal(2, status, arguments)
      assert.equal('', out)
      assert.matches('^inquit: [^\n]*\n$', err)
      assert.is_truthy(err:find(message, 1, true), err)
    end
  end)

  it('runs through a symbolic link, from any folder', function()
    local status, out = shell.run(
      ('root=$(pwd); cd %s; '):format(shell.folder)
        .. [[ln -s "$root/bin/inquit" 'a b' && ln -s 'a b' c && ./c --version]]
    )
    assert.equal(0, status)
    assert.matches('^inquit %d', out)
  end)

  it('runs where make install has put it', function()
    local status, out, err = shell.run(
      ('make -s install PREFIX=%s/p >&2 && cd / && %s/p/bin/inquit --version'):format(
        shell.folder,
        shell.folder
      )
    )
    assert.equal(0, status, err)
    assert.matches('^inquit %d', out)
  end)
end)

describe('inquit annotate', function()
  it('reads a file, or standard input, with one answer', function()
    local file = put('a.txt', ARTICLE)
    local status, out, err = inquit('annotate ' .. file)
    assert.equal(0, status, err)
    assert.matches('^' .. file:gsub('%p', '%%%0') .. ': 1 quotation, 1 speaker\n', out)
    assert.matches('\n +3  Lucía Ferrer +“Nobody told us,”', out)
    local from_input = select(2, shell.run('bin/inquit annotate <' .. file))
    assert.equal(out:gsub('^[^\n]*', ''), from_input:gsub('^[^\n]*', ''))
    assert.equal(from_input, select(2, shell.run('bin/inquit annotate - <' .. file)))
  end)

  it('gives byte offsets', function()
    local file = put('a.txt', ARTICLE)
    local _, out = inquit('annotate --format jsonl ' .. file)
    local article = assert(json.decode(out))
    assert.equal(file, article.id)
    local attribution = article.attributions[1]
    local function words(role)
      local span = attribution[role][1]
      return ARTICLE:sub(span[1] + 1, span[2])
    end
    assert.equal('“Nobody told us,”', words('content'))
    assert.equal('said', words('cue'))
    assert.matches('^Lucía Ferrer', words('source'))
    assert.equal('direct', attribution.kind)
    assert.equal('Lucía Ferrer', attribution.speaker)
    assert.is_true(attribution.confidence >= 0 and attribution.confidence <= 1)
  end)

  it('writes valid JSON and TSV for several files', function()
    local files = put('a.txt', ARTICLE) .. ' ' .. put('b.txt', SECOND)
    local _, list = inquit('annotate --format json ' .. files)
    assert.equal(2, #assert(json.decode(list)))
    local _, rows = inquit('annotate --format tsv ' .. files)
    local _, lines = rows:gsub('\n', '')
    assert.equal(3, lines)
  end)

  it('does the later files when one fails', function()
    local good = put('good.txt', ARTICLE)
    local status, out, err =
      inquit(('annotate --format jsonl %s %s %s'):format(path('none.txt'), shell.folder, good))
    assert.equal(1, status)
    assert.equal(good, assert(json.decode(out)).id)
    assert.equal(
      ('inquit: %s: No such file or directory\ninquit: %s: Is a directory\n'):format(
        path('none.txt'),
        shell.folder
      ),
      err
    )
  end)

  it('keeps JSON valid when a file fails', function()
    local status, out = inquit('annotate --format json ' .. path('none.txt'))
    assert.equal(1, status)
    assert.same({}, json.decode(out))
  end)

  it('says why a file cannot be read', function()
    local status, _, err = inquit('annotate /proc/self/mem')
    assert.equal(1, status)
    assert.equal('inquit: /proc/self/mem: Input/output error\n', err)
  end)

  it('takes any bytes, unless they are to be UTF-8', function()
    local bytes = {}
    for i = 0, 255 do
      bytes[#bytes + 1] = string.char(i)
    end
    local file = put('bytes', ARTICLE .. table.concat(bytes))
    local status, out = inquit('annotate --format jsonl ' .. file)
    assert.equal(0, status)
    assert.equal('Lucía Ferrer', json.decode(out).attributions[1].speaker)
    local err
    status, out, err = inquit('annotate --strict ' .. file)
    assert.equal(1, status)
    assert.equal('', out)
    assert.equal(('inquit: %s: invalid UTF-8 at byte %d\n'):format(file, #ARTICLE + 128), err)
  end)

  it('takes CRLF, no final line break, and nothing at all', function()
    local file = put('crlf.txt', (ARTICLE:gsub('\n', '\r\n'):gsub('\r\n$', '')))
    local _, out = inquit('annotate ' .. file)
    assert.matches('\n +3  Lucía Ferrer', out)
    for _, empty in ipairs({ '', '\n', '\r\n\r\n' }) do
      local status, lines = inquit('annotate --format jsonl ' .. put('empty', empty))
      assert.equal(0, status)
      assert.same({}, json.decode(lines).attributions)
      assert.matches('"attributions": %[%]', lines)
    end
  end)

  it('refuses a text that is too long, however long', function()
    local status, _, err = inquit('annotate /dev/zero')
    assert.equal(1, status)
    assert.equal('inquit: /dev/zero: text is longer than 64 MiB\n', err)
  end)

  it('is silent when its reader has gone', function()
    local file = put('a.txt', ARTICLE)
    local many = (file .. ' '):rep(400)
    for _, trap in ipairs({ '', "trap '' PIPE; " }) do
      local _, out, err =
        shell.run(('(%sbin/inquit annotate --format jsonl %s) | head -n 1'):format(trap, many))
      assert.equal('', err)
      assert.matches('^{"id": ', out)
    end
  end)

  it('says so when its output is lost', function()
    local status, _, err = inquit('annotate ' .. put('a.txt', ARTICLE) .. ' >/dev/full')
    assert.equal(1, status)
    assert.equal('inquit: standard output: No space left on device\n', err)
  end)

  it('colours when told to, never into a pipe by itself', function()
    local file = put('a.txt', ARTICLE)
    assert.is_nil(select(2, inquit('annotate ' .. file)):find('\27', 1, true))
    assert.is_truthy(select(2, inquit('annotate --color always ' .. file)):find('\27[1m', 1, true))
  end)

  it('keeps to COLUMNS', function()
    local file = put('a.txt', ('“' .. ('evening star '):rep(30) .. '”, said Bo Li.\n'))
    local _, out = shell.run('COLUMNS=50 bin/inquit annotate ' .. file)
    local text = out:gsub('^[^\n]*\n', '') -- the name of the file is as long as it is
    for line in text:gmatch('[^\n]+') do
      assert.is_true(#line:gsub('[\128-\255]', '') <= 50, line)
    end
  end)
end)

describe('inquit annotate --input jsonl', function()
  local function annotate(lines)
    return inquit('annotate --input jsonl --format jsonl ' .. put('in.jsonl', lines))
  end

  local function article(id)
    return ('{"id": %s, "text": %s}'):format(json.scalar(id), json.string(ARTICLE))
  end

  it('keeps ids and order', function()
    local status, out = annotate(article('x') .. '\n' .. article(7) .. '\r\n\n' .. article('é"\\'))
    assert.equal(0, status)
    local ids = {}
    for line in out:gmatch('[^\n]+') do
      local decoded = assert(json.decode(line))
      ids[#ids + 1] = decoded.id
      assert.equal('Lucía Ferrer', decoded.attributions[1].speaker)
    end
    assert.same({ 'x', 7, 'é"\\' }, ids)
  end)

  it('names a bad line by its number, and does the rest', function()
    local status, out, err = annotate(
      '\239\187\191' .. article('a') .. '\n\n{"id": "b", "te\n{"id": "c"}\n' .. article('d')
    )
    assert.equal(1, status)
    assert.equal(2, select(2, out:gsub('\n', '')))
    local first, second = err:match('^([^\n]*)\n([^\n]*)\n$')
    assert.matches('^inquit: .*/in%.jsonl: line 3: not JSON: ', first)
    assert.matches('^inquit: .*/in%.jsonl: line 4: "text" is missing', second)
  end)

  it('names the line of a text that is not UTF-8', function()
    local lines = article('a') .. '\n{"id": "b", "text": "ab\255"}\n'
    local status, _, err =
      inquit('annotate --strict --input jsonl --format jsonl ' .. put('in.jsonl', lines))
    assert.equal(1, status)
    assert.matches('in%.jsonl: line 2: invalid UTF%-8 at byte 2\n$', err)
  end)

  it('reads lines that are longer than a block', function()
    local text = ('The tide came in. '):rep(20000) .. ARTICLE
    local line = ('{"text": %s, "id": "long"}\n'):format(json.string(text))
    local status, out = annotate(line .. article('short') .. '\n')
    assert.equal(0, status)
    assert.matches('^{"id": "long".*\n{"id": "short"', out)
  end)
end)

describe('inquit annotate --given spans', function()
  local TEXT = 'Lucía Ferrer closed the kiosk. She told nobody. “Not today,” she said.'

  local function range(words)
    local first, last = TEXT:find(words, 1, true)
    return ('[[%d, %d]]'):format(first - 1, last)
  end

  local function attribution(source, cue, content, more)
    return ('{"source": %s, "cue": %s, "content": %s%s}'):format(source, cue, content, more or '')
  end

  local function article(id, attributions)
    return ('{"id": "%s", "text": %s, "attributions": [%s]}\n'):format(
      id,
      json.string(TEXT),
      table.concat(attributions, ', ')
    )
  end

  local LAST = attribution(range('she'), range('said'), range('“Not today,”'), ', "id": "E7"')
  local FIRST = attribution('null', range('told'), range('nobody'), ', "tags": ["a", 1.5, null]')

  local function annotate(lines)
    return inquit('annotate --input jsonl --given spans --format jsonl ' .. put('in.jsonl', lines))
  end

  it('decides kind and speaker, and keeps order, spans and other keys', function()
    local status, out, err = annotate(article('a', { LAST, FIRST }) .. article('b', {}))
    assert.same({ 0, '' }, { status, err })
    local first, second = out:match('^([^\n]*)\n([^\n]*)\n$')
    local attributions = assert(json.decode(first)).attributions
    assert.equal(2, #attributions)
    assert.equal('E7', attributions[1].id)
    assert.equal('direct', attributions[1].kind)
    assert.equal('Lucía Ferrer', attributions[1].speaker)
    assert.equal(json.decode(range('“Not today,”'))[1][1], attributions[1].content[1][1])
    assert.equal('indirect', attributions[2].kind)
    assert.same({}, attributions[2].source)
    assert.is_truthy(first:find('"tags": ["a", 1.5, null]', 1, true))
    assert.equal('{"id": "b", "attributions": []}', second)
  end)

  it('names the line of a span that does not fit, and does the others', function()
    local far = attribution('[]', '[]', '[[0, 5], [60, 999]]')
    local status, out, err =
      annotate(article('a', { LAST, far }) .. '\n' .. article('b', { FIRST }))
    assert.equal(1, status)
    assert.matches('^{"id": "b"', out)
    assert.matches('in%.jsonl: line 1: .*attribution 2.*content', err)
  end)

  it('names what is no span', function()
    for wrong, message in pairs({
      ['"attributions": 7'] = '"attributions" is missing, or no list',
      ['"attributions": {"a": 1}'] = '"attributions" is missing, or no list',
      ['"x": 1'] = '"attributions" is missing, or no list',
      ['"attributions": [7]'] = 'attribution 1: expected an object',
      ['"attributions": [{}, {"cue": [[1]]}]'] = 'attribution 2: "cue" is no list of [begin, end]',
      ['"attributions": [{"cue": [1, 2]}]'] = 'attribution 1: "cue" is no list of [begin, end]',
      ['"attributions": [{"cue": {"b": 1}}]'] = 'attribution 1: "cue" is no list of [begin, end]',
      ['"attributions": [{"cue": [[0.5, 1]]}]'] = 'attribution 1: "cue" is no list of [begin, end]',
      ['"attributions": [{"cue": [[-1, 1]]}]'] = 'attribution 1: "cue" is no list of [begin, end]',
    }) do
      local status, out, err = annotate(('{"id": "a", "text": "x", %s}\n'):format(wrong))
      assert.same({ 1, '' }, { status, out })
      assert.is_truthy(err:find('line 1: ' .. message, 1, true), err)
    end
  end)
end)

describe('inquit annotate --explain', function()
  it('says why, in the table and in JSON', function()
    local file = put('a.txt', ARTICLE)
    local _, rows = inquit('annotate --explain ' .. file)
    assert.matches('\n +cue: "said" reports', rows)
    local _, list = inquit('annotate --explain --format json ' .. file)
    local explanation = assert(json.decode(list))[1].attributions[1].explanation
    assert.matches('^source: "Lucía Ferrer', explanation[1])
    assert.matches('^cue: "said" ', explanation[2])
    assert.matches('^speaker: ', explanation[3])
  end)
end)

describe('Who is who', function()
  local TEXT = '“Nobody told us,” the keeper said.\n'

  local function speakers(options, files)
    local status, out, err =
      inquit(('annotate --format jsonl %s %s'):format(options, table.concat(files, ' ')))
    local names = {}
    for line in out:gmatch('[^\n]+') do
      names[#names + 1] = json.decode(line).attributions[1].speaker
    end
    return names, status, err
  end

  before_each(function()
    os.execute(
      ('mkdir -p %s/.inquit %s/a/b %s/a/.inquit'):format(shell.folder, shell.folder, shell.folder)
    )
    put('.inquit/speakers.txt', 'Bo Li\n  also: the keeper\n')
    put('a/.inquit/speakers.txt', 'Ana Petrova\n  also: the keeper\n')
  end)

  it('comes from the nearest file above each article', function()
    local files = { put('x.txt', TEXT), put('a/b/y.txt', TEXT), put('z.txt', TEXT) }
    assert.same({ 'Bo Li', 'Ana Petrova', 'Bo Li' }, (speakers('', files)))
  end)

  it('comes from above the current folder for what has none', function()
    put('x.txt', TEXT)
    put('x.jsonl', ('{"id": 1, "text": %s}'):format(json.string(TEXT)))
    local ways = { '<../../x.txt', '--input jsonl ../../x.jsonl', '../b/../../x.txt' }
    for _, arguments in ipairs(ways) do
      local _, out = shell.run(
        ('inquit=$(pwd)/bin/inquit; cd %s/a/b && $inquit annotate --format tsv %s'):format(
          shell.folder,
          arguments
        )
      )
      local is_above = arguments:find('^%.%.')
      assert.is_truthy(out:find(is_above and 'Bo Li' or 'Ana Petrova', 1, true), out)
    end
  end)

  it('comes from --speakers instead, or from nowhere', function()
    local files = { put('x.txt', TEXT), put('a/y.txt', TEXT) }
    local list = put('list', 'Jo Ek\r\n  also: the keeper')
    assert.same({ 'Jo Ek', 'Jo Ek' }, (speakers('--speakers ' .. list, files)))
    assert.same({ 'keeper', 'keeper' }, (speakers('--no-speakers', files)))
  end)

  it('is told of once where it is wrong, and the rest counts', function()
    put('.inquit/speakers.txt', 'Bo Li\n  alos: the boss\n  also: the keeper\n')
    local names, status, err = speakers('', { put('x.txt', TEXT), put('y.txt', TEXT) })
    assert.same({ 'Bo Li', 'Bo Li' }, names)
    assert.equal(1, status)
    assert.equal(
      ('inquit: %s/.inquit/speakers.txt:2: "alos:" is unknown; '):format(shell.folder)
        .. 'expected "also:", "gender:", "kind:" or "note:"\n',
      err
    )
  end)

  it('stops the work where the file that was asked for is not there', function()
    local names, status, err = speakers('--speakers /nowhere', { put('x.txt', TEXT) })
    assert.same({}, names)
    assert.equal(1, status)
    assert.equal('inquit: /nowhere: No such file or directory\n', err)
  end)
end)

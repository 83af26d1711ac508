-- bin/inquit lsp as an editor sees it: a scripted client over pipes.

local json = require('inquit.json')
local lsp_client = dofile('tests/support/lsp_client.lua')
local uri = require('inquit.lsp.uri')

local ARTICLE = table.concat({
  'The ferry to Ulla was late again on Monday.', -- 0
  '', -- 1
  '“We need a second boat 𝒂,” Marta Silva said.', -- 2
  'Silva is the mayor of Ulla.', -- 3
  '', -- 4
  'Jonas Weber said that the company had no money. Weber hopes that the lake freezes.', -- 5
  '“There was never any money,” she said. The mayor said that nobody had paid.', -- 6
}, '\n')

local folder, client

local function path(name)
  return folder .. '/' .. name
end

local function put(name, content)
  assert(os.execute(("mkdir -p '%s'"):format(path(name):match('^(.*)/'))))
  local file = assert(io.open(path(name), 'wb'))
  file:write(content)
  file:close()
end

local function get(name)
  local file = io.open(path(name), 'rb')
  local content = file and file:read('*a')
  if file then
    file:close()
  end
  return content
end

local function open(name, text)
  client:notify('textDocument/didOpen', {
    textDocument = { uri = uri.of(path(name)), languageId = 'text', version = 1, text = text },
  })
end

local CAPABILITIES = {
  general = { positionEncodings = { 'utf-16' } },
  workspace = { codeLens = { refreshSupport = true }, inlayHint = { refreshSupport = true } },
  textDocument = {
    documentSymbol = { hierarchicalDocumentSymbolSupport = true },
    hover = { contentFormat = { 'markdown' } },
    rename = { prepareSupport = true },
  },
}

local function initialize(capabilities, options)
  return client:initialize({
    capabilities = capabilities or CAPABILITIES,
    rootUri = uri.of(folder),
    initializationOptions = options,
  })
end

-- Asks about a place of the article.
local function ask(method, line, character, more)
  local params = {
    textDocument = { uri = uri.of(path('a.txt')) },
    position = line and { line = line, character = character },
  }
  for key, value in pairs(more or {}) do
    params[key] = value
  end
  return client:request('textDocument/' .. method, params)
end

-- "2:28-39", or "2:27-3:5" where it spans lines.
local function shown(range)
  local start, finish = range.start, range['end']
  local row = finish.line ~= start.line and ('%d:'):format(finish.line) or ''
  return ('%d:%d-%s%d'):format(start.line, start.character, row, finish.character)
end

local function shown_all(list)
  local ranges = {}
  for i, one in ipairs(list) do
    ranges[i] = shown(one.range or one.location.range)
  end
  return table.concat(ranges, ' ')
end

before_each(function()
  folder = os.tmpname()
  os.remove(folder)
  put('a.txt', ARTICLE)
  client = lsp_client.start()
end)

after_each(function()
  client:stop()
  os.execute(("rm -rf '%s'"):format(folder))
end)

describe('The life of inquit lsp', function()
  it('begins with initialize, and ends with shutdown and exit', function()
    local result = initialize()
    assert.equal('inquit', result.serverInfo.name)
    assert.equal('utf-16', result.capabilities.positionEncoding)
    assert.equal(2, result.capabilities.textDocumentSync.change)
    assert.equal(0, client:leave())
    assert.equal('', client.complaint)
  end)

  it('refuses requests before its beginning and after its end', function()
    assert.equal(-32002, select(2, client:request('textDocument/hover', { x = 1 })).code)
    client:notify('textDocument/didOpen', { x = 1 })
    initialize()
    assert.equal(-32600, select(2, client:request('initialize', { x = 1 })).code)
    local result, err = client:request('shutdown')
    assert.is_nil(result)
    assert.is_nil(err)
    assert.equal(-32600, select(2, client:request('textDocument/hover', { x = 1 })).code)
    client:notify('exit')
    assert.equal(0, client:wait_for_end())
  end)

  it('ends with status 1 where nobody has said goodbye', function()
    initialize()
    client:notify('exit')
    assert.equal(1, client:wait_for_end())
  end)

  it('ends with its input, after it has answered', function()
    client:ask('initialize', { capabilities = { x = 1 } })
    client.input:shutdown()
    assert.equal(1, client:wait_for_end())
    assert.is_table(client:nth_answer(1).result.capabilities)
  end)

  it('answers null where there is nothing', function()
    initialize()
    open('a.txt', ARTICLE)
    local id = client:ask('textDocument/hover', {
      textDocument = { uri = uri.of(path('a.txt')) },
      position = { line = 0, character = 0 },
    })
    client:answer(id)
    assert.equal('userdata', type(client:nth_answer(2).result))
  end)

  it('names an unknown method, and ignores an unknown notification', function()
    initialize()
    client:notify('textDocument/willDream', { x = 1 })
    client:notify('$/setTrace', { value = 'off' })
    for _, method in ipairs({ 'textDocument/dream', '$/dream' }) do
      local _, err = client:request(method)
      assert.equal(-32601, err.code)
      assert.equal('inquit: there is no method ' .. method, err.message)
    end
  end)

  it('answers what is no message, and lives on', function()
    initialize()
    client:send_body('{"jsonrpc": ')
    assert.equal(-32700, client:nth_answer(2).error.code)
    for nth, body in ipairs({ '[]', 'null', '"x"', '{"id": 7, "method": 3}', '{}' }) do
      client:send_body(body)
      assert.equal(-32600, client:nth_answer(2 + nth).error.code)
    end
    client:send_body('{"id": 8, "method": "shutdown", "params": 3}')
    assert.equal(8, client:nth_answer(8).id)
    client:send_body('{"id": "s", "method": "shutdown"}')
    assert.equal('s', client:nth_answer(9).id)
  end)

  it('gives up where no message can be told from the next', function()
    client:send_raw('GET / HTTP/1.1\r\n\r\n')
    assert.equal(1, client:wait_for_end())
    assert.equal('inquit: a message has no Content-Length\n', client.complaint)
  end)

  it('cancels what nobody wants any more, and answers it once', function()
    for i = 1, 50 do
      put(('b/%d.md'):format(i), ARTICLE)
    end
    initialize()
    local id = client:ask_together({ { 'workspace/symbol', { query = '' } } }, true)[1]
    client:notify('$/cancelRequest', { id = 99999 })
    local result, err = client:answer(id)
    assert.is_nil(result)
    assert.equal(-32800, err.code)
    assert.equal(0, client:leave())
    assert.equal(3, #client.arrived)
  end)

  it('lets short requests overtake a long one', function()
    for i = 1, 50 do
      put(('b/%d.md'):format(i), ARTICLE)
    end
    initialize()
    open('a.txt', ARTICLE)
    local ids = client:ask_together({
      { 'workspace/symbol', { query = '' } },
      { 'textDocument/codeLens', { textDocument = { uri = uri.of(path('a.txt')) } } },
    })
    assert.equal(102, #client:answer(ids[1])) -- two speakers of each article
    assert.equal(ids[2], client:nth_answer(2).id)
    assert.equal(ids[1], client:nth_answer(3).id)
  end)

  it('tells what is wrong with the params', function()
    initialize()
    open('a.txt', ARTICLE)
    for _, params in ipairs({
      { x = 1 },
      { textDocument = { uri = 3 } },
      { textDocument = { uri = uri.of(path('a.txt')) } },
      { textDocument = { uri = uri.of(path('a.txt')) }, position = { line = 'x' } },
    }) do
      local _, err = client:request('textDocument/hover', params)
      assert.equal(-32602, err.code)
    end
    local _, err = client:request('textDocument/hover', {
      textDocument = { uri = 'file:///nowhere' },
      position = { line = 0, character = 0 },
    })
    assert.equal(-32803, err.code)
    assert.equal('inquit: file:///nowhere is not open', err.message)
  end)
end)

describe('inquit lsp', function()
  it('lists speakers, and under each what he says', function()
    initialize()
    open('a.txt', ARTICLE)
    local symbols = ask('documentSymbol')
    assert.equal(2, #symbols)
    assert.equal('Marta Silva', symbols[1].name)
    assert.equal('3 quotations', symbols[1].detail)
    assert.equal('2:28-39', shown(symbols[1].selectionRange))
    assert.equal('2:0-6:74', shown(symbols[1].range))
    assert.equal('“We need a second boat 𝒂,”', symbols[1].children[1].name)
    assert.equal('direct', symbols[1].children[1].detail)
    assert.equal('2:0-44', shown(symbols[1].children[1].range))
    assert.equal('Jonas Weber', symbols[2].name)
    assert.equal('1 quotation', symbols[2].detail)
  end)

  it('lists them flat for editors that know no trees', function()
    initialize({ x = 1 })
    open('a.txt', ARTICLE)
    local symbols = ask('documentSymbol')
    assert.equal(6, #symbols)
    assert.equal('Marta Silva', symbols[2].containerName)
    assert.equal('2:0-27', shown(symbols[2].location.range))
  end)

  it('leads from a pronoun and a description to the first full mention', function()
    initialize()
    open('a.txt', ARTICLE)
    for _, place in ipairs({ { 6, 29 }, { 6, 32 }, { 6, 40 }, { 3, 0 }, { 2, 30 }, { 6, 5 } }) do
      local locations = ask('definition', place[1], place[2])
      assert.equal('2:28-39', shown_all(locations))
      assert.equal(uri.of(path('a.txt')), locations[1].uri)
    end
    assert.same({}, ask('definition', 0, 3))
  end)

  it('gives a link with its origin to an editor that takes it', function()
    initialize({ textDocument = { definition = { linkSupport = true } } })
    open('a.txt', ARTICLE)
    local links = ask('definition', 6, 29)
    assert.equal('6:29-32', shown(links[1].originSelectionRange))
    assert.equal('2:28-39', shown(links[1].targetSelectionRange))
  end)

  it('finds all mentions and quotations of a speaker', function()
    initialize()
    open('a.txt', ARTICLE)
    local with = shown_all(ask('references', 5, 2, { context = { includeDeclaration = true } }))
    local without =
      shown_all(ask('references', 5, 50, { context = { includeDeclaration = false } }))
    assert.equal('5:0-11 5:17-46 5:48-53', with)
    assert.equal('5:17-46 5:48-53', without)
  end)

  it('highlights the mentions of a speaker, or the parts of a quotation', function()
    initialize()
    open('a.txt', ARTICLE)
    local mentions = ask('documentHighlight', 5, 2)
    assert.equal('5:0-11 5:48-53', shown_all(mentions))
    assert.equal(3, mentions[1].kind)
    assert.equal(2, mentions[2].kind)
    assert.equal('6:29-32 6:33-37 6:0-28', shown_all(ask('documentHighlight', 6, 5)))
  end)

  it('explains', function()
    initialize()
    open('a.txt', ARTICLE)
    local hover = ask('hover', 6, 29)
    assert.equal('markdown', hover.contents.kind)
    assert.equal('6:29-32', shown(hover.range))
    assert.matches('^%*%*Marta Silva%*%*, direct\n\n%- source: "she"', hover.contents.value)
    assert.matches('\n%- speaker: "she"', hover.contents.value)
    assert.matches(
      'Marta Silva%*%* %(female person%): 3 quotations',
      ask('hover', 3, 1).contents.value
    )
  end)

  it(
    'explains in plain words to an editor without Markdown, and escapes for one with it',
    function()
      initialize({ x = 1 })
      open('a.txt', '“No,” *Jo_Ek* said. Jo Ek said that [all] was <well>.')
      assert.equal('plaintext', ask('hover', 0, 30).contents.kind)
      client:stop()
      client = lsp_client.start()
      initialize()
      open('a.txt', '“No,” said Jo `Ek` Aune. “*Yes*,” she said.')
      local hover = ask('hover', 0, 2)
      assert.is_nil(hover.contents.value:find('[^\\]`'))
    end
  )

  it('hints at the speaker of each quotation in sight', function()
    initialize()
    open('a.txt', ARTICLE)
    local function hints(first, last)
      local list = ask('inlayHint', nil, nil, {
        range = {
          start = { line = first, character = 0 },
          ['end'] = { line = last, character = 0 },
        },
      })
      local words = {}
      for i, hint in ipairs(list) do
        words[i] = ('%d:%d %s'):format(hint.position.line, hint.position.character, hint.label)
      end
      return words
    end
    assert.same({
      '2:0 Marta Silva',
      '5:17 Jonas Weber',
      '6:0 Marta Silva',
      '6:54 Marta Silva',
    }, hints(0, 9))
    assert.same({ '5:17 Jonas Weber', '6:0 Marta Silva' }, hints(3, 6))
    assert.same({}, hints(3, 4))
  end)

  it('shows what is only hoped where it is asked for', function()
    initialize(nil, { show = 'all' })
    open('a.txt', ARTICLE)
    assert.equal('2 quotations', ask('documentSymbol')[2].detail)
    client:notify('workspace/didChangeConfiguration', { settings = { inquit = { show = 'said' } } })
    assert.equal('1 quotation', ask('documentSymbol')[2].detail)
  end)

  it('names an option that is none', function()
    initialize(nil, { shwo = 'all' })
    local told = client:notification('window/showMessage')
    assert.equal('inquit: option shwo does not exist; show does', told.message)
  end)

  it('counts over the line where a speaker is first named', function()
    initialize()
    open('a.txt', ARTICLE)
    local lenses = ask('codeLens')
    assert.equal('Marta Silva: 3 quotations', lenses[1].command.title)
    assert.equal(2, lenses[1].range.start.line)
    local command = lenses[2].command
    local _, err = client:request('workspace/executeCommand', command)
    assert.is_nil(err)
    assert.equal('window/showDocument', client.requested[1].method)
    assert.equal('5:17-46', shown(client.requested[1].params.selection))
  end)

  it('publishes what is odd, once the typing rests, and nothing after closing', function()
    initialize()
    open('a.txt', 'Jo Ek said: “No.\n')
    local published = client:notification('textDocument/publishDiagnostics')
    assert.equal(uri.of(path('a.txt')), published.uri)
    assert.equal(1, published.version)
    assert.equal('0:12-13', shown_all(published.diagnostics))
    assert.equal('unbalanced', published.diagnostics[1].code)
    assert.equal(2, published.diagnostics[1].severity)
    local document = { uri = uri.of(path('a.txt')), version = 2 }
    client:notify('textDocument/didChange', {
      textDocument = document,
      contentChanges = {
        {
          range = { start = { line = 0, character = 16 }, ['end'] = { line = 0, character = 16 } },
          text = '”',
        },
      },
    })
    published = client:notification('textDocument/publishDiagnostics', function(params)
      return params.version == 2
    end)
    assert.same({}, published.diagnostics)
    client:notify('textDocument/didClose', { textDocument = document })
    client:notification('textDocument/publishDiagnostics', function(params)
      return params.version == nil
    end)
  end)

  it('checks what the options say', function()
    initialize(nil, { checks = { anonymous = 'hint' } })
    open('a.txt', 'Officials said that the bridge was safe.')
    local published = client:notification('textDocument/publishDiagnostics')
    assert.equal('anonymous', published.diagnostics[1].code)
    assert.equal(4, published.diagnostics[1].severity)
  end)

  it('reads what is not UTF-8, and answers in UTF-8', function()
    initialize()
    open('a.txt', '“No \200,” Jo Ek said.')
    local symbol = ask('documentSymbol')[1].children[1]
    assert.equal('“No \239\191\189,”', symbol.name)
    assert.equal('0:0-7', shown(symbol.selectionRange))
  end)

  it('counts columns as the editor asks for', function()
    for encoding, expected in pairs({
      ['utf-8'] = '2:34-45',
      ['utf-16'] = '2:28-39',
      ['utf-32'] = '2:27-38',
    }) do
      client:stop()
      client = lsp_client.start()
      local offered = { 'utf-7', encoding, 'utf-16' }
      local result = initialize({ general = { positionEncodings = offered } })
      assert.equal(encoding, result.capabilities.positionEncoding)
      open('a.txt', ARTICLE)
      assert.equal(expected, shown_all(ask('definition', 3, 0)))
    end
  end)

  it('takes an article that has no file', function()
    initialize()
    client:notify('textDocument/didOpen', {
      textDocument = { uri = 'untitled:Untitled-1', version = 1, text = ARTICLE },
    })
    local params = {
      textDocument = { uri = 'untitled:Untitled-1' },
      position = { line = 5, character = 2 },
    }
    assert.equal('5:0-11', shown_all((client:request('textDocument/definition', params))))
    params.newName = 'Bo Li'
    local _, err = client:request('textDocument/rename', params)
    assert.equal(-32803, err.code)
    assert.matches('^inquit: the article has no file', err.message)
  end)
end)

describe('inquit lsp renames', function()
  it('a speaker, in the file of speakers and not in the article', function()
    initialize()
    open('a.txt', ARTICLE)
    assert.equal('Marta Silva', ask('prepareRename', 6, 30).placeholder)
    assert.equal('6:29-32', shown(ask('prepareRename', 6, 30).range))
    assert.same({ documentChanges = {} }, ask('rename', 6, 30, { newName = ' Marta da Silva ' }))
    assert.equal('Marta da Silva\n  also: Marta Silva\n', get('.inquit/speakers.txt'))
    assert.equal(ARTICLE, get('a.txt'))
    assert.equal('Marta da Silva', ask('documentSymbol')[1].name)
    lsp_client.wait(function()
      return client.requested[2]
    end)
    assert.equal('workspace/inlayHint/refresh', client.requested[1].method)
    assert.equal('workspace/codeLens/refresh', client.requested[2].method)
  end)

  it('two speakers into one, where the name is taken', function()
    put('.inquit/speakers.txt', '# crew\nMarta Silva\n  gender: female\n')
    initialize()
    open('a.txt', ARTICLE)
    ask('rename', 5, 2, { newName = 'marta silva' })
    local expected = '# crew\nMarta Silva\n  gender: female\n  also: Jonas Weber\n'
    assert.equal(expected, get('.inquit/speakers.txt'))
    for _, symbol in ipairs(ask('documentSymbol')) do
      assert.not_equal('Jonas Weber', symbol.name)
    end
  end)

  it('nothing where the name stays', function()
    initialize()
    open('a.txt', ARTICLE)
    assert.same({ documentChanges = {} }, ask('rename', 5, 2, { newName = 'Jonas Weber' }))
    assert.is_nil(get('.inquit/speakers.txt'))
  end)

  it('nobody, and says why', function()
    initialize()
    open('a.txt', ARTICLE)
    local _, err = ask('rename', 0, 2, { newName = 'Bo Li' })
    assert.equal('inquit: no speaker here', err.message)
    _, err = ask('prepareRename', 0, 2)
    assert.equal(-32803, err.code)
    _, err = ask('rename', 5, 2, { newName = 'note: x' })
    assert.matches('has a colon', err.message)
    _, err = ask('rename', 5, 2, { newName = '  ' })
    assert.matches('the name is empty', err.message)
    assert.is_nil(get('.inquit/speakers.txt'))
  end)

  it('not over changes that the editor has not saved', function()
    put('.inquit/speakers.txt', '# crew\n')
    initialize()
    open('a.txt', ARTICLE)
    open('.inquit/speakers.txt', '# crew\nJo')
    local _, err = ask('rename', 5, 2, { newName = 'Bo Li' })
    assert.matches('has changes that are not saved', err.message)
    assert.equal('# crew\n', get('.inquit/speakers.txt'))
  end)

  it('beside an article that lies outside of the folder', function()
    put('out/b.txt', ARTICLE)
    client:initialize({ capabilities = { x = 1 }, rootUri = uri.of(path('in')) })
    open('out/b.txt', ARTICLE)
    local params = {
      textDocument = { uri = uri.of(path('out/b.txt')) },
      position = { line = 5, character = 2 },
      newName = 'Bo Li',
    }
    assert.is_table(client:request('textDocument/rename', params))
    assert.equal('Bo Li\n  also: Jonas Weber\n', get('out/.inquit/speakers.txt'))
  end)

  it('behind a link, and keeps who may read it', function()
    put('shared.txt', 'Bo Li\n')
    assert(os.execute(('cd %s && chmod 600 shared.txt && mkdir .inquit'):format(folder)))
    assert(os.execute(('ln -s ../shared.txt %s'):format(path('.inquit/speakers.txt'))))
    initialize()
    open('a.txt', ARTICLE)
    ask('rename', 5, 2, { newName = 'Bo Li' })
    assert.equal('Bo Li\n  also: Jonas Weber\n', get('shared.txt'))
    local pipe = io.popen(('cd %s && ls -l shared.txt .inquit'):format(folder))
    local listing = pipe:read('*a')
    pipe:close()
    assert.matches('%-rw%-%-%-%-%-%-%-.* shared.txt', listing)
    assert.matches('speakers.txt %->', listing)
    assert.is_nil(listing:find('%.new'))
  end)
end)

describe('inquit lsp offers', function()
  local function titles(line, character, context)
    local here = { line = line, character = character }
    local actions = ask('codeAction', nil, nil, {
      range = { start = here, ['end'] = here },
      context = context or { x = 1 },
    })
    local list = {}
    for i, action in ipairs(actions) do
      list[i] = action.title
    end
    return list, actions
  end

  it('to merge a speaker with another, and to say whom words mean', function()
    initialize()
    open('a.txt', ARTICLE)
    assert.same({ 'Merge Jonas Weber with Marta Silva' }, (titles(5, 2)))
    local list = titles(6, 42)
    assert.same({ '“The mayor” is Jonas Weber', 'Merge Marta Silva with Jonas Weber' }, list)
    assert.same({ 'Merge Marta Silva with Jonas Weber' }, (titles(6, 30)))
    assert.same({}, (titles(0, 2)))
    assert.same({}, (titles(5, 2, { only = { 'quickfix' } })))
    assert.equal(1, #titles(5, 2, { only = { 'refactor' } }))
  end)

  it('what it then does', function()
    initialize()
    open('a.txt', ARTICLE)
    local _, actions = titles(6, 42)
    local result, err = client:request('workspace/executeCommand', actions[1].command)
    assert.is_nil(result)
    assert.is_nil(err)
    assert.equal('Jonas Weber\n  also: The mayor\n', get('.inquit/speakers.txt'))
    assert.equal('Jonas Weber', ask('documentSymbol')[2].name)
    assert.equal('2 quotations', ask('documentSymbol')[2].detail)
  end)

  it('no other commands', function()
    initialize()
    for _, params in ipairs({
      { command = 'inquit.dream' },
      { command = 'inquit.merge', arguments = { 'file:///x' } },
      { x = 1 },
    }) do
      local _, err = client:request('workspace/executeCommand', params)
      assert.equal(-32602, err.code)
    end
  end)
end)

describe('inquit lsp searches', function()
  local function found(query)
    local list = {}
    for i, symbol in ipairs((client:request('workspace/symbol', { query = query }))) do
      local name = symbol.location.uri:match('[^/]*$')
      list[i] = ('%s %s %s'):format(name, symbol.name, symbol.containerName)
    end
    table.sort(list)
    return list
  end

  it('the articles of its folders for speakers', function()
    put('b/c/d.md', '“No,” Ana Weber said.')
    put('b/e.lua', '“No,” Bo Weber said.')
    put('.hidden/f.txt', '“No,” Cem Weber said.')
    put('g.TXT', 'The lake was quiet.')
    put('h.txt', '“N\246,” Dan Weber said. \255')
    initialize()
    local expected = {
      'a.txt Jonas Weber 1 quotation',
      'd.md Ana Weber 1 quotation',
      'h.txt Dan Weber 1 quotation',
    }
    assert.same(expected, found('wEBER'))
    assert.same({}, found('Weber %d'))
    assert.equal(4, #found(''))
  end)

  it('what is open as it stands in the editor, and files anew when they change', function()
    put('b.txt', '“No,” Ana Weber said.')
    initialize()
    assert.same({ 'b.txt Ana Weber 1 quotation' }, found('Ana'))
    put('b.txt', '“No,” Ana Weber said. “Never,” she added.')
    assert.same({ 'b.txt Ana Weber 2 quotations' }, found('Ana'))
    open('b.txt', '“No,” Ana Keller said.')
    assert.same({ 'b.txt Ana Keller 1 quotation' }, found('Ana'))
  end)

  it('and tells how far it is', function()
    initialize()
    client:request('workspace/symbol', { query = '', workDoneToken = 't' })
    local last = client:notification('$/progress', function(params)
      return params.value.kind == 'end'
    end)
    assert.equal('t', last.token)
  end)

  it('a folder no more that has been taken away', function()
    initialize()
    client:notify('workspace/didChangeWorkspaceFolders', {
      event = { removed = { { uri = uri.of(folder) } }, added = { { uri = uri.of(path('n')) } } },
    })
    assert.same({}, found(''))
    put('n/x.txt', '“No,” Ana Weber said.')
    assert.same({ 'x.txt Ana Weber 1 quotation' }, found(''))
  end)
end)

describe('The answers of inquit lsp', function()
  it('are JSON whatever the article holds', function()
    initialize()
    open(
      'a.txt',
      '“\0\1 \\ "quoted" \226\128\168,” Jo \127Ek said. “'
        .. ('x'):rep(1000)
        .. ',” he said.'
    )
    for _, symbol in ipairs(ask('documentSymbol')) do
      assert.is_string(json.value(symbol))
    end
  end)

  it('come for an article of one megabyte in one line', function()
    initialize()
    open('a.txt', (ARTICLE:gsub('\n', ' ') .. ' '):rep(2500))
    assert.is_true(#ask('documentSymbol') > 0)
    assert.is_true(#ask('references', 0, 75) > 1000)
  end)
end)

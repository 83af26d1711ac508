-- The language server within Neovim, by Neovim's own client; and inquit lsp by the same client.

local child = dofile('tests/support/child.lua')

local ARTICLE = {
  'The ferry to Ulla was late again on Monday.',
  '',
  '“We need a second boat 𝒂,” Marta Silva said.',
  'Silva is the mayor of Ulla.',
  '',
  'Jonas Weber said that the company had no money.',
  '“There was never any money,” she said. The mayor said that nobody had paid.',
}

local has_server = vim.fn.has('nvim-0.10') == 1
local nvim, folder

local function put(name, lines)
  vim.fn.mkdir(vim.fn.fnamemodify(folder .. '/' .. name, ':h'), 'p')
  vim.fn.writefile(lines, folder .. '/' .. name)
end

local function read(name)
  local path = folder .. '/' .. name
  return vim.fn.filereadable(path) == 1 and vim.fn.readfile(path) or nil
end

local function open(name)
  nvim:command('silent edit ' .. folder .. '/' .. (name or 'a.txt'))
end

-- Names of the clients of the current buffer.
local function clients()
  return nvim:lua([[
    return vim.tbl_map(function(client) return client.name end, vim.lsp.get_clients({ bufnr = 0 }))
  ]])
end

local function is_ready()
  return nvim:lua([[
    local client = vim.lsp.get_clients({ bufnr = 0 })[1]
    return client ~= nil and client.initialized == true
  ]])
end

-- Waits until a function is content; there is work to be done in the other Neovim meanwhile.
local function wait(holds)
  assert(vim.wait(10000, holds, 5), 'out of patience')
end

local function serve(name)
  open(name)
  nvim:command('silent Inquit')
  wait(is_ready)
end

-- A word of the article, and where the cursor is put in it.
local function go(words)
  nvim:lua(
    [[
    vim.api.nvim_win_set_cursor(0, { 1, 0 })
    vim.fn.search('\\V' .. ..., 'cW')
  ]],
    words
  )
end

local function cursor_word()
  return nvim:lua("return vim.fn.matchstr(vim.fn.getline('.'), [[\\k\\+]], vim.fn.col('.') - 1)")
end

local function health()
  nvim:command('checkhealth inquit')
  return table.concat(nvim:api('nvim_buf_get_lines', 0, 0, -1, true), '\n')
end

before_each(function()
  nvim = child.start()
  folder = vim.fn.resolve(vim.fn.tempname())
  put('a.txt', ARTICLE)
end)

after_each(function()
  nvim:stop()
  vim.fn.delete(folder, 'rf')
end)

describe('The language server', function()
  if not has_server then
    it('is left out quietly where Neovim is older, and :checkhealth says so', function()
      open()
      assert.equal('inquit: 4 quotations, 2 speakers', nvim:output('Inquit'))
      assert.equal(0, nvim:lua('return #vim.lsp.buf_get_clients(0)'))
      nvim:command('silent Inquit!')
      assert.matches('no language server %(0%.10%)', health())
    end)
    return
  end

  it('comes with :Inquit and goes with :Inquit!', function()
    serve()
    assert.same({ 'inquit' }, clients())
    nvim:command('silent Inquit')
    assert.same({ 'inquit' }, clients())
    nvim:command('silent Inquit!')
    assert.same({}, clients())
    nvim:command('silent Inquit')
    assert.same({ 'inquit' }, clients())
  end)

  it('comes with :Inquit attach, also by filetype', function()
    open()
    nvim:command('Inquit attach')
    wait(is_ready)
    assert.same({ 'inquit' }, clients())
    nvim:command('silent Inquit!')
    nvim:lua("vim.g.inquit = { attach = { 'text' } }")
    nvim:command('filetype on')
    put('b.txt', ARTICLE)
    open('b.txt')
    wait(is_ready)
    assert.same({ 'inquit' }, clients())
    nvim:command('silent edit!')
    wait(is_ready)
    assert.same({ 'inquit' }, clients())
    nvim:lua("vim.g.inquit = { attach = { 'text' }, lsp = false }")
    put('c.txt', ARTICLE)
    open('c.txt')
    assert.same({}, clients())
  end)

  it('does not come to a buffer without a file, nor where it is not wanted', function()
    nvim:open(ARTICLE)
    nvim:command('silent Inquit')
    assert.same({}, clients())
    nvim:command('silent file nosuch://somewhere/else')
    nvim:command('silent Inquit')
    assert.same({}, clients())
    nvim:lua('vim.g.inquit = { lsp = false }')
    open()
    nvim:command('silent Inquit')
    assert.same({}, clients())
  end)

  it('is one for all articles of a folder', function()
    put('.inquit/speakers.txt', { '# nobody yet' })
    put('b/c.txt', ARTICLE)
    serve()
    serve('b/c.txt')
    local found = nvim:lua([[
      local list = vim.lsp.get_clients({ name = 'inquit' })
      return { #list, list[1].config.root_dir }
    ]])
    assert.same({ 1, folder }, found)
  end)

  it('leads from a pronoun to the name', function()
    serve()
    go('she')
    nvim:lua('vim.lsp.buf.definition()')
    wait(function()
      return cursor_word() == 'Marta'
    end)
    assert.same({ 3, 34 }, nvim:cursor())
  end)

  it('lists all that belongs to a speaker', function()
    serve()
    go('Weber')
    nvim:lua('vim.lsp.buf.references({ includeDeclaration = true })')
    wait(function()
      return nvim:lua('return #vim.fn.getqflist()') == 2
    end)
    local columns = nvim:lua([[
      return vim.tbl_map(function(item) return item.lnum .. ':' .. item.col end, vim.fn.getqflist())
    ]])
    assert.same({ '6:1', '6:18' }, columns)
  end)

  it('explains in a window', function()
    serve()
    go('she')
    nvim:lua('vim.lsp.buf.hover()')
    local function shown()
      return nvim:lua([[
        for _, window in ipairs(vim.api.nvim_list_wins()) do
          if vim.api.nvim_win_get_config(window).relative ~= '' then
            local buffer = vim.api.nvim_win_get_buf(window)
            return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, true), '\n')
          end
        end
        return ''
      ]])
    end
    wait(function()
      return shown() ~= ''
    end)
    assert.matches('Marta Silva', shown())
    assert.matches('"she" stands before the cue', shown())
  end)

  it('highlights the mentions of a speaker', function()
    serve()
    go('she')
    nvim:lua('vim.lsp.buf.document_highlight()')
    local function count()
      return nvim:lua([[
        local space = vim.api.nvim_get_namespaces()['nvim.lsp.references']
          or vim.api.nvim_get_namespaces()['vim_lsp_references']
        return space and #vim.api.nvim_buf_get_extmarks(0, space, 0, -1, {}) or 0
      ]])
    end
    wait(function()
      return count() == 5 -- We, Marta Silva, Silva, she, the mayor
    end)
  end)

  it('lists speakers with their quotations', function()
    serve()
    nvim:lua('vim.lsp.buf.document_symbol()')
    wait(function()
      return nvim:lua('return #vim.fn.getloclist(0) + #vim.fn.getqflist()') == 6
    end)
    local texts = nvim:lua([[
      local items = vim.fn.getloclist(0)
      items = items[1] and items or vim.fn.getqflist()
      return vim.tbl_map(function(item) return item.text end, items)
    ]])
    assert.matches('Marta Silva', texts[1])
    assert.matches('We need a second boat', texts[2])
  end)

  it('hints at speakers within the line', function()
    serve()
    nvim:lua('vim.lsp.inlay_hint.enable(true, { bufnr = 0 })')
    wait(function()
      return nvim:lua('return #vim.lsp.inlay_hint.get({ bufnr = 0 })') == 4
    end)
    local hint = nvim:lua('return vim.lsp.inlay_hint.get({ bufnr = 0 })[2].inlay_hint')
    assert.equal('Jonas Weber', hint.label)
    assert.same({ line = 5, character = 17 }, hint.position)
  end)

  it('counts over the line, and leads from there into a list', function()
    serve()
    nvim:lua([[
      vim.lsp.codelens[vim.lsp.codelens.enable and 'enable' or 'refresh'](
        vim.lsp.codelens.enable and true or { bufnr = 0 }, { bufnr = 0 })
    ]])
    wait(function()
      return nvim:lua(
        'return #vim.lsp.codelens.get(vim.lsp.codelens.enable and { bufnr = 0 } or 0)'
      ) == 2
    end)
    nvim:put_cursor(6, 0)
    nvim:lua('vim.lsp.codelens.run()')
    wait(function()
      return nvim:lua('return vim.fn.getqflist({ title = 0 }).title'):find('Jonas Weber', 1, true)
    end)
  end)

  it('renames a speaker, in what is shown and not in the article', function()
    serve()
    go('she')
    assert.matches('^Marta Silva', nvim:labels()[1])
    nvim:lua("vim.lsp.buf.rename('Marta da Silva')")
    wait(function()
      return (nvim:labels()[1] or ''):find('^Marta da Silva')
    end)
    assert.same({ 'Marta da Silva', '  also: Marta Silva' }, read('.inquit/speakers.txt'))
    assert.same(ARTICLE, nvim:api('nvim_buf_get_lines', 0, 0, -1, true))
    assert.is_false(nvim:lua('return vim.bo.modified'))
  end)

  it('does not write over changes of the file of speakers', function()
    put('.inquit/speakers.txt', { 'Bo Li' })
    open('.inquit/speakers.txt')
    nvim:api('nvim_buf_set_lines', 0, 0, -1, true, { 'Bo Liu' })
    nvim:lua('vim.o.hidden = true')
    serve()
    go('she')
    local err = nvim:lua([[
      local params = vim.lsp.util.make_position_params(0, vim.lsp.get_clients()[1].offset_encoding)
      params.newName = 'Bo Li'
      local answers = vim.lsp.buf_request_sync(0, 'textDocument/rename', params, 5000)
      local _, answer = next(answers)
      return answer.err or answer.error
    ]])
    assert.matches('has changes that are not saved', err.message)
    assert.same({ 'Bo Li' }, read('.inquit/speakers.txt'))
  end)

  it('offers to say whom words mean', function()
    serve()
    go('mayor said')
    nvim:lua([[
      vim.ui.select = function(items, _, choose)
        _G.offered = vim.tbl_map(function(item) return (item.action or item[2]).title end, items)
        choose(items[1], 1)
      end
      vim.lsp.buf.code_action()
    ]])
    wait(function()
      return read('.inquit/speakers.txt') ~= nil
    end)
    local offered = { '“The mayor” is Jonas Weber', 'Merge Marta Silva with Jonas Weber' }
    assert.same(offered, nvim:lua('return _G.offered'))
    assert.same({ 'Jonas Weber', '  also: The mayor' }, read('.inquit/speakers.txt'))
  end)

  it('finds the speakers of the folder', function()
    put('b/c.md', { '“No,” Ana Weber said.' })
    serve()
    nvim:lua("vim.lsp.buf.workspace_symbol('weber')")
    wait(function()
      return nvim:lua('return #vim.fn.getqflist()') == 2
    end)
  end)

  it('answers what was cancelled with the error for it, once', function()
    for i = 1, 20 do
      put(('b/%d.md'):format(i), ARTICLE)
    end
    serve()
    local answers = nvim:lua([[
      local answers = {}
      local client = vim.lsp.get_clients({ bufnr = 0 })[1]
      local handler = function(err, result) answers[#answers + 1] = { err and err.code, result } end
      local _, id = client.rpc.request('workspace/symbol', { query = '' }, handler, function() end)
      client.rpc.notify('$/cancelRequest', { id = id })
      client.rpc.request('textDocument/dream', {}, handler, function() end)
      vim.wait(5000, function() return #answers == 2 end)
      vim.wait(20)
      return answers
    ]])
    assert.equal(2, #answers)
    assert.equal(-32800, answers[1][1])
    assert.equal(-32601, answers[2][1])
  end)

  it('stops and starts again', function()
    serve()
    nvim:lua([[
      _G.ended = nil
      vim.lsp.stop_client(vim.lsp.get_clients({ name = 'inquit' }))
    ]])
    wait(function()
      return #clients() == 0
    end)
    nvim:command('silent Inquit')
    wait(is_ready)
    assert.same({ 'inquit' }, clients())
  end)

  it('goes along when the buffer gets another name', function()
    serve()
    local function speakers()
      return nvim:lua([[
        local params = { textDocument = vim.lsp.util.make_text_document_params() }
        local answers = vim.lsp.buf_request_sync(0, 'textDocument/documentSymbol', params, 5000)
        local _, answer = next(answers or {})
        return vim.tbl_map(function(symbol) return symbol.name end, answer and answer.result or {})
      ]])
    end
    for _, command in ipairs({ 'file ', 'silent saveas ' }) do
      nvim:command(command .. folder .. '/' .. vim.trim(command):gsub('%A', '') .. '.txt')
      wait(is_ready)
      assert.same({ 'Marta Silva', 'Jonas Weber' }, speakers())
    end
    nvim:command('file nosuch://somewhere/else')
    assert.same({}, clients())
  end)

  it('lets itself be ended at once, also by :quit', function()
    serve()
    nvim:lua("vim.lsp.stop_client(vim.lsp.get_clients({ name = 'inquit' }), true)")
    wait(function()
      return #clients() == 0
    end)
    nvim:command('silent Inquit')
    wait(is_ready)
    local begun = vim.loop.hrtime()
    pcall(nvim.command, nvim, 'qall!') -- the channel closes before the answer
    assert.is_true(nvim:wait(2000))
    assert.is_true((vim.loop.hrtime() - begun) / 1e6 < 1000)
  end)

  it('tells :checkhealth whether it is at work', function()
    assert.matches('a part of this Neovim; 0 servers at work', health())
    serve()
    assert.matches('a part of this Neovim; 1 server at work', health())
    nvim:lua('vim.g.inquit = { lsp = false }')
    assert.matches('switched off by vim.g.inquit.lsp', health())
  end)

  it('asks for a new name with the old one, and not where nobody is', function()
    serve()
    nvim:lua([[
      vim.ui.input = function(opts, answer)
        _G.asked = opts.default
        answer('Jonas Weber')
      end
    ]])
    go('ferry')
    nvim:lua('vim.lsp.buf.rename()')
    go('mayor said')
    nvim:lua('vim.lsp.buf.rename()')
    wait(function()
      return read('.inquit/speakers.txt') ~= nil
    end)
    assert.equal('Marta Silva', nvim:lua('return _G.asked'))
    assert.same({ 'Jonas Weber', '  also: Marta Silva' }, read('.inquit/speakers.txt'))
  end)

  it('is behind CTRL-]', function()
    serve()
    go('she')
    nvim:command('normal! \29')
    assert.same({ 3, 34 }, nvim:cursor())
  end)

  it('does not publish what :Inquit shows already', function()
    put('b.txt', { 'Jo Ek said: “No.' })
    serve('b.txt')
    nvim:lua('vim.wait(400)')
    assert.equal(1, nvim:lua('return #vim.diagnostic.get(0)'))
  end)

  it('reads a buffer that is not UTF-8', function()
    serve()
    nvim:lua(
      "vim.api.nvim_buf_set_lines(0, 2, 3, true, { '“No \\200 \\0,” Marta Silva said.' })"
    )
    local symbols = nvim:lua([[
      local params = { textDocument = vim.lsp.util.make_text_document_params() }
      local answers = vim.lsp.buf_request_sync(0, 'textDocument/documentSymbol', params, 5000)
      local _, answer = next(answers)
      return answer.result
    ]])
    assert.equal('Marta Silva', symbols[1].name)
  end)
end)

if not has_server then
  return
end

describe('inquit lsp, and the server within,', function()
  local function wait_for_both()
    wait(function()
      return nvim:lua([[
        local ready = vim.tbl_filter(function(client)
          return client.initialized == true
        end, vim.lsp.get_clients({ bufnr = 0 }))
        return #ready == 2
      ]])
    end)
  end

  -- Starts the process beside the server within, for the same buffer, as the example of the help
  -- does: again when the buffer is read again.
  local function serve_twice()
    serve()
    nvim:lua(
      [[
      local root = ...
      local function start()
        vim.lsp.start({ name = 'process', cmd = { 'bin/inquit', 'lsp' }, root_dir = root })
      end
      vim.api.nvim_create_autocmd('BufReadPost', { callback = start })
      start()
    ]],
      folder
    )
    wait_for_both()
  end

  -- How the two of them answer.
  local function answers()
    return nvim:lua([[
      local document = vim.lsp.util.make_text_document_params()
      local last = { line = vim.api.nvim_buf_line_count(0), character = 0 }
      local range = { start = { line = 0, character = 0 }, ['end'] = last }
      local found = {}
      local params = { textDocument = document, range = range }
      for _, method in ipairs({ 'textDocument/documentSymbol', 'textDocument/inlayHint' }) do
        for id, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 10000) or {}) do
          local name = vim.lsp.get_client_by_id(id).name
          found[name] = (found[name] or '') .. vim.inspect(answer.result or answer.err)
        end
      end
      return { found.inquit or 'nothing', found.process or 'nothing' }
    ]])
  end

  local function check(what)
    local found = answers()
    assert.is_true(#found[1] > 20, found[1])
    assert(found[1] == found[2], ('they differ after %s:\n%s\n%s'):format(what, found[1], found[2]))
  end

  it('answer alike over 1,000 random edits', function()
    serve_twice()
    check('the start')
    math.randomseed(11)
    for round = 1, 40 do
      nvim:lua(
        [[
        local pieces =
          { '“', '”', 'a', ' said.', ' Marta Silva ', '𝒂', '\n', ' he ', 'é', '.', '\n\n' }
        math.randomseed(...)
        for _ = 1, 25 do
          local row = math.random(vim.api.nvim_buf_line_count(0)) - 1
          local line = vim.api.nvim_buf_get_lines(0, row, row + 1, true)[1]
          local places = { 0, #line }
          for at in line:gmatch('()[%z\1-\127\194-\244][\128-\191]*') do
            places[#places + 1] = at - 1
          end
          local first, last = places[math.random(#places)], places[math.random(#places)]
          last = math.random(3) > 1 and first or last
          local kind = math.random(12)
          if kind == 1 then
            vim.cmd('silent! undo')
          elseif kind == 2 then
            vim.cmd('silent! redo')
          elseif kind == 3 then
            vim.api.nvim_buf_set_lines(0, row, row + 1, true, { line, 'Jonas Weber said so.' })
          elseif kind == 4 and vim.api.nvim_buf_line_count(0) > 5 then
            vim.cmd(row + 1 .. 'delete _')
          else
            vim.api.nvim_buf_set_text(0, row, math.min(first, last), row, math.max(first, last),
              vim.split(pieces[math.random(#pieces)], '\n'))
          end
        end
      ]],
        round
      )
      nvim:lua("vim.api.nvim_buf_set_lines(0, -1, -1, true, { '', '“Yes,” Ana Lima said.' })")
      check(('round %d'):format(round))
    end
  end)

  it('answer alike after what a person does with a whole buffer', function()
    serve_twice()
    for _, command in ipairs({
      'global/said/move 0',
      'undo',
      '1delete _ | undojoin | 1delete _',
      'set fileformat=dos | silent write | silent edit',
      'earlier 5f | later 5f',
      'silent edit!',
      '%substitute/a/ä/g',
      '%join!',
      'undo',
      '%delete _ | call setline(1, ["“No,” Ana Lima said."])',
    }) do
      nvim:command(command)
      wait_for_both()
      check(command)
    end
    nvim:command('silent %delete _')
    assert.same({ '{}{}', '{}{}' }, answers())
  end)

  it('answer alike after ten thousand lines are put', function()
    serve_twice()
    nvim:lua([[
      local lines = {}
      for i = 1, 10000 do
        lines[i] = i % 50 == 0 and '“No,” Ana Lima said. “Änd 𝒂,” he said.' or 'The lake was quiet.'
      end
      vim.api.nvim_buf_set_lines(0, 3, 3, true, lines)
    ]])
    check('the lines')
    nvim:command('undo')
    check('undoing them')
  end)

  it('publishes for Neovim what is odd', function()
    put('b.txt', { 'Jo Ek said: “No.' })
    nvim:lua('vim.g.inquit = { lsp = false }')
    open('b.txt')
    nvim:lua(
      [[
      vim.lsp.start({ name = 'process', cmd = { 'bin/inquit', 'lsp' }, root_dir = ... })
    ]],
      folder
    )
    wait(function()
      return nvim:lua('return #vim.diagnostic.get(0)') == 1
    end)
    local one = nvim:lua('return vim.diagnostic.get(0)[1]')
    assert.equal('unbalanced', one.code)
    assert.equal('inquit', one.source)
    assert.same({ 0, 12, 15 }, { one.lnum, one.col, one.end_col })
  end)
end)

local child = dofile('tests/support/child.lua')

describe(':Inquit search', function()
  local nvim, folder

  local function write(name, text)
    local path = folder .. '/' .. name
    vim.fn.mkdir(vim.fn.fnamemodify(path, ':h'), 'p')
    vim.fn.writefile(vim.split(text, '\n'), path)
  end

  before_each(function()
    folder = vim.fn.tempname()
    write('2025-05-01-ferry.txt', '“It is late,” Marta Silva said.')
    write('2026/01/14/yard.txt', 'Rain.\n\nMarta Silva claimed that it was late. Jon Ek said no.')
    write('notes.md', 'Jon Ek said that Silva was late.')
    write('.hidden/a.txt', '“It is late,” Marta Silva said.')
    write('boat.png', '“It is late,” Marta Silva said.')
    nvim = child.start()
    nvim:command('cd ' .. folder)
    nvim:lua([[
      local echo = vim.api.nvim_echo
      vim.api.nvim_echo = function(chunks, ...)
        told = chunks[1][1]
        return echo(chunks, ...)
      end
    ]])
  end)

  after_each(function()
    nvim:stop()
    vim.fn.delete(folder, 'rf')
  end)

  local function wait()
    local is_done = vim.wait(10000, function()
      return not nvim:lua([[return require('inquit.search').is_running()]])
    end, 10)
    assert.is_true(is_done)
  end

  -- "file:line:column text" of the entries that a search leaves.
  local function search(query)
    nvim:command('Inquit! search ' .. query)
    wait()
    return nvim:lua([[
      return vim.tbl_map(function(item)
        local name = vim.fn.fnamemodify(vim.fn.bufname(item.bufnr), ':t')
        return ('%s:%d:%d %s'):format(name, item.lnum, item.col, item.text)
      end, vim.fn.getqflist())
    ]])
  end

  local function last_message()
    return nvim:lua('return told')
  end

  it('fills the quickfix list from the texts below the current folder, in order', function()
    assert.same({
      '2025-05-01-ferry.txt:1:1 direct, Marta Silva: “It is late,”',
      'notes.md:1:13 indirect, Jon Ek: that Silva was late',
      'yard.txt:3:21 indirect, Marta Silva: that it was late',
    }, search('late'))
    assert.equal('inquit: search late', nvim:lua('return vim.fn.getqflist({ title = 0 }).title'))
  end)

  it('keeps to the query and to its paths', function()
    assert.same(
      { 'yard.txt:3:21 indirect, Marta Silva: that it was late' },
      search('speaker:silva cue:claim* **/*.txt')
    )
    assert.same({}, search('speaker:silva *.md'))
    assert.same(
      { '2025-05-01-ferry.txt:1:1 direct, Marta Silva: “It is late,”' },
      search('late *.txt')
    )
    assert.equal(1, #search('late said-before:2026 **/*.txt'))
    assert.equal(1, #search("in:2026 'was late'"))
  end)

  it('sums up, with what it has left out and could not read', function()
    nvim:command('set columns=200')
    search('late said-before:2026 . nowhere/a.txt')
    local told = last_message()
    assert.is_truthy(
      told:find('inquit: 1 quotation in 3 files; 1 left out that tell no day', 1, true)
    )
    assert.is_truthy(told:find('nowhere/a.txt: no such file', 1, true), told)
  end)

  it('sums up in one line', function()
    nvim:command('set columns=60')
    search('late said-before:2026 . nowhere/a.txt')
    assert.is_true(vim.fn.strdisplaywidth(last_message()) < 60)
  end)

  it('takes a changed buffer as it is', function()
    nvim:command('edit notes.md')
    nvim:api('nvim_buf_set_lines', 0, 0, -1, true, { 'Ada Lem said that Silva was there.' })
    assert.same({ 'notes.md:1:14 indirect, Ada Lem: that Silva was there' }, search('there'))
  end)

  it('honours who is who', function()
    write('.inquit/speakers.txt', 'Solveig Aune\n  also: Jon Ek')
    assert.equal(2, #search('speaker:aune'))
    nvim:command([[let g:inquit = #{speakers: [#{name: 'Ann Berg', also: ['Marta Silva']}]}]])
    assert.equal(2, #search('speaker:berg'))
  end)

  it('opens the list where something is found, and stays where the cursor is', function()
    nvim:command('vertical Inquit search late')
    wait()
    assert.equal('row', nvim:lua('return vim.fn.winlayout()[1]'))
    assert.equal('', nvim:api('nvim_buf_get_option', 0, 'filetype'))
    nvim:command('cclose')
    nvim:command('Inquit search boats')
    wait()
    assert.equal(1, nvim:lua('return vim.fn.winnr("$")'))
  end)

  it('is stopped', function()
    assert.is_truthy(nvim:failure('Inquit stop'):find('inquit: no search is running', 1, true))
    nvim:command('Inquit search late | Inquit stop')
    wait()
    assert.is_truthy(last_message():find('stopped', 1, true))
    nvim:lua(
      [[vim.cmd('Inquit search late') refused = select(2, pcall(vim.cmd, 'Inquit search no'))]]
    )
    assert.is_truthy(nvim:lua('return refused'):find('a search is running', 1, true))
    wait()
  end)

  it('stops where its list is gone', function()
    nvim:command('Inquit search late | call setqflist([], "f")')
    wait()
    assert.equal(0, nvim:lua('return vim.fn.getqflist({ nr = "$" }).nr'))
  end)

  it('names what is wrong with the query', function()
    local told = nvim:failure('Inquit search speeker:Silva')
    assert.is_truthy(told:find('inquit: there is no field speeker', 1, true), told)
  end)

  it('completes fields, values, speakers and files', function()
    local function complete(line)
      return nvim:lua('return vim.fn.getcompletion(..., "cmdline")', 'Inquit search ' .. line)
    end
    nvim:command('edit 2026/01/14/yard.txt')
    assert.same({ 'said-before:', 'said-after:' }, complete('said'))
    assert.same({ '-speaker:' }, complete('-sp'))
    assert.same({ 'kind:direct' }, complete('boat kind:d'))
    assert.same({ "speaker:'Marta Silva'", "speaker:'Jon Ek'" }, complete('speaker:'))
    assert.same({ 'notes.md' }, complete('late no'))
    assert.same({ 'in:notes.md' }, complete('late in:no'))
  end)

  it('holds nobody up', function()
    for i = 1, 60 do
      write(('many/%02d.txt'):format(i), ('“It is late,” Marta Silva said.\n\n'):rep(200))
    end
    nvim:lua([[
      ticks = 0
      timer = vim.loop.new_timer()
      timer:start(0, 1, vim.schedule_wrap(function()
        ticks = ticks + (require('inquit.search').is_running() and 1 or 0)
      end))
    ]])
    assert.equal(12000, #search('late many/'))
    assert.is_true(nvim:lua('timer:stop() return ticks') > 10)
  end)
end)

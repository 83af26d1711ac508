local article = dofile('tests/support/article.lua')
local child = dofile('tests/support/child.lua')

describe(':Inquit', function()
  local nvim

  before_each(function()
    nvim = child.start()
    nvim:open(article)
  end)

  after_each(function()
    nvim:stop()
  end)

  local function list(what)
    return nvim:lua('return vim.fn.getqflist(...)', what or { all = 0 })
  end

  it('loads nothing before it is used', function()
    assert.same(
      {},
      nvim:lua([[
      return vim.tbl_filter(function(name)
        return name:find('^inquit') ~= nil
      end, vim.tbl_keys(package.loaded))
    ]])
    )
  end)

  it('annotates, and says what it has found', function()
    assert.equal('inquit: 4 quotations, 2 speakers', nvim:output('Inquit'))
    assert.same(
      { 'Marta Silva “”', 'Jonas Weber ~', 'Marta Silva “”', 'Marta Silva ~' },
      nvim:labels()
    )
  end)

  it('clears with a bang', function()
    nvim:command('Inquit')
    nvim:command('Inquit!')
    assert.same({}, nvim:marks())
  end)

  it('keeps to a range', function()
    assert.equal('inquit: 1 quotation', nvim:output('6Inquit'))
    assert.same({ 'Jonas Weber ~' }, nvim:labels())
    nvim:command('1,4Inquit annotate')
    assert.same({ 'Marta Silva “”' }, nvim:labels())
  end)

  it('says nothing with :silent', function()
    -- Without a screen, Neovim writes its messages to stderr; execute() would catch silent ones.
    local function messages(command)
      local line = { vim.v.progpath, '--headless', '-u', 'tests/minimal_init.lua', '-c', command }
      return vim.fn.system(vim.list_extend(line, { '-c', 'qa!', 'tests/support/article.lua' }))
    end
    assert.is_truthy(messages('Inquit'):find('inquit: %d quotation'))
    assert.equal('', messages('silent Inquit'))
  end)

  it('toggles', function()
    nvim:command('Inquit toggle')
    assert.equal(4, #nvim:labels())
    nvim:command('Inquit toggle')
    assert.same({}, nvim:marks())
  end)

  it('does not modify the buffer', function()
    nvim:command('Inquit')
    assert.is_false(nvim:api('nvim_buf_get_option', 0, 'modified'))
  end)

  it('puts all quotations into the quickfix list', function()
    nvim:command('Inquit quickfix')
    assert.equal('qf', nvim:api('nvim_buf_get_option', 0, 'filetype'))
    local found = list()
    assert.equal('inquit: quotations in [No Name]', found.title)
    assert.equal(4, #found.items)
    local item = found.items[2]
    assert.same({ 6, 18, 6, 47 }, { item.lnum, item.col, item.end_lnum, item.end_col })
    assert.equal('indirect, Jonas Weber: that the company had no money', item.text)
  end)

  it('gives a buffer without a name none, also below the home folder', function()
    nvim:lua([[vim.env.HOME = vim.fn.fnamemodify(vim.fn.getcwd(), ':h')]])
    nvim:command('Inquit! quickfix')
    assert.equal('inquit: quotations in [No Name]', list().title)
  end)

  it('puts the quotations of one speaker there, in a range too', function()
    nvim:command('Inquit! quickfix marta silva')
    assert.equal(3, #list().items)
    assert.equal('inquit: Marta Silva in [No Name]', list().title)
    assert.not_equal('qf', nvim:api('nvim_buf_get_option', 0, 'filetype'))
    nvim:command('5,7Inquit! quickfix silva')
    assert.equal(2, #list().items)
    nvim:put_cursor(6, 0)
    nvim:command('Inquit! quickfix .')
    assert.equal('inquit: Jonas Weber in [No Name]', list().title)
  end)

  it('lists the quotations of nobody', function()
    nvim:open({ 'It rained.', '', '“It is closed.”', '', 'The ferry was late.' })
    nvim:command('Inquit! quickfix ?')
    assert.equal(1, #list().items)
    assert.equal('inquit: nobody known in [No Name]', list().title)
  end)

  it('lists the quotations of the selected lines', function()
    nvim:type('6GVG:Inquit! quickfix<CR>')
    assert.equal(3, #list().items)
  end)

  it('keeps the place of a list that it refreshes', function()
    nvim:command('Inquit! quickfix')
    nvim:command('cc 3')
    nvim:api('nvim_buf_set_lines', 0, 0, 0, true, { '“Not at all,” Marta Silva said.' })
    nvim:command('Inquit! quickfix')
    local found = list()
    assert.equal(5, #found.items)
    assert.equal(4, found.idx)
    assert.equal(1, list({ nr = '$' }).nr)
  end)

  it('fills the location list', function()
    nvim:command('Inquit! loclist weber')
    assert.equal(1, #nvim:lua('return vim.fn.getloclist(0)'))
    assert.same({}, list().items)
    nvim:command('vertical Inquit loclist')
    assert.equal('qf', nvim:api('nvim_buf_get_option', 0, 'filetype'))
    assert.equal('row', nvim:lua('return vim.fn.winlayout()[1]'))
  end)

  it('opens no list when told so', function()
    nvim:command([[let g:inquit = { 'open': v:false }]])
    nvim:command('Inquit quickfix')
    assert.equal(1, nvim:lua('return vim.fn.winnr("$")'))
  end)

  it('goes to the next and the previous quotation', function()
    local rows = {}
    for i = 1, 4 do
      nvim:command('Inquit next')
      rows[i] = nvim:cursor()[1]
    end
    assert.same({ 3, 6, 7, 7 }, rows)
    nvim:command('Inquit prev')
    assert.same({ 7, 0 }, nvim:cursor())
    nvim:command('3Inquit prev')
    assert.same({ 7, article[7]:find('that nobody') - 1 }, nvim:cursor())
  end)

  it("stops at the end without 'wrapscan', and says so", function()
    nvim:command('set nowrapscan')
    nvim:put_cursor(7, 60)
    assert.equal('inquit: no quotation after here', nvim:output('Inquit next'))
    assert.same({ 7, 60 }, nvim:cursor())
  end)

  it('keeps to one speaker', function()
    nvim:command('Inquit next jonas weber')
    assert.same({ 6, 17 }, nvim:cursor())
    nvim:command('Inquit prev .')
    assert.same({ 6, 17 }, nvim:cursor())
    nvim:command('Inquit prev silva')
    assert.same({ 3, 0 }, nvim:cursor())
  end)

  it('is a jump', function()
    nvim:command('3Inquit next')
    nvim:type('<C-o>')
    assert.same({ 1, 0 }, nvim:cursor())
  end)

  it('goes from a quotation to its source, then to the first mention', function()
    nvim:put_cursor(7, 4)
    nvim:command('Inquit speaker')
    assert.same({ 7, article[7]:find('Silva') - 1 }, nvim:cursor())
    nvim:command('Inquit speaker')
    assert.same({ 3, article[3]:find('Marta') - 1 }, nvim:cursor())
    assert.equal('inquit: this is where the speaker is first named', nvim:output('Inquit speaker'))
    nvim:put_cursor(1, 0)
    assert.equal(
      'inquit: no quotation and no speaker under the cursor',
      nvim:output('Inquit speaker')
    )
  end)

  it('lets a speaker be picked, and jumps', function()
    nvim:lua([[
      vim.ui.select = function(items, opts, on_choice)
        offered = vim.tbl_map(opts.format_item, items)
        on_choice(items[2])
      end
    ]])
    nvim:command('Inquit speakers')
    assert.same(
      { 'Marta Silva (3 quotations)', 'Jonas Weber (1 quotation)' },
      nvim:lua('return offered')
    )
    assert.same({ 6, 17 }, nvim:cursor())
  end)

  it('stays where nobody is picked, or nobody speaks', function()
    nvim:lua('vim.ui.select = function(_, _, on_choice) on_choice(nil) end')
    nvim:command('Inquit speakers')
    assert.same({ 1, 0 }, nvim:cursor())
    nvim:open({ 'It rained.' })
    assert.equal('inquit: nobody says anything here', nvim:output('Inquit speakers'))
  end)

  it('completes subcommands and names, as plain text', function()
    local function complete(line)
      return nvim:lua('return vim.fn.getcompletion(..., "cmdline")', line)
    end
    assert.same({ 'quickfix' }, complete('Inquit qu'))
    assert.same({ 'speaker', 'speakers' }, complete('2,3Inquit! sp'))
    local count = nvim:lua('return vim.tbl_count(require("inquit.command").subcommands)')
    assert.equal(count, #complete('Inquit '))
    assert.same({}, complete('Inquit .'))
    assert.same({ 'Marta Silva', 'Jonas Weber' }, complete('Inquit quickfix '))
    assert.same({ 'Silva' }, complete('Inquit next marta s'))
    assert.same({}, complete('Inquit next .*'))
    assert.same({}, complete('Inquit toggle '))
    assert.same({}, complete('Inquit bogus '))
  end)

  it('names what is wrong with a call', function()
    for command, message in pairs({
      ['Inquit bogus'] = 'inquit: there is no :Inquit bogus',
      ['Inquit quikfix'] = 'inquit: there is no :Inquit quikfix; did you mean quickfix?',
      ['Inquit! next'] = 'inquit: no ! allowed: :Inquit next',
      ['Inquit explain Silva'] = 'inquit: :Inquit explain takes no argument: Silva',
      ['1,2Inquit toggle'] = 'inquit: no range allowed: :Inquit toggle',
      ['Inquit speaker Silva'] = 'inquit: :Inquit speaker takes no argument: Silva',
      ['Inquit next Ivanov'] = 'inquit: nobody called Ivanov says anything here',
      ['Inquit quickfix .'] = 'inquit: no speaker under the cursor',
    }) do
      local told = nvim:failure(command)
      assert.is_truthy(told:find(message, 1, true), told)
    end
  end)

  it('takes a name for plain text', function()
    assert.is_truthy(nvim:failure('Inquit next .*'):find('nobody called .*', 1, true))
  end)

  it('tells of a wrong option once, and works with the default', function()
    nvim:command([[let g:inquit = { 'lable': 'eol' }]])
    assert.is_truthy(
      nvim:failure('Inquit'):find('option lable does not exist; label does', 1, true)
    )
    nvim:command('Inquit')
    assert.equal(4, #nvim:labels())
  end)
end)

local article = dofile('tests/support/article.lua')
local child = dofile('tests/support/child.lua')

describe(':Inquit outline', function()
  local nvim, path

  before_each(function()
    path = vim.fn.tempname() .. '.txt'
    vim.fn.writefile(article, path)
    nvim = child.start()
    nvim:command('set columns=120 lines=30 | edit ' .. path)
  end)

  after_each(function()
    nvim:stop()
    vim.fn.delete(path)
  end)

  local function lines()
    return nvim:api('nvim_buf_get_lines', 0, 0, -1, true)
  end

  local function wait_for(code)
    local is_so = vim.wait(5000, function()
      return nvim:lua('return ' .. code)
    end, 10)
    assert.is_true(is_so, code)
  end

  -- Keys that move the cursor, with the events that follow it.
  local function move(keys)
    nvim:type(keys)
    nvim:command('doautocmd CursorMoved')
  end

  it('shows speakers with their share of voice, and their quotations folded below', function()
    nvim:command('Inquit outline')
    assert.same({
      '4 quotations, 2 speakers, 20 words',
      'Marta Silva ████████  70 %    14 w   3',
      '    3 “” “We need a second boat,”',
      '    7 “” “There was never any money,”',
      '    7 ~  that nobody had paid',
      'Jonas Weber ███▍      30 %     6 w   1',
      '    6 ~  that the company had no money',
    }, lines())
    local closed =
      nvim:lua('return { vim.fn.foldclosed(1), vim.fn.foldclosed(4), vim.fn.foldclosed(7) }')
    assert.same({ -1, 2, 6 }, closed)
    assert.equal('inquit-outline', nvim:api('nvim_buf_get_option', 0, 'filetype'))
    assert.equal(50, nvim:lua('return vim.api.nvim_win_get_width(0)'))
    assert.is_false(nvim:api('nvim_buf_get_option', 0, 'modifiable'))
  end)

  it('honours modifiers', function()
    nvim:command('aboveleft Inquit outline')
    assert.equal('col', nvim:lua('return vim.fn.winlayout()[1]'))
    nvim:type('q')
    nvim:command('tab Inquit outline')
    assert.equal(2, nvim:lua('return vim.fn.tabpagenr()'))
    nvim:type('q')
    assert.equal(1, nvim:lua('return vim.fn.tabpagenr("$")'))
    nvim:command('vertical topleft Inquit outline')
    assert.equal(1, nvim:lua('return vim.fn.winnr()'))
    assert.equal(50, nvim:lua('return vim.api.nvim_win_get_width(0)'))
  end)

  it('is gone to where it is open', function()
    nvim:command('Inquit outline | wincmd p | Inquit outline | Inquit outline')
    assert.equal(2, nvim:lua('return vim.fn.winnr("$")'))
    assert.equal('inquit-outline', nvim:api('nvim_buf_get_option', 0, 'filetype'))
  end)

  it('goes to a quotation, shows it, and lets it be read', function()
    nvim:command('Inquit outline')
    nvim:type('zR4Go')
    assert.equal('inquit-outline', nvim:api('nvim_buf_get_option', 0, 'filetype'))
    assert.same({ 7, 0 }, nvim:lua('return vim.api.nvim_win_get_cursor(vim.fn.win_getid(1))'))
    move('5G')
    nvim:type('p')
    wait_for('#vim.api.nvim_list_wins() == 3')
    nvim:type('7G<CR>')
    assert.same({ 6, 17 }, nvim:cursor())
    nvim:type('<C-o>')
    assert.same({ 7, 0 }, nvim:cursor())
    nvim:command('wincmd l')
    nvim:type('6G<CR>')
    assert.same({ 6, 17 }, nvim:cursor())
  end)

  it('is in step with the cursor of the article', function()
    nvim:command('Inquit outline | wincmd p')
    local function line()
      return nvim:lua('return vim.api.nvim_win_get_cursor(vim.fn.win_getid(2))[1]')
    end
    move('3G')
    assert.equal(3, line())
    move('7G')
    assert.equal(4, line())
    move('$')
    assert.equal(5, line())
    move('6G')
    assert.equal(7, line())
  end)

  it('follows the text, with the folds that are open', function()
    nvim:command('Inquit outline')
    nvim:type('6Gzo')
    nvim:command('wincmd p')
    nvim:api('nvim_buf_set_lines', 0, 0, 1, true, { '“Not at all,” Jonas Weber said.' })
    nvim:command('doautocmd TextChanged | wincmd p')
    wait_for([[vim.fn.getline(1):find('^5 quotations') ~= nil]])
    assert.equal('Jonas Weber █████▏    39 %     9 w   2', lines()[6])
    assert.same({ 2, -1 }, nvim:lua('return { vim.fn.foldclosed(3), vim.fn.foldclosed(7) }'))
  end)

  it('opens the article where its window is gone', function()
    nvim:command('Inquit outline | wincmd p | hide')
    nvim:type('zR4G<CR>')
    assert.equal(path, nvim:api('nvim_buf_get_name', 0))
    assert.same({ 7, 0 }, nvim:cursor())
    assert.equal(2, nvim:lua('return vim.fn.winnr("$")'))
  end)

  it('takes the place of another article, not of the outline', function()
    nvim:command('Inquit outline | wincmd p | set hidden | enew | wincmd p')
    nvim:type('zR4G<CR>')
    assert.equal(path, nvim:api('nvim_buf_get_name', 0))
    assert.equal(2, nvim:lua('return vim.fn.winnr("$")'))
  end)

  it('goes with its article', function()
    nvim:command('Inquit outline | wincmd p | bdelete!')
    wait_for('#vim.api.nvim_list_wins() == 1')
    assert.equal('', nvim:api('nvim_buf_get_option', 0, 'filetype'))
  end)

  it('stays where its article is read anew', function()
    nvim:command('Inquit outline | wincmd p')
    vim.fn.writefile({ '“No,” Ada Lem said.' }, path)
    nvim:command('edit! | wincmd p')
    wait_for([[vim.fn.getline(2):find('^Ada Lem') ~= nil]])
  end)

  it('leaves nothing behind where it is closed', function()
    nvim:command('Inquit outline | close')
    wait_for([[vim.fn.bufnr('inquit-outline') == -1]])
    nvim:command('Inquit outline | bwipeout!')
    wait_for([[vim.fn.bufnr('inquit-outline') == -1]])
    move('3G')
    assert.equal('', nvim:lua('return vim.v.errmsg'))
  end)

  it('leaves its window as it was to another buffer', function()
    nvim:command('Inquit outline | enew')
    assert.same(
      { true, 'manual', '', false },
      nvim:lua([[
        local name = { scope = 'local' }
        return vim.tbl_map(function(option)
          return vim.api.nvim_get_option_value(option, name)
        end, { 'wrap', 'foldmethod', 'winhighlight', 'winfixwidth' })
      ]])
    )
  end)

  it('is in step with the window of the article that the cursor is in', function()
    nvim:command('Inquit outline | wincmd p | split')
    move('6G')
    assert.equal(7, nvim:lua('return vim.api.nvim_win_get_cursor(vim.fn.win_getid(3))[1]'))
    nvim:command('wincmd j')
    move('3G')
    assert.equal(3, nvim:lua('return vim.api.nvim_win_get_cursor(vim.fn.win_getid(3))[1]'))
  end)

  it('can be there for two articles', function()
    nvim:command('Inquit outline | wincmd p | split | enew')
    nvim:api('nvim_buf_set_lines', 0, 0, -1, true, { '“No,” Ada Lem said.' })
    nvim:command('below Inquit outline')
    assert.equal('Ada Lem ████████ 100 %     1 w   1', lines()[2])
    assert.equal(4, nvim:lua('return vim.fn.winnr("$")'))
    nvim:type('q')
    wait_for('#vim.api.nvim_list_wins() == 3')
  end)

  it('comes back with a session', function()
    local session = vim.fn.tempname()
    nvim:command('Inquit outline | wincmd p')
    nvim:command('mksession! ' .. session)
    nvim:command('silent %bwipeout!')
    nvim:command('silent source ' .. session)
    vim.fn.delete(session)
    nvim:command('wincmd l')
    wait_for([[vim.fn.getline(2):find('^Marta Silva') ~= nil]])
    nvim:type('zR4G<CR>')
    assert.same({ 7, 0 }, nvim:cursor())
  end)

  it('tells of an article that has nobody', function()
    nvim:open({ 'It rained.' })
    nvim:command('Inquit outline')
    assert.same({ '0 quotations, 0 speakers, 0 words' }, lines())
    nvim:type('<CR>op')
    assert.equal('inquit-outline', nvim:api('nvim_buf_get_option', 0, 'filetype'))
  end)
end)

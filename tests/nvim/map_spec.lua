local article = dofile('tests/support/article.lua')
local child = dofile('tests/support/child.lua')

describe('<Plug>(inquit-', function()
  local nvim

  before_each(function()
    nvim = child.start()
    nvim:open(article)
  end)

  after_each(function()
    nvim:stop()
  end)

  local function plug(name)
    nvim:type(('<Plug>(inquit-%s)'):format(name))
  end

  it('annotate), clear) and toggle)', function()
    plug('annotate')
    assert.equal(4, #nvim:labels())
    plug('clear')
    assert.same({}, nvim:marks())
    plug('toggle')
    assert.equal(4, #nvim:labels())
    plug('toggle')
    assert.same({}, nvim:marks())
  end)

  it('next) and prev), with a count', function()
    nvim:type('2<Plug>(inquit-next)')
    assert.same({ 6, 17 }, nvim:cursor())
    plug('next')
    assert.same({ 7, 0 }, nvim:cursor())
    nvim:type('2<Plug>(inquit-prev)')
    assert.same({ 3, 0 }, nvim:cursor())
    nvim:type('<C-o>')
    assert.same({ 7, 0 }, nvim:cursor())
  end)

  it('next-same) and prev-same), with a count', function()
    nvim:put_cursor(3, 0)
    plug('next-same')
    assert.same({ 7, 0 }, nvim:cursor())
    plug('prev-same')
    assert.same({ 3, 0 }, nvim:cursor())
    nvim:type('2<Plug>(inquit-next-same)')
    assert.same({ 7, article[7]:find('that nobody') - 1 }, nvim:cursor())
  end)

  it('next-unattributed) and prev-unattributed)', function()
    nvim:api('nvim_buf_set_lines', 0, 0, 1, true, { 'It rained.', '', '“It is closed.”', '' })
    nvim:api('nvim_buf_set_lines', 0, 4, 4, true, { 'The ferry was late again.', '' })
    plug('next-unattributed')
    assert.same({ 3, 0 }, nvim:cursor())
    nvim:put_cursor(9, 0)
    plug('prev-unattributed')
    assert.same({ 3, 0 }, nvim:cursor())
  end)

  it('next) under an operator, which "." repeats', function()
    nvim:open({
      '“One,” Ada Lem said. “Two,” she said. “Three,” she said. “Four,” she said.',
    })
    nvim:type('d2<Plug>(inquit-next)')
    assert.equal(
      '“Three,” she said. “Four,” she said.',
      nvim:api('nvim_buf_get_lines', 0, 0, 1, true)[1]
    )
    nvim:command('undo')
    nvim:put_cursor(1, 0)
    nvim:type('d<Plug>(inquit-next)')
    nvim:type('.')
    assert.equal(
      '“Three,” she said. “Four,” she said.',
      nvim:api('nvim_buf_get_lines', 0, 0, 1, true)[1]
    )
  end)

  it('next) under an operator, and in visual mode', function()
    nvim:put_cursor(6, 0)
    nvim:type('d<Plug>(inquit-next)')
    local line = nvim:api('nvim_buf_get_lines', 0, 5, 6, true)[1]
    assert.equal('that the company had no money.', line)
    nvim:command('undo')
    nvim:put_cursor(6, 0)
    nvim:type('v<Plug>(inquit-next)y')
    assert.equal('Jonas Weber said t', nvim:lua('return vim.fn.getreg("\\"")'))
  end)

  it('opens the fold that it goes into', function()
    nvim:command('5,7fold')
    nvim:put_cursor(3, 0)
    plug('next')
    assert.equal(-1, nvim:lua('return vim.fn.foldclosed(6)'))
  end)

  it('speaker)', function()
    nvim:put_cursor(3, 4)
    plug('speaker')
    assert.same({ 3, article[3]:find('Marta') - 1 }, nvim:cursor())
  end)

  it('speakers)', function()
    nvim:lua('vim.ui.select = function(items, _, on_choice) on_choice(items[1]) end')
    plug('speakers')
    assert.same({ 3, 0 }, nvim:cursor())
  end)

  it('quickfix) and quickfix-same)', function()
    plug('quickfix')
    assert.equal(4, #nvim:lua('return vim.fn.getqflist()'))
    nvim:command('wincmd p')
    nvim:put_cursor(6, 0)
    plug('quickfix-same')
    assert.equal(1, #nvim:lua('return vim.fn.getqflist()'))
  end)

  it('loclist) and loclist-same)', function()
    plug('loclist')
    assert.equal(4, #nvim:lua('return vim.fn.getloclist(0)'))
    nvim:command('wincmd p')
    nvim:put_cursor(6, 0)
    plug('loclist-same')
    assert.equal(1, #nvim:lua('return vim.fn.getloclist(0)'))
  end)

  it('maps no key of the user', function()
    local mapped = nvim:lua([[
      local mapped = {}
      for _, mode in ipairs({ 'n', 'x', 'o', 'i' }) do
        for _, map in ipairs(vim.api.nvim_get_keymap(mode)) do
          if (map.desc or ''):find('^inquit') and not map.lhs:find('^<Plug>') then
            table.insert(mapped, map.lhs)
          end
        end
      end
      return mapped
    ]])
    assert.same({}, mapped)
  end)
end)

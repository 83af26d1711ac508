local article = dofile('tests/support/article.lua')
local child = dofile('tests/support/child.lua')

describe('marks', function()
  local nvim

  before_each(function()
    nvim = child.start()
    nvim:open(article)
  end)

  after_each(function()
    nvim:stop()
  end)

  -- The words that a group highlights, in order.
  local function highlighted(group)
    local found = {}
    for _, mark in ipairs(nvim:marks()) do
      local row, column, details = mark[1], mark[2], mark[3]
      if details.hl_group == group then
        local last = { details.end_row, details.end_col }
        local lines = nvim:api('nvim_buf_get_text', 0, row, column, last[1], last[2], {})
        found[#found + 1] = table.concat(lines, '\n')
      end
    end
    return found
  end

  it('highlight quotation, cue and source', function()
    nvim:command('Inquit')
    assert.same({
      '“We need a second boat,”',
      '“There was never any money,”',
    }, highlighted('InquitDirect'))
    assert.same(
      { 'that the company had no money', 'that nobody had paid' },
      highlighted('InquitIndirect')
    )
    assert.same({ 'said', 'said', 'said', 'said' }, highlighted('InquitCue'))
    assert.same({ 'Marta Silva', 'Jonas Weber', 'Silva', 'Silva' }, highlighted('InquitSource'))
  end)

  it('leave out what is only thought, unless all is asked for', function()
    nvim:open({ 'Marta Silva fears that the pier is rotten. Silva said that it was old.' })
    nvim:command('Inquit')
    assert.same({ 'that it was old' }, highlighted('InquitIndirect'))
    nvim:command("let g:inquit = {'show': 'all'}")
    nvim:command('Inquit')
    assert.same({ 'that the pier is rotten', 'that it was old' }, highlighted('InquitIndirect'))
  end)

  it('reach over lines', function()
    nvim:open({
      'The mayor of Ulla came to the town hall early',
      'on Monday and told nobody why. “We need a new',
      'boat, and we need it before the winter comes,”',
      'Marta Silva said. She left before the council',
      'could answer her, and took the early ferry.',
    })
    nvim:command('Inquit')
    assert.same(
      { '“We need a new\nboat, and we need it before the winter comes,”' },
      highlighted('InquitDirect')
    )
  end)

  it('have groups that are linked by default, and stay so', function()
    nvim:command('Inquit')
    local function link()
      return nvim:output('highlight InquitCue')
    end
    assert.is_truthy(link():find('links to Statement'))
    nvim:command('highlight clear')
    assert.is_truthy(link():find('links to Statement'))
    nvim:command('colorscheme blue')
    assert.is_truthy(link():find('links to Statement'))
  end)

  it('leave the groups of the user alone', function()
    nvim:command('highlight InquitCue gui=underline')
    nvim:command('Inquit')
    assert.is_truthy(nvim:output('highlight InquitCue'):find('gui=underline'))
  end)

  it('stand within the line, or at its end', function()
    nvim:command('Inquit')
    local is_inline = nvim:lua('return vim.fn.has("nvim-0.10")') == 1
    local function position_of_label()
      return nvim:lua([[
        local namespace = vim.api.nvim_create_namespace('inquit')
        local marks = vim.api.nvim_buf_get_extmarks(0, namespace, 0, -1, { details = true })
        for _, mark in ipairs(marks) do
          if mark[4].virt_text then
            return mark[4].virt_text_pos
          end
        end
      ]])
    end
    if is_inline then
      assert.equal('inline', position_of_label())
    end
    nvim:command([[let g:inquit = { 'label': 'eol' }]])
    nvim:command('Inquit')
    assert.not_equal('inline', position_of_label())
    nvim:command([[let g:inquit = { 'label': 'none' }]])
    nvim:command('Inquit')
    assert.same({}, nvim:labels())
    assert.is_true(#nvim:marks() > 0)
  end)

  it('show signs, priority and doubt as they are set', function()
    nvim:command(
      [[let g:inquit = #{ signs: #{ direct: 'D', indirect: 'I' }, doubt: 1.0, priority: 9 }]]
    )
    nvim:command('Inquit')
    local labels = nvim:labels()
    assert.equal('Marta Silva? D', labels[1])
    assert.is_truthy(labels[2]:find('I$'))
    assert.equal(9, nvim:marks()[1][3].priority)
  end)

  it('move with the text', function()
    nvim:command('Inquit')
    nvim:api('nvim_buf_set_lines', 0, 0, 0, true, { 'Stop press.' })
    assert.equal(3, nvim:marks()[1][1])
  end)

  it('are set anew by a jump after a change', function()
    nvim:command('Inquit')
    nvim:api('nvim_buf_set_lines', 0, 0, 0, true, { '“Not at all,” Marta Silva said.' })
    -- What somebody else asks for does not hide the change.
    nvim:lua([[require('inquit').annotate_buffer()]])
    nvim:command('Inquit next')
    assert.equal(5, #nvim:labels())
  end)
end)

describe('setup', function()
  local nvim

  before_each(function()
    nvim = child.start()
  end)

  after_each(function()
    nvim:stop()
  end)

  it('sets vim.g.inquit, twice too', function()
    nvim:lua([[require('inquit').setup({ label = 'none' })]])
    nvim:lua([[require('inquit').setup({ label = 'eol' })]])
    assert.same({ label = 'eol' }, nvim:lua('return vim.g.inquit'))
    nvim:lua([[require('inquit').setup()]])
  end)

  it('names a typo', function()
    local ok, message = pcall(nvim.lua, nvim, [[require('inquit').setup({ lable = 'none' })]])
    assert.is_false(ok)
    assert.is_truthy(message:find('inquit: option lable does not exist; label does', 1, true))
    assert.equal(vim.NIL, nvim:lua('return vim.g.inquit'))
  end)
end)

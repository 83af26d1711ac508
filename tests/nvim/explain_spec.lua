local article = dofile('tests/support/article.lua')
local child = dofile('tests/support/child.lua')

describe(':Inquit explain', function()
  local nvim

  before_each(function()
    nvim = child.start()
    nvim:open(article)
  end)

  after_each(function()
    nvim:stop()
  end)

  -- Lines of the floating window, or nil where there is none.
  local function float()
    return nvim:lua([[
      for _, window in ipairs(vim.api.nvim_list_wins()) do
        if vim.api.nvim_win_get_config(window).relative ~= '' then
          return vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, true)
        end
      end
      return {}
    ]])
  end

  it('says why, from the words, the cue and the source alike', function()
    for _, words in ipairs({ 'There', 'Silva said', 'said' }) do
      nvim:put_cursor(7, article[7]:find(words, 1, true) - 1)
      nvim:command('Inquit explain')
      local lines = float()
      assert.equal('source: "Silva" stands before the cue.', lines[1])
      assert.equal('cue: "said" reports what stands before it.', lines[2])
      assert.matches('^speaker: "Silva" %(line 7%)', lines[3])
      assert.is_truthy(table.concat(lines, ' '):find('"Marta Silva"', 1, true))
      nvim:command('Inquit explain')
      nvim:type('q')
    end
  end)

  it('leaves the cursor where it is, and goes into the window when asked again', function()
    nvim:put_cursor(3, 0)
    local window = nvim:lua('return vim.api.nvim_get_current_win()')
    nvim:command('Inquit explain')
    assert.equal(window, nvim:lua('return vim.api.nvim_get_current_win()'))
    nvim:command('Inquit explain')
    assert.not_equal(window, nvim:lua('return vim.api.nvim_get_current_win()'))
    nvim:type('q')
    assert.same({}, float())
    assert.same({ 3, 0 }, nvim:cursor())
  end)

  it('closes when the cursor moves', function()
    nvim:put_cursor(3, 0)
    nvim:command('Inquit explain')
    assert.is_true(#float() > 0)
    nvim:api('nvim_input', 'j')
    local is_closed = vim.wait(2000, function()
      return #float() == 0
    end, 10)
    assert.is_true(is_closed)
  end)

  it('says so where there is no quotation', function()
    assert.equal('inquit: no quotation under the cursor', nvim:output('Inquit explain'))
    assert.same({}, float())
  end)

  it('fits a narrow screen', function()
    nvim:command('set columns=40')
    nvim:put_cursor(7, 0)
    nvim:command('Inquit explain')
    for _, line in ipairs(float()) do
      assert.is_true(#line <= 36, line)
    end
  end)

  it('is a map, too', function()
    nvim:put_cursor(6, 0)
    nvim:type('<Plug>(inquit-explain)')
    assert.equal('source: "Jonas Weber" stands before the cue.', float()[1])
  end)
end)

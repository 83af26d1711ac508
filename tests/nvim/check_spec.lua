local child = dofile('tests/support/child.lua')

describe(':Inquit check', function()
  local nvim

  before_each(function()
    nvim = child.start()
    nvim:open({
      'A senior official admitted that it was late.',
      '',
      'Marta Silva said “it is closed.',
    })
  end)

  after_each(function()
    nvim:stop()
  end)

  local function codes()
    return nvim:lua([[
      local codes = {}
      for i, one in ipairs(vim.diagnostic.get(0)) do
        codes[i] = ('%d:%d %s %d'):format(one.lnum, one.col, one.code, one.severity)
      end
      return codes
    ]])
  end

  it('is what :Inquit does too, for unbalanced marks', function()
    nvim:command('Inquit')
    assert.same({ '2:17 unbalanced 2' }, codes())
    local one = nvim:lua('return vim.diagnostic.get(0)')[1]
    assert.equal('inquit', one.source)
    assert.equal('quotation mark is never closed', one.message)
    assert.same({ 2, 20 }, { one.end_lnum, one.end_col })
    nvim:command('Inquit!')
    assert.same({}, codes())
  end)

  it('takes a profile', function()
    assert.equal('inquit: 3 places to look at', nvim:output('Inquit check newsroom'))
    assert.same({ '0:0 anonymous 3', '0:18 loaded 3', '2:17 unbalanced 2' }, codes())
    nvim:command('Inquit! check')
    assert.same({}, codes())
    assert.is_truthy(
      nvim:failure('Inquit check bulletin'):find('inquit: profile bulletin: ', 1, true)
    )
  end)

  it('obeys the options', function()
    nvim:command([[let g:inquit = #{checks: #{loaded: 'error', unbalanced: 'off'}}]])
    nvim:command('Inquit check')
    assert.same({ '0:18 loaded 1' }, codes())
  end)

  it('tells of a wrong profile of the options once, and works with the default one', function()
    nvim:command([[let g:inquit = #{checks: #{profile: 'bulletin'}}]])
    assert.is_truthy(nvim:output('Inquit check'):find('profile bulletin', 1, true))
    assert.equal('inquit: 1 place to look at', nvim:output('Inquit check'))
  end)

  it('follows the text by the next jump', function()
    nvim:command('Inquit check newsroom')
    nvim:api('nvim_buf_set_lines', 0, 0, 1, true, { 'Ada Lem said that it was late.' })
    nvim:command('Inquit next')
    assert.same({ '2:17 unbalanced 2' }, codes())
  end)

  it('completes profiles', function()
    local found = nvim:lua('return vim.fn.getcompletion("Inquit check ne", "cmdline")')
    assert.same({ 'newsroom' }, found)
  end)
end)

-- inquit check as a shell sees it.

local shell = dofile('tests/support/shell.lua')
local inquit, path, put = shell.inquit, shell.path, shell.put

local ARTICLE = 'A senior official said that it was late.\n\n'
  .. 'Marta Silva claimed that it was. Jon Ek said “it is.\n'

before_each(shell.open)
after_each(shell.close)

describe('inquit check', function()
  it('shows each place as a line that editors can read', function()
    local name = put('a.txt', ARTICLE)
    local status, out, err = inquit('check ' .. name)
    assert.same({ 0, '' }, { status, err })
    assert.equal(
      name
        .. ':1:1: info: "senior official" has no name here [anonymous]\n'
        .. name
        .. ':3:13: info: "claim" casts doubt on what is said; neutral: say [loaded]\n'
        .. name
        .. ':3:46: warn: quotation mark is never closed [unbalanced]\n',
      out
    )
  end)

  it('takes a profile, whose errors are the exit status', function()
    local name = put('a.txt', ARTICLE)
    local status, out = inquit('check --profile agency ' .. name)
    assert.equal(1, status)
    assert.is_truthy(out:find(':3:46: error: quotation mark', 1, true))
    local ours = put('ours.profile', 'loaded: hint\n')
    status, out = inquit(('check --profile %s <%s'):format(ours, name))
    assert.equal(0, status)
    assert.equal(
      'standard input:3:13: hint: "claim" casts doubt on what is said; neutral: say [loaded]\n',
      out
    )
  end)

  it('names what it cannot read', function()
    local status, out, err = inquit('check ' .. path('nowhere'))
    assert.same({ 1, '' }, { status, out })
    assert.is_truthy(err:find('nowhere: No such file', 1, true))
    status, out, err = inquit('check --profile bulletin ' .. put('a.txt', ARTICLE))
    assert.same({ 2, '' }, { status, out })
    assert.is_truthy(err:find('inquit: profile bulletin: ', 1, true))
  end)
end)

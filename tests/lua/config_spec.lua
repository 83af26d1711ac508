local config = require('inquit.config')

local function problems(user)
  local _, found = config.resolve(user)
  return found
end

describe('inquit.config', function()
  it('has a valid default and a description for each option', function()
    local defaults = config.resolve(nil)
    assert.same({}, problems(defaults))
    for _, option in ipairs(config.schema) do
      assert.is_not_nil(option.default)
      assert.is_truthy(option.description:match('%.$'), option.name)
    end
  end)

  it('puts the user over the defaults, within tables too', function()
    local resolved = config.resolve({ label = 'eol', signs = { mixed = 'm' } })
    assert.equal('eol', resolved.label)
    assert.same('m', resolved.signs.mixed)
    assert.same(config.resolve(nil).signs.direct, resolved.signs.direct)
  end)

  it('names a typo and what was meant', function()
    assert.same({ 'option lable does not exist; label does' }, problems({ lable = 'eol' }))
    assert.same(
      { 'option signs.direkt does not exist; signs.direct does' },
      problems({ signs = { direkt = '' } })
    )
    assert.same({ 'option colour_scheme does not exist' }, problems({ colour_scheme = 1 }))
    assert.same({ 'option 1 does not exist' }, problems({ 'label' }))
  end)

  it('names a wrong value, and keeps the default', function()
    local resolved, found = config.resolve({
      label = 'left',
      open = 'yes',
      doubt = 7,
      priority = 1.5,
      signs = false,
      speakers = 7,
    })
    assert.same(config.resolve(nil), resolved)
    assert.same({
      'option doubt: expected 0 to 1, got 7',
      'option label: expected one of auto, inline, eol, none; got left',
      'option open: expected boolean, got string',
      'option priority: expected integer, got 1.5',
      'option signs: expected table, got boolean',
      'option speakers: expected path or list, got 7',
    }, found)
    assert.same(1, #problems({ doubt = 0 / 0 }))
  end)

  it('takes speakers as a list or as a path', function()
    local list = { { name = 'Bo Li' } }
    assert.equal(list, config.resolve({ speakers = list }).speakers)
    assert.equal('~/speakers', config.resolve({ speakers = '~/speakers' }).speakers)
    assert.same({}, problems({ speakers = {} }))
  end)

  it('refuses what is no table', function()
    assert.same({ 'vim.g.inquit: expected table, got string' }, problems('eol'))
  end)

  it('finds the nearest name only where one is near', function()
    assert.equal('next', config.nearest('nxt', { 'prev', 'next' }))
    assert.equal('speakers', config.nearest('speakrs', { 'speaker', 'speakers' }))
    assert.is_nil(config.nearest('x', { 'a', 'b' }))
    assert.is_nil(config.nearest(('x'):rep(1e6), { 'a', 'b' }))
  end)
end)

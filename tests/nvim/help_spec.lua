-- The help page against the code, both ways.

local function read(path)
  local file = assert(io.open(path))
  local text = file:read('*a')
  file:close()
  return text
end

local help = read('doc/inquit.txt')

-- What is in the code that a person may look up.
local function things()
  local found = { [':Inquit'] = true, ['g:inquit'] = true, InquitChanged = true }
  for name in pairs(require('inquit.command').subcommands) do
    found[':Inquit-' .. name] = true
  end
  for _, option in ipairs(require('inquit.config').schema) do
    found['inquit-option-' .. option.name] = true
  end
  for group in pairs(require('inquit.marks').groups) do
    found['hl-' .. group] = true
  end
  for name in pairs(require('inquit')) do
    found[('inquit.%s()'):format(name)] = true
  end
  for name, value in pairs(getmetatable(require('inquit.result').new('', nil)).__index) do
    if type(value) == 'function' then
      found[('inquit.Result:%s()'):format(name)] = true
    end
  end
  vim.cmd('source plugin/inquit.lua')
  for _, mode in ipairs({ 'n', 'x', 'o' }) do
    for _, map in ipairs(vim.api.nvim_get_keymap(mode)) do
      found[map.lhs:match('^<Plug>%(inquit%-.*') or ':Inquit'] = true
    end
  end
  return found
end

-- Tags of chapters, not of things.
local function is_chapter(tag)
  return tag:find('^inquit%-%l+$')
    or tag == 'inquit'
    or tag == 'inquit.txt'
    or tag == 'inquit.Result'
end

local function tags()
  local found = {}
  for tag in help:gmatch('%f[%S]%*([^%s*|]+)%*%f[%s]') do
    found[tag] = true
  end
  return found
end

describe('doc/inquit.txt', function()
  it('has a tag for everything', function()
    local missing = {}
    for thing in pairs(things()) do
      if not tags()[thing] then
        missing[#missing + 1] = thing
      end
    end
    assert.same({}, missing)
  end)

  it('has no tag for what is not there', function()
    local stale = {}
    for tag in pairs(tags()) do
      if not things()[tag] and not is_chapter(tag) then
        stale[#stale + 1] = tag
      end
    end
    assert.same({}, stale)
  end)

  it('has every tag that it refers to', function()
    local dangling = {}
    for tag in help:gmatch('|([^%s|]+)|') do
      local is_own = tag:lower():find('inquit', 1, true)
      if is_own and not tags()[tag] then
        dangling[#dangling + 1] = tag
      end
    end
    assert.same({}, dangling)
  end)

  it('tells the link of each highlight group', function()
    for group, link in pairs(require('inquit.marks').groups) do
      assert.is_truthy(help:find(('%%*hl%%-%s%%*%%s+%s%%s'):format(group, link)), group)
    end
  end)

  it('has current options: run lua5.4 scripts/help_options.lua', function()
    local generator = dofile('scripts/help_options.lua')
    local options = generator.render(require('inquit.config').schema)
    assert.equal(generator.update(help, options), help)
  end)

  it('keeps to 78 columns', function()
    for line in help:gmatch('[^\n]*') do
      assert.is_true(vim.fn.strdisplaywidth(line) <= 78, line)
    end
  end)
end)

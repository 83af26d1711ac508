local child = dofile('tests/support/child.lua')

local LINES = { '“We need a second boat,” the mayor said.', 'She said that NBY was closed.' }
local FILE = 'Solveig Aune\n  also: the mayor\n  gender: female\n'

describe('Who is who', function()
  local nvim, folder

  local function put(name, content)
    vim.fn.mkdir(vim.fn.fnamemodify(folder .. '/' .. name, ':h'), 'p')
    local file = assert(io.open(folder .. '/' .. name, 'wb'))
    file:write(content)
    file:close()
    return folder .. '/' .. name
  end

  -- A file's stamp has a grain: what is written later is made to look so.
  local function put_later(name, content, seconds)
    local path = put(name, content)
    assert(vim.loop.fs_utime(path, os.time() + seconds, os.time() + seconds))
  end

  before_each(function()
    nvim = child.start()
    folder = vim.fn.tempname()
    put('a/b/article.txt', table.concat(LINES, '\n'))
  end)

  after_each(function()
    nvim:stop()
    vim.fn.delete(folder, 'rf')
  end)

  local function open(name)
    nvim:command('edit ' .. folder .. '/' .. (name or 'a/b/article.txt'))
  end

  -- Names of the speakers, as they are shown.
  local function names()
    nvim:command('silent Inquit')
    return vim.tbl_map(function(label)
      return (label:gsub(' %S+$', ''))
    end, nvim:labels())
  end

  local function health()
    nvim:command('checkhealth inquit')
    return table.concat(nvim:api('nvim_buf_get_lines', 0, 0, -1, true), '\n')
  end

  it('comes from the nearest file above the article', function()
    put('.inquit/speakers.txt', 'Bo Li\n  also: the mayor\n')
    put('a/.inquit/speakers.txt', FILE)
    open()
    assert.same({ 'Solveig Aune', 'Solveig Aune' }, names())
  end)

  it('comes from above the current folder for a buffer without a file', function()
    put('a/.inquit/speakers.txt', FILE)
    nvim:open(LINES)
    assert.not_equal('Solveig Aune', names()[1])
    nvim:command('cd ' .. folder .. '/a/b')
    assert.equal('Solveig Aune', names()[1])
  end)

  it('is read anew when the file comes, changes and goes', function()
    open()
    assert.not_equal('Solveig Aune', names()[1])
    put('a/b/.inquit/speakers.txt', FILE)
    assert.equal('Solveig Aune', names()[1])
    put_later('a/b/.inquit/speakers.txt', FILE:gsub('Solveig', 'Ingunn '), 10)
    assert.equal('Ingunn Aune', names()[1])
    os.remove(folder .. '/a/b/.inquit/speakers.txt')
    assert.not_equal('Ingunn Aune', names()[1])
  end)

  it('renews what is shown at the next step', function()
    open()
    nvim:command('silent Inquit')
    put('.inquit/speakers.txt', FILE)
    nvim:command('Inquit next')
    assert.matches('^Solveig Aune', nvim:labels()[1])
  end)

  it('comes from vim.g.inquit.speakers, as a list and as a path', function()
    open()
    nvim:lua([[vim.g.inquit = { speakers = { { name = 'Bo Li', also = { 'the mayor' } } } }]])
    assert.equal('Bo Li', names()[1])
    nvim:lua('vim.g.inquit = { speakers = ... }', put('everybody', FILE))
    assert.equal('Solveig Aune', names()[1])
    nvim:lua('vim.g.inquit = nil')
    assert.not_equal('Solveig Aune', names()[1])
  end)

  it('of the file is right against vim.g.inquit.speakers', function()
    put('.inquit/speakers.txt', FILE)
    nvim:lua([[vim.g.inquit = { speakers = {
      { name = 'Bo Li', also = 'the mayor' }, { name = 'Nordlys Boatyard', also = 'NBY' },
    } }]])
    open()
    assert.equal('Solveig Aune', names()[1])
    assert.is_nil(nvim:output('Inquit'):find('already', 1, true))
  end)

  it('is told of once where it is wrong, and by :checkhealth', function()
    local file = put('.inquit/speakers.txt', FILE .. '  kind: boat\nBo Li\n  also: the mayor\n')
    nvim:lua('vim.g.inquit = { speakers = { { name = "" } } }')
    open()
    local told = nvim:output('Inquit')
    local shown = vim.fn.fnamemodify(file, ':~:.')
    assert.is_truthy(told:find('inquit: ' .. shown .. ':4: kind: expected person', 1, true), told)
    assert.is_truthy(told:find(':6: "the mayor" is Solveig Aune already (line 2)', 1, true), told)
    assert.is_truthy(
      told:find('inquit: vim.g.inquit.speakers[1]: the name is empty', 1, true),
      told
    )
    assert.equal('Solveig Aune', names()[1])
    assert.is_nil(nvim:output('Inquit'):find('expected', 1, true))
    local text = health()
    assert.is_truthy(text:find('2 speakers known: .*speakers%.txt'), text)
    assert.is_truthy(text:find('WARNING.-:4: kind: expected person'), text)
  end)

  it('tells of a path that leads nowhere', function()
    nvim:lua('vim.g.inquit = { speakers = "/nowhere/at/all" }')
    open()
    assert.is_truthy(
      nvim:output('Inquit'):find('inquit: /nowhere/at/all: No such file or directory', 1, true)
    )
  end)

  it('may be asked for of a buffer that is no file', function()
    nvim:command('enew')
    nvim:command('file nosuch://somewhere/else')
    nvim:api('nvim_buf_set_lines', 0, 0, -1, true, LINES)
    assert.equal(2, #names())
  end)
end)

local article = dofile('tests/support/article.lua')
local child = dofile('tests/support/child.lua')

describe('a buffer', function()
  local nvim

  before_each(function()
    nvim = child.start()
  end)

  after_each(function()
    nvim:stop()
  end)

  local function written(bytes)
    local path = vim.fn.tempname()
    local file = assert(io.open(path, 'wb'))
    file:write(bytes)
    file:close()
    return path
  end

  it('may be read-only or not modifiable', function()
    nvim:open(article)
    nvim:command('setlocal readonly nomodifiable')
    nvim:command('Inquit')
    nvim:command('Inquit next')
    assert.equal(4, #nvim:labels())
  end)

  it('may be empty', function()
    nvim:open({ '' })
    assert.equal('inquit: 0 quotations', nvim:output('Inquit'))
    nvim:command('Inquit next')
    nvim:command('Inquit quickfix')
    assert.equal(1, nvim:lua('return vim.fn.winnr("$")'))
  end)

  it("may have 'fileformat' dos", function()
    local path = written('It rained.\r\n“We won,” Marta Silva said.\r\n')
    nvim:command('edit ' .. path)
    assert.equal('dos', nvim:api('nvim_buf_get_option', 0, 'fileformat'))
    nvim:command('Inquit next')
    assert.same({ 2, 0 }, nvim:cursor())
    os.remove(path)
  end)

  it('may hold any bytes', function()
    local path = written('\255\254\0\1 “We\128 won,” Marta Silva said.\n\0\n')
    nvim:command('edit ++enc=utf-8 ++bad=keep ' .. path)
    nvim:command('Inquit')
    nvim:command('Inquit next')
    nvim:command('Inquit! quickfix')
    assert.equal(1, #nvim:lua('return vim.fn.getqflist()'))
    os.remove(path)
  end)

  it('may be one line of 64 MiB', function()
    nvim:command('enew')
    nvim:lua([[
      local sentence = 'It rained on the quay, and nobody came to look at the boats. '
      local line = sentence:rep(math.floor(64 * 1024 * 1024 / #sentence) - 1)
      vim.api.nvim_buf_set_lines(0, 0, -1, true, { line .. '“No,” Marta Silva said.' })
    ]])
    nvim:command('Inquit next')
    local cursor = nvim:cursor()
    assert.equal(1, cursor[1])
    assert.is_true(cursor[2] > 60 * 1024 * 1024)
    assert.equal(
      'inquit: 1 quotation, 1 speaker; 1 not shown, their lines are too long',
      nvim:output('Inquit')
    )
  end)

  it('of more than 64 MiB is refused with the reason', function()
    nvim:command('enew')
    nvim:lua([[vim.api.nvim_buf_set_lines(0, 0, -1, true, { ('a'):rep(64 * 1024 * 1024 + 1) })]])
    assert.is_truthy(nvim:failure('Inquit'):find('inquit: text is longer than 64 MiB', 1, true))
  end)

  it('has one result until it changes', function()
    nvim:open(article)
    assert.same(
      { true, false, true },
      nvim:lua([[
      local inquit = require('inquit')
      local first, second = inquit.annotate_buffer(), inquit.annotate_buffer(0)
      vim.api.nvim_buf_set_lines(0, 0, 0, true, { 'It rained.' })
      local third = inquit.annotate_buffer(0)
      local position = select(2, inquit.annotate_buffer(0))
      return { first == second, first == third, position:row_column(0) == 0 }
    ]])
    )
  end)

  it('that does not exist is an error of the caller, one not loaded is a reason', function()
    nvim:lua([[
      local inquit = require('inquit')
      local ok, message = pcall(inquit.annotate_buffer, 4711)
      assert(not ok and message:find('inquit: buffer 4711 does not exist', 1, true))
      ok, message = pcall(inquit.annotate_buffer, 'one')
      assert(not ok and message:find('inquit: buffer: expected number, got string', 1, true))
      local buffer = vim.fn.bufadd('never-loaded')
      local result, reason = inquit.annotate_buffer(buffer)
      assert(result == nil and reason:find('inquit: buffer %d+ is not loaded'))
    ]])
  end)

  it('may be unloaded and come back', function()
    local path = written(table.concat(article, '\n'))
    nvim:command('edit ' .. path)
    nvim:command('Inquit')
    nvim:command('bdelete!')
    nvim:command('edit ' .. path)
    nvim:command('Inquit')
    assert.equal(4, #nvim:labels())
    os.remove(path)
  end)
end)

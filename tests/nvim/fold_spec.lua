-- Folding by quotation, and the status line.

local child = dofile('tests/support/child.lua')

local LINES = {
  'The mayor of Ulla came to the town hall early on Monday.',
  '',
  'Marta Silva said, “We need a new boat.',
  '',
  '“And we need it now.”',
  '',
  'Jon Ek said no. Nobody knew what he meant, and he left.',
}

describe('folding', function()
  local nvim

  before_each(function()
    nvim = child.start()
    nvim:open(LINES)
    nvim:command([[setlocal foldmethod=expr foldexpr=v:lua.require'inquit.fold'.expr(v:lnum)]])
    nvim:command([[setlocal foldtext=v:lua.require'inquit.fold'.text()]])
  end)

  after_each(function()
    nvim:stop()
  end)

  local function folds()
    return nvim:lua(
      'return { vim.fn.foldclosed(1), vim.fn.foldclosedend(3), vim.fn.foldclosed(7) }'
    )
  end

  it('folds quotations of several lines', function()
    assert.same({ -1, 5, -1 }, folds())
    assert.equal(
      'Marta Silva: Marta Silva said, “We need a new boat. (3 lines)',
      nvim:lua('return vim.fn.foldtextresult(3)')
    )
  end)

  it('follows the text', function()
    nvim:api('nvim_buf_set_lines', 0, 4, 5, true, { '“And we need it.', '', '“Now.”' })
    nvim:command('normal! zx')
    assert.same({ -1, 7, 3 }, folds())
  end)
end)

describe('the status line', function()
  local nvim

  before_each(function()
    nvim = child.start()
    nvim:open(LINES)
  end)

  after_each(function()
    nvim:stop()
  end)

  local function status()
    return nvim:lua([[return require('inquit.statusline').get()]])
  end

  it('annotates nothing', function()
    assert.equal('', status())
  end)

  it('tells who says what is under the cursor', function()
    nvim:command('Inquit')
    assert.equal('“” 2', status())
    nvim:put_cursor(5, 4)
    assert.equal('Marta Silva “” 2', status())
    nvim:command([[set statusline=%{v:lua.require'inquit.statusline'.get()}]])
    assert.equal(
      'Marta Silva “” 2',
      nvim:lua([[return vim.api.nvim_eval_statusline(vim.o.statusline, {}).str]])
    )
  end)

  it('keeps silent where the text has changed since', function()
    nvim:command('Inquit')
    nvim:api('nvim_buf_set_lines', 0, 0, 1, true, {})
    assert.equal('', status())
  end)
end)

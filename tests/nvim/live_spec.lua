local article = dofile('tests/support/article.lua')
local child = dofile('tests/support/child.lua')

local EDITS = 300

-- What is shown of the text, once nothing is under way, against what :Inquit shows of it afresh.
local COMPARE = [[
  local namespace = vim.api.nvim_create_namespace('inquit')
  local function shown(buffer)
    local list = {}
    local marks = vim.api.nvim_buf_get_extmarks(buffer, namespace, 0, -1, { details = true })
    for _, mark in ipairs(marks) do
      local details = mark[4]
      if not details.invalid then
        local label = vim.inspect(details.virt_text)
        list[#list + 1] = table.concat({ mark[2], mark[3], details.end_row, details.end_col,
          details.hl_group, label }, ' ')
      end
    end
    table.sort(list)
    return list
  end
  local function afresh(buffer)
    local lines = vim.api.nvim_buf_get_lines(buffer, 0, -1, true)
    local result = require('inquit').annotate(table.concat(lines, '\n'))
    local scratch = vim.api.nvim_create_buf(false, true)
    vim.api.nvim_buf_set_lines(scratch, 0, -1, true, lines)
    local position = require('inquit.position').new(lines)
    require('inquit.marks').show(
      { buffer = scratch, result = result, position = position },
      require('inquit.current').settings()
    )
    local list = shown(scratch)
    vim.api.nvim_buf_delete(scratch, { force = true })
    return list
  end
  local function only_in(one, other)
    return vim.tbl_filter(function(line)
      return not vim.tbl_contains(other, line)
    end, one)
  end
  local buffer = vim.api.nvim_get_current_buf()
  local right = afresh(buffer)
  local function count()
    return #vim.api.nvim_buf_get_extmarks(buffer, namespace, 0, -1, {})
  end
  local is_same = vim.wait(5000, function()
    return count() == #right and vim.deep_equal(shown(buffer), right)
  end, 5)
  local found = shown(buffer)
  return is_same and '' or vim.inspect({ only_in(found, right), only_in(right, found) })
]]

describe('an attached buffer', function()
  local nvim

  before_each(function()
    nvim = child.start()
    nvim:open(article)
    nvim:command('Inquit attach')
  end)

  after_each(function()
    nvim:stop()
  end)

  local function is_as_afresh()
    assert.equal('', nvim:lua(COMPARE))
  end

  it('is shown at once', function()
    assert.equal(4, #nvim:labels())
    is_as_afresh()
  end)

  it('follows what is typed, undo and redo', function()
    nvim:type('Go“Not at all,” Marta Silva said.<Esc>')
    is_as_afresh()
    assert.equal(5, #nvim:labels())
    nvim:type('u')
    is_as_afresh()
    assert.equal(4, #nvim:labels())
    nvim:type('<C-r>')
    is_as_afresh()
    assert.equal(5, #nvim:labels())
    nvim:command('undojoin | call setline(1, "“No,” Ada Lem said.")')
    is_as_afresh()
  end)

  it('follows :g, :sort, :move and what a register holds', function()
    nvim:command([[g/Silva/s/Silva/Lem/g]])
    is_as_afresh()
    nvim:command('g/^/move 0')
    is_as_afresh()
    nvim:command('sort')
    is_as_afresh()
    nvim:command('%yank | normal! 3P')
    is_as_afresh()
    nvim:command('%delete')
    is_as_afresh()
    assert.same({}, nvim:labels())
  end)

  it('follows two windows on it, and lines that end as DOS has them', function()
    nvim:command('split | setlocal fileformat=dos | 1 | normal! dd')
    nvim:command('wincmd j | $ | normal! yyp')
    is_as_afresh()
  end)

  it('follows :edit! and a file that another program has written', function()
    local path = nvim:lua('return vim.fn.tempname()')
    nvim:lua('vim.fn.writefile({ "“Rain,” Ann Lee said.", "She left." }, ...)', path)
    nvim:command('edit ' .. path)
    nvim:command('Inquit attach')
    nvim:api('nvim_buf_set_lines', 0, 0, 0, true, { '“Snow,” Roy Hill said.' })
    is_as_afresh()
    assert.equal(2, #nvim:labels())
    nvim:command('edit!')
    is_as_afresh()
    assert.equal(1, #nvim:labels())
    nvim:lua(
      'vim.fn.writefile({ "“Sun,” Ann Lee said.", "“Hail,” Roy Hill said." }, ...)',
      path
    )
    nvim:command('set autoread | edit')
    is_as_afresh()
    nvim:api('nvim_buf_set_lines', 0, 0, 0, true, { '“Snow,” Ida Frost said.' })
    is_as_afresh()
    assert.equal(3, #nvim:labels())
  end)

  it('takes ten thousand lines at once, and types on', function()
    nvim:lua([[
      local lines, text = {}, vim.api.nvim_buf_get_lines(0, 0, -1, true)
      for i = 1, 10000 do
        lines[i] = text[i % #text + 1]
      end
      vim.fn.setreg('a', lines, 'l')
    ]])
    nvim:command('normal! G"ap')
    is_as_afresh()
    nvim:command([[5000 | normal! o“Never,” said Ada Lem.]])
    is_as_afresh()
    assert.is_true(vim.tbl_contains(nvim:labels(), 'Ada Lem “”'))
    nvim:command('undo | undo')
    is_as_afresh()
  end)

  it('tells of each new annotation', function()
    nvim:lua([[
      told = 0
      vim.api.nvim_create_autocmd('User', {
        pattern = 'InquitChanged',
        callback = function()
          told = told + 1
        end,
      })
    ]])
    nvim:api('nvim_buf_set_lines', 0, 0, 0, true, { '“Snow,” Roy Hill said.' })
    is_as_afresh()
    assert.is_truthy(vim.wait(2000, function()
      return nvim:lua('return told') > 0
    end, 10))
  end)

  it('touches only the marks that are no longer right', function()
    local function ids()
      return nvim:lua([[
        local found, namespace = {}, vim.api.nvim_create_namespace('inquit')
        for _, mark in ipairs(vim.api.nvim_buf_get_extmarks(0, namespace, 0, -1, {})) do
          found[#found + 1] = mark[1]
        end
        return found
      ]])
    end
    local before = ids()
    nvim:api('nvim_buf_set_lines', 0, 0, 0, true, { 'Stop press.' })
    is_as_afresh()
    assert.same(before, ids())
  end)

  it('is left alone after a bang', function()
    nvim:command('Inquit! attach')
    nvim:api('nvim_buf_set_lines', 0, 0, 0, true, { '“Snow,” Roy Hill said.' })
    assert.equal(4, #nvim:labels())
    nvim:command('Inquit attach')
    is_as_afresh()
    nvim:command('Inquit!')
    nvim:api('nvim_buf_set_lines', 0, 0, 0, true, { 'Stop.' })
    assert.same({}, nvim:labels())
  end)

  it('is as annotated afresh after any edits', function()
    local failed = nvim:lua(([[
        local compare = loadstring(%q)
        local words = { 'x', ' ', '“', '”', '"', "'", '.', ':', 'Marta Silva said ', 'she added ' }
        math.randomseed(7)
        local function any(count)
          return math.random(0, count)
        end
        local function edit()
          local count = vim.api.nvim_buf_line_count(0)
          local row, last = any(count - 1), any(count - 1)
          local kind = any(9)
          if kind == 0 then
            vim.cmd('silent! undo ' .. any(vim.fn.undotree().seq_last))
          elseif kind == 1 then
            vim.cmd(('silent! %%d,%%dmove %%d'):format(row + 1, row + 1, last))
          elseif kind == 2 then
            vim.cmd(('silent! %%d,+1join'):format(row + 1))
          elseif kind == 3 then
            vim.api.nvim_buf_set_lines(0, row, row, true, { '', '“Well,” Jonas Weber said.', '' })
          elseif kind == 4 then
            vim.cmd(('silent! %%ddelete'):format(row + 1))
          else
            local line = vim.api.nvim_buf_get_lines(0, row, row + 1, true)[1]
            local at = vim.str_byteindex(line, any(vim.str_utfindex(line)))
            vim.api.nvim_buf_set_text(0, row, at, row, at, { words[any(#words - 1) + 1] })
          end
        end
        for i = 1, %d do
          edit()
          local wrong = compare()
          if wrong ~= '' then
            return i .. ': ' .. wrong
          end
        end
        return ''
      ]]):format(COMPARE, EDITS))
    assert.equal('', failed)
  end)
end)

describe('vim.g.inquit.attach', function()
  it('names the filetypes that are attached', function()
    local nvim = child.start()
    nvim:command([[let g:inquit = { 'attach': ['text'] }]])
    nvim:open(article)
    nvim:command('setlocal filetype=lua')
    assert.same({}, nvim:labels())
    nvim:command('setlocal filetype=text')
    assert.equal(4, #nvim:labels())
    nvim:stop()
  end)
end)

-- usage: nvim --headless -u tests/minimal_init.lua -c 'luafile scripts/bench_editor.lua' ARTICLE...
--
-- How long from an edit to updated marks, in an attached buffer with a window on it, and how much
-- memory: `make bench-editor`.  The texts are made of the articles.  Milliseconds on the wall.

local EDITS = 1000

local now = vim.loop.hrtime

local function milliseconds(run)
  local begun = now()
  run()
  return (now() - begun) / 1e6
end

local function print_line(...)
  io.stdout:write(string.format(...), '\n')
end

local function percentile(times, share)
  return times[math.max(1, math.ceil(#times * share))]
end

-- The lines of the articles, over and over, until they have so many words.
local function lines_of(words)
  local lines, count = {}, 0
  while true do
    for _, path in ipairs(vim.fn.argv()) do
      for _, line in ipairs(vim.fn.readfile(path)) do
        lines[#lines + 1] = line
        count = count + select(2, line:gsub('%S+', ''))
        if count >= words then
          return lines, count
        end
      end
      lines[#lines + 1] = ''
    end
  end
end

-- Waits until all of the present text is annotated and shown.
local function settle(buffer)
  vim.wait(20000, function()
    return require('inquit.document').peek(buffer) ~= nil
  end, 5)
  vim.wait(200)
end

local function is_border(line, column)
  local byte = line:byte(column + 1)
  return not byte or byte < 0x80 or byte >= 0xC0
end

-- A letter more, or a character less, where somebody has just gone to.
local function edit(line_count)
  local row = math.random(line_count)
  vim.api.nvim_win_set_cursor(0, { row, 0 })
  vim.cmd('normal! zz')
  vim.cmd('redraw')
  local line = vim.api.nvim_get_current_line()
  local first = math.random(0, #line)
  while not is_border(line, first) do
    first = first - 1
  end
  local last = math.min(first + 1, #line)
  while not is_border(line, last) do
    last = last + 1
  end
  local adds = math.random() < 0.7
  return milliseconds(function()
    local text = adds and 'e' or ''
    vim.api.nvim_buf_set_text(0, row - 1, first, row - 1, adds and first or last, { text })
    local is_done = false
    vim.schedule(function()
      is_done = true -- behind what the edit has scheduled: its marks
    end)
    vim.wait(1000, function()
      return is_done
    end, 1)
  end)
end

-- Of this process: resident memory, in MB.
local function memory()
  local status = io.open('/proc/self/status')
  local kilobytes = status and status:read('*a'):match('VmRSS:%s*(%d+)')
  if status then
    status:close()
  end
  return kilobytes and kilobytes / 1000 or 0
end

local function afresh(buffer)
  local text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, true), '\n')
  return milliseconds(function()
    require('inquit.native').annotate(text)
  end)
end

local function measure(words)
  local lines, count = lines_of(words)
  vim.cmd('enew!')
  local buffer = vim.api.nvim_get_current_buf()
  vim.api.nvim_buf_set_lines(buffer, 0, -1, true, lines)
  local opened = milliseconds(function()
    require('inquit.attach').attach(buffer)
  end)
  settle(buffer)
  local times = {}
  for i = 1, EDITS do
    times[i] = edit(#lines)
  end
  table.sort(times)
  settle(buffer)
  local held = memory()
  print_line(
    '%9d %10.2f %10.2f %10.2f %12.1f %12.1f %10.1f',
    count,
    percentile(times, 0.5),
    percentile(times, 0.99),
    times[#times],
    opened,
    afresh(buffer),
    held
  )
  vim.cmd('bwipeout!')
end

-- The edits leave hundreds of marks unbalanced, and Neovim moves each diagnostic at each edit.
vim.g.inquit = { checks = { unbalanced = 'off' } }
math.randomseed(1)
print_line(
  "require('inquit'): %.3f ms\n",
  milliseconds(function()
    require('inquit')
  end)
)
print_line('%d random edits each, milliseconds; memory of all of Neovim, MB\n', EDITS)
print_line('    words     median       99 %%    longest       attach       afresh     memory')
measure(1000)
measure(10000)
measure(100000)
vim.cmd('qall!')

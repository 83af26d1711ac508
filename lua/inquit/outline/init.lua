-- :Inquit outline: a window with the speakers of an article, their share of voice, and what they
-- say, folded below; in step with the cursor of the article and with its text.

local tree = require('inquit.outline.tree')
local window = require('inquit.outline.window')

local M = {}

local SCHEME = 'inquit-outline://'
local FILETYPE = 'inquit-outline'

-- Milliseconds after the last change of the article, at least: the outline is not made anew at each
-- key.  A long article takes longer, and has to rest so many times as long.
local LEAST_REST, REST_FACTOR = 150, 5

local namespace = vim.api.nvim_create_namespace('inquit-outline')

---@class inquit.Outline
---@field buffer integer
---@field source integer buffer of the article
---@field result inquit.Result? that is shown
---@field nodes inquit.OutlineNode[]
---@field lines table<integer, integer> of the quotations, by row
---@field rest integer milliseconds to wait for after a change of the article
---@field group integer of its autocommands
---@field timer userdata? of the change that it waits for

---@type table<integer, inquit.Outline> by its own buffer
local outlines = {}

local function name_of(source)
  return ('%s%d/%s'):format(SCHEME, source, vim.api.nvim_buf_get_name(source))
end

-- The article that a name means.  After a session its number may be another.
local function source_of(name)
  local number, path = name:sub(#SCHEME + 1):match('^(%d+)/(.*)$')
  number = tonumber(number)
  if path and path ~= '' then
    local found = vim.fn.bufnr('^' .. vim.fn.fnameescape(path) .. '$')
    return found > 0 and found or vim.fn.bufadd(path)
  end
  return number and vim.api.nvim_buf_is_valid(number) and number or nil
end

local function set_lines(outline)
  local lines = {}
  for i, node in ipairs(outline.nodes) do
    lines[i] = node.text
  end
  vim.api.nvim_buf_set_option(outline.buffer, 'modifiable', true)
  vim.api.nvim_buf_set_lines(outline.buffer, 0, -1, true, lines)
  vim.api.nvim_buf_set_option(outline.buffer, 'modifiable', false)
  vim.api.nvim_buf_set_option(outline.buffer, 'modified', false)
  vim.api.nvim_buf_clear_namespace(outline.buffer, namespace, 0, -1)
  for i, node in ipairs(outline.nodes) do
    for _, mark in ipairs(node.marks) do
      vim.api.nvim_buf_set_extmark(
        outline.buffer,
        namespace,
        i - 1,
        mark[1],
        { end_col = mark[2], hl_group = mark[3] }
      )
    end
  end
end

-- Which speakers' folds are open in a window, by name, so that they stay so.
local function open_names(outline, win)
  local names = {}
  vim.api.nvim_win_call(win, function()
    for line, node in ipairs(outline.nodes) do
      local next_line = line + 1
      if node.is_speaker and vim.fn.foldclosed(next_line) == -1 then
        names[node.name] = true
      end
    end
  end)
  return names
end

local function open_folds(outline, win, names)
  vim.api.nvim_win_call(win, function()
    vim.cmd('normal! zx')
    for line, node in ipairs(outline.nodes) do
      if node.is_speaker and names[node.name] then
        vim.cmd(('silent! %dfoldopen'):format(line))
      end
    end
  end)
end

-- The byte of the article under the cursor of one of its windows.
local function source_offset(outline, document)
  local win = window.of(outline.source)[1]
  if not win then
    return nil
  end
  local row, column = unpack(vim.api.nvim_win_get_cursor(win))
  return document.position:offset(math.min(row - 1, document.position:last_row()), column)
end

-- Puts the cursor of the outline where the cursor of the article is.
local function follow(outline)
  local document = require('inquit.document').peek(outline.source)
  if not document or document.result ~= outline.result then
    return
  end
  local offset = source_offset(outline, document)
  local line = offset and tree.line_at(outline.result, outline.lines, offset)
  for _, win in ipairs(line and window.of(outline.buffer) or {}) do
    if win ~= vim.api.nvim_get_current_win() then
      vim.api.nvim_win_set_cursor(win, { line, 0 })
    end
  end
end

-- Shows the article as it is now.
local function refresh(outline)
  if not vim.api.nvim_buf_is_loaded(outline.source) then
    return
  end
  local start = vim.loop.hrtime()
  local current = require('inquit.current')
  local document, reason = current.document(outline.source)
  if document and document.result == outline.result then
    return
  end
  local open = {}
  for _, win in ipairs(window.of(outline.buffer)) do
    open[win] = open_names(outline, win)
  end
  outline.result = document and document.result
  outline.nodes = document and tree.nodes(document.result, current.settings())
    or { { text = reason, marks = {}, is_speaker = false } }
  outline.lines = tree.lines(outline.nodes)
  set_lines(outline)
  for win, names in pairs(open) do
    open_folds(outline, win, names)
  end
  follow(outline)
  local took = (vim.loop.hrtime() - start) / 1e6
  outline.rest = math.max(LEAST_REST, math.ceil(took * REST_FACTOR))
end

local function close(outline)
  outlines[outline.buffer] = nil
  if outline.timer then
    outline.timer:stop()
  end
  pcall(vim.api.nvim_del_augroup_by_id, outline.group)
  if vim.api.nvim_buf_is_valid(outline.buffer) then
    vim.api.nvim_buf_delete(outline.buffer, { force = true })
  end
end

local function refresh_later(outline)
  if outline.timer then
    outline.timer:stop()
  end
  outline.timer = vim.defer_fn(function()
    if outlines[outline.buffer] == outline then
      refresh(outline)
    end
  end, outline.rest)
end

-- The article is gone, or only read anew.
local function source_unloaded(outline)
  vim.schedule(function()
    if outlines[outline.buffer] ~= outline then
      return
    elseif vim.api.nvim_buf_is_loaded(outline.source) then
      refresh(outline)
    else
      close(outline)
    end
  end)
end

local function dress(outline, win)
  local name = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(outline.source), ':t')
  window.dress(win, 'Speakers of ' .. (name ~= '' and name or '[No Name]'))
end

local function on(outline, events, buffer, callback)
  vim.api.nvim_create_autocmd(events, {
    group = outline.group,
    buffer = buffer,
    desc = 'inquit: outline',
    callback = function()
      callback(outline)
    end,
  })
end

local function watch(outline)
  outline.group = vim.api.nvim_create_augroup('inquit-outline-' .. outline.buffer, {})
  on(outline, { 'CursorMoved', 'CursorMovedI' }, outline.source, follow)
  on(outline, { 'TextChanged', 'TextChangedI', 'InsertLeave' }, outline.source, refresh_later)
  on(outline, { 'BufEnter' }, outline.source, refresh_later)
  on(outline, { 'BufUnload' }, outline.source, source_unloaded)
  on(outline, { 'BufWinEnter' }, outline.buffer, function()
    dress(outline, vim.api.nvim_get_current_win())
  end)
  on(outline, { 'BufWinLeave' }, outline.buffer, function()
    for _, win in ipairs(window.of(outline.buffer)) do
      window.undress(win)
    end
  end)
  on(outline, { 'BufWipeout' }, outline.buffer, function()
    vim.schedule(function()
      close(outline)
    end)
  end)
end

---Goes to the quotation of the line under the cursor.
---@param outline inquit.Outline
---@param stays boolean the cursor stays in the outline
local function go(outline, stays)
  refresh(outline)
  local node = outline.nodes[vim.api.nvim_win_get_cursor(0)[1]]
  local document = require('inquit.document').peek(outline.source)
  if not node or not node.row or not document then
    return
  end
  local here = vim.api.nvim_get_current_win()
  local there = window.for_source(outline.source, outline.buffer)
  vim.api.nvim_set_current_win(there)
  require('inquit.motion').jump(document, document.result:content_begin(node.row))
  if stays then
    vim.cmd('normal! zz')
    vim.api.nvim_set_current_win(here)
  end
end

-- The whole quotation of the line, and why it is that speaker's, in a floating window.
local function preview(outline)
  local node = outline.nodes[vim.api.nvim_win_get_cursor(0)[1]]
  if not node or not node.row or not outline.result then
    return
  end
  local result, explain = outline.result, require('inquit.explain')
  local words = result:texts(result:attribution(node.row).content)
  local lines = { (words:gsub('%s+', ' ')) }
  vim.list_extend(lines, explain.lines(explain.explain(result, node.row)))
  require('inquit.float').show(lines)
end

local function map_keys(outline)
  local function map(key, description, run)
    vim.keymap.set('n', key, run, {
      buffer = outline.buffer,
      nowait = true,
      desc = 'inquit: ' .. description,
    })
  end
  map('<CR>', 'go to the quotation', function()
    go(outline, false)
  end)
  map('o', 'show the quotation in the article', function()
    go(outline, true)
  end)
  map('p', 'read the quotation here', function()
    preview(outline)
  end)
  map('q', 'close the outline', function()
    close(outline)
  end)
end

---Fills a buffer whose name is that of an outline: BufReadCmd, also of a session.
---@param buffer integer
function M.read(buffer)
  local source = source_of(vim.api.nvim_buf_get_name(buffer))
  if not source then
    return
  end
  if outlines[buffer] then
    pcall(vim.api.nvim_del_augroup_by_id, outlines[buffer].group)
  end
  vim.fn.bufload(source)
  local outline = { buffer = buffer, source = source, nodes = {}, lines = {}, rest = LEAST_REST }
  outlines[buffer] = outline
  for name, value in pairs({
    buftype = 'nowrite',
    bufhidden = 'wipe',
    swapfile = false,
    buflisted = false,
    undolevels = -1,
    filetype = FILETYPE,
  }) do
    vim.api.nvim_buf_set_option(buffer, name, value)
  end
  require('inquit.marks').define_groups()
  watch(outline)
  map_keys(outline)
  for _, win in ipairs(window.of(buffer)) do
    dress(outline, win)
  end
  refresh(outline)
end

---Opens the outline of the current buffer, or goes to it where this tab page has it.
---@param mods string of the command
---@return string? reason why not
function M.open(mods)
  local source = vim.api.nvim_get_current_buf()
  if outlines[source] then
    return nil -- this is one
  end
  local current = require('inquit.current')
  local document, reason = current.document(source)
  if not document then
    return reason
  end
  local name = name_of(source)
  local settings = current.settings()
  for buffer, outline in pairs(outlines) do
    local win = outline.source == source and window.of(buffer)[1]
    local is_here = win and vim.api.nvim_win_get_tabpage(win) == vim.api.nvim_get_current_tabpage()
    if is_here and not mods:find('tab') then
      vim.api.nvim_set_current_win(win)
      return nil
    end
  end
  window.open(name, mods, settings.outline.width)
  return nil
end

return M

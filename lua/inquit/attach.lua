-- Buffers whose annotation follows every edit.
--
-- An article is annotated anew after each change: what has not changed in it is recalled, see
-- document.lua.  Of a long one, what is seen is done at once, and the whole when nobody has typed
-- for a moment, by a thread; its marks are then set bit by bit.

local document_of = require('inquit.document')

local M = {}

-- Bytes of an article that is annotated as a whole at each change: 3 milliseconds, with its marks.
local LONG = 16384

-- Milliseconds without a change before the whole of a long one is annotated.
local REST = 60

-- Milliseconds that marks are set for before who types goes first.
local AT_ONCE = 1

---@class inquit.Attached
---@field buffer integer
---@field is_due boolean the change will be seen to as soon as Neovim has time
---@field is_checked boolean diagnostics are shown
---@field recall userdata? of what is near, in a long one; the thread uses the other one
---@field timer userdata? until the whole is annotated

---@type table<integer, inquit.Attached>
local attached = {}

local function is_long(buffer)
  local last = vim.api.nvim_buf_line_count(buffer)
  return vim.api.nvim_buf_get_offset(buffer, last) > LONG
end

local function is_current(state, tick)
  return attached[state.buffer] == state
    and vim.api.nvim_buf_is_loaded(state.buffer)
    and (not tick or vim.api.nvim_buf_get_changedtick(state.buffer) == tick)
end

-- What the checks find can wait: nobody reads it while typing.
local function show_checks(state)
  local document = document_of.peek(state.buffer)
  if not document then
    return
  end
  local diagnostic = require('inquit.diagnostic')
  if state.is_checked then
    return diagnostic.refresh(document)
  end
  state.is_checked = true
  diagnostic.show(document, require('inquit.current').checks())
end

-- Sets the marks of the whole, a millisecond at a time, as long as it is of the present text.
local function show_whole(state, document)
  local marks, settings = require('inquit.marks'), require('inquit.current').settings()
  local begun = vim.loop.hrtime()
  local work = coroutine.create(function()
    marks.renew(document, settings, nil, function()
      if vim.loop.hrtime() - begun > AT_ONCE * 1e6 then
        coroutine.yield()
      end
    end)
    show_checks(state)
  end)
  local function go_on()
    if not is_current(state, document.tick) then
      return
    end
    begun = vim.loop.hrtime()
    local ok, wrong = coroutine.resume(work)
    if not ok then
      error(wrong, 0)
    elseif coroutine.status(work) ~= 'dead' then
      vim.defer_fn(go_on, 1)
    end
  end
  go_on()
end

-- Runs when nobody has typed for a moment, unless something else is to by then.
local function later(state, run)
  if state.timer then
    state.timer:stop()
  end
  state.timer = vim.defer_fn(function()
    state.timer = nil
    if is_current(state) then
      run(state)
    end
  end, REST)
end

local function settle(state)
  local function again()
    if is_current(state) and not state.timer then
      later(state, settle)
    end
  end
  document_of.start(state.buffer, function(document, reason)
    if reason then
      require('inquit.message').error(reason)
    elseif document and is_current(state, document.tick) then
      show_whole(state, document)
    else
      again()
    end
  end, again)
end

local function show_long(state)
  state.recall = state.recall or require('inquit.native').recall()
  local settings = require('inquit.current').settings()
  require('inquit.near').show(state.buffer, document_of.last(state.buffer), state.recall, settings)
  later(state, settle)
end

-- What has to be done after a change, or several.
local function update(state)
  state.is_due = false
  if not is_current(state) then
    return
  end
  if is_long(state.buffer) then
    return show_long(state)
  end
  local current = require('inquit.current')
  local document = current.read(state.buffer)
  if document then
    require('inquit.marks').renew(document, current.settings())
    later(state, show_checks)
  end
end

-- Marks may not be set while Neovim tells of a change, and a :g makes thousands of them.
local function update_soon(state)
  if not state.is_due then
    state.is_due = true
    vim.schedule(function()
      update(state)
    end)
  end
end

-- Has Neovim tell of the changes; false: the buffer is not loaded.
local function watch(state)
  local function changed()
    if attached[state.buffer] ~= state then
      return true -- Neovim lets go
    end
    update_soon(state)
  end
  return vim.api.nvim_buf_attach(state.buffer, false, {
    on_lines = changed,
    on_reload = changed,
    on_detach = vim.schedule_wrap(function()
      if is_current(state) then -- :edit! has read it anew
        watch(state)
        update(state)
      elseif attached[state.buffer] == state then
        attached[state.buffer] = nil
      end
    end),
  })
end

---Lets the annotation of a buffer follow its edits, and shows it.
---@param buffer integer 0: the current one
---@return string? reason why not, with 'inquit: '
function M.attach(buffer)
  buffer = buffer == 0 and vim.api.nvim_get_current_buf() or buffer
  if attached[buffer] then
    return nil
  end
  local core, missing = require('inquit.native').load()
  if not core then
    return missing
  end
  local state = { buffer = buffer, is_due = false, is_checked = false }
  if not watch(state) then
    return ('inquit: buffer %d is not loaded'):format(buffer)
  end
  attached[buffer] = state
  require('inquit.marks').define_groups()
  update(state)
end

---No longer.  What is shown stays.
---@param buffer integer 0: the current one
function M.detach(buffer)
  attached[buffer == 0 and vim.api.nvim_get_current_buf() or buffer] = nil
end

return M

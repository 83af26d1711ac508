-- Buffer -> text -> result, kept until the buffer changes, or who is known there.  Of a buffer that
-- has changed, the engine tags only the paragraphs that are new to it.
--
-- M.get() waits for the result.  M.start() has it made on a thread meanwhile: one of the C module's
-- own, for a result in C does not pass from one Lua of uv.new_work() to another.

local M = {}

---@class inquit.Document
---@field buffer integer
---@field tick integer 'changedtick' of the text that was annotated
---@field roster inquit.Roster who is known
---@field result inquit.Result
---@field position inquit.Position

---@class inquit.Job a buffer that is annotated on a thread
---@field document inquit.Document without its result
---@field done fun(document: inquit.Document?, reason: string?)

---@class inquit.Reader what is kept of a buffer to read it again
---@field recall userdata? paragraphs that have been tagged
---@field pool inquit.Pool? made when it is needed
---@field job inquit.Job? whose text is in the pool
---@field document inquit.Document?

local ROWS_AT_ONCE = 2000 -- that are read for a thread: a millisecond, then typing goes first
local LOOK_AGAIN = 4 -- milliseconds between two looks whether a thread is done

---@type table<integer, inquit.Reader>
local readers = {}

local function reader_of(buffer)
  if readers[buffer] then
    return readers[buffer]
  end
  vim.api.nvim_create_autocmd('BufUnload', {
    buffer = buffer,
    once = true,
    desc = 'inquit: give the result of the buffer back',
    callback = function()
      readers[buffer] = nil
    end,
  })
  readers[buffer] = { recall = require('inquit.native').recall() }
  return readers[buffer]
end

local function is_present(held, now)
  return held and held.tick == now.tick and held.roster == now.roster
end

-- What a result has to be of, to hold for the buffer as it is.
local function present(buffer)
  return {
    buffer = buffer,
    tick = vim.api.nvim_buf_get_changedtick(buffer),
    roster = require('inquit.buffer_roster').get(buffer),
  }
end

local function keep(reader, document, result)
  document.result = result
  reader.document = document
  if vim.api.nvim_buf_get_changedtick(document.buffer) == document.tick then
    require('inquit.changed').tell(document.buffer)
  end
  return document
end

-- Takes the result of the job, and gives it to whoever has asked for it.
local function finish(reader, wait)
  local result, reason = reader.pool.take(wait)
  if result == false then
    return false
  end
  local job = reader.job
  reader.job = nil
  local document = job.document
  local is_wanted = result and readers[document.buffer] == reader
  job.done(is_wanted and keep(reader, document, result) or nil, reason)
  return true
end

local function options_of(reader, document)
  return { known = document.roster.known, recall = reader.recall }
end

---The annotation of a buffer as it stands now.
---@param buffer integer 0: the current one
---@return inquit.Document? document
---@return string? reason
function M.get(buffer)
  buffer = buffer == 0 and vim.api.nvim_get_current_buf() or buffer
  if not vim.api.nvim_buf_is_loaded(buffer) then
    return nil, ('inquit: buffer %d is not loaded'):format(buffer)
  end
  local now, reader = present(buffer), reader_of(buffer)
  if not is_present(reader.document, now) and reader.job then
    finish(reader, true) -- it uses what is recalled
  end
  if is_present(reader.document, now) then
    return reader.document
  end
  local lines = vim.api.nvim_buf_get_lines(buffer, 0, -1, true)
  local text = table.concat(lines, '\n')
  local result, reason = require('inquit.native').annotate(text, options_of(reader, now))
  if not result then
    return nil, reason
  end
  now.position = require('inquit.position').new(lines)
  return keep(reader, now, result)
end

---The annotation of a buffer, where there is one of its present text: nothing is annotated.
---@param buffer integer
---@return inquit.Document?
function M.peek(buffer)
  local held = M.last(buffer)
  local is_current = held
    and vim.api.nvim_buf_is_loaded(buffer)
    and held.tick == vim.api.nvim_buf_get_changedtick(buffer)
  return is_current and held or nil
end

---The annotation of a buffer, be it of an older text.
---@param buffer integer
---@return inquit.Document?
function M.last(buffer)
  return readers[buffer] and readers[buffer].document
end

local function put(reader, document, lines, done)
  reader.pool = reader.pool or require('inquit.native').pool(1)
  reader.job = { document = document, done = done }
  document.position = require('inquit.position').new(lines)
  reader.pool.put(table.concat(lines, '\n'), options_of(reader, document))
  local job = reader.job
  local function look()
    if reader.job == job and not finish(reader, false) then
      vim.defer_fn(look, LOOK_AGAIN)
    end
  end
  vim.defer_fn(look, LOOK_AGAIN)
end

---Has a buffer annotated as it stands now by a thread, and reads it bit by bit: nobody who types
---waits.  Where it changes while it is read, or another job is at work, nothing is begun.
---@param buffer integer
---@param done fun(document: inquit.Document?, reason: string?) perhaps of an old text by then
---@param given_up fun() nothing has been begun
function M.start(buffer, done, given_up)
  local now, reader, lines = present(buffer), reader_of(buffer), {}
  local function read()
    local is_same = readers[buffer] == reader
      and vim.api.nvim_buf_get_changedtick(buffer) == now.tick
    if not is_same or reader.job then
      return given_up()
    end
    local some = vim.api.nvim_buf_get_lines(buffer, #lines, #lines + ROWS_AT_ONCE, false)
    for _, line in ipairs(some) do
      lines[#lines + 1] = line
    end
    if #some == ROWS_AT_ONCE then
      vim.defer_fn(read, 1)
    else
      put(reader, now, lines, done)
    end
  end
  read()
end

return M

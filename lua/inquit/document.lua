-- Buffer -> text -> result, kept until the buffer changes, or who is known there.

local M = {}

---@class inquit.Document
---@field buffer integer
---@field tick integer 'changedtick' of the text that was annotated
---@field roster inquit.Roster who is known
---@field result inquit.Result
---@field position inquit.Position

---@type table<integer, inquit.Document>
local documents = {}

local function forget_with(buffer)
  vim.api.nvim_create_autocmd('BufUnload', {
    buffer = buffer,
    once = true,
    desc = 'inquit: give the result of the buffer back',
    callback = function()
      documents[buffer] = nil
    end,
  })
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
  local tick = vim.api.nvim_buf_get_changedtick(buffer)
  local roster = require('inquit.buffer_roster').get(buffer)
  local held = documents[buffer]
  if held and held.tick == tick and held.roster == roster then
    return held
  end
  local lines = vim.api.nvim_buf_get_lines(buffer, 0, -1, true)
  local text, options = table.concat(lines, '\n'), { known = roster.known }
  local result, reason = require('inquit.native').annotate(text, options)
  if not result then
    return nil, reason
  end
  if not held then
    forget_with(buffer)
  end
  local position = require('inquit.position').new(lines)
  documents[buffer] =
    { buffer = buffer, tick = tick, roster = roster, result = result, position = position }
  require('inquit.changed').tell(buffer)
  return documents[buffer]
end

---The annotation of a buffer, where there is one of its present text: nothing is annotated.
---@param buffer integer
---@return inquit.Document?
function M.peek(buffer)
  local held = documents[buffer]
  local is_current = held
    and vim.api.nvim_buf_is_loaded(buffer)
    and held.tick == vim.api.nvim_buf_get_changedtick(buffer)
  return is_current and held or nil
end

return M

-- What every command begins with: the settings, the current buffer's document, and what an argument
-- means there.  Problems are told once.

local message = require('inquit.message')

local M = {}

local told = {}

-- Shows each problem, unless it has been shown before.
local function tell_once(problems, show)
  for _, problem in ipairs(problems) do
    if not told[problem] then
      told[problem] = true
      show(problem)
    end
  end
end

---The configuration.
---@return inquit.Config
function M.settings()
  local resolved, problems = require('inquit.config').get()
  tell_once(problems, function(problem)
    message.error('inquit: ' .. problem)
  end)
  return resolved
end

---What is checked, by the options or by the profile that is asked for.
---@param profile string?
---@return inquit.CheckSettings? settings
---@return string? wrong with 'inquit: '
function M.checks(profile)
  local check = require('inquit.check')
  local settings, wrong = check.settings(profile and { profile = profile } or M.settings().checks)
  if wrong and profile then
    return nil, 'inquit: ' .. wrong
  end
  tell_once({ wrong }, message.warn)
  return settings
end

---The document of a buffer.
---@param buffer integer? default: the current one
---@return inquit.Document? document
---@return string? reason
function M.read(buffer)
  local document, reason = require('inquit.document').get(buffer or 0)
  if document then
    tell_once(document.roster.problems, message.warn)
  end
  return document, reason
end

---The document of a buffer.  What is shown of an older text is shown anew.
---@param buffer integer? default: the current one
---@return inquit.Document? document
---@return string? reason
function M.document(buffer)
  local document, reason = M.read(buffer)
  local marks = require('inquit.marks')
  if document and marks.are_stale(document) then
    marks.renew(document, M.settings())
  end
  if document then
    require('inquit.diagnostic').refresh(document)
  end
  return document, reason
end

---The byte under the cursor.
---@param document inquit.Document of the current buffer
---@return integer
function M.offset(document)
  local row, column = unpack(vim.api.nvim_win_get_cursor(0))
  return document.position:offset(row - 1, column)
end

---Upper and lower case are one.
---@param text string
---@return string
function M.fold(text)
  return vim.fn.tolower(text)
end

---The quotations that an argument names: "." those of the speaker under the cursor, "?" those of
---nobody, "" all, else those of the speaker with the name.
---@param document inquit.Document of the current buffer
---@param argument string
---@return table<integer, true>? speakers their rows; 0 is nobody; nil: everybody
---@return string? name
---@return string? wrong with 'inquit: '
function M.chosen(document, argument)
  if argument == '' then
    return nil, nil
  elseif argument == '?' then
    return { [0] = true }, 'nobody known'
  elseif argument ~= '.' then
    local rows, name = require('inquit.speakers').find(document.result, argument, M.fold)
    return rows, name, not rows and 'inquit: ' .. name or nil
  end
  local row = require('inquit.place').speaker(document.result, M.offset(document))
  if not row then
    return nil, nil, 'inquit: no speaker under the cursor'
  end
  return { [row] = true }, document.result:speaker_name(row)
end

---The bytes of the lines that were given with a command.
---@param document inquit.Document
---@param call inquit.Call
---@return integer? first
---@return integer? last not included
function M.bytes_of_range(document, call)
  if call.range > 0 then
    return document.position:lines(call.line1 - 1, call.line2 - 1)
  end
end

return M

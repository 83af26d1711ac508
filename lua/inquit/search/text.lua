-- The text of a file that is searched, as far as the engine takes one.  Pure Lua.

local M = {}

local MOST_BYTES = 64 * 1024 * 1024 -- INQUIT_MAX_BYTES
local HEAD_BYTES = 8000 -- where a file that is no text has a NUL

---@param path string
---@return string? text
---@return string? reason
function M.read(path)
  local file, unopened = io.open(path, 'rb')
  if not file then
    return nil, (unopened:gsub('^.*: ', ''))
  end
  local text, unread = file:read(MOST_BYTES + 1)
  file:close()
  if unread then
    return nil, (unread:gsub('^.*: ', ''))
  end
  text = text or ''
  if #text > MOST_BYTES then
    return nil, 'longer than 64 MiB'
  elseif text:sub(1, HEAD_BYTES):find('%z') then
    return nil, 'no text'
  end
  return text
end

---Its lines, as a buffer has them.
---@param text string
---@return string[]
function M.lines(text)
  local lines = {}
  for line in (text .. '\n'):gmatch('([^\n]*)\n') do
    lines[#lines + 1] = line
  end
  return lines
end

return M

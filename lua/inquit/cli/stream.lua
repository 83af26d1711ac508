-- Standard output and standard error, as a shell expects them.

local M = {}

local EPIPE = 32 -- whoever reads our output has seen enough

-- Raises { broken = true } where the reader is gone, and a message where the disk is full.
local function check(ok, reason, code)
  if not ok then
    error({ broken = code == EPIPE, reason = reason }, 0)
  end
end

--- To standard output.
---@param text string
function M.write(text)
  check(io.stdout:write(text))
end

--- What has been written is there, before something else is.
function M.flush()
  check(io.stdout:flush())
end

--- To standard error, as one line.
---@param message string
function M.say(message)
  io.stderr:write('inquit: ', message, '\n')
end

--- A message without its prefix, which say() puts before it.
---@param message any
---@return string
function M.reason_of(message)
  return (tostring(message):gsub('^inquit: ', ''))
end

return M

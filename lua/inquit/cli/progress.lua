-- How far the work is, on one line of the terminal, for people who wait; it is gone at the end.

local M = {}

-- What takes less shows nothing: whole seconds of the clock, so that one second has passed.
local QUIET_SECONDS = 2

local ERASE = '\r\27[K'

---@class inquit.cli.Progress
---@field count fun(bytes: integer) one more is done, with so many bytes
---@field clear fun() before anything else is written to the terminal, and at the end

---@class inquit.cli.Screen
---@field is_there fun(): boolean asked once, when there is something to show
---@field now fun(): integer seconds
---@field write fun(text: string)

---@param noun string what is counted: "line"
---@param screen inquit.cli.Screen
---@return inquit.cli.Progress
function M.new(noun, screen)
  local progress = {}
  local began = screen.now()
  local told = began + QUIET_SECONDS - 1 -- the second of the last line
  local items, megabytes = 0, 0
  local is_wanted, is_shown = nil, false

  function progress.count(bytes)
    items, megabytes = items + 1, megabytes + bytes / 1e6
    local now = screen.now()
    if now <= told or is_wanted == false then
      return
    end
    is_wanted = is_wanted or screen.is_there()
    if is_wanted then
      local rate = megabytes / (now - began)
      local counted = items == 1 and '1 ' .. noun or ('%d %ss'):format(items, noun)
      screen.write(('%s%s, %.1f MB, %.1f MB/s'):format(ERASE, counted, megabytes, rate))
      told, is_shown = now, true
    end
  end

  function progress.clear()
    if is_shown then
      screen.write(ERASE)
      is_shown = false
    end
  end

  return progress
end

return M

-- The day that an article is of: from its path, or from its first lines.  Pure Lua.
--
-- Days are numbers that compare as days do: 20260114.

local M = {}

local MONTHS = {
  jan = 1,
  feb = 2,
  mar = 3,
  apr = 4,
  may = 5,
  jun = 6,
  jul = 7,
  aug = 8,
  sep = 9,
  oct = 10,
  nov = 11,
  dec = 12,
}

-- Bytes at the beginning of an article in which its day may stand.
local HEAD_BYTES = 2000

local function number(year, month, day)
  year, month, day = tonumber(year), tonumber(month), tonumber(day)
  local is_day = month and month >= 1 and month <= 12 and day and day >= 1 and day <= 31
  if is_day and year >= 1500 and year <= 2999 then
    return year * 10000 + month * 100 + day
  end
end

-- 2026-01-14, 2026/01/14, 2026_01_14, 20260114; not a part of a longer number.
local function numeric(text)
  for year, month, day in text:gmatch('%f[%d](%d%d%d%d)[-/_.]?(%d%d)[-/_.]?(%d%d)%f[%D]') do
    local found = number(year, month, day)
    if found then
      return found
    end
  end
end

-- 14 January 2026, January 14, 2026, Jan. 14, 2026; the one that stands first.
local function written(text)
  for at, month in text:gmatch('()%f[%a](%a%a%a)%a*') do
    local number_of_month = MONTHS[month:lower()]
    if number_of_month then
      local before = text:sub(math.max(1, at - 6), at - 1):match('%f[%d](%d%d?)%a?%a?%s$')
      local day, year = text:match('^%a+%.?%s+(%d%d?)%a?%a?,?%s+(%d%d%d%d)', at)
      if not day and before then
        day, year = before, text:match('^%a+%.?,?%s+(%d%d%d%d)', at)
      end
      local found = year and number(year, number_of_month, day)
      if found then
        return found
      end
    end
  end
end

---The day of an article, or nil where neither its path nor its first lines tell one.
---@param path string?
---@param text string
---@return integer?
function M.of(path, text)
  local head = text:sub(1, HEAD_BYTES)
  return path and numeric(path) or numeric(head) or written(head)
end

---The first and the last day that a year, a month or a day of a query stands for.
---@param text string "2026", "2026-01" or "2026-01-14"
---@return integer? first
---@return integer? last
function M.span(text)
  local year, month, day = text:match('^(%d%d%d%d)%-?(%d?%d?)%-?(%d?%d?)$')
  if not year then
    return nil
  end
  local first = number(year, month ~= '' and month or 1, day ~= '' and day or 1)
  local last = number(year, month ~= '' and month or 12, day ~= '' and day or 31)
  return first, last
end

return M

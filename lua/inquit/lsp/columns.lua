-- Bytes of one line <-> columns in the units that an editor counts: bytes, UTF-16 code units or
-- characters.  A byte that is not UTF-8 counts as one character.  Pure Lua.

local last_not_after = require('inquit.place').last_not_after

local M = {}

---@alias inquit.lsp.Encoding 'utf-8'|'utf-16'|'utf-32'

-- Where a line has more bytes than units: one row a character of several bytes.
---@class inquit.lsp.Columns
---@field private length integer bytes of the line
---@field private first integer[] byte that the character begins with
---@field private after integer[] byte after it
---@field private unit integer[] its column
---@field private unit_after integer[] column after it
local Columns = {}
Columns.__index = Columns

-- Bytes of a character by its first byte; 1 where none begins with it.
local function size_of(lead)
  if lead < 0xC2 or lead > 0xF4 then
    return 1
  end
  return lead >= 0xF0 and 4 or lead >= 0xE0 and 3 or 2
end

local function add(columns, first, size, encoding)
  local count = #columns.first
  local passed_bytes = count > 0 and columns.after[count] or 0
  local passed_units = count > 0 and columns.unit_after[count] or 0
  local unit = passed_units + first - passed_bytes
  columns.first[count + 1] = first
  columns.after[count + 1] = first + size
  columns.unit[count + 1] = unit
  columns.unit_after[count + 1] = unit + (size == 4 and encoding == 'utf-16' and 2 or 1)
end

---@param line string without its line ending
---@param encoding inquit.lsp.Encoding
---@return inquit.lsp.Columns
function M.new(line, encoding)
  local columns = { length = #line, first = {}, after = {}, unit = {}, unit_after = {} }
  if encoding ~= 'utf-8' then
    for at, sequence in line:gmatch('()([\194-\244][\128-\191]+)') do
      local size = size_of(sequence:byte())
      if #sequence >= size then
        add(columns, at - 1, size, encoding)
      end
    end
  end
  return setmetatable(columns, Columns)
end

---The column of a byte; within a character, that of the character.
---@param byte integer
---@return integer
function Columns:unit_of(byte)
  local i = last_not_after(#self.first, byte, function(at)
    return self.after[at]
  end)
  local inside = self.first[i + 1]
  if inside and inside < byte then
    return self.unit[i + 1]
  elseif i == 0 then
    return byte
  end
  return self.unit_after[i] + byte - self.after[i]
end

---The byte of a column; past the end of the line, its end.
---@param unit integer
---@return integer
function Columns:byte_of(unit)
  local i = last_not_after(#self.first, unit, function(at)
    return self.unit_after[at]
  end)
  local inside = self.unit[i + 1]
  local byte
  if inside and inside < unit then
    byte = self.first[i + 1] -- the second half of a surrogate pair
  elseif i == 0 then
    byte = unit
  else
    byte = self.after[i] + unit - self.unit_after[i]
  end
  return math.min(byte, self.length)
end

return M

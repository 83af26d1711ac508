-- Bytes of a text <-> rows and columns of its buffer: the only index arithmetic in Lua.
--
-- Offsets, rows and columns count from 0, columns in bytes, as in Neovim's API.  The text is the
-- lines of the buffer joined by "\n", whatever its 'fileformat'.  Pure Lua.

---@class inquit.Position
---@field private starts integer[] offset of the first byte of line i
---@field private first integer row of the first line
---@field private length integer of the text
local Position = {}
Position.__index = Position

local M = {}

---@param lines string[]
---@param first integer? row of the first of them, where the text is a part of the buffer's
---@return inquit.Position
function M.new(lines, first)
  local starts, offset = {}, 0
  for i, line in ipairs(lines) do
    starts[i] = offset
    offset = offset + #line + 1
  end
  local length = math.max(offset - 1, 0)
  return setmetatable({ starts = starts, first = first or 0, length = length }, Position)
end

---@param offset integer in [0, length of the text]
---@return integer row
---@return integer column
function Position:row_column(offset)
  local low, high = 1, #self.starts
  while low < high do
    local middle = math.floor((low + high + 1) / 2)
    if self.starts[middle] <= offset then
      low = middle
    else
      high = middle - 1
    end
  end
  return self.first + low - 1, offset - self.starts[low]
end

---@param row integer
---@param column integer past the end of the line: the end of the line
---@return integer offset
function Position:offset(row, column)
  local line = row - self.first + 1
  local next_start = self.starts[line + 1] or self.length + 1
  return math.min(self.starts[line] + column, next_start - 1)
end

---The last row.
---@return integer
function Position:last_row()
  return self.first + #self.starts - 1
end

---The bytes of whole lines.
---@param first integer row
---@param last integer row, itself included
---@return integer begin
---@return integer finish byte, not included
function Position:lines(first, last)
  first, last = first - self.first, last - self.first
  return self.starts[first + 1], (self.starts[last + 2] or self.length + 1)
end

---@param range inquit.Range
---@return integer row
---@return integer column
---@return integer end_row
---@return integer end_column not included
function Position:range(range)
  local row, column = self:row_column(range[1])
  local end_row, end_column = self:row_column(range[2])
  return row, column, end_row, end_column
end

return M

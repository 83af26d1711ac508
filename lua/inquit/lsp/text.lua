-- The text of a document as an editor's changes make it, kept in step line by line.  Pure Lua.

local columns = require('inquit.lsp.columns')
local protocol = require('inquit.lsp.protocol')

local M = {}

---@class inquit.lsp.Text
---@field private lines string[] with their endings "\n", "\r\n" or "\r"; the last one has none
---@field private encoding inquit.lsp.Encoding
local Text = {}
Text.__index = Text

local function split(text)
  local lines, from = {}, 1
  while true do
    local at = text:find('[\r\n]', from)
    if not at then
      lines[#lines + 1] = text:sub(from)
      return lines
    end
    local last = text:sub(at, at + 1) == '\r\n' and at + 1 or at
    lines[#lines + 1] = text:sub(from, last)
    from = last + 1
  end
end

local function bare(line)
  return line:match('^[^\r\n]*')
end

---@param text string
---@param encoding inquit.lsp.Encoding
---@return inquit.lsp.Text
function M.new(text, encoding)
  return setmetatable({ lines = split(text), encoding = encoding }, Text)
end

-- The line from 1, and the byte in it; what lies behind an end is that end.
local function place(self, position)
  protocol.expect(position, 'table', 'position')
  local row = protocol.count(position.line, 'line') + 1
  local unit = protocol.count(position.character, 'character')
  if row > #self.lines then
    return #self.lines, #self.lines[#self.lines]
  end
  return row, columns.new(bare(self.lines[row]), self.encoding):byte_of(unit)
end

-- Puts new lines in the place of [first, last].
local function splice(lines, first, last, new)
  local removed = last - first + 1
  local by = #new - removed
  if by > 0 then
    for i = #lines, last + 1, -1 do
      lines[i + by] = lines[i]
    end
  elseif by < 0 then
    local count = #lines
    for i = last + 1, count do
      lines[i + by] = lines[i]
    end
    for i = count + by + 1, count do
      lines[i] = nil
    end
  end
  for i, line in ipairs(new) do
    lines[first + i - 1] = line
  end
end

---Takes one change.
---@param change { range: table?, text: string } as textDocument/didChange has it
function Text:change(change)
  protocol.expect(change, 'table', 'change')
  local text = protocol.expect(change.text, 'string', 'text')
  if not change.range then
    self.lines = split(text)
    return
  end
  local first, column = place(self, protocol.expect(change.range, 'table', 'range').start)
  local last, last_column = place(self, change.range['end'])
  if last < first or (last == first and last_column < column) then
    first, column, last, last_column = last, last_column, first, column
  end
  local lines = self.lines
  local head, tail = lines[first]:sub(1, column), lines[last]:sub(last_column + 1)
  if column == 0 and first > 1 and lines[first - 1]:sub(-1) == '\r' then
    first = first - 1 -- a "\n" that comes to stand behind it is the same line ending
    head = lines[first]
  end
  local new = split(head .. text .. tail)
  if last < #lines then
    new[#new] = nil -- the empty one behind the ending: there is another line already
  end
  splice(lines, first, last, new)
end

---The lines without their endings.
---@return string[]
function Text:bare_lines()
  local lines = {}
  for i, line in ipairs(self.lines) do
    lines[i] = bare(line)
  end
  return lines
end

---The text as the editor has it.
---@return string
function Text:whole()
  return table.concat(self.lines)
end

return M

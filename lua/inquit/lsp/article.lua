-- An article that an editor has open, or a file of its folder: what the engine found, in the rows
-- and columns that the editor counts.  Pure Lua.

local columns = require('inquit.lsp.columns')
local protocol = require('inquit.lsp.protocol')

local M = {}

---@class inquit.lsp.Article
---@field uri string
---@field result inquit.Result
---@field private position inquit.Position
---@field private encoding inquit.lsp.Encoding
---@field private columns table<integer, inquit.lsp.Columns> by row
local Article = {}
Article.__index = Article

---@param uri string
---@param result inquit.Result
---@param position inquit.Position
---@param encoding inquit.lsp.Encoding
---@return inquit.lsp.Article
function M.new(uri, result, position, encoding)
  local article = { uri = uri, result = result, position = position, encoding = encoding }
  article.columns = {}
  return setmetatable(article, Article)
end

local function columns_of(self, row)
  local held = self.columns[row]
  if not held then
    local first, after = self.position:lines(row, row)
    held = columns.new(self.result:slice(first, after - 1), self.encoding)
    self.columns[row] = held
  end
  return held
end

local function place(self, offset)
  local row, byte = self.position:row_column(offset)
  return { line = row, character = columns_of(self, row):unit_of(byte) }
end

---@param range inquit.Range
---@return { start: table, end: table }
function Article:range(range)
  return { start = place(self, range[1]), ['end'] = place(self, range[2]) }
end

---@param range inquit.Range
---@return { uri: string, range: table }
function Article:location(range)
  return { uri = self.uri, range = self:range(range) }
end

---The byte at a position of the editor; what lies behind an end is that end.
---@param position { line: integer, character: integer }
---@return integer
function Article:offset(position)
  protocol.expect(position, 'table', 'position')
  local row = protocol.count(position.line, 'line')
  local unit = protocol.count(position.character, 'character')
  local last = self.position:last_row()
  if row > last then
    row, unit = last, math.huge
  end
  return self.position:offset(row, columns_of(self, row):byte_of(unit))
end

return M

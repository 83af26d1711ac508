-- Folding by quotation, for 'foldexpr' and 'foldtext'.

local M = {}

-- The levels of each result that is folded.
---@type table<inquit.Result, table<integer, string>>
local levels_of = setmetatable({}, { __mode = 'k' })

---The 'foldexpr' of each line: a fold for each quotation that has several lines, with the words
---that tell who says it.  Of two that share a line, the former has it.  Pure.
---@param result inquit.Result
---@param position inquit.Position
---@return table<integer, string> levels by line; lines that are missing belong to no quotation
function M.levels(result, position)
  local levels, last = {}, 0
  for attribution in result:attributions() do
    local row, _, end_row = position:range(attribution.extent)
    local first, finish = math.max(row + 1, last + 1), end_row + 1
    for line = first, finish do
      levels[line] = line == first and '>1' or '1'
    end
    last = math.max(last, finish)
  end
  return levels
end

---For 'foldexpr': v:lua.require'inquit.fold'.expr(v:lnum)
---@param line integer from 1
---@return string
function M.expr(line)
  local buffer = vim.api.nvim_get_current_buf()
  local documents = require('inquit.document')
  local document = documents.peek(buffer) or documents.get(buffer)
  if not document then
    return '0'
  end
  local result = document.result
  levels_of[result] = levels_of[result] or M.levels(result, document.position)
  return levels_of[result][line] or '0'
end

---For 'foldtext': v:lua.require'inquit.fold'.text()
---@return string
function M.text()
  local buffer, first = vim.api.nvim_get_current_buf(), vim.v.foldstart
  local count = vim.v.foldend - first + 1
  local line = vim.fn.getline(first)
  local document = require('inquit.document').peek(buffer)
  if document then
    local begin, finish = document.position:lines(first - 1, vim.v.foldend - 1)
    for attribution in document.result:attributions() do
      if attribution.extent[1] < finish and attribution.extent[2] > begin then
        line = ('%s: %s'):format(attribution.speaker or '?', line)
        break
      end
    end
  end
  return ('%s (%d lines)'):format(line, count)
end

return M

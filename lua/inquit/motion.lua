-- From quotation to quotation.

local place = require('inquit.place')

local M = {}

---@class inquit.Step
---@field backwards boolean?
---@field count integer? default 1
---@field show inquit.Show? only these; default: all
---@field speakers table<integer, true>? only quotations of these speakers; 0: of nobody known
---@field wrap boolean? go on at the other end

-- Rows of the quotations that count, in text order.
local function rows_of(result, step)
  local rows, speakers = {}, step.speakers
  for row = 1, result:attribution_count() do
    local is_of_them = not speakers or speakers[result:speaker_row(row) or 0]
    if is_of_them and result:is_shown(row, step.show or 'all') then
      rows[#rows + 1] = row
    end
  end
  return rows
end

-- Index of the quotation that the first step leads away from: forwards the last that begins at or
-- before the offset, backwards the first that begins at or after it.
local function start(result, rows, offset, backwards)
  local function begins(i)
    return result:content_begin(rows[i])
  end
  if backwards then
    return place.last_not_after(#rows, offset - 1, begins) + 1
  end
  return place.last_not_after(#rows, offset, begins)
end

---The quotation that lies count steps away.  Without wrap, as far as there are any.  Pure.
---@param result inquit.Result
---@param offset integer
---@param step inquit.Step
---@return integer? row of the attribution
---@return boolean? wrapped
function M.target(result, offset, step)
  local rows = rows_of(result, step)
  if #rows == 0 then
    return nil
  end
  local from = start(result, rows, offset, step.backwards)
  local i = from + (step.backwards and -1 or 1) * (step.count or 1)
  if i >= 1 and i <= #rows then
    return rows[i], false
  elseif step.wrap then
    return rows[(i - 1) % #rows + 1], true
  end
  i = math.max(1, math.min(i, #rows))
  if i ~= from then
    return rows[i], false
  end
end

---Puts the cursor of the current window there, as a jump.
---@param document inquit.Document
---@param offset integer
function M.jump(document, offset)
  local row, column = document.position:row_column(offset)
  vim.cmd("normal! m'")
  vim.api.nvim_win_set_cursor(0, { row + 1, column })
  if vim.api.nvim_get_mode().mode == 'n' then
    vim.cmd('normal! zv')
  end
end

return M

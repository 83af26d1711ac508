-- Quotations as text objects: "inner" is what is said, without its marks; "around" is all of it,
-- with the words that tell who says it.

local place = require('inquit.place')

local M = {}

-- Marks that quotations stand in, as their bytes.
local MARKS = {
  '"',
  "''",
  '``',
  "'",
  '“',
  '”',
  '„',
  '‟',
  '‘',
  '’',
  '‚',
  '«',
  '»',
  '‹',
  '›',
  '「',
  '」',
}

-- Blanks, which French marks have inside: plain, no-break, narrow no-break.
local BLANKS = { ' ', '\194\160', '\226\128\175' }

-- Bytes of the one of the words that the text begins with, or 0.
local function at_begin(text, words)
  for _, word in ipairs(words) do
    if text:sub(1, #word) == word then
      return #word
    end
  end
  return 0
end

local function at_end(text, words)
  for _, word in ipairs(words) do
    if text:sub(-#word) == word then
      return #word
    end
  end
  return 0
end

-- A piece of a direct quotation without its marks; it may have only the opening one, where the
-- quotation goes on in the next paragraph.
local function within_marks(result, range)
  local text = result:text(range)
  local left = at_begin(text, MARKS)
  if left == 0 then
    return range
  end
  text = text:sub(left + 1)
  left = left + at_begin(text, BLANKS)
  local right = at_end(text, MARKS)
  right = right + at_end(text:sub(1, #text - right), BLANKS)
  return { range[1] + left, math.max(range[1] + left, range[2] - right) }
end

-- The piece of the content that holds the byte, or the next one, or the last one.
local function piece_at(content, offset)
  for _, range in ipairs(content) do
    if offset < range[2] then
      return range
    end
  end
  return content[#content]
end

local function inner(result, attribution, offset)
  local piece = piece_at(attribution.content, offset)
  return attribution.kind == 'direct' and within_marks(result, piece) or piece
end

-- All of it, with the full stop and the blanks behind.
local function around(result, attribution)
  local first, last = attribution.extent[1], attribution.extent[2]
  local behind = result:slice(last, last + 64)
  return { first, last + #behind:match('^[.!?]?[ \t]*') }
end

-- The quotation that holds the byte in any of its parts, or the next one.
local function row_at(result, offset)
  local span = place.span(result, offset)
  if span then
    return span.row
  end
  local count = result:attribution_count()
  local row = place.last_not_after(count, offset, function(i)
    return result:attribution(i).extent[1]
  end)
  if row > 0 and offset < result:attribution(row).extent[2] then
    return row
  end
  return row < count and row + 1 or nil
end

---The bytes of the text object at a byte of the text, or of the next one.  Pure.
---@param result inquit.Result
---@param offset integer
---@param kind 'inner'|'around'
---@param count integer? to the end of so many quotations; default 1
---@return inquit.Range?
function M.range(result, offset, kind, count)
  local row = row_at(result, offset)
  local last_row = row and row + (count or 1) - 1
  if not row or last_row > result:attribution_count() then
    return nil
  end
  local first = result:attribution(row)
  local range = kind == 'inner' and inner(result, first, offset) or around(result, first)
  if last_row > row then
    local last = result:attribution(last_row)
    local finish = kind == 'inner' and inner(result, last, last.content[1][1])
      or around(result, last)
    return { range[1], finish[2] }
  end
  return range
end

-- ------------------------------------------------------------------ in a window

local VISUAL = { v = true, V = true, ['\22'] = true }

-- First and last byte of the visual selection.
local function selection(document)
  local anchor, cursor = vim.fn.getpos('v'), vim.fn.getpos('.')
  local one = document.position:offset(anchor[2] - 1, anchor[3] - 1)
  local other = document.position:offset(cursor[2] - 1, cursor[3] - 1)
  return math.min(one, other), math.max(one, other)
end

-- The selection as it is to be.  One that is there already grows by the next quotation.
local function wanted(document, kind, count, is_visual)
  local offset = require('inquit.current').offset(document)
  if is_visual then
    local first, last = selection(document)
    if first < last then
      local range = M.range(document.result, last + 1, kind, count)
      return range and { math.min(first, range[1]), range[2] }
    end
  end
  return M.range(document.result, offset, kind, count)
end

-- The keys that begin a selection of the kind that the operator is to have: "dv", "dV".
local function visual_keys(mode, is_visual)
  if is_visual then
    return mode
  end
  return mode:match('^no([vV\22])') or 'v'
end

local function select_range(document, range, mode, is_visual)
  local function put(offset)
    local row, column = document.position:row_column(offset)
    vim.api.nvim_win_set_cursor(0, { row + 1, column })
  end
  if is_visual then
    vim.cmd('normal! \27')
  end
  put(range[1])
  vim.cmd('normal! ' .. visual_keys(mode, is_visual))
  put(vim.o.selection == 'exclusive' and range[2] or range[2] - 1)
end

---Selects the text object at the cursor; for maps of Visual and Operator-pending mode.
---@param kind 'inner'|'around'
function M.select(kind)
  local message, current = require('inquit.message'), require('inquit.current')
  local mode, count = vim.api.nvim_get_mode().mode, vim.v.count1
  local document, reason = current.document()
  if not document then
    return message.error(reason)
  end
  local is_visual = VISUAL[mode] == true
  local range = wanted(document, kind, count, is_visual)
  if not range or range[1] == range[2] then
    return message.warn('no quotation here')
  end
  select_range(document, range, mode, is_visual)
end

local function region_of(position, range)
  local row, column, end_row, end_column = position:range({ range[1], range[2] - 1 })
  return {
    from = { line = row + 1, col = column + 1 },
    to = { line = end_row + 1, col = end_column + 1 },
  }
end

---All quotations of the current buffer as regions: a specification for mini.ai.
---@param kind 'i'|'a'
---@return table[]
function M.regions(kind)
  local document = require('inquit.current').document()
  local regions = {}
  for attribution in document and document.result:attributions() or function() end do
    local begin = attribution.content[1][1]
    local range = kind == 'i' and inner(document.result, attribution, begin)
      or around(document.result, attribution)
    if range[1] < range[2] then
      regions[#regions + 1] = region_of(document.position, range)
    end
  end
  return regions
end

return M

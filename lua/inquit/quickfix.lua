-- Quotations as entries of the quickfix or a location list.

local M = {}

-- Longest text of an entry, in bytes: a list is for glancing over, and a line may have megabytes.
local TEXT_BYTES = 400

-- On one line, and not too long; cut where a character begins.
local function glance(text)
  if #text > TEXT_BYTES then
    local cut = TEXT_BYTES
    while cut > 0 and text:byte(cut + 1) >= 0x80 and text:byte(cut + 1) < 0xC0 do
      cut = cut - 1
    end
    text = text:sub(1, cut) .. '…'
  end
  return (text:gsub('%s+', ' '):gsub('%z', '?'))
end

local function words(result, attribution)
  local pieces, left = {}, TEXT_BYTES
  for i, range in ipairs(attribution.content) do
    if left < 0 then
      break
    end
    pieces[i] = result:slice(range[1], math.min(range[2], range[1] + TEXT_BYTES + 4))
    left = left - #pieces[i]
  end
  return glance(table.concat(pieces, ' … '))
end

---@class inquit.Filter
---@field show inquit.Show? default: all
---@field rows table<integer, true>? only these attributions
---@field speakers table<integer, true>? only those of these rows; 0: of nobody known
---@field first integer? byte: only quotations that begin here or later
---@field last integer? byte: only quotations that begin before it

local function passes(attribution, filter)
  local begin = attribution.content[1][1]
  return (filter.show ~= 'said' or attribution.is_said)
    and (not filter.rows or filter.rows[attribution.row] == true)
    and (not filter.speakers or filter.speakers[attribution.speaker_row or 0] == true)
    and (not filter.first or begin >= filter.first)
    and (not filter.last or begin < filter.last)
end

---One entry a quotation, from its first word to its last.  Pure.
---@param result inquit.Result
---@param position inquit.Position
---@param filter inquit.Filter?
---@return table[] entries as for setqflist(), without their buffer
function M.items(result, position, filter)
  local items = {}
  for attribution in result:attributions() do
    if passes(attribution, filter or {}) then
      local content = attribution.content
      local row, column, end_row, end_column =
        position:range({ content[1][1], content[#content][2] })
      items[#items + 1] = {
        lnum = row + 1,
        col = column + 1,
        end_lnum = end_row + 1,
        end_col = end_column + 1,
        text = ('%s, %s: %s'):format(
          attribution.kind,
          attribution.speaker or '?',
          words(result, attribution)
        ),
      }
    end
  end
  return items
end

---The entry to stand on after a refresh: where it was, or the last one ahead of it.  Pure.
---@param items table[]
---@param current table? entry that the list stood on
---@return integer index
function M.kept_index(items, current)
  local index = 1
  for i, item in ipairs(current and items or {}) do
    local before = item.lnum < current.lnum
    if before or (item.lnum == current.lnum and item.col <= current.col) then
      index = i
    end
  end
  return index
end

-- The quickfix list and a window's location list, behind the same two calls.
local function accessors(is_location)
  if not is_location then
    return vim.fn.getqflist, vim.fn.setqflist
  end
  return function(what)
    return vim.fn.getloclist(0, what)
  end, function(...)
    return vim.fn.setloclist(0, ...)
  end
end

---Sets the list.  Where the list on top has the same title, it is refreshed and keeps its place.
---@param items table[]
---@param buffer integer
---@param title string
---@param is_location boolean a location list of the current window
function M.set(items, buffer, title, is_location)
  local get, set = accessors(is_location)
  for _, item in ipairs(items) do
    item.bufnr = buffer
  end
  local top = get({ title = 0, idx = 0, items = 0, context = 0 })
  local context = { inquit = buffer }
  local is_same = top.title == title
    and type(top.context) == 'table'
    and top.context.inquit == buffer
  local what = { title = title, items = items, context = context }
  what.idx = is_same and M.kept_index(items, top.items[top.idx]) or 1
  set({}, is_same and 'r' or ' ', what)
end

return M

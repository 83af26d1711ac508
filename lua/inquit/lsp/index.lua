-- All that belongs to each speaker of a text, found in one pass.  Pure Lua.

local M = {}

---@class inquit.lsp.Entry of one speaker
---@field definition inquit.Range where it is first named in full, else first mentioned
---@field mentions inquit.Range[] in text order
---@field quotations integer[] rows of attributions that are shown, in text order

-- By what is shown.
---@type table<inquit.Result, table<inquit.Show, table<integer, inquit.lsp.Entry>>>
local index_of = setmetatable({}, { __mode = 'k' })

local function add_mentions(result, index)
  for mention in result:mentions() do
    local entry, range = index[mention.speaker_row], mention.range
    entry.mentions[#entry.mentions + 1] = range
    if not entry.definition and range[1] <= entry.named and entry.named < range[2] then
      entry.definition = range
    end
  end
end

local function build(result, show)
  local index = {}
  for row = 1, result:speaker_count() do
    index[row] = { named = result:name_begin(row), mentions = {}, quotations = {} }
  end
  add_mentions(result, index)
  for row = 1, result:attribution_count() do
    local entry = index[result:speaker_row(row)]
    if entry and result:is_shown(row, show) then
      entry.quotations[#entry.quotations + 1] = row
    end
  end
  for _, entry in ipairs(index) do
    entry.definition = entry.definition or entry.mentions[1] or { entry.named, entry.named }
  end
  return index
end

---The entries of all speakers, by row.
---@param session inquit.lsp.Session whose settings tell what is shown
---@param result inquit.Result
---@return table<integer, inquit.lsp.Entry>
function M.of(session, result)
  local show = session:settings().show
  index_of[result] = index_of[result] or {}
  index_of[result][show] = index_of[result][show] or build(result, show)
  return index_of[result][show]
end

return M

-- Quotations, cues and sources shown in the buffer, by marks that move with the text.

local compat = require('inquit.compat')

local M = {}

local namespace = vim.api.nvim_create_namespace('inquit')

---Highlight groups, and what they look like where the user has not set them.
M.groups = {
  InquitDirect = 'String',
  InquitMixed = 'String',
  InquitIndirect = 'Special',
  InquitCue = 'Statement',
  InquitSource = 'Identifier',
  InquitSpeaker = 'CursorLine',
  InquitUnknown = 'WarningMsg',
}

local GROUP_OF_KIND =
  { direct = 'InquitDirect', mixed = 'InquitMixed', indirect = 'InquitIndirect' }

-- The result that a buffer's marks show; weak, for it holds the text.
---@type table<integer, inquit.Result>
local shown = setmetatable({}, { __mode = 'v' })

---Makes the groups known.
-- By :highlight and not nvim_set_hl(): its default links come back after :highlight clear, in 0.7
-- too.
function M.define_groups()
  for group, link in pairs(M.groups) do
    vim.cmd(('highlight default link %s %s'):format(group, link))
  end
end

---@class inquit.Mark
---@field range inquit.Range
---@field group string
---@field label string[]? { text, group }, to be shown where the range begins

-- The name, and a sign for the kind: colour alone would not tell it.
local function label(attribution, config)
  local name, group = attribution.speaker, 'InquitSpeaker'
  if not name then
    name, group = '?', 'InquitUnknown'
  elseif attribution.confidence < config.doubt then
    name = name .. '?'
  end
  return { (' %s %s '):format(name, config.signs[attribution.kind]), group }
end

---What is shown of an attribution.  Pure.
---@param attribution inquit.Attribution
---@param config inquit.Config
---@return inquit.Mark[]
function M.items(attribution, config)
  local items = {}
  local function add(ranges, group)
    for _, range in ipairs(ranges) do
      items[#items + 1] = { range = range, group = group }
    end
    return items[#items - #ranges + 1]
  end
  add(attribution.source, 'InquitSource')
  add(attribution.cue, 'InquitCue')
  local first = add(attribution.content, GROUP_OF_KIND[attribution.kind])
  first.label = config.label ~= 'none' and label(attribution, config) or nil
  return items
end

-- A blank keeps the label apart from the text: after it within the line, before it at the end.
local function virtual_text(label_chunk, config)
  if compat.has_inline_text and config.label ~= 'eol' then
    return { label_chunk, { ' ' } }, 'inline'
  end
  return { { ' ' }, label_chunk }, 'eol'
end

local function show_mark(document, mark, config)
  local row, column, end_row, end_column = document.position:range(mark.range)
  local opts = compat.bound_to_text({
    end_row = end_row,
    end_col = end_column,
    hl_group = mark.group,
    priority = config.priority,
  })
  if mark.label then
    opts.virt_text, opts.virt_text_pos = virtual_text(mark.label, config)
  end
  vim.api.nvim_buf_set_extmark(document.buffer, namespace, row, column, opts)
end

-- Neovim measures the whole line for each mark: past this length, in bytes, a line that is full of
-- quotations would block it for seconds, and one of 64 MiB for hours.
local LONGEST_LINE = 65536

local function is_in_long_line(document, offset)
  local row = document.position:row_column(offset)
  local first, last = document.position:lines(row, row)
  return last - first > LONGEST_LINE
end

local function show_all(document, attribution, config)
  for _, mark in ipairs(M.items(attribution, config)) do
    show_mark(document, mark, config)
  end
end

---Shows the attributions whose content begins in [first, last); clears what was shown before.
---@param document inquit.Document
---@param config inquit.Config
---@param first integer? byte
---@param last integer? byte
---@return integer count of the attributions
---@return integer hidden how many of them stand in lines too long to be shown
function M.show(document, config, first, last)
  M.define_groups()
  M.clear(document.buffer)
  shown[document.buffer] = document.result
  local count, hidden = 0, 0
  for attribution in document.result:attributions() do
    local begin = attribution.content[1][1]
    local is_asked_for = config.show == 'all' or attribution.is_said
    if is_asked_for and begin >= (first or 0) and begin < (last or math.huge) then
      if is_in_long_line(document, begin) then
        hidden = hidden + 1
      else
        show_all(document, attribution, config)
      end
      count = count + 1
    end
  end
  return count, hidden
end

---@param buffer integer
function M.clear(buffer)
  vim.api.nvim_buf_clear_namespace(buffer, namespace, 0, -1)
end

---@param buffer integer
---@return boolean
function M.are_shown(buffer)
  return vim.api.nvim_buf_get_extmarks(buffer, namespace, 0, -1, { limit = 1 })[1] ~= nil
end

---Whether there are marks, of another result than the document's.
---@param document inquit.Document
---@return boolean
function M.are_stale(document)
  return M.are_shown(document.buffer) and shown[document.buffer] ~= document.result
end

return M

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
---@field row integer? of where it begins and ends, when it is shown
---@field column integer?
---@field end_row integer?
---@field end_column integer?
---@field next inquit.Mark? that begins there too
---@field is_there boolean? it is shown already

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
-- Gives the chunks, where they are put, and which of them is the label.
local function virtual_text(label_chunk, config)
  if compat.has_inline_text and config.label ~= 'eol' then
    return { label_chunk, { ' ' } }, 'inline', 1
  end
  return { { ' ' }, label_chunk }, 'eol', 2
end

local function show_mark(document, mark, config)
  local opts = compat.bound_to_text({
    end_row = mark.end_row,
    end_col = mark.end_column,
    hl_group = mark.group,
    priority = config.priority,
  })
  if mark.label then
    opts.virt_text, opts.virt_text_pos = virtual_text(mark.label, config)
  end
  vim.api.nvim_buf_set_extmark(document.buffer, namespace, mark.row, mark.column, opts)
end

-- A mark with its rows and columns.
local function place(document, mark)
  mark.row, mark.column, mark.end_row, mark.end_column = document.position:range(mark.range)
  return mark
end

-- Whether an extmark shows what the mark would.
local function is_shown_by(mark, extmark, config)
  local opts = extmark[4]
  if
    opts.end_row ~= mark.end_row
    or opts.end_col ~= mark.end_column
    or opts.hl_group ~= mark.group
    or opts.priority ~= config.priority
    or opts.invalid
  then
    return false
  end
  local chunks = opts.virt_text
  if not mark.label or not chunks then
    return not mark.label and not chunks
  end
  local _, where, at = virtual_text(mark.label, config)
  local chunk = chunks[at]
  return opts.virt_text_pos == where and chunk[1] == mark.label[1] and chunk[2] == mark.label[2]
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
    show_mark(document, place(document, mark), config)
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

-- One number for where a mark begins.
local function start_of(row, column)
  return row * 2 ^ 27 + column
end

-- The marks of a document that begin in its rows [first, last), in order; those that begin at one
-- place are chained by `next`.
local function wanted(document, config, first, last, rest)
  local list, by_start = {}, {}
  local function add(attribution)
    for _, mark in ipairs(M.items(attribution, config)) do
      place(document, mark)
      if mark.row >= first and mark.row < last then
        local start = start_of(mark.row, mark.column)
        mark.next, by_start[start] = by_start[start], mark
        list[#list + 1] = mark
      end
    end
  end
  local function is_outside(extent)
    local position = document.position
    return (position:row_column(extent[2])) < first or (position:row_column(extent[1])) >= last
  end
  for attribution in document.result:attributions() do
    local is_asked_for = config.show == 'all' or attribution.is_said
    local is_out = not is_asked_for or is_outside(attribution.extent)
    if not is_out and not is_in_long_line(document, attribution.content[1][1]) then
      add(attribution)
    end
    rest()
  end
  return list, by_start
end

-- Notes which mark an extmark shows already; takes it away where it shows none.
local function match(buffer, extmark, by_start, config)
  local mark = by_start[start_of(extmark[2], extmark[3])]
  while mark and (mark.is_there or not is_shown_by(mark, extmark, config)) do
    mark = mark.next
  end
  if mark then
    mark.is_there = true
  else
    vim.api.nvim_buf_del_extmark(buffer, namespace, extmark[1])
  end
end

local ROWS_AT_ONCE = 100 -- whose marks are looked at between two rests

---Shows a document anew: only the marks that are no longer right are touched.
---@param document inquit.Document
---@param config inquit.Config
---@param part { [1]: integer, [2]: integer }? rows [first, last): of the marks that begin elsewhere
--- none are touched, and the document is of these rows and some around them
---@param rest fun()? called often; it may yield, and is not resumed where the buffer has changed
function M.renew(document, config, part, rest)
  local buffer = document.buffer
  local first, last = unpack(part or { 0, vim.api.nvim_buf_line_count(buffer) })
  rest = rest or function() end
  if not part then
    shown[buffer] = document.result
  end
  local list, by_start = wanted(document, config, first, last, rest)
  local get = vim.api.nvim_buf_get_extmarks
  for row = first, last - 1, ROWS_AT_ONCE do
    local finish = { math.min(row + ROWS_AT_ONCE, last) - 1, -1 }
    if not part and row + ROWS_AT_ONCE >= last then
      finish = -1 -- marks of lines that are gone may be behind the last one
    end
    for _, extmark in ipairs(get(buffer, namespace, { row, 0 }, finish, { details = true })) do
      match(buffer, extmark, by_start, config)
    end
    rest()
  end
  for _, mark in ipairs(list) do
    if not mark.is_there then
      show_mark(document, mark, config)
      rest()
    end
  end
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

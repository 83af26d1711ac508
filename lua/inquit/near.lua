-- What a person sees of a long article, annotated by itself, until all of it is: who types there
-- sees what the words have become at once.

local M = {}

-- Rows and bytes around what is seen that are read with it: who "she" is stands there.
local MARGIN_ROWS, MARGIN_BYTES = 20, 2048

-- More than this in one window (lines of a novel) is not annotated at each key.
local MOST_BYTES = 32768

-- Who has a name.
local ONE = { person = true, organisation = true, document = true, unknown = true }

local function bytes(buffer, first, last)
  return vim.api.nvim_buf_get_offset(buffer, last) - vim.api.nvim_buf_get_offset(buffer, first)
end

-- The rows that a window shows, and those that are read with them.
local function rows_of(buffer, win)
  local seen_first, seen_last = vim.fn.line('w0', win) - 1, vim.fn.line('w$', win)
  local first, last = seen_first, seen_last
  local line_count = vim.api.nvim_buf_line_count(buffer)
  while
    first > 0
    and seen_first - first < MARGIN_ROWS
    and bytes(buffer, first, seen_first) < MARGIN_BYTES
  do
    first = first - 1
  end
  while
    last < line_count
    and last - seen_last < MARGIN_ROWS
    and bytes(buffer, seen_last, last) < MARGIN_BYTES
  do
    last = last + 1
  end
  return first, last, seen_first, seen_last
end

-- Who speaks around there, by the last result of the whole: those are known by their full names.
local function speakers_around(whole, known, first, last)
  local list, listed = {}, {}
  for _, one in ipairs(known) do
    list[#list + 1], listed[one.name] = one, true
  end
  local end_of_whole = whole.position:last_row()
  local begin = whole.position:lines(math.min(first, end_of_whole), end_of_whole)
  local _, finish = whole.position:lines(0, math.min(last, end_of_whole))
  for row = whole.result:first_from(begin), whole.result:attribution_count() do
    if whole.result:content_begin(row) >= finish then
      break
    end
    local speaker_row = whole.result:speaker_row(row)
    local speaker = speaker_row and whole.result:speaker(speaker_row)
    if speaker and ONE[speaker.entity] and not listed[speaker.name] then
      list[#list + 1], listed[speaker.name] =
        { name = speaker.name, gender = speaker.gender, entity = speaker.entity }, true
    end
  end
  return list
end

---Shows anew what the windows of a buffer show.
---@param buffer integer
---@param whole inquit.Document? the last one, be it of an older text
---@param recall userdata? of what is near
---@param config inquit.Config
function M.show(buffer, whole, recall, config)
  local roster = require('inquit.buffer_roster').get(buffer)
  for _, win in ipairs(vim.fn.win_findbuf(buffer)) do
    local first, last, seen_first, seen_last = rows_of(buffer, win)
    if bytes(buffer, first, last) <= MOST_BYTES then
      local lines = vim.api.nvim_buf_get_lines(buffer, first, last, false)
      local known = whole and speakers_around(whole, roster.known, first, last) or roster.known
      local result = require('inquit.native').annotate(
        table.concat(lines, '\n'),
        { known = known, recall = recall }
      )
      local position = require('inquit.position').new(lines, first)
      local part = { buffer = buffer, result = result, position = position }
      if result then
        require('inquit.marks').renew(part, config, { seen_first, seen_last })
      end
    end
  end
end

return M

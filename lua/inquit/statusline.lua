-- A component of the status line.  It reads what is there and annotates nothing: a status line is
-- drawn at each key.

local M = {}

local NAME_CELLS = 24

local function speaker_at_cursor(document)
  local row, column = unpack(vim.api.nvim_win_get_cursor(0))
  if row - 1 > document.position:last_row() then
    return nil
  end
  local offset = document.position:offset(row - 1, column)
  local span = require('inquit.place').span(document.result, offset)
  if not span then
    return nil
  end
  local speaker = document.result:speaker_row(span.row)
  return speaker and document.result:speaker_name(speaker) or '?'
end

---"Marta Silva “” 12": who says what is under the cursor, and how many quotations the text has; ""
---where the buffer is not annotated, or has changed since.
---@param buffer integer? default: the one that the status line is drawn for
---@return string
function M.get(buffer)
  buffer = buffer or vim.api.nvim_get_current_buf()
  local document = require('inquit.document').peek(buffer)
  if not document then
    return ''
  end
  local count = ('“” %d'):format(document.result:attribution_count())
  local is_current = buffer == vim.api.nvim_get_current_buf()
  local speaker = is_current and speaker_at_cursor(document)
  if not speaker then
    return count
  end
  local printable = require('inquit.printable')
  return ('%s %s'):format(printable.cut(printable.line(speaker), NAME_CELLS), count)
end

return M

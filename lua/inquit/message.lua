-- What a person reads at the bottom of the screen.

local M = {}

-- nvim_echo and not vim.notify: :silent has to hold for these as for every command's.
local function echo(text, group)
  vim.api.nvim_echo({ { 'inquit: ' .. text, group } }, false, {})
end

---@param text string without 'inquit: '
function M.info(text)
  echo(text)
end

---@param text string without 'inquit: '
function M.warn(text)
  echo(text, 'WarningMsg')
end

---@param text string with 'inquit: ', as the parts below report it
function M.error(text)
  require('inquit.compat').show_error(text)
end

---"1 quotation", "2 quotations".
---@param count integer
---@param noun string
---@return string
function M.count(count, noun)
  return ('%d %s%s'):format(count, noun, count == 1 and '' or 's')
end

return M

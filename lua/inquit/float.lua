-- A small window beside the cursor, until the cursor moves.

local compat = require('inquit.compat')
local printable = require('inquit.printable')

local M = {}

local WIDTH = 76 -- cells; longer lines are hard to read
local FRAME = 4 -- cells of the border, and of the blanks that some versions put beside it

---Shows lines there.  Where they are shown already, the cursor goes into the window.
---@param lines string[] of any bytes
function M.show(lines)
  -- Neovim makes it no wider than the window below.
  local width = math.max(20, math.min(WIDTH, vim.api.nvim_win_get_width(0) - FRAME))
  local shown = {}
  for _, line in ipairs(lines) do
    vim.list_extend(shown, printable.hang(printable.line(line), width))
  end
  local _, window = vim.lsp.util.open_floating_preview(shown, '', {
    border = compat.border(),
    focus_id = 'inquit_float',
  })
  vim.api.nvim_win_set_option(window, 'winhighlight', compat.float_highlight())
end

return M

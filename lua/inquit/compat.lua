-- What differs between Neovim 0.7 and 0.12, and nothing else.

local M = {}

local has = function(version)
  return vim.fn.has('nvim-' .. version) == 1
end

---Virtual text can stand within a line.
M.has_inline_text = has('0.10')

---Options of an extmark that goes away with its text.  Before 0.10 it stays behind with no width.
---@param opts table
---@return table opts
function M.bound_to_text(opts)
  if has('0.10') then
    opts.invalidate = true
    opts.undo_restore = false
  end
  return opts
end

---The border of a floating window: that of 'winborder', where there is one and it is set.
---@return string
function M.border()
  local wish = vim.fn.exists('&winborder') == 1 and vim.o.winborder or ''
  return wish ~= '' and wish or 'rounded'
end

---Shows an error as a command of Neovim's own does: :try catches it, :silent! drops it.
---@param message string
function M.show_error(message)
  if has('0.11') then
    vim.api.nvim_echo({ { message } }, true, { err = true })
  else
    vim.api.nvim_err_writeln(message)
  end
end

---'winhighlight' of a floating window.  The default colours before 0.10 make it pink.
---@return string
function M.float_highlight()
  local is_pink = not has('0.10') and vim.g.colors_name == nil
  return is_pink and 'NormalFloat:Normal,FloatBorder:Normal' or ''
end

---@class inquit.Health
---@field start fun(name: string)
---@field ok fun(line: string)
---@field warn fun(line: string, advice: string[]?)
---@field error fun(line: string, advice: string[]?)

---@return inquit.Health
function M.health()
  local health = vim.health or require('health')
  return {
    start = health.start or health.report_start,
    ok = health.ok or health.report_ok,
    warn = health.warn or health.report_warn,
    error = health.error or health.report_error,
  }
end

return M

-- What differs between Neovim 0.7 and 0.12, and nothing else.

local M = {}

local has = function(version)
  return vim.fn.has('nvim-' .. version) == 1
end

---Virtual text can stand within a line.
M.has_inline_text = has('0.10')

---A language server may be a part of Neovim, and the client be handed a buffer.
M.has_server = has('0.10')

---luv
M.uv = vim.uv or vim.loop

---The clients of a name that a buffer has.  Needs has_server.
---@param name string
---@param buffer integer
---@return table[]
function M.clients(name, buffer)
  return vim.lsp.get_clients({ name = name, bufnr = buffer })
end

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

---'foldtext' that shows the first line of a fold as it is; from 0.10 on with its highlights.
M.plain_foldtext = has('0.10') and '' or 'getline(v:foldstart)'

---Fires an autocommand event of the name for the current buffer; before 0.8 it carries no data.
---@param name string
---@param data table
function M.user_event(name, data)
  vim.api.nvim_exec_autocmds('User', {
    pattern = name,
    modeline = false,
    data = has('0.8') and data or nil,
  })
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

-- :Inquit pick: the quotations of a buffer in a fuzzy finder, whichever is there.

local M = {}

---@class inquit.PickItem
---@field text string
---@field bufnr integer
---@field filename string
---@field lnum integer from 1
---@field col integer from 1
---@field end_lnum integer
---@field end_col integer

-- The module of each picker that shows that it is installed, and ours that uses it.
local PICKERS = {
  telescope = { needs = 'telescope.pickers', file = 'inquit.picker.telescope' },
  ['fzf-lua'] = { needs = 'fzf-lua', file = 'inquit.picker.fzf' },
  ['mini.pick'] = { needs = 'mini.pick', file = 'inquit.picker.mini' },
  select = { needs = 'inquit.picker.select', file = 'inquit.picker.select' },
}

---In the order in which they are looked for.
M.NAMES = { 'telescope', 'fzf-lua', 'mini.pick', 'select' }

-- mini.pick has to be set up before; others are only installed.
local function is_there(name)
  if name == 'mini.pick' and not rawget(_G, 'MiniPick') then
    return false
  end
  return (pcall(require, PICKERS[name].needs))
end

---The picker that is wished for; "auto" is the first one that is there.
---@param wish string
---@return string? name
---@return string? reason why there is none
function M.choose(wish)
  if wish ~= 'auto' then
    return is_there(wish) and wish or nil, ('inquit: the picker %s is not there'):format(wish)
  end
  for _, name in ipairs(M.NAMES) do
    if is_there(name) then
      return name
    end
  end
end

---What is picked from.  Pure but for the name of the buffer.
---@param document inquit.Document
---@param filter inquit.Filter
---@return inquit.PickItem[]
function M.items(document, filter)
  local items = require('inquit.quickfix').items(document.result, document.position, filter)
  local name = vim.api.nvim_buf_get_name(document.buffer)
  for _, item in ipairs(items) do
    item.bufnr, item.filename = document.buffer, name
    item.text = ('%d: %s'):format(item.lnum, item.text)
  end
  return items
end

-- The article may be another one by now, but it does not go away.
local function go(item)
  if not vim.api.nvim_buf_is_valid(item.bufnr) then
    return
  end
  vim.cmd("normal! m'")
  if vim.api.nvim_get_current_buf() ~= item.bufnr then
    vim.cmd('buffer ' .. item.bufnr)
  end
  local last = vim.api.nvim_buf_line_count(item.bufnr)
  vim.api.nvim_win_set_cursor(0, { math.min(item.lnum, last), item.col - 1 })
  vim.cmd('normal! zv')
end

---Lets a quotation be picked, and goes there.
---@param document inquit.Document
---@param filter inquit.Filter
---@param wish string picker
---@param options table? of the picker
---@return string? reason why not
function M.pick(document, filter, wish, options)
  local items = M.items(document, filter)
  if #items == 0 then
    require('inquit.message').warn('nobody says anything here')
    return nil
  end
  local name, reason = M.choose(wish)
  if not name then
    return reason
  end
  require(PICKERS[name].file).pick(items, 'Quotations', go, options)
  return nil
end

return M
